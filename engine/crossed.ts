/**
 * Names that a list shows and crosses out by a sign beside them ("✅ CCHR ❌ KLAHAAN"), by a doubt or by a word in their
 * item or row: whoever reads that reads that they did not endorse. Where all names have the sign, it is the list's bullet.
 */

import { discredits } from './discredit.ts';
import type { Entry } from './entries.ts';
import { unmasked } from './fold.ts';
import { withoutTitle } from './names.ts';
import type { Range } from './report.ts';

const CROSS = /[❌❎✕✖✗✘☒⛌⛔×]|🚫|🛑|👎|🗙/u;
/** A doubt behind a name that has its line to itself: "12. CCHR (?)". */
const DOUBT = /[([]?[?？]{1,3}[)\]]?\s*$/;
const LONGEST_DOUBT = 5;
/** What stands between one entry's signs and the next's. */
const BOUNDS = /[\n\t,;|]/;
/** So far from a name its sign stands at the most (UTF-16). */
const LONGEST_SIGN = 16;

/** The entries of `text`, in order, with those that are crossed out as renamed, with their sign. */
export function withoutCrossed(text: string, entries: readonly Entry[]): readonly Entry[] {
  const first = entries[0];
  if (first === undefined) return entries;
  const end = entries.at(-1)!.range.end + LONGEST_SIGN;
  const zone = text.slice(Math.max(0, first.range.start - LONGEST_SIGN), end);
  if (!CROSS.test(zone) && !/[?？]/.test(zone)) return entries;
  const named = entries.filter(({ recognition }) => recognition.kind === 'endorser');
  const signed = new Map(named.map((entry) => [entry, withSigns(text, entry.range)]));
  const isCrossed = (entry: Entry) => {
    const whole = signed.get(entry);
    return (
      whole !== undefined &&
      (CROSS.test(text.slice(whole.start, whole.end)) || doubtBehind(text, entry.range) !== null)
    );
  };
  if (named.every(isCrossed)) return entries;
  return entries.map((entry) => {
    const { recognition } = entry;
    if (recognition.kind !== 'endorser' || !isCrossed(entry)) return entry;
    const range = signed.get(entry)!;
    return {
      ...entry,
      text: text.slice(range.start, range.end),
      range,
      recognition: { kind: 'renamed', id: recognition.id },
    };
  });
}

/** What stands beside a name in its item or row has so many characters (UTF-16); more is a text of its own. */
const LONGEST_REMARK = 80;
/** A row's last cell, where it answers the question whether somebody endorses. */
const NO = /(?:^|[\t\n])\s*no\W*$/i;

/**
 * The entries of `text` with those as renamed of which a box, a badge or a cell in their own item says that they don't
 * endorse, whatever the page calls that box.
 */
export function withoutDisowned(
  text: string,
  entries: readonly Entry[],
  itemAt: (offset: number) => Range | null,
): readonly Entry[] {
  return entries.map((entry) => {
    const { recognition, range } = entry;
    const item = recognition.kind === 'endorser' ? itemAt(range.start) : null;
    if (recognition.kind !== 'endorser' || item === null || item.end < range.end) return entry;
    const beside = `${text.slice(item.start, range.start)}\n${text.slice(range.end, item.end)}`.trim();
    if (beside.length > LONGEST_REMARK || !(discredits(unmasked(beside)) || NO.test(beside))) return entry;
    const whole = { start: range.start, end: item.end };
    return {
      ...entry,
      text: text.slice(whole.start, whole.end).trim(),
      range: whole,
      recognition: { kind: 'renamed', id: recognition.id },
    };
  });
}

/** An entry's range with the signs right before and right behind it, on its line, in its cell, between its commas. */
function withSigns(text: string, { start, end }: Range): Range {
  const before = text
    .slice(Math.max(0, start - LONGEST_SIGN), start)
    .split(BOUNDS)
    .at(-1)!;
  const behind = text.slice(end, end + LONGEST_SIGN).split(BOUNDS)[0]!;
  return {
    start: start - /(?:[^\p{L}\p{N}\s)\].]+\s*)?$/u.exec(before)![0].length,
    end:
      doubtBehind(text, { start, end }) ?? end + /^\s*[^\p{L}\p{N}\s([]*/u.exec(behind)![0].trimEnd().length,
  };
}

/** Where the doubt behind an entry that has its line to itself ends; null for none. */
function doubtBehind(text: string, { start, end }: Range): number | null {
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/^[^\p{L}]+/u, '');
  if (lead !== '' && withoutTitle(`${lead} x`).name !== 'x') return null;
  // An entry may have its sign with it.
  const from = Math.max(start, end - LONGEST_DOUBT);
  const doubt = DOUBT.exec(text.slice(from, end + LONGEST_SIGN).split('\n')[0]!);
  return doubt === null || from + doubt.index + doubt[0].length < end
    ? null
    : from + doubt.index + doubt[0].trimEnd().length;
}
