/**
 * The same date in another notation: "May 12, 2021" for "12 May 2021". Whoever prints a letter may follow the house's
 * style in this; it says the same, as another spelling does.
 */
import { foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Variant } from './report.ts';
import { endOf, type Site, startOf } from './site.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month's name, as part of a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
/** In folded words. Of two figures the first is the day, as in Cambodia. */
const NOTATIONS = [
  `(?:the )?${DAY} (?:of )?(?<month>${MONTH}) ${YEAR}`,
  `(?<month>${MONTH}) ${DAY} ${YEAR}`,
  `(?<day>\\d{1,2}) (?<number>\\d{1,2}) ${YEAR}`,
  `${YEAR} (?<number>\\d{2}) (?<day>\\d{2})`,
].map((notation) => new RegExp(`(?<!\\S)${notation}(?!\\S)`, 'gu'));
/** Characters (UTF-16) on either side of a change in which its date is looked for. */
const REACH = 120;
/** Between a date's words and those beside it. */
const BLANK = 1;

interface Found {
  readonly start: number;
  readonly end: number;
  /** Year, month and day. */
  readonly value: string;
  /** As it stands there, folded. */
  readonly words: string;
}

/** A stretch of a text between two words' edges, as its words fold. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The dates in neighbouring words. */
function datesIn(words: readonly Word[]): Found[] {
  const text = words.map(({ folded }) => folded).join(' ');
  // A word may fold to two.
  const ends: number[] = [];
  for (const { folded } of words) ends.push((ends.at(-1) ?? -1) + 1 + folded.length);
  const wordAt = (offset: number) => words[ends.findIndex((end) => end >= offset)]!;
  return NOTATIONS.flatMap((notation) =>
    Array.from(text.matchAll(notation), ({ index, 0: shown, groups = {} }) => {
      const { day, month, number, year } = groups;
      const at = month ? MONTHS.indexOf(month.slice(0, 3)) + 1 : Number(number);
      return {
        start: wordAt(index).start,
        end: wordAt(index + shown.length).end,
        value: `${year}-${at}-${Number(day)}`,
        words: shown,
      };
    }),
  );
}

/** The dates of each of the letter's passages, with their places in it; worked out once. */
function datesOf(letter: PreparedLetter): readonly Found[][] {
  let dates = known.get(letter);
  if (dates === undefined) {
    const { body, words } = letter;
    dates = letter.passages.map(({ first, end }) => {
      const base = words.start[first]!;
      return datesIn(
        Array.from({ length: end - first }, (_, i): Word => {
          const [from, to] = [words.start[first + i]!, words.end[first + i]!];
          return { start: from - base, end: to - base, folded: foldedText(body, from, to) };
        }),
      );
    });
    known.set(letter, dates);
  }
  return dates;
}

const known = new WeakMap<PreparedLetter, Found[][]>();

/**
 * Makes the changes of a date into another notation of it one variant of spelling. Done in place.
 * @param passage which of the letter's passages the variants are of
 */
export function joinDates(site: Site, passage: number, variants: Variant[]): void {
  const { letter, text } = site;
  if (!variants.some(({ significance }) => significance === 'critical')) return;
  for (const date of datesOf(letter)[passage]!)
    joinDate(date, letter.passages[passage]!.passage.text, text, variants, (from, to) =>
      wordsBetween(site, from, to),
    );
}

/** The stream's words that stand in text[from, to). */
function wordsBetween(site: Site, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let f = site.from; f < site.to; f++) {
    const [start, end] = [startOf(site, f), endOf(site, f)];
    if (start >= to) break;
    if (end > from) words.push({ start, end, folded: foldedText(site.text, start, end) });
  }
  return words;
}

function joinDate(
  date: Found,
  canon: string,
  text: string,
  variants: Variant[],
  wordsIn: (from: number, to: number) => readonly Word[],
): void {
  // An addition stands between two words.
  const own = variants.filter(({ canonical, canonicalRange: { start, end } }) =>
    canonical === '' ? start <= date.end && end >= date.start - BLANK : start < date.end && end > date.start,
  );
  const isDates = own.every(
    ({ canonical, canonicalRange: { start, end } }) =>
      canonical === '' || (start >= date.start && end <= date.end),
  );
  if (!isDates || !own.some(({ significance }) => significance === 'critical')) return;
  // One figure for another is another date.
  const isFigure = ({ kind, canonical, found }: Variant) =>
    kind === 'substitution' && /^\d+$/.test(canonical) && /^\d+$/.test(found);
  if (own.every(isFigure)) return;
  // What is only gone has no place of its own in the text.
  const shown = own.filter(({ found, significance }) => found !== '' && significance !== 'punctuation');
  const slack = shown.length > 0 ? 0 : BLANK;
  const places = (shown.length > 0 ? shown : own).map(({ range }) => range);
  const first = Math.min(...places.map(({ start }) => start));
  const last = Math.max(...places.map(({ end }) => end));
  const found = datesIn(wordsIn(first - REACH, last + REACH)).find(
    ({ start, end, value }) => start <= first + slack && end >= last - slack && value === date.value,
  );
  // The same words are no other notation: something stands beside them ("12 12 May 2021").
  if (found === undefined || found.words === date.words) return;
  for (const variant of own) variants.splice(variants.indexOf(variant), 1);
  const end = Math.max(found.end, ...own.map(({ range }) => range.end));
  variants.push({
    kind: 'substitution',
    significance: 'spelling',
    aspect: null,
    canonical: canon.slice(date.start, date.end),
    found: text.slice(found.start, end),
    range: { start: found.start, end },
    canonicalRange: { start: date.start, end: date.end },
  });
}
