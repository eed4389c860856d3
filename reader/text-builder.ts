/**
 * Puts the text together while the page is walked: collapses white space as CSS does, puts separators between
 * blocks, lines and cells, and keeps the map to the text nodes.
 */
import { TextMap } from './text-map.ts';

/** How white space stands: collapsed, kept, or kept as line breaks only (`pre-line`). */
export type Space = 'collapse' | 'keep' | 'lines';

const RUN = /[^ \t\n\r\f]+|[ \t\n\r\f]+/g;

export class TextBuilder {
  readonly map = new TextMap();
  #parts: string[] = [];
  /** Of the text so far, without what is pending. */
  length = 0;
  #lines = 0;
  #tab = false;
  #space: { node: Text; at: number } | true | null = null;

  /** The next text begins a block. */
  block(): void {
    // A cell's own blocks don't part it from the cell before.
    if (!this.#tab) this.#lines = 2;
  }

  /** The next text begins a line; two of them make an empty line. */
  line(): void {
    this.#tab = false;
    this.#lines = Math.min(this.#lines + 1, 2);
  }

  /** A row begins or ends there. */
  row(): void {
    this.#tab = false;
    this.#lines = Math.max(this.#lines, 1);
  }

  /** The next text begins a cell beside what came before. */
  cell(): void {
    this.#tab = true;
  }

  /** The next text stands so and no further apart, whatever was asked for before. */
  part(gap: 'block' | 'line' | 'space'): void {
    this.#tab = false;
    this.#lines = gap === 'block' ? 2 : gap === 'line' ? 1 : 0;
    this.space();
  }

  /** White space that isn't in a text node. */
  space(): void {
    this.#space ??= true;
  }

  /** True where no text stands yet in the line. */
  get fresh(): boolean {
    return this.length === 0 || this.#lines > 0 || this.#tab;
  }

  text(node: Text, space: Space): void {
    const { data } = node;
    if (space === 'keep') {
      let start = 0;
      while (start <= data.length) {
        const newline = data.indexOf('\n', start);
        const end = newline < 0 ? data.length : newline;
        if (end > start) this.#push(data.slice(start, end), node, start);
        if (newline < 0) break;
        this.line();
        start = newline + 1;
      }
      return;
    }
    for (const { 0: run, index } of data.matchAll(RUN)) {
      if (/[^ \t\n\r\f]/.test(run)) this.#push(run, node, index);
      else if (space === 'lines' && run.includes('\n')) for (const char of run) char === '\n' && this.line();
      else this.#space ??= { node, at: index };
    }
  }

  /** Text that isn't in a text node: painted words, an emoji's alternative text. */
  foreign(text: string): void {
    this.#push(text, null, 0);
  }

  toString(): string {
    return this.#parts.join('');
  }

  #push(text: string, node: Text | null, from: number): void {
    this.#separate();
    this.#parts.push(text);
    if (node) this.map.add(this.length, this.length + text.length, node, from);
    this.length += text.length;
  }

  #separate(): void {
    const space = this.#space;
    if (this.length > 0) {
      const separator = this.#tab ? '\t' : '\n'.repeat(this.#lines) || (space ? ' ' : '');
      if (separator === ' ' && space && space !== true) {
        this.map.add(this.length, this.length + 1, space.node, space.at);
      }
      if (separator) this.#parts.push(separator);
      this.length += separator.length;
    }
    this.#lines = 0;
    this.#tab = false;
    this.#space = null;
  }
}
