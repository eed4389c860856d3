/**
 * A reading as patterns can read it: with one kind of line end and of blank, and without what nobody sees between letters.
 * A site that sets soft hyphens into every word, or a no-break space between all, has the same words; told by patterns of
 * a page's, a list's or a date's form they would be others. The report is of the text as it was read.
 */
import type { Reading } from './reading.ts';
import type { Copy, Quotation, Range } from './report.ts';

const LINE_ENDS = /[\r\v\x85\u2028\u2029]/;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphens and what has no width; not beside Khmer letters, where they part words and syllables. */
const UNSEEN = /(?<![\u1780-\u17ff\u00ad\u200b-\u200d\u2060\ufeff])[\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const KEPT = /[\u1780-\u17ff]/;

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
  const even = withEvenBlanks(read.text);
  const cuts = unseenIn(even);
  if (cuts.length === 0 && even === read.text)
    return {
      reading: read,
      original: ({ start, end }) => even.slice(start, end),
      copy: (copy) => copy,
      quotation: (quotation) => quotation,
    };
  const text = without(even, cuts);
  const removed = removedBefore(cuts);
  const forward = (offset: number) => {
    const at = lastAtOrBefore(cuts, offset, (cut) => cut.start);
    return at < 0 ? offset : Math.max(cuts[at]!.start, offset - (cuts[at]!.end - cuts[at]!.start)) - removed[at]!;
  };
  const back = (offset: number) => {
    const at = lastAtOrBefore(cuts, offset, (cut, index) => cut.start - removed[index]!);
    return at < 0 ? offset : offset + removed[at]! + cuts[at]!.end - cuts[at]!.start;
  };
  const rangeBack = ({ start, end }: Range) => {
    const from = back(start);
    return { start: from, end: end > start ? back(end - 1) + 1 : from };
  };
  const original = (range: Range) => {
    const { start, end } = rangeBack(range);
    return read.text.slice(start, end);
  };
  const placed = <T extends { range: Range }>(part: T): T => ({ ...part, range: rangeBack(part.range) });
  const shown = <T extends { found: string; range: Range }>(part: T): T => {
    const isWhole = part.found === text.slice(part.range.start, part.range.end);
    return { ...placed(part), found: isWhole ? original(part.range) : part.found };
  };
  return {
    reading: {
      ...read,
      text,
      spans: read.spans.map((span) => ({ ...span, start: forward(span.start), end: forward(span.end) })),
    },
    original,
    copy: (copy) => ({
      ...placed(copy),
      passages: copy.passages.map((passage) => ({
        ...passage,
        range: passage.range && rangeBack(passage.range),
        variants: passage.variants.map(shown),
      })),
      insertions: copy.insertions.map(shown),
      endorsers: copy.endorsers && {
        ...copy.endorsers,
        unlisted: copy.endorsers.unlisted.map(shown),
        renamed: copy.endorsers.renamed.map(shown),
        misplaced: copy.endorsers.misplaced.map(placed),
        repeated: copy.endorsers.repeated.map(placed),
      },
    }),
    quotation: shown,
  };
}

/** Every kind of line end as a line feed and every kind of blank as a space, without moving an offset. */
function withEvenBlanks(text: string): string {
  const even = LINE_ENDS.test(text)
    ? text.replace(/\r\n/g, ' \n').replace(/[\r\v\x85\u2028\u2029]/g, '\n')
    : text;
  return even.replace(BLANKS, ' ');
}

/** Where characters stand that nobody sees. A soft hyphen at a line's end is a hyphen. */
function unseenIn(text: string): Range[] {
  const cuts: Range[] = [];
  for (const { index, 0: unseen } of text.matchAll(UNSEEN)) {
    const end = index + unseen.length;
    const next = text[end] ?? '';
    const isHyphen = unseen.includes('\u00ad') && (next === '' || /\s/.test(next));
    if (!isHyphen && !KEPT.test(next)) cuts.push({ start: index, end });
  }
  return cuts;
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
  for (let i = 1; i < cuts.length; i++)
    removed[i] = removed[i - 1]! + cuts[i - 1]!.end - cuts[i - 1]!.start;
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
