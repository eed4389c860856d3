/** What parts two words of a text: two quotations, two points of a list, a mark of elision. */
import type { Chain, Stream } from './align.ts';
import { marksElision } from './layout.ts';
import type { PreparedLetter } from './prepare.ts';
import { betweenWords } from './units.ts';

/** What opens a quotation stands within so many characters of it. */
export const LONGEST_OPENING = 200;
/** The mark of a line of quoted mail. */
export const MAIL = /^\n?\s*>/;
/** A quotation's end, and another one's beginning, a word or two beside what was found of them. */
const CLOSES = /^(?:[^\p{L}\p{N}"”»]*\p{L}+){0,3}[^\p{L}\p{N}]*?["”’»]/u;
const OPENS = /["“‘«][^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}"”»]+){0,3}$/u;
/** The mark of a point of a list. */
const POINT = /^\n?\s*(?:[•*‣▪●◦·–—-]|\d{1,2}(?:[.)]|(?=\t)))\s/;
/** A wrapped point has so many lines at the most. */
const POINT_LINES = 20;
/** This share of a sentence of the canon is the sentence, and of a passage the passage. */
export const SENTENCE_SHARE = 0.8;

/** Stands a mark of elision between two of the stream's words? What it leaves may be found anywhere. */
export function isElided(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  return between.length <= LONGEST_OPENING && marksElision(between);
}

/** Stand two of the stream's words in two quotations: "…" and "…"? */
export function isQuotedApart(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  const end = between.length <= LONGEST_OPENING ? CLOSES.exec(between) : null;
  // One mark doesn't close and open.
  return end !== null && OPENS.test(between.slice(end[0].length));
}

/** The same, each on lines of its own. */
export function isQuotedOnLines(stream: Stream, last: number, next: number): boolean {
  return isQuotedApart(stream, last, next) && betweenWords(stream, last, next).includes('\n');
}

/** Do they stand in two points of a list, each on lines of its own? */
export function isPointed(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  if (between.length > LONGEST_OPENING || !between.includes('\n')) return false;
  const { words, at } = stream;
  return POINT.test(between.slice(between.lastIndexOf('\n'))) && isInPoint(words.text, words.end[at[last]!]!);
}

/** Do the chains hold most of the two passages that two of the stream's words are of? */
export function holdPassages(
  letter: PreparedLetter,
  chains: readonly Chain[],
  ...words: readonly [number, number]
): boolean {
  const runs = chains.flatMap((chain) => chain.runs);
  const passages = words.map((f) => {
    const run = runs.find(({ found, length }) => f >= found && f < found + length);
    return run && letter.passages[letter.passageOf[run.canonical + f - run.found]!]!;
  });
  if (passages[0] === passages[1]) return false;
  return passages.every((passage) => {
    if (passage === undefined) return false;
    let held = 0;
    for (const { canonical, length } of runs)
      held += Math.max(0, Math.min(passage.end, canonical + length) - Math.max(passage.first, canonical));
    return held >= SENTENCE_SHARE * (passage.end - passage.first);
  });
}

/** Is one of two of the stream's words among those that the letter itself quotes? */
export function isBorrowed(
  letter: PreparedLetter,
  chains: readonly Chain[],
  ...words: readonly number[]
): boolean {
  return chains.some(({ runs }) =>
    runs.some(({ found, canonical, length }) =>
      words.some((f) => f >= found && f < found + length && letter.borrowed[canonical + f - found] === 1),
    ),
  );
}

/** Stands an offset in a point, on its own line or on one of those that it was wrapped into? */
function isInPoint(text: string, offset: number): boolean {
  let at = offset;
  for (let lines = 0; lines < POINT_LINES && at > 0; lines++) {
    const lead = lineLead(text, at);
    if (POINT.test(lead)) return true;
    if (lead.trim() === '') return false;
    at = text.lastIndexOf('\n', at - 1);
  }
  return false;
}

/** How the line begins that an offset stands on, with the line's end before it. */
export function lineLead(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1);
  return text.slice(Math.max(0, start), start + 8);
}
