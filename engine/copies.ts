/**
 * Which chains of matching words are copies of the letter, and which only share a phrase with it.
 *
 * A copy shows itself by a sentence: a unit of the text (sentence, quotation, line) that is mostly the letter's
 * own wording. Stock phrases ("we, the undersigned civil society organizations") fill no sentence, and wording
 * that the letter itself quotes from elsewhere proves nothing.
 */
import type { Budget, Chain, Run, Stream } from './align.ts';
import { isApart, isUnitEnd, jointBehind } from './joints.ts';
import { attributes, marksElision } from './layout.ts';
import { isInVoice } from './margins.ts';
import { foldedText } from './normalize.ts';
import { isSentenceStart, type PreparedLetter } from './prepare.ts';
import { sharesSubject } from './quotations.ts';

/** One copy: what stands in the letter's order, and chains of wording that stands elsewhere than in the letter. */
export interface FoundCopy {
  /** One chain; several where a story speaks between what it quotes. */
  readonly pieces: readonly Chain[];
  /** Most of the letter's words, or its opening and its close in their order. */
  readonly whole: boolean;
  readonly moved: readonly Chain[];
  /** The stream's words [first, end) that the copy's chains span. */
  readonly first: number;
  readonly end: number;
}

/** What stories tell and letters don't. */
const REPORTED =
  /\bspokes(?:man|men|woman|women|person|people)\b|\b(?:reached|available) for comment\b|\b(?:declined|refused) to (?:comment|discuss|speak|say)\b|\b(?:is|are|was|were) alleged(?:ly)?\b/i;

/** Matching words that make a unit of text the letter's: so many of its words, and this share of them. */
const UNIT_WORDS = 9;
/** In short runs it takes more: laws and statements share phrases. */
const UNIT_WORDS_SCATTERED = 12;
const UNIT_SHARE = 0.7;
/** With a run of so many words, less will do: translations of one sentence by two hands rarely have one. */
const LONG_RUN = 8;
const LONG_RUN_SHARE = 0.58;
/** In a finished sentence of the text: this share of it, or this share of the canon's sentence. */
const UNIT_ALL = 0.88;
const UNIT_OF_SENTENCE = 0.5;
/** In a part of the letter: runs of so many words are the letter's in any company, ... */
const SURE_RUN = 12;
/** ... others where the letter's words are this share of their sentence. */
const OWN_SHARE = 0.6;
const UNIT_REACH = 120;
const CHANCE = 2;
/** So many words that another post has already are more than a sentence that somebody set there. */
const REPEATED = 60;
const LEAST_RUN = 3;
/** A story that goes on elsewhere in the letter skips so many words. */
const SKIPPED = 8;
/** A story that quotes without a mark tells so few sentences of the letter at a time. */
const TOLD_SENTENCES = 2;
/** "…, the groups said in their letter." */
const SHORT_UNIT = 12;
/** So many matching words in runs of five or more are a copy wherever sentences end. */
const MASS = 70;
const MASS_RUN = 5;
/** What opens a quotation stands within so many characters of it. */
const LONGEST_OPENING = 200;
const MAIL = /^\n?\s*>/;
/** A quotation's end, and another one's beginning, a word or two beside what was found of them. */
const CLOSES = /^(?:[^\p{L}\p{N}"”»]*\p{L}+){0,3}[^\p{L}\p{N}]*["”’»]/u;
const OPENS = /["“‘«][^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}"”»]+){0,3}$/u;
/** The mark of a point of a list. */
const POINT = /^\n?\s*(?:[•*‣▪●◦·–—-]|\d{1,2}(?:[.)]|(?=\t)))\s/;
/** A wrapped point has so many lines at the most. */
const POINT_LINES = 20;
/** This share of a sentence of the canon is the sentence, and of a passage the passage. */
const SENTENCE_SHARE = 0.8;
/** Wording counts as out of place, not as another copy, up to so many words beside the main chain. */
const NEAR = 3;
const NEAR_WHOLE = 60;

/** What copies are looked for in. */
export interface Ground {
  readonly stream: Stream;
  readonly letter: PreparedLetter;
  readonly budget: Budget;
  /** The post that holds a word of the stream, by identity. */
  readonly postOf: (word: number) => unknown;
  /** The quotation's box, or else the list's item, that holds a word of the stream, by identity; null outside of any. */
  readonly boxOf: (word: number) => unknown;
}

/** The copies that the chains (heaviest first) make, in the order of the text. */
export function selectCopies(ground: Ground, chains: readonly Chain[]): FoundCopy[] {
  const { stream, letter, budget, postOf, boxOf } = ground;
  const copies: {
    pieces: readonly Chain[];
    main: Chain;
    moved: Chain[];
    first: number;
    end: number;
    covered: Uint8Array;
    whole: boolean;
  }[] = [];
  const claimed = new Uint8Array(stream.length);
  const isBoxed = (last: number, next: number) =>
    boxOf(last) !== null && boxOf(next) !== null && boxOf(last) !== boxOf(next);
  for (const offered of apart(ground, chains)) {
    const free = unclaimed(offered, claimed);
    if (free === null) continue;
    budget.spend(sizeOf(free) + 2 * copies.length + free.runs.length * free.runs.length);
    const whole = sizeOf(free) > letter.words.count / 2 || opensAndCloses(letter, free);
    const isOfWhole = copies.some((copy) => copy.whole && touches(copy, extent(stream, free), NEAR_WHOLE));
    const ownOf = (chain: Chain) => {
      budget.spend(chain.runs.length * UNIT_REACH * 8);
      return ownWording(stream, letter, chain);
    };
    // Beside a part of the letter a story speaks, whose phrases are not the letter's.
    const chain = whole || isOfWhole ? free : ownOf(free);
    if (chain === null) continue;
    const { first, end } = extent(stream, chain);
    const size = sizeOf(chain);
    // Wording of the letter once more, in the middle of a line of it: an addition, no copy.
    if (
      copies.some(
        (copy) =>
          isWithin(copy.main, first, end) &&
          share(chain, copy.covered) > 0.3 &&
          isSpliced(stream, copy.main, first, end),
      )
    )
      continue;
    const host = copies.find((copy) => {
      if (!touches(copy, { first, end }, copy.whole ? NEAR_WHOLE : NEAR)) return false;
      if (share(chain, copy.covered) > 0.3) return false;
      // Posts that hold parts in the letter's order are a thread; in another order they are posts of their own, but
      // for those in the midst of a thread.
      if (postOf(first) !== postOf(copy.main.runs[0]!.found) && !isWithin(copy.main, first, end))
        return false;
      if (copy.whole) return true;
      // Two quotations, or two points of a list, have an order of their own; whole passages have the letter's.
      const all = [chain, copy.main, ...copy.moved];
      const isParted = (last: number, next: number) =>
        isElided(stream, last, next) ||
        isQuotedOnLines(stream, last, next) ||
        (isQuotedApart(stream, last, next) && !isBorrowed(letter, all, last, next)) ||
        ((isPointed(stream, last, next) || isBoxed(last, next)) && !holdPassages(letter, all, last, next));
      return isContiguous(stream, copy.main, first, end, isParted);
    });
    if (host !== undefined && size >= 5) {
      host.moved.push(chain);
      claim(chain, claimed);
      cover(chain, host.covered);
      host.first = Math.min(host.first, first);
      host.end = Math.max(host.end, end);
      continue;
    }
    const main = whole || !isOfWhole ? chain : ownOf(chain);
    if (main === null || !isCopy(stream, letter, main)) continue;
    const covered = new Uint8Array(letter.words.count);
    cover(main, covered);
    const pieces = whole ? [main] : splitStory(stream, letter, main, boxOf);
    for (const piece of pieces) claim(piece, claimed);
    const final = pieces.at(-1)!.runs.at(-1)!;
    copies.push({
      pieces,
      main,
      moved: [],
      first: pieces[0]!.runs[0]!.found,
      end: final.found + final.length,
      covered,
      whole,
    });
  }
  return copies.sort((a, b) => a.first - b.first || b.end - a.end);
}

/** Chains, heaviest first, without what leads from one post into another that has its own copy of what came before. */
function apart({ stream, letter, budget, postOf }: Ground, chains: readonly Chain[]): readonly Chain[] {
  /** Words before a run that go on backwards as the letter does, though the run before has them already. */
  const aheadOf = (last: Run, run: Run) => {
    let n = 0;
    while (
      run.found - n > last.found + last.length &&
      run.canonical - n > 0 &&
      stream.words.id[stream.at[run.found - n - 1]!] === letter.words.id[run.canonical - n - 1]
    )
      n++;
    return run.canonical - n < last.canonical + last.length ? n : 0;
  };
  /** Has another chain, between the two runs and in the second one's post, what `own` has as well? */
  const isRepeated = (own: readonly Run[], last: Run, run: Run) => {
    budget.spend(chains.reduce((sum, { runs }) => sum + runs.length, 0));
    const inCommon = ({ canonical, length }: Run) =>
      own.reduce(
        (sum, each) =>
          sum +
          Math.max(
            0,
            Math.min(each.canonical + each.length, canonical + length) - Math.max(each.canonical, canonical),
          ),
        0,
      );
    return chains.some(({ runs }) =>
      runs.some(
        (other) =>
          other.length >= REPEATED &&
          other.found > last.found &&
          other.found < run.found &&
          postOf(other.found) === postOf(run.found) &&
          inCommon(other) >= REPEATED,
      ),
    );
  };
  const parted = chains.flatMap((chain) => {
    const parts: Run[][] = [[]];
    for (const run of chain.runs) {
      const part = parts.at(-1)!;
      const last = part.at(-1);
      const isOther = last !== undefined && postOf(last.found) !== postOf(run.found);
      const n = isOther ? aheadOf(last, run) : 0;
      if (n >= REPEATED)
        parts.push([{ found: run.found - n, canonical: run.canonical - n, length: run.length + n }]);
      else if (isOther && isRepeated(chain.runs, last, run)) parts.push([run]);
      else part.push(run);
    }
    return parts.length === 1 ? [chain] : parts.map((runs) => ({ runs, score: sizeOf({ runs }) }));
  });
  return parted.length === chains.length ? chains : parted.sort((a, b) => b.score - a.score);
}

function sizeOf({ runs }: Pick<Chain, 'runs'>): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

/** The stream's words [first, end) of a chain, without the one or two that it has by chance behind a wall. */
function extent(stream: Stream, { runs }: Pick<Chain, 'runs'>): { first: number; end: number } {
  const last = toWall(stream, runs.at(-1)!);
  return { first: fromWall(stream, runs[0]!).found, end: last.found + last.length };
}

/** Are two stretches of the stream no more than `near` words apart? */
function touches(
  a: { readonly first: number; readonly end: number },
  b: { readonly first: number; readonly end: number },
  near: number,
): boolean {
  return b.first <= a.end + near && b.end >= a.first - near;
}

/** Has the chain an addressee and the close, each word for word? No story quotes both as they stand. */
function opensAndCloses(letter: PreparedLetter, chain: Chain): boolean {
  const has = (kinds: readonly string[]) =>
    letter.passages.some(
      ({ passage, first, end }) =>
        kinds.includes(passage.kind) &&
        chain.runs.some((run) => run.canonical <= first && run.canonical + run.length >= end),
    );
  return has(['addressee']) && has(['valediction', 'dateline']);
}

/**
 * A part of the letter without the phrases that the text around it shares: a run stays where it fills its own
 * sentence, quotation or line.
 */
function ownWording(stream: Stream, letter: PreparedLetter, chain: Chain): Chain | null {
  const runs = chain.runs.filter((run, index) => {
    if (run.length >= SURE_RUN) return true;
    if (isStray(stream, letter, chain.runs[index - 1], run, chain.runs[index + 1])) return false;
    const [first, end] = unitAround(stream, run);
    let count = 0;
    for (const other of chain.runs) {
      if (other.found >= end || other.found + other.length <= first) continue;
      count += Math.min(end, other.found + other.length) - Math.max(first, other.found);
    }
    // Of a few words that a mark sets apart a turn of phrase is soon the most.
    if (count < MASS_RUN) return count === end - first;
    const kind = letter.passages[letter.passageOf[run.canonical]!]!.passage.kind;
    if (kind !== 'paragraph' && kind !== 'subject') return count >= UNIT_SHARE * (end - first);
    return count >= OWN_SHARE * (end - first);
  });
  return runs.length === 0 ? null : { runs, score: chain.score };
}

/**
 * A turn of phrase in what a story puts beside a sentence ("according to the …"), where it goes with neither the run
 * before it nor the one behind: it stands far from them in the text or, in another sentence, in the letter.
 */
function isStray(
  stream: Stream,
  letter: PreparedLetter,
  before: Run | undefined,
  run: Run,
  behind: Run | undefined,
): boolean {
  if (run.length >= MASS_RUN) return false;
  const [first, end] = unitAround(stream, run);
  if (end - first === run.length) return false;
  const goesWith = (a: Run | undefined, b: Run | undefined) => {
    if (a === undefined || b === undefined) return false;
    const [found, canonical] = [a.found + a.length, a.canonical + a.length];
    if (b.found - found >= SKIPPED) return false;
    if (!letter.opens.subarray(canonical, b.canonical + 1).includes(1)) return true;
    const isParted = unitEnd(stream, found - 1, b.found) < b.found || isUnitEnd(stream, b.found - 1);
    return isParted && b.canonical - canonical < SKIPPED;
  };
  if (goesWith(before, run) || goesWith(run, behind)) return false;
  const from = before === undefined ? first : Math.max(first, before.found + before.length);
  return attributes(textOf(stream, from, behind === undefined ? end : Math.min(end, behind.found)));
}

/** The sentence, quotation or line that a run begins in, to where the one that it ends in ends. */
function unitAround(stream: Stream, run: Run): [number, number] {
  let first = run.found;
  while (first > 0 && run.found - first < UNIT_REACH && !isUnitEnd(stream, first - 1)) first--;
  let last = run.found + run.length - 1;
  while (last + 1 < stream.length && last - run.found < UNIT_REACH + run.length && !isUnitEnd(stream, last))
    last++;
  return [first, last + 1];
}

/** Where a story speaks between two runs, the chain is split: what lies between is not the letter's to align. */
function splitStory(
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

function fromWall(stream: Stream, run: Run): Run {
  for (let cut = Math.min(CHANCE, run.length - 3); cut > 0; cut--) {
    if (!isWall(stream, run.found + cut - 1)) continue;
    return { found: run.found + cut, canonical: run.canonical + cut, length: run.length - cut };
  }
  return run;
}

function toWall(stream: Stream, run: Run): Run {
  for (let cut = Math.min(CHANCE, run.length - 3); cut > 0; cut--) {
    const end = run.found + run.length - cut - 1;
    if (!isWall(stream, end)) continue;
    return { ...run, length: run.length - cut };
  }
  return run;
}

/** Ends a unit behind the stream's word `f` with a line, a quotation mark or a mark of elision? */
function isWall(stream: Stream, f: number): boolean {
  if (!isUnitEnd(stream, f)) return false;
  return isApart(stream, f) || marksElision(betweenWords(stream, f, f + 1));
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

function isNarration(
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
  if (closes(between) && opens(between)) return !(closes(canonical) && opens(canonical));
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

/** Stands a mark of elision between two of the stream's words? What it leaves may be found anywhere. */
function isElided(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  return between.length <= LONGEST_OPENING && marksElision(between);
}

/** Stand two of the stream's words in two quotations: "…" and "…"? */
function isQuotedApart(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  return between.length <= LONGEST_OPENING && CLOSES.test(between) && OPENS.test(between);
}

/** The same, each on lines of its own. */
function isQuotedOnLines(stream: Stream, last: number, next: number): boolean {
  return isQuotedApart(stream, last, next) && betweenWords(stream, last, next).includes('\n');
}

/** Do they stand in two points of a list, each on lines of its own? */
function isPointed(stream: Stream, last: number, next: number): boolean {
  const between = betweenWords(stream, last, next);
  if (between.length > LONGEST_OPENING || !between.includes('\n')) return false;
  const { words, at } = stream;
  return POINT.test(between.slice(between.lastIndexOf('\n'))) && isInPoint(words.text, words.end[at[last]!]!);
}

function betweenWords({ words, at }: Stream, last: number, next: number): string {
  return words.text.slice(words.end[at[last]!]!, words.start[at[next]!]!);
}

/** Do the chains hold most of the two passages that two of the stream's words are of? */
function holdPassages(
  letter: PreparedLetter,
  chains: readonly Chain[],
  ...words: readonly [number, number]
): boolean {
  const runs = chains.flatMap((chain) => chain.runs);
  const passages = words.map((f) => {
    const run = runs.find(({ found, length }) => f >= found && f < found + length);
    return run && letter.passages[letter.passageOf[run.canonical + f - run.found]!]!;
  });
  if (passages[0] === passages[1]) return false;
  return passages.every((passage) => {
    if (passage === undefined) return false;
    let held = 0;
    for (const { canonical, length } of runs)
      held += Math.max(0, Math.min(passage.end, canonical + length) - Math.max(passage.first, canonical));
    return held >= SENTENCE_SHARE * (passage.end - passage.first);
  });
}

/** Is one of two of the stream's words among those that the letter itself quotes? */
function isBorrowed(letter: PreparedLetter, chains: readonly Chain[], ...words: readonly number[]): boolean {
  return chains.some(({ runs }) =>
    runs.some(({ found, canonical, length }) =>
      words.some((f) => f >= found && f < found + length && letter.borrowed[canonical + f - found] === 1),
    ),
  );
}

/** Stands an offset in a point, on its own line or on one of those that it was wrapped into? */
function isInPoint(text: string, offset: number): boolean {
  let at = offset;
  for (let lines = 0; lines < POINT_LINES && at > 0; lines++) {
    const lead = lineLead(text, at);
    if (POINT.test(lead)) return true;
    if (lead.trim() === '') return false;
    at = text.lastIndexOf('\n', at - 1);
  }
  return false;
}

/** How the line begins that an offset stands on, with the line's end before it. */
function lineLead(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1);
  return text.slice(Math.max(0, start), start + 8);
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

/** Where the unit ends that goes on behind the word `last`, before the word `limit`. */
function unitEnd(stream: Stream, last: number, limit: number): number {
  let end = last + 1;
  while (end < Math.min(limit, stream.length) && !isUnitEnd(stream, end - 1)) end++;
  return end;
}

/** Where the unit begins that leads to the word `behind`, after the word `last`. */
function unitStart(stream: Stream, last: number, behind: number): number {
  let first = behind;
  while (first > last + 1 && !isUnitEnd(stream, first - 1)) first--;
  return first;
}

function textOf({ words, at }: Stream, first: number, end: number): string {
  return words.text.slice(words.start[at[first]!]!, words.end[at[end - 1]!]!);
}

/** A phrase that the letter has twice matches both places; the words are the heavier chain's. */
function unclaimed(chain: Chain, claimed: Uint8Array): Chain | null {
  const runs = chain.runs.flatMap((run) => {
    let [first, end] = [run.found, run.found + run.length];
    while (first < end && claimed[first] === 1) first++;
    while (end > first && claimed[end - 1] === 1) end--;
    if (end - first < LEAST_RUN || claimed.subarray(first, end).includes(1)) return [];
    return [{ found: first, canonical: run.canonical + first - run.found, length: end - first }];
  });
  return runs.length === 0 ? null : { runs, score: sizeOf({ runs }) };
}

function claim(chain: Chain, claimed: Uint8Array): void {
  for (const run of chain.runs) claimed.fill(1, run.found, run.found + run.length);
}

function share(chain: Chain, covered: Uint8Array): number {
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

function cover(chain: Chain, covered: Uint8Array): void {
  for (const run of chain.runs) covered.fill(1, run.canonical, run.canonical + run.length);
}

/** Does [first, end) stand between two runs of the chain? */
function isWithin({ runs }: Chain, first: number, end: number): boolean {
  return runs[0]!.found + runs[0]!.length <= first && runs.at(-1)!.found >= end;
}

/** Does [first, end), which stands between two runs of the chain, touch one of them in the same line? */
function isSpliced(stream: Stream, chain: Chain, first: number, end: number): boolean {
  let before = -1;
  let behind = -1;
  for (const run of chain.runs) {
    if (run.found + run.length <= first) before = run.found + run.length;
    else if (behind < 0 && run.found >= end) behind = run.found;
  }
  const touches = (from: number, to: number) => {
    if (to - from > NEAR) return false;
    for (let f = from - 1; f < to; f++) if (isApart(stream, f)) return false;
    return true;
  };
  return touches(before, first) || touches(end, behind);
}

/** Stands [first, end) right beside one of the chain's runs? */
function isContiguous(
  stream: Stream,
  { runs }: Chain,
  first: number,
  end: number,
  isParted: (last: number, next: number) => boolean,
): boolean {
  return runs.some((run) => {
    const own = extent(stream, { runs: [run] });
    if (own.first >= end) return own.first - end <= NEAR && !isParted(end - 1, own.first);
    return own.end <= first && first - own.end <= NEAR && !isParted(own.end - 1, first);
  });
}

function isCopy(stream: Stream, letter: PreparedLetter, chain: Chain): boolean {
  const own = (run: Run) => {
    let count = 0;
    for (let i = 0; i < run.length; i++) count += 1 - letter.borrowed[run.canonical + i]!;
    return count;
  };
  const mass = chain.runs.reduce((sum, run) => sum + (run.length >= MASS_RUN ? own(run) : 0), 0);
  if (mass >= MASS) return true;
  if (mass === 0) return false;
  return fillsSentence(letter, chain) || fillsUnit(stream, letter, chain, own);
}

/** Does the chain hold most of one of the canon's sentences of twelve words or more? */
function fillsSentence(letter: PreparedLetter, chain: Chain): boolean {
  const held = new Uint8Array(letter.words.count);
  for (const run of chain.runs) if (run.length >= 4) held.fill(1, run.canonical, run.canonical + run.length);
  for (let start = 0; start < letter.words.count; ) {
    let end = start + 1;
    while (end < letter.words.count && letter.opens[end] === 0) end++;
    const kind = letter.passages[letter.passageOf[start]!]!.passage.kind;
    if (end - start >= 12 && (kind === 'paragraph' || kind === 'subject')) {
      let count = 0;
      for (let i = start; i < end; i++) if (letter.borrowed[i] === 0) count += held[i]!;
      if (count >= SENTENCE_SHARE * (end - start)) return true;
    }
    start = end;
  }
  return false;
}

/** Is a sentence, quotation or block of the text mostly the chain's words? */
function fillsUnit(stream: Stream, letter: PreparedLetter, chain: Chain, own: (run: Run) => number): boolean {
  const matched = new Set<number>();
  // What the letter itself quotes from elsewhere proves nothing, and is no other wording either.
  const quoted = new Set<number>();
  for (const run of chain.runs) {
    const kind = letter.passages[letter.passageOf[run.canonical]!]!.passage.kind;
    if (run.length < 3 || (kind !== 'paragraph' && kind !== 'subject') || own(run) === 0) continue;
    for (let i = 0; i < run.length; i++)
      (letter.borrowed[run.canonical + i] === 0 ? matched : quoted).add(run.found + i);
  }
  for (const run of chain.runs) {
    if (run.length < MASS_RUN || own(run) < MASS_RUN) continue;
    const [first, end] = unitAround(stream, { ...run, length: 1 });
    const last = end - 1;
    let count = 0;
    let size = last - first + 1;
    for (let f = first; f <= last; f++) {
      if (matched.has(f)) count++;
      else if (quoted.has(f)) size--;
    }
    const least = run.length >= LONG_RUN ? LONG_RUN_SHARE : UNIT_SHARE;
    const enough = run.length >= LONG_RUN ? UNIT_WORDS : UNIT_WORDS_SCATTERED;
    if (count < enough || count < least * size) continue;
    // A sentence that is finished, but holds little of the letter's, shares a formula with it.
    if (count >= UNIT_ALL * size || !isFinished(stream, last)) return true;
    if (count >= UNIT_OF_SENTENCE * sentenceLength(letter, run.canonical)) return true;
  }
  return false;
}

/** Does the sentence end behind the stream's word with a full stop, outside a quotation? */
function isFinished(stream: Stream, f: number): boolean {
  const { words, at } = stream;
  const end = words.end[at[f]!]!;
  return /^[)\]]*[.!?](?!\.)[^"”’»…]{0,2}(?:\s|$)/.test(words.text.slice(end, end + 6));
}

function sentenceLength(letter: PreparedLetter, word: number): number {
  let start = word;
  while (letter.opens[start] === 0) start--;
  let end = word + 1;
  while (end < letter.words.count && letter.opens[end] === 0) end++;
  return end - start;
}
