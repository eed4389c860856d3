/** Texts that lie on each other: of neither can be said what a reader makes out. */
import { levelOf } from './layers.ts';
import { isSet, sizeOf } from './sight.ts';
import { isOpaque } from './veils.ts';
import type { Box, View } from './view.ts';

/** What blots letters out: letters and figures, blocks, dashes, crosses. Quotation marks and dots are ornaments. */
export const BLOT = /[\p{L}\p{N}‐-―─-◿⬛⬜✕✖×_=/\\|]/u;
/** CSS pixels that a short word takes. */
const WORD = 12;
/** Lines share less of their letters' height, even where they are set close, and letters less of their width. */
const MOST = 0.45;
/** Larger letters are an ornament behind the others, or in front of them. */
const LARGER = 2;
/** Pairs that are looked at closely. */
const MOST_PAIRS = 2_000;

interface Line {
  readonly text: Text;
  readonly box: Box;
}

/** Those of the texts on which another one lies, or which lie on another one, where both are in sight. */
export function overlappingTexts(texts: readonly Text[], view: View): Set<Text> {
  const found = new Set<Text>();
  const lines: Line[] = texts
    .filter((text) => BLOT.test(text.data))
    .flatMap((text) => lettersOf(text, view).map((box) => ({ text, box })))
    .filter(({ box }) => box.width > 2 && box.height > 2)
    .sort((a, b) => a.box.y - b.box.y);
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const bottom = line.box.y + line.box.height;
    for (let i = index + 1; i < lines.length && lines[i]!.box.y < bottom; i++) {
      const other = lines[i]!;
      if (other.text === line.text || (found.has(other.text) && found.has(line.text))) continue;
      const shared = sharedBox(line.box, other.box);
      if (!shared || ++pairs > MOST_PAIRS) continue;
      if (![line, other].every(({ text }) => isInSight(text, shared, view))) continue;
      if (hasGround(...upperFirst(line.text, other.text, view), view)) continue;
      found.add(line.text).add(other.text);
    }
  }
  return found;
}

/** The lines, each no higher than its letters: fonts, those of Khmer above all, leave room above and below them. */
function lettersOf(text: Text, view: View): Box[] {
  const size = sizeOf((text.parentElement && view.style(text.parentElement)) ?? {});
  return view.lines(text).map(({ x, y, width, height }) => {
    const own = Math.min(height, size);
    return { x, y: y + (height - own) / 2, width, height: own };
  });
}

/** Where letters of about one size lie on each other; null where they don't. */
function sharedBox(a: Box, b: Box): Box | null {
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  const isBroad = width > WORD || width > MOST * Math.min(a.width, b.width);
  return high < LARGER * low && height > MOST * low && isBroad ? { x, y, width, height } : null;
}

/** The text that is painted over the other comes first. What is in no layer is painted below those of level 0. */
function upperFirst(a: Text, b: Text, view: View): [Text, Text] {
  const [own, other] = [levelOf(a.parentElement, b, view) ?? -0.5, levelOf(b.parentElement, a, view) ?? -0.5];
  const isLater = (b.compareDocumentPosition(a) & 4) !== 0;
  return own > other || (own === other && isLater) ? [a, b] : [b, a];
}

/** Has a text a ground of its own, which covers the other one? */
function hasGround(text: Text, other: Text, view: View): boolean {
  for (let around = text.parentElement; around && !around.contains(other); around = around.parentElement)
    if (isOpaque(view.style(around) ?? {})) return true;
  return false;
}

/** Do the boxes around a text let its letters through there? What keeps its place on the screen moves on. */
function isInSight(text: Text, { x, y, width, height }: Box, view: View): boolean {
  for (let around = text.parentElement; around; around = around.parentElement) {
    const style = view.style(around) ?? {};
    if (/fixed|sticky/.test(style.position ?? '')) return false;
    if (!isSet(style.overflowX, 'visible') && !isSet(style.overflowY, 'visible')) continue;
    const frame = view.box(around);
    if (!frame || around === around.ownerDocument.body || !around.parentElement) continue;
    const [middle, center] = [x + width / 2, y + height / 2];
    if (middle < frame.x || middle > frame.x + frame.width) return false;
    if (center < frame.y || center > frame.y + frame.height) return false;
  }
  return true;
}
