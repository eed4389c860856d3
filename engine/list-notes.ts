/** Notes below a list of endorsers that answer a mark behind one of its names: what they say is said of that endorser. */

import { discredits } from './discredit.ts';
import { unmasked } from './fold.ts';
import type { Range } from './report.ts';

/** A note's mark and the beginning of its text. */
const NOTE = /^[^\S\n]*(\*{1,3}|[†‡§¶]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[[\w*]{1,2}\]|\(\d{1,2}\))[^\S\n]*(?=\p{L})/u;
/** Notes stand within so many characters (UTF-16) below their list. */
const REACH = 1_500;
/** A mark stands behind the last name within so many characters. */
const LONGEST_MARK = 8;

/**
 * The notes within reach below the list [start, end) of a text, in order, that take a name of it back or disgrace it: lines
 * behind a mark that stands behind a name there too.
 */
export function notesAgainst(text: string, list: Range, end: number): Range[] {
  const names = text.slice(list.start, Math.min(end, list.end + LONGEST_MARK));
  const notes: Range[] = [];
  let start = list.end;
  for (const line of text.slice(start, Math.min(end, start + REACH)).split('\n')) {
    const note = NOTE.exec(line);
    if (note !== null && isBehindName(names, note[1]!) && discredits(unmasked(line.slice(note[0].length))))
      notes.push({
        start: start + (line.length - line.trimStart().length),
        end: start + line.trimEnd().length,
      });
    start += line.length + 1;
  }
  return notes;
}

/** Does the mark stand behind a name, before its line, cell or part of a row ends? */
function isBehindName(names: string, mark: string): boolean {
  for (let at = names.indexOf(mark); at >= 0; at = names.indexOf(mark, at + mark.length)) {
    const isBehind = /[\p{L}\p{M})][^\S\n]?$/u.test(names.slice(Math.max(0, at - 3), at));
    if (isBehind && /^(?:[\s,;|]|$)/.test(names.slice(at + mark.length))) return true;
  }
  return false;
}
