/**
 * Where the extension may run: the bundled list, and what the reader added. Asking for more is for the pages, in
 * the reader's click; here is noticed what came of it, whoever did it.
 */
import { browser } from 'wxt/browser';
import { loadSettings } from '../../components/settings.ts';
import { EVERYWHERE, isBelow, MATCHES, patternsOf, siteOf } from '../../data/sites.ts';
import type { SiteAccess, TabState } from '../../engine/messages.ts';
import { askStatus, startContent } from './content.ts';
import { dropIfWithdrawn, revalidate } from './reports.ts';
import { loadReport } from './store.ts';
import { addressOf, closedReason, isPdf, isWebPage, tabOf } from './tabs.ts';

const SCRIPT_ID = 'added-sites';

/** What the browser allows now. */
export async function siteAccess(): Promise<SiteAccess> {
  const [watched, everywhere, { origins = [] }] = await Promise.all([
    allows(MATCHES),
    allows(EVERYWHERE),
    browser.permissions.getAll(),
  ]);
  const always = new Map<string, string[]>();
  for (const origin of origins) {
    const host = hostIn(origin);
    if (host !== null && siteOf(host) === null) always.set(host, [...(always.get(host) ?? []), origin]);
  }
  return { watched, everywhere, always: [...always].map(([host, patterns]) => ({ host, patterns })) };
}

/** Chromium goes on to list sites that it withholds, so it is asked of each. */
const allows = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] });

/** The host of a match pattern, without what stands for those below it; null for all hosts. */
function hostIn(pattern: string): string | null {
  return /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/** Whether a match pattern of hosts (`*://*.example.org/*`) takes in `host`. */
function covers(pattern: string, host: string): boolean {
  const named = hostIn(pattern);
  return named !== null && (pattern.includes('://*.') ? isBelow(host, named) : host === named);
}

let syncing: Promise<void> = Promise.resolve();

/** The content script runs on the added sites from now on and after a restart, and on no other. */
export function syncAddedSites(): Promise<void> {
  syncing = syncing.then(registerAddedSites, registerAddedSites);
  return syncing;
}

async function registerAddedSites(): Promise<void> {
  const { always, everywhere } = await siteAccess();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  const matches = everywhere ? [...EVERYWHERE] : always.flatMap(({ patterns }) => patterns);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: ['content.js'],
      matches,
      excludeMatches: [...MATCHES],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    } as Parameters<typeof browser.scripting.registerContentScripts>[0][number],
  ]);
}

/** Starts on the tabs that are already open on sites that were just added. */
export async function startOnOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(tabs.map((tab) => (tab.id === undefined || tab.discarded ? [] : startContent(tab.id))));
}

/** Hosts were withdrawn: drops what is known of the tabs on them. */
export async function dropWithdrawn(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await dropIfWithdrawn(id);
}

/** What the popup has to say of a tab (see TAB_STATES). */
export async function tabState(tabId: number): Promise<TabState> {
  const tab = await tabOf(tabId);
  const url = tab === null ? null : addressOf(tab);
  const host = url !== null && isWebPage(url) ? url.hostname : null;
  const access = await siteAccess();
  // A press on the toolbar shows one page of a site that the browser withholds; that is no watching.
  const allowed = host !== null && (await allows([`${url!.protocol}//${host}/*`]));
  const state = (rest: Pick<TabState, 'state'> & Partial<TabState>): TabState => ({
    reason: null,
    access: allowed ? accessTo(host!, access) : 'none',
    host,
    patterns: host === null ? [] : patternsOf(host),
    ...rest,
  });

  if (tab === null) return state({ state: 'unreadable', reason: 'gone' });
  const closed = url === null ? null : closedReason(url);
  if (closed !== null) return state({ state: 'unreadable', reason: closed });
  await revalidate(tabId);
  if ((await loadReport(tabId)) !== null) return state({ state: 'report' });

  const { off } = await loadSettings();
  if (host !== null && off.some((site) => isBelow(host, site))) return state({ state: 'off' });
  if (await isPdf(tab)) return state({ state: 'unreadable', reason: 'pdf' });
  // The press that opens the popup shows the address of every page but the browser's own.
  if (url === null && (await askStatus(tabId, 0)) === null) {
    return state({ state: 'unreadable', reason: 'browser-page' });
  }
  const site = host === null ? null : siteOf(host);
  if (site !== null && !allowed) return state({ state: 'withdrawn' });
  if (!allowed) return state({ state: 'not-watched' });
  const status = await askStatus(tabId, 0);
  if (status === null) return state({ state: 'not-loaded' });
  return state({ state: status.reading ? 'checking' : 'none' });
}

function accessTo(host: string, { always, everywhere }: SiteAccess): TabState['access'] {
  if (siteOf(host) !== null) return 'watched';
  if (always.some(({ patterns }) => patterns.some((pattern) => covers(pattern, host)))) return 'always';
  return everywhere ? 'everywhere' : 'none';
}
