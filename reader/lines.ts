/**
 * What became of a text's letters on the page, by the boxes of its lines: no style tells of a font without size, or of
 * a line that just doesn't fit. Without layout there are no lines, and only a box that is far too narrow tells something.
 */
import { type Clip, isClip, isSet, number, sizeOf, WORD } from './sight.ts';
import type { Box, View } from './view.ts';

/** CSS pixels that letters have in height at the least. Their width says nothing: of a ligature one letter has it all. */
const LEAST = 4;
/** Letters are so wide at the least, as a share of their height: "ill" is, of all words. */
const THIN = 0.25;
/** Letters enough to tell by both sides: one or two may be as narrow as these are high. */
const SEVERAL = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){3}/u;
const PRESSED = 'button,[role=button]';
const SLIDER = /slid|swip|carou?sel|slick|splide|glide|flick|track|marquee/i;
/** A line is cut off when less than this share of it is left. */
const MOST = 0.6;

/** `cut`: some of it can't be seen, which is not known. */
export type LinesSight = 'shown' | 'hidden' | 'folded' | 'cut';

/** @param clip the nearest element around that clips */
export function sightOfLines(text: Text, clip: Clip | null, page: Edges | null, view: View): LinesSight {
  const lines = view.lines(text);
  if (lines.length === 0) return clip && isTooNarrow(text, clip, view) ? 'cut' : 'shown';
  if (lines.every(({ width, height }) => Math.max(width, height) < LEAST)) return 'hidden';
  // Whichever way the lines run.
  if (lines.every(({ width, height }) => Math.min(width, height) < LEAST) && SEVERAL.test(text.data))
    return 'hidden';
  const frame = clip && view.box(clip.element);
  if (!frame || frame.width * frame.height === 0)
    return page && lines.some((line) => isBeyond(line, page)) ? 'cut' : 'shown';
  if (
    isClip(clip.style.overflowX) &&
    lines.every((line) => shared(line.x, line.width, frame.x, frame.width) === 0)
  )
    return isSlider(clip.element) ? 'folded' : isPressed(clip.element) ? 'cut' : 'hidden';
  const left = lines.map((line) => shareWithin(line, frame, clip));
  const isGone = left.every((share) => share === 0);
  const edges = edgesWithin(frame, clip);
  if (!isGone && lines.some((line) => isBeyond(line, edges)))
    return isSlider(clip.element) ? 'folded' : 'cut';
  if (left.every((share) => share >= MOST)) return 'shown';
  if (isSet(clip.style.webkitLineClamp)) return 'folded';
  return isGone ? 'hidden' : 'cut';
}

/** What nobody can scroll beyond, in the viewport's pixels. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Does a line reach over an edge by a word, or begin above it? */
function isBeyond(line: Box, { left, right, top }: Edges): boolean {
  return (
    left - line.x > WORD || line.x + line.width - right > WORD || top - line.y > (1 - MOST) * line.height
  );
}

/** What doesn't fit at a line's end may be looked at otherwise; what stands before its beginning may not. */
function edgesWithin(frame: Box, { element: { scrollLeft, scrollTop }, style }: Clip): Edges {
  const isTurned = style.direction === 'rtl';
  return {
    left: isTurned && !isClip(style.overflowX) ? Number.NEGATIVE_INFINITY : frame.x - scrollLeft,
    right: isTurned ? frame.x + frame.width - scrollLeft : Number.POSITIVE_INFINITY,
    top: frame.y - scrollTop,
  };
}

/** A page's edges; null where they are not known. */
export function edgesOf(document: Document, view: View): Edges | null {
  const { body, defaultView: page, documentElement: root } = document;
  if (!page) return null;
  const styles = [root, body].flatMap((element) => (element && view.style(element)) ?? []);
  const isCut = styles.some(({ overflowX }) => isClip(overflowX));
  const isTurned = styles.some(({ direction }) => direction === 'rtl');
  const right = Math.max(page.innerWidth, root.clientWidth) - page.scrollX;
  return {
    left: isTurned && !isCut ? Number.NEGATIVE_INFINITY : -page.scrollX,
    right: isTurned || isCut ? right : Number.POSITIVE_INFINITY,
    // Pages that show a dialog hold their body in its place, scrolled as it was.
    top: styles.some(({ position }) => position === 'fixed') ? Number.NEGATIVE_INFINITY : -page.scrollY,
  };
}

/** Is a box in a line narrower than the longest word that it clips could ever be? */
function isTooNarrow(text: Text, { element, style }: Clip, view: View): boolean {
  if (!isClip(style.overflowX) || !/^inline/.test(style.display ?? '') || !style.width?.endsWith('px'))
    return false;
  const words = (/nowrap|pre$/.test(style.whiteSpace ?? '') ? [text.data] : text.data.split(/\s+/)).map(
    (word) => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  );
  const size = sizeOf(view.style(text.parentElement ?? element) ?? {});
  return Math.max(...words) * size * THIN > number(style.width, 0);
}

/** Boxes beside each other that a reader slides in, by what they are called. */
function isSlider(clip: Element): boolean {
  return [clip, ...clip.children].some(
    (box) => SLIDER.test(box.className) || box.hasAttribute('aria-roledescription'),
  );
}

/** Something to press in or beside a box may bring its text in, or do anything else. */
function isPressed(clip: Element): boolean {
  return (
    clip.querySelector(PRESSED) !== null ||
    [...(clip.parentElement?.children ?? [])].some((sibling) => sibling.matches(PRESSED))
  );
}

/** How much of a line is left across or down, whichever is less. */
function shareWithin(line: Box, frame: Box, { style }: Clip): number {
  const down = isClip(style.overflowY) ? shared(line.y, line.height, frame.y, frame.height) : 1;
  // A block's lines that don't fit may be looked at otherwise.
  const across =
    isClip(style.overflowX) && /^inline/.test(style.display ?? '')
      ? shared(line.x, line.width, frame.x, frame.width)
      : 1;
  return Math.min(down, across);
}

/** The share of a stretch that lies in another. */
function shared(start: number, length: number, from: number, room: number): number {
  if (length === 0) return 1;
  return Math.max(0, Math.min(start + length, from + room) - Math.max(start, from)) / length;
}
