/** Where the copies of a report stand on the page, so that a change beside them leaves the report standing. */
import type { Piece } from './text-map.ts';
import { parentOf } from './tree.ts';

/** From a copy's first text node to its last. */
type Stretch = readonly [first: Node, last: Node];

export class Copies {
  readonly #stretches: readonly Stretch[];
  /** The copies' text nodes, and all that they stand in. */
  readonly #holders = new Set<Node>();
  /** What changed last, found to be beside the copies: storms change one place again and again. */
  #beside: Node | null = null;

  /** @param copies the text nodes of each, in reading order */
  constructor(copies: readonly (readonly Piece[])[]) {
    this.#stretches = copies
      .filter((pieces) => pieces.length > 0)
      .map((pieces) => [pieces[0]!.node, pieces[pieces.length - 1]!.node]);
    for (const { node } of copies.flat()) {
      for (let up: Node | null = node; up && !this.#holders.has(up); up = parentOf(up)) this.#holders.add(up);
    }
  }

  /** Whether a copy is no longer where it was: nothing is known of changes then. */
  get areGone(): boolean {
    return this.#stretches.some((ends) => ends.some((node) => !node.isConnected));
  }

  /** Whether a change, as an observer tells it, is one within a copy: of its text, its look, or of text in it. */
  isTouchedBy(record: MutationRecord): boolean {
    const { type, target, addedNodes } = record;
    if (target === this.#beside) return false;
    if (this.#holders.has(target)) {
      this.#beside = null;
      return this.#isOwn(record);
    }
    if (type === 'attributes') return false;
    const within = this.#isWithin(target);
    this.#beside = within ? null : target;
    return within && (type === 'characterData' || [...addedNodes].some(hasText));
  }

  /** The same for a copy's own text, and for what that stands in. */
  #isOwn({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'characterData') return true;
    // What has the whole copy in it is around it: scrolling alone changes that on many sites.
    if (type === 'attributes') return this.#isEnd(target) || this.#isWithin(target);
    const texts = [...addedNodes].filter(hasText);
    return (
      [...removedNodes].some((node) => this.#holders.has(node)) ||
      texts.some((node) => this.#isWithin(node)) ||
      (texts.length > 0 &&
        this.#stretches.some((ends) => ends.some(({ parentNode }) => parentNode === target)))
    );
  }

  /** Whether a copy begins or ends in the node, and goes on outside of it. */
  #isEnd(node: Node): boolean {
    return this.#stretches.some(([first, last]) => node.contains(first) !== node.contains(last));
  }

  #isWithin(node: Node): boolean {
    return this.#stretches.some(([first, last]) => {
      const inside = inTreeOf(first, node);
      if (!inside) return false;
      const [before, behind] = [first, last].map((end) => end.compareDocumentPosition(inside));
      // A copy across two trees may have anything in it.
      return (behind! & 1) > 0 || ((before! & 4) > 0 && (behind! & 2) > 0);
    });
  }
}

/** Pictures, frames and scripts come all the time where a page loads them as the reader scrolls. */
function hasText(node: Node): boolean {
  return !/^(?:script|style)$/i.test(node.nodeName) && /\S/.test(node.textContent ?? '');
}

/** The node, or the shadow root's host that has it, in the other's tree; null where that tree doesn't have it. */
function inTreeOf(other: Node, node: Node): Node | null {
  const tree = other.getRootNode();
  for (let at: Node | null = node; at; at = parentOf(at.getRootNode()))
    if (at.getRootNode() === tree) return at;
  return null;
}
