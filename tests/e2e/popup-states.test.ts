/** The real popup on pages where there is no report to show. */
import { describe, expect, inject, it, vi } from 'vitest';
import { Session } from '../../scripts/browser/session.ts';
import { BROWSERS, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page, prose } from './letter-page.ts';

const WATCHED = 'https://www.facebook.com/post/1';
const UNWATCHED = 'http://other.localhost/news';
const FILE = 'http://other.localhost/report.pdf';

/** The least that a browser takes for a PDF file. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe.each(BROWSERS)('the popup in %s', (name) => {
  const { web, session } = useBrowser(name);

  /** An unwatched page, and its popup in which the reader has pressed "Check this page". */
  async function check(body: string) {
    web().serve(UNWATCHED, page(body));
    const tab = await session().open(UNWATCHED);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=not-watched]');
    await popup.click('.actions button');
    return { tab, popup };
  }

  it('says that a watched page has no copy', async () => {
    web().serve(WATCHED, page(prose(2_000)));
    const tab = await session().open(WATCHED);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=none]');
    expect(await popup.waitForText(/facebook\.com/)).toMatch(/No copy of the letter in this text/);
    await popup.close();
  });

  it('shows what comes while it opens', async () => {
    web().serve(WATCHED, page(letterHtml(negated)));
    // The reading falls before, into and behind the popup's own first look.
    for (let turn = 0; turn < 4; turn += 1) {
      const tab = await session().open(WATCHED);
      const popup = await session().popup(tab);
      await popup.waitFor('[data-verdict=altered]');
      await popup.close();
      await tab.close();
    }
  });

  it('says what a page without a copy is found to be on request', async () => {
    const { popup } = await check(prose(2_000));
    await popup.waitFor('[data-verdict=none]');
    await popup.close();
  });

  it.each([2_000, 150_000])('goes on saying so while a page of %i characters changes', async (length) => {
    const { tab, popup } = await check(`<p id="clock">Nobody is here</p>${prose(length)}`);
    await popup.waitFor('[data-verdict=none]');
    await tab.evaluate(() => {
      let ticks = 0;
      setInterval(() => {
        document.querySelector('#clock')!.textContent = `${++ticks} readers are here`;
      }, 200);
    });
    for (let look = 0; look < 30; look++) {
      expect(await popup.evaluate(() => document.querySelector('[data-verdict=none]') !== null)).toBe(true);
      await new Promise((next) => setTimeout(next, 100));
    }
    await tab.evaluate((html) => {
      document.querySelector('#main')!.insertAdjacentHTML('beforeend', html);
    }, letterHtml(negated));
    await popup.waitFor('[data-verdict=altered]');
    await tab.evaluate(() => {
      document.querySelector('#main')!.innerHTML = '<p>Nothing here.</p>';
    });
    await popup.waitFor('[data-state=not-watched]');
    await popup.close();
  });

  it('loses a copy that was found on request with the copy', async () => {
    const { tab, popup } = await check(
      `<p id="clock">Nobody is here</p>${prose(150_000)}${letterHtml(negated)}`,
    );
    await popup.waitFor('[data-verdict=altered]');
    await tab.evaluate(() => {
      document.querySelector('#clock')!.textContent = 'Somebody is here';
    });
    await new Promise((next) => setTimeout(next, 1_000));
    expect(await popup.evaluate(() => document.querySelector('[data-verdict=altered]') !== null)).toBe(true);
    await tab.evaluate(() => {
      document.querySelector('#main')!.innerHTML = '<p>Nothing here.</p>';
    });
    await popup.waitFor('[data-state=not-watched]');
    await popup.close();
  });

  it('says that pages of the browser can’t be read', async () => {
    const tab = await session().browser.newPage();
    await tab.goto(name === 'firefox' ? 'about:license' : 'chrome://version', { waitUntil: [] });
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=unreadable]');
    expect(await popup.text()).not.toMatch(/Check this page/);
    await popup.close();
  });

  it('says that a PDF file can’t be read', async () => {
    web().serve(FILE, { body: PDF, headers: { 'content-type': 'application/pdf' } });
    const tab = await session().browser.newPage();
    await tab.goto(FILE, { waitUntil: [] }).catch(() => {});
    await vi.waitFor(() => expect(tab.url()).toBe(FILE), { timeout: 10_000 });
    const popup = await session().popup(tab);
    await popup.waitFor('[data-state=unreadable]');
    expect(await popup.waitForText(/PDF/)).toMatch(/PDF/);
    await popup.close();
  });

  it('follows the page while it is open', async () => {
    web().serve(WATCHED, page(letterHtml()));
    const tab = await session().open(WATCHED);
    await waitForReport(session(), tab);
    const popup = await session().popup(tab);
    await popup.waitFor('[data-verdict=authentic]');
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(negated));
    await popup.waitFor('[data-verdict=altered]');
    await popup.close();
  });
});

describe.each(BROWSERS)('after the installation in %s', (name) => {
  // A browser for each try: the page that is counted opens once in its life.
  it('opens the welcome page once', async () => {
    const session = await Session.start(name, { extension: inject('extensions')[name], keepWelcome: true });
    try {
      const welcome = async () =>
        (await session.ownPages()).filter((url) => url.endsWith('/welcome.html')).length;
      await expect.poll(welcome, { timeout: 10_000 }).toBe(1);
      await session.stopBackground();
      // What reaches a background that is about to stop is never answered: asked again, until the next one is there.
      const answers = () =>
        session.ext((api) =>
          Promise.race([
            api.runtime.sendMessage({ type: 'site-access' }).then(() => true),
            new Promise<boolean>((late) => setTimeout(() => late(false), 3_000)),
          ]),
        );
      await expect.poll(answers, { timeout: 30_000 }).toBe(true);
      expect(await welcome()).toBe(1);
    } finally {
      await session.close();
    }
  });
});
