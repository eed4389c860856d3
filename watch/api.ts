/**
 * The browser's own extension interface. The content script runs in every frame of the watched sites and needs
 * four calls of it, which both browsers offer with promises: the polyfill would be a third of its size.
 */
import type { Browser } from 'webextension-polyfill';

interface DomAccess {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}
type Scope = { readonly browser?: Browser; readonly chrome?: Browser & { readonly dom?: DomAccess } };

const scope = globalThis as unknown as Scope;
export const api: Browser = scope.browser?.runtime ? scope.browser : scope.chrome!;

/** The element's shadow root, open or closed. Costs a few microseconds in Chromium. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return (
    element.shadowRoot ??
    (isHtml(element) ? (scope.chrome?.dom?.openOrClosedShadowRoot(element) ?? null) : null)
  );
}

function isHtml(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}
