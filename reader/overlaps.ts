/** Texts that lie on each other: of neither can be said what a reader makes out. */
import { levelOf } from './layers.ts';
import { isLayer, isPositioned, isSet, sizeOf, WORD } from './sight.ts';
import { above, holds, isAfter } from './tree.ts';
import { isOpaque } from './veils.ts';
import type { Box, View } from './view.ts';

/** What blots letters out: letters and figures, blocks, dashes, crosses. Quotation marks and dots are ornaments. */
export const BLOT = /[\p{L}\p{N}‐-―─-◿⬛⬜✕✖×_=/\\|]/u;
/** Lines share less of their letters' height, even where they are set close, and letters less of their width. */
const MOST = 0.45;
/** Larger letters are an ornament behind the others, or in front of them. */
const LARGER = 2;
/** Pairs of lines that are looked at: what lies on top of each other beyond that is taken to overlap. */
const MOST_PAIRS = 500_000;

interface Line extends Frame {
  readonly text: Text;
}

/** What the boxes around an element let through of it. */
interface Frame {
  /** Without what scrolling shows. */
  readonly box: Box;
  /** As it is scrolled now; null for nothing. */
  readonly seen: Box | null;
  /** The nearest box around that scrolls or keeps its place on the screen, and the nearest that does the latter. */
  readonly scrolled: Element | null;
  readonly held: Element | null;
}

/** Those of the texts on which another one lies, or which lie on another one, where both are in sight. */
export function overlappingTexts(texts: readonly Text[], view: View): Set<Text> {
  const found = new Set<Text>();
  const frames = framesOf(view);
  const lines: Line[] = texts
    .filter((text) => BLOT.test(text.data))
    .flatMap((text) => lettersOf(text, frames(above(text)), view))
    .sort((a, b) => a.box.y - b.box.y);
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const bottom = line.box.y + line.box.height;
    for (let i = index + 1; i < lines.length && lines[i]!.box.y < bottom; i++) {
      const other = lines[i]!;
      if (++pairs > MOST_PAIRS) found.add(line.text).add(other.text);
      if (pairs > MOST_PAIRS) break;
      if (other.text === line.text || (found.has(other.text) && found.has(line.text))) continue;
      if (!overlap(line, other)) continue;
      const [upper, lower] = upperFirst(line.text, other.text, view);
      found.add(lower);
      if (!isCovering(upper, lower, view)) found.add(upper);
    }
  }
  return found;
}

/** What the boxes around an element let through of it; null for nothing. Each is worked out once. */
function framesOf(view: View): (element: Element | null) => Frame | null {
  const everything = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
  const all: Frame = { box: everything, seen: everything, scrolled: null, held: null };
  const known = new Map<Element, Frame | null>();
  const inside = (element: Element, around: Frame | null): Frame | null => {
    const { contentVisibility, overflowX, overflowY, position = '' } = view.style(element) ?? {};
    if (/fixed|sticky/.test(position)) around = { ...all, scrolled: element, held: element };
    const scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`);
    // What the browser has not laid out yet has no room in its box.
    const clips = isSet(overflowX, 'visible') || isSet(overflowY, 'visible') || contentVisibility === 'auto';
    const own = clips && around ? view.box(element) : null;
    if (!own || !around) return around;
    const seen = around.seen && shared(around.seen, own);
    if (scrolls) return { ...around, box: everything, seen, scrolled: element };
    const box = shared(around.box, own);
    return box && { ...around, box, seen };
  };
  const frameOf = (element: Element | null): Frame | null => {
    const around = element && above(element);
    if (!element || element === element.ownerDocument.body || !around) return all;
    let frame = known.get(element);
    if (frame === undefined) {
      frame = inside(element, frameOf(around));
      known.set(element, frame);
    }
    return frame;
  };
  return frameOf;
}

/** The lines in sight, each no higher than its letters: fonts, those of Khmer above all, leave room above and below. */
function lettersOf(text: Text, frame: Frame | null, view: View): Line[] {
  if (!frame) return [];
  const around = above(text);
  const size = sizeOf((around && view.style(around)) ?? {});
  return view.lines(text).flatMap(({ x, y, width, height }) => {
    const own = Math.min(height, size);
    const letters = { x, y: y + (height - own) / 2, width, height: own };
    const box = shared(letters, frame.box);
    const seen = frame.seen && shared(letters, frame.seen);
    return box && box.width > 2 && box.height > 2 ? [{ ...frame, text, box, seen }] : [];
  });
}

function shared(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Do letters of about one size lie on each other? What keeps its place on the screen passes over the others. */
function overlap(a: Line, b: Line): boolean {
  const together = a.scrolled === b.scrolled;
  const [own, other] = together ? [a.box, b.box] : a.held === b.held ? [a.seen, b.seen] : [];
  const common = own && other && shared(own, other);
  if (!common) return false;
  const [low, high] = [Math.min(own.height, other.height), Math.max(own.height, other.height)];
  const isBroad = common.width > WORD || common.width > MOST * Math.min(own.width, other.width);
  return high < LARGER * low && common.height > MOST * low && isBroad;
}

/** The text that is painted over the other comes first. What is in no layer is painted below those of level 0. */
function upperFirst(a: Text, b: Text, view: View): [Text, Text] {
  const [own, other] = [levelOf(a, b, view) ?? -0.5, levelOf(b, a, view) ?? -0.5];
  const isLater = isAfter(a, b);
  return own > other || (own === other && isLater) ? [a, b] : [b, a];
}

/** Has a text a ground of its own that lies over the other one? Grounds of blocks lie below all words on their level. */
function isCovering(upper: Text, lower: Text, view: View): boolean {
  let hasGround = false;
  const isSunk = (levelOf(lower, upper, view) ?? 0) < 0;
  for (let up = above(upper); up && !holds(up, lower); up = above(up)) {
    const style = view.style(up) ?? {};
    const isOwn = isOpaque(style);
    if (isOwn && /^inline$/.test(style.display ?? '')) return true;
    hasGround ||= isOwn;
    if (hasGround && (isSunk || isPositioned(style) || isLayer(style))) return true;
  }
  return false;
}
