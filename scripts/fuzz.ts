/**
 * `npm run fuzz -- --count N --seed S`: copies and pages damaged at random. Nothing may throw, every report must
 * be well formed and the same twice, and no copy may be called authentic that the oracle doubts.
 * Exit status 1 at the first fault, with what makes it again.
 */
import { prepareLetter } from '../engine/prepare.ts';
import { type Reading, SPAN_KINDS } from '../engine/reading.ts';
import { type Report, reportSchema } from '../engine/report.ts';
import { verify } from '../engine/verify.ts';
import { letter } from '../tests/accuracy/canon.ts';
import { generateCases } from '../tests/accuracy/generator/index.ts';
import { type Claim, doubt } from '../tests/accuracy/oracle.ts';
import { type Random, randomFrom, seedOf } from '../tests/accuracy/random.ts';
import { readingOf } from '../tests/accuracy/run.ts';
import { readOptions } from './arguments.ts';

const UNREAD =
  /numbers of (?:lines|every)|JSON|RTF|escaped twice|printed by|narrow blanks in|letters set apart|capital I|0 for o/;
const { values } = readOptions({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** One input of a run, shown with its report. */
    only: { type: 'string' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const prepared = [prepareLetter(letter)];

const seeds: readonly Reading[] = generateCases()
  // To the oracle the numbers of lines are words, and so are escapes, pieces of words, "Iegal" and what a browser prints.
  .filter((one) => one.input.kind === 'text' && !UNREAD.test(one.id))
  .map((one) => readingOf(one.input))
  .filter((reading) => reading.text.length < 20_000);

const SIGNS = [
  ...'aeiznotTM19.,;:!?"\'()[]{}<>*_#-–—…·•|/\\@&%\t\n\r \u00a0\u00ad\u200b\u200d\u202e\u202c\u2066\u0301\ufe0fаеоснក្រា្។១😀\ud800',
];
const WORDS = [
  'not',
  'never',
  '2022',
  'Cambodia',
  'Mr.',
  'women',
  'of',
  '12',
  'Ouk',
  'Kosal',
  '(CCHR)',
  'Thailand',
  'should',
  'no',
  '…',
  '[…]',
  'See more',
];

type Mutation = (text: string, random: Random) => string;

function cut(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + random.below(random.pick([4, 40, 400])))];
}

/** Splits, applies and joins again. */
const inPieces =
  (pattern: RegExp, glue: string, change: (pieces: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const pieces = text.split(pattern);
    change(pieces, random);
    return pieces.join(glue);
  };

const remove = (pieces: string[], random: Random): void => {
  pieces.splice(random.below(pieces.length), 1 + random.below(2));
};
const repeat = (pieces: string[], random: Random): void => {
  const at = random.below(pieces.length);
  pieces.splice(random.below(pieces.length + 1), 0, pieces[at]!);
};
const swap = (pieces: string[], random: Random): void => {
  const [a, b] = [random.below(pieces.length), random.below(pieces.length)];
  [pieces[a], pieces[b]] = [pieces[b]!, pieces[a]!];
};

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(SIGNS) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(SIGNS) + text.slice(at + 1);
  },
  (text, random) => {
    const [start, end] = cut(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = cut(text, random);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(start, end) + text.slice(at);
  },
  (text, random) => {
    const other = random.pick(seeds).text;
    const [start, end] = cut(other, random);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  (text, random) => {
    const other = random.pick(seeds).text;
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
  inPieces(/ /, ' ', remove),
  inPieces(/ /, ' ', repeat),
  inPieces(/ /, ' ', swap),
  inPieces(/ /, ' ', (words, random) =>
    words.splice(random.below(words.length + 1), random.below(2), random.pick(WORDS)),
  ),
  inPieces(/\n/, '\n', remove),
  inPieces(/\n/, '\n', repeat),
  inPieces(/\n/, '\n', swap),
  inPieces(/\n\n/, '\n\n', remove),
  inPieces(/\n\n/, '\n\n', repeat),
  inPieces(/\n\n/, '\n\n', swap),
  (text, random) =>
    text.replaceAll(
      random.pick([' ', '\n', '.', ',', 'e', '"']),
      random.pick([' ', '\n', '\t', '', '\u00a0']),
    ),
  (text) => text.toUpperCase(),
  (text) => `${text}\n\n${text}`,
];

/** Spans over anything, in the order that a reading has them. */
function spansOver(text: string, random: Random): Reading['spans'] {
  const spans = [...Array(random.below(8))].map(() => {
    const [start, end] = cut(text, random);
    const kind = random.pick(SPAN_KINDS);
    const empty = kind === 'hidden' || kind === 'truncated';
    return { start, end: empty ? start : end, kind };
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function readingFor(index: number): Reading {
  const random = randomFrom(seedOf(`fuzz ${index}`, seed));
  let { text } = random.pick(seeds);
  const rounds = random.below(5);
  for (let round = 0; round < rounds; round++) text = random.pick(MUTATIONS)(text, random);
  if (text.length > 60_000) text = text.slice(0, 60_000);
  return { text, spans: random.chance(0.3) ? spansOver(text, random) : [], notices: [], pictures: [] };
}

/** The report on a reading, or what it threw. */
function tried(reading: Reading): Report | Error {
  try {
    return verify(reading, { name: 'fuzz' }, prepared);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What is wrong with the report on a reading; null for nothing. `twice`: whether a second one is made. */
function faultOf(reading: Reading, report: Report | Error, twice: boolean): string | null {
  if (report instanceof Error) return `threw ${report.stack ?? report.message}`;
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return `not a report: ${JSON.stringify(parsed.error.issues[0])}`;
  const beyond = rangesOf(report).find((range) => range.start > range.end || range.end > reading.text.length);
  if (beyond !== undefined)
    return `a range outside of the text: ${beyond.start} to ${beyond.end} of ${reading.text.length}`;
  if (twice && JSON.stringify(report) !== JSON.stringify(tried(reading)))
    return 'another report the second time';
  for (const copy of report.copies) {
    if (copy.verdict !== 'authentic') continue;
    const why =
      unseen(copy, reading) ?? doubt(claimsOf(copy, reading.text), namesBelow(copy, report, reading.text));
    if (why !== null) return `called authentic, but ${why}`;
  }
  return null;
}

type Copy = Report['copies'][number];

/** Words of a passage that the reader doesn't see as they stand: no such copy is beyond doubt. */
function unseen(copy: Copy, reading: Reading): string | null {
  const shown = copy.passages.flatMap(({ range }) => (range === null ? [] : [range]));
  // Where a link leads is none of the words.
  const text = reading.text.replace(/(?<=\]\()[^()\s]+(?=\))/g, (address) => ' '.repeat(address.length));
  const doubtful = reading.spans.find(
    ({ kind, start, end }) =>
      (kind === 'struck' || kind === 'unreadable' || kind === 'generated') &&
      shown.some((range) =>
        /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, range.start), Math.min(end, range.end))),
      ),
  );
  return doubtful === undefined ? null : `words at ${doubtful.start} are ${doubtful.kind}`;
}

const AROUND = 24;

function claimsOf(copy: Copy, text: string): Claim[] {
  return copy.passages.flatMap(({ id, range, variants }) =>
    range === null
      ? []
      : [
          {
            id,
            text: text.slice(range.start, range.end),
            around: text.slice(Math.max(0, range.start - AROUND), range.end + AROUND),
            start: range.start,
            spelled: variants.filter((variant) => variant.significance !== 'punctuation'),
          },
        ],
  );
}

/** The text behind the last paragraph up to the next copy; null where copies overlap and nobody can say whose a name is. */
function namesBelow(copy: Copy, report: Report, text: string): string | null {
  const others = report.copies.filter((other) => other !== copy);
  if (others.some((other) => other.range.start < copy.range.end && copy.range.start < other.range.end))
    return null;
  const next = Math.min(
    text.length,
    ...others.map((other) => other.range.start).filter((start) => start >= copy.range.end),
  );
  const last = copy.passages.find((passage) => passage.id === 'paragraph-5')?.range;
  return text.slice(last?.end ?? copy.range.end, next);
}

function rangesOf(report: Report): { start: number; end: number }[] {
  return report.copies.flatMap((copy) => [
    copy.range,
    ...copy.passages.flatMap((passage) => [
      ...(passage.range === null ? [] : [passage.range]),
      ...passage.variants.map((variant) => variant.range),
    ]),
    ...copy.insertions.map((insertion) => insertion.range),
    ...(copy.endorsers === null
      ? []
      : [
          ...copy.endorsers.unlisted,
          ...copy.endorsers.renamed,
          ...copy.endorsers.misplaced,
          ...copy.endorsers.repeated,
        ].map((entry) => entry.range)),
  ]);
}

/** Every so many inputs are judged twice. */
const DETERMINISM = 8;

const verdicts = new Map<string, number>();
let faults = 0;
let done = 0;
if (values.only !== undefined) {
  const reading = readingFor(Number(values.only));
  const report = tried(reading);
  console.log(reading.text);
  console.log(JSON.stringify({ spans: reading.spans, report }, null, 1));
  console.log(faultOf(reading, report, true) ?? 'no fault');
} else {
  for (let index = 0; index < count; index++) {
    const reading = readingFor(index);
    const report = tried(reading);
    done++;
    const fault = faultOf(reading, report, index % DETERMINISM === 0);
    if (fault !== null) {
      faults++;
      console.error(`input ${index} (--seed ${seed} --only ${index}): ${fault}`);
      if (faults >= 20) break;
    }
    const verdict = fault !== null || report instanceof Error ? 'fault' : report.verdict;
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if ((index + 1) % 10_000 === 0) console.error(`${index + 1} of ${count}`);
  }
  const told = [...verdicts]
    .sort()
    .map(([verdict, times]) => `${times} ${verdict}`)
    .join(', ');
  console.log(`${done} of ${count} inputs, seed ${seed}: ${told}; faults: ${faults}`);
  process.exitCode = faults > 0 ? 1 : 0;
}
