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
/** Bits of a fingerprint, four digits of base 64: one window in 25,000 is taken for one of 670, and a hit wants four. */
const HASH = 0xffffff;
const HASH_DIGITS = 4;

/** What a UTF-16 unit is to a fingerprint: a letter's or digit's value, or one of these. 0: not known yet. */
const LAST_VALUE = 36;
const SEPARATES = 254;
const INVISIBLE = 255;
const VALUES = new Uint8Array(0x10000).fill(SEPARATES, 0, 128);
for (let digit = 0; digit < 10; digit++) VALUES[48 + digit] = digit + 1;
for (let letter = 0; letter < 26; letter++) VALUES[65 + letter] = VALUES[97 + letter] = letter + 11;

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
  for (let i = from; i < to; i++) {
    const value = VALUES[text.charCodeAt(i)] || learn(text, i);
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
const KINDS = 2048;
const KIND_BASE = 37;
/** A space further off than this (UTF-16) is no way to a word's beginning. */
const NEAR = 64;

/**
 * Calls `visit` with the hash of the first run of WINDOW letters at a word's beginning behind each `stride`
 * characters, and the offset (UTF-16) of the stride, until it returns true; runs that no fingerprint of `kinds`
 * begins like are left out. The browser finds the spaces, and five letters settle most probes.
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
    let i = at;
    if (at > from) i = space - at < NEAR ? space + 1 : behindWord(text, at);
    // Small functions, since the browser compiles them after some hundred calls, and a loop only in the midst of it.
    const begin = firstLetter(text, i);
    if (kinds[kindOf(text, begin)] === 1) {
      const hash = windowAt(text, begin);
      if (hash >= 0 && visit(hash, at)) return;
    }
    at = at + stride > begin ? at + stride : begin;
  }
}

/** Where the word ends that goes on at `from`. */
function behindWord(text: string, from: number): number {
  let i = from;
  while (i < text.length && (VALUES[text.charCodeAt(i)] || learn(text, i)) !== SEPARATES) i++;
  return i;
}

/** Where the first letter stands from `from` on. */
function firstLetter(text: string, from: number): number {
  let i = from;
  while (i < text.length && (VALUES[text.charCodeAt(i)] || learn(text, i)) > LAST_VALUE) i++;
  return i;
}

/** The hash of the first WINDOW letters from `from` on, -1 where there are fewer. */
function windowAt(text: string, from: number): number {
  let hash = 0;
  for (let i = from, letters = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] || learn(text, i);
    if (value > LAST_VALUE) continue;
    hash = (Math.imul(hash, BASE) + value) | 0;
    if (++letters === WINDOW) return hash & HASH;
  }
  return -1;
}

/** The value of the character at `index`, remembered for the next time. */
function learn(text: string, index: number): number {
  const code = text.codePointAt(index)!;
  const value = valueFor(code);
  // Beyond the table's end nothing is set.
  VALUES[code] = value;
  return value;
}

function valueFor(code: number): number {
  // Khmer, and scripts that no Latin letter hides in, are most of what comes here.
  if (code >= 0x1780 && code <= 0x17ff) return SEPARATES;
  // So are dashes, quotation marks and dots.
  if (code >= 0x2010 && code <= 0x2027) return SEPARATES;
  // The second half of a character that was read at its first.
  if (code >= 0xdc00 && code <= 0xdfff) return INVISIBLE;
  const folded = foldCodePoint(code);
  if (folded.invisible) return INVISIBLE;
  const first = folded.text.charCodeAt(0);
  return first < 128 ? VALUES[first]! : SEPARATES;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** The letters' fingerprints, their kinds and markers, packed for `Detector`. */
export function buildFingerprints(letters: readonly Letter[]): string {
  const hashes = new Set<number>();
  const kinds = new Uint8Array(KINDS);
  const markers = new Set<string>();
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
      for (const { index } of passage.text.matchAll(/[A-Za-z0-9]+/g)) kinds[kindOf(passage.text, index)] = 1;
    }
  }
  let packed = '';
  for (const hash of hashes) {
    for (let shift = 6 * (HASH_DIGITS - 1); shift >= 0; shift -= 6) packed += DIGITS[(hash >> shift) & 63];
  }
  let bits = '';
  for (let kind = 0; kind < KINDS; kind += 6) {
    let six = 0;
    for (let bit = 0; bit < 6; bit++) six |= (kinds[kind + bit] ?? 0) << bit;
    bits += DIGITS[six];
  }
  return [packed, bits, ...Array.from(markers, (name) => rarestIn(name) + name)].join('|');
}

/** The characters that English texts have most, rarest first; capitals are rarer than any. */
const COMMON = 'pgwyfmucdlhrsnioate ';

/** Where the rarest letter of a name stands, not at its end: a short piece is found everywhere. One digit. */
function rarestIn(name: string): number {
  let rarest = 0;
  for (let i = 1; i < Math.min(10, name.length - 3); i++)
    if (COMMON.indexOf(name[i]!) < COMMON.indexOf(name[rarest]!)) rarest = i;
  return rarest;
}

/** The kind of a run that begins at `from`. */
function kindOf(text: string, from: number): number {
  let kind = 0;
  for (let i = from, letters = 0; i < text.length && letters < PREFIX; i++) {
    const value = VALUES[text.charCodeAt(i)] || learn(text, i);
    if (value > LAST_VALUE) continue;
    kind = (kind * KIND_BASE + value) & (KINDS - 1);
    letters++;
  }
  return kind;
}

/**
 * A name, the piece of it that is searched for, and where in the name that stands. V8 finds pieces of up to six characters three times as fast as
 * longer ones, by their first: one that begins with "t" or "o" stops it at every word.
 */
export type Marker = readonly [name: string, piece: string, offset: number];

const PIECE = 6;

/** What a detector looks up. */
export interface Fingerprints {
  readonly hashes: Int32Array;
  /** 1 for each kind of run that a fingerprint is. */
  readonly kinds: Uint8Array;
  readonly markers: readonly Marker[];
}

/** Undoes `buildFingerprints`. */
export function unpackFingerprints(packed: string): Fingerprints {
  const [digits, bits, ...names] = packed.split('|') as [string, string, ...string[]];
  const markers = names.map((entry): Marker => {
    const name = entry.slice(1);
    const offset = Number(entry[0]);
    return [name, name.slice(offset, offset + PIECE), offset];
  });
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const kinds = new Uint8Array(KINDS);
  for (let i = 0; i < bits.length; i++) {
    let six = values[bits.charCodeAt(i)]!;
    for (let kind = i * 6; six !== 0; six >>= 1) kinds[kind++] = six & 1;
  }
  const hashes = new Int32Array(digits.length / HASH_DIGITS);
  for (let at = 0, i = 0; at < hashes.length; at++) {
    let hash = 0;
    for (const end = i + HASH_DIGITS; i < end; i++) hash = (hash << 6) | values[digits.charCodeAt(i)]!;
    hashes[at] = hash;
  }
  return { hashes, kinds, markers };
}
