import type { Span } from './reading.ts';
import type { Range } from './report.ts';
import { countFirst } from './search.ts';

/** The reading's spans, for look-ups by offset. */
export class Spans {
  readonly #byKind = new Map<Span['kind'], Span[]>();
  readonly #merged = new Map<string, readonly Range[]>();
  readonly #around = new Map<Span['kind'], Int32Array>();

  constructor(spans: readonly Span[]) {
    for (const span of spans) {
      const list = this.#byKind.get(span.kind);
      if (list === undefined) this.#byKind.set(span.kind, [span]);
      else list.push(span);
    }
    for (const list of this.#byKind.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  has(kind: Span['kind']): boolean {
    return this.#byKind.has(kind);
  }

  /** The ranges of some kinds, sorted, overlapping and touching ones made one. */
  merged(kinds: readonly Span['kind'][]): readonly Range[] {
    const key = kinds.join();
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const ranges = kinds.flatMap((kind) => this.#byKind.get(kind) ?? []).sort((a, b) => a.start - b.start);
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of ranges) {
      const last = merged.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    this.#merged.set(key, merged);
    return merged;
  }

  /** The spans of some kinds, by where they begin, outer ones before inner ones. */
  all(kinds: readonly Span['kind'][]): readonly Range[] {
    return kinds
      .flatMap((kind) => this.#byKind.get(kind) ?? [])
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  covers(kind: Span['kind'], offset: number): boolean {
    if (!this.#byKind.has(kind)) return false;
    const merged = this.merged([kind]);
    const range = merged[lastAtOrBefore(merged, offset)];
    return range !== undefined && offset < range.end;
  }

  /** The smallest span of the kind around the offset. Spans of a kind nest or are apart. */
  innermost(kind: Span['kind'], offset: number): Range | null {
    if (!this.#byKind.has(kind)) return null;
    const spans = this.#byKind.get(kind) ?? [];
    if (!this.covers(kind, offset)) return null;
    let around = this.#around.get(kind);
    if (around === undefined) {
      around = endingFurther(spans);
      this.#around.set(kind, around);
    }
    let i = lastAtOrBefore(spans, offset);
    while (i >= 0 && spans[i]!.end <= offset) i = around[i]!;
    return spans[i] ?? null;
  }

  /** Where spans of the kind, overlapping ones made one, begin and end within the range. */
  edges(kind: Span['kind'], { start, end }: Range): number[] {
    if (!this.#byKind.has(kind)) return [];
    const merged = this.merged([kind]);
    const edges: number[] = [];
    for (let i = Math.max(0, lastAtOrBefore(merged, start)); i < merged.length && merged[i]!.start < end; i++)
      for (const edge of [merged[i]!.start, merged[i]!.end]) if (edge > start && edge < end) edges.push(edge);
    return edges;
  }

  /** Does a span of the kind lie in the range, be it empty? */
  some(kind: Span['kind'], range: Range): boolean {
    if (!this.#byKind.has(kind)) return false;
    const merged = this.merged([kind]);
    const last = merged[lastAtOrBefore(merged, range.end)];
    return last !== undefined && last.end >= range.start;
  }
}

/** For each of the ranges, the last one before it that ends further on, -1 where none does. */
function endingFurther(ranges: readonly Range[]): Int32Array {
  const further = new Int32Array(ranges.length);
  for (const [index, { end }] of ranges.entries()) {
    let i = index - 1;
    while (i >= 0 && ranges[i]!.end <= end) i = further[i]!;
    further[index] = i;
  }
  return further;
}

/** The index of the last range that begins at or before the offset, -1 where none does. */
function lastAtOrBefore(ranges: readonly Range[], offset: number): number {
  return countFirst(ranges.length, (index) => ranges[index]!.start <= offset) - 1;
}
