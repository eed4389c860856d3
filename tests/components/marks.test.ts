import { describe, expect, it } from 'vitest';
import { marksOf, sameMarks } from '../../components/marks.ts';
import { MAX_MARKS } from '../../engine/messages.ts';
import type { Variant } from '../../engine/report.ts';
import { aReport, aVariant } from './fixtures.ts';

const at = (start: number, rest: Partial<Variant>): Variant =>
  aVariant({ range: { start, end: start + 3 }, ...rest });

describe('marks', () => {
  const report = aReport({
    variants: [
      at(60, { kind: 'substitution', significance: 'critical', aspect: 'date' }),
      at(10, {
        kind: 'omission',
        significance: 'critical',
        aspect: 'negation',
        range: { start: 10, end: 10 },
      }),
      at(20, { kind: 'addition' }),
      at(30, { kind: 'transposition' }),
      at(40, { significance: 'spelling' }),
    ],
    endorsers: {
      stage: 'at-release',
      present: [],
      missing: ['org-2'],
      unlisted: [{ found: 'X', range: { start: 90, end: 91 } }],
      renamed: [],
      misplaced: [],
      repeated: [],
    },
  });

  it('stand in the page’s order, each in its tone, small differences only when wanted', () => {
    expect(marksOf(report, 'wording').map(({ start, tone }) => [start, tone])).toEqual([
      [10, 'omitted'],
      [20, 'added'],
      [30, 'changed'],
      [60, 'critical'],
      [90, 'added'],
    ]);
    expect(marksOf(report, 'all').map(({ start }) => start)).toContain(40);
  });

  it('show the place where passages are missing, once, and none where only a part is shown', () => {
    const places = (missing: string[], verdict: 'incomplete' | 'excerpt') => {
      const given = aReport({ verdict, missing });
      const passages = given.copies[0]!.passages.map((passage, index) => ({
        ...passage,
        range: passage.range && { start: index * 10, end: index * 10 + 9 },
      }));
      return marksOf({ ...given, copies: [{ ...given.copies[0]!, passages }] }, 'wording').filter(
        ({ tone }) => tone === 'omitted',
      );
    };
    const index = aReport().copies[0]!.passages.findIndex(({ id }) => id === 'paragraph-3');
    const end = index * 10 + 9;
    expect(places(['paragraph-4', 'paragraph-5'], 'incomplete')).toEqual([
      { start: end, end, tone: 'omitted' },
    ]);
    expect(places(['heading'], 'incomplete')).toEqual([{ start: 10, end: 10, tone: 'omitted' }]);
    expect(places(['paragraph-4', 'paragraph-5'], 'excerpt')).toEqual([]);
  });

  it('are the whole copy where nothing differs', () => {
    expect(marksOf(aReport({ verdict: 'authentic' }), 'wording')).toEqual([
      { start: 0, end: 100, tone: 'copy' },
    ]);
  });

  it('are no more than a page is asked to draw', () => {
    const variants = Array.from({ length: MAX_MARKS + 5 }, (_, index) => at(index, {}));
    expect(marksOf(aReport({ variants }), 'wording')).toHaveLength(MAX_MARKS);
  });
});

describe('marks are the same', () => {
  const text = 'The minister does not resign, and the court does not rule.';
  const judged = (start: number, of = text, length = 0) => ({
    text: of,
    report: aReport({
      variants: [
        at(start, { kind: length > 0 ? 'addition' : 'omission', range: { start, end: start + length } }),
      ],
    }),
  });

  it('on the same words further down', () => {
    const below = `Nine people read this\n\n\n\n${text}`;
    const by = below.length - text.length;
    expect(sameMarks(judged(4, text, 8), judged(4 + by, below, 8))).toBe(true);
    expect(sameMarks(judged(36), judged(36 + by, below))).toBe(true);
  });

  it('not on others', () => {
    expect(sameMarks(judged(4, text, 8), judged(38, text, 5))).toBe(false);
    expect(sameMarks(judged(4, text, 8), judged(4, text, 7))).toBe(false);
  });

  it('not at the place of another omission', () => {
    expect(sameMarks(judged(17), judged(48))).toBe(false);
  });

  it('not where one is of another kind', () => {
    expect(sameMarks(judged(4, text, 8), judged(4, text))).toBe(false);
  });
});
