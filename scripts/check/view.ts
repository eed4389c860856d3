/** What reading is told of a parsed page: styles from the cascade, shadow roots, and places where styles pin them down. */
import type { Box, View } from '../../reader/view.ts';
import { Cascade, type Values } from './cascade.ts';
import { type LightDocument, type LightElement, VIEWPORT } from './dom.ts';

/**
 * Where a box starts whose place hangs on a layout that isn't there: far enough inside the page that only what its
 * styles push away on purpose ends up outside.
 */
const SOMEWHERE = 500;
/** Letters are about half as wide as they are high. */
const LETTER_WIDTH = 0.5;
const LINE_HEIGHT = 1.2;
/** A box of unknown height that clips: longer than any text. */
const TALL = 1e7;

export function viewOf(document: LightDocument): View {
  const cascade = new Cascade(document);
  const places = new Places(cascade);
  return {
    style: (element, pseudo) =>
      pseudo === undefined || pseudo === '::before' || pseudo === '::after'
        ? cascade.style(light(element), pseudo)
        : null,
    box: (element) => places.box(light(element)),
    lines: () => [],
    frame: () => null,
    shadowRoot: (element) => light(element).shadowRoot as unknown as ShadowRoot | null,
  };
}

function light(element: Element): LightElement {
  return element as unknown as LightElement;
}

class Places {
  readonly #cascade: Cascade;

  constructor(cascade: Cascade) {
    this.#cascade = cascade;
  }

  /** Null for what only a layout could tell: everything but boxes that are placed, moved or clip. */
  box(element: LightElement): Box | null {
    const values = this.#cascade.values(element);
    const placed = isOutOfFlow(values) || (values.position === 'relative' && isOffset(values));
    const moved = (values.transform ?? 'none') !== 'none' || (values.translate ?? 'none') !== 'none';
    const shifted = Math.min(px(values['margin-left']) ?? 0, px(values['margin-top']) ?? 0) < -200;
    const clips =
      /hidden|clip|auto|scroll/.test(`${values['overflow-x'] ?? ''}${values['overflow-y'] ?? ''}`) ||
      /paint|strict|content/.test(values.contain ?? '');
    return placed || moved || shifted || clips ? this.#place(element, values) : null;
  }

  #place(element: LightElement, values: Values): Box {
    const { width, height } = this.#size(element, values);
    const origin = this.#origin(element, values);
    let { x, y } = origin;
    if (/relative|absolute|fixed/.test(values.position ?? '')) {
      const [left, right, top, bottom] = ['left', 'right', 'top', 'bottom'].map((side) => px(values[side]));
      if (left !== null) x += left!;
      else if (right !== null) x += isOutOfFlow(values) ? origin.width - right! - width : -right!;
      if (top !== null) y += top!;
      else if (bottom !== null) y += isOutOfFlow(values) ? origin.height - bottom! - height : -bottom!;
    }
    x += px(values['margin-left']) ?? 0;
    y += px(values['margin-top']) ?? 0;
    const matrix = /^matrix\((.+)\)$/
      .exec(values.transform ?? '')?.[1]
      ?.split(',')
      .map(Number);
    const [across, down] = (values.translate ?? '').split(' ').map((value) => px(value) ?? 0);
    return {
      x: x + (matrix?.[4] ?? 0) + (across ?? 0),
      y: y + (matrix?.[5] ?? 0) + (down ?? 0),
      width,
      height,
    };
  }

  /** What the element's place is counted from. */
  #origin(element: LightElement, values: Values): Box {
    if (values.position === 'fixed') return { x: 0, y: 0, ...VIEWPORT };
    if (values.position !== 'absolute') return { x: SOMEWHERE, y: SOMEWHERE, ...VIEWPORT };
    for (let up = element.parentElement; up; up = up.parentElement) {
      const around = this.#cascade.values(up);
      if (/relative|absolute|fixed|sticky/.test(around.position ?? '')) return this.#place(up, around);
    }
    return { x: 0, y: 0, ...VIEWPORT };
  }

  #size(element: LightElement, values: Values): { width: number; height: number } {
    const em = px(values['font-size']) ?? 16;
    const letters = element.textContent.trim().length;
    const shrinks = isOutOfFlow(values) || /^inline/.test(values.display ?? '');
    const natural = shrinks ? Math.min(letters * em * LETTER_WIDTH, VIEWPORT.width) : VIEWPORT.width;
    const width = between(values['min-width'], px(values.width) ?? natural, values['max-width']);
    const lines = width > 0 ? Math.ceil((letters * em * LETTER_WIDTH) / width) : 1;
    const tall = shrinks ? lines * em * LINE_HEIGHT : TALL;
    const height = between(values['min-height'], px(values.height) ?? tall, values['max-height']);
    return { width, height };
  }
}

function between(least: string | undefined, size: number, most: string | undefined): number {
  return Math.max(px(least) ?? 0, Math.min(size, px(most) ?? Number.POSITIVE_INFINITY));
}

function isOutOfFlow(values: Values): boolean {
  return values.position === 'absolute' || values.position === 'fixed';
}

function isOffset(values: Values): boolean {
  return ['left', 'right', 'top', 'bottom'].some((side) => Math.abs(px(values[side]) ?? 0) > 8);
}

/** A resolved length; null for keywords. */
function px(value: string | undefined): number | null {
  return value?.endsWith('px') ? Number.parseFloat(value) : null;
}
