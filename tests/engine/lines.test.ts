/** Lines, wraps and numbers: what they set apart, and what they don't. */
import { describe, expect, test } from 'vitest';
import { body, changes, check, letter, paragraph, passages, whole } from './check.ts';

const wrap = (text: string, width: number) =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();

test('a sentence for a passage’s first one, on a wrapped line of its own, is told as one substitution', () => {
  const first = paragraph(4).slice(0, paragraph(4).indexOf('.') + 1);
  const forged = 'The organizations named below withdraw their earlier statements.';
  const text = body.replace(`${first} `, `${forged}\n`);
  expect(check(text).copies[0]!.insertions).toEqual([]);
  expect(changes(text)).toEqual([`paragraph-4: ${first.slice(0, -1)} → ${forged.slice(0, -1)}`]);
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

test('a forged paragraph among italic ones in a text of one line is an insertion', () => {
  const forged = 'The undersigned organizations wish to thank the government for what it has done.';
  const text = [...passages.slice(0, 8), forged, ...passages.slice(8)]
    .map((passage) => `_${passage}_`)
    .join(' ');
  expect(check(text).copies[0]!.insertions.map(({ found }) => found)).toEqual([forged]);
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
  for (const joint of ['\n\n', '\n']) {
    const text = passages.join(joint).replace(first, forged);
    expect(check(text).copies[0]!.insertions).toEqual([]);
    expect(changes(text)).toEqual([`paragraph-2: ${first} → ${forged} (negation)`]);
  }
});

describe('a sentence that a wrap sets on lines of its own', () => {
  const added = 'They were sent a copy of it as well, in the spring of the year before, by the same groups.';
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

test('a sentence that a wrap breaks before a name is told as one', () => {
  const forged = 'The organizations below have agreed to end their campaign by June.';
  const texts = passages.map((text, i) =>
    wrap(i === 5 ? text.replace(' As a', ` ${forged} As a`) : text, 60),
  );
  const mail = passages.map((text, i) => wrap(i === 9 ? `${forged} ${text}` : text, 62));
  for (const text of [texts.join('\n'), mail.join('\n\n').replace(/^/gm, '> ')]) {
    expect(text).toMatch(/by\n(?:> )?June\. /);
    expect(check(text).copies[0]!.insertions).toEqual([]);
    expect(changes(text)).toHaveLength(1);
  }
});

test('in a text of one line a sentence in a lost passage’s place is an insertion', () => {
  const forged = 'No further steps are needed in the matter of Duong Chhay.';
  for (const place of [5, 6, 7, 8, 9]) {
    const { verdict, copies } = check(passages.with(place, forged).join(' '));
    expect(verdict).toBe('altered');
    expect(copies[0]!.insertions.map(({ found }) => found)).toEqual([forged]);
    expect(copies[0]!.passages[place]).toMatchObject({ status: 'missing' });
    expect(changes(passages.with(place, forged).join(' '))).toEqual([]);
  }
});

describe('a forged paragraph of two sentences is one insertion', () => {
  const forged =
    'Furthermore, we declare our full support for the coming elections and encourage all members of our organizations to vote for candidates who have shown real commitment to families. Those who remain silent share the blame, and our movement will remember their silence for years to come.';
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
    const bare = first!.slice(0, -1);
    const apart = [...passages.slice(0, 8), bare, second, ...passages.slice(8)].join('\n\n');
    expect(check(apart).copies[0]!.insertions.map(({ found }) => found)).toEqual([bare, second]);
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
  test('but a word in a number’s cell is one', () => {
    const rows = passages.map((text, i) => `${i + 1}\t${text}`);
    expect(check(rows.join('\n')).verdict).toBe('authentic');
    for (const word of ['Never', 'Cancelled'])
      for (const place of [5, 6, 8])
        expect(check(rows.with(place, `${word}\t${passages[place]}`).join('\n')).verdict).toBe('altered');
  });
  test('but within them they are', () => {
    expect(changes(body.replace('three cases', 'three 4 cases'))).toHaveLength(1);
    expect(changes(body.replace('As a result', '7. As a result'))).toHaveLength(1);
    expect(changes(body.replace('will not tolerate', 'will not\n5\ttolerate'))).toHaveLength(1);
  });
});

describe('a letter in a box of signs', () => {
  const lines = wrap(whole, 72).split('\n');
  const boxed = (left: string, right: string, edge: string) =>
    [edge, ...lines.map((line) => `${left} ${line.padEnd(72)} ${right}`), edge].join('\n');
  test.each([
    ['of ASCII', '|', '|', `+${'-'.repeat(74)}+`],
    ['of lines', '│', '│', `┌${'─'.repeat(74)}┐`],
    ['of a comment', '#', '#', '#'.repeat(76)],
  ])('%s is the letter', (_, left, right, edge) => {
    const text = boxed(left, right, edge);
    expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ insertions: [] }] });
    expect(check(text.replace('must be punished', 'may be punished')).verdict).toBe('altered');
  });
});
