import { describe, expect, test } from 'vitest';
import { Detector } from '../../engine/detect.ts';
import { buildFingerprints } from '../../engine/fingerprint.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letters = loadLetters();
const detector = new Detector(buildFingerprints(letters));
const sentences = letters[0]!.passages
  .filter(({ kind }) => kind === 'paragraph')
  .flatMap(({ text }) => text.split(/(?<=[a-z]\.) /))
  .filter((sentence) => sentence.split(' ').length >= 14);
const filler = 'The council met on Tuesday to talk about roads, water and the price of rice. '.repeat(40);

describe('detection', () => {
  test.each(sentences)('finds "%s" in the middle of a page', (sentence) => {
    const text = `${filler}${sentence} ${filler}`;
    const at = detector.find(text);
    expect(at).toBeGreaterThan(filler.length - 40);
    expect(at).toBeLessThan(filler.length + sentence.length);
  });

  test.each([
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['soft hyphens', (text: string) => text.replace(/(\w{4})(\w)/g, '$1\u00ad$2')],
    ['Cyrillic letters', (text: string) => text.replaceAll('a', 'а').replaceAll('e', 'е')],
    ['hard wraps', (text: string) => text.replace(/(.{30}\S*) /g, '$1\n')],
  ])('sees through %s', (_, disguise) => {
    expect(detector.find(filler + disguise(sentences[2]!))).toBeGreaterThan(0);
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
    expect(detector.find(text)).toBe(-1);
  });

  test('goes on from an offset', () => {
    const text = `${sentences[0]} ${filler}${sentences[1]}`;
    const first = detector.find(text);
    expect(detector.find(text, first + sentences[0]!.length)).toBeGreaterThan(filler.length);
  });
});
