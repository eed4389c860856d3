/** The text around a run: its sentence, quotation or line, and the walls at which a copy ends. */
import type { Chain, Run, Stream } from './align.ts';
import { isApart, isUnitEnd } from './joints.ts';
import { marksElision } from './layout.ts';

/** Words on either side of a run in which its unit's edges are looked for. */
export const UNIT_REACH = 120;
/** So many words go on by chance as the letter does. */
export const CHANCE = 2;

/** The sentence, quotation or line that a run begins in, to where the one that it ends in ends. */
export function unitAround(stream: Stream, run: Run): [number, number] {
  let first = run.found;
  while (first > 0 && run.found - first < UNIT_REACH && !isUnitEnd(stream, first - 1)) first--;
  let last = run.found + run.length - 1;
  while (last + 1 < stream.length && last - run.found < UNIT_REACH + run.length && !isUnitEnd(stream, last))
    last++;
  return [first, last + 1];
}

/** Where the unit ends that goes on behind the word `last`, before the word `limit`. */
export function unitEnd(stream: Stream, last: number, limit: number): number {
  let end = last + 1;
  while (end < Math.min(limit, stream.length) && !isUnitEnd(stream, end - 1)) end++;
  return end;
}

/** Where the unit begins that leads to the word `behind`, after the word `last`. */
export function unitStart(stream: Stream, last: number, behind: number): number {
  let first = behind;
  while (first > last + 1 && !isUnitEnd(stream, first - 1)) first--;
  return first;
}

export function textOf({ words, at }: Stream, first: number, end: number): string {
  return words.text.slice(words.start[at[first]!]!, words.end[at[end - 1]!]!);
}

export function betweenWords({ words, at }: Stream, last: number, next: number): string {
  return words.text.slice(words.end[at[last]!]!, words.start[at[next]!]!);
}

/** Ends a unit behind the stream's word `f` with a line, a quotation mark or a mark of elision? */
function isWall(stream: Stream, f: number): boolean {
  if (!isUnitEnd(stream, f)) return false;
  return isApart(stream, f) || marksElision(betweenWords(stream, f, f + 1));
}

export function fromWall(stream: Stream, run: Run): Run {
  for (let cut = Math.min(CHANCE, run.length - 3); cut > 0; cut--) {
    if (!isWall(stream, run.found + cut - 1)) continue;
    return { found: run.found + cut, canonical: run.canonical + cut, length: run.length - cut };
  }
  return run;
}

export function toWall(stream: Stream, run: Run): Run {
  for (let cut = Math.min(CHANCE, run.length - 3); cut > 0; cut--) {
    const end = run.found + run.length - cut - 1;
    if (!isWall(stream, end)) continue;
    return { ...run, length: run.length - cut };
  }
  return run;
}

/** The stream's words [first, end) of a chain, without the one or two that it has by chance behind a wall. */
export function extent(stream: Stream, { runs }: Pick<Chain, 'runs'>): { first: number; end: number } {
  const last = toWall(stream, runs.at(-1)!);
  return { first: fromWall(stream, runs[0]!).found, end: last.found + last.length };
}
