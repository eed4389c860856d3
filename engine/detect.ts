/**
 * Is a letter, or a story about one, in this text? Cheap enough for every page: a probe every few words, a pass over
 * all characters only around a probe that hit. It says where to read exactly; it judges nothing.
 */
import { type Fingerprints, KINDS, type Marker, probeWindows, rollWindows, WINDOW } from './fingerprint.ts';

/** So many fingerprints ... */
const HITS = 4;
/** ... within so many characters are a hit: half a sentence. A stock phrase has one or two. */
const SPREAD = 220;
/**
 * Characters between two probes: a probe's window lies within any twelve words that are as long as a stride, one
 * word and sixteen letters with their spaces. Of the letter's own words 75 characters make twelve.
 */
const STRIDE = 28;

export class Detector {
  readonly #hashes = new Set<number>();
  readonly #kinds = new Uint8Array(KINDS);
  readonly #markers: readonly Marker[];

  constructor({ hashes, kinds, markers }: Fingerprints) {
    let hash = 0;
    for (const distance of hashes) {
      hash += distance;
      this.#hashes.add(hash);
    }
    let kind = 0;
    for (const distance of kinds) {
      kind += distance;
      this.#kinds[kind] = 1;
    }
    this.#markers = markers;
  }

  /** The offset (UTF-16) near which a letter's own wording first stands at or behind `from`, or -1. */
  find(text: string, from = 0): number {
    let found = -1;
    let passed = from;
    probeWindows(text, from, STRIDE, this.#kinds, (hash, at) => {
      if (at < passed || !this.#hashes.has(hash)) return false;
      const to = Math.min(text.length, at + 2 * SPREAD);
      found = this.#confirm(text, Math.max(from, at - SPREAD), to);
      // What begins further on may end behind what was looked at.
      passed = to - SPREAD;
      return found >= 0;
    });
    return found;
  }

  /** Where the first HITS fingerprints within SPREAD characters stand in text[from, to), or -1. */
  #confirm(text: string, from: number, to: number): number {
    const recent = new Int32Array(HITS).fill(-SPREAD - 1);
    let place = 0;
    let found = -1;
    const visit = (hash: number, end: number) => {
      if (!this.#hashes.has(hash)) return false;
      recent[place] = end;
      place = (place + 1) % HITS;
      const oldest = recent[place]!;
      if (oldest < from || end - oldest > SPREAD) return false;
      found = Math.max(from, oldest - WINDOW);
      return true;
    };
    rollWindows(text, from, visit, to);
    return found;
  }

  /** The offset (UTF-16) of the first name at or behind `from` that a story about a letter has in it, or -1. */
  mention(text: string, from = 0): number {
    let first = -1;
    for (const [name, piece, offset] of this.#markers) {
      let at = text.indexOf(piece, from + offset);
      while (at >= 0 && !text.startsWith(name, at - offset)) at = text.indexOf(piece, at + 1);
      if (at >= 0 && (first < 0 || at - offset < first)) first = at - offset;
    }
    return first;
  }
}
