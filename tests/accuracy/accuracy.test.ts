/** The bars of the corpus, over all generated copies and all hand-written pages. */
import { describe, expect, it } from 'vitest';
import { missedBars } from './bars.ts';
import { generateCases } from './generator/index.ts';
import { writtenCases } from './pages.ts';
import { readingOf, reportOf } from './run.ts';
import { type Score, score } from './score.ts';

const generated = generateCases();
const written = writtenCases();

describe('the corpus', () => {
  it('is as large as it says', () => {
    const without = [...generated, ...written].filter((one) =>
      one.expected.verdict.every((verdict) => verdict === 'none'),
    );
    expect(generated.length - without.length).toBeGreaterThanOrEqual(2000);
    expect(written.length).toBeGreaterThanOrEqual(60);
    expect(without.length).toBeGreaterThanOrEqual(200);
  });

  it('names every case once', () => {
    const ids = [...generated, ...written].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same for the same seed', { timeout: 60_000 }, () => {
    expect(JSON.stringify(generateCases())).toBe(JSON.stringify(generated));
  });

  it('is judged as well as the bars say', { timeout: 120_000 }, () => {
    const scores: Score[] = [...generated, ...written].map((one) => {
      const reading = readingOf(one.input);
      return score(one, reportOf(one, reading), reading.text);
    });
    expect(missedBars(scores)).toEqual([]);
  });
});
