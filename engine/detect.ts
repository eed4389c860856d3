/**
 * Is a letter, or a story about one, in this text? Cheap enough for every page. It says where to read exactly; it judges
 * nothing.
 *
 * A page's first text meets code that V8 has not compiled yet: there the browser's own search finds the few places where
 * a letter could be, by pieces of words that it has everywhere and by characters that could hide them. Later text meets
 * compiled code, for which a probe every few words costs less. Either way only what is near a find is looked at letter
 * by letter, and any twelve of the letter's words in a row are found.
 */
import { type Fingerprints, KINDS, probeWindows, rollWindows, WINDOW } from './fingerprint.ts';

/** So many fingerprints ... */
const HITS = 4;
/** ... within so many characters are a hit: half a sentence. A stock phrase has one or two. */
const SPREAD = 220;
/**
 * Characters between two probes: a probe's window lies within any twelve words that are as long as a stride, one
 * word and sixteen letters with their spaces. Of the letter's own words 75 characters make twelve.
 */
const STRIDE = 28;
/** Characters (UTF-16) until V8 has compiled what probes: a page of more than average length. */
const COLD = 100_000;
/** So many anchors are looked at: where there are more, probes cost less. */
const MANY = 64;
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
/** ... or is, wherever it stands, a letter of which whole texts can be set or without which none can, or one of four with accents. */
const STYLED =
  '[\u0250-\u02b8\u0405\u0455\u0474\u0475\u04c0\u04cf\u0500-\u051f\u13a0-\u13ff\u1d00-\u1d6a\u249c-\u24e9' +
  '\ua4d0-\ua4ff\uab70-\uabbf\uff21-\uff5a\ud833\ud835]|\ud83c[\udd30-\udd89]|[\xaa\xb5\xba\xc0-\u02ff]{4}';
/** A character that passes for a small letter between such (`alike.ts`). */
const ALIKE = '[I01](?<=[a-z].)(?=[a-z])';
const DISGUISE = `${ALIKE}|[^${PLAIN}](?:(?<=[A-Za-z].)|(?=[A-Za-z]))|${STYLED}`;

/** Letters with a space between each two. */
const SPACED = '[ \xa0][A-Za-z][ \xa0][A-Za-z][ \xa0]';

export class Detector {
  readonly #prints: Fingerprints;
  /** Null until they are asked for: most pages are done without. */
  #hashes: ReadonlySet<number> | null = null;
  #kinds: Uint8Array | null = null;
  readonly #disguise = new RegExp(`${DISGUISE}|${SPACED}`, 'g');
  /** Characters (UTF-16) that the browser's own search may still look through. */
  #cold = COLD;

  constructor(prints: Fingerprints) {
    this.#prints = prints;
  }

  /** The offset (UTF-16) near which a letter's own wording first stands at or behind `from`, or -1. */
  find(text: string, from = 0): number {
    let found = -1;
    let passed = from;
    const visit = (hash: number, at: number) => {
      if (at < passed || !this.#isKnown(hash)) return false;
      const to = Math.min(text.length, at + 2 * SPREAD);
      found = this.#confirm(text, Math.max(from, at - SPREAD), to);
      // What begins further on may end behind what was looked at.
      passed = to - SPREAD;
      return found >= 0;
    };
    const rest = this.#cold > 0 ? this.#visitAnchors(text, from, visit) : from;
    this.#cold -= text.length - from;
    if (found < 0 && rest < text.length) probeWindows(text, rest, STRIDE, this.#knownKinds(), visit);
    return found;
  }

  /**
   * Visits the windows around anchors and possible disguises, until `visit` returns true.
   * Returns the offset from which on not all was looked at: where there are more than it is worth.
   */
  #visitAnchors(text: string, from: number, visit: (hash: number, at: number) => boolean): number {
    const { anchors } = this.#prints;
    const next = anchors.map((anchor) => text.indexOf(anchor, from));
    next.push(this.#disguiseFrom(text, from));
    let isDone = false;
    const roll = (start: number, end: number) => {
      const each = (hash: number, at: number) => {
        isDone = visit(hash, at);
        return isDone;
      };
      rollWindows(text, start, each, end);
    };
    let start = from;
    let end = -1;
    for (let count = 0; count < MANY; count++) {
      let first = 0;
      for (let i = 1; i < next.length; i++)
        if (next[i]! >= 0 && (next[first]! < 0 || next[i]! < next[first]!)) first = i;
      const at = next[first]!;
      if (end >= 0 && (at < 0 || at - NEAR > end)) roll(start, end);
      if (at < 0 || isDone) return text.length;
      if (at - NEAR > end) start = Math.max(from, at - NEAR);
      end = Math.min(text.length, at + NEAR);
      const anchor = anchors[first];
      next[first] = anchor === undefined ? this.#disguiseFrom(text, at + 1) : text.indexOf(anchor, at + 1);
    }
    // Words in a row may have begun ahead of the last one.
    return Math.max(from, start - SPREAD);
  }

  #disguiseFrom(text: string, from: number): number {
    this.#disguise.lastIndex = from;
    return this.#disguise.exec(text)?.index ?? -1;
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

  #isKnown(hash: number): boolean {
    this.#hashes ??= new Set(sums(this.#prints.hashes));
    return this.#hashes.has(hash);
  }

  #knownKinds(): Uint8Array {
    if (!this.#kinds) {
      this.#kinds = new Uint8Array(KINDS);
      for (const kind of sums(this.#prints.kinds)) this.#kinds[kind] = 1;
    }
    return this.#kinds;
  }

  /** The offset (UTF-16) of the first name at or behind `from` that a story about a letter has in it, or -1. */
  mention(text: string, from = 0): number {
    let first = -1;
    for (const [name, piece, offset] of this.#prints.markers) {
      let at = text.indexOf(piece, from + offset);
      while (at >= 0 && !text.startsWith(name, at - offset)) at = text.indexOf(piece, at + 1);
      if (at >= 0 && (first < 0 || at - offset < first)) first = at - offset;
    }
    return first;
  }
}

function sums(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => {
    sum += distance;
    return sum;
  });
}
