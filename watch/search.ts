/**
 * Where in a tree the letter's wording, or a name that stories about it have, stands: by `textContent`, which
 * the browser puts together without an object per text node. Nodes are looked for only once there is a hit.
 */
import type { Detector } from '../engine/detect.ts';
import { isDraft, isTyped } from '../reader/typed.ts';
import type { Slices } from './slices.ts';

/**
 * Elements whose text is taken in one call: each call from a script costs more than what the browser does in it. Longer
 * strings are made in memory that is asked of the system each time, which can cost more than looking through them.
 */
const UNIT_NODES = 500;
/** Elements in one up to which they are counted one by one. */
const FEW = 4;
/** Characters of scripts and the like that are taken along: going around them costs more than looking through them. */
const UNIT_BALLAST = 16_384;
/** Characters (UTF-16) that are looked through between two looks at the clock. */
const STEP = 65_536;
/** Characters on either side that a hit can hang on: more than the detector's own spread. */
const CONTEXT = 320;
/** Text nodes on either side of a change that are looked at for its context. */
const CONTEXT_NODES = 60;
/** Shorter alternative texts name a picture; they don't carry a letter. */
const MIN_ALTERNATIVE = 40;
const PICTURES = 'img[alt],[role=img][aria-label]';
/** What isn't text for a reader, and what a reader is writing. */
const NOT_READ = /^(?:script|style|template|noscript|textarea|title|select|option|iframe)$/i;

/** Of these, what pages have most text in. */
const BALLAST = 'script,style';

/** A stretch of neighbouring nodes, each with the text it holds. */
interface Part {
  readonly node: Node;
  readonly text: string;
}

/** How a search is done, and what it finds. */
export interface Search {
  readonly detector: Detector;
  readonly slices: Slices;
  /** Whether a node's text needs no further look: the search goes on behind it. */
  covered(node: Node): boolean;
  /** A text node (or a picture) in which the letter's wording or a name begins. It may cover more from then on. */
  hit(node: Node): void;
}

/** Finds all hits below `root`, in document order. */
export async function searchTree(root: Element | ShadowRoot, search: Search): Promise<void> {
  let before = '';
  for (const parts of units(root)) {
    if (search.slices.due) await search.slices.pause();
    if (before === '') await searchParts(parts, 0, search);
    else await searchParts([{ node: root, text: before }, ...parts], 1, search);
    before = tailOf(before, parts);
  }
  searchPictures(root, search);
}

/** The last CONTEXT characters so far, of however many parts. */
function tailOf(before: string, parts: readonly Part[]): string {
  let tail = '';
  for (let i = parts.length - 1; i >= 0 && tail.length < CONTEXT; i--)
    tail = parts[i]!.text.slice(-CONTEXT) + tail;
  return (before + tail).slice(-CONTEXT);
}

/**
 * Finds the hits in a run of neighbouring nodes that changed, with so much of the text around them that one across
 * their borders is found.
 */
export async function searchAround(run: readonly Node[], search: Search): Promise<void> {
  const own = run.map((node) => ({ node, text: node.textContent ?? '' }));
  const root = run[0]!.getRootNode();
  const before = neighbours(run[0]!, root, 'previousNode');
  const behind = neighbours(run[run.length - 1]!, root, 'nextNode');
  await searchParts([...before, ...own, ...behind], 0, search);
  for (const node of run) searchPictures(node, search);
}

/** Whether a reader is shown the node's text as text at all. */
function isReadable(node: Node): boolean {
  for (let element = node.parentElement; element; element = element.parentElement)
    if (NOT_READ.test(element.localName) || isTyped(element)) return false;
  return !isDraft(node.ownerDocument!);
}

/** @param first parts before this one are context only: their nodes are no hits. */
async function searchParts(parts: readonly Part[], first: number, search: Search): Promise<void> {
  const { detector, slices } = search;
  const text = parts.length === 1 ? parts[0]!.text : parts.map((part) => part.text).join('');
  for (let step = 0; step < text.length; step += STEP) {
    if (slices.due) await slices.pause();
    const stretch = stretchOf(text, step);
    let from = 0;
    while (from < stretch.length) {
      const wording = detector.find(stretch, from);
      const name = detector.mention(stretch, from);
      const at = wording < 0 || (name >= 0 && name < wording) ? name : wording;
      if (at < 0) break;
      const node = nodeAt(parts, step + at, first);
      if (node && !search.covered(node) && isReadable(node)) search.hit(node);
      if (slices.due) await slices.pause();
      from = Math.max(at + 1, (node ? coveredUntil(parts, step + at, first, search) : 0) - step);
    }
  }
}

/** A copy in one piece: looking through a slice of a string costs twice as much a character. */
function stretchOf(text: string, start: number): string {
  const middle = start + STEP;
  return text.length <= STEP
    ? text
    : [text.slice(start, middle), text.slice(middle, middle + CONTEXT)].join('');
}

function nodeAt(parts: readonly Part[], offset: number, first: number): Text | null {
  for (const { node, end } of texts(parts, offset, first)) if (end > offset) return node;
  return null;
}

/** Where the text goes on behind the node at an offset and all covered ones after it. */
function coveredUntil(parts: readonly Part[], offset: number, first: number, search: Search): number {
  let until = offset;
  for (const { node, end } of texts(parts, offset, first)) {
    if (end <= offset) continue;
    if (until > offset && !search.covered(node)) break;
    until = end;
  }
  return until;
}

/** The text nodes of the parts from the one that holds `offset` on, each with the offset behind it. */
function* texts(
  parts: readonly Part[],
  offset: number,
  first: number,
): Generator<{ node: Text; end: number }> {
  let start = 0;
  for (const [index, { node, text }] of parts.entries()) {
    const end = start + text.length;
    if (index >= first && end > offset) {
      if (node instanceof Text) yield { node, end };
      else {
        const walker = node.ownerDocument!.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let at = start; walker.nextNode(); ) {
          const inner = walker.currentNode as Text;
          at += inner.length;
          yield { node: inner, end: at };
        }
      }
    }
    start = end;
  }
}

/** The root's text in stretches of about UNIT_NODES elements, large scripts and styles on the way left out. */
function* units(root: Element | ShadowRoot): Generator<Part[]> {
  const size = sizeOf(root);
  if (size <= UNIT_NODES) {
    yield [{ node: root, text: root.textContent! }];
    return;
  }
  let parts: Part[] = [];
  let sum = 0;
  for (let child = root.firstChild; child; child = child.nextSibling) {
    // Its number, since `instanceof` costs more than all else that is asked of a paragraph.
    const { nodeType } = child;
    const element = nodeType === Node.ELEMENT_NODE ? (child as Element) : null;
    const isText = nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE;
    if (element ? NOT_READ.test(element.localName) : !isText) continue;
    const inside = element ? sizeOf(element) : 0;
    if (inside > UNIT_NODES) {
      if (parts.length > 0) yield parts;
      yield* units(element!);
      parts = [];
      sum = 0;
      continue;
    }
    const text = child.textContent!;
    if (text === '') continue;
    parts.push({ node: child, text });
    sum += inside + 1;
    if (sum < UNIT_NODES) continue;
    yield parts;
    parts = [];
    sum = 0;
  }
  if (parts.length > 0) yield parts;
}

/**
 * The elements in a node, as many as there can be where scripts and styles among them are large. Paragraphs have a link
 * or two: a list of all costs more than a look at those.
 */
function sizeOf(root: ParentNode): number {
  let count = 0;
  let child = root.firstElementChild;
  while (child && count < FEW && !child.firstElementChild) {
    count++;
    child = child.nextElementSibling;
  }
  if (!child) return count;
  const size = root.querySelectorAll('*').length;
  if (size > UNIT_NODES) return size;
  let ballast = 0;
  for (const { firstChild } of root.querySelectorAll(BALLAST))
    ballast += (firstChild as Partial<Text> | null)?.length ?? 0;
  return ballast > UNIT_BALLAST ? Number.POSITIVE_INFINITY : size;
}

/** Whole nodes, so that offsets hold; as many as the context asks for. */
function neighbours(node: Node, root: Node, step: 'previousNode' | 'nextNode'): Part[] {
  const parts: Part[] = [];
  const walker = node.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = step === 'nextNode' ? lastInside(node) : node;
  let room = CONTEXT;
  for (let count = 0; count < CONTEXT_NODES && room > 0 && walker[step](); count++) {
    const text = walker.currentNode as Text;
    if (NOT_READ.test(text.parentElement?.localName ?? '')) continue;
    parts.push({ node: text, text: text.data });
    room -= text.length;
  }
  return step === 'nextNode' ? parts : parts.reverse();
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** A post whose letter is a picture: its alternative text carries the wording. */
function searchPictures(root: Node, search: Search): void {
  for (const picture of picturesIn(root)) {
    const text = picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '';
    if (text.length < MIN_ALTERNATIVE || search.detector.find(text) < 0) continue;
    if (!search.covered(picture)) search.hit(picture);
  }
}

function picturesIn(root: Node & Partial<ParentNode>): Iterable<Element> {
  if (root instanceof Element && root.localName === 'img') return [root];
  return root.querySelector?.(PICTURES) ? root.querySelectorAll!(PICTURES) : [];
}
