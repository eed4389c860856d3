/**
 * Who is listed under a copy, against who endorsed.
 *
 * A list shows itself by its entries: names of endorsers on lines, in cells or between separators. Within it every
 * entry is somebody: an endorser, one under a changed name, or one who endorsed nothing. Prose that mentions
 * endorsers is no list.
 */
import { isFurnitureLine, marksElision } from './layout.ts';
import { LISTS, type ListId } from './letter.ts';
import type { NameIndex } from './names.ts';
import type { PreparedLetter } from './prepare.ts';
import type { EndorserResult, Range } from './report.ts';

export interface FoundEndorsers {
  readonly result: EndorserResult;
  readonly range: Range;
  /** The list ends with a mark that more follow. */
  readonly truncated: boolean;
}

/** What surrounds the list in the text that was read. */
export interface Surroundings {
  /** Is this offset in what the page put there? */
  readonly isFurniture: (offset: number) => boolean;
  /** Does this range touch wording that can't be known? */
  readonly isUnreadable: (range: Range) => boolean;
  /** The list item (li, table row) that holds the offset, if any. */
  readonly itemAt: (offset: number) => Range | null;
}

interface Entry {
  readonly text: string;
  readonly range: Range;
  readonly line: number;
  readonly numbered: boolean;
  readonly list: ListId | null;
  /** Set apart from the entry before by an empty line. */
  readonly apart: boolean;
  readonly recognition: ReturnType<NameIndex['recognise']>;
}

/** This similar or more: the endorser under another name. */
const RENAMED = 0.7;
/** This similar or more: worth naming as the nearest. */
const NEAREST = 0.5;
/** So many names make a list without a heading above it. */
const LIST_NAMES = 3;
/** A list of endorsers ends within so many characters of the body. */
const REACH = 40_000;

const NUMBER = /^[\s([]*(?:[0-9]{1,3}|[\u17e0-\u17e9]{1,3})\s*(?:[.):\]។៖]|[-–—](?=\s)|(?=\s))\s*/u;
const BULLET = /^(?:[\s\-–—•*▪●◦·►▶➤✓✔☑→>+|_~"“”'#✅]|[\u{1F300}-\u{1FAFF}]|\uFE0F|\u20E3)+/u;
const ENDORSED =
  /\b(?:endors\w*|sign(?:ed|atories|atory|ees)|undersigned|co-?sign\w*|supported by|supporters)\b|គាំទ្រ|ហត្ថលេខា/i;
const LATER = /\b(?:after|later|subsequent\w*|additional\w*|since|joined|new)\b|ក្រោយ/i;
const PERSONS = /\b(?:persons?|individuals?|people|citizens)\b|បុគ្គល/i;
const ORGANISATIONS =
  /^(?:\W*(?:civil society )?(?:organi[sz]ations?|csos?|ngos?|unions?|networks?|groups|institutions)\b.{0,40})$/i;
/** A line as the letter prints it: number, name. Most lists need no more than this. */
const PLAIN_ENTRY = /^(\s*(\d{1,3}[.)]\s+)?)(\S.*?)\s*$/;
const TABLE_HEAD =
  /^(?:no|nr|#|№|names?|organi[sz]ations?|acronyms?|abbreviations?|titles?|lists?|ល\.?រ|ឈ្មោះ)\.?$/i;
const MORE = /^(?:and|plus|\+)?\s*\d*\s*(?:others?|more|other organi[sz]ations?)\b|^(?:…|\.\.\.)/i;

/** The list of endorsers in [start, end) of a text, or null where there is none. */
export function readEndorsers(
  text: string,
  zone: Range,
  letter: PreparedLetter,
  names: NameIndex,
  surroundings: Surroundings,
): FoundEndorsers | null {
  const end = Math.min(zone.end, zone.start + REACH);
  const { entries, truncatedAt } = readEntries(text, { start: zone.start, end }, letter, names, surroundings);
  const known = entries.filter((entry) => entry.recognition.kind !== 'unknown');
  if (known.length === 0) return null;
  const headed = known.some((entry) => entry.list !== null);
  if (known.length < LIST_NAMES && !headed) return null;
  const block = bound(text, entries, surroundings);
  if (block.length === 0) return null;
  const legible = block.filter((entry) => !surroundings.isUnreadable(entry.range));
  const found = summarise(
    legible,
    letter,
    truncatedAt !== null && truncatedAt >= block.at(-1)!.range.end - 1,
  );
  // Who stands in what can't be read is neither listed nor missing.
  return legible.length === block.length ? found : { ...found, result: { ...found.result, missing: [] } };
}

/** All that could be entries of the zone, with the heading that each stands under. */
function readEntries(
  text: string,
  zone: Range,
  letter: PreparedLetter,
  names: NameIndex,
  surroundings: Surroundings,
) {
  const entries: Entry[] = [];
  let list: ListId | null = null;
  let apart = true;
  let truncatedAt: number | null = null;
  let strangers = 0;
  let lineNumber = 0;
  const labels = findLabels(text, zone, letter);
  for (let start = zone.start; start < zone.end; lineNumber++) {
    const newline = text.indexOf('\n', start);
    let end = newline < 0 || newline > zone.end ? zone.end : newline;
    // The letter's own headings begin a line and end one, also where the copy runs everything together.
    const label = labels.find((range) => range.end > start && range.start < end);
    if (label !== undefined) end = label.start > start ? label.start : label.end;
    const line = { start, end };
    start = text[end] === '\n' ? end + 1 : end;
    const raw = text.slice(line.start, line.end);
    const plain = PLAIN_ENTRY.exec(raw);
    const printed = plain === null ? undefined : names.printed(plain[3]!);
    if (printed !== undefined) {
      const from = line.start + plain![1]!.length;
      entries.push({
        text: plain![3]!,
        range: { start: from, end: from + plain![3]!.length },
        line: lineNumber,
        numbered: plain![2] !== undefined,
        list,
        apart,
        recognition: { kind: 'endorser', id: printed },
      });
      apart = false;
      strangers = 0;
      continue;
    }
    if (raw.trim() === '') {
      apart = true;
      continue;
    }
    const heading = headingOf(raw);
    if (heading !== null) {
      list = heading.list;
      line.start += heading.length;
      strangers = 0;
      if (text.slice(line.start, line.end).replace(/[\s:.*_]/g, '') === '') {
        apart = true;
        continue;
      }
    }
    if (/;|,.*,/.test(text.slice(line.start, line.end))) {
      // A list in running text goes on to its paragraph's end, wherever its lines wrap.
      const rest = /\n[^\S\n]*(?:\n|$)|$/g;
      rest.lastIndex = line.end;
      const label = labels.find((range) => range.start >= line.end);
      line.end = Math.min(rest.exec(text)!.index, zone.end, label?.start ?? zone.end);
      start = line.end;
    }
    const wrapped = joinWrapped(text, line, zone.end, names);
    if (wrapped !== null) {
      line.end = wrapped;
      start = wrapped + 1;
    }
    const found = splitLine(text, line, names);
    const isList = found.some((entry) => entry.recognition.kind !== 'unknown');
    if (!isList) {
      if (MORE.test(raw.trim()) || (marksElision(raw) && raw.trim().length < 40)) truncatedAt = line.start;
      if (
        isFurnitureLine(raw) ||
        (surroundings.isFurniture(line.start + (raw.length - raw.trimStart().length)) && entries.length > 0)
      )
        continue;
      // Far behind the last name nothing belongs to the list.
      if (entries.some((entry) => entry.recognition.kind !== 'unknown') && ++strangers > 40) break;
    } else strangers = 0;
    for (const entry of found) {
      entries.push({ ...entry, line: lineNumber, list, apart });
      apart = false;
    }
    apart = false;
  }
  return { entries, truncatedAt };
}

/** Where the letter's own headings of lists stand, however they are wrapped. */
function findLabels(text: string, zone: Range, letter: PreparedLetter): Range[] {
  const slice = text.slice(zone.start, zone.end);
  return letter.letter.lists.flatMap((list) => {
    const pattern = list.label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const match = new RegExp(pattern, 'i').exec(slice);
    return match === null
      ? []
      : [{ start: zone.start + match.index, end: zone.start + match.index + match[0].length }];
  });
}

/** Is the line (or its beginning up to a colon) the heading of a list? */
export function headingOf(line: string): { list: ListId; length: number } | null {
  const colon = /[:៖]/.exec(line);
  const head = (colon === null ? line : line.slice(0, colon.index + 1)).replace(/\s+/g, ' ');
  const words = head.trim().split(/\s+/).length;
  const size = colon === null ? line.length : colon.index + 1;
  if (words > 18 || NUMBER.test(line)) return null;
  const endorsed = ENDORSED.test(head);
  const heads = endorsed && (colon !== null || words <= 8 || /^\W*(?:the )?(?:below|following)/i.test(head));
  if (heads && PERSONS.test(head) && !/\b(?:people and|and people)\b/i.test(head))
    return { list: 'person', length: size };
  if ((heads || (endorsed && words <= 18)) && LATER.test(head)) return { list: 'later', length: size };
  if (heads && !/[.!?]\s*$/.test(head)) return { list: 'at-release', length: size };
  if (colon !== null || words <= 4) {
    if (/^\W*(?:persons?|individuals?|people)\b/i.test(head) && words <= 5)
      return { list: 'person', length: size };
    if (ORGANISATIONS.test(head) && words <= 5)
      return { list: LATER.test(head) ? 'later' : 'at-release', length: size };
  }
  return null;
}

/** The end of a name that a wrap split over two or three lines, or null. */
function joinWrapped(text: string, line: Range, limit: number, names: NameIndex): number | null {
  const first = clean(text.slice(line.start, line.end));
  if (first.text === '' || names.exact(first.text) !== null || line.end - line.start < 12) return null;
  let end = line.end;
  for (let lines = 0; lines < 2; lines++) {
    const newline = text.indexOf('\n', end + 1);
    const next = newline < 0 || newline > limit ? limit : newline;
    const piece = text.slice(end + 1, next);
    if (piece.trim() === '' || NUMBER.test(piece) || names.exact(clean(piece).text) !== null) return null;
    end = next;
    const joined = clean(
      text.slice(line.start, end).replace(/-?\n\s*/g, (wrap) => (wrap.startsWith('-') ? '-' : ' ')),
    ).text;
    if (names.exact(joined) !== null || names.exact(joined.replace(/-\s?/g, '')) !== null) return end;
  }
  return null;
}

/** An entry without number, bullet and closing separators. `offset` is how far into the text it begins. */
function clean(text: string): { text: string; offset: number; numbered: boolean } {
  let rest = text.replace(/\n\s*/g, ' ');
  let numbered = false;
  for (const pattern of [BULLET, NUMBER, BULLET]) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    if (pattern === NUMBER) numbered = true;
    rest = rest.slice(match[0].length);
  }
  const offset = text.length - rest.length;
  return {
    text: rest.replace(/(?:[\s;,.·•|*_"”\\]|\p{Extended_Pictographic}|\[\d+\])+$/u, (end) =>
      end.startsWith('.') ? '' : '',
    ),
    offset,
    numbered,
  };
}

type Split = Omit<Entry, 'line' | 'list' | 'apart'>;

/** A line's entries: the line itself, its cells, or what semicolons, commas and inline numbers separate. */
function splitLine(text: string, line: Range, names: NameIndex): Split[] {
  const make = (start: number, end: number): Split[] => {
    const cleaned = clean(text.slice(start, end));
    if (cleaned.text === '') return [];
    const from = start + cleaned.offset;
    return [
      {
        text: cleaned.text,
        range: { start: from, end: Math.min(end, from + cleaned.text.length) },
        numbered: cleaned.numbered,
        recognition: names.recognise(cleaned.text),
      },
    ];
  };
  const single = make(line.start, line.end);
  if (single.length === 0 || single[0]!.recognition.kind === 'endorser') return single;
  const slice = text.slice(line.start, line.end);
  for (const separator of [
    /\t+|\s{3,}/g,
    /[;|•·●▪]|\s\/\s/g,
    /\s(?=[([]?(?:\d{1,2}|[\u17e0-\u17e9]{1,2})[.)\]។]\s)/g,
    /,(?!\s*(?:and|&)\s*$)/g,
  ]) {
    const parts = partition(slice, separator, line.start);
    if (parts.length < 2) continue;
    const entries = mergeCells(parts.flatMap(([start, end]) => splitLast(text, start, end, names, make)));
    const known = entries.filter((entry) => entry.recognition.kind !== 'unknown').length;
    const enough = separator.source.startsWith(',')
      ? Math.max(2, entries.length * 0.6)
      : Math.max(1, entries.length * 0.34);
    if (known < enough) continue;
    // One changed name may have a comma of its own.
    const exact = new Set(
      entries.flatMap(({ recognition }) => (recognition.kind === 'endorser' ? [recognition.id] : [])),
    );
    if (separator.source.startsWith(',') && single[0]!.recognition.kind === 'renamed' && exact.size < 2)
      continue;
    // "including CCHR, GADC and CYN": a sentence that names some is no list.
    const first = entries[0]!;
    if (
      separator.source.startsWith(',') &&
      first.recognition.kind === 'unknown' &&
      first.text.split(/\s+/).length > 5 &&
      known < 10
    )
      continue;
    return entries;
  }
  return single;
}

function partition(slice: string, separator: RegExp, base: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (const match of slice.matchAll(separator)) {
    if (match.index > start) parts.push([base + start, base + match.index]);
    start = match.index + match[0].length;
  }
  if (start < slice.length) parts.push([base + start, base + slice.length]);
  return parts;
}

/** "A and B" at a line's end, where both are names; names have an "and" of their own. */
function splitLast(
  text: string,
  start: number,
  end: number,
  names: NameIndex,
  make: (start: number, end: number) => Split[],
): Split[] {
  const part = text.slice(start, end);
  const lead = /^\s*(?:and|&|និង)\s+/i.exec(part);
  if (lead !== null) return make(start + lead[0].length, end);
  const entry = make(start, end);
  if (entry.length === 0 || entry[0]!.recognition.kind === 'endorser') return entry;
  for (const match of part.matchAll(/\s(?:and|&|និង)\s/gi)) {
    const left = make(start, start + match.index);
    const right = make(start + match.index + match[0].length, end);
    if (left[0] !== undefined && names.exact(left[0].text) !== null && right[0] !== undefined) {
      if (names.exact(right[0].text) !== null) return [...left, ...right];
    }
  }
  return entry;
}

/** Cells of one row: number, name, acronym. The acronym's cell belongs to the name before it. */
function mergeCells(cells: readonly Split[]): Split[] {
  const merged: Split[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    if (/^[\d\u17e0-\u17e9]+$/.test(cell.text) || TABLE_HEAD.test(cell.text)) continue;
    if (last !== undefined && last.recognition.kind === 'endorser' && cell.recognition.kind === 'endorser') {
      if (last.recognition.id === cell.recognition.id) {
        merged[merged.length - 1] = { ...last, range: { start: last.range.start, end: cell.range.end } };
        continue;
      }
    }
    merged.push(cell);
  }
  return merged;
}

/** The entries from the list's first to its last, without what merely follows it. */
function bound(text: string, entries: readonly Entry[], surroundings: Surroundings): Entry[] {
  const isKnown = (entry: Entry) => entry.recognition.kind !== 'unknown';
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
  const spaced = known.filter((entry) => entry.apart).length > known.length / 2;
  const belongs = (entry: Entry, neighbour: Entry) => {
    if (surroundings.isFurniture(entry.range.start) || isFurnitureLine(entry.text)) return false;
    const between = text.slice(
      Math.min(entry.range.end, neighbour.range.end),
      Math.max(entry.range.start, neighbour.range.start),
    );
    if (entry.line === neighbour.line) return true;
    if (numbered) return entry.numbered;
    if (inItems) return surroundings.itemAt(entry.range.start) !== null && /^[\s\p{P}\d]*$/u.test(between);
    if (!looksLikeName(entry.text)) return false;
    return spaced
      ? /\([^()]{2,14}\)$|\b(?:organi[sz]ation|network|association|union|cent(?:er|re)|committee|foundation|federation|alliance|coalition|institute|council)\b/i.test(
          entry.text,
        )
      : !entry.apart;
  };
  let first = firstKnown;
  while (
    first > 0 &&
    (entries[first - 1]!.list !== null || numbered) &&
    belongs(entries[first - 1]!, entries[first]!)
  )
    first--;
  let last = lastKnown;
  while (last + 1 < entries.length && belongs(entries[last + 1]!, entries[last]!)) last++;
  return entries.slice(first, last + 1).filter((entry, index, all) => {
    if (isKnown(entry)) return true;
    if (
      surroundings.isFurniture(entry.range.start) ||
      isFurnitureLine(entry.text) ||
      /^[\d\u17e0-\u17e9]+$/.test(entry.text)
    )
      return false;
    // A stranger between names is an entry where it stands like one.
    const numberedAround = all.filter((other) => other.numbered).length > all.length / 2;
    return (
      !numberedAround || entry.numbered || looksLikeName(entry.text) || entry.line === all[index - 1]?.line
    );
  });
}

function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 16 || /[.!?]$/.test(text.replace(/\b(?:Inc|Ltd|Co|Org)\.$/, ''))) return false;
  if (/[\u1780-\u17ff]/.test(text)) return true;
  const content = words.filter(
    (word) => !/^(?:and|of|for|the|in|to|on|against|with|from|&|de|la)$/i.test(word),
  );
  const capital = content.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return capital >= content.length * 0.7;
}

/** Present, missing, unlisted, renamed, misplaced, repeated. */
function summarise(block: readonly Entry[], letter: PreparedLetter, truncated: boolean): FoundEndorsers {
  const own = rollOf(letter);
  const present = new Set<string>();
  const exact = new Set(
    block.flatMap((entry) => (entry.recognition.kind === 'endorser' ? [entry.recognition.id] : [])),
  );
  const unlisted: EndorserResult['unlisted'] = [];
  const renamed: EndorserResult['renamed'] = [];
  const repeated: EndorserResult['repeated'] = [];
  const shown: Shown[] = [];
  for (const entry of block) {
    const { recognition, range, text: found } = entry;
    if (recognition.kind === 'endorser') {
      const bare = /^\(?[\p{L}\p{N}.-]{2,12}\)?$/u.test(found);
      if (bare && shown.at(-1)?.id === recognition.id) continue;
      if (present.has(recognition.id)) repeated.push({ id: recognition.id, range });
      else shown.push({ id: recognition.id, range, list: entry.list, own: own.list.get(recognition.id)! });
      present.add(recognition.id);
      continue;
    }
    const id = recognition.kind === 'renamed' ? recognition.id : recognition.nearest;
    const alike = recognition.kind === 'renamed' || recognition.similarity >= RENAMED;
    if (id !== null && alike && !exact.has(id) && !present.has(id)) {
      renamed.push({ id, found, range });
      present.add(id);
      shown.push({ id, range, list: entry.list, own: own.list.get(id)! });
    } else {
      const near = id !== null && (recognition.kind === 'renamed' || recognition.similarity >= NEAREST);
      unlisted.push(near ? { found, range, nearest: id! } : { found, range });
    }
  }
  const headed = new Set(shown.flatMap((entry) => (entry.list === null ? [] : [entry.list])));
  const misplaced = shown
    .filter((_, index) => isMisplaced(index, shown, headed))
    .map(({ id, range }) => ({ id, range }));
  const away = new Set(misplaced.map((entry) => entry.id));
  const here = { 'at-release': 0, later: 0, person: 0 };
  for (const entry of shown) if (!away.has(entry.id)) here[entry.own]++;
  const carries = (list: ListId) =>
    here[list] > 1 || (here[list] === 1 && (own.size[list] === 1 || headed.has(list)));
  const carried = LISTS.filter(carries);
  const missing = letter.endorsers
    .filter((endorser) => carried.includes(endorser.list) && !present.has(endorser.id))
    .map((endorser) => endorser.id);
  const half = (list: ListId) => here[list] * 2 >= own.size[list];
  const key = carried.join('+');
  const stages: Readonly<Record<string, EndorserResult['stage']>> = {
    'at-release': 'at-release',
    'at-release+later': 'with-later',
    'at-release+later+person': 'all',
  };
  const stage = carried.every(half) ? (stages[key] ?? 'partial') : 'partial';
  return {
    result: {
      stage,
      present: letter.endorsers.filter((endorser) => present.has(endorser.id)).map((endorser) => endorser.id),
      missing,
      unlisted,
      renamed,
      misplaced,
      repeated,
    },
    range: { start: block[0]?.range.start ?? 0, end: block.at(-1)?.range.end ?? 0 },
    truncated,
  };
}

/**
 * Is an endorser shown in another list than its own? By the heading that it stands under; where the lists run on
 * without headings, by standing alone among another list's names.
 */
function isMisplaced(index: number, shown: readonly Shown[], headed: ReadonlySet<ListId>): boolean {
  const { own, list } = shown[index]!;
  if (list !== null && headed.has(own)) return list !== own;
  // Later names that run on under the first heading are the published list without its second heading.
  if (list === own) return false;
  const around = [shown[index - 2], shown[index - 1], shown[index + 1], shown[index + 2]].filter(
    (other) => other !== undefined,
  );
  return around.length >= 2 && around.every((other) => other.own !== own && other.own === around[0]!.own);
}

/** An endorser in the copy's list: where it is shown, and where it belongs. */
interface Shown {
  readonly id: string;
  readonly range: Range;
  readonly list: ListId | null;
  readonly own: ListId;
}

interface Roll {
  readonly list: ReadonlyMap<string, ListId>;
  readonly size: Readonly<Record<ListId, number>>;
}

const rolls = new WeakMap<PreparedLetter, Roll>();

/** Which list each endorser belongs to, and how long the lists are. */
function rollOf(letter: PreparedLetter): Roll {
  let roll = rolls.get(letter);
  if (roll === undefined) {
    const size = { 'at-release': 0, later: 0, person: 0 };
    for (const endorser of letter.endorsers) size[endorser.list]++;
    roll = { list: new Map(letter.endorsers.map(({ id, list }) => [id, list])), size };
    rolls.set(letter, roll);
  }
  return roll;
}
