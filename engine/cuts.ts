/** A text without some of its ranges, and the way between the offsets of both. */
import { isFill } from './fill.ts';
import type { Range } from './report.ts';
import { countFirst } from './search.ts';

/** A range and what it is replaced by, nothing as a rule. */
export interface Edit extends Range {
  readonly put?: string;
}

export interface Cut {
  readonly text: string;
  /** Offsets of the whole text in what is left, and back. */
  readonly forward: (offset: number) => number;
  readonly back: (offset: number) => number;
  /** Back for the end of a range: what fills its last sign is of it, what nobody sees behind it is not. */
  readonly backEnd: (offset: number) => number;
}

/** A text with some edits, which are in order and apart. */
export function cutOut(text: string, cuts: readonly Edit[]): Cut {
  const same = (offset: number) => offset;
  if (cuts.length === 0) return { text, forward: same, back: same, backEnd: same };
  const removed = removedBefore(cuts);
  const back = (offset: number) => {
    const behind = (cut: number) => cuts[cut]!.start - removed[cut]! + (cuts[cut]!.put?.length ?? 0);
    const at = countFirst(cuts.length, (cut) => behind(cut) <= offset) - 1;
    return at < 0 ? offset : offset + removed[at]! + lostIn(cuts[at]!);
  };
  return {
    text: without(text, cuts),
    forward: (offset) => {
      const at = countFirst(cuts.length, (cut) => cuts[cut]!.start <= offset) - 1;
      if (at < 0) return offset;
      return Math.max(cuts[at]!.start, offset - lostIn(cuts[at]!)) - removed[at]!;
    },
    back,
    backEnd: (offset) => (isFill(text, cuts[0]!.start) ? back(offset) : back(offset - 1) + 1),
  };
}

/** Ranges in order, those that touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) apart.push({ start, end });
  }
  return apart;
}

function without(text: string, cuts: readonly Edit[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end, put = '' } of cuts) {
    rest += text.slice(from, start) + put;
    from = end;
  }
  return rest + text.slice(from);
}

/** By how many characters an edit makes the text shorter. */
function lostIn({ start, end, put = '' }: Edit): number {
  return end - start - put.length;
}

/** Of each edit: by how many characters those before it make the text shorter. */
function removedBefore(cuts: readonly Edit[]): Int32Array {
  const removed = new Int32Array(cuts.length);
  for (let i = 1; i < cuts.length; i++) removed[i] = removed[i - 1]! + lostIn(cuts[i - 1]!);
  return removed;
}
