/** One report of a tab out of its frames' own. */
import { FRAME_SEPARATOR, type FrameEntry } from '../../engine/messages.ts';
import { type Copy, type Notice, type Range, type Report, type Verdict, worse } from '../../engine/report.ts';

/** A frame's report, with the text that its ranges index. */
export type FrameCheck = Omit<FrameEntry, 'start' | 'end'> & { readonly text: string };

export interface Merged {
  readonly report: Report;
  readonly text: string;
  readonly frames: FrameEntry[];
}

/** The main frame first, then as the browser numbers them. Names the main frame, or the first where it has none. */
export function merge(checks: readonly FrameCheck[]): Merged | null {
  const sorted = [...checks].sort((a, b) => a.frameId - b.frameId);
  const first = sorted[0];
  if (first === undefined) return null;
  const frames: FrameEntry[] = [];
  const copies: Copy[] = [];
  const quotations: Report['quotations'] = [];
  const notices = new Set<Notice>();
  let verdict: Verdict = 'none';
  let text = '';
  for (const { text: frameText, ...entry } of sorted) {
    if (frames.length > 0) text += FRAME_SEPARATOR;
    const start = text.length;
    text += frameText;
    frames.push({ ...entry, start, end: text.length });
    const { report } = entry;
    verdict = worse(verdict, report.verdict);
    copies.push(...report.copies.map((copy) => moveCopy(copy, start)));
    quotations.push(...report.quotations.map((found) => ({ ...found, range: move(found.range, start) })));
    for (const notice of report.notices) notices.add(notice);
  }
  const { source } = first.report;
  return {
    report: { schema: 1, source, verdict, copies, quotations, notices: [...notices] },
    text,
    frames,
  };
}

/** The frames' checks that a merged tab was made of. */
export function split(frames: readonly FrameEntry[], text: string): FrameCheck[] {
  return frames.map(({ start, end, ...entry }) => ({ ...entry, text: text.slice(start, end) }));
}

const move = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

function moveCopy(copy: Copy, by: number): Copy {
  const moved = <T extends { range: Range }>(found: T): T => ({ ...found, range: move(found.range, by) });
  return {
    ...copy,
    range: move(copy.range, by),
    passages: copy.passages.map((passage) => ({
      ...passage,
      range: passage.range === null ? null : move(passage.range, by),
      variants: passage.variants.map(moved),
    })),
    insertions: copy.insertions.map(moved),
    endorsers:
      copy.endorsers === null
        ? null
        : {
            ...copy.endorsers,
            unlisted: copy.endorsers.unlisted.map(moved),
            renamed: copy.endorsers.renamed.map(moved),
            misplaced: copy.endorsers.misplaced.map(moved),
            repeated: copy.endorsers.repeated.map(moved),
          },
  };
}
