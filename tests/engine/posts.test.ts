/** A feed or comments with the letter in them: whose posts are the copy's. */
import { describe, expect, test } from 'vitest';
import type { Reading, Span } from '../../engine/reading.ts';
import { body, check, letter, passages, whole } from './check.ts';

interface Post {
  readonly sender: string;
  readonly text: string;
}

/** Each post with its sender on the line above, in a box of the kind. */
function feed(kind: 'post' | 'comment', posts: readonly Post[]): Reading {
  let text = '';
  const spans: Span[] = [];
  for (const { sender, text: said } of posts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += sender;
    if (kind === 'comment') spans.push({ kind, start, end: text.length });
    text += `\n\n${said}`;
    spans.push({ kind, start, end: text.length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans, notices: [], pictures: [] };
}

const thread = (sender: string) =>
  [passages.slice(0, 6), passages.slice(6, 9), passages.slice(9)].map((part) => ({
    sender,
    text: part.join('\n\n'),
  }));
const chat = { sender: 'Sok Dara', text: 'Rain again in the capital today.' };
const talk = { sender: 'Sok Dara', text: 'Violence against women must end.' };
const forged = 'The undersigned thank the Royal Government for its swift action in these cases.';

describe('posts of others', () => {
  const endorsers = ['LICADHO', 'NGO-CEDAW', 'KLAHAAN'].map((sender) => ({ ...chat, sender }));

  test('around the letter say nothing of it, whatever they speak of and whoever sent them', () => {
    const copy = { sender: 'The Mekong Courier', text: body };
    for (const posts of [
      [talk, copy, talk],
      [chat, copy, ...endorsers],
      [...endorsers, copy],
      [talk, ...thread('The Mekong Courier'), talk, ...endorsers],
    ]) {
      const { verdict, copies } = check(feed('post', posts));
      expect(verdict).toBe('authentic');
      expect(copies[0]!.endorsers).toBe(null);
    }
  });

  test('that list endorsers are read in doubt', () => {
    const { label } = letter.lists[0]!;
    const list = {
      sender: 'Sok Dara',
      text: `${label}\n\n1. Banteay Srei (BS)\n2. Mekong Voices\n3. Silaka Cambodia`,
    };
    expect(check(feed('post', [{ sender: 'CCHR', text: body }, list])).verdict).toBe('altered');
  });

  test.each([
    ['Endorsed By', ''],
    ['Friends Of The Letter', 'Endorsed by:\n'],
  ])('that only seem to be: %s', (sender, lead) => {
    const list = {
      sender,
      text: `${lead}1. Mekong Voices\n2. Ministry of Information\n3. Golden River Forum`,
    };
    expect(check(feed('post', [{ sender: 'The Mekong Courier', text: body }, list])).verdict).toBe('altered');
  });

  test('are no entries of a list, which may stand in boxes of their own', () => {
    const list = whole.slice(whole.indexOf(letter.lists[0]!.label), whole.indexOf(letter.lists[1]!.label));
    const copy = feed('post', [{ sender: 'The Mekong Courier', text: `${body}\n\n${list.trim()}` }]);
    expect(check(copy).verdict).toBe('authentic');
    const text = `${copy.text}\n26. Mekong Voices`;
    const entry: Span = { kind: 'post', start: text.length - 'Mekong Voices'.length, end: text.length };
    expect(check({ ...copy, text, spans: [...copy.spans, entry] }).verdict).toBe('altered');
  });

  test('do not begin with a claim again and again', () => {
    expect(check(feed('post', thread('Case Closed'))).verdict).toBe('altered');
  });

  test.each([
    '@mekongcourier3 years ago',
    'Mekong Courier @mekong@mastodon.social',
    'Sok Vanna says:',
    'mekong\n3y',
  ])('between two of one sender are passed over: %s', (sender) => {
    const [first, ...others] = thread(sender);
    expect(check(feed('post', [first!, chat, ...others])).verdict).toBe('authentic');
  });
});

describe('comments', () => {
  test('of one sender hold the letter, a close or a date alone too', () => {
    const parts = [passages.slice(0, 10), passages.slice(10, 11), passages.slice(11)].map((part) => ({
      sender: 'Chan Srey says:',
      text: part.join('\n\n'),
    }));
    for (const between of [[], [chat]]) {
      const [first, close, date] = parts;
      const { verdict, copies } = check(
        feed('comment', [chat, first!, ...between, close!, ...between, date!, chat]),
      );
      expect(verdict).toBe('authentic');
      expect(copies).toHaveLength(1);
    }
  });

  test('of the same sender in their midst are no others’', () => {
    const [first, ...others] = thread('Chan Srey says:');
    const own = { sender: 'Chan Srey says:', text: forged };
    expect(check(feed('comment', [first!, own, ...others])).verdict).toBe('altered');
    expect(check(feed('comment', [first!, { ...own, sender: 'Sok Dara says:' }, ...others])).verdict).toBe(
      'authentic',
    );
  });
});

test('a date that stands in a box of the page is the letter’s if it is the same', () => {
  const text = `${passages.slice(0, -1).join('\n\n')}\n\n${passages.at(-1)}\n\n`;
  const start = text.indexOf(passages.at(-1)!, text.indexOf(passages.at(-2)!));
  const reading = check({
    text,
    spans: [{ kind: 'furniture', start, end: text.length - 2 }],
    notices: [],
    pictures: [],
  });
  expect(reading.copies[0]!.passages.at(-1)).toMatchObject({ status: 'intact', variants: [] });
  const doubtful = { kind: 'unreadable' as const, start: start + 14, end: start + 14 };
  const doubted = check({
    text,
    spans: [{ kind: 'furniture', start, end: text.length - 2 }, doubtful],
    notices: [],
    pictures: [],
  });
  expect(doubted.verdict).not.toBe('authentic');
});
