/**
 * Pictures of every view of the built extension, in Chromium: in both languages, light and dark, at a popup's or
 * page's usual width and at a phone's.
 *
 * `npm run pictures [-- PREFIX…]` writes pictures/VIEW.LANGUAGE.THEME.WIDTH.png, of all views or of those whose names
 * begin with a PREFIX, and puts those that the documents show into docs/pictures. Without a PREFIX, or with `store`, it
 * also makes the pictures for the extension stores, docs/pictures/store.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './browser/build.ts';
import { Web } from './browser/server.ts';
import { Session } from './browser/session.ts';
import { adviceFor, missingBrowsers } from './browsers.ts';
import { type Scene, scenes } from './pictures/scenes.ts';
import { standIn } from './pictures/stand-in.ts';
import { takeStorePictures } from './pictures/store.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = join(ROOT, 'pictures');
const SHOWN = join(ROOT, 'docs/pictures');
const STORE = join(SHOWN, 'store');

const LANGUAGES = ['en', 'km'] as const;
const THEMES = ['light', 'dark'] as const;
/** CSS pixels. A phone of 320 px is the narrowest that the pages are made for. */
const PHONE = 320;
/** Of the window; a picture is as high as what it shows, a page's at least this. */
const HEIGHT = { popup: 320, page: 640 } as const;

/** What the README shows. */
const BEST: readonly string[] = [
  'popup-altered.en.light.wide',
  'popup-altered.km.dark.wide',
  'popup-authentic.en.light.wide',
];

const missing = await missingBrowsers(['chromium']);
if (missing.length > 0) {
  console.error(adviceFor(missing));
  process.exit(2);
}
const prefixes = process.argv.slice(2);
const build = join(tmpdir(), `pictures-${process.pid}`);
const web = await new Web().start();
let session: Session | undefined;
try {
  session = await Session.start('chromium', { extension: buildExtension('chromium', build), web });
  mkdirSync(FOLDER, { recursive: true });
  const wanted = scenes().filter(
    ({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)),
  );
  let count = 0;
  for (const language of LANGUAGES) {
    await session.ext((api, settings) => api.storage.local.set({ settings }), { language });
    for (const scene of wanted) count += await takeAll(session, scene, language);
  }
  mkdirSync(STORE, { recursive: true });
  if (prefixes.length === 0 || prefixes.includes('store')) {
    count += await takeStorePictures(session, web, STORE);
  }
  for (const name of BEST.filter((best) => wanted.some((scene) => best.startsWith(`${scene.name}.`)))) {
    copyFileSync(join(FOLDER, `${name}.png`), join(SHOWN, `${name}.png`));
  }
  console.log(`${count} pictures in ${FOLDER}`);
} finally {
  await session?.close();
  await web.stop();
  rmSync(build, { recursive: true, force: true });
}

/** One view in both themes and widths. Returns how many pictures were made. */
async function takeAll(session: Session, scene: Scene, language: string): Promise<number> {
  const page = await session.browser.newPage();
  let count = 0;
  try {
    if (scene.stored !== undefined) {
      await session.ext((api, items) => api.storage.session.set(items), scene.stored);
    }
    if (scene.answers !== undefined) await page.evaluateOnNewDocument(standIn, scene.answers);
    for (const [width, pixels] of [
      ['wide', scene.width],
      ['phone', PHONE],
    ] as const) {
      const height = scene.answers === undefined ? HEIGHT.page : HEIGHT.popup;
      await page.setViewport({ width: pixels, height, deviceScaleFactor: 2 });
      await page.goto(`${session.origin}/${scene.address}`, { waitUntil: 'load' });
      await page.waitForSelector('#app > *');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await prepare(page, scene);
      for (const theme of THEMES) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        const name = `${scene.name}.${language}.${theme}.${width}`;
        await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
        count += 1;
      }
    }
  } finally {
    await page.close();
  }
  return count;
}

async function prepare(page: Page, { act }: Scene): Promise<void> {
  if (act !== undefined) await act(page);
  // What was pressed is drawn, and no caret blinks.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await new Promise((done) => setTimeout(done, 250));
}
