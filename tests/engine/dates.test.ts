/** The same date in another notation is spelling; another date, or a word beside it, is what it was. */
import { describe, expect, it } from 'vitest';
import { canon, passageIds } from '../accuracy/canon.ts';
import { reportOf } from '../accuracy/run.ts';

const body = passageIds.map(canon).join('\n\n');

const reportOfText = (text: string) =>
  reportOf({
    id: 'dates',
    class: 'dates',
    input: { kind: 'text', text },
    expected: { verdict: ['authentic'], copies: [], quotations: [], notices: { must: [], may: [] } },
  });

function check(from: string, to: string) {
  expect(body).toContain(from);
  const { verdict, copies } = reportOfText(body.replace(from, to));
  return { verdict, variants: copies[0]!.passages.flatMap((passage) => passage.variants) };
}

const DATELINE = '12 May 2021';
const SESSION = '12 November 2019';

describe('the same date', () => {
  it.each([
    [DATELINE, 'May 12, 2021'],
    [DATELINE, 'May 12 2021'],
    [DATELINE, 'MAY 12, 2021'],
    [DATELINE, 'May 12th, 2021'],
    [DATELINE, '12th of May 2021'],
    [DATELINE, 'the 12th of May 2021'],
    [DATELINE, '12/05/2021'],
    [DATELINE, '12.5.2021'],
    [DATELINE, '2021-05-12'],
    [SESSION, 'November 12, 2019'],
    [SESSION, 'November 12, 2019,'],
    [SESSION, 'Nov. 12, 2019'],
    [SESSION, '12 Nov 2019'],
    [SESSION, '12/11/2019'],
  ])('%s as %s', (date, other) => {
    const { verdict, variants } = check(date, other);
    expect(verdict).toBe('authentic');
    expect(variants).toMatchObject([
      { kind: 'substitution', significance: 'spelling', aspect: null, canonical: date, found: other },
    ]);
  });
});

describe('what is no other notation', () => {
  it.each([
    [DATELINE, 'May 21, 2021'],
    [DATELINE, '12 12 May 2021'],
    [SESSION, '12 12 November 2019'],
    [DATELINE, 'May 12, 2022'],
    [DATELINE, '12 June 2021'],
    [DATELINE, '05/12/2021'],
    [DATELINE, '12/06/2021'],
    [DATELINE, '2021-12-05'],
    [SESSION, '11/12/2019'],
    [SESSION, 'November 11, 2019'],
    ['issued on 12 November 2019', 'not issued on November 12, 2019'],
    ['issued on 12 November 2019', 'issued before November 12, 2019'],
    ['on 12 November 2019', 'not on November 12, 2019'],
    ['issued on 12 November 2019', 'issued November 12, 2019'],
    ['on 12 November 2019 require', 'November 12, 2019 require'],
    ['Phnom Penh, 12 May 2021', 'May 12, 2021'],
    ['Penh, 12 May 2021', 'May 12, 2021'],
    ['12 November 2019 require', 'November 12, 2019 would require'],
    ['12 November 2019 require that', 'November 12, 2019 that'],
    ['12 November 2019 require', 'November 12, 2019 demand'],
    ['Phnom Penh, 12 May 2021', 'Siem Reap, May 12, 2021'],
    ['Phnom Penh, 12 May 2021', 'Penh, May 12, 2021'],
    ['Phnom Penh, 12 May 2021', 'Phnom Penh, not May 12, 2021'],
    ['Phnom Penh, 12 May 2021', 'Phnom Penh, May 12, 2021, withdrawn'],
  ])('%s as %s', (from, to) => {
    expect(check(from, to).verdict).toBe('altered');
  });
});

it('a word of two beside a date that is written backwards', () => {
  const text = body.replace('12 May 2021', '\u202e12 May 2021\u202c');
  for (const beside of [
    'Share this: 13 May 2021',
    '13 May 2021 & © 2021',
    '½ 13 May 2021',
    '① ② 13 May 2021',
    '№ 13 May 2021',
  ])
    expect(reportOfText(`${text}\n\n${beside}`).verdict).toBe('altered');
});
