/** A tab that is left for another: what was told of it stands, as long as nobody sees it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { parseReport, reportKey } from '../../engine/messages.ts';
import type { Copy } from '../../engine/report.ts';
import { BROWSERS, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page } from './letter-page.ts';

const URL = 'https://www.phnompenhpost.com/national/letter';
const aspects = ({ passages }: Copy) =>
  passages.flatMap(({ variants }) => variants.map(({ aspect }) => aspect));
const dated = (text: string) => text.replace('12 May 2021', '12 May 2022');

describe.each(BROWSERS)('a tab behind another in %s', (name) => {
  const { web, session } = useBrowser(name);

  /** A page with an altered copy, and the Compare view opened from its popup, which hides the page. */
  async function compare(): Promise<{ tab: Page; id: number; view: Page }> {
    web().serve(URL, page(letterHtml(negated)));
    const tab = await session().open(URL);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    const id = await session().tabId(tab);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-verdict=altered]');
    await popup.click('.actions button:last-child');
    const address = `check.html?tab=${id}`;
    const view = await vi.waitFor(
      async () => {
        for (const each of await session().browser.pages()) {
          // Firefox doesn't tell the address of a tab that the extension opened, but the tab does.
          const url = await each.evaluate(() => location.href).catch(() => '');
          if (url.endsWith(address)) return each;
        }
        throw new Error('No Compare view');
      },
      { timeout: 15_000, interval: 100 },
    );
    await hidden(tab);
    return { tab, id, view };
  }
  const hidden = (tab: Page) =>
    vi.waitFor(async () => expect(await tab.evaluate(() => document.hidden)).toBe(true), { timeout: 10_000 });
  /** The tab's report, with the tab left where it is. */
  const stored = async (id: number) => parseReport(await session().stored(reportKey(id)));
  /** Longer than what the watcher leaves between two looks at a page that is shown. */
  const longEnough = (view: Page) => view.evaluate(() => new Promise((next) => setTimeout(next, 6_000)));
  const comparison = (view: Page) =>
    view.waitForFunction(
      () => document.querySelector('.view-compare .badge')?.textContent.trim() === 'Altered',
    );

  it('keeps its report, whatever becomes of the page', async () => {
    const changes: Readonly<Record<string, () => void>> = {
      'stays as it is': () => {},
      'changes beside the copy and in it': () => {
        const main = document.querySelector('#main')!;
        setInterval(() => {
          main.append(document.createElement('hr'));
          main.querySelector('p')!.classList.toggle('x');
        }, 300);
      },
      'loses the copy, and its address changes': () => {
        history.pushState({}, '', '/other');
        document.querySelector('#main')!.innerHTML = '<p>Nothing here.</p>';
      },
    };
    const compared: { what: string; id: number; view: Page }[] = [];
    for (const [what, change] of Object.entries(changes)) {
      const { tab, id, view } = await compare();
      await comparison(view);
      await tab.evaluate(change);
      compared.push({ what, id, view });
    }
    await longEnough(compared.at(-1)!.view);
    for (const { what, id, view } of compared) {
      expect((await stored(id))?.verdict, what).toBe('altered');
      await view.bringToFront();
      await view.reload({ waitUntil: [] });
      await comparison(view);
      await view.evaluate(() => {
        document.querySelectorAll<HTMLElement>('.top nav a')[2]!.click();
      });
      await view.waitForSelector('main.view-evidence a[download]');
    }
  });

  it('is read again when it is shown', async () => {
    const { tab, id, view } = await compare();
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(dated));
    await longEnough(view);
    expect((await stored(id))?.copies.flatMap(aspects)).toEqual(['negation']);
    await tab.bringToFront();
    await waitForReport(session(), tab, ({ copies }) => copies.flatMap(aspects).join() === 'date');
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml());
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'authentic');
  });

  it('loses its report when it is shown without the copy', async () => {
    const { tab, id } = await compare();
    await tab.evaluate(() => {
      document.querySelector('#main')!.innerHTML = '<p>Nothing here.</p>';
    });
    expect((await stored(id))?.verdict).toBe('altered');
    await tab.bringToFront();
    await vi.waitFor(async () => expect(await stored(id)).toBeNull(), { timeout: 10_000 });
  });

  it('loses its report when it is turned off, left or closed', async () => {
    const { tab, id } = await compare();
    const gone = () => vi.waitFor(async () => expect(await stored(id)).toBeNull(), { timeout: 10_000 });
    const off = (sites: string[]) =>
      session().ext((api, list) => api.storage.local.set({ settings: { off: list } }), sites);
    try {
      await off(['phnompenhpost.com']);
      await gone();
      await off([]);
      expect(await stored(id)).toBeNull();
    } finally {
      await session().ext((api) => api.storage.local.clear());
    }
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    web().serve('https://www.reuters.com/', '<p>Nothing here.</p>');
    await session().open('https://www.reuters.com/');
    await hidden(tab);
    expect((await stored(id))?.verdict).toBe('altered');
    await tab.goto('https://www.reuters.com/');
    await gone();
  });
});
