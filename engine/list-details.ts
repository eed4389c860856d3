/**
 * What a list says of each name, below it, above it, behind it or in a cell beside it: an office, a place, an address, the
 * file of a picture, its name in Khmer. One such line may be somebody's; where most names have one, it is the list's form.
 */
import { discredits } from './discredit.ts';
import { type Entry, LEAST_ROWS } from './entries.ts';
import { isPlace } from './list-headings.ts';
import { isKhmerGroup } from './list-words-khmer.ts';
import { isRemark } from './margins.ts';
import { isClaim } from './matter.ts';
import { type NameIndex, withoutTitle } from './names.ts';
import type { Range } from './report.ts';
import { ACRONYM_BEHIND, isTitledOrBody, looksLikeName } from './somebody.ts';

/** What a column says of each name: an office, a kind of body, a place, that it signed. */
const COLUMN =
  /^(?:(?:(?:executive|deputy|country|managing|national|program(?:me)?) )?(?:director|manager|coordinator|president|chair(?:person|man|woman)?|representative|secretary|officer|focal (?:person|point))|(?:(?:local|international|national) )?(?:i?ngo|cso|cbo|(?:trade )?union|network|association|federation|organi[sz]ation|member)|member since (?:19|20)\d\d|cambodia|phnom penh|endorsed|yes|(?:signed|endorsed)(?: and (?:signed|stamped|sealed))?(?: on)?(?: \d{1,2} \p{L}+ \d{4})?|signature|stamp|seal|logo|កម្ពុជា|ភ្នំពេញ)$/iu;
const ADDRESS =
  /(?:^|\s)(?:#\s?\d|no\.?\s?\d)|\b(?:street|st\.|road|sangkat|khan|village|commune|district|p\.?o\.? box)(?![\p{L}\p{M}])/iu;
const FILE = /^[\p{L}\p{N}_-]{1,60}\.(?:png|jpe?g|gif|webp|svg|pdf)$/iu;

/** By kind, what a detail may be; `isFree`: it could be somebody too, or a remark. */
const KINDS: readonly { readonly is: (text: string) => boolean; readonly isFree: boolean }[] = [
  { is: (text) => COLUMN.test(text.replace(/[^\p{L}\p{M}\p{N}]+$|^[^\p{L}]+/gu, '')), isFree: false },
  { is: (text) => FILE.test(text) || FIGURES.test(text), isFree: false },
  { is: (text) => isPlace(text) || isKhmerGroup(text), isFree: false },
  { is: (text) => ADDRESS.test(text) && !isTitledOrBody(text), isFree: false },
  { is: (text) => KHMER.test(text) && withoutTitle(text).gender === null, isFree: true },
  { is: (text) => !looksLikeName(text) && !/[.!?។]/u.test(text), isFree: true },
];
/** How long there has been a body, how many are in it, its account. */
const FIGURES =
  /^(?:(?:since|est\.?|established(?: in)?|founded(?: in)?) (?:19|20)\d\d|[\d,.]+ (?:members|workers|staff)|[#@][\p{L}\p{N}_.]{2,40})$/iu;
const KHMER = /^\P{L}*\p{Script=Khmer}[^A-Za-z]*$/u;
/** So many rows at the least have one where it could be somebody, ... */
const LEAST_FREE_ROWS = 8;
/** ... within so many lines of its name, a blank one between. */
const NEXT_LINES = 2;

/** A name's acronym behind it. */
const BRACKETED = /^\s*[([]([^()[\]]+)[)\]]/;

const isKnown = ({ recognition }: Entry) => recognition.kind !== 'unknown';

/** The entries of a list without what it says of each, be it several things, and those. */
export function withoutDetails(entries: readonly Entry[]): {
  entries: readonly Entry[];
  details: readonly Range[];
} {
  const details: Range[] = [];
  if (entries.filter((entry) => !isKnown(entry)).length < LEAST_ROWS) return { entries, details };
  let left = entries;
  for (let before = -1; left.length !== before; ) {
    before = left.length;
    for (const { is, isFree } of KINDS) {
      const found = detailsAmong(left, is, isFree);
      details.push(...[...found].map(({ range }) => range));
      left = found.size === 0 ? left : left.filter((entry) => !found.has(entry));
    }
  }
  return { entries: left, details };
}

function detailsAmong(
  entries: readonly Entry[],
  is: (text: string) => boolean,
  isFree: boolean,
): ReadonlySet<Entry> {
  const isDetail = entries.map(
    (entry) =>
      !isKnown(entry) &&
      !entry.ofOthers &&
      !ACRONYM_BEHIND.test(entry.text) &&
      !discredits(entry.text) &&
      !isClaim(entry.text) &&
      !(isFree && isRemark(entry.text)) &&
      is(entry.text),
  );
  // Below or behind each, or above each, where the number may be the detail's: as the first of all names has it. In a table's
  // row it is behind, whatever the table's head is.
  const first = entries.findIndex(isKnown);
  const inRow = entries.some((entry, i) => isDetail[i] && entry.line === entries[i - 1]?.line);
  for (const side of isDetail[first - 1] && !inRow ? [-1, 1] : [1, -1]) {
    const isBeside = (name: number) => {
      const [entry, detail] = [entries[name], entries[name + side]];
      if (entry === undefined || detail === undefined || !isDetail[name + side]) return false;
      const isItsOwn = !detail.numbered || (side === -1 && !entry.numbered);
      return isItsOwn && Math.abs(entry.line - detail.line) <= NEXT_LINES;
    };
    const rows = entries.flatMap((entry, i) => (isKnown(entry) && isBeside(i) ? [i] : []));
    const among = entries.slice(rows[0], (rows.at(-1) ?? -1) + 1).filter(isKnown).length;
    if (rows.length < (isFree ? LEAST_FREE_ROWS : LEAST_ROWS) || rows.length * 2 < among) continue;
    // What is free differs from name to name: the same remark on all is none of their names or works.
    const texts = new Set(rows.map((i) => entries[i + side]!.text));
    if (isFree && texts.size * 2 < rows.length) continue;
    const isOfName = (i: number) => !isDetail[i - side] && isBeside(i - side);
    // One to a name, in its place: elsewhere the same words are somebody's ("13. Street Children").
    return new Set(entries.filter((_, i) => isDetail[i] && isOfName(i)));
  }
  return new Set();
}

/** The entries with those as endorsers that have nothing but a detail behind the name on its line, where most have one. */
export function withoutTails(entries: readonly Entry[], names: NameIndex): readonly Entry[] {
  const tails = entries.map((entry) => tailOf(entry, names));
  if (tails.filter((tail) => tail !== null).length < LEAST_ROWS) return entries;
  let left = entries;
  for (const { is, isFree } of KINDS.slice(0, -1)) {
    const has = tails.map((tail) => tail !== null && !discredits(tail) && !isRemark(tail) && is(tail));
    const first = has.indexOf(true);
    const among = entries.filter((entry, i) => i >= first && i <= has.lastIndexOf(true) && isKnown(entry));
    const rows = has.filter((each) => each).length;
    if (rows < (isFree ? LEAST_FREE_ROWS : LEAST_ROWS) || rows * 2 < among.length) continue;
    left = left.map((entry, i) =>
      has[i] && entry.recognition.kind === 'renamed'
        ? { ...entry, recognition: { kind: 'endorser', id: entry.recognition.id } }
        : entry,
    );
  }
  return left;
}

/** What a renamed entry has behind an endorser's whole name and acronym; null where it doesn't begin with them. */
function tailOf({ recognition, text }: Entry, names: NameIndex): string | null {
  if (recognition.kind !== 'renamed') return null;
  const [name, other] = names.findAll(text, 0, text.length);
  if (name?.id !== recognition.id || other !== undefined) return null;
  if (!/^\P{L}*(?:the\s+)?$/iu.test(text.slice(0, name.range.start))) return null;
  const behind = text.slice(name.range.end);
  const acronym = BRACKETED.exec(behind);
  const isOwn = acronym !== null && names.exact(acronym[1]!) === name.id;
  return behind.slice(isOwn ? acronym[0].length : 0).replace(/^[\s,;:|/()[\]–—-]+|[\s()[\],.;]+$/gu, '');
}
