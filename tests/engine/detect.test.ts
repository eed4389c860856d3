import { describe, expect, test } from 'vitest';
import { Detector } from '../../engine/detect.ts';
import { ANCHORED, buildFingerprints } from '../../engine/fingerprint.ts';
import { foldCodePoint } from '../../engine/fold.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letters = loadLetters();
const fingerprints = buildFingerprints(letters);
const sentences = letters[0]!.passages
  .filter(({ kind }) => kind === 'paragraph')
  .flatMap(({ text }) => text.split(/(?<=[a-z]\.) /))
  .filter((sentence) => sentence.split(' ').length >= 14);
const filler = 'The council met on Tuesday to talk about roads, water and the price of rice. '.repeat(40);

/** A detector that a page's first text meets, and one that has looked through much. */
function fresh(): Detector {
  return new Detector(fingerprints);
}
const experienced = fresh();
for (let i = 0; i < 40; i++) experienced.find(filler);

describe.each([
  ['first', fresh],
  ['later', () => experienced],
])('detection in a page’s %s text', (_, detector) => {
  const find = (text: string, from?: number) => detector().find(text, from);

  test.each(sentences)('finds "%s" in the middle of a page', (sentence) => {
    const text = `${filler}${sentence} ${filler}`;
    const at = find(text);
    expect(at).toBeGreaterThan(filler.length - 40);
    expect(at).toBeLessThan(filler.length + sentence.length);
  });

  test.each([
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['soft hyphens', (text: string) => text.replace(/(\w{4})(\w)/g, '$1\u00ad$2')],
    ['Cyrillic letters', (text: string) => text.replaceAll('a', 'а').replaceAll('e', 'е')],
    ['capital I for l', (text: string) => text.replaceAll('l', 'I')],
    ['0 for o', (text: string) => text.replaceAll('o', '0')],
    ['hard wraps', (text: string) => text.replace(/(.{30}\S*) /g, '$1\n')],
  ])('sees through %s', (_, disguise) => {
    expect(find(filler + disguise(sentences[2]!))).toBeGreaterThan(0);
  });

  test.each([
    ['other prose', filler],
    ['nothing', ''],
    ['a stock phrase', `${filler} violence against women and girls ${filler}`],
    [
      'words the letter quotes from the CEDAW Committee',
      letters[0]!.passages[7]!.text.slice(letters[0]!.borrowed[1]!.start, letters[0]!.borrowed[1]!.end),
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(find(text)).toBe(-1);
  });

  test('goes on from an offset', () => {
    const text = `${sentences[0]} ${filler}${sentences[1]}`;
    const first = find(text);
    expect(find(text, first + sentences[0]!.length)).toBeGreaterThan(filler.length);
  });
});

describe('anchors', () => {
  const find = (text: string) => fresh().find(text);
  const runs = letters[0]!.passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => {
      const words = text.split(' ');
      return words.slice(ANCHORED - 1).map((_, first) => words.slice(first, first + ANCHORED).join(' '));
    });

  test.each([
    ['as it is', (run: string) => run],
    ['in capitals', (run: string) => run.toUpperCase()],
    [
      'with a capital for each word',
      (run: string) => run.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    ],
  ])('one stands in any twelve words of the letter %s', (_, written) => {
    expect(runs.length).toBeGreaterThan(400);
    const bare = runs.filter((run) => !fingerprints.anchors.some((anchor) => written(run).includes(anchor)));
    expect(bare).toEqual([]);
  });

  const [sentence] = sentences;
  const codes = Array.from({ length: 0x20000 - 128 }, (_, index) => index + 128).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  );

  test('none is lost in characters that nobody sees', () => {
    const invisible = codes.filter((code) => foldCodePoint(code).invisible);
    expect(invisible.length).toBeGreaterThan(2_000);
    const lost = invisible.filter(
      (code) => find(sentence!.replace(/[a-z]{2}(?=[a-z])/gi, `$&${String.fromCodePoint(code)}`)) < 0,
    );
    expect(lost).toEqual([]);
  });

  test('none is lost in letters that look like the Latin ones, in one of them or in all', () => {
    const alike = new Map<string, string[]>();
    for (const code of codes) {
      const { text } = foldCodePoint(code);
      if (/^[a-z]$/.test(text)) alike.set(text, [...(alike.get(text) ?? []), String.fromCodePoint(code)]);
    }
    expect(alike.size).toBe(26);
    const lost: string[] = [];
    for (const [letter, characters] of alike) {
      for (const [index, character] of characters.entries()) {
        const one = sentence!.replace(new RegExp(letter, 'gi'), character);
        const all = sentence!.replace(/[a-z]/gi, (each) => {
          const others = alike.get(each.toLowerCase())!;
          return others[index % others.length]!;
        });
        for (const text of [one, all]) if (find(text) < 0) lost.push(text);
      }
    }
    expect(lost).toEqual([]);
  });

  test.each([
    ['spaces', (text: string) => [...text].join(' ')],
    ['no-break spaces', (text: string) => [...text].join('\u00a0')],
    ['thin spaces', (text: string) => [...text].join('\u2009')],
  ])('none is lost where letters have %s between them', (_, spaced) => {
    expect(find(spaced(sentence!))).toBeGreaterThanOrEqual(0);
  });
});

test('where there are more anchors than it is worth, the rest is probed', () => {
  const many =
    'Violence in Cambodia was discussed by government, police and the ministry of justice again. '.repeat(30);
  expect(fresh().find(many)).toBe(-1);
  for (const sentence of sentences)
    expect(fresh().find(`${many}${sentence} ${many}`)).toBeGreaterThan(many.length - 40);
});
