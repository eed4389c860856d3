/** One report out of those of a page's frames. Pure. */
import type { Copy, Notice, Range, Report, Verdict } from './report.ts';
import { worse } from './report.ts';

/** A report with the text that its ranges index. */
export interface Judged {
  readonly report: Report;
  readonly text: string;
}

/** Stands between two frames' texts. */
export const FRAME_SEPARATOR = '\n\n';

/** Names the first; `starts` says where each one's text begins in the whole. Null for none. */
export function mergeReports(
  parts: readonly Judged[],
): (Judged & { readonly starts: readonly number[] }) | null {
  const [first] = parts;
  if (first === undefined) return null;
  const starts: number[] = [];
  const copies: Copy[] = [];
  const quotations: Report['quotations'] = [];
  const notices = new Set<Notice>();
  let verdict: Verdict = 'none';
  let text = '';
  for (const { text: own, report } of parts) {
    if (starts.length > 0) text += FRAME_SEPARATOR;
    const start = text.length;
    starts.push(start);
    text += own;
    verdict = worse(verdict, report.verdict);
    copies.push(...report.copies.map((copy) => moveCopy(copy, start)));
    quotations.push(...report.quotations.map((found) => ({ ...found, range: move(found.range, start) })));
    for (const notice of report.notices) notices.add(notice);
  }
  const { source } = first.report;
  return {
    report: { schema: 1, source, verdict, copies, quotations, notices: [...notices] },
    text,
    starts,
  };
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
