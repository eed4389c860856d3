/** What the collation of one copy works on, and where the words of its text stand. */
import type { Budget, Stream } from './align.ts';
import type { FoundCopy } from './copies.ts';
import type { Lines } from './layout.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Range } from './report.ts';

/** A copy and its text. `from` and `to` bound the stream's words that can belong to the copy. */
export interface Site {
  /** The text, blank where words are struck out or only mark a footnote. */
  readonly text: string;
  readonly lines: Lines;
  /** The same with its marks, and its lines. */
  readonly marked: string;
  readonly markedLines: Lines;
  readonly stream: Stream;
  readonly letter: PreparedLetter;
  readonly budget: Budget;
  readonly copy: FoundCopy;
  readonly from: number;
  readonly to: number;
  /** Is this UTF-16 offset inside a quotation of the page (blockquote)? */
  readonly isQuoted: (offset: number) => boolean;
  /** Does this UTF-16 offset stand in a heading of the page's markup? */
  readonly isHeading: (offset: number) => boolean;
  /** The post that this UTF-16 offset stands in. */
  readonly postAt: (offset: number) => Range | null;
  /** Who sent a post, null where none is told. */
  readonly senderOf: (post: Range) => string | null;
  /** Does this range touch wording that can't be known? */
  readonly isUnreadable: (range: Range) => boolean;
  /** Stream words that belong to another copy inside this one. */
  readonly isForeign: (word: number) => boolean;
}

/** Where the stream's word `f` begins in the text. */
export function startOf({ stream }: Site, f: number): number {
  return stream.words.start[stream.at[f]!]!;
}

/** Where the stream's word `f` ends in the text. */
export function endOf({ stream }: Site, f: number): number {
  return stream.words.end[stream.at[f]!]!;
}

/** What the text has between the stream's words `f` and `g`. */
export function textBetween(site: Site, f: number, g: number): string {
  return site.text.slice(endOf(site, f), startOf(site, g));
}

/** What the text has from the stream's word `first` to `last`, both with it. */
export function textOf(site: Site, first: number, last = first): string {
  return site.text.slice(startOf(site, first), endOf(site, last));
}

/** Stand the stream's words [first, end) in the letter as they are? */
export function isWording(site: Site, first: number, end: number): boolean {
  const { words, at } = site.stream;
  const { id } = site.letter.words;
  const isThere = (c: number) => {
    for (let f = first; f < end; f++) if (words.id[at[f]!] !== id[c + f - first]) return false;
    return true;
  };
  for (let c = 0; c + end - first <= id.length; c++) if (isThere(c)) return true;
  return false;
}
