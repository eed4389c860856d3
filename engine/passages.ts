/**
 * What became of each passage: its matched words and its variants go in, its status, its range and the variants in
 * the order of the text come out.
 *
 * Wording of a passage that stands in another segment than the letter's order is a transposition, and so are the same
 * words gone here and come there.
 */
import { joinDates, MONTH } from './dates.ts';
import { isFurnitureLine } from './furniture.ts';
import { lineFrom } from './layout.ts';
import { foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import type { PassageResult, Range, Variant } from './report.ts';
import { isIn, type Segments } from './segments.ts';
import { endOf, type Site, startOf } from './site.ts';
import { type Weighed, weigh } from './variants.ts';

/** So many words moved are a name, an office or a date, if they are critical. */
const SHORT_MOVE = 8;
/** How far apart what is gone and the same words come back may stand to be one transposition. */
const SWAP_REACH = 40;
/** The list's heading is at most so long: a date above it is the letter's. */
const BEFORE_LIST = 160;

/** What a copy has of a passage. `noted`: its variants; `cut`: some of it was left out, as an excerpt may. */
export function passageResult(
  site: Site,
  segments: Segments,
  index: number,
  noted: readonly Variant[],
  cut: boolean,
): PassageResult {
  const { passage, first, end } = site.letter.passages[index]!;
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  let count = 0;
  let inOrder = 0;
  const { match, segmentOf, firstMoved } = segments;
  for (let c = first; c < end; c++) {
    const f = match[c]!;
    if (f < 0) continue;
    count++;
    if (segmentOf[c]! < firstMoved) inOrder++;
    if (f < low) low = f;
    if (f > high) high = f;
  }
  if (count === 0) return { id: passage.id, status: 'missing', range: null, variants: [] };
  const variants = [...noted];
  const range = { start: startOf(site, low), end: endOf(site, high) };
  for (const variant of variants) widen(range, variant.range);
  const moved = inOrder * 2 < count;
  if (!moved && inOrder < count) variants.push(...transpositions(site, segments, index));
  joinSwaps(variants, passage.text);
  joinDates(site, index, variants);
  variants.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const changed = variants.some((v) => v.significance === 'wording' || v.significance === 'critical');
  const status = changed ? 'altered' : moved ? 'moved' : cut ? 'partial' : 'intact';
  return { id: passage.id, status, range, variants };
}

/** Characters (UTF-16) that a date's line has, and those in which it is looked for behind the greeting. */
const SHORTEST_DATE = 6;
const LONGEST_DATE = 80;
const LONGEST_BETWEEN = 240;
/** So many lines of the page's own may stand before it, blank ones and rules too. */
const SKIPPED = 8;
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const DATED = new RegExp(`^${DATE}[.]?$`, 'i');
const PLACED = new RegExp(`^(?:[\\p{L}'’ -]{2,40},? )(?:on (?:the )?)?${DATE}[.]?$`, 'iu');

/** The passages with another date in the dateline's place, which may share no word with it. */
export function withOtherDate(
  passages: readonly PassageResult[],
  letter: PreparedLetter,
  text: string,
  list: number | null,
): PassageResult[] {
  const dateline = letter.passages.findIndex(({ passage }) => passage.kind === 'dateline');
  const close = passages[dateline - 1]?.range;
  const missing = passages[dateline];
  if (close == null || missing?.status !== 'missing') return [...passages];
  const canonical = letter.passages[dateline]!.passage.text;
  const range = dateBehind(text, close.end, list) ?? dateAbove(text, passages[0]?.range ?? null, canonical);
  if (range === null) return [...passages];
  const found = text.slice(range.start, range.end);
  const isSame = found.replace(/\s+/g, ' ') === canonical;
  const variant: Variant = {
    kind: 'substitution',
    significance: 'critical',
    aspect: 'date',
    canonical,
    found,
    range,
    canonicalRange: { start: 0, end: canonical.length },
  };
  return passages.map((passage) =>
    passage !== missing
      ? passage
      : { ...missing, status: isSame ? 'intact' : 'altered', range, variants: isSame ? [] : [variant] },
  );
}

/** A date on the line behind `end`, with a place before it or the list right below. */
function dateBehind(text: string, end: number, list: number | null): Range | null {
  const behind = text.slice(end, end + LONGEST_BETWEEN);
  let at = behind.indexOf('\n') + 1;
  if (at === 0 || !/^[\s,.]*$/.test(behind.slice(0, at))) return null;
  // Rules, advertisements and pictures may stand between.
  let line = lineFrom(behind, at);
  const isDate = (shown: string) => DATED.test(shown) || PLACED.test(shown);
  const mayStand = () => withoutEdges(line) === '' || (isFurnitureLine(line) && !isDate(withoutEdges(line)));
  for (let n = 0; n < SKIPPED && mayStand(); n++) {
    at += line.length + 1;
    line = lineFrom(behind, at);
  }
  const found = withoutEdges(line);
  if (found.length < SHORTEST_DATE || found.length > LONGEST_DATE) return null;
  const start = end + at + line.indexOf(found);
  const range = { start, end: start + found.length };
  const isBeforeList = list !== null && list >= range.end && list - range.end < BEFORE_LIST;
  return PLACED.test(found) || (isBeforeList && DATED.test(found)) ? range : null;
}

/** A line without blanks and signs at its ends. */
function withoutEdges(line: string): string {
  return line.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/** A date on the line above the heading, with the dateline's own place. */
function dateAbove(text: string, heading: Range | null, canonical: string): Range | null {
  if (heading === null) return null;
  const from = Math.max(0, heading.start - 120);
  const line = /(?:^|\n)[^\S\n]*([^\n]{6,80}?)\s*\n\s*$/.exec(text.slice(from, heading.start));
  const found = line?.[1] ?? '';
  const place = canonical.slice(0, canonical.search(/\s*\d/));
  if (line === null || place === '' || !found.startsWith(place) || !PLACED.test(found)) return null;
  const start = from + line.index + line[0].indexOf(found);
  return { start, end: start + found.length };
}

/** Wording of a passage that stands elsewhere than in its place. */
function transpositions(site: Site, segments: Segments, index: number): Variant[] {
  const { letter } = site;
  const { passage, first, end } = letter.passages[index]!;
  const base = letter.words.start[first]!;
  const { match, segmentOf, firstMoved } = segments;
  const moved = new Set<number>();
  for (let c = first; c < end; c++)
    if (match[c]! >= 0 && segmentOf[c]! >= firstMoved) moved.add(segmentOf[c]!);
  return Array.from(moved, (segment) => {
    let c = first;
    while (!isIn(segments, segment, c)) c++;
    let lastC = end - 1;
    while (!isIn(segments, segment, lastC)) lastC--;
    const f = match[c]!;
    const lastF = match[lastC]!;
    const canonicalRange = { start: letter.words.start[c]! - base, end: letter.words.end[lastC]! - base };
    const range = { start: startOf(site, f), end: endOf(site, lastF) };
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
      found: site.text.slice(range.start, range.end),
      range,
      canonicalRange,
    };
  });
}

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

/** The same letters, differently spaced or hyphenated: typography. */
function sameLetters(a: string, b: string): boolean {
  return a !== '' && b !== '' && foldedText(a).replace(/ /g, '') === foldedText(b).replace(/ /g, '');
}

/** Widens a range to hold another. Done in place. */
export function widen(range: { start: number; end: number }, other: Range): void {
  range.start = Math.min(range.start, other.start);
  range.end = Math.max(range.end, other.end);
}
