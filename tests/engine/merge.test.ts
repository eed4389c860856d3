import { expect, test } from 'vitest';
import { canonicalText } from '../../engine/letter.ts';
import { mergeReports } from '../../engine/merge.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { type Report, reportSchema } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';

const [letter] = loadLetters();
const letters = [prepareLetter(letter!)];
const whole = canonicalText(letter!);
const altered = whole
  .replace('will not tolerate', 'will never tolerate')
  .replace('2. Cambodian', '2. Society for Better Roads\n3. Cambodian')
  .replace(
    'We strongly hope',
    'We also thank the donors of the campaign for their support.\n\nWe strongly hope',
  );
const judge = (text: string) => ({ text, report: verify(plainReading(text), { name: 'a page' }, letters) });

const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Everything that a report says stands in the text, and where. */
function places({ copies }: Report) {
  return copies.flatMap(({ passages, insertions, endorsers }) => [
    ...passages.flatMap(({ variants }) => variants),
    ...insertions,
    ...(endorsers?.unlisted ?? []),
  ]);
}

test('the worst verdict, all copies, and ranges that index the whole text', () => {
  const merged = mergeReports([judge('Rice prices rose.'), judge(whole), judge(altered)])!;
  expect(reportSchema.parse(merged.report)).toEqual(merged.report);
  expect(merged.report.verdict).toBe('altered');
  expect(merged.report.copies.map(({ verdict }) => verdict)).toEqual(['authentic', 'altered']);
  const found = places(merged.report);
  expect(found.length).toBeGreaterThanOrEqual(3);
  for (const { found: words, range } of found)
    expect(plain(merged.text.slice(range.start, range.end))).toContain(plain(words));
  expect(merged.starts.map((start) => merged.text.slice(start, start + 4))).toEqual([
    'Rice',
    whole.slice(0, 4),
    whole.slice(0, 4),
  ]);
});

test('one is what it was, none is null', () => {
  const one = judge(altered);
  expect(mergeReports([one])).toEqual({ ...one, starts: [0] });
  expect(mergeReports([])).toBeNull();
});
