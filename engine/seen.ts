/**
 * A reading as patterns can read it: with one kind of line end and of blank, and without what nobody sees between letters.
 * A site that sets soft hyphens into every word, or a no-break space between all, has the same words; told by patterns of
 * a page's, a list's or a date's form they would be others. The report is of the text as it was read.
 */
import { withoutAlike } from './alike.ts';
import { type Cut, cutOut, type Edit, joined } from './cuts.ts';
import { fillsIn } from './fill.ts';
import { prefixesIn } from './line-marks.ts';
import type { PreparedLetter } from './prepare.ts';
import { printedEdges } from './printouts.ts';
import type { Reading } from './reading.ts';
import type { Copy, Quotation, Range } from './report.ts';
import { withoutMisreadings, withoutSource } from './source.ts';
import { doubledIn, spacedIn, unseenIn, withEvenBlanks } from './spacing.ts';
import { withoutTags } from './tags.ts';
import { apartIn, divisionIn, isDivided, isMuddled, narrowIn, titlesIn } from './word-division.ts';

/** What stands before and behind a straight single quotation mark that opens, and before one that closes. */
const OPENS_BEHIND = /[\s([—–]/;
const OPENS_AHEAD = /[\p{L}[…]/u;
const CLOSES_BEHIND = /[.,!?…]/;
/** Neither ASCII nor Khmer, another line end, or what may write one of them: what every text has that has any of the following. */
const UNCOMMON = /[\r\v\\&\x80-\u177f\u1800-\uffff]/;

export interface Seen {
  readonly reading: Reading;
  /** Words may be lost in it. */
  readonly isMuddled: boolean;
  /** A stretch of `reading.text` as it was read. */
  readonly original: (range: Range) => string;
  /** Characters of a stretch of `reading.text` were others, which pass for them. */
  readonly hasAlike: (range: Range) => boolean;
  /** A copy or a quotation in terms of the text as it was read. */
  readonly copy: (copy: Copy) => Copy;
  readonly quotation: (quotation: Quotation) => Quotation;
}

/** What of a reading is seen, and the way back from what is found there. */
export function seenOf(read: Reading, letters: readonly PreparedLetter[]): Seen {
  // Tags are whole when what is escaped in them is read.
  const stages: Stage[] = [
    { even: withoutSource, cuts: fillsIn },
    { even: withoutTags, cuts: fillsIn },
  ];
  if (UNCOMMON.test(read.text))
    stages.push(
      { even: withoutMisreadings, cuts: (text) => joined([...fillsIn(text), ...narrowIn(text)]) },
      { even: withEvenBlanks, cuts: unseenIn },
    );
  stages.push({
    even: withSingleQuotes,
    // A page's own blanks and marks are told apart where it is read.
    cuts: (text) =>
      read.spans.length > 0 ? [] : joined([...prefixesIn(text), ...doubledIn(text), ...titlesIn(text)]),
  });
  if (read.spans.length === 0)
    stages.push({ even: same, cuts: spacedIn }, { even: same, cuts: printedEdges });
  let text = read.text;
  const cuts: Cut[] = [];
  const edit = (even: string, edits: readonly Edit[]) => {
    const cut = cutOut(even, edits);
    text = cut.text;
    cuts.push(cut);
  };
  for (const stage of stages) {
    const even = stage.even(text);
    edit(even, stage.cuts(even));
  }
  let muddled = false;
  if (isDivided(text)) {
    edit(text, apartIn(text));
    for (const { letter } of letters) {
      const edits = divisionIn(text, letter);
      edit(text, edits);
      muddled ||= isMuddled(text, edits);
    }
  }
  const written = text;
  for (const { pieces } of letters) text = withoutAlike(text, pieces);
  if (text === read.text)
    return {
      reading: read,
      isMuddled: false,
      original: ({ start, end }) => text.slice(start, end),
      hasAlike: () => false,
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
    isMuddled: muddled,
    hasAlike: ({ start, end }) => written.slice(start, end) !== text.slice(start, end),
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

function same(text: string): string {
  return text;
}

/** What makes a text even without moving an offset, and then what is to be cut out of it, in order and apart. */
interface Stage {
  readonly even: (text: string) => string;
  readonly cuts: (text: string) => readonly Edit[];
}
