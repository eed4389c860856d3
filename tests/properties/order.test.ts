/** Paragraphs in any other order are one altered copy: each in its place or moved, none missing, none added. */
import { describe, expect, it } from 'vitest';
import { canon, paragraphIds, passageIds } from '../accuracy/canon.ts';
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

describe.each(FORMS)('paragraphs in another order, %s', (_, textFor) => {
  it.each(others.map((ids) => [ids.map((id) => id.slice(-1)).join(' '), ids] as const))('%s', (_, ids) => {
    const text = textFor(ids);
    const { verdict, copies } = reportOf({
      id: 'order',
      class: 'order',
      input: { kind: 'text', text },
      expected: { verdict: ['altered'], copies: [], quotations: [], notices: { must: [], may: [] } },
    });
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
