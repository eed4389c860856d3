/**
 * Names that a list shows and crosses out by a sign beside them ("✅ CCHR ❌ KLAHAAN"): whoever reads that reads that
 * they did not endorse. Where all names have the sign, it is the list's bullet.
 */
import type { Entry } from './entries.ts';
import type { Range } from './report.ts';

const CROSS = /[❌❎✕✖✗✘☒⛌⛔×]|🚫|🛑|👎|🗙/u;
/** What stands between one entry's signs and the next's. */
const BOUNDS = /[\n\t,;|]/;
/** So far from a name its sign stands at the most (UTF-16). */
const LONGEST_SIGN = 16;

/** The entries of `text`, in order, with those that are crossed out as renamed, with their sign. */
export function withoutCrossed(text: string, entries: readonly Entry[]): readonly Entry[] {
  const first = entries[0];
  if (first === undefined) return entries;
  const end = entries.at(-1)!.range.end + LONGEST_SIGN;
  if (!CROSS.test(text.slice(Math.max(0, first.range.start - LONGEST_SIGN), end))) return entries;
  const named = entries.filter(({ recognition }) => recognition.kind === 'endorser');
  const signed = new Map(named.map((entry) => [entry, withSigns(text, entry.range)]));
  const isCrossed = (entry: Entry) => {
    const whole = signed.get(entry);
    return whole !== undefined && CROSS.test(text.slice(whole.start, whole.end));
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

/** An entry's range with the signs right before and right behind it, on its line, in its cell, between its commas. */
function withSigns(text: string, { start, end }: Range): Range {
  const before = text
    .slice(Math.max(0, start - LONGEST_SIGN), start)
    .split(BOUNDS)
    .at(-1)!;
  const behind = text.slice(end, end + LONGEST_SIGN).split(BOUNDS)[0]!;
  return {
    start: start - /(?:[^\p{L}\p{N}\s)\].]+\s*)?$/u.exec(before)![0].length,
    end: end + /^\s*[^\p{L}\p{N}\s([]*/u.exec(behind)![0].trimEnd().length,
  };
}
