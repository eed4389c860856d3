/**
 * Collation: one copy against the canon, passage by passage, in the terms of textual criticism.
 *
 * The alignment says which words are the same. What is left on the canon's side was omitted, what is left on the
 * copy's side was added, both at one place is a substitution; wording that stands elsewhere is a transposition.
 * What a page puts between passages is told from what a forger puts there by where lines end and what they say.
 *
 * A copy and its text go in, its passages with their variants and what was inserted between them come out. What is
 * matched is decided first (`segments.ts`); what differs is written down afterwards: here what stands between matched
 * words and beside the first and last ones (`gaps.ts`, `changes.ts`), then punctuation and case (`accidentals.ts`), and
 * at last what became of each passage (`passages.ts`).
 */
import { accidentals } from './accidentals.ts';
import { type Change, variantOf, withoutSameLetters } from './changes.ts';
import { isAmidText, isCrosshead } from './crossheads.ts';
import { TRAILING_CONTROL } from './furniture.ts';
import {
  counts,
  type Gap,
  isMarkedGap,
  isNarrated,
  isNumbering,
  isPageMade,
  isRowNumber,
  isWrapped,
  joinLines,
  lineEnd,
  opensNext,
  type Piece,
  pieceRange,
  piecesIn,
  slides,
  unwrapped,
} from './gaps.ts';
import { isUnitEnd, jointBehind } from './joints.ts';
import { attributes, marksElision } from './layout.ts';
import { findLabels } from './list-headings.ts';
import { foldedText } from './normalize.ts';
import { passageResult, widen } from './passages.ts';
import { isInSentence } from './prepare.ts';
import { quotedBeside } from './quoted.ts';
import type { Insertion, PassageResult, Range, Variant } from './report.ts';
import { findSegments, isIn, type Segments, spansOf, type WordSpan } from './segments.ts';
import { endOf, type Site, startOf, textBetween, textOf } from './site.ts';

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
  /** The page has headings of its own between the paragraphs. */
  readonly headed: boolean;
  /** The gaps in the text where whole passages are gone from within without such a mark. */
  readonly losses: readonly Range[];
  /** Presented as the whole letter: most of its words, or its opening and its close. */
  readonly whole: boolean;
  /** A letter of a matching word only looks like the one it is read as. */
  readonly lookalike: boolean;
}

/** What stands before a line's first word (a dash, a bracket) has so many characters. */
const LEAD = 6;
/** So many words on a line with two passages are a sentence between them. */
const SENTENCE = 6;
/** An edge that was changed is looked for among so many words. */
const EDGE_WORDS = 6;
/** So many words between the letter's and the mark of a cut are nobody else's. */
const CUT_WORDS = 2;

/** The heading of a list has so many characters at the most. */
const LABEL = 200;

/** What is written down while the segments are walked. */
interface Notes {
  /** Of each passage. */
  readonly variants: Variant[][];
  /** Of each passage: some of it was left out, as an excerpt may. */
  readonly cut: boolean[];
  readonly insertions: Insertion[];
  /** 1 for canonical words that stand in the copy with other spaces or hyphens. */
  readonly joined: Uint8Array;
  /** The stream's words that share a quotation with the letter's, as far as they are told. */
  readonly quoted: Set<number>;
  elided: boolean;
  /** Whether the page has headings of its own between the paragraphs. */
  headed: boolean;
}

/** Null where nothing of the copy holds on a closer look. */
export function collate(site: Site): Collation | null {
  const { letter } = site;
  const segments = findSegments(site);
  const notes: Notes = {
    variants: letter.passages.map(() => []),
    cut: letter.passages.map(() => false),
    insertions: [],
    joined: new Uint8Array(letter.words.count),
    quoted: new Set(),
    elided: false,
    headed: false,
  };
  for (let segment = 0; segment < segments.count; segment++) walk(site, segments, notes, segment);
  let tail: Collation['tail'] = null;
  for (let segment = 0; segment < segments.count; segment++) {
    const cut = edges(site, segments, notes, segment);
    if (segment === 0) tail = cut;
  }
  for (const [index, variants] of accidentals(site, segments.match).entries())
    notes.variants[index]!.push(...variants);
  const spans = spansOf(segments);
  const whole = joined(spans);
  if (whole === null) return null;
  const range = placeOf(site, whole);
  for (const variants of notes.variants) for (const v of variants) widen(range, v.range);
  const ordered = joined(spans.slice(0, segments.firstMoved));
  const passages = notes.variants.map((variants, index) =>
    passageResult(site, segments, index, variants, notes.cut[index]!),
  );
  return {
    passages,
    insertions: notes.insertions.sort((a, b) => a.range.start - b.range.start),
    range,
    ordered: ordered === null ? range : placeOf(site, ordered),
    extents: spans.filter(({ end }) => end > 0).map((span) => placeOf(site, span)),
    tail,
    elided: notes.elided,
    headed: notes.headed,
    losses: lossesIn(passages, notes.cut),
    whole: segments.whole,
    lookalike: hasLookalike(site, segments),
  };
}

/** The gaps between two passages in their order where one is missing that no mark stands for. */
function lossesIn(passages: readonly PassageResult[], marked: readonly boolean[]): Range[] {
  const losses: Range[] = [];
  let before: Range | null = null;
  let isLoss = false;
  for (const [index, { status, range }] of passages.entries()) {
    if (status === 'missing') isLoss ||= !marked[index]!;
    if (range === null || status === 'moved') continue;
    if (isLoss && before !== null) losses.push({ start: before.end, end: range.start });
    before = range;
    isLoss = false;
  }
  return losses;
}

/** Writes down what differs between the matched words of a segment. */
function walk(site: Site, segments: Segments, notes: Notes, segment: number): void {
  const { match } = segments;
  let previous = -1;
  for (let c = 0; c < match.length; c++) {
    if (!isIn(segments, segment, c)) continue;
    const nextF = match[c]!;
    const f = previous < 0 ? -1 : match[previous]!;
    if (previous >= 0 && (c !== previous + 1 || nextF !== f + 1)) {
      const inSentence = isInSentence(site.letter, previous, c);
      const gap = {
        f,
        nextF,
        c: previous,
        nextC: c,
        between: textBetween(site, f, nextF),
        pieces: piecesIn(site, segments, segment, { from: f + 1, to: nextF, inSentence }),
        lost: unmatched(segments, notes, previous + 1, c),
      };
      const mayHead = !inSentence && isAmidText(site.letter, previous, c) && !isNarrated(site, segments, gap);
      const pieces = mayHead ? gap.pieces.filter((piece) => !isCrosshead(site, piece)) : gap.pieces;
      notes.headed ||= pieces.length < gap.pieces.length;
      fillGap(site, segments, notes, { ...gap, pieces });
    }
    previous = c;
  }
}

/** Tells what was left out or added in a gap from what somebody changed, and writes down the latter. */
function fillGap(site: Site, segments: Segments, notes: Notes, gap: Gap): void {
  const { passageOf, passages } = site.letter;
  const { f, nextF, c, nextC, between, lost } = gap;
  const pieces = joinLines(site, unwrapped(site, gap), isWrapped);
  const here = passageOf[c]!;
  const there = passageOf[nextC]!;
  if (lost.length > 0 && (isMarkedGap(site, gap) || (pieces.length === 0 && slides(site, segments, gap)))) {
    notes.elided = true;
    for (const word of lost) notes.cut[passageOf[word]!] = true;
    return;
  }
  if (isNarrated(site, segments, gap)) {
    for (const word of lost) notes.cut[passageOf[word]!] = true;
    // The story speaks outside of what it quotes.
    noteQuoted(site, segments, notes, { passage: here, f, c }, quotedBeside(site, segments, f, 'behind'));
    const ahead = quotedBeside(site, segments, nextF, 'before');
    noteQuoted(site, segments, notes, { passage: there, f: nextF, c: nextC }, ahead);
    return;
  }
  if (isNumbering(site, gap)) return;
  if (lost.length > 0 && marksElision(between)) {
    besideMark(site, segments, notes, gap);
    return;
  }
  const tail = lost.filter((word) => passageOf[word] === here);
  let head = here === there ? [] : lost.filter((word) => passageOf[word] === there);
  const isFree = (piece: Piece) => piece.before !== 'none' && piece.after !== 'none';
  let free = pieces.filter(isFree);
  let attached = pieces.filter((piece) => !isFree(piece));
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
  const opening = joinLines(site, pieces).at(-1);
  if (
    here !== there &&
    opening !== undefined &&
    opening.before !== 'none' &&
    opening.after !== 'block' &&
    opening.end - opening.first <= head.length * 2
  ) {
    // The same of the first lines of a block or paragraph, where the next passage's first words stood.
    const isAhead = ({ first }: Piece) => first < opening.first;
    attached = [...attached.filter(isAhead), { ...opening, after: 'none' }];
    free = free.filter(isAhead);
  }
  if (here !== there && tail.length === 0 && free.length === 0) {
    // An initial set apart makes two words of the next passage's first one.
    const whole = { passage: there, lost: head, pieces: attached, f, c };
    const { rest, same } = withoutSameLetters(site, whole);
    if (rest.lost.length === 0 && isBetweenPassages(site, rest.pieces)) {
      for (const word of same) notes.joined[word] = 1;
      [free, attached, head] = [[...rest.pieces], [], []];
    }
  }
  if (here === there) {
    note(site, segments, notes, { passage: here, lost: tail, pieces: attached, f, c });
  } else {
    const closes = (piece: Piece) => piece.before === 'none' && !opensNext(site, piece, tail, head);
    const toTail = attached.filter(closes);
    const toHead = attached.filter((piece) => !closes(piece));
    note(site, segments, notes, { passage: here, lost: tail, pieces: toTail, f, c });
    note(site, segments, notes, {
      passage: there,
      lost: head,
      pieces: toHead,
      f: toHead[0] === undefined ? nextF - 1 : toHead[0].first - 1,
      c: (head[0] ?? nextC) - 1,
    });
  }
  for (const piece of joinLines(site, free)) {
    const range = pieceRange(site, piece);
    notes.insertions.push({
      after: passages[here]!.passage.id,
      found: site.text.slice(range.start, range.end),
      range,
    });
  }
}

/** In a text without lines: is what was added a sentence or more, from where one passage ends to where the next begins? */
function isBetweenPassages({ stream }: Site, pieces: readonly Piece[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (first.before !== 'none' || last.after !== 'none') return false;
  return last.end - first.first >= SENTENCE && isUnitEnd(stream, last.end - 1);
}

/**
 * Words beside a mark of elision that are not the letter's stand for as many of those that are gone: at the
 * beginning of the gap before the mark, at its end behind it. The rest is left out with the mark.
 */
function besideMark(site: Site, segments: Segments, notes: Notes, gap: Gap): void {
  const { passageOf } = site.letter;
  const { f, nextF, c, nextC, pieces, lost } = gap;
  let mark = f;
  while (mark < nextF - 1 && !marksElision(textBetween(site, mark, mark + 1))) mark++;
  const before = pieces.filter((piece) => piece.end <= mark + 1);
  const behind = pieces.filter((piece) => piece.first > mark);
  const size = (list: readonly Piece[]) => list.reduce((sum, { first, end }) => sum + end - first, 0);
  const here = lost.filter((word) => passageOf[word] === passageOf[c]);
  const there = lost.filter((word) => passageOf[word] === passageOf[nextC]);
  const head = before.length === 0 ? [] : here.slice(0, size(before));
  const tail = behind.length === 0 ? [] : there.filter((word) => !head.includes(word)).slice(-size(behind));
  note(site, segments, notes, { passage: passageOf[c]!, lost: head, pieces: before, f, c });
  note(site, segments, notes, {
    passage: passageOf[nextC]!,
    lost: tail,
    pieces: behind,
    f: nextF - 1,
    c: (tail[0] ?? nextC) - 1,
  });
  notes.elided = true;
  for (const word of lost)
    if (!head.includes(word) && !tail.includes(word)) notes.cut[passageOf[word]!] = true;
}

/** Writes down a change, if it is one. */
function note(site: Site, segments: Segments, notes: Notes, change: Change): void {
  const { rest, same } = withoutSameLetters(site, change);
  for (const word of same) notes.joined[word] = 1;
  if (rest.lost.length === 0 && rest.pieces.length === 0) return;
  const variant = variantOf(site, segments.match, rest);
  if (site.isUnreadable(variant.range)) notes.cut[rest.passage] = true;
  else notes.variants[rest.passage]!.push(variant);
}

/** The canonical words [from, to) that stand nowhere in the copy. */
function unmatched({ match }: Segments, { joined }: Notes, from: number, to: number): number[] {
  const words: number[] = [];
  for (let c = from; c < to; c++) if (match[c]! < 0 && joined[c] === 0) words.push(c);
  return words;
}

/** Is the canonical word part of a variant that was written down? */
function isWritten({ letter }: Site, { variants }: Notes, passage: number, word: number): boolean {
  const start = letter.words.start[word]! - letter.words.start[letter.passages[passage]!.first]!;
  return variants[passage]!.some(
    ({ canonicalRange }) => canonicalRange.start <= start && start < canonicalRange.end,
  );
}

/** The words beside a segment's first or last matched ones, `f` and `c`. */
interface Edge {
  readonly passage: number;
  /** The canonical words from there to the sentence's beginning or end. */
  readonly lost: readonly number[];
  /** The stream's words from there to the sentence's or line's. */
  readonly words: readonly number[];
  readonly f: number;
  readonly c: number;
  /** Of a segment that stands in the letter's order. */
  readonly main: boolean;
}

/**
 * The first and the last words of a segment. A copy may begin and end anywhere; but where words stand before its
 * first matching one in the same sentence or line, they stand for the canon's. Returns what is gone behind the last
 * word of a whole copy.
 */
function edges(site: Site, segments: Segments, notes: Notes, segment: number): Collation['tail'] {
  const { letter } = site;
  const { match, claimed } = segments;
  const main = segment < segments.firstMoved;
  let c = 0;
  while (c < match.length && !isIn(segments, segment, c)) c++;
  if (c === match.length) return null;
  let lastC = match.length - 1;
  while (!isIn(segments, segment, lastC)) lastC--;
  const f = match[c]!;
  const lastF = match[lastC]!;
  const passage = letter.passageOf[c]!;
  // No quotation is as long as the letter.
  const quoted = (word: number, side: 'before' | 'behind') =>
    segments.whole ? null : quotedBeside(site, segments, word, side);
  const before: number[] = [];
  for (let word = f - 1; word >= site.from && before.length <= EDGE_WORDS * 2; word--) {
    if ((claimed.get(word) ?? segment) !== segment || match.includes(word)) break;
    if (isEnd(site, word)) break;
    before.unshift(word);
  }
  let opening = c;
  while (letter.opens[opening] === 0) opening--;
  const lost = unmatched(segments, notes, opening, c);
  const ahead = { passage, lost, words: before, f, c, main };
  noteEdge(site, segments, notes, ahead, quoted(f, 'before'));
  const after: number[] = [];
  for (let word = lastF + 1; word < site.to && after.length <= EDGE_WORDS * 2; word++) {
    if ((claimed.get(word) ?? segment) !== segment || match.includes(word)) break;
    if (isEnd(site, word - 1)) break;
    after.push(word);
  }
  // In a text of one line the list's heading follows, which is no part of the passage.
  const heading =
    after.length === 0
      ? undefined
      : findLabels(
          site.text,
          { start: endOf(site, lastF), end: endOf(site, after.at(-1)!) + LABEL },
          letter,
        )[0];
  while (heading !== undefined && after.length > 0 && startOf(site, after.at(-1)!) >= heading.start)
    after.pop();
  const lastPassage = letter.passageOf[lastC]!;
  let closing = lastC + 1;
  while (closing < letter.words.count && letter.opens[closing] === 0) closing++;
  const behind = {
    passage: lastPassage,
    lost: unmatched(segments, notes, lastC + 1, closing),
    words: after,
    f: lastF,
    c: lastC,
    main,
  };
  noteEdge(site, segments, notes, behind, quoted(lastF, 'behind'));
  const tail = segment === 0 && segments.whole ? findTail(site, segments, notes, lastF, lastC) : null;
  for (const [index, { first, end }] of letter.passages.entries()) {
    if (index !== passage && index !== lastPassage) continue;
    for (let word = first; word < end; word++)
      if (match[word]! < 0 && notes.joined[word] === 0 && !isWritten(site, notes, index, word))
        notes.cut[index] = true;
  }
  return tail;
}

/** Ends a line or a unit behind the stream's word `f`? */
function isEnd({ stream }: Site, f: number): boolean {
  return jointBehind(stream, f) !== 'none' || isUnitEnd(stream, f);
}

/** What is gone of the passage behind its last matched words, `f` and `c`, without a mark. */
function findTail(site: Site, segments: Segments, notes: Notes, f: number, c: number): Collation['tail'] {
  const { passages, passageOf } = site.letter;
  const passage = passageOf[c]!;
  const lost = unmatched(segments, notes, c + 1, passages[passage]!.end).filter(
    (word) => !isWritten(site, notes, passage, word),
  );
  if (lost.length === 0 || marksElision(site.text.slice(endOf(site, f), endOf(site, f) + 8))) return null;
  const variant = variantOf(site, segments.match, { passage, lost, pieces: [], f, c });
  return { passage: passages[passage]!.passage.id, variant };
}

/** Stand a word or two right behind the letter's, and right before a mark of elision? */
function isBeforeCut(site: Site, { lost, words, f }: Edge): boolean {
  const last = words.at(-1);
  if (last === undefined || words[0]! < f || words.length > CUT_WORDS || lost.length < words.length)
    return false;
  return (
    /^\s$/.test(textBetween(site, f, words[0]!)) &&
    marksElision(site.text.slice(endOf(site, last), endOf(site, last) + 3))
  );
}

/**
 * Writes down what was changed at an edge, without a lead-in, the page's own and a word that the cut goes through.
 * `quoted`: the words there that stand in one quotation with the edge; they are the letter's, whatever they say.
 */
function noteEdge(
  site: Site,
  segments: Segments,
  notes: Notes,
  edge: Edge,
  quoted: readonly number[] | null,
): void {
  const { passage, words, f, c, main } = edge;
  const { letter } = site;
  // A word or two between the letter's and a mark of elision stand for as many of the letter's.
  const lost = isBeforeCut(site, edge) ? edge.lost.slice(0, words.length) : edge.lost;
  const isOfOthers =
    words.length === 0 ||
    attributes(textOf(site, words[0]!, words.at(-1)!)) ||
    words.length > Math.max(EDGE_WORDS, lost.length + 4) ||
    lost.length > Math.max(EDGE_WORDS, words.length * 3) ||
    // A lead-in of a quotation mark's other side was a unit's end already; a bare addition must touch the sentence.
    (lost.length === 0 && !main);
  if (quoted !== null && quoted.length > (isOfOthers ? 0 : words.length)) {
    noteQuoted(site, segments, notes, edge, quoted);
    return;
  }
  if (isOfOthers) return;
  const { first, end } = letter.passages[passage]!;
  const isNumbered =
    words[0]! > f
      ? c + 1 === end && counts(site.text.slice(endOf(site, f), endOf(site, words.at(-1)!) + 1))
      : c === first && counts(site.text.slice(Math.max(0, startOf(site, words[0]!) - 1), startOf(site, f)));
  if (isNumbered) return;
  if (
    words[0]! > f &&
    TRAILING_CONTROL.test(
      ` ${site.text.slice(startOf(site, words[0]!), lineEnd(site, { end: words.at(-1)! + 1 }))}`,
    )
  )
    return;
  // A word that the cut goes through.
  const behind = endOf(site, words.at(-1)!);
  const next = lost[words.length - 1];
  if (
    next !== undefined &&
    words[0]! > f &&
    (marksElision(site.text.slice(behind, behind + 6)) || jointBehind(site.stream, words.at(-1)!) === 'block')
  ) {
    const whole = foldedText(letter.body, letter.words.start[next], letter.words.end[next]);
    if (whole.startsWith(foldedText(site.text, startOf(site, words.at(-1)!), behind))) {
      noteEdge(
        site,
        segments,
        notes,
        {
          ...edge,
          lost: lost.slice(0, words.length - 1),
          words: words.slice(0, -1),
        },
        null,
      );
      return;
    }
  }
  // The same at the beginning, where the mark touches what is left of the word: "…orward and speaks out".
  const start = startOf(site, words[0]!);
  const last = lost[lost.length - words.length];
  if (
    last !== undefined &&
    words[0]! < f &&
    /(?:…|\.\.\.)$/.test(site.text.slice(Math.max(0, start - 3), start))
  ) {
    const whole = foldedText(letter.body, letter.words.start[last], letter.words.end[last]);
    if (whole.endsWith(foldedText(site.text, start, endOf(site, words[0]!)))) {
      noteEdge(
        site,
        segments,
        notes,
        {
          ...edge,
          lost: lost.slice(lost.length - words.length + 1),
          words: words.slice(1),
        },
        null,
      );
      return;
    }
  }
  // Hashtags and mentions around a text are no part of it.
  if (
    words.every((word) =>
      /[#@]$/.test(site.text.slice(Math.max(0, startOf(site, word) - 1), startOf(site, word))),
    )
  )
    return;
  const piece: Piece = { first: words[0]!, end: words.at(-1)! + 1, before: 'none', after: 'none' };
  const opening = { ...piece, before: jointBehind(site.stream, piece.first - 1) };
  // A line of its own that begins with a small letter only looks like a wrapped one.
  const alone = { ...piece, before: 'line', after: 'line' } as const;
  const isAlone = /\n[^\p{L}\p{N}]*$/u.test(site.text.slice(Math.max(0, start - LEAD), start));
  if (
    isRowNumber(site, opening) ||
    isPageMade(site, opening) ||
    isPageMade(site, { ...piece, after: 'line' })
  )
    return;
  if (isAlone && words[0]! > f && isPageMade(site, alone)) return;
  note(site, segments, notes, { passage, lost, pieces: [piece], f, c: words[0]! > f ? c : c - 1 });
}

/** Words that share a quotation with the edge: added to the sentence, or sentences of their own. */
function noteQuoted(
  site: Site,
  segments: Segments,
  notes: Notes,
  { passage, f, c }: Pick<Edge, 'passage' | 'f' | 'c'>,
  words: readonly number[] | null,
): void {
  if (words === null || words.length === 0 || notes.quoted.has(words[0]!)) return;
  for (const word of words) notes.quoted.add(word);
  const piece: Piece = { first: words[0]!, end: words.at(-1)! + 1, before: 'none', after: 'none' };
  const isBehind = piece.first > f;
  if (!isUnitEnd(site.stream, isBehind ? f : piece.end - 1)) {
    note(site, segments, notes, { passage, lost: [], pieces: [piece], f, c: isBehind ? c : c - 1 });
    return;
  }
  const range = pieceRange(site, piece);
  notes.insertions.push({
    after: site.letter.passages[isBehind ? passage : passage - 1]?.passage.id ?? null,
    found: site.text.slice(range.start, range.end),
    range,
  });
}

/** Does a letter of a matched word only look like the one it is read as? */
function hasLookalike(site: Site, segments: Segments): boolean {
  const { words, at } = site.stream;
  // Few texts have any.
  if (!words.lookalike.includes(1)) return false;
  for (const f of segments.match) if (f >= 0 && words.lookalike[at[f]!] === 1) return true;
  return false;
}

/** Where the words of a span stand in the text. */
function placeOf(site: Site, { first, end }: WordSpan): { start: number; end: number } {
  return { start: startOf(site, first), end: endOf(site, end - 1) };
}

/** What all spans that hold a word span together, or null. */
function joined(spans: readonly WordSpan[]): WordSpan | null {
  const first = Math.min(...spans.map((span) => span.first));
  const end = Math.max(0, ...spans.map((span) => span.end));
  return end === 0 ? null : { first, end };
}
