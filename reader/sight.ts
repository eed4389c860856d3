/**
 * Whether a reader sees an element's text: what its styles say, and its box where they hint at clipping or at
 * a place off the screen. Nothing here asks for layout unless a style gives a reason to.
 */
import { type Color, distance, filtered, over, parseColor } from './color.ts';
import { MORE } from './furniture.ts';
import { above, holds } from './tree.ts';
import type { Box, Style, View } from './view.ts';

/** What an element has from those around it. */
export interface Surroundings {
  /** Product of the opacities so far. */
  readonly opacity: number;
  /** What the text is painted on, as it is seen; null where it isn't known (pictures, gradients, layers). */
  readonly ground: Color | null;
  /** What may be seen behind a word that has a picture for its ground: that may be clear, small, or put elsewhere. */
  readonly behind: readonly Color[];
  /** The filters that everything in it passes, from the innermost on; empty for none. */
  readonly filters: string;
  /** The element that paints the ground, null for the page itself. */
  readonly groundOwner: Element | null;
  /** Glyphs are filled by a background (gradient text). */
  readonly filled: boolean;
  /** The nearest element around that clips or scrolls, and the nearest that does so for absolute boxes. */
  readonly clip: Clip | null;
  readonly clipAbsolute: Clip | null;
  /** All of the text is there, behind a clamp. */
  readonly clamped: boolean;
}

export interface Clip {
  readonly element: Element;
  readonly style: Style;
}

/** A mask that fades a text out leaves less of it blank. */
const MOST_BLANK = 0.15;
/** Distance of colours below which letters can't be told from their ground. White is 0.04 from #f5f5f5, 0.07 from #eee. */
export const INVISIBLE_DISTANCE = 0.06;
/** Opacity below which letters can't be read on any ground. */
export const INVISIBLE_OPACITY = 0.1;
/** Opacity above which no picture below a ground gives letters in its colour away. */
const MOST_OPAQUE = 1 - INVISIBLE_DISTANCE;
/** Font sizes below this many pixels leave no readable letter. */
const INVISIBLE_SIZE = 3;

/** CSS pixels that a short word takes. */
export const WORD = 12;
export const PICTURES = 'img,picture,video,canvas,svg,iframe,object,embed';
/** Elements of a sibling that are looked at for what they paint. */
const MAX_LAYERS = 50;

/** What may show more of a text. */
const OPENERS =
  'button,label,[role=button],[aria-expanded],[onclick],a:not([href]),a[href=""],a[href^="#"],a[href^="javascript:"]';
/** So many characters (UTF-16) have more than one line. */
const LINE = 300;
/** A length of a hundred pixels or more, alone or in a shadow that a filter draws. */
const FAR = /\d{3,}(?:\.\d+)?px/;
const FAR_SHADOW = /drop-shadow\([^p]*\d{3,}(?:\.\d+)?px/;
/** No more than so many are letters rather than a word. */
const FEW = 3;

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = 'rect,path,circle,ellipse,polygon,image,use,foreignObject';

const BLACK: Color = { rgb: [0, 0, 0], alpha: 1 };
const WHITE: Color = { rgb: [1, 1, 1], alpha: 1 };
/** Between the grounds that browsers give a page in dark colours: #121212 and #1c1b22. */
const DARK: Color = { rgb: [0.09, 0.085, 0.1], alpha: 1 };

export function surroundingsOfPage(document: Document, view: View): Surroundings {
  const framed = document.defaultView !== null && document.defaultView.parent !== document.defaultView;
  return {
    opacity: 1,
    // A frame shows the page below it.
    ground: framed ? null : isDark(document, view) ? DARK : WHITE,
    behind: [],
    filters: '',
    groundOwner: null,
    filled: false,
    clip: null,
    clipAbsolute: null,
    clamped: false,
  };
}

/** Does the page take the browser's dark colours? (CSS Color Adjustment, 2) */
function isDark(document: Document, view: View): boolean {
  const own = view.style(document.documentElement)?.colorScheme;
  const meta = document.querySelector('meta[name="color-scheme" i]')?.getAttribute('content');
  const schemes = isSet(own, 'normal') ? own! : (meta ?? '');
  if (!/\bdark\b/.test(schemes)) return false;
  return (
    !/\blight\b/.test(schemes) ||
    document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches === true
  );
}

export function surroundingsInside(element: Element, style: Style, around: Surroundings): Surroundings {
  const opacity = around.opacity * number(style.opacity, 1);
  let { behind, ground, groundOwner, filled } = around;
  const filters = isSet(style.filter) ? `${style.filter} ${around.filters}` : around.filters;
  const background = parseColor(style.backgroundColor);
  const image = isSet(style.backgroundImage);
  const clipsText = (image || background?.alpha !== 0) && (style.backgroundClip?.includes('text') ?? false);
  const plain = image ? evenly(style) : background;
  if (filters !== around.filters && element.localName === 'html') ground &&= filtered(ground, style.filter!);
  if (clipsText)
    filled = image
      ? isColoured(style.backgroundImage!, ground)
      : background !== null && isApart(background, ground);
  else if ((image && !plain) || (!background && isSet(style.backgroundColor))) {
    behind = /^inline/.test(style.display ?? '') && ground ? behindPicture(style, ground) : [];
    ground = null;
  } else if (plain && plain.alpha > 0) {
    // Where the root has no ground the page itself is painted with the body's, without the body's own filter.
    const isPage = element.localName === 'body' && !groundOwner;
    const painted = filtered(plain, isPage ? around.filters : filters);
    // What is nearly opaque leaves nothing of a picture below it that letters could be told by.
    const below = ground ?? (painted && painted.alpha > MOST_OPAQUE ? painted : null);
    ground = painted && below && over(painted, { ...below, alpha: 1 });
    groundOwner = element;
    behind = [];
  }

  const positioned = isPositioned(style) || isSet(style.transform);
  const clips = !isVisible(style.overflowX) || !isVisible(style.overflowY);
  const own = isOutOfFlow(style) ? around.clipAbsolute : around.clip;
  const clip = clips && !isRoot(element) ? { element, style } : own;
  return {
    opacity,
    ground,
    behind,
    filters,
    groundOwner,
    filled,
    clip,
    clipAbsolute: positioned ? clip : around.clipAbsolute,
    clamped: around.clamped,
  };
}

/** How an element shows what is in it, apart from its letters' own look: `clamped` text is there but cut off in sight. */
export type Sight = 'shown' | 'hidden' | 'clamped';

export function sightOfBox(
  element: Element,
  style: Style,
  inside: Surroundings,
  around: Surroundings,
  view: View,
): Sight {
  if (isErased(style, inside, isSet(style.clipPath) ? view.box(element) : null)) return 'hidden';
  if (isRoot(element)) return 'shown';
  if (isSunk(element, style, around, view) || isCollapsed(element, style, view)) return 'hidden';
  const tight =
    !isVisible(style.overflowX) ||
    !isVisible(style.overflowY) ||
    /paint|strict|content/.test(style.contain ?? '');
  let box: Box | null = null;
  if (tight && style.display !== 'inline') {
    box = view.box(element);
    const em = sizeOf(style);
    const loose = holdsPlaced(element, style, view);
    if (box && Math.min(box.width, box.height) < em / 4 && !loose) return 'hidden';
    // In a line of others' words nothing says that there is more: the lines tell what is left of its own.
    const cut =
      loose || isAmongWords(element, style) ? null : cutOff(element, style, em, box?.height ?? null);
    if (cut !== null && (cut === 'across' || isSet(style.webkitLineClamp) || opens(element, style)))
      return 'clamped';
    // Where nothing opens the box, what is cut off below stays so: the lines tell which are left.
    if (cut === 'nearly all') return 'hidden';
  }
  if (isMoved(style)) {
    box ??= view.box(element);
    const clip = isOutOfFlow(style) ? around.clipAbsolute : around.clip;
    // A box without a size may hold only placed ones, unless it has words of its own.
    const isOwn = box !== null && (box.width * box.height > 0 || hasWords(element));
    if (isOwn && isOutOfReach(box!, style, clip, element, around.clamped, view)) return 'hidden';
  }
  return 'shown';
}

/** A cell of a column that is collapsed (CSS 2.2, 17.5.5). */
function isCollapsed(element: Element, style: Style, view: View): boolean {
  if (style.display !== 'table-cell') return false;
  const columns = element.closest('table')?.querySelectorAll('col,colgroup') ?? [];
  return (
    [...columns].some((column) => view.style(column)?.visibility === 'collapse') &&
    view.box(element)?.width === 0
  );
}

/** Painted below the ground of an element around it, which no layer of its own keeps above (CSS 2.2, appendix E). */
function isSunk(element: Element, style: Style, { groundOwner }: Surroundings, view: View): boolean {
  if (!(number(style.zIndex, 0) < 0) || !isPositioned(style) || !groundOwner || isRoot(groundOwner))
    return false;
  for (let around = above(element); around; around = above(around)) {
    if (isLayer(view.style(around) ?? {})) return false;
    if (around === groundOwner) return true;
  }
  return false;
}

/** Is what stands in the element painted as one layer? */
export function isLayer(style: Style): boolean {
  return (
    (isPositioned(style) && isSet(style.zIndex, 'auto')) ||
    isSet(style.transform) ||
    isSet(style.filter) ||
    isSet(style.isolation, 'auto') ||
    number(style.opacity, 1) < 1
  );
}

/** Styles alone leave nothing of it to be seen. @param box what a clip is measured by */
export function isErased(style: Style, inside: Surroundings, box: Box | null = null): boolean {
  return (
    inside.opacity < INVISIBLE_OPACITY ||
    (isSet(style.filter) && (filtered(BLACK, style.filter!)?.alpha ?? 1) < INVISIBLE_OPACITY) ||
    isBlurred(/blur\(([\d.]+)px/.exec(style.filter ?? '')?.[1], style) ||
    isNothing(style, box) ||
    (isMasked(style) && !hasInk(style.maskImage!)) ||
    scalesToNothing(style) ||
    number(style.zoom, 1) < 0.2 ||
    number(style.textIndent, 0) + number(style.paddingLeft, 0) < -200
  );
}

/** A box that its own style hides may be seen all the same: made as large again around it or within, or by a shadow that falls far. */
export function mayShowBox(element: Element, style: Style, { filters }: Surroundings, view: View): boolean {
  if (FAR.test(style.textShadow ?? '') || FAR_SHADOW.test(filters)) return true;
  if (!scalesToNothing(style) && number(style.zoom, 1) >= 0.2) return false;
  // Of what is drawn in perspective, boxes behind the eye say nothing.
  if (/^matrix3d\(/.test(style.transform ?? '') && !/, 1\)$/.test(style.transform!)) return false;
  const boxes = [element, ...[...element.querySelectorAll('*')].slice(0, MAX_LAYERS)];
  return boxes.some((each) => {
    const box = view.box(each);
    return box !== null && Math.min(box.width, box.height) > 2 * INVISIBLE_SIZE;
  });
}

/** Whether a box's text is cut off beside it, or how much of it below; null for nothing. */
function cutOff(
  element: Element,
  style: Style,
  em: number,
  height: number | null,
): 'across' | 'nearly all' | 'some' | null {
  const { scrollHeight = 0, clientHeight = 0, scrollWidth = 0, clientWidth = 0 } = element;
  const line = isSet(style.textOverflow, 'clip') || /nowrap|^pre$/.test(style.whiteSpace ?? '');
  if (isClip(style.overflowX) && line && scrollWidth - clientWidth > em) return 'across';
  if (!isClip(style.overflowY)) return null;
  // Without layout: more text than so many pixels can hold at the width of a page.
  const cut = scrollHeight
    ? scrollHeight - clientHeight > 1.5 * em
    : element.textContent.length > 10 * (height ?? 1e7);
  if (!cut) return null;
  return (height ?? 0) < 2.5 * em ? 'nearly all' : 'some';
}

/** A box that holds only placed children has no size of its own and doesn't clip them. */
function holdsPlaced(element: Element, style: Style, view: View): boolean {
  const holds = isPositioned(style) ? /^fixed$/ : /^(?:absolute|fixed)$/;
  return [...element.children].some((child) => holds.test(view.style(child)?.position ?? ''));
}

/** A box in a line that has words of its own. */
function isAmongWords({ parentElement }: Element, style: Style): boolean {
  return /^inline/.test(style.display ?? '') && parentElement !== null && hasWords(parentElement);
}

function hasWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test((node as Text).data));
}

/** Something to press stands in or near the box, or the box is pressed itself. Links that lead elsewhere open nothing. */
function opens(element: Element, style: Style): boolean {
  let around = element.parentElement ?? element;
  for (let up = 1; up < 3 && around.parentElement && !isRoot(around.parentElement); up++)
    around = around.parentElement;
  return (
    style.cursor === 'pointer' ||
    around.querySelector(OPENERS) !== null ||
    [...around.querySelectorAll('a')].some((link) => MORE.test(link.textContent.trim()))
  );
}

/** Whether letters directly in the element can be told from what is behind them. */
export function isLegible(element: Element, style: Style, inside: Surroundings, view: View): boolean {
  if (isSet(style.visibility, 'visible') || sizeOf(style) < INVISIBLE_SIZE) return false;
  const color = parseColor(style.webkitTextFillColor || style.color);
  // Letters are painted over what fills their shapes.
  if (inside.filled && (color?.alpha ?? 0) < 0.5) return true;
  if (element.namespaceURI === SVG) return isDrawn(element, style, inside, view);
  const stroke = number(style.webkitTextStrokeWidth, 0);
  const outline = stroke > 0 ? parseColor(style.webkitTextStrokeColor) : null;
  if (!color || (stroke > 0 && (!outline || isSeen(outline, inside)))) return true;
  // An outline as broad as the letters' own lines leaves nothing of them.
  const isFilled = stroke <= sizeOf(style) / 8;
  if (isFilled && (isSeen(color, inside) || isShadowSeen(style, inside))) return true;
  return isOverlaid(element, (isFilled ? color : outline)!, inside, view);
}

/** A colour, as far as it falls across and down, and how far it is blurred. */
const SHADOW = /([a-z]+\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px/g;

/** Is one of the letters' shadows as good as they are, and near where they stand? What is blurred is fainter. */
function isShadowSeen(style: Style, inside: Surroundings): boolean {
  return [...(style.textShadow ?? '').matchAll(SHADOW)].some(([, css, x, y, spread]) => {
    const color = parseColor(css);
    const isNear = Math.max(Math.abs(number(x, 0)), Math.abs(number(y, 0))) < sizeOf(style) / 2;
    const stroke = sizeOf(style) / 12;
    const ink = stroke / (stroke + number(spread, 0));
    return (
      color && isNear && !isBlurred(spread, style) && isSeen({ ...color, alpha: color.alpha * ink }, inside)
    );
  });
}

/** Letters that their own look hides may be seen all the same, enlarged or painted another way. */
export function mayShow(text: Text, inside: Surroundings, view: View): boolean {
  const parent = above(text);
  const own = (parent && view.style(parent)) ?? {};
  if (isSet(own.visibility, 'visible')) return false;
  if (sizeOf(own) < INVISIBLE_SIZE) return view.lines(text).some(({ height }) => height > 2 * INVISIBLE_SIZE);
  for (let around = parent; around; around = above(around)) {
    const style = view.style(around) ?? {};
    const begun = style.color === own.color && isOtherwiseBegun(around, style, text, view);
    if (begun || isSet(style.mixBlendMode, 'normal') || paintedBelow(style).length > 0) return true;
    if (around === inside.groundOwner) break;
  }
  return false;
}

/** What is painted below letters and is no ground: a shadow within, a border's picture, a line as broad as they are. */
function paintedBelow(style: Style): readonly (Color | null)[] {
  const most = sizeOf(style) / 2;
  const { borderImageSlice = '', borderImageSource = '', boxShadow = '' } = style;
  const paints: string[] = [];
  const reach = boxShadow.includes('inset') ? (boxShadow.match(/-?[\d.]+px/g) ?? []) : [];
  if (reach.some((length) => Math.abs(Number.parseFloat(length)) > most)) paints.push(boxShadow);
  if (isSet(borderImageSource) && borderImageSlice.includes('fill'))
    paints.push(...(colorsIn(borderImageSource) ?? ['']));
  if (
    /under|over/.test(style.textDecorationLine ?? '') &&
    number(style.textDecorationThickness, 0) >= most &&
    number(style.textUnderlineOffset, 0) < -most / 2
  )
    paints.push(style.textDecorationColor ?? '');
  return paints.map((css) => parseColor(css));
}

/** Has a block's first line a colour of its own, or its first letter, where the text begins it? */
function isOtherwiseBegun(element: Element, { color }: Style, text: Text, view: View): boolean {
  const isBegun = (pseudo: '::first-line' | '::first-letter') =>
    (view.style(element, pseudo)?.color ?? color) !== color;
  return isBegun('::first-line') || (begins(text, element) && isBegun('::first-letter'));
}

/** Does no letter stand in the element ahead of the text? */
function begins(text: Text, element: Element): boolean {
  for (let up: Node = text; up !== element; up = up.parentNode!) {
    for (let before = up.previousSibling; before; before = before.previousSibling)
      if (/[\p{L}\p{N}]/u.test(before.textContent ?? '')) return false;
    if (!up.parentNode) return true;
  }
  return true;
}

/** Can a colour be told from the ground, once it has passed the filters around it? */
function isSeen(color: Color, { filters, ground }: Surroundings): boolean {
  const seen = filtered(color, filters);
  return seen === null || isApart(seen, ground);
}

/** Letters of a drawing: filled or outlined, on its shapes if they don't stand out from the page. */
function isDrawn(element: Element, style: Style, inside: Surroundings, view: View): boolean {
  const [fill, stroke] = [style.fill, style.stroke].map((paint) =>
    // Unknown, as a gradient is: taken for visible.
    paint === 'none' ? false : isSeen(parseColor(paint) ?? BLACK, inside),
  );
  const box = view.box(element);
  const [length, size] = [element.textContent.trim().length, sizeOf(style)];
  if (element.hasAttribute('textLength') && box && box.width < FLAT * size * length) return false;
  if (fill || (stroke && isSet(style.stroke))) return true;
  const shapes = element.closest('svg')?.querySelectorAll(SHAPES) ?? [];
  return (
    style.fill !== 'none' &&
    [...shapes].some((shape) => {
      const other = view.box(shape);
      return !box || !other || overlaps(box, other);
    })
  );
}

/** The colours of a gradient that fills its box, else what is below the picture. */
function behindPicture(style: Style, ground: Color): Color[] {
  const colors = fillsBox(style) ? colorsIn(style.backgroundImage ?? '') : null;
  return colors?.map((css) => over(parseColor(css) ?? ground, ground)) ?? [ground];
}

/** Are letters seen only where the picture behind them has another colour? */
export function isDoubtful(style: Style, inside: Surroundings): boolean {
  const own = parseColor(style.webkitTextFillColor || style.color);
  return own !== null && inside.behind.some((ground) => !isSeen(own, { ...inside, ground }));
}

/** Letters run together over more than a quarter of their size. */
function isBlurred(pixels: string | undefined, style: Style): boolean {
  return number(pixels, 0) > sizeOf(style) / 4;
}

/** Letters, words or lines on top of each other. @param length of the text (UTF-16), which may have one line */
export function isSqueezed(style: Style, length: number): boolean {
  const size = sizeOf(style);
  const line = number(style.lineHeight, size) / (style.lineHeight?.endsWith('px') ? size : 1);
  return (
    number(style.letterSpacing, 0) < -0.3 * size ||
    number(style.wordSpacing, 0) < -0.6 * size ||
    (line < 0.4 && length > LINE)
  );
}

/**
 * Moves letters sideways by so much that inline text may read in another order.
 * @param length of the text (UTF-16): a single letter or figure needs less than a word
 */
export function isShifted(style: Style, length = LINE): boolean {
  return isOff(style.left, matrixOf(style)?.x, 0, sizeOf(style) / (length > FEW ? 2 : 4), style);
}

/** Moves letters off their line: further than raised and lowered ones are. */
export function isLifted(style: Style): boolean {
  const most = 1.2 * sizeOf(style);
  return (
    isOff(style.top, matrixOf(style)?.y, 1, most, style) || Math.abs(number(style.verticalAlign, 0)) > most
  );
}

/** Drawn over what stands beside it, or past it. */
export function isDrawnBack(style: Style): boolean {
  const sum = (...lengths: (string | undefined)[]) =>
    lengths.reduce((all, length) => all + number(length, 0), 0);
  const left = sum(style.marginLeft, style.borderLeftWidth, style.paddingLeft);
  const right = sum(style.marginRight, style.borderRightWidth, style.paddingRight);
  return Math.min(left, right) < -sizeOf(style);
}

/** @param axis of `translate`: 0 across, 1 down */
function isOff(
  inset: string | undefined,
  moved: number | undefined,
  axis: 0 | 1,
  most: number,
  style: Style,
) {
  const own = style.position === 'relative' ? number(inset, 0) : 0;
  const translate = number(style.translate?.split(' ')[axis], 0);
  return [own, moved ?? 0, translate].some((by) => Math.abs(by) > most);
}

/** Mirrored or turned letters. */
export function isMirrored(style: Style): boolean {
  const matrix = matrixOf(style);
  const flipped = matrix !== null && (matrix.a < 0 || matrix.d < 0 || isSlanted(matrix));
  return flipped || /-/.test(isSet(style.scale) ? style.scale! : '') || turn(style) < 0;
}

/** Sheared by more than 60 degrees. */
function isSlanted({ a, b, c, d }: Matrix): boolean {
  return Math.abs(a * c + b * d) > 1.7 * Math.abs(a * d - b * c);
}

/** Only some of the letters may be seen, or a picture in their place, or elsewhere: which, styles don't tell. */
export function isCovered(style: Style, around: Surroundings): boolean {
  return (
    isSet(style.offsetPath) ||
    isBlended(style, around) ||
    isHalfFilled(style, around) ||
    isOutlined(style) ||
    isSwallowed(style) ||
    isRuledThrough(style) ||
    /^[a-z-]+\(/.test(style.content ?? '') ||
    /^(?:path|shape|url)\(/.test(style.clipPath ?? '') ||
    isCutInto(style) ||
    (isMasked(style) && (/^inline/.test(style.display ?? '') || blankShare(style) > MOST_BLANK))
  );
}

/** Mixed with what is below by a mode that may leave no difference. */
function isBlended({ color, mixBlendMode }: Style, { ground }: Surroundings): boolean {
  if (!isSet(mixBlendMode, 'normal') || mixBlendMode === 'luminosity') return false;
  if (!/^(?:multiply|darken)$/.test(mixBlendMode!)) return true;
  // Both leave what is darker.
  const own = parseColor(color);
  if (!own || !ground) return false;
  const [red, green, blue] = own.rgb.map((part, index) => Math.min(part, ground.rgb[index]!));
  return !isApart({ rgb: [red!, green!, blue!], alpha: own.alpha }, ground);
}

/** Letters that a gradient fills, but not all of them: it is smaller than its box, or has the ground's colour in places. */
function isHalfFilled(style: Style, around: Surroundings): boolean {
  const { backgroundClip, backgroundImage = '', backgroundPosition = '', backgroundSize = '' } = style;
  const colors =
    isSet(backgroundImage) && backgroundClip?.includes('text') ? colorsIn(backgroundImage) : null;
  const seen = [style.webkitTextFillColor || style.color, style.backgroundColor].map((css) =>
    parseColor(css),
  );
  if (!colors || seen.some((color) => color && isSeen(color, around))) return false;
  const isSmall =
    /(?:^|\D)\d?\d(?:\.\d+)?%|px/.test(backgroundSize) || /[1-9][\d.]*px/.test(backgroundPosition);
  return (
    (isSmall && style.backgroundRepeat?.includes('no-repeat') === true) ||
    colors.some((css) => !isSeen(parseColor(css) ?? BLACK, around))
  );
}

/** A clip that leaves a part of a line, or of a block: shapes of blocks are ornaments. */
function isCutInto(style: Style): boolean {
  const [, shape, values = ''] = /^(inset|circle|ellipse|polygon)\(([^)]*)/.exec(style.clipPath ?? '') ?? [];
  const inline = /^inline/.test(style.display ?? '');
  if (!shape || shape !== 'inset') return inline && shape !== undefined;
  const most = inline ? 3 : sizeOf(style);
  const edges = values.split(' round ')[0]!.split(' ');
  return edges.some((edge) => Number.parseFloat(edge) > (edge.endsWith('%') ? 10 : most));
}

/** A broad outline that is drawn over the letters. */
function isOutlined(style: Style): boolean {
  const width = number(style.outlineWidth, 0);
  return (
    isSet(style.outlineStyle) && width > sizeOf(style) / 3 && number(style.outlineOffset, 0) < -width / 2
  );
}

/** Something in the letters' own colour is painted behind them. */
function isSwallowed(style: Style): boolean {
  const color = parseColor(style.webkitTextFillColor || style.color);
  return color !== null && paintedBelow(style).some((paint) => paint !== null && !isApart(color, paint));
}

/** The stops of a gradient that goes down: each one's colour and place in percent. */
const STOP = /((?:rgba?|color|(?:ok)?l(?:ab|ch))\([^)]*\))(?: ([\d.]+)%)?/g;

/** A ground that draws a line through the middle of the letters: a marker's or an underline's is lower. */
function isRuledThrough(style: Style): boolean {
  const { backgroundImage: image = '', backgroundPosition = '', backgroundSize = '', display = '' } = style;
  if (!/^inline/.test(display) || !/^linear-gradient\((?:rgba?|color|ok|l|180deg|to bottom)/.test(image))
    return false;
  const isMiddle = (share: number) => share > 30 && share < 70;
  const isInk = (css: string) => (parseColor(css)?.alpha ?? 0) > 0.5;
  const height = number(/ ([\d.]+)px$/.exec(backgroundSize)?.[1], Number.POSITIVE_INFINITY);
  const stops = [...image.matchAll(STOP)].map(([, css, at]) => ({ ink: isInk(css!), at: number(at, -1) }));
  if (height < sizeOf(style) / 4)
    return stops.some(({ ink }) => ink) && isMiddle(number(/ ([\d.]+)%$/.exec(backgroundPosition)?.[1], 0));
  const ink = stops.filter(({ ink }) => ink);
  // The ends of a line have no ink; a marker's goes on to the end.
  const isLine = ink.length > 0 && !stops[0]!.ink && !stops[stops.length - 1]!.ink;
  return isLine && ink.every(({ at }) => isMiddle(at));
}

/** The colours of a picture made of gradients; null for other pictures. */
export function colorsIn(image: string): string[] | null {
  return image.includes('url(') ? null : image.match(/(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^)]*\)/g);
}

/** The colour of a gradient whose opaque colours can't be told from each other; null for all other pictures. */
function evenly(style: Style): Color | null {
  if (!fillsBox(style)) return null;
  const [first = null, ...others] = (colorsIn(style.backgroundImage ?? '') ?? []).map((css) =>
    parseColor(css),
  );
  const isEven = others.every((color) => color && color.alpha >= 1 && !isApart(color, first));
  return first && first.alpha >= 1 && others.length > 0 && isEven ? first : null;
}

/** A gradient has its box's size, and so no room to move in it but by pixels. */
function fillsBox({ backgroundPosition = '', backgroundSize }: Style): boolean {
  return !isSet(backgroundSize, 'auto') && !/[1-9][\d.]*px|calc/.test(backgroundPosition);
}

/** Has a picture made of gradients a colour that can be told from the ground? */
function isColoured(image: string, ground: Color | null): boolean {
  const colors = colorsIn(image);
  return (
    colors === null ||
    colors.some((css) => {
      const color = parseColor(css);
      return color === null || isApart(color, ground);
    })
  );
}

function isMasked(style: Style): boolean {
  return isSet(style.maskImage);
}

/** The share of a box that a mask of one gradient leaves blank; 0 where that isn't known, or the box scrolls under it. */
function blankShare({ maskImage = '', overflowX, overflowY }: Style): number {
  if (!/^linear-gradient\(/.test(maskImage) || !isVisible(overflowX) || !isVisible(overflowY)) return 0;
  const stops = [...maskImage.matchAll(STOP)].map(([, css, at]) => ({
    alpha: parseColor(css)?.alpha ?? 1,
    at: number(at, Number.NaN),
  }));
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (!first || !last) return 0;
  if (Number.isNaN(first.at)) first.at = 0;
  if (Number.isNaN(last.at)) last.at = 100;
  const all = [{ ...first, at: 0 }, ...stops, { ...last, at: 100 }];
  let blank = 0;
  for (const [index, { alpha, at }] of all.slice(1).entries()) {
    const before = all[index]!;
    const [low, high] = [Math.min(alpha, before.alpha), Math.max(alpha, before.alpha)];
    const share = high < INVISIBLE_OPACITY ? 1 : Math.max(0, INVISIBLE_OPACITY - low) / (high - low || 1);
    blank += share * (at - before.at);
  }
  return blank / 100 || 0;
}

/** Whether a mask lets something through: a picture may, a gradient with an opaque colour does. */
function hasInk(mask: string): boolean {
  return (
    !mask.includes('gradient(') ||
    (mask.match(/rgba?\([^)]*\)|#[\da-f]+/gi) ?? ['#000']).some((color) => {
      return (parseColor(color)?.alpha ?? 1) >= INVISIBLE_OPACITY;
    })
  );
}

export function isSet(value: string | undefined, initial = 'none'): boolean {
  return value !== undefined && value !== '' && value !== initial;
}

export function isOutOfFlow(style: Style): boolean {
  return style.position === 'absolute' || style.position === 'fixed';
}

export function number(value: string | undefined, otherwise: number): number {
  const parsed = Number.parseFloat(value ?? '');
  return Number.isNaN(parsed) ? otherwise : parsed;
}

/** In pixels; what isn't resolved counts as usual. */
export function sizeOf(style: Style): number {
  return style.fontSize?.endsWith('px') ? number(style.fontSize, 16) : 16;
}

export function isPositioned(style: Style): boolean {
  return isSet(style.position, 'static');
}

function isVisible(overflow: string | undefined): boolean {
  return !isSet(overflow, 'visible');
}

export function isClip(overflow: string | undefined): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** A box too small for words that lets none out, as what only screen readers are told has. */
export function isSpeck({ overflowX, overflowY }: Style, box: Box | null): boolean {
  return box !== null && Math.min(box.width, box.height) < 3 && isClip(overflowX) && isClip(overflowY);
}

function isRoot(element: Element): boolean {
  return element === element.ownerDocument.documentElement || element === element.ownerDocument.body;
}

/** The cosine of the angle by which `rotate` turns, about whichever axis: letters are upside down or mirrored below 0. */
function turn({ rotate }: Style): number {
  const degrees = number(/(-?[\d.]+)deg/.exec(rotate ?? '')?.[1], 0);
  return Math.cos((degrees * Math.PI) / 180);
}

/** A clip or clip-path that leaves nothing, or a sliver. Without a box only its percentages count. */
function isNothing(style: Style, box: Box | null): boolean {
  const { clip, clipPath } = style;
  const rect = /^rect\((.+)\)/
    .exec((isOutOfFlow(style) && clip) || '')?.[1]
    .split(/[ ,]+/)
    .map((edge) => Number.parseFloat(edge));
  if (rect && (rect[1] - rect[3] <= 1 || rect[2] - rect[0] <= 1)) return true;
  const [, shape, values] = /^(inset|circle|ellipse|polygon)\(([^)]*)/.exec(clipPath ?? '') ?? [];
  if (!shape) return false;
  const lengths = values.split(/ round |(?:^| )at /)[0].match(/-?[\d.]+%?/g) ?? [];
  const numbers = lengths.map((length) => Number.parseFloat(length));
  if (shape === 'polygon') return isFlat(numbers);
  /** The share of the box's width or height. */
  const share = (i: number, size: number | undefined) =>
    lengths[i].endsWith('%') ? numbers[i] / 100 : size ? numbers[i] / size : 0;
  if (shape === 'inset') {
    const [top, right, bottom, left] = [0, Math.min(1, lengths.length - 1), lengths.length > 2 ? 2 : 0, 3];
    const side = left < lengths.length ? left : right;
    return (
      share(top, box?.height) + share(bottom, box?.height) > 0.95 ||
      share(right, box?.width) + share(side, box?.width) > 0.95
    );
  }
  return lengths.some((length, i) => numbers[i] === 0 || (!length.endsWith('%') && numbers[i] < 3));
}

/** A polygon (x and y alternate) without area. */
function isFlat(points: readonly number[]): boolean {
  let area = 0;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[(i + 2) % points.length];
    const y = points[(i + 3) % points.length];
    area += points[i] * y - x * points[i + 1];
  }
  return Math.abs(area) < 2;
}

/** Letters are left with less than this share of their width or height. */
const FLAT = 0.12;

function scalesToNothing(style: Style): boolean {
  const matrix = matrixOf(style);
  const sides = matrix === null ? [] : [Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)];
  const flat = matrix !== null && Math.abs(matrix.a * matrix.d - matrix.b * matrix.c) < 0.02;
  const edgewise = /^[xy\d.]+ /.test(style.rotate ?? '') && Math.abs(turn(style)) < 0.03;
  const scales = isSet(style.scale) ? style.scale!.split(' ').map(Number) : [];
  return flat || edgewise || [...sides, ...scales].some((scale) => Math.abs(scale) < FLAT);
}

type Matrix = Record<'a' | 'b' | 'c' | 'd' | 'x' | 'y', number>;

/** What a transform does in the plane; null for none. */
function matrixOf({ transform }: Style): Matrix | null {
  const m = /^matrix(?:3d)?\((.+)\)/
    .exec(transform ?? '')?.[1]
    .split(',')
    .map(Number);
  if (!m) return null;
  if (m.length < 16) return { a: m[0], b: m[1], c: m[2], d: m[3], x: m[4], y: m[5] };
  // Seen from in front: what is further off is smaller, what is behind the eye has no size.
  const [a, b, c, d, x, y] = [m[0], m[1], m[4], m[5], m[12], m[13]].map((part) =>
    m[15] > 0 ? part / m[15] : 0,
  );
  return { a, b, c, d, x, y };
}

/** Something in the styles may have put the box away from its place. */
function isMoved(style: Style): boolean {
  return (
    isPositioned(style) ||
    isSet(style.transform) ||
    isSet(style.translate) ||
    Math.min(number(style.marginLeft, 0), number(style.marginTop, 0)) < -200
  );
}

/** Outside of what can be seen or scrolled to. */
function isOutOfReach(
  box: Box,
  style: Style,
  clip: Clip | null,
  element: Element,
  clamped: boolean,
  view: View,
): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const page = element.ownerDocument.defaultView;
  if (style.position === 'fixed' || !clip) {
    if (!page) return false;
    const x = style.position === 'fixed' ? 0 : page.scrollX;
    const y = style.position === 'fixed' ? 0 : page.scrollY;
    // To the far right a page can be scrolled, but nobody does.
    const far = box.x + x > page.innerWidth + 2000;
    const below = style.position === 'fixed' && box.y >= page.innerHeight;
    return far || below || bottom + y <= 0 || (right + x <= 0 && !isRightToLeft(element, view));
  }
  const frame = view.box(clip.element);
  if (!frame || frame.width * frame.height === 0) return false;
  const aside = right <= frame.x || box.x >= frame.x + frame.width;
  const apart = bottom <= frame.y || box.y >= frame.y + frame.height;
  if ((aside && isClip(clip.style.overflowX)) || (apart && !clamped && isClip(clip.style.overflowY)))
    return true;
  // Ahead of where a box's own scrolling begins, if that is at the top left.
  const { direction, flexDirection, flexWrap, writingMode } = clip.style;
  const isUsual =
    direction !== 'rtl' &&
    !isSet(writingMode, 'horizontal-tb') &&
    !/reverse/.test(`${flexDirection} ${flexWrap}`);
  const { scrollLeft, scrollTop } = clip.element;
  return isUsual && (right + scrollLeft <= frame.x || bottom + scrollTop <= frame.y);
}

function isRightToLeft(element: Element, view: View): boolean {
  return view.style(element.ownerDocument.documentElement)?.direction === 'rtl';
}

function isApart(color: Color, ground: Color | null): boolean {
  if (color.alpha < INVISIBLE_OPACITY) return false;
  return !ground || distance(over(color, ground), ground) >= INVISIBLE_DISTANCE;
}

/**
 * May a picture or a layer lie between the text and its ground, on which its colour could be seen? Viewers put transparent
 * text over the picture of a printed page.
 */
function isOverlaid(element: Element, color: Color, inside: Surroundings, view: View): boolean {
  const box = view.box(element);
  const lines = view.lines(element);
  let placed = false;
  const coincides = (layer: Element, style: Style): boolean => {
    const reach = reachOf(style);
    if (box) {
      const boxes = view.lines(layer).map((other) => grown(other, reach));
      const meets = lines.some((line) => boxes.some((other) => overlaps(line, other)));
      return meets && !isPassing(layer, element, view);
    }
    // Without layout, what is in the flow has a place of its own.
    return placed || isOutOfFlow(style);
  };
  const isGround = (layer: Element, isOwn: boolean) => {
    const style = view.style(layer);
    return (
      style !== null &&
      (!isOwn || isOutOfFlow(style)) &&
      showsOn(style, color, inside) &&
      coincides(layer, style)
    );
  };
  const layersIn = (around: Element) => [...around.querySelectorAll('*')].slice(0, MAX_LAYERS);
  if (layersIn(element).some((layer) => isGround(layer, true))) return true;
  for (let around: Element | null = element; around; around = above(around)) {
    placed ||= isOutOfFlow(view.style(around) ?? {});
    if (isLayered(around, color, inside, view)) return true;
    const pictures = [...around.querySelectorAll(PICTURES)];
    if (pictures.some((picture) => coincides(picture, view.style(picture) ?? {}))) return true;
    for (const sibling of (around.parentNode as Partial<ParentNode> | null)?.children ?? []) {
      if (sibling === around) continue;
      if ([sibling, ...layersIn(sibling)].some((layer) => isGround(layer, false))) return true;
    }
    if (around === inside.groundOwner) break;
  }
  return false;
}

/**
 * Is a layer in no sight, or painted over the text, as bars are that keep their place on the screen? What nothing raises
 * lies below them.
 */
function isPassing(layer: Element, element: Element, view: View): boolean {
  for (let up: Element | null = layer; up && !holds(up, element); up = above(up)) {
    const { opacity, position = '', visibility, zIndex } = view.style(up) ?? {};
    if (visibility === 'hidden' || number(opacity, 1) < INVISIBLE_OPACITY) return true;
    if (/fixed|sticky/.test(position) && number(zIndex, 0) >= 0 && !isRaised(element, up, view)) return true;
  }
  return false;
}

/** Has the text a layer of its own that doesn't hold the other one? */
function isRaised(element: Element, other: Element, view: View): boolean {
  for (let up: Element | null = element; up && !holds(up, other); up = above(up)) {
    const style = view.style(up) ?? {};
    if (isPositioned(style) || isLayer(style)) return true;
  }
  return false;
}

/** CSS pixels that a box's shadow reaches around it at the most. */
function reachOf({ boxShadow = '' }: Style): number {
  const lengths = boxShadow.includes('inset') ? [] : (boxShadow.match(/-?[\d.]+px/g) ?? []);
  return Math.max(0, ...lengths.map((length) => Math.abs(Number.parseFloat(length))));
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Does a layer paint what letters of the colour can be told from? Pictures, shadows and filters may. */
function showsOn(style: Style, color: Color, { filters, ground }: Surroundings): boolean {
  if (isSet(style.backgroundImage) || reachOf(style) > 0) return true;
  if (isSet(style.filter) || isSet(style.backdropFilter) || isSet(style.mixBlendMode, 'normal')) return true;
  if (!isSet(style.backgroundColor, 'transparent')) return false;
  const paint = parseColor(style.backgroundColor);
  if (!paint || filters !== '') return paint?.alpha !== 0;
  return paint.alpha > 0 && isApart(color, paint.alpha < 1 && ground ? over(paint, ground) : paint);
}

/** Has the element a painted layer of its own, from ::before or ::after, on which the colour shows? */
function isLayered(element: Element, color: Color, inside: Surroundings, view: View): boolean {
  return (['::before', '::after'] as const).some((pseudo) => {
    const style = view.style(element, pseudo);
    if (!style || !isSet(style.content) || style.content === 'normal' || !isOutOfFlow(style)) return false;
    const isLine = Math.min(number(style.width, WORD), number(style.height, WORD)) < WORD / 2;
    return !isLine && showsOn(style, color, inside);
  });
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
