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

  get areNone(): boolean {
    return this.#stretches.length === 0;
  }

  /** Whether a copy is no longer where it was: nothing is known of changes then. */
  get areGone(): boolean {
    return this.#stretches.some((ends) => ends.some((node) => !node.isConnected));
  }

  /** Whether a change, as an observer tells it, is one within a copy: of its text, its look, or what stands in it. */
  isTouchedBy(record: MutationRecord): boolean {
    const { type, target } = record;
    if (target === this.#beside) return false;
    const holds = this.#holders.has(target);
    const touched = holds && type === 'childList' ? this.#isFilled(record) : this.#isOf(target);
    this.#beside = touched || holds ? null : target;
    return touched;
  }

  /** Whether children that came or went are a copy's own, or stand in it. */
  #isFilled({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    return (
      this.#stretches.some((ends) => ends.some((node) => node.parentNode === target)) ||
      [...removedNodes].some((node) => this.#holders.has(node)) ||
      [...addedNodes].some((node) => this.#isWithin(node))
    );
  }

  /** Whether a node is a copy's own or stands in it; what has the whole copy in it is around it. */
  #isOf(node: Node): boolean {
    return (
      (node.nodeType === Node.TEXT_NODE && this.#holders.has(node)) ||
      this.#stretches.some(([first, last]) => node.contains(first) !== node.contains(last)) ||
      this.#isWithin(node)
    );
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

/** The node, or the shadow root's host that has it, in the other's tree; null where that tree doesn't have it. */
function inTreeOf(other: Node, node: Node): Node | null {
  const tree = other.getRootNode();
  for (let at: Node | null = node; at; at = parentOf(at.getRootNode()))
    if (at.getRootNode() === tree) return at;
  return null;
}
