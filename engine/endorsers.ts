/**
 * Who is listed under a copy, against who endorsed.
 *
 * A list shows itself by its entries: names of endorsers on lines, in cells or between separators. Within it every
 * entry is somebody: an endorser, one under a changed name, or one who endorsed nothing. Prose that mentions
 * endorsers is no list.
 */
import { withoutCrossed, withoutDisowned } from './crossed.ts';
import { type Around, type Cut, type Entry, readEntries } from './entries.ts';
import { LISTS, type ListId } from './letter.ts';
import { withoutDetails, withoutTails } from './list-details.ts';
import { findLabels, headingOf, isGroup } from './list-headings.ts';
import type { NameIndex, Series } from './names.ts';
import { isService } from './page-words.ts';
import type { PreparedLetter } from './prepare.ts';
import type { EndorserResult, Range } from './report.ts';
import { ACRONYM_BEHIND, isOffice, isTitledOrBody, looksLikeName } from './somebody.ts';

/** A name or a heading of a list, and the list that the name is of: null for a heading, and where it is nobody's. */
interface Place extends Range {
  readonly list: ListId | null;
}

export interface FoundEndorsers {
  readonly result: EndorserResult;
  readonly range: Range;
  /** Where the names stand and the letter's own headings above them, in order. */
  readonly places: readonly Place[];
  /** The list ends with a mark that more follow. */
  readonly truncated: boolean;
  /** It says so in words, which no published list has. */
  readonly saysMore: boolean;
  /** What it says of each name. */
  readonly details: readonly Range[];
}

/** What surrounds the list in the text that was read. */
export interface Surroundings extends Around {
  /** How often does a line stand in the text, whatever numbers are in it? */
  readonly timesPrinted: (line: string) => number;
  /** Is this offset in what the page put there? */
  readonly isFurniture: (offset: number) => boolean;
  /** The first long box of the page's own that begins in this range. */
  readonly boxIn: (range: Range) => Range | null;
  /** Does this range touch wording that can't be known? */
  readonly isUnreadable: (range: Range) => boolean;
  /** The list item (li, table row) that holds the offset, if any. */
  readonly itemAt: (offset: number) => Range | null;
}

/** This similar or more: the endorser under another name. */
const RENAMED = 0.7;
/** This similar or more: worth naming as the nearest. */
const NEAREST = 0.5;
/** So many names make a list without a heading above it. */
const LIST_NAMES = 3;
/** A list of endorsers ends within so many characters of the body. */
const REACH = 40_000;
/** Names further apart than this are not of one list. */
const GAP = 4_000;
const BEHIND = 1_500;
/** A list's heading begins within so many characters behind the body. */
const HEADED = 400;
/** A number so much higher than the one before counts something else. */
const LEAP = 10;
/** Lines that names one below the other are apart, a blank one between. */
const NEXT_LINES = 2;
/** What stands before an entry has so many characters. */
const LONGEST_LEAD = 12;
/** An acronym written as a word. */
const SPOKEN_ACRONYM = /^\p{Lu}\p{Ll}{3,}$/u;
const BARE_ACRONYM = /^\(?[\p{L}\p{N}.-]{2,12}\)?$/u;

/** The list of endorsers in [start, end) of a text, or null where there is none. */
export function readEndorsers(
  text: string,
  zone: Range,
  letter: PreparedLetter,
  names: NameIndex,
  { isFurniture, edgesIn, timesAlone, boxIn, isUnreadable, itemAt }: Surroundings,
): FoundEndorsers | null {
  const reach = Math.min(zone.end, zone.start + REACH);
  let series = seriesFrom(text, zone.start, reach, names, boxIn);
  if (series.end === zone.start) {
    // Under the letter's own heading the list is the letter's, however much somebody put before it.
    const label = findLabels(text, { start: zone.start, end: reach }, letter)[0];
    if (label === undefined) return null;
    series = seriesFrom(text, label.end, reach, names, boxIn);
    if (series.end === label.end) return null;
  }
  // A stranger may stand behind the last name.
  const end = Math.min(reach, series.end + BEHIND);
  const {
    entries: all,
    cut,
    labels,
  } = readEntries(text, { start: zone.start, end }, letter, names, series.printed, { edgesIn, timesAlone });
  const named = withoutDetails(withoutTails(withoutInitials(all), names));
  const crossed = withoutCrossed(text, named.entries);
  const read = withoutDisowned(text, crossed, itemAt);
  if (!read.some(isKnown)) return null;
  // A name in a box of the page's own (an author, a tag) is listed nowhere, unless the whole list is in such boxes.
  const free = read.filter(
    (entry, index) => !isFurniture(entry.range.start) || standsAmong(read, index, isFurniture),
  );
  const boxed = listsInBoxes(read, free);
  const open = boxed.size === 0 ? free : read.filter((entry) => boxed.has(entry) || free.includes(entry));
  const isListed = open.filter(isKnown).length >= LIST_NAMES;
  const entries = isListed ? open : read;
  const surroundings = {
    isFurniture: (offset: number) =>
      isFurniture(offset) && !entries.some((entry) => entry.range.start === offset),
    isUnreadable,
    itemAt,
  };
  const known = entries.filter(isKnown);
  const headed = known.some((entry) => entry.list !== null);
  if (known.length < LIST_NAMES && !headed) return null;
  const block = bound(text, entries, surroundings);
  if (block.length === 0) return null;
  const legible = block.filter((entry) => !surroundings.isUnreadable(entry.range));
  const last = block.at(-1)!.range.end;
  // Said in words right behind a name it is said among the names too: "25. LevelsDiversity and others".
  const isSaid = (at: number) =>
    known.some(
      ({ range }) =>
        range.end <= at && /^[^\S\n]*(?:and|plus|&|\+|និង)?[^\S\n]*$/i.test(text.slice(range.end, at)),
    );
  const isCut =
    cut !== null && (isRightBehind(cut.range.start, last) || (cut.found !== '' && isSaid(cut.range.start)));
  const { details } = named;
  const found = { ...summarise(legible, letter, isCut ? cut : null, labels), details };
  if (legible.length === block.length) return found;
  // Who stands in what can't be read is neither listed nor missing; that it is there makes the copy doubtful.
  const range = { start: block[0]!.range.start, end: block.at(-1)!.range.end };
  return { ...found, range, result: { ...found.result, missing: [] } };
}

/**
 * Who is listed right below a copy, under a heading of endorsers or in a list of its own, where nobody is known: the whole
 * list is another one. Null where none is, or what stands there could be anything of the page's own.
 */
export function readStrangers(
  text: string,
  zone: Range,
  letter: PreparedLetter,
  names: NameIndex,
  { isFurniture, edgesIn, timesAlone, itemAt }: Surroundings,
): FoundEndorsers | null {
  const head = headBelow(text, zone, letter);
  const from = head?.end ?? zone.start;
  const listed = { start: from, end: Math.min(zone.end, from + BEHIND) };
  const { entries } = readEntries(text, listed, letter, names, new Map(), { edgesIn, timesAlone });
  const isItem = ({ numbered, range }: Entry) => numbered || itemAt(range.start) !== null;
  const block: Entry[] = [];
  for (const entry of entries) {
    const before = block.at(-1)?.range.end ?? from;
    const isNear = (text.slice(before, entry.range.start).match(/\n/g)?.length ?? 0) <= NEXT_LINES;
    const isOwn = isFurniture(entry.range.start) || entry.ofPage || isService(entry.text);
    if (!isNear || isOwn || !looksLikeName(entry.text.replace(/\.$/, ''), entry.numbered)) break;
    if (head === null && !isItem(entry)) break;
    block.push(entry);
  }
  const isSomebody = ({ text: entry }: Entry) =>
    entry.split(/\.$|[,;]\s|\s(?:and|&)\s/).some((name) => ACRONYM_BEHIND.test(name) || isTitledOrBody(name));
  const isList =
    head === null
      ? block.length > 1 && block.some(isSomebody)
      : block.some((entry) => entry.numbered || isSomebody(entry));
  return isList ? summarise(block, letter, null, []) : null;
}

/** The first lines below a body in which a heading of endorsers stands, up to its end. */
function headBelow(text: string, { start, end }: Range, letter: PreparedLetter): Range | null {
  const own = findLabels(text, { start, end: Math.min(end, start + HEADED) }, letter)[0];
  if (own !== undefined) return own;
  let from = start;
  for (const line of text.slice(start, Math.min(end, start + HEADED)).split('\n')) {
    const heading = line.trim() === '' ? null : headingOf(line);
    if (heading !== null) return { start: from, end: from + heading.length };
    from += line.length + 1;
  }
  return null;
}

/** The entries without the letters that an alphabetical list is divided by. */
function withoutInitials(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ text }, index) => !/^\p{Lu}$/u.test(text) || entries[index + 1]?.text.startsWith(text) !== true,
  );
}

/** The names from `start` on that are no further apart than a gap and what boxes of the page's own stand in it. */
function seriesFrom(
  text: string,
  start: number,
  reach: number,
  names: NameIndex,
  boxIn: Surroundings['boxIn'],
): Series {
  let series = names.series(text, start, reach, GAP);
  for (let from = series.end; ; ) {
    const box = boxIn({ start: from, end: Math.min(reach, from + GAP) });
    if (box === null || box.end >= reach) return series;
    from = box.end;
    const rest = names.series(text, from, reach, GAP);
    if (rest.end === from) continue;
    series = { end: rest.end, printed: new Map([...series.printed, ...rest.printed]) };
    from = rest.end;
  }
}

/**
 * The entries in boxes of the page's own that make a list all the same, each linked, say, or with a logo: under a heading,
 * line by line, and most of its endorsers stand nowhere else.
 */
function listsInBoxes(entries: readonly Entry[], free: readonly Entry[]): Set<Entry> {
  const lists = new Set<Entry>();
  const others = new Set(free);
  const elsewhere = new Set(free.flatMap(({ recognition }) => ('id' in recognition ? [recognition.id] : [])));
  let run: Entry[] = [];
  const close = () => {
    const known = run.filter(isKnown);
    const isNew = ({ recognition }: Entry) => 'id' in recognition && !elsewhere.has(recognition.id);
    const lines = new Set(known.map(({ line }) => line));
    if (lines.size >= LIST_NAMES && known.filter(isNew).length * 2 > known.length)
      for (const entry of run) lists.add(entry);
    run = [];
  };
  for (const entry of entries) {
    const last = run.at(-1);
    if (last && entry.line - last.line > NEXT_LINES) close();
    if (others.has(entry)) close();
    else if (entry.list !== null) run.push(entry);
  }
  close();
  return lists;
}

/** Is it a name on the lines right between two endorsers' that no boxes hold? There no box of the page's own stands. */
function standsAmong(
  entries: readonly Entry[],
  index: number,
  isFurniture: Surroundings['isFurniture'],
): boolean {
  const isSomebody = (entry: Entry) =>
    isKnown(entry) ||
    (looksLikeName(entry.text) && (ACRONYM_BEHIND.test(entry.text) || isTitledOrBody(entry.text)));
  const leads = (step: 1 | -1) => {
    for (let i = index; ; i += step) {
      const [entry, next] = [entries[i]!, entries[i + step]];
      if (next === undefined || Math.abs(next.line - entry.line) > NEXT_LINES) return false;
      if (isKnown(next) && !isFurniture(next.range.start)) return true;
      if (!isSomebody(next)) return false;
    }
  };
  return isSomebody(entries[index]!) && leads(-1) && leads(1);
}

/** An endorser under another name? */
const isNearly = ({ recognition }: Entry) =>
  recognition.kind === 'unknown' && recognition.nearest !== null && recognition.similarity >= RENAMED;

const isKnown = (entry: Entry) => entry.recognition.kind !== 'unknown';

/** Stands the entry where the endorser would: right behind or before its neighbour in the letter's list? */
function isNextTo(block: readonly Entry[], index: number, id: string, letter: PreparedLetter): boolean {
  const at = letter.endorsers.findIndex((endorser) => endorser.id === id);
  const names = (entry: Entry | undefined, other: number) =>
    entry?.recognition.kind === 'endorser' && entry.recognition.id === letter.endorsers[other]?.id;
  return names(block[index - 1], at - 1) || names(block[index + 1], at + 1);
}

/** Does the mark that more follow stand right behind the last name? */
function isRightBehind(at: number, end: number): boolean {
  return at >= end - 1 && at - end <= 12;
}

/** Does one item of a list or row of a table follow the other, whatever else stands in them? */
function areNextItems(text: string, before: Range | null, behind: Range | null): boolean {
  return (
    before !== null &&
    behind !== null &&
    before.end <= behind.start &&
    text.slice(before.end, behind.start).trim() === ''
  );
}

/** The entries from the list's first to its last, without what merely follows it. */
function bound(
  text: string,
  entries: readonly Entry[],
  surroundings: Pick<Surroundings, 'isFurniture' | 'isUnreadable' | 'itemAt'>,
): Entry[] {
  const firstKnown = entries.findIndex(isKnown);
  let lastKnown = entries.findLastIndex(isKnown);
  // A lone acronym far below (a tag, a link) is not the list's end.
  for (;;) {
    const before = entries.slice(0, lastKnown).findLastIndex(isKnown);
    if (
      before < 0 ||
      entries[lastKnown]!.line - entries[before]!.line <= 12 ||
      entries[lastKnown]!.list !== entries[before]!.list
    )
      break;
    lastKnown = before;
  }
  const known = entries.slice(firstKnown, lastKnown + 1).filter(isKnown);
  const numbered = known.filter((entry) => entry.numbered).length > known.length / 2;
  const inItems =
    known.filter((entry) => surroundings.itemAt(entry.range.start) !== null).length > known.length / 2;
  // One head alone is somebody's name where nothing tells it from the others.
  const isDivided =
    entries.filter((entry) => !isKnown(entry) && entry.apart && isGroup(entry.text)).length > 1;
  const spaced = known.filter((entry) => entry.apart).length > known.length / 2;
  const belongs = (entry: Entry, neighbour: Entry) => {
    if (!entry.ofOthers && (surroundings.isFurniture(entry.range.start) || entry.ofPage)) return false;
    const between = text.slice(
      Math.min(entry.range.end, neighbour.range.end),
      Math.max(entry.range.start, neighbour.range.start),
    );
    if (entry.line === neighbour.line) return true;
    if (entry.ofOthers) return entry.line - neighbour.line <= NEXT_LINES || between.trim() === '';
    // Whoever has the next number, or the sign of all others, is listed, be it "a concerned citizen".
    const number = numberOf(text, entry);
    const isNext = entry.numbered && number !== null && number - 1 === numberOf(text, neighbour);
    const isAmong = isNext || (entry.line - neighbour.line === 1 && hasBulletOf(text, entry, known));
    if (isAmong && !entry.apart && !isSentence(text, entry)) return true;
    if (!looksLikeName(entry.text, entry.numbered)) return false;
    if (entry.section > neighbour.section || isNearly(entry)) return true;
    if (entry.line - neighbour.line <= NEXT_LINES && hasBulletOf(text, entry, known)) return true;
    // Numbers that begin again or leap, set apart, are of notes and other things.
    const leaps = number !== null && number > (numberOf(text, neighbour) ?? number) + LEAP;
    if (numbered && entry.numbered && !leaps && !(entry.apart && number === 1)) return true;
    const adjoins =
      /^[\s\p{P}\d]*(?:(?:and|&|និង)\s+)?$/iu.test(between) ||
      areNextItems(text, surroundings.itemAt(neighbour.range.start), surroundings.itemAt(entry.range.start));
    if (inItems && adjoins && (surroundings.itemAt(entry.range.start) !== null || goesOn(text, entry, known)))
      return true;
    if (numbered || inItems)
      // Without the number or mark that the others have, it has to show itself.
      return (
        adjoins &&
        (ACRONYM_BEHIND.test(entry.text) ||
          ((spaced || !entry.apart) && isTitledOrBody(entry.text)) ||
          (!entry.apart && isOffice(entry.text)))
      );
    return spaced ? ACRONYM_BEHIND.test(entry.text) || isTitledOrBody(entry.text) : !entry.apart;
  };
  let first = firstKnown;
  // Right under a heading stands whoever is listed first.
  const opens = (entry: Entry) => entry.list === entries[firstKnown]!.list && looksLikeName(entry.text);
  while (
    first > 0 &&
    ((entries[first - 1]!.list !== null && opens(entries[first - 1]!)) ||
      (numbered && belongs(entries[first - 1]!, entries[first]!)))
  )
    first--;
  let last = lastKnown;
  // One service may be a body that somebody put into a list; several are where a page can be shared.
  const areServices = (from: number) =>
    [entries[from], entries[from + 1]].every((entry) => entry !== undefined && isService(entry.text));
  while (last + 1 < entries.length && belongs(entries[last + 1]!, entries[last]!) && !areServices(last + 1))
    last++;
  /** Between names, with the sign of most of them or in an item of its own. */
  const isListed = (entry: Entry, at: number) => {
    if (at < firstKnown || at > lastKnown) return false;
    const item = inItems ? surroundings.itemAt(entry.range.start) : null;
    const isWhole =
      item !== null &&
      !/\p{L}/u.test(text.slice(item.start, entry.range.start) + text.slice(entry.range.end, item.end));
    return isWhole || hasBulletOf(text, entry, known);
  };
  return entries.slice(first, last + 1).filter((entry, index, all) => {
    if (isKnown(entry) || entry.ofOthers) return true;
    if (surroundings.isFurniture(entry.range.start) || /^[\d\u17e0-\u17e9]+$/.test(entry.text)) return false;
    if (entry.ofPage) return isListed(entry, first + index);
    if (!entry.numbered && isSentence(text, entry)) return false;
    // A group's head has neither the number nor the mark of those right below it, or stands apart where none have any.
    const isBare = numbered
      ? !entry.numbered
      : inItems
        ? surroundings.itemAt(entry.range.start) === null
        : !spaced && isDivided;
    const below = (all[index + 1]?.line ?? Number.POSITIVE_INFINITY) - entry.line;
    if (isBare && entry.apart && below <= NEXT_LINES && isGroup(entry.text)) return false;
    // A stranger between names is an entry where it stands like one.
    const numberedAround = all.filter((other) => other.numbered).length > all.length / 2;
    return (
      !numberedAround || entry.numbered || looksLikeName(entry.text) || entry.line === all[index - 1]?.line
    );
  });
}

/** Stands the entry behind the sign that most of the others stand behind? */
function hasBulletOf(text: string, entry: Entry, others: readonly Entry[]): boolean {
  const bullet = bulletOf(text, entry);
  return (
    bullet !== '' && others.filter((other) => bulletOf(text, other) === bullet).length > others.length / 2
  );
}

/** The sign before an entry on its line; '' for none, or for words. */
function bulletOf(text: string, { range }: Entry): string {
  const before = text.slice(Math.max(0, range.start - LONGEST_LEAD), range.start);
  const lead = before.slice(before.lastIndexOf('\n') + 1).trim();
  return /[\p{L}\p{N}]/u.test(lead) ? '' : lead;
}

/** The number typed before an entry. */
function numberOf(text: string, entry: Entry): number | null {
  const typed = /(\d{1,3})[.):\]]?\s*$/.exec(
    text.slice(Math.max(0, entry.range.start - 8), entry.range.start),
  );
  return typed === null ? null : Number(typed[1]);
}

/** Does the number typed before the entry go on where the numbers of the list's items end? */
function goesOn(text: string, entry: Entry, known: readonly Entry[]): boolean {
  const number = numberOf(text, entry);
  const before = known.filter(({ range }) => range.start < entry.range.start);
  const own = before.filter(({ list }) => list === entry.list);
  return entry.numbered && (number === before.length + 1 || number === own.length + 1);
}

/** Prose between names is no name; it is told as what it is. */
function isSentence(text: string, { text: shown, range }: Entry): boolean {
  return !looksLikeName(shown) && shown.split(/\s+/).length >= 5 && /[.!?]/.test(text.charAt(range.end));
}

/**
 * Is it the acronym of the stranger or renamed one before or behind it, in a cell or behind a comma of its own?
 * `apart`: the list has acronyms on lines of their own.
 */
function isAcronymOf(entry: Entry, name: Entry | undefined, apart: boolean): boolean {
  if (name === undefined || isEndorser(entry) || isEndorser(name)) return false;
  const lines = Math.abs(entry.line - name.line);
  const isBeside =
    lines === 0 || (/^\(.*\)$/.test(entry.text) && lines <= 1) || (apart && lines <= NEXT_LINES);
  return (
    isBeside &&
    BARE_ACRONYM.test(entry.text) &&
    /\p{Lu}.*\p{Lu}/u.test(entry.text) &&
    !BARE_ACRONYM.test(name.text)
  );
}

/** How often do a name and its own acronym follow each other? */
function pairsIn(block: readonly Entry[]): number {
  return block.filter(({ recognition, text }, i) => {
    const before = block[i - 1];
    return (
      recognition.kind === 'endorser' &&
      before?.recognition.kind === 'endorser' &&
      before.recognition.id === recognition.id &&
      BARE_ACRONYM.test(text) !== BARE_ACRONYM.test(before.text)
    );
  }).length;
}

/** Whose acronym stands in the cell behind a name that is nobody's? */
function acronymBehind(block: readonly Entry[], index: number): string | null {
  const [entry, next] = [block[index]!, block[index + 1]];
  if (next?.recognition.kind !== 'endorser' || next.line !== entry.line) return null;
  return BARE_ACRONYM.test(next.text) && !BARE_ACRONYM.test(entry.text) ? next.recognition.id : null;
}

/** Whose acronym stands in the cell before it, and is not that of the name before that? */
function acronymAhead(block: readonly Entry[], index: number): string | null {
  const [entry, before, name] = [block[index]!, block[index - 1], block[index - 2]];
  if (before?.recognition.kind !== 'endorser' || before.line !== entry.line) return null;
  if (name?.recognition.kind === 'endorser' && name.recognition.id === before.recognition.id) return null;
  return BARE_ACRONYM.test(before.text) && !BARE_ACRONYM.test(entry.text) ? before.recognition.id : null;
}

const isEndorser = (entry: Entry) => entry.recognition.kind === 'endorser';

/** Present, missing, unlisted, renamed, misplaced, repeated. */
function summarise(
  block: readonly Entry[],
  letter: PreparedLetter,
  cut: Cut | null,
  labels: readonly Range[],
): FoundEndorsers {
  const own = rollOf(letter);
  const present = new Uint8Array(letter.endorsers.length);
  const isExact = (id: string) =>
    block.some(({ recognition }) => recognition.kind === 'endorser' && recognition.id === id);
  const unlisted: EndorserResult['unlisted'] = [];
  const renamed: EndorserResult['renamed'] = [];
  const repeated: EndorserResult['repeated'] = [];
  const shown: Shown[] = [];
  const isPresent = (id: string) => present[own.place.get(id)!] === 1;
  const show = (id: string, { range, list, text: found }: Entry, place = own.place.get(id)!) => {
    present[place] = 1;
    shown.push({ id, found, range, list, own: letter.endorsers[place]!.list });
  };
  const apart = pairsIn(block) >= LIST_NAMES;
  const isSpoken = () => block.filter(({ text }) => SPOKEN_ACRONYM.test(text)).length >= LIST_NAMES;
  let last: { id: string | null; found: string } = { id: null, found: '' };
  for (let index = 0; index < block.length; index++) {
    const entry = block[index]!;
    const { recognition, range, text: found } = entry;
    if (recognition.kind === 'endorser') {
      // A name and its acronym, each in a cell of its own.
      const isOther =
        recognition.id === last.id && BARE_ACRONYM.test(found) !== BARE_ACRONYM.test(last.found);
      last = { id: recognition.id, found };
      if (isOther) continue;
      const place = own.place.get(recognition.id)!;
      if (present[place] === 0) show(recognition.id, entry, place);
      // "Klahaan" below the whole names, set apart from them, is a sender or a tag.
      else if (!SPOKEN_ACRONYM.test(found) || entry.numbered || !entry.apart || isSpoken())
        repeated.push({ id: recognition.id, range });
      continue;
    }
    last = { id: null, found };
    if (isAcronymOf(entry, block[index - 1], apart) || isAcronymOf(entry, block[index + 1], apart)) continue;
    const bearer = apart ? acronymBehind(block, index) : null;
    if (bearer !== null && !isPresent(bearer)) {
      // Its acronym, which comes next, is the same entry's.
      last = { id: bearer, found };
      renamed.push({ id: bearer, found, range });
      show(bearer, entry);
      continue;
    }
    const owner = apart ? acronymAhead(block, index) : null;
    if (owner !== null) {
      renamed.push({ id: owner, found, range });
      continue;
    }
    const id = recognition.kind === 'renamed' ? recognition.id : recognition.nearest;
    const alike =
      recognition.kind === 'renamed' ||
      recognition.similarity >= RENAMED ||
      (recognition.similarity >= NEAREST && id !== null && isNextTo(block, index, id, letter));
    if (id !== null && alike && !isPresent(id) && !isExact(id)) {
      renamed.push({ id, found, range });
      show(id, entry);
    } else {
      const near = id !== null && (recognition.kind === 'renamed' || recognition.similarity >= NEAREST);
      unlisted.push(near ? { found, range, nearest: id! } : { found, range });
    }
  }
  const headed = new Set<ListId>();
  for (const { list } of shown) if (list !== null) headed.add(list);
  const misplaced: EndorserResult['misplaced'] = [];
  const here = { 'at-release': 0, later: 0, person: 0 };
  const isMixed = areMixed(shown, own.size);
  for (let index = 0; index < shown.length; index++) {
    const { id, range, own: list } = shown[index]!;
    if (isMisplaced(index, shown, headed, isMixed)) misplaced.push({ id, range });
    else here[list]++;
  }
  const carries = (list: ListId) =>
    here[list] > 1 || (here[list] === 1 && (own.size[list] === 1 || headed.has(list)));
  const carried = LISTS.filter(carries);
  const listed: string[] = [];
  const missing: string[] = [];
  for (const [place, { id, list }] of letter.endorsers.entries()) {
    if (present[place] === 1) listed.push(id);
    else if (carried.includes(list)) missing.push(id);
  }
  const half = (list: ListId) => here[list] * 2 >= own.size[list];
  const key = carried.join('+');
  const stages: Readonly<Record<string, EndorserResult['stage']>> = {
    'at-release': 'at-release',
    'at-release+later': 'with-later',
    'at-release+later+person': 'all',
  };
  const stage = carried.every(half) ? (stages[key] ?? 'partial') : 'partial';
  const saysMore = cut !== null && cut.found !== '';
  // Behind the last of all names there are no others, and nowhere more than there are.
  if (saysMore && (listed.length >= letter.endorsers.length || cut.count > letter.endorsers.length))
    unlisted.push({ found: cut.found, range: cut.range });
  return {
    result: {
      stage,
      present: listed,
      missing,
      unlisted,
      renamed,
      misplaced,
      repeated,
    },
    range: { start: block[0]?.range.start ?? 0, end: block.at(-1)?.range.end ?? 0 },
    places: placesOf(block, labels, letter),
    // Behind a whole list a control leads elsewhere.
    truncated: cut !== null && (saysMore || missing.length > 0 || stage === 'partial'),
    saysMore,
    details: [],
  };
}

/** A list's entries and the headings that stand before the last of them, in order. */
function placesOf(block: readonly Entry[], labels: readonly Range[], letter: PreparedLetter): Place[] {
  const { place } = rollOf(letter);
  const places: Place[] = [];
  let next = 0;
  for (const { range, recognition } of block) {
    while (next < labels.length && labels[next]!.start < range.start)
      places.push({ ...labels[next++]!, list: null });
    const own = recognition.kind === 'endorser' ? letter.endorsers[place.get(recognition.id)!] : undefined;
    places.push({ ...range, list: own?.list ?? null });
  }
  return places;
}

/**
 * Is an endorser shown in another list than its own? By the heading that it stands under; where the lists run on
 * without headings, by standing alone among another list's names.
 */
function isMisplaced(
  index: number,
  shown: readonly Shown[],
  headed: ReadonlySet<ListId>,
  isMixed: boolean,
): boolean {
  const { own, list } = shown[index]!;
  if (list !== null && headed.has(own)) return list !== own;
  // Later names that run on under the first heading are the published list without its second heading.
  if (list === own || isMixed) return false;
  if (shown[index - 1]?.own === own || shown[index + 1]?.own === own) return false;
  const around = [shown[index - 2], shown[index - 1], shown[index + 1], shown[index + 2]].filter(
    (other) => other !== undefined,
  );
  return around.length >= 2 && around.every((other) => other.own !== own && other.own === around[0]!.own);
}

/** Were lists without headings of their own made one, by the alphabet? Some names alone would look moved in it. */
function areMixed(shown: readonly Shown[], size: Readonly<Record<ListId, number>>): boolean {
  const shared = new Set(shown.filter(({ own, list }) => list !== own).map(({ list }) => list));
  const run = shown.filter(({ list }) => shared.has(list));
  const count = { 'at-release': 0, later: 0, person: 0 };
  for (const { own } of run) count[own]++;
  // A few of another list were put there.
  if (LISTS.some((list) => count[list] > 0 && count[list] * 2 <= size[list])) return false;
  return run.filter(isInOrder).length * 10 >= run.length * 9;
}

/** Stands the name behind the one before it in the alphabet, be it by their articles or without? */
function isInOrder({ found }: Shown, index: number, run: readonly Shown[]): boolean {
  const before = run[index - 1]?.found ?? '';
  const plain = (name: string) => name.toLowerCase().replace(/^the /, '');
  return before <= found || plain(before) <= plain(found);
}

/** An endorser in the copy's list: where it is shown, and where it belongs. */
interface Shown {
  readonly id: string;
  /** As it is printed, for the alphabet. */
  readonly found: string;
  readonly range: Range;
  readonly list: ListId | null;
  readonly own: ListId;
}

interface Roll {
  /** Where each endorser stands in the letter's lists, counted from 0. */
  readonly place: ReadonlyMap<string, number>;
  readonly size: Readonly<Record<ListId, number>>;
}

const rolls = new WeakMap<PreparedLetter, Roll>();

/** Where each endorser belongs, and how long the lists are. */
function rollOf(letter: PreparedLetter): Roll {
  let roll = rolls.get(letter);
  if (roll === undefined) {
    const size = { 'at-release': 0, later: 0, person: 0 };
    for (const endorser of letter.endorsers) size[endorser.list]++;
    roll = { place: new Map(letter.endorsers.map(({ id }, place) => [id, place])), size };
    rolls.set(letter, roll);
  }
  return roll;
}
