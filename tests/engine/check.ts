/** The canon in parts, and what the whole engine says of an edited copy of it. */
import { canonicalText } from '../../engine/letter.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading, type Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';

export const letter = loadLetters()[0]!;
const letters = [prepareLetter(letter)];
/** The letter with its list. */
export const whole = canonicalText(letter);
export const passages = letter.passages.map(({ text }) => text);
export const body = passages.join('\n\n');
export const paragraph = (number: number) => passages[4 + number]!;

export const check = (reading: string | Reading, budget?: number): Report =>
  verify(typeof reading === 'string' ? plainReading(reading) : reading, { name: 'a test' }, letters, budget);

/** A report's changes, as "passage: old → new (aspect)". */
export function changes(text: string): string[] {
  return check(text).copies.flatMap((copy) =>
    copy.passages.flatMap(({ id, variants }) =>
      variants
        .filter(({ significance }) => significance === 'wording' || significance === 'critical')
        .map(
          (variant) =>
            `${id}: ${variant.canonical} → ${variant.found}${variant.aspect === null ? '' : ` (${variant.aspect})`}`,
        ),
    ),
  );
}
