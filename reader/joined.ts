/** From the windows of a page to the one reading that a frame sends, and back from its offsets to text nodes. */
import type { Reading, Span } from '../engine/reading.ts';
import type { ExactReading } from './read.ts';
import type { Piece } from './text-map.ts';

/** What the background takes at most (engine/messages.ts). */
const MAX_TEXT = 2_000_000;
const MAX_SPANS = 100_000;
const MAX_PICTURES = 500;
const MAX_PICTURE = 20_000;
const SEPARATOR = '\n\n';

interface Part {
  /** In the joined text. */
  readonly start: number;
  readonly end: number;
  readonly exact: ExactReading;
}

/** A frame's reading, and where each part of its text comes from. */
export class Joined {
  readonly reading: Reading;
  readonly #parts: readonly Part[];

  /**
   * @param exacts in document order
   * @param complete false: some of what looks like the letter's was left out
   */
  constructor(exacts: readonly ExactReading[], complete: boolean) {
    const parts: Part[] = [];
    const spans: Span[] = [];
    const notices = new Set(exacts.flatMap(({ reading }) => reading.notices));
    const pictures = exacts.flatMap(({ reading }) =>
      reading.pictures.map((text) => text.slice(0, MAX_PICTURE)),
    );
    let text = '';
    for (const exact of exacts) {
      const { reading } = exact;
      if (reading.text === '') continue;
      if (text !== '') text += SEPARATOR;
      const start = text.length;
      text += reading.text;
      parts.push({ start, end: text.length, exact });
      for (const span of reading.spans)
        spans.push({ ...span, start: span.start + start, end: span.end + start });
    }
    let kept = spans;
    if (text.length > MAX_TEXT || spans.length > MAX_SPANS || !complete) notices.add('time-limit');
    if (text.length > MAX_TEXT) {
      text = text.slice(0, MAX_TEXT);
      kept = spans.filter(({ end }) => end <= MAX_TEXT);
    }
    this.#parts = parts;
    this.reading = {
      text,
      spans: kept.slice(0, MAX_SPANS),
      notices: [...notices],
      pictures: pictures.slice(0, MAX_PICTURES),
    };
  }

  /** Whether there is anything to judge. */
  get isEmpty(): boolean {
    return this.reading.text === '' && this.reading.pictures.length === 0;
  }

  /** The text nodes behind text[start, end); for an empty range the place nearest to it. */
  pieces(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    for (const part of this.#parts) {
      const touches =
        start === end ? part.start <= start && start <= part.end : part.start < end && start < part.end;
      if (!touches) continue;
      const from = Math.max(start, part.start) - part.start;
      pieces.push(...part.exact.map.toDomRange(from, Math.min(end, part.end) - part.start));
      if (start === end) break;
    }
    return pieces;
  }
}

/** Whether two readings say the same, so that the second needn't be sent. */
export function sameReading(one: Reading, other: Reading): boolean {
  return (
    one.text === other.text && JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })
  );
}
