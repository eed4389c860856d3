/**
 * One reading in, one report out. Pure: no DOM, no clock, no I/O. The same reading gives the same report on every
 * machine; the only limit is a budget of steps.
 */

import { Budget, BudgetError, chainRuns, findRuns, type Run, type Stream } from './align.ts';
import { type Collation, collate } from './collate.ts';
import { type FoundCopy, selectCopies } from './copies.ts';
import { invisibleNotices } from './disguise.ts';
import { type FoundEndorsers, readEndorsers, readStrangers, type Surroundings } from './endorsers.ts';
import { withoutContacts } from './entries.ts';
import { unmasked } from './fold.ts';
import { judgeCopy, judgePage } from './judge.ts';
import { hasQuote, Lines, lineFrom, marksElision } from './layout.ts';
import {
  claimsEndorser,
  headingOf,
  isFalseHeading,
  isOtherHeading,
  isPlainHeading,
  isStrange,
  isTableHead,
  takesBack,
} from './list-headings.ts';
import { notesAgainst } from './list-notes.ts';
import { isKhmerHeading } from './list-words-khmer.ts';
import { marginalia } from './marginalia.ts';
import { gluedBehind, isInVoice, lineAhead, proseInGap, voiceBeside } from './margins.ts';
import { isDenial } from './matter.ts';
import { NameIndex } from './names.ts';
import { normalize, type Words } from './normalize.ts';
import { parallelText } from './parallel.ts';
import { withOtherDate } from './passages.ts';
import { Posts } from './posts.ts';
import type { PreparedLetter } from './prepare.ts';
import { findQuotations, sharesSubject } from './quotations.ts';
import type { Reading, Span } from './reading.ts';
import type { Copy, Insertion, Notice, PassageResult, Quotation, Range, Report } from './report.ts';
import { countFirst } from './search.ts';
import { SEE_MORE } from './see-more.ts';
import { type Seen, seenOf } from './seen.ts';
import { Spans } from './spans.ts';
import { type Unrelated, unrelatedBoxes } from './unrelated.ts';

/** Steps that any page a person reads stays far below, and that a browser does in about a second. */
export const BUDGET = 12_000_000;
/** What reading one copy and its list costs, at the least. */
const COPY_STEPS = 4_000;

/** A piece of furniture with so many of the letter's words in a row is not the page's but the letter's. */
const LETTER_IN_FURNITURE = 6;

/** A shorter box of the page's own between two names sets them no further apart than names may stand. */
const LONG_BOX = 1_000;
/** No page puts a longer box into a text. */
const LONGEST_BOX = 3_000;
/** A longer item of a list holds more than a name. */
const LONGEST_ITEM = 400;

/** "[12]", "***", "†". */
const LONGEST_MARK = 8;
/** Characters (UTF-16) behind a passage's last word that are its own: a comma and a blank. */
const BROKEN_OFF = 2;
/** So few words are a sentence or two. */
const SENTENCE = 60;
/** A pull quote is of so many passages at the most. */
const PULLED = 2;
/** A pull quote stands within so many characters of what it repeats. */
const BESIDE = 400;
/** Copies before and behind one that can bound it. */
const NEIGHBOURS = 16;

const BOXES = ['furniture', 'comment'] as const;
/** A footnote. */
const NOTE = /^(?:[*†‡§]+|\[[\w*]\])\s*\p{L}/u;
/** A line's end and the number of what follows. */
const NUMBER = /^[\s\d.)]*$/;
const LONGEST_NUMBER = 8;
/** Characters (UTF-16) behind a copy in which the first line begins and ends. */
const LONGEST_CLAIM = 400;

const indexes = new WeakMap<PreparedLetter, NameIndex>();

/** Compares a reading with every letter. Throws nothing; what can't be judged is `uncertain`. */
export function verify(
  read: Reading,
  source: Report['source'],
  letters: readonly PreparedLetter[],
  budget: number = BUDGET,
): Report {
  const seen = seenOf(read, letters);
  const { reading } = seen;
  const copies: Copy[] = [];
  const quotations: Quotation[] = [];
  const notices = new Set<Notice>(read.notices);
  for (const letter of letters) {
    const steps = new Budget(budget);
    try {
      const { copies: found, extents } = verifyLetter(seen, letter, steps);
      copies.push(...found.map(seen.copy));
      quotations.push(...findQuotations(reading.text, letter, extents).map(seen.quotation));
      if (found.length === 0 && showsPicture(reading, letter)) notices.add('image-only');
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      notices.add('time-limit');
    }
  }
  copies.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const stopped = notices.has('time-limit');
  const verdict = judgePage(copies.map((copy) => copy.verdict));
  return {
    schema: 1,
    source,
    verdict: stopped && verdict !== 'altered' ? 'uncertain' : verdict,
    copies,
    quotations,
    notices: [...notices],
  };
}

function verifyLetter(
  { reading, original, hasAlike, isMuddled }: Seen,
  letter: PreparedLetter,
  budget: Budget,
): { copies: Copy[]; extents: Range[] } {
  const { text } = reading;
  const names = indexOf(letter);
  const boxes = unrelatedBoxes(reading, letter, names);
  const spans = new Spans([...ownSpans(reading, boxes), ...marginalia(text)]);
  const words = normalize(text, letter.vocabulary, spans.merged(['note', 'struck']));
  const posts = new Posts(text, spans, letter);
  const stream = readStream(text, words, spans, posts, letter, budget);
  const chains = chainRuns(findRuns(stream, letter, budget), letter, budget);
  const placeOf = (word: number) => words.start[stream.at[word]!]!;
  const postOf = (word: number) => posts.at(placeOf(word));
  const boxOf = (word: number) =>
    spans.innermost('quote', placeOf(word)) ?? spans.innermost('item', placeOf(word));
  const selected = selectCopies({ stream, letter, budget, postOf, boxOf }, chains);
  const wholes = selected.filter(({ whole }) => whole);
  const isBoxed = (word: number) =>
    spans.covers('quote', placeOf(word)) || spans.covers('furniture', placeOf(word));
  const found = selected.filter(
    (copy) => !isRepetition(copy, wholes, letter, text, words, stream) || isBoxed(copy.first),
  );
  const unmarked = blank(text, spans.merged(['note', 'struck']));
  const lines = new Lines(unmarked);
  const markedLines = new Lines(text);
  const scene = {
    text,
    original,
    hasAlike,
    isMuddled,
    unmarked,
    lines,
    markedLines,
    reading,
    letter,
    budget,
    spans,
    posts,
    boxes,
    stream,
    found,
  };
  const copies: Copy[] = [];
  const extents: Range[] = [];
  let listed = 0;
  let ended = 0;
  for (const [index, copy] of found.entries()) {
    const verified = verifyCopy({ ...scene, listed, ended }, copy, index);
    if (verified === null) continue;
    copies.push(verified.copy);
    listed = Math.max(listed, verified.listed);
    if (copy.whole) ended = Math.max(ended, verified.copy.range.end);
    extents.push(...verified.extents);
  }
  return { copies: copies.filter((copy) => !isPullQuote(text, copy, copies, spans)), extents };
}

/**
 * A sentence or a paragraph once more in the midst of the whole letter, out of quotation marks, is no copy in it but an
 * insertion.
 */
function isRepetition(
  copy: FoundCopy,
  wholes: readonly FoundCopy[],
  letter: PreparedLetter,
  text: string,
  words: Words,
  stream: Stream,
): boolean {
  if (copy.whole) return false;
  const passages = new Set(
    copy.pieces.flatMap(({ runs }) => runs.map((run) => letter.passageOf[run.canonical])),
  );
  if (passages.size > 1 && copy.end - copy.first > SENTENCE) return false;
  const start = words.start[stream.at[copy.first]!]!;
  const end = words.end[stream.at[copy.end - 1]!]!;
  const isBare = !hasQuote(text.slice(Math.max(0, start - 3), start)) && !hasQuote(text.slice(end, end + 3));
  return isBare && wholes.some((other) => other.first < copy.first && other.end > copy.end);
}

/** A page repeats a sentence of what it prints in a box of its own: where it is exact, that is no second copy. */
function isPullQuote(text: string, copy: Copy, copies: readonly Copy[], spans: Spans): boolean {
  if (copy.verdict !== 'excerpt' || copy.passages.some(({ variants }) => variants.length > 0)) return false;
  const middle = (copy.range.start + copy.range.end) >> 1;
  const quoted =
    /["“„«]\s*$/.test(text.slice(Math.max(0, copy.range.start - 3), copy.range.start)) &&
    /^[.,]?\s*["”“»]/.test(text.slice(copy.range.end, copy.range.end + 4));
  if (!quoted && !spans.covers('furniture', middle) && !spans.covers('quote', middle)) return false;
  const shown = copy.passages.flatMap(({ id, range }) => (range === null ? [] : [id]));
  if (shown.length > PULLED) return false;
  return copies.some(
    (other) =>
      other !== copy &&
      other.passages.length > shown.length &&
      other.range.start <= copy.range.end + BESIDE &&
      copy.range.start <= other.range.end + BESIDE &&
      other.range.end - other.range.start > 2 * (copy.range.end - copy.range.start) &&
      shown.every((id) => other.passages.some((passage) => passage.id === id && passage.range !== null)),
  );
}

/** What one copy is verified in. */
interface Scene {
  readonly text: string;
  readonly original: Seen['original'];
  readonly hasAlike: Seen['hasAlike'];
  readonly isMuddled: boolean;
  /** The text with blanks for footnote marks and struck words. */
  readonly unmarked: string;
  readonly lines: Lines;
  readonly markedLines: Lines;
  readonly reading: Reading;
  readonly letter: PreparedLetter;
  readonly budget: Budget;
  readonly spans: Spans;
  readonly posts: Posts;
  readonly boxes: readonly Unrelated[];
  readonly stream: Stream;
  /** All copies, in the order of the text. */
  readonly found: readonly FoundCopy[];
  /** Where the lists of those before this one end: they are none of its own. */
  readonly listed: number;
  /** Where whole ones before this one end. */
  readonly ended: number;
}

function verifyCopy(
  scene: Scene,
  copy: FoundCopy,
  index: number,
): { copy: Copy; extents: readonly Range[]; listed: number } | null {
  const { text, unmarked, lines, reading, letter, budget, spans, posts, stream, found } = scene;
  budget.spend(COPY_STEPS);
  // Copies nest or follow each other, so that only near ones can bound this one.
  const others = found
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)
    .filter((other) => other !== copy);
  const stretches = others.flatMap(stretchesOf);
  const before = stretches.filter(({ end }) => end <= copy.first).map(({ end }) => end);
  const behind = stretches.filter(({ first }) => first >= copy.end).map(({ first }) => first);
  // What closes the copy before this one opens no other.
  const ended = countFirst(stream.length, (word) => stream.words.start[stream.at[word]!]! < scene.ended);
  const from = Math.max(0, ...before, ended <= copy.first ? ended : 0);
  const to = Math.min(stream.length, ...behind);
  const inside = others.filter((other) => other.first >= copy.first && other.end <= copy.end);
  const nested = stretches.some(({ first, end }) => first <= copy.first && end >= copy.end);
  const collation = collate({
    text: unmarked,
    lines,
    marked: text,
    markedLines: scene.markedLines,
    stream,
    letter,
    budget,
    copy,
    from,
    to,
    isQuoted: (offset) => spans.covers('quote', offset),
    isHeading: (offset) => spans.covers('heading', offset),
    postAt: (offset) => posts.at(offset),
    senderOf: (post) => posts.senderOf(post),
    isUnreadable: (range) => spans.some('unreadable', range),
    isForeign: (word) =>
      inside.some((other) => word >= other.first && word < other.end) ||
      (nested && (word < copy.first || word >= copy.end)),
  });

  if (collation === null) return null;
  const names = indexOf(letter);
  const place = (word: number) => stream.words.start[stream.at[word]!]!;
  const zoneStart = collation.ordered.end;
  const reach = posts.reach(collation.ordered, names);
  const zoneEnd = Math.max(zoneStart, Math.min(reach.end, to < stream.length ? place(to) : text.length));
  const above = Math.max(reach.start, from === 0 ? 0 : stream.words.end[stream.at[from - 1]!]!);
  const zoneHead = scene.listed <= collation.ordered.start ? Math.max(above, scene.listed) : above;
  const boxKinds = BOXES.filter((kind) => spans.has(kind));
  const surroundings: Surroundings = {
    // A box that the copy itself stands in (a letter in a comment) puts nothing into it, one of names entries.
    isFurniture: (offset) =>
      posts.isSender(offset, zoneStart - 1) ||
      (boxKinds.length > 0 &&
        !scene.boxes.some(({ start, end, isNames }) => isNames && start <= offset && offset < end) &&
        boxKinds.some((kind) => {
          const box = spans.innermost(kind, offset);
          return box !== null && !(box.start <= collation.ordered.start && box.end >= collation.ordered.end);
        })),
    edgesIn: (range) => spans.edges('furniture', range),
    timesAlone: (line) => lines.timesAlone(line),
    timesPrinted: (line) => lines.timesPrinted(line),
    boxIn: ({ start, end }) =>
      spans
        .merged(['furniture'])
        .find((box) => box.start >= start && box.start < end && box.end - box.start >= LONG_BOX) ?? null,
    isUnreadable: (range) => spans.some('unreadable', range),
    itemAt: (offset) => {
      const item = spans.innermost('item', offset);
      return item !== null && item.end - item.start <= LONGEST_ITEM ? item : null;
    },
  };
  const signed = nested
    ? null
    : (readEndorsers(unmarked, { start: zoneStart, end: zoneEnd }, letter, names, surroundings) ??
      readEndorsers(
        unmarked,
        { start: zoneHead, end: collation.ordered.start },
        letter,
        names,
        surroundings,
      ) ??
      (collation.whole
        ? readStrangers(unmarked, { start: zoneStart, end: zoneEnd }, letter, names, surroundings)
        : null));
  const end = collation.ordered.end;
  const goesOn =
    signed !== null && signed.range.start >= end && !spans.some('truncated', { start: end, end: end + 40 });
  const passages = withOtherDate(
    goesOn ? withTail(collation) : collation.passages,
    letter,
    unmarked,
    signed?.range.start ?? null,
  );
  const body = {
    ...collation,
    passages,
    insertions: [
      ...collation.insertions,
      ...(collation.whole && !nested
        ? marginInsertions(
            unmarked,
            letter,
            { start: zoneHead, end: zoneEnd },
            collation,
            signed,
            surroundings,
            (offset) => spans.covers('quote', offset),
            passages.at(-1)!.range,
          )
        : []),
    ].sort((a, b) => a.range.start - b.range.start),
  };
  const range = {
    start: Math.min(collation.range.start, signed?.range.start ?? collation.range.start),
    end: Math.max(collation.range.end, signed?.range.end ?? 0),
  };

  const notices = new Set<Notice>();
  const cutAtEnd = isCut(text.slice(range.end, range.end + 60));
  const isPart = ({ status }: PassageResult) => status === 'missing' || status === 'partial';
  const incomplete = body.passages.some(isPart);
  if (
    spans.some('truncated', { start: range.start, end: range.end + 40 }) ||
    signed?.truncated ||
    (cutAtEnd && incomplete)
  )
    notices.add('truncated');
  const head = text.slice(Math.max(0, range.start - 8), range.start);
  if (collation.elided || (isPart(body.passages[0]!) && marksElision(head))) notices.add('elided');
  if (collation.headed) notices.add('added-headings');
  if (collation.lookalike || scene.hasAlike(range)) notices.add('lookalike-characters');
  for (const notice of invisibleNotices(scene.original(range))) notices.add(notice);
  if (spans.some('hidden', { start: range.start + 1, end: range.end - 1 })) notices.add('hidden-text');
  if (spans.some('folded', range)) notices.add('folded-text');
  // What can't be read where a passage breaks off, stands for the rest of it.
  const legible = incomplete ? { start: range.start, end: range.end + BROKEN_OFF } : range;
  const generated = scene.isMuddled || spans.some('generated', range) || spans.some('unreadable', legible);
  if (generated) notices.add('generated-content');
  if (reading.notices.includes('translated-page')) notices.add('translated-page');

  const losses = [...collation.losses];
  const close = { start: collation.ordered.end, end: signed?.range.start ?? 0 };
  // Between the body and its list a mark may stand for the close.
  if (
    goesOn &&
    body.passages.at(-1)!.status === 'missing' &&
    !marksElision(text.slice(close.start, close.end))
  )
    losses.push(close);

  const judged = {
    collation: body,
    endorsers: signed?.result ?? null,
    notices: [...notices],
    gapped: collation.whole && losses.some((loss) => !spans.some('truncated', loss)),
    saysMore: signed?.saysMore ?? false,
    doubtful: generated,
  };
  const result: Copy = {
    // Its own object: what carries a report on (BiDi, for one) may leave out an object that it has seen before.
    letter: { ...letter.reference },
    verdict: judgeCopy(letter, judged),
    range,
    passages: body.passages,
    insertions: body.insertions,
    endorsers: judged.endorsers,
    notices: judged.notices,
  };
  // A story speaks between what it quotes; in a whole copy nobody does.
  return {
    copy: result,
    extents: collation.whole ? [range] : collation.extents,
    listed: signed?.range.end ?? 0,
  };
}

/** The stretches of the stream that a copy's words stand in: between a story's quotations others may stand. */
function stretchesOf({ first, end, pieces, moved }: FoundCopy): { first: number; end: number }[] {
  if (moved.length > 0) return [{ first, end }];
  return pieces.map(({ runs }) => {
    const last = runs.at(-1)!;
    return { first: runs[0]!.found, end: last.found + last.length };
  });
}

/** The passages where a list of endorsers follows: what is gone at the body's end was left out, not cut off. */
function withTail({ passages, tail }: Collation): PassageResult[] {
  if (tail === null) return [...passages];
  return passages.map((passage) =>
    passage.id === tail.passage
      ? { ...passage, status: 'altered', variants: [...passage.variants, tail.variant] }
      : passage,
  );
}

function indexOf(letter: PreparedLetter): NameIndex {
  let names = indexes.get(letter);
  if (names === undefined) {
    names = new NameIndex(letter.endorsers);
    indexes.set(letter, names);
  }
  return names;
}

/** The spans with boxes that are the page's own as its furniture: what is hidden or cut in them is no matter. */
function ownSpans(reading: Reading, boxes: readonly Range[]): Span[] {
  const spans = reading.spans.filter(
    (span) =>
      isMark(span) &&
      !(span.start === span.end && boxes.some(({ start, end }) => start <= span.start && span.end <= end)),
  );
  return [...spans, ...boxes.map(({ start, end }) => ({ kind: 'furniture' as const, start, end }))];
}

/** A footnote's mark is a mark; a note that holds prose is prose. */
function isMark(span: Span): boolean {
  return span.kind !== 'note' || span.end - span.start <= LONGEST_MARK;
}

/** The text with blanks in place of some ranges, so that every offset stays. */
function blank(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return from === 0 ? text : blanked + text.slice(from);
}

const CONTROL_FOR_MORE = new RegExp(`^[\\s"”’*_.,;…]*(?:${SEE_MORE})\\s*(?:$|\\n)`, 'i');

/** Does the text go on with the mark of a cut, be it through a word, or with the control that shows the rest? */
function isCut(behind: string): boolean {
  return (
    /^(?:[\s,;"“‘«]*|\.[^\S\n]+)[\p{L}\p{M}]{0,16}[\s"”’)*_.,;-]*(?:\[\s*)?(?:…|\.\.\.)/u.test(behind) ||
    CONTROL_FOR_MORE.test(behind)
  );
}

/** Forged prose at the margins: before the list and between its names, and right before and behind the whole. */
function marginInsertions(
  text: string,
  letter: PreparedLetter,
  zone: Range,
  collation: Collation,
  signed: FoundEndorsers | null,
  { isFurniture, timesPrinted }: Surroundings,
  isQuoted: (offset: number) => boolean,
  dateline: Range | null,
): Insertion[] {
  const last = collation.passages.findLast(({ range }) => range !== null)?.id ?? null;
  const insertion = (after: string | null, shown: Range): Insertion => {
    const range = withoutLead(text, shown);
    return { after, found: text.slice(range.start, range.end), range };
  };
  const isOfSubject = (said: string) => sharesSubject(said, letter);
  // Between close and list, a box of the page's own that speaks as the letter does isn't.
  const isPageMade = (start: number) =>
    isFurniture(start) && (isQuoted(start) || !isInVoice(lineFrom(text, start), isOfSubject));
  const insertions: Insertion[] = [];
  const below = signed !== null && signed.range.start >= collation.ordered.end;
  const names = indexOf(letter);
  const isHeading = (line: string) =>
    headingOf(line) !== null ||
    isTableHead(line) ||
    isKhmerHeading(line) ||
    (!/[.!?]\W*$|\b(?:we|us|our)\b/i.test(line) && isPlainHeading(line, names));
  // What was moved behind the body is inside the letter, as the names of its list are.
  const behindBody = collation.passages.flatMap(({ range }) =>
    range !== null && range.start >= collation.ordered.end ? [{ ...range, list: null }] : [],
  );
  const places = [...behindBody, ...(below ? signed.places : [])].sort((a, b) => a.start - b.start);
  const listed = { start: collation.ordered.end, end: below ? signed.range.end : collation.ordered.end };
  const isToAsk = (line: Range) => withoutContacts(text, listed).slice(line.start, line.end).trim() === '';
  // What is said of each name is no line between them.
  const named = blank(
    text,
    [...(signed?.details ?? [])].sort((a, b) => a.start - b.start),
  );
  let from = collation.ordered.end;
  for (const { start, end, list } of places) {
    const gap = { start: from, end: start };
    from = Math.max(from, end);
    // Between two names stands the second one's number, as a rule.
    if (gap.end - gap.start <= LONGEST_NUMBER && NUMBER.test(text.slice(gap.start, gap.end))) continue;
    const isApart = (line: Range) =>
      standsApart(text, line, gap) &&
      !(dateline !== null && dateline.start < line.end && line.start < dateline.end) &&
      isStrange(text.slice(line.start, line.end), names) &&
      !isToAsk(line);
    const prose = proseInGap(named, gap, isPageMade, isHeading, isApart);
    const ahead = lineAhead(text, gap);
    const isTold = prose.some((range) => range.end >= ahead.end);
    const line = text.slice(ahead.start, ahead.end).replace(/\s+/g, ' ');
    const isOther = isOtherHeading(line, names) && !isFurniture(ahead.start);
    if (!isTold && (isOther || isFalseHeading(line, list) || claimsEndorser(line, names))) prose.push(ahead);
    insertions.push(...prose.map((range) => insertion(last, range)));
  }
  // Ahead of the first passage in its place, and of those that were moved before it.
  const moved = collation.passages.flatMap(({ range }) =>
    range !== null && range.end <= collation.ordered.start ? [range.end] : [],
  );
  const heads = [{ start: Math.max(zone.start, ...moved), end: collation.ordered.start }];
  if (moved.length > 0) heads.push({ start: zone.start, end: collation.range.start });
  for (const head of heads) {
    const before = voiceBeside(text, head, 'before', isFurniture, isOfSubject, timesPrinted);
    if (before !== null) insertions.push(insertion(null, before));
  }
  const end = Math.max(collation.range.end, below ? signed.range.end : 0);
  const behind =
    voiceBeside(text, { start: end, end: zone.end }, 'behind', isFurniture, isOfSubject, timesPrinted) ??
    (below ? null : gluedBehind(text, { start: end, end: zone.end }, collation.passages.at(-1)!.range)) ??
    claimBehind(text, { start: end, end: zone.end }, names, isFurniture);
  if (behind !== null) insertions.push(insertion(last, behind));
  const notes = below ? notesAgainst(text, signed.range, zone.end) : [];
  const isNew = (note: Range) => behind === null || note.end <= behind.start || note.start >= behind.end;
  insertions.push(...notes.filter(isNew).map((note) => insertion(last, note)));
  return insertions;
}

/** Has a line in a gap ends of lines before and behind it, so that it is part of neither name? */
function standsApart(text: string, { start, end }: Range, gap: Range): boolean {
  return text.slice(gap.start, start).includes('\n') && text.slice(end, gap.end).includes('\n');
}

/** A range without the punctuation that closes what stands ahead of it on its line. */
function withoutLead(text: string, { start, end }: Range): Range {
  return { start: start + /^[\s.,;:]*/.exec(text.slice(start, end))![0].length, end };
}

/**
 * The first line behind a copy, where it says who endorses the letter and doesn't, or is a note to the list that takes
 * something back ("* withdrew on 13 May"), or that endorsers did; null where it is none.
 */
function claimBehind(
  text: string,
  zone: Range,
  names: NameIndex,
  isFurniture: Surroundings['isFurniture'],
): Range | null {
  const line = /\S[^\n]{0,200}/.exec(text.slice(zone.start, Math.min(zone.end, zone.start + LONGEST_CLAIM)));
  const isNote = line !== null && NOTE.test(line[0]) && isDenial(unmasked(line[0]));
  if (line === null || !(isNote || claimsEndorser(line[0], names) || takesBack(line[0], names))) return null;
  const start = zone.start + line.index;
  return isFurniture(start) ? null : { start, end: start + line[0].trimEnd().length };
}

/** The words without the page's own, but with those of its boxes that hold the letter itself. */
function readStream(
  text: string,
  words: Words,
  spans: Spans,
  posts: Posts,
  letter: PreparedLetter,
  budget: Budget,
): Stream {
  const boxes = [...spans.all(BOXES), ...parallelText(words.text, spans.all(['item']))];
  const all = wholeStream(words);
  if (boxes.length === 0) return all;
  // How many of the letter's words stand before each word of the text, of runs that are long or a whole passage.
  const letters = new Int32Array(words.count + 1);
  for (const run of findRuns(all, letter, budget)) {
    const counts = run.length >= LETTER_IN_FURNITURE || isPassage(letter, run);
    if (counts) for (let i = 0; i < run.length; i++) letters[run.found + i + 1] = 1;
  }
  for (let i = 1; i <= words.count; i++) letters[i] = letters[i]! + letters[i - 1]!;
  const isWithin = (first: number, end: number) =>
    letters[first]! > 0 && letters[end]! < letters[words.count]!;
  const furniture = new Set(spans.all(['furniture']));
  const holdsLetter = ({ start, end }: Range) =>
    letters[firstWordFrom(words, end)]! - letters[firstWordFrom(words, start)]! >= LETTER_IN_FURNITURE;
  const isCommented = spans.has('comment') && spans.all(['post', 'comment']).some(holdsLetter);
  // Outer boxes first: one that holds the letter is the letter's, the boxes in it are judged for themselves.
  const inBoxes = new Uint8Array(words.count);
  for (const box of boxes) {
    const first = firstWordFrom(words, box.start);
    let end = firstWordFrom(words, box.end);
    // A word that goes on behind the box is read as one, and none of the box's.
    if (end > first && words.end[end - 1]! > box.end) end--;
    budget.spend(end - first);
    const held = letters[end]! - letters[first]!;
    const isLetters = held >= LETTER_IN_FURNITURE || (held > 0 && held >= (end - first) / 3);
    // What speaks as the letter does in the midst of it, and quotes nobody, is no advertisement, whatever its box is called.
    const isForged =
      !isLetters &&
      furniture.has(box) &&
      isWithin(first, end) &&
      !spans.some('quote', box) &&
      isVoiced(text, box, letter);
    // A passage of two words is no run.
    const holds = held > 0 || hasShortPassage(text, box, letter);
    const isThreads =
      !isLetters && !furniture.has(box) && isCommented && posts.goesOn(box, holds, holdsLetter);
    inBoxes.fill(isLetters || isForged || isThreads ? 0 : 1, first, end);
  }
  const kept: number[] = [];
  for (let i = 0; i < words.count; i++) if (inBoxes[i] === 0) kept.push(i);
  return { words, at: Int32Array.from(kept), length: kept.length };
}

/** Does one of the letter's passages that is too short for a run stand on a line of a box? */
function hasShortPassage(text: string, { start, end }: Range, letter: PreparedLetter): boolean {
  const short = letter.passages.filter((passage) => passage.end - passage.first < 3);
  if (end - start > LONGEST_BOX || short.length === 0) return false;
  const lines = text.slice(start, end).split(/\s*\n\s*/);
  return short.some(({ passage }) => lines.some((line) => line.startsWith(passage.text)));
}

/** Does a line of a box speak as the letter does? */
function isVoiced(text: string, { start, end }: Range, letter: PreparedLetter): boolean {
  if (end - start > LONGEST_BOX) return false;
  const isOfSubject = (said: string) => sharesSubject(said, letter);
  return text
    .slice(start, end)
    .split('\n')
    .some((line) => isInVoice(line, isOfSubject));
}

/** The first word that begins at or behind an offset. */
function firstWordFrom(words: Words, offset: number): number {
  return countFirst(words.count, (word) => words.start[word]! < offset);
}

/** Is the run exactly one of the letter's short passages? */
function isPassage(letter: PreparedLetter, run: Run): boolean {
  return letter.passages.some(
    ({ first, end }) => first === run.canonical && end === run.canonical + run.length,
  );
}

function wholeStream(words: Words): Stream {
  const at = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) at[i] = i;
  return { words, at, length: words.count };
}

function showsPicture(reading: Reading, letter: PreparedLetter): boolean {
  return reading.pictures.some((alternative) => {
    const words = normalize(alternative, letter.vocabulary);
    return findRuns(wholeStream(words), letter, new Budget(1_000_000)).some((run) => run.length >= 7);
  });
}
