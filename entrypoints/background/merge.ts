/** One report of a tab out of its frames' own. */
import { type Judged, mergeReports } from '../../engine/merge.ts';
import type { FrameEntry } from '../../engine/messages.ts';

/** A frame's report, with the text that its ranges index. */
export type FrameCheck = Omit<FrameEntry, 'start' | 'end'> & { readonly text: string };

export interface Merged extends Judged {
  readonly frames: FrameEntry[];
}

/** The main frame first, then as the browser numbers them. Names the main frame, or the first where it has none. */
export function merge(checks: readonly FrameCheck[]): Merged | null {
  const sorted = [...checks].sort((a, b) => a.frameId - b.frameId);
  const merged = mergeReports(sorted);
  if (merged === null) return null;
  const { report, text, starts } = merged;
  const frames = sorted.map(({ text: own, ...entry }, index) => {
    const start = starts[index]!;
    return { ...entry, start, end: start + own.length };
  });
  return { report, text, frames };
}

/** The frames' checks that a merged tab was made of. */
export function split(frames: readonly FrameEntry[], text: string): FrameCheck[] {
  return frames.map(({ start, end, ...entry }) => ({ ...entry, text: text.slice(start, end) }));
}
