/** What is measured beside each other on a full altered copy: this engine, and what one would use instead. */
import search from 'approx-string-match';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import Fuse from 'fuse.js';
import { canonicalText } from '../engine/letter.ts';
import { prepareLetter } from '../engine/prepare.ts';
import { plainReading } from '../engine/reading.ts';
import type { Report } from '../engine/report.ts';
import { verify } from '../engine/verify.ts';
import { loadLetters } from '../scripts/letters.ts';

export const letter = loadLetters()[0]!;
const prepared = [prepareLetter(letter)];
const canon = canonicalText(letter);

export function check(text: string): Report {
  return verify(plainReading(text), { name: 'bench' }, prepared);
}

/**
 * A copy with the kinds of change that copies have: one negation, one date, one clause, one organisation. As one
 * string in memory, as a text comes from a page, not as the pieces that `replace` leaves.
 */
export const altered = structuredClone(
  canon
    .replace('will not tolerate', 'will tolerate')
    .replace('12 November 2019', '12 November 2009')
    .replace(', including sexual harassment,', '')
    .replace('must be punished', 'should be punished')
    .replace('Klahaan Organization', 'Riverside Youth Orchestra'),
);

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** Takes so long that fewer rounds have to do. */
  readonly slow: boolean;
}

const dmp = new DiffMatchPatch();
const passages = letter.passages.map((passage) => passage.text);
const names = letter.endorsers.map((endorser) => endorser.name);
const lines = altered.split('\n').filter((line) => line !== '');

/** The one that the others are compared with. */
export const JSDIFF: Contender = {
  name: 'jsdiff, diffWords',
  run: () => diffWords(canon, altered),
  slow: false,
};

export const CONTENDERS: readonly Contender[] = [
  { name: 'this engine, whole report', run: () => check(altered), slow: false },
  JSDIFF,
  { name: 'diff-match-patch', run: () => dmp.diff_main(canon, altered), slow: false },
  {
    name: 'approx-string-match, passages and names',
    run: () =>
      [...passages, ...names].map((quote) => search(altered, quote, Math.min(256, quote.length >> 1))),
    slow: true,
  },
  {
    name: 'fuse.js, names only',
    run: () => {
      const index = new Fuse(lines, { ignoreLocation: true });
      return names.map((name) => index.search(name, { limit: 1 }));
    },
    slow: true,
  },
];
