/** The live sample: two paragraphs of the letter, with a negation taken out and a date changed. */
import type { Letter } from '../../engine/letter.ts';

const PASSAGES: readonly string[] = ['paragraph-2', 'paragraph-4', 'valediction', 'dateline'];
const CHANGES: readonly (readonly [canonical: string, changed: string])[] = [
  ['will not tolerate', 'will tolerate'],
  ['12 May 2021', '12 May 2022'],
];

/** The letter's own words. */
export function faithfulSample(letter: Letter): string {
  return letter.passages
    .filter(({ id }) => PASSAGES.includes(id))
    .map(({ text }) => text)
    .join('\n\n');
}

export function alteredSample(letter: Letter): string {
  return CHANGES.reduce(
    (text, [canonical, changed]) => text.replace(canonical, changed),
    faithfulSample(letter),
  );
}
