/**
 * Fingerprints for detection: a hash of every run of 16 letters that begins at a word's beginning.
 *
 * Letters and digits alone count, in lower case, so spaces, line wraps, punctuation, typography and glued text
 * nodes change no fingerprint. The canon is small: all its fingerprints are kept, and the page's are looked up
 * while they roll by (Karp & Rabin 1987). Winnowing (Schleimer, Wilkerson & Aiken 2003) would keep fewer of
 * both sides, and miss more; what is saved here is nothing a reader could feel.
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
  // What passes for each other is one: "l", "I" and 1; "O" and 0.
  values[49] = values[76] = values[108] = values[73]!;
  values[48] = values[79]!;
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

/**
 * Letters by which most probes are told to be no fingerprint, and how many kinds of them are told apart. A kind is
 * plain arithmetic: a call for each letter is what a probe costs before the browser has compiled it.
 */
const PREFIX = 5;
export const KINDS = 16384;
const KIND_BASE = 37;
/** A space further off than this (UTF-16) is no way to a word's beginning. */
const NEAR = 64;

/**
 * Calls `visit` with the hash of the first run of WINDOW letters at a word's beginning behind each `stride`
 * characters, and the offset (UTF-16) of the stride, until it returns true; runs that no fingerprint begins
 * like, as `kinds` has it with 1 for each kind, are left out. The browser finds the spaces, and five letters settle most probes.
 */
export function probeWindows(
  text: string,
  from: number,
  stride: number,
  kinds: Uint8Array,
  visit: (hash: number, at: number) => boolean,
): void {
  const { length } = text;
  let space = -1;
  for (let at = from; at < length; ) {
    if (space < at) {
      space = text.indexOf(' ', at);
      if (space < 0) space = length + NEAR;
    }
    let begin = at;
    if (at > from) begin = space - at < NEAR ? space + 1 : behindWord(text, at);
    // A look beyond the text's end, once, has V8 compile all looks for that: each takes twice the time.
    let kind = begin + PREFIX < length ? plainKindOf(text, begin) : -1;
    if (kind < 0) {
      begin = firstLetter(text, begin);
      kind = kindOf(text, begin);
    }
    // Small functions, since the browser compiles them after some hundred calls, and a loop only in the midst of it.
    if (kinds[kind] === 1) {
      const hash = windowAt(text, begin);
      if (hash >= 0 && visit(hash, at)) return;
    }
    at = at + stride > begin ? at + stride : begin;
  }
}

/** Where the word ends that goes on at `from`. */
function behindWord(text: string, from: number): number {
  const values = knownValues();
  let i = from;
  while (i < text.length && (values[text.charCodeAt(i)] || learn(text, i, values)) !== SEPARATES) i++;
  return i;
}

/** Where the first letter stands from `from` on. */
function firstLetter(text: string, from: number): number {
  const values = knownValues();
  let i = from;
  while (i < text.length && (values[text.charCodeAt(i)] || learn(text, i, values)) > LAST_VALUE) i++;
  return i;
}

/** The hash of the first WINDOW letters from `from` on, -1 where there are fewer. */
function windowAt(text: string, from: number): number {
  const values = knownValues();
  let hash = 0;
  for (let i = from, letters = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] || learn(text, i, values);
    if (value > LAST_VALUE) continue;
    hash = (Math.imul(hash, BASE) + value) | 0;
    if (++letters === WINDOW) return hash & HASH;
  }
  return -1;
}

/**
 * The kind of a run that begins at `from` with PREFIX letters and at most one character between them, or -1. So begin
 * most probes of most pages, and this costs them no loop, which the browser has not compiled yet.
 */
function plainKindOf(text: string, from: number): number {
  const values = knownValues();
  const a = values[text.charCodeAt(from)]!;
  let b = values[text.charCodeAt(from + 1)]!;
  let c = values[text.charCodeAt(from + 2)]!;
  let d = values[text.charCodeAt(from + 3)]!;
  let e = values[text.charCodeAt(from + 4)]!;
  if (b > LAST_VALUE || c > LAST_VALUE || d > LAST_VALUE || e > LAST_VALUE) {
    // What stands between is left out: the letters behind it move up.
    if (b > LAST_VALUE) {
      b = c;
      c = d;
      d = e;
    } else if (c > LAST_VALUE) {
      c = d;
      d = e;
    } else if (d > LAST_VALUE) d = e;
    e = values[text.charCodeAt(from + 5)]!;
  }
  // Letters less one have six bits, what separates more, and what is not known yet all.
  if (((a - 1) | (b - 1) | (c - 1) | (d - 1) | (e - 1)) >>> 0 > 63) return -1;
  return ((((a * KIND_BASE + b) * KIND_BASE + c) * KIND_BASE + d) * KIND_BASE + e) & (KINDS - 1);
}

/** The kind of a run that begins at `from`. */
function kindOf(text: string, from: number): number {
  const values = knownValues();
  let kind = 0;
  for (let i = from, letters = 0; i < text.length && letters < PREFIX; i++) {
    const value = values[text.charCodeAt(i)] || learn(text, i, values);
    if (value > LAST_VALUE) continue;
    kind = (kind * KIND_BASE + value) & (KINDS - 1);
    letters++;
  }
  return kind;
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
export const ANCHORED = 12;
/** Capitals in an anchor: they are rare, and most words are short. */
const CAPITALS = 3;

/** What a detector looks up. */
export interface Fingerprints {
  /** Sorted, each written as its distance from the one before: fewer digits. */
  readonly hashes: readonly number[];
  /** The kinds of runs that the hashes are of, written likewise. */
  readonly kinds: readonly number[];
  /** Pieces of words, each in lower or in upper case, of which one stands in any ANCHORED words. */
  readonly anchors: readonly string[];
  readonly markers: readonly Marker[];
}

/** The letters' fingerprints, anchors and markers. */
export function buildFingerprints(letters: readonly Letter[]): Fingerprints {
  const hashes = new Set<number>();
  const kinds = new Set<number>();
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
      for (const { index } of passage.text.matchAll(/[A-Za-z0-9]+/g)) kinds.add(kindOf(passage.text, index));
      runs.push(...runsOf(passage.text));
    }
  }
  const small = runs.map((run) => run.toLowerCase());
  const pieces = coverOf(small, /[a-z]{4,}/g, PIECE, costOf);
  const anchors = [
    ...pieces,
    // As a title or a sentence's beginning has them.
    ...pieces.filter((piece) => small.some((run) => run.search(`\\b${piece}`) >= 0)).map(capitalised),
    ...coverOf(
      runs.map((run) => run.toUpperCase()),
      /[A-Z]{2,}/g,
      CAPITALS,
      () => 1,
    ),
  ];
  return {
    hashes: distances(hashes),
    kinds: distances(kinds),
    anchors,
    markers: Array.from(markers, markerOf),
  };
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
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
  costOf: (piece: string, word: string) => number,
): string[] {
  const holders = new Map<string, Set<number>>();
  const costs = new Map<string, number>();
  for (const [index, run] of runs.entries()) {
    for (const [word] of run.matchAll(words)) {
      for (let at = 0; at <= Math.max(0, word.length - length); at++) {
        const piece = word.slice(at, at + length);
        holders.set(piece, (holders.get(piece) ?? new Set()).add(index));
        costs.set(piece, Math.max(costs.get(piece) ?? 0, costOf(piece, word)));
      }
    }
  }
  const pieces: string[] = [];
  const worth = ([piece, held]: [string, Set<number>]) => held.size / costs.get(piece)!;
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
 * What looking for a piece of a word costs, in no unit. The browser stops at each place of the piece's first letter, and
 * each place of the piece is looked at: the longer a word and the rarer its letters, the fewer there are.
 */
function costOf(piece: string, word: string): number {
  const ranks = Array.from(word, (letter) => COMMON.indexOf(letter) / COMMON.length);
  const mean = ranks.reduce((one, other) => one + other, 0) / word.length;
  const first = COMMON.indexOf(piece[0]!) / COMMON.length;
  return (
    0.01 + first ** 1.5 + mean ** 2 / 2 + 0.1 * Math.max(0, 10 - word.length) + (PIECE - piece.length) / 4
  );
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
