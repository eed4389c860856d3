/**
 * What became of a text's letters on the page, by the boxes of its lines: no style tells of a font without size, or of
 * a line that just doesn't fit. Without layout there are no lines, and only a box that is far too narrow tells something.
 */
import { type Clip, isClip, isSet, number, sizeOf } from './sight.ts';
import type { Box, View } from './view.ts';

/** CSS pixels that letters have in height at the least. Their width says nothing: of a ligature one letter has it all. */
const LEAST = 3;
/** Letters are so wide at the least, as a share of their height: "ill" is, of all words. */
const THIN = 0.25;
const PRESSED = 'button,[role=button]';
const SLIDER = /slid|swip|carou?sel|slick|splide|glide|flick|track|marquee/i;
/** CSS pixels that a short word takes. */
const WORD = 12;
/** A line is cut off when less than this share of it is left. */
const MOST = 0.6;

/** `cut`: some of it can't be seen, which is not known. */
export type LinesSight = 'shown' | 'hidden' | 'folded' | 'cut';

/** @param clip the nearest element around that clips */
export function sightOfLines(text: Text, clip: Clip | null, page: Edges | null, view: View): LinesSight {
  const lines = view.lines(text);
  if (lines.length === 0) return clip && isTooNarrow(text, clip, view) ? 'cut' : 'shown';
  if (lines.every(({ width, height }) => Math.max(width, height) < LEAST)) return 'hidden';
  const frame = clip && view.box(clip.element);
  if (!frame || frame.width * frame.height === 0) {
    const isOff =
      page && lines.some((line) => isAhead(line, page) || line.x + line.width - page.right > WORD);
    return isOff ? 'cut' : 'shown';
  }
  if (
    isClip(clip.style.overflowX) &&
    lines.every((line) => shared(line.x, line.width, frame.x, frame.width) === 0)
  )
    return isSlider(clip.element) ? 'folded' : isPressed(clip.element) ? 'cut' : 'hidden';
  const left = lines.map((line) => shareWithin(line, frame, clip));
  const isGone = left.every((share) => share === 0);
  const { scrollLeft, scrollTop } = clip.element;
  const start = { x: frame.x - scrollLeft, y: frame.y - scrollTop };
  if (!isGone && clip.style.direction !== 'rtl' && lines.some((line) => isAhead(line, start)))
    return isSlider(clip.element) ? 'folded' : 'cut';
  if (left.every((share) => share >= MOST)) return 'shown';
  if (isSet(clip.style.webkitLineClamp)) return 'folded';
  return isGone ? 'hidden' : 'cut';
}

/** Does a line begin where nobody can scroll to? */
function isAhead(line: Box, { x, y }: Pick<Box, 'x' | 'y'>): boolean {
  return x - line.x > WORD || y - line.y > (1 - MOST) * line.height;
}

/** What nobody can scroll beyond, in the viewport's pixels. */
export interface Edges {
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

/** A page's edges; null where it has none, or they are not known. */
export function edgesOf(document: Document, view: View): Edges | null {
  const { body, defaultView: page, documentElement: root } = document;
  const styles = [root, body].flatMap((element) => (element && view.style(element)) ?? []);
  // Pages that show a dialog hold their body in its place, scrolled as it was.
  if (!page || styles.some(({ direction, position }) => direction === 'rtl' || position === 'fixed'))
    return null;
  const isCut = styles.some(({ overflowX }) => isClip(overflowX));
  const right = isCut ? Math.max(page.innerWidth, root.clientWidth) : Number.POSITIVE_INFINITY;
  return { x: -page.scrollX, y: -page.scrollY, right };
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
