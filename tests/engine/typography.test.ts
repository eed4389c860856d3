/** Ways to write the same words that the corpus's typographies don't have. */
import { expect, test } from 'vitest';
import { plainReading, type Span } from '../../engine/reading.ts';
import { body, changes, check, passages, whole } from './check.ts';

test.each<[string, (text: string) => string]>([
  ['paragraphs with nothing between them', (text) => text.replace(/\n\n/g, '')],
  ['Khmer digits', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)))],
  ['marks of direction before words', (text) => text.replace(/ /g, ' \u200e')],
  ['blanks as entities', (text) => text.replace(/ /g, '&nbsp;')],
  ['blanks lost', (text) => text.replace(/(?<=\b[a-z]{5,}) (?=[a-z]{4})/g, '')],
  ['blanks put into words', (text) => text.replace(/(?<=\b[a-z]{3})(?=[a-z]{8})/g, ' ')],
  ['soft hyphens at line ends', (text) => text.replace(/(?<=[a-z]{3})(?=[a-z]{4})/g, '\u00ad\n')],
  ['small capitals', (text) => text.replace(/q/g, 'ǫ').replace(/s/g, 'ꜱ').replace(/h/g, 'ʜ')],
])('%s', (_, set) => {
  expect(check(set(body))).toMatchObject({ verdict: 'authentic' });
  expect(check(set(whole))).toMatchObject({ verdict: 'authentic' });
  expect(changes(set(body.replace('will not tolerate', 'will tolerate')))).toHaveLength(1);
});

test('a word of nobody’s glued to one of the letter’s is a change', () => {
  expect(changes(body.replace(`${passages[0]}\n\n`, `${passages[0]}Royal`))).not.toEqual([]);
});

test('a translation in the cells of two rows is none of the letter’s words, in one cell it is', () => {
  const khmer = 'សង្គមឥឡូវនេះកំពុងបង្ហាញថា ខ្លួននឹងមិនអត់ឱនចំពោះអំពើហិង្សាលើស្ត្រី';
  const rows = [passages[5]!, passages[6]!];
  const both = rows.map((passage) => `${khmer}\t${passage}`).join('\n');
  expect(check(`ខ្មែរ\tEnglish\n${both}`)).toMatchObject({ verdict: 'excerpt' });
  expect(check(rows.join(`\n${khmer}\n`))).toMatchObject({ verdict: 'altered' });
});

test.each(['37(d)9', '37(d)1'])('a digit behind a legal reference is one of it: %s', (reference) => {
  expect(changes(body.replace('37(d)', reference))).not.toEqual([]);
});

test('Khmer paragraphs in a row that holds the whole letter are no translation of it', () => {
  const khmer = 'សង្គមឥឡូវនេះកំពុងបង្ហាញថា ខ្លួននឹងមិនអត់ឱនចំពោះអំពើហិង្សាលើស្ត្រី';
  const text = [...passages.slice(0, 6), khmer, ...passages.slice(6, 8), khmer, ...passages.slice(8)].join(
    '\n\n',
  );
  const row: Span = { kind: 'item', start: 0, end: text.length };
  expect(check({ ...plainReading(text), spans: [row] })).toMatchObject({ verdict: 'altered' });
});

test('a number in digits for one in words is spelling, another number is not', () => {
  const said = (number: string) => check(body.replace('the three cases', `the ${number} cases`)).copies[0]!;
  expect(said('3').verdict).toBe('authentic');
  expect(said('3').passages.flatMap(({ variants }) => variants)).toMatchObject([
    { canonical: 'three', found: '3', significance: 'spelling' },
  ]);
  for (const number of ['4', '30', 'thirteen']) expect(said(number).verdict).toBe('altered');
});

test('a sign for "and" between a word’s letters is a word more', () => {
  const text = body.replace('harassment, and to establish', 'harassmen & t, and to establish');
  expect(text).not.toBe(body);
  expect(check(text).verdict).toBe('altered');
});

test.each<[string, (text: string) => string]>([
  ['capital I for l', (text) => text.replaceAll('l', 'I')],
  ['l for capital I', (text) => text.replaceAll('I', 'l')],
  ['l for I among capitals', (text) => text.toUpperCase().replaceAll('I', 'l')],
  ['0 for o', (text) => text.replaceAll('o', '0')],
  ['0 for capital O', (text) => text.replaceAll('O', '0')],
  ['1 for i', (text) => text.replace(/(?<=[A-Za-z])i(?=[a-z])/g, '1')],
  ['1 for l', (text) => text.replace(/(?<=[A-Za-z])l(?=[a-z])/g, '1')],
  ['letters for digits', (text) => text.replaceAll('2021', '2O21').replaceAll('12 ', 'l2 ')],
])('characters that pass for others: %s', (_, set) => {
  for (const text of [body, whole])
    expect(check(set(text)).copies).toMatchObject([
      { verdict: 'authentic', notices: ['lookalike-characters'] },
    ]);
  for (const [word, other] of [
    ['will not tolerate', 'will tolerate'],
    ['three cases', 'two cases'],
    ['12 November', '10 November'],
  ] as const)
    expect(check(set(whole.replace(word, other)))).toMatchObject({ verdict: 'altered' });
});

test.each([
  ['a capital I among capitals is no L', body.toUpperCase().replaceAll('LEGAL', 'IEGAI')],
  ['two capitals I are no eleven', body.replace('11(e)', 'II(e)')],
  ['one that is no word of the letter then', body.replace('legal', 'Iegai')],
])('characters that don’t pass for others: %s', (_, text) => {
  expect(check(text)).toMatchObject({ verdict: 'altered' });
});

test('a negation is one behind such characters too', () => {
  const text = body.replace('failed to take', 'did not faiI to take');
  expect(changes(text)).toEqual(['paragraph-1: failed → did not faiI (negation)']);
});

test.each([
  'Photo: the men are lnnocent',
  'Photo: the women Iied, a Iiar says',
  'Photo: the letter is f0rged',
])('a forged caption is told behind such characters too: %s', (caption) => {
  for (const place of [6, 7, 8, 9]) {
    const text = [...passages.slice(0, place), caption, ...passages.slice(place)].join('\n\n');
    expect(check(text).verdict).toBe('altered');
  }
});

test('narrow blanks in words are seen on short lines between the long ones', () => {
  const text = passages
    .map((passage, i) => `Sok Dara, [13 May 2021 at ${i + 1}:10:00]:\n${passage}`)
    .join('\n\n');
  const set = (written: string) => written.replace(/([a-z]{2})(?=[a-z])/g, '$1\u200a');
  expect(check(text).verdict).toBe('authentic');
  expect(check(set(text)).verdict).toBe('authentic');
  expect(check(set(text.replace('will not', 'will'))).verdict).toBe('altered');
});
