/**
 * How much of a page to read around the places where a letter's wording was found: all that may belong to the
 * letter and the page's prose beside it, not the whole of a large page.
 */
import { parentOf } from './tree.ts';
import type { View } from './view.ts';

/** UTF-16 units read to each side of a hit: twice the letter with all its endorsers. */
const REACH = 20_000;

/**
 * @param hits text nodes or elements with wording of a letter, all in one document
 * @returns disjoint nodes in document order, each with all that is in it
 */
export function regionAround(hits: readonly Node[], view: View): Node[] {
  const region = new Set<Node>();
  for (const hit of hits) {
    if ([...region].some((node) => holds(node, hit))) continue;
    for (const node of window(hit, view)) {
      for (const other of region) if (holds(node, other)) region.delete(other);
      if (![...region].some((other) => holds(other, node))) region.add(node);
    }
  }
  return [...region].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

/** The largest ancestor within reach, and as many of its neighbours as still are. */
function window(hit: Node, view: View): Node[] {
  let node = hit;
  for (let up = parentOf(node); up && up !== hit.ownerDocument?.documentElement; up = parentOf(up)) {
    const size = textLength(up, 2 * REACH, view);
    if (size > 2 * REACH && !isPost(up)) break;
    node = up;
  }
  if (node.nodeType === 11) return [(node as ShadowRoot).host];
  if (node === hit.ownerDocument?.body) return [node];
  const nodes = [node];
  for (const side of ['previousSibling', 'nextSibling'] as const) {
    let room = REACH;
    for (let next = node[side]; next; next = next[side]) {
      room -= textLength(next, room, view);
      if (room < 0) break;
      if (side === 'nextSibling') nodes.push(next);
      else nodes.unshift(next);
    }
  }
  return nodes;
}

function isPost(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).matches('article,[role=article],[aria-posinset]');
}

function holds(node: Node, other: Node): boolean {
  for (let up: Node | null = other; up; up = parentOf(up)) if (up === node) return true;
  return false;
}

/** Length of all text under a node, shadow roots included; stops counting beyond `limit`. */
function textLength(node: Node, limit: number, view: View): number {
  if (node.nodeType === 3) return (node as Text).data.trim().length;
  let length = 0;
  const root = node.nodeType === 1 ? view.shadowRoot(node as Element) : null;
  for (const parent of root ? [root, node] : [node]) {
    if (node.nodeType === 1 && /^(?:script|style|template)$/.test((node as Element).localName)) continue;
    for (let child = parent.firstChild; child && length <= limit; child = child.nextSibling) {
      length += textLength(child, limit - length, view);
    }
  }
  return length;
}
