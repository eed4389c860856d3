/** Texts that have blanks where no word ends, or none where one does. */
import { expect, test } from 'vitest';
import type { Range } from '../../engine/report.ts';
import { divisionIn } from '../../engine/word-division.ts';
import { body, changes, check, letter, passages, whole } from './check.ts';

/** A blank behind every so manyth letter of the small ones in words: no pattern that words follow. */
const atRandom = (text: string, blank: string) => {
  let last = 7;
  return text.replace(/(?<=[a-z])(?=[a-z])/g, () => {
    last = (last * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return (last >> 16) % 6 === 0 ? blank : '';
  });
};
const spaced = (text: string, between = ' ', words = '   ') =>
  text.replace(/ /g, words).replace(/(?<=[^\s])(?=[^\s])/g, between);
const negated = (text: string) => text.replace('will not tolerate', 'will tolerate');

test.each<[string, (text: string) => string]>([
  ['narrow blanks in words at random', (text) => atRandom(text, '\u200a')],
  ['letters set apart by narrow blanks', (text) => text.replace(/(?<=[A-Za-z])(?=[A-Za-z])/g, '\u2009')],
  ['letters set apart by blanks', (text) => spaced(text)],
  ['letters set apart by blanks, words by two', (text) => spaced(text, ' ', '  ')],
  ['no blanks between words', (text) => text.replace(/(?<=[a-z,]) (?=[a-z])/gi, '')],
])('%s', (_, set) => {
  expect(check(set(body))).toMatchObject({ verdict: 'authentic' });
  expect(changes(set(negated(body)))).toEqual([expect.stringContaining('(negation)')]);
});

test('a list without blanks, and one with narrow blanks in names', () => {
  const list = whole.slice(whole.indexOf('1. '), whole.indexOf('\n12. '));
  for (const set of [
    (text: string) => text.replace(/(?<=[a-z,]) (?=[a-z])/gi, ''),
    (text: string) => text.replace(/([a-z]{3})(?=[a-z])/g, '$1\u200a'),
  ]) {
    const { copies } = check(`${set(body)}\n\n${set(list)}`);
    expect(copies[0]!.endorsers).toMatchObject({ unlisted: [], renamed: [] });
    expect(copies[0]!.endorsers!.present).toHaveLength(11);
  }
});

test('blanks in words at random lose what is not the letter’s: a faithful copy can’t be judged, a change is told', () => {
  const { verdict, copies } = check(atRandom(body, ' '));
  expect(verdict).toBe('uncertain');
  expect(copies[0]!.notices).toContain('generated-content');
  expect(check(atRandom(negated(body), ' '))).toMatchObject({ verdict: 'altered' });
});

test('what is run together in a text that is so throughout may say anything', () => {
  const set = (text: string) => text.replace(/(?<=[a-z,]) (?=[a-z])/gi, '');
  const forged = 'The following organizations have withdrawn their names';
  expect(check(set(`${body}\n\n${forged}`))).not.toMatchObject({ verdict: 'authentic' });
  expect(check(set(body.replace(passages[6]!, `${passages[6]!}\n\n${forged}`)))).not.toMatchObject({
    verdict: 'authentic',
  });
});

test('a stranger whose letters are set apart is one', () => {
  for (const name of [spaced('Golden River Youth Club'), spaced('Golden River Youth Club', '\u200a', ' ')]) {
    const text = `${whole.trimEnd()}\n51. ${name}`;
    const [{ found, range }] = check(text).copies[0]!.endorsers!.unlisted as [
      { found: string; range: Range },
    ];
    expect(found).toBe('Golden River Youth Club');
    expect(text.slice(range.start, range.end)).toBe(name);
  }
});

test('narrow blanks that part words stay', () => {
  const some = (text: string) => {
    let at = 0;
    return text.replace(/ /g, () => (at++ % 3 === 0 ? '\u2009' : ' '));
  };
  expect(check(some(whole))).toMatchObject({ verdict: 'authentic', copies: [{ notices: [] }] });
  expect(check(whole.replace(/ /g, '\u2009'))).toMatchObject({ verdict: 'authentic' });
});

test('a narrow blank between two words of a short line is one between words', () => {
  const petition = `> ${body.replace('OPEN LETTER TO', 'OPEN\u2009PETITION TO').replace(/\n/g, '\n> ')}`;
  expect(changes(petition)).toHaveLength(1);
  const short = 'They\u2009did what\u2009we asked, as\u2009it\u2009is up\u2009to\u2009us.';
  expect(
    check(body.replace(passages[7]!, `${short}\n\n${passages[7]!}`)).copies[0]!.insertions[0]!.found,
  ).toBe(short.replaceAll('\u2009', ' '));
});

test('the places of changes are those of the text as it was read', () => {
  const text = spaced(body.replace('will not tolerate', 'will gladly tolerate'));
  const [variant] = check(text).copies[0]!.passages.flatMap(({ variants }) => variants);
  expect(variant).toMatchObject({ canonical: 'not', found: 'gladly' });
  expect(text.slice(variant!.range.start, variant!.range.end)).toBe('g l a d l y');
});

test('a word that only begins as the letter’s is left as it is', () => {
  const text = 'proper and effective measures in accordance wi th legal pr i ces';
  expect(divisionIn(text, letter).map(({ start }) => text.slice(start - 2, start + 3))).toEqual(['wi th']);
});
