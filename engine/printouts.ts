/**
 * What a browser prints at the edges of its pages: the moment, the page's title and address, the page's number. Copied with
 * the text they stand in the midst of it, between its passages and within its sentences.
 *
 * Chromium prints moment and title above, address and "1/3" below; Firefox title and address above, "1 of 3" and moment
 * below. Programs that read PDF files give each a line of its own or all one.
 */
import { linesOf } from './layout.ts';
import { isClaim, isDenial } from './matter.ts';
import type { Range } from './report.ts';

/** What every such text has in it. */
const MOMENT_IN = /\d[/.-]\d{2,4},?[ \t]\d{1,2}:\d{2}/;
const SIGNS = {
  moment: /(?:^|\s)\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?=\s|$)/i,
  address: /(?:^|\s)(?:(?:https?|file):\/\/|about:)\S{1,400}(?=\s|$)/,
  page: /(?:^|\s)(?:page\s)?(\d{1,3})(?:\/|\sof\s)(\d{1,3})$/i,
};
const LONGEST_LINE = 600;
const LONGEST_TITLE = 200;
/** A title is wrapped into so many lines at the most, and a sign stands beside it. */
const MOST_LINES = 3;
/** Signs of so many kinds stand at a page's edge, or the title beside one: a moment or an address alone may be anybody's. */
const LEAST_SIGNS = 2;

const ENDS = /[.!?:;)\]”"’]\s*$/;

interface Line extends Range {
  /** Which signs it has, and what else. */
  readonly signs: readonly string[];
  readonly rest: string;
  readonly moment: string | null;
  readonly page: readonly [number: number, of: number] | null;
}

/** The lines at the pages' edges, each edge with the line end before it. */
export function printedEdges(text: string): Range[] {
  if (!MOMENT_IN.test(text)) return [];
  const lines = linesOf(text).map((line) => lineOf(text, line));
  const titles = titlesOf(lines);
  const own = lines.filter((line) => isOwn(line, titles));
  const counted = countedBy(own);
  // All pages are printed in one moment.
  const moments = own.flatMap(({ moment }) => moment ?? []);
  const isPrinted = counted.length > 0 || (moments.length > 1 && new Set(moments).size === 1);
  if (!isPrinted) return [];
  const edges: Range[] = [];
  for (let first = 0; first < lines.length; first++) {
    let end = first;
    while (end < lines.length && isOwn(lines[end]!, titles)) end++;
    const run = lines.slice(first, end);
    const signs = new Set(run.flatMap((line) => line.signs));
    const isCounted = run.every(({ page }) => page === null || counted.includes(page[1]));
    const isOuter = first === 0 || end === lines.length;
    const isTitled = run.some(({ rest }) => titles.has(rest));
    if (isCounted && signs.size >= (isOuter || isTitled ? 1 : LEAST_SIGNS)) edges.push(edgeOf(text, run));
    first = end;
  }
  return edges;
}

/** Is the outermost line of a page what a browser prints there: moment and title above, moment or address and number below? */
export function isPrintedEdge(line: string, isHead: boolean): boolean {
  const { signs, rest } = lineOf(line, { start: 0, end: line.length });
  if (signs.includes('moment')) return rest === '' || (isHead && mayBeTitle(rest));
  return rest === '' && signs.includes('address') && signs.includes('page');
}

function mayBeTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.។]$/.test(line) && !isDenial(line) && !isClaim(line);
}

function isOwn({ rest }: Line, titles: ReadonlySet<string>): boolean {
  return rest === '' || titles.has(rest);
}

/** From the first line of a run to its last one; with the blank ones around where a sentence goes on behind it. */
function edgeOf(text: string, run: readonly Line[]): Range {
  const filled = run.filter(({ signs, rest }) => signs.length > 0 || rest !== '');
  const goesOn =
    !ENDS.test(text.slice(0, run[0]!.start).slice(-4)) || /^\s*\p{Ll}/u.test(text.slice(run.at(-1)!.end));
  const [first, last] = goesOn ? [run[0]!, run.at(-1)!] : [filled[0]!, filled.at(-1)!];
  return { start: Math.max(0, first.start - 1), end: last.end };
}

function lineOf(text: string, { start, end }: Range): Line {
  let rest = text.slice(start, end).trim();
  const signs: string[] = [];
  let moment: string | null = null;
  let page: Line['page'] = null;
  for (const [name, sign] of rest.length > LONGEST_LINE ? [] : Object.entries(SIGNS)) {
    const found = sign.exec(rest);
    if (found === null) continue;
    signs.push(name);
    if (name === 'moment') moment = found[0].trim();
    if (name === 'page') page = [Number(found[1]), Number(found[2])];
    rest = rest.replace(found[0], ' ').trim();
  }
  return { start, end, signs, rest, moment, page };
}

/** By which totals the pages are counted, each from the first on. */
function countedBy(lines: readonly Line[]): number[] {
  const numbers = new Map<number, number[]>();
  for (const { page } of lines)
    if (page !== null) numbers.set(page[1], [...(numbers.get(page[1]) ?? []), page[0]]);
  return [...numbers].flatMap(([of, pages]) =>
    of > 1 && pages.every((number, i) => number === i + 1) ? [of] : [],
  );
}

/** The title, in as many lines as it has: it stands beside a sign at the head of the first page, and at another's. */
function titlesOf(lines: readonly Line[]): ReadonlySet<string> {
  const filled = lines.filter(({ signs, rest }) => signs.length > 0 || rest !== '');
  const titles = new Set<string>();
  const isEdge = (line: Line | undefined) =>
    line !== undefined && (line.signs.length > 0 || titles.has(line.rest));
  for (const { rest } of filled.slice(0, MOST_LINES + 1)) {
    const times = filled.filter(
      (line, i) => line.rest === rest && [filled[i - 1], line, filled[i + 1]].some(isEdge),
    ).length;
    if (rest !== '' && times > 1 && mayBeTitle(rest)) titles.add(rest);
  }
  return titles;
}
