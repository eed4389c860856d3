/** What stories quote of the letter and what they say between: each sentence for itself, its words exactly. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../engine/reading.ts';
import { body, check, paragraph } from './check.ts';

/** As in mail: lines of 64 characters, quoted ones with their mark. */
const wrap = (text: string) =>
  text
    .split('\n')
    .map((line) => {
      const mark = line.startsWith('> ') ? '> ' : '';
      return line
        .slice(mark.length)
        .replace(/(.{1,64})(?: |$)/g, `${mark}$1\n`)
        .trimEnd();
    })
    .join('\n');

test('a word changed in one of two sentences that a story quotes is an alteration', () => {
  const said = paragraph(1).slice(0, paragraph(1).indexOf('.') + 1);
  const altered = said.replace('gender-based violence', 'gender-based lantern');
  const other = paragraph(4).slice(paragraph(4).lastIndexOf('It is'));
  expect(altered).not.toBe(said);
  for (const [open, close] of ['“”', '  ']) {
    const story = (text: string) =>
      `${open}${text}${close} the letter said.\n\nNothing else was known.\n\n${open}${other}${close}`;
    expect(check(story(altered)).verdict).toBe('altered');
    expect(check(story(said)).verdict).toBe('excerpt');
  }
});

test.each(['\n\n', ' '])(
  'prose between two neighbouring sentences that tells of nobody is reported (%j)',
  (joint) => {
    const [first, second] = paragraph(2).split(/(?<=\.) (?=Even)/);
    const forged = 'The three men have already been cleared by the court.';
    for (const text of [
      [first, forged, second].join(joint),
      ['It is an open letter.', first, forged, second, 'That is all.'].join(joint),
    ])
      expect(check(text)).toMatchObject({ verdict: 'altered' });
  },
);

test.each([
  'A spokesman of the ministry was not at his desk on Thursday.',
  'The former police chief could not be reached for comment.',
  'Police in the province declined to discuss the matter.',
  'He is alleged to have harassed four female officers.',
])('what only a story tells between two neighbouring sentences is the story’s: %s', (told) => {
  const [first, second] = paragraph(2).split(/(?<=\.) (?=Even)/);
  for (const joint of ['\n\n', ' ']) {
    const story = ['It is an open letter.', first, told, second, 'That is all.'].join(joint);
    expect(check(story).verdict).toBe('excerpt');
  }
  expect(check(body.replace(`${first} `, `${first} ${told} `)).verdict).toBe('altered');
});

test.each([
  'We therefore urge all ministries to dismiss every spokesman who is alleged to have blamed these women.',
  'We, the undersigned, call on the Royal Government to punish those who are alleged to have lied.',
])('what speaks in the letter’s voice between two of its sentences is none of a story’s: %s', (forged) => {
  const [first, second] = paragraph(2).split(/(?<=\.) (?=Even)/);
  for (const joint of ['\n\n', ' ']) {
    const story = ['It is an open letter.', first, forged, second, 'That is all.'].join(joint);
    expect(check(story).verdict).toBe('altered');
  }
});

describe('sentences that a story sets beside each other', () => {
  const said = [
    paragraph(4).slice(0, paragraph(4).indexOf('.') + 1),
    paragraph(2).slice(paragraph(2).indexOf('It is crucial')),
  ];
  const [first, second] = [said[0]!, said[1]!.slice(0, said[1]!.indexOf('.') + 1)];
  const lead = 'Three ministers have a letter from civil society groups.';
  const told = 'In February, a court in the capital had dropped charges in another case.';
  const forms: Readonly<Record<string, (a: string, b: string) => string>> = {
    'German quotation marks': (a, b) => `${lead}\n\n„${a}“ heißt es.\n\n${told}\n\n„${b}“`,
    bullets: (a, b) => `${lead}\n\nFrom the letter:\n\n• ${a}\n• ${b}\n\n${told}`,
    'a thread of quotations': (a, b) => `1/ ${lead}\n\n2/ "${a}"\n\n3/ "${b}"\n\n4/ ${told}`,
    'lines of quoted mail': (a, b) => `${lead}\n\n> ${a}\n\n${told}\n\n> ${b}\n\n${told}`,
    'few words between': (a, b) => `${lead}\n\n“${a}” the letter said.\n\n“${b}” it added.`,
    'numbered points': (a, b) => `${lead}\n\nThey ask:\n\n1. ${a}\n2. ${b}\n\n${told}`,
    'two in one sentence': (a, b) => `${lead} They write "${a}" and "${b}" in it. ${told}`,
    'a mark in one': (a, b) =>
      `${lead}\n\n“${a.split(' ').slice(0, 8).join(' ')} … ${a.split(' ').slice(-6).join(' ')}” the letter said.\n\n“${b}” it added.`,
    'without marks': (a, b) =>
      `${lead}\n\nThe letter reads:\n\n${a}\n\n${told}\n\nIt ends:\n\n${b}\n\n${told}`,
    'a small letter in brackets': (a, b) =>
      `${lead}\n\n“[${a[0]!.toLowerCase()}]${a.slice(1)}” the letter said.\n\n“${b}” it added.`,
  };
  test.each(Object.entries(forms))('%s', (_, form) => {
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      const altered = b.replace(/\b(?:necessary|crucial)\b/, 'needless');
      for (const set of [(text: string) => text, wrap]) {
        expect(check(set(form(a, b))).verdict).toBe('excerpt');
        expect(check(set(form(a, altered))).verdict).toBe('altered');
      }
    }
  });
});

test('what the letter itself quotes is one with it, also where it changed places', () => {
  const [, first, second] = /("take .*?") and ("adopt .*?")$/.exec(paragraph(3))!;
  const swapped = paragraph(3).replace(`${first} and ${second}`, `${second} and ${first}`);
  expect(swapped).not.toBe(paragraph(3));
  expect(check(swapped).verdict).toBe('altered');
  expect(check(`The letter says:\n\n${swapped}\n\nThat is all.`).verdict).toBe('altered');
});

test('two neighbouring sentences in German quotation marks are quoted', () => {
  const [first, second] = paragraph(4).match(/[^.]+\./g)!;
  const story = `„${first}“ heißt es in dem Brief.\n\nIn February, a court had dropped charges.\n\n„${second!.trim()}“`;
  expect(check(story).verdict).toBe('excerpt');
});

test('a sentence of the letter that quotes another text is its own in a story too', () => {
  const said = paragraph(3).replace(/"/g, '’').replace('’', '‘');
  const story = `Rights groups have written to three ministers.\n\n“${said}” the letter said.\n\nThe ministry did not reply.`;
  expect(check(story).verdict).toBe('excerpt');
});

test('neighbouring sentences that a story without marks leads over to with "It ends:" are quoted', () => {
  const [, a, b] = /(Even with this renewed[^.]*\.) (It is crucial[^.]*\.)/.exec(paragraph(2))!;
  const story = (said: string) =>
    `Groups have written to ministers.\n\nThe letter reads:\n\n${a}\n\nPolice declined to discuss the matter by phone.\n\nIt ends:\n\n${said}\n\nThe ministries did not reply.`;
  expect(check(story(b!)).verdict).toBe('excerpt');
  expect(check(story(b!.replace('crucial', 'needless'))).verdict).toBe('altered');
});

test('a mark of elision that cuts a sentence in two is one where the rest of it begins with one word', () => {
  const text = paragraph(1).replace(/ It is already .* gender-based /, ' (...) ');
  expect(text).not.toBe(paragraph(1));
  expect(check(text)).toMatchObject({ verdict: 'excerpt', copies: [{ notices: ['elided'] }] });
});

test('a story that quotes a sentence in two parts quotes it, whatever phrase of it the letter repeats', () => {
  const story = `Three ministers have a letter.

“Perpetrators of domestic violence, sexual harassment and attempted,” the letter said, “rape must be punished according to the law.”

The ministries did not reply.

“As a result, justice has not yet been delivered to the victims and survivors.”`;
  expect(check(story).verdict).toBe('excerpt');
});

test('a change in a point whose first words go on as the point before does in the letter', () => {
  const [, second] = paragraph(2).split(/(?<=\.) (?=Even|It is)/);
  const other = /It is already [^.]*\./.exec(paragraph(1))![0].replace('caused', 'lantern');
  for (const joint of ['\n• ', '\n\n'])
    expect(check(`From the letter:\n\n• ${second}${joint}${other}\n\nThat is all.`).verdict).toBe('altered');
});

test('a change in a quotation whose first words go on in the letter behind the last ones of the quotation before', () => {
  const said = paragraph(2).slice(paragraph(2).indexOf('It is crucial'));
  const other = paragraph(1).slice(0, paragraph(1).indexOf('.') + 1);
  const story = (text: string) =>
    `Civil society groups write.\n\n2/ "${said}"\n\n3/ "${text}"\n\nThat is all.`;
  expect(check(story(other)).verdict).toBe('excerpt');
  expect(check(story(other.replace('legal', 'lantern'))).verdict).toBe('altered');
});

test('a quotation behind a story’s word that goes on as the quotation before it does in the letter', () => {
  const [first, last] = [
    paragraph(1).split(/(?<=\.) /)[2]!,
    paragraph(1)
      .split(/(?<=\.) /)
      .at(-1)!,
  ];
  const told = 'A spokesperson for one of the ministries said she had not yet seen the letter.';
  const story = (text: string) => `“${first}” the letter said.\n\n“${text}”\n\n${told}\n\n“${last}”`;
  const between = paragraph(4).split(/(?<=\.) /)[0]!;
  expect(check(story(between)).verdict).toBe('excerpt');
  expect(check(story(between.replace('crucial', 'needless'))).verdict).toBe('altered');
});

test('a number in the cell before a quoted sentence is none of its words', () => {
  const [first, second, third] = paragraph(4).split(/(?<=\.) /);
  const table = (rows: readonly string[]) =>
    `They ask:\n\n${rows.map((row, i) => `${i + 1}\t${row}`).join('\n')}\n\nThat is all.`;
  for (const rows of [[first!, third!], [first!, second!], [second!]]) {
    expect(check(table(rows)).verdict).toBe('excerpt');
    expect(check(table(rows.with(0, rows[0]!.replace(/(?<=\w) and /, ' lantern ')))).verdict).toBe('altered');
  }
});

test('whole paragraphs in points or items of a list are moved where they changed places', () => {
  const [a, b] = [paragraph(2), paragraph(1)];
  for (const mark of ['• ', '1. ', '']) {
    const text = `${mark}${a}\n\n${mark}${b}`;
    const spans = [a, b].map((part) => ({
      kind: 'item' as const,
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
    }));
    expect(check({ text, spans, notices: [], pictures: [] }).verdict).toBe('altered');
  }
});

test('both sentences of a paragraph in points have an order of their own', () => {
  const [a, b] = paragraph(2).split(/(?<=Kosal\.) /);
  for (const [first, second] of [
    [a, b],
    [b, a],
  ])
    expect(check(`From the letter:\n\n• ${first}\n• ${second}\n\nThat is all.`).verdict).toBe('excerpt');
});

test('a quotation that a mark of elision cuts stands by itself, whatever the letter quotes in it', () => {
  const [open, close] = [
    'We strongly hope that Samdech Krala Hom,',
    'of discrimination and violence against women.',
  ];
  const [other] = paragraph(2).split(/(?<=Kosal\.) /);
  const story = `“${open} … ${close}” the letter said.\n\n“${other}” it added.`;
  expect(check(story).verdict).toBe('excerpt');
});

test('sentences in items of a list, as a page has them, have an order of their own', () => {
  const said = [
    paragraph(4).split(/(?<=\.) /)[0]!,
    paragraph(1).split(/(?<=\.) /)[0]!,
    paragraph(2)
      .split(/(?<=\.) (?=Even)/)[1]!
      .split(/(?<=\.) /)[0]!,
  ];
  for (const order of [
    [0, 1],
    [1, 0],
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const lead = 'Three ministers have a letter from civil society groups.\n\n';
    const list = (items: readonly string[]): Reading => {
      const text = `${lead}${items.join('\n\n')}\n\nThat is all.`;
      const spans = items.map((item) => ({
        kind: 'item' as const,
        start: text.indexOf(item),
        end: text.indexOf(item) + item.length,
      }));
      return { text, spans, notices: [], pictures: [] };
    };
    const items = order.map((n) => said[n]!);
    expect(check(list(items)).verdict).toBe('excerpt');
    expect(check(list(items.with(1, items[1]!.replace(/ (?:and|not) /, ' lantern ')))).verdict).toBe(
      'altered',
    );
  }
});

describe('a story’s own phrase that the letter has too is the story’s', () => {
  const told = 'The letter was sent to three ministers, according to the groups.';
  const of = (number: number) => paragraph(number).split(/(?<=\.) /);
  const [first, second] = of(1);
  test.each([
    [of(4)[0]!, second!, of(5)[0]!],
    [second!, first!],
    [of(2)[1]!, of(1)[3]!, of(4)[1]!],
  ])('beside %s', (...said) => {
    for (const quote of [
      (text: string) => `> ${text}`,
      (text: string) => `“${text}”`,
      (text: string) => `„${text}“`,
    ])
      expect(check([told, ...said.flatMap((text) => [quote(text), told])].join('\n\n')).verdict).toBe(
        'excerpt',
      );
  });
});

describe('a turn of phrase that a story quotes as the letter’s', () => {
  const story = (said: string) =>
    check(`Groups wrote to three ministers about Oknha Heng Sear and Ouk Kosal. The letter says ${said}.`);
  test.each([
    ['that society “will tolerate violence against women”', 'paragraph-2'],
    ['they want “fair and rightful actions” and a “breeding ground for less violence”', 'paragraph-1'],
  ])('is listed where one word of it is another: %s', (said, passage) => {
    expect(story(said)).toMatchObject({ verdict: 'none', quotations: [{ nearest: { passage } }] });
  });
  test.each([
    'that society “will not tolerate violence against women”',
    'there is a “culture of silence and impunity”',
    'the “three cases mentioned above”',
  ])('is not where it is the letter’s, or anybody’s: %s', (said) => {
    expect(story(said).quotations).toEqual([]);
  });
  test('nor is one that somebody else says', () => {
    const text =
      'Groups wrote an open letter about Oknha Heng Sear and Ouk Kosal on Wednesday, and it was handed over at noon by some thirty people in front of the gates of three ministries in the capital.';
    expect(
      check(`${text} A spokesman feared that some “will tolerate violence against women”.`).quotations,
    ).toEqual([]);
  });
});

test('sentences in another order around a mark of elision in one quotation are an excerpt', () => {
  const said = [paragraph(4).split(/(?<=\.) /)[1]!, paragraph(1).split(/(?<=\.) /)[2]!];
  for (const text of [said.join(' … '), said.toReversed().join(' … ')])
    expect(check(`It is a letter.\n\n“${text}” they write.\n\nThat is all.`).verdict).toBe('excerpt');
});

test('a word set behind the first two of a quoted sentence', () => {
  const said = 'As a lantern result, justice has not yet been delivered to the victims and survivors.';
  const other = paragraph(2)
    .split(/(?<=\.) (?=Even)/)[1]!
    .split(/(?<=\.) /)[0]!;
  for (const before of [`“${paragraph(1).split(/(?<=\.) /)[3]}”\n\n`, ''])
    expect(check(`${before}“${said}”\n\n“${other}”\n\nThat is all.`).verdict).toBe('altered');
});

test('a story’s word beside a quotation that goes on in the letter as well is the story’s', () => {
  const said =
    'This has seriously impacted the effectiveness of … sexual harassment against women and girls.';
  const other = paragraph(1).slice(0, paragraph(1).indexOf('.') + 1);
  const story = `Groups have written.\n\n“${said}” the letter said.\n\n“${other}” it added.`;
  expect(check(story).verdict).toBe('excerpt');
});

describe('a story that quotes more than half of the letter', () => {
  const narration = [
    'The groups wrote to three ministers on Wednesday.',
    '“We have waited too long,” said one of those who signed it.',
    'A spokesman for the ministry could not be reached for comment.',
    'The letter goes on to name the treaty body.',
    'Police declined to comment on the cases.',
  ];
  const quoted = (paragraph: string) => `“${paragraph.replace(/"/g, '‘')}”`;
  const story = (edit: (paragraph: string) => string = (paragraph) => paragraph) =>
    narration.map((said, i) => `${said}\n\n${quoted(edit(paragraph(i + 1)))}`).join('\n\n');

  test('speaks outside of the quotation marks', () => {
    const { verdict, copies } = check(story());
    expect(verdict).toBe('excerpt');
    expect(copies.map(({ insertions }) => insertions)).toEqual([[]]);
  });

  test.each([
    ['a changed word', (text: string) => text.replace('will not tolerate', 'will tolerate')],
    [
      'a sentence added',
      (text: string) => text.replace('It is crucial', 'All three men are innocent. It is crucial'),
    ],
    ['a sentence left out', (text: string) => text.replace(/Perpetrators of [^.]*\. /, '')],
  ])('is held to the letter within them: %s', (_, edit) => {
    expect(check(story(edit)).verdict).toBe('altered');
  });

  test('is none where the heading and the addressees are there too', () => {
    const head = body.slice(0, body.indexOf(paragraph(1))).trim();
    expect(check(`${head}\n\n${story()}`).verdict).toBe('altered');
  });
});

test('replies between the paragraphs of quoted mail are no forged prose', () => {
  const replies = [
    'I agree with this.',
    'A spokesman said that he had not read it.',
    'They are right to ask for it.',
    'What about the police?',
    '',
  ];
  const mail = replies.map((reply, i) => `> ${paragraph(i + 1)}\n\n${reply}`).join('\n\n');
  expect(check(mail)).toMatchObject({ verdict: 'excerpt', copies: [{ insertions: [] }] });
});

describe('a short quotation of the letter’s own words is no other wording', () => {
  const story = (quoted: string) =>
    check(
      `Open letter to three ministers\n\nGroups wrote to Sar Kheng, Ing Kantha Phavi and Keut Rith.\n\nThe letter says “${quoted}”.\n\nNobody answered.`,
    );
  test.each([
    'must be punished according to the law',
    'must be punished according to the law,',
    '[P]erpetrators of domestic violence, sexual harassment … be punished according to the law.',
    'perpetrators of domestic violence, sexual harassment [...] be punished according to the law',
    'this has seriously . . . impacted the effectiveness of law enforcement',
  ])('%s', (quoted) => {
    expect(story(quoted).quotations).toEqual([]);
  });
  test.each([
    'must be pardoned according to the law',
    'be punished according to the law … Perpetrators of domestic violence, sexual harassment',
    'perpetrators of domestic violence … punished … according to the law',
  ])('but another, or in another order, is: %s', (quoted) => {
    expect(story(quoted).quotations).toHaveLength(1);
  });
});
