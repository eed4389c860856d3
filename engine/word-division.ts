/**
 * The division into words of a text that lost it, or has too much of it: "wit h o ut justice", "withoutjustice". Some programs
 * copy a printed page that way, and narrow spaces hide a wording from who looks for its words. Where the letters alone are
 * a letter's, in runs as fingerprints are found, they are divided as that letter is.
 */
import type { Edit } from './cuts.ts';
import { linesOf } from './layout.ts';
import { canonicalText, type Letter } from './letter.ts';
import type { Range } from './report.ts';

/** A letter alone that is no English word, or capitals set apart. */
const APART = / (?:[b-hj-z]|[A-Z] [A-Z] [A-Z]) /;
/** Words are looked at at every so manyth character: every text has an address in it, or a name. */
const STRIDE = 40;
/** More letters in a row than words have, ... */
const LONG = 18;
/** ... and fewer than those have on average on which such a look falls, with so many looks at the least. */
const SHORT = 4.7;
const LEAST_LOOKS = 8;

const NARROW = /[\u2005\u2006\u2008-\u200a\u202f]/;
/** Narrow blanks in a word. Before a capital that follows a small letter a word begins. */
const NARROW_IN_WORD =
  /(?<=\p{L})[\u2005\u2006\u2008-\u200a\u202f](?=\p{Ll})|(?<=\p{Lu})[\u2005\u2006\u2008-\u200a\u202f](?=\p{Lu})/gu;
/** What stands on either side of a narrow blank. */
const BESIDE = /(?<left>\p{L}\p{Ll}*)[\u2005\u2006\u2008-\u200a\u202f](?=(?<right>\p{L}\p{Ll}*))/gu;
/** Shorter pieces than this are no words, but for these; so many of a line's blanks stand beside such a piece where they are in words. */
const LEAST_PIECE = 4;
const SHORT_WORD =
  /^(?:[ai]|a[nst]|be|by|do|he|if|i[nst]|m[ey]|no|o[fnr]|so|to|u[ps]|we|all|and|any|are|but|can|did|due|for|had|has|her|him|his|how|its|law|may|m[ae]n|new|not|now|one|our|out|own|she|the|too|two|was|way|who|why|yet|you)$/;
const IN_WORDS = 0.4;
/** Blanks between letters that stand alone, on a line of which so many pieces at least do, and most of them. */
const LONE = /(?<=(?<!\S)(?:\S|\p{P}*\p{L})) (?=(?:\S|\p{L}\p{P}+\p{L}?)(?!\S))/gu;
const LEAST_LONE = 4;
const MOST = 0.6;
/** How the titles of women begin, and how they go on behind a blank or a line's end. */
const KHMER_TITLES = ['អ្នក', 'លោក'];
const SPACE = 32;
const GOES_ON = /\s{1,8}(?=ស្រី|នាង)/y;
/** So many blanks in words, or lacking between them, are the text's and not a slip. */
const MUDDLED = 30;
const RUN_TOGETHER = /[A-Za-z]{18}/;
/** An address or an account is written so. */
const ADDRESS = /[@#_/]|www\.|\.(?:com|org|net|info|kh)\b/i;
const LONGEST_ADDRESS = 80;

/** So many letters in a row are a letter's. */
const WINDOW = 12;

/** What stands before a letter of a canon. */
const IN_WORD = 0;
const BLANK = 1;
const SIGN = 2;
const OTHER = 3;

/** The letters and digits of a text, in lower case, and where they stand (UTF-16). */
interface Letters {
  readonly codes: Uint8Array;
  readonly at: Int32Array;
}

interface Canon extends Letters {
  readonly before: Uint8Array;
  /** Where a run of WINDOW letters first begins, by its hash. */
  readonly windows: ReadonlyMap<number, number>;
}

const BASE = 0x2c9277b5;
const canons = new WeakMap<Letter, Canon>();

/** May the text be divided otherwise than words are? Cheap: nearly all aren't. */
export function isDivided(text: string): boolean {
  if (APART.test(text)) return true;
  let letters = 0;
  let words = 0;
  for (let at = STRIDE; at < text.length; at += STRIDE) {
    let start = at;
    while (start > at - LONG && isLetter(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < start + LONG && isLetter(text.charCodeAt(end))) end++;
    if (end - start === LONG) return true;
    letters += end - start;
    if (end > start) words++;
  }
  return words >= LEAST_LOOKS && letters < words * SHORT;
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** The narrow blanks that stand in words: on lines where many are beside pieces of some, and on all if those have most of them. */
export function narrowIn(text: string): Range[] {
  if (!NARROW.test(text)) return [];
  const lines = linesIn(text).flatMap(({ line, start }) => {
    const beside = [...line.matchAll(BESIDE)].map(({ groups }) => [groups!.left!, groups!.right!]);
    const odd = beside.filter((pieces) => pieces.some(isPiece));
    return beside.length === 0
      ? []
      : [{ line, start, count: beside.length, isClear: odd.length >= beside.length * IN_WORDS }];
  });
  const clear = lines.filter(({ isClear }) => isClear);
  const countIn = (some: typeof lines) => some.reduce((sum, { count }) => sum + count, 0);
  return (countIn(clear) * 2 > countIn(lines) ? lines : clear).flatMap(({ line, start }) =>
    Array.from(line.matchAll(NARROW_IN_WORD), ({ index }) => ({
      start: start + index,
      end: start + index + 1,
    })),
  );
}

function isPiece(letters: string): boolean {
  return letters.length < LEAST_PIECE && /^\p{Ll}/u.test(letters) && !SHORT_WORD.test(letters);
}

/** What parts a Khmer title, which has no blank to be wrapped at. */
export function titlesIn(text: string): Range[] {
  const parted: Range[] = [];
  for (const title of KHMER_TITLES) {
    for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
      const start = at + title.length;
      // Nearly all go on with a letter.
      if (text.charCodeAt(start) > SPACE) continue;
      GOES_ON.lastIndex = start;
      if (GOES_ON.test(text)) parted.push({ start, end: GOES_ON.lastIndex });
    }
  }
  return parted;
}

/** The blanks between the letters of words that are set apart: "G o l d e n". */
export function apartIn(text: string): Range[] {
  return linesIn(text).flatMap(({ line, start }) => {
    const pieces = line.trim().split(/\s+/);
    const lone = pieces.filter((piece) => /^\p{P}*\p{L}\p{P}*$/u.test(piece)).length;
    if (lone < LEAST_LONE || lone < pieces.length * MOST) return [];
    return Array.from(line.matchAll(LONE), ({ index }) => index)
      .filter((at) => !/\p{Ll} \p{Lu}/u.test(line.slice(at - 1, at + 2)))
      .map((at) => ({ start: start + at, end: start + at + 1 }));
  });
}

function linesIn(text: string): { line: string; start: number }[] {
  return linesOf(text).map(({ start, end }) => ({ line: text.slice(start, end), start }));
}

/** The blanks that a text has too many, and those that it lacks, where its letters are those of `letter`. */
export function divisionIn(text: string, letter: Letter): Edit[] {
  const canon = canonOf(letter);
  const { codes, at } = lettersOf(text);
  const edits: Edit[] = [];
  let read = 0;
  windows(codes, (hash, from) => {
    const place = from < read ? undefined : canon.windows.get(hash);
    if (place === undefined) return;
    const end = sharedWords(codes, from, canon, place);
    for (let i = 1; i < end; i++) {
      const range = { start: at[from + i - 1]! + 1, end: at[from + i]! };
      const before = canon.before[place + i];
      if (before === BLANK && range.start === range.end) {
        if (!isInAddress(text, range.start)) edits.push({ ...range, put: ' ' });
      } else if (before === IN_WORD && range.start < range.end && isBlank(text, range)) edits.push(range);
      else if (before === SIGN) {
        const [, ahead, behind] = /^([ \t]*)\S([ \t]*)$/.exec(text.slice(range.start, range.end)) ?? [];
        if (ahead) edits.push({ start: range.start, end: range.start + ahead.length });
        if (behind) edits.push({ start: range.end - behind.length, end: range.end });
      }
    }
    read = from + end;
  });
  return edits;
}

/**
 * Are words lost in a text with these edits? Where blanks stand in words at random, those that are not the letter's can't
 * be put together; where they lack, those are seen that run together.
 */
export function isMuddled(edited: string, edits: readonly Edit[]): boolean {
  const put = edits.filter((edit) => edit.put !== undefined).length;
  return edits.length - put >= MUDDLED || (put >= MUDDLED && RUN_TOGETHER.test(edited));
}

/** How many letters from two places on are the same, up to the end of a canon's word. */
function sharedWords(codes: Uint8Array, from: number, canon: Canon, place: number): number {
  let length = 0;
  while (from + length < codes.length && codes[from + length] === canon.codes[place + length]) length++;
  if (length < WINDOW) return 0;
  while (length > 0 && canon.before[place + length] === IN_WORD) length--;
  return length;
}

/** Calls `visit` with the hash of each run of WINDOW letters and where it begins (Karp & Rabin 1987). */
function windows(codes: Uint8Array, visit: (hash: number, from: number) => void): void {
  let out = 1;
  for (let i = 0; i < WINDOW; i++) out = Math.imul(out, BASE);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    const old = i < WINDOW ? 0 : codes[i - WINDOW]!;
    hash = (Math.imul(hash, BASE) + codes[i]! - Math.imul(old, out)) | 0;
    if (i >= WINDOW - 1) visit(hash, i - WINDOW + 1);
  }
}

function canonOf(letter: Letter): Canon {
  let canon = canons.get(letter);
  if (canon === undefined) {
    const text = canonicalText(letter);
    const { codes, at } = lettersOf(text);
    const first = new Map<number, number>();
    windows(codes, (hash, from) => {
      if (!first.has(hash)) first.set(hash, from);
    });
    const before = Uint8Array.from(at, (end, i) => {
      const start = i === 0 ? 0 : at[i - 1]! + 1;
      if (start === end) return IN_WORD;
      const between = text.slice(start, end);
      if (between.trim() === '') return BLANK;
      // "women's", "gender-based".
      return between.length === 1 ? SIGN : OTHER;
    });
    canon = { codes, at, before, windows: first };
    canons.set(letter, canon);
  }
  return canon;
}

function lettersOf(text: string): Letters {
  const codes = new Uint8Array(text.length);
  const at = new Int32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !(code >= 48 && code <= 57)) continue;
    codes[count] = code | 32;
    at[count++] = i;
  }
  return { codes: codes.subarray(0, count), at: at.subarray(0, count) };
}

function isInAddress(text: string, at: number): boolean {
  const start = text.slice(Math.max(0, at - LONGEST_ADDRESS), at).search(/\S*$/);
  const end = /\s|$/.exec(text.slice(at, at + LONGEST_ADDRESS))!.index;
  const from = Math.max(0, at - LONGEST_ADDRESS) + start;
  return at + end - from < LONGEST_ADDRESS && ADDRESS.test(text.slice(from, at + end));
}

function isBlank(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).trim() === '';
}
