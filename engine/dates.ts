/**
 * The same date in another notation: "May 12, 2021" for "12 May 2021". Whoever prints a letter may follow the house's
 * style in this; it says the same, as another spelling does.
 */
import type { Variant } from './report.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
/** Of two figures the first is the day, as in Cambodia. */
const NOTATIONS = [
  `${DAY}(?: of)?[ -]${MONTH}[.]?,?[ -]${YEAR}`,
  `${MONTH}[.]? ${DAY},? ${YEAR}`,
  `(?<day>\\d{1,2})([/.-])(?<number>\\d{1,2})\\2${YEAR}`,
  `${YEAR}-(?<number>\\d{2})-(?<day>\\d{2})`,
].map((notation) => new RegExp(`(?<![\\p{L}\\p{N}])${notation}(?![\\p{L}\\p{N}])`, 'giu'));
/** Characters (UTF-16) on either side of a change in which its date is looked for. */
const REACH = 24;
/** Between a date's words and those beside it. */
const BLANK = 1;

interface Found {
  readonly start: number;
  readonly end: number;
  /** Year, month and day. */
  readonly value: string;
}

/** The dates in text[from, to). */
function datesIn(text: string, from: number, to: number): Found[] {
  const slice = text.slice(from, to).replace(/\s/g, ' ');
  return NOTATIONS.flatMap((notation) =>
    Array.from(slice.matchAll(notation), ({ index, 0: { length }, groups = {} }) => {
      const { day, month, number, year } = groups;
      const at = month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(number);
      return { start: from + index, end: from + index + length, value: `${year}-${at}-${Number(day)}` };
    }),
  );
}

/** Makes the changes of a date into another notation of it one variant of spelling. Done in place. */
export function joinDates(variants: Variant[], canon: string, text: string): void {
  for (const date of datesIn(canon, 0, canon.length)) {
    // An addition stands between two words.
    const own = variants.filter(({ canonical, canonicalRange: { start, end } }) =>
      canonical === ''
        ? start <= date.end && end >= date.start - BLANK
        : start < date.end && end > date.start,
    );
    const isDates = own.every(
      ({ canonical, canonicalRange: { start, end } }) =>
        canonical === '' || (start >= date.start && end <= date.end),
    );
    if (!isDates || !own.some(({ significance }) => significance === 'critical')) continue;
    // What is only gone has no place of its own in the text.
    const shown = own.filter(({ found, significance }) => found !== '' && significance !== 'punctuation');
    const slack = shown.length > 0 ? 0 : BLANK;
    const places = (shown.length > 0 ? shown : own).map(({ range }) => range);
    const first = Math.min(...places.map(({ start }) => start));
    const last = Math.max(...places.map(({ end }) => end));
    const found = datesIn(text, Math.max(0, first - REACH), last + REACH).find(
      ({ start, end, value }) => start <= first + slack && end >= last - slack && value === date.value,
    );
    if (found === undefined) continue;
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
}
