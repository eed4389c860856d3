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

interface Line {
  readonly text: Text;
  readonly box: Box;
}

/** Those of the texts on which another one lies, or which lie on another one, where both are in sight. */
export function overlappingTexts(texts: readonly Text[], view: View): Set<Text> {
  const found = new Set<Text>();
  const frames = framesOf(view);
  const lines: Line[] = texts
    .filter((text) => BLOT.test(text.data))
    .flatMap((text) => lettersOf(text, frames(above(text)), view).map((box) => ({ text, box })))
    .sort((a, b) => a.box.y - b.box.y);
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const bottom = line.box.y + line.box.height;
    for (let i = index + 1; i < lines.length && lines[i]!.box.y < bottom; i++) {
      const other = lines[i]!;
      if (++pairs > MOST_PAIRS) found.add(line.text).add(other.text);
      if (pairs > MOST_PAIRS) break;
      if (other.text === line.text || (found.has(other.text) && found.has(line.text))) continue;
      if (!overlap(line.box, other.box)) continue;
      const [upper, lower] = upperFirst(line.text, other.text, view);
      found.add(lower);
      if (!isCovering(upper, lower, view)) found.add(upper);
    }
  }
  return found;
}

/**
 * What the boxes around an element let through of it; null for nothing, and for what keeps its place on the screen,
 * since that moves on. Each is worked out once.
 */
function framesOf(view: View): (element: Element | null) => Box | null {
  const all = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
  const known = new Map<Element, Box | null>();
  const frameOf = (element: Element | null): Box | null => {
    const around = element && above(element);
    if (!element || element === element.ownerDocument.body || !around) return all;
    let frame = known.get(element);
    if (frame === undefined) {
      const style = view.style(element) ?? {};
      frame = /fixed|sticky/.test(style.position ?? '') ? null : frameOf(around);
      const clips =
        isSet(style.overflowX, 'visible') ||
        isSet(style.overflowY, 'visible') ||
        // What the browser has not laid out yet has no room in its box.
        style.contentVisibility === 'auto';
      const box = clips && frame ? view.box(element) : null;
      if (box && frame) frame = shared(frame, box);
      known.set(element, frame);
    }
    return frame;
  };
  return frameOf;
}

/** The lines in sight, each no higher than its letters: fonts, those of Khmer above all, leave room above and below. */
function lettersOf(text: Text, frame: Box | null, view: View): Box[] {
  if (!frame) return [];
  const around = above(text);
  const size = sizeOf((around && view.style(around)) ?? {});
  return view.lines(text).flatMap(({ x, y, width, height }) => {
    const own = Math.min(height, size);
    const seen = shared({ x, y: y + (height - own) / 2, width, height: own }, frame);
    return seen && seen.width > 2 && seen.height > 2 ? [seen] : [];
  });
}

function shared(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Do letters of about one size lie on each other? */
function overlap(a: Box, b: Box): boolean {
  const common = shared(a, b);
  if (!common) return false;
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  const isBroad = common.width > WORD || common.width > MOST * Math.min(a.width, b.width);
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
