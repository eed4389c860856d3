/**
 * The pictures for the extension stores, 1280 × 800: the popup over the page that it speaks of, with the marks that
 * it set there, in both languages; side by side; files and their results.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { reportKey } from '../../engine/messages.ts';
import type { Web } from '../browser/server.ts';
import type { Session } from '../browser/session.ts';
import { type Scene, scenes } from './scenes.ts';

const SIZE = { width: 1280, height: 800 } as const;
/** Chromium makes no popup higher. CSS pixels. */
const POPUP_HEIGHT = 600;

const SAMPLE = fileURLToPath(new URL('../../tests/pages/sample/index.html', import.meta.url));
/** A watched host that browsers open without TLS. Nothing is asked of the real one. */
const ADDRESS = 'http://sample-news.blogspot.com/2021/05/open-letter.html';

/** File, scene, and how many changes the reader has stepped to. */
const PAGES = [
  ['3-side-by-side', 'compare', 2],
  ['4-files', 'check-results', 0],
] as const;

/** Writes them into `folder`. Returns how many. */
export async function takeStorePictures(session: Session, web: Web, folder: string): Promise<number> {
  web.serveFile(ADDRESS, SAMPLE);
  await takePopup(session, 'en', join(folder, '1-on-the-page.png'));
  await takePopup(session, 'km', join(folder, '2-in-khmer.png'));
  await speak(session, 'en');
  const all = scenes();
  for (const [file, scene, steps] of PAGES) {
    await takePage(session, all.find(({ name }) => name === scene)!, steps, join(folder, `${file}.png`));
  }
  return PAGES.length + 2;
}

async function speak(session: Session, language: string): Promise<void> {
  await session.ext((api, settings) => api.storage.local.set({ settings }), { language });
}

/** The real popup, over the page as it stands once the popup has marked it. */
async function takePopup(session: Session, language: string, path: string): Promise<void> {
  await speak(session, language);
  const page = await session.open(ADDRESS);
  await light(page);
  await page.setViewport(SIZE);
  const key = reportKey(await session.tabId(page));
  while ((await session.stored(key)) === undefined) await new Promise((next) => setTimeout(next, 100));
  const popup = await session.popup(page);
  await popup.waitFor('[data-verdict=altered]');
  await popup.click('.actions button');
  await popup.waitFor('.marks');
  const over = Buffer.from(await popup.screenshot()).toString('base64');
  const under = await page.screenshot({ encoding: 'base64' });
  await popup.close();
  await page.setContent(`<style>
    body { margin: 0; background: url(data:image/png;base64,${under}) 0 0 / 100% no-repeat; height: 100vh }
    div { position: fixed; top: 12px; right: 40px; height: ${POPUP_HEIGHT}px; overflow: hidden;
      border: 1px solid #777; border-radius: 8px; box-shadow: 0 6px 28px #0007 }
    </style><div><img width="400" src="data:image/png;base64,${over}"></div>`);
  await page.waitForFunction(() => document.images[0]!.complete);
  await page.screenshot({ path });
  await page.close();
}

async function takePage(session: Session, scene: Scene, steps: number, path: string): Promise<void> {
  if (scene.stored !== undefined)
    await session.ext((api, items) => api.storage.session.set(items), scene.stored);
  const page = await session.openExtensionPage(scene.address);
  await light(page);
  await page.setViewport(SIZE);
  await page.waitForSelector('#app > *');
  await scene.act?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  for (let step = 0; step < steps; step += 1) await page.click('.steps button:nth-of-type(2)');
  await page.screenshot({ path });
  await page.close();
}

async function light(page: Page): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}
