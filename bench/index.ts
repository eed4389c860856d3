/**
 * `npm run bench`: what verifying costs, as ratios within one run, so that the figures mean the same on any
 * machine. What detection costs a page is measured in a real browser: see `bench/browser`.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BUDGET } from '../engine/verify.ts';
import { altered, CONTENDERS, check, JSDIFF, letter } from './contenders.ts';
import { hostileTexts } from './hostile.ts';
import { median, milliseconds, undisturbed } from './timing.ts';

/** Processes in which each contender runs once. */
const PROCESSES = 7;
/** Rounds in which each contender runs once, in turn; those that take long run in the first ones only. */
const ROUNDS = 4_000;
const SLOW_ROUNDS = 40;
/** Rounds by which what is run has been compiled in part, as in a background that has just begun to check ... */
const EARLY = { from: 10, to: 40 };
/** ... and in full. */
const SETTLED = { from: 3_000, to: ROUNDS };
/**
 * Then each contender for itself, so many times in a row, as a check is done where nobody compares; all of them in turn,
 * and often: a shared machine's speed changes from one second to the next, and each has to meet its fast ones.
 */
const BLOCK = 120;
const BLOCKS = 60;
/** Rounds of a block in which what it needs comes back into the processor's caches. */
const WARM = 30;

function ofPeers(): void {
  console.log(
    `A full altered copy with all endorsers (${altered.length.toLocaleString('en')} characters): milliseconds, and times jsdiff's.`,
  );
  console.log(
    `First: in ${PROCESSES} fresh processes. Early and mixed: in the rounds from ${EARLY.from} to ${EARLY.to} and from ${SETTLED.from} to ${SETTLED.to} of one process, each contender in each round. Settled: then in ${BLOCKS} blocks of ${BLOCK} runs of one contender, in turn. Of each the fastest tenth is shown: what other work on the machine takes is no cost.\n`,
  );
  const first = firstRuns();
  const times = rounds();
  const jsdiff = CONTENDERS.indexOf(JSDIFF);
  const columns = [
    first,
    times.map((list) => undisturbed(list.slice(EARLY.from, EARLY.to))),
    times.map((list) => (list.length < ROUNDS ? null : undisturbed(list.slice(SETTLED.from, SETTLED.to)))),
    blocks().map((list) => (list.length === 0 ? null : undisturbed(list))),
  ];
  console.log(
    `  ${''.padEnd(40)}${['first', 'early', 'mixed', 'settled'].map((name) => name.padStart(20)).join('')}`,
  );
  CONTENDERS.forEach(({ name }, index) => {
    const cells = columns.map((column) => {
      const time = column[index]!;
      if (time === null) return ''.padStart(20);
      return `${time.toFixed(2)} ms ${(time / column[jsdiff]!).toFixed(2).padStart(6)} ×`.padStart(20);
    });
    console.log(`  ${name.padEnd(40)}${cells.join('')}`.trimEnd());
  });
}

function firstRuns(): number[] {
  const script = fileURLToPath(new URL('./first.ts', import.meta.url));
  const times = CONTENDERS.map((): number[] => []);
  for (let round = 0; round < PROCESSES; round++)
    for (const [index, list] of times.entries())
      list.push(Number(execFileSync(process.execPath, [script, String(index)], { encoding: 'utf8' })));
  return times.map(undisturbed);
}

/** The milliseconds of each contender's rounds. */
function rounds(): number[][] {
  const times = CONTENDERS.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { run, slow }] of CONTENDERS.entries())
      if (!slow || round < SLOW_ROUNDS) times[index]!.push(milliseconds(run));
  return times;
}

/** The milliseconds of each contender's runs in blocks of its own; none of those that take long. */
function blocks(): number[][] {
  const times = CONTENDERS.map((): number[] => []);
  for (let block = 0; block < BLOCKS; block++)
    for (const [index, { run, slow }] of CONTENDERS.entries())
      for (let round = 0; round < (slow ? 0 : BLOCK); round++) {
        const time = milliseconds(run);
        if (round >= WARM) times[index]!.push(time);
      }
  return times;
}

/** Sentences that are not the letter's and have no pattern that a matcher could profit from. */
function filler(length: number): string {
  const words =
    'river market school bridge farmer lantern garden winter boat temple music harbour engine ticket orchard candle'.split(
      ' ',
    );
  let state = 1;
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const word = words[state % words.length]! + (state % 97 === 0 ? '.\n\n' : ' ');
    parts.push(word);
    size += word.length;
  }
  return parts.join('').slice(0, length);
}

function ofGrowth(): void {
  console.log('\nGrowth: one altered copy in a page of other text\n');
  let before: number | null = null;
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const room = Math.max(0, size - altered.length);
    const text = `${filler(room >> 1)}\n\n${altered}\n\n${filler(room >> 1)}`.slice(0, size);
    const runs = size >= 1_000_000 ? 3 : 9;
    const time = median(Array.from({ length: runs }, () => milliseconds(() => check(text))));
    const report = check(text);
    const growth = before === null ? '' : `  ${(time / before).toFixed(1)} × for 10 × the text`;
    console.log(
      `  ${String(size).padStart(10)} characters ${time.toFixed(1).padStart(9)} ms  ${report.verdict}${growth}`,
    );
    before = time;
  }
}

function ofHostility(): boolean {
  console.log(`\nTexts made to hurt (budget of ${BUDGET.toLocaleString('en')} steps)\n`);
  let held = true;
  for (const { name, text } of hostileTexts(letter)) {
    let report = check('');
    const time = milliseconds(() => {
      report = check(text);
    });
    const limited =
      report.notices.includes('time-limit') ||
      report.copies.some((copy) => copy.notices.includes('time-limit'));
    if (report.verdict === 'authentic') held = false;
    console.log(
      `  ${name.padEnd(46)} ${text.length.toLocaleString('en').padStart(10)} ${time.toFixed(0).padStart(6)} ms  ${report.verdict}${limited ? ', time-limit' : ''}`,
    );
  }
  return held;
}

ofPeers();
ofGrowth();
if (!ofHostility()) {
  console.error('A text that was made to hurt was called authentic.');
  process.exitCode = 1;
}
