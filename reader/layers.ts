/**
 * Layers that a page puts over letters from anywhere in it. What lies right beside the letters is seen while they are
 * read (`veils.ts`); a layer may hang anywhere else, and be placed over them by its offsets alone.
 */
import { isClip, isLayer, isPositioned, number } from './sight.ts';
import { above, holds, isAfter } from './tree.ts';
import { covers, isPlaced, isRule, NOWHERE_ELSE, reachOf, staysOnScreen } from './veils.ts';
import type { Box, Pseudo, View } from './view.ts';

/** Elements that were not read and are looked at, the page's last ones first: scripts put layers there. */
const MOST = 4_000;

/** An element, or what is painted before or after its content, that its styles put elsewhere. */
export interface Placed {
  readonly element: Element;
  readonly pseudo?: Pseudo | undefined;
  /** What is painted are signs that blot letters out. */
  readonly isInked?: boolean;
}

interface Layer extends Placed {
  readonly box: Box;
  readonly level: number;
  /** What keeps its place on the screen, with the layer in it: other texts pass below. Null where nothing does. */
  readonly held: Element | null;
}

/**
 * Those of the texts of which a layer covers a word.
 * @param placed what is placed within `roots`
 */
export function coveredTexts(
  texts: readonly Text[],
  placed: readonly Placed[],
  roots: readonly Node[],
  view: View,
): Text[] {
  const layers = [...placed, ...outside(roots, view)].flatMap((each) => layersOf(each, view));
  if (layers.length === 0) return [];
  return texts.filter((text) => {
    const lines = view.lines(text);
    return layers.some(
      (layer) =>
        lines.some((line) => covers(layer.box, line)) &&
        (!layer.held || holds(layer.held, text)) &&
        !isAbove(text, layer, view),
    );
  });
}

/** The elements beside `roots` that are placed by their offsets. */
function outside(roots: readonly Node[], view: View): Placed[] {
  const all = roots[0]?.ownerDocument?.body.getElementsByTagName('*') ?? [];
  const placed: Placed[] = [];
  const frames = roots.flatMap((root) => {
    const element = root.nodeType === 1 ? (root as Element) : root.parentElement;
    return (element && view.box(element)) || [];
  });
  for (let i = all.length - 1, left = MOST; i >= 0 && left > 0; i--) {
    const element = all[i]!;
    if (roots.some((root) => root.contains(element))) continue;
    left--;
    const box = view.box(element);
    // A box costs less than styles.
    if (box && frames.some((frame) => meet(box, frame)) && isPlaced(view.style(element)!))
      placed.push({ element });
  }
  return placed;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What is painted, as far as the boxes around it let it through. */
function layersOf({ element, pseudo, isInked }: Placed, view: View): Layer[] {
  const style = view.style(element, pseudo)!;
  const reach = reachOf(element, style) ?? (isInked || isRule(style) ? NOWHERE_ELSE : null);
  const level = number(style.zIndex, 0);
  if (!reach || level < 0 || style.visibility !== 'visible') return [];
  const frames: Box[] = [];
  let held: Element | null = null;
  for (let up: Element | null = element; up; up = above(up)) {
    const around = view.style(up)!;
    if (number(around.opacity, 1) < 0.9) return [];
    if (!held && staysOnScreen(up, around, view)) held = up;
    if ((up !== element || pseudo) && (isClip(around.overflowX) || isClip(around.overflowY)))
      frames.push(view.box(up)!);
  }
  const boxes = pseudo ? boxOfPainted(element, pseudo, view) : view.lines(element);
  return boxes.map(({ x, y, width, height }) => {
    const { spread } = reach;
    const left = Math.max(x + reach.x - spread, ...frames.map((frame) => frame.x));
    const top = Math.max(y + reach.y - spread, ...frames.map((frame) => frame.y));
    const right = Math.min(x + width + reach.x + spread, ...frames.map((frame) => frame.x + frame.width));
    const bottom = Math.min(y + height + reach.y + spread, ...frames.map((frame) => frame.y + frame.height));
    return {
      element,
      pseudo,
      level,
      held,
      box: { x: left, y: top, width: right - left, height: bottom - top },
    };
  });
}

/** A painted box that is placed by its offsets stands in the nearest placed element around it. */
function boxOfPainted(element: Element, pseudo: Pseudo, view: View): Box[] {
  const style = view.style(element, pseudo)!;
  let around: Element = element;
  while (!isPositioned(view.style(around)!) && above(around)) around = above(around)!;
  const frame = view.box(around);
  const [x, y, width, height] = [style.left, style.top, style.width, style.height].map((value) =>
    number(value, 0),
  ) as [number, number, number, number];
  return frame && style.position === 'absolute' ? [{ x: frame.x + x, y: frame.y + y, width, height }] : [];
}

/** Is a text painted over a layer, or as its content? Of two on one level the later one is. */
function isAbove(text: Text, { element, pseudo, level }: Layer, view: View): boolean {
  const isAround = holds(element, text);
  if (isAround && !pseudo) return true;
  const own = levelOf(text, element, view);
  const other = isAround ? level : (levelOf(element, text, view) ?? level);
  const isLater = isAround ? pseudo === '::before' : isAfter(text, element);
  return own !== null && (own > other || (own === other && isLater));
}

/** The level of the outermost layer around a node that doesn't hold the other node too; null where there is none. */
export function levelOf(node: Node, other: Node, view: View): number | null {
  let level: number | null = null;
  const first = node.nodeType === 1 ? (node as Element) : above(node);
  for (let up = first; up && !holds(up, other); up = above(up)) {
    const style = view.style(up)!;
    if (isPositioned(style) || isLayer(style)) level = number(style.zIndex, 0);
  }
  return level;
}
