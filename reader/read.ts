/**
 * The exact reading of a part of a page: one walk over the composed tree (shadow roots and slots included) in the
 * order in which it is laid out, into the text that a reader sees, what the page is made of where that matters,
 * and the map back to its text nodes. Styles are asked for once an element, layout only where they give a reason.
 */
import type { Reading, Span } from '../engine/reading.ts';
import type { Range } from '../engine/report.ts';
import { arranged, type Gap, gapBetween, isRow } from './arrange.ts';
import { parseColor } from './color.ts';
import {
  isCaptioned,
  isEmoji,
  isLinkBox,
  isOneOfMany,
  isProse,
  isSharing,
  lookOf,
  MAX_CAPTION,
  MORE,
  type Sort,
  sortOf,
} from './furniture.ts';
import { blottedTexts } from './highlights.ts';
import { coveredTexts, type Placed } from './layers.ts';
import { type Edges, edgesOf, type LinesSight, sightOfLines } from './lines.ts';
import { BLOT, overlappingTexts } from './overlaps.ts';
import { COUNTER_STYLE, isWording, painted } from './painted.ts';
import {
  isCovered,
  isDoubtful,
  isDrawnBack,
  isErased,
  isLegible,
  isLifted,
  isMirrored,
  isOutOfFlow,
  isPositioned,
  isSet,
  isShifted,
  isSqueezed,
  mayShow,
  mayShowBox,
  number,
  overlaps,
  type Surroundings,
  sightOfBox,
  sizeOf,
  surroundingsInside,
  surroundingsOfPage,
} from './sight.ts';
import { type Space, TextBuilder } from './text-builder.ts';
import type { TextMap } from './text-map.ts';
import { parentOf } from './tree.ts';
import { isDraft, isTyped, showsSentence } from './typed.ts';
import { isPlaced, isVeil, isVeiling, reachesOut } from './veils.ts';
import type { Box, Style, StyleName, View } from './view.ts';

export interface ExactReading {
  readonly reading: Reading;
  readonly map: TextMap;
}

/** What is nested deeper than on any page people read isn't read, and marked unreadable. */
const MAX_DEPTH = 1000;
/** A box of the page's own isn't longer than this (UTF-16 units), unless it is made of links. */
const MAX_FURNITURE = 3000;
/** Shorter alternative texts name a picture; they don't carry a letter. */
const MIN_ALTERNATIVE = 40;

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|tfoot|thead|tr|td|th|ul|caption)$/;
/** Never rendered as text, or never the page's to tell: what a person types stays unread. */
const UNREAD =
  /^(?:script|style|template|noscript|head|title|desc|metadata|defs|input|textarea|select|option|optgroup|datalist|iframe|object|embed|video|audio|canvas|noembed|noframes|rp|progress|meter|symbol|clipPath|mask|pattern|marker|annotation(?:-xml)?)$/;
/** The browsers' own names for list marks, next to the ones that are numbers and bullets everywhere. */
const OTHER_MARKS =
  /^(?:disclosure|cjk|hiragana|katakana|ethiopic|armenian|bengali|devanagari|georgian|gujarati|gurmukhi|hebrew|kannada|lao|malayalam|mongolian|myanmar|oriya|persian|tamil|telugu|thai|tibetan)/;
const FIELD = /^(?:input|textarea|select|option|meter|progress)$/;
/** CSS pixels: a picture of a word has this width at the least and this height at the most. */
const WORD_WIDTH = 24;
const LINE_HEIGHT = 48;
/** UTF-16 units that three words take at the most. */
const LEAD = 60;
/** So few words on their own line may be a sentence's, and no box of a page's own. */
const FEW = 3;
const NOTED = /note|ref|cite/i;
const FOOTNOTE = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])]?$/;
/** What could be words. */
const LETTERS = /[\p{L}\p{N}]/u;
/** A sign to point at for more, on its own. */
const INFORMS = /^[ⓘℹ🛈]\ufe0f?$/u;
const FOOTNOTE_LINK = /^#(?:_?ftn|fn|cite|ref|note|footnote|endnote)/i;
const HEADED = /^(?:h[1-6]|\S+ heading) |(?:cross|inter|sub)-?(?:head|title)/i;
/** What a cell of several lines has. */
const LINES = 'br,:is(p,li,div)~:is(p,li,div)';
const BOLD_LINE = ':is(p,div)>:is(b,strong):only-child';
/** What can be a box of its own among paragraphs, of which there are so many with so many characters each. */
const BOX = /^(?:div|section|aside|table|figure|blockquote)$/;
const SET_APART = 'h1,h2,h3,h4,h5,h6,legend,summary,img,video,picture,svg,iframe';
const PARAGRAPHS = 3;
const PARAGRAPH = 40;
/** What a style paints over an ad. */
const AD_TITLE =
  /^\s*[-–—]*\s*(?:advertise?ments?|ads?|sponsored(?: content)?|promoted|ពាណិជ្ជកម្ម)\s*[-–—:]*\s*$/i;
const PRESSED = 'a,button,[role=button],[role=link]';
const HELPER = `label,summary,time,${PRESSED}`;

interface Context extends Surroundings {
  readonly space: Space;
  /** Whether letters directly in it can be seen. */
  readonly legible: () => boolean;
  /** Whether so many of them (UTF-16) are what they are written as. */
  readonly plain: (length: number) => boolean;
  readonly style: Style | null;
  readonly inArticle: boolean;
  readonly depth: number;
}

interface Candidate {
  readonly element: Element;
  readonly sort: Sort | null;
  /** A box of its own among paragraphs. */
  readonly apart: boolean;
  readonly start: number;
  readonly end: number;
  readonly linked: number;
  readonly links: number;
  /** Which of the spans were found inside it. */
  readonly firstSpan: number;
  readonly endSpan: number;
}

/**
 * @param roots disjoint nodes of one document in document order, as `regionAround` gives them
 */
export function readExact(roots: Node | readonly Node[], view: View): ExactReading {
  const nodes = Array.isArray(roots) ? (roots as readonly Node[]) : [roots as Node];
  const known = remembering(view);
  const walk = new Walk(known);
  let parent: Node | null = null;
  let previous: Node | null = null;
  let context: Context | null = null;
  for (const node of nodes) {
    if (node.parentNode !== parent || node === nodes[0]) context = contextOf(node, known);
    if (previous && (node.parentNode !== parent || previous.nextSibling !== node)) walk.builder.block();
    parent = node.parentNode;
    previous = node;
    if (context) walk.root(node, context);
  }
  return walk.finish(nodes);
}

/** Whether the browser or a service put a translation in the page's place. */
export function isTranslated(document: Document): boolean {
  const root = document.documentElement;
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(root.getAttribute('class') ?? '') ||
    document.querySelector(
      '[data-moz-translations-id],[_msttexthash],ya-tr-span,font > font[style*=inherit]',
    ) !== null
  );
}

class Walk {
  readonly builder = new TextBuilder();
  readonly #view: View;
  readonly #spans: (Span | null)[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #pictures: string[] = [];
  /** Where what can't be read stands in a line: pictures as wide as a word, and fields. */
  readonly #wordless: number[] = [];
  readonly #fields: number[] = [];
  /** Where a field or an editor of its own shows a sentence. */
  readonly #written: number[] = [];
  /** Which look the text has from which offset on. */
  readonly #looks: Look[] = [];
  /** The texts that can be seen, with what was read of them. */
  readonly #shown = new Map<Text, Range>();
  /** Elements and painted boxes that may lie over any text. */
  readonly #placed: Placed[] = [];
  #edges: Edges | null | undefined;
  readonly #withParagraphs = new Map<Element, boolean>();
  /** What parts the next element, placed by itself, from the one before. */
  #gap: Gap | null = null;
  #linked = 0;
  #links = 0;

  constructor(view: View) {
    this.#view = view;
  }

  root(node: Node, context: Context): void {
    const start = this.builder.length;
    this.node(node, context);
    if (context.clamped) this.#span('folded', start, this.builder.length);
  }

  node(node: Node, context: Context): void {
    if (node.nodeType === 3) this.#text(node as Text, context);
    else if (node.nodeType === 1) this.#element(node as Element, context);
    else if (node.nodeType === 9 || node.nodeType === 11) {
      for (const child of node.childNodes) this.node(child, context);
    }
  }

  finish(roots: readonly Node[]): ExactReading {
    const document = roots[0]?.ownerDocument ?? null;
    const text = this.builder.toString();
    const boxes = this.#sorted(text);
    const shown = [...this.#shown.keys()];
    // What is folded is to be opened; what covers it then is seen.
    const spansOf = (kind: string) =>
      [...this.#spans, ...boxes].filter((span) => span?.kind === kind) as Span[];
    const closed = spansOf('folded');
    const told = [...closed, ...spansOf('furniture')];
    const unreadable = spansOf('unreadable');
    const isIn = (text: Text, spans: readonly Span[]) => isWithin(this.#shown.get(text)!, spans);
    const unseen = [
      ...coveredTexts(shown, this.#placed, roots, this.#view),
      ...blottedTexts(shown, this.#view),
    ].filter((text) => !isIn(text, told));
    const open = shown.filter(
      (text) => !isIn(text, closed) && !isIn(text, unreadable) && !unseen.includes(text),
    );
    // The page's own words may lie on the text's, and are no matter themselves.
    const overlapping = [...overlappingTexts(open, this.#view)].filter((text) => !isIn(text, told));
    for (const text of [...unseen, ...overlapping]) {
      const { start, end } = this.#shown.get(text)!;
      if (!unreadable.some((span) => span.start > start && span.start <= end)) this.#mark('unreadable', end);
    }
    // A field right behind a comma goes on with the sentence, whatever follows.
    const goesOn = this.#fields.filter((at) => text[at - 1] === ',');
    const within = [...this.#wordless, ...this.#fields].filter((at) => isInSentence(text, at, at));
    for (const at of new Set([...within, ...goesOn])) this.#mark('unreadable', at);
    // Between two blocks, so that one ahead of a text or behind it is none of its own.
    for (const at of this.#written) if (text[at] === '\n') this.#mark('unreadable', at + 1);
    const spans = this.#spans.filter((span): span is Span => span !== null);
    const reading: Reading = {
      text,
      spans: [...boxes, ...spans.map((span) => trimmed(span, text))]
        .filter((span) => span.start < span.end || /hidden|truncated|unreadable/.test(span.kind))
        .sort((a, b) => a.start - b.start || b.end - a.end),
      notices: document && isTranslated(document) ? ['translated-page'] : [],
      pictures: this.#pictures,
    };
    return { reading, map: this.builder.map };
  }

  #text(node: Text, context: Context): void {
    // Blanks between blocks need no look at styles.
    if (!/\S/.test(node.data)) {
      this.builder.text(node, context.space);
      return;
    }
    const sight = this.#sightOf(node, context);
    if (sight === 'hidden') {
      this.#hide(node, node.data);
      if (!context.legible() && LETTERS.test(node.data) && mayShow(node, context, this.#view))
        this.#mark('unreadable', this.builder.length);
      this.builder.space();
      return;
    }
    const before = this.builder.length;
    this.builder.text(node, context.space);
    if (this.builder.length === before) return;
    this.#shown.set(node, { start: before, end: this.builder.length });
    if (sight === 'folded') this.#span('folded', before, this.builder.length);
    if (sight === 'cut') this.#span('unreadable', before, this.builder.length);
    const look = lookOf(context.style);
    if (this.#looks[this.#looks.length - 1]?.look !== look) this.#looks.push({ start: before, look });
  }

  #sightOf(node: Text, context: Context): LinesSight {
    if (!context.legible()) return 'hidden';
    if (isClosedDetail(node)) return opensDetail(node.parentElement!, this.#view) ? 'folded' : 'hidden';
    if (!context.plain(node.data.length)) return 'cut';
    if (this.#edges === undefined) this.#edges = edgesOf(node.ownerDocument, this.#view);
    return sightOfLines(node, context.clamped ? null : context.clip, this.#edges, this.#view);
  }

  #element(element: Element, context: Context): void {
    const tag = element.localName;
    if (tag === 'br') this.builder.line();
    else if (tag === 'img') this.#picture(element, context);
    else if ((UNREAD.test(tag) && !isFallback(element, this.#view)) || isTyped(element))
      this.#unread(element, tag);
    else if (context.depth > MAX_DEPTH) this.#mark('unreadable', this.builder.length);
    else this.#box(element, tag, context);
  }

  #unread(element: Element, tag: string): void {
    this.#veil(element);
    if (showsSentence(element) && this.#isDrawn(element)) this.#written.push(this.builder.length);
    if (this.builder.fresh) return;
    if (FIELD.test(tag) ? element.getAttribute('type') !== 'hidden' : isTyped(element))
      this.#fields.push(this.builder.length);
    else if (this.#isWordWide(element)) this.#wordless.push(this.builder.length);
  }

  #isDrawn(element: Element): boolean {
    return this.#view.style(element)?.display !== 'none' && this.#view.box(element)?.height !== 0;
  }

  /** A picture of the letter that the word behind it begins with, no wider than a letter. */
  #isFirstLetter(element: Element, alternative: string): boolean {
    if (!/^\p{Lu}$/u.test(alternative) || !/^\p{Ll}/u.test(element.nextSibling?.nodeValue ?? ''))
      return false;
    const box = this.#view.box(element);
    return !box || box.width < 2 * box.height;
  }

  /** A picture in a line, shaped as a word is. */
  #isWordWide(element: Element): boolean {
    const style = this.#view.style(element);
    if (!style || isSet(style.float) || isOutOfFlow(style)) return false;
    const box = this.#view.box(element);
    // Without layout a frame's size isn't known.
    if (!box) return /^(?:iframe|embed|object)$/.test(element.localName);
    return isWordShaped(box.width, box.height);
  }

  #box(element: Element, tag: string, context: Context): void {
    const { builder } = this;

    const style = this.#view.style(element);
    let display = tag === 'text' ? 'block' : displayOf(element, style);
    const closed = /^(?:none|table-column)/.test(display) || style?.contentVisibility === 'hidden';
    const detail = isClosedDetail(element);
    const folded = (closed && isFoldable(element)) || detail;
    if ((closed && !folded) || (detail && !opensDetail(element.parentElement!, this.#view))) {
      this.#hide(element, element.textContent);
      return;
    }
    if (display === 'none') display = BLOCK.test(tag) ? 'block' : 'inline';
    const inside = style ? surroundingsInside(element, style, context) : context;
    const sight =
      style && display !== 'contents' ? sightOfBox(element, style, inside, context, this.#view) : 'shown';
    const foldable =
      sight === 'hidden' && style !== null && (isFoldable(element) || isRevealed(element, style, context));
    if (sight === 'hidden' && !foldable) {
      this.#hide(element, element.textContent);
      if (style && LETTERS.test(element.textContent) && mayShowBox(element, style, inside, this.#view))
        this.#mark('unreadable', builder.length);
      // A line has no room for words, but may be drawn through some.
      if (style && !isErased(style, inside) && !/\S/.test(element.textContent)) this.#veil(element, style);
      if (!style || !isOutOfFlow(style)) this.#boundary(element, display, style, context);
      return;
    }

    this.#boundary(element, display, style, context);
    // A button is never part of a word.
    const pressed = element.matches('button,[role=button]');
    if (pressed) builder.space();
    const start = builder.length;
    const linked = this.#linked;
    const links = this.#links;
    const own = contextIn(
      element,
      style,
      foldable ? { ...inside, opacity: 1 } : inside,
      context,
      this.#view,
      sight === 'clamped',
    );
    const more = this.#isMore(element, style);
    if (more && !context.clamped) this.#mark('truncated', start);
    const firstSpan = this.#spans.length;

    this.#paint(element, '::before', style, own);
    if (display !== 'inline' && this.#losesLetter(element, inside, own)) this.#mark('unreadable', start);
    if (display.includes('list-item') && this.#isSpeaking(element, style)) {
      this.#mark('unreadable', start);
    }
    this.#children(element, display, style, own);
    this.#paint(element, '::after', style, own);

    const end = builder.length;
    if (style) {
      if (end === start) this.#empty(element, style);
      else this.#veil(element, style, true);
    }
    const hyphen = style?.hyphenateCharacter;
    if (isSet(hyphen, 'auto') && /\p{L}/u.test(hyphen!) && isBlock(display)) this.#mark('unreadable', end);
    if (pressed) builder.space();
    if (tag === 'a' && end > start && element.hasAttribute('href')) {
      this.#linked += end - start;
      this.#links++;
    }
    this.#boundary(element, display, style, context);
    if (sight === 'clamped' || folded || foldable) this.#span('folded', start, end);
    if (
      isTrickyWriting(element, style, context) ||
      isAstray(element, style, this.#view) ||
      isFloating(element, style)
    )
      this.#span('unreadable', start, end);
    if (isStruck(element, style)) this.#span('struck', start, end);
    if (tag === 'blockquote' || tag === 'q') this.#span('quote', start, end);
    if (isNote(element, style, context.style)) this.#span('note', start, end);
    if (end - start < MAX_CAPTION && isHeading(element)) this.#span('heading', start, end);
    if (/^(?:li|tr|dt|dd)$/.test(tag) || element.getAttribute('role') === 'listitem')
      this.#span('item', start, end);
    if (element.getAttribute('role') === 'img') this.#alternative(element);
    const sort = more || isSharing(element) ? 'furniture' : sortOf(element, context.inArticle);
    const captioned = end - start < MAX_CAPTION && isCaptioned(element);
    const apart = BOX.test(tag) && end - start > PARAGRAPH && this.#hasParagraphs(element.parentElement);
    if (end > start && (sort || captioned || apart || (this.#links > links && isBlock(display)))) {
      this.#candidates.push({
        element,
        sort,
        apart,
        start,
        end,
        linked: this.#linked - linked,
        links: this.#links - links,
        firstSpan,
        endSpan: this.#spans.length,
      });
    }
  }

  /** A box without words: a picture of some in the line, or a layer over others. */
  #empty(element: Element, style: Style): void {
    if (
      (isPictured(style) || element.localName === 'svg') &&
      !this.builder.fresh &&
      this.#isWordWide(element)
    )
      this.#wordless.push(this.builder.length);
    this.#veil(element, style);
  }

  #veil(element: Element, style = this.#view.style(element), hasWords = false): void {
    if (style && isPlaced(style)) this.#placed.push({ element });
    if (style && isVeiling(element, style, this.#view, hasWords))
      this.#mark('unreadable', this.builder.length);
  }

  #children(element: Element, display: string, style: Style | null, context: Context): void {
    const root = this.#view.shadowRoot(element);
    let children: readonly Node[] = [...(root ?? element).childNodes];
    if (element.localName === 'slot' && element.getRootNode() !== element.ownerDocument) {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) children = assigned;
    }
    const styles = (child: Element) => this.#view.style(child);
    const order = arranged(children, display, style, styles, (child) => this.#view.box(child));
    if (order.reversed) this.#mark('unreadable', this.builder.length);
    const row = isRow(display, style);
    let previous: Element | null = null;
    for (const child of order.nodes) {
      if (row && previous && !isTouching(previous, child, this.#view)) this.builder.space();
      if (child.nodeType === 1 && (child as Element).localName !== 'br') {
        this.#gap =
          previous && gapBetween(previous, child as Element, styles, (item) => this.#view.box(item));
        previous = child as Element;
      }
      this.node(child, context);
      if (child.nodeType === 3 && row) this.builder.space();
    }
  }

  /** Are the element's children paragraphs, for the most part? */
  #hasParagraphs(element: Element | null): boolean {
    if (!element) return false;
    let has = this.#withParagraphs.get(element);
    if (has === undefined) {
      let count = 0;
      for (const { localName, textContent } of element.children)
        if (localName === 'p' && textContent.trim().length > PARAGRAPH) count++;
      has = count >= PARAGRAPHS;
      this.#withParagraphs.set(element, has);
    }
    return has;
  }

  /** A separator where the element's edge is one in the layout. */
  #boundary(element: Element, display: string, style: Style | null, context: Context): void {
    const gap = this.#gap;
    this.#gap = null;
    if (gap) this.builder.part(gap);
    else if (display === 'table-cell') {
      const { previousElementSibling: before } = element;
      if (before && isShortCell(element) && isShortCell(before) && !before.querySelector(LINES))
        this.builder.cell();
      else if (before) this.builder.block();
    } else if (display === 'table-row') this.builder.row();
    else if (
      isBlock(display) &&
      !isInLine(element, style, context, this.#view) &&
      !isOrnament(element, style)
    )
      this.builder.block();
  }

  #paint(element: Element, pseudo: '::before' | '::after', own: Style | null, context: Context): void {
    const style = this.#view.style(element, pseudo);
    if (!style) {
      if (element.localName === 'q') this.builder.foreign(pseudo === '::before' ? '“' : '”');
      return;
    }
    if (!isSet(style.content) || style.content === 'normal' || style.display === 'none') return;
    // The element's own letters may be invisible, and these not.
    const inside = surroundingsInside(element, style, context);
    if (isErased(style, inside)) return;
    const { text, unreadable } = painted(element, style, own, !this.builder.fresh);
    const note = isNote(element, own, null) || element.closest('sup,a[href^="#"]') !== null;
    if (unreadable && !note) this.#mark('unreadable', this.builder.length);
    if (text.trim() === '' && isVeil(style, element, own, this.#view))
      this.#mark('unreadable', this.builder.length);
    if (isPlaced(style) && (text.trim() === '' || (!isWording(text) && BLOT.test(text))))
      this.#placed.push({ element, pseudo, isInked: text.trim() !== '' });
    else if (reachesOut(style) && BLOT.test(text) && !isWording(text))
      this.#mark('unreadable', this.builder.length);
    if (text === '' && !this.builder.fresh && isPictured(style) && !isOutOfFlow(style)) {
      const [width, height] = [number(style.width, 0), number(style.height, 0)];
      if (isWordShaped(width, height)) this.#wordless.push(this.builder.length);
    }
    if (text === '' || !isLegible(element, style, inside, this.#view)) return;
    const apart = isBlock(style.display ?? 'inline') || isOutOfFlow(style);
    if (!isWording(text)) {
      // Bullets, icons and ornaments say nothing; quotation marks do.
      if (/["“”„«»‘’]/.test(text)) this.builder.foreign(text.trim());
      return;
    }
    if (apart) this.builder.block();
    const start = this.builder.length;
    if (/^\s/.test(text)) this.builder.space();
    this.builder.foreign(text.trim().replace(/\s+/g, ' '));
    this.#span('generated', start, this.builder.length);
    if (/\s$/.test(text)) this.builder.space();
    if (apart) this.builder.block();
  }

  /** What stands before a list's item says something: it is no bullet and no number. */
  #isSpeaking(item: Element, style: Style | null): boolean {
    const marker = this.#view.style(item, '::marker');
    if (!marker || !isSet(marker.content, 'normal')) return isWordyMark(style?.listStyleType ?? '');
    const { text, unreadable } = painted(item, marker, style, false);
    return unreadable || /\p{L}{2}/u.test(text);
  }

  /** The first letter and the first line of a block may have a style of their own. */
  #losesLetter(element: Element, inside: Surroundings, own: Context): boolean {
    const text = [...element.childNodes].find(
      (node) => node.nodeType === 3 && /\S/.test((node as Text).data),
    );
    if (!text || !own.legible()) return false;
    const { color, fontSize, textDecorationLine, visibility } = own.style ?? {};
    return (['::first-letter', '::first-line'] as const).some((pseudo) => {
      const style = this.#view.style(element, pseudo);
      const line = style?.textDecorationLine ?? '';
      if (line !== textDecorationLine && line.includes('line-through')) return true;
      const ground = parseColor(style?.backgroundColor)?.alpha ?? 0;
      if (
        !style?.color ||
        (style.color === color &&
          style.fontSize === fontSize &&
          style.visibility === visibility &&
          ground === 0)
      ) {
        return false;
      }
      return !isLegible(element, style, surroundingsInside(element, style, inside), this.#view);
    });
  }

  #picture(element: Element, context: Context): void {
    const alternative = element.getAttribute('alt') ?? '';
    if (context.legible() && isEmoji(element) && alternative.length < 20) {
      this.builder.foreign(alternative);
      return;
    }
    // Without a picture the alternative is shown as the text around it is; whole sentences are told. So is a letter, of
    // which nobody knows what its picture shows.
    if (
      context.legible() &&
      ((isLongAlternative(alternative) && /[.!?]\W*$/.test(alternative) && !hasSource(element)) ||
        this.#isFirstLetter(element, alternative))
    ) {
      const start = this.builder.length;
      this.builder.foreign(alternative.trim().replace(/\s+/g, ' '));
      this.#span('generated', start, this.builder.length);
      return;
    }
    this.#alternative(element);
    this.#veil(element);
    if (!this.builder.fresh && this.#isWordWide(element)) this.#wordless.push(this.builder.length);
  }

  #alternative(element: Element): void {
    const alternative = alternativeOf(element);
    if (isLongAlternative(alternative)) this.#pictures.push(alternative);
  }

  /** Words that stand here and can't be seen. A page's own helpers and closed menus are no reason to speak of them. */
  #hide(node: Node, text: string | null): void {
    if (!text || !/\p{L}{3}/u.test(text)) return;
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (element) {
      if (node.nodeType === 1 && (UNREAD.test(element.localName) || sortOf(element, true) === 'furniture'))
        return;
      if (element.matches('dialog,[popover],rp') || element.querySelector('script,style,form,input,dialog'))
        return;
      if (element.closest(HELPER) && text.length < 80) return;
    }
    this.#mark('hidden', this.builder.length);
  }

  #isMore(element: Element, style: Style | null): boolean {
    if (element.childElementCount > 4) return false;
    if (!element.matches(PRESSED) && (style?.cursor !== 'pointer' || element.closest(PRESSED))) return false;
    const label = element.textContent;
    if (!label || label.length > 40 || !MORE.test(label.replace(/\u200b/g, '').trim())) return false;
    // What is all there behind a clamp isn't cut: the control only opens it.
    const last = this.#spans[this.#spans.length - 1];
    return !(last?.kind === 'folded' && last.end === this.builder.length) && last?.kind !== 'truncated';
  }

  #mark(kind: Span['kind'], at: number): void {
    const last = this.#spans[this.#spans.length - 1];
    if (last?.kind !== kind || last.start !== at || last.end !== at)
      this.#spans.push({ kind, start: at, end: at });
  }

  #span(kind: Span['kind'], start: number, end: number): void {
    const last = this.#spans[this.#spans.length - 1];
    const isTold = last?.kind === kind && last.start === start && last.end === end;
    if (end > start && !isTold) this.#spans.push({ kind, start, end });
  }

  /** What the boxes met on the way are, now that the text around them is known. */
  #sorted(text: string): Span[] {
    const usual = usualLook(this.#looks, 0, text.length);
    const spans: Span[] = [];
    for (const candidate of this.#candidates) {
      const { end, firstSpan, endSpan } = candidate;
      const { start } = trimmed(candidate, text);
      const kind = this.#kindOf({ ...candidate, start }, text, usual);
      // What is hidden or cut in the page's own boxes is no matter of the text around them; nor is what an ad is headed.
      for (let i = firstSpan; kind === 'furniture' && i < endSpan; i++) {
        const span = this.#spans[i];
        const isLabel = span?.kind === 'generated' && AD_TITLE.test(text.slice(span.start, span.end));
        if (span?.start === span?.end || isLabel) this.#spans[i] = null;
      }
      const same = spans.some((span) => span.kind === kind && span.start === start && span.end === end);
      if (kind && !same) spans.push({ kind, start, end });
    }
    return spans;
  }

  #kindOf(
    { element, sort, apart, start, end, linked, links }: Candidate,
    text: string,
    usual: string,
  ): Sort | 'box' | null {
    if (sort === 'post') return sort;
    const own = text.slice(start, end);
    if (isWord(element, own) && isInSentence(text, start, end)) return null;
    // A sentence that goes on with a button's words.
    const pressed = element.matches('button,[role=button]');
    if (pressed && /,[^\S\n]*$/.test(text.slice(Math.max(0, start - 3), start))) return null;
    const long = own.length > text.length / 2;
    const alike = usualLook(this.#looks, start, end) === usual;
    // A reader sees a box of its own by its look, its heading or its picture; any other is the text's.
    const isSeen =
      !alike || element.querySelector(SET_APART) !== null || (sort !== null && /^["“„«‘']/.test(own));
    const box = (apart || (sort !== null && BOX.test(element.localName))) && isSeen && !long ? 'box' : null;
    const linkBox = isLinkBox(element, own, linked, links);
    const caption = own.length < MAX_CAPTION && !/[.!?:;,។]$/.test(own) && isCaptioned(element);
    const kind = sort ?? (linkBox || caption ? 'furniture' : null);
    if (!kind) return box;
    const standsAlone = /^$|\s/.test(text[start - 1] ?? '') && /^$|\s/.test(text[end] ?? '');
    if (isOneOfMany(element, own) || !(standsAlone || pressed)) return null;
    if (long || (own.length > MAX_FURNITURE && linked < own.length / 2 && kind === 'furniture'))
      return kind === 'furniture' ? box : 'post';
    if (linkBox || !isProse({ element, sort: kind, text: own, linked, links, alike })) return kind;
    return kind === 'furniture' ? box : null;
  }
}

/** In CSS pixels. */
function isWordShaped(width: number, height: number): boolean {
  return width >= WORD_WIDTH && width > height * 1.5 && height <= LINE_HEIGHT;
}

/** A box without words shows a picture, or a shape cut out of its ground. */
function isPictured(style: Style): boolean {
  const { backgroundColor, backgroundImage, borderImageSource, clipPath, maskImage } = style;
  const isCutOut = isSet(maskImage) || /^(?:path|shape|url|polygon)\(/.test(clipPath ?? '');
  return (
    /url\(|image-set\(/.test(`${backgroundImage} ${borderImageSource}`) ||
    (isCutOut && (isSet(backgroundImage) || parseColor(backgroundColor)?.alpha !== 0))
  );
}

/** What a picture is taken from, or may be: a script may set it yet. */
function hasSource(picture: Element): boolean {
  return (
    (picture.getAttribute('src') ?? '') !== '' ||
    picture.hasAttribute('srcset') ||
    picture.getAttributeNames().some((name) => name.startsWith('data-')) ||
    picture.parentElement?.localName === 'picture'
  );
}

/** Separators may stand before what a span begins with. */
function isWithin({ end }: Range, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && end <= span.end);
}

interface Look {
  readonly start: number;
  readonly look: string;
}

/** Stands [start, end) in the midst of a sentence? In a line of its own no more than a few words do. */
function isInSentence(text: string, start: number, end: number): boolean {
  const blank = text.slice(start, end).split(/\s+/).length <= FEW ? String.raw`\s` : String.raw`[^\S\n\t]`;
  const ahead = new RegExp(String.raw`(?:\p{L}+[^\p{L}\n\t]+){2}\p{L}+[,’']?${blank}*$`, 'u');
  const behind = new RegExp(String.raw`^${blank}*\p{Ll}`, 'u');
  return ahead.test(text.slice(Math.max(0, start - LEAD), start)) && behind.test(text.slice(end, end + LEAD));
}

/**
 * Words or a number that could be the sentence's where no box of the page's own stands: no mark, no control. One link may
 * hold them all, where it is no note's and not in brackets.
 */
function isWord(element: Element, own: string): boolean {
  if (MORE.test(own) || element.querySelector('button,img,svg,input,video,iframe')) return false;
  const link = element.matches('a') ? element : element.querySelector('a');
  if (
    link &&
    (link.textContent.trim() !== own || /^[[(]/.test(own) || !/^[^#]/.test(link.getAttribute('href') ?? ''))
  )
    return false;
  return FOOTNOTE.test(own) ? /^\d/.test(own) && !NOTED.test(nameOf(element)) : /\p{L}{2}|\d/u.test(own);
}

function nameOf(element: Element): string {
  return `${element.className} ${element.id} ${element.getAttribute('role') ?? ''}`;
}

/** The look that most of a stretch of the text has. */
function usualLook(runs: readonly Look[], start: number, end: number): string {
  const weights = new Map<string, number>();
  let best = '';
  for (const [i, { start: first, look }] of runs.entries()) {
    const shared = Math.min(runs[i + 1]?.start ?? end, end) - Math.max(first, start);
    if (shared <= 0) continue;
    const weight = (weights.get(look) ?? 0) + shared;
    weights.set(look, weight);
    if (weight > (weights.get(best) ?? 0)) best = look;
  }
  return best;
}

function contextIn(
  element: Element,
  style: Style | null,
  inside: Surroundings,
  around: Context,
  view: View,
  clamped: boolean,
): Context {
  let legible: boolean | null = null;
  return {
    ...inside,
    style,
    space: spaceOf(element, style, around.space),
    // Worked out when there are letters to look at, and once.
    legible: () => (legible ??= !style || isLegible(element, style, inside, view)),
    plain: (length) =>
      !style || !(isSet(style.webkitTextSecurity) || isSqueezed(style, length) || isDoubtful(style, inside)),
    inArticle: around.inArticle || element.matches('article,main,[role=article]'),
    clamped: around.clamped || clamped,
    depth: around.depth + 1,
  };
}

/** Asks for lines and styles once, and for each style's value once: browsers work a computed value out anew each time. */
function remembering(view: View): View {
  const styles = new Map<Element, Style | null>();
  const lines = new Map<Node, readonly Box[]>();
  return {
    ...view,
    lines(node) {
      const boxes = lines.get(node) ?? view.lines(node);
      lines.set(node, boxes);
      return boxes;
    },
    style(element, pseudo) {
      if (pseudo) return view.style(element, pseudo);
      let style = styles.get(element);
      if (style === undefined) {
        const source = view.style(element);
        style =
          source &&
          new Proxy<Record<string, string>>(
            {},
            { get: (values, name: StyleName) => (values[name] ??= source[name]!) },
          );
        styles.set(element, style);
      }
      return style;
    },
  };
}

/** What the elements around a node say about it; null where one of them hides it. */
function contextOf(node: Node, view: View): Context | null {
  const path: Element[] = [];
  for (let up = parentOf(node); up; up = parentOf(up)) if (up.nodeType === 1) path.unshift(up as Element);
  const document = node.nodeType === 9 ? (node as Document) : node.ownerDocument!;
  if (isDraft(document) || isUnseenFrame(document, view)) return null;
  let context: Context = {
    ...surroundingsOfPage(document, view),
    space: 'collapse',
    legible: () => true,
    plain: () => true,
    style: null,
    inArticle: false,
    depth: 0,
  };
  for (const element of path) {
    if (UNREAD.test(element.localName) || isTyped(element)) return null;
    const style = view.style(element);
    const display = displayOf(element, style);
    if (display === 'none' && !isFoldable(element)) return null;
    if (!style) continue;
    const inside = surroundingsInside(element, style, context);
    const sight = display === 'contents' ? 'shown' : sightOfBox(element, style, inside, context, view);
    if (sight === 'hidden') return null;
    const folded = sight === 'clamped' || display === 'none' || isClosedDetail(element);
    context = contextIn(element, style, inside, context, view, folded);
  }
  return context;
}

/** Does the page around a frame hide it? Of another site's page nothing can be said. */
function isUnseenFrame(document: Document, view: View): boolean {
  const frame = view.frame(document);
  if (!frame) return false;
  const [around, style] = [contextOf(frame, view), view.style(frame)];
  if (!around || !style) return around === null;
  const inside = surroundingsInside(frame, style, around);
  return isSet(style.visibility, 'visible') || sightOfBox(frame, style, inside, around, view) === 'hidden';
}

/** An object that could not be loaded shows what stands in it instead. */
function isFallback(element: Element, view: View): boolean {
  if (element.localName !== 'object') return false;
  return (
    !element.hasAttribute('data') ||
    [...element.childNodes].some(
      (node) => (node.nodeType === 1 || node.nodeType === 3) && view.lines(node as Element | Text).length > 0,
    )
  );
}

function displayOf(element: Element, style: Style | null): string {
  if (style && isSet(style.display, '')) return style.display!;
  const tag = element.localName;
  if (element.hasAttribute('hidden')) return 'none';
  if (/^t[dh]$/.test(tag)) return 'table-cell';
  if (tag === 'tr') return 'table-row';
  return BLOCK.test(tag) ? 'block' : 'inline';
}

function isBlock(display: string): boolean {
  return !/^(?:inline|contents|ruby|none|table-cell$|table-row|table-(?:header|footer)|math)/.test(display);
}

/** Laid out as a box, yet part of a line: drop caps, words or letters in boxes of their own. */
function isInLine(element: Element, style: Style | null, context: Context, view: View): boolean {
  if (!style || BLOCK.test(element.localName) || !context.style) return false;
  if (isSet(style.float)) {
    const next = element.nextSibling;
    const isOneOfMany = next?.nodeType === 1 && isSet(view.style(next as Element)?.float);
    return element.textContent.trim().length <= 2 && !isOneOfMany;
  }
  return /flex|grid/.test(context.style.display ?? '') && isRow(context.style.display ?? '', context.style);
}

/** Placed by itself and without words: the text around goes on. */
function isOrnament(element: Element, style: Style | null): boolean {
  return style !== null && isOutOfFlow(style) && !/\S/.test(element.textContent);
}

function spaceOf(element: Element, style: Style | null, around: Space): Space {
  if (!style) return element.localName === 'pre' ? 'keep' : around;
  const value = `${style.whiteSpace ?? ''} ${style.whiteSpaceCollapse ?? ''}`;
  if (/pre-line|preserve-breaks/.test(value)) return 'lines';
  return /pre|break-spaces/.test(value) ? 'keep' : 'collapse';
}

/** Not shown yet: pages let blocks fade in when they are scrolled to. */
function isRevealed(element: Element, style: Style, around: Context): boolean {
  const fades =
    /all|opacity/.test(style.transitionProperty ?? '') && /[1-9]/.test(style.transitionDuration ?? '');
  return (
    (fades || isSet(style.animationName)) &&
    around.opacity > 0.5 &&
    Number(style.opacity) < 0.5 &&
    BLOCK.test(element.localName) &&
    !isOutOfFlow(style)
  );
}

/** Closed, but one press away: the rest of a closed details element, what "find in page" may open, what a control opens. */
function isFoldable(element: Element): boolean {
  if (element.getAttribute('hidden') === 'until-found') return true;
  if (!element.id) return false;
  const control = (element.getRootNode() as ParentNode).querySelector?.(
    `[aria-controls="${escaped(element.id)}"]`,
  );
  return control?.getAttribute('aria-expanded') === 'false';
}

/** Cells of a table of words, rather than of a page's columns. */
function isShortCell(cell: Element): boolean {
  return cell.textContent.length < 300;
}

function isClosedDetail(node: Node): boolean {
  const parent = node.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return parent.querySelector(':scope > summary') !== node;
}

/** Is there something to press that opens a closed detail? Without a summary of its own the browser shows one. */
function opensDetail(details: Element, view: View): boolean {
  const summary = details.querySelector(':scope > summary');
  if (!summary) return true;
  const { display } = view.style(summary) ?? {};
  return display !== 'none' && (view.box(summary)?.height ?? LINE_HEIGHT) > 2;
}

function escaped(name: string): string {
  return name.replace(/["\\]/g, '\\$&');
}

/** Placed away from the line that its words are written in. */
function isAstray(element: Element, style: Style | null, view: View): boolean {
  const line = element.parentElement;
  if (!style || !isOutOfFlow(style) || !line || !/[\p{L}\p{N}]/u.test(element.textContent)) return false;
  // A figure beside a line may number it; one in the midst of its words is one of them.
  if (!/\p{L}{2}/u.test(element.textContent) && !isAmid(element)) return false;
  if (![...line.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test((node as Text).data)))
    return false;
  if (style.position === 'fixed') return true;
  const [own, around] = [view.box(element), view.box(line)];
  if (!own || !around) return false;
  const before = element.previousSibling;
  const last =
    isAmid(element) && before?.nodeType === 3 ? view.lines(before as Text).slice(-1)[0] : undefined;
  const isAside = last !== undefined && Math.abs(own.x - last.x - last.width) > 2 * sizeOf(style);
  return !overlaps(own, around) || (isAside && own.y < last.y + last.height);
}

/** A sentence's words that float to an edge of the lines. */
function isFloating(element: Element, style: Style | null): boolean {
  if (!style || !isSet(style.float)) return false;
  const { previousSibling, nextSibling, textContent } = element;
  return (
    /\p{L}{2}/u.test(textContent) &&
    textContent.trim().split(/\s+/).length <= FEW &&
    previousSibling?.nodeType === 3 &&
    nextSibling?.nodeType === 3 &&
    /[\p{L},]\s*$/u.test((previousSibling as Text).data) &&
    /^\s*\p{Ll}/u.test((nextSibling as Text).data)
  );
}

/** Words stand before it and behind it. */
function isAmid({ previousSibling, nextSibling }: Element): boolean {
  return [previousSibling, nextSibling].every((node) => /\p{L}/u.test(node?.textContent ?? ''));
}

function isWordyMark(type: string): boolean {
  if (/^["']/.test(type)) return /\p{L}{2}/u.test(type);
  return !COUNTER_STYLE.test(type) && !OTHER_MARKS.test(type);
}

function isStruck(element: Element, style: Style | null): boolean {
  if (style?.textDecorationLine) return style.textDecorationLine.includes('line-through');
  return /^(?:del|s|strike)$/.test(element.localName);
}

/** By its tag, its role or its name, or as all that its block has, in bold letters. */
function isHeading(element: Element): boolean {
  const { localName, className, previousSibling, nextSibling } = element;
  return (
    HEADED.test(`${localName} ${element.getAttribute('role')} ${className}`) ||
    (element.matches(BOLD_LINE) && !previousSibling?.textContent?.trim() && !nextSibling?.textContent?.trim())
  );
}

/** Neither raised nor smaller than the text around, whatever its tag says. */
function isFlat(style: Style | null, around: Style | null): boolean {
  return (
    style !== null &&
    around !== null &&
    !isSet(style.verticalAlign, 'baseline') &&
    !isPositioned(style) &&
    sizeOf(style) >= sizeOf(around)
  );
}

/** Letters or figures follow at once, or figures stand right ahead: the note's sign would be one of them. */
function isGlued({ previousSibling, nextSibling }: Element): boolean {
  return (
    /\p{N}$/u.test(previousSibling?.textContent ?? '') ||
    /^[\p{L}\p{N}]/u.test(nextSibling?.textContent ?? '')
  );
}

/** @param around the style of the text around, null where nothing is known of it */
function isNote(element: Element, style: Style | null, around: Style | null): boolean {
  const raised = (element.localName === 'sup' && !isFlat(style, around)) || style?.verticalAlign === 'super';
  const text = element.textContent.trim();
  const leads =
    element.localName === 'a' &&
    FOOTNOTE_LINK.test(element.getAttribute('href') ?? '') &&
    !(/^[\p{L}\p{N}]/u.test(text) && isGlued(element));
  return INFORMS.test(text) || ((raised || leads) && FOOTNOTE.test(text));
}

/** Letters that don't stand in the order or shape in which they are written in the page. */
function isTrickyWriting(element: Element, style: Style | null, around: Context): boolean {
  if (!style)
    return element.localName === 'bdo' && element.getAttribute('dir') === 'rtl' && isOrdered(element);
  if (isMirrored(style) || isCovered(style, around)) return true;
  const inline = /^inline/.test(style.display ?? '');
  const moves = isShifted(style, element.textContent.trim().length) || isLifted(style) || isDrawnBack(style);
  if (inline && moves && /[\p{L}\p{N}]/u.test(element.textContent)) return true;
  if (style.direction !== 'rtl' && around.style?.direction !== 'rtl') return false;
  if (style.direction === 'rtl' && /override/.test(style.unicodeBidi ?? '')) return isOrdered(element);
  if (style.direction === 'rtl' && beginsAnew(element, style) && NUMBER_AHEAD.test(element.textContent))
    return true;
  // In a right-to-left line, boxes and isolates stand in reversed order.
  const boxed = /^inline-/.test(style.display ?? '') || /isolate/.test(style.unicodeBidi ?? '');
  const line = element.parentElement;
  return (
    around.style?.direction === 'rtl' &&
    inline &&
    boxed &&
    isOrdered(element) &&
    line !== null &&
    line.textContent.length > element.textContent.length
  );
}

/**
 * Where a line begins at the right, a number ahead of letters stands behind them (Unicode Bidirectional Algorithm, N2).
 * A list's number may.
 */
const NUMBER_AHEAD = /^[^\p{L}\d]*\d+(?![.)\d])[^\p{L}]*\p{L}/u;

/** A line of its own, or a part of one whose order is worked out apart from the rest; not a box of blocks. */
function beginsAnew(element: Element, style: Style): boolean {
  const isApart = /isolate|embed/.test(style.unicodeBidi ?? '') || displayOf(element, style) !== 'inline';
  return isApart && ![...element.children].some(({ localName }) => BLOCK.test(localName));
}

/** Two boxes in a row without room for a blank between them. */
function isTouching(before: Element, after: Node, view: View): boolean {
  const [a, b] = [view.box(before), after.nodeType === 1 ? view.box(after as Element) : null];
  return a !== null && b !== null && Math.abs(b.x - a.x - a.width) < 1 && a.width > 0;
}

/** Letters or figures that mean something else in reversed order. */
function isOrdered(element: Element): boolean {
  return /[A-Za-zក-៿]|\d\d/.test(element.textContent);
}

function alternativeOf(element: Element): string {
  return (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '').trim();
}

function isLongAlternative(text: string): boolean {
  return text.length >= MIN_ALTERNATIVE;
}

/** Without the separators that came before its first character. */
function trimmed<T extends { start: number; end: number }>(span: T, text: string): T {
  let { start } = span;
  while (start < span.end && /[\s]/.test(text[start])) start++;
  return { ...span, start };
}
