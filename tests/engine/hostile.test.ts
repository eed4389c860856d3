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

/** Each can be read in so many ways that trying them all takes for ever. */
const MANIFOLD: readonly string[] = [
  `${'1 like '.repeat(33)}z`,
  `៰ដង1REPOST${',RETWEET'.repeat(28)}G`,
  `.!,+1:00\t${'\t0.11\t'.repeat(28)}z`,
  `next ${'|'.repeat(100)}${'z'.repeat(100)}`,
  `${'https://h'.repeat(60)}\tz`,
  `${'0/00.('.repeat(28)}A`,
  `this story was updated${'  12.05'.repeat(28)} z`,
  `0-0.00\t0:00]${'\t'.repeat(100_000)}z`,
];

test.each(MANIFOLD)(
  'a line that can be read in many ways ends: %.40s',
  (line) => {
    const passages = letter.passages.map(({ text }) => text);
    const names = letter.endorsers.map(({ name }) => name);
    const listed = [...names.slice(0, 9), line, ...names.slice(9)].join('\n');
    const text = [
      ...passages.slice(0, 7),
      line,
      ...passages.slice(7),
      'This open letter is endorsed by:',
      listed,
      line,
    ];
    expect(check(plainReading(text.join('\n\n'))).verdict).toBe('altered');
    expect(check(plainReading(`${line}\n${passages[7]} ${line}`)).verdict).not.toBe('authentic');
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
