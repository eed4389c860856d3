/** Pages put together at random, by kind. The same number and seed make the same page on every machine. */
import { randomFrom, seedOf } from '../accuracy/random.ts';
import { feedPage } from './feed-page.ts';
import { letterPage } from './letter-page.ts';
import { listPage } from './list-page.ts';
import type { MakePage, RandomPage } from './page.ts';

const KINDS = { letter: letterPage, list: listPage, feed: feedPage } satisfies Record<string, MakePage>;
export type Kind = keyof typeof KINDS;
export const PAGE_KINDS = Object.keys(KINDS) as Kind[];

/** @param without parts that are left out, as the page itself names them */
export function randomPage(
  kind: Kind,
  number: number,
  seed: number,
  without: ReadonlySet<string> = new Set(),
): RandomPage {
  return KINDS[kind](randomFrom(seedOf(`${kind} ${number}`, seed)), without);
}

/** Is a verdict the one that a page calls for? */
export function isRight({ expected }: RandomPage, verdict: string): boolean {
  if (expected === 'any') return true;
  // Part of the letter is no more what an altered page shows than the whole.
  return expected === 'authentic' ? verdict === 'authentic' : !/^(?:authentic|excerpt)$/.test(verdict);
}
