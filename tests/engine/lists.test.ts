/** The list of endorsers in the forms that people type and programs write, and who stands beside it. */
import { describe, expect, test } from 'vitest';
import { printedName } from '../../engine/letter.ts';
import { openPage } from '../../scripts/check/page.ts';
import { body, check, letter, paragraph, passages, whole } from './check.ts';

describe('who is named below a list is not listed', () => {
  test.each([
    'Source: LICADHO',
    'Published by: LICADHO',
    'Photo: LICADHO',
    'Contact: CCHR, 012 345 678',
    'For more information: Ms. Bou Chansokha, GADC, 012 345 678',
    'For media inquiries, please contact Klahaan Organization.',
    'Media contact: Ms. Bou Chansokha',
    '[1] CEDAW/C/KHM/CO/6',
  ])('%s', (line) => {
    for (const below of [`\n\n${line}\n`, `\n${line}\n\nShare this`])
      expect(check(whole.trimEnd() + below)).toMatchObject({ verdict: 'authentic' });
  });
  test('but whoever is added in a list’s own way is', () => {
    for (const line of ['51. Source LICADHO', '51. Ms. Bou Chansokha, For Information'])
      expect(check(`${whole.trimEnd()}\n${line}\n`)).toMatchObject({ verdict: 'altered' });
  });
});

test.each([
  ['KLAHAAN  ADW  WRC  GADnet etc.', 4, 0],
  ['KLAHAAN ADW WRC', 3, 0],
  ['CCHR and LICADHO etc.', 2, 0],
  ['LICADHO  CCHR  ADHOC', 2, 1],
])('a few acronyms with only blanks or "and" between are a list: %s', (acronyms, present, unlisted) => {
  const { verdict, copies } = check(`${body}\n\n${letter.lists[0]!.label} ${acronyms}`);
  expect(verdict).not.toBe('authentic');
  expect(copies[0]!.endorsers!.present).toHaveLength(present);
  expect(copies[0]!.endorsers!.unlisted).toHaveLength(unlisted);
});

describe('a stranger whose name pages’ own words make', () => {
  const listed = (name: string) => whole.replace('\n15. ', `\n15. ${name}\n15. `);
  const inItems = (text: string) =>
    `<article>${text
      .split('\n')
      .map((line) => (/^\d+\. /.test(line) ? `<li>${line.replace(/^\d+\. /, '')}</li>` : `<p>${line}</p>`))
      .join('')
      .replace(/(?:<li>.*?<\/li>)+/g, (items) => `<ul>${items}</ul>`)}</article>`;
  test.each([
    'National Education Network',
    'Environment Watch',
    'Sports for All',
    'Article 19',
    'More in Common',
    'Reuters Foundation',
    'Facebook Cambodia',
    'With You Cambodia',
    'Change.org',
  ])('%s', (name) => {
    for (const text of [
      listed(name),
      listed(name).replace(/^\d+\. /gm, '• '),
      `${whole.trimEnd()}\n49. ${name}\n`,
    ])
      expect(check(text).copies[0]!.endorsers!.unlisted.map(({ found }) => found)).toEqual([name]);
    const page = openPage(inItems(listed(name))).exact([]);
    expect(check(page).copies[0]!.endorsers!.unlisted.map(({ found }) => found)).toEqual([name]);
  });
  test.each(['National Education Network', 'Environment Watch', 'Sports for All', 'Article 19'])(
    '%s, with nothing before any name',
    (name) => {
      const { unlisted } = check(listed(name).replace(/^\d+\. /gm, '')).copies[0]!.endorsers!;
      expect(unlisted.map(({ found }) => found)).toEqual([name]);
    },
  );
  test.each(['Share this', '3 comments', 'Related stories', 'World News', 'Popular posts', 'Our partners'])(
    'but not %s',
    (line) => {
      for (const text of [
        whole.replace('\n15. ', `\n${line}\n15. `),
        whole.replace('\n15. ', `\n${line}\n15. `).replace(/^\d+\. /gm, ''),
        whole.replace('\n15. ', `\n${line}\n15. `).replace(/^\d+\. /gm, '• '),
        `${whole.trimEnd()}\n${line}\n`,
      ])
        expect(check(text).verdict).toBe('authentic');
    },
  );
  test('nor a control in each item', () => {
    const page = inItems(whole).replace(/<\/li>/g, '<br>Read More</li>');
    expect(check(openPage(page).exact([])).verdict).toBe('authentic');
  });
  test.each(['a concerned citizen', 'Concerned citizens', '@sokdara', 'The families of the victims'])(
    'who has the next number is listed: %s',
    (name) => {
      const last = letter.endorsers.filter(({ list }) => list === 'person').length;
      for (const text of [
        `${whole.trimEnd()}\n${last + 1}. ${name}\n`,
        whole.replace('\n15. ', `\n15. ${name}\n15. `),
      ])
        expect(check(text).copies[0]!.endorsers!.unlisted.map(({ found }) => found)).toEqual([name]);
    },
  );
  test.each(['Aide et Action', 'Enfants du Mekong', 'Toutes à l’école', '24 Hours for Women'])(
    '%s, behind the last name',
    (name) => {
      const { unlisted } = check(`${whole.trimEnd()}\n49. ${name}\n`).copies[0]!.endorsers!;
      expect(unlisted.map(({ found }) => found)).toEqual([name]);
    },
  );
});

describe('a heading with strangers alone below it', () => {
  const label = letter.lists[0]!.label;
  test.each([
    [`${label}\n1. Golden River Youth Club\n2. Mekong Watch`, 2],
    [`${label}\nGolden River Youth Club\nMekong Watch`, 2],
    [`${label} Golden River Youth Club, Mekong Watch and Human Rights Watch.`, 1],
    [`${label}\nGolden River Youth Club (GRYC), Mekong Watch (MW)`, 1],
    ['Signatories\n\nGolden River Youth Club (GRYC)\nMekong Watch (MW)', 2],
    ['Signed by:\nMs. Sok Dara\nMr. Chan Thy', 2],
    [`${label}\n១. សមាគមទន្លេមាស\n២. បណ្ដាញយុវជន`, 2],
  ])('%s', (list, count) => {
    const { verdict, copies } = check(`${body}\n\n${list}`);
    expect(verdict).toBe('altered');
    expect(copies[0]!.endorsers).toMatchObject({ present: [], missing: [] });
    expect(copies[0]!.endorsers!.unlisted).toHaveLength(count);
  });
  test('and the same in a list of its own without a heading, of two or more', () => {
    const listed = (list: string) => check(`${body}\n\n${list}`).verdict;
    expect(listed('1. Golden River Youth Club\n2. Mekong Watch')).toBe('altered');
    expect(listed('1. Golden River Youth Club')).toBe('authentic');
    expect(listed('1. Ministers Meet Donors\n2. Floods Cut Off Villages')).toBe('authentic');
    expect(listed('Golden River Youth Club\nMekong Watch')).toBe('authentic');
  });
  test.each([
    label,
    `${label}\n\nShare this:\nFacebook\nTwitter`,
    `${label}\n\nRelated Stories\n\nHeavy Rain Floods Capital`,
    `${label}\n\nTags: Women, Cambodia, Network\n\nExample News Network`,
    `${label}\n\nPosted by Example Network on 13 May 2021`,
    `${label}\nSee the full list of organizations here`,
  ])('none: %s', (below) => {
    expect(check(`${body}\n\n${below}`)).toMatchObject({
      verdict: 'authentic',
      copies: [{ endorsers: null }],
    });
  });
});

test('services right below a bare list are where a page can be shared, one alone is an addition', () => {
  const names = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  const listed = (...more: string[]) =>
    check(`${body}\n\n${letter.lists[0]!.label}\n${[...names, ...more].join('\n')}`).verdict;
  expect(listed('Facebook', 'Twitter', 'Telegram')).toBe('authentic');
  expect(listed('YouTube', 'Instagram', 'Share')).toBe('authentic');
  expect(listed('Facebook')).toBe('altered');
  expect(listed('Golden River Youth Club', 'Facebook', 'Twitter')).toBe('altered');
});

test('a Khmer title that a line or page ends in is whole', () => {
  const [list] = whole.slice(whole.indexOf('\n1. អ្នកស្រី')).match(/[\s\S]+/)!;
  const joined = list!
    .trim()
    .replace(/\n?\d+\. /g, ' · ')
    .slice(3);
  for (const wrap of ['\n', ' ', '\n\n']) {
    const wrapped = joined.replace(/អ្នកស្រី/g, `អ្នក${wrap}ស្រី`);
    const text = `${whole.slice(0, whole.indexOf('\n1. អ្នកស្រី'))}\n${wrapped}`;
    expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ endorsers: { stage: 'all' } }] });
  }
});

describe('signs that cross a name out', () => {
  const marked = (sign: (line: string, index: number) => string) => {
    const released = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id);
    const lines = released.map((endorser, i) => sign(`${endorser.number}. ${printedName(endorser)}`, i));
    return check(`${body}\n\n${letter.lists[0]!.label}\n${lines.join('\n')}`);
  };
  const bare = (line: string) => line.replace(/^\d+\. /, '');

  test.each(['❌', '🚫', '✗', '☒', '✖️', '✕', '×', '👎'])('%s', (sign) => {
    for (const mark of [
      (line: string, i: number) => `${i === 4 ? sign : '✅'} ${bare(line)}`,
      (line: string, i: number) => (i === 4 ? `${line} ${sign}` : line),
      (line: string, i: number) => (i === 4 ? line.replace('. ', `. ${sign} `) : `${line} ✅`),
    ]) {
      const report = marked(mark);
      expect(report.verdict).toBe('altered');
      expect(report.copies[0]!.endorsers!.renamed).toMatchObject([
        { id: 'org-5', found: expect.stringContaining(sign) },
      ]);
    }
    expect(marked((line) => `${sign} ${bare(line)}`).verdict).toBe('authentic');
  });

  test('in a line', () => {
    const names = ['✅ CCHR', '✅ GADC', '❌ KLAHAAN', '✅ LICADHO', '✅ CHEC'];
    expect(check(`${body}\n\nEndorsed by: ${names.join(', ')}`).copies[0]!.endorsers!.renamed).toMatchObject([
      { id: 'org-5', found: '❌ KLAHAAN' },
    ]);
  });

  test('tildes', () => {
    const report = marked((line, i) => (i === 4 ? line.replace(/(\. )(.*)/, '$1~~$2~~') : line));
    expect(report).toMatchObject({ verdict: 'incomplete', copies: [{ endorsers: { missing: ['org-5'] } }] });
  });
});

test('a name behind "No. 1", with soft hyphens in every word', () => {
  const text = whole.replace(/\n+/g, ' ').replace(' 1. The ', ' No. 1 The ');
  expect(text).toContain('No. 1 The');
  expect(check(text).verdict).toBe('authentic');
  expect(check(text.replace(/(?<=[a-z])(?=[a-z])/gi, '\u00ad')).verdict).toBe('authentic');
});

describe('a sign behind a stranger’s name makes nothing else of it', () => {
  const released = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  const forms: Readonly<Record<string, (names: readonly string[]) => string>> = {
    numbered: (names) => names.map((name, i) => `${i + 1}. ${name}`).join('\n'),
    'with bullets': (names) => names.map((name) => `- ${name}`).join('\n'),
    'one a line': (names) => names.join('\n'),
    'lines apart': (names) => names.join('\n\n'),
    'with commas': (names) => names.join(', '),
  };
  test.each(Object.entries(forms))('%s', (_, form) => {
    const below = (names: readonly string[]) => check(`${body}\n\n${letter.lists[0]!.label}\n${form(names)}`);
    for (const sign of [
      '',
      '!',
      '?',
      ' .',
      '..',
      '…',
      ']',
      ')',
      ' →',
      ' ↗',
      '†',
      '™',
      '¹',
      '”',
      '។',
      '/',
      '🇰🇭',
      ' ✓',
    ]) {
      for (const who of ['Golden River Youth Club (GRYC)', 'Ms. Sok Dara'])
        for (const place of [12, 25])
          expect(below(released.toSpliced(place, 0, who + sign)).verdict, `${who}${sign}`).toBe('altered');
      expect(below(released.map((name) => name + sign)).verdict, sign).toBe('authentic');
    }
  });
});

test.each(['except', 'Allegedly:', '— not —', 'Excluding'])(
  'a word that takes the names below it out: %s',
  (word) => {
    for (const after of ['12. Women Peace Makers (WPM)', '24. Transparency International Cambodia (TIC)'])
      expect(check(whole.replace(after, `${after}\n${word}`)).verdict).toBe('altered');
  },
);

test.each(['and Mekong Justice Alliance', 'and 12 others who have since withdrawn'])(
  'whoever stands behind the list is told in capitals, too: %s',
  (line) => {
    const list = whole.slice(0, whole.indexOf('LevelsDiversity') + 'LevelsDiversity'.length);
    expect(check(`${list}\n${line}`).verdict).toBe('altered');
    expect(check(`${list}\n${line}`.toUpperCase()).verdict).toBe('altered');
    expect(check(list.toUpperCase()).verdict).toBe('authentic');
  },
);

test('a number makes an entry of whoever has a sign behind, where the names have numbers', () => {
  const list = whole.slice(0, whole.indexOf('LevelsDiversity') + 'LevelsDiversity'.length);
  expect(check(`${list}\n26. Mekong Voices!`).verdict).toBe('altered');
  const bare = list.replace(/^\d+\. /gm, '');
  expect(check(`${bare}\n\n1. Sign Up Today!`).verdict).toBe('authentic');
});

test('whoever stands last where all lines are apart, and some further', () => {
  const bare = whole
    .slice(0, whole.indexOf('LevelsDiversity') + 'LevelsDiversity'.length)
    .replace(/^\d+\. /gm, '');
  expect(check(bare.replace(/\n/g, '\n\n')).verdict).toBe('authentic');
  expect(check(`${bare}\nMekong Voices`.replace(/\n/g, '\n\n')).verdict).toBe('altered');
});

test('the heading of a list, wrapped at soft hyphens', () => {
  const label = letter.lists[1]!.label;
  const wrapped = label.replace('networks', 'net\u00ad\nworks').replace('released', 're\u00ad\nleased');
  expect(wrapped).not.toBe(label);
  const moved = whole
    .replace('30. Young Women Leadership Network (YWLN)\n', '')
    .replace('11. Cambodian Y', '30. Young Women Leadership Network (YWLN)\n11. Cambodian Y');
  expect(check(whole.replace(label, wrapped)).verdict).toBe('authentic');
  expect(check(moved.replace(label, wrapped)).copies[0]!.endorsers!.misplaced).toMatchObject([
    { id: 'org-30' },
  ]);
});

test('the heads of a table’s columns say nothing of which list it is', () => {
  const { label } = letter.lists[1]!;
  const moved = whole
    .replace('17. Banteay Srei (BS)\n', '')
    .replace(label, `${label}\n\nNo.\tOrganization\n17.\tBanteay Srei (BS)`);
  expect(check(moved).copies[0]!.endorsers!.misplaced).toMatchObject([{ id: 'org-17' }]);
});

test('names in boxes of the page’s own, each in one, are a list all the same', () => {
  const boxed = (text: string) => {
    const from = text.indexOf(letter.lists[2]!.label) + letter.lists[2]!.label.length;
    const spans = [...text.slice(from).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => {
      const start = from + index;
      return { kind: 'furniture' as const, start, end: start + line.length };
    });
    return check({ text, spans, notices: [], pictures: [] });
  };
  expect(boxed(whole).verdict).toBe('authentic');
  expect(boxed(whole).copies[0]!.endorsers!.stage).toBe('all');
  expect(boxed(whole.replace('Ros Kuymeng', 'Ros Kuymong')).verdict).toBe('altered');
  expect(boxed(whole.replace('7. Mr. Ros', '7. Mr. Sok Vanna\n7. Mr. Ros')).verdict).toBe('altered');
});

test('a flag or a star ahead of each name', () => {
  const signed = (sign: string, name = 'Mr. Ros Kuymeng') =>
    whole.replace(/^\d+\. /gm, `${sign} `).replace('Mr. Ros Kuymeng', name);
  for (const sign of ['🇰🇭', '⭐', '❖', '✊🏽']) expect(check(signed(sign)).verdict).toBe('authentic');
  expect(check(signed('🇰🇭', 'Mr. Ros Kuymong')).verdict).toBe('altered');
});

test('rows and cells as source text', () => {
  const rows = (acronymOf: (index: number, acronym: string) => string) =>
    letter.endorsers
      .filter(({ list }) => list === letter.lists[0]!.id)
      .map(
        ({ name, acronym }, i) =>
          `<tr><td>${i + 1}</td><td>${name}</td><td>${acronymOf(i, acronym ?? '')}</td></tr>`,
      )
      .join('');
  const text = (cells: string) => `${body}\n\n${letter.lists[0]!.label}\n<table>${cells}</table>`;
  expect(check(text(rows((_, acronym) => acronym))).verdict).toBe('authentic');
  expect(check(text(rows((i, acronym) => (i === 1 ? 'CCHM' : acronym)))).verdict).toBe('altered');
});

test('a wrapped heading that names somebody beside the list', () => {
  const label = letter.lists[0]!.label;
  for (const heading of [
    'This open letter is endorsed by the\nGovernment and:',
    'Endorsed by the Royal Government of\nthe Kingdom of Cambodia and\nby:',
  ])
    expect(check(whole.replace(label, heading))).toMatchObject({ verdict: 'altered' });
  expect(check(whole.replace(label, label.replace(' endorsed', '\nendorsed'))).verdict).toBe('authentic');
});

test('the letters that an alphabetical list is divided by', () => {
  const sorted = letter.endorsers
    .filter(({ list }) => list === letter.lists[0]!.id)
    .map(printedName)
    .sort();
  const lines = sorted.flatMap((name, i) => (sorted[i - 1]?.[0] === name[0] ? [name] : [name[0]!, name]));
  const label = letter.lists[0]!.label;
  expect(check(`${body}\n\n${label}\n${lines.join('\n')}`).verdict).toBe('authentic');
  expect(check(`${body}\n\n${label}\n${lines.join('\n\n')}`).verdict).toBe('authentic');
  expect(check(`${body}\n\n${label}\n${lines.join('\n')}\nX\nXylophone Union (XU)`).verdict).toBe('altered');
});

test.each(['//', '║', '::', '†'])('lines behind %s hold nobody else', (sign) => {
  expect(check(whole.replace(/^/gm, `${sign} `)).verdict).toBe('authentic');
});

test('a sign for "and" is the word, also in a wrapped name', () => {
  const signed = whole.replace(/ and /g, ' & ');
  expect(check(signed).verdict).toBe('authentic');
  const wrapped = signed.replace(/^(\d+\. .{20,}?) &/gm, '$1\n    &');
  expect(wrapped).not.toBe(signed);
  expect(check(wrapped).verdict).toBe('authentic');
  expect(check(signed.replace('women & girls. The', 'women & men & girls. The')).verdict).toBe('altered');
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

describe('a choice of names that says that there are more', () => {
  test.each([
    'CCHR, LICADHO, CYN, TIC and 80 others.',
    'CCHR, LICADHO, CYN, TIC & 80 more',
    'CCHR, IDEA & 80 more',
    'CCHR, LICADHO and 35 other organisations',
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
    ['CCHR, Lotus Guild & 80 more', 'Lotus Guild'],
    ['\nCCHR\nLICADHO\nCYN\nOther Voices Network (OVN)\nTIC', 'Other Voices'],
  ])('swallows no stranger: %s', (names, stranger) => {
    const found = expect.stringContaining(stranger);
    const report = check(`${body}\n\nThis open letter is endorsed by: ${names}`);
    expect(report).toMatchObject({ verdict: 'altered', copies: [{ endorsers: { unlisted: [{ found }] } }] });
  });
});

test.each([(text: string) => text, (text: string) => text.toLowerCase()])(
  'names whose numbers touch the names before them',
  (lettersOf) => {
    const names = letter.endorsers
      .filter(({ list }) => list === 'at-release')
      .map(({ name, number }) => `${number}. ${lettersOf(name)}`);
    const { verdict, copies } = check(`${body}\n\nThis open letter is endorsed by:${names.join('')}`);
    expect(verdict).toBe('authentic');
    expect(copies[0]!.endorsers?.present).toHaveLength(25);
    const forged = names.toSpliced(9, 0, lettersOf('10. Golden River Club')).join('');
    expect(check(`${body}\n\nThis open letter is endorsed by:${forged}`).verdict).toBe('altered');
  },
);

describe('names with nothing between them', () => {
  const released = letter.endorsers.filter(({ list }) => list === 'at-release');
  const said = (names: readonly string[]) =>
    check(`${body}\n\nThis open letter is endorsed by:${names.join('')}`);
  test.each([
    ['alone', released.map(({ name }) => name)],
    [
      'with acronyms',
      released.map(({ name, acronym }) => (acronym === null ? name : `${name} (${acronym})`)),
    ],
  ])('%s', (_, names) => {
    expect(said(names)).toMatchObject({
      verdict: 'authentic',
      copies: [{ endorsers: { stage: 'at-release' } }],
    });
    expect(said(names.toSpliced(7, 2))).toMatchObject({
      verdict: 'incomplete',
      copies: [{ endorsers: { missing: ['org-8', 'org-9'] } }],
    });
    for (const at of [9, 25])
      expect(said(names.toSpliced(at, 0, 'Golden River Youth Club'))).toMatchObject({
        verdict: 'altered',
        copies: [{ endorsers: { unlisted: [{ found: 'Golden River Youth Club' }] } }],
      });
  });
  test.each(['NonWomen Peace Makers', 'Women Peace MakersFake'])('%s is another body', (name) => {
    const names = released.map((endorser) => (endorser.acronym === 'WPM' ? name : endorser.name));
    expect(check(`${body}\n\nThis open letter is endorsed by:\n${names.join('\n')}`).verdict).toBe('altered');
  });
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

test('titles between a number and a name in capitals are no prose', () => {
  const list = letter.endorsers.map(
    ({ name, number, title }) =>
      `No. ${number} ${title ?? ''} ${name.replace(/^M[rs]s?\. /, '').toUpperCase()}`,
  );
  expect(list.join(' ')).toMatch(/ No\. \d+ Ms\. [A-Z]/);
  expect(check(`${body} ${letter.lists[0]!.label} ${list.join(' ')}`).verdict).toBe('authentic');
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

test('so does one behind an acronym, but not the next pair’s on the line', () => {
  const named = letter.endorsers.filter(({ list, acronym }) => list === 'at-release' && acronym !== null);
  const under = (lines: readonly string[]) =>
    check(`${body}\n\n${letter.lists[0]!.label}\n${lines.join('\n')}`).copies[0]!.endorsers!;
  const rows = named.map(({ name, acronym }) => `${acronym}\t${name}`);
  const renamed = rows.map((row) => row.replace('Cambodian Youth Network', 'Lotus Youth Guild'));
  expect(under(renamed)).toMatchObject({
    renamed: [{ id: 'org-11', found: 'Lotus Youth Guild' }],
    unlisted: [],
    repeated: [],
  });
  const pairs = named.map(({ name, acronym }) => `${name}\t${acronym}`);
  const columns = [...pairs.slice(0, 10), `${pairs[10]}\tGolden River Club\tGRYC`, ...pairs.slice(11)];
  expect(under(columns).unlisted.map(({ found }) => found)).toEqual(['Golden River Club']);
  expect(under(columns).renamed).toEqual([]);
});

describe('behind a list without numbers whose names blank lines part', () => {
  const names = letter.endorsers.filter(({ list }) => list === 'at-release');
  const written = names.map(({ name, acronym }) => (acronym === null ? name : `${name} (${acronym})`));
  const copy = (list: readonly string[]) => [body, letter.lists[0]!.label, ...list].join('\n\n');
  test.each(['Golden River Youth Club', 'Phnom Penh Bar Society', 'Mekong Forum for Girls'])(
    'a stranger’s body is told: %s',
    (stranger) => {
      const { endorsers } = check(copy([...written, stranger])).copies[0]!;
      expect(endorsers!.unlisted.map(({ found }) => found)).toEqual([stranger]);
    },
  );
  test('an endorser under another name is that, also where the name is one word', () => {
    const last = written.at(-1)!;
    expect(last).toBe('LevelsDiversity');
    const { endorsers } = check(copy(written.with(-1, 'LevelsDivezsity'))).copies[0]!;
    expect(endorsers).toMatchObject({ missing: [], unlisted: [], renamed: [{ found: 'LevelsDivezsity' }] });
  });
  test.each(['Civil Society', 'Law and Society', 'Weather'])('a page’s own word is nobody: %s', (word) => {
    expect(check(copy([...written, word])).verdict).toBe('authentic');
  });
});

test.each([
  ['keycaps', (n: number) => `${n}\ufe0f\u20e3 `],
  ['numbers and slashes', (n: number) => `${n}/ `],
])('names full of soft hyphens in a text of one line, behind %s', (_, number) => {
  const shy = (text: string) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad');
  const names = letter.endorsers
    .filter(({ list }) => list === 'at-release')
    .map(({ name, acronym }, i) => `${number(i + 1)}${shy(name)}${acronym === null ? '' : ` (${acronym})`}`);
  const text = [...passages.map(shy), letter.lists[0]!.label, ...names];
  expect(check(text.join(' ')).verdict).toBe('authentic');
  expect(check(text.toSpliced(-3, 0, '22/ Rural Women (RW)').join(' ')).verdict).toBe('altered');
});

test('whoever stands in the cell beside "Independent Media" is no advertisement', () => {
  const row = '27. Cambodian Center for Independent Media (CCIM)';
  expect(whole).toContain(row);
  const { endorsers } = check(whole.replace(row, `${row}\t62. National Chamber of Motorcycle Dealers`))
    .copies[0]!;
  expect(endorsers!.unlisted.map(({ found }) => found)).toEqual(['National Chamber of Motorcycle Dealers']);
});

test('the names of a table in one line, broken by soft hyphens, are the names', () => {
  const names = letter.endorsers
    .filter(({ list }) => list === 'at-release')
    .map(({ number, name, acronym }) => `${number}\t${name}${acronym === null ? '' : ` (${acronym})`}`)
    .join(' ')
    .replace(/(?<=\b\p{L})(?=\p{Ll})/gu, '\u00ad');
  const text = `${body.replaceAll('\n\n', ' ')} This open letter is endorsed by: No.\tName ${names}`;
  expect(check(text)).toMatchObject({ verdict: 'authentic' });
});

describe('a line that says who endorses the letter', () => {
  const heading = 'This open letter is endorsed by:';
  const settings = (line: string) => [
    `${body}\n\n${line}`,
    `${body}\n\n${line}${whole.slice(body.length)}`,
    whole.replace(heading, line),
    whole.replace('\n\nEndorsed by', `\n\n${line}\n\nEndorsed by`),
    `${whole}\n\n${line}`,
  ];
  test.each([
    'Endorsed by Samdech Hun Sen',
    'Also endorsed by the Royal Government of Cambodia:',
    'Signed by the Prime Minister',
    'Endorsed by the Cambodian People’s Party',
    'Signed: Hun Sen',
    'Endorsed by Samdech Hun Sen.',
    '(Also signed by the Prime Minister.)',
  ])('is told where they don’t: %s', (line) => {
    for (const text of settings(line)) expect(check(text)).toMatchObject({ verdict: 'altered' });
  });
  test.each([
    'Endorsed by the following organisations',
    'Signed by women’s rights organisations:',
    'Endorsed by CSOs, Unions and Networks',
    'Signed by 25 civil society organizations in Phnom Penh, May 2021',
    'Endorsed by LICADHO and other organisations:',
  ])('names nobody: %s', (line) => {
    for (const text of settings(line)) expect(check(text)).toMatchObject({ verdict: 'authentic' });
  });
});

describe('what pages put beside names', () => {
  const endorsers = letter.endorsers.filter(({ list }) => list === 'at-release');
  type Row = (name: string, acronym: string) => string;
  const plain = (acronym: string) => acronym.toLowerCase().replaceAll(/[^a-z-]/g, '');
  const list = (row: Row) =>
    endorsers.map(({ name, acronym }, i) => {
      const printed = acronym === null ? name : `${name} (${acronym})`;
      return `${i + 1}. ${row(printed, acronym ?? name)}`;
    });
  const under = (rows: readonly string[]) => `${body}\n\nEndorsed by:\n\n${rows.join('\n')}`;
  test.each<[string, Row]>([
    ['addresses', (name, acronym) => `${name} – www.${plain(acronym)}.org`],
    ['mail addresses', (name, acronym) => `${name} (info@${plain(acronym)}.org)`],
    ['accounts', (name, acronym) => `${name} @${plain(acronym)}kh`],
    ['accounts with dots', (name, acronym) => `${name} – IG: @${plain(acronym)}.org`],
    ['bare addresses', (name, acronym) => `${name} ${plain(acronym)}.org`],
    ['addresses of pages', (name, acronym) => `${name} (facebook.com/${plain(acronym)}.kh)`],
    ['links', (name) => `${name} Facebook`],
    ['addresses behind a colon', (name, acronym) => `${name}: https://www.${plain(acronym)}.org`],
    ['two links', (name) => `${name} | Website, Facebook page`],
    ['pictures', (name, acronym) => `[${acronym} logo] ${name}`],
    ['lines of pictures', (name) => `Logo of ${name.replace(/ \(.*/, '')}\n${name}`],
  ])('%s are no names', (_, row) => {
    const bare = (rows: readonly string[]) => rows.map((line) => line.replace(/^\d+\. /, ''));
    for (const shape of [(rows: readonly string[]) => rows, bare]) {
      expect(check(under(shape(list(row)))).verdict).toBe('authentic');
      const forged = list(row).with(6, `7. ${row('Golden River Youth Club (GRYC)', 'gryc')}`);
      const { endorsers } = check(under(shape(forged))).copies[0]!;
      expect(endorsers!.missing).toEqual(['org-7']);
      expect(endorsers!.unlisted.some(({ found }) => found.includes('Golden River Youth Club'))).toBe(true);
    }
  });
  test('a name that ends with a page’s word is told whole', () => {
    for (const name of ['Mekong Youth Link', 'Women in Profile']) {
      const { unlisted } = check(under([...list((name) => name), `26. ${name}`])).copies[0]!.endorsers!;
      expect(unlisted.map(({ found }) => found)).toEqual([name]);
    }
  });
  test('a person behind the last number, with an address, is told', () => {
    const rows = [...list((name) => name), '26. Mr. Sok Visal: https://www.site.example'];
    expect(check(under(rows)).copies[0]!.endorsers!.unlisted.map(({ found }) => found)).toEqual([
      'Mr. Sok Visal',
    ]);
  });
  test('an acronym twice in a list of acronyms as newspapers write them is told', () => {
    const acronyms = endorsers.map(({ acronym, name }) =>
      acronym === null || acronym.length < 4
        ? (acronym ?? name)
        : acronym[0] + acronym.slice(1).toLowerCase(),
    );
    const { endorsers: found } = check(under([[...acronyms, acronyms[6]].join(', ')])).copies[0]!;
    expect(found!.repeated.map(({ id }) => id)).toEqual(['org-7']);
  });
  test('a picture of somebody else is told', () => {
    const rows = list((name, acronym) => `[${acronym} logo] ${name}`);
    for (const picture of ['[All were cleared logo]', '[Ministry of Justice logo]'])
      expect(check(under(rows.with(3, rows[3]!.replace(/\[.*\]/, picture)))).verdict).toBe('altered');
  });
  test.each(['Country', 'Type', 'Province'])('a column of kinds under its head: %s', (head) => {
    const rows = endorsers.map(({ name }, i) => `${i + 1}\t${name}\tCambodia`);
    expect(check(under([`No.\tOrganisation\t${head}`, ...rows])).verdict).toBe('authentic');
  });
  test('a heading with a date and "joined" heads the later list', () => {
    const later = letter.endorsers.filter((endorser) => endorser.list === 'later').map(({ name }) => name);
    const heading = 'Update 14 May: the following joined:';
    expect(check(under([...list((name) => name), '', heading, '', ...later])).verdict).toBe('authentic');
  });
});

describe('signers as newspapers write them', () => {
  const quoted = `“${passages.at(6)}”`;
  test.each([
    'Signatories include the Cambodian NGO Committee on CEDAW (NGO-CEDAW), the Cambodian Center for Human Rights (CCHR), Gender and Development for Cambodia (GADC) and Klahaan.',
    'Other signatories are the Cambodia Labor Confederation, Banteay Srei, and the Women’s Resource Center.',
    'Signed by NGO-CEDAW, CCHR, GADC, Klahaan and others.',
    'Endorsers: Klahaan, Licadho, Comfrel, Nicfec and Transparency International Cambodia.',
    'Some of the signatories:\n\n- Licadho\n- Klahaan\n- CCHR\n- ActionAid Cambodia',
  ])('%s', (line) => {
    expect(check(`${quoted}\n\n${line}`).verdict).toBe('excerpt');
  });
  test('but a stranger among the signers is told', () => {
    const line = 'Endorsers: Klahaan, Licadho, Comfrad, Nicfec and Transparency International Cambodia.';
    expect(check(`${quoted}\n\n${line}`).verdict).toBe('altered');
  });
});

describe('lists as pages are made', () => {
  const names = letter.endorsers
    .filter(({ list }) => list === 'at-release')
    .map(({ name, acronym }) => (acronym === null ? name : `${name} (${acronym})`));
  const page = (before: string, row: (name: string) => string, behind: string, all: readonly string[]) =>
    openPage(
      [
        '<article>',
        ...passages.map((passage) => `<p>${passage}</p>`),
        `<h3>${letter.lists[0]!.label}</h3>`,
        before,
        ...all.map(row),
        behind,
        '</article>',
      ].join('\n'),
    ).exact([]);
  test.each<[string, string, (name: string) => string, string]>([
    ['links in items', '<ul>', (name) => `<li>${name} <a>Facebook</a> <a>Website</a></li>`, '</ul>'],
    [
      'a column of countries',
      '<table><tr><th>Organisation</th><th>Country</th></tr>',
      (name) => `<tr><td>${name}</td><td>Cambodia</td></tr>`,
      '</table>',
    ],
    [
      'logos and websites',
      '<table><tr><th>No.</th><th>Logo</th><th>Organisation</th><th>Website</th></tr>',
      (name) => `<tr><td>1</td><td><img alt=""></td><td>${name}</td><td>www.site.example</td></tr>`,
      '</table>',
    ],
    ['offices', '<table>', (name) => `<tr><td>${name}</td><td>Executive Director</td></tr>`, '</table>'],
  ])('%s: the names are there, and so is a stranger', (_, before, row, behind) => {
    expect(check(page(before, row, behind, names)).verdict).toBe('authentic');
    const stranger = 'Golden River Youth Club (GRYC)';
    const { endorsers } = check(page(before, row, behind, [...names, stranger])).copies[0]!;
    expect(endorsers!.unlisted.map(({ found }) => found)).toEqual([stranger]);
  });
  test.each(['Withdrawn', 'Signature forged', 'Has not signed', 'Coerced', 'Under duress', 'Pending'])(
    'a column that says something is told: %s',
    (said) => {
      const rows = page('<table>', (name) => `<tr><td>${name}</td><td>${said}</td></tr>`, '</table>', names);
      expect(check(rows).verdict).toBe('altered');
    },
  );
});

describe('a list that a forger set up', () => {
  const names = letter.endorsers
    .filter(({ list }) => list === 'at-release')
    .map(({ name, acronym }) => (acronym === null ? name : `${name} (${acronym})`));
  const under = (lines: readonly string[]) => check(`${body}\n\nEndorsed by:\n\n${lines.join('\n')}`).verdict;
  const shapes: ((name: string, index: number) => string)[] = [
    (name) => name,
    (name, index) => `${index + 1}. ${name}`,
    (name) => `- ${name}`,
  ];
  test.each([
    'Golden River Youth Club (GRYC) @gryckh',
    'Golden River Youth Network @gryn',
    'Mr. Sok Visal @visal',
    'Ministry of Justice @moj',
    'Ministry of Justice - Website',
    'Licadho',
  ])('names somebody more, whatever stands behind him: %s', (stranger) => {
    for (const shape of shapes)
      for (const at of [10, 25]) expect(under(names.toSpliced(at, 0, stranger).map(shape))).toBe('altered');
  });
  test.each([
    'The organisations that withdrew as signatories are the',
    'Former signatories are the',
    'Fake signatories include the',
  ])('is led to by who they are not: %s', (lead) => {
    expect(check(`${body}\n\n${lead} ${names.join(', ')}.`).verdict).toBe('altered');
  });
  test('an acronym of three letters as a word is another word', () => {
    for (const word of ['Cyn', 'Clc', 'Bs']) expect(under(names.toSpliced(10, 1, word))).toBe('altered');
  });
  test('a sender’s acronym below the list is not its endorser once more', () => {
    const below = `${body}\n\nEndorsed by:\n\n${names.join('\n')}\n\nKlahaan`;
    expect(check(below).verdict).toBe('authentic');
  });
  test('a sender whose account comes again posts the list on', () => {
    const post = (line: string) => `Sok Dara @sokdara\n${line}`;
    expect(under([...names.slice(0, 9), post(names[9]!), post(names[10]!), ...names.slice(11)])).toBe(
      'authentic',
    );
  });
});

test('a note to the list that takes a name back is told', () => {
  const marked = whole.slice(0, whole.indexOf('The below lists')).replace('(CCHR)', '(CCHR)*').trimEnd();
  expect(check(`${marked}\n\n* withdrew on 13 May`)).toMatchObject({
    verdict: 'altered',
    copies: [{ insertions: [{ found: '* withdrew on 13 May' }] }],
  });
  expect(check(`${marked}\n\n* coordinator`).verdict).toBe('authentic');
});

describe('a note below the list that answers a mark behind a name', () => {
  const noted = (mark: string, note: string) =>
    `${whole.replace('(CYN)', `(CYN)${mark}`).trimEnd()}\n\nShare this\n\n${mark} ${note}\n`;
  test.each(['*', '**', '†', '¹', '[1]', '(1)'])('%s', (mark) => {
    for (const note of [
      'This organization never signed.',
      'Not verified',
      'withdrew',
      'Endorsement under review',
    ])
      expect(check(noted(mark, note))).toMatchObject({
        verdict: 'altered',
        copies: [{ insertions: [{ found: `${mark} ${note}` }] }],
      });
    for (const note of ['Coordinator', 'Listed by the alphabet', 'Member of the steering committee'])
      expect(check(noted(mark, note)).verdict).toBe('authentic');
  });
  test('is a page’s own where no name has the mark', () => {
    expect(check(noted('*', 'Not verified').replace('(CYN)*', '(CYN)')).verdict).toBe('authentic');
  });
});

test('who has a number and an endorser’s acronym is an entry, whatever else the line says', () => {
  const list = whole.slice(0, whole.indexOf('The below lists')).trimEnd();
  const report = check(list.replace('Klahaan Organization (KLAHAAN)', 'Photo: Klahaan Network (KLAHAAN)'));
  expect(report.copies[0]!.endorsers!.renamed.map(({ id }) => id)).toEqual(['org-5']);
});

describe('both lists of organisations in one, without the second heading', () => {
  const names = (...lists: number[]) =>
    letter.endorsers.filter(({ list }) => lists.some((i) => list === letter.lists[i]!.id)).map(printedName);
  const misplaced = (entries: readonly string[]) =>
    check(`${body}\n\nEndorsers:\n${entries.join('\n')}`).copies[0]!.endorsers!.misplaced.map(({ id }) => id);
  const plain = (name: string) => name.replace(/^The /, '').toLowerCase();
  const sorted = names(0, 1).sort((a, b) => (plain(a) < plain(b) ? -1 : 1));

  test('by the alphabet', () => {
    expect(misplaced(sorted)).toEqual([]);
    expect(misplaced(names(0, 1).sort())).toEqual([]);
    expect(misplaced(names(0, 1, 2).sort())).toEqual([]);
  });
  test('without an order, those that stand alone are told', () => {
    const mixed = names(0, 1).map((name, i, all) => [(i * 17) % all.length, name] as const);
    expect(misplaced(mixed.sort(([a], [b]) => a - b).map(([, name]) => name)).length).toBeGreaterThan(5);
  });
  test('one of the later that stands among the first is told', () => {
    const [first, later] = [names(0), names(1)];
    const moved = later.splice(4, 1)[0]!;
    expect(misplaced([...first.toSpliced(10, 0, moved), ...later])).toEqual(['org-30']);
    expect(misplaced([...first.sort().toSpliced(3, 0, moved), ...later])).toEqual(['org-30']);
    expect(misplaced([...first, moved].sort())).toEqual(['org-30']);
  });
});

describe('when each signed, behind the name', () => {
  const first = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  const listed = (entries: readonly string[]) => check(`${body}\n\nEndorsers:\n${entries.join('\n')}`);
  test.each([
    '12 May 2021',
    '(13 May)',
    '· May 12, 2021',
    '– signed on 14 May 2021',
    '12/05/2021',
    '2021-05-12',
    '3 years ago',
    '| 5 d',
  ])('%s', (when) => {
    expect(listed(first.map((name) => `${name} ${when}`)).verdict).toBe('authentic');
    const forged = first.toSpliced(4, 1, 'Mekong Justice Alliance');
    expect(listed(forged.map((name) => `${name} ${when}`)).copies[0]!.endorsers!.unlisted).toHaveLength(1);
  });
  test.each(['withdrew on 14 May 2021', 'not on 12 May 2021', '12 times', 'since 2014'])(
    'not: %s',
    (said) => {
      const entries = first.map((name, i) => (i === 4 ? `${name} ${said}` : name));
      expect(listed(entries).copies[0]!.endorsers!.renamed.map(({ id }) => id)).toEqual(['org-5']);
    },
  );
  test('nor where a stranger is called by it', () => {
    expect(listed(first.toSpliced(4, 0, 'Movement of 12 May')).copies[0]!.endorsers!.unlisted).toMatchObject([
      { found: 'Movement of 12 May' },
    ]);
  });
});

describe('a control that brings more names', () => {
  const first = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  const listed = (entries: readonly string[], control: string) =>
    check(`${body}\n\nEndorsers:\n${entries.join('\n')}\n${control}`);
  test.each([
    'Load more',
    'Show all 25',
    'View all signatories',
    'See all endorsers',
    'Show more names',
    'View full list',
    'Expand list',
    'បង្ហាញទាំងអស់',
  ])('is where the list was cut: %s', (control) => {
    expect(listed(first.slice(0, 10), control)).toMatchObject({
      verdict: 'excerpt',
      copies: [{ notices: ['truncated'], endorsers: { unlisted: [] } }],
    });
    expect(listed(first.slice(0, 10).toSpliced(4, 1), control).verdict).toBe('incomplete');
    expect(listed(first, control)).toMatchObject({ verdict: 'authentic', copies: [{ notices: [] }] });
  });
  test.each(['Load more comments', 'View all posts', 'See all'])('is none of the list’s: %s', (control) => {
    expect(listed(first.slice(0, 10), `\nSok Dara\n12 May\nGood.\n${control}`).verdict).toBe('incomplete');
  });
});

describe('groups that a list is divided into', () => {
  const first = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  const divided = (one: string, other: string) => {
    const text = (entries: readonly string[], at: number) =>
      entries.map((name, i) => `${at + i + 1}. ${name}`).join('\n');
    return check(
      `${body}\n\nEndorsers:\n\n${one}\n${text(first.slice(0, 12), 0)}\n\n${other}\n${text(first.slice(12), 12)}`,
    );
  };
  test.each([
    ['Phnom Penh', 'Provinces'],
    ['Women’s rights', 'Labour'],
    ['NGOs', 'Unions and Associations'],
    ['National', 'Regional and local'],
    ['Media', 'Others'],
    ['Garment sector', 'Legal aid'],
    ['Grassroots', 'Diaspora'],
    ['Siem Reap and Preah Vihear', 'Coastal provinces'],
    ['Community-based organizations', 'Faith-based groups'],
    ['សង្គមស៊ីវិល', 'សហជីពនិងសមាគម'],
  ])('%s, %s', (one, other) => {
    expect(divided(one, other).verdict).toBe('authentic');
  });
  test('below the last name there is no group to head', () => {
    const text = `${body}\n\nEndorsers:\n\n${first.map((name, i) => `${i + 1}. ${name}`).join('\n')}\n`;
    expect(check(`${text}26. Monks and Students`).copies[0]!.endorsers!.unlisted).toHaveLength(1);
    const between = text.replace('\n15. ', '\n\nTrade Unions\n\n\n\n\n15. ');
    expect(check(between).copies[0]!.endorsers!.unlisted).toMatchObject([{ found: 'Trade Unions' }]);
  });
  test('one head alone, where nothing else is before names, may be somebody', () => {
    const text = `${body}\n\nEndorsers:\n${first.join('\n')}\n`;
    for (const name of ['Cambodian Women', 'Gender and Development', 'Transparency']) {
      const { unlisted } = check(text.replace('\nAssociation to', `\n\n${name}\nAssociation to`)).copies[0]!
        .endorsers!;
      expect(unlisted).toMatchObject([{ found: name }]);
    }
  });
  test.each([
    'Friends of the Mekong',
    'Women’s Rights Network',
    'Phnom Penh Council',
    'Labour Union',
    'Youth and Students',
    'Legal Aid of Cambodia',
    'Peace and Development Asia',
    'Garment Workers',
    'កម្មករ',
  ])('who could be a body is told: %s', (name) => {
    expect(divided('NGOs', name).copies[0]!.endorsers!.unlisted).toMatchObject([{ found: name }]);
  });
});

describe('a list’s own heading with another in its place', () => {
  const labels = letter.lists.map(({ label }) => label);
  test.each([
    'Organizations that were asked to endorse:',
    'Also invited to sign:',
    'Under investigation:',
    'Signed under duress:',
    'Supporters of the government:',
    'Paid to endorse this letter:',
    'Accused of defamation:',
    'Undecided:',
    'Persons under investigation',
    'Formerly endorsed by:',
    'Endorsed by mistake:',
    'Possible endorsers:',
    'Witnesses:',
    'Recipients:',
    'Defendants:',
    'Our sponsors:',
    'Signed Under Duress',
    '**Invited to sign**',
  ])('says nothing of the kind of those below it: %s', (heading) => {
    for (const label of labels)
      expect(check(whole.replace(label, heading))).toMatchObject({
        verdict: 'altered',
        copies: [{ insertions: [{ found: heading }] }],
      });
  });
  test.each(['Acting for themselves:', 'Steering committee:'])(
    'is told also where it may be true: %s',
    (heading) => {
      expect(check(whole.replace(labels[2]!, heading)).verdict).toBe('altered');
    },
  );
  test.each([
    'Phnom Penh:',
    'Unions:',
    'Yours sincerely:',
    'In solidarity:',
    'Members of the network:',
    'They are:',
    'Namely:',
    'អង្គការ៖',
    'LICADHO:',
  ])('may lead over to the first: %s', (line) => {
    expect(check(whole.replace(labels[0]!, `${labels[0]}\n\n${line}`)).copies[0]!.insertions).toEqual([]);
  });
  test.each(['Paid content', 'PAID POST', 'Read more: Police chief under investigation'])(
    'may be the page’s: %s',
    (line) => {
      for (const label of labels)
        expect(check(whole.replace(label, `${label}\n\n${line}`)).verdict).toBe('authentic');
    },
  );
  test.each([
    '500 individuals:',
    'Update: more individuals have been paid to join',
    'Updated, all men freed: Individuals',
  ])('nor counts too many, nor is paid: %s', (heading) => {
    expect(check(whole.replace(labels[2]!, heading)).verdict).toBe('altered');
  });
  test.each(
    'ជនសង្ស័យ៖ អ្នកមិនគាំទ្រ៖ អ្នកដកខ្លួន៖ បញ្ជីខ្មៅ៖ ជនរងគ្រោះ៖ អ្នកឧបត្ថម្ភ៖ ក្រុមភេរវកម្ម៖ អង្គការដែលកំពុងត្រូវស៊ើបអង្កេត៖ ចម្លងជូន៖ អ្នកត្រូវចោទ៖ អង្គការក្លែងក្លាយ៖ លិខិតនេះត្រូវបានថ្កោលទោសដោយ៖ គាំទ្រដោយបរទេស៖ ហត្ថលេខាដែលត្រូវបានបង្ខំ៖ ក្រុមចោរ៖'.split(
      ' ',
    ),
  )('in Khmer: %s', (heading) => {
    expect(check(whole.replace(labels[0]!, heading)).verdict).toBe('altered');
  });
  test.each(
    'បញ្ជីអង្គការគាំទ្រ៖ គាំទ្រដោយ៖ លិខិតចំហនេះត្រូវបានគាំទ្រដោយ៖ អង្គការដែលបានចុះហត្ថលេខា៖ ហត្ថលេខី៖ អង្គការសង្គមស៊ីវិល៖ ស្ថាប័នដែលគាំទ្រ៖ រាយនាមអង្គការដែលចូលរួមគាំទ្រ៖ អង្គការមិនស្វែងរកប្រាក់ចំណេញ៖ អង្គការក្រៅរដ្ឋាភិបាល៖ យើងខ្ញុំដែលមានរាយនាមខាងក្រោម៖ តាងនាមអង្គការដូចខាងក្រោម៖ បញ្ជីឈ្មោះអង្គការដែលបានចុះហត្ថលេខាគាំទ្រ'.split(
      ' ',
    ),
  )('or says in Khmer who they are: %s', (heading) => {
    expect(check(whole.replace(labels[0]!, heading)).verdict).toBe('authentic');
  });
  test('those who endorsed later did not do so before', () => {
    for (const word of ['before', 'prior to'])
      expect(check(whole.replace('endorsed after the', `endorsed ${word} the`)).verdict).toBe('altered');
  });
  test.each([
    ['Organizations that joined later:', 1],
    ['Update: more organizations have joined', 1],
    ['In their personal capacity:', 2],
    ['III. Individuals', 2],
    ['50 individuals:', 2],
    ['បុគ្គល', 2],
    ['CSOs that endorsed later:', 1],
    ['Endorsed before 12 May 2021:', 0],
    ['Supporters of the open letter:', 0],
    ['Supporters of women’s rights:', 2],
    ['Individual supporters:', 2],
    ['Signed by the following people, some of whom were present:', 2],
    ['At the time of its release, the letter was endorsed by:', 0],
    ['The following NGOs put their names to the letter:', 0],
    ['List of CSOs that endorsed the open letter to the three ministers', 0],
    ['Organisations who signed the open letter on violence against women:', 0],
    ['These organizations signed after the letter came out:', 1],
    ['Endorsements received after release', 1],
    ['The following people have put their names to it:', 2],
  ] as const)('says who they are: %s', (heading, list) => {
    expect(check(whole.replace(labels[list]!, heading)).verdict).toBe('authentic');
  });
});

describe('how many endorse the letter', () => {
  const headed = (heading: string) => whole.replace('This open letter is endorsed by:', heading);
  test.each([
    'This open letter is endorsed by 65 organisations:',
    'Endorsed by 500 NGOs',
    '120 organisations have signed this letter:',
    'Signed by more than 1,200 people:',
    'Endorsed by 37 organisations and 90 individuals:',
    'Endorsed by 90 civil society organizations and unions:',
  ])('is told where it is more than do: %s', (heading) => {
    for (const text of [headed(heading), `${body}\n\n${heading.replace(/:$/, '')}`])
      expect(check(text)).toMatchObject({ verdict: 'altered', copies: [{ insertions: [{}] }] });
  });
  test.each([
    'This open letter is endorsed by 25 organisations:',
    '37 organisations and 50 individuals have signed this letter:',
    'Signed by 87 organisations and individuals:',
    'Endorsed by more than 80 people and groups:',
    'Signatories (12 May 2021):',
    'The 2021 open letter is endorsed by the following organisations:',
  ])('may be said: %s', (heading) => {
    expect(check(headed(heading)).verdict).toBe('authentic');
  });
});

describe('a list in a sentence', () => {
  const names = letter.endorsers
    .filter(({ list }) => list === 'at-release')
    .map(({ name, acronym }) => (acronym === null ? name : `${name} (${acronym})`));
  const under = (lead: string, sign = ', ') =>
    check(`${body}\n\n${lead} ${names.slice(0, -1).join(sign)} and ${names.at(-1)}.`);
  test.each(['This open letter is endorsed by', 'The letter was signed by', 'Signed by'])(
    'begins right behind "%s"',
    (lead) => {
      for (const sign of [', ', '; ']) {
        const { verdict, copies } = under(lead, sign);
        expect(verdict).toBe('authentic');
        expect(copies[0]!.endorsers).toMatchObject({ stage: 'at-release', missing: [] });
      }
    },
  );
  test.each([
    'This open letter is not endorsed by',
    'It is no longer endorsed by',
    'This open letter is falsely endorsed by',
    'This open letter is endorsed by Hun Sen,',
    'Endorsed by the Ministry of Justice,',
  ])('is none, or has a stranger, behind "%s"', (lead) => {
    expect(under(lead).verdict).toBe('altered');
  });
});

test.each([
  'Ministry of Women’s Affairs',
  'Office of the Prime Minister',
  'Cambodian People’s Party',
  'Royal Government of Cambodia',
  'Embassy of Sweden',
])('a body of a state right below a numbered list is listed: %s', (stranger) => {
  const release = whole.slice(0, whole.indexOf('The below lists')).trimEnd();
  expect(check(`${release}\n${stranger}`).verdict).toBe('altered');
  // Apart from the list it is a page's tag.
  expect(check(`${release}\n\n${stranger}`).verdict).toBe('authentic');
});

test.each([', Change.org', ' and Change.org', ' – Change.org', ' (change.org)', ', Golden-River.org'])(
  'an address behind a name that is not its own is somebody else’s: %s',
  (added) => {
    expect(check(whole.replace('(KLAHAAN)', `(KLAHAAN)${added}`)).verdict).toBe('altered');
  },
);

test.each(['26 Supporters Network', '26 Signatories of Peace', '26 Groups who signed'])(
  'a number without a sign is an entry’s, not a heading’s: %s',
  (stranger) => {
    const release = whole.slice(0, whole.indexOf('The below lists')).trimEnd();
    expect(check(`${release.replace(/^(\d+)\. /gm, '$1 ')}\n${stranger}`).verdict).toBe('altered');
  },
);

describe('a line among the names that is none', () => {
  const among = (line: string) => whole.replace('\n11. ', `\n${line}\n11. `);
  test.each([
    'Statement deleted',
    'Letter closed',
    'Letter removed by the authors',
    'Superseded by the letter of 20 May 2021',
    'Supported by the Ministry of Justice',
    'Funded by USAID',
    'Answer: The ministry rejects the letter',
    'Updated: charges dropped',
    'Label: misleading',
    'Sponsored by Oknha Heng Sear',
    // And whatever is neither a heading nor the page's own.
    'criminals',
    'CIA agents',
    'now defunct',
    'funded from abroad',
    'None of these signed',
    'Los ministros mienten',
    '偽造',
    // A heading is made of words for who endorses and how, and of no others.
    'opposition groups',
    'names added by hackers',
    'signed at gunpoint',
    'signed for money',
    'supporters of Heng Sear',
    'in solidarity with Heng Sear',
    'organisations closed in 2022',
    'Most signatories are foreign',
    'Also signed by the minister',
    'citizens of Vietnam',
    'ហត្ថលេខាត្រូវបានបង្ខំ',
    'គាំទ្រដោយបរទេស',
    'លែងគាំទ្រ',
    'ក្រុមហ៊ុនឧកញ៉ា',
  ])('says something of the letter: %s', (line) => {
    expect(check(among(line)).verdict).toBe('altered');
  });
  test.each([
    'Final list of signatories',
    'List of names, corrected',
    'Summary',
    'Last updated: 13 May 2021',
    'iv.',
    'Second batch',
    'Signatories, continued',
    'The list of endorsers is as follows.',
  ])('or of the list: %s', (line) => {
    expect(check(among(line)).verdict).toBe('authentic');
  });
});

describe('a line above a list or a list’s heading', () => {
  const LABELS = letter.lists.map(({ label }) => label);
  const above = (line: string) => LABELS.map((label) => whole.replace(label, `${line}\n\n${label}`));
  const below = (line: string) => LABELS.map((label) => whole.replace(label, `${label}\n\n${line}`));
  test.each([
    'Shame on them',
    'CIA agents',
    'now defunct',
    'funded from abroad',
    'we disagree',
    'deceased',
    '偽造',
  ])('is told: %s', (line) => {
    for (const text of [...above(line), ...below(line)]) expect(check(text).verdict).toBe('altered');
  });
  test.each([
    'Signatures',
    'Signature and stamp',
    'Enclosure',
    '(signature pages attached)',
    'Please see the full list of signatories below.',
    'English translation by LICADHO',
    'Published with permission',
    'បញ្ជីឈ្មោះ',
    'ចម្លងជូន',
    'Advertisement',
  ])('is the letter’s apparatus or the page’s: %s', (line) => {
    for (const text of [...above(line), ...below(line)]) expect(check(text).verdict).toBe('authentic');
  });
  test('another date is told once', () => {
    const [copy] = check(whole.replace('Phnom Penh, 12 May 2021\n', 'Bangkok, 3 June 2020\n')).copies;
    expect(copy!.insertions).toEqual([]);
    expect(copy!.passages.at(-1)!.variants).toHaveLength(1);
  });
});

describe('what a list says of each name', () => {
  const isBody = (name: string) => !/^M[rs]\.|[\u1780-\u17ff]/.test(name);
  const rows = (row: (name: string, number: number) => string, numbered = true) =>
    whole.replace(/^(\d+)\. (.*)$/gm, (line, number: string, name: string) =>
      isBody(name) ? (numbered ? `${number}. ` : '') + row(name, Number(number)) : line,
    );
  const khmer = (number: number) => `អង្គការ${String.fromCodePoint(0x1780 + (number % 34))}`;
  const works = (number: number) =>
    `${['monitoring of rivers', 'lessons for girls', 'help for fishers'][number % 3]} in ${['Takeo', 'Kep', 'Kampot', 'Kandal', 'Kratie', 'Pailin', 'Pursat'][number % 7]}`;
  const details: readonly [string, (name: string, number: number) => string][] = [
    ['its place', (name, number) => `${name}\n${['Phnom Penh', 'Siem Reap', 'Battambang'][number % 3]}`],
    ['an office', (name) => `${name}\nExecutive Director`],
    ['its kind', (name, number) => `${name}\n${['NGO', 'Union', 'Network'][number % 3]}`],
    ['its address', (name, number) => `${name}\nNo. ${number}, Street ${200 + number}, Phnom Penh`],
    ['that it signed', (name) => `${name}\nSigned and stamped`],
    ['when it signed', (name) => `${name}\nendorsed on 12 May 2021`],
    ['its name in Khmer', (name, number) => `${name}\n${khmer(number)}`],
    ['its name in Khmer above', (name, number) => `${khmer(number)}\n${name}`],
    ['what it works for', (name, number) => `${name}\n${works(number)}`],
    ['its office and place', (name) => `${name}\nExecutive Director\nPhnom Penh`],
    ['the file of a picture', (name, number) => `logo_${number}.png\n${name}`],
    ['a mark for a picture', (name) => `[logo]\n${name}`],
    ['its place behind a dash', (name, number) => `${name} – ${['Phnom Penh', 'Siem Reap'][number % 2]}`],
    ['its place in brackets', (name, number) => `${name} (${['Phnom Penh', 'Siem Reap'][number % 2]})`],
    ['its kind in brackets', (name, number) => `${name} [${['NGO', 'Union', 'Network'][number % 3]}]`],
    ['since when', (name, number) => `${name} (since ${1990 + number})`],
    ['since when, behind a comma', (name, number) => `${name}, est. ${1990 + number}`],
    ['how many it has', (name, number) => `${name} (${100 + number} members)`],
    ['its tag', (name, number) => `${name} #org${number}`],
    ['its telephone in a cell', (name, number) => `${name}\t012 345 6${number}`],
    ['that it signed, in a cell', (name) => `${name}\tSigned`],
    ['its name in Khmer behind a dash', (name, number) => `${name} – ${khmer(number)}`],
  ];
  test('behind one name alone it is told, and so is a remark where others have a place', () => {
    for (const behind of ['(Siem Reap)', '[Union]', '(since 1999)'])
      expect(check(whole.replace('(WPM)', `(WPM) ${behind}`)).verdict).toBe('altered');
    for (const remark of ['(withdrawn)', '(Hanoi)', '– enemies of the state', '(ក្លែងក្លាយ)']) {
      const text = rows((name, number) => `${name} ${number === 12 ? remark : '(Phnom Penh)'}`);
      expect(check(text).copies[0]!.endorsers!.renamed.map(({ id }) => id)).toEqual(['org-12']);
    }
  });
  test.each(details)('%s', (_, row) => {
    for (const numbered of [true, false]) expect(check(rows(row, numbered)).verdict).toBe('authentic');
  });
  test.each(details)('%s: a stranger has it as well, and is told', (_, row) => {
    const added = `${row('Mekong Youth Club (MYC)', 12)}\n13. `;
    const { unlisted } = check(rows(row).replace('\n13. ', `\n13. ${added}`)).copies[0]!.endorsers!;
    expect(unlisted.filter(({ found }) => found.startsWith('Mekong Youth Club (MYC)'))).toHaveLength(1);
  });
  test.each(['withdrew its name', 'Angkor Future', 'លោក ហេង ស៊ា', 'criminals', 'Ministry of Justice'])(
    'but not %s',
    (line) => {
      for (const [, row] of details.slice(0, 7))
        expect(check(rows(row).replace(/^(12\. .*)\n.*/m, `$1\n${line}`)).verdict).toBe('altered');
    },
  );
  // Words of details in a name's place, or one too many in theirs, are somebody's.
  test.each([
    'Street Children Cambodia',
    'Village Focus',
    'Khan Sophal',
    'Sangkat Voices',
    'Human Rights',
    'Gender and Development',
    'Cambodian Women',
    'Transparency',
    'Siem Reap',
  ])('nor a stranger of such words: %s', (name) => {
    for (const [, row] of details) {
      const added = rows(row).replace('\n13. ', `\n13. ${name}\n14. `);
      expect(check(added).verdict).toBe('altered');
      const replaced = rows(row).replace(/^13\. [^\n\t(–,]*/m, `13. ${name} `);
      expect(check(replaced).verdict).toBe('altered');
      const bare = rows(row, false).replace('\nAssociation to', `\n${name}\nAssociation to`);
      expect(check(bare).verdict).toBe('altered');
    }
  });
  test('nor the same remark on all, nor on a few', () => {
    expect(check(rows((name) => `${name}\nfunded from abroad`)).verdict).toBe('altered');
    expect(check(rows((name, number) => (number < 6 ? `${name}\n${works(number)}` : name))).verdict).toBe(
      'altered',
    );
  });
  test('in a Khmer name the letters of a word that takes back take nothing back', () => {
    expect(check(rows((name, number) => `${name}\nអេដកម្ពុជា${khmer(number)}`)).verdict).toBe('authentic');
  });
});

describe('what is said behind a name in a list', () => {
  const NAMES = [
    '11. Cambodian Youth Network (CYN)',
    '22. Harpswell Foundation',
    "31. Worker's Information Center",
    '8. Mr. Dim Daradorn',
  ];
  const behind = (name: string, said: string) => whole.replace(name, `${name} ${said}`);
  test.each([
    '(withdrawn)',
    '(disputed)',
    '(not confirmed)',
    '(alleged)',
    '(banned)',
    '(name used without permission)',
    '(did not sign)',
    '(foreign-funded)',
    '(ដកខ្លួន)',
    '(ត្រូវបានចាប់ខ្លួន)',
    '[x]',
    '– has since withdrawn',
    '❌',
    '?',
    '(?)',
    '[?]',
  ])('is told: %s', (said) => {
    for (const name of NAMES) {
      expect(whole).toContain(name);
      expect(check(behind(name, said))).toMatchObject({
        verdict: 'altered',
        copies: [{ endorsers: { missing: [], renamed: [{}] } }],
      });
    }
  });
  test.each(['[1]', '¹', '– 12 May 2021', '↗', '(www.example.org)', '✓', ';'])('or nothing: %s', (said) => {
    for (const name of NAMES) expect(check(behind(name, said)).verdict).toBe('authentic');
  });
  const inItems = (list: () => string) =>
    openPage(
      `<article>${body
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}<p>${letter.lists[0]!.label}</p>${list()}</article>`,
    ).exact([]);
  const released = letter.endorsers.filter(({ list }) => list === letter.lists[0]!.id).map(printedName);
  test.each([
    '<span class="badge">withdrawn</span>',
    '<div class="note">Name used without permission</div>',
    '<span class="tooltip">never signed</span>',
    '<aside>Under investigation</aside>',
  ])('also in a box of its item: %s', (box) => {
    for (const at of [10, 21]) {
      const list = (said: string) =>
        inItems(
          () => `<ol>${released.map((name, i) => `<li>${name} ${i === at ? said : ''}</li>`).join('')}</ol>`,
        );
      expect(check(list(box))).toMatchObject({
        verdict: 'altered',
        copies: [{ endorsers: { missing: [], renamed: [{ id: `org-${at + 1}` }] } }],
      });
      expect(check(list('<span class="badge">new</span>')).verdict).toBe('authentic');
    }
  });
  test('and in a row’s last cell', () => {
    const table = (no: readonly number[]) =>
      inItems(
        () =>
          `<table><tr><th>No</th><th>Name</th><th>Endorsed</th></tr>${released
            .map(
              (name, i) =>
                `<tr><td>${i + 1}</td><td>${name}</td><td>${no.includes(i) ? 'No' : 'Yes'}</td></tr>`,
            )
            .join('')}</table>`,
      );
    expect(check(table([])).verdict).toBe('authentic');
    expect(check(table([3])).copies[0]!.endorsers!.renamed.map(({ id }) => id)).toEqual(['org-4']);
  });
  test('a name in Khmer is the same body’s, and a question mark behind all is a list’s bullet gone wrong', () => {
    expect(check(behind(NAMES[1]!, '(មូលនិធិ ហាប់ស្វែល)')).verdict).toBe('authentic');
    expect(check(whole.replace(/^(\d+\. .*)$/gm, '$1 ?')).verdict).toBe('authentic');
  });
});

test.each(['and others', 'and 12 others', 'etc.', 'and many other organizations'])(
  'more than are named, behind a name in the midst of them: %s',
  (more) => {
    const { verdict } = check(whole.replace('25. LevelsDiversity', `25. LevelsDiversity ${more}`));
    expect(['altered', 'excerpt', 'incomplete']).toContain(verdict);
  },
);

describe('the first line below the list that says who endorses the letter', () => {
  const below = (line: string) => check(`${whole.trimEnd()}\n\n${line}\n\nShare this\n`);
  test.each([
    'Human Rights Watch and Amnesty International have also endorsed this letter.',
    'The Ministry of Justice has since joined the statement.',
    'UPDATE: 12 organizations have withdrawn their endorsement.',
    'Note: LICADHO and CCHR asked to be removed from this list.',
    'KLAHAAN has withdrawn its name.',
    'Two of these groups never signed.',
  ])('is told: %s', (line) => {
    expect(below(line)).toMatchObject({ verdict: 'altered', copies: [{ insertions: [{ found: line }] }] });
  });
  test.each([
    'We have signed this letter.',
    'More than 60 groups have endorsed the letter.',
    'LICADHO and CCHR have endorsed the letter.',
    'LICADHO withdrew its staff from the province in 2019.',
    'The groups never heard from the ministry.',
    'The governor withdrew his support for the plan.',
  ])('or is the page’s: %s', (line) => {
    expect(below(line).verdict).toBe('authentic');
  });
});
