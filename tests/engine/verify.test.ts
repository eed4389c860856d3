/** Named cases of the whole engine: each is one edit of the canon and what a report must say of it. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../engine/reading.ts';
import { reportSchema } from '../../engine/report.ts';
import { body, changes, check, letter, paragraph, passages, whole } from './check.ts';

test('a sentence for a passage’s first one, on a wrapped line of its own, is told as one substitution', () => {
  const first = paragraph(4).slice(0, paragraph(4).indexOf('.') + 1);
  const forged = 'The organizations named below withdraw their earlier statements.';
  const text = body.replace(`${first} `, `${forged}\n`);
  expect(check(text).copies[0]!.insertions).toEqual([]);
  expect(changes(text)).toEqual([`paragraph-4: ${first.slice(0, -1)} → ${forged.slice(0, -1)}`]);
});

test('a clause that is gone from one paragraph alone is an alteration, however little stands behind it', () => {
  const clause = ', with the only purpose being to seek justice for herself and other women and girls';
  expect(check(paragraph(1).replace(clause, '')).verdict).toBe('altered');
});

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

describe('who is named below a list is not listed', () => {
  test.each([
    'Source: LICADHO',
    'Published by: LICADHO',
    'Photo: LICADHO',
    'Contact: CCHR, 012 345 678',
    'For more information: Ms. Bou Chansokha, GADC, 012 345 678',
    'For media inquiries, please contact Klahaan Organization.',
    'Media contact: Ms. Bou Chansokha',
  ])('%s', (line) => {
    for (const below of [`\n\n${line}\n`, `\n${line}\n\nShare this`])
      expect(check(whole.trimEnd() + below)).toMatchObject({ verdict: 'authentic' });
  });
  test('but whoever is added in a list’s own way is', () => {
    for (const line of ['51. Source LICADHO', '51. Ms. Bou Chansokha, For Information'])
      expect(check(`${whole.trimEnd()}\n${line}\n`)).toMatchObject({ verdict: 'altered' });
  });
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

describe('endorsers', () => {
  const edited = (old: string, now: string) => check(whole.replace(old, now)).copies[0]!.endorsers!;

  test('added, replaced, renamed, twice, misplaced', () => {
    expect(
      edited('25. LevelsDiversity', '25. LevelsDiversity\n26. Institute of Fair Play (IFP)').unlisted,
    ).toMatchObject([{ found: 'Institute of Fair Play (IFP)' }]);
    expect(edited('(CCHR)', '(CCHM)').renamed).toMatchObject([{ id: 'org-2' }]);
    expect(edited('ហាយ នីតា', 'ហាយ នីតិ').renamed).toMatchObject([{ id: 'person-13' }]);
    expect(edited('Chanphavy', 'Chanpha\u17d2vy').renamed).toMatchObject([{ id: 'person-15' }]);
    expect(
      edited('25. LevelsDiversity', '25. LevelsDiversity\nKlahaan Organization (KLAHAAN)').repeated,
    ).toMatchObject([{ id: 'org-5' }]);
    const replaced = edited('Women Peace Makers (WPM)', 'Riverside Youth Orchestra (RYO)');
    expect(replaced).toMatchObject({
      missing: ['org-12'],
      unlisted: [{ found: 'Riverside Youth Orchestra (RYO)' }],
    });
    const moved = whole
      .replace('30. Young Women Leadership Network (YWLN)\n', '')
      .replace('11. Cambodian', '30. Young Women Leadership Network (YWLN)\n11. Cambodian');
    expect(check(moved).copies[0]!.endorsers!.misplaced).toMatchObject([{ id: 'org-30' }]);
  });

  test.each([
    ['(LICADHO)', '(LI-\nCADHO)'],
    ['(NGO-CEDAW)', '(NGO-\nCEDAW)'],
    ['Cambodia (COMFREL)', 'Cambo-\ndia (COM\u2010\nFREL)'],
    ['Economy Association (IDEA)', 'Economy\nAs-\nsociation\n(IDEA)'],
  ])('a name that the ends of lines break: %s', (old, now) => {
    expect(edited(old, now)).toMatchObject({ stage: 'all', missing: [], unlisted: [], renamed: [] });
  });

  test('another acronym behind a name, also a broken one, renames it', () => {
    const { renamed } = edited('(LICADHO)', '(LI-\nCADHOM)');
    expect(renamed.map(({ id }) => id)).toEqual(['org-7']);
  });

  test('a list that turns the endorsement round is no list of endorsers', () => {
    expect(
      check(whole.replace('This open letter is endorsed by:', 'This open letter is rejected by:')).verdict,
    ).toBe('altered');
  });

  test('prose that names some is no list', () => {
    expect(
      check(
        `${paragraph(4)}\n\nIt was signed by 25 groups including LICADHO, CCHR, GADC and ActionAid Cambodia.`,
      ).copies[0]!.endorsers,
    ).toBeNull();
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
      expect(check(form(a, b)).verdict).toBe('excerpt');
      expect(check(form(a, b.replace(/\b(?:necessary|crucial)\b/, 'needless'))).verdict).toBe('altered');
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

describe('forms of the list that are the list', () => {
  const orgs = letter.endorsers.filter(({ list }) => list === 'at-release');
  test.each<[string, string]>([
    [
      'acronyms in the first column',
      orgs.map(({ name, acronym }) => `${acronym ?? '-'}\t${name}`).join('\n'),
    ],
    ['acronyms with dashes between', orgs.map(({ name, acronym }) => acronym ?? name).join(' – ')],
    ['names with dashes between', orgs.map(({ name }) => name).join(' — ')],
    [
      'names and acronyms behind dashes',
      orgs.map(({ name, acronym }) => `${name}${acronym ? ` – ${acronym}` : ''}`).join('\n'),
    ],
  ])('%s', (_, list) => {
    const report = check(`${body}\n\nThis open letter is endorsed by:\n${list}\n`);
    expect(report).toMatchObject({ verdict: 'authentic', copies: [{ endorsers: { stage: 'at-release' } }] });
  });
  test('an acronym that stands there twice is told', () => {
    const list = orgs.map(({ name, acronym }) => acronym ?? name);
    const text = [...list.slice(0, 5), list[4]!, ...list.slice(5)].join('\n');
    const report = check(`${body}\n\nThis open letter is endorsed by:\n${text}\n`);
    expect(report.copies[0]!.endorsers!.repeated).toMatchObject([{ id: 'org-5' }]);
  });
});

test('the mark of an end behind the letter is none of it', () => {
  for (const end of ['/end', 'END', '[End]', '-- ENDS --', '[End of letter]', '(end of thread)'])
    expect(check(`${body}\n${end}`).verdict).toBe('authentic');
});

test('a sentence of the letter that quotes another text is its own in a story too', () => {
  const said = paragraph(3).replace(/"/g, '’').replace('’', '‘');
  const story = `Rights groups have written to three ministers.\n\n“${said}” the letter said.\n\nThe ministry did not reply.`;
  expect(check(story).verdict).toBe('excerpt');
});

describe('a list with a name gone', () => {
  const short = whole.replace('15. Cambodian Alliance Trade Unions (CATU)\n', '');
  test.each(['You might be interested in...', 'More stories…', '(Source)', 'Autoplay', 'Show Thumbnails'])(
    'is incomplete above "%s"',
    (below) => {
      for (const text of [`${short}\n${below}`, `${short}\n\n${below}\n\nLast Slide`])
        expect(check(text)).toMatchObject({
          verdict: 'incomplete',
          copies: [{ endorsers: { unlisted: [] } }],
        });
    },
  );
  test('is an excerpt where it is cut, be it within a name, and nobody is gone before the cut', () => {
    for (const end of ['', 'Ms. Bou Chan…', 'Ms. Bou ...', '…', 'and 45 others'])
      for (const text of [short, whole])
        expect(check(`${text.slice(0, text.indexOf('Ms. Bou Chansokha'))}${end}\n`).verdict).toBe(
          end === '' || text === short ? 'incomplete' : 'excerpt',
        );
    const few = `${body}\n\nThis open letter is endorsed by: CCHR, LICADHO, CYN, TIC and 80 others.`;
    expect(check(few).verdict).toBe('excerpt');
  });
});

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

describe('a choice of names that says that there are more', () => {
  test.each([
    'CCHR, LICADHO, CYN, TIC and 80 others.',
    'CCHR, LICADHO, CYN, TIC & 80 more',
    'CCHR, LICADHO, CYN, TIC និងអង្គការ ៨០ ទៀត។',
    'CCHR\nLICADHO\nCYN\nTIC and 80 others',
    'Cambodian Center for Human Rights; Klahaan Organization; Banteay Srei and other organizations.',
    'Cambodian Center for Human Rights, Klahaan Organization, Banteay Srei, and many others',
    'Cambodian Center for Human Rights, Klahaan Organization, Banteay Srei, etc.',
  ])('is an excerpt: %s', (names) => {
    const report = check(`${body}\n\nThis open letter is endorsed by: ${names}`);
    expect(report).toMatchObject({ verdict: 'excerpt', copies: [{ endorsers: { unlisted: [] } }] });
  });
  test.each([
    ['CCHR, LICADHO, CYN, TIC and Others Matter Foundation (OMF)', 'Others Matter'],
    [
      'Cambodian Center for Human Rights, Klahaan Organization, Banteay Srei, and More Than Peace',
      'More Than',
    ],
    ['\nCCHR\nLICADHO\nCYN\nOther Voices Network (OVN)\nTIC', 'Other Voices'],
  ])('swallows no stranger: %s', (names, stranger) => {
    const found = expect.stringContaining(stranger);
    const report = check(`${body}\n\nThis open letter is endorsed by: ${names}`);
    expect(report).toMatchObject({ verdict: 'altered', copies: [{ endorsers: { unlisted: [{ found }] } }] });
  });
});

describe('a number alone on a line in mid-sentence', () => {
  const at = ['justice has not yet been ', 'the effectiveness '];
  const broken = (numbers: readonly string[], blank: string) =>
    numbers.reduce(
      (text, number, index) => text.replace(at[index]!, `${at[index]!.trim()}\n${blank}${number}\n${blank}`),
      body,
    );

  test.each([
    ['one that a forger set there', ['500']],
    ['two that count nothing', ['3', '7']],
    ['two that follow at once', ['3\n4']],
  ])('%s is an alteration', (_, numbers) => {
    for (const blank of ['', '\n']) {
      expect(check(broken(numbers, blank)).verdict).toBe('altered');
      expect(check(broken(numbers, blank).replace('delivered', 'Delivered')).verdict).toBe('altered');
    }
  });

  test.each([
    ['of two pages', ['1', '2']],
    ['with dashes', ['- 7 -', '- 8 -']],
    ['at a form feed', ['4\f']],
  ])('a page’s number %s is none', (_, numbers) => {
    for (const blank of ['', '\n']) expect(check(broken(numbers, blank)).verdict).toBe('authentic');
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
    'FALSE OPEN LETTER TO',
    'OPEN PETITION TO',
    'Open letter to ministers is withdrawn',
    'Open letter to the ministers: nothing of it is true',
  ])('one that says something else is altered: %s', (heading) => {
    expect(check(body.replace(passages[0]!, heading)).verdict).toBe('altered');
  });
});

test('neighbouring sentences that a story without marks leads over to with "It ends:" are quoted', () => {
  const [, a, b] = /(Even with this renewed[^.]*\.) (It is crucial[^.]*\.)/.exec(paragraph(2))!;
  const story = (said: string) =>
    `Groups have written to ministers.\n\nThe letter reads:\n\n${a}\n\nPolice declined to discuss the matter by phone.\n\nIt ends:\n\n${said}\n\nThe ministries did not reply.`;
  expect(check(story(b!)).verdict).toBe('excerpt');
  expect(check(story(b!.replace('crucial', 'needless'))).verdict).toBe('altered');
});

test('a forged paragraph among italic ones in a text of one line is an insertion', () => {
  const forged = 'The undersigned organizations wish to thank the government for what it has done.';
  const text = [...passages.slice(0, 8), forged, ...passages.slice(8)]
    .map((passage) => `_${passage}_`)
    .join(' ');
  expect(check(text).copies[0]!.insertions.map(({ found }) => found)).toEqual([forged]);
});

test('names behind circled numbers in one line, without blanks', () => {
  const names = whole
    .slice(body.length)
    .replace(/\s*\n(\d+)\. /g, (_, number) => String.fromCodePoint(0x245f + Math.min(20, Number(number))));
  expect(check(body + names)).toMatchObject({
    verdict: 'authentic',
    copies: [{ endorsers: { stage: 'all' } }],
  });
  const forged = names.replace('\u2466', '\u2466Lotus Trade Guild (LTG)\u2466');
  expect(check(body + forged).copies[0]!.endorsers!.unlisted).toMatchObject([
    { found: 'Lotus Trade Guild (LTG)' },
  ]);
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

test('common words between two changes stay the same, also where a wrap breaks the word behind them', () => {
  const text = body.replace(
    'victims and survivors. This has seriously impacted',
    'alleged victims. This has slightly impa-\ncted',
  );
  expect(changes(text)).toEqual([
    'paragraph-1:  → alleged',
    'paragraph-1: and survivors → ',
    'paragraph-1: seriously → slightly',
  ]);
});

test('a sentence for a passage’s first one is one substitution, wrapped before a capital', () => {
  const first = paragraph(2).slice(0, paragraph(2).indexOf('.'));
  const forged =
    'Every citizen is called upon to gather in front of the ministry on the first\nSunday of June';
  const text = body.replace(first, forged);
  expect(check(text).copies[0]!.insertions).toEqual([]);
  expect(changes(text)).toEqual([`paragraph-2: ${first} → ${forged} (negation)`]);
});

test('a list in quoted mail ends where the mail’s line is blank', () => {
  const names = letter.endorsers.map(({ name, acronym }) => acronym ?? name).join(', ');
  const mail = (text: string) => text.replace(/^/gm, '>> ');
  const text = mail(`${body}\n\n${letter.lists[0]!.label} ${names}.\n\nADVERTISEMENT\n\n12 likes`);
  expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ endorsers: { stage: 'all' } }] });
});

test('names that blank lines break in two are names', () => {
  const list = whole
    .slice(body.length)
    .replace(/\n+/g, '\n\n')
    .replace(/^(\d+\. .{24}\S*) /gm, '$1\n\n    ');
  expect(list).toContain('\n\n    ');
  expect(check(body + list)).toMatchObject({
    verdict: 'authentic',
    copies: [{ endorsers: { stage: 'all' } }],
  });
});

test('a change in a point whose first words go on as the point before does in the letter', () => {
  const [, second] = paragraph(2).split(/(?<=\.) (?=Even|It is)/);
  const other = /It is already [^.]*\./.exec(paragraph(1))![0].replace('caused', 'lantern');
  for (const joint of ['\n• ', '\n\n'])
    expect(check(`From the letter:\n\n• ${second}${joint}${other}\n\nThat is all.`).verdict).toBe('altered');
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

test('titles between a number and a name in capitals are no prose', () => {
  const list = letter.endorsers.map(
    ({ name, number, title }) =>
      `No. ${number} ${title ?? ''} ${name.replace(/^M[rs]s?\. /, '').toUpperCase()}`,
  );
  expect(list.join(' ')).toMatch(/ No\. \d+ Ms\. [A-Z]/);
  expect(check(`${body} ${letter.lists[0]!.label} ${list.join(' ')}`).verdict).toBe('authentic');
});

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

test('a paragraph that was moved is told as that, though a running head repeats the dateline', () => {
  const head = (page: number) => `\f\nPage ${page} of 4\n\nOpen letter, 12 May 2021\n`;
  const order = [0, 1, 2, 3, 4, head(1), 5, head(2), 6, head(3), 7, 9, head(4), 8, 10, 11, head(5)];
  const text = order.map((part) => (typeof part === 'number' ? passages[part]! : part)).join('\n\n');
  const [copy] = check(text).copies;
  expect(copy!.insertions).toEqual([]);
  expect(copy!.passages.map(({ status }) => status)).not.toContain('missing');
});

describe('a sentence that a wrap sets on lines of its own', () => {
  const added = 'They were sent a copy of it as well, in the spring of the year before, by the same groups.';
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
  /** The letter with the sentence in a paragraph, at the width at which it begins a line, or ends one, or both. */
  const copies = (paragraphWith: string, at: RegExp) =>
    Array.from({ length: 70 }, (_, n) => wrap(paragraphWith, 40 + n))
      .filter((text) => at.test(text))
      .map((text) => body.replace(paragraph(4), text));
  const [first, ...rest] = paragraph(4).split(/(?<=\.) /);
  test.each([
    ['at the paragraph’s end', `${paragraph(4)} ${added}`, /\nThey were/],
    ['at its beginning', `${added} ${paragraph(4)}`, /groups\.\n/],
    ['in its midst', [first, added, ...rest].join(' '), /\nThey were[\s\S]*groups\.\n/],
  ])('is an addition to its paragraph: %s', (_, text, at) => {
    expect(copies(text, at).length).toBeGreaterThan(0);
    for (const copy of copies(text, at)) {
      expect(check(copy).copies[0]!.insertions).toEqual([]);
      expect(changes(copy)).toHaveLength(1);
    }
  });
});

test('a post that is cut in a word behind the opening mark of a quotation', () => {
  const start = body.indexOf('adopt and implement');
  expect(check(`${body.slice(0, start)}ad...See more`)).toMatchObject({
    verdict: 'excerpt',
    copies: [{ notices: ['truncated'] }],
  });
});

describe('a forged paragraph of two sentences is one insertion', () => {
  const forged =
    'Furthermore, we declare our full support for the coming elections and encourage all members of our organizations to vote for candidates who have shown real commitment to families. Those who remain silent share the blame, and our movement will remember their silence for years to come.';
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
  // The width at which the second sentence begins a line.
  const width = [...Array(60).keys()].find((n) => n > 30 && /families\.\nThose/.test(wrap(forged, n)))!;
  test.each([7, 9, 11])('on wrapped lines, behind passage %i', (place) => {
    for (const joint of ['\n', '\n\n']) {
      const parts = passages.map((text) => wrap(text, width));
      parts.splice(place + 1, 0, wrap(forged, width));
      const text = [
        ...parts,
        wrap(letter.lists[0]!.label, width),
        ...whole.slice(body.length).trim().split('\n').slice(1),
      ].join(joint);
      expect(text).toContain('families.\nThose');
      expect(check(text).copies[0]!.insertions.map(({ found }) => found.replace(/\n/g, ' '))).toEqual([
        forged,
      ]);
    }
  });
  test('in a text of one line whose initials are set apart', () => {
    for (const place of [4, 7]) {
      const parts = passages.map((text, i) => (i < 4 ? text : `${text[0]} ${text.slice(1)}`));
      parts.splice(place, 0, forged);
      expect(check(parts.join(' ')).copies[0]!.insertions).toMatchObject([{ found: forged }]);
      expect(changes(parts.join(' '))).toEqual([]);
    }
  });
  test('but not on lines of their own', () => {
    const [first, second] = forged.split(/(?<=\.) /);
    const text = [...passages.slice(0, 8), first, second, ...passages.slice(8)].join('\n');
    expect(check(text).copies[0]!.insertions.map(({ found }) => found)).toEqual([first, second]);
  });
});

describe('numbers between the passages are none of their words', () => {
  const numbered: Readonly<Record<string, (text: string, i: number) => string>> = {
    'points of a list': (text, i) => `${i + 1}. ${text}`,
    'posts of a thread': (text, i) => `${text} ${i + 1}/12`,
    'in front': (text, i) => `${i + 1}/12 ${text}`,
    'two of them': (text, i) => `${i + 1}. (${i + 3}) ${text}`,
    'full-width ones': (text, i) => `${String.fromCharCode(0xff11 + (i % 9))}／１２ ${text}`,
  };
  test.each(Object.entries(numbered))('%s', (_, number) => {
    for (const joint of [' ', '\n', '\n\n']) {
      const text = passages.map(number).join(joint);
      expect(check(text).verdict).toBe('authentic');
      expect(changes(text.replace('will not tolerate', 'will tolerate'))).toHaveLength(1);
    }
  });
  test('but numbers without a sign that they count are told', () => {
    const set = (place: number, to: (text: string) => string, joint: string) =>
      passages.map((text, i) => (i === place ? to(text) : text)).join(joint);
    for (const number of ['3', '300', '10 000', '1 000 000']) {
      const ahead = (text: string) => `${number} ${text}`;
      const behind = (text: string) => `${text} ${number}`;
      for (const place of [1, 6]) expect(check(set(place, ahead, ' ')).verdict).toBe('altered');
      for (const place of [0, 5, 11])
        for (const joint of [' ', '\n\n']) expect(check(set(place, behind, joint)).verdict).toBe('altered');
    }
  });
  test('but within them they are', () => {
    expect(changes(body.replace('three cases', 'three 4 cases'))).toHaveLength(1);
    expect(changes(body.replace('As a result', '7. As a result'))).toHaveLength(1);
    expect(changes(body.replace('will not tolerate', 'will not\n5\ttolerate'))).toHaveLength(1);
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

test('whoever stands last behind a bullet as all others do is listed, also behind a blank line', () => {
  for (const bullet of ['•', '✅', '–', '*']) {
    const names = letter.endorsers.filter(({ list }) => list === 'at-release').map(({ name }) => name);
    const list = (more: readonly string[]) =>
      `${body}\n\n${letter.lists[0]!.label}\n\n${[...names, ...more].map((name) => `${bullet} ${name}`).join('\n\n')}`;
    expect(check(list([])).verdict).toBe('authentic');
    expect(check(`${list([])}\n\nOxfam Report\n\n${bullet} Another Headline`).verdict).toBe('authentic');
    expect(check(list(['Oxfam'])).copies[0]!.endorsers!.unlisted).toMatchObject([{ found: 'Oxfam' }]);
  }
});

test('another name beside an endorser’s acronym in a cell of its own renames it', () => {
  const row = ({ number, name, acronym }: (typeof letter.endorsers)[number]) =>
    `${number}\t${name}\t${acronym ?? ''}`;
  const rows = letter.endorsers.filter(({ list }) => list === 'at-release').map(row);
  const table = (text: string) => `${body}\n\n${letter.lists[0]!.label}\n${text}`;
  expect(check(table(rows.join('\n'))).verdict).toBe('authentic');
  for (const name of ['Women’s Golden Center', 'Lotus Trade Guild'])
    expect(check(table(rows.join('\n').replace("Women's Resource Center", name)))).toMatchObject({
      verdict: 'altered',
      copies: [
        { endorsers: { renamed: [{ id: 'org-23', found: name }], unlisted: [], missing: [], repeated: [] } },
      ],
    });
});
