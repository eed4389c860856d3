import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PrintedPage, type Run, readPages } from '../../documents/layout.ts';

const SIZE = 10;
const WIDTH = 0.5 * SIZE;

const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y,
  width: text.length * WIDTH,
  size: SIZE,
  upright: true,
  spaced: true,
  ...more,
});
const page = (runs: readonly Run[], more: Partial<PrintedPage> = {}): PrintedPage => ({
  width: 600,
  height: 800,
  runs,
  invisibleText: false,
  pictures: false,
  ...more,
});
/** Lines one below the other, 14 points apart. */
const column = (lines: readonly string[], x: number, top: number) =>
  lines.map((line, index) => run(line, x, top + 14 * index));
const spansOf = (pages: readonly PrintedPage[], kind: string) => {
  const { text, spans } = readPages(pages);
  return spans.filter((span) => span.kind === kind).map(({ start, end }) => text.slice(start, end));
};

const LEFT = [
  'Society is now expressing',
  'that it will not tolerate',
  'violence against women and',
  'are watchful to the',
];
const RIGHT = [
  'actions to be taken by the',
  'Royal Government, especially',
  'in the cases of three men,',
  'so it says in the letter.',
];

describe('columns', () => {
  test('are read one after the other, whichever is painted first', () => {
    const expected = [...LEFT, ...RIGHT].join('\n');
    expect(readPages([page([...column(LEFT, 50, 100), ...column(RIGHT, 320, 100)])]).text).toBe(expected);
    expect(readPages([page([...column(RIGHT, 320, 100), ...column(LEFT, 50, 100)])]).text).toBe(expected);
  });

  test('painted line by line across both', () => {
    const across = LEFT.flatMap((line, index) => [
      run(line, 50, 100 + 14 * index),
      run(RIGHT[index]!, 320, 100 + 14 * index),
    ]);
    expect(readPages([page(across)]).text).toBe([...LEFT, ...RIGHT].join('\n'));
  });

  test('below a heading over both, and above a line over both', () => {
    const heading = run('A heading that runs over the whole width of the page, from left', 50, 60);
    const below = run('A line that runs over the whole width of the page, and so is last', 50, 300);
    const { text } = readPages([
      page([heading, ...column(LEFT, 50, 100), ...column(RIGHT, 320, 100), below]),
    ]);
    expect(text.replaceAll(/\n+/g, ' ')).toBe([heading.text, ...LEFT, ...RIGHT, below.text].join(' '));
  });

  test('a list with its numbers set apart is no two columns', () => {
    const list = ['Cambodian Youth Network', 'Women Peace Makers', 'Banteay Srei', 'Messenger Band'].flatMap(
      (name, index) => [run(`${index + 1}.`, 50, 100 + 14 * index), run(name, 90, 100 + 14 * index)],
    );
    expect(readPages([page(list)]).text.split('\n')[1]).toBe('2. Women Peace Makers');
  });

  test('cells that are full leave a narrow gutter, where all on its right begin at one place', () => {
    const names = ['Cambodian Youth Network', 'Women Peace Makers', 'Banteay Srei', 'Messenger Band'];
    const cells = (width: number, shift: number) =>
      page([
        ...names.map((name, index) => run(name, 50, 100 + 14 * index, { width })),
        ...names.map((name, index) => run(`The ${name}`, 50 + width + 5 + index * shift, 100 + 14 * index)),
      ]);
    expect(
      readPages([cells(200, 0)])
        .text.split('\n')
        .slice(0, 4),
    ).toEqual(names);
    expect(readPages([cells(200, 2)]).text.split('\n')[0]).toBe(`${names[0]} The ${names[0]}`);
  });

  test('the rows of a table stay together', () => {
    const table = ['LICADHO', 'CCHR', 'CYN', 'WPM'].flatMap((acronym, index) => [
      run('A name of some organisation', 50, 100 + 14 * index),
      run(acronym, 320, 100 + 14 * index),
    ]);
    expect(readPages([page(table)]).text.split('\n')[0]).toBe('A name of some organisation\tLICADHO');
  });
});

describe('what is the page’s own', () => {
  const numbered = (lines: readonly string[], number: number) =>
    page([
      run('Statements of May 2021', 200, 40),
      ...column(lines, 50, 100),
      run(`Page ${number} of 2`, 280, 760),
    ]);

  test('running heads and page numbers go to the end, marked', () => {
    const pages = [numbered(LEFT, 1), numbered(RIGHT, 2)];
    expect(readPages(pages).text.startsWith([...LEFT, ...RIGHT].join('\n'))).toBe(true);
    expect(spansOf(pages, 'furniture')).toEqual([
      'Statements of May 2021',
      'Page 1 of 2',
      'Statements of May 2021',
      'Page 2 of 2',
    ]);
  });

  test('what a browser prints on its only page', () => {
    const printed = page([
      run('5/13/21, 10:12 AM', 40, 20),
      run('Groups ask ministers to act - Mekong Post', 200, 20),
      ...column(LEFT, 50, 100),
      run('https://example.org/letter', 40, 780),
      run('1/1', 540, 780),
    ]);
    expect(readPages([printed]).text.startsWith(LEFT.join('\n'))).toBe(true);
    expect(spansOf([printed], 'furniture')).toHaveLength(2);
  });

  test.each([
    ['5/13/21, 10:12 AM The charges were dropped', 20],
    ['5/13/21, 10:12 AM The police are under inquiry no longer.', 20],
    ['5/13/21, 10:12 AM The police keep their posts', 780],
    ['https://example.org/letter The police keep their posts 1/1', 780],
  ])('what says something beside a moment or an address is text: %s', (line, y) => {
    expect(spansOf([page([...column(LEFT, 50, 100), run(line, 40, y)])], 'furniture')).toEqual([]);
  });

  test('a line that stands there once is text', () => {
    expect(spansOf([page([run('Open letter to', 200, 40), ...column(LEFT, 50, 100)])], 'furniture')).toEqual(
      [],
    );
  });

  test('a number between lines is text', () => {
    expect(spansOf([page(column([LEFT[0]!, '12', LEFT[1]!], 50, 100))], 'furniture')).toEqual([]);
  });

  test('turned text', () => {
    const turned = run('DRAFT', 300, 400, { upright: false });
    expect(spansOf([page([...column(LEFT, 50, 100), turned])], 'furniture')).toEqual(['DRAFT']);
  });
});

test('runs of one line are joined without a space inside words', () => {
  const runs = [
    run('an e', 50, 100),
    run('ff', 70, 100, { width: 7, spaced: false }),
    run('ective solution', 77, 100, { spaced: false }),
  ];
  expect(readPages([page(runs)]).text).toBe('an effective solution');
});

test('hyphens at the ends of lines stay: the engine knows them', () => {
  expect(readPages([page(column(['in accor\u2010', 'dance with'], 50, 100))]).text).toBe(
    'in accor\u2010\ndance with',
  );
});

test('a wider gap or other type begins a paragraph', () => {
  const heading = run('A heading', 50, 80, { size: 14 });
  const second = column(RIGHT, 50, 100 + 14 * LEFT.length + 12);
  const { text } = readPages([page([heading, ...column(LEFT, 50, 100), ...second])]);
  expect(text.split('\n\n')).toEqual(['A heading', LEFT.join('\n'), RIGHT.join('\n')]);
});

test('a paragraph runs on over the page; one that ended does not', () => {
  expect(
    readPages([page(column(['that it will'], 50, 100)), page(column(['not tolerate'], 50, 100))]).text,
  ).toBe('that it will\nnot tolerate');
  expect(
    readPages([page(column(['It ends here.'], 50, 100)), page(column(['Another.'], 50, 100))]).text,
  ).toBe('It ends here.\n\nAnother.');
});

test('raised note marks are marked', () => {
  const note = run('3', 50 + 9 * WIDTH, 96, { size: 6, spaced: false });
  expect(spansOf([page([run('The women', 50, 100), note])], 'note')).toEqual(['3']);
});

describe('footnotes', () => {
  const small = { size: 8, spaced: true };
  const mark = run('1', 50 + 25 * WIDTH, 96, { size: 6, width: 3, spaced: false });
  const body = (lines: readonly string[]) => [
    run(lines[0]!, 50, 100),
    mark,
    ...column(lines.slice(1), 50, 114),
  ];

  test('go to the end, all their lines, whether their mark is raised or not', () => {
    const raised = [
      run('1', 50, 697, { ...small, size: 5, width: 3 }),
      run('See the annual report', 53, 700, small),
    ];
    const plain = [run('1', 50, 700, { ...small, width: 4 }), run('See the annual report', 64, 700, small)];
    for (const first of [raised, plain]) {
      const pages = [page([...body(LEFT), ...first, run('of the League.', 50, 710, small)])];
      expect(spansOf(pages, 'furniture')).toEqual(['1 See the annual report', 'of the League.']);
      expect(readPages(pages).text.startsWith(`${LEFT[0]}1\n${LEFT[1]}`)).toBe(true);
    }
  });

  test('are marked in the text: else they are text', () => {
    const unmarked = [...column(LEFT, 50, 100), run('1 See the annual report', 50, 700, small)];
    expect(spansOf([page(unmarked)], 'furniture')).toEqual([]);
  });

  test('are in smaller type: else they are text', () => {
    const forged = [...body(LEFT), run('1 See the annual report', 50, 700)];
    expect(spansOf([page(forged)], 'furniture')).toEqual([]);
  });
});

test('entries of a numbered list, with the lines they run over', () => {
  const lines = ['Endorsed by:', '1. The Committee on', 'CEDAW (NGO-CEDAW)', '2. Banteay Srei (BS)'];
  expect(spansOf([page(column(lines, 50, 100))], 'item')).toEqual([
    '1. The Committee on\nCEDAW (NGO-CEDAW)',
    '2. Banteay Srei (BS)',
  ]);
});

describe('what can’t be judged', () => {
  test('text that nothing paints', () => {
    expect(spansOf([page(column(LEFT, 50, 100), { invisibleText: true })], 'unreadable')).toEqual([
      LEFT.join('\n'),
    ]);
  });

  test('Khmer that lost its subscripts: all of it', () => {
    const lines = ['1. អ\0ក\0សី សុភា', '2. Ms. Sophea Monita', '3. បី ថានិត'];
    expect(spansOf([page(column(lines, 50, 100))], 'unreadable')).toEqual(['អ\ufffdក\ufffdសី សុភា', 'បី ថានិត']);
  });

  test('Khmer that is whole is judged', () => {
    expect(spansOf([page(column(['1. អ្នកស្រី សុភា ម៉ូនីតា'], 50, 100))], 'unreadable')).toEqual([]);
  });

  test('a page of pictures among pages of text', () => {
    expect(readPages([page(column(LEFT, 50, 100)), page([], { pictures: true })]).notices).toEqual([
      'image-only',
    ]);
  });
});

test('whatever stands where: no word is lost, and every range is in the text', () => {
  const anyRun = fc.record({
    text: fc.stringMatching(/^[a-z]{1,12}$/),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 800 }),
    size: fc.integer({ min: 4, max: 30 }),
    upright: fc.boolean(),
    spaced: fc.boolean(),
  });
  const anyPage = fc
    .array(anyRun, { maxLength: 60 })
    .map((runs) => page(runs.map((one) => ({ ...one, width: one.text.length * 0.5 * one.size }))));
  const letters = (text: string) => [...text.replaceAll(/[^a-z]/g, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(anyPage, { maxLength: 4 }), (pages) => {
      const { text, spans } = readPages(pages);
      expect(letters(text)).toBe(letters(pages.flatMap(({ runs }) => runs.map((one) => one.text)).join('')));
      for (const { start, end } of spans) expect(start <= end && end <= text.length).toBe(true);
      expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
    }),
    { seed: 12_052_021 },
  );
});
