/** What is painted over letters: a layer, or the box of an element beside them. */
import { distance, filtered, parseColor } from './color.ts';
import {
  colorsIn,
  INVISIBLE_DISTANCE,
  INVISIBLE_OPACITY,
  isLayer,
  isOutOfFlow,
  isPositioned,
  isSet,
  isSpeck,
  number,
  PICTURES,
  WORD,
} from './sight.ts';
import { above } from './tree.ts';
import type { Box, Style, View } from './view.ts';

/** CSS pixels of the broadest line that may be drawn through a word. */
const RULE = 4;
/** CSS pixels by which letters are blurred beyond reading. */
const BLUR = 3;
/** What paints no further than its own boxes. */
export const NOWHERE_ELSE = { x: 0, y: 0, spread: 0 };
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
/** Nodes beside an element that are looked at for what it covers. */
const MAX_BESIDE = 100;

/** Without layout: is a layer, from ::before or ::after of a placed element, painted over the letters directly in it? */
export function isVeil(layer: Style, element: Element, style: Style | null, view: View): boolean {
  if (!style || !isPositioned(style) || !isOutOfFlow(layer) || view.box(element)) return false;
  const isThrough = isRule(layer) && /^[3-6]\d(?:\.\d+)?%$/.test(layer.top ?? '');
  return (isThrough || (isOpaque(layer) && isSpread(layer))) && [...element.childNodes].some(isWords);
}

/**
 * Is an element painted over letters beside it: an empty box or a picture, or one with words of its own that reaches
 * out of its place?
 */
export function isVeiling(element: Element, style: Style, view: View, hasWords: boolean): boolean {
  if (number(style.zIndex, 0) < 0 || staysOnScreen(element, style, view)) return false;
  if (hasWords && !reachesOut(style)) return false;
  const isLine = !hasWords && reachesOut(style) && isRule(style);
  const reach = reachOf(element, style) ?? (isLine ? NOWHERE_ELSE : null);
  if (!reach) return false;
  const layers = view.lines(element).map(({ x, y, width, height }) => ({
    x: x + reach.x - reach.spread,
    y: y + reach.y - reach.spread,
    width: width + 2 * reach.spread,
    height: height + 2 * reach.spread,
  }));
  if (layers.length === 0) return isSpreadOver(element, style, view);
  // Words are painted over the grounds of all blocks; pictures and boxes in a row are painted as words are.
  // A line is seen through them.
  const layered = isPositioned(style) || isLayer(style) || outlineOf(style) > 0 || isLine;
  // What may lie over any text is held against all of it once that is read (`layers.ts`).
  if (isPlaced(style)) return false;
  if (!layered && !isLikeWords(element, style, view)) return false;
  return textsBeside(element, style, view)
    .filter((text) => layered || (text.compareDocumentPosition(element) & 4) !== 0)
    .some((text) => view.lines(text).some((line) => layers.some((layer) => covers(layer, line))));
}

/** Keeps its place on the screen: with each turn of the wheel it lies over other words. */
export function staysOnScreen(element: Element, style: Style, view: View): boolean {
  if (style.position === 'sticky') {
    const isHeld = [style.top, style.bottom, style.left, style.right].some((side) => isSet(side, 'auto'));
    const isOverlay =
      SIDES.some((side) => number(style[`margin${side}`], 0) < 0) && !element.textContent.trim();
    return isHeld && !isOverlay;
  }
  if (style.position !== 'fixed') return false;
  // What moves an element holds all that is fixed in it (CSS Transforms 1, 2), and so does a filter, but the root's.
  for (let around = above(element); around; around = above(around)) {
    const { filter, transform, translate } = view.style(around) ?? {};
    if (isSet(transform) || isSet(translate) || (isSet(filter) && above(around))) return false;
  }
  return true;
}

/** Without layout: over all of the element around it, which has other words. */
function isSpreadOver(element: Element, style: Style, view: View): boolean {
  const around = element.parentElement;
  if (!around || !isOutOfFlow(style) || !isSpread(style) || !isPositioned(view.style(around) ?? {}))
    return false;
  return textsBeside(element, style, view).length > 0;
}

/** Placed at all four sides of what it is placed in. */
function isSpread(style: Style): boolean {
  return [style.top, style.right, style.bottom, style.left].every((side) =>
    /^-?[01](?:\.\d+)?px$/.test(side ?? ''),
  );
}

function isLikeWords(element: Element, style: Style, view: View): boolean {
  const row = element.parentElement && view.style(element.parentElement)?.display;
  return /^inline/.test(style.display ?? '') || /flex|grid/.test(row ?? '') || element.matches(PICTURES);
}

/** May it, or its shadow, lie over anything, wherever it stands in the page? */
export function isPlaced(style: Style): boolean {
  return (isPositioned(style) || isLayer(style)) && reachesOut(style);
}

/** Its styles put it, or its shadow, where others have their place. */
export function reachesOut(style: Style): boolean {
  const margins = SIDES.map((side) => number(style[`margin${side}`], 0));
  return (
    Math.min(...margins) < -WORD / 2 ||
    isOutOfFlow(style) ||
    isSet(style.transform) ||
    isSet(style.translate) ||
    isSet(style.boxShadow) ||
    outlineOf(style) > 0 ||
    (style.position === 'relative' && [style.top, style.left].some((value) => number(value, 0) !== 0))
  );
}

/** The letters beside an element, in its parent and in the elements next to it, that no layer puts above it. */
function textsBeside(element: Element, style: Style, view: View): Text[] {
  const texts: Text[] = [];
  const parent = element.parentElement;
  if (!parent) return texts;
  const near = [element.previousElementSibling, element.nextElementSibling].filter(
    (sibling) => sibling && !isAbove(sibling, element, style, view),
  );
  let left = MAX_BESIDE;
  const visit = (node: Node): void => {
    if (node === element || left-- <= 0) return;
    if (isWords(node)) {
      if (view.style(node.parentElement!)?.visibility !== 'hidden') texts.push(node);
    } else if (node.nodeType !== 1 || !isUnseen(node as Element, view))
      for (const child of node.childNodes) visit(child);
  };
  for (const child of parent.childNodes)
    if (child.nodeType === 3 || near.includes(child as Element)) visit(child);
  return texts;
}

/** In no sight, or a box that leaves nothing of its words, which may reach far beyond it. */
function isUnseen(element: Element, view: View): boolean {
  const style = view.style(element) ?? {};
  return isSpeck(style, view.box(element)) || number(style.opacity, 1) < INVISIBLE_OPACITY;
}

/** Is a neighbour painted as a layer over the element? Of two on one level the later one is. */
function isAbove(neighbour: Element, element: Element, style: Style, view: View): boolean {
  const other = view.style(neighbour);
  if (!other || !isPositioned(other)) return false;
  const levels = number(other.zIndex, 0) - number(style.zIndex, 0);
  return levels > 0 || (levels === 0 && neighbour === element.nextElementSibling);
}

/** A text that has letters or figures. */
function isWords(node: Node): node is Text {
  return node.nodeType === 3 && /[\p{L}\p{N}]/u.test((node as Text).data);
}

/** Where an element paints, seen from its own boxes: a ground, a picture, broad borders, or what is drawn around it. */
export function reachOf(element: Element, style: Style): { x: number; y: number; spread: number } | null {
  const outline = outlineOf(style);
  if (outline > 0) return { x: 0, y: 0, spread: outline };
  const shadow = style.boxShadow ?? '';
  const [x, y, blur, spread] = shadow.match(/-?[\d.]+(?=px)/g)?.map(Number) ?? [0, 0, 0, 0];
  const reaches = spread! > blur! || Math.max(Math.abs(x!), Math.abs(y!)) > WORD + blur!;
  const isDark = reaches && (parseColor(shadow)?.alpha ?? 0) > 0.9;
  const inset = shadow.includes('inset');
  if (isDark && !inset) return { x: x!, y: y!, spread: spread! };
  const bordered = SIDES.some(
    (side) =>
      number(style[`border${side}Width`], 0) >= WORD / 2 &&
      (parseColor(style[`border${side}Color`])?.alpha ?? 0) > 0.9,
  );
  const filled = bordered || (isDark && inset && Math.max(x!, y!, spread!) >= WORD / 2);
  const pictured = element.matches(PICTURES) && number(style.opacity, 1) >= INVISIBLE_OPACITY;
  return isOpaque(style) || filled || pictured ? NOWHERE_ELSE : null;
}

/** How far (CSS pixels) a broad outline goes, which is painted over all words beside it; 0 for none. */
function outlineOf(style: Style): number {
  if (!isSet(style.outlineStyle)) return 0;
  const width = number(style.outlineWidth, 0);
  const isDrawn = width >= WORD / 2 && (parseColor(style.outlineColor)?.alpha ?? 0) > 0.9;
  return isDrawn ? Math.max(0, width + number(style.outlineOffset, 0)) : 0;
}

/** A line that is drawn: a low box with a ground, or the border of one without height. */
export function isRule(style: Style): boolean {
  const height = number(style.height, 0);
  const isDrawn = (['Top', 'Bottom'] as const).some(
    (side) =>
      number(style[`border${side}Width`], 0) > 0 &&
      (parseColor(style[`border${side}Color`])?.alpha ?? 0) > 0.5,
  );
  return height <= RULE && (isDrawn || (height > 0 && isOpaque(style)));
}

/** Nothing, or nothing that can be read, is left of what lies below. */
export function isOpaque({
  backdropFilter,
  backgroundColor,
  backgroundImage,
  opacity,
  zIndex,
}: Style): boolean {
  const paint = Math.max(parseColor(backgroundColor)?.alpha ?? 0, gradientAlpha(backgroundImage));
  const isBlur = number(/blur\(([\d.]+)px/.exec(backdropFilter ?? '')?.[1], 0) > BLUR;
  return (
    (isBlur || isLevelled(backdropFilter) || paint * number(opacity, 1) > 0.9) && !(number(zIndex, 0) < 0)
  );
}

/** Filters that make black and white one. */
function isLevelled(filters = ''): boolean {
  const [black, white] = [0, 1].map((part) => filtered({ rgb: [part, part, part], alpha: 1 }, filters));
  return black !== null && white !== null && distance(black!, white!) < INVISIBLE_DISTANCE;
}

/** The least opacity of a gradient's colours; 0 for other pictures, which may have holes. */
function gradientAlpha(image = ''): number {
  return Math.min(1, ...(colorsIn(image) ?? ['']).map((color) => parseColor(color)?.alpha ?? 0));
}

/** Most of a line's height, or its middle where the layer is a rule, and a word's width or most of the line's. */
export function covers(layer: Box, line: Box): boolean {
  const width = Math.min(layer.x + layer.width, line.x + line.width) - Math.max(layer.x, line.x);
  const height = Math.min(layer.y + layer.height, line.y + line.height) - Math.max(layer.y, line.y);
  const middle = (layer.y + layer.height / 2 - line.y) / line.height;
  const isThrough = layer.height <= RULE && middle > 0.35 && middle < 0.7;
  return (height > line.height / 2 || isThrough) && (width > WORD || width > line.width / 2);
}
