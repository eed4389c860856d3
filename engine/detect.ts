/**
 * Is a letter, or a story about one, in this text? Cheap enough for every page: one pass over the characters,
 * one table look-up a word. It says where to read exactly; it judges nothing.
 */
import { rollWindows, unpackFingerprints, WINDOW } from './fingerprint.ts';

/** So many fingerprints ... */
const HITS = 4;
/** ... within so many characters are a hit: half a sentence. A stock phrase has one or two. */
const SPREAD = 220;

export class Detector {
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #markers: readonly string[];

  /** @param packed what `buildFingerprints` made. */
  constructor(packed: string) {
    const { hashes, markers } = unpackFingerprints(packed);
    let size = 1024;
    while (size < hashes.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#table = new Int32Array(size).fill(-1);
    this.#markers = markers;
    for (const hash of hashes) {
      let slot = hash & this.#mask;
      while (this.#table[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#table[slot] = hash;
    }
  }

  /** The offset (UTF-16) near which a letter's own wording first stands at or behind `from`, or -1. */
  find(text: string, from = 0): number {
    const table = this.#table;
    const mask = this.#mask;
    const recent = new Int32Array(HITS).fill(-SPREAD - 1);
    let place = 0;
    let found = -1;
    rollWindows(text, from, (hash, end) => {
      let slot = hash & mask;
      while (table[slot] !== hash) {
        if (table[slot] === -1) return false;
        slot = (slot + 1) & mask;
      }
      recent[place] = end;
      place = (place + 1) % HITS;
      const oldest = recent[place]!;
      if (oldest < from || end - oldest > SPREAD) return false;
      found = Math.max(from, oldest - WINDOW);
      return true;
    });
    return found;
  }

  /** The offset (UTF-16) of the first name at or behind `from` that a story about a letter has in it, or -1. */
  mention(text: string, from = 0): number {
    let first = -1;
    for (const marker of this.#markers) {
      const at = text.indexOf(marker, from);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
  }
}
