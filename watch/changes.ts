/** What changed in a document since it was looked at last. */

/** Changed nodes remembered; beyond, looking through everything once is cheaper. */
export const MAX_CHANGED = 3_000;

/** The changes that are told of: what can bring or take away text, or end its being typed. */
export const OBSERVED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['alt', 'contenteditable', 'role'],
};

/** Adds to `changed` the nodes whose text, or whose neighbourhood, a change made new. */
export function noteChange(record: MutationRecord, changed: Set<Node>): void {
  const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  if (type !== 'childList') changed.add(target);
  for (const node of addedNodes) changed.add(node);
  // What stood apart may read on now.
  const beside = previousSibling ?? nextSibling;
  if (removedNodes.length > 0 && addedNodes.length === 0 && beside) changed.add(beside);
}

/** Connected nodes in runs of neighbours. */
export function* runsOf(nodes: ReadonlySet<Node>): Generator<[Node, ...Node[]]> {
  const done = new Set<Node>();
  for (const node of nodes) {
    if (done.has(node) || !node.isConnected) continue;
    let first = node;
    while (first.previousSibling && nodes.has(first.previousSibling)) first = first.previousSibling;
    const run: [Node, ...Node[]] = [first];
    for (let next = first.nextSibling; next && nodes.has(next); next = next.nextSibling) run.push(next);
    for (const each of run) done.add(each);
    yield run;
  }
}
