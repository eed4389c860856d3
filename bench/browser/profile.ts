/** Whose time a CPU profile shows. */

/** The part of a V8 CPU profile that is used: stacks as a tree, one sample after another. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

/** Longer gaps between samples, in microseconds, are time in which nothing ran. */
const GAP = 20_000;

/** Milliseconds in which the extension's code was on the stack: in all, and the longest stretch without a pause. */
export function ours({ nodes, samples = [], timeDeltas = [] }: Profile): { total: number; longest: number } {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, within: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const inside = within || node.callFrame.url.startsWith('chrome-extension://');
    if (inside) own.add(id);
    for (const child of node.children ?? []) visit(child, inside);
  };
  if (nodes[0]) visit(nodes[0].id, false);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  for (const [index, id] of samples.entries()) {
    // A sample stands for the time until the next one.
    const lasted = Math.min(timeDeltas[index + 1] ?? 0, GAP) / 1_000;
    stretch = own.has(id) ? stretch + lasted : 0;
    if (own.has(id)) total += lasted;
    longest = Math.max(longest, stretch);
  }
  return { total, longest };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
