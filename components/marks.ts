/** What of a report can be marked on the page, in the order in which it stands there. Pure. */
import type { Judged } from '../engine/merge.ts';
import { MAX_MARKS, type Mark, type MarkTone, type Settings } from '../engine/messages.ts';
import type { Copy, PassageResult, Range, Report, Variant } from '../engine/report.ts';
import { isMinor, missingFrom } from './variants.ts';

const TONES: Readonly<Record<Variant['kind'], MarkTone>> = {
  substitution: 'changed',
  transposition: 'changed',
  omission: 'omitted',
  addition: 'added',
};

/** Characters (UTF-16) to either side by which the place of an omission is known again. */
const AROUND = 20;

/**
 * The marks of all copies; a copy with nothing to mark is marked as a whole. `which`: with `wording`, differences in
 * punctuation and spelling are left out.
 */
export function marksOf(report: Report, which: Settings['marks']): Mark[] {
  const marks = report.copies.flatMap((copy) => {
    const differences = differencesOf(copy, which);
    return differences.length > 0 ? differences : [mark(copy.range, 'copy')];
  });
  const quoted = report.quotations.map(({ range }) => mark(range, 'changed'));
  return [...marks, ...quoted].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MAX_MARKS);
}

/** Whether two reports of a frame have the same marks on the same words, wherever in the page those stand. */
export function sameMarks(one: Judged, other: Judged): boolean {
  const wordsOf = ({ report, text }: Judged) =>
    marksOf(report, 'all').map(({ start, end, tone }) => {
      // What is left out has no words: those around its place tell it from another.
      const around = start === end ? AROUND : 0;
      return [tone, text.slice(Math.max(0, start - around), end + around)];
    });
  return JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));
}

function differencesOf(copy: Copy, which: Settings['marks']): Mark[] {
  const variants = copy.passages
    .flatMap((passage) => passage.variants)
    .filter((variant) => which === 'all' || !isMinor(variant))
    .map(({ range, kind, significance }) =>
      // An omission's place is empty: its own tone is what draws it.
      mark(range, significance === 'critical' && kind !== 'omission' ? 'critical' : TONES[kind]),
    );
  const moved = copy.passages.flatMap(({ status, range }) =>
    status === 'moved' && range !== null ? [mark(range, 'changed')] : [],
  );
  const gaps = [...new Set(missingFrom(copy).map(({ id }) => placeOf(id, copy)))]
    .filter((place) => place !== null)
    .map((place) => mark({ start: place, end: place }, 'omitted'));
  const insertions = copy.insertions.map(({ range }) => mark(range, 'added'));
  const { unlisted = [], renamed = [], misplaced = [], repeated = [] } = copy.endorsers ?? {};
  return [
    ...variants,
    ...moved,
    ...gaps,
    ...insertions,
    ...unlisted.map(({ range }) => mark(range, 'added')),
    ...renamed.map(({ range }) => mark(range, 'changed')),
    ...[...misplaced, ...repeated].map(({ range }) => mark(range, 'changed')),
  ];
}

/** Where a passage should stand: behind the nearest one before it that is in its place, else in front of the next. */
function placeOf(id: string, { passages }: Copy): number | null {
  const at = passages.findIndex((passage) => passage.id === id);
  const inPlace = ({ status, range }: PassageResult) => status !== 'moved' && range !== null;
  const before = passages.slice(0, at).findLast(inPlace)?.range;
  const behind = passages.slice(at).find(inPlace)?.range;
  return before?.end ?? behind?.start ?? null;
}

function mark({ start, end }: Range, tone: MarkTone): Mark {
  return { start, end, tone };
}
