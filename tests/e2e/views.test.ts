/**
 * The extension's own views: what the popup says of real pages, that everybody can use them, and that no text of a
 * page takes them apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { NewDocumentScriptEvaluation, Page } from 'puppeteer-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { LANGUAGES } from '../../components/i18n.ts';
import type { TabState } from '../../engine/messages.ts';
import type { Popup } from '../../scripts/browser/popup.ts';
import { errorsOf } from '../../scripts/browser/session.ts';
import { type Scene, scenes } from '../../scripts/pictures/scenes.ts';
import { standIn } from '../../scripts/pictures/stand-in.ts';
import { violations, violationsOfPaint } from './axe.ts';
import { BROWSERS, useBrowser, waitForReport } from './harness.ts';

const SAMPLE = fileURLToPath(new URL('../pages/sample/index.html', import.meta.url));
const ADDRESS = 'https://sample-news.blogspot.com/2021/05/open-letter.html';

/** Each finding in one line, as a reader sees it. */
const findings = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.finding')].map((item) => {
      const parts = ['.finding-name', 'del .page-text', 'ins .page-text'].map(
        (selector) => item.querySelector(selector)?.textContent ?? '',
      );
      return parts.join(' | ');
    }),
  );

describe.each(BROWSERS)('the popup in %s', (name) => {
  const { web, session, visit } = useBrowser(name);
  afterEach(() => session().ext((api) => api.storage.local.set({ settings: { language: 'en' } })));

  it('names the sample page’s changes and nothing else', async () => {
    web().serveFile(ADDRESS, SAMPLE);
    const page = await visit(ADDRESS);
    await waitForReport(session(), page, ({ verdict }) => verdict === 'altered');
    const popup = await session().popup(page);
    await popup.waitFor('[data-verdict=altered]');
    expect(await findings(popup)).toEqual([
      'Changed | punished | warned',
      'Paragraph 4 |  | ',
      'Not an endorser |  | Phnom Penh Council for Business Harmony (PCBH)',
    ]);
    const text = await popup.text();
    expect(text).toContain('edition of 12 May 2021');
    expect(text).toContain('sample-news.blogspot.com');
  });

  // The rules judge what the views are made of, which is the same in both browsers: one language each is enough.
  it('violates none of axe’s rules on real pages', async () => {
    const language = name === 'firefox' ? 'km' : 'en';
    await session().ext((api, settings) => api.storage.local.set({ settings }), { language });
    web().serveFile(ADDRESS, SAMPLE);
    web().serve('https://www.reuters.com/', '<title>News</title><p>Nothing here.</p>');
    web().serve('http://elsewhere.localhost/', '<title>Elsewhere</title><p>Nothing here.</p>');
    for (const [address, shown] of [
      [ADDRESS, '[data-verdict=altered]'],
      ['https://www.reuters.com/', '[data-state=none]'],
      ['http://elsewhere.localhost/', '[data-state=not-watched]'],
    ] as const) {
      const popup = await session().popup(await visit(address));
      await popup.waitFor(shown);
      expect(await popup.evaluate(violations), shown).toEqual([]);
      await popup.close();
    }
  });

  it('shows the changes on the page, one after another, and clears them', async () => {
    web().serveFile(ADDRESS, SAMPLE);
    const page = await visit(ADDRESS);
    await waitForReport(session(), page, ({ verdict }) => verdict === 'altered');
    let popup = await session().popup(page);
    await popup.waitFor('.actions button');
    await popup.click('.actions button');
    await popup.waitForText(/1 of 3/);
    await popup.click('.marks button:nth-of-type(2)');
    await popup.waitForText(/2 of 3/);
    // Opened anew, it goes on where the reader was.
    await popup.close();
    popup = await session().popup(page);
    await popup.waitForText(/2 of 3/);
    await popup.click('.marks button:last-child');
    await popup.waitForText(/Show on the page/);
  });

  it('looks an endorser up: yes by the exact name, else no', async () => {
    web().serve('https://www.reuters.com/', '<p>Nothing here.</p>');
    const popup = await session().popup(await visit('https://www.reuters.com/'));
    await popup.waitFor('input[type=search]');
    const type = (text: string) =>
      popup.evaluate((typed) => {
        const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
        box.value = typed;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    await type('LICADHO');
    expect(await popup.waitForText(/no\. 7/)).toContain('Endorsed at release, no. 7');
    await type('LICADO');
    expect(await popup.waitForText(/Not on the list of 12 May 2021/)).toMatch(
      /Similar names\s+Cambodian League/,
    );
  });

  it('is left intact by markup, long words and direction controls in a copy', async () => {
    const letter = readFileSync(fileURLToPath(new URL('../letter.txt', import.meta.url)), 'utf8');
    const body = letter
      .replaceAll('*', '')
      .replace(
        'Society is now',
        'Society <img src=x onerror=alert(1)> \u202Esi\u202C <script>alert(1)</script> now',
      )
      .replace('25. LevelsDiversity', `25. LevelsDiversity\n26. ${'W'.repeat(10_000)}`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .split(/\n+/)
      .map((line) => `<p>${line}</p>`)
      .join('');
    web().serve(
      'https://www.khmertimeskh.com/x',
      `<title><b>\u202E&lt;i&gt;</title><article>${body}</article>`,
    );
    const page = await visit('https://www.khmertimeskh.com/x');
    await waitForReport(session(), page, ({ verdict }) => verdict === 'altered');
    const popup = await session().popup(page);
    await popup.waitFor('[data-verdict=altered]');
    const state = await popup.evaluate(() => ({
      foreign: document.querySelectorAll('#app img, #app script, #app b, #app i').length,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      bidi: /[\u202a-\u202e\u2066-\u2069]/.test(document.querySelector('main')!.textContent),
      links: document.querySelectorAll('.links a').length,
    }));
    expect(state).toEqual({ foreign: 0, wide: false, bidi: false, links: 5 });
    expect(await popup.text()).toContain('<script>alert(1)</script');
  });
});

describe.each(BROWSERS)('options and welcome in %s', (name) => {
  const { session, tab } = useBrowser(name);
  const settings = () => session().ext(async (api) => (await api.storage.local.get('settings')).settings);

  it('speak the language that the reader chose, from then on', async () => {
    const options = await session().openExtensionPage('options.html', await tab());
    await options.waitForSelector('input[name=language]');
    const welcome = await session().openExtensionPage('welcome.html');
    await welcome.waitForSelector('h1');
    await options.bringToFront();
    await options.click('label[lang=km]');
    for (const page of [options, welcome]) await page.waitForSelector('html[lang=km]');
    expect(await welcome.$eval('h1', (heading) => heading.textContent)).toMatch(/[\u1780-\u17ff]/);
    await options.click('label[lang=en]');
    await options.waitForSelector('html[lang=en]');
    expect(await settings()).toMatchObject({ language: 'en' });
  });

  it('keep the reader’s choices, and nothing else', async () => {
    // What an earlier try of this test has chosen, if any.
    await session().ext((api) => api.storage.local.clear());
    const page = await session().openExtensionPage('options.html', await tab());
    // A page that is still moving lets no click miss: a locator waits for it to stand still.
    await page.locator('input[name=quiet]').click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=quiet]')!.checked);
    await page.locator('summary').click();
    await page.locator('.watched input').click();
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('.watched input')!.checked);
    await expect.poll(settings).toMatchObject({ quietBadge: true, off: ['facebook.com'] });
    await page.locator('.watched input').click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.watched input')!.checked);
    await expect.poll(settings).toMatchObject({ off: [] });
    const stored = await session().ext(async (api) => Object.keys(await api.storage.local.get(null)));
    expect(stored).toEqual(['settings']);
  });

  it('keep two choices made at once', async () => {
    await session().ext((api) => api.storage.local.clear());
    const page = await session().openExtensionPage('options.html', await tab());
    await page.waitForSelector('.watched input');
    await page.evaluate(() => {
      for (const box of ['input[name=quiet]', '.watched input'])
        document.querySelector<HTMLElement>(box)!.click();
    });
    await expect.poll(settings).toMatchObject({ quietBadge: true, off: ['facebook.com'] });
    await session().ext((api) => api.storage.local.clear());
  });

  it('refuse what is no site, and know the watched ones', async () => {
    const page = await session().openExtensionPage('options.html', await tab());
    await page.waitForSelector('.add input');
    for (const [typed, said] of [
      ['no site at all', 'That isn’t the address of a site.'],
      ['https://m.facebook.com/groups', 'm.facebook.com is watched already.'],
    ] as const) {
      await page.$eval('.add input', (box) => {
        (box as HTMLInputElement).value = '';
      });
      await page.type('.add input', typed);
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('.said')!.textContent === text, {}, said);
    }
  });

  it('judge the live sample as the reader changes it', async () => {
    const page = await session().openExtensionPage('welcome.html', await tab());
    await page.waitForSelector('[data-verdict=altered]');
    expect(await page.$eval('.result', (result) => result.textContent)).toContain('Left out: a negation');
    await page.click('.choices button');
    await page.waitForSelector('[data-verdict=excerpt]');
  });
});

describe.each(BROWSERS)('every view in %s', (name) => {
  const { session, tab } = useBrowser(name);
  // Firefox runs nothing before the scripts of an extension's page, so nothing can answer there in the background's
  // place: the popup's states are real ones in its own tests.
  const drawn = scenes().filter(({ answers }) => name !== 'firefox' || answers === undefined);

  let standingIn: NewDocumentScriptEvaluation | undefined;

  async function open(scene: Scene): Promise<Page> {
    const page = await tab();
    if (standingIn !== undefined) await page.removeScriptToEvaluateOnNewDocument(standingIn.identifier);
    standingIn = undefined;
    if (scene.stored !== undefined)
      await session().ext((api, items) => api.storage.session.set(items), scene.stored);
    if (scene.answers !== undefined) standingIn = await page.evaluateOnNewDocument(standIn, scene.answers);
    await page.setViewport({ width: 320, height: 640 });
    await session().openExtensionPage(scene.address, page);
    await page.waitForSelector('#app h1');
    const state = (scene.answers?.replies['tab-state'] as TabState | undefined)?.state;
    if (state !== undefined) {
      await page.waitForSelector(state === 'report' ? '[data-verdict]' : `[data-state=${state}]`);
    }
    await scene.act?.(page);
    return page;
  }

  it.each(drawn.map((scene) => [scene.name, scene] as const))(
    '%s: no violation of axe’s rules in light English or, of paint, in dark Khmer (Chromium), and nothing wider than a narrow phone',
    async (_, scene) => {
      await session().ext((api) => api.storage.local.set({ settings: { language: 'en' } }));
      const page = await open(scene);
      const errors = errorsOf(page);
      for (const language of LANGUAGES) {
        await session().ext((api, settings) => api.storage.local.set({ settings }), { language });
        await page.waitForSelector(`html[lang=${language}]`);
        // The rules judge what a view is made of, which is the same in both browsers, and Firefox can't be told its theme
        // from here.
        if (name !== 'firefox') {
          const theme = language === 'km' ? 'dark' : 'light';
          const judged = language === 'km' ? violationsOfPaint : violations;
          await page.emulateMediaFeatures([
            { name: 'prefers-reduced-motion', value: 'reduce' },
            { name: 'prefers-color-scheme', value: theme },
          ]);
          expect(await page.evaluate(judged), `${language}, ${theme}`).toEqual([]);
        }
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, language).toBeLessThanOrEqual(320);
      }
      expect(errors).toEqual([]);
    },
  );

  it.each(
    drawn
      .filter((scene) =>
        /^(?:popup-altered|popup-marks|popup-state-not-watched|options|welcome|check|compare|evidence|wrong|letter|look-up)$/.test(
          scene.name,
        ),
      )
      .map((scene) => [scene.name, scene] as const),
  )('%s: the keyboard alone reaches everything, and shows where it is', async (_, scene) => {
    await session().ext((api) => api.storage.local.set({ settings: { language: 'en' } }));
    const page = await open(scene);
    const wanted = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button:not(:disabled), input, textarea, summary, [tabindex="0"]',
        ),
      ].filter((element) => element.checkVisibility());
      // One of a group of radio buttons is reached by Tab, the others by the arrows.
      const stops = all.filter(
        (element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      );
      stops.forEach((element, index) => {
        element.dataset.stop = String(index);
      });
      // Some views put the focus where a reader begins: the walk begins at the page's head.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
      return stops.length;
    });
    const reached: string[] = [];
    for (let presses = 0; presses < wanted; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const seen = outlineStyle !== 'none' && outlineWidth !== '0px';
          return `${element.dataset.stop ?? element.outerHTML.slice(0, 80)}${seen ? '' : ' unseen'}`;
        }),
      );
    }
    expect(reached).toEqual(Array.from({ length: wanted }, (_unused, index) => String(index)));
  });
});

describe.each(BROWSERS)('the popup’s script in %s', (name) => {
  it('is at most 60 kB of gzip, with what is loaded later and the larger language', () => {
    const folder = inject('extensions')[name];
    const html = readFileSync(join(folder, 'popup.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map((match) => match[1]!);
    const chunks = readdirSync(join(folder, 'chunks')).map((file) => `chunks/${file}`);
    const all = [...first];
    // What is found on the way is looked through too.
    for (const known of all) {
      all.push(...chunks.filter((file) => !all.includes(file) && names(folder, known, file)));
    }
    const size = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    const languages = all.filter((file) =>
      // A word that the popup itself never says.
      readFileSync(join(folder, file), 'utf8').includes('welcome_intro'),
    );
    expect(languages).toHaveLength(LANGUAGES.length);
    const total = all
      .filter((file) => !languages.includes(file))
      .reduce((sum, file) => sum + size(file), Math.max(...languages.map(size)));
    expect(total).toBeLessThanOrEqual(60_000);
  });
});

/** Whether one script names the other, to load it later. */
function names(folder: string, script: string, other: string): boolean {
  return readFileSync(join(folder, script), 'utf8').includes(other.replace('chunks/', ''));
}
