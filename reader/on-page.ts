/**
 * What the reader's script offers the content script: everything that is needed once a page has the letter's wording,
 * and that all other pages do without.
 */
import { Copies } from './copies.ts';
import { Joined, sameReading } from './joined.ts';
import { Marks } from './marks.ts';
import { isTranslated, readExact } from './read.ts';
import { regionAround } from './region.ts';
import { browserView } from './view.ts';

export const onPage = {
  Copies,
  Joined,
  Marks,
  browserView,
  isTranslated,
  readExact,
  regionAround,
  sameReading,
} as const;
export type OnPage = typeof onPage;

/** The global under which it is found in the extension's own world, which the page can't look into. */
export const ON_PAGE = 'openLetterReader';
