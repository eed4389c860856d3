/** Pages with the letter, made from the canon, for tests in browsers. */
import { loadLetters } from '../../scripts/letters.ts';

const [letter] = loadLetters();

/** The passages of the letter's body, in order. */
export const PASSAGES: readonly string[] = letter!.passages.map((passage) => passage.text);

/** The whole body as paragraphs of HTML; `edit` changes its text first. */
export function letterHtml(edit: (text: string) => string = (text) => text): string {
  return PASSAGES.map((text) => `<p>${escaped(edit(text))}</p>`).join('\n');
}

/** A change of one word that matters. */
export const negated = (text: string) => text.replace('will not tolerate', 'will tolerate');

/** @param body what stands in the page's main part. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main id="main">${body}</main>
<footer><p>All rights reserved.</p></footer></body></html>`;
}

/** Paragraphs that have nothing to do with the letter; deterministic. */
export function prose(characters: number, seed = 1): string {
  const words =
    'the of market river season school bridge minister farmers budget morning report council village harvest road company water training students weather project festival teachers visitors capital province factory garden journey'.split(
      ' ',
    );
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return words[(state >>> 8) % words.length]!;
  };
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const sentences = Array.from({ length: 4 }, () => {
      const text = Array.from({ length: 14 }, next).join(' ');
      return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
    });
    paragraphs.push(`<p>${sentences.join(' ')} <a href="/x">More on this</a></p>`);
    length += sentences.join(' ').length + 14;
  }
  return paragraphs.join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
