/** The letter's opening and its close: heading, dateline, and what is set into them or beside them. */
import { describe, expect, test } from 'vitest';
import { body, changes, check, passages, whole } from './check.ts';

describe('another date in the dateline’s place', () => {
  const list = whole.slice(body.length);
  const dateline = passages[11]!;
  test.each(['Bangkok, 3 June 2020', 'Siem Reap, June 3, 2020', 'Done in Bangkok on 3 June 2020'])(
    '%s',
    (other) => {
      for (const behind of ['', list, '\n\nShare this'])
        expect(changes(body.replace(dateline, other) + behind)).toEqual([
          `dateline: ${dateline} → ${other} (date)`,
        ]);
    },
  );
  test('above the letter, where its own is gone', () => {
    const other = dateline.replace('12 May', '20 May');
    const [found] = check(`${other}\n\n${passages.slice(0, 11).join('\n\n')}`).copies;
    expect(found!.passages[11]!.variants).toMatchObject([
      { canonical: dateline, found: other, aspect: 'date' },
    ]);
    expect(check(`${other}\n\n${body}`).verdict).toBe('authentic');
  });
  test('a bare one counts before the list, not where a page’s own may stand', () => {
    expect(changes(`${body.replace(dateline, '3 June 2020')}${list}`)).toEqual([
      `dateline: ${dateline} → 3 June 2020 (date)`,
    ]);
    expect(check(body.replace(dateline, '3 June 2020')).verdict).toBe('excerpt');
    const onTop = `${dateline}\n\n${body.replace(`\n\n${dateline}`, '')}\n\n3 June 2020${list}`;
    expect(check(onTop).verdict).toBe('authentic');
  });
});

describe('forged prose that sets the opening or the close apart', () => {
  const lines = [
    'The case against the officials has been closed after a fair inquiry.',
    'Every woman in the province was heard by the police and is content.',
    'The ministry has paid the families and nothing more is asked of it.',
    'No further statement on these cases is planned by anyone this year.',
  ];
  // However much there is: more harm is no smaller harm.
  test.each([1, 4, 8, 20, 60, 200])('%i lines of it', (count) => {
    const forged = Array.from({ length: count }, (_, i) => lines[i % 4]!);
    for (const at of [1, 2, 3, 4, 10, 11]) {
      const text = [...passages.slice(0, at), ...forged, ...passages.slice(at)].join('\n\n');
      for (const list of ['', whole.slice(body.length)]) {
        const report = check(text + list);
        expect(report.verdict).toBe('altered');
        expect(report.copies[0]!.insertions.map(({ found }) => found)).toEqual(forged);
      }
    }
  });
  test('on the line of the close', () => {
    for (const count of [1, 2, 30]) {
      const forged = Array.from({ length: count }, (_, i) => lines[i % 4]!).join(' ');
      for (const text of [`${body} ${forged}`, `${body} ${forged}\n\nShare this`, `${body}. ${forged}`])
        expect(check(text)).toMatchObject({
          verdict: 'altered',
          copies: [{ insertions: [{ found: forged }] }],
        });
    }
    const own = 'This letter was first published by LICADHO in May 2021.';
    expect(check(`${body} ${own}`).verdict).toBe('authentic');
    // A page in one line says nothing of where its letter ends.
    expect(check(`${body.replace(/\s+/g, ' ')} ${lines[0]}`).verdict).toBe('authentic');
  });
  test('between the close and the list', () => {
    const forged = Array.from({ length: 90 }, (_, i) => lines[i % 4]!).join(' ');
    const report = check(`${body}\n\n${forged}\n${whole.slice(body.length)}`);
    expect(report).toMatchObject({
      copies: [{ insertions: [{ found: forged }], endorsers: { stage: 'all' } }],
    });
  });
  test('an opening or a close far off beyond lists and the page’s own is only moved', () => {
    const menu = Array.from({ length: 120 }, (_, i) => `Topic ${i}`).join('\n');
    for (const text of [
      `${passages[0]}\n\n${menu}\n\n${whole.slice(passages[0]!.length + 2)}`,
      `${passages.slice(0, 10).join('\n\n')}\n\n${whole.slice(body.length).trim()}\n\n${passages.slice(10).join('\n\n')}`,
    ])
      expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ insertions: [] }] });
  });
});

describe('words set into the heading or the dateline, however many', () => {
  const words = 'the officials were cleared of all charges by a court in March and April';
  test.each([1, 4, 7, 10, 14])('%i of them', (count) => {
    const said = words.split(' ').slice(0, count).join(' ');
    const [heading, dateline] = [passages[0]!, passages[11]!];
    for (const glue of [' ', '\n', '\n\n']) {
      for (const split of ['OPEN', 'OPEN LETTER']) {
        const forged = heading.replace(`${split} `, `${split}${glue}${said}${glue}`);
        expect(check(body.replace(heading, forged)).verdict).toBe('altered');
      }
      for (const split of ['Phnom Penh,', 'Phnom Penh, 12', 'Phnom Penh, 12 May']) {
        const forged = dateline.replace(`${split} `, `${split}${glue}${said}${glue}`);
        for (const list of ['', whole.slice(body.length)])
          expect(check(body.replace(dateline, forged) + list).verdict).toBe('altered');
      }
    }
  });
  test.each([
    'Open letter to three ministers about the violence against women in our country',
    'Open Letter',
    'Joint open letter',
    'Open Letter to the Ministers',
    'OPEN LETTER TO MINISTERS ON VIOLENCE AGAINST WOMEN',
    'Civil society’s open letter to the government',
    'Open letter to the Ministers of Interior, Justice and Women’s Affairs',
    'Open letter to ministers over the failure to punish powerful abusers',
  ])('a page’s headline in the heading’s place is its own: %s', (headline) => {
    const report = check(`${headline}\n\n${body.slice(passages[0]!.length).trim()}`);
    expect(report).toMatchObject({
      verdict: 'excerpt',
      copies: [
        { passages: expect.arrayContaining([expect.objectContaining({ id: 'heading', status: 'missing' })]) },
      ],
    });
    expect(check(`${headline}\n\n${body}`).verdict).toBe('authentic');
  });
  test('nor is a line that quotes its beginning, between the heading and the addressees', () => {
    const line = '2 Responses to “Open letter to ministers”';
    const text = [passages[0], line, ...passages.slice(1)].join('\n\n');
    expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ insertions: [] }] });
  });
  test.each([
    'OPEN LETTER TO the accused',
    'OPEN LETTER TO nobody and everybody',
    'OPEN LETTER TO THE PRIME MINISTER AND',
    'FALSE OPEN LETTER TO',
    'OPEN PETITION TO',
    'Open letter to ministers is withdrawn',
    'Open letter to the ministers: nothing of it is true',
  ])('one that says something else is altered: %s', (heading) => {
    expect(check(body.replace(passages[0]!, heading)).verdict).toBe('altered');
  });
});

describe('the heading', () => {
  test('is the heading behind a number', () => {
    const numbered = passages.map((passage, i) => `${i + 1}. ${passage}`).join('\n\n');
    expect(check(numbered).verdict).toBe('authentic');
  });
  test('is a page’s own headline behind words that say who writes', () => {
    const text = body.replace('OPEN LETTER TO', 'Civil society organizations: open letter to');
    expect(check(text)).toMatchObject({
      verdict: 'excerpt',
      copies: [
        { passages: [{ id: 'heading', status: 'missing' }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}] },
      ],
    });
  });
});

test.each(['OPEN PETITION TO', 'CLOSED LETTER TO', 'OPEN LETTER AGAINST'])(
  'another heading than the letter’s under a headline that has its words: %s',
  (heading) => {
    for (const headline of ['Open letter to three ministers', 'An open letter to the government'])
      expect(changes(`${headline}\n\n${body.replace('OPEN LETTER TO', heading)}`)).toHaveLength(1);
  },
);

test('another year in the dateline, right before the list in a text of one line', () => {
  const line = (text: string) => text.replace(/\s+/g, ' ');
  expect(changes(line(whole.replace('12 May 2021', '12 May 2022')))).toEqual([
    'dateline: 2021 → 2022 (date)',
  ]);
});

test('another year in a text whose blanks are tabs', () => {
  const text = whole.replace('12 May 2021', '12 May 2022').replace(/ /g, '\t');
  expect(changes(text)).toEqual(['dateline: 2021 → 2022 (date)']);
});

test('the heading stands, though the first words behind it are gone', () => {
  for (const joint of [' ', '\n', '\n\n'])
    for (const count of [1, 2, 3]) {
      const rest = passages[1]!.split(' ').slice(count).join(' ');
      const { verdict, copies } = check(passages.with(1, rest).join(joint));
      expect(verdict).toBe('altered');
      expect(copies[0]!.passages[0]).toMatchObject({ id: 'heading', status: 'intact' });
    }
});

test('a valediction behind the dateline is the letter’s, in a text of one line too', () => {
  const [valediction, dateline] = [passages[10]!, passages[11]!];
  const swapped = passages.with(10, dateline).with(11, valediction);
  for (const joint of ['\n\n', '\n', ' '])
    for (const list of ['', `${joint}${whole.slice(body.length).trim()}`]) {
      expect(check(`${swapped.join(joint)}${list}`).verdict).toBe('authentic');
      const forged = swapped.with(11, 'Disrespectfully yours,').join(joint);
      expect(check(`${forged}${list}`).verdict).not.toBe('authentic');
    }
});

test('a running head that repeats the date is not the dateline, which stands above the letter', () => {
  const dateline = passages[11]!;
  const pages = (first: string, head: string) =>
    [
      first,
      ...passages
        .slice(0, 11)
        .flatMap((passage, i) => (i % 3 === 1 ? [passage, `Page ${i} of 12`, head] : [passage])),
      'Page 12 of 12',
      head,
      whole.slice(body.length).trim(),
    ].join('\n\n');
  expect(check(pages(dateline, 'Open letter, 12 May 2021')).verdict).toBe('authentic');
  expect(check(pages(dateline.replace('12', '13'), 'Open letter, 12 May 2021')).verdict).not.toBe(
    'authentic',
  );
});

test.each(['LETTER OF THANKS TO', 'A letter of complaint to'])(
  'a heading that leads over to the addressees as the letter’s does is it, reworded: %s',
  (heading) => {
    expect(check(body.replace('OPEN LETTER TO', heading))).toMatchObject({ verdict: 'altered' });
  },
);
