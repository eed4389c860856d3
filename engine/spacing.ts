/**
 * Blanks, line ends and what has no width: one kind of each, and as many as say something. Of a text in which a program
 * doubled them all, as many as it had.
 */
import type { Range } from './report.ts';

const LINE_ENDS = /[\r\v\x85\u2028\u2029]/;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphens, at a line's end with the wrap, and what has no width, ... */
const UNSEEN = /\u00ad[ \t]*\n[ \t]*(?=\p{Ll})|[\u00ad\u061c\u200b-\u200f\u2060\ufeff]+/gu;
/** ... with the marks of direction that turn no Latin letters round, where none does. */
const DIRECTED =
  /\u00ad[ \t]*\n[ \t]*(?=\p{Ll})|[\u00ad\u061c\u200b-\u200f\u202a\u202c\u2060\u2066\u2068\u2069\ufeff]+/gu;
const TURNING = /[\u202b\u202d\u202e\u2067]/;
/** ... not between Khmer letters, where they part words and syllables. */
const KHMER = /[\u1780-\u17ff]/;
/** So many runs of blanks, and so many times as many as single ones, are a text's style. */
const LEAST_DOUBLED = 20;
/** They are there from the beginning. */
const SAMPLE = 400;
const DOUBLED = 4;

/** So many lines that are all apart are a text's style. */
const LEAST_LINES = 5;

/** Every kind of line end as a line feed and every kind of blank as a space, without moving an offset. */
export function withEvenBlanks(text: string): string {
  const even = LINE_ENDS.test(text)
    ? text.replace(/\r\n/g, ' \n').replace(/[\r\v\x85\u2028\u2029]/g, '\n')
    : text;
  return even.replace(BLANKS, ' ');
}

/** Where characters stand that nobody sees. */
export function unseenIn(text: string): Range[] {
  const cuts: Range[] = [];
  for (const { index, 0: unseen } of text.matchAll(TURNING.test(text) ? UNSEEN : DIRECTED)) {
    const end = index + unseen.length;
    const next = text[end] ?? '';
    if (!(KHMER.test(text[index - 1] ?? '') && KHMER.test(next))) cuts.push({ start: index, end });
  }
  return cuts;
}

/** What each run of blanks has too many, in a text that has two or more where others have one. */
export function doubledIn(text: string): Range[] {
  if (!text.slice(0, SAMPLE).includes('  ')) return [];
  const runs = [...text.matchAll(/ {2,}/g)];
  if (runs.length < LEAST_DOUBLED) return [];
  const single = text.match(/(?<! ) (?! )/g)?.length ?? 0;
  if (single * DOUBLED > runs.length) return [];
  const least = runs.reduce((min, { 0: run }) => Math.min(min, run.length), Number.POSITIVE_INFINITY);
  return runs.map(({ index, 0: run }) => ({
    start: index + Math.ceil(run.length / least),
    end: index + run.length,
  }));
}

/** What each run of line ends has too many, in a text of which all lines are apart, and some further than others. */
export function spacedIn(text: string): Range[] {
  if (!text.includes('\n\n\n')) return [];
  const runs = Array.from(text.trim().matchAll(/\n+/g), ({ index, 0: run }) => ({
    index,
    length: run.length,
  }));
  const least = runs.reduce((min, { length }) => Math.min(min, length), Number.POSITIVE_INFINITY);
  if (least < 2 || runs.length < LEAST_LINES) return [];
  // Lines that are all as far apart stand apart.
  const kept = runs.every(({ length }) => length === least) ? 2 : 1;
  const start = text.length - text.trimStart().length;
  return runs
    .filter(({ length }) => length > kept)
    .map(({ index, length }) => ({
      start: start + index + kept * Math.ceil(length / least),
      end: start + index + length,
    }));
}
