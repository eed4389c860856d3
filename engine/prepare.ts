/**
 * A letter made ready for comparing: its words numbered, the places where each run of three words stands, and what
 * in it is critical. Done once for each letter; everything here is read-only afterwards.
 */
import { endsUnit } from './layout.ts';
import { canonicalText, type Endorser, type Letter, type Passage } from './letter.ts';
import { normalize, Vocabulary, type Words } from './normalize.ts';
import type { Aspect, LetterReference } from './report.ts';

/** A passage of the body and the canonical words [first, end) that it holds. */
export interface PreparedPassage {
  readonly passage: Passage;
  readonly first: number;
  readonly end: number;
}

export interface PreparedLetter {
  readonly letter: Letter;
  readonly reference: LetterReference;
  readonly vocabulary: Vocabulary;
  readonly passages: readonly PreparedPassage[];
  /** The words of all passages, in order. Offsets are into `body`. */
  readonly words: Words;
  /** The passages' texts, joined by '\n'. */
  readonly body: string;
  /** For each word, the index of its passage. */
  readonly passageOf: Uint16Array;
  /** 1 for a word that begins a sentence (or a passage). */
  readonly opens: Uint8Array;
  /** 1 for a word that the letter quotes from another document. */
  readonly borrowed: Uint8Array;
  /** For each word, why changing it is critical. */
  readonly aspects: readonly (Aspect | null)[];
  /** `gram(a, b, c)` of three word numbers → where in `words` they stand in this order. */
  readonly grams: ReadonlyMap<number, readonly number[]>;
  /** 1 for a word that begins three words which stand nowhere else in this order. */
  readonly once: Uint8Array;
  readonly endorsers: readonly Endorser[];
  /** The runs of ASCII letters and digits of the letter and its lists: as they stand, in small letters and in capitals. */
  readonly pieces: ReadonlySet<string>;
}

/** One number for three word numbers (each below 4,096), for look-ups. */
export function gram(a: number, b: number, c: number): number {
  return (a * 4096 + b) * 4096 + c;
}

const SENTENCE_END = /[.;:?!]["')\]]*\s+["'(]*$/;

/** Does a sentence begin with the canonical word `c`, or the letter end before it? "Mr." ends none. */
export function isSentenceStart(letter: PreparedLetter, c: number): boolean {
  const { body, words, opens, passageOf } = letter;
  if (c === 0 || c >= words.count || passageOf[c] !== passageOf[c - 1]) return true;
  const before = body.slice(words.end[c - 1], words.start[c]);
  return opens[c] === 1 && endsUnit(before, body.slice(words.start[c - 1], words.end[c - 1]));
}

/** Do the canonical words `c` and `next`, which stands further on, belong to one sentence? */
export function isInSentence(letter: PreparedLetter, c: number, next: number): boolean {
  for (let word = c + 1; word <= next; word++) if (isSentenceStart(letter, word)) return false;
  return true;
}

/** Makes a letter ready. Reuse what it returns: it costs more than a check. */
export function prepareLetter(letter: Letter): PreparedLetter {
  const vocabulary = new Vocabulary();
  const body = letter.passages.map((passage) => passage.text).join('\n');
  for (const word of foldedWords(body)) vocabulary.add(word);
  const words = normalize(body, vocabulary);

  const passages: PreparedPassage[] = [];
  const passageOf = new Uint16Array(words.count);
  const offsets: number[] = [];
  let offset = 0;
  let word = 0;
  for (const passage of letter.passages) {
    const first = word;
    const end = offset + passage.text.length;
    while (word < words.count && words.start[word]! < end) passageOf[word++] = passages.length;
    passages.push({ passage, first, end: word });
    offsets.push(offset);
    offset = end + 1;
  }

  const opens = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const before = i === 0 ? '' : body.slice(words.end[i - 1]!, words.start[i]!);
    if (i === 0 || passageOf[i] !== passageOf[i - 1] || SENTENCE_END.test(before)) opens[i] = 1;
  }

  const mark = (start: number, end: number, put: (word: number) => void) => {
    for (let i = 0; i < words.count; i++) if (words.start[i]! < end && words.end[i]! > start) put(i);
  };
  const borrowed = new Uint8Array(words.count);
  for (const range of letter.borrowed) {
    const base = offsets[letter.passages.findIndex((passage) => passage.id === range.passage)]!;
    mark(base + range.start, base + range.end, (i) => {
      borrowed[i] = 1;
    });
  }
  const aspects: (Aspect | null)[] = new Array(words.count).fill(null);
  // Longer terms last: "Kingdom of Cambodia" before "Cambodia" would be overwritten by nothing worse.
  for (const term of letter.terms) {
    for (let at = body.indexOf(term.text); at >= 0; at = body.indexOf(term.text, at + 1)) {
      mark(at, at + term.text.length, (i) => {
        aspects[i] = term.aspect;
      });
    }
  }

  const grams = new Map<number, number[]>();
  for (let i = 0; i + 2 < words.count; i++) {
    const key = gram(words.id[i]!, words.id[i + 1]!, words.id[i + 2]!);
    const places = grams.get(key);
    if (places === undefined) grams.set(key, [i]);
    else places.push(i);
  }

  const once = new Uint8Array(words.count);
  for (const places of grams.values()) if (places.length === 1) once[places[0]!] = 1;

  const { id, title, edition, sha256 } = letter;
  return {
    letter,
    reference: { id, title, edition, sha256 },
    vocabulary,
    passages,
    words,
    body,
    passageOf,
    opens,
    borrowed,
    aspects,
    grams,
    once,
    endorsers: letter.endorsers,
    pieces: piecesOf(canonicalText(letter)),
  };
}

function piecesOf(text: string): ReadonlySet<string> {
  return new Set(`${text} ${text.toLowerCase()} ${text.toUpperCase()}`.match(/[A-Za-z0-9]+/g));
}

function foldedWords(text: string): string[] {
  const words = normalize(text, new Vocabulary());
  return Array.from({ length: words.count }, (_, i) =>
    text.slice(words.start[i], words.end[i]).toLowerCase().replace(/’/g, "'"),
  );
}
