import { describe, expect, test } from 'vitest';
import { readPages } from '../../documents/layout.ts';
import { type Item, runsOf } from '../../documents/runs.ts';

const FLIPPED = [1, 0, 0, -1, 0, 800];

/** A piece of painted text, 10 points high. */
const show = (str: string, x: number, width = 5 * str.length): Item => ({
  str,
  transform: [10, 0, 0, 10, x, 700],
  width,
  height: 10,
  hasEOL: false,
});
const utf16 = (text: string) =>
  `\u00fe\u00ff${[...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255)).join('')}`;
const marked = (text: string | null, ...painted: Item[]): Item[] => [
  { type: 'beginMarkedContentProps', actualText: text === null ? null : utf16(text) },
  ...painted,
  { type: 'endMarkedContent' },
];
const read = (items: readonly Item[]) => {
  const { text, spans } = readPages([
    { width: 600, height: 800, runs: runsOf(items, FLIPPED), invisibleText: false, pictures: false },
  ]);
  return { text, unreadable: spans.some(({ kind }) => kind === 'unreadable') };
};

describe('what the file says that its glyphs stand for', () => {
  const syllables = (first: string | null, second: string | null) => [
    ...marked(first, show('\u17a2\0', 50, 9)),
    show('\u1780', 59, 9),
    ...marked(second, show('\0\u179f\u17b8', 68, 18)),
  ];

  test('is read for syllables of Khmer', () => {
    expect(read(syllables('\u17a2\u17d2\u1793', '\u179f\u17d2\u179a\u17b8'))).toEqual({
      text: 'អ្នកស្រី',
      unreadable: false,
    });
  });

  test('where it is not said, no Khmer can be read', () => {
    expect(read(syllables(null, null)).unreadable).toBe(true);
    expect(read(syllables('\u17a2\u17d2\u1793', null)).unreadable).toBe(true);
  });

  test('words in other letters are what was painted', () => {
    expect(read(marked('not', show('will', 50))).text).toBe('will');
    expect(read(marked('\u1780', show('will', 50))).text).toBe('will');
    expect(read(marked('\u1780\u1780\u1780', show('\0\0', 50))).text).not.toContain('\u1780');
  });

  test('a glyph that comes as another character', () => {
    expect(read(marked('\u1790\u17c3', show('\u1790', 50), show('0', 55)))).toEqual({
      text: 'ថៃ',
      unreadable: false,
    });
  });

  test('a space before a syllable stays, one before a sign is none', () => {
    const items = [
      show('\u1780', 50),
      ...marked('\u179f\u17d2\u179a', show(' ', 55), show('\u0005', 59)),
      show(' ', 64, 0),
      show('\u17b8', 68, 0),
    ];
    expect(read(items)).toEqual({ text: 'ក ស្រី', unreadable: false });
  });

  test('what a page break leaves of a syllable on the next page', () => {
    expect(read([show('Ms. Prum Sineath', 50), ...marked('\u179f\u17b8', show('\u17b8', 300, 0))]).text).toBe(
      'Ms. Prum Sineath',
    );
  });

  test('an end without its beginning', () => {
    expect(read([{ type: 'endMarkedContent' }, show('will', 50)]).text).toBe('will');
  });
});
