/**
 * The windows of a page: stretches of neighbouring nodes around the letter's wording, each with its exact reading
 * as long as nothing in it changed.
 */

import type { ExactReading } from '../../reader/read.ts';
import { parentOf } from '../../reader/tree.ts';

export interface Window {
  readonly nodes: readonly Node[];
  /** Null: to be read, or to be read again. */
  exact: ExactReading | null;
}

export class Windows {
  #all: readonly Window[] = [];
  #byNode = new Map<Node, Window>();
  #parents = new Set<Node>();

  get all(): readonly Window[] {
    return this.#all;
  }

  /** @param nodes disjoint, in document order; a window of the same nodes as before keeps its reading. */
  place(nodes: readonly Node[]): void {
    const before = this.#all;
    this.#all = runs(nodes).map(
      (run) => before.find((old) => sameNodes(old.nodes, run)) ?? { nodes: run, exact: null },
    );
    this.#byNode = new Map(this.#all.flatMap((window) => window.nodes.map((node) => [node, window])));
    this.#parents = new Set(nodes.flatMap((node) => parentOf(node) ?? []));
  }

  /** The window that a node is in. */
  around(node: Node): Window | null {
    if (this.#byNode.size === 0) return null;
    for (let up: Node | null = node; up; up = parentOf(up)) {
      const window = this.#byNode.get(up);
      if (window) return window;
    }
    return null;
  }

  /** Whether the node holds a window's nodes as its children. */
  isParent(node: Node): boolean {
    return this.#parents.has(node);
  }

  /** Everything is to be read again. */
  expire(): void {
    for (const window of this.#all) window.exact = null;
  }
}

/** Neighbouring siblings go into one window. */
function runs(nodes: readonly Node[]): Node[][] {
  const all: Node[][] = [];
  for (const node of nodes) {
    const last = all[all.length - 1];
    if (last && last[last.length - 1]!.nextSibling === node) last.push(node);
    else all.push([node]);
  }
  return all;
}

function sameNodes(one: readonly Node[], other: readonly Node[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}
