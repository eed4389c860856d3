/** Up the composed tree, as far as the light tree shows it: a shadow root's parent is its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null);
}
