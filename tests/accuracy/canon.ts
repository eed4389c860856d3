/** The letter as the corpus uses it: passages, sentences, words and endorsers, straight from its data file. */
import type { Endorser, ListId } from '../../engine/letter.ts';
import { loadLetters } from '../../scripts/letters.ts';

export const letter = loadLetters()[0]!;

export const passageIds: readonly string[] = letter.passages.map((passage) => passage.id);
export const paragraphIds: readonly string[] = passageIds.filter((id) => id.startsWith('paragraph'));

const texts = new Map(letter.passages.map((passage) => [passage.id, passage.text]));

/** The canonical text of a passage. Throws for an id the letter doesn't have. */
export function canon(id: string): string {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no passage ${id}`);
  return text;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words with the punctuation that is glued to them, by offsets into the passage. */
export function words(id: string): Piece[] {
  return pieces(canon(id), /\S+/g);
}

/** Sentences of a passage. "Mr." and "Dr." end none. */
export function sentences(id: string): Piece[] {
  return pieces(canon(id), /\S.*?(?:(?<!\b(?:Mr|Dr))[.](?=\s|$)|$)/g);
}

function pieces(text: string, pattern: RegExp): Piece[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

export function endorsersOf(list: ListId): readonly Endorser[] {
  return letter.endorsers.filter((endorser) => endorser.list === list);
}

export function endorser(id: string): Endorser {
  const found = letter.endorsers.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no endorser ${id}`);
  return found;
}

export function labelOf(list: ListId): string {
  return letter.lists.find((candidate) => candidate.id === list)!.label;
}
