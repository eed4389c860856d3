/**
 * Shadow roots below a node, the closed ones too. Nothing announces them: elements are looked at, those that can
 * have one first sorted out by the browser's own selector matching.
 *
 * Chromium's way to closed roots costs some microseconds an element, so only the likely ones are asked: custom
 * elements, empty ones, ones whose children name a slot, and the boxes of the page's upper levels. `.shadowRoot` is
 * asked of all that are left.
 */
import { shadowRootOf } from './api.ts';
import type { Slices } from './slices.ts';

/** The commonest elements that can't have a shadow root (DOM standard, `attachShadow`). The others cost time only. */
const OTHERS =
  'a,b,br,button,em,figure,form,g,i,iframe,img,input,label,li,link,meta,ol,option,path,picture,script,source,strong,' +
  'style,svg,table,tbody,td,template,time,tr,ul,use';
/** Those that could have one and are there for their text. What a page shows instead of it is seen where it is read. */
const TEXTUAL = ':is(blockquote,h1,h2,h3,h4,h5,h6,p,span):not(:empty)';
const HOSTS = `:not(${OTHERS},${TEXTUAL})`;
/** Those that can have one (DOM standard, `attachShadow`), beside custom elements. */
const HOST = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$|-/;
/** Levels below body in which a whole page may hang in a closed root, and what it may hang in. */
const UPPER = 4;
const BOXES = ['article', 'body', 'div', 'main', 'section'];
/** Elements between two looks at the clock. */
const STRIDE = 200;

/** Calls `found` for each shadow root below `scope`, outer ones first. */
export async function sweep(
  scope: ParentNode & Node,
  slices: Slices,
  found: (root: ShadowRoot) => void,
): Promise<void> {
  const scopes: (ParentNode & Node)[] = [scope];
  const isUpper = upperLevels();
  let seen = 0;
  for (let at = 0; at < scopes.length; at++) {
    const inner = scopes[at]!;
    const elements = inner.querySelectorAll(HOSTS);
    for (let i = -1; i < elements.length; i++) {
      const element = i < 0 ? inner : elements[i]!;
      if (++seen % STRIDE === 0 && slices.due) await slices.pause();
      if (!(element instanceof Element)) continue;
      const root = element.shadowRoot ?? (isLikelyHost(element, isUpper) ? shadowRootOf(element) : null);
      if (!root) continue;
      found(root);
      scopes.push(root);
    }
  }
}

export function isHost({ localName }: Element): boolean {
  return HOST.test(localName);
}

function isLikelyHost(element: Element, isUpper: (element: Element) => boolean): boolean {
  const first = element.firstElementChild;
  if (!first ? !element.firstChild : first.slot !== '') return true;
  const { localName } = element;
  return localName.includes('-') || (BOXES.includes(localName) && isUpper(element));
}

/** Tells which elements stand in the page's upper levels. Neighbours have one answer: each call of the tree costs. */
function upperLevels(): (element: Element) => boolean {
  const { body } = document;
  let parent: Element | null = null;
  let isUpper = true;
  return (element) => {
    let above = element.parentElement;
    if (above !== parent) {
      parent = above;
      for (let level = 1; level < UPPER && above && above !== body; level++) above = above.parentElement;
      isUpper = above === null || above === body;
    }
    return isUpper || element === body;
  };
}
