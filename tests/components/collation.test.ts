import { describe, expect, test } from 'vitest';
import { collate, collateEndorsers, foldUnchanged, type Marked } from '../../components/collation.ts';
import { canonicalText } from '../../engine/letter.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letter = loadLetters()[0]!;
const prepared = [prepareLetter(letter)];

/** The letter with some of its wording replaced, collated. */
function collated(...changes: readonly (readonly [string, string])[]) {
  let text = canonicalText(letter);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const { copies } = verify(plainReading(text), { name: 'test' }, prepared);
  expect(copies).toHaveLength(1);
  const copy = copies[0]!;
  return { copy, rows: collate(copy, text, letter) };
}

const join = (pieces: readonly Marked[]) => pieces.map(({ text }) => text).join('');
/** "will {−not} tolerate": what is marked, and how. */
const drawn = (pieces: readonly Marked[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `{-${text}}`, added: `{+${text}}`, gap: '{…}' })[kind])
    .join('');

test('the canon’s side is the letter, whatever was changed', () => {
  const { rows } = collated(
    ['will not tolerate', 'will tolerate'],
    ['12 November 2019', '12 December 2019'],
    ['justice has not yet', 'justice has certainly not yet'],
  );
  for (const { passage, canon } of rows) {
    expect(join(canon)).toBe(letter.passages.find(({ id }) => id === passage)?.text);
  }
});

test('a faithful copy is one fold', () => {
  const { rows } = collated();
  expect(foldUnchanged(rows)).toEqual([{ folded: rows }]);
  for (const { canon, copy } of rows) expect(join(copy)).toBe(join(canon));
});

describe('each kind of change is marked in its place', () => {
  test('an omission', () => {
    const row = collated(['will not tolerate', 'will tolerate']).rows.find(
      ({ variants }) => variants.length > 0,
    )!;
    expect(drawn(row.canon)).toContain('it will {-not} tolerate');
    expect(drawn(row.copy)).toMatch(/it will ?\{…\} ?tolerate/);
  });

  test('a substitution', () => {
    const row = collated(['12 November 2019', '12 December 2019']).rows.find(
      ({ variants }) => variants.length > 0,
    )!;
    expect(drawn(row.canon)).toContain('12 {-November} 2019');
    expect(drawn(row.copy)).toContain('12 {+December} 2019');
  });

  test('an addition', () => {
    const row = collated(['justice has not yet', 'justice has certainly not yet']).rows.find(
      ({ variants }) => variants.length > 0,
    )!;
    expect(drawn(row.canon)).not.toContain('{');
    expect(drawn(row.copy)).toContain('has {+certainly} not yet');
  });

  test('a missing passage', () => {
    const { rows } = collated([`${letter.passages.find(({ id }) => id === 'paragraph-4')!.text}\n\n`, '']);
    expect(rows.find(({ passage }) => passage === 'paragraph-4')).toMatchObject({
      status: 'missing',
      copy: [],
    });
  });

  test('a passage that was put in, behind the one it follows, with its last sign', () => {
    const forged =
      'The undersigned also thank the donors of the campaign for their generous and continuing support over the years.';
    const { rows } = collated(['We strongly hope', `${forged}\n\nWe strongly hope`]);
    const at = rows.findIndex(({ status }) => status === 'inserted');
    expect(rows[at - 1]!.passage).toBe('paragraph-4');
    expect(rows[at]).toMatchObject({ passage: null, after: 'paragraph-4', canon: [] });
    expect(drawn(rows[at]!.copy)).toBe(`{+${forged}}`);
  });
});

test('changed rows break the folds', () => {
  const parts = foldUnchanged(collated(['will not tolerate', 'will tolerate']).rows);
  expect(parts.map((part) => ('folded' in part ? part.folded.length : part.row.passage))).toEqual([
    6,
    'paragraph-2',
    5,
  ]);
});

test('line ends of the copy are typography, its paragraphs are not', () => {
  const { rows } = collated(['will not tolerate', 'will\n  tolerate']);
  expect(rows.some(({ copy }) => join(copy).includes('\n'))).toBe(false);
});

test('endorsers, in the letter’s order', () => {
  const { copy } = collated(
    ['6. ActionAid Cambodia (AAC)\n', ''],
    ["Women's Network for Unity", "Women's Network for Peace"],
  );
  const rows = collateEndorsers(copy.endorsers!, letter).filter(({ status }) => status !== 'present');
  expect(rows.map(({ endorser, status }) => `${endorser.id} ${status}`)).toEqual([
    'org-6 missing',
    'org-32 renamed',
  ]);
  expect(rows[1]!.found).toContain('for Peace');
});
