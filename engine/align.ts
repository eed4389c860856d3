/**
 * Where the canon's words stand in a text: text reuse found by runs of three words, runs chained, gaps between
 * them aligned exactly.
 *
 * Runs are maximal: every place where three or more of the canon's words follow each other. They are chained by
 * weight with a price for what lies between (sparse dynamic programming, as aligners of long sequences do), so
 * that two copies on one page become two chains. What lies between the runs of a chain is aligned word by word
 * (Needleman & Wunsch 1970); both ends of a chain are extended while that pays (as in BLAST).
 *
 * Cost: linear in the text for the runs, runs × LOOK_BACK for the chains, product of the sides for each gap. All
 * of it is counted against a budget of steps; where the budget ends, `BudgetError` is thrown.
 */
import { jointBehind } from './joints.ts';
import type { Words } from './normalize.ts';
import { gram, type PreparedLetter } from './prepare.ts';

/** The words that count: a reading's words without what the page put between them. */
export interface Stream {
  readonly words: Words;
  /** Index into `words` of each word of the stream. */
  readonly at: Int32Array;
  readonly length: number;
}

/** `length` words of the stream from `found` on are the canon's from `canonical` on. */
export interface Run {
  readonly found: number;
  readonly canonical: number;
  readonly length: number;
}

/** Runs in the order of both texts. */
export interface Chain {
  readonly runs: readonly Run[];
  readonly score: number;
}

/** Thrown where a limit stopped the comparison: the verdict can only be `uncertain`. */
export class BudgetError extends Error {}

/** Counts steps of work, the same on every machine. */
export class Budget {
  #left: number;
  constructor(steps: number) {
    this.#left = steps;
  }
  /** Throws a BudgetError when the steps are used up. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetError('budget of steps used up');
  }
}

/** How many runs back a chain may leap; noise between two runs of a copy is rarely more than a few. */
const LOOK_BACK = 96;
/** A chain pays so much for each word of the text that it leaps over, and at most so much. */
const LEAP = 0.1;
const LEAP_MOST = 40;
/** The same for words of the canon, which are leapt over where a passage is missing. */
const SKIP = 0.02;
const SKIP_MOST = 8;

/** A run that is so many words shorter than one that holds it is its echo. */
const ECHO = 2;

/** Every maximal run of three or more canonical words in the stream, in its order. */
export function findRuns(stream: Stream, letter: PreparedLetter, budget: Budget): Run[] {
  const { at, length } = stream;
  const ids = stream.words.id;
  const canon = letter.words.id;
  const canonLength = letter.words.count;
  const runs: Run[] = [];
  budget.spend(length);
  // The run that was found last, and how far its words are from the canon's.
  let runEnd = 0;
  let shift = 0;
  for (let f = 0; f + 2 < length; f++) {
    // Inside a run, three words that the canon has once are that run's.
    if (f + 2 < runEnd && letter.once[f - shift] === 1) continue;
    const third = ids[at[f + 2]!]!;
    if (third < 0) {
      f += 2;
      continue;
    }
    const second = ids[at[f + 1]!]!;
    const first = ids[at[f]!]!;
    if (first < 0 || second < 0) continue;
    const places = letter.grams.get(gram(first, second, third));
    if (places === undefined) continue;
    for (const c of places) {
      // A run that goes on to the left was found from there.
      if (f > 0 && c > 0 && ids[at[f - 1]!] === canon[c - 1]) continue;
      let n = 3;
      while (f + n < length && c + n < canonLength && ids[at[f + n]!] === canon[c + n]) n++;
      runs.push({ found: f, canonical: c, length: n });
      if (f + n > runEnd) {
        runEnd = f + n;
        shift = f - c;
      }
      budget.spend(n);
    }
  }
  return withoutEchoes(runs);
}

/**
 * The letter repeats phrases. Words that a longer run holds are where that run says; the same words' shorter runs
 * elsewhere in the canon are echoes.
 */
function withoutEchoes(runs: readonly Run[]): Run[] {
  let reach: Run | null = null;
  return runs.filter((run, index) => {
    const end = run.found + run.length;
    let holder = reach;
    // A longer run that begins at the same word comes in any order.
    for (let i = index + 1; i < runs.length && runs[i]!.found === run.found; i++)
      if (holder === null || runs[i]!.found + runs[i]!.length > holder.found + holder.length)
        holder = runs[i]!;
    if (reach === null || end > reach.found + reach.length) reach = run;
    return holder === null || holder.found + holder.length < end || holder.length < run.length + ECHO;
  });
}

/** The runs' best chains, heaviest first; each run is in one at the most. */
export function chainRuns(runs: readonly Run[], letter: PreparedLetter, budget: Budget): Chain[] {
  const best = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  for (let j = 0; j < runs.length; j++) {
    const run = runs[j]!;
    const weight = run.length + (isClose(letter, run) ? CLOSE : 0);
    best[j] = weight;
    const from = Math.max(0, j - LOOK_BACK);
    budget.spend(j - from + 1);
    for (let i = j - 1; i >= from; i--) {
      const score = best[i]! + weight - linkCost(runs[i]!, run);
      if (score > best[j]!) {
        best[j] = score;
        previous[j] = i;
      }
    }
  }
  const order = Array.from(runs.keys()).sort((a, b) => best[b]! - best[a]! || a - b);
  const used = new Uint8Array(runs.length);
  const chains: Chain[] = [];
  for (const last of order) {
    if (used[last] === 1) continue;
    const members: Run[] = [];
    let j = last;
    while (j >= 0 && used[j] === 0) {
      used[j] = 1;
      members.push(runs[j]!);
      j = previous[j]!;
    }
    const closes = members.filter((run) => isClose(letter, run)).length;
    const score = best[last]! - (j >= 0 ? best[j]! : 0) - closes * CLOSE;
    chains.push({ runs: trimOverlaps(members.reverse()), score });
  }
  return chains.sort((a, b) => b.score - a.score);
}

/** Does a run go on from the last paragraph to the letter's end? There the letter ends, whatever stands behind. */
function isClose({ passages, words }: PreparedLetter, { canonical, length }: Run): boolean {
  if (canonical + length !== words.count) return false;
  return passages.findLast(({ passage }) => passage.kind === 'paragraph')!.end - canonical >= CLOSING;
}

/** What it costs to go on from one run to a later one; Infinity where they are not in one order. */
function linkCost(a: Run, b: Run): number {
  if (b.found <= a.found || b.canonical <= a.canonical) return Number.POSITIVE_INFINITY;
  const leap = b.found - (a.found + a.length);
  const skip = b.canonical - (a.canonical + a.length);
  const overlap = Math.max(0, -leap, -skip);
  if (overlap >= b.length) return Number.POSITIVE_INFINITY;
  return (
    overlap + Math.min(LEAP_MOST, LEAP * Math.max(0, leap)) + Math.min(SKIP_MOST, SKIP * Math.max(0, skip))
  );
}

/** Two runs of a chain may share words at their ends (a phrase that the canon repeats): the later one gives them up. */
function trimOverlaps(runs: readonly Run[]): Run[] {
  const trimmed: Run[] = [];
  let found = 0;
  let canonical = 0;
  for (const run of runs) {
    const cut = Math.max(0, found - run.found, canonical - run.canonical);
    if (cut >= run.length) continue;
    trimmed.push({ found: run.found + cut, canonical: run.canonical + cut, length: run.length - cut });
    found = run.found + run.length;
    canonical = run.canonical + run.length;
  }
  return trimmed;
}

/** What the letter's close weighs more, in words: a paragraph behind it was moved there, not the close before it. */
const CLOSE = 60;
/** So many words of the last paragraph, before it, tell that it is the close: other paragraphs end with a few of them. */
const CLOSING = 12;

/** Words so common that equal ones say little. */
const COMMON = new Set(
  'a an and are as at be but by for from has have he her his i in is it its may not of on or our she so that the their them they this those to was we were what when which while who will with you your'.split(
    ' ',
  ),
);

const MATCH = 3;
const MATCH_COMMON = 1.5;
const REPLACE = -1.2;
const GAP = -1;

interface Sides {
  readonly stream: Stream;
  readonly letter: PreparedLetter;
  readonly budget: Budget;
}

function weight(letter: PreparedLetter, canonical: number): number {
  return COMMON.has(letter.vocabulary.words[letter.words.id[canonical]!]!) ? MATCH_COMMON : MATCH;
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/**
 * Aligns the stream's words [f0, f1) with the canon's [c0, c1) and returns the equal ones, at least cost.
 * With `open` 'head' the beginnings of both sides may be left out at no cost, with 'tail' the ends.
 */
export function alignGap(
  sides: Sides,
  f0: number,
  f1: number,
  c0: number,
  c1: number,
  open: 'none' | 'head' | 'tail' = 'none',
): Run[] {
  const rows = f1 - f0;
  const columns = c1 - c0;
  if (rows <= 0 || columns <= 0) return [];
  const { stream, letter, budget } = sides;
  budget.spend(rows * columns);
  const width = columns + 1;
  const direction = new Uint8Array((rows + 1) * width);
  let above = new Float64Array(width);
  let current = new Float64Array(width);
  // 'head' is aligned backwards from the end, so that both open ends are one case.
  const backwards = open === 'head';
  const foundId = (row: number) => stream.words.id[stream.at[backwards ? f1 - row : f0 + row - 1]!]!;
  const canonicalAt = (column: number) => (backwards ? c1 - column : c0 + column - 1);
  const ids = new Int32Array(width);
  const weights = new Float64Array(width);
  for (let column = 1; column <= columns; column++) {
    ids[column] = letter.words.id[canonicalAt(column)]!;
    weights[column] = weight(letter, canonicalAt(column));
    above[column] = column * GAP;
    direction[column] = LEFT;
  }
  let bestScore = 0;
  let bestRow = 0;
  let bestColumn = 0;
  for (let row = 1; row <= rows; row++) {
    current[0] = row * GAP;
    direction[row * width] = UP;
    const id = foundId(row);
    for (let column = 1; column <= columns; column++) {
      let score = above[column - 1]! + (id >= 0 && id === ids[column] ? weights[column]! : REPLACE);
      let step = DIAGONAL;
      if (above[column]! + GAP > score) {
        score = above[column]! + GAP;
        step = UP;
      }
      if (current[column - 1]! + GAP > score) {
        score = current[column - 1]! + GAP;
        step = LEFT;
      }
      current[column] = score;
      direction[row * width + column] = step;
      if (score > bestScore) {
        bestScore = score;
        bestRow = row;
        bestColumn = column;
      }
    }
    [above, current] = [current, above];
  }
  let row = open === 'none' ? rows : bestRow;
  let column = open === 'none' ? columns : bestColumn;
  // The way back through the table meets the last words first, unless it was filled backwards.
  const blocks: Run[] = [];
  let length = 0;
  let foundAt = 0;
  let canonicalStart = 0;
  const close = () => {
    if (length > 0) blocks.push({ found: foundAt, canonical: canonicalStart, length });
    length = 0;
  };
  while (row > 0 || column > 0) {
    const step = direction[row * width + column]!;
    if (step === DIAGONAL && foundId(row) >= 0 && foundId(row) === ids[column]) {
      const f = backwards ? f1 - row : f0 + row - 1;
      const c = canonicalAt(column);
      if (length === 0 || !backwards) {
        foundAt = f;
        canonicalStart = c;
      }
      length++;
    } else close();
    if (step !== LEFT) row--;
    if (step !== UP) column--;
  }
  close();
  return backwards ? blocks : blocks.reverse();
}

/** Equal words that are too few among unequal ones to mean anything are let go. */
export function dropIslands(
  letter: PreparedLetter,
  blocks: readonly Run[],
  f0: number,
  f1: number,
  c0: number,
  c1: number,
  open: 'none' | 'head' | 'tail' = 'none',
): readonly Run[] {
  let kept = blocks;
  for (;;) {
    const next = kept.filter((island, index) => {
      const before = kept[index - 1];
      const after = kept[index + 1];
      const leftEdits = Math.max(
        island.found - (before === undefined ? f0 : before.found + before.length),
        island.canonical - (before === undefined ? c0 : before.canonical + before.length),
      );
      const rightEdits = Math.max(
        (after?.found ?? f1) - (island.found + island.length),
        (after?.canonical ?? c1) - (island.canonical + island.length),
      );
      // At an open end nothing holds the last island but the side that it hangs on.
      const left = open === 'head' && before === undefined ? rightEdits : leftEdits;
      const right = open === 'tail' && after === undefined ? leftEdits : rightEdits;
      let content = 0;
      for (let i = 0; i < island.length; i++) if (weight(letter, island.canonical + i) === MATCH) content++;
      if (content === 0) return left === 0 || right === 0 || left + right <= island.length * 2 + 1;
      return island.length >= 3 || left < 2 || right < 2 || left + right <= island.length * 4 + 2;
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/**
 * Where a gap has one passage's end and the text one block's, they are each other's: what changed before it is no
 * neighbour of what changed behind. The gap's beginning where there is no such seam.
 */
function seamIn(
  { stream, letter }: Sides,
  f0: number,
  f1: number,
  c0: number,
  c1: number,
): { found: number; canonical: number } {
  const none = { found: f0, canonical: c0 };
  if (letter.passageOf[c0 - 1] === letter.passageOf[c1] || f1 - f0 > REACH) return none;
  const seams = letter.passages.filter(({ first }) => first >= c0 && first <= c1);
  if (seams.length !== 1) return none;
  const blocks: number[] = [];
  for (let f = f0; f <= f1; f++) if (jointBehind(stream, f - 1) === 'block') blocks.push(f);
  return blocks.length === 1 ? { found: blocks[0]!, canonical: seams[0]!.first } : none;
}

/** How far one extension step looks; an end that fits better goes on from where it got. */
const REACH = 64;

/**
 * The exact alignment of a chain, as blocks of equal words: its runs, what is equal in the gaps between them, and
 * both ends extended as far as that pays, within the stream's words [from, to) and the canon's [low, high).
 */
export function alignChain(
  sides: Sides,
  chain: Chain,
  from: number,
  to: number,
  low = 0,
  high = sides.letter.words.count,
): Run[] {
  const { letter } = sides;
  const blocks: Run[] = [];
  let { found: f, canonical: c } = chain.runs[0]!;
  for (;;) {
    const free = alignGap(sides, Math.max(from, f - REACH), f, Math.max(low, c - REACH), c, 'head');
    // The open end is no edit: what lies beyond it is not aligned at all.
    const head =
      free.length === 0 ? free : dropIslands(letter, free, free[0]!.found, f, free[0]!.canonical, c, 'head');
    if (head.length === 0) break;
    blocks.unshift(...head);
    ({ found: f, canonical: c } = head[0]!);
  }
  let fEnd = -1;
  let cEnd = -1;
  for (const run of chain.runs) {
    if (fEnd >= 0) {
      const { found, canonical } = seamIn(sides, fEnd, run.found, cEnd, run.canonical);
      for (const [f0, f1, c0, c1] of [
        [fEnd, found, cEnd, canonical],
        [found, run.found, canonical, run.canonical],
      ] as const)
        blocks.push(...dropIslands(letter, alignGap(sides, f0, f1, c0, c1), f0, f1, c0, c1));
    }
    blocks.push(run);
    fEnd = run.found + run.length;
    cEnd = run.canonical + run.length;
  }
  for (;;) {
    const free = alignGap(
      sides,
      fEnd,
      Math.min(to, fEnd + REACH),
      cEnd,
      Math.min(high, cEnd + REACH),
      'tail',
    );
    const far = free.at(-1);
    if (far === undefined) break;
    const tail = dropIslands(
      letter,
      free,
      fEnd,
      far.found + far.length,
      cEnd,
      far.canonical + far.length,
      'tail',
    );
    const last = tail.at(-1);
    if (last === undefined) break;
    blocks.push(...tail);
    fEnd = last.found + last.length;
    cEnd = last.canonical + last.length;
  }
  return blocks;
}
