/**
 * A second opinion on authentic, written apart from the engine and as simple as it can be: the letters and digits
 * of every passage must stand where the report says, subject and paragraphs in order, and of each published list all names or none.
 * It reads no marks, no spans and no page; a copy that the engine calls authentic and the oracle doubts is a fault
 * to look at.
 */
import { canon, endorsersOf, passageIds } from './canon.ts';
import { letters } from './fold.ts';
import type { Range } from './types.ts';

/** Passages that a site may show elsewhere. */
const MOVABLE = /^(?:heading|addressee|valediction|dateline)/;

/** Spellings of one word are one word here. */
const folded = (text: string): string =>
  inOneOrder(letters(asShown(text)))
    .replace(/isation/g, 'ization')
    .replace(/(?<=organ|victim)is/g, 'iz');

/** What an override shows back to front, as a reader sees it. */
const asShown = (text: string): string =>
  text.replace(/\u202e([^\u202c\n]*)\u202c/g, (_, inside: string) => [...inside].reverse().join(''));

/** The signs of a Khmer cluster in one order: what differs only in it looks the same. */
function inOneOrder(text: string): string {
  return text.replace(/(?:\u17d2[\u1780-\u17a2]|[\u17b6-\u17d1\u17d3])+/g, (signs) =>
    (signs.match(/\u17d2.|./g) ?? []).sort().join(''),
  );
}

/** Words of a passage, by their place in its canonical text, that are said to be spelled otherwise. */
export interface Spelling {
  readonly canonicalRange: Range;
  readonly canonical: string;
  readonly found: string;
}

/** What the report claims of a passage: where it stands, and which words of it are but spelled otherwise. */
export interface Claim {
  readonly id: string;
  /** The text in the range that is claimed. */
  readonly text: string;
  /** The same with a little of what stands on either side: a split word's range may leave a part out. */
  readonly around: string;
  readonly start: number;
  readonly spelled: readonly Spelling[];
}

/**
 * Why a copy can't be authentic; null where nothing speaks against it.
 * @param names the text from the copy's last paragraph to the next copy
 */
export function doubt(claims: readonly Claim[], names: string | null): string | null {
  for (const { id, text, around, spelled } of claims) {
    const far = spelled.find(
      (one) =>
        !isSpelling(letters(one.canonical), letters(one.found)) &&
        !(dateOf(one.canonical) !== null && dateOf(one.canonical) === dateOf(one.found)),
    );
    if (far !== undefined) return `${id}: "${far.found}" is not another spelling of "${far.canonical}"`;
    const wanted = [...spelled]
      .sort((a, b) => b.canonicalRange.start - a.canonicalRange.start)
      .reduce(
        (said, { canonicalRange: { start, end }, found }) => said.slice(0, start) + found + said.slice(end),
        canon(id),
      );
    const body = folded(wanted);
    if (!folded(around).includes(body) || !body.includes(folded(text)))
      return `${id} is not there word for word`;
  }
  const absent = passageIds.find((id) => !claims.some((claim) => claim.id === id));
  if (absent !== undefined) return `${absent} is not there`;
  const fixed = claims.filter(({ id }) => !MOVABLE.test(id));
  if (fixed.some((claim, index) => index > 0 && claim.start < fixed[index - 1]!.start))
    return 'its paragraphs are not in order';
  return names === null ? null : doubtOfNames(names, folded(names));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Day, month and year, in whatever notation; null for what is no date. */
function dateOf(text: string): string | null {
  const plain = letters(text.replace(/\D+/g, (between) => `${between} `).trim());
  const numbers = (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number);
  const month = MONTHS.findIndex((name) => plain.includes(name)) + 1;
  if (numbers.length !== (month > 0 ? 2 : 3)) return null;
  const year = numbers.find((number) => number > 31);
  const [first, second] = numbers.filter((number) => number !== year);
  if (month > 0) return `${first} ${month} ${year}`;
  return numbers[0] === year ? `${second} ${first} ${year}` : `${first} ${second} ${year}`;
}

/** A letter or two more or less, and no figure among them. */
const isSpelling = (canonical: string, found: string): boolean =>
  canonical === found || (Math.abs(canonical.length - found.length) <= 2 && !/\d/.test(canonical + found));

/** Of each published list all names or none are there; a later list never without the one before. */
function doubtOfNames(text: string, rest: string): string | null {
  let open = true;
  for (const list of ['at-release', 'later', 'person'] as const) {
    const entries = endorsersOf(list);
    const missing = entries.filter(
      ({ name, acronym }) => !rest.includes(folded(name)) && !(acronym !== null && hasAcronym(text, acronym)),
    );
    // A name or two can stand on a page by chance: an author's, a person's.
    if (missing.length >= entries.length - 2) open = false;
    else if (missing.length > 0) return `${missing[0]!.id} is missing from ${list}`;
    else if (!open) return `${list} without the list before it`;
  }
  return null;
}

function hasAcronym(text: string, acronym: string): boolean {
  return new RegExp(`(?<![\\p{L}])${acronym}(?![\\p{L}])`, 'iu').test(
    text.normalize('NFKC').replace(/\u00ad/g, ''),
  );
}
