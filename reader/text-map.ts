/**
 * From offsets of a reading's text to the page's text nodes. It is made of runs: stretches of the text
 * that stand in one node without a gap, so that collapsed white space costs one more run and nothing else.
 * Looking up is a binary search.
 */

/** A stretch of one text node, half-open UTF-16 offsets into its data. Empty at the place of an omission. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

interface Run {
  /** In the reading's text. */
  readonly start: number;
  end: number;
  readonly node: Text;
  /** In the node's data. */
  readonly from: number;
}

export class TextMap {
  readonly #runs: Run[] = [];

  /** Says that text[start, end) is node.data[from, from + end - start). Starts must not decrease. */
  add(start: number, end: number, node: Text, from: number): void {
    const last = this.#runs[this.#runs.length - 1];
    if (last?.node === node && last.end === start && last.from + last.end - last.start === from) {
      last.end = end;
      return;
    }
    this.#runs.push({ start, end, node, from });
  }

  /**
   * The page's text behind text[start, end), in reading order; what the page doesn't have as text (separators,
   * painted words, emoji pictures) is skipped. For an empty range the nearest place: at the end of the text before
   * it, at its start where nothing comes before.
   */
  toDomRange(start: number, end: number): Piece[] {
    const runs = this.#runs;
    let index = firstEndingAfter(runs, start);
    if (end <= start) {
      const inside = runs[index] && (runs[index].start <= start || index === 0);
      const run = runs[inside ? index : index - 1];
      if (!run) return [];
      const at = run.from + Math.min(Math.max(start - run.start, 0), run.end - run.start);
      return [{ node: run.node, start: at, end: at }];
    }
    const pieces: Piece[] = [];
    for (; index < runs.length && runs[index].start < end; index++) {
      const { start: first, end: last, node, from } = runs[index];
      const piece = {
        node,
        start: from + Math.max(start - first, 0),
        end: from + Math.min(end, last) - first,
      };
      const previous = pieces[pieces.length - 1];
      // White space that was collapsed between two runs of a node belongs to the stretch.
      if (previous?.node === node && previous.end <= piece.start) {
        pieces[pieces.length - 1] = { node, start: previous.start, end: piece.end };
      } else pieces.push(piece);
    }
    return pieces;
  }
}

function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
