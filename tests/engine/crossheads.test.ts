/** Headings that a page sets between the paragraphs: its own where they say nothing, told where they say something. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../engine/reading.ts';
import { check, paragraph, passages } from './check.ts';

/** The letter with a block ahead of a passage, as a heading or as a paragraph. */
function headed(said: string, at: number, isHeading = true): Reading {
  const blocks = passages.toSpliced(at, 0, said);
  const start = blocks.slice(0, at).join('\n\n').length + 2;
  const spans = isHeading ? [{ kind: 'heading' as const, start, end: start + said.length }] : [];
  return { text: blocks.join('\n\n'), spans, notices: [], pictures: [] };
}

const THIRD = 7;

describe('a heading of the page’s own between two paragraphs', () => {
  test.each([
    'Background',
    '1. Introduction',
    '‘Honourable step’',
    'Why now?',
    'A culture of impunity',
    'Sexual harassment',
    'Violence against women',
    'Final thoughts',
  ])('is none of the letter’s, and a notice says so: %s', (said) => {
    const { verdict, copies } = check(headed(said, THIRD));
    expect(verdict).toBe('authentic');
    expect(copies[0]!.notices).toEqual(['added-headings']);
    expect(copies[0]!.insertions).toEqual([]);
  });

  test.each([
    'Officials acquitted',
    'The women lied',
    'No evidence',
    'Without proof',
    'A smear campaign',
    'Four women',
    'Ministers apologised',
    'Not the whole truth',
    'Never a culture of impunity',
    'Two hundred words that nobody has ever said of it',
    'Free Heng Sear',
    'Reject the UN',
    'Resign now',
    'Change of regime',
    'A foreign plot',
    'Case closed',
    'Against women',
    'Заговор',
    'ដកខ្លួន',
  ])('is told where it says something, or may: %s', (said) => {
    const { verdict, copies } = check(headed(said, THIRD));
    expect(verdict).toBe('altered');
    expect(copies[0]!.insertions.map(({ found }) => found)).toEqual([said]);
    expect(copies[0]!.notices).not.toContain('added-headings');
  });
});

test('the same words that are no heading are prose', () => {
  expect(check(headed('Background', THIRD, false)).verdict).toBe('altered');
});

test('among those whom the letter addresses a heading is a name', () => {
  expect(check(headed('Sok Visal', 2)).verdict).toBe('altered');
});

test('a heading in the midst of a sentence is told', () => {
  const [before, behind] = passages[6]!.split(' not tolerate violence against women and are');
  const text = [
    ...passages.slice(0, 6),
    `${before}\n\nhardly\n\nnot tolerate violence against women and are${behind}`,
  ];
  const start = text.join('\n\n').indexOf('hardly');
  const spans = [{ kind: 'heading' as const, start, end: start + 6 }];
  const reading = { text: [...text, ...passages.slice(7)].join('\n\n'), spans, notices: [], pictures: [] };
  expect(check(reading).verdict).toBe('altered');
});

test.each([
  ['Background', 4],
  ['Culture of impunity', 4],
  ['Culture of impunity', 7],
])('between a story’s quotations a heading is the story’s: %s', (heading, at) => {
  const sentences = [1, 2].flatMap((number) => paragraph(number).split(/(?<=\.) (?=[A-Z])/));
  const ahead = 'Groups wrote to three ministers about violence against women.';
  const quotes = [`“${sentences[0]}”`, heading, `“${sentences[at]}”`];
  const text = [ahead, ...quotes, 'The ministry had no comment.'].join('\n\n');
  const start = text.indexOf(`\n\n${heading}\n\n`) + 2;
  const spans = [{ kind: 'heading' as const, start, end: start + heading.length }];
  for (const reading of [text, { text, spans, notices: [], pictures: [] }])
    expect(check(reading)).toMatchObject({ verdict: 'excerpt', copies: [{ insertions: [] }] });
});
