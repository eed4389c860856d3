/** What the corpus must show. A bar that is missed is a line for people to read. */
import type { Score } from './score.ts';

/** Shares of the whole. */
const VERDICTS = 0.995;
const CHANGES = 0.99;

export function missedBars(scores: readonly Score[]): string[] {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const missed: string[] = [];
  const atLeast = (name: string, part: number, whole: number, bar: number): void => {
    if (part < bar * whole) missed.push(`${name}: ${part} of ${whole}, under ${100 * bar} %`);
  };
  const none = (name: string, ids: readonly string[]): void => {
    if (ids.length > 0) missed.push(`${name}: ${ids.length}, the first ${ids[0]}`);
  };
  atLeast(
    'verdicts right',
    sum((score) => Number(score.verdictRight)),
    scores.length,
    VERDICTS,
  );
  atLeast(
    'changes found',
    sum((score) => score.found),
    sum((score) => score.expected),
    CHANGES,
  );
  atLeast(
    'changes reported that are changes',
    sum((score) => score.right),
    sum((score) => score.reported),
    CHANGES,
  );
  none(
    'critical changes not found',
    idsOf(scores, (score) => score.criticalFound < score.criticalExpected),
  );
  none(
    'faithful copies called altered',
    idsOf(scores, (score) => score.falseAlarm),
  );
  none(
    'copies found where none is',
    idsOf(scores, (score) => score.falseCopy),
  );
  none(
    'altered copies called authentic',
    idsOf(scores, (score) => score.wrongTick),
  );
  return missed;
}

function idsOf(scores: readonly Score[], wrong: (score: Score) => boolean): string[] {
  return scores.filter(wrong).map((score) => score.id);
}
