/**
 * `npm run accuracy`: how often the verdict is right, by class, and the same for what one would use instead, on
 * the same pages in the same run. Exit status 1 where a bar is missed.
 *
 *   --failures [class]  what went wrong, case by case
 *   --markdown          the tables as Markdown
 *   --no-peers          only the engine (the peers take most of the time)
 *   --seed N            another corpus of the same classes
 */
import { missedBars } from '../tests/accuracy/bars.ts';
import type { Case } from '../tests/accuracy/expectation.ts';
import { generateCases, SEED } from '../tests/accuracy/generator/index.ts';
import { writtenCases } from '../tests/accuracy/pages.ts';
import { PEERS, scorePeer } from '../tests/accuracy/peers.ts';
import { readingOf, reportOf } from '../tests/accuracy/run.ts';
import { type Score, score } from '../tests/accuracy/score.ts';
import { markdownTable, plainTable, type Row, rowOf, rowsByClass, share } from '../tests/accuracy/table.ts';
import { readOptions } from './arguments.ts';

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    failures: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    seed: { type: 'string', default: String(SEED) },
  },
});

const cases = [...generateCases(Number(values.seed)), ...writtenCases()];
const judged = cases.map((one) => {
  const reading = readingOf(one.input);
  return { one, text: reading.text, score: score(one, reportOf(one, reading), reading.text) };
});
const scores = judged.map((entry) => entry.score);

if (values.failures) {
  for (const entry of judged) {
    const asked = positionals.length === 0 || positionals.includes(entry.one.class);
    if (asked && entry.score.faults.length > 0) printFaults(entry.score);
  }
}

print([...rowsByClass(scores), rowOf('all', scores)]);
const whole = scores.filter((entry) => entry.faults.length === 0).length;
console.log(
  `\nWholly right (every passage, change, endorser, quotation and notice): ${whole} of ${scores.length}, ${share(whole, scores.length)}`,
);

if (!values['no-peers']) {
  console.log('\nOn the same pages:\n');
  print([
    rowOf('this engine', scores),
    ...PEERS.map((peer) =>
      rowOf(
        peer.name,
        judged.map(({ one, text }) => scoreOf(peer, one, text)),
      ),
    ),
  ]);
}

const missed = missedBars(scores);
for (const line of missed) console.error(`Missed: ${line}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function scoreOf(peer: (typeof PEERS)[number], one: Case, text: string): ReturnType<typeof scorePeer> {
  return scorePeer(one, peer.judge(text));
}

function print(rows: readonly Row[]): void {
  console.log(values.markdown ? markdownTable(rows) : plainTable(rows));
}

function printFaults(entry: Score): void {
  console.log(entry.id);
  for (const fault of entry.faults) console.log(`    ${fault}`);
}
