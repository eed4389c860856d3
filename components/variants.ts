/** Differences in the order in which a person should read them. Pure. */
import type { Letter } from '../engine/letter.ts';
import type { Copy, PassageResult, Significance, Variant } from '../engine/report.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import { MINOR_NAMES } from './names.ts';

/** Gravest first. */
const GRAVITY: Readonly<Record<Significance, number>> = {
  critical: 0,
  wording: 1,
  spelling: 2,
  punctuation: 3,
};

export interface PassageExcerpt {
  /** The passage's id. */
  readonly passage: string;
  readonly excerpt: Excerpt;
}

/** The excerpts of all passages that have `wanted` differences: gravest first, else in the letter's order. */
export function excerptsOfCopy(
  copy: Copy,
  letter: Letter | undefined,
  wanted: (variant: Variant) => boolean,
): PassageExcerpt[] {
  const all = copy.passages.flatMap(({ id, variants }) => {
    const text = letter?.passages.find((passage) => passage.id === id)?.text ?? null;
    return excerptsOf(text, variants.filter(wanted)).map((excerpt) => ({ passage: id, excerpt }));
  });
  return all.sort((a, b) => gravity(a.excerpt) - gravity(b.excerpt));
}

function gravity({ variants }: Excerpt): number {
  return Math.min(...variants.map(({ significance }) => GRAVITY[significance]));
}

export function isCritical({ variants }: Excerpt): boolean {
  return variants.some(({ significance }) => significance === 'critical');
}

/** The passages that a whole copy should have and this one hasn't. A part of the letter lacks nothing. */
export function missingFrom({ verdict, passages }: Copy): PassageResult[] {
  const missing = passages.filter(({ status }) => status === 'missing');
  return verdict === 'excerpt' || missing.length * 2 > passages.length ? [] : missing;
}

/** Punctuation and spelling change no verdict. */
export function isMinor({ significance }: Variant): boolean {
  return MINOR_NAMES[significance] !== undefined;
}
