/** Texts made to make the engine work for ever. What grows with their square takes hours at this size. */
import { expect, test } from 'vitest';
import { hostileTexts } from '../../bench/hostile.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading, type Reading } from '../../engine/reading.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letter = loadLetters()[0]!;
const letters = [prepareLetter(letter)];
const check = (reading: Reading) => verify(reading, { name: 'a test' }, letters);

/** Far more than a text of a million characters takes on a busy machine. */
const ENDS = 60_000;

test.each(hostileTexts(letter, 0.2).map(({ name, text }) => [name, text] as const))(
  '%s: ends, and not with a tick',
  (_, text) => {
    expect(check(plainReading(text)).verdict).not.toBe('authentic');
  },
  ENDS,
);

test(
  'a hundred thousand list items inside of one',
  () => {
    const names = letter.endorsers.map(({ name }) => name).join('\n');
    const passages = letter.passages.map(({ text }) => text).join('\n\n');
    const text = `${passages}\n\nEndorsed by:\n${names}\n\n`.repeat(100);
    const items = Array.from({ length: 100_000 }, (_, at) => ({
      kind: 'item' as const,
      start: at * 2,
      end: at * 2 + 1,
    }));
    const all = { kind: 'item' as const, start: 0, end: text.length };
    const report = check({ ...plainReading(text), spans: [all, ...items] });
    expect(report.copies.length).toBe(100);
  },
  ENDS,
);
