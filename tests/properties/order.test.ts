/** What stands in another order is one altered copy: each paragraph and sentence in its place or moved, none missing, none added. */
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../engine/letter.ts';
import { canon, letter, paragraphIds, passageIds, sentences } from '../accuracy/canon.ts';
import { reportOf } from '../accuracy/run.ts';

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

const others = orders(paragraphIds).filter((ids) => ids.join() !== paragraphIds.join());
const around = passageIds.filter((id) => !paragraphIds.includes(id));
const first = passageIds.indexOf(paragraphIds[0]!);

const FORMS: readonly (readonly [string, (ids: readonly string[]) => string])[] = [
  [
    'in the whole letter',
    (ids) => [...around.slice(0, first), ...ids, ...around.slice(first)].map(canon).join('\n\n'),
  ],
  ['by themselves', (ids) => ids.map(canon).join('\n\n')],
  ['in one line', (ids) => [...around.slice(0, first), ...ids, ...around.slice(first)].map(canon).join(' ')],
];

const report = (text: string) =>
  reportOf({
    id: 'order',
    class: 'order',
    input: { kind: 'text', text },
    expected: { verdict: ['altered'], copies: [], quotations: [], notices: { must: [], may: [] } },
  });

describe.each(FORMS)('paragraphs in another order, %s', (_, textFor) => {
  it.each(others.map((ids) => [ids.map((id) => id.slice(-1)).join(' '), ids] as const))('%s', (_, ids) => {
    const text = textFor(ids);
    const { verdict, copies } = report(text);
    expect(verdict).toBe('altered');
    expect(copies).toHaveLength(1);
    const { passages, insertions } = copies[0]!;
    expect(insertions).toEqual([]);
    const statuses = new Map(passages.map(({ id, status }) => [id, status]));
    const paragraphs = ids.map((id) => statuses.get(id));
    expect(new Set(paragraphs)).toEqual(new Set(['intact', 'moved']));
    // A heading and a close that are there are in their place.
    for (const id of around) if (text.includes(canon(id))) expect(statuses.get(id)).toBe('intact');
  });
});

const sentencesOf = (id: string) => sentences(id).map(({ start, end }) => canon(id).slice(start, end).trim());

/** A sentence at the end of another paragraph, where that is another order. */
const moves = paragraphIds.flatMap((from, i) =>
  sentencesOf(from).flatMap((sentence, k) =>
    paragraphIds.flatMap((to, j) =>
      from === to || sentencesOf(from).length === 1 || (k === 0 && j === i - 1)
        ? []
        : [[sentence.slice(0, 40), from, to, k] as const],
    ),
  ),
);

describe('a sentence at the end of another paragraph', () => {
  it.each(moves)('"%s …" of %s in %s', (_, from, to, k) => {
    const sentence = sentencesOf(from)[k]!;
    const text = passageIds
      .map((id) => {
        if (id === from) return sentencesOf(id).toSpliced(k, 1).join(' ');
        return id === to ? `${canon(id)} ${sentence}` : canon(id);
      })
      .join('\n\n');
    const { verdict, copies } = report(text);
    expect(verdict).toBe('altered');
    expect(copies).toHaveLength(1);
    const { passages, insertions } = copies[0]!;
    expect(insertions).toEqual([]);
    // Most of a passage in another place is the passage moved; of two sentences that changed places either one may be.
    const variants = passages.flatMap((passage) => passage.variants);
    const moved = passages.filter(({ status }) => status === 'moved').map(({ id }) => id);
    expect([...variants.map(({ kind }) => kind), ...moved]).toEqual([
      variants.length > 0 ? 'transposition' : from,
    ]);
    const starts = sentencesOf(from).map((each) => each.slice(0, 20));
    for (const { canonical } of variants) expect(starts).toContain(canonical.slice(0, 20));
  });
});

describe.each(paragraphIds.slice(0, -1))('%s set behind the close', (moved) => {
  const behind = [...passageIds.filter((id) => id !== moved), moved].map(canon).join('\n\n');
  const list = canonicalText(letter).slice(canonicalText(letter).indexOf('This open letter is endorsed'));

  it.each([
    ['alone', behind],
    ['with the list behind it', `${behind}\n\n${list}`],
  ])('is moved, and told once: %s', (_, text) => {
    const { verdict, copies } = report(text);
    expect(verdict).toBe('altered');
    const displaced = copies[0]!.passages.filter(({ status }) => status !== 'intact');
    expect(displaced.map(({ id, status }) => `${id} ${status}`)).toEqual([`${moved} moved`]);
    expect(copies[0]!.insertions).toEqual([]);
  });
});
