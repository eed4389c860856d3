/**
 * What reading needs to know beyond the DOM: styles, boxes and shadow roots. Browsers have one View, the command
 * line brings its own. Whatever a View can't know is null, and then nothing is taken to be hidden for it.
 */

/** The computed properties that are asked for; a missing or empty one counts as its initial value. */
export type Style = Readonly<Partial<Record<StyleName, string>>>;
type Side = 'Top' | 'Right' | 'Bottom' | 'Left';
export type StyleName =
  | 'animationName'
  | 'backdropFilter'
  | 'backgroundClip'
  | 'backgroundColor'
  | 'backgroundImage'
  | 'backgroundPosition'
  | 'backgroundRepeat'
  | 'backgroundSize'
  | 'borderImageSlice'
  | 'borderImageSource'
  | `border${Side}Color`
  | `border${Side}Width`
  | 'bottom'
  | 'boxShadow'
  | 'captionSide'
  | 'clip'
  | 'clipPath'
  | 'color'
  | 'colorScheme'
  | 'contain'
  | 'content'
  | 'contentVisibility'
  | 'cursor'
  | 'direction'
  | 'display'
  | 'fill'
  | 'filter'
  | 'flexDirection'
  | 'flexWrap'
  | 'float'
  | 'fontFamily'
  | 'fontSize'
  | 'fontStyle'
  | 'gridColumnStart'
  | 'gridRowStart'
  | 'height'
  | 'hyphenateCharacter'
  | 'isolation'
  | 'left'
  | 'letterSpacing'
  | 'lineHeight'
  | 'listStyleType'
  | `margin${Side}`
  | 'maskImage'
  | 'mixBlendMode'
  | 'offsetPath'
  | 'opacity'
  | 'order'
  | 'outlineColor'
  | 'outlineOffset'
  | 'outlineStyle'
  | 'outlineWidth'
  | 'overflowX'
  | 'overflowY'
  | 'paddingLeft'
  | 'paddingRight'
  | 'position'
  | 'quotes'
  | 'right'
  | 'rotate'
  | 'scale'
  | 'stroke'
  | 'textDecorationColor'
  | 'textDecorationLine'
  | 'textDecorationThickness'
  | 'textIndent'
  | 'textOverflow'
  | 'textShadow'
  | 'textUnderlineOffset'
  | 'top'
  | 'transform'
  | 'transitionDuration'
  | 'transitionProperty'
  | 'translate'
  | 'unicodeBidi'
  | 'verticalAlign'
  | 'visibility'
  | 'webkitLineClamp'
  | 'webkitTextFillColor'
  | 'webkitTextSecurity'
  | 'webkitTextStrokeColor'
  | 'webkitTextStrokeWidth'
  | 'whiteSpace'
  | 'whiteSpaceCollapse'
  | 'width'
  | 'wordSpacing'
  | 'writingMode'
  | 'zIndex'
  | 'zoom';

export type Pseudo =
  | '::before'
  | '::after'
  | '::first-letter'
  | '::first-line'
  | '::marker'
  | `::highlight(${string})`;

/** In CSS pixels, relative to the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface View {
  /** Computed values, inheritance included; null where styles aren't known. */
  style(element: Element, pseudo?: Pseudo): Style | null;
  /** The border box; null where there is no layout. */
  box(element: Element): Box | null;
  /** The boxes of a text's lines, and those of an element in its lines; none where there is no layout. */
  lines(node: Text | Element): readonly Box[];
  /** The element that shows the document in another one; null for none, and where that may not be asked. */
  frame(document: Document): Element | null;
  /** Open or closed; null for none. */
  shadowRoot(element: Element): ShadowRoot | null;
}

/** @param shadowRoot how the browser lets an extension at closed roots; open ones without it. */
export function browserView(shadowRoot: View['shadowRoot'] = (element) => element.shadowRoot): View {
  return {
    // The element's own window: a same-process frame's styles come from that frame.
    style: (element, pseudo) =>
      (element.ownerDocument.defaultView?.getComputedStyle(element, pseudo) as Style | undefined) ?? null,
    box: (element) => element.getBoundingClientRect(),
    lines(node) {
      if (node.nodeType === 1) return [...(node as Element).getClientRects()];
      const range = node.ownerDocument.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    },
    frame: (document) => document.defaultView?.frameElement ?? null,
    shadowRoot,
  };
}
