/**
 * Differences with the words around them, for a person to read: what stands close together is shown as one
 * stretch of text. Pure; made from the letter's text, so that nothing but the differences is the page's.
 */
import type { Variant } from '../engine/report.ts';

export type PieceKind = 'same' | 'removed' | 'added';
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}
export interface Excerpt {
  readonly variants: readonly Variant[];
  readonly pieces: readonly Piece[];
  /** The letter goes on before, after. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Characters of the letter shown on either side, cut at a word; and between two differences shown as one. */
const CONTEXT = 42;
const TOGETHER = 30;

/**
 * The excerpts of one passage, in its order. `passage` is its canonical text; null, or a text that the variants
 * don't fit, gives the bare differences.
 */
export function excerptsOf(passage: string | null, variants: readonly Variant[]): Excerpt[] {
  const inOrder = [...variants].sort((a, b) => a.canonicalRange.start - b.canonicalRange.start);
  if (passage === null || inOrder.some((variant) => !fits(passage, variant))) return inOrder.map(bare);
  const groups: Variant[][] = [];
  for (const variant of inOrder) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (previous !== undefined && joins(previous, variant)) last!.push(variant);
    else groups.push([variant]);
  }
  return groups.map((group) => inContext(passage, group));
}

function fits(passage: string, { canonical, canonicalRange: { start, end } }: Variant): boolean {
  return start <= end && end <= passage.length && passage.slice(start, end) === canonical;
}

function joins(previous: Variant, next: Variant): boolean {
  const gap = next.canonicalRange.start - previous.canonicalRange.end;
  return gap >= 0 && gap <= TOGETHER;
}

function bare(variant: Variant): Excerpt {
  return { variants: [variant], pieces: difference(variant), before: false, after: false };
}

function difference({ canonical, found }: Variant): Piece[] {
  const pieces: Piece[] = [];
  if (canonical !== '') pieces.push({ kind: 'removed', text: canonical });
  if (canonical !== '' && found !== '') pieces.push({ kind: 'same', text: ' ' });
  if (found !== '') pieces.push({ kind: 'added', text: found });
  return pieces;
}

function inContext(passage: string, group: readonly Variant[]): Excerpt {
  const first = group[0]!.canonicalRange.start;
  const last = group.at(-1)!.canonicalRange.end;
  const from = Math.min(first, wordStart(passage, first - CONTEXT));
  const to = Math.max(last, wordEnd(passage, last + CONTEXT));
  const pieces: Piece[] = [];
  let at = from;
  for (const variant of group) {
    const { start, end } = variant.canonicalRange;
    const lead = passage.slice(at, start);
    // An addition stands between words: the letter's space is on one side of it only.
    const glued = variant.canonical === '' && start > 0 && !/\s$/.test(passage.slice(0, start));
    push(pieces, 'same', glued ? `${lead} ` : lead);
    pieces.push(...difference(variant));
    if (variant.canonical === '' && /^[\p{L}\p{N}]/u.test(passage.slice(end))) push(pieces, 'same', ' ');
    at = end;
  }
  push(pieces, 'same', passage.slice(at, to));
  return { variants: group, pieces, before: from > 0, after: to < passage.length };
}

function push(pieces: Piece[], kind: PieceKind, text: string): void {
  if (text !== '') pieces.push({ kind, text });
}

function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.indexOf(' ', offset);
  return space < 0 ? offset : space + 1;
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = text.lastIndexOf(' ', offset);
  return space < 0 ? offset : space;
}
