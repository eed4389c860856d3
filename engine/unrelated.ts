/**
 * Boxes that a page puts between the paragraphs of any text: facts and figures, a quotation in large type, a story of
 * its own. Nothing in their markup says so; that they have nothing to do with the letter does.
 *
 * Likeness is told by the stems of words, as in bag-of-words retrieval. A box that speaks of what the letter speaks of,
 * or of courts, police and officials at all, is compared with the letter as any other prose.
 */
import { unmasked } from './fold.ts';
import { hasVerb } from './furniture.ts';
import { isInVoice } from './margins.ts';
import { MATTER } from './matter.ts';
import type { NameIndex } from './names.ts';
import { foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import { sharesSubject } from './quotations.ts';
import type { Reading } from './reading.ts';
import type { Range } from './report.ts';

/** A stem of words with so many letters that the letter has so often is of its matter, but for those of any text. */
const OFTEN = 2;
const STEM = 6;
const ANY_TEXT =
  /^(?:agains|accord|releva|effect|ensure|measur|former|increa|provid|suppor|crucia|system|action|delive|accoun|indepe)/;
/** Words that only begin as one of the letter's does: "authorities". */
const UNLIKE = /^(?:co)?authors?$/;
/** One word in so many may be of the letter's matter by chance, in a quotation and in other prose. */
const CHANCE_QUOTED = 15;
const CHANCE = 25;
/** A shorter box has to show that it is one: by a quotation, or by saying nothing, as headlines and links do. */
const LEAST_WORDS = 15;
const LEAST_QUOTED = 6;
/** More capitals than this share of the words are names. */
const NAMES = 0.6;
/** No page puts a longer box into a text. */
const LONGEST = 12_000;

/** So many letters of a passage's beginning are the passage's. */
const OPENING = 24;
/** What is written in another order than it is read. */
const OVERRIDDEN = /[\u202d\u202e]/;

const mattersOf = new WeakMap<PreparedLetter, ReadonlySet<string>>();

/** A box, and whether it is mostly names: the page's own among paragraphs, and entries among endorsers. */
export interface Unrelated extends Range {
  readonly isNames: boolean;
}

/** The boxes of a reading that have nothing to do with the letter and name no endorser. */
export function unrelatedBoxes(
  { text, spans }: Reading,
  letter: PreparedLetter,
  names: NameIndex,
): Unrelated[] {
  const boxes = spans.filter(({ kind, start, end }) => kind === 'box' && end - start <= LONGEST);
  if (boxes.length === 0) return [];
  const openings = letter.passages.map(({ passage }) => foldedText(passage.text).slice(0, OPENING));
  const holding = boxes.filter(({ start, end }) => {
    const said = foldedText(text, start, end);
    return openings.some((opening) => said.includes(opening));
  });
  // A letter whose paragraphs are boxes themselves.
  if (holding.length > 1) return [];
  const last = letter.passages.findLast(({ passage }) => passage.kind === 'paragraph')!;
  const close = text.indexOf(last.passage.text.slice(0, OPENING));
  const quotes = spans.filter(({ kind }) => kind === 'quote');
  const namesIn = (said: string) => {
    const shown = said.match(/\p{L}{4,}/gu) ?? [];
    return shown.filter((word) => /^\p{Lu}/u.test(word)).length > NAMES * shown.length;
  };
  const isUnrelated = ({ start, end }: Range) => {
    const said = unmasked(text.slice(start, end));
    if (OVERRIDDEN.test(text.slice(start, end))) return false;
    const isQuotation =
      quotes.some((quote) => quote.start >= start && quote.end <= end) || /^\s*["“„«‘']/.test(said);
    const shown = said.match(/\p{L}{4,}/gu) ?? [];
    // Names, be it of strangers, may be meant as the letter's where it closes.
    if (end > close && namesIn(said)) return false;
    const words = shown.map((word) => word.toLowerCase());
    const count = words.filter((word) => isOfMatter(word, letter)).length;
    if (words.length < (isQuotation ? LEAST_QUOTED : LEAST_WORDS) && (count > 0 || hasVerb(said)))
      return false;
    if (count * (isQuotation ? CHANCE_QUOTED : CHANCE) > words.length) return false;
    // Who is quoted in a box on other things may well say "we".
    const speaks = (line: string) => isInVoice(line, (other) => sharesSubject(other, letter));
    if (!(isQuotation && count === 0) && said.split('\n').some(speaks)) return false;
    return names.findAll(text, start, end).length === 0;
  };
  return boxes
    .filter(isUnrelated)
    .map(({ start, end }) => ({ start, end, isNames: namesIn(unmasked(text.slice(start, end))) }));
}

/** Is a word, in lower case, of the letter's matter? */
export function isOfMatter(word: string, letter: PreparedLetter): boolean {
  return MATTER.test(word) || (mattersIn(letter).has(word.slice(0, STEM)) && !UNLIKE.test(word));
}

/** The stems of the words that the letter comes back to. */
function mattersIn(letter: PreparedLetter): ReadonlySet<string> {
  let matters = mattersOf.get(letter);
  if (matters === undefined) {
    const counts = new Map<string, number>();
    for (const word of letter.body.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
      counts.set(word.slice(0, STEM), (counts.get(word.slice(0, STEM)) ?? 0) + 1);
    matters = new Set(
      [...counts].flatMap(([stem, count]) => (count >= OFTEN && !ANY_TEXT.test(stem) ? [stem] : [])),
    );
    mattersOf.set(letter, matters);
  }
  return matters;
}
