/** What stands between two words of a stream: layout, where the words are known. */
import type { Stream } from './align.ts';
import { endsUnit, hasQuote, isWrap, type Joint, jointIn } from './layout.ts';

/** The joint behind the stream's word `f`; what the page put between two words of the stream separates them. */
export function jointBehind(stream: Stream, f: number): Joint {
  const { words, at } = stream;
  if (f < 0 || f + 1 >= stream.length || at[f + 1] !== at[f]! + 1) return 'block';
  const from = words.end[at[f]!]!;
  const to = words.start[at[f + 1]!]!;
  // Almost every joint is one blank.
  if (to - from === 1 && words.text.charCodeAt(from) === 32) return 'none';
  // Marks of quoted mail at the lines' beginnings are no part of what stands there.
  const between = words.text.slice(from, to).replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n');
  const joint = jointIn(between);
  if (joint !== 'line') return joint;
  return isWrap(words.text.slice(words.start[at[f]!], from), between, words.text.slice(to, to + 2))
    ? 'none'
    : 'line';
}

/** Are the words `f` and `f + 1` set apart, by layout or by a quotation mark? */
export function isApart(stream: Stream, f: number): boolean {
  if (jointBehind(stream, f) !== 'none') return true;
  const { words, at } = stream;
  return hasQuote(words.text.slice(words.end[at[f]!]!, words.start[at[f + 1]!]!));
}

/** Does a unit end behind the stream's word `f`? */
export function isUnitEnd(stream: Stream, f: number): boolean {
  const { words, at } = stream;
  if (f + 1 >= stream.length) return true;
  const here = at[f]!;
  const next = at[f + 1]!;
  if (next !== here + 1) return true;
  return endsUnit(
    words.text.slice(words.end[here]!, words.start[next]!),
    words.text.slice(words.start[here]!, words.end[here]!),
  );
}
