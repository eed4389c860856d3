/** Pages with the letter on them more than once. */
import type { Case, ExpectedCopy } from '../expectation.ts';
import type { Random } from '../random.ts';
import { critical, structural, wording } from './alterations.ts';
import { type Draft, expectedCopy, wholeLetter, worst } from './draft.ts';
import { NARRATIVE } from './excerpts.ts';
import { asText, PLAIN_LOOK } from './layout.ts';
import { listStyle } from './lists.ts';
import { document, htmlParts, type Part } from './pages.ts';
import { PLAIN } from './typography.ts';

const BETWEEN: readonly string[] = [
  'Below, for comparison, is the version that went around on social media.',
  'A second paper printed the following.',
  NARRATIVE[4]!,
];

function altered(random: Random, stage: 'none' | 'at-release'): Draft {
  return random.pick([...critical, ...wording]).apply(wholeLetter(stage));
}

function twoOf(name: string, input: Case['input'], drafts: readonly Draft[]): Case {
  const verdict = drafts.map((draft) => draft.verdict).reduce((a, b) => worst(a, b));
  const copies: readonly ExpectedCopy[] = drafts.map(expectedCopy);
  return {
    id: `two copies/${name}`,
    class: 'two copies',
    input,
    expected: { verdict, copies, quotations: null, notices: { must: [], may: [] } },
  };
}

function posts(drafts: readonly Draft[], random: Random): string {
  const card = (draft: Draft, author: string): string =>
    `<article class="post"><header><strong>${author}</strong> <time datetime="2021-05-12">12 May</time></header><div class="text">${paragraphs(htmlParts(draft, PLAIN, listStyle('bullets'), random))}</div><footer><button>Like</button><button>Reply</button></footer></article>`;
  return document(
    'Feed',
    `<main role="feed">${drafts.map((draft, index) => card(draft, ['Sopheap', 'Vanna'][index]!)).join('')}</main>`,
  );
}

function paragraphs(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'list' ? part.html : `<p>${part.html}</p>`)).join('\n');
}

/** A post that shows another post in full and then its own version. */
function quoting(outer: Draft, inner: Draft, random: Random): string {
  return document(
    'Post',
    `<main><article class="post"><header><strong>Dara</strong></header><div class="text">${paragraphs(htmlParts(outer, PLAIN, listStyle('bullets'), random))}</div><blockquote class="quoted"><header><strong>Klahaan</strong></header>${paragraphs(htmlParts(inner, PLAIN, listStyle('bullets'), random))}</blockquote></article></main>`,
  );
}

export function twoCopyCases(random: Random): Case[] {
  const cases: Case[] = [];
  for (let nth = 0; nth < 60; nth++) {
    const stage = random.pick(['none', 'at-release'] as const);
    const faithful = wholeLetter(stage);
    const other =
      nth % 4 === 3
        ? random.pick(structural.filter((one) => one.group !== 'paragraph removed')).apply(wholeLetter(stage))
        : altered(random, stage);
    const pair = nth % 3 === 0 ? [other, faithful] : nth % 3 === 1 ? [faithful, other] : [faithful, faithful];
    const texts = pair.map((draft) => asText(draft, PLAIN_LOOK, random));
    const between = random.pick(BETWEEN);
    cases.push(twoOf(`in one text ${nth}`, { kind: 'text', text: texts.join(`\n\n${between}\n\n`) }, pair));
  }
  for (let nth = 0; nth < 16; nth++) {
    const stage = random.pick(['none', 'at-release'] as const);
    const pair =
      nth % 2 === 0
        ? [wholeLetter(stage), altered(random, stage)]
        : [altered(random, stage), wholeLetter(stage)];
    cases.push(twoOf(`in two posts ${nth}`, { kind: 'html', html: posts(pair, random) }, pair));
    cases.push(
      twoOf(
        `one quoting the other ${nth}`,
        { kind: 'html', html: quoting(pair[0]!, pair[1]!, random) },
        pair,
      ),
    );
  }
  return cases;
}
