/**
 * Which word of a text is which word of the canon, segment by segment: runs and chains of a copy go in, a match for
 * each canonical word comes out.
 *
 * A segment is wording in the letter's order: the copy's main part, a story's quotation, a passage that a site set
 * elsewhere. Its chain is aligned (an anchored diff, see `align.ts`); then it is looked at as a reader would: added
 * lines stay whole (as git slides the hunks of a diff), passages that share no more than common words
 * are let go, and short passages that no run can find are looked for by their letters.
 */
import { alignChain, type Chain, type Run, type Stream } from './align.ts';
import { settleHeading } from './headline.ts';
import { isUnitEnd, jointBehind } from './joints.ts';
import { closesQuote, hasQuote, isMostlySmall, opensQuote } from './layout.ts';
import { foldedText } from './normalize.ts';
import { isSentenceStart } from './prepare.ts';
import { endOf, type Site, startOf, textBetween } from './site.ts';

export interface Segments {
  /** For each canonical word, the stream's word that it was matched with, or -1. */
  readonly match: Int32Array;
  /** For each canonical word that was matched, in which segment. */
  readonly segmentOf: Uint16Array;
  readonly count: number;
  /** Segments from this one on stand elsewhere than in the letter. */
  readonly firstMoved: number;
  /** The stream's words that a segment spans, with its number; -1 for a passage whose letters are set apart. */
  readonly claimed: ReadonlyMap<number, number>;
  /** Presented as the whole letter. */
  readonly whole: boolean;
}

/** The stream's words [first, end). */
export interface WordSpan {
  readonly first: number;
  readonly end: number;
}

/** Segments that are still being found. */
interface Draft {
  readonly match: Int32Array;
  readonly segmentOf: Uint16Array;
  readonly claimed: Map<number, number>;
  count: number;
  firstMoved: number;
}

/** A passage is there when so much of it is, or a run of so many words of it. */
const PRESENT_SHARE = 0.35;
const PRESENT_RUN = 5;
/** Short passages that a site set elsewhere are looked for within so many words of the body, ... */
const ASTRAY_WITHIN = 700;
/** ... and those that prose put into the whole letter set apart within so many. */
const FORGED_WITHIN = 5_000;
/** A short passage goes on with the others within so many words: what lies between is inside the letter. */
const FOLLOWS_WITHIN = 80;
/** A sentence has so many words. */
const SENTENCE = 5;
/** What differs can begin so many words earlier or later, where the words beside it are the same. */
export const SLIDE = 4;
/** So few matching words between two quotations are no wording of the letter's. */
const NARRATED_RUN = 4;

/** Which word is which, decided for good: nothing is matched after this. */
export function findSegments(site: Site): Segments {
  const { count } = site.letter.words;
  const draft: Draft = {
    match: new Int32Array(count).fill(-1),
    segmentOf: new Uint16Array(count),
    claimed: new Map(),
    count: 0,
    firstMoved: 0,
  };
  align(site, draft);
  slideToBlocks(site, draft);
  release(site, draft);
  settleHeading(site, draft);
  findAstray(site, draft);
  const whole = isWhole(site, draft);
  if (!whole) releaseNarration(site, draft);
  return { ...draft, whole };
}

/** Is the canonical word matched in this segment? */
export function isIn({ match, segmentOf }: Segments, segment: number, c: number): boolean {
  return match[c]! >= 0 && segmentOf[c] === segment;
}

/** The first of the stream's words that each segment matches, and the end of the last one; an end of 0 for none. */
export function spansOf({ match, segmentOf, count }: Segments): WordSpan[] {
  const spans = Array.from({ length: count }, () => ({ first: Number.POSITIVE_INFINITY, end: 0 }));
  for (let c = 0; c < match.length; c++) {
    const f = match[c]!;
    if (f < 0) continue;
    const span = spans[segmentOf[c]!]!;
    if (f < span.first) span.first = f;
    if (f >= span.end) span.end = f + 1;
  }
  return spans;
}

/** Aligns what the copy has in the letter's order, and then, for itself, what stands elsewhere. */
function align(site: Site, draft: Draft): void {
  const { stream, letter, budget, copy, from, to } = site;
  const sides = { stream, letter, budget };
  let moved = copy.moved;
  if (!copy.whole) {
    for (const piece of copy.pieces) take(draft, alignChain(sides, piece, ...walls(site, piece)));
  } else {
    let { runs } = copy.pieces[0]!;
    moved = copy.moved.map((chain) => {
      const [own, rest] = withSentence(site, chain, runs);
      runs = rest;
      return own;
    });
    const away = moved.length > 0 && takeWithout(site, draft, runs, moved);
    if (!away) {
      moved = [];
      take(draft, alignChain(sides, { runs, score: 0 }, from, to));
    }
  }
  if (moved.length > 0) slideToSentences(site, draft);
  draft.firstMoved = draft.count;
  for (const chain of moved) takeMoved(site, draft, chain.runs);
}

/**
 * What is gone can be told in several ways where the sentence behind it begins with the same words ("As stated above",
 * "As a result"): it is told by whole sentences, which may stand elsewhere.
 */
function slideToSentences({ letter }: Site, { match, segmentOf }: Draft): void {
  const { id } = letter.words;
  const starts = (c: number) => isSentenceStart(letter, c);
  for (let c = 0; c + 1 < match.length; c++) {
    const f = match[c]!;
    if (f < 0 || match[c + 1]! >= 0 || starts(c + 1)) continue;
    let d = c + 2;
    while (d < match.length && match[d]! < 0) d++;
    if (match[d] !== f + 1 || segmentOf[d] !== segmentOf[c]) continue;
    for (let k = 1; k <= SLIDE && match[c - k + 1] === f - k + 1 && id[c - k + 1] === id[d - k]; k++) {
      if (!starts(c - k + 1) || !starts(d - k)) continue;
      for (let i = 0; i < k; i++) {
        match[d - 1 - i] = f - i;
        segmentOf[d - 1 - i] = segmentOf[c]!;
        match[c - i] = -1;
      }
      break;
    }
  }
}

/** Takes the blocks of a segment as matched. */
function take(draft: Draft, blocks: readonly Run[]): void {
  const segment = draft.count++;
  const { match, segmentOf, claimed } = draft;
  for (const { found, canonical, length } of blocks) {
    for (let i = 0; i < length; i++) match[canonical + i] = found + i;
    segmentOf.fill(segment, canonical, canonical + length);
  }
  const first = blocks[0];
  const last = blocks.at(-1);
  if (segment === 0 || first === undefined || last === undefined) return;
  for (let f = first.found; f < last.found + last.length; f++) claimed.set(f, segment);
}

/** How far a story's quotation may reach: to its sentence's end, or the next quotation mark or line's end. */
function walls(site: Site, piece: Chain): [number, number] {
  const { from, to, letter } = site;
  const isWall = (f: number) => {
    if (jointBehind(site.stream, f) !== 'none') return true;
    return hasQuote(textBetween(site, f, f + 1));
  };
  const first = piece.runs[0]!;
  const last = piece.runs.at(-1)!;
  const opens = isSentenceStart(letter, first.canonical);
  const closes = isSentenceStart(letter, last.canonical + last.length);
  let low = first.found;
  while (!opens && low > from && !isWall(low - 1)) low--;
  let high = last.found + last.length;
  while (!closes && high < to && !isWall(high - 1)) high++;
  return [low, high];
}

/**
 * A moved chain with the rest of its first and last sentence, which the main chain has where another sentence of the
 * letter begins or ends with the same words; and the main chain's runs without it.
 */
function withSentence({ stream, letter }: Site, chain: Chain, main: readonly Run[]): [Chain, readonly Run[]] {
  const isSame = (f: number, c: number) =>
    f >= 0 && f < stream.length && stream.words.id[stream.at[f]!] === letter.words.id[c];
  const starts = (c: number) => isSentenceStart(letter, c);
  const runs = [...chain.runs];
  let rest = main;
  const first = runs[0]!;
  let ahead = 0;
  while (!starts(first.canonical - ahead) && isSame(first.found - ahead - 1, first.canonical - ahead - 1))
    ahead++;
  if (ahead > 0 && starts(first.canonical - ahead)) {
    const from = first.found - ahead;
    const cut = rest.map((run) => (run.found < first.found ? shortened(run, 0, from) : run));
    if (cut.every((run, i) => run === rest[i] || run.length === 0 || starts(run.canonical + run.length))) {
      runs[0] = { found: from, canonical: first.canonical - ahead, length: first.length + ahead };
      rest = cut;
    }
  }
  const last = runs.at(-1)!;
  const [f, c] = [last.found + last.length, last.canonical + last.length];
  let behind = 0;
  while (!starts(c + behind) && isSame(f + behind, c + behind)) behind++;
  if (behind > 0 && starts(c + behind)) {
    const cut = rest.map((run) =>
      run.found + run.length > f ? shortened(run, f + behind, stream.length) : run,
    );
    if (cut.every((run, i) => run === rest[i] || run.length === 0 || starts(run.canonical))) {
      runs[runs.length - 1] = { ...last, length: last.length + behind };
      rest = cut;
    }
  }
  return [{ ...chain, runs }, rest.filter(({ length }) => length > 0)];
}

/** What of a run stands between two of the stream's words; the run itself where all of it does. */
function shortened(run: Run, from: number, to: number): Run {
  const ahead = Math.min(run.length, Math.max(0, from - run.found));
  const length = Math.max(0, Math.min(run.length, to - run.found) - ahead);
  if (length === run.length) return run;
  return { found: run.found + ahead, canonical: run.canonical + ahead, length };
}

/**
 * Aligns the main chain in the text without what stands elsewhere, so that it can't use its words. False where
 * nothing of it is left then.
 */
function takeWithout(site: Site, draft: Draft, runs: readonly Run[], moved: readonly Chain[]): boolean {
  const { stream, letter, budget, from, to } = site;
  const away = new Set<number>();
  for (const chain of moved) {
    const last = chain.runs.at(-1)!;
    for (let f = chain.runs[0]!.found; f < last.found + last.length; f++) away.add(f);
  }
  const kept: number[] = [];
  for (let f = from; f < to; f++) if (!away.has(f)) kept.push(f);
  const place = new Map(kept.map((f, index) => [f, index]));
  const rest: Stream = {
    words: stream.words,
    at: Int32Array.from(kept, (f) => stream.at[f]!),
    length: kept.length,
  };
  const placed = runs.flatMap((run) => {
    const found = place.get(run.found);
    return found === undefined ? [] : [{ ...run, found }];
  });
  if (placed.length === 0) return false;
  const main = alignChain({ stream: rest, letter, budget }, { runs: placed, score: 0 }, 0, kept.length);
  take(
    draft,
    main.flatMap(({ found, canonical, length }) =>
      Array.from({ length }, (_, i) => ({ found: kept[found + i]!, canonical: canonical + i, length: 1 })),
    ),
  );
  return true;
}

/** Aligns wording that stands elsewhere, within what the segments before it left on both sides of its longest run. */
function takeMoved(site: Site, draft: Draft, chain: readonly Run[]): void {
  const { stream, letter, budget, from, to } = site;
  const { match } = draft;
  const longest = chain.reduce((best, run) => (run.length > best.length ? run : best));
  // Its first and last words may be what another segment has: passages end alike.
  const middle = longest.length >> 1;
  let [f0, f1, c0, c1] = [from, to, 0, letter.words.count];
  for (let c = 0; c < match.length; c++) {
    const f = match[c]!;
    if (f < 0) continue;
    if (f < longest.found + middle) f0 = Math.max(f0, f + 1);
    else f1 = Math.min(f1, f);
    if (c < longest.canonical + middle) c0 = Math.max(c0, c + 1);
    else c1 = Math.min(c1, c);
  }
  const runs = chain.flatMap(({ found, canonical, length }) => {
    const ahead = Math.max(0, f0 - found, c0 - canonical);
    const end = Math.min(length, f1 - found, c1 - canonical);
    return end > ahead ? [{ found: found + ahead, canonical: canonical + ahead, length: end - ahead }] : [];
  });
  if (runs.length === 0) return;
  const blocks = alignChain({ stream, letter, budget }, { runs, score: 0 }, f0, f1, c0, c1);
  take(draft, blocks);
  const last = blocks.at(-1);
  if (last === undefined) return;
  claimBroken(site, draft, blocks[0]!.found - 2, blocks[0]!.canonical - 1);
  claimBroken(site, draft, last.found + last.length, last.canonical + last.length);
}

/** A word beside a segment, `c`, of which an initial or a wrap makes two, from `f` on: "S" and "ociety" are the segment's. */
function claimBroken(site: Site, { match, claimed, count }: Draft, f: number, c: number): void {
  const { body, words } = site.letter;
  if (c < 0 || c >= words.count || match[c]! >= 0 || f < site.from || f + 2 > site.to) return;
  const letters = foldedText(body, words.start[c], words.end[c]);
  if (spelled(site, letters, f, f + 2, new Set()) !== 2) return;
  for (const word of [f, f + 1]) claimed.set(word, count - 1);
}

/**
 * What was added can be told in several ways where it begins or ends with the words beside it ("We" of a forged
 * paragraph, "We" of the letter's next): it is told by whole lines and blocks where it can be, else by sentences.
 */
function slideToBlocks({ stream }: Site, { match, segmentOf }: Draft): void {
  // What the words added behind `f` and before `g` are: 2 for lines, 1 for sentences, 0 for neither.
  const edge = (f: number) => (jointBehind(stream, f) !== 'none' ? 2 : isUnitEnd(stream, f) ? 1 : 0);
  const level = (f: number, g: number) => Math.min(edge(f), edge(g - 1));
  for (let c = 0; c + 1 < match.length; c++) {
    const [f, g] = [match[c]!, match[c + 1]!];
    if (f < 0 || g <= f + 1 || segmentOf[c] !== segmentOf[c + 1]) continue;
    const now = level(f, g);
    for (let k = 1; k <= SLIDE; k++) {
      if (match[c - k + 1] !== f - k + 1 || !isSameWord(stream, f - k + 1, g - k)) break;
      if (level(f - k, g - k) <= now) continue;
      for (let i = 0; i < k; i++) match[c - i] = g - 1 - i;
      break;
    }
    if (match[c] !== f) continue;
    for (let k = 1; k <= SLIDE; k++) {
      if (match[c + k] !== g + k - 1 || !isSameWord(stream, f + k, g + k - 1)) break;
      if (level(f + k, g + k) <= now) continue;
      for (let i = 0; i < k; i++) match[c + 1 + i] = f + 1 + i;
      break;
    }
  }
}

function isSameWord({ words, at }: Stream, f: number, g: number): boolean {
  const id = words.id[at[f]!]!;
  return f < g && id >= 0 && id === words.id[at[g]!];
}

/** Lets go of passages that share no more than some common words with what stands in their place. */
function release({ letter }: Site, { match }: Draft): void {
  for (const { first, end } of letter.passages) {
    let count = 0;
    let longest = 0;
    let run = 0;
    for (let c = first; c < end; c++) {
      const f = match[c]!;
      if (f < 0) {
        run = 0;
        continue;
      }
      count++;
      run = c > first && match[c - 1] === f - 1 ? run + 1 : 1;
      if (run > longest) longest = run;
    }
    if (count < PRESENT_SHARE * (end - first) && longest < Math.min(PRESENT_RUN, end - first))
      match.fill(-1, first, end);
  }
}

/**
 * Heading, addressees, valediction and dateline that a site set elsewhere: exact, and on a line of their own; and
 * those that somebody set apart with prose, which may share their line.
 */
function findAstray(site: Site, draft: Draft): void {
  const { stream, letter, from, to } = site;
  const { match, segmentOf, claimed } = draft;
  const missing = letter.passages.filter(({ passage, first, end }) => {
    if (passage.kind === 'paragraph' || passage.kind === 'subject') return false;
    const places = match.subarray(first, end);
    return places.every((f) => f < 0) || (passage.kind === 'dateline' && isOfHead(site, places));
  });
  if (missing.length === 0) return;
  const taken = new Set(match);
  let low = to;
  let high = from;
  for (const f of match) {
    if (f < 0) continue;
    low = Math.min(low, f);
    high = Math.max(high, f);
  }
  const whole = isWhole(site, draft);
  const reach = whole ? FORGED_WITHIN : ASTRAY_WITHIN;
  const near = { first: low - ASTRAY_WITHIN, end: high + ASTRAY_WITHIN };
  low = Math.max(from, low - reach);
  high = Math.min(to, high + reach);
  site.budget.spend(missing.length * (high - low));
  for (const { passage, first, end } of missing) {
    const length = end - first;
    const letters = foldedText(passage.text).replace(/ /g, '');
    for (let f = low; f < high; f++) {
      const n = spelled(site, letters, f, Math.min(high, f + letters.length), taken);
      if (n === 0) continue;
      const opens = f === 0 || jointBehind(stream, f - 1) !== 'none';
      const closes = f + n >= stream.length || jointBehind(stream, f + n - 1) !== 'none';
      // In a text of one line too, a valediction may stand right behind the dateline.
      const isLast = passage.kind === 'valediction' && match.at(-1) === f - 1;
      const isAlone = (opens && closes) || isLast || (passage.kind === 'dateline' && (opens || closes));
      if (!isAlone && (passage.kind === 'heading' || !(opens || closes))) continue;
      const isLetter =
        whole || isWhole(site, draft) || (passage.kind === 'valediction' && isOpening(site, draft));
      const isInOrder = follows(site, draft, isLetter, f, first, n);
      if (!isInOrder && !(isAlone && f >= near.first && f + n <= near.end)) continue;
      const segment = isInOrder ? 0 : draft.count++;
      for (let c = first; c < end; c++) {
        // Letters set apart are more words than the canon has.
        match[c] = c === end - 1 ? f + n - 1 : Math.min(f + c - first, f + n - 1);
        segmentOf[c] = segment;
      }
      for (let i = 0; i < n; i++) {
        taken.add(f + i);
        if (segment > 0) claimed.set(f + i, segment);
      }
      if (segment === 0 && n !== length) for (let i = 0; i < n; i++) claimed.set(f + i, -1);
      break;
    }
  }
}

/** Is all that was found of a passage a part of a line that stands on other pages too? */
function isOfHead(site: Site, places: Int32Array): boolean {
  const { text, lines } = site;
  const found = places.filter((f) => f >= 0);
  if (found.length === places.length) return false;
  const place = startOf(site, found[0]!);
  const end = text.indexOf('\n', place);
  return lines.timesPrinted(text.slice(text.lastIndexOf('\n', place) + 1, end < 0 ? text.length : end)) > 1;
}

/** How many words from the stream's word `f` on spell exactly these letters; 0 where they don't. */
function spelled(site: Site, letters: string, f: number, limit: number, taken: ReadonlySet<number>): number {
  let rest = letters;
  for (let n = 0; f + n < limit; n++) {
    if (taken.has(f + n) || site.isForeign(f + n)) return 0;
    const word = foldedText(site.text, startOf(site, f + n), endOf(site, f + n)).replace(/ /g, '');
    if (!rest.startsWith(word)) return 0;
    rest = rest.slice(word.length);
    if (rest === '') return n + 1;
  }
  return 0;
}

/**
 * Do these words stand in the letter's order with the main segment, and not far from it, or with nothing but prose in
 * between? A site's own lists and boxes set a passage apart; paragraphs do not, however many somebody put there.
 */
function follows(site: Site, draft: Draft, whole: boolean, f: number, c: number, length: number): boolean {
  const { match, segmentOf, firstMoved } = draft;
  let last = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (let other = 0; other < match.length; other++) {
    const place = match[other]!;
    if (place < 0 || segmentOf[other]! >= firstMoved) continue;
    if (other < c !== place < f) return false;
    if (place < f) last = Math.max(last, place);
    else next = Math.min(next, place);
  }
  const isBehind = f - last <= next - f;
  const [first, end] = isBehind ? [last + 1, f] : [f + length, next];
  if (end - first <= FOLLOWS_WITHIN) return true;
  return whole && isProse(site.text.slice(startOf(site, first), startOf(site, end)));
}

/** Is what was found one stretch from an addressee on? Behind it "Respectfully yours" closes the letter. */
function isOpening({ letter }: Site, { match, firstMoved }: Draft): boolean {
  return (
    firstMoved === 1 &&
    letter.passages.some(
      ({ passage, first, end }) =>
        passage.kind === 'addressee' && match.subarray(first, end).every((f) => f >= 0),
    )
  );
}

/** Is most of a text in sentences? Names in a line have capitals. */
function isProse(text: string): boolean {
  let prose = 0;
  for (const block of text.split(/\n[^\S\n]*\n/)) {
    const words = block.match(/\p{L}+/gu) ?? [];
    if (words.length >= SENTENCE && isMostlySmall(words) && /[.!?]\P{L}*$/u.test(block.slice(-80)))
      prose += block.length;
  }
  return prose * 2 > text.length;
}

/** Is the copy presented as the whole letter: by most of its words, or by its opening and its close? */
function isWhole({ letter, copy }: Site, { match }: Draft): boolean {
  let matched = 0;
  for (const f of match) if (f >= 0) matched++;
  if (matched > match.length / 2 && !copy.told) return true;
  const has = (kinds: readonly string[]) =>
    letter.passages.some(
      ({ passage, first, end }) =>
        kinds.includes(passage.kind) && match.subarray(first, end).some((f) => f >= 0),
    );
  return has(['heading', 'addressee', 'subject']) && has(['valediction', 'dateline']);
}

/** A word or two between one quotation's closing mark and the next one's opening mark are the story's own. */
function releaseNarration(site: Site, { match }: Draft): void {
  const matched: number[] = [];
  for (let c = 0; c < match.length; c++) if (match[c]! >= 0) matched.push(c);
  let first = 0;
  for (let i = 1; i <= matched.length; i++) {
    const [last, next] = [matched[i - 1]!, matched[i]];
    const f = match[last]!;
    const goesOn = next === last + 1 && match[next] === f + 1;
    if (goesOn && !opensQuote(textBetween(site, f, f + 1))) continue;
    const previous = matched[first - 1];
    if (previous !== undefined && next !== undefined && i - first <= NARRATED_RUN) {
      const ahead = textBetween(site, match[previous]!, match[matched[first]!]!);
      const behind = textBetween(site, f, match[next]!);
      if (closesQuote(ahead) && opensQuote(behind)) match.fill(-1, matched[first], last + 1);
    }
    first = i;
  }
}
