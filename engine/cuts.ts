/** A text without some of its ranges, and the way between the offsets of both. */
import { isFill } from './fill.ts';
import type { Range } from './report.ts';
import { countFirst } from './search.ts';

export interface Cut {
  readonly text: string;
  /** Offsets of the whole text in what is left, and back. */
  readonly forward: (offset: number) => number;
  readonly back: (offset: number) => number;
  /** Back for the end of a range: what fills its last sign is of it, what nobody sees behind it is not. */
  readonly backEnd: (offset: number) => number;
}

/** A text without some ranges, which are in order and apart. */
export function cutOut(text: string, cuts: readonly Range[]): Cut {
  const same = (offset: number) => offset;
  if (cuts.length === 0) return { text, forward: same, back: same, backEnd: same };
  const removed = removedBefore(cuts);
  const back = (offset: number) => {
    const at = countFirst(cuts.length, (cut) => cuts[cut]!.start - removed[cut]! <= offset) - 1;
    return at < 0 ? offset : offset + removed[at]! + cuts[at]!.end - cuts[at]!.start;
  };
  return {
    text: without(text, cuts),
    forward: (offset) => {
      const at = countFirst(cuts.length, (cut) => cuts[cut]!.start <= offset) - 1;
      if (at < 0) return offset;
      const { start, end } = cuts[at]!;
      return Math.max(start, offset - (end - start)) - removed[at]!;
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

function without(text: string, cuts: readonly Range[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of cuts) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** Of each cut: how many characters are cut out before it. */
function removedBefore(cuts: readonly Range[]): Uint32Array {
  const removed = new Uint32Array(cuts.length);
  for (let i = 1; i < cuts.length; i++) removed[i] = removed[i - 1]! + cuts[i - 1]!.end - cuts[i - 1]!.start;
  return removed;
}
