/**
 * `npm run bench`: what verifying costs, as ratios within one run, so that the figures mean the same on any
 * machine. What detection costs a page is measured in a real browser: see `bench/browser`.
 */
import search from 'approx-string-match';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import Fuse from 'fuse.js';
import { canonicalText } from '../engine/letter.ts';
import { prepareLetter } from '../engine/prepare.ts';
import { plainReading } from '../engine/reading.ts';
import { BUDGET, verify } from '../engine/verify.ts';
import { loadLetters } from '../scripts/letters.ts';
import { hostileTexts } from './hostile.ts';
import { median, milliseconds } from './timing.ts';

const letter = loadLetters()[0]!;
const prepared = [prepareLetter(letter)];
const canon = canonicalText(letter);
const check = (text: string) => verify(plainReading(text), { name: 'bench' }, prepared);

/** A copy with the kinds of change that copies have: one negation, one date, one clause, one organisation. */
const altered = canon
  .replace('will not tolerate', 'will tolerate')
  .replace('12 November 2019', '12 November 2009')
  .replace(', including sexual harassment,', '')
  .replace('must be punished', 'should be punished')
  .replace('Klahaan Organization', 'Riverside Youth Orchestra');

const ROUNDS = 40;

function ofPeers(): void {
  console.log('A full altered copy with all endorsers (milliseconds, median of interleaved rounds)\n');
  const dmp = new DiffMatchPatch();
  const passages = letter.passages.map((passage) => passage.text);
  const names = letter.endorsers.map((endorser) => endorser.name);
  const lines = altered.split('\n').filter((line) => line !== '');
  const contenders: readonly (readonly [string, () => unknown])[] = [
    ['this engine, whole report', () => check(altered)],
    ['jsdiff, diffWords', () => diffWords(canon, altered)],
    ['diff-match-patch', () => dmp.diff_main(canon, altered)],
    [
      'approx-string-match, passages and names',
      () => [...passages, ...names].map((quote) => search(altered, quote, Math.min(256, quote.length >> 1))),
    ],
    [
      'fuse.js, names only',
      () => {
        const index = new Fuse(lines, { ignoreLocation: true });
        return names.map((name) => index.search(name, { limit: 1 }));
      },
    ],
  ];
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, [, run]] of contenders.entries()) times[index]!.push(milliseconds(run));
  // The first rounds pay for compilation, which every contender does once.
  const medians = times.map((list) => median(list.slice(10)));
  const diff = medians[1]!;
  contenders.forEach(([name], index) => {
    console.log(
      `  ${name.padEnd(42)} ${medians[index]!.toFixed(2).padStart(8)} ms  ${(medians[index]! / diff).toFixed(2).padStart(6)} × jsdiff`,
    );
  });
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
