/**
 * Names of endorsers, made comparable: by full name, by acronym, by both; without number, title and typography.
 * Equal keys mean the same name; nothing here is fuzzy.
 */

import { discredits } from './discredit.ts';
import { unmasked } from './fold.ts';
import { orderKhmer } from './khmer.ts';
import { CIRCLED } from './layout.ts';
import type { Endorser } from './letter.ts';
import { printedName } from './letter.ts';
import { foldedText, readCharacter } from './normalize.ts';
import type { Range } from './report.ts';
import { spelling } from './variants.ts';

/** Titles before persons' names, and whom they address. */
const TITLES: readonly (readonly [pattern: RegExp, gender: 'f' | 'm' | null])[] = [
  [/^(?:ms|mrs|miss|madam|mme)\b\.?\s*/i, 'f'],
  [/^(?:mr)\b\.?\s*/i, 'm'],
  [/^(?:dr|prof|h\.?\s?e)\b\.?\s*/i, null],
  [/^(?:លោកស្រី|អ្នកស្រី|អ្នកនាង|កញ្ញា)\s*/, 'f'],
  [/^លោក\s*/, 'm'],
];

export interface Titled {
  readonly name: string;
  readonly gender: 'f' | 'm' | null;
}

/** A person's name without the title before it. */
export function withoutTitle(written: string): Titled {
  const text = /[^\0-\x7f]/.test(written) ? orderKhmer(unmasked(written)) : written;
  for (const [pattern, gender] of TITLES) {
    const bare = text.replace(pattern, '');
    if (bare !== text && bare.trim() !== '') return { name: bare.trim(), gender };
  }
  return { name: text, gender: null };
}

/**
 * The key of a name: folded, without blanks in Khmer (they are optional between a person's names), leading "the"
 * and differences that are spelling alone. '' where nothing of a name is left.
 */
export function nameKey(text: string): string {
  if (/[\u1780-\u17ff]/.test(text)) return orderKhmer(foldedText(text, 0, text.length)).replace(/ /g, '');
  const spelled = text.replace(/&(?!#?\w+;)/g, ' and ');
  const words = foldedText(spelled).split(' ');
  if (words[0] === 'the') words.shift();
  return words.map(spelling).join(' ');
}

/** The key without blanks: names that a wrap or a hyphen split are equal. */
function tight(key: string): string {
  return key.replace(/[ ']/g, '');
}

/** The key of an acronym: its letters. */
export function acronymKey(text: string): string {
  return foldedText(text, 0, text.length).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Lines that are longer are searched. */
const LONGEST_LINE = 160;
/** A number or bullet before a line's name, or nothing. */
const LEAD = /[^\S\n]*(?:(?:\d{1,3}[.)]|[•*-])[^\S\n]+)?/y;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
/** Words that could be an acronym. */
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,12}(?![\p{L}\p{N}])/gu;

/** An acronym of so many letters may be written as a word; "Act" and "Bs" are others. */
const SPOKEN_ACRONYM = 4;

/** What a text of one list entry says about whom it names. */
export type Recognition =
  | { readonly kind: 'endorser'; readonly id: string }
  | { readonly kind: 'renamed'; readonly id: string }
  | { readonly kind: 'unknown'; readonly nearest: string | null; readonly similarity: number };

/** A line that is a name as printed, behind a number, a bullet or nothing. */
export interface PrintedLine {
  readonly id: string;
  /** Of the name. */
  readonly range: Range;
  readonly lead: 'number' | 'bullet' | 'none';
}

export interface Series {
  readonly end: number;
  readonly printed: ReadonlyMap<number, PrintedLine>;
}

/** Where a line goes on behind its number as most lists have it ("12. "); where it begins, if it has none such. */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && isDigit(text.charCodeAt(at))) at++;
  return at > from && text.startsWith('. ', at) && text.charCodeAt(at + 2) > 32 ? at + 2 : from;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Recognises the endorsers of one letter by their names. */
export class NameIndex {
  readonly #endorsers: readonly Endorser[];
  /** Where in the letter's order the endorser stands that is printed so. */
  readonly #printed = new Map<string, number>();
  readonly #inOrder: readonly string[];
  /** The place behind the one that was found last: most lists are in the letter's order. */
  #next = 0;
  readonly #names = new Map<string, Endorser>();
  readonly #keys: readonly {
    readonly key: string;
    readonly words: readonly string[];
    readonly endorser: Endorser;
  }[];
  readonly #withWord = new Map<string, Endorser[]>();
  readonly #acronyms = new Map<string, Endorser>();
  readonly #tight = new Map<string, Endorser>();
  /** Longest first, so that a name inside a longer one is not taken for itself. */
  readonly #letters: readonly (readonly [letters: string, endorser: Endorser])[];

  constructor(endorsers: readonly Endorser[]) {
    this.#endorsers = endorsers;
    this.#inOrder = endorsers.map(printedName);
    for (const [place, endorser] of endorsers.entries()) {
      this.#printed.set(printedName(endorser), place);
      this.#printed.set(endorser.name, place);
      this.#names.set(nameKey(endorser.name), endorser);
      this.#tight.set(tight(nameKey(endorser.name)), endorser);
      if (endorser.acronym !== null) this.#acronyms.set(acronymKey(endorser.acronym), endorser);
    }
    this.#keys = Array.from(this.#names, ([key, endorser]) => ({ key, words: key.split(' '), endorser }));
    for (const { words, endorser } of this.#keys) {
      for (const word of words) {
        const sharing = this.#withWord.get(word);
        if (sharing === undefined) this.#withWord.set(word, [endorser]);
        else sharing.push(endorser);
      }
    }
    this.#letters = endorsers
      .map((endorser) => [lettersOf(endorser.name.replace(/^the\s/i, ''), 0).letters, endorser] as const)
      .sort((a, b) => b[0].length - a[0].length);
  }

  /** How many endorse the letter, and how many of them are no persons. */
  get count(): number {
    return this.#endorsers.length;
  }

  get bodies(): number {
    return this.#endorsers.filter(({ list }) => list !== 'person').length;
  }

  /** Does an endorser's name, without the title, begin with these letters? */
  begins(written: string): boolean {
    const { letters } = lettersOf(withoutTitle(written).name, 0);
    return this.#endorsers.some(({ name }) =>
      lettersOf(withoutTitle(name).name, 0).letters.startsWith(letters),
    );
  }

  /** Every place in [start, end) of a text where an endorser's full name stands, however it is broken up, in order. */
  findAll(text: string, start: number, end: number): { id: string; range: Range }[] {
    const stream = lettersOf(text, start, end);
    if (stream.letters === '') return [];
    const taken = new Uint8Array(stream.letters.length);
    const found: { id: string; range: Range }[] = [];
    for (const [letters, endorser] of this.#letters) {
      if (letters.length > stream.letters.length) continue;
      for (let at = stream.letters.indexOf(letters); at >= 0; at = stream.letters.indexOf(letters, at + 1)) {
        const last = at + letters.length - 1;
        if (taken[at] === 1 || taken[last] === 1) continue;
        const range = { start: stream.start[at]!, end: stream.end[last]! };
        if (!standsAlone(text, range)) continue;
        taken.fill(1, at, last + 1);
        found.push({ id: endorser.id, range });
      }
    }
    return found.sort((a, b) => a.range.start - b.range.start);
  }

  /** The endorser whose name the line [from, to) of a text is as printed; null for all else. A map look-up, no more. */
  printedLine(text: string, from: number, to: number): PrintedLine | null {
    let start = numberEnd(text, from);
    let lead: PrintedLine['lead'] = start > from ? 'number' : 'none';
    const first = text.charCodeAt(from);
    if (start === from && (first < CAPITAL_A || first > CAPITAL_Z)) {
      LEAD.lastIndex = from;
      LEAD.test(text);
      start = LEAD.lastIndex;
      const mark = text.slice(from, start).trim();
      if (mark !== '') lead = mark.length > 1 ? 'number' : 'bullet';
    }
    let place: number | undefined = this.#next;
    let { length } = this.#inOrder[place]!;
    if (start + length !== to || !text.startsWith(this.#inOrder[place]!, start)) {
      const name = text.slice(start, to).trimEnd();
      place = this.#printed.get(name);
      if (place === undefined) return null;
      length = name.length;
    }
    this.#next = (place + 1) % this.#inOrder.length;
    const { id } = this.#endorsers[place]!;
    return { id, range: { start, end: start + length }, lead };
  }

  /**
   * Where the last of a series of names or acronyms ends that begins in [start, end) and has no gap of more than
   * `gap` characters; `start` where there is none. So that a list is not looked for through a whole page. With it
   * the lines of the series that are a name as printed, by where they begin.
   */
  series(text: string, start: number, end: number, gap: number): Series {
    const printed = new Map<number, PrintedLine>();
    // What was found in another text is no hint for this one: a report depends on its text alone.
    this.#next = 0;
    let last = start;
    for (;;) {
      // Lines that are a name as printed cost a look-up; only where they end is the text searched.
      for (let from = last; from < end && from - last <= gap; ) {
        const newline = text.indexOf('\n', from);
        const to = newline < 0 || newline > end ? end : newline;
        const line = to - from < LONGEST_LINE ? this.printedLine(text, from, to) : null;
        if (line !== null) {
          printed.set(from, line);
          last = to;
        }
        from = to + 1;
      }
      const limit = Math.min(end, last + gap);
      let next = last;
      for (const { range } of this.findAll(text, last, limit)) next = Math.max(next, range.end);
      for (const match of text.slice(last, limit).matchAll(ACRONYM))
        if (this.#acronyms.has(acronymKey(match[0])))
          next = Math.max(next, last + match.index + match[0].length);
      if (next === last) return { end: last, printed };
      last = next;
    }
  }

  /** The endorser that this text names exactly, by name, acronym or both; null for all else. */
  exact(entry: string): string | null {
    const recognition = this.#byKeys(entry);
    return recognition?.kind === 'endorser' ? recognition.id : null;
  }

  /** Whom a list's entry names. */
  recognise(entry: string): Recognition {
    return this.#byKeys(entry) ?? this.#nearest(entry);
  }

  #byKeys(entry: string): Recognition | null {
    const known = this.#printed.get(entry);
    if (known !== undefined) return { kind: 'endorser', id: this.#endorsers[known]!.id };
    const { name: untitled, gender } = withoutTitle(entry);
    const person = this.#byName(untitled);
    if (person?.title != null) {
      const own = withoutTitle(`${person.title} x`).gender;
      return gender === null || own === null || gender === own
        ? { kind: 'endorser', id: person.id }
        : { kind: 'renamed', id: person.id };
    }
    const named = untitled === entry ? person : this.#byName(entry);
    const whole = named ?? this.#bareAcronym(entry);
    if (whole !== undefined) return { kind: 'endorser', id: whole.id };
    for (const [name, acronym] of splitAcronym(entry)) {
      const byName = this.#byName(name);
      const byAcronym = this.#acronyms.get(acronymKey(acronym));
      if (byName !== undefined && byName.title === null) {
        const isOwn = byName === byAcronym || isInKhmer(acronym);
        return { kind: isOwn ? 'endorser' : 'renamed', id: byName.id };
      }
      if (byAcronym !== undefined) return { kind: 'renamed', id: byAcronym.id };
    }
    return null;
  }

  #byName(name: string): Endorser | undefined {
    const key = nameKey(name);
    return this.#names.get(key) ?? this.#tight.get(tight(key));
  }

  /** An acronym alone, in capitals as printed or as newspapers write the longer ones ("Licadho"), so that no word of a sentence is taken for one. */
  #bareAcronym(entry: string): Endorser | undefined {
    const endorser = this.#acronyms.get(acronymKey(entry));
    const own = endorser?.acronym?.replace(/[^\p{L}]/gu, '');
    if (own === undefined) return;
    const letters = entry.replace(/[^\p{L}]/gu, '');
    const capital = own.toUpperCase();
    const asWord = own.length >= SPOKEN_ACRONYM && letters === capital[0] + capital.slice(1).toLowerCase();
    return letters === own || letters === capital || asWord ? endorser : undefined;
  }

  #nearest(entry: string): Recognition {
    const { name } = withoutTitle(entry.replace(/\s*\([^()]*\)\s*$/, ''));
    const key = nameKey(name);
    const words = key.split(' ');
    // Organisations that share not one word are not near.
    const sharing = new Set(words.flatMap((word) => this.#withWord.get(word) ?? []));
    let nearest: string | null = null;
    let similarity = 0;
    for (const { key: other, words: others, endorser } of this.#keys) {
      // Persons, and bodies with a name of one word, are told by their letters.
      const byWords = endorser.title === null && words.length + others.length > 2;
      if (byWords && !sharing.has(endorser)) continue;
      const score = byWords
        ? wordSimilarity(words, others)
        : letterSimilarity(key, other, Math.max(similarity, 0.5));
      if (score > similarity) {
        similarity = score;
        nearest = endorser.id;
      }
    }
    return { kind: 'unknown', nearest, similarity };
  }

  get(id: string): Endorser | undefined {
    return this.#endorsers.find((endorser) => endorser.id === id);
  }
}

/** The letters and digits of [from, to) of a text, folded, Khmer in one order, and where each stands. */
function lettersOf(
  text: string,
  from: number,
  to = text.length,
): { letters: string; start: number[]; end: number[] } {
  const start: number[] = [];
  const end: number[] = [];
  let letters = '';
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code >= 0x1780 && code <= 0x17d3) {
      // A syllable at a time: within one, the order of code points is not the reader's.
      let stop = at + 1;
      while (stop < to && isKhmerOrInvisible(text.charCodeAt(stop))) stop++;
      for (const match of text.slice(at, stop).matchAll(KHMER_SYLLABLE)) {
        const ordered = orderKhmer(match[0]);
        for (let i = 0; i < ordered.length; i++) {
          start.push(at + match.index + (i === 0 ? 0 : Math.min(i, match[0].length - 1)));
          end.push(
            at +
              match.index +
              (i === ordered.length - 1 ? match[0].length : Math.min(i + 1, match[0].length)),
          );
        }
        letters += ordered;
      }
      at = stop;
      continue;
    }
    if (code < 128 && code !== 38 && code !== 42 && code !== 95) {
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) {
        letters += String.fromCharCode(lower);
        start.push(at);
        end.push(at + 1);
      }
      at++;
      continue;
    }
    const step = readCharacter(text, at);
    for (const letter of step.text) {
      letters += letter;
      for (let unit = 0; unit < letter.length; unit++) {
        start.push(at);
        end.push(at + step.length);
      }
    }
    at += step.length;
  }
  return { letters, start, end };
}

/** A base with what belongs to it, or a sign that stands by itself. */
const KHMER_SYLLABLE =
  /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d3\u17dd\u200b-\u200d])*|[\u17b6-\u17d3\u17dd]/g;

function isKhmerOrInvisible(code: number): boolean {
  return (code >= 0x1780 && code <= 0x17d3) || code === 0x17dd || (code >= 0x200b && code <= 0x200d);
}

const LEADING_CIRCLED = new RegExp(`^[${CIRCLED}]`);

/** Is the range no part of a longer word? A Khmer title may stand right before a name. */
function standsAlone(text: string, range: Range): boolean {
  const before = orderKhmer(text.slice(Math.max(0, range.start - 24), range.start));
  const after = text.slice(range.end, range.end + 2);
  const isNumber =
    LEADING_CIRCLED.test(after) ||
    /^\d{1,3}[.)](?:\s?[\p{Lu}\p{Lo}]|\s\p{Ll})/u.test(text.slice(range.end, range.end + 6));
  // Where every break is gone, a capital shows where the next name begins.
  const isNext =
    /^\p{Lu}\p{Ll}/u.test(after) || (/^\p{Lu}/u.test(after) && /\p{Ll}$/u.test(text.charAt(range.end - 1)));
  if (
    /^[\u200b-\u200d\u00ad]*[\p{L}\p{M}\p{N}]/u.test(after) &&
    !/^[\u200b]/.test(after) &&
    !isNumber &&
    !isNext
  )
    return false;
  if (/(?:លោកស្រី|អ្នកស្រី|អ្នកនាង|កញ្ញា|លោក)\u200b*$/.test(before)) return true;
  // A list's number may touch the name.
  return (
    /(?:^|\n)\s*\d{1,3}$/.test(before) ||
    LEADING_CIRCLED.test(before.slice(-1)) ||
    (/[\p{L}]$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text.slice(range.start, range.start + 2))) ||
    !/[\p{L}\p{M}\p{N}]$/u.test(before)
  );
}

/** An entry's name and acronym: "Name (ACR)", "ACR – Name", "Name, ACR", "ACR (Name)". */
function splitAcronym(entry: string): [name: string, acronym: string][] {
  const splits: [string, string][] = [];
  const bracketed = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\.?$/u.exec(entry);
  if (bracketed !== null) splits.push([bracketed[1]!, bracketed[2]!], [bracketed[2]!, bracketed[1]!]);
  for (const match of entry.matchAll(/\s+[-–—]\s+|\s*[:|,\t–—]\s*|-(?=\s)/g)) {
    const left = entry.slice(0, match.index).trim();
    const right = entry.slice(match.index + match[0].length).trim();
    if (left === '' || right === '') continue;
    if (isAcronymLike(right)) splits.push([left, right]);
    if (isAcronymLike(left)) splits.push([right, left]);
  }
  return splits;
}

/** A body's name in Khmer beside the English one, which says nothing else: not "(ដកខ្លួន)", "withdrawn". */
function isInKhmer(text: string): boolean {
  return /\p{Script=Khmer}/u.test(text) && !/\p{Script=Latin}/u.test(text) && !discredits(text);
}

/** Short, without blanks, and with at least two capitals. */
function isAcronymLike(text: string): boolean {
  return /^[\p{L}\p{N}.&-]{2,14}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Words this much alike are near-equal, and count as much. */
const NEAR_EQUAL = 0.75;

/** The share of words that two names have in common, in order; near-equal words count by their letters. */
function wordSimilarity(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const next = [0];
    for (let j = 1; j <= right.length; j++) {
      const same =
        word === right[j - 1]
          ? 1
          : letterSimilarity(word, right[j - 1]!, NEAR_EQUAL) >= NEAR_EQUAL
            ? NEAR_EQUAL
            : 0;
      next[j] = Math.max(row[j]!, next[j - 1]!, row[j - 1]! + same);
    }
    row = next;
  }
  return (2 * row[right.length]!) / (left.length + right.length);
}

/** 1 less the edit distance (Levenshtein) by the longer side's length; 0 where the lengths tell that it is below `least`. */
function letterSimilarity(a: string, b: string, least: number): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || 1 - Math.abs(a.length - b.length) / longest < least) return 0;
  // One row of the table, overwritten from the left; `corner` is what stood left of the place in the row before.
  const row = new Int32Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let corner = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const replaced = corner + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      const other = (above < left ? above : left) + 1;
      left = replaced < other ? replaced : other;
      row[j] = left;
      corner = above;
    }
  }
  return 1 - row[b.length]! / longest;
}
