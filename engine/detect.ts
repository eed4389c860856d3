/**
 * Is a letter, or a story about one, in this text? Cheap enough for every page: the browser's own search finds the few
 * places where one could be, by pieces of words that the letter has everywhere and by characters that could hide them,
 * and only these are looked at. It says where to read exactly; it judges nothing.
 */
import { type Fingerprints, type Marker, rollWindows, WINDOW } from './fingerprint.ts';

/** So many fingerprints ... */
const HITS = 4;
/** ... within so many characters are a hit: half a sentence. A stock phrase has one or two. */
const SPREAD = 220;
/** Characters on either side of an anchor in which there must be a fingerprint: more than a line's indentation. */
const NEAR = 64;

/**
 * Characters by which no anchor can be disguised (`fold.ts`): ASCII, Khmer letters, spaces, dashes and quotation marks,
 * arrows and drawings, Chinese, Japanese and Korean. Any other may take no or little room, or be taken for a Latin letter,
 * and is looked at where it stands beside one ...
 */
const PLAIN =
  '\0-\xa9\xab\xac\xae-\xb9\xbb-\xbf\u1780-\u17b3\u17b6-\u17dc\u17e0-\u17ff\u2010-\u2029\u2030-\u205e' +
  '\u2190-\u245f\u2500-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7ff\udc00-\udfff\ue000-\uf8ff';
/** ... or is, wherever it stands, one of the letters of which whole texts can be set, or without which none can be. */
const STYLED =
  '[\u0250-\u02b8\u0405\u0455\u0474\u0475\u04c0\u04cf\u0500-\u051f\u13a0-\u13ff\u1d00-\u1d6a\u249c-\u24e9' +
  '\ua4d0-\ua4ff\uab70-\uabbf\uff21-\uff5a\ud833\ud835]|\ud83c[\udd30-\udd89]';
const DISGUISE = `[^${PLAIN}](?:(?<=[A-Za-z].)|(?=[A-Za-z]))|${STYLED}`;

/** Letters with a space between each two: "e" is everywhere in them, and no English word by itself. */
const SPACED = [' e ', ' E ', '\u00a0e\u00a0', '\u00a0E\u00a0'];

export class Detector {
  readonly #distances: readonly number[];
  /** Null until there is something to look up: most pages have nothing. */
  #hashes: ReadonlySet<number> | null = null;
  readonly #anchors: readonly string[];
  readonly #markers: readonly Marker[];
  readonly #disguise = new RegExp(DISGUISE, 'g');

  constructor({ hashes, anchors, markers }: Fingerprints) {
    this.#distances = hashes;
    this.#anchors = [...anchors, ...SPACED];
    this.#markers = markers;
  }

  /** The offset (UTF-16) near which a letter's own wording first stands at or behind `from`, or -1. */
  find(text: string, from = 0): number {
    let found = -1;
    let passed = from;
    for (const [start, end] of this.#stretches(text, from)) {
      rollWindows(
        text,
        start,
        (hash, at) => {
          if (at < passed || !this.#isKnown(hash)) return false;
          const to = Math.min(text.length, at + 2 * SPREAD);
          found = this.#confirm(text, Math.max(from, at - SPREAD), to);
          // What begins further on may end behind what was looked at.
          passed = to - SPREAD;
          return found >= 0;
        },
        end,
      );
      if (found >= 0) break;
    }
    return found;
  }

  /** The stretches of text[from, end) around anchors and possible disguises, ascending and apart. */
  *#stretches(text: string, from: number): Generator<readonly [start: number, end: number]> {
    const next = this.#anchors.map((anchor) => text.indexOf(anchor, from));
    next.push(this.#disguiseFrom(text, from));
    let start = from;
    let end = -1;
    for (;;) {
      let first = 0;
      for (let i = 1; i < next.length; i++)
        if (next[i]! >= 0 && (next[first]! < 0 || next[i]! < next[first]!)) first = i;
      const at = next[first]!;
      if (end >= 0 && (at < 0 || at - NEAR > end)) yield [start, end];
      if (at < 0) return;
      if (at - NEAR > end) start = Math.max(from, at - NEAR);
      end = Math.min(text.length, at + NEAR);
      const anchor = this.#anchors[first];
      next[first] = anchor === undefined ? this.#disguiseFrom(text, at + 1) : text.indexOf(anchor, at + 1);
    }
  }

  #disguiseFrom(text: string, from: number): number {
    this.#disguise.lastIndex = from;
    return this.#disguise.exec(text)?.index ?? -1;
  }

  #isKnown(hash: number): boolean {
    this.#hashes ??= sums(this.#distances);
    return this.#hashes.has(hash);
  }

  /** Where the first HITS fingerprints within SPREAD characters stand in text[from, to), or -1. */
  #confirm(text: string, from: number, to: number): number {
    const recent = new Int32Array(HITS).fill(-SPREAD - 1);
    let place = 0;
    let found = -1;
    const visit = (hash: number, end: number) => {
      if (!this.#isKnown(hash)) return false;
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

function sums(distances: readonly number[]): Set<number> {
  let sum = 0;
  return new Set(
    distances.map((distance) => {
      sum += distance;
      return sum;
    }),
  );
}
