/**
 * From the positioned pieces of text of a printed page to the text in reading order.
 *
 * A page is divided where a gutter runs between two columns of lines, and where a line crosses that gutter (a
 * heading over both); each part is read from its top down, its parts from left to right. What stands alone in the
 * margin of several pages at one height, or is a page number there, is the page's own: it goes to the end of the
 * text, marked `furniture`, so that a paragraph that runs over a page break stays in one piece.
 *
 * A line's own break and its hyphen stay in the text as they are printed: the engine knows both.
 */
import { isPrintedEdge } from '../engine/printouts.ts';
import type { Reading, Span } from '../engine/reading.ts';

/** One run of text as the file paints it. Points, from the upper left corner of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Not turned. */
  readonly upright: boolean;
  /** White space stands between the run before and this one. */
  readonly spaced: boolean;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Some of its text is painted by nothing: a text behind a picture, which may say something else. */
  readonly invisibleText: boolean;
  readonly pictures: boolean;
}

/** Text on one baseline that belongs together; `notes` are offsets of raised note marks in it. */
interface Piece {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  notes: { start: number; end: number }[];
}

type Line = Piece;
type Placed = Pick<Run, 'y' | 'size'>;

/** In units of the type size: what joins two runs into one piece, and what a word space is at least. */
const JOIN = 1.2;
const JOIN_OVER_SPACE = 2;
const WORD_SPACE = 0.22;
const BASELINE = 0.35;
/** It is drawn around the letter before it, wherever that stands. */
const KHMER_SIGN = /^[\u17b4-\u17d3\u17dd]/;
/** A raised note mark: smaller than this, raised by at least that. */
const NOTE_SIZE = 0.8;
const NOTE_RISE = 0.15;
/** Of the page's usual type: a footnote's is at most this. */
const FOOTNOTE_SIZE = 0.95;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]{1,3}|\[\d{1,3}\])$/;
/** Columns: at least so many lines each, of so many characters on average (list numbers are no column). */
const COLUMN_LINES = 3;
const COLUMN_CHARACTERS = 12;
const GUTTER = 0.8;
/** Enough where all lines of the right column begin at one place: cells that are full leave no more. */
const ALIGNED_GUTTER = 0.35;
/** A gap between baselines so many times the usual one separates paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** Rows at the top and at the bottom of a page among which running heads are looked for. */
const MARGIN_ROWS = 2;
const SAME_HEIGHT = 4;
const PAGE_NUMBER =
  /^[\s\-–—|·.]*(?:page|ទំព័រ|p\.)?\s*[\d០-៩]{1,4}(?:\s*(?:of|\/|នៃ)\s*[\d០-៩]{1,4})?[\s\-–—|·.]*$/iu;
const LIST_NUMBER = /^[\d០-៩]{1,3}[.)៖]?$/u;
const LIST_ITEM = /^\s*(\d{1,3})[.)]\s*\S/;

/** The text of printed pages in reading order. Pure. */
export function readPages(pages: readonly PrintedPage[]): Reading {
  const prepared = pages.map((page) => ({ ...page, pieces: joinRuns(page.runs) }));
  const running = runningHeads(prepared.map(({ pieces }) => rows(pieces)));
  const writer = new Writer();
  const furniture: Line[] = [];
  for (const [index, page] of prepared.entries()) {
    const own = running[index]!;
    const body = page.pieces.filter((piece) => !own.has(piece));
    const start = writer.length;
    const lines = regions(body).map(linesOf);
    const feet = footnotes(lines);
    for (const region of lines) writer.region(region.filter((line) => !feet.has(line)));
    if (page.invisibleText && writer.length > start) writer.span('unreadable', start, writer.length);
    furniture.push(...feet, ...linesOf([...own]));
    for (const run of page.runs) if (!run.upright && run.text.trim() !== '') furniture.push(pieceOf(run));
  }
  for (const line of furniture) writer.furniture(line);
  const { text, spans } = writer;
  const unreadable = unreadableKhmer(text);
  const unread = prepared.some((page) => page.pictures && page.runs.length === 0);
  return {
    text: text.replaceAll('\0', '\ufffd'),
    spans: [...spans, ...unreadable].sort((a, b) => a.start - b.start || b.end - a.end),
    notices: unread ? ['image-only'] : [],
    pictures: [],
  };
}

function pieceOf(run: Run): Piece {
  return { text: run.text, x: run.x, y: run.y, right: run.x + run.width, size: run.size, notes: [] };
}

/** Runs that follow each other in the file and on one baseline become one piece. */
function joinRuns(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const run of runs) {
    if (!run.upright) continue;
    spaced ||= run.spaced;
    if (run.text.trim() === '') {
      spaced ||= run.text !== '';
      continue;
    }
    const last = pieces.at(-1);
    if (last === undefined || !joins(last, run, spaced)) {
      pieces.push(pieceOf(run));
    } else {
      const gap = run.x - last.right;
      if (marks(last, run)) {
        last.notes.push({ start: 0, end: last.text.length });
        Object.assign(last, { text: `${last.text} ${run.text}`, y: run.y, size: run.size });
      } else if (isNote(last, run)) {
        last.notes.push({ start: last.text.length, end: last.text.length + run.text.length });
        last.text += run.text;
      } else {
        const space = (spaced || gap > WORD_SPACE * last.size) && !/\s$/.test(last.text);
        last.text += (space && !KHMER_SIGN.test(run.text) ? ' ' : '') + run.text;
      }
      last.right = Math.max(last.right, run.x + run.width);
    }
    spaced = /\s$/.test(run.text);
  }
  return pieces;
}

function joins(last: Piece, run: Run, spaced: boolean): boolean {
  const gap = run.x - last.right;
  if (gap < -0.5 * last.size || gap > (spaced ? JOIN_OVER_SPACE : JOIN) * last.size) return false;
  return Math.abs(run.y - last.y) < BASELINE * last.size || isNote(last, run) || marks(last, run);
}

/** Is `run` a raised note mark behind `last`? */
function isNote(last: Piece, run: Run): boolean {
  return isRaised(run, last) && NOTE_MARK.test(run.text.trim());
}

/** Is `last` a raised note mark before `run`, as a footnote begins? */
function marks(last: Piece, run: Run): boolean {
  return isRaised(last, run) && NOTE_MARK.test(last.text.trim());
}

function isRaised(mark: Placed, text: Placed): boolean {
  const rise = text.y - mark.y;
  return mark.size < NOTE_SIZE * text.size && rise > NOTE_RISE * text.size && rise < 0.8 * text.size;
}

/** Pieces by their height on the page, from the top; those on one baseline together. */
function rows(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = result.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) < BASELINE * piece.size) row.push(piece);
    else result.push([piece]);
  }
  return result;
}

/** For each page the pieces that are its own and not the text's. */
function runningHeads(pages: readonly Piece[][][]): Set<Piece>[] {
  const margin = pages.map((page) =>
    page.length <= MARGIN_ROWS ? page : [...page.slice(0, MARGIN_ROWS), ...page.slice(-MARGIN_ROWS)],
  );
  const label = (row: Piece[]) =>
    row
      .map(({ text }) => text.trim())
      .join(' ')
      .replaceAll(/[\d០-៩]+/gu, '#');
  return pages.map((page, index) => {
    const outermost = [page[0], page.at(-1)];
    const own = margin[index]!.filter((row) => {
      const line = row.map(({ text }) => text).join(' ');
      const isPrinted = PAGE_NUMBER.test(line) || isPrintedEdge(line, row === page[0]);
      if (outermost.includes(row) && isPrinted) return true;
      return margin.some(
        (rowsThere, other) =>
          other !== index &&
          rowsThere.some(
            (there) => Math.abs(there[0]!.y - row[0]!.y) < SAME_HEIGHT && label(there) === label(row),
          ),
      );
    });
    return new Set(own.flat());
  });
}

/**
 * The lines of a page's footnotes: at the end of a part, in smaller type than the page's, from a line on that begins
 * with a mark that is raised in the text.
 */
function footnotes(regions: readonly (readonly Line[])[]): Set<Line> {
  const lines = regions.flat();
  const usual = median(lines.map(({ size }) => size));
  const marks = new Set(
    lines.flatMap(({ text, notes }) =>
      notes.filter(({ start }) => start > 0).map(({ start, end }) => text.slice(start, end).trim()),
    ),
  );
  const begins = ({ text, notes }: Line) => {
    const mark = notes[0]?.start === 0 ? text.slice(0, notes[0].end) : /^\S+(?=\s)/.exec(text)?.[0];
    return mark !== undefined && marks.has(mark.trim());
  };
  const found = new Set<Line>();
  for (const region of regions) {
    const body = region.findLastIndex(({ size }) => size > FOOTNOTE_SIZE * usual);
    const first = region.findIndex((line, index) => index > body && begins(line));
    if (first >= 0) for (const line of region.slice(first)) found.add(line);
  }
  return found;
}

/** The parts of a page, in reading order. */
function regions(pieces: readonly Piece[]): Piece[][] {
  const gutter = findGutter(pieces);
  if (gutter === null) return pieces.length === 0 ? [] : [[...pieces]];
  const crossing = pieces
    .filter((piece) => piece.x < gutter && piece.right > gutter)
    .sort((a, b) => a.y - b.y);
  const rest = pieces.filter((piece) => !crossing.includes(piece));
  const result: Piece[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const bottom of [...crossing.map((piece) => piece.y), Number.POSITIVE_INFINITY]) {
    const band = rest.filter((piece) => piece.y > top && piece.y <= bottom);
    result.push(...regions(band.filter((piece) => piece.right <= gutter)));
    result.push(...regions(band.filter((piece) => piece.x >= gutter)));
    const across = crossing.filter((piece) => piece.y === bottom);
    if (across.length > 0) {
      const previous = result.at(-1);
      // Lines that follow each other across both columns are one part.
      if (band.length === 0 && previous !== undefined && top !== Number.NEGATIVE_INFINITY)
        previous.push(...across);
      else result.push(across);
    }
    top = bottom;
  }
  return result;
}

/** Where a gutter runs between two columns, null for a page of one. */
function findGutter(pieces: readonly Piece[]): number | null {
  if (pieces.length < 2 * COLUMN_LINES) return null;
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const size = median(pieces.map((piece) => piece.size));
  const edges = [...new Set(pieces.map((piece) => Math.round(piece.x)))].filter(
    (edge) => edge > left + 0.15 * (right - left) && edge < right - 0.1 * (right - left),
  );
  let best: { x: number; lines: number; crossing: number } | null = null;
  for (const edge of edges) {
    const x = edge - 0.5 * ALIGNED_GUTTER * size;
    const before = pieces.filter((piece) => piece.right <= x);
    const after = pieces.filter((piece) => piece.x >= x);
    const crossing = pieces.length - before.length - after.length;
    const lines = Math.min(rows(before).length, rows(after).length);
    if (lines < COLUMN_LINES || !isColumn(before) || !isColumn(after) || !overlap(before, after)) continue;
    const gap = edge - Math.max(...neighbours(before, after).map((piece) => piece.right));
    const aligned = rows(after).every((row) => Math.abs(Math.min(...row.map((piece) => piece.x)) - edge) < 1);
    if (gap < (aligned ? ALIGNED_GUTTER : GUTTER) * size) continue;
    if (best === null || lines - crossing > best.lines - best.crossing) best = { x, lines, crossing };
  }
  return best?.x ?? null;
}

/** The lines of the left column that have one of the right column beside them. */
function neighbours(before: readonly Piece[], after: readonly Piece[]): Piece[] {
  const top = Math.min(...after.map(({ y }) => y));
  const bottom = Math.max(...after.map(({ y }) => y));
  const beside = before.filter(({ y, size }) => y >= top - size && y <= bottom + size);
  return beside.length > 0 ? beside : [...before];
}

function isColumn(pieces: readonly Piece[]): boolean {
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return characters / rows(pieces).length >= COLUMN_CHARACTERS;
}

/** Do two columns stand beside each other for at least half the height of the lower one? */
function overlap(before: readonly Piece[], after: readonly Piece[]): boolean {
  const extent = (pieces: readonly Piece[]) => {
    const heights = pieces.map(({ y }) => y);
    return [Math.min(...heights), Math.max(...heights)] as const;
  };
  const [a, b] = [extent(before), extent(after)];
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared >= 0.5 * Math.min(a[1] - a[0], b[1] - b[0]);
}

/** The lines of one part, from its top; cells of one line are separated by '\t'. */
function linesOf(pieces: readonly Piece[]): Line[] {
  return rows(pieces).map((row) => {
    const [first, ...others] = row.sort((a, b) => a.x - b.x) as [Piece, ...Piece[]];
    const line: Line = { ...first, notes: [...first.notes] };
    for (const piece of others) {
      const gap = piece.x - line.right;
      const cell = gap > JOIN_OVER_SPACE * line.size && !LIST_NUMBER.test(line.text.trim());
      line.text += cell ? '\t' : gap > WORD_SPACE * line.size ? ' ' : '';
      for (const { start, end } of piece.notes)
        line.notes.push({ start: start + line.text.length, end: end + line.text.length });
      line.text += piece.text;
      line.right = Math.max(line.right, piece.right);
    }
    return line;
  });
}

/** Puts lines together and keeps the offsets of what it marks. */
class Writer {
  text = '';
  readonly spans: Span[] = [];
  /** The entry of a numbered list that the last line belongs to. */
  private item: { number: number; start: number } | null = null;

  get length(): number {
    return this.text.length;
  }

  span(kind: Span['kind'], start: number, end: number): void {
    this.spans.push({ kind, start, end });
  }

  region(lines: readonly Line[]): void {
    const usual = median(lines.slice(1).map((line, index) => line.y - lines[index]!.y));
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      if (previous === undefined) this.separate(runsOn(this.text, line.text) ? '\n' : '\n\n');
      else {
        const apart = line.y - previous.y > PARAGRAPH_GAP * usual;
        const otherType = Math.abs(line.size - previous.size) > 0.15 * previous.size;
        if (apart || otherType) this.endItem();
        this.separate(apart || otherType ? '\n\n' : '\n');
      }
      const start = this.length;
      const number = Number(LIST_ITEM.exec(line.text)?.[1] ?? Number.NaN);
      if (this.item === null ? number > 0 : number === this.item.number + 1 || number === 1) {
        this.endItem();
        this.item = { number, start };
      }
      for (const note of line.notes) this.span('note', start + note.start, start + note.end);
      this.text += line.text.trimEnd();
    }
    this.endItem();
  }

  furniture(line: Line): void {
    this.separate('\n\n');
    const start = this.length;
    this.text += line.text.trim();
    this.span('furniture', start, this.length);
  }

  private endItem(): void {
    if (this.item !== null) this.span('item', this.item.start, this.text.trimEnd().length);
    this.item = null;
  }

  private separate(separator: string): void {
    if (this.text !== '') this.text += separator;
  }
}

/** Does a sentence go on from the end of one column or page to the top of the next? */
function runsOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},;\-\u00ad\u2010]\s*$/u.test(before) && /^\s*[\p{Ll}\p{N}(]/u.test(after);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Most programs print Khmer so that its subscripts and vowels can't be read back: a sign without its letter, or no
 * character at all. Where that shows anywhere, no Khmer of the file can be relied on, and none is judged.
 */
function unreadableKhmer(text: string): Span[] {
  const SIGNS = '\u17b4-\u17d1\u17d3\u17dd';
  const NONE = '\0-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff';
  const broken = new RegExp(
    `[\u1780-\u17d3]\\s?[${NONE}]|[${NONE}]\\s?[\u1780-\u17d3]|(?<![\u1780-\u17d3\u200b-\u200d])[${SIGNS}]|\u17d2(?![\u1780-\u17b3])`,
    'u',
  );
  const spans: Span[] = [];
  if (broken.test(text)) {
    const khmer = new RegExp(`[\u1780-\u17d3${NONE}](?:[^\\S\n]?[\u1780-\u17dd${NONE}\u200b-\u200d])*`, 'gu');
    for (const match of text.matchAll(khmer))
      spans.push({ kind: 'unreadable', start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
