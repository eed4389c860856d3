/**
 * A reading as patterns can read it: with one kind of line end and of blank, and without what nobody sees between letters.
 * A site that sets soft hyphens into every word, or a no-break space between all, has the same words; told by patterns of
 * a page's, a list's or a date's form they would be others. The report is of the text as it was read.
 */
import { fillsIn, isFill } from './fill.ts';
import { saysSomething } from './furniture.ts';
import { isOfMatter } from './matter.ts';
import type { Reading } from './reading.ts';
import type { Copy, Quotation, Range } from './report.ts';
import { withoutMisreadings, withoutSource } from './source.ts';

/** What stands before and behind a straight single quotation mark that opens, and before one that closes. */
const OPENS_BEHIND = /[\s([—–]/;
const OPENS_AHEAD = /[\p{L}[…]/u;
const CLOSES_BEHIND = /[.,!?…]/;
/** Neither ASCII nor Khmer, or another line end: what every text has that has any of the following. */
const UNCOMMON = /[\r\v\x80-\u177f\u1800-\uffff]/;
const LINE_ENDS = /[\r\v\x85\u2028\u2029]/;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphens and what has no width, ... */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2060\ufeff]+/g;
/** ... with the marks of direction that turn no Latin letters round, where none does. */
const DIRECTED = /[\u00ad\u061c\u200b-\u200f\u202a\u202c\u2060\u2066\u2068\u2069\ufeff]+/g;
const TURNING = /[\u202b\u202d\u202e\u2067]/;
/** ... not between Khmer letters, where they part words and syllables. */
const KHMER = /[\u1780-\u17ff]/;
/** What programs set before each line. */
const PREFIX = /^[\s>|#*/+~=%;:│║┃•·‣◦-]*/;
/** How deep a line of mail is quoted. */
const QUOTED = /^(?:>[^\S\n]?)+/;
/** A moment and a name, as logs of chats have them before each line: "[10:20] <sokha> ", "Sokha: ". */
const MOMENT = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?`;
const SENT = new RegExp(
  String.raw`^\s*(?<moment>(?:\[${MOMENT}\]|${MOMENT}(?!\s?[ap]m|[\w,:]))(?: [-–])?[^\S\t\n]+)?(?:<(?<account>[\w-]{2,30})>\s|(?<name>\p{L}[\p{L}\p{M}\d.'’ -]{1,30}):\s)?`,
  'iu',
);
const LONGEST_SENDER = 60;
const LEAST_SENT = 2;
const LEAST_LINES = 5;
/** So many runs of blanks, and so many times as many as single ones, are a text's style. */
const LEAST_DOUBLED = 20;
/** They are there from the beginning. */
const SAMPLE = 400;
const DOUBLED = 4;

export interface Seen {
  readonly reading: Reading;
  /** A stretch of `reading.text` as it was read. */
  readonly original: (range: Range) => string;
  /** A copy or a quotation in terms of the text as it was read. */
  readonly copy: (copy: Copy) => Copy;
  readonly quotation: (quotation: Quotation) => Quotation;
}

/** What of a reading is seen, and the way back from what is found there. */
export function seenOf(read: Reading): Seen {
  const source = withoutSource(read.text);
  const stages: Stage[] = [{ even: () => source, cuts: fillsIn }];
  if (UNCOMMON.test(source))
    stages.push(
      { even: (text) => withEvenBlanks(withoutMisreadings(text)), cuts: fillsIn },
      { even: (text) => text, cuts: unseenIn },
    );
  stages.push({
    even: withSingleQuotes,
    // A page's own blanks and marks are told apart where it is read.
    cuts: (text) => (read.spans.length > 0 ? [] : joined([...prefixesIn(text), ...doubledIn(text)])),
  });
  if (read.spans.length === 0) stages.push({ even: (text) => text, cuts: spacedIn });
  let text = read.text;
  const cuts = stages.map((stage) => {
    const even = stage.even(text);
    const cut = cutOut(even, stage.cuts(even));
    text = cut.text;
    return cut;
  });
  if (text === read.text)
    return {
      reading: read,
      original: ({ start, end }) => text.slice(start, end),
      copy: (copy) => copy,
      quotation: (quotation) => quotation,
    };
  const placeOf = (offset: number) => cuts.reduce((place, { forward }) => forward(place), offset);
  const placeBack = (offset: number) => cuts.reduceRight((place, { back }) => back(place), offset);
  const rangeBack = ({ start, end }: Range) => {
    const from = placeBack(start);
    return {
      start: from,
      end: end > start ? cuts.reduceRight((place, { backEnd }) => backEnd(place), end) : from,
    };
  };
  const placed = <T extends { range: Range }>(part: T): T => ({ ...part, range: rangeBack(part.range) });
  return {
    reading: {
      ...read,
      text,
      spans: read.spans.map((span) => ({ ...span, start: placeOf(span.start), end: placeOf(span.end) })),
    },
    original: (range) => {
      const { start, end } = rangeBack(range);
      return read.text.slice(start, end);
    },
    copy: (copy) => ({
      ...placed(copy),
      passages: copy.passages.map((passage) => ({
        ...passage,
        range: passage.range && rangeBack(passage.range),
        variants: passage.variants.map(placed),
      })),
      insertions: copy.insertions.map(placed),
      endorsers: copy.endorsers && {
        ...copy.endorsers,
        unlisted: copy.endorsers.unlisted.map(placed),
        renamed: copy.endorsers.renamed.map(placed),
        misplaced: copy.endorsers.misplaced.map(placed),
        repeated: copy.endorsers.repeated.map(placed),
      },
    }),
    quotation: placed,
  };
}

/** Every kind of line end as a line feed and every kind of blank as a space, without moving an offset. */
function withEvenBlanks(text: string): string {
  const even = LINE_ENDS.test(text)
    ? text.replace(/\r\n/g, ' \n').replace(/[\r\v\x85\u2028\u2029]/g, '\n')
    : text;
  return even.replace(BLANKS, ' ');
}

/** Straight single quotation marks, in pairs on a line around what ends with a point, as curly ones: others are apostrophes. */
function withSingleQuotes(text: string): string {
  let even = '';
  let from = 0;
  let opening = -1;
  let lineEnd = -1;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const [before, behind] = [text[at - 1] ?? '\n', text[at + 1] ?? '\n'];
    if (CLOSES_BEHIND.test(before) && !/[\p{L}\p{N}]/u.test(behind)) {
      if (at < lineEnd) {
        even += `${text.slice(from, opening)}‘${text.slice(opening + 1, at)}’`;
        from = at + 1;
      }
      lineEnd = -1;
    } else if (at > lineEnd && OPENS_BEHIND.test(before) && OPENS_AHEAD.test(behind)) {
      opening = at;
      lineEnd = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    }
  }
  return from === 0 ? text : even + text.slice(from);
}

/** What makes a text even without moving an offset, and then what is to be cut out of it, in order and apart. */
interface Stage {
  readonly even: (text: string) => string;
  readonly cuts: (text: string) => readonly Range[];
}

interface Cut {
  readonly text: string;
  /** Offsets of the whole text in what is left, and back. */
  readonly forward: (offset: number) => number;
  readonly back: (offset: number) => number;
  /** Back for the end of a range: what fills its last sign is of it, what nobody sees behind it is not. */
  readonly backEnd: (offset: number) => number;
}

/** A text without some ranges, which are in order and apart. */
function cutOut(text: string, cuts: readonly Range[]): Cut {
  const same = (offset: number) => offset;
  if (cuts.length === 0) return { text, forward: same, back: same, backEnd: same };
  const removed = removedBefore(cuts);
  const back = (offset: number) => {
    const at = lastAtOrBefore(cuts, offset, (cut, index) => cut.start - removed[index]!);
    return at < 0 ? offset : offset + removed[at]! + cuts[at]!.end - cuts[at]!.start;
  };
  return {
    text: without(text, cuts),
    forward: (offset) => {
      const at = lastAtOrBefore(cuts, offset, (cut) => cut.start);
      if (at < 0) return offset;
      const { start, end } = cuts[at]!;
      return Math.max(start, offset - (end - start)) - removed[at]!;
    },
    back,
    backEnd: (offset) => (isFill(text, cuts[0]!.start) ? back(offset) : back(offset - 1) + 1),
  };
}

/** Where characters stand that nobody sees. A soft hyphen at a line's end is a hyphen. */
function unseenIn(text: string): Range[] {
  const cuts: Range[] = [];
  for (const { index, 0: unseen } of text.matchAll(TURNING.test(text) ? UNSEEN : DIRECTED)) {
    const end = index + unseen.length;
    const next = text[end] ?? '';
    const isHyphen = unseen.includes('\u00ad') && (next === '' || /\s/.test(next));
    if (!isHyphen && !(KHMER.test(text[index - 1] ?? '') && KHMER.test(next)))
      cuts.push({ start: index, end });
  }
  return cuts;
}

/** The marks before the lines of quoted mail, of a comment or of a box: those that all lines have, or all of one block. */
function prefixesIn(text: string): Range[] {
  // Most texts begin with a letter, and none of their lines with the mark of quoted mail.
  const first = text.search(/\S/);
  const head = text.slice(text.lastIndexOf('\n', first) + 1, first + LONGEST_SENDER);
  if (PREFIX.exec(head)![0] === '' && SENT.exec(head)![0] === '' && !text.includes('\n>')) return [];
  const lines = linesOf(text);
  const filled = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const sent = sentIn(
    text,
    filled.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end))),
  );
  if (sent.length > 0) return sent;
  if (filled.length < LEAST_LINES) return [];
  let common = PREFIX.exec(text.slice(filled[0]!.start, filled[0]!.end))![0];
  for (const { start, end } of filled) {
    const line = text.slice(start, end);
    // A line of a prefix alone may lack its last blank.
    if (common.trimEnd() === line.trimEnd()) continue;
    while (common !== '' && !line.startsWith(common)) common = common.slice(0, -1);
  }
  if (common !== '')
    return filled.map(({ start, end }) => ({ start, end: Math.min(end, start + common.length) }));
  const marked = lines.flatMap(({ start, end }, index) =>
    text.slice(start, end).startsWith('>') ? [index] : [],
  );
  const block = lines.slice(marked[0] ?? 0, (marked.at(-1) ?? -1) + 1);
  const isOne = block.every(({ start, end }) => start === end || text[start] === '>');
  if (marked.length < LEAST_LINES || !isOne) return [];
  return marked.map((index) => {
    const { start, end } = lines[index]!;
    return { start, end: start + QUOTED.exec(text.slice(start, end))![0].length };
  });
}

/** Who sent each line, and when: a moment before all, or the same name, which says nothing. */
function sentIn(text: string, lines: readonly Range[]): Range[] {
  const sent = lines.map(({ start, end }) => {
    const { 0: whole, groups } = SENT.exec(text.slice(start, Math.min(end, start + LONGEST_SENDER)))!;
    return { whole, moment: groups?.moment, sender: groups?.account ?? groups?.name };
  });
  if (sent.length === 0) return [];
  const { sender } = sent[0]!;
  const isOfOne =
    sender !== undefined &&
    sent.length >= LEAST_SENT &&
    sent.every((line) => line.sender === sender) &&
    !saysSomething(sender) &&
    !isOfMatter(sender);
  if (!isOfOne && sent.some(({ moment }) => moment === undefined)) return [];
  return sent.map(({ whole, moment }, i) => {
    const { start } = lines[i]!;
    return { start, end: start + (isOfOne ? whole : moment!).length };
  });
}

function linesOf(text: string): Range[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}

/** What each run of blanks has too many, in a text that has two or more where others have one. */
function doubledIn(text: string): Range[] {
  if (!text.slice(0, SAMPLE).includes('  ')) return [];
  const runs = [...text.matchAll(/ {2,}/g)];
  if (runs.length < LEAST_DOUBLED) return [];
  const single = text.match(/(?<! ) (?! )/g)?.length ?? 0;
  if (single * DOUBLED > runs.length) return [];
  const least = Math.min(...runs.map(({ 0: run }) => run.length));
  return runs.map(({ index, 0: run }) => ({
    start: index + Math.ceil(run.length / least),
    end: index + run.length,
  }));
}

/** What each run of line ends has too many, in a text of which all lines are apart, and some further than others. */
function spacedIn(text: string): Range[] {
  if (!text.includes('\n\n\n')) return [];
  const runs = Array.from(text.trim().matchAll(/\n+/g), ({ index, 0: run }) => ({
    index,
    length: run.length,
  }));
  const least = Math.min(...runs.map(({ length }) => length));
  if (least < 2 || runs.length < LEAST_LINES) return [];
  // Lines that are all as far apart stand apart.
  const kept = runs.every(({ length }) => length === least) ? 2 : 1;
  const start = text.length - text.trimStart().length;
  return runs
    .filter(({ length }) => length > kept)
    .map(({ index, length }) => ({
      start: start + index + kept * Math.ceil(length / least),
      end: start + index + length,
    }));
}

/** Ranges in order, those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) apart.push({ start, end });
  }
  return apart;
}

function without(text: string, cuts: readonly Range[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of cuts) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** Of each cut: how many characters are cut out before it. */
function removedBefore(cuts: readonly Range[]): Uint32Array {
  const removed = new Uint32Array(cuts.length);
  for (let i = 1; i < cuts.length; i++) removed[i] = removed[i - 1]! + cuts[i - 1]!.end - cuts[i - 1]!.start;
  return removed;
}

/** The last of the cuts that is, by `placeOf`, at or before an offset; -1 for none. */
function lastAtOrBefore(
  cuts: readonly Range[],
  offset: number,
  placeOf: (cut: Range, index: number) => number,
): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(cuts[middle]!, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
