/**
 * The letter and a copy of it side by side: one row a passage, what was put between passages as rows of their own,
 * in the letter's order. Pure; knows only the report and the two texts.
 */
import type { Endorser, Letter } from '../engine/letter.ts';
import type { Copy, EndorserResult, PassageResult, Range, Variant } from '../engine/report.ts';

/** `gap`: the place in the copy where wording of the letter is left out. */
export type MarkKind = 'same' | 'removed' | 'added' | 'gap';
export interface Marked {
  readonly kind: MarkKind;
  readonly text: string;
}

export interface Row {
  /** The passage's id; null for an insertion. */
  readonly passage: string | null;
  readonly status: PassageResult['status'] | 'inserted';
  readonly canon: readonly Marked[];
  /** Empty for a missing passage. */
  readonly copy: readonly Marked[];
  /** For an insertion, the passage that it stands behind; null before the first. */
  readonly after: string | null;
  /** In the text that was read. */
  readonly range: Range | null;
  readonly variants: readonly Variant[];
}

/** Rows of which nothing is to be said, to be shown folded, or one that has something to say. */
export type Part = { readonly folded: readonly Row[] } | { readonly row: Row };

/** `text`: what the copy's ranges index. `letter`: the one that the copy names. */
export function collate(copy: Copy, text: string, letter: Letter): Row[] {
  const rows = copy.insertions
    .filter(({ after }) => after === null)
    .map((insertion) => inserted(insertion, text));
  for (const result of copy.passages) {
    rows.push(passageRow(result, text, letter));
    const behind = copy.insertions.filter(({ after }) => after === result.id);
    rows.push(...behind.map((insertion) => inserted(insertion, text)));
  }
  return rows;
}

/** Rows without a difference that follow each other, together. */
export function foldUnchanged(rows: readonly Row[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const unchanged = (row.status === 'intact' || row.status === 'partial') && row.variants.length === 0;
    const last = parts.at(-1);
    if (!unchanged) parts.push({ row });
    else if (last !== undefined && 'folded' in last)
      parts[parts.length - 1] = { folded: [...last.folded, row] };
    else parts.push({ folded: [row] });
  }
  return parts;
}

function inserted({ after, found, range }: Copy['insertions'][number], text: string): Row {
  const { start, end } = withSigns(text, range);
  const shown = text.slice(start, end) || found;
  return {
    passage: null,
    status: 'inserted',
    canon: [],
    copy: [{ kind: 'added', text: joinLines(shown) }],
    after,
    range,
    variants: [],
  };
}

function passageRow({ id, status, range, variants }: PassageResult, text: string, letter: Letter): Row {
  const shown = range === null ? null : withSigns(text, range);
  const passage = letter.passages.find((candidate) => candidate.id === id)?.text ?? '';
  return {
    passage: id,
    status,
    canon: mark(
      passage,
      0,
      variants.map(({ canonicalRange }) => canonicalRange),
      'removed',
    ).filter(({ kind }) => kind !== 'gap'),
    copy:
      shown === null
        ? []
        : mark(
            text.slice(shown.start, shown.end),
            shown.start,
            variants.map((variant) => variant.range),
            'added',
          ).map((piece) => ({ ...piece, text: joinLines(piece.text) })),
    after: null,
    range,
    variants,
  };
}

/** A report's ranges end at words; the signs around them are shown with them. */
function withSigns(text: string, { start, end }: Range): Range {
  const before = /[^\p{L}\p{M}\p{N}\s]{0,4}$/u.exec(text.slice(Math.max(0, start - 4), start))![0].length;
  const after = /^[^\p{L}\p{M}\p{N}\s]{0,4}/u.exec(text.slice(end, end + 4))![0].length;
  return { start: start - before, end: end + after };
}

/** Cuts `text`, which begins at `offset`, where the ranges begin and end. Ranges may touch and overlap. */
function mark(text: string, offset: number, ranges: readonly Range[], kind: 'removed' | 'added'): Marked[] {
  const pieces: Marked[] = [];
  let at = 0;
  const inOrder = ranges
    .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    .filter(({ start, end }) => end >= 0 && start <= text.length)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const range of inOrder) {
    const start = Math.max(range.start, at);
    const end = Math.min(range.end, text.length);
    if (start > at) pieces.push({ kind: 'same', text: text.slice(at, start) });
    if (range.start === range.end) pieces.push({ kind: 'gap', text: '' });
    else if (end > start) pieces.push({ kind, text: text.slice(start, end) });
    at = Math.max(at, start, end);
  }
  if (at < text.length) pieces.push({ kind: 'same', text: text.slice(at) });
  return pieces;
}

/** A copy's own line ends are typography; its paragraphs are not. */
function joinLines(text: string): string {
  return text.replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n').replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
}

export type EndorserStatus = 'present' | 'missing' | 'renamed' | 'misplaced' | 'repeated';
export interface EndorserRow {
  readonly endorser: Endorser;
  readonly status: EndorserStatus;
  /** The name in the copy, where it is another. */
  readonly found: string | null;
}

/** Every endorser that the result speaks of, in the letter's order. */
export function collateEndorsers(result: EndorserResult, letter: Letter): EndorserRow[] {
  const rows: EndorserRow[] = [];
  const has = (list: readonly { id: string }[], id: string) => list.some((entry) => entry.id === id);
  for (const endorser of letter.endorsers) {
    const { id } = endorser;
    const renamed = result.renamed.find((entry) => entry.id === id);
    if (renamed !== undefined) rows.push({ endorser, status: 'renamed', found: renamed.found });
    else if (has(result.misplaced, id)) rows.push({ endorser, status: 'misplaced', found: null });
    else if (has(result.repeated, id)) rows.push({ endorser, status: 'repeated', found: null });
    else if (result.missing.includes(id)) rows.push({ endorser, status: 'missing', found: null });
    else if (result.present.includes(id)) rows.push({ endorser, status: 'present', found: null });
  }
  return rows;
}
