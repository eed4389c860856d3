/**
 * "Did … endorse the letter?" The answer is exact or it is no.
 *
 * Exact is the name in full, as the letter prints it, or the acronym, or both. Only what doesn't make it another
 * name is overlooked: case, punctuation, white space, a leading "The" or list number, Unicode normal forms,
 * zero-width characters, and the order of code points within a Khmer syllable. A person's title may be left out.
 * Letters of another script that look the same are other letters. Spelling (Centre, Organisation) is not
 * overlooked: the answer is then no, with the name as printed as the first similar one.
 *
 * Similar names (fuse.js) are organisations only: a person is found by the full name or not at all.
 */
import Fuse, { type IFuseOptions } from 'fuse.js/basic';
import { orderKhmer } from './khmer.ts';
import type { Endorser, Letter } from './letter.ts';

export interface LookUp {
  /** Who bears exactly this name: usually one, in the letter's order. */
  readonly exact: readonly Endorser[];
  /** Organisations with a name like it, the nearest first. Empty where there is an exact answer. */
  readonly similar: readonly Endorser[];
}

const NOTHING: LookUp = { exact: [], similar: [] };

/** Longer than any name: not looked up. UTF-16 units. */
export const MAX_QUERY = 200;
const MAX_SIMILAR = 5;
/** The beginning of a long name ranks as well as the whole, and fuse.js's time grows with it. */
const MAX_RANKED = 64;

/** Acronyms that are also words or common abbreviations: they are meant only in capitals ("act" is none). */
const ALSO_WORDS: ReadonlySet<string> = new Set(['ACT', 'BS', 'IDEA', 'TIC']);

/** Found by trial on misspelt names: at 0.4 unrelated organisations begin to come up. */
const FUSE: IFuseOptions<Entry> = {
  keys: ['folded', 'acronym'],
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.35,
  minMatchCharLength: 2,
};

interface Entry {
  readonly endorser: Endorser;
  readonly folded: string;
  readonly acronym: string;
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly Endorser[]>;
  readonly organisations: readonly Entry[];
  readonly fuse: Fuse<Entry>;
}

const indices = new WeakMap<Letter, Index>();

/** Looks a name up among the endorsers of a letter. Pure; the first call for a letter builds its index. */
export function lookUp(query: string, letter: Letter): LookUp {
  if (query.length > MAX_QUERY) return NOTHING;
  const plain = withoutNumber(query);
  const folded = fold(plain);
  if (folded === '') return NOTHING;
  let index = indices.get(letter);
  if (index === undefined) {
    index = buildIndex(letter);
    indices.set(letter, index);
  }
  // Letters in another order than they are read are another name.
  const named = OVERRIDES.test(query) ? [] : (index.exact.get(folded) ?? []);
  const exact = named.filter(
    ({ acronym }) =>
      acronym === null || !ALSO_WORDS.has(acronym) || folded !== fold(acronym) || letters(plain) === acronym,
  );
  return exact.length > 0 ? { exact, similar: [] } : { exact: [], similar: similarTo(folded, index) };
}

function buildIndex(letter: Letter): Index {
  const exact = new Map<string, Endorser[]>();
  for (const endorser of letter.endorsers) {
    for (const name of new Set(namesOf(endorser).map(fold))) {
      exact.set(name, [...(exact.get(name) ?? []), endorser]);
    }
  }
  const organisations = letter.endorsers
    .filter(({ list }) => list !== 'person')
    .map((endorser) => ({
      endorser,
      folded: fold(endorser.name),
      acronym: fold(endorser.acronym ?? ''),
    }));
  return { exact, organisations, fuse: new Fuse(organisations, FUSE) };
}

/** Every way in which the letter, or who quotes it, gives a name in full. */
function namesOf({ name, acronym, title }: Endorser): string[] {
  const names = [name];
  if (title !== null) names.push(`${title} ${name}`);
  if (acronym !== null) names.push(acronym, `${name} ${acronym}`, `${acronym} ${name}`);
  return names;
}

function similarTo(folded: string, { organisations, fuse }: Index): Endorser[] {
  const words = new Set(folded.split(' '));
  const named = organisations.filter(({ acronym }) => acronym !== '' && words.has(acronym));
  const near = fuse.search(folded.slice(0, MAX_RANKED)).map(({ item }) => item);
  return [...new Set([...named, ...near])].slice(0, MAX_SIMILAR).map(({ endorser }) => endorser);
}

function withoutNumber(text: string): string {
  return text.replace(/^\s*[\d០-៩]{1,3}\s*[.)៖]\s*/u, '');
}

function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const APOSTROPHES = /['’‘ʼ`´]/gu;
const OVERRIDES = /[\u202d\u202e]/;
const INVISIBLE = /\p{Cf}|\u17b4|\u17b5|\ufe0e|\ufe0f|\u034f/gu;
const KHMER = '\u1780-\u17d3\u17dd';

/** What two ways of writing one name have in common. */
function fold(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(APOSTROPHES, '').toLowerCase();
  return orderKhmer(plain)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '')
    .replaceAll(KHMER_SPACE, '');
}

/** Khmer is written with spaces and without. */
const KHMER_SPACE = new RegExp(`(?<=[${KHMER}]) (?=[${KHMER}])`, 'gu');
