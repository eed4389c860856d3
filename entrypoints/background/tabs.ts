/** A tab, and what no extension can read in it. */
import { type Browser, browser } from 'wxt/browser';
import type { TabState } from '../../engine/messages.ts';
import { askStatus } from './content.ts';

export type Tab = Browser.tabs.Tab;
type Reason = NonNullable<TabState['reason']>;

/** Where browsers keep extensions out: their stores, and what Firefox calls its restricted domains. */
const STORES: readonly string[] = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** Null for a tab that is closed. */
export async function tabOf(tabId: number): Promise<Tab | null> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    return null;
  }
}

/** The tab's address where the browser shows it to the extension and it has a meaning, else null. */
export function addressOf(tab: Tab): URL | null {
  return tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
}

export const isWebPage = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** Why the page is closed to every extension by its address alone; null where it may be open. */
export function closedReason(url: URL): Reason | null {
  if (url.protocol === 'file:') return 'file';
  if (!isWebPage(url)) return 'browser-page';
  return STORES.includes(url.hostname) ? 'store' : null;
}

/** Whether the page is a PDF file in the browser's viewer, which no extension can read. */
export async function isPdf(tab: Tab): Promise<boolean> {
  const status = tab.id === undefined ? null : await askStatus(tab.id, 0);
  if (status !== null) return status.contentType === 'application/pdf';
  return addressOf(tab)?.pathname.toLowerCase().endsWith('.pdf') ?? false;
}

/** Why a page that could not be read was not. */
export async function unreadableReason(tab: Tab): Promise<Reason> {
  const url = addressOf(tab);
  const closed = url === null ? 'browser-page' : closedReason(url);
  return closed ?? ((await isPdf(tab)) ? 'pdf' : 'refused');
}
