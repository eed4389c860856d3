/**
 * What proves a copy: a unit of the text (sentence, quotation, line) that is mostly the letter's own wording. Stock
 * phrases ("we, the undersigned civil society organizations") fill no sentence, and wording that the letter itself
 * quotes from elsewhere proves nothing.
 */
import type { Chain, Run, Stream } from './align.ts';
import { isUnitEnd } from './joints.ts';
import { attributes } from './layout.ts';
import { SENTENCE_SHARE } from './parted.ts';
import type { PreparedLetter } from './prepare.ts';
import { textOf, unitAround, unitEnd } from './units.ts';

/** Matching words that make a unit of text the letter's: so many of its words, and this share of them. */
const UNIT_WORDS = 9;
/** In short runs it takes more: laws and statements share phrases. */
const UNIT_WORDS_SCATTERED = 12;
const UNIT_SHARE = 0.7;
/** With a run of so many words, less will do: translations of one sentence by two hands rarely have one. */
const LONG_RUN = 8;
const LONG_RUN_SHARE = 0.58;
/** In a finished sentence of the text: this share of it, or this share of the canon's sentence. */
const UNIT_ALL = 0.88;
const UNIT_OF_SENTENCE = 0.5;
/** In a part of the letter: runs of so many words are the letter's in any company, ... */
const SURE_RUN = 12;
/** ... others where the letter's words are this share of their sentence. */
const OWN_SHARE = 0.6;
/** A story that goes on elsewhere in the letter skips so many words. */
export const SKIPPED = 8;
/** So many matching words in runs of five or more are a copy wherever sentences end. */
const MASS = 70;
const MASS_RUN = 5;

/**
 * A part of the letter without the phrases that the text around it shares: a run stays where it fills its own
 * sentence, quotation or line.
 */
export function ownWording(stream: Stream, letter: PreparedLetter, chain: Chain): Chain | null {
  const runs = chain.runs.filter((run, index) => {
    if (run.length >= SURE_RUN) return true;
    if (isStray(stream, letter, chain.runs[index - 1], run, chain.runs[index + 1])) return false;
    const [first, end] = unitAround(stream, run);
    let count = 0;
    for (const other of chain.runs) {
      if (other.found >= end || other.found + other.length <= first) continue;
      count += Math.min(end, other.found + other.length) - Math.max(first, other.found);
    }
    // Of a few words that a mark sets apart a turn of phrase is soon the most.
    if (count < MASS_RUN) return count === end - first;
    const kind = letter.passages[letter.passageOf[run.canonical]!]!.passage.kind;
    if (kind !== 'paragraph' && kind !== 'subject') return count >= UNIT_SHARE * (end - first);
    return count >= OWN_SHARE * (end - first);
  });
  return runs.length === 0 ? null : { runs, score: chain.score };
}

/**
 * A turn of phrase in what a story puts beside a sentence ("according to the …"), where it goes with neither the run
 * before it nor the one behind: it stands far from them in the text or, in another sentence, in the letter.
 */
function isStray(
  stream: Stream,
  letter: PreparedLetter,
  before: Run | undefined,
  run: Run,
  behind: Run | undefined,
): boolean {
  if (run.length >= MASS_RUN) return false;
  const [first, end] = unitAround(stream, run);
  if (end - first === run.length) return false;
  const goesWith = (a: Run | undefined, b: Run | undefined) => {
    if (a === undefined || b === undefined) return false;
    const [found, canonical] = [a.found + a.length, a.canonical + a.length];
    if (b.found - found >= SKIPPED) return false;
    if (!letter.opens.subarray(canonical, b.canonical + 1).includes(1)) return true;
    const isParted = unitEnd(stream, found - 1, b.found) < b.found || isUnitEnd(stream, b.found - 1);
    return isParted && b.canonical - canonical < SKIPPED;
  };
  if (goesWith(before, run) || goesWith(run, behind)) return false;
  const from = before === undefined ? first : Math.max(first, before.found + before.length);
  return attributes(textOf(stream, from, behind === undefined ? end : Math.min(end, behind.found)));
}

export function isCopy(stream: Stream, letter: PreparedLetter, chain: Chain): boolean {
  const own = (run: Run) => {
    let count = 0;
    for (let i = 0; i < run.length; i++) count += 1 - letter.borrowed[run.canonical + i]!;
    return count;
  };
  const mass = chain.runs.reduce((sum, run) => sum + (run.length >= MASS_RUN ? own(run) : 0), 0);
  if (mass >= MASS) return true;
  if (mass === 0) return false;
  return fillsSentence(letter, chain) || fillsUnit(stream, letter, chain, own);
}

/** Does the chain hold most of one of the canon's sentences of twelve words or more? */
function fillsSentence(letter: PreparedLetter, chain: Chain): boolean {
  const held = new Uint8Array(letter.words.count);
  for (const run of chain.runs) if (run.length >= 4) held.fill(1, run.canonical, run.canonical + run.length);
  for (let start = 0; start < letter.words.count; ) {
    let end = start + 1;
    while (end < letter.words.count && letter.opens[end] === 0) end++;
    const kind = letter.passages[letter.passageOf[start]!]!.passage.kind;
    if (end - start >= 12 && (kind === 'paragraph' || kind === 'subject')) {
      let count = 0;
      for (let i = start; i < end; i++) if (letter.borrowed[i] === 0) count += held[i]!;
      if (count >= SENTENCE_SHARE * (end - start)) return true;
    }
    start = end;
  }
  return false;
}

/** Is a sentence, quotation or block of the text mostly the chain's words? */
function fillsUnit(stream: Stream, letter: PreparedLetter, chain: Chain, own: (run: Run) => number): boolean {
  const matched = new Set<number>();
  // What the letter itself quotes from elsewhere proves nothing, and is no other wording either.
  const quoted = new Set<number>();
  for (const run of chain.runs) {
    const kind = letter.passages[letter.passageOf[run.canonical]!]!.passage.kind;
    if (run.length < 3 || (kind !== 'paragraph' && kind !== 'subject') || own(run) === 0) continue;
    for (let i = 0; i < run.length; i++)
      (letter.borrowed[run.canonical + i] === 0 ? matched : quoted).add(run.found + i);
  }
  for (const run of chain.runs) {
    if (run.length < MASS_RUN || own(run) < MASS_RUN) continue;
    const [first, end] = unitAround(stream, { ...run, length: 1 });
    const last = end - 1;
    let count = 0;
    let size = last - first + 1;
    for (let f = first; f <= last; f++) {
      if (matched.has(f)) count++;
      else if (quoted.has(f)) size--;
    }
    const least = run.length >= LONG_RUN ? LONG_RUN_SHARE : UNIT_SHARE;
    const enough = run.length >= LONG_RUN ? UNIT_WORDS : UNIT_WORDS_SCATTERED;
    if (count < enough || count < least * size) continue;
    // A sentence that is finished, but holds little of the letter's, shares a formula with it.
    if (count >= UNIT_ALL * size || !isFinished(stream, last)) return true;
    if (count >= UNIT_OF_SENTENCE * sentenceLength(letter, run.canonical)) return true;
  }
  return false;
}

/** Does the sentence end behind the stream's word with a full stop, outside a quotation? */
function isFinished(stream: Stream, f: number): boolean {
  const { words, at } = stream;
  const end = words.end[at[f]!]!;
  return /^[)\]]*[.!?](?!\.)[^"”’»…]{0,2}(?:\s|$)/.test(words.text.slice(end, end + 6));
}

function sentenceLength(letter: PreparedLetter, word: number): number {
  let start = word;
  while (letter.opens[start] === 0) start--;
  let end = word + 1;
  while (end < letter.words.count && letter.opens[end] === 0) end++;
  return end - start;
}
