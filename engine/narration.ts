/** Where a story speaks between what it quotes of the letter. */
import type { Chain, Run, Stream } from './align.ts';
import { isUnitEnd, jointBehind } from './joints.ts';
import { attributes, marksElision } from './layout.ts';
import { isInVoice } from './margins.ts';
import { foldedText } from './normalize.ts';
import { SKIPPED } from './own-wording.ts';
import { isPointed, isQuotedOnLines, LONGEST_OPENING, lineLead, MAIL } from './parted.ts';
import { isSentenceStart, type PreparedLetter } from './prepare.ts';
import { sharesSubject } from './quotations.ts';
import { CHANCE, fromWall, textOf, toWall, unitEnd, unitStart } from './units.ts';

/** What stories tell and letters don't. */
const REPORTED =
  /\bspokes(?:man|men|woman|women|person|people)\b|\b(?:reached|available) for comment\b|\b(?:declined|refused) to (?:comment|discuss|speak|say)\b|\b(?:is|are|was|were) alleged(?:ly)?\b/i;
/** A story that quotes without a mark tells so few sentences of the letter at a time. */
const TOLD_SENTENCES = 2;
/** "…, the groups said in their letter." */
const SHORT_UNIT = 12;

/** Where a story speaks between two runs, the chain is split: what lies between is not the letter's to align. */
export function splitStory(
  stream: Stream,
  letter: PreparedLetter,
  chain: Chain,
  boxOf: (word: number) => unknown,
): Chain[] {
  const pieces: Run[][] = [];
  for (const run of chain.runs) {
    const before = pieces.at(-1)?.at(-1);
    if (before === undefined || isNarration(stream, letter, before, run, boxOf)) {
      pieces.push([run]);
      continue;
    }
    const told = narrationBetween(stream, letter, before, run);
    if (told === null) {
      pieces.at(-1)!.push(run);
      continue;
    }
    pieces.at(-1)!.splice(-1, 1, told[0]);
    pieces.push([told[1]]);
  }
  return pieces.map((runs) => ({ runs: withinWalls(stream, letter, runs), score: chain.score }));
}

/** A word or two beyond a quotation's or block's edge may go on by chance as the letter does: they are cut off. */
function withinWalls(stream: Stream, letter: PreparedLetter, runs: readonly Run[]): Run[] {
  const trimmed = [...runs];
  trimmed[0] = fromWall(stream, trimmed[0]!);
  const end = trimmed.at(-1)!;
  // A copy that is cut ends with the letter's words; behind a sentence a story goes on with others.
  if (isCutWord(stream, letter, end)) return trimmed;
  const last = toWall(stream, end);
  const isCut = isUnitEnd(stream, last.found + last.length - 1);
  trimmed[trimmed.length - 1] = isCut ? last : (toSentence(stream, letter, last) ?? last);
  return trimmed;
}

/** Goes the text on behind a run with the beginning of the letter's next word, and a mark of elision? */
function isCutWord({ words, at, length }: Stream, letter: PreparedLetter, run: Run): boolean {
  const [f, c] = [run.found + run.length, run.canonical + run.length];
  if (f >= length || c >= letter.words.count) return false;
  const [from, to] = [words.start[at[f]!]!, words.end[at[f]!]!];
  const whole = foldedText(letter.body, letter.words.start[c], letter.words.end[c]);
  return marksElision(words.text.slice(to, to + 3)) && whole.startsWith(foldedText(words.text, from, to));
}

/** A run with the word or two before it that the run before had by chance: "… the letter said. “The …" */
function leadIn(stream: Stream, letter: PreparedLetter, before: Run, run: Run): Run {
  let n = 0;
  while (
    n < CHANCE &&
    run.found - n > before.found + before.length &&
    run.canonical - n > before.canonical + before.length &&
    stream.words.id[stream.at[run.found - n - 1]!] === letter.words.id[run.canonical - n - 1]
  )
    n++;
  return n === 0 ? run : { found: run.found - n, canonical: run.canonical - n, length: run.length + n };
}

/** Speaks a story between two runs, outside of the quotations that they stand in? */
export function isNarration(
  stream: Stream,
  letter: PreparedLetter,
  before: Run,
  behind: Run,
  boxOf: (word: number) => unknown,
): boolean {
  const a = toWall(stream, before);
  const b = leadIn(stream, letter, a, fromWall(stream, behind));
  const last = a.found + a.length - 1;
  const skipped = b.canonical - (a.canonical + a.length);
  const [left, right] = [boxOf(last), boxOf(b.found)];
  // Two quotations, each in a box of its own, be there words between or only the page's.
  if (left !== null && right !== null && left !== right && skipped > 0) return true;
  const { words, at } = stream;
  if (skipped > 0 && (isQuotedOnLines(stream, last, b.found) || isPointed(stream, last, b.found)))
    return true;
  // A box of the page's own between two sentences is none of the stream's words.
  if (at[b.found]! <= at[last]! + 1) return false;
  const between = words.text.slice(words.end[at[last]!]!, words.start[at[b.found]!]!);
  const canonical = letter.body.slice(
    letter.words.end[a.canonical + a.length - 1],
    letter.words.start[b.canonical],
  );
  // German quotations open with the low mark and close with the one that opens English ones.
  const closes = (text: string) => /^[^\p{L}\p{N}]*(?:["”’»]|“(?=\s))/u.test(text);
  const opens = (text: string) => /["“‘«„][^\p{L}\p{N}]*$/u.test(text.slice(-LONGEST_OPENING));
  // One mark doesn't close and open.
  const parts = (text: string) => closes(text) && opens(text) && (text.match(/["“”‘’«»„]/g)?.length ?? 0) > 1;
  if (parts(between)) return !parts(canonical);
  if (left !== null && right !== null && boxOf(last + 1) === null) return true;
  // The same in plain text: lines of quoted mail, with a story's own line between.
  const lines = between.split('\n').slice(1);
  if (
    MAIL.test(lines.at(-1) ?? '') &&
    MAIL.test(lineLead(words.text, words.end[at[last]!]!)) &&
    lines.some((line) => /\p{L}/u.test(line) && !MAIL.test(line))
  )
    return true;
  // Sentences from different places, each whole, with others between.
  return skipped >= SKIPPED && isUnitEnd(stream, last) && isUnitEnd(stream, b.found - 1);
}

/**
 * Whole sentences of the letter that a story tells as they are, without a mark: the two runs, each to its sentence's
 * end or from its beginning, where what lies between them is the story's; null where it can be the letter's, forged.
 */
function narrationBetween(
  stream: Stream,
  letter: PreparedLetter,
  before: Run,
  behind: Run,
): [Run, Run] | null {
  if (behind.found === before.found + before.length) {
    const place = stream.at[behind.found]!;
    const { text, start, end } = stream.words;
    // A mark of elision cut the sentence whose end is left behind it.
    if (marksElision(text.slice(end[place - 1], start[place]))) return null;
  }
  const a = toSentence(stream, letter, before);
  const b = a === null ? null : fromSentence(stream, letter, leadIn(stream, letter, a, behind));
  if (a === null || b === null) return null;
  const last = a.found + a.length - 1;
  const skipped = b.canonical - (a.canonical + a.length);
  if (b.found === last + 1) {
    const passages = letter.passageOf[b.canonical]! - letter.passageOf[a.canonical + a.length - 1]!;
    return passages > 1 && jointBehind(stream, last) === 'block' ? [a, b] : null;
  }
  const [tail, lead] = [unitEnd(stream, last, b.found), unitStart(stream, last, b.found)];
  const said = (first: number, end: number) => (first < end ? textOf(stream, first, end) : '');
  const ending = said(last + 1, tail);
  const opening = said(lead, b.found);
  if (![ending, opening].every((words) => words === '' || attributes(words))) return null;
  if (ending !== '' || opening !== '' || skipped >= SKIPPED) return [a, b];
  const isShort = [a, b].every((run) => sentencesIn(letter, run) <= TOLD_SENTENCES);
  return isShort && isCutUp(letter, a, b) && isStorys(stream, letter, a, b) ? [a, b] : null;
}

/** Does a text speak between two sentences as one who tells of a letter, and not as the letter does? */
function isStorys(stream: Stream, letter: PreparedLetter, a: Run, b: Run): boolean {
  const last = a.found + a.length - 1;
  const { words, at } = stream;
  const told = words.text.slice(words.start[at[last + 1]!]!, words.start[at[b.found]!]!);
  const isOfSubject = (text: string) => sharesSubject(text, letter);
  // Prose that neither says whose words it stands between nor goes on elsewhere may be forged: it is reported.
  if (!attributes(told) && !REPORTED.test(told)) return false;
  if (told.split('\n').some((line) => isInVoice(line.trim(), isOfSubject))) return false;
  if (jointBehind(stream, last) === 'block' && jointBehind(stream, b.found - 1) === 'block') return true;
  // In one paragraph: the story has the first word and the last.
  return (
    jointBehind(stream, a.found - 1) === 'none' &&
    isUnitEnd(stream, a.found - 1) &&
    jointBehind(stream, b.found + b.length - 1) === 'none' &&
    isUnitEnd(stream, b.found + b.length - 1)
  );
}

function sentencesIn(letter: PreparedLetter, run: Run): number {
  let count = 1;
  for (let i = 1; i < run.length; i++) if (isSentenceStart(letter, run.canonical + i)) count++;
  return count;
}

/** Are two runs of the paragraphs' words less than the passages that they stand in? */
function isCutUp(letter: PreparedLetter, a: Run, b: Run): boolean {
  const from = letter.passages[letter.passageOf[a.canonical]!]!;
  const to = letter.passages[letter.passageOf[b.canonical]!]!;
  return (
    from.passage.kind === 'paragraph' &&
    to.passage.kind === 'paragraph' &&
    (from === to || a.canonical > from.first || b.canonical + b.length < to.end)
  );
}

/** A run to the end of its last sentence, without the word or two of the next one that it has by chance. */
function toSentence(stream: Stream, letter: PreparedLetter, run: Run): Run | null {
  for (let cut = 0; cut <= CHANCE && cut < run.length; cut++) {
    if (!isSentenceStart(letter, run.canonical + run.length - cut)) continue;
    const last = run.found + run.length - cut - 1;
    const isEnd = cut === 0 || isUnitEnd(stream, last);
    if (isEnd || attributes(textOf(stream, last + 1, unitEnd(stream, last, last + SHORT_UNIT))))
      return { ...run, length: run.length - cut };
  }
  return null;
}

/** The same from the beginning of its first sentence. */
function fromSentence(stream: Stream, letter: PreparedLetter, run: Run): Run | null {
  for (let cut = 0; cut <= CHANCE && cut < run.length; cut++) {
    if (!isSentenceStart(letter, run.canonical + cut)) continue;
    if (cut === 0 || isUnitEnd(stream, run.found + cut - 1))
      return { found: run.found + cut, canonical: run.canonical + cut, length: run.length - cut };
  }
  return null;
}
