/**
 * Text → words that can be compared, with their places in the text.
 *
 * What typography does to a word is undone while the map is made, never searched for afterwards: case, quote marks,
 * dashes, kinds of space, soft hyphens, ligatures, full-width forms, Unicode normal forms, Markdown
 * marks and link targets, footnote marks. Disguises (look-alike letters, invisible characters,
 * overridden direction) are undone too, and flagged. A word is a run of letters, digits and inner apostrophes.
 *
 * Time is linear in the text.
 */
import { foldCodePoint } from './fold.ts';
import type { Range } from './report.ts';

/** The words of a text, as parallel arrays. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets of each word, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word's number in the vocabulary, -1 for a word that is not in it. */
  readonly id: Int32Array;
  /** 1 where a letter of the word only looks like the one that it is read as. */
  readonly lookalike: Uint8Array;
}

/** No word of a letter has more letters. */
const LONGEST_WORD = 64;
/** The letters of the ASCII word that was read last, folded, four in a number: comparing them is what a word costs. */
const READ = new Int32Array(LONGEST_WORD / 4);

/** The words of the canon, numbered. */
export class Vocabulary {
  readonly words: string[] = [];
  #slots = new Int32Array(1024).fill(-1);
  /** The letters of all words as in `READ`, one word behind the other, where each word's begin, and how many it has. */
  readonly #packs: number[] = [];
  readonly #from: number[] = [];
  readonly #length: number[] = [];

  /** The number of a folded word, given to it if it has none. */
  add(word: string): number {
    const known = this.find(hashOf(word), word);
    if (known >= 0) return known;
    if (word.length > LONGEST_WORD)
      throw new RangeError(`A word of more than ${LONGEST_WORD} letters: ${word}`);
    this.words.push(word);
    this.#from.push(this.#packs.length);
    this.#length.push(isAscii(word) ? word.length : 0);
    for (let i = 0; i < word.length; i += 4) this.#packs.push(packed(word, i));
    if (this.words.length * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
      this.words.forEach((entry, id) => {
        this.#place(entry, id);
      });
    } else this.#place(word, this.words.length - 1);
    return this.words.length - 1;
  }

  #place(word: string, id: number): void {
    let slot = hashOf(word) & (this.#slots.length - 1);
    while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
    this.#slots[slot] = id;
  }

  /** The number of a folded word, -1 if it has none. */
  find(hash: number, word: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; this.#slots[slot] !== -1; slot = (slot + 1) & mask) {
      if (this.words[this.#slots[slot]!] === word) return this.#slots[slot]!;
    }
    return -1;
  }

  /** The number of the word whose letters are the first `length` of `READ`, -1 if it has none. */
  findRead(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    next: for (let slot = hash & mask; this.#slots[slot] !== -1; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      const from = this.#from[id]!;
      if (this.#length[id] !== length) continue;
      for (let i = 0; i * 4 < length; i++) if (this.#packs[from + i] !== READ[i]) continue next;
      return id;
    }
    return -1;
  }
}

/** Lower case of each ASCII letter and digit; 0 for what separates. */
const LOWER = new Uint8Array(128);
for (let code = 48; code < 58; code++) LOWER[code] = code;
for (let code = 97; code < 123; code++) LOWER[code] = LOWER[code - 32] = code;
const APOSTROPHE = 39;
LOWER[APOSTROPHE] = APOSTROPHE;
const BACKTICK = 96;
LOWER[BACKTICK] = APOSTROPHE;

/**
 * The same of every character, but for what may go on with a word of other characters: emphasis, another alphabet's
 * letter. One table, and letters and digits in a row: one look tells most characters of most words.
 */
const GOES_ON = 255;
const IN_WORD = new Uint8Array(0x10000).fill(GOES_ON);
IN_WORD.set(LOWER);
IN_WORD[42] = IN_WORD[95] = GOES_ON;
const FIRST_PLAIN = 48;
const PLAIN = 122 - FIRST_PLAIN;

/** Four letters of a word as one number. */
function packed(word: string, from: number): number {
  let pack = 0;
  for (let i = from; i < from + 4 && i < word.length; i++) pack = (pack << 8) | (word.charCodeAt(i) & 255);
  return pack;
}

function isAscii(word: string): boolean {
  return /^[\0-\x7f]*$/.test(word);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 4) hash = mixed(hash, packed(word, i));
  return hash;
}

/** A hash with four letters more, spread over its lower bits (a multiplicative hash, Knuth 1973). */
function mixed(hash: number, pack: number): number {
  const product = Math.imul(hash ^ pack, 0x9e3779b1);
  return product ^ (product >>> 15);
}

const APOSTROPHES = new Set([
  '\u2019',
  '\u2018',
  '\u02bc',
  '\u2032',
  '\u00b4',
  '\u201b',
  '\uff07',
  '\u05f3',
  '\ufffd',
]);
const URL = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/iy;
/** Where a link of Markdown leads; an address, like any other, is none of the text's words. */
export const LINK_TARGET = /\]\((?:https?:|mailto:|www\.|[/#])(?:[^()\s]|\([^()\s]*\)){0,300}\)/iy;
/** Markdown's marks of emphasis inside a word. */
const EMPHASIS = /(?<=[\p{L}'’`])[*_]{1,3}(?=['’`]?\p{L})/uy;
/** A letter that was put in for the one of the original: "[w]e". */
const INITIAL = /\[[A-Za-z]\](?=[a-z])/y;
const FOOTNOTE = /\[(?:\d{1,3}|[a-z]|\*|†|\^(?:[a-z]{1,4}-?)?\d{1,3}|\^[a-z])\]/y;
/** The same anywhere. */
export const FOOTNOTES = new RegExp(FOOTNOTE.source, 'g');
/** A question mark for an apostrophe that could not be written: "women?s". */
const LOST = /\?(?=[st](?![a-z]))/iy;
const QUESTION = 63;
const AMPERSAND = 38;
const AND = 'and';
const AND_HASH = hashOf(AND);
const OVERRIDE = '\u202e';
const OVERRIDE_CODE = 0x202e;
const OVERRIDDEN = /\u202e([^\u202c\n]*)\u202c?/g;
const OVERRIDE_END = /[\u202c\n]|$/g;

/** Characters (UTF-16) that a word of prose takes with what separates it, at the least. */
const LETTERS = 6;

/** Collects words; grows as needed. */
class WordList {
  count = 0;
  #size: number;
  #start: Int32Array;
  #end: Int32Array;
  #id: Int32Array;
  #lookalike: Uint8Array;

  constructor(size: number) {
    this.#size = size;
    // One piece of memory: getting it costs as much as a hundred words.
    const memory = new ArrayBuffer(size * 13);
    this.#start = new Int32Array(memory, 0, size);
    this.#end = new Int32Array(memory, size * 4, size);
    this.#id = new Int32Array(memory, size * 8, size);
    this.#lookalike = new Uint8Array(memory, size * 12, size);
  }

  push(start: number, end: number, id: number, lookalike: number): void {
    if (this.count === this.#size) this.#grow();
    const at = this.count++;
    this.#start[at] = start;
    this.#end[at] = end;
    this.#id[at] = id;
    this.#lookalike[at] = lookalike;
  }

  #grow(): void {
    const more = new WordList(this.#size * 2);
    more.#start.set(this.#start);
    more.#end.set(this.#end);
    more.#id.set(this.#id);
    more.#lookalike.set(this.#lookalike);
    this.#size = more.#size;
    this.#start = more.#start;
    this.#end = more.#end;
    this.#id = more.#id;
    this.#lookalike = more.#lookalike;
  }

  finish(text: string): Words {
    const { count } = this;
    return {
      text,
      count,
      start: this.#start.subarray(0, count),
      end: this.#end.subarray(0, count),
      id: this.#id.subarray(0, count),
      lookalike: this.#lookalike.subarray(0, count),
    };
  }
}

/**
 * The words of `text` outside `skip` (sorted, disjoint ranges: footnote marks, struck words).
 * Words that the vocabulary has get its number.
 */
export function normalize(text: string, vocabulary: Vocabulary, skip: readonly Range[] = []): Words {
  const list = new WordList(Math.max(64, (text.length / LETTERS) | 0));
  let from = 0;
  for (const range of skip) {
    if (range.start > from) scan(text, from, range.start, vocabulary, list);
    from = Math.max(from, range.end);
  }
  scan(text, from, text.length, vocabulary, list);
  return list.finish(text);
}

function scan(text: string, from: number, to: number, vocabulary: Vocabulary, list: WordList): void {
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (LOWER[code] !== 0 && LOWER[code] !== APOSTROPHE) {
        // "ht" or "ww".
        const next = text.charCodeAt(i + 1) | 32;
        if (((code | 32) === 104 && next === 116) || ((code | 32) === 119 && next === 119)) {
          const url = matchAt(URL, text, i);
          if (url > 0) {
            i += url;
            continue;
          }
        }
        i = asciiWord(text, i, to, vocabulary, list);
      } else if (code === 91 && matchAt(INITIAL, text, i) > 0) {
        i = anyWord(text, i, to, vocabulary, list);
      } else if (code === AMPERSAND) {
        if (isAnd(text, i)) list.push(i, i + 1, vocabulary.find(AND_HASH, AND), 0);
        i++;
      } else if (code === 91 || code === 93) i += matchAt(code === 91 ? FOOTNOTE : LINK_TARGET, text, i) || 1;
      else i++;
      continue;
    }
    if (code >= 0x1780 && isKhmer(code) && code < 0x17e0) {
      // No letter's body is in Khmer so far; its runs are words that are not in the vocabulary.
      let end = i + 1;
      while (end < to && isKhmer(text.charCodeAt(end))) end++;
      list.push(i, end, -1, 0);
      i = end;
      continue;
    }
    if (code === OVERRIDE_CODE) {
      i = reversed(text, i, to, vocabulary, list);
      continue;
    }
    const point = text.codePointAt(i)!;
    const folded = foldCodePoint(point);
    if (folded.text !== '' && folded.text !== "'") i = anyWord(text, i, to, vocabulary, list);
    else i += point > 0xffff ? 2 : 1;
  }
}

function isKhmer(code: number): boolean {
  return (
    (code >= 0x1780 && code <= 0x17d3) ||
    (code >= 0x17dc && code <= 0x17e9) ||
    (code >= 0x200b && code <= 0x200d)
  );
}

/** What stands between words, without link targets, footnote marks and addresses: for its punctuation. */
export function bareJoint(between: string): string {
  return between
    .replace(/\]\([^)]*\)/g, '')
    .replace(FOOTNOTES, '')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, '')
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u209f]/g, '')
    .normalize('NFKC');
}

/** Is it "&" between blanks: "and", written with a sign? */
function isAnd(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + 1));
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0;
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex - index : 0;
}

/** Reads a word of plain ASCII from `i`; hands over where it turns out not to be one. */
function asciiWord(text: string, i: number, to: number, vocabulary: Vocabulary, list: WordList): number {
  let hash = 0;
  let pack = 0;
  let end = i;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    const value = IN_WORD[code]!;
    if ((value - FIRST_PLAIN) >>> 0 > PLAIN) {
      if (value === GOES_ON) return anyWord(text, i, to, vocabulary, list);
      if (value === 0) {
        if (code === QUESTION && matchAt(LOST, text, end) > 0) return anyWord(text, i, to, vocabulary, list);
        break;
      }
      if (!continues(text, end + 1, to)) {
        const next = end + 1 < to ? text.charCodeAt(end + 1) : 0;
        if (next >= 128 || next === 42 || next === 95) return anyWord(text, i, to, vocabulary, list);
        break;
      }
    }
    pack = (pack << 8) | value;
    if (((end - i) & 3) < 3) continue;
    hash = mixed(hash, pack);
    READ[(end - i) >> 2] = pack;
    pack = 0;
  }
  if (((end - i) & 3) > 0) {
    hash = mixed(hash, pack);
    READ[(end - i) >> 2] = pack;
  }
  const id = vocabulary.findRead(hash, end - i);
  if (id >= 0 || !pushGlued(text, i, end, vocabulary, list)) list.push(i, end, id, 0);
  return end;
}

/** Two words of the letter that lost what stood between them, where a capital begins the second: "InteriorHer". */
function pushGlued(
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
  list: WordList,
): boolean {
  for (let at = start + 1; at < end; at++) {
    const isBorder = isCapital(text, at) && (!isCapital(text, at - 1) || !isCapital(text, at + 1));
    if (!isBorder) continue;
    const [first, second] = [text.slice(start, at).toLowerCase(), text.slice(at, end).toLowerCase()];
    const ids = [vocabulary.find(hashOf(first), first), vocabulary.find(hashOf(second), second)] as const;
    if (ids[0] < 0 || ids[1] < 0) continue;
    list.push(start, at, ids[0], 0);
    list.push(at, end, ids[1], 0);
    return true;
  }
  return false;
}

function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 65 && code <= 90;
}

function continues(text: string, index: number, to: number): boolean {
  if (index >= to) return false;
  const code = text.charCodeAt(index);
  return code < 128 && LOWER[code] !== APOSTROPHE && LOWER[code] !== 0;
}

/** Reads a word of any characters from `i`, undoing typography and disguises. */
function anyWord(text: string, i: number, to: number, vocabulary: Vocabulary, list: WordList): number {
  let word = '';
  let lookalike = 0;
  let end = i;
  let pendingApostrophe = false;
  let at = i;
  while (at < to) {
    const step = readCharacter(text, at);
    if (step.apostrophe) {
      if (pendingApostrophe || word === '') break;
      pendingApostrophe = true;
      at += step.length;
      continue;
    }
    if (step.text === '' && !step.invisible) break;
    if (step.text !== '') {
      if (pendingApostrophe) word += "'";
      pendingApostrophe = false;
      word += step.text;
      end = at + step.length;
    } else if (step.mark) end = at + step.length;
    if (step.lookalike) lookalike = 1;
    at += step.length;
  }
  // Invisible characters behind a word are skipped with it, and counted as its own.
  if (word !== '') list.push(i, end, vocabulary.find(hashOf(word), word), lookalike);
  return Math.max(at, i + 1);
}

/** One character as a reader takes it. */
export interface Step {
  readonly text: string;
  readonly length: number;
  readonly apostrophe: boolean;
  readonly invisible: boolean;
  readonly mark: boolean;
  readonly lookalike: boolean;
}

/** The character or Markdown mark inside a word at offset `at`. */
export function readCharacter(text: string, at: number): Step {
  const code = text.charCodeAt(at);
  if (code === AMPERSAND && isAnd(text, at)) return { ...plainStep('a'), text: AND, length: 1 };
  if (code === 42 || code === 95) {
    const length = matchAt(EMPHASIS, text, at);
    if (length > 0) return { ...plainStep('\u00ad'), length };
  }
  if (code === QUESTION && at > 0 && /\p{L}/u.test(text[at - 1]!) && matchAt(LOST, text, at) > 0)
    return plainStep("'");
  if (code === 91) {
    const length = matchAt(INITIAL, text, at);
    if (length > 0) return { ...plainStep(text[at + 1]!), length };
  }
  return plainStep(String.fromCodePoint(text.codePointAt(at)!));
}

function plainStep(character: string): Step {
  const code = character.codePointAt(0)!;
  const length = character.length;
  const none = { text: '', length, apostrophe: false, invisible: false, mark: false, lookalike: false };
  if (code === APOSTROPHE || code === BACKTICK || APOSTROPHES.has(character))
    return { ...none, apostrophe: true };
  if (code < 128) return { ...none, text: LOWER[code] === 0 ? '' : String.fromCharCode(LOWER[code]!) };
  if (character === OVERRIDE) return none;
  const folded = foldCodePoint(code);
  return {
    ...none,
    text: folded.text,
    invisible: folded.invisible,
    mark: folded.invisible && folded.lookalike,
    lookalike: folded.lookalike,
  };
}

/**
 * Words behind a right-to-left override, as a reader sees them: in reversed order. Each has the whole run as its
 * place, since a part of it would be another word on the screen.
 */
function reversed(text: string, i: number, to: number, vocabulary: Vocabulary, list: WordList): number {
  OVERRIDE_END.lastIndex = i + 1;
  const end = Math.min(to, OVERRIDE_END.exec(text)!.index);
  // An override within an override changes no order.
  const backwards = [...text.slice(i + 1, end).replaceAll(OVERRIDE, '')].reverse().join('');
  const inner = normalize(backwards, vocabulary);
  for (let word = 0; word < inner.count; word++) list.push(i, end, inner.id[word]!, inner.lookalike[word]!);
  return Math.max(end, i + 1);
}

/** What the word or words at [from, to) of a text read as: folded, one space between. For comparing, not for showing. */
export function foldedText(whole: string, from = 0, to = whole.length): string {
  const raw = whole.slice(from, to);
  // A word that is the sign alone stands between blanks.
  if (raw === '&') return AND;
  const text = raw.includes(OVERRIDE)
    ? raw.replace(OVERRIDDEN, (_, run: string) => [...run].reverse().join(''))
    : raw;
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128 && LOWER[code] !== 0 && LOWER[code] !== APOSTROPHE) {
      word += String.fromCharCode(LOWER[code]!);
      at++;
      continue;
    }
    const step = readCharacter(text, at);
    if (step.apostrophe) {
      if (word !== '') word += "'";
    } else if (step.text !== '') word += step.text;
    else if (!step.invisible) {
      if (word !== '') words.push(word);
      word = '';
    }
    at += step.length;
  }
  if (word !== '') words.push(word);
  return words.map((entry) => (entry.endsWith("'") ? entry.replace(/'+$/, '') : entry)).join(' ');
}
