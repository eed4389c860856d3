/** Graded damage: a little more harm to a copy never makes its verdict better. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../engine/report.ts';
import { endorsersOf } from '../accuracy/canon.ts';
import { CRITICAL, replace, WORDING } from '../accuracy/generator/alterations.ts';
import { type Draft, expectedOf, type Stage, wholeLetter } from '../accuracy/generator/draft.ts';
import { asText, PLAIN_LOOK } from '../accuracy/generator/layout.ts';
import { randomFrom } from '../accuracy/random.ts';
import { reportOf } from '../accuracy/run.ts';

const STAGES: readonly Stage[] = ['none', 'at-release', 'with-later', 'all'];

interface Harm {
  readonly name: string;
  readonly apply: (draft: Draft) => Draft;
}

const withoutPassage = (id: string): Harm => ({
  name: `without ${id}`,
  apply: (draft) => ({
    ...draft,
    blocks: draft.blocks.filter((block) => block.kind !== 'passage' || block.id !== id),
  }),
});

const withoutEndorser = (id: string): Harm => ({
  name: `without ${id}`,
  apply: (draft) => ({
    ...draft,
    blocks: draft.blocks.map((block) =>
      block.kind === 'list' ? { ...block, entries: block.entries.filter((entry) => entry.id !== id) } : block,
    ),
  }),
});

const forged: Harm = {
  name: 'with a forged paragraph',
  apply: (draft) => ({
    ...draft,
    blocks: [
      ...draft.blocks.slice(0, 7),
      {
        kind: 'foreign',
        text: 'All demands of the farmers must be met before the next harvest, and we shall not rest until they are.',
      },
      ...draft.blocks.slice(7),
    ],
  }),
};

/** Takes out and puts in, from the middle of the letter: what is left still passes for the whole. */
const HARMS: readonly Harm[] = [
  withoutPassage('paragraph-2'),
  withoutPassage('paragraph-4'),
  ...endorsersOf('at-release')
    .slice(3, 8)
    .map((entry) => withoutEndorser(entry.id)),
  forged,
];

const phrases = [...CRITICAL, ...WORDING].filter(
  (phrase) => phrase.passage === 'paragraph-1' || phrase.passage === 'subject',
);

function verdictOf(draft: Draft): number {
  const text = asText(draft, PLAIN_LOOK, randomFrom(1));
  const report = reportOf({
    id: 'damage',
    class: 'damage',
    input: { kind: 'text', text },
    expected: expectedOf(draft),
  });
  return VERDICTS.indexOf(report.verdict);
}

describe('damage', () => {
  it('never improves a verdict', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        fc.shuffledSubarray([...HARMS], { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...phrases),
        (stage, harms, phrase) => {
          const steps = [wholeLetter(stage)];
          for (const harm of harms) steps.push(harm.apply(steps.at(-1)!));
          steps.push(replace(steps.at(-1)!, phrase));
          const verdicts = steps.map(verdictOf);
          for (const [index, verdict] of verdicts.entries())
            expect(verdict, harms[index - 1]?.name ?? phrase.old).toBeGreaterThanOrEqual(
              Math.max(...verdicts.slice(0, index + 1)),
            );
        },
      ),
      { numRuns: 40, seed: 20210512 },
    );
  });
});
