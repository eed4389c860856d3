/**
 * The letter's heading, or a page's own headline in its place? And the heading and the dateline where somebody set words
 * into them, more than an alignment bridges.
 *
 * "Open letter to the Ministers of Interior and Justice" is how a site heads a letter whose own heading says no more than
 * "Open letter to": it is not the heading, and no alteration of it. "Open letter to the accused" is one.
 */
import { jointBehind } from './joints.ts';
import type { PreparedLetter, PreparedPassage } from './prepare.ts';
import { type Site, textOf } from './site.ts';

/** Of each canonical word: the stream's word that it is matched with, or -1, and in which segment. */
interface Matching {
  readonly match: Int32Array;
  readonly segmentOf: Uint16Array;
}

/** Within so many words a heading or a dateline is looked for whose words stand apart. */
const REACH = 40;
/** So much of a line is the heading's, or the line is another. */
const SHARE = 0.6;
/** Words of any headline of an open letter. */
const ANYBODYS =
  /^(?:the|an?|of|on|from|by|and|for|to|with|over|about|in|joint|our|their|\d+|two|three|civil|society|organi[sz]ations?|csos?|ngos?|groups?|networks?|unions?|government|ministers?|ministries|authorities)$/i;
/** A headline that takes the letter back. */
const DENIED = /^(?:not?|never|none|nothing|nobody|withdr.+|reject.+|false.*|untrue|fake)$/i;
const LEADING = /^(?:against|for|from|by|about|on|with)$/i;
/** Words that lead from one addressee to the next. */
const JOINING = /^(?:and|or|as|also)$/i;
/** Words with so many letters in common at their beginning are of one stem. */
const STEM = 6;

const stemsOf = new WeakMap<PreparedLetter, ReadonlySet<string>>();

/** Finds heading and dateline with words set into them, and lets go of a page's own headline. */
export function settleHeading(site: Site, matching: Matching): void {
  for (const prepared of site.letter.passages) {
    if (prepared.passage.kind === 'dateline') findBehind(site, matching, prepared);
    if (prepared.passage.kind !== 'heading') continue;
    if (takeAlone(site, matching, prepared)) continue;
    if (takeLine(site, matching, prepared) || !findAhead(site, matching, prepared))
      releaseHeadline(site, matching, prepared);
  }
}

/** Takes the heading as it is, on a line of its own, rather than a line nearer to the letter that has its words. */
function takeAlone(site: Site, { match, segmentOf }: Matching, { first, end }: PreparedPassage): boolean {
  const next = match[end] ?? -1;
  const size = end - first;
  for (let f = next - size; next >= 0 && f >= Math.max(site.from, next - REACH); f--) {
    let n = 0;
    while (n < size && isSame(site, f + n, first + n)) n++;
    if (n < size || jointBehind(site.stream, f - 1) === 'none') continue;
    if (jointBehind(site.stream, f + size - 1) === 'none') continue;
    for (let i = 0; i < size; i++) match[first + i] = f + i;
    segmentOf.fill(segmentOf[end]!, first, end);
    return true;
  }
  return false;
}

/** The words of another heading on the line right before the next passage: most of the letter's and one beside them. */
function takeLine(site: Site, { match, segmentOf }: Matching, { first, end }: PreparedPassage): boolean {
  const next = match[end] ?? -1;
  const size = end - first;
  if (next <= site.from || jointBehind(site.stream, next - 1) === 'none') return false;
  const places = new Int32Array(size).fill(-1);
  let count = 0;
  let f = next;
  for (let c = end - 1; f === next || jointBehind(site.stream, f - 1) === 'none'; ) {
    f--;
    if (f < site.from || next - f > size + 1) return false;
    const at = indexBefore(site, f, first, c);
    if (at < 0) continue;
    places[at - first] = f;
    count++;
    c = at - 1;
  }
  if (count < SHARE * size || count === size || count === next - f) return false;
  match.set(places, first);
  segmentOf.fill(segmentOf[end]!, first, end);
  return true;
}

/** The last of the canonical words from `first` to `c` that the stream's word `f` is; -1 for none. */
function indexBefore(site: Site, f: number, first: number, c: number): number {
  for (let at = c; at >= first; at--) if (isSame(site, f, at)) return at;
  return -1;
}

/** The heading's words in their order, from a line's beginning to right before the next passage. */
function findAhead(site: Site, { match, segmentOf }: Matching, { first, end }: PreparedPassage): boolean {
  const next = match[end] ?? -1;
  const places: number[] = [];
  for (let c = end - 1, f = next - 1; c >= first; f--) {
    if (f < site.from || next - f > REACH) return false;
    if (isSame(site, f, c)) places[c-- - first] = f;
    else if (f === next - 1) return false;
  }
  if (jointBehind(site.stream, places[0]! - 1) === 'none') return false;
  match.set(places, first);
  segmentOf.fill(segmentOf[end]!, first, end);
  return true;
}

/** The dateline's words in their order, from right behind the passage before to a line's end. */
function findBehind(site: Site, { match, segmentOf }: Matching, { first, end }: PreparedPassage): void {
  const last = match[first - 1] ?? -1;
  if (last < 0) return;
  const places: number[] = [];
  for (let c = first, f = last + 1; c < end; f++) {
    if (f >= site.to || f - last > REACH || match.indexOf(f) >= end) return;
    if (isSame(site, f, c)) places[c++ - first] = f;
    else if (f === last + 1) return;
  }
  if (jointBehind(site.stream, places.at(-1)!) === 'none') return;
  match.set(places, first);
  segmentOf.fill(segmentOf[first - 1]!, first, end);
}

function isSame({ stream, letter }: Site, f: number, c: number): boolean {
  return stream.words.id[stream.at[f]!] === letter.words.id[c];
}

/** A page's own headline that shares words with the letter's heading is not the heading. */
function releaseHeadline(site: Site, { match }: Matching, { first, end }: PreparedPassage): void {
  const { stream, letter } = site;
  const places = Array.from(match.subarray(first, end)).filter((f) => f >= 0);
  if (places.length === 0) return;
  let low = places[0]!;
  let high = places.at(-1)!;
  // Where the letter goes on, be it without its next words.
  const next = match.subarray(end).find((f) => f >= 0);
  while (low > 0 && jointBehind(stream, low - 1) === 'none' && high - low < REACH) low--;
  while (jointBehind(stream, high) === 'none' && high + 1 !== next && high - low < REACH) high++;
  const isComplete = places.length === end - first;
  const others: string[] = [];
  for (let f = low; f <= high; f++) if (!places.includes(f)) others.push(textOf(site, f));
  // It leads over to the addressees, as the heading does, with another word.
  const leading = isComplete ? JOINING : LEADING;
  if (others.includes(textOf(site, high)) && leading.test(textOf(site, high))) return;
  // So does one that ends as the heading does: "Letter of thanks to".
  if (!isComplete && match[end - 1] === high && high + 1 === next) return;
  // A line's number says nothing.
  if (others.length > 0 && others.every((word) => /^\d+$/.test(word))) return;
  const stems = headlineStems(letter);
  const isTold = (word: string) => ANYBODYS.test(word) || stems.has(word.toLowerCase().slice(0, STEM));
  const isHeadline =
    others.length === 0
      ? !isComplete && match.subarray(first, end).every((f, i) => f >= 0 || isShort(letter, first + i))
      : others.every(isTold) ||
        (isComplete ? isAddressed(others, isTold) : places.length < SHARE * (high - low + 1));
  if (isHeadline) match.fill(-1, first, end);
}

/** "Open letter to the three ministers ...": to whom, and on with whatever the site says of it, but that it is none. */
function isAddressed(words: readonly string[], isTold: (word: string) => boolean): boolean {
  if (words.some((word) => DENIED.test(word))) return false;
  const first = words.findIndex((word) => !/^(?:the|an?|our|two|three|\d+)$/i.test(word));
  return first >= 0 && isTold(words[first]!);
}

function isShort({ body, words }: PreparedLetter, c: number): boolean {
  return body.slice(words.start[c], words.end[c]).length <= 2;
}

/** Stems of the words that say to whom the letter goes and on what. */
function headlineStems(letter: PreparedLetter): ReadonlySet<string> {
  let stems = stemsOf.get(letter);
  if (stems === undefined) {
    const lines = letter.passages.filter(({ passage }) => /^(?:addressee|subject)$/.test(passage.kind));
    const words = lines.flatMap(({ passage }) => passage.text.toLowerCase().match(/[\p{L}'’]{4,}/gu) ?? []);
    stems = new Set(words.map((word) => word.slice(0, STEM)));
    stemsOf.set(letter, stems);
  }
  return stems;
}
