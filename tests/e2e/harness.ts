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
 * One browser of a kind per file. `E2E_BROWSER=firefox` runs one browser only, `E2E_CHROMIUM`/`E2E_FIREFOX` name
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
}

type Options = Pick<SessionOptions, 'grantable' | 'window'>;

interface Running {
  web: Web;
  session: Session;
  /** What is open before the tests open anything. */
  atStart: readonly Page[];
}

/** A browser takes seconds to start: the describe blocks of a file that want the same one share it. */
const running = new Map<string, Promise<Running>>();

afterAll(async () => {
  for (const started of await Promise.allSettled(running.values())) {
    if (started.status === 'rejected') continue;
    await started.value.session.close();
    await started.value.web.stop();
  }
}, 60_000);

async function start(name: BrowserName, options: Options): Promise<Running> {
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

  beforeAll(async () => {
    const key = JSON.stringify([name, options]);
    if (!running.has(key)) running.set(key, start(name, options));
    mine = await running.get(key);
  }, 90_000);

  afterEach(async () => {
    for (const page of (await mine?.session.browser.pages()) ?? []) {
      if (!mine?.atStart.includes(page)) await page.close().catch(() => {});
    }
  });

  return { web: () => must(mine).web, session: () => must(mine).session };
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
): Promise<Report> {
  const key = reportKey(await session.tabId(page));
  return vi.waitFor(
    async () => {
      const report = parseReport(await session.stored(key));
      expect(report, 'no report').not.toBeNull();
      expect(accept(report!), `not this one: ${JSON.stringify(report).slice(0, 2_000)}`).toBe(true);
      return report!;
    },
    { timeout: 15_000, interval: 100 },
  );
}

declare module 'vitest' {
  interface ProvidedContext {
    extensions: Readonly<Record<BrowserName, string>>;
  }
}
