/**
 * A Khmer translation printed beside the letter, passage by passage: in a table's other column, or below each
 * paragraph. It is no part of the English wording, and shows itself by its regularity: one Khmer paragraph among
 * English ones is no translation of them.
 */
import type { Range } from './report.ts';

/** So many times a Khmer paragraph and a Latin one take turns. */
const TURNS = 4;
/** So many rows of a table with a paragraph of each beside the other. */
const ROWS = 2;
/** Paragraphs between one turn and the next: a translator joins or splits some. */
const STRIDE = 4;
/** Shorter lines are names or labels; they prove nothing. */
const PARAGRAPH = 40;

const KHMER = /[\u1780-\u17d3]/g;
const LATIN = /\p{Script=Latin}/gu;

interface Unit extends Range {
  readonly isKhmer: boolean;
}

/**
 * The Khmer lines and cells that stand beside a text in Latin letters.
 * @param items the text's list items and table rows
 */
export function parallelText(text: string, items: readonly Range[]): Range[] {
  if (!hasKhmerParagraphs(text, items.length > 0)) return [];
  const units = unitsOf(text);
  const ranges: Range[] = [];
  let group: number[] = [];
  let turns = 0;
  const close = () => {
    const [first, last] = [group[0], group.at(-1)];
    if (turns >= TURNS && first !== undefined && last !== undefined)
      ranges.push(
        ...units.slice(Math.max(0, first - STRIDE), last + STRIDE + 1).filter((unit) => unit.isKhmer),
      );
    group = [];
    turns = 0;
  };
  for (const [index, { isKhmer, start, end }] of units.entries()) {
    if (!isKhmer || end - start < PARAGRAPH) continue;
    const previous = group.at(-1);
    if (previous !== undefined && index - previous > STRIDE) close();
    else if (previous !== undefined && units.slice(previous + 1, index).some((unit) => !unit.isKhmer))
      turns++;
    group.push(index);
  }
  close();
  return ranges.length > 0 ? ranges : besideIn(text, items);
}

/** The Khmer cells of a table in whose rows they stand beside Latin ones. */
function besideIn(text: string, items: readonly Range[]): Range[] {
  const lines = [...text.matchAll(/[^\n\f]*\t[^\n\f]*/g)];
  // Of items within each other the inner ones: no character is looked at twice.
  const inner = items.filter(({ end }, index) => (items[index + 1]?.start ?? end) >= end);
  const rows = [...inner, ...lines.map(({ 0: row, index }) => ({ start: index, end: index + row.length }))];
  const beside = rows.flatMap((row) => {
    const cells = unitsOf(text.slice(row.start, row.end)).filter(
      ({ start, end }) => end - start >= PARAGRAPH,
    );
    // One of each: a row that holds more is a page's frame, and what stands in it anybody's.
    const khmer = cells.find(({ isKhmer }) => isKhmer);
    if (khmer === undefined || cells.length !== 2 || cells.every(({ isKhmer }) => isKhmer)) return [];
    return [{ start: row.start + khmer.start, end: row.start + khmer.end }];
  });
  return beside.length < ROWS ? [] : beside;
}

/** Are there so many paragraphs with Khmer in them that they could take turns? Most texts have names at the most. */
function hasKhmerParagraphs(text: string, hasItems: boolean): boolean {
  const first = text.search(KHMER);
  if (first < 0) return false;
  const lines = text.slice(text.lastIndexOf('\n', first) + 1).split(/[\t\n\f]/);
  const paragraphs = lines.filter((line) => line.length >= PARAGRAPH && line.search(KHMER) >= 0).length;
  return paragraphs > TURNS || (paragraphs >= ROWS && (hasItems || text.includes('\t')));
}

/** Lines and cells in one script or the other. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(/[^\t\n\f]+/g)) {
    const khmer = match[0].match(KHMER)?.length ?? 0;
    const latin = match[0].match(LATIN)?.length ?? 0;
    if (khmer + latin === 0) continue;
    units.push({ start: match.index, end: match.index + match[0].length, isKhmer: latin * 10 <= khmer });
  }
  return units;
}
