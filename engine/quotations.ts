/**
 * Quoted wording on pages about the letter that is not in its text: very likely a translation of it by the page's
 * author, who had the letter in Khmer. It is no altered copy; it is listed with the passage that it resembles.
 *
 * Likeness is the share of telling word stems in common (as in bag-of-words retrieval). It suggests, it never judges.
 */
import { foldedText } from './normalize.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Quotation, Range } from './report.ts';

/** Shorter quotations are turns of phrase, ... */
const LEAST_WORDS = 7;
/** ... but for those of so many words that are the letter's with one change. */
const LEAST_NEAR = 5;
/** This share of a quotation's telling words in one sentence of the letter is a likeness. */
const ALIKE = 0.4;
const ALIKE_WORDS = 4;

/** What a quotation leaves out, and a letter that it has made large or small. */
const ELISION = /[([]?(?:…|\.{3,}|(?:\.\s){2,}\.)[)\]]?/;
const LEAST_PART = 3;
const INITIAL = /[([](\p{L})[)\]]/gu;
const STRAIGHT = /"([^"\n]{20,900})"/g;
const PAIRS: readonly RegExp[] = [
  /“([^“”]{20,900})”/g,
  STRAIGHT,
  /«([^«»]{20,900})»/g,
  /„([^„“”]{20,900})[“”]/g,
  /(?<![\p{L}])‘([^‘]{20,900}?)’(?![\p{L}])/gu,
];
const ABOUT = /\b(?:open letter|letter|statement|petition|appeal)\b/i;
const OPEN_LETTER = /\bopen letter\b/i;
/** The letter speaks; "a statement" is any other. */
const SPOKEN_BY_LETTER = /\b(?:the|this|their|its|open|joint)\s+(?:\w+\s+)?(?:letter|statement)\b/i;
/** Who speaks for himself. */
const OWN_VOICE = /\b(?:I|my|me)\b/;
const STOP = new Set(
  'about above after again also although among been before being between both comes could does done down during each even from have having here into itself just like many more most much must need only other over same shall should some such than that their them then there these they this those through under until very were what when where which while will with within would your upon whose hers ours'.split(
    ' ',
  ),
);

const known = new WeakMap<PreparedLetter, readonly Sentence[]>();

/** Quotations of a page about the letter, outside the ranges that are the letter's own wording. */
export function findQuotations(text: string, letter: PreparedLetter, copies: readonly Range[]): Quotation[] {
  // A page that prints the letter and tells of other things is not about it.
  const told = outside(text, copies);
  const tells = (pattern: RegExp) => told.some((piece) => pattern.test(piece));
  if (!tells(ABOUT)) return [];
  const named = isNamed(told, letter);
  if (!named && !tells(OPEN_LETTER)) return [];
  const sentences = sentencesOf(letter);
  const quotations: Quotation[] = [];
  // A text has marks of one kind, as a rule.
  for (const pattern of /[“«„‘]/.test(text) ? PAIRS : [STRAIGHT]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index + 1;
      const end = start + match[1]!.length;
      if (copies.some((copy) => start < copy.end && end > copy.start)) continue;
      if (quotations.some(({ range }) => start < range.end && end > range.start)) continue;
      const found = match[1]!.trim();
      const length = found.split(/\s+/).length;
      if (length < LEAST_NEAR || OWN_VOICE.test(found) || isOfLetter(found, sentences)) continue;
      const around = `${text.slice(Math.max(0, start - 160), start)} ${text.slice(end, end + 120)}`;
      const isLetters = named && SPOKEN_BY_LETTER.test(around);
      const isShort = length < LEAST_WORDS;
      if (isShort && !isLetters) continue;
      const nearest = isShort ? oneChangeFrom(found, sentences) : mostAlike(found, sentences);
      if (nearest === null && (isShort || !isLetters)) continue;
      quotations.push({ found, range: { start, end }, nearest });
    }
  }
  return quotations.sort((a, b) => a.range.start - b.range.start);
}

/** Is it the letter's own wording, too short for a copy, whatever marks of elision leave out? */
function isOfLetter(quotation: string, sentences: readonly Sentence[]): boolean {
  const all = ` ${sentences.flatMap(({ words }) => words).join(' ')} `;
  let at = 0;
  for (const part of quotation.replace(INITIAL, '$1').split(ELISION)) {
    const words = foldedText(part);
    if (words === '') continue;
    // Of single words anything can be put together.
    if (words.split(' ').length < LEAST_PART) return false;
    at = all.indexOf(` ${words} `, at);
    if (at < 0) return false;
    at += words.length;
  }
  return true;
}

/** Does a text have one of the letter's telling words? */
export function sharesSubject(text: string, letter: PreparedLetter): boolean {
  const own = stems(text);
  return sentencesOf(letter).some((sentence) => [...own].some((stem) => sentence.stems.has(stem)));
}

/** The pieces of a text outside some ranges; a long text isn't copied for it. */
function outside(text: string, ranges: readonly Range[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Do the pieces name those whom the letter is about, or two of those whom it names at all? */
function isNamed(pieces: readonly string[], letter: PreparedLetter): boolean {
  const { markers, people } = letter.letter;
  const has = (name: string) => pieces.some((piece) => hasName(piece, name));
  return markers.some((marker) => !OPEN_LETTER.test(marker) && has(marker)) || people.filter(has).length >= 2;
}

/** A name, or the end of one where it begins in lower case, as whole words: "Sear" is not in "Search". */
function hasName(text: string, name: string): boolean {
  const isBegun = /^\p{Ll}/u.test(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, behind] = [text[at - 1] ?? '', text[at + name.length] ?? ''];
    if ((isBegun || !/\p{L}/u.test(before)) && !/\p{L}/u.test(behind)) return true;
  }
  return false;
}

interface Sentence {
  readonly passage: string;
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

function sentencesOf(letter: PreparedLetter): readonly Sentence[] {
  let sentences = known.get(letter);
  if (sentences === undefined) {
    sentences = letterSentences(letter);
    known.set(letter, sentences);
  }
  return sentences;
}

function letterSentences(letter: PreparedLetter): Sentence[] {
  const { words, body, opens, passageOf, passages } = letter;
  const sentences: Sentence[] = [];
  for (let start = 0; start < words.count; ) {
    let end = start + 1;
    while (end < words.count && opens[end] === 0) end++;
    const { passage } = passages[passageOf[start]!]!;
    const text = body.slice(words.start[start], words.end[end - 1]);
    if (passage.kind === 'paragraph')
      sentences.push({ passage: passage.id, text, words: foldedText(text).split(' '), stems: stems(text) });
    start = end;
  }
  return sentences;
}

function mostAlike(quotation: string, sentences: readonly Sentence[]): Quotation['nearest'] {
  const own = stems(quotation);
  let best: Sentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    let common = 0;
    for (const stem of own) if (sentence.stems.has(stem)) common++;
    if (common < ALIKE_WORDS || common < ALIKE * Math.min(own.size, sentence.stems.size)) continue;
    const likeness = common / Math.sqrt(own.size * sentence.stems.size);
    if (likeness > most) {
      most = likeness;
      best = sentence;
    }
  }
  return best === null ? null : { passage: best.passage, text: best.text };
}

/** The sentence whose words a quotation has with one of them changed, added or left out; null where it has them all. */
function oneChangeFrom(quotation: string, sentences: readonly Sentence[]): Quotation['nearest'] {
  const words = foldedText(quotation).split(' ');
  let near: Sentence | null = null;
  for (const sentence of sentences) {
    const changes = leastChanges(words, sentence.words);
    if (changes === 0) return null;
    if (changes === 1) near ??= sentence;
  }
  return near && { passage: near.passage, text: near.text };
}

/** How many words make the difference to the nearest words in a row (Sellers' approximate matching, 1980). */
function leastChanges(words: readonly string[], among: readonly string[]): number {
  let row = new Array<number>(among.length + 1).fill(0);
  for (const [i, word] of words.entries()) {
    const next = [i + 1];
    for (const [j, other] of among.entries())
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return Math.min(...row);
}

/** Telling words, cut to their stems: five letters tell "dismissal" from nothing but "dismiss". */
function stems(text: string): Set<string> {
  return new Set(
    foldedText(text, 0, text.length)
      .split(' ')
      .map((word) => word.replace(/'s?$/, ''))
      .filter((word) => word.length > 3 && !STOP.has(word))
      .map((word) => word.slice(0, 6)),
  );
}
