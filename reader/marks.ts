/**
 * Marks on the page, when the reader asks: CSS highlights, which change nothing in the page's tree. Their names are
 * random, but the page's scripts can see and clear them; that is looked for, and told. The popup, never the page,
 * holds the verdict.
 */
import type { Mark, MarksReply, MarkTone } from '../engine/messages.ts';
import type { Joined } from './joined.ts';
import { parentOf } from './tree.ts';

type Look = MarkTone | 'current';

/**
 * Each tone has a line of its own besides its colours, and brings its own ground and ink, so that it reads on any
 * page. Later ones lie above earlier ones.
 */
const LOOKS: Readonly<Record<Look, string>> = {
  copy: 'text-decoration:underline dotted 1px #2a6fb0',
  added: 'background-color:#cdebc5;color:#10240c;text-decoration:underline double 2px #1d6b12',
  omitted: 'background-color:#d7e6fa;color:#0c1d33;text-decoration:underline overline dashed 2px #1d4f91',
  changed: 'background-color:#ffe7a3;color:#2b2000;text-decoration:underline wavy 2px #8a5a00',
  critical: 'background-color:#ffd2cc;color:#3b0700;text-decoration:underline solid 4px #b3261e',
  current: 'background-color:#1f1a4d;color:#fff;text-decoration:underline solid 3px #ffd54a',
};
const TONES = Object.keys(LOOKS) as Look[];
/** In forced colours the reader's own palette, the lines stay. */
const FORCED: Readonly<Record<Look, string>> = {
  copy: 'text-decoration-color:CanvasText',
  added: 'background-color:Mark;color:MarkText;text-decoration-color:MarkText',
  omitted: 'background-color:Mark;color:MarkText;text-decoration-color:MarkText',
  changed: 'background-color:Mark;color:MarkText;text-decoration-color:MarkText',
  critical: 'background-color:Mark;color:MarkText;text-decoration-color:MarkText',
  current: 'background-color:Highlight;color:HighlightText;text-decoration-color:HighlightText',
};
/** Milliseconds between two looks at whether the marks still stand. */
const LOOK_AGAIN = 500;

interface Shown {
  readonly ranges: readonly Range[];
  /** What the ranges hold. */
  readonly texts: readonly string[];
}

interface Layer {
  readonly name: string;
  readonly highlight: Highlight;
  /** Ranges that it holds at least. */
  readonly size: number;
}

export class Marks {
  readonly #onLost: () => void;
  #shown: (Shown | null)[] = [];
  #layers: Partial<Record<Look, Layer>> = {};
  #sheet: CSSStyleSheet | null = null;
  #rules = 0;
  #roots = new Set<Document | ShadowRoot>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param onLost called once when the page changed or took away what was shown. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** Shows these in place of all others. @param joined the reading that the marks index; null: none of them stands. */
  show(marks: readonly Mark[], joined: Joined | null): MarksReply {
    this.clear();
    this.#shown = marks.map((mark) => joined && shownAt(mark, joined));
    if (this.#shown.some((shown) => shown !== null)) this.#paint(marks);
    return this.#reply();
  }

  /** Brings one into view. */
  step(index: number): MarksReply {
    this.#check();
    const shown = this.#shown[index];
    const first = shown?.ranges[0];
    const current = this.#layers.current;
    if (!first || !current) return { ...this.#reply(), lost: [index] };
    current.highlight.clear();
    for (const range of shown.ranges) current.highlight.add(range);
    bringIntoView(first);
    return this.#reply();
  }

  clear(): MarksReply {
    clearInterval(this.#timer);
    for (const layer of Object.values(this.#layers)) CSS.highlights.delete(layer.name);
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#shown = [];
    this.#layers = {};
    this.#sheet = null;
    this.#roots = new Set();
    return this.#reply();
  }

  /** Takes away what is shown, and tells: the reading that it indexes no longer stands. */
  drop(): void {
    if (!this.#sheet) return;
    this.clear();
    this.#onLost();
  }

  /** Looks whether all stands as it was shown. */
  #check(): void {
    if (this.#sheet && !this.#stands(this.#sheet)) this.drop();
  }

  #reply(): MarksReply {
    const lost = this.#shown.flatMap((shown, index) => (shown === null ? [index] : []));
    return { shown: this.#shown.length - lost.length, lost };
  }

  #paint(marks: readonly Mark[]): void {
    const names = new Map(
      TONES.map((tone) => [tone, `m${crypto.getRandomValues(new Uint32Array(2)).join('-')}`]),
    );
    for (const [priority, tone] of TONES.entries()) {
      const ranges = this.#shown.flatMap((shown, i) =>
        shown && marks[i]!.tone === tone ? shown.ranges : [],
      );
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      const name = names.get(tone)!;
      CSS.highlights.set(name, highlight);
      this.#layers[tone] = { name, highlight, size: ranges.length };
    }
    const rule = (looks: Readonly<Record<Look, string>>) =>
      TONES.map((tone) => `::highlight(${names.get(tone)}){${looks[tone]}}`).join('');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${rule(LOOKS)}@media (forced-colors:active){${rule(FORCED)}}`);
    this.#sheet = sheet;
    this.#rules = sheet.cssRules.length;
    for (const shown of this.#shown) {
      for (const { startContainer } of shown?.ranges ?? []) {
        this.#roots.add(startContainer.getRootNode() as Document | ShadowRoot);
      }
    }
    for (const root of this.#roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#timer = setInterval(() => this.#check(), LOOK_AGAIN);
  }

  #stands(sheet: CSSStyleSheet): boolean {
    const layers = Object.values(this.#layers);
    return (
      layers.every(
        ({ name, highlight, size }) =>
          highlight.size >= size && CSS.highlights.get(name)?.size === highlight.size,
      ) &&
      !sheet.disabled &&
      sheet.cssRules.length === this.#rules &&
      [...this.#roots].every((root) => root.adoptedStyleSheets.includes(sheet)) &&
      this.#shown.every((shown) => shown?.ranges.every((range, i) => holds(range, shown.texts[i]!)) ?? true)
    );
  }
}

/** The mark's ranges on the page, null where the page no longer has its text. */
function shownAt({ start, end, tone }: Mark, joined: Joined): Shown | null {
  const { text } = joined.reading;
  if (end > text.length) return null;
  const [from, to] = start === end || tone === 'omitted' ? edges(text, start) : [start, end];
  const pieces = joined.pieces(from, to).filter((piece) => piece.start < piece.end);
  if (pieces.length === 0) return null;
  const wanted = solid(text.slice(from, to));
  let at = 0;
  for (const { node, start: first, end: last } of pieces) {
    const piece = solid(node.data.slice(first, last));
    const place = wanted.indexOf(piece, at);
    if (!node.isConnected || last > node.length || place < 0) return null;
    at = place + piece.length;
  }
  const ranges = pieces.map(({ node, start: first, end: last }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return range;
  });
  return { ranges, texts: ranges.map(String) };
}

/** The place of an omission: the last letter before it and the first behind it. */
function edges(text: string, place: number): [number, number] {
  let from = place;
  let to = place;
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  while (to < text.length && /\s/.test(text[to]!)) to++;
  return [Math.max(0, from - 1), Math.min(text.length, to + 1)];
}

/** White space is what the page's text and its reading differ in. */
function solid(text: string): string {
  return text.replace(/\s+/g, '');
}

function holds(range: Range, text: string): boolean {
  return range.startContainer.isConnected && range.toString() === text;
}

function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  // Frames and boxes that scroll, as far as the browser takes it ...
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // ... and within a long paragraph to the words themselves.
  for (let up: Node | null = element; up; up = parentOf(up)) {
    if (!(up instanceof Element) || up.scrollHeight <= up.clientHeight + 1) continue;
    const isPage = up === document.scrollingElement;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
    const { top, bottom } = range.getBoundingClientRect();
    const box = isPage ? { top: 0, bottom: innerHeight } : up.getBoundingClientRect();
    if (top >= box.top && bottom <= box.bottom) continue;
    up.scrollBy({ top: (top + bottom - box.top - box.bottom) / 2, behavior: 'instant' });
  }
}
