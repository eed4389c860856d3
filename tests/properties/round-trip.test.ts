/** Round trip: a copy's variants, played into the canon, give the copy; and one text gives one report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { verify } from '../../engine/verify.ts';
import { canon, letter, paragraphIds } from '../accuracy/canon.ts';
import { letters } from '../accuracy/fold.ts';
import { replay } from '../accuracy/score.ts';

const prepared = [prepareLetter(letter)];
const STRANGERS = ['lantern', 'umbrella', 'not', '2022', 'Thailand', 'should', 'three', 'of', 'Mr.', 'and'];

/** One word of a paragraph taken out, replaced, doubled or preceded by another. */
const edit = fc.record({
  at: fc.double({ min: 0.06, max: 0.94, noNaN: true }),
  kind: fc.constantFrom('out', 'instead', 'before'),
  word: fc.constantFrom(...STRANGERS),
});

function applied(text: string, edits: readonly { at: number; kind: string; word: string }[]): string {
  const words = text.split(' ');
  const places = new Set<number>();
  for (const { at, kind, word } of edits) {
    const place = Math.floor(at * words.length);
    if (places.has(place)) continue;
    places.add(place);
    if (kind === 'out') words[place] = '';
    else if (kind === 'instead') words[place] = word;
    else words[place] = `${word} ${words[place]}`;
  }
  return words.filter((word) => word !== '').join(' ');
}

describe('variants', () => {
  it('lead from the canon to the copy', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paragraphIds),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (id, edits) => {
          const changed = applied(canon(id), edits);
          const text = letter.passages
            .map((passage) => (passage.id === id ? changed : passage.text))
            .join('\n\n');
          const report = verify(plainReading(text), { name: 'round trip' }, prepared);
          expect(report.copies).toHaveLength(1);
          const passage = report.copies[0]!.passages.find((one) => one.id === id)!;
          expect(letters(replay(canon(id), passage.variants))).toBe(letters(changed));
        },
      ),
      { numRuns: 300, seed: 20210512 },
    );
  });

  it('say in the range what they say in words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paragraphIds),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (id, edits) => {
          const text = letter.passages
            .map((passage) => (passage.id === id ? applied(passage.text, edits) : passage.text))
            .join('\n\n');
          const report = verify(plainReading(text), { name: 'ranges' }, prepared);
          for (const passage of report.copies.flatMap((copy) => copy.passages)) {
            for (const variant of passage.variants) {
              expect(letters(text.slice(variant.range.start, variant.range.end))).toBe(
                letters(variant.found),
              );
              const { start, end } = variant.canonicalRange;
              expect(letters(canon(passage.id).slice(start, end))).toBe(letters(variant.canonical));
            }
          }
        },
      ),
      { numRuns: 150, seed: 20210512 },
    );
  });
});

describe('a report', () => {
  it('is the same for the same text, however often it is made', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        const text = letter.passages
          .map((passage) => (passage.id === 'paragraph-2' ? applied(passage.text, edits) : passage.text))
          .join('\n');
        const report = (): string =>
          JSON.stringify(verify(plainReading(text), { name: 'again' }, [prepareLetter(letter)]));
        expect(report()).toBe(report());
      }),
      { numRuns: 50, seed: 20210512 },
    );
  });
});
