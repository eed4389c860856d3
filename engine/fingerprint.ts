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

/** 0: separates; 255: invisible; else the letter's value. */
const ASCII = new Uint8Array(128);
for (let digit = 0; digit < 10; digit++) ASCII[48 + digit] = digit + 1;
for (let letter = 0; letter < 26; letter++) ASCII[65 + letter] = ASCII[97 + letter] = letter + 11;
const INVISIBLE = 255;

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
    const code = text.charCodeAt(i);
    const value = code < 128 ? ASCII[code]! : valueBeyondAscii(text, i, code);
    if (value === 0) {
      inWord = 0;
      continue;
    }
    if (value === INVISIBLE) continue;
    hash = (Math.imul(hash, BASE) + value - Math.imul(ring[place]!, OUT)) | 0;
    ring[place] = value;
    place = (place + 1) & (WINDOW - 1);
    starts = (starts << 1) | (inWord ^ 1);
    inWord = 1;
    if ((starts & (1 << (WINDOW - 1))) !== 0 && visit(hash & 0x3fffffff, i + 1)) return;
  }
}

/**
 * Calls `visit` with the hash of the first run of WINDOW letters at a word's beginning behind each `stride`
 * characters, and the offset (UTF-16) of the stride, until it returns true. Half the characters aren't looked at,
 * and the others cost less than a rolling hash does.
 */
export function probeWindows(
  text: string,
  from: number,
  stride: number,
  visit: (hash: number, at: number) => boolean,
): void {
  const { length } = text;
  for (let at = from; at < length; ) {
    let i = at;
    let inWord = at > from;
    let letters = 0;
    let hash = 0;
    let begin = at;
    for (; i < length && letters < WINDOW; i++) {
      const code = text.charCodeAt(i);
      const value = code < 128 ? ASCII[code]! : valueBeyondAscii(text, i, code);
      if (inWord) {
        inWord = value !== 0;
        begin = i;
      } else if (value !== 0 && value !== INVISIBLE) {
        hash = (Math.imul(hash, BASE) + value) | 0;
        letters++;
      } else if (letters === 0) begin = i;
    }
    if (letters < WINDOW || visit(hash & 0x3fffffff, at)) return;
    at = Math.max(at + stride, begin);
  }
}

function valueBeyondAscii(text: string, index: number, code: number): number {
  // Khmer, and scripts that no Latin letter hides in, are most of what comes here.
  if (code >= 0x1780 && code <= 0x17ff) return 0;
  if (code >= 0xdc00 && code <= 0xdfff) return INVISIBLE;
  const folded = foldCodePoint(code >= 0xd800 && code <= 0xdbff ? text.codePointAt(index)! : code);
  if (folded.invisible) return INVISIBLE;
  const first = folded.text.charCodeAt(0);
  return first < 128 ? ASCII[first]! : 0;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** The letters' fingerprints and markers, packed for `Detector`: five digits of base 64 a fingerprint. */
export function buildFingerprints(letters: readonly Letter[]): string {
  const hashes = new Set<number>();
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
    }
  }
  let packed = '';
  for (const hash of hashes) {
    for (let shift = 24; shift >= 0; shift -= 6) packed += DIGITS[(hash >> shift) & 63];
  }
  return `${packed}|${[...markers].join('|')}`;
}

/** Undoes `buildFingerprints`. */
export function unpackFingerprints(packed: string): { hashes: Int32Array; markers: string[] } {
  const [digits, ...markers] = packed.split('|') as [string, ...string[]];
  const hashes = new Int32Array(digits.length / 5);
  for (let i = 0; i < digits.length; i++) {
    const at = (i / 5) | 0;
    hashes[at] = (hashes[at]! << 6) | DIGITS.indexOf(digits[i]!);
  }
  return { hashes, markers };
}
