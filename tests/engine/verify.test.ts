/** Named cases of the whole engine: each is one edit of the canon and what a report must say of it. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../engine/reading.ts';
import { reportSchema } from '../../engine/report.ts';
import { body, changes, check, letter, paragraph, passages, whole } from './check.ts';

test('a clause that is gone from one paragraph alone is an alteration, however little stands behind it', () => {
  const clause = ', with the only purpose being to seek justice for herself and other women and girls';
  expect(check(paragraph(1).replace(clause, '')).verdict).toBe('altered');
});

describe('faithful copies are authentic', () => {
  test.each<[string, string]>([
    ['as published', whole],
    ['the body alone', body],
    [
      'curly quotes and no-break spaces',
      whole
        .replace(/"([^"]*)"/g, '“$1”')
        .replaceAll("'", '’')
        .replaceAll(' of ', '\u00a0of '),
    ],
    ['wrapped lines', whole.replace(/(.{50}\S*) /g, '$1\n')],
    ['one line', whole.replace(/\n+/g, ' ')],
    ['capitals', body.toUpperCase()],
    ['decomposed', whole.normalize('NFD')],
    ['full width', body.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['a thread', passages.map((text, i) => `${text} ${i + 1}/12`).join('\n\n')],
    ['mail', whole.replace(/^/gm, '> ')],
    ['advertisements between', passages.join('\n\nADVERTISEMENT\n\n')],
    ['a story around it', `Groups sent this letter on Wednesday.\n\n${whole}\nThe ministries did not reply.`],
    ['the date on top', [passages[11], ...passages.slice(0, 11)].join('\n\n')],
    ['emphasis inside a word', whole.replace("Women's", "Women**'s**")],
    ['entities decoded once', whole.replaceAll('"', '&quot;').replaceAll("'", '&#39;')],
  ])('%s', (_, text) => {
    const report = check(text);
    expect(report.verdict).toBe('authentic');
    expect(changes(text)).toEqual([]);
  });
});

describe('changes are found and weighed', () => {
  test.each<[string, string, string[]]>([
    [
      'a negation out',
      whole.replace('will not tolerate', 'will tolerate'),
      ['paragraph-2: not →  (negation)'],
    ],
    [
      'a negation in',
      whole.replace('must be punished', 'must not be punished'),
      ['paragraph-1:  → not (negation)'],
    ],
    ['a year', whole.replace('12 May 2021', '12 May 2022'), ['dateline: 2021 → 2022 (date)']],
    [
      'a name, twice',
      whole.replaceAll('Ouk Kosal', 'Sok Dara'),
      ['subject: Ouk Kosal → Sok Dara (name)', 'paragraph-2: Ouk Kosal → Sok Dara (name)'],
    ],
    [
      'an accused left out',
      whole.replace(', former Oknha Duong Chhay and', ' and'),
      ['subject: former Oknha Duong Chhay →  (name)'],
    ],
    [
      'somebody added in capitals',
      whole.replace('Oknha Heng Sear, former', 'Oknha Heng Sear, OKNHA KIM RITHY, former'),
      ['subject:  → OKNHA KIM RITHY (name)'],
    ],
    ['a place', whole.replace('Kampong Thom', 'Kampong Cham'), ['subject: Thom → Cham (place)']],
    [
      'a paragraph of a law',
      whole.replace('11(e)', '12(e)'),
      ['paragraph-3: 11(e) → 12(e) (legal-reference)'],
    ],
    [
      'a paragraph of a law made an ordinal',
      whole.replace('11(e)', '11st(e)'),
      ['paragraph-3: 11(e) → 11st(e) (legal-reference)'],
    ],
    ['a number', whole.replace('three cases', 'two cases'), ['paragraph-5: three → two (number)']],
    [
      'softened',
      whole.replace('she must be supported', 'she should be supported'),
      ['paragraph-1: must → should'],
    ],
    ['the first word', whole.replace('While justice', 'Although justice'), ['paragraph-4: While → Although']],
    ['the last word', paragraph(5).replace('against women.', 'against men.'), ['paragraph-5: women → men']],
    [
      'behind look-alike letters',
      whole.replace('will not tolerate', 'will tolerate').replaceAll('o', 'о'),
      ['paragraph-2: not →  (negation)'],
    ],
    [
      'by overridden direction',
      whole.replace('will not tolerate', 'will \u202enot\u202c tolerate'),
      ['paragraph-2: not → \u202enot (negation)'],
    ],
    [
      'a number at the beginning of a wrapped line',
      whole.replace('message to other women', 'message to\n200 other women'),
      ['paragraph-2:  → 200 (number)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(check(text).verdict).toBe('altered');
    expect(changes(text)).toEqual(expected);
  });

  test('British spelling and punctuation are listed and change no verdict', () => {
    const report = check(
      whole
        .replaceAll('organizations', 'organisations')
        .replace('victims and survivors.', 'victims and survivors;'),
    );
    expect(report.verdict).toBe('authentic');
    const found = report.copies[0]!.passages.flatMap(({ variants }) =>
      variants.map(({ significance }) => significance),
    );
    expect(found).toContain('spelling');
    expect(found).toContain('punctuation');
  });
});

describe('passages', () => {
  const without = (id: string) =>
    letter.passages
      .filter((passage) => passage.id !== id)
      .map(({ text }) => text)
      .join('\n\n');

  test.each<[string, string, string]>([
    ['one is missing from within', without('paragraph-2'), 'incomplete'],
    ['one paragraph', paragraph(4), 'excerpt'],
    ['a cut', `${passages.slice(0, 5).join('\n\n')}\n\n${paragraph(1).slice(0, 300)}… See more`, 'excerpt'],
    ['a marked elision', body.replace(/ Perpetrators[^.]*\./, ' […]'), 'excerpt'],
    ['an unmarked omission', body.replace(/ Perpetrators[^.]*\./, ''), 'altered'],
    [
      'two change places',
      [...passages.slice(0, 5), paragraph(2), paragraph(1), ...passages.slice(7)].join('\n\n'),
      'altered',
    ],
    [
      'a sentence once more',
      body.replace(
        'culture of impunity.',
        'culture of impunity. Perpetrators of domestic violence, sexual harassment and attempted rape must be punished according to the law.',
      ),
      'altered',
    ],
    [
      'a sentence once more on a line of its own',
      body
        .replace(
          'other factors.',
          'other factors. As a result, justice has not yet been delivered to the victims and survivors.',
        )
        .replaceAll('.', '\n'),
      'altered',
    ],
    [
      'a forged paragraph between',
      [
        ...passages.slice(0, 6),
        'The government has paid the groups to be silent.',
        ...passages.slice(6),
      ].join('\n\n'),
      'altered',
    ],
    [
      'a forged paragraph at the end',
      `${body}\n\nWe also demand that the three ministers resign at once.`,
      'altered',
    ],
    [
      'sentences in a story',
      `“Perpetrators of domestic violence, sexual harassment and attempted rape must be punished according to the law,” the letter said.\n\nPolice did not reply.\n\n“${paragraph(4).slice(0, 174)}”`,
      'excerpt',
    ],
    [
      'two copies, one altered',
      `${body}\n\nAnother one:\n\n${body.replace('must be punished', 'may be punished')}`,
      'altered',
    ],
  ])('%s', (_, text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });
});

describe('pages without a copy', () => {
  const names = letter.endorsers
    .slice(0, 25)
    .map(({ name }, i) => `${i + 1}. ${name}`)
    .join('\n');

  test.each([
    ['nothing', ''],
    [
      'another statement of the same groups',
      `We, the undersigned civil society organizations working to promote human rights and gender equality in the Kingdom of Cambodia, are deeply concerned by the arrests.\n\nThis statement is endorsed by:\n${names}`,
    ],
    ['the CEDAW Committee', paragraph(3).slice(letter.borrowed[0]!.start, letter.borrowed[0]!.end)],
    [
      'a law',
      'The law aims to prevent all forms of violence against women and girls. Perpetrators of domestic violence must be punished according to the law.',
    ],
  ])('%s', (_, text) => {
    expect(check(text)).toMatchObject({ verdict: 'none', copies: [] });
  });

  test('a translation in quotation marks is a quotation, with the nearest passage', () => {
    const report = check(
      'The open letter on Heng Sear said: “The dismissal, the demotion, and the silence on powerful officials do not provide justice for female victims, and it also creates a culture of impunity.”',
    );
    expect(report).toMatchObject({
      verdict: 'none',
      copies: [],
      quotations: [{ nearest: { passage: 'paragraph-1' } }],
    });
  });
});

describe('what a reading says of the page', () => {
  const reading = (spans: Reading['spans'], notices: Reading['notices'] = []): Reading => ({
    text: whole,
    spans,
    notices,
    pictures: [],
  });
  const not = whole.indexOf('not tolerate');

  test('a translated page is uncertain', () => {
    expect(check(reading([], ['translated-page'])).verdict).toBe('uncertain');
  });
  test('painted and unreadable words are never authentic', () => {
    expect(check(reading([{ kind: 'generated', start: not, end: not + 3 }])).verdict).toBe('uncertain');
    expect(check(reading([{ kind: 'unreadable', start: not, end: not + 3 }])).verdict).toBe('uncertain');
  });
  test('a name that is missing beside names that can’t be read is no tick', () => {
    const text = whole.replace('15. Cambodian Alliance Trade Unions (CATU)\n', '');
    const start = text.indexOf('Endorsed by Person:') + 20;
    const spans: Reading['spans'] = [{ kind: 'unreadable', start, end: text.length }];
    expect(check({ text, spans, notices: [], pictures: [] }).verdict).toBe('uncertain');
  });
  test.each(['comment', 'furniture'] as const)(
    'an endorser added to a letter that stands in a %s',
    (kind) => {
      const names = whole.replace('5. Klahaan', '5. Rural Water Association (RWA)\n5. Klahaan');
      const unlisted = [{ found: 'Rural Water Association (RWA)' }];
      const text = `A story.\n\n${names}\n\nAnother story.`;
      const end = text.indexOf('\n\nAnother');
      const around = check({ text, spans: [{ kind, start: 10, end }], notices: [], pictures: [] });
      expect(around.copies).toMatchObject([{ verdict: 'altered', endorsers: { unlisted } }]);
      // Every line in a box of its own, by the name that the site gives its paragraphs.
      const spans = [...names.matchAll(/.+/g)].map(({ index, 0: line }) => ({
        kind,
        start: index,
        end: index + line.length,
      }));
      const lines = check({ text: names, spans, notices: [], pictures: [] });
      expect(lines.copies).toMatchObject([{ verdict: 'altered', insertions: [], endorsers: { unlisted } }]);
    },
  );
  test('a struck word is an omission', () => {
    expect(check(reading([{ kind: 'struck', start: not, end: not + 3 }])).verdict).toBe('altered');
  });
  test('hidden words inside a faithful copy leave a notice', () => {
    const report = check(reading([{ kind: 'hidden', start: not, end: not }]));
    expect(report.copies[0]).toMatchObject({ verdict: 'authentic', notices: ['hidden-text'] });
  });
  test('a picture with the letter’s wording is no copy', () => {
    const report = check({
      text: 'A post',
      spans: [],
      notices: [],
      pictures: [`May be an image of text that says '${paragraph(4).slice(0, 120)}'`],
    });
    expect(report).toMatchObject({ verdict: 'none', notices: ['image-only'] });
  });
});

test('a comparison that a limit stopped is uncertain, whatever was found before', () => {
  expect(check(whole, 1_000)).toMatchObject({ verdict: 'uncertain', notices: ['time-limit'] });
});

test('a report keeps to its schema', () => {
  expect(reportSchema.safeParse(check(whole.replace('12 May', '13 May'))).success).toBe(true);
});

describe('a paragraph that is gone without a mark from within the letter', () => {
  const gone = whole.replace(`${paragraph(4)}\n\n`, '');
  test.each([
    ['a story above ends with a mark', `Feel free to read on…\n\n${gone}`],
    ['the letter stands behind a mark', `[…]\n\n${gone}`],
    ['a line below ends with a mark', `${gone}\n\nYou might be interested in...`],
    ['its list is cut', `${gone}\n…`],
    ['a control stands below', `${gone}\n\nSee more`],
    ['one in French does', `${gone}\n\nVoir plus`],
    ['one in Thai does', `${gone}\n\nดูเพิ่มเติม`],
    [
      'a sentence elsewhere is left out with a mark',
      gone.replace(/Even with this renewed interest[^.]*\./, '[…]'),
    ],
  ])('is told, though %s', (_, text) => {
    expect(text.length).not.toBe(gone.length);
    expect(check(text).verdict).toBe('incomplete');
  });
  test('is an excerpt where the mark stands in its place', () => {
    expect(check(whole.replace(paragraph(4), '[…]')).verdict).toBe('excerpt');
    expect(check(`${whole.slice(0, whole.indexOf(paragraph(5)) + 40)}… See more`).verdict).toBe('excerpt');
    expect(check(`[…] ${whole.slice(whole.indexOf(paragraph(2)))}`).verdict).toBe('excerpt');
  });
});

test.each([
  'Samsung Galaxy S 4 (Sprint)',
  '6 Responses to “The letter”',
  '12 Thoughts on “Justice”',
  '101 Cookbooks Membership',
])('"%s" below the list is nobody', (below) => {
  for (const list of [whole, whole.replace(/^\d+\. /gm, ''), whole.replace(/\n(?=\d+\. )/g, '\n\n')])
    expect(check(`${list}\n\n${below}`).verdict).toBe('authentic');
  expect(check(`${whole}\n${below}`).verdict).toBe('authentic');
});

test('the mark of an end behind the letter is none of it', () => {
  for (const end of ['/end', 'END', '[End]', '-- ENDS --', '[End of letter]', '(end of thread)'])
    expect(check(`${body}\n${end}`).verdict).toBe('authentic');
});

describe('paragraphs between the opening and the close that are all replaced', () => {
  test.each([1, 2, 3, 4, 5])('%i of them', (count) => {
    for (const said of [
      'The ministry has paid the families.',
      'The minister will open a school in spring.',
    ]) {
      const forged = Array.from({ length: 6 }, () => said).join(' ');
      const text = passages.map((passage, i) => (i >= 5 && i < 5 + count ? forged : passage)).join('\n\n');
      for (const list of ['', whole.slice(body.length)]) {
        const report = check(text + list);
        expect(report.verdict).toBe('altered');
        expect(report.copies[0]!.insertions.map(({ found }) => found)).toEqual(Array(count).fill(forged));
      }
    }
  });
});

test('a demand before or behind the letter is told however its letters are disguised', () => {
  const demand = 'We also demand that the minister resigns at once and leaves the country.';
  const forms = [
    demand,
    demand.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    demand.replaceAll('e', 'е').replaceAll('a', 'а'),
    demand.replace('demand', 'de\u200bma\u200bnd'),
  ];
  for (const form of forms)
    for (const text of [`${form}\n\n${body}`, `${body}\n\n${form}`])
      expect(check(text).verdict).toBe('altered');
});

test.each(['Inc', 'Inclusive', 'Inclusive eng', 'It is alr', 'It is', 'As a res', 'As', 'When she comes f'])(
  'a post that is cut behind the first words of a sentence, or in them: %s',
  (last) => {
    const start = body.indexOf(last, body.indexOf('As stated') + 9);
    const cut = `${body.slice(body.indexOf('Subject'), start)}${last}`;
    for (const behind of ['…', '… Read more', '...\nShow more'])
      expect(check(cut + behind)).toMatchObject({ verdict: 'excerpt', copies: [{ notices: ['truncated'] }] });
  },
);

test('a footnote’s number in what replaces a sentence counts nothing', () => {
  const text = body.replace('It is crucial that', 'It would be[5] good if');
  expect(changes(text)).toEqual(['paragraph-2: is crucial that → would be[5] good if']);
});

test('paragraphs that changed places keep their initials, set apart as drop caps are', () => {
  const capped = passages.map((text, i) => (i < 4 ? text : `${text[0]}\n${text.slice(1)}`));
  for (const [a, b] of [
    [4, 5],
    [5, 9],
    [7, 8],
  ] as const) {
    const swapped = [...capped];
    [swapped[a], swapped[b]] = [capped[b]!, capped[a]!];
    expect(check(swapped.join('\n\n')).verdict).toBe('altered');
    expect(changes(swapped.join('\n\n'))).toEqual([]);
  }
});

test('sentences that changed places keep the words that both begin with', () => {
  const [first, second, ...rest] = paragraph(1).split(/(?<=\.) /);
  const text = body.replace(paragraph(1), [second, first, ...rest].join(' '));
  for (const copy of [text, text.replace(/\s+/g, ' ')]) {
    expect(check(copy).verdict).toBe('altered');
    expect(changes(copy).filter((change) => /→ As$/.test(change))).toEqual([]);
  }
});

test('sentences that changed places keep the words that wraps break at their ends', () => {
  const [first, second, ...rest] = paragraph(1).split(/(?<=\.) /);
  const text = body.replace(
    paragraph(1),
    [second!.replace('survivors', 'surviv-\nors'), first, ...rest].join(' '),
  );
  expect(changes(text).join()).not.toContain('surviv-');
});

test('a paragraph that was moved is told as that, though a running head repeats the dateline', () => {
  const head = (page: number) => `\f\nPage ${page} of 4\n\nOpen letter, 12 May 2021\n`;
  const order = [0, 1, 2, 3, 4, head(1), 5, head(2), 6, head(3), 7, 9, head(4), 8, 10, 11, head(5)];
  const text = order.map((part) => (typeof part === 'number' ? passages[part]! : part)).join('\n\n');
  const [copy] = check(text).copies;
  expect(copy!.insertions).toEqual([]);
  expect(copy!.passages.map(({ status }) => status)).not.toContain('missing');
});

test('a post that is cut in a word behind the opening mark of a quotation', () => {
  const start = body.indexOf('adopt and implement');
  expect(check(`${body.slice(0, start)}ad...See more`)).toMatchObject({
    verdict: 'excerpt',
    copies: [{ notices: ['truncated'] }],
  });
});

test.each([
  ["women's human rights and gender", 'womens human rights and gender'],
  ['women survivors, and', "women survivor's, and"],
])('an apostrophe that went or came is spelling, and listed: %s', (old, now) => {
  const [copy] = check(body.replace(old, now)).copies;
  expect(copy!.verdict).toBe('authentic');
  expect(copy!.passages.flatMap(({ variants }) => variants.map(({ significance }) => significance))).toEqual([
    'spelling',
  ]);
});

test('a link around a part of a word, in Markdown', () => {
  for (const [old, now] of [
    ["women's human", "[women](https://example.org/a)'s human"],
    ["Cambodia's", "[Cambodia](https://example.org)'s"],
  ] as const)
    expect(check(body.replace(old, now)).verdict).toBe('authentic');
});

test('paragraphs that end with the same words are moved with all of theirs', () => {
  expect([6, 9].every((i) => passages[i]!.endsWith('violence against women.'))).toBe(true);
  const swapped = passages.with(6, passages[9]!).with(9, passages[6]!);
  for (const joint of ['\n\n', '\n', ' ']) {
    const { verdict, copies } = check(swapped.join(joint));
    expect(verdict).toBe('altered');
    expect(copies[0]!.passages.map(({ status }) => status)).toEqual(
      passages.map((_, i) => (i === 6 || i === 9 ? 'moved' : 'intact')),
    );
    expect(changes(swapped.join(joint))).toEqual([]);
  }
});

test('a paragraph twice is an insertion in the letter, however it is set', () => {
  const set = (text: string) => text.replace(/(\w{4})(\w{4})/g, '$1\u00ad$2').replace(/^.{4}/, '**$&**');
  for (const place of [5, 6, 8, 9])
    for (const parts of [passages, passages.map(set)]) {
      const { verdict, copies } = check(parts.toSpliced(place, 0, parts[place]!).join('\n\n'));
      expect(verdict).toBe('altered');
      expect(copies).toHaveLength(1);
      expect(copies[0]!.insertions).toHaveLength(1);
    }
});

describe('a part of the letter behind a whole one with its list', () => {
  const part = [passages[5], passages[6], passages[7]].join('\n\n');
  const lead = 'Shared again by a reader on Friday, with a word of thanks:';
  test('has no list', () => {
    for (const quoted of [part, part.replace(/^/gm, '> ')]) {
      const { copies } = check(`${whole.trim()}\n\n${lead}\n\n${quoted}`);
      expect(copies.map(({ verdict }) => verdict)).toEqual(['authentic', 'excerpt']);
      expect(copies[1]!.endorsers).toBeNull();
    }
  });
  test('is a copy of its own in a box of quotation, a sentence is a pull quote', () => {
    const boxed = (said: string) => {
      const text = `${whole.trim()}\n\n${said}`;
      const span = { kind: 'quote' as const, start: text.length - said.length, end: text.length };
      return check({ text, spans: [span], notices: [], pictures: [] }).copies.map(({ verdict }) => verdict);
    };
    expect(boxed(part)).toEqual(['authentic', 'excerpt']);
    expect(boxed(paragraph(4).split(/(?<=\.) /)[0]!)).toEqual(['authentic']);
  });
});

/** A feed of posts. */
function posts(...contents: readonly string[]): Reading {
  let text = '';
  const spans = contents.map((content) => {
    const start = text.length;
    text += `${content}\n\n`;
    return { kind: 'post' as const, start, end: start + content.length };
  });
  return { text, spans, notices: [], pictures: [] };
}

describe('a thread with what somebody else replied in its midst', () => {
  const FORGED = 'We, the undersigned, demand that the ministry be closed.';
  const first = `LICADHO May 12, 2021\n\n${passages.slice(0, 6).join('\n\n')}\n\n3 5`;
  const last = `LICADHO May 12, 2021\n\n${passages.slice(6).join('\n\n')}\n\n2 4`;
  const reply = (name: string, said: string) => `${name} May 13, 2021\n\n${said}\n\n1`;

  test.each([
    [[reply('Bob Smith', 'So important, thank you for sharing!')], 'authentic'],
    [[reply('Bob Smith', 'Thank you!'), reply('Sok Dara', 'When will you post the next part?')], 'authentic'],
    [[reply('LICADHO', 'So important, thank you for sharing!')], 'altered'],
    [[reply('Bob Smith', FORGED)], 'altered'],
    [[reply('Bob Smith', 'This is fake.')], 'altered'],
    [['So important, thank you for sharing!'], 'altered'],
  ])('%j', (replies, verdict) => {
    expect(check(posts(first, ...replies, last)).verdict).toBe(verdict);
  });

  test('but not in the midst of a sentence', () => {
    const parts = body
      .split(/(?=according to the law|Respectfully)/)
      .map((part) => `LICADHO\n\n${part.trim()}`);
    expect(check(posts(...parts)).verdict).toBe('authentic');
    expect(check(posts(parts[0]!, 'Bob Smith\n\nperhaps', ...parts.slice(1))).verdict).toBe('altered');
  });
});

test('what can’t be read where the last passage breaks off stands for its rest', () => {
  const text = body.replace('Phnom Penh, 12 May 2021', 'Phnom Penh,');
  const place = { kind: 'unreadable' as const, start: text.length, end: text.length };
  expect(check({ text, spans: [], notices: [], pictures: [] }).verdict).toBe('excerpt');
  expect(check({ text, spans: [place], notices: [], pictures: [] }).verdict).toBe('uncertain');
});

describe('posts that repeat parts of each other', () => {
  const parts = (from: number, to: number) => passages.slice(from, to).join('\n\n');
  test.each([
    ['a passage more', parts(5, 7), parts(6, 8)],
    ['from the beginning and from its midst', parts(0, 7), parts(5, 8)],
    ['the other way round', parts(6, 8), parts(5, 7)],
  ])('are copies of their own: %s', (_, first, second) => {
    const { copies } = check(posts(first, second));
    expect(copies.map(({ verdict, insertions }) => [verdict, insertions])).toEqual([
      ['excerpt', []],
      ['excerpt', []],
    ]);
    const altered = check(posts(first, second.replace('will not tolerate', 'will tolerate'))).copies;
    expect(altered.map(({ verdict }) => verdict)).toEqual([
      'excerpt',
      second.includes('will not tolerate') ? 'altered' : 'excerpt',
    ]);
  });
  test('are, where one leaves out what the other has', () => {
    const rest = passages.toSpliced(7, 1).join('\n\n');
    const { copies } = check(posts(parts(5, 8), rest));
    expect(copies.map(({ verdict }) => verdict)).toEqual(['excerpt', 'incomplete']);
  });
  test('are a thread where one repeats a sentence of another', () => {
    const [, sentence] = passages[5]!.split(/(?<=\.) (?=As a result)/);
    const repeated = `${sentence!.slice(0, sentence!.indexOf('.') + 1)} ${parts(6, 8)}`;
    const { copies } = check(posts(parts(0, 6), repeated, parts(8, 12)));
    expect(copies.map(({ verdict }) => verdict)).toEqual(['altered']);
  });
  test('are a thread where none repeats another', () => {
    expect(check(posts(parts(0, 5), parts(5, 8), parts(8, 12))).copies.map(({ verdict }) => verdict)).toEqual(
      ['authentic'],
    );
  });
});

test('a cut goes through a word of the letter, not through another in its place', () => {
  const upTo = `${paragraph(1)}\n\n${paragraph(2).slice(0, paragraph(2).indexOf('tolerate'))}`;
  for (const mark of ['…', '... See more']) {
    expect(check(`${upTo}tole${mark}`).verdict).toBe('excerpt');
    expect(check(`${upTo}hate${mark}`).verdict).toBe('altered');
  }
});

test('a word with another one’s place in the table of words is another word', () => {
  // Both of each pair have one hash.
  for (const [word, other] of [
    ['as', 'c5'],
    ['is', 'k5'],
  ]) {
    expect(body).toContain(` ${word} `);
    expect(changes(body.replace(` ${word} `, ` ${other} `))).toEqual([
      expect.stringContaining(`${word} → ${other}`),
    ]);
  }
});

test('a contraction whose apostrophe was lost denies as well', () => {
  for (const [written, read] of [
    ['’', '’'],
    ['?', '?'],
    ['\ufffd', '\ufffd'],
    ['â€™', '’'],
    ['&amp;#39;', "'"],
  ])
    expect(changes(body.replace('are dismayed', `aren${written}t dismayed`))).toEqual([
      `paragraph-1: are → aren${read}t (negation)`,
    ]);
});

test('a word gone before one whose apostrophe was lost is an omission', () => {
  for (const apostrophe of ["'", '?', '\ufffd', 'â€™'])
    expect(changes(body.replace("Cambodian women's human", `women${apostrophe}s human`))).toEqual([
      'paragraph-5: Cambodian →  (place)',
    ]);
});

test('an insertion is told with the brackets that it is set in', () => {
  const text = passages.toSpliced(8, 0, '[All charges were withdrawn]').join('\n\n');
  expect(check(text).copies[0]!.insertions).toMatchObject([{ found: '[All charges were withdrawn]' }]);
});

test('forged prose above a date that was put on top is told', () => {
  const forged = 'We demand that the three men named below are left in peace by the courts and the police.';
  const text = [passages.at(-1)!, ...passages.slice(0, -1)].join('\n\n');
  expect(check(text).verdict).toBe('authentic');
  expect(check(`${forged}\n\n${text}`)).toMatchObject({
    verdict: 'altered',
    copies: [{ insertions: [{ after: null, found: forged }] }],
  });
});

test.each([
  'We, the undersigned, withdraw what is said in the letter below and apologise to the three men.',
  'We no longer stand by this statement.',
  'The undersigned organizations hereby retract the text below.',
  'The above organizations have since apologised to the Minister.',
  'All the above-mentioned groups withdrew their support on 20 May.',
  'The organizations named above have retracted it.',
  'We withdraw this letter.',
  'We apologise to Oknha.',
])('who takes the letter back beside it is told: %s', (forged) => {
  for (const text of [`${forged}\n\n${body}`, `${body}\n\n${forged}`])
    expect(check(text)).toMatchObject({ verdict: 'altered', copies: [{ insertions: [{ found: forged }] }] });
});

test.each([
  'We publish the letter of the undersigned organizations below.',
  'The ministry told us that we should withdraw the letter.',
  'The above organizations can be reached through the network of women’s groups in Phnom Penh.',
])('who only presents the letter is not: %s', (presented) => {
  expect(check(`${presented}\n\n${body}`).verdict).toBe('authentic');
});

test('a clause gone at a paragraph’s end hides no word that is kept at the next one’s beginning', () => {
  const clause = paragraph(2).slice(paragraph(2).indexOf(', as the government has made'), -1);
  const text = body
    .replace(clause, '')
    .replace('Paragraphs 11(e) and 37(d) of the Concluding', 'Paragraph 11(e) of the Preliminary');
  expect(changes(text)).toEqual([
    `paragraph-2: ${clause.slice(2)} → `,
    'paragraph-3: Paragraphs → Paragraph (legal-reference)',
    'paragraph-3: and 37(d) →  (legal-reference)',
    'paragraph-3: Concluding → Preliminary (legal-reference)',
  ]);
});

test('what goes on in the letter’s voice is told behind the counts below each message, too', () => {
  const forged = 'Furthermore, we declare our full support for the coming elections and for the ministers.';
  const stamped = [...passages, forged].flatMap((part, i) => [part, `1.${i}K views 09:0${i % 10}`]);
  expect(check(stamped.join('\n\n'))).toMatchObject({
    verdict: 'altered',
    copies: [{ insertions: [{ found: forged }] }],
  });
  expect(check(stamped.slice(0, -2).join('\n\n')).verdict).toBe('authentic');
});

describe.each([
  ['alone', ''],
  ['with its list', `\n\n${whole.slice(whole.indexOf('This open letter is endorsed'))}`],
])('with greeting and date in each other’s place, %s', (_, list) => {
  const forged = 'All of the men named above were found innocent and are free.';
  const [greeting, date] = passages.slice(-2);
  const ended = (...close: string[]) => check([...passages.slice(0, -2), ...close].join('\n\n') + list);

  test('the letter is faithful', () => {
    expect(ended(date!, greeting!).verdict).toBe('authentic');
  });

  test.each([
    ['on the date’s line', [`${date}. ${forged}`, greeting!]],
    ['on the greeting’s line', [date!, `${greeting} ${forged}`]],
    ['between the two', [date!, forged, greeting!]],
  ])('a forged sentence is told %s', (__, close) => {
    expect(ended(...close)).toMatchObject({
      verdict: 'altered',
      copies: [{ insertions: [{ found: forged }] }],
    });
  });
});

describe('two letters, one below the other', () => {
  const list = `\n\n${whole.slice(body.length).trim()}`;
  const forged = Array.from(
    { length: 7 },
    (_, i) => `The men were found innocent in all of ${i + 2} courts.`,
  );
  const dated = [passages[11]!, ...passages.slice(0, 11)].join('\n\n');
  const within = [...passages.slice(0, 4), passages[11]!, ...passages.slice(4, 11)].join('\n\n');

  test.each([1, 2, 3, 4, 11])('forged paragraphs behind passage %i are told in each', (place) => {
    const text = passages.toSpliced(place, 0, ...forged).join('\n\n');
    for (const end of ['', list])
      for (const pair of [
        [text, text],
        [text, body],
        [body, text],
      ]) {
        const { verdict, copies } = check(pair.map((one) => one + end).join('\n\n'));
        expect(verdict).toBe('altered');
        expect(copies.map((copy) => copy.verdict)).toEqual(
          pair.map((one) => (one === text ? 'altered' : 'authentic')),
        );
      }
  });

  test.each([1, 2, 3])('longer prose behind passage %i, too', (place) => {
    const prose = [
      'All of it was found to be untrue by a court in the capital.',
      'The governor opened a school and a clinic beside the river.',
      'Work on the new market will begin when the rains are over.',
    ];
    const text = passages.toSpliced(place, 0, ...Array.from({ length: 17 }, () => prose).flat()).join('\n\n');
    expect(check(`${text}\n\n${text}`).copies).toMatchObject([
      { verdict: 'altered' },
      { verdict: 'altered' },
    ]);
  });

  test('each has its date, where the page has set it', () => {
    for (const text of [dated, within])
      for (const end of ['', list])
        expect(check([text, text].map((one) => one + end).join('\n\n')).copies).toMatchObject([
          { verdict: 'authentic' },
          { verdict: 'authentic' },
        ]);
  });
});

test('what nobody sees in a word is a notice, though it is cut out before the words are compared', () => {
  for (const [hidden, notice] of [
    ['\u200b', 'invisible-characters'],
    ['\u200e', 'bidi-controls'],
  ]) {
    const [copy] = check(body.replace('tolerate', `tol${hidden}erate`)).copies;
    expect(copy).toMatchObject({ verdict: 'authentic', notices: [notice] });
  }
});
