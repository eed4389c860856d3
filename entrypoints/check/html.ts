/**
 * An HTML file as a reader would see it: laid out in a frame that is never shown, in which nothing runs and which
 * loads nothing. What is hidden by the file's own styles is then hidden here too. Frames whose source the file brings
 * along are read in the same way, those that it shows.
 */
import { MAX_FRAMES } from '../../engine/messages.ts';
import type { Reading } from '../../engine/reading.ts';
import { isTranslated, readExact } from '../../reader/read.ts';
import { browserView } from '../../reader/view.ts';

/** Pages are written for screens of about this size. CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 900;

/** What would run, load, lead the frame elsewhere, or is shown only where nothing runs. */
const LEFT_OUT = 'script, link, meta, base, iframe:not([srcdoc]), frame, object, embed, portal, noscript';
const ADDRESSES = [
  'src',
  'srcset',
  'poster',
  'data',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'ping',
  'background',
];

/** Keeps a style attribute until it can be set by script. */
const STYLE = 'data-style-of-the-file';

/** A frame that is smaller shows nothing. CSS pixels. */
const LEAST = 2;

/** What a window shows behind a page: a frame alone is transparent. In a layer, so that all rules of the page win. */
const CANVAS = '@layer { :root { background-color: Canvas } }';

/** The page, and after it the frames that it brings along and shows. */
export async function readHtml(source: string): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  const sources = [source];
  while (sources.length > 0 && readings.length < MAX_FRAMES) {
    const { reading, frames } = await readPage(sources.shift()!);
    readings.push(reading);
    sources.unshift(...frames);
  }
  // What was not read to the end is not judged either.
  if (sources.length > 0) readings[0]!.notices.push('time-limit');
  return readings;
}

async function readPage(source: string): Promise<{ reading: Reading; frames: string[] }> {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const frame = document.createElement('iframe');
  // No scripts, no forms, no pop-ups; of this origin, so that it can be read.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.width = String(WIDTH);
  frame.height = String(HEIGHT);
  frame.className = 'reading-frame';
  try {
    const page = await emptyPage(frame, parsed.compatMode);
    const sources = show(parsed, page);
    // The frame itself is never shown.
    const view = { ...browserView(), frame: () => null };
    const { reading } = readExact(page.body ?? page.documentElement, view);
    if (isTranslated(page) && !reading.notices.includes('translated-page'))
      reading.notices.push('translated-page');
    return { reading, frames: [...sources].flatMap(([inner, own]) => (isSeen(inner) ? [own] : [])) };
  } finally {
    frame.remove();
  }
}

/** Is a frame shown, of some size, where a reader can scroll to? */
function isSeen(inner: Element): boolean {
  const { width, height, right, bottom } = inner.getBoundingClientRect();
  return (
    width >= LEAST &&
    height >= LEAST &&
    right > 0 &&
    bottom > 0 &&
    inner.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

/** A frame begins in quirks mode; a source of its own puts it into standards mode. */
async function emptyPage(frame: HTMLIFrameElement, mode: string): Promise<Document> {
  if (mode === 'CSS1Compat') {
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = '<!doctype html>';
    document.body.append(frame);
    await loaded;
  } else document.body.append(frame);
  return frame.contentDocument!;
}

/** Sets what was parsed into the page. @returns the frames in it, in their order, with the sources that they had. */
function show(parsed: Document, page: Document): ReadonlyMap<Element, string> {
  const shadows = shadowsIn(parsed);
  const frames = new Map<Element, string>();
  const styles = [parsed, ...shadows].map(takeStyles);
  for (const tree of [parsed, ...shadows]) {
    for (const element of tree.querySelectorAll(LEFT_OUT)) element.remove();
    for (const inner of tree.querySelectorAll('iframe')) {
      frames.set(inner, inner.getAttribute('srcdoc')!);
      // It stays as an empty box.
      inner.removeAttribute('srcdoc');
    }
    for (const element of tree.querySelectorAll('*')) clean(element);
  }
  page.documentElement.replaceWith(page.adoptNode(parsed.documentElement));
  // The extension's policy forbids style elements and attributes; sheets that are set by script are exempt.
  const { CSSStyleSheet: Sheet } = page.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
  for (const [index, tree] of [page, ...shadows].entries()) {
    const own = index === 0 ? [{ text: CANVAS, media: '' }, ...styles[0]!] : styles[index]!;
    tree.adoptedStyleSheets = own.map(({ text, media }) => {
      const sheet = new Sheet({ media });
      sheet.replaceSync(text);
      return sheet;
    });
    for (const element of tree.querySelectorAll<HTMLElement>(`[${STYLE}]`)) {
      const style = element.getAttribute(STYLE)!;
      element.removeAttribute(STYLE);
      if ('style' in element) element.style.cssText = style;
    }
  }
  // As the page looks once it has come to rest.
  for (const animation of page.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  return frames;
}

/** Shadow trees that the source brings along; a bare parse leaves them in their templates. */
function shadowsIn(tree: ParentNode): ShadowRoot[] {
  return [...tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')].flatMap((template) => {
    const host = template.parentElement;
    if (host === null || host.shadowRoot !== null || !CAN_HOST.test(host.localName)) return [];
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    return [shadow, ...shadowsIn(shadow)];
  });
}

/** https://dom.spec.whatwg.org/#valid-shadow-host-name */
const CAN_HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

function takeStyles(tree: ParentNode): { text: string; media: string }[] {
  const elements = [...tree.querySelectorAll('style')];
  const applied = elements.filter(
    (element) => /^(?:text\/css)?$/i.test(element.type) && element.closest('noscript') === null,
  );
  for (const element of elements) element.remove();
  return applied.map(({ textContent, media }) => ({ text: textContent ?? '', media }));
}

function clean(element: Element): void {
  const isLink = element.localName === 'a';
  for (const name of ADDRESSES) {
    const address = element.getAttribute(name);
    // A link stays one, for links are told from text by it; one within the page may be a footnote's.
    if (isLink && name === 'href' && address !== null) {
      if (!address.startsWith('#')) element.setAttribute(name, '#');
    } else element.removeAttribute(name);
  }
  for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
  const style = element.getAttribute('style');
  if (style === null) return;
  element.removeAttribute('style');
  element.setAttribute(STYLE, style);
}
