/**
 * End-to-end tests: the built extension in a real Chromium and a real Firefox, the same test body for both.
 *
 *   describe.each(BROWSERS)('in %s', (name) => {
 *     const { web, session } = useBrowser(name);
 *     it('…', async () => {
 *       web().serve('https://www.facebook.com/post', '<p>…</p>');        // any host name; nothing leaves the machine
 *       const page = await session().open('https://www.facebook.com/post'); // a puppeteer Page in front
 *       const report = await waitForReport(session(), page, (r) => r.verdict === 'altered');
 *       const popup = await session().popup(page);                         // the real popup, through the toolbar
 *       expect(await popup.waitForText(/altered/i)).toContain('…');        // evaluate, waitFor, click, screenshot, close
 *     });
 *   });
 *
 * `session()` also has `openExtensionPage('check.html?…')`, `ext((browser, …args) => …)` (the extension's API),
 * `stored(key)` (storage.session), `tabId(page)`, `stopBackground()`, `grant`/`withdraw` (optional hosts; start with
 * `useBrowser(name, { grantable: true })`), `withholdWatched(true)`. Tabs and popups are closed after each test.
 *
 * One browser of a kind per worker; each describe block finds it with nothing stored. `E2E_BROWSER=firefox` runs one browser only, `E2E_CHROMIUM`/`E2E_FIREFOX` name
 * folders of built extensions; without them each run builds both for itself.
 * Run: `npm run test:e2e -- tests/e2e/NAME.test.ts`
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, inject, vi } from 'vitest';
import { parseReport, reportKey } from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';
import { BROWSERS as ALL, type BrowserName } from '../../scripts/browser/find.ts';
import { Web } from '../../scripts/browser/server.ts';
import { Session, type SessionOptions } from '../../scripts/browser/session.ts';

export const BROWSERS: readonly BrowserName[] = ALL.filter(
  (name) => (process.env.E2E_BROWSER ?? name) === name,
);

interface Use {
  web: () => Web;
  session: () => Session;
  /** A tab for all tests of the block, for those that go from page to page: opening one takes longer than most pages. */
  tab: () => Promise<Page>;
  /** Opens `url` in that tab, loaded, once nothing is left of what stood in it. */
  visit: (url: string) => Promise<Page>;
}

interface Options extends Pick<SessionOptions, 'grantable' | 'window'> {
  /** A browser that is shared with blocks of the same word only. */
  readonly own?: string;
}

/** A browser that a worker's test files share. */
export interface Running {
  web: Web;
  session: Session;
  /** What is open before the tests open anything. */
  atStart: readonly Page[];
}

async function start(name: BrowserName, { own: _, ...options }: Options): Promise<Running> {
  const web = await new Web().start();
  const starting = Session.start(name, { extension: inject('extensions')[name], web, ...options });
  const session = await starting.catch(async (error: unknown) => {
    await web.stop();
    throw error;
  });
  return { web, session, atStart: await session.browser.pages() };
}

/** A browser for the tests of the describe block that calls this. Its welcome page is closed. */
export function useBrowser(name: BrowserName, options: Options = {}): Use {
  let mine: Running | undefined;
  let kept: Page | undefined;

  beforeAll(async () => {
    const key = JSON.stringify([name, options]);
    const running = globalThis.startedBrowsers;
    if (!running.has(key)) running.set(key, start(name, options));
    mine = await running.get(key);
    await mine?.session.ext(async (api) => {
      await api.storage.local.clear();
      await api.storage.session.clear();
    });
  }, 90_000);

  afterEach(async ({ task }) => {
    // What made the test fail may be the tab: the next try has another.
    if (task.result?.state === 'fail') kept = undefined;
    for (const page of (await mine?.session.browser.pages()) ?? []) {
      if (page !== kept && !mine?.atStart.includes(page)) await page.close().catch(() => {});
    }
  });
  afterAll(() => kept?.close());

  async function tab(): Promise<Page> {
    kept ??= await must(mine).session.browser.newPage();
    await kept.bringToFront();
    return kept;
  }

  return {
    web: () => must(mine).web,
    session: () => must(mine).session,
    tab,
    visit: async (url) => {
      const page = await tab();
      const { web, session } = must(mine);
      // An empty page of the same site, since a change of site costs a new process.
      const empty = new URL('/nothing-yet', url).href;
      web.serve(empty, '');
      await page.goto(empty);
      await waitForNoReport(session, page);
      await page.goto(url);
      return page;
    },
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browser did not start');
  return value;
}

/** The tab's report, null for none. */
export async function reportOf(session: Session, page: Page): Promise<Report | null> {
  return parseReport(await session.stored(reportKey(await session.tabId(page))));
}

/** Waits for a report of the tab that `accept` takes. */
export async function waitForReport(
  session: Session,
  page: Page,
  accept: (report: Report) => boolean = () => true,
  timeout = 15_000,
): Promise<Report> {
  const key = reportKey(await session.tabId(page));
  return vi.waitFor(
    async () => {
      const report = parseReport(await session.stored(key));
      expect(report, 'no report').not.toBeNull();
      expect(accept(report!), `not this one: ${JSON.stringify(report).slice(0, 2_000)}`).toBe(true);
      return report!;
    },
    { timeout, interval: 100 },
  );
}

/** Waits until the tab has no report. */
export async function waitForNoReport(session: Session, page: Page): Promise<void> {
  await vi.waitFor(async () => expect(await reportOf(session, page)).toBeNull(), {
    timeout: 10_000,
    interval: 100,
  });
}

declare module 'vitest' {
  interface ProvidedContext {
    extensions: Readonly<Record<BrowserName, string>>;
  }
}
