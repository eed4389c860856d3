/**
 * Fingerprints for detection: a hash of every run of 16 letters that begins at a word's beginning.
 *
 * Letters and digits alone count, in lower case, so spaces, line wraps, punctuation, typography and glued text
 * nodes change no fingerprint. The canon is small: all its fingerprints are kept, and the page's are looked up
 * while they roll by (Karp & Rabin 1987), around anchors only: pieces of words that the browser's own search finds.
 * Winnowing (Schleimer, Wilkerson & Aiken 2003) would have to hash all of the page to know which hashes to keep.
 */
import { foldCodePoint } from './fold.ts';
import type { Letter } from './letter.ts';

/** Letters in a fingerprint: about three words; 12 words in a row hold eight or more. */
export const WINDOW = 16;
const BASE = 0x2c9277b5;
const OUT = power(BASE, WINDOW);
/** Bits of a fingerprint: one window in 1,500 is taken for one of 670, and a hit wants four. */
const HASH = 0xfffff;

/** What a UTF-16 unit is to a fingerprint: a letter's or digit's value, or one of these. 0: not known yet. */
const LAST_VALUE = 36;
const SEPARATES = 254;
const INVISIBLE = 255;
let values: Uint8Array | undefined;

/** The values of all UTF-16 units, made when they are first asked for: most pages never do. */
function knownValues(): Uint8Array {
  if (values) return values;
  values = new Uint8Array(0x10000).fill(SEPARATES, 0, 128);
  for (let digit = 0; digit < 10; digit++) values[48 + digit] = digit + 1;
  for (let letter = 0; letter < 26; letter++) values[65 + letter] = values[97 + letter] = letter + 11;
  return values;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/**
 * Calls `visit` with the hash of each run of WINDOW letters that begins a word, and the offset (UTF-16) behind
 * the run, until it returns true. Time is linear, memory constant.
 */
export function rollWindows(
  text: string,
  from: number,
  visit: (hash: number, end: number) => boolean,
  to = text.length,
): void {
  const ring = new Uint8Array(WINDOW);
  let place = 0;
  let hash = 0;
  let starts = 0;
  let inWord = 0;
  const values = knownValues();
  for (let i = from; i < to; i++) {
    const value = values[text.charCodeAt(i)] || learn(text, i, values);
    if (value === SEPARATES) inWord = 0;
    if (value > LAST_VALUE) continue;
    hash = (Math.imul(hash, BASE) + value - Math.imul(ring[place]!, OUT)) | 0;
    ring[place] = value;
    place = (place + 1) & (WINDOW - 1);
    starts = (starts << 1) | (inWord ^ 1);
    inWord = 1;
    if ((starts & (1 << (WINDOW - 1))) !== 0 && visit(hash & HASH, i + 1)) return;
  }
}

/** The value of the character at `index`, remembered for the next time. */
function learn(text: string, index: number, values: Uint8Array): number {
  const code = text.codePointAt(index)!;
  const value = valueFor(code, values);
  // Beyond the table's end nothing is set.
  values[code] = value;
  return value;
}

function valueFor(code: number, values: Uint8Array): number {
  // Khmer, and scripts that no Latin letter hides in, are most of what comes here.
  if (code >= 0x1780 && code <= 0x17ff) return SEPARATES;
  // So are dashes, quotation marks and dots.
  if (code >= 0x2010 && code <= 0x2027) return SEPARATES;
  // The second half of a character that was read at its first.
  if (code >= 0xdc00 && code <= 0xdfff) return INVISIBLE;
  const folded = foldCodePoint(code);
  if (folded.invisible) return INVISIBLE;
  const first = folded.text.charCodeAt(0);
  return first < 128 ? values[first]! : SEPARATES;
}

/**
 * A name, the piece of it that is searched for, and where in the name that stands. V8 finds pieces of up to six
 * characters three times as fast as longer ones, by their first: one that begins with "t" or "o" stops it at every word.
 */
export type Marker = readonly [name: string, piece: string, offset: number];

const PIECE = 6;
/** Of so many words of a letter in a row at least one holds an anchor. */
export const ANCHORED = 10;
/** Capitals in an anchor: they are rare, and most words are short. */
const CAPITALS = 3;

/** What a detector looks up. */
export interface Fingerprints {
  /** Sorted, each written as its distance from the one before: fewer digits. */
  readonly hashes: readonly number[];
  /** Pieces of words, each in lower or in upper case, of which one stands in any ANCHORED words. */
  readonly anchors: readonly string[];
  readonly markers: readonly Marker[];
}

/** The letters' fingerprints, anchors and markers. */
export function buildFingerprints(letters: readonly Letter[]): Fingerprints {
  const hashes = new Set<number>();
  const markers = new Set<string>();
  const runs: string[] = [];
  for (const letter of letters) {
    for (const marker of letter.markers) markers.add(marker);
    for (const passage of letter.passages) {
      // Names of ministers, a greeting and a date stand on pages of all kinds.
      if (passage.kind !== 'paragraph' && passage.kind !== 'subject') continue;
      const borrowed = letter.borrowed.filter((range) => range.passage === passage.id);
      rollWindows(passage.text, 0, (hash, end) => {
        if (!borrowed.some((range) => range.start < end && end <= range.end)) hashes.add(hash);
        return false;
      });
      runs.push(...runsOf(passage.text));
    }
  }
  const anchors = [
    // Not at a word's beginning, which may be a capital in a title or at a sentence's beginning.
    ...coverOf(runs, /(?<=[A-Za-z])[a-z]{4,}/g, PIECE, costOf),
    ...coverOf(
      runs.map((run) => run.toUpperCase()),
      /[A-Z]{2,}/g,
      CAPITALS,
      () => 1,
    ),
  ];
  return { hashes: distances(hashes), anchors, markers: Array.from(markers, markerOf) };
}

function distances(numbers: Iterable<number>): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.map((number, index) => number - (sorted[index - 1] ?? 0));
}

/** All runs of ANCHORED words of a text. */
function runsOf(text: string): string[] {
  const words = text.split(/\s+/);
  const last = Math.max(1, words.length - ANCHORED + 1);
  return Array.from({ length: last }, (_, first) => words.slice(first, first + ANCHORED).join(' '));
}

/**
 * Few pieces of at most `length` characters, each from the `words` of a run, of which every run that has such words
 * holds one at least: a cover of the runs, chosen greedily by what a piece covers for what it costs (Chvátal 1979).
 */
function coverOf(
  runs: readonly string[],
  words: RegExp,
  length: number,
  costOf: (piece: string) => number,
): string[] {
  const holders = new Map<string, Set<number>>();
  for (const [index, run] of runs.entries()) {
    for (const [word] of run.matchAll(words)) {
      for (let at = 0; at <= Math.max(0, word.length - length); at++) {
        const piece = word.slice(at, at + length);
        holders.set(piece, (holders.get(piece) ?? new Set()).add(index));
      }
    }
  }
  const pieces: string[] = [];
  const worth = ([piece, held]: [string, Set<number>]) => held.size / costOf(piece);
  while (holders.size > 0) {
    const [best, held] = [...holders].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    pieces.push(best);
    const covered = [...held];
    for (const [piece, held] of holders) {
      for (const index of covered) held.delete(index);
      if (held.size === 0) holders.delete(piece);
    }
  }
  return pieces;
}

/**
 * What looking for a piece costs, in no unit: the rarer its letters, the fewer places are found that have to be looked
 * at, and the rarer its first, the faster it is looked for. Short pieces are found everywhere.
 */
function costOf(piece: string): number {
  let commonness = 0;
  for (const letter of piece) commonness += COMMON.indexOf(letter);
  const first = COMMON.indexOf(piece[0]!) + COMMON.length / 2;
  return Math.exp(commonness / piece.length / 4) * first * (1 + (PIECE - piece.length) * 4);
}

/** The characters that English texts have most, rarest first; capitals are rarer than any. */
const COMMON = 'zqjxkvbpgwyfmucdlhrsnioate ';

/** The piece begins with the name's rarest letter, but not at its end: a short piece is found everywhere. */
function markerOf(name: string): Marker {
  let rarest = 0;
  for (let i = 1; i < Math.min(10, name.length - 3); i++)
    if (COMMON.indexOf(name[i]!) < COMMON.indexOf(name[rarest]!)) rarest = i;
  return [name, name.slice(rarest, rarest + PIECE), rarest];
}
