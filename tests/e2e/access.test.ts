/** Where the extension runs: on the bundled sites, where it is asked to, and nowhere that it is not allowed. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EVERYWHERE, patternsOf } from '../../data/sites.ts';
import { SETTINGS_KEY, type SiteAccess, type TabState } from '../../engine/messages.ts';
import { BROWSERS, reportOf, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page, prose } from './letter-page.ts';

const WATCHED = 'https://www.facebook.com/post/1';
const OTHER = 'https://www.facebook.com/post/2';
const UNWATCHED = 'http://other.localhost/letter';
const PATTERNS = ['http://*.other.localhost/*', 'https://*.other.localhost/*'];
const ADDED = [{ host: 'other.localhost', patterns: PATTERNS }];

describe.each(BROWSERS)('site access in %s', (name) => {
  const { web, session } = useBrowser(name, { grantable: true });

  const stateOf = async (tab: Page) =>
    session().ext(
      (api, tabId) => api.runtime.sendMessage<unknown, TabState>({ type: 'tab-state', tabId }),
      await session().tabId(tab),
    );
  const access = () =>
    session().ext((api) => api.runtime.sendMessage<unknown, SiteAccess>({ type: 'site-access' }));
  /** Whether a content script answers in the tab. */
  const isRunning = async (tab: Page) =>
    session().ext(
      (api, tabId) =>
        api.tabs.sendMessage(tabId, { type: 'status' }).then(
          (answer) => answer !== null && answer !== undefined,
          () => false,
        ),
      await session().tabId(tab),
    );
  /** Long enough for a content script to have reported, had there been one: the same page, watched, reports first. */
  const settled = async () => {
    const watched = await session().open(WATCHED);
    await waitForReport(session(), watched);
    await watched.close();
  };
  const serve = () => {
    for (const url of [WATCHED, UNWATCHED]) web().serve(url, page(letterHtml(negated)));
  };

  it('reads another site when asked to, once', async () => {
    serve();
    const tab = await session().open(UNWATCHED);
    await settled();
    expect(await reportOf(session(), tab)).toBeNull();

    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=not-watched]');
    await popup.click('.actions button');
    await popup.waitFor('[data-verdict=altered]');
    expect(await popup.text()).toContain('not');
    await popup.close();

    await tab.reload();
    await settled();
    expect(await reportOf(session(), tab)).toBeNull();
  });

  it('runs on a site that was added, until it is withdrawn', async () => {
    serve();
    const tab = await session().open(UNWATCHED);
    await session().grant(PATTERNS);
    // At once on the page that is open, and after a stop of the background on those that come.
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    expect(await access()).toEqual({ watched: true, everywhere: false, always: ADDED });
    await session().stopBackground();
    await tab.reload();
    await vi.waitFor(
      async () =>
        expect(await stateOf(tab)).toMatchObject({
          state: 'report',
          access: 'always',
          host: 'other.localhost',
        }),
      { timeout: 10_000 },
    );

    await session().withdraw(PATTERNS);
    await vi.waitFor(async () => expect(await reportOf(session(), tab)).toBeNull(), { timeout: 5_000 });
    expect(await access()).toEqual({ watched: true, everywhere: false, always: [] });
    await tab.reload();
    await settled();
    expect(await reportOf(session(), tab)).toBeNull();
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=not-watched]');
    await popup.close();
  });

  it('adds a site from the popup', async () => {
    serve();
    const tab = await session().open(UNWATCHED);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=not-watched]');
    await popup.click('.actions button:nth-of-type(2)');
    await vi.waitFor(async () => expect((await access()).always).toEqual(ADDED), { timeout: 5_000 });
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    await popup.close();
    await session().withdraw(PATTERNS);
  });

  it('runs on all sites by choice, made and unmade in the options', async () => {
    serve();
    const options = await session().openExtensionPage('options.html');
    const press = async () => {
      await options.bringToFront();
      await options.click('.sites > button');
    };
    await options.waitForSelector('.sites > button');
    await press();
    // A page that opens before the script is registered for all sites is found by the background, if a moment later.
    const registered = () =>
      session().ext(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
      );
    await vi.waitFor(async () => expect(await registered()).toEqual([...EVERYWHERE]), { timeout: 5_000 });
    expect((await access()).everywhere).toBe(true);
    const tab = await session().open(UNWATCHED);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    expect(await stateOf(tab)).toMatchObject({ access: 'everywhere' });
    await press();
    await vi.waitFor(
      async () => expect(await access()).toEqual({ watched: true, everywhere: false, always: [] }),
      { timeout: 5_000 },
    );
    await tab.bringToFront();
    await tab.reload();
    await settled();
    expect(await reportOf(session(), tab)).toBeNull();
  });

  it('goes on watching a site when one around it is added and withdrawn', async () => {
    const inner = 'https://akp.gov.kh/post/1';
    const outer = 'https://www.interior.gov.kh/post/1';
    for (const url of [inner, outer]) web().serve(url, page(letterHtml(negated)));
    await session().grant(patternsOf('gov.kh'));
    await waitForReport(session(), await session().open(outer));
    await session().withdraw(patternsOf('gov.kh'));
    await vi.waitFor(async () => expect((await access()).always).toEqual([]), { timeout: 5_000 });
    expect((await access()).watched).toBe(true);
    await waitForReport(session(), await session().open(inner));
  });

  it('does nothing on a site that the reader turned off', async () => {
    serve();
    onTestFinished(() => session().ext((api) => api.storage.local.clear()));
    await session().ext(
      (api, key) => api.storage.local.set({ [key]: { off: ['facebook.com'] } }),
      SETTINGS_KEY,
    );
    const tab = await session().open(WATCHED);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=off]');
    // Turned on again, the page that is open is read too. A popup that closes at once has not saved yet.
    await popup.click('.actions button');
    await popup.waitFor('[data-verdict=altered]');
    expect((await reportOf(session(), tab))?.verdict).toBe('altered');
    await popup.close();
  });

  // Last: Chromium forgets with the withheld hosts which others were allowed before.
  it('says so when the browser withholds the bundled sites, and still checks on request', async () => {
    serve();
    web().serve(OTHER, page(prose(2_000)));
    await session().withholdWatched(true);
    await vi.waitFor(async () => expect((await access()).watched).toBe(false), { timeout: 5_000 });
    // Firefox tells its processes one after another: in one that does not know yet the script still runs.
    const unread = (url: string) =>
      vi.waitFor(
        async () => {
          const opened = await session().open(url);
          await new Promise((next) => setTimeout(next, 500));
          expect(await isRunning(opened)).toBe(false);
          expect(await reportOf(session(), opened)).toBeNull();
          return opened;
        },
        { timeout: 15_000 },
      );
    const tab = await unread(WATCHED);
    // The press is the reader's leave, for this page and this once: both browsers start what they held back.
    if (name === 'chromium') await session().press(tab);
    else await (await session().popup(tab)).close();
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    const popup = await session().popup(tab);
    expect(await popup.waitForText(/because you asked/)).toMatch(/Always on this site/);
    expect(await stateOf(tab)).toMatchObject({ access: 'none', patterns: ['*://*.facebook.com/*'] });
    await popup.close();

    const other = await unread(OTHER);
    if (name === 'chromium') await session().press(other);
    const said = await session().popup(other);
    await said.waitFor('[data-state=withdrawn]');
    await said.click('.actions button:nth-of-type(2)');
    await said.waitFor('[data-verdict=none]');
    await said.close();

    await session().withholdWatched(false);
    await vi.waitFor(async () => expect((await access()).watched).toBe(true), { timeout: 5_000 });
    const again = await session().open(WATCHED);
    await waitForReport(session(), again, ({ verdict }) => verdict === 'altered');
  });
});
