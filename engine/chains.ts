/** Chains of runs as sets of words: how many, whose, and where they stand to each other. */
import type { Chain } from './align.ts';

/** Words of a run below which it is none. */
const LEAST_RUN = 3;

export function sizeOf({ runs }: Pick<Chain, 'runs'>): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

export function sizeOfAll(chains: readonly Chain[]): number {
  return chains.reduce((sum, chain) => sum + sizeOf(chain), 0);
}

/** Are two stretches of the stream no more than `near` words apart? */
export function touches(
  a: { readonly first: number; readonly end: number },
  b: { readonly first: number; readonly end: number },
  near: number,
): boolean {
  return b.first <= a.end + near && b.end >= a.first - near;
}

/** Both chains as one, where the second stands in the letter's order within or beside the first; else null. */
export function inOrder(main: Chain, other: Chain): Chain | null {
  const runs = [...main.runs, ...other.runs].sort((a, b) => a.found - b.found);
  const isOrdered = runs.every((run, i) => {
    const before = runs[i - 1];
    return (
      before === undefined ||
      (before.found + before.length <= run.found && before.canonical + before.length <= run.canonical)
    );
  });
  return isOrdered ? { runs, score: main.score + other.score } : null;
}

/** A phrase that the letter has twice matches both places; the words are the heavier chain's. */
export function unclaimed(chain: Chain, claimed: Uint8Array): Chain | null {
  const runs = chain.runs.flatMap((run) => {
    let [first, end] = [run.found, run.found + run.length];
    while (first < end && claimed[first] === 1) first++;
    while (end > first && claimed[end - 1] === 1) end--;
    if (end - first < LEAST_RUN || claimed.subarray(first, end).includes(1)) return [];
    return [{ found: first, canonical: run.canonical + first - run.found, length: end - first }];
  });
  return runs.length === 0 ? null : { runs, score: sizeOf({ runs }) };
}

export function claim(chain: Chain, claimed: Uint8Array): void {
  for (const run of chain.runs) claimed.fill(1, run.found, run.found + run.length);
}

export function share(chain: Chain, covered: Uint8Array): number {
  let all = 0;
  let both = 0;
  for (const run of chain.runs) {
    for (let i = 0; i < run.length; i++) {
      all++;
      both += covered[run.canonical + i]!;
    }
  }
  return both / all;
}

export function cover(chain: Chain, covered: Uint8Array): void {
  for (const run of chain.runs) covered.fill(1, run.canonical, run.canonical + run.length);
}

/** Does [first, end) stand between two runs of the chain? */
export function isWithin({ runs }: Chain, first: number, end: number): boolean {
  return runs[0]!.found + runs[0]!.length <= first && runs.at(-1)!.found >= end;
}
