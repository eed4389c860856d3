/**
 * An HTML file as a reader would see it: laid out in a frame that is never shown, in which nothing runs and which
 * loads nothing. What is hidden by the file's own styles is then hidden here too.
 */
import type { Reading } from '../../engine/reading.ts';
import { isTranslated, readExact } from '../../reader/read.ts';
import { browserView } from '../../reader/view.ts';

/** Pages are written for screens of about this size. CSS pixels. */
const WIDTH = 1200;
const HEIGHT = 900;

/** What would run, load, or lead the frame elsewhere. */
const LEFT_OUT = 'script, link, meta, base, iframe, frame, object, embed, portal';
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

export function readHtml(source: string): Reading {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const frame = document.createElement('iframe');
  // No scripts, no forms, no pop-ups; of this origin, so that it can be read.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.width = String(WIDTH);
  frame.height = String(HEIGHT);
  frame.className = 'reading-frame';
  document.body.append(frame);
  try {
    const page = frame.contentDocument!;
    show(parsed, page);
    const { reading } = readExact(page.body ?? page.documentElement, browserView());
    if (isTranslated(page) && !reading.notices.includes('translated-page'))
      reading.notices.push('translated-page');
    return reading;
  } finally {
    frame.remove();
  }
}

function show(parsed: Document, page: Document): void {
  const styles = [...parsed.querySelectorAll('style')].map(({ textContent, media }) => ({
    textContent,
    media,
  }));
  for (const element of parsed.querySelectorAll(`${LEFT_OUT}, style`)) element.remove();
  for (const element of parsed.querySelectorAll('*')) clean(element);
  const root = page.importNode(parsed.documentElement, true);
  page.documentElement.replaceWith(root);
  // The extension's policy forbids style elements and attributes; sheets that are set by script are exempt.
  const { CSSStyleSheet: Sheet } = page.defaultView as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
  page.adoptedStyleSheets = styles.map(({ textContent, media }) => {
    const sheet = new Sheet({ media });
    sheet.replaceSync(textContent);
    return sheet;
  });
  for (const element of [root, ...root.querySelectorAll<HTMLElement>(`[${STYLE}]`)]) {
    const style = element.getAttribute(STYLE);
    if (style === null) continue;
    element.removeAttribute(STYLE);
    if ('style' in element) element.style.cssText = style;
  }
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
