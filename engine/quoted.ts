/**
 * What a quotation in a story holds beside the letter's words: what stands inside one pair of quotation marks is said
 * to be the letter's, all of it.
 */
import { marksElision } from './layout.ts';
import type { Segments } from './segments.ts';
import { endOf, isWording, type Site, startOf, textBetween, textOf } from './site.ts';

/** No quotation is longer, in words. */
const LONGEST = 400;
/** What opens a quotation stands within so many characters of its first word. */
const LONGEST_OPENING = 40;

/** A person who speaks, be it of the letter: such a quotation is hers. */
const SPEAKER =
  /\b(?:I|my|me)\b|\b(?:letter|statement)\s+(?:says?|said|reads?|states?|puts?|calls?|asks?)\b|\b(?:says?|said|states?|wrote)\s(?:it\s)?in\s(?:the|our|their|this)\s(?:\w+\s)?(?:letter|statement)\b/;

/** Double marks alone: a single one is an apostrophe, more often than not. */
type Mark = 'opening' | 'closing';
/** What stands between two words, where a quotation ends at its beginning ... */
const CLOSING = /^[.,;:!?…)\]]*(?:["”]|“(?=\s)|\s?»)/;
/** ... and where one begins at its end, be it with a mark of elision. */
const OPENING = /(?:(?<=[\s([{—–:-])"|[“„]|«\s?)(?:[([\])]|…\s?|\.\s?\.\s?\.\s?)*$/;

/**
 * The stream's words beside the matched word `f`, on one side, that stand in the same quotation and are none of the
 * letter's, in the order of the text; null where `f` stands in no quotation.
 */
export function quotedBeside(
  site: Site,
  { match, claimed }: Segments,
  f: number,
  side: 'before' | 'behind',
): number[] | null {
  const [opening, closing] = [markFrom(site, f, -1), markFrom(site, f, 1)];
  if (opening?.mark !== 'opening' || closing?.mark !== 'closing') return null;
  if (SPEAKER.test(textOf(site, opening.word, closing.word))) return null;
  const step = side === 'before' ? -1 : 1;
  const words: number[] = [];
  for (let word = f + step; word >= site.from && word < site.to; word += step) {
    if (markAt(site, word, step) !== null || match.includes(word) || claimed.has(word)) break;
    words.push(word);
  }
  return withoutWording(site, step < 0 ? words.reverse() : words);
}

/** Words without the parts that a mark of elision sets apart and that stand in the letter, wherever. */
function withoutWording(site: Site, words: readonly number[]): number[] {
  const kept: number[] = [];
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && !marksElision(textBetween(site, words[end]! - 1, words[end]!))) end++;
    const part = words.slice(first, end);
    if (!isWording(site, part[0]!, part.at(-1)! + 1)) kept.push(...part);
    first = end;
  }
  return kept;
}

/** The first quotation mark on one side of a word, and the word on the near side of it; null where none is near. */
function markFrom(site: Site, f: number, step: 1 | -1): { mark: Mark; word: number } | null {
  for (let word = f; Math.abs(word - f) < LONGEST; word += step) {
    const next = word + step;
    const isWithin = next >= 0 && next < site.stream.length;
    const mark = isWithin ? markAt(site, next, step) : edgeMark(site, word, step);
    if (mark !== null) return { mark, word };
    if (!isWithin) return null;
  }
  return null;
}

/** The mark between a word and the one before it (seen from where one comes), as one meets it. */
function markAt(site: Site, word: number, step: 1 | -1): Mark | null {
  const between = step > 0 ? textBetween(site, word - 1, word) : textBetween(site, word, word + 1);
  return markIn(between, step);
}

/** The mark before the text's first word or behind its last. */
function edgeMark(site: Site, word: number, step: 1 | -1): Mark | null {
  const { text } = site;
  return markIn(
    step > 0 ? `${text.slice(endOf(site, word))}\n` : `\n${text.slice(0, startOf(site, word))}`,
    step,
  );
}

function markIn(between: string, step: 1 | -1): Mark | null {
  const closes = CLOSING.test(between);
  const opens = OPENING.test(between.slice(-LONGEST_OPENING));
  if (closes && opens) return step > 0 ? 'closing' : 'opening';
  if (closes) return 'closing';
  return opens ? 'opening' : null;
}
