/**
 * What a text's layout says: where a block ends, what is marked as left out, which lines are the page's own.
 * Everything here looks at characters only; what a page is made of comes with the reading's spans.
 */

import type { Range } from './report.ts';

/** Three kinds of joint between two words: none, a line's end, a block's end. */
export type Joint = 'none' | 'line' | 'block';

/** The joint in the text between two words. A line's end inside a sentence is a wrap and no joint. */
export function jointIn(between: string): Joint {
  const newline = between.indexOf('\n');
  if (newline < 0) return between.includes('\f') ? 'line' : 'none';
  if (/\n[^\S\n]*\n|\f/.test(between)) return 'block';
  return 'line';
}

/** A wrapped line goes on: the line's end stands in mid-sentence. */
export function isWrap(before: string, between: string, after: string): boolean {
  if (/[.!?:;…។]["'”’»)\]]*[^\S\n]*\n/.test(between)) return false;
  if (/\n[^\S\n]*(?:[-–—•*▪●◦·►]|\d|["“«(]|>)/.test(between)) return false;
  return /^\p{Ll}/u.test(after) || /-\s*\n/.test(between) || before === '';
}

/** Lines above and below that show how wide a text is set, and the widest that a hard wrap leaves. */
const NEIGHBOURS = 8;
const WIDEST = 120;
/** So many of them that end in mid-sentence show that a text is wrapped. */
const WRAPS = 2;

/**
 * Ends a line, at the line feed `at`, only because the next word would not have fitted? In a hard-wrapped text a sentence
 * may end where a line does.
 */
export function endsFull(text: string, at: number): boolean {
  const ends = [at];
  let longest = 0;
  let wraps = 0;
  let start = text.lastIndexOf('\n', at - 1) + 1;
  const length = at - start;
  for (let i = 0; i < NEIGHBOURS && start > 0; i++) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    if (text.slice(start, Math.min(end, start + WIDEST)).trim() === '') break;
    longest = Math.max(longest, end - start);
    ends.push(end);
  }
  for (let i = 0, from = at + 1; i < NEIGHBOURS && from < text.length; i++) {
    const end = text.indexOf('\n', from);
    if (end < 0 || text.slice(from, Math.min(end, from + WIDEST)).trim() === '') break;
    longest = Math.max(longest, end - from);
    ends.push(end);
    from = end + 1;
  }
  for (const end of ends) if (/^[\s>]*\p{Ll}/u.test(text.slice(end + 1, end + 8))) wraps++;
  const next = /^[\s>]*(\S{1,40})/.exec(text.slice(at + 1, at + 60))?.[1]?.length ?? 0;
  return wraps >= WRAPS && longest <= WIDEST && length + 1 + next > longest;
}

/** A mark that says something was left out: … ... [...] […] (…). */
export function marksElision(between: string): boolean {
  return /…|\.\s?\.\s?\.|\[\s*\]|\[\.\.\.?\]/.test(between);
}

/** So much between two words is no typography; what it says isn't looked at, since patterns may take its square. */
export const LONGEST_JOINT = 2_000;

/** Opening and closing quotation marks, not apostrophes. */
const QUOTES = /["“”„‟«»‹›「」]|''|``|[‘](?=\S)|’(?=\s|$)/;

export function hasQuote(between: string): boolean {
  return QUOTES.test(between);
}

/** Does a quotation end at the beginning of what stands between two words? */
export function closesQuote(between: string): boolean {
  return /^[.,;:!?…]*(?:["”’»]|“(?=\s))/.test(between);
}

/** Does one begin at its end? */
export function opensQuote(between: string): boolean {
  return /["“‘«„][([…]*$/.test(between);
}

/** The place between two words ends a sentence, a quotation or a block. */
export function endsUnit(between: string, wordBefore: string): boolean {
  if (QUOTES.test(between) || /\n\s*\n|\f|…|\.\.\./.test(between)) return true;
  if (/[!?:។！？：]/.test(between)) return true;
  return (
    /[.;．；]["'”’»)\]*_]*\s/.test(between) &&
    !/^(?:mr|ms|mrs|dr|no|st|vs|ing|h|e|p|art|paras?)$/i.test(wordBefore)
  );
}

/** Numbers in circles or brackets of their own, which are no part of any word: the inside of a class of characters. */
export const CIRCLED = String.raw`\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf`;

/** Are all letters of a line, of those that have both, capitals? */
export function isInCapitals(line: string): boolean {
  return line === line.toUpperCase() && line !== line.toLowerCase();
}

/** Words that hold a sentence together. */
const JOINING =
  /^(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|it|its|this|they|their|we|our|he|she|is|are|was|were|be|been|has|have|had|will|not|no|all)$/i;

/** Are half of the words or more in small letters, as in prose and not in names; or, of words all in capitals, a third such as hold sentences together? */
export function isMostlySmall(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (small > 0 || !isInCapitals(words.join(' '))) return small * 2 >= words.length;
  return words.filter((word) => JOINING.test(word)).length * 3 >= words.length;
}

/** A line with nothing but a number on it, as pages have at their ends. */
const LONE_NUMBER = /^[-–—|·\s]*(\d{1,4})[-–—|·\s]*$/;
/** Characters (UTF-16) that a page has at the least: numbers closer than that count no pages. */
const PAGE = 60;
/** Characters (UTF-16) that a line which stands on every page has at the most. */
const HEAD = 400;

/** A text from an offset to its line's end. */
export function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** The number on a line that has nothing else, null for any other line. */
export function loneNumber(line: string): number | null {
  const number = line.length > 40 ? undefined : LONE_NUMBER.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}

/** The lines of a text and how often each stands in it, counted when first asked for. */
export class Lines {
  readonly #text: string;
  #alone: ReadonlyMap<string, number> | null = null;
  #printed: ReadonlyMap<string, number> | null = null;
  #numbers: ReadonlyMap<number, Range> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  timesAlone(line: string): number {
    this.#alone ??= counted(this.#text.split('\n'), (other) => other.trim());
    return this.#alone.get(line.trim()) ?? 0;
  }

  /** The same for the lines of printed pages, whatever numbers are in them; 0 for one too long to be such a line. */
  timesPrinted(line: string): number {
    if (line.length > HEAD) return 0;
    this.#printed ??= counted(
      this.#text.split(/[\n\f]/).filter((other) => other.length <= HEAD),
      shapeOf,
    );
    return this.#printed.get(shapeOf(line)) ?? 0;
  }

  /** Does a number alone on the line at `offset` count pages: is the one before it above, or the next one below? */
  countsPages(number: number, offset: number): boolean {
    this.#numbers ??= numbered(this.#text);
    const before = this.#numbers.get(number - 1)?.start ?? Number.POSITIVE_INFINITY;
    const behind = this.#numbers.get(number + 1)?.end ?? 0;
    return before + PAGE <= offset || behind >= offset + PAGE;
  }
}

/** Where each number that has a line of its own first stands in a text and where last. */
function numbered(text: string): Map<number, Range> {
  const places = new Map<number, Range>();
  let offset = 0;
  for (const line of text.split(/[\n\f]/)) {
    const number = loneNumber(line);
    if (number !== null) places.set(number, { start: places.get(number)?.start ?? offset, end: offset });
    offset += line.length + 1;
  }
  return places;
}

function counted(lines: readonly string[], shape: (line: string) => string): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) {
    const shaped = shape(line);
    times.set(shaped, (times.get(shaped) ?? 0) + 1);
  }
  return times;
}

/** A line without what differs from page to page. */
export function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '0');
}

/** The heads and feet of printed pages: the shapes of lines beside a form feed that stand beside others too. */
export function runningHeads(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const heads = new Set<string>();
  const pages = text.includes('\f') ? text.split('\f') : [];
  for (let page = 1; page < pages.length; page++) {
    const foot = pages[page - 1]!.trimEnd();
    const head = pages[page]!.trimStart();
    const end = head.indexOf('\n');
    for (const line of [foot.slice(foot.lastIndexOf('\n') + 1), end < 0 ? head : head.slice(0, end)]) {
      const shape = shapeOf(line);
      if (shape !== '' && seen.has(shape)) heads.add(shape);
      seen.add(shape);
    }
  }
  return heads;
}

/** Words that stories put around what they quote: "the letter said", "according to the groups". */
const ATTRIBUTION =
  /\b(?:sa(?:id|ys|y|ying)|stat(?:e|es|ed|ing)|read(?:s|ing)?|wr(?:ite|ites|ote|iting)|add(?:s|ed|ing)|declar(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|according|warn(?:s|ed|ing)?|urg(?:e|es|ed|ing)|not(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|that|letter|statement|quot(?:e|es|ed|ing))\b|\b(?:it|they) (?:begins?|opens?|ends?|closes?|continues?|concludes?|goes on|go on)\s*:/i;

export function attributes(text: string): boolean {
  return ATTRIBUTION.test(text);
}

/** The lines of a text, without what ends them. */
export function linesOf(text: string): Range[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}
