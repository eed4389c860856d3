/** What a story puts inside quotation marks beside the letter's words is said to be the letter's. */
import { describe, expect, test } from 'vitest';
import { check, paragraph } from './check.ts';

const sentence = paragraph(4).slice(0, paragraph(4).indexOf('.') + 1);
const bare = sentence.slice(0, -1);
const other = paragraph(2).slice(paragraph(2).indexOf('It is crucial'));
const lead = 'Three ministers have a letter from civil society groups.';
const marks: Readonly<Record<string, readonly [string, string]>> = {
  English: ['“', '”'],
  straight: ['"', '"'],
  German: ['„', '“'],
  French: ['« ', ' »'],
};

/** The words inside the marks of a quotation, in a story, alone and with another quotation below. */
function stories(said: string, [open, close]: readonly [string, string]): string[] {
  const first = `${lead}\n\n${open}${said}${close} the letter said.\n\nPolice did not reply.`;
  return [first, `${first}\n\n${open}${other}${close} it added.`];
}

/** What a report says was added or changed. */
const told = (text: string) =>
  check(text).copies.flatMap(({ insertions, passages }) => [
    ...insertions.map(({ found }) => found),
    ...passages.flatMap(({ variants }) => variants.map(({ found }) => found)),
  ]);

describe.each(Object.entries(marks))('inside %s quotation marks', (_, pair) => {
  test.each([
    ['five words at the end', `${bare} and the officials are free.`, 'and the officials are free'],
    [
      'twelve at the end',
      `${bare} and this is why the officials are free and should remain so.`,
      'free and should',
    ],
    ['words at the beginning', `We are content that today ${sentence}`, 'We are content that today'],
    ['a sentence behind', `${sentence} We support the officials in all they do.`, 'We support the officials'],
    ['a sentence before', `We support the officials in all they do. ${sentence}`, 'We support the officials'],
    [
      'words behind a mark of elision',
      `${bare.split(' ').slice(0, 16).join(' ')} … support the officials in all they do.`,
      'support the officials in all they do',
    ],
    ['a sentence between two', `${sentence} We support the officials in all they do. ${other}`, 'We support'],
  ])('%s', (_, said, added) => {
    for (const text of stories(said, pair)) {
      expect(check(text).verdict).toBe('altered');
      expect(told(text).join(' | ')).toContain(added);
    }
  });
  test.each([
    ['the sentence as it is', sentence],
    ['without its end', `${bare.split(' ').slice(0, 16).join(' ')} …`],
    ['without its beginning', `… ${bare.split(' ').slice(-16).join(' ')}.`],
    [
      'with a mark of elision in it',
      `${bare.split(' ').slice(0, 14).join(' ')} … ${bare.split(' ').slice(-8).join(' ')}.`,
    ],
    ['two sentences', `${sentence} … ${other}`],
    ['a phrase of the letter’s from elsewhere behind a mark', `${bare} … serves as a breeding ground.`],
  ])('no more than %s', (_, said) => {
    for (const text of stories(said, pair)) {
      expect(check(text).verdict).toBe('excerpt');
    }
  });
});

test('a sentence between two of the letter’s, in their order, is told once', () => {
  const forged = 'We support the officials in all they do.';
  expect(told(`${lead}\n\n“${other} ${forged} ${sentence}” the letter said.`)).toEqual([forged]);
});

test.each([
  [
    'behind the first part',
    'and the officials are free',
    `“${other.slice(0, -1)} #,” they said. “${sentence}”`,
  ],
  ['before the second one', 'We want them free and', `“${other}” they said. “# ${sentence}”`],
])('words added to a quotation in two parts: %s', (_, added, story) => {
  expect(told(`${lead}\n\n${story.replace('#', added)}`)).toEqual([added]);
  expect(check(`${lead}\n\n${story.replace(/ ?# ?/, '')}`).verdict).toBe('excerpt');
});

test('what stands beside a quotation, or between two, is the story’s', () => {
  for (const text of [
    `${lead} “${sentence}” They will not say more than that today.`,
    `“${lead}” he said. ${sentence} He called that “nonsense”.`,
    `He said "no". ${sentence} The court, which is "free", did not reply.`,
    `The groups' letter, he said, "is sad". ${sentence} But the groups' view is "shared".`,
    `“As our letter says, ${bare}, and that is why I came,” said a member of one group.`,
    `“I have read it. ${sentence} Those are my words as well,” she said.`,
    `“${sentence}” said the groups, who “did not wish to be named”. “${other}”`,
  ])
    expect(check(text).verdict).toBe('excerpt');
});

test('the word between two quotations of the letter’s own is its word in an excerpt too', () => {
  const around = [paragraph(2).slice(paragraph(2).indexOf('It is crucial')), paragraph(4)];
  const excerpt = (said: string) => `[…] ${[around[0], said, around[1]].join('\n\n')} […]`;
  expect(check(excerpt(paragraph(3))).verdict).toBe('excerpt');
  for (const word of ['', 'comes ', 'never '])
    expect(check(excerpt(paragraph(3).replace(';" and "', `;" ${word}"`))).verdict).toBe('altered');
  const told = paragraph(3).replace(';" and "', ';" the letter says, and "');
  expect(check(`The letter says: ${told}`).verdict).toBe('excerpt');
});
