/** Up the composed tree, as far as the light tree shows it: a shadow root's parent is its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null);
}

/** The element around a node in the tree as it is laid out (the flat tree): a slot's content stands in the slot. */
export function above(node: Node): Element | null {
  // Of a closed root the slot isn't told.
  const parent = (node as Partial<Element>).assignedSlot ?? parentOf(node);
  return parent?.nodeType === 11
    ? (parent as ShadowRoot).host
    : parent?.nodeType === 1
      ? (parent as Element)
      : null;
}

/** Whether a node stands in an element as the page is laid out, or is it. */
export function holds(element: Element, node: Node): boolean {
  for (let up: Node | null = node; up; up = above(up)) if (up === element) return true;
  return false;
}

/** Whether a node comes after another one, or stands in it; each in whatever shadow root. */
export function isAfter(node: Node, other: Node): boolean {
  const [own, others] = [hostsOf(node), hostsOf(other)];
  const at = own.findIndex((host, index) => host !== others[index]);
  return at < 0 || at >= others.length || (others[at]!.compareDocumentPosition(own[at]!) & 4) !== 0;
}

/** The hosts of the shadow roots around a node, from the outermost on, and the node. */
function hostsOf(node: Node): Node[] {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...hostsOf(host), node] : [node];
}
