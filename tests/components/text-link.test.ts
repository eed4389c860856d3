import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLink } from '../../components/text-link.ts';

const ADDRESS = 'https://news.example/story?id=3';
const TEXT = 'Society will tolerate violence, & more.\nA second line - with signs, such as these.';
const at = (wording: string, text = TEXT) => {
  const start = text.indexOf(wording);
  return { start, end: start + wording.length };
};
const directive = (link: string | null) => link?.split(':~:text=')[1];

test.each([
  ['tolerate violence', 'tolerate%20violence'],
  ['violence, & more', 'violence%2C%20%26%20more'],
  ['line - with', 'line%20%2D%20with'],
  ['violence, & more.\nA second line', 'violence%2C%20%26%20more.,A%20second%20line'],
])('%j', (wording, expected) => {
  expect(directive(textLink(ADDRESS, TEXT, at(wording)))).toBe(expected);
});

test('wording that stands there twice is told by the words around it', () => {
  const text = 'He will not go. She will not stay here today.';
  const start = text.lastIndexOf('not');
  expect(directive(textLink(ADDRESS, text, { start, end: start + 3 }))).toBe(
    'not%20go.%20She%20will-,not,-stay%20here%20today.',
  );
});

test('the place of an omission, by the words on both sides', () => {
  const start = TEXT.indexOf('tolerate');
  expect(directive(textLink(ADDRESS, TEXT, { start, end: start }))).toBe(
    'Society%20will%20tolerate%20violence%2C%20%26%20more.',
  );
});

test('a long stretch, by its ends', () => {
  const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
  expect(directive(textLink(ADDRESS, text, { start: 0, end: text.length }))).toBe(
    'word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79',
  );
});

test('keeps the address’s own fragment, and drops an older directive', () => {
  const range = at('tolerate');
  expect(textLink('https://a.example/#part', TEXT, range)).toBe('https://a.example/#part:~:text=tolerate');
  expect(textLink('https://a.example/#part:~:text=old', TEXT, range)).toBe(
    'https://a.example/#part:~:text=tolerate',
  );
});

test.each(['', 'not an address', 'javascript:alert(1)', 'file:///tmp/a.html', 'chrome://settings'])(
  '%j is no page to link to',
  (address) => {
    expect(textLink(address, TEXT, at('tolerate'))).toBeNull();
  },
);

test('whatever the text, the link is a valid address, and no sign of its own is left bare in the wording', () => {
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
      const link = textLink(ADDRESS, text, { start, end });
      if (link === null) return;
      expect(new URL(link).origin).toBe('https://news.example');
      const parts = directive(link)!.split(',');
      expect(parts.length).toBeLessThanOrEqual(3);
      for (const part of parts) expect(part).toMatch(/^-?[^&,#\s-]+-?$/);
    }),
    { seed: 12_052_021, numRuns: 1_000 },
  );
});
