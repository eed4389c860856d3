/**
 * Collation: one copy against the canon, passage by passage, in the terms of textual criticism.
 *
 * The alignment says which words are the same. What is left on the canon's side was omitted, what is left on the
 * copy's side was added, both at one place is a substitution; wording that stands elsewhere is a transposition.
 * What a page puts between passages is told from what a forger puts there by where lines end and what they say.
 */
import { alignChain, type Budget, type Chain, type Run, type Stream } from './align.ts';
import type { FoundCopy } from './copies.ts';
import { isUnitEnd, jointBehind } from './joints.ts';
import {
  attributes,
  CONTROL,
  hasQuote,
  isFurnitureLine,
  type Joint,
  type Lines,
  marksElision,
} from './layout.ts';
import { bareJoint, foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Aspect, Insertion, PassageResult, Range, Variant } from './report.ts';
import { type Weighed, weigh } from './variants.ts';

export interface Collation {
  readonly passages: PassageResult[];
  readonly insertions: Insertion[];
  /** Of the body that was found, in the text. */
  readonly range: Range;
  /** Where the part that stands in the letter's order begins and ends in the text. */
  readonly ordered: Range;
  /** The stretches of the text that its parts span; a story speaks between them. */
  readonly extents: readonly Range[];
  /** What is gone at the end without a mark: a cut, unless something of the letter follows. */
  readonly tail: { readonly passage: string; readonly variant: Variant } | null;
  /** Something is left out, with a mark that says so. */
  readonly elided: boolean;
  /** Presented as the whole letter: most of its words, or its opening and its close. */
  readonly whole: boolean;
  /** A letter of a matching word only looks like the one it is read as. */
  readonly lookalike: boolean;
}

/** What collation works on. `from` and `to` bound the stream's words that can belong to the copy. */
export interface Site {
  /** The text, blank where words are struck out or only mark a footnote. */
  readonly text: string;
  readonly lines: Lines;
  readonly stream: Stream;
  readonly letter: PreparedLetter;
  readonly budget: Budget;
  readonly copy: FoundCopy;
  readonly from: number;
  readonly to: number;
  /** Is this UTF-16 offset inside a quotation of the page (blockquote)? */
  readonly isQuoted: (offset: number) => boolean;
  /** Does this range touch wording that can't be known? */
  readonly isUnreadable: (range: Range) => boolean;
  /** Stream words that belong to another copy inside this one. */
  readonly isForeign: (word: number) => boolean;
}

/** A passage is there when so much of it is, or a run of so many words of it. */
const PRESENT_SHARE = 0.35;
const PRESENT_RUN = 5;
/** An edge that was changed is looked for among so many words. */
const EDGE_WORDS = 6;
/** Short passages that a site set elsewhere are looked for within so many words of the body. */
const ASTRAY_WITHIN = 700;
/** A short passage goes on with the others within so many words: what lies between is inside the letter. */
const FOLLOWS_WITHIN = 80;
/** So much of a line is the heading's, or the line is another. */
const HEADLINE_SHARE = 0.6;
/** A line that stands so often is a by-line. */
const BYLINE_TIMES = 3;
const BYLINE_WORDS = 4;
/** So much between two words is no typography; what it says isn't looked at, since patterns may take its square. */
const LONGEST_JOINT = 2_000;
/** A number before a passage, with or without the point behind it. */
const LIST_NUMBER = /^[\s([#>*_-]*\d{1,3}\s*[.):\]–-]?\s*[*_]*$/;
const LIST_NUMBER_MARKED = /^[\s([#>*_-]*\d{1,3}\s*[.):\]–-]\s*[*_]*$/;
const SLIDE = 4;
/** What joins parts of one word. */
const GLUE = /^[-\u2010\u2011(]$/;
/** So few matching words between two quotations are no wording of the letter's. */
const NARRATED_RUN = 4;
/** More case-only differences than this are a style, not the copyist's choice word by word. */
const CASE_STYLE = 12;

/** Null where nothing of the copy holds on a closer look. */
export function collate(site: Site): Collation | null {
  return new Collator(site).run();
}

/** The work of one collation: what is matched is decided first, what differs is written down afterwards. */
class Collator {
  readonly #site: Site;
  readonly #text: string;
  /** For each canonical word, the stream's word that it was matched with, or -1. */
  readonly #match: Int32Array;
  /** For each canonical word that was matched, in which segment. */
  readonly #segmentOf: Uint16Array;
  /** 1 for canonical words that stand in the copy with other spaces or hyphens. */
  readonly #joined: Uint8Array;
  #segments = 0;
  /** Segments from this one on stand elsewhere than in the letter. */
  #firstMoved = 0;
  readonly #variants: Variant[][];
  readonly #cut: boolean[];
  readonly #insertions: Insertion[] = [];
  /** The stream's words that a segment spans, with its number. */
  readonly #claimed = new Map<number, number>();
  /** The segment that is being written down. */
  #current = 0;
  #tail: Collation['tail'] = null;
  #elided = false;
  #whole = false;

  constructor(site: Site) {
    this.#site = site;
    this.#text = site.text;
    this.#match = new Int32Array(site.letter.words.count).fill(-1);
    this.#segmentOf = new Uint16Array(site.letter.words.count);
    this.#joined = new Uint8Array(site.letter.words.count);
    this.#variants = site.letter.passages.map(() => []);
    this.#cut = site.letter.passages.map(() => false);
  }

  run(): Collation | null {
    const { letter } = this.#site;
    this.#align();
    this.#slideToBlocks();
    this.#release();
    this.#releaseHeadline();
    this.#findAstray();
    this.#whole = this.#isWhole();
    if (!this.#whole) this.#releaseNarration();
    for (let segment = 0; segment < this.#segments; segment++) {
      this.#current = segment;
      this.#walk(segment);
    }
    for (let segment = 0; segment < this.#segments; segment++) this.#edges(segment);
    this.#accidentals();
    const spans = this.#segmentSpans();
    const whole = joined(spans);
    if (whole === null) return null;
    const range = this.#placeOf(whole);
    for (const variants of this.#variants) for (const v of variants) widen(range, v.range);
    const ordered = joined(spans.slice(0, this.#firstMoved));
    return {
      passages: letter.passages.map((_, index) => this.#passage(index)),
      insertions: this.#insertions.sort((a, b) => a.range.start - b.range.start),
      range,
      ordered: ordered === null ? range : this.#placeOf(ordered),
      extents: spans.filter(({ end }) => end > 0).map((span) => this.#placeOf(span)),
      tail: this.#tail,
      elided: this.#elided,
      whole: this.#whole,
      lookalike: this.#hasLookalike(),
    };
  }

  /** The first of the stream's words that each segment matches, and the end of the last one; an end of 0 for none. */
  #segmentSpans(): WordSpan[] {
    const match = this.#match;
    const segmentOf = this.#segmentOf;
    const spans = Array.from({ length: this.#segments }, () => ({ first: Number.POSITIVE_INFINITY, end: 0 }));
    for (let c = 0; c < match.length; c++) {
      const f = match[c]!;
      if (f < 0) continue;
      const span = spans[segmentOf[c]!]!;
      if (f < span.first) span.first = f;
      if (f >= span.end) span.end = f + 1;
    }
    return spans;
  }

  /** Where the words of a span stand in the text. */
  #placeOf({ first, end }: WordSpan): { start: number; end: number } {
    return { start: this.#start(first), end: this.#end(end - 1) };
  }

  #hasLookalike(): boolean {
    const { words, at } = this.#site.stream;
    for (const f of this.#match) if (f >= 0 && words.lookalike[at[f]!] === 1) return true;
    return false;
  }

  /** Takes the blocks of a segment as matched. */
  #take(blocks: readonly Run[]): void {
    const segment = this.#segments++;
    const match = this.#match;
    for (const { found, canonical, length } of blocks) {
      for (let i = 0; i < length; i++) match[canonical + i] = found + i;
      this.#segmentOf.fill(segment, canonical, canonical + length);
    }
    const first = blocks[0];
    const last = blocks.at(-1);
    if (segment === 0 || first === undefined || last === undefined) return;
    for (let f = first.found; f < last.found + last.length; f++) this.#claimed.set(f, segment);
  }

  #align(): void {
    const { stream, letter, budget, copy, from, to } = this.#site;
    const sides = { stream, letter, budget };
    let moved = copy.moved;
    if (!copy.whole) {
      for (const piece of copy.pieces) this.#take(alignChain(sides, piece, ...this.#walls(piece)));
    } else {
      const [runs, elsewhere] = this.#inOrder();
      moved = elsewhere;
      const away = moved.length > 0 && this.#takeWithout(runs, moved);
      if (!away) {
        moved = [];
        this.#take(alignChain(sides, { runs, score: 0 }, from, to));
      }
    }
    this.#firstMoved = this.#segments;
    for (const chain of moved) this.#takeMoved(chain.runs);
  }

  /** How far a story's quotation may reach: to the next quotation mark or line's end on both sides. */
  #walls(piece: Chain): [number, number] {
    const { from, to } = this.#site;
    const isWall = (f: number) => {
      if (this.#joint(f) !== 'none') return true;
      return hasQuote(this.#text.slice(this.#end(f), this.#start(f + 1)));
    };
    let low = piece.runs[0]!.found;
    while (low > from && !isWall(low - 1)) low--;
    const last = piece.runs.at(-1)!;
    let high = last.found + last.length;
    while (high < to && !isWall(high - 1)) high++;
    return [low, high];
  }

  /** The main chain's runs with those of chains that only a leap kept apart from it, and the chains that are moved. */
  #inOrder(): [readonly Run[], readonly Chain[]] {
    const { copy } = this.#site;
    let runs = copy.pieces[0]!.runs;
    const moved: Chain[] = [];
    for (const chain of copy.moved) {
      const first = chain.runs[0]!;
      const last = chain.runs.at(-1)!;
      const low = runs[0]!;
      const high = runs.at(-1)!;
      const behind =
        first.found >= high.found + high.length && first.canonical >= high.canonical + high.length;
      const before = last.found + last.length <= low.found && last.canonical + last.length <= low.canonical;
      if (behind) runs = [...runs, ...chain.runs];
      else if (before) runs = [...chain.runs, ...runs];
      else moved.push(chain);
    }
    return [runs, moved];
  }

  /**
   * Aligns the main chain in the text without what stands elsewhere, so that it can't use its words. False where
   * nothing of it is left then.
   */
  #takeWithout(runs: readonly Run[], moved: readonly Chain[]): boolean {
    const { stream, letter, budget, from, to } = this.#site;
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
    this.#take(
      main.flatMap(({ found, canonical, length }) =>
        Array.from({ length }, (_, i) => ({ found: kept[found + i]!, canonical: canonical + i, length: 1 })),
      ),
    );
    return true;
  }

  /** Aligns wording that stands elsewhere, within what the segments before it left on both sides. */
  #takeMoved(runs: readonly Run[]): void {
    const { stream, letter, budget, from, to } = this.#site;
    const first = runs[0]!;
    const last = runs.at(-1)!;
    let [f0, f1, c0, c1] = [from, to, 0, letter.words.count];
    for (let c = 0; c < this.#match.length; c++) {
      const f = this.#match[c]!;
      if (f < 0) continue;
      if (f < first.found) f0 = Math.max(f0, f + 1);
      else f1 = Math.min(f1, f);
      if (c < first.canonical) c0 = Math.max(c0, c + 1);
      else c1 = Math.min(c1, c);
    }
    if (f1 < last.found + last.length || c1 < last.canonical + last.length) return;
    this.#take(alignChain({ stream, letter, budget }, { runs, score: 0 }, f0, f1, c0, c1));
  }

  /**
   * What was added can be told in several ways where it begins or ends with the words beside it ("We" of a forged
   * paragraph, "We" of the letter's next): it is told by whole lines and blocks where it can be.
   */
  #slideToBlocks(): void {
    for (let c = 0; c + 1 < this.#match.length; c++) {
      const [f, g] = [this.#match[c]!, this.#match[c + 1]!];
      if (f < 0 || g <= f + 1 || this.#segmentOf[c] !== this.#segmentOf[c + 1]) continue;
      for (let k = 1; k <= SLIDE; k++) {
        if (this.#match[c - k + 1] !== f - k + 1 || !this.#isSameWord(f - k + 1, g - k)) break;
        if (this.#joint(f) !== 'none' || this.#joint(f - k) === 'none' || this.#joint(g - k - 1) === 'none')
          continue;
        for (let i = 0; i < k; i++) this.#match[c - i] = g - 1 - i;
        break;
      }
      if (this.#match[c] !== f) continue;
      for (let k = 1; k <= SLIDE; k++) {
        if (this.#match[c + k] !== g + k - 1 || !this.#isSameWord(f + k, g + k - 1)) break;
        if (
          this.#joint(g - 1) !== 'none' ||
          this.#joint(f + k) === 'none' ||
          this.#joint(g + k - 1) === 'none'
        )
          continue;
        for (let i = 0; i < k; i++) this.#match[c + 1 + i] = f + 1 + i;
        break;
      }
    }
  }

  #isSameWord(f: number, g: number): boolean {
    const { words, at } = this.#site.stream;
    const id = words.id[at[f]!]!;
    return f < g && id >= 0 && id === words.id[at[g]!];
  }

  /** Lets go of passages that share no more than some common words with what stands in their place. */
  #release(): void {
    const match = this.#match;
    for (const { first, end } of this.#site.letter.passages) {
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

  /** Heading, addressees, valediction and dateline that a site set elsewhere: exact, and on a line of their own. */
  #findAstray(): void {
    const { stream, letter, from, to } = this.#site;
    const missing = letter.passages.filter(
      ({ passage, first, end }) =>
        passage.kind !== 'paragraph' &&
        passage.kind !== 'subject' &&
        this.#match.subarray(first, end).every((f) => f < 0),
    );
    if (missing.length === 0) return;
    const taken = new Set(this.#match);
    let low = to;
    let high = from;
    for (const f of this.#match) {
      if (f < 0) continue;
      low = Math.min(low, f);
      high = Math.max(high, f);
    }
    low = Math.max(from, low - ASTRAY_WITHIN);
    high = Math.min(to, high + ASTRAY_WITHIN);
    for (const { passage, first, end } of missing) {
      const length = end - first;
      const letters = foldedText(passage.text).replace(/ /g, '');
      for (let f = low; f < high; f++) {
        const n = this.#spelled(letters, f, Math.min(high, f + letters.length), taken);
        if (n === 0) continue;
        const opens = f === 0 || this.#joint(f - 1) !== 'none';
        const closes = f + n >= stream.length || this.#joint(f + n - 1) !== 'none';
        if (!(opens && closes) && !(passage.kind === 'dateline' && (opens || closes))) continue;
        const segment = this.#follows(f, first, n) ? 0 : this.#segments++;
        for (let c = first; c < end; c++) {
          // Letters set apart are more words than the canon has.
          this.#match[c] = c === end - 1 ? f + n - 1 : Math.min(f + c - first, f + n - 1);
          this.#segmentOf[c] = segment;
        }
        for (let i = 0; i < n; i++) {
          taken.add(f + i);
          if (segment > 0) this.#claimed.set(f + i, segment);
        }
        if (segment === 0 && n !== length) for (let i = 0; i < n; i++) this.#claimed.set(f + i, -1);
        break;
      }
    }
  }

  /** How many words from the stream's word `f` on spell exactly these letters; 0 where they don't. */
  #spelled(letters: string, f: number, limit: number, taken: ReadonlySet<number>): number {
    let rest = letters;
    for (let n = 0; f + n < limit; n++) {
      if (taken.has(f + n) || this.#site.isForeign(f + n)) return 0;
      const word = foldedText(this.#text, this.#start(f + n), this.#end(f + n)).replace(/ /g, '');
      if (!rest.startsWith(word)) return 0;
      rest = rest.slice(word.length);
      if (rest === '') return n + 1;
    }
    return 0;
  }

  /** Do these words stand in the letter's order with the main segment, and not far from it? */
  #follows(f: number, c: number, length: number): boolean {
    let before = true;
    let behind = true;
    let nearest = Number.POSITIVE_INFINITY;
    for (let other = 0; other < this.#match.length; other++) {
      const place = this.#match[other]!;
      if (place < 0 || this.#segmentOf[other]! >= this.#firstMoved) continue;
      if (other < c || place < f) before = false;
      if (other > c || place > f) behind = false;
      nearest = Math.min(nearest, place > f ? place - (f + length) : f - place - 1);
    }
    return (before || behind) && nearest <= FOLLOWS_WITHIN;
  }

  /** A page's own headline that shares words with the letter's heading is not the heading. */
  #releaseHeadline(): void {
    for (const { passage, first, end } of this.#site.letter.passages) {
      if (passage.kind !== 'heading') continue;
      const places = Array.from(this.#match.subarray(first, end)).filter((f) => f >= 0);
      if (places.length === 0 || places.length === end - first) continue;
      let low = places[0]!;
      let high = places.at(-1)!;
      while (low > 0 && this.#joint(low - 1) === 'none' && high - low < 40) low--;
      while (this.#joint(high) === 'none' && high - low < 40) high++;
      if (places.length < HEADLINE_SHARE * (high - low + 1)) this.#match.fill(-1, first, end);
    }
  }

  /** A word or two between one quotation's closing mark and the next one's opening mark are the story's own. */
  #releaseNarration(): void {
    const matched = Array.from(this.#match.keys()).filter((c) => this.#match[c]! >= 0);
    let first = 0;
    for (let i = 1; i <= matched.length; i++) {
      const [last, next] = [matched[i - 1]!, matched[i]];
      const f = this.#match[last]!;
      const goesOn = next === last + 1 && this.#match[next] === f + 1;
      if (goesOn && !opensQuote(this.#text.slice(this.#end(f), this.#start(f + 1)))) continue;
      const previous = matched[first - 1];
      if (previous !== undefined && next !== undefined && i - first <= NARRATED_RUN) {
        const ahead = this.#text.slice(
          this.#end(this.#match[previous]!),
          this.#start(this.#match[matched[first]!]!),
        );
        const behind = this.#text.slice(this.#end(f), this.#start(this.#match[next]!));
        if (closesQuote(ahead) && opensQuote(behind)) this.#match.fill(-1, matched[first], last + 1);
      }
      first = i;
    }
  }

  #isWhole(): boolean {
    const { passages } = this.#site.letter;
    let matched = 0;
    for (const f of this.#match) if (f >= 0) matched++;
    if (matched > this.#match.length / 2) return true;
    const has = (kinds: readonly string[]) =>
      passages.some(
        ({ passage, first, end }) =>
          kinds.includes(passage.kind) && this.#match.subarray(first, end).some((f) => f >= 0),
      );
    return has(['heading', 'addressee', 'subject']) && has(['valediction', 'dateline']);
  }

  /** Writes down what differs between the matched words of a segment. */
  #walk(segment: number): void {
    const match = this.#match;
    const segmentOf = this.#segmentOf;
    let previous = -1;
    for (let c = 0; c < match.length; c++) {
      const f = match[c]!;
      if (f < 0 || segmentOf[c] !== segment) continue;
      if (previous >= 0 && (c !== previous + 1 || f !== match[previous]! + 1))
        this.#gap(match[previous]!, f, previous, c);
      previous = c;
    }
  }

  #isIn(segment: number, c: number): boolean {
    return this.#match[c]! >= 0 && this.#segmentOf[c] === segment;
  }

  #gap(f: number, nextF: number, c: number, nextC: number): void {
    const { passageOf, passages } = this.#site.letter;
    const pieces = this.#pieces(f + 1, nextF);
    const between = this.#text.slice(this.#end(f), this.#start(nextF));
    const lost = this.#unmatched(c + 1, nextC);
    const here = passageOf[c]!;
    const there = passageOf[nextC]!;
    if (
      lost.length > 0 &&
      (this.#isMarkedGap(f, between, pieces) || (pieces.length === 0 && this.#slides(f, c, nextC)))
    ) {
      this.#elided = true;
      for (const word of lost) this.#cut[passageOf[word]!] = true;
      return;
    }
    if (this.#isNarrated(f, nextF, between, pieces, lost)) {
      for (const word of lost) this.#cut[passageOf[word]!] = true;
      return;
    }
    if (lost.length > 0 && marksElision(between)) {
      this.#besideMark(f, nextF, c, nextC, lost, pieces);
      return;
    }
    const tail = lost.filter((word) => passageOf[word] === here);
    const head = here === there ? [] : lost.filter((word) => passageOf[word] === there);
    let free = pieces.filter((piece) => piece.before !== 'none' && piece.after !== 'none');
    let attached = pieces.filter((piece) => !free.includes(piece));
    if (here === there && tail.length > 0 && attached.length === 0 && free.length === 1) {
      // The only thing in the place of what is gone: a substitution on a line of its own.
      attached = free;
      free = [];
    }
    const instead = free[0];
    if (
      here !== there &&
      tail.length > 0 &&
      instead?.before === 'line' &&
      !attached.some((piece) => piece.before === 'none') &&
      instead.end - instead.first <= tail.length * 2
    ) {
      // A wrap before a capital looks like a line's end; what stands where the passage's last words did replaces them.
      attached = [{ ...instead, before: 'none' }, ...attached];
      free = free.slice(1);
    }
    if (here === there) {
      this.#change(here, tail, attached, f, c);
    } else {
      const toTail = attached.filter(
        (piece) => piece.before === 'none' && !this.#opensNext(piece, tail, head),
      );
      const toHead = attached.filter((piece) => !toTail.includes(piece));
      this.#change(here, tail, toTail, f, c);
      this.#change(
        there,
        head,
        toHead,
        toHead[0] === undefined ? nextF - 1 : toHead[0].first - 1,
        (head[0] ?? nextC) - 1,
      );
    }
    for (const piece of this.#joinLines(free)) {
      const range = { start: this.#start(piece.first), end: this.#closed(this.#end(piece.end - 1)) };
      this.#insertions.push({
        after: passages[here]!.passage.id,
        found: this.#text.slice(range.start, range.end),
        range,
      });
    }
  }

  /** The end of what a word ends with its punctuation. */
  #closed(end: number): number {
    return end + /^[.!?…។]*["”’»)\]]*/.exec(this.#text.slice(end, end + 8))![0].length;
  }

  /** Lines of one wrapped paragraph are one insertion. */
  #joinLines(pieces: readonly Piece[]): Piece[] {
    const joined: Piece[] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      const goesOn =
        last !== undefined &&
        last.end === piece.first &&
        piece.before === 'line' &&
        !/[.!?:…។]["”’»)\]]*\s*$/.test(this.#text.slice(this.#end(last.end - 1), this.#start(piece.first)));
      if (goesOn) last.end = piece.end;
      else joined.push({ ...piece });
    }
    return joined;
  }

  /** In a text without lines: does the piece stand for the next passage's beginning, not for this one's end? */
  #opensNext(piece: Piece, tail: readonly number[], head: readonly number[]): boolean {
    if (piece.after !== 'none' || head.length === 0) return false;
    return tail.length === 0 || isUnitEnd(this.#site.stream, piece.first - 1);
  }

  /** The canonical words [from, to) that stand nowhere in the copy. */
  #unmatched(from: number, to: number): number[] {
    const words: number[] = [];
    for (let c = from; c < to; c++) if (this.#match[c]! < 0 && this.#joined[c] === 0) words.push(c);
    return words;
  }

  /**
   * The words [from, to) that were added, in pieces that lines and blocks separate, without what is the page's own:
   * furniture lines, list and thread numbers, footnote numbers glued to a word.
   */
  #pieces(from: number, to: number): Piece[] {
    const pieces: Piece[] = [];
    for (let f = from; f < to; f++) {
      if ((this.#claimed.get(f) ?? this.#current) !== this.#current || this.#site.isForeign(f)) continue;
      const last = pieces.at(-1);
      const joint = this.#joint(f - 1);
      if (last !== undefined && last.end === f && joint === 'none') last.end = f + 1;
      else pieces.push({ first: f, end: f + 1, before: joint, after: 'none' });
      pieces.at(-1)!.after = this.#joint(f);
    }
    const left = pieces
      .filter((piece) => !this.#isPageMade(piece))
      .map((piece) => this.#withoutNumber(piece));
    const between = from > 0 ? this.#text.slice(this.#end(from - 1), this.#start(to)) : '';
    return breaksPage(between) ? left.filter((piece) => !this.#isRunningHead(piece)) : left;
  }

  /** A line without the number in the cell or before the point ahead of it. */
  #withoutNumber(piece: Piece): Piece {
    if (piece.before === 'none' || piece.after === 'none' || piece.end - piece.first < 2) return piece;
    const number = this.#text.slice(this.#start(piece.first), this.#end(piece.first));
    const joint = this.#text.slice(this.#end(piece.first), this.#start(piece.first + 1));
    return /^\d{1,3}$/.test(number) && /^\s*(?:\t|[.):]\s)/.test(joint)
      ? { ...piece, first: piece.first + 1 }
      : piece;
  }

  /** At a page's break: a short line that the text has on other pages too, or that names the letter. */
  #isRunningHead(piece: Piece): boolean {
    if (piece.before === 'none' && piece.after === 'none') return false;
    const line = this.#text.slice(this.#lineStart(piece), this.#lineEnd(piece)).trim();
    if (piece.end - piece.first > 12 || /[.!?]$/.test(line)) return false;
    return this.#site.lines.timesPrinted(line) > 1 || /\bopen letter\b/i.test(line);
  }

  #isPageMade(piece: Piece): boolean {
    const start = this.#lineStart(piece);
    const end = this.#lineEnd(piece);
    if (end - start > LONGEST_JOINT) return false;
    const line = this.#text.slice(start, end);
    const free = piece.before !== 'none' && piece.after !== 'none';
    if (free && (isFurnitureLine(line) || this.#isPullQuote(piece, line))) return true;
    const betweenSentences = piece.first === 0 || isUnitEnd(this.#site.stream, piece.first - 1);
    const short = piece.end - piece.first <= BYLINE_WORDS;
    if (free && short && betweenSentences && this.#site.lines.timesAlone(line) >= BYLINE_TIMES) return true;
    const bare = line.replace(/^[\s.,;:!?"”’)\]]+/, '').trim();
    if (piece.before !== 'none' || piece.after !== 'none') {
      if (/^[([]?\d{1,2}\s*\/\s*(?:\d{1,3}|n|x)?[)\]]?[.:]?$/i.test(bare)) return true;
    }
    if (piece.before !== 'none' && /^[\s([#>*_-]*(?:[a-z]|[ivx]{1,4})[.)\]][\s*_]*$/i.test(line)) return true;
    if (piece.end - piece.first !== 1 || !/^\D*\d{1,3}\D*$/.test(bare)) return false;
    const number = this.#text.slice(this.#start(piece.first), this.#end(piece.first));
    if (!/^\d{1,3}$/.test(number)) return false;
    // "1." before a passage, and "law.1" behind a word.
    const alone = piece.before === 'block' || piece.after !== 'none';
    if (piece.before !== 'none' && (alone ? LIST_NUMBER : LIST_NUMBER_MARKED).test(line)) return true;
    const glued =
      this.#start(piece.first) > 0 && /[\p{L}.,;:!?"”’)]/u.test(this.#text[this.#start(piece.first) - 1]!);
    return glued && !/\d/.test(this.#text[this.#start(piece.first) - 2] ?? '');
  }

  /** Wording of the letter once more, on a line of its own and in quotation marks: a page's pull quote. */
  #isPullQuote({ first, end }: Piece, line: string): boolean {
    if (end - first < 3 || !/^\s*["“„«][^"“”„«»]*["”“»]\s*$/.test(line)) return false;
    const { words, at } = this.#site.stream;
    const { id } = this.#site.letter.words;
    const isThere = (c: number) => {
      for (let f = first; f < end; f++) if (words.id[at[f]!] !== id[c + f - first]) return false;
      return true;
    };
    for (let c = 0; c + end - first <= id.length; c++) if (isThere(c)) return true;
    return false;
  }

  #lineStart(piece: Piece): number {
    const floor = piece.first > 0 ? this.#end(piece.first - 1) : 0;
    // A text may be one endless line: no further than to the word before.
    return floor + this.#text.slice(floor, this.#start(piece.first)).lastIndexOf('\n') + 1;
  }

  #lineEnd(piece: Pick<Piece, 'end'>): number {
    const { stream } = this.#site;
    const ceiling = piece.end < stream.length ? this.#start(piece.end) : this.#text.length;
    const end = this.#end(piece.end - 1);
    const newline = this.#text.slice(end, ceiling).indexOf('\n');
    return newline < 0 ? ceiling : end + newline;
  }

  /** Something is left out, and a mark says so; what stands there besides is within the mark's brackets. */
  #isMarkedGap(f: number, between: string, pieces: readonly Piece[]): boolean {
    if (!marksElision(between)) return false;
    if (pieces.length === 0) return true;
    const bracketed = markInBrackets(between);
    if (bracketed === null) return false;
    const from = this.#end(f) + bracketed.start;
    const to = this.#end(f) + bracketed.end;
    return pieces.every(({ first, end }) => this.#start(first) >= from && this.#end(end - 1) <= to);
  }

  /**
   * Words beside a mark of elision that are not the letter's stand for as many of those that are gone: at the
   * beginning of the gap before the mark, at its end behind it. The rest is left out with the mark.
   */
  #besideMark(
    f: number,
    nextF: number,
    c: number,
    nextC: number,
    lost: readonly number[],
    pieces: readonly Piece[],
  ): void {
    const { passageOf } = this.#site.letter;
    let mark = f;
    while (mark < nextF - 1 && !marksElision(this.#text.slice(this.#end(mark), this.#start(mark + 1))))
      mark++;
    const before = pieces.filter((piece) => piece.end <= mark + 1);
    const behind = pieces.filter((piece) => piece.first > mark);
    const size = (list: readonly Piece[]) => list.reduce((sum, { first, end }) => sum + end - first, 0);
    const here = lost.filter((word) => passageOf[word] === passageOf[c]);
    const there = lost.filter((word) => passageOf[word] === passageOf[nextC]);
    const head = before.length === 0 ? [] : here.slice(0, size(before));
    const tail = behind.length === 0 ? [] : there.filter((word) => !head.includes(word)).slice(-size(behind));
    this.#change(passageOf[c]!, head, before, f, c);
    this.#change(passageOf[nextC]!, tail, behind, nextF - 1, (tail[0] ?? nextC) - 1);
    this.#elided = true;
    for (const word of lost)
      if (!head.includes(word) && !tail.includes(word)) this.#cut[passageOf[word]!] = true;
  }

  /**
   * An omission can slide along words that stand on both its sides ("before [...] the form" for "before the law … in
   * the form"): does a mark of elision stand where it could as well begin?
   */
  #slides(f: number, c: number, nextC: number): boolean {
    const ids = this.#site.letter.words.id;
    for (let k = 1; k <= SLIDE && c - k >= 0; k++) {
      if (ids[c - k + 1] !== ids[nextC - k]) break;
      if (this.#match[c - k] !== f - k) break;
      if (marksElision(this.#text.slice(this.#end(f - k), this.#start(f - k + 1)))) return true;
    }
    for (let k = 1; k <= SLIDE && nextC + k < ids.length; k++) {
      if (ids[c + k] !== ids[nextC + k - 1]) break;
      if (this.#match[nextC + k] !== f + 1 + k) break;
      if (marksElision(this.#text.slice(this.#end(f + k), this.#start(f + k + 1)))) return true;
    }
    return false;
  }

  /** A story speaks between what it quotes. A text that is presented as the whole letter has no such gaps. */
  #isNarrated(
    f: number,
    nextF: number,
    between: string,
    pieces: readonly Piece[],
    lost: readonly number[],
  ): boolean {
    if (this.#whole || pieces.length === 0) {
      // Two quotations one behind the other: "…" and "…".
      return !this.#whole && lost.length > 0 && separatesQuotations(between);
    }
    const closes = closesQuote(between);
    const opens = opensQuote(between);
    if (closes && opens) return true;
    const quoted = this.#site.isQuoted;
    const inQuotes = quoted(this.#start(f)) && quoted(this.#start(nextF));
    if (inQuotes && !pieces.some((piece) => quoted(this.#start(piece.first)))) return true;
    // Sentences from different places in a text that speaks itself.
    const skips = lost.length > 0 && this.#site.letter.opens[lost.at(-1)! + 1] === 1 && lost.length >= 8;
    return skips && (closes || opens || pieces.every((piece) => isUnitEnd(this.#site.stream, piece.end - 1)));
  }

  /** One substitution, omission or addition in a passage: `lost` canonical words against pieces of the text. */
  #change(passage: number, lost: readonly number[], pieces: readonly Piece[], f: number, c: number): void {
    const [left, rest, joined] = this.#joinLetters(lost, pieces);
    if (left.length === 0 && rest.length === 0) return;
    const before = joined > 0 ? lost[joined - 1]! : c;
    const at = rest.length === 0 && pieces.length > 0 ? pieces.at(-1)!.end - 1 : f;
    this.#write(passage, left, rest, at, before);
  }

  /**
   * Words that are the same but for spaces and hyphens ("viole-" "nce", "well being") are found at both ends of a
   * change, and taken out of it. `joined` of the canonical words were at the beginning.
   */
  #joinLetters(
    lost: readonly number[],
    pieces: readonly Piece[],
  ): [left: readonly number[], rest: readonly Piece[], joined: number] {
    if (lost.length === 0 || pieces.length === 0) return [lost, pieces, 0];
    const words = pieces.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => first + i),
    );
    if (words.length > 60 || lost.length > 60) return [lost, pieces, 0];
    const { letter } = this.#site;
    const canonical = lost.map((c) =>
      foldedText(letter.body, letter.words.start[c], letter.words.end[c]).replace(/ /g, ''),
    );
    const found = words.map((f) => foldedText(this.#text, this.#start(f), this.#end(f)).replace(/ /g, ''));
    const head = commonLetters(canonical, found);
    for (let i = 0; i < head[0]; i++) this.#joined[lost[i]!] = 1;
    const restCanonical = canonical.slice(head[0]);
    const restFound = found.slice(head[1]);
    const backwards = (list: readonly string[]) =>
      [...list].reverse().map((word) => [...word].reverse().join(''));
    const tail = commonLetters(backwards(restCanonical), backwards(restFound));
    for (let i = 0; i < tail[0]; i++) this.#joined[lost[lost.length - 1 - i]!] = 1;
    if (head[1] + tail[1] === 0) return [lost, pieces, 0];
    const kept = new Set(words.slice(head[1], words.length - tail[1]));
    const rest = pieces.flatMap((piece) => {
      let { first, end } = piece;
      while (first < end && !kept.has(first)) first++;
      while (end > first && !kept.has(end - 1)) end--;
      return first < end ? [{ ...piece, first, end }] : [];
    });
    return [lost.slice(head[0], lost.length - tail[0]), rest, head[0]];
  }

  #write(passage: number, lost: readonly number[], pieces: readonly Piece[], f: number, c: number): void {
    const variant = this.#variant(passage, lost, pieces, f, c);
    if (this.#site.isUnreadable(variant.range)) this.#cut[passage] = true;
    else this.#variants[passage]!.push(variant);
  }

  #variant(
    passage: number,
    lost: readonly number[],
    pieces: readonly Piece[],
    f: number,
    c: number,
  ): Variant {
    const { letter } = this.#site;
    const range: { start: number; end: number } =
      pieces.length === 0
        ? at(this.#end(f))
        : { start: this.#start(pieces[0]!.first), end: this.#end(pieces.at(-1)!.end - 1) };
    const shown = pieces.map((piece) => this.#text.slice(this.#start(piece.first), this.#end(piece.end - 1)));
    const base = letter.words.start[letter.passages[passage]!.first]!;
    const canonicalRange: { start: number; end: number } =
      lost.length === 0
        ? at(Math.max(0, (letter.passageOf[c] === passage ? letter.words.end[c]! : base) - base))
        : { start: letter.words.start[lost[0]!]! - base, end: letter.words.end[lost.at(-1)!]! - base };
    const { text } = letter.passages[passage]!.passage;
    const aspects: (Aspect | null)[] = lost.map((word) => letter.aspects[word]!);
    // An addition in the middle of a name or date changes it too.
    if (lost.length === 0 && c >= 0 && c + 1 < letter.words.count) {
      const inside = letter.aspects[c];
      if (inside !== null && inside === letter.aspects[c + 1] && this.#isOneTerm(c)) aspects.push(inside!);
    }
    const weighed = weigh(
      text.slice(canonicalRange.start, canonicalRange.end),
      shown.join(' '),
      aspects,
      letter.opens[lost[0] ?? c + 1] === 1,
    );
    if (lost.length > 0 && pieces.length < 2)
      this.#widenToToken(lost, pieces[0] ?? { first: f + 1, end: f + 1 }, range, canonicalRange, base);
    const canonical = text.slice(canonicalRange.start, canonicalRange.end);
    const found = pieces.length < 2 ? this.#text.slice(range.start, range.end) : shown.join(' ');
    return {
      kind: canonical === '' ? 'addition' : found === '' ? 'omission' : 'substitution',
      ...weighed,
      canonical,
      found,
      range,
      canonicalRange,
    };
  }

  /** Widens both sides of a change to what a reader takes for one word: "37(d)", "victim-blaming". */
  #widenToToken(
    lost: readonly number[],
    { first, end }: Pick<Piece, 'first' | 'end'>,
    range: { start: number; end: number },
    canonicalRange: { start: number; end: number },
    base: number,
  ): void {
    const { body, words } = this.#site.letter;
    // A word that is gone has left no place of its own in the text.
    const isOneToken = (c: number, f: number) =>
      GLUE.test(body.slice(words.end[c], words.start[c + 1])) &&
      (first === end || GLUE.test(this.#text.slice(this.#end(f), this.#start(f + 1))));
    let [c, f] = [lost[0]!, first];
    while (c > 0 && this.#match[c - 1] === f - 1 && isOneToken(c - 1, f - 1)) [c, f] = [c - 1, f - 1];
    let [lastC, lastF] = [lost.at(-1)!, end - 1];
    while (this.#match[lastC + 1] === lastF + 1 && isOneToken(lastC, lastF))
      [lastC, lastF] = [lastC + 1, lastF + 1];
    canonicalRange.start = words.start[c]! - base;
    canonicalRange.end = words.end[lastC]! - base;
    if (f < first) range.start = this.#start(f);
    if (lastF >= f) range.end = this.#end(lastF);
    const canonical = body.slice(words.start[c], words.end[lastC]);
    const found = this.#text.slice(range.start, range.end);
    if (opensBracket(canonical) && body[words.end[lastC]!] === ')') canonicalRange.end++;
    if (opensBracket(found) && this.#text[range.end] === ')') range.end++;
  }

  /** Do the canonical words `c` and `c + 1` stand in one term, nothing but a blank between? */
  #isOneTerm(c: number): boolean {
    const { letter } = this.#site;
    return letter.body.slice(letter.words.end[c], letter.words.start[c + 1]) === ' ';
  }

  /**
   * The first and the last words of a segment. A copy may begin and end anywhere; but where words stand before its
   * first matching one in the same sentence or line, they stand for the canon's.
   */
  #edges(segment: number): void {
    const { letter } = this.#site;
    const main = segment < this.#firstMoved;
    let c = 0;
    while (c < this.#match.length && !this.#isIn(segment, c)) c++;
    if (c === this.#match.length) return;
    let lastC = this.#match.length - 1;
    while (!this.#isIn(segment, lastC)) lastC--;
    const f = this.#match[c]!;
    const lastF = this.#match[lastC]!;
    const passage = letter.passageOf[c]!;
    const before: number[] = [];
    for (let word = f - 1; word >= this.#site.from && before.length <= EDGE_WORDS * 2; word--) {
      if (this.#claimed.has(word) || this.#matchesSomething(word)) break;
      if (this.#joint(word) !== 'none' || isUnitEnd(this.#site.stream, word)) break;
      before.unshift(word);
    }
    let opening = c;
    while (letter.opens[opening] === 0) opening--;
    const lost = this.#unmatched(opening, c);
    this.#edge(passage, lost, before, f, c, main);
    const after: number[] = [];
    for (let word = lastF + 1; word < this.#site.to && after.length <= EDGE_WORDS * 2; word++) {
      if (this.#claimed.has(word) || this.#matchesSomething(word)) break;
      if (this.#joint(word - 1) !== 'none' || isUnitEnd(this.#site.stream, word - 1)) break;
      after.push(word);
    }
    const lastPassage = letter.passageOf[lastC]!;
    let closing = lastC + 1;
    while (closing < letter.words.count && letter.opens[closing] === 0) closing++;
    this.#edge(lastPassage, this.#unmatched(lastC + 1, closing), after, lastF, lastC, main);
    if (segment === 0 && this.#whole) this.#findTail(lastPassage, lastF, lastC);
    for (const [index, { first, end }] of letter.passages.entries()) {
      if (index !== passage && index !== lastPassage) continue;
      for (let word = first; word < end; word++)
        if (this.#match[word]! < 0 && this.#joined[word] === 0 && !this.#isWritten(index, word))
          this.#cut[index] = true;
    }
  }

  #findTail(passage: number, f: number, c: number): void {
    const { passages } = this.#site.letter;
    const lost = this.#unmatched(c + 1, passages[passage]!.end).filter(
      (word) => !this.#isWritten(passage, word),
    );
    if (lost.length === 0 || marksElision(this.#text.slice(this.#end(f), this.#end(f) + 8))) return;
    const variant = this.#variant(passage, lost, [], f, c);
    this.#tail = { passage: passages[passage]!.passage.id, variant };
  }

  #edge(
    passage: number,
    lost: readonly number[],
    words: readonly number[],
    f: number,
    c: number,
    main: boolean,
  ): void {
    if (words.length === 0) return;
    const { letter } = this.#site;
    const text = this.#text.slice(this.#start(words[0]!), this.#end(words.at(-1)!));
    if (attributes(text) || words.length > Math.max(EDGE_WORDS, lost.length + 4)) return;
    if (lost.length > Math.max(EDGE_WORDS, words.length * 3)) return;
    // A lead-in of a quotation mark's other side was a unit's end already; a bare addition must touch the sentence.
    if (lost.length === 0 && !main) return;
    if (
      words[0]! > f &&
      CONTROL.test(` ${this.#text.slice(this.#start(words[0]!), this.#lineEnd({ end: words.at(-1)! + 1 }))}`)
    )
      return;
    // A word that the cut goes through.
    const behind = this.#end(words.at(-1)!);
    const next = lost[words.length - 1];
    if (
      next !== undefined &&
      words[0]! > f &&
      (marksElision(this.#text.slice(behind, behind + 6)) || this.#joint(words.at(-1)!) === 'block')
    ) {
      const whole = foldedText(letter.body, letter.words.start[next], letter.words.end[next]);
      if (whole.startsWith(foldedText(this.#text, this.#start(words.at(-1)!), behind))) {
        this.#edge(passage, lost.slice(0, words.length - 1), words.slice(0, -1), f, c, main);
        return;
      }
    }
    // The same at the beginning, where the mark touches what is left of the word: "…orward and speaks out".
    const start = this.#start(words[0]!);
    const last = lost[lost.length - words.length];
    if (
      last !== undefined &&
      words[0]! < f &&
      /(?:…|\.\.\.)$/.test(this.#text.slice(Math.max(0, start - 3), start))
    ) {
      const whole = foldedText(letter.body, letter.words.start[last], letter.words.end[last]);
      if (whole.endsWith(foldedText(this.#text, start, this.#end(words[0]!)))) {
        this.#edge(passage, lost.slice(lost.length - words.length + 1), words.slice(1), f, c, main);
        return;
      }
    }
    // Hashtags and mentions around a text are no part of it.
    if (
      words.every((word) =>
        /[#@]$/.test(this.#text.slice(Math.max(0, this.#start(word) - 1), this.#start(word))),
      )
    )
      return;
    const piece: Piece = { first: words[0]!, end: words.at(-1)! + 1, before: 'none', after: 'none' };
    const opening = { ...piece, before: this.#joint(piece.first - 1) };
    if (this.#isPageMade(opening) || this.#isPageMade({ ...piece, after: 'line' })) return;
    this.#change(passage, lost, [piece], f, words[0]! > f ? c : c - 1);
  }

  #matchesSomething(word: number): boolean {
    return this.#match.includes(word);
  }

  /** Is the canonical word part of a variant that was written down? */
  #isWritten(passage: number, word: number): boolean {
    const { letter } = this.#site;
    const base = letter.words.start[letter.passages[passage]!.first]!;
    const start = letter.words.start[word]! - base;
    return this.#variants[passage]!.some(
      (v) => v.canonicalRange.start <= start && start < v.canonicalRange.end,
    );
  }

  /** Punctuation between matching words, and case: listed, never judged. */
  #accidentals(): void {
    const { letter } = this.#site;
    const match = this.#match;
    const cases: [number, Variant][] = [];
    for (const [passage, { first, end }] of letter.passages.entries()) {
      for (let c = first; c < end; c++) {
        const f = match[c]!;
        if (f < 0) continue;
        let last = c;
        while (last + 1 < end && match[last + 1] === f + last + 1 - c) last++;
        // Most runs of matching words are the canon's to the letter.
        if (!this.#isPrinted(f, c, last)) {
          for (let word = c; word <= last; word++) {
            const caseVariant = this.#caseVariant(f + word - c, word, passage);
            if (caseVariant !== null) cases.push([passage, caseVariant]);
            if (word < last) this.#punctuation(f + word - c, word, passage);
          }
        }
        if (last + 1 === end) this.#closing(f + last - c, last, passage);
        c = last;
      }
    }
    if (cases.length <= CASE_STYLE)
      for (const [passage, variant] of cases) this.#variants[passage]!.push(variant);
  }

  /** Do the words that match the canonical ones from `c` to `last` stand in the text exactly as in the canon? */
  #isPrinted(f: number, c: number, last: number): boolean {
    const { body, words } = this.#site.letter;
    const start = this.#start(f);
    const end = this.#end(f + last - c);
    const from = words.start[c]!;
    const to = words.end[last]!;
    return end - start === to - from && this.#text.slice(start, end) === body.slice(from, to);
  }

  #punctuation(f: number, c: number, passage: number): void {
    const { letter, stream } = this.#site;
    const from = this.#end(f);
    const to = this.#start(f + 1);
    const length = letter.words.start[c + 1]! - letter.words.end[c]!;
    // Almost every joint is one blank on both sides.
    if (length === 1 && to - from === 1 && this.#text.charCodeAt(from) === 32) return;
    if (to - from > LONGEST_JOINT) return;
    const found = this.#text.slice(from, to);
    const canonical = letter.body.slice(letter.words.end[c], letter.words.start[c + 1]);
    if (found === canonical || stream.at[f + 1] !== stream.at[f]! + 1) return;
    if (points(found) === points(canonical) || marksElision(found)) return;
    const base = letter.words.start[letter.passages[passage]!.first]!;
    const foundEnd = this.#end(f) + found.trimEnd().length;
    const canonicalEnd = letter.words.end[c]! + canonical.trimEnd().length;
    this.#variants[passage]!.push({
      kind: 'substitution',
      significance: 'punctuation',
      aspect: null,
      canonical: letter.body.slice(letter.words.start[c], canonicalEnd),
      found: this.#text.slice(this.#start(f), foundEnd),
      range: { start: this.#start(f), end: foundEnd },
      canonicalRange: { start: letter.words.start[c]! - base, end: canonicalEnd - base },
    });
  }

  /** The punctuation at a passage's end, where a line ends with it. */
  #closing(f: number, c: number, passage: number): void {
    if (this.#joint(f) === 'none') return;
    const { letter, stream } = this.#site;
    const from = this.#end(f);
    const next = f + 1 < stream.length ? this.#start(f + 1) : this.#text.length;
    const newline = this.#text.indexOf('\n', from);
    const tail = letter.passages[passage]!.passage.text.slice(
      letter.words.end[c]! - letter.words.start[letter.passages[passage]!.first]!,
    );
    if (newline === from + tail.length && this.#text.startsWith(tail, from)) return;
    const to = newline < 0 ? next : Math.min(next, newline);
    if (to - from > LONGEST_JOINT) return;
    const found = bareJoint(this.#text.slice(from, to)).replace(/[\p{L}\p{N}].*/su, '');
    const { text } = letter.passages[passage]!.passage;
    const base = letter.words.start[letter.passages[passage]!.first]!;
    const canonical = text.slice(letter.words.end[c]! - base);
    if (points(found) === points(canonical) || marksElision(found) || hasQuote(found)) return;
    // A colon behind a heading leads over to what it heads.
    if (points(canonical) === '' && points(found) === ':') return;
    this.#variants[passage]!.push({
      kind: 'substitution',
      significance: 'punctuation',
      aspect: null,
      canonical: text.slice(letter.words.start[c]! - base),
      found: this.#text.slice(this.#start(f), from + found.trimEnd().length),
      range: { start: this.#start(f), end: from + found.trimEnd().length },
      canonicalRange: { start: letter.words.start[c]! - base, end: text.length },
    });
  }

  #caseVariant(f: number, c: number, passage: number): Variant | null {
    const { letter } = this.#site;
    const start = this.#start(f);
    const end = this.#end(f);
    const from = letter.words.start[c]!;
    const to = letter.words.end[c]!;
    if (end - start !== to - from) return null;
    let differs = false;
    for (let i = 0; i < end - start; i++) {
      const a = this.#text.charCodeAt(start + i);
      const b = letter.body.charCodeAt(from + i);
      if (a === b) continue;
      if ((a ^ b) !== 32 || a > 127) return null;
      differs = true;
    }
    if (!differs || letter.passages[passage]!.passage.kind !== 'paragraph' || letter.opens[c] === 1)
      return null;
    const found = this.#text.slice(start, end);
    const canonical = letter.body.slice(from, to);
    if (found === found.toUpperCase() || canonical === canonical.toUpperCase()) return null;
    if (start > 0 && /["“”'‘’([]/.test(this.#text[start - 1]!)) return null;
    const base = letter.words.start[letter.passages[passage]!.first]!;
    return {
      kind: 'substitution',
      significance: 'spelling',
      aspect: null,
      canonical,
      found,
      range: { start, end },
      canonicalRange: { start: from - base, end: to - base },
    };
  }

  #passage(index: number): PassageResult {
    const { passage, first, end } = this.#site.letter.passages[index]!;
    let low = Number.POSITIVE_INFINITY;
    let high = -1;
    let count = 0;
    let inOrder = 0;
    const match = this.#match;
    const segmentOf = this.#segmentOf;
    const firstMoved = this.#firstMoved;
    for (let c = first; c < end; c++) {
      const f = match[c]!;
      if (f < 0) continue;
      count++;
      if (segmentOf[c]! < firstMoved) inOrder++;
      if (f < low) low = f;
      if (f > high) high = f;
    }
    if (count === 0) return { id: passage.id, status: 'missing', range: null, variants: [] };
    const variants = [...this.#variants[index]!];
    const range = { start: this.#start(low), end: this.#end(high) };
    for (const variant of variants) widen(range, variant.range);
    const moved = inOrder * 2 < count;
    if (!moved && inOrder < count) variants.push(...this.#transpositions(index));
    joinSwaps(variants, passage.text);
    variants.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    const changed = variants.some((v) => v.significance === 'wording' || v.significance === 'critical');
    const status = changed ? 'altered' : moved ? 'moved' : this.#cut[index] ? 'partial' : 'intact';
    return { id: passage.id, status, range, variants };
  }

  /** Wording of a passage that stands elsewhere than in its place. */
  #transpositions(index: number): Variant[] {
    const { letter } = this.#site;
    const { passage, first, end } = letter.passages[index]!;
    const base = letter.words.start[first]!;
    const segments = new Set<number>();
    for (let c = first; c < end; c++)
      if (this.#match[c]! >= 0 && this.#segmentOf[c]! >= this.#firstMoved) segments.add(this.#segmentOf[c]!);
    return Array.from(segments, (segment) => {
      let c = first;
      while (!this.#isIn(segment, c)) c++;
      let lastC = end - 1;
      while (!this.#isIn(segment, lastC)) lastC--;
      const f = this.#match[c]!;
      const lastF = this.#match[lastC]!;
      const canonicalRange = { start: letter.words.start[c]! - base, end: letter.words.end[lastC]! - base };
      const range = { start: this.#start(f), end: this.#end(lastF) };
      const canonical = passage.text.slice(canonicalRange.start, canonicalRange.end);
      // A name or date that stands elsewhere says something else; a clause that does says the same at another place.
      const weighed: Weighed =
        lastC - c < SHORT_MOVE
          ? weigh(canonical, '', letter.aspects.slice(c, lastC + 1), letter.opens[c] === 1)
          : { significance: 'wording', aspect: null };
      return {
        kind: 'transposition' as const,
        ...weighed,
        canonical,
        found: this.#text.slice(range.start, range.end),
        range,
        canonicalRange,
      };
    });
  }

  #start(f: number): number {
    return this.#site.stream.words.start[this.#site.stream.at[f]!]!;
  }

  #end(f: number): number {
    return this.#site.stream.words.end[this.#site.stream.at[f]!]!;
  }

  #joint(f: number): Joint {
    return jointBehind(this.#site.stream, f);
  }
}

/** How many words at the beginning of both lists are the same letters: the longest such beginnings. */
function commonLetters(a: readonly string[], b: readonly string[]): [number, number] {
  let [i, j] = [0, 0];
  let [left, right] = ['', ''];
  let best: [number, number] = [0, 0];
  while (
    left === right ? i < a.length && j < b.length : left.length < right.length ? i < a.length : j < b.length
  ) {
    if (left === right) {
      left += a[i++];
      right += b[j++];
    } else if (left.length < right.length) left += a[i++];
    else right += b[j++];
    if (!left.startsWith(right) && !right.startsWith(left)) break;
    if (left === right) best = [i, j];
  }
  return best;
}

/** So many words moved are a name, an office or a date, if they are critical. */
const SHORT_MOVE = 8;
/** How far apart what is gone and the same words come back may stand to be one transposition. */
const SWAP_REACH = 40;

/** The same words gone at one place and come at another nearby: a transposition. Done in place. */
function joinSwaps(variants: Variant[], canon: string): void {
  for (const gone of [...variants]) {
    if (gone.kind !== 'omission') continue;
    const come = variants.find(
      (other) =>
        other.kind === 'addition' &&
        sameLetters(other.found, gone.canonical) &&
        Math.abs(other.range.start - gone.range.start) <= SWAP_REACH,
    );
    if (come === undefined || gone.aspect === 'negation') continue;
    const canonicalRange = gone.canonicalRange;
    variants.splice(variants.indexOf(gone), 1);
    variants.splice(variants.indexOf(come), 1, {
      kind: 'transposition',
      significance: gone.significance,
      aspect: gone.aspect,
      canonical: canon.slice(canonicalRange.start, canonicalRange.end),
      found: come.found,
      range: come.range,
      canonicalRange,
    });
  }
}

/** The stream's words [first, end). */
interface WordSpan {
  readonly first: number;
  readonly end: number;
}

/** What all spans that hold a word span together, or null. */
function joined(spans: readonly WordSpan[]): WordSpan | null {
  const first = Math.min(...spans.map((span) => span.first));
  const end = Math.max(0, ...spans.map((span) => span.end));
  return end === 0 ? null : { first, end };
}

/** Added words without a joint between them, and the joints around them. */
interface Piece {
  readonly first: number;
  end: number;
  readonly before: Joint;
  after: Joint;
}

/** Does a quotation end at the beginning of what stands between two words? */
function closesQuote(between: string): boolean {
  return /^[.,;:!?…]*["”’»]/.test(between);
}

/** Does one begin at its end? */
function opensQuote(between: string): boolean {
  return /["“‘«][([…]*$/.test(between);
}

/** Is a bracket left open? */
function opensBracket(text: string): boolean {
  return /\([^)]*$/.test(text);
}

/** The brackets that a mark of elision stands in, if any. In one pass, whatever stands there. */
function markInBrackets(between: string): Range | null {
  let from = 0;
  for (const { index } of between.matchAll(/[\])]/g)) {
    const part = between.slice(from, index);
    const opening = part.search(/[[(]/);
    if (opening >= 0 && /…|\.\.\./.test(part.slice(opening)))
      return { start: from + opening, end: index + 1 };
    from = index + 1;
  }
  return null;
}

/** Do a closing and an opening quotation mark stand together, a blank between? In one pass. */
function separatesQuotations(between: string): boolean {
  return between.split(/[\p{L}\p{N}]+/u).some((signs) => {
    const closing = signs.search(/["”’»]/);
    const opening = Math.max(...['"', '“', '‘', '«'].map((mark) => signs.lastIndexOf(mark)));
    return closing >= 0 && closing < opening && /\s/.test(signs.slice(closing, opening));
  });
}

const PAGE_NUMBER = /^(?:\s*page(?=\s))?[-–—|·\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|·]?\s*$/i;

/** Does a page end between two words: a form feed, or a line with nothing but a page's number? */
function breaksPage(between: string): boolean {
  return between.includes('\f') || between.split('\n').some((line) => PAGE_NUMBER.test(line));
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}

function widen(range: { start: number; end: number }, other: Range): void {
  range.start = Math.min(range.start, other.start);
  range.end = Math.max(range.end, other.end);
}

/** The same letters, differently spaced or hyphenated: typography. */
function sameLetters(a: string, b: string): boolean {
  return a !== '' && b !== '' && foldedText(a).replace(/ /g, '') === foldedText(b).replace(/ /g, '');
}

/** Punctuation that says something: quote marks, dashes, brackets, emphasis and blanks are typography. */
function points(between: string): string {
  return bareJoint(between)
    .replace(/…|\.{2,}/g, '')
    .replace(/[^.,;:!?។]/g, '');
}
