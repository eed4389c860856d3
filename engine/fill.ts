/** A sign in the place of something longer that stands for it, so that no offset moves. */
import type { Range } from './report.ts';

/** What is left of the longer one: a code point that stands for no character in any text. */
const FILL = '\ufdd0';
const FILLS = /\ufdd0+/g;

/** A sign, or none, with as many fills as what was written is longer. */
export function as(sign: string, written: string): string {
  return sign + FILL.repeat(written.length - sign.length);
}

export function isFill(text: string, at: number): boolean {
  return text[at] === FILL;
}

/** Where a text is filled. */
export function fillsIn(text: string): Range[] {
  if (!text.includes(FILL)) return [];
  return Array.from(text.matchAll(FILLS), ({ index, 0: fill }) => ({
    start: index,
    end: index + fill.length,
  }));
}
