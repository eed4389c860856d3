/**
 * One change as a reader would tell it: canonical words that are gone and pieces of the text in their place go in, a
 * variant (omission, addition or substitution) comes out.
 *
 * Letters that are the same with other spaces or hyphens are no change. What is left is weighed (`variants.ts`) and
 * then widened to what a reader takes for one word.
 */
import type { Piece } from './gaps.ts';
import { foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Aspect, Variant } from './report.ts';
import { endOf, type Site, startOf, textBetween, textOf } from './site.ts';
import { weigh } from './variants.ts';

/** What joins parts of one word. */
const GLUE = /^[-\u2010\u2011(]$/;
/** Changes of more words than this are not looked at letter by letter. */
const LONGEST_CHANGE = 60;

/** Canonical words of a passage that are gone, against pieces of the text that stand in their place. */
export interface Change {
  readonly passage: number;
  readonly lost: readonly number[];
  readonly pieces: readonly Piece[];
  /** The words before it, in the stream and in the canon. */
  readonly f: number;
  readonly c: number;
}

/**
 * Words that are the same but for spaces and hyphens ("viole-" "nce", "well being") are found at both ends of a
 * change, and taken out of it: the rest of the change, and the canonical words that are the same.
 */
export function withoutSameLetters(site: Site, change: Change): { rest: Change; same: readonly number[] } {
  const { lost, pieces } = change;
  const unchanged = { rest: change, same: [] };
  if (lost.length === 0 || pieces.length === 0) return unchanged;
  const words = pieces.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));
  if (words.length > LONGEST_CHANGE || lost.length > LONGEST_CHANGE) return unchanged;
  const { letter } = site;
  // "Women's" may be broken behind "Women"; in a word that is whole an apostrophe is spelling.
  const signs = words.length === lost.length ? / /g : /[ ']/g;
  const lettersIn = (text: string, start: number, end: number) =>
    foldedText(text, start, end).replace(signs, '');
  const canonical = lost.map((c) => lettersIn(letter.body, letter.words.start[c]!, letter.words.end[c]!));
  const found = words.map((f) => lettersIn(site.text, startOf(site, f), endOf(site, f)));
  const head = commonLetters(canonical, found);
  const backwards = (list: readonly string[]) =>
    [...list].reverse().map((word) => [...word].reverse().join(''));
  const tail = commonLetters(backwards(canonical.slice(head[0])), backwards(found.slice(head[1])));
  if (head[1] + tail[1] === 0) return unchanged;
  const kept = new Set(words.slice(head[1], words.length - tail[1]));
  const left = pieces.flatMap((piece) => {
    let { first, end } = piece;
    while (first < end && !kept.has(first)) first++;
    while (end > first && !kept.has(end - 1)) end--;
    return first < end ? [{ ...piece, first, end }] : [];
  });
  const [from, to] = [head[0], lost.length - tail[0]];
  const rest = {
    passage: change.passage,
    lost: lost.slice(from, to),
    pieces: left,
    f: left.length === 0 ? pieces.at(-1)!.end - 1 : change.f,
    c: from > 0 ? lost[from - 1]! : change.c,
  };
  return { rest, same: [...lost.slice(0, from), ...lost.slice(to)] };
}

/** How many words at the beginning of both lists are the same letters: the longest such beginnings. */
function commonLetters(a: readonly string[], b: readonly string[]): [number, number] {
  let [i, j] = [0, 0];
  let [left, right] = ['', ''];
  let best: [number, number] = [0, 0];
  while (
    left === right ? i < a.length && j < b.length : left.length < right.length ? i < a.length : j < b.length
  ) {
    if (left === right) {
      left += a[i++];
      right += b[j++];
    } else if (left.length < right.length) left += a[i++];
    else right += b[j++];
    if (!left.startsWith(right) && !right.startsWith(left)) break;
    if (left === right) best = [i, j];
  }
  return best;
}

/** The change as a variant, weighed. */
export function variantOf(site: Site, match: Int32Array, change: Change): Variant {
  const { passage, lost, pieces, f, c } = change;
  const { letter } = site;
  const range: { start: number; end: number } =
    pieces.length === 0
      ? at(endOf(site, f))
      : { start: startOf(site, pieces[0]!.first), end: endOf(site, pieces.at(-1)!.end - 1) };
  const shown = pieces.map((piece) => textOf(site, piece.first, piece.end - 1));
  const base = letter.words.start[letter.passages[passage]!.first]!;
  const canonicalRange: { start: number; end: number } =
    lost.length === 0
      ? at(Math.max(0, (letter.passageOf[c] === passage ? letter.words.end[c]! : base) - base))
      : { start: letter.words.start[lost[0]!]! - base, end: letter.words.end[lost.at(-1)!]! - base };
  const { text } = letter.passages[passage]!.passage;
  const aspects: (Aspect | null)[] = lost.map((word) => letter.aspects[word]!);
  // An addition in the middle of a name or date changes it too.
  if (lost.length === 0 && c >= 0 && c + 1 < letter.words.count) {
    const inside = letter.aspects[c];
    if (inside !== null && inside === letter.aspects[c + 1] && isOneTerm(letter, c)) aspects.push(inside!);
  }
  const weighed = weigh(
    text.slice(canonicalRange.start, canonicalRange.end),
    shown.join(' '),
    aspects,
    letter.opens[lost[0] ?? c + 1] === 1,
  );
  if (lost.length > 0 && pieces.length < 2)
    widenToToken(site, match, lost, pieces[0] ?? { first: f + 1, end: f + 1 }, range, canonicalRange, base);
  const canonical = text.slice(canonicalRange.start, canonicalRange.end);
  const found = pieces.length < 2 ? site.text.slice(range.start, range.end) : shown.join(' ');
  return {
    kind: canonical === '' ? 'addition' : found === '' ? 'omission' : 'substitution',
    ...weighed,
    canonical,
    found,
    range,
    canonicalRange,
  };
}

/** Widens both sides of a change to what a reader takes for one word: "37(d)", "victim-blaming". */
function widenToToken(
  site: Site,
  match: Int32Array,
  lost: readonly number[],
  { first, end }: Pick<Piece, 'first' | 'end'>,
  range: { start: number; end: number },
  canonicalRange: { start: number; end: number },
  base: number,
): void {
  const { body, words } = site.letter;
  // A word that is gone has left no place of its own in the text.
  const isOneToken = (c: number, f: number) =>
    GLUE.test(body.slice(words.end[c], words.start[c + 1])) &&
    (first === end || GLUE.test(textBetween(site, f, f + 1)));
  let [c, f] = [lost[0]!, first];
  while (c > 0 && match[c - 1] === f - 1 && isOneToken(c - 1, f - 1)) [c, f] = [c - 1, f - 1];
  let [lastC, lastF] = [lost.at(-1)!, end - 1];
  while (match[lastC + 1] === lastF + 1 && isOneToken(lastC, lastF)) [lastC, lastF] = [lastC + 1, lastF + 1];
  canonicalRange.start = words.start[c]! - base;
  canonicalRange.end = words.end[lastC]! - base;
  if (f < first) range.start = startOf(site, f);
  if (lastF >= f) range.end = endOf(site, lastF);
  const canonical = body.slice(words.start[c], words.end[lastC]);
  const found = site.text.slice(range.start, range.end);
  if (opensBracket(canonical) && body[words.end[lastC]!] === ')') canonicalRange.end++;
  if (opensBracket(found) && site.text[range.end] === ')') range.end++;
}

/** Do the canonical words `c` and `c + 1` stand in one term, nothing but a blank between? */
function isOneTerm({ body, words }: PreparedLetter, c: number): boolean {
  return body.slice(words.end[c], words.start[c + 1]) === ' ';
}

/** Is a bracket left open? */
function opensBracket(text: string): boolean {
  return /\([^)]*$/.test(text);
}

/** The empty range at a place. */
function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}
