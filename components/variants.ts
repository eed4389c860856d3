/** Differences in the order in which a person should read them. Pure. */
import type { Letter } from '../engine/letter.ts';
import type { Copy, Significance, Variant } from '../engine/report.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';

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

/** Punctuation and spelling change no verdict. */
export function isMinor({ significance }: Variant): boolean {
  return significance === 'punctuation' || significance === 'spelling';
}
