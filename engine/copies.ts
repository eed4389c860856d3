/**
 * Which chains of matching words are copies of the letter, and which only share a phrase with it (`own-wording.ts`).
 *
 * Of a copy whose parts stand in another order than the letter's the heaviest chain is the main one. The others are
 * taken up where they lie beside it, or beside others taken up before, with nothing but the letter's wording between.
 */
import type { Budget, Chain, Run, Stream } from './align.ts';
import { claim, cover, inOrder, isWithin, share, sizeOf, sizeOfAll, touches, unclaimed } from './chains.ts';
import { isApart } from './joints.ts';
import { isNarration, splitStory } from './narration.ts';
import { isCopy, ownWording } from './own-wording.ts';
import { holdPassages, isBorrowed, isElided, isPointed, isQuotedApart, isQuotedOnLines } from './parted.ts';
import type { PreparedLetter } from './prepare.ts';
import { extent, UNIT_REACH } from './units.ts';

/** One copy: what stands in the letter's order, and chains of wording that stands elsewhere than in the letter. */
export interface FoundCopy {
  /** One chain; several where a story speaks between what it quotes. */
  readonly pieces: readonly Chain[];
  /** Most of the letter's words, or its opening and its close in their order. */
  readonly whole: boolean;
  /** A story quotes it, however much of it. */
  readonly told: boolean;
  readonly moved: readonly Chain[];
  /** The stream's words [first, end) that the copy's chains span. */
  readonly first: number;
  readonly end: number;
}

/** So many words that another post has already are more than a sentence that somebody set there. */
const REPEATED = 60;
/** Wording counts as out of place, not as another copy, up to so many words beside the main chain. */
const NEAR = 3;
const NEAR_WHOLE = 60;
/** What a story says between two quotations has so many words. */
const TOLD_WORDS = 5;
/** So many words are something that was moved, ... */
const LEAST_MOVED = 5;
/** ... unless the copy has more than this share of them already. */
const REPEATED_SHARE = 0.3;

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

/** The ground, with the canon's word that each of the stream's words may be, -1 for none. */
type Offered = Ground & { readonly canon: Int32Array };

/** A copy while its chains are gathered. */
interface Draft {
  pieces: readonly Chain[];
  main: Chain;
  readonly moved: Chain[];
  first: number;
  end: number;
  /** The canon's words that it has. */
  readonly covered: Uint8Array;
  readonly told: boolean;
  whole: boolean;
}

/** The copies that the chains (heaviest first) make, in the order of the text. */
export function selectCopies(ground: Ground, chains: readonly Chain[]): FoundCopy[] {
  const { stream, letter, budget, boxOf } = ground;
  const copies: Draft[] = [];
  const claimed = new Uint8Array(stream.length);
  const offers = apart(
    ground,
    chains.map((chain) => withinPassages(letter, chain)),
  );
  const offered = { ...ground, canon: canonOf(stream, offers) };

  /** A chain becomes part of a copy, a copy, or nothing. @returns its parts where others lie between them and a copy */
  const place = (offer: Chain, mayWait: boolean): readonly Chain[] => {
    const unspent = unclaimed(offer, claimed);
    if (unspent === null) return [];
    const free = withoutNextDate(ground, unspent);
    budget.spend(sizeOf(free) + 2 * copies.length + free.runs.length * free.runs.length);
    const told = isTold(ground, free);
    const whole = (sizeOf(free) > letter.words.count / 2 && !told) || opensAndCloses(letter, free);
    const isOfWhole = copies.some((copy) => copy.whole && touches(copy, extent(stream, free), NEAR_WHOLE));
    const ownOf = (chain: Chain) => {
      budget.spend(chain.runs.length * UNIT_REACH * 8);
      return ownWording(stream, letter, chain);
    };
    // Beside a part of the letter a story speaks, whose phrases are not the letter's.
    const chain = whole || isOfWhole ? free : ownOf(free);
    if (chain === null) return [];
    const { first, end } = extent(stream, chain);
    // Wording of the letter once more, in the middle of a line of it: an addition, no copy.
    if (
      copies.some(
        (copy) =>
          isWithin(copy.main, first, end) &&
          share(chain, copy.covered) > REPEATED_SHARE &&
          isSpliced(stream, copy.main, first, end),
      )
    )
      return [];
    if (sizeOf(chain) >= LEAST_MOVED) {
      const hosts = copies.filter(
        (copy) => isJoined(offered, copy, { first, end }) && share(chain, copy.covered) <= REPEATED_SHARE,
      );
      for (const copy of hosts) {
        const parts = takenUp(offered, copy, partsBetween(chain, copy));
        if (parts === null) continue;
        for (const part of parts) attach(ground, copy, part);
        claim(chain, claimed);
        return [];
      }
      for (const copy of mayWait ? hosts : []) {
        const parts = partsBetween(chain, copy);
        if (parts.every((part) => isJoined(offered, copy, extent(stream, part)))) return parts;
      }
    }
    const main = whole || !isOfWhole ? chain : ownOf(chain);
    if (main === null || !isCopy(stream, letter, main)) return [];
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
      told,
      whole,
    });
    return [];
  };

  let waiting = offers.flatMap((chain) => place(chain, true));
  while (waiting.length > 0) {
    const still = waiting.flatMap((chain) => place(chain, true));
    // Nothing brings them nearer any more: the heaviest stands for itself.
    if (still.length === waiting.length && sizeOfAll(still) === sizeOfAll(waiting))
      place(still.shift()!, false);
    waiting = still;
  }
  const inTextOrder = (a: Draft, b: Draft) => a.first - b.first || b.end - a.end;
  copies.sort(inTextOrder);
  for (const [i, copy] of copies.entries()) if (i > 0) giveBack(ground, copies[i - 1]!, copy);
  return copies.sort(inTextOrder);
}

/** A chain without a dateline behind the opening of another copy, where its own stands further up. */
function withoutNextDate({ stream, letter }: Ground, chain: Chain): Chain {
  const [before, last] = [chain.runs.at(-2), chain.runs.at(-1)!];
  const { passage, first, end } = letter.passages[letter.passageOf[last.canonical]!]!;
  if (before === undefined || passage.kind !== 'dateline' || last.canonical !== first) return chain;
  const behind = before.found + before.length;
  const opening = letter.passages[0]!;
  const isNext = stands(stream, letter, opening, behind, last.found);
  const start = Math.max(0, chain.runs[0]!.found - NEAR_WHOLE);
  if (!isNext || !stands(stream, letter, { first, end }, start, behind)) return chain;
  return { ...chain, runs: chain.runs.slice(0, -1) };
}

/** Do the canonical words [first, end) stand in a row between two of the stream's words? */
function stands(
  stream: Stream,
  letter: PreparedLetter,
  { first, end }: { first: number; end: number },
  from: number,
  to: number,
): boolean {
  const length = end - first;
  for (let f = from; f + length <= to; f++) {
    let n = 0;
    while (n < length && stream.words.id[stream.at[f + n]!] === letter.words.id[first + n]) n++;
    if (n === length) return true;
  }
  return false;
}

/**
 * Between two whole copies: an opening behind the first that the second lacks, and a close before the second that the
 * first lacks, are no moved parts of the nearer one, however much prose parts them from their own.
 */
function giveBack({ stream, letter }: Ground, before: Draft, behind: Draft): void {
  if (!before.whole || !behind.whole) return;
  giveDate(stream, letter, before, behind);
  const end = spanOf(before.main).end;
  const { first } = spanOf(behind.main);
  if (end > first) return;
  const lacks = (other: Draft, chain: Chain) => share(chain, other.covered) === 0;
  const isBetween = (chain: Chain) => {
    const place = spanOf(chain);
    return place.first >= end && place.end <= first;
  };
  const opening = before.main.runs[0]!.canonical;
  const close = behind.main.runs.at(-1)!.canonical;
  drop(before, (chain) => isBetween(chain) && chain.runs.at(-1)!.canonical < opening && lacks(behind, chain));
  drop(behind, (chain) => isBetween(chain) && chain.runs[0]!.canonical > close && lacks(before, chain));
}

/** A dateline right before the second copy, which lacks one, is its own where the first one's stands on top as well. */
function giveDate(stream: Stream, letter: PreparedLetter, before: Draft, behind: Draft): void {
  const dateline = letter.passages.findLast(({ passage }) => passage.kind === 'dateline');
  if (dateline === undefined) return;
  const { first, end } = dateline;
  const last = before.main.runs.at(-1)!;
  const isLast = last.canonical + last.length === end && last.length > end - first;
  const isBeside = behind.first - before.end <= NEAR && !behind.covered.subarray(first, end).includes(1);
  const above = Math.max(0, before.first - NEAR_WHOLE);
  if (!isLast || !isBeside || !stands(stream, letter, dateline, above, before.first)) return;
  const rest = { ...last, length: last.length - (end - first) };
  before.main = { ...before.main, runs: before.main.runs.with(-1, rest) };
  before.pieces = [before.main];
  drop(before, () => false);
  const given = { found: last.found + rest.length, canonical: first, length: end - first };
  behind.moved.push({ runs: [given], score: given.length });
  behind.first = given.found;
}

/** Takes moved chains out of a copy. */
function drop(copy: Draft, isOther: (chain: Chain) => boolean): void {
  const kept = copy.moved.filter((chain) => !isOther(chain));
  copy.moved.splice(0, copy.moved.length, ...kept);
  const places = [copy.main, ...kept].map(spanOf);
  copy.first = Math.min(...places.map((place) => place.first));
  copy.end = Math.max(...places.map((place) => place.end));
}

/** The stream's words that a chain spans. */
function spanOf({ runs }: Chain): { first: number; end: number } {
  const last = runs.at(-1)!;
  return { first: runs[0]!.found, end: last.found + last.length };
}

/**
 * A chain without the words that a passage shares by chance with the one beside it: what stands before "As stated
 * above" ends with "violence against women" in two places of the letter.
 */
function withinPassages(letter: PreparedLetter, chain: Chain): Chain {
  const passageAt = (c: number) => letter.passages[letter.passageOf[c]!]!;
  const runs = chain.runs.map((run, i) => {
    const [before, behind] = [chain.runs[i - 1], chain.runs[i + 1]];
    let { found, canonical } = run;
    let end = canonical + run.length;
    const head = passageAt(canonical);
    const isSmall = (words: number, { first, end }: { first: number; end: number }) =>
      words < LEAST_MOVED && 2 * words < end - first;
    if (
      head.end < end &&
      isSmall(head.end - canonical, head) &&
      (before === undefined || before.canonical + before.length <= head.first)
    ) {
      found += head.end - canonical;
      canonical = head.end;
    }
    const tail = passageAt(end - 1);
    if (
      tail.first > canonical &&
      isSmall(end - tail.first, tail) &&
      (behind === undefined || behind.canonical >= tail.end)
    )
      end = tail.first;
    return end - canonical === run.length ? run : { found, canonical, length: end - canonical };
  });
  return runs.every((run, i) => run === chain.runs[i]) ? chain : { ...chain, runs };
}

/** The canon's word that each of the stream's words is in the heaviest chain that has it, -1 for none. */
function canonOf(stream: Stream, chains: readonly Chain[]): Int32Array {
  const canon = new Int32Array(stream.length).fill(-1);
  for (const { runs } of chains)
    for (const { found, canonical, length } of runs)
      for (let i = 0; i < length; i++) if (canon[found + i] === -1) canon[found + i] = canonical + i;
  return canon;
}

/** Does nothing but what the copy misses of the letter lie between it and a stretch of the stream? */
function isJoined({ canon }: Offered, copy: Draft, { first, end }: { first: number; end: number }): boolean {
  const [from, to] = end <= copy.first ? [end, copy.first] : [copy.end, first];
  const most = copy.whole ? NEAR_WHOLE : NEAR;
  let strange = 0;
  for (let f = from; f < to && strange <= most; f++)
    if (canon[f] === -1 || copy.covered[canon[f]!] === 1) strange++;
  return strange <= most;
}

/** The parts of a chain in the order in which a copy takes them up, each beside it or beside one before; null if not all. */
function takenUp(offered: Offered, copy: Draft, parts: readonly Chain[]): Chain[] | null {
  const taken: Chain[] = [];
  while (taken.length < parts.length) {
    const next = parts.find((part) => !taken.includes(part) && takesUp(offered, copy, part, taken));
    if (next === undefined) return null;
    taken.push(next);
  }
  return taken;
}

/** A chain in parts, cut where the copy has what it leaps over, in the letter or in the text. */
function partsBetween(chain: Chain, { main, covered }: Draft): readonly Chain[] {
  const parts: Run[][] = [];
  for (const run of chain.runs) {
    const before = parts.at(-1)?.at(-1);
    const isCut =
      before !== undefined &&
      (covered.subarray(before.canonical + before.length, run.canonical).filter((has) => has === 1).length >=
        LEAST_MOVED ||
        main.runs.some(({ found }) => found > before.found && found < run.found));
    if (before === undefined || isCut) parts.push([run]);
    else parts.at(-1)!.push(run);
  }
  return parts.length === 1 ? [chain] : parts.map((runs) => ({ runs, score: sizeOf({ runs }) }));
}

/** @param taken parts of the same chain that the copy has taken up already */
function takesUp(offered: Offered, copy: Draft, chain: Chain, taken: readonly Chain[]): boolean {
  const { stream, letter, postOf, boxOf } = offered;
  const { first, end } = extent(stream, chain);
  const beside = [copy, ...taken.map((part) => extent(stream, part))];
  const isInOrder = inOrder(copy.main, chain) !== null;
  const isNear = beside.some((own) => touches(own, { first, end }, copy.whole ? NEAR_WHOLE : NEAR));
  if (!isNear && !(isInOrder && isJoined(offered, copy, { first, end }))) return false;
  // Posts that hold parts in the letter's order are a thread; in another order they are posts of their own, but
  // for those in the midst of a thread.
  const isOther = postOf(first) !== postOf(copy.main.runs[0]!.found);
  if (isOther && !isInOrder && !isWithin(copy.main, first, end)) return false;
  if (copy.whole) return true;
  // Two quotations, or two points of a list, have an order of their own; whole passages have the letter's.
  const own = [copy.main, ...copy.moved, ...taken];
  const all = [chain, ...own];
  const isBoxed = (last: number, next: number) =>
    boxOf(last) !== null && boxOf(next) !== null && boxOf(last) !== boxOf(next);
  const isParted = (last: number, next: number) =>
    isElided(stream, last, next) ||
    isQuotedOnLines(stream, last, next) ||
    (isQuotedApart(stream, last, next) && !isBorrowed(letter, all, last, next)) ||
    ((isPointed(stream, last, next) || isBoxed(last, next)) && !holdPassages(letter, all, last, next));
  return own.some((part) => isContiguous(stream, part, first, end, isParted));
}

/** The copy has one chain more: in its main chain where the letter's order allows it, else as moved. */
function attach({ stream, letter }: Ground, copy: Draft, chain: Chain): void {
  cover(chain, copy.covered);
  if (!copy.whole && !copy.told && copy.covered.reduce((sum, has) => sum + has, 0) > letter.words.count / 2) {
    copy.whole = true;
    copy.pieces = [copy.main];
  }
  const joined = copy.pieces.length === 1 ? inOrder(copy.main, chain) : null;
  if (joined === null) copy.moved.push(chain);
  else {
    copy.main = joined;
    copy.pieces = [joined];
  }
  const { first, end } = extent(stream, chain);
  copy.first = Math.min(copy.first, first);
  copy.end = Math.max(copy.end, end);
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

/** Does a story tell the chain: nothing but paragraphs, each quoted for itself, with its own words outside of the quotations? */
function isTold({ stream, letter, boxOf }: Ground, { runs }: Chain): boolean {
  let told = false;
  for (const [i, run] of runs.entries()) {
    if (letter.passages[letter.passageOf[run.canonical]!]!.passage.kind !== 'paragraph') return false;
    const before = runs[i - 1];
    if (before === undefined || run.found - before.found - before.length < TOLD_WORDS) continue;
    if (!isNarration(stream, letter, before, run, boxOf)) return false;
    told = true;
  }
  return told;
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
