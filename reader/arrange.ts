/** The order in which an element's children are laid out, where it isn't the order of the tree. */
import { isOutOfFlow, isSet, isShifted, isSpeck, number } from './sight.ts';
import type { Box, Style } from './view.ts';

const STRUCTURE = 'div,p,li,br,table,section,article,h1,h2,h3,blockquote,img';

type StyleOf = (element: Element) => Style | null;
type BoxOf = (element: Element) => Box | null;

export interface Arrangement {
  readonly nodes: readonly Node[];
  /** Words of one line stand in another order than in the page's text: not to be relied on. */
  readonly reversed: boolean;
}

/** More children than this are never sorted by their boxes. */
const MAX_SORTED = 2000;

export function arranged(
  children: readonly Node[],
  display: string,
  style: Style | null,
  styleOf: StyleOf,
  boxOf: BoxOf,
): Arrangement {
  const plain = { nodes: titleFirst(children, styleOf), reversed: false };
  if (!style || children.length < 2 || children.length > MAX_SORTED) return plain;
  if (/^(?:inline-)?table$/.test(display)) {
    const arrangement = inFlow(inTable(children, styleOf), styleOf, boxOf);
    return { ...arrangement, reversed: arrangement.reversed || isRightToLeftRow(children, style, styleOf) };
  }
  if (display === 'table-row') return { ...plain, reversed: isRightToLeftRow(children, style, styleOf) };
  if (!/flex|grid/.test(display)) return inFlow(plain.nodes, styleOf, boxOf);
  const items = children.map((node) => ({
    node,
    style: node.nodeType === 1 ? styleOf(node as Element) : null,
  }));
  let nodes: readonly Node[] = items
    .map((item) => ({ ...item, order: number(item.style?.order, 0) }))
    .sort((a, b) => a.order - b.order)
    .map((item) => item.node);
  const flex = display.includes('flex');
  const backwards = flex && (style.flexDirection?.endsWith('-reverse') ?? false);
  if (backwards) nodes = [...nodes].reverse();
  const placed =
    (flex && style.flexWrap === 'wrap-reverse') ||
    (!flex &&
      items.some(
        (item) => isSet(item.style?.gridRowStart, 'auto') || isSet(item.style?.gridColumnStart, 'auto'),
      ));
  if (placed) nodes = byPlace(nodes, boxOf);
  const words = items.filter((item) => isWord(item.node)).length;
  const rightToLeft = style.direction === 'rtl' && isRow(display, style);
  return { nodes, reversed: words > 1 && (rightToLeft || (backwards && isRow(display, style))) };
}

/** The summary of details and the legend of a fieldset stand on top, wherever they are written. */
function titleFirst(children: readonly Node[], styleOf: StyleOf): readonly Node[] {
  const title = children.find((node) => {
    const [own, around] = [(node as Element).localName, node.parentElement?.localName];
    if (own === 'summary') return around === 'details';
    if (own !== 'legend' || around !== 'fieldset') return false;
    const style = styleOf(node as Element);
    return style === null || !(isSet(style.float) || isOutOfFlow(style));
  });
  return title === undefined || title === children[0]
    ? children
    : [title, ...children.filter((node) => node !== title)];
}

/**
 * Parts of a table: captions above or below, its first head on top of all other rows, its first foot below them
 * (CSS 2.2, 17.2 and 17.4).
 */
function inTable(children: readonly Node[], styleOf: StyleOf): readonly Node[] {
  const styles = new Map(
    children.map((node) => [node, node.nodeType === 1 ? styleOf(node as Element) : null]),
  );
  const parts = (display: string) => children.filter((node) => styles.get(node)?.display === display);
  const captions = parts('table-caption');
  const below = captions.filter((node) => styles.get(node)!.captionSide === 'bottom');
  const [head = [], foot = []] = ['table-header-group', 'table-footer-group'].map((group) =>
    parts(group).slice(0, 1),
  );
  const others = children.filter((node) => ![captions, head, foot].some((part) => part.includes(node)));
  return [...captions.filter((node) => !below.includes(node)), ...head, ...others, ...foot, ...below];
}

/** Cells with words, of which the first stands at the right. */
function isRightToLeftRow(children: readonly Node[], { direction }: Style, styleOf: StyleOf): boolean {
  const isCell = (node: Node) => node.nodeType === 1 && styleOf(node as Element)?.display === 'table-cell';
  return direction === 'rtl' && children.filter((node) => isCell(node) && isWord(node)).length > 1;
}

/** Children of a block: boxes that were moved may have changed places, and words floated to the right have. */
function inFlow(children: readonly Node[], styleOf: StyleOf, boxOf: BoxOf): Arrangement {
  let floats = 0;
  let moved = false;
  const held: Node[] = [];
  for (const node of children) {
    const style = node.nodeType === 1 && /\S/.test(node.textContent ?? '') ? styleOf(node as Element) : null;
    if (!style) continue;
    if (style.float === 'right' && /^(?:span|b|i|a|em|strong|font)$/.test((node as Element).localName))
      floats++;
    // What keeps its place on the screen has none among the others.
    if (style.position === 'fixed') held.push(node);
    else moved ||= isOutOfFlow(style) ? !isSpeck(style, boxOf(node as Element)) : isMovedBlock(style);
  }
  const others = children.filter((node) => !held.includes(node));
  return { nodes: moved ? [...held, ...byPlace(others, boxOf)] : children, reversed: floats > 1 };
}

/** Whether children stand beside each other. */
export function isRow(display: string, style: Style | null): boolean {
  return display.includes('flex') && !style?.flexDirection?.startsWith('column');
}

export type Gap = 'block' | 'line' | 'space';

/** What parts two lines of text that are placed one by one, as a PDF viewer does; null where they aren't. */
export function gapBetween(before: Element, after: Element, styleOf: StyleOf, boxOf: BoxOf): Gap | null {
  const style = styleOf(after);
  if (!style || !isOutOfFlow(style) || !isOutOfFlow(styleOf(before) ?? {})) return null;
  if (before.querySelector(STRUCTURE) || after.querySelector(STRUCTURE)) return null;
  const [above, below] = [boxOf(before), boxOf(after)];
  if (!above || !below) return 'line';
  // A box of more than a line is a block of its own.
  if (Math.max(above.height, below.height) > 2.5 * number(style.fontSize, 16)) return null;
  if (isSameLine(above, below)) return 'space';
  return below.y - above.y - above.height > above.height ? 'block' : 'line';
}

function isWord(node: Node): boolean {
  const text = node.textContent ?? '';
  return text.length < 40 && /[\p{L}\p{N}]/u.test(text);
}

function isMovedBlock(style: Style): boolean {
  if (/^inline/.test(style.display || 'inline')) return false;
  return (
    Math.min(number(style.marginTop, 0), number(style.marginBottom, 0)) < -16 ||
    (style.position === 'relative' && Math.abs(number(style.top, 0)) > 8) ||
    isSet(style.transform) ||
    isSet(style.translate) ||
    isShifted(style)
  );
}

/** By place on the screen if the tree's order contradicts it: only boxes that share a column can contradict. */
function byPlace(nodes: readonly Node[], boxOf: BoxOf): readonly Node[] {
  const boxes = new Map<Node, Box>();
  for (const node of nodes) {
    const box = node.nodeType === 1 ? boxOf(node as Element) : null;
    if (box && box.width * box.height > 0) boxes.set(node, box);
    else if (/\S/.test(node.textContent ?? '')) return nodes;
  }
  const placed = nodes.filter((node) => boxes.has(node));
  const contradicts = placed.some((node, index) => {
    const next = placed[index + 1];
    return next !== undefined && comesBefore(boxes.get(next)!, boxes.get(node)!);
  });
  if (!contradicts) return nodes;
  return placed.sort((a, b) => {
    const [one, other] = [boxes.get(a)!, boxes.get(b)!];
    return isSameLine(one, other) ? one.x - other.x : one.y - other.y;
  });
}

function comesBefore(a: Box, b: Box): boolean {
  if (isSameLine(a, b)) return a.x + a.width <= b.x;
  return a.y + a.height <= b.y && a.x < b.x + b.width && b.x < a.x + a.width;
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > Math.min(a.height, b.height) / 2;
}
