/**
 * The extension at work: builds it, opens a browser with it on a sample news page whose copy of the letter was
 * tampered with, and shows the popup. Without a display it does the same out of sight, prints the report that the popup
 * shows and writes the popup's picture.
 *
 * `npm run demo [-- --firefox] [--headless]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReport, reportKey } from '../engine/messages.ts';
import type { Report } from '../engine/report.ts';
import { readOptions } from './arguments.ts';
import { buildExtension } from './browser/build.ts';
import { type BrowserName, findBrowser } from './browser/find.ts';
import { Web } from './browser/server.ts';
import { Session } from './browser/session.ts';
import { adviceFor, missingBrowsers } from './browsers.ts';
import { painter, present } from './check/present.ts';
import { loadLetters } from './letters.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SAMPLE = join(ROOT, 'tests/pages/sample/index.html');
const PICTURE = join(ROOT, '.output/demo-popup.png');
/** A watched host that browsers open without TLS. Nothing is asked of the real one. */
const ADDRESS = 'http://sample-news.blogspot.com/2021/05/open-letter.html';
const PATIENCE = 30_000;

const { values } = readOptions({
  options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
});

const name = await browserToUse(values.firefox);
const headless = values.headless || !hasDisplay();

console.error('Building the extension …');
const extension = buildExtension(name);
const web = await new Web().start();
web.serveFile(ADDRESS, SAMPLE);
const session = await Session.start(name, { extension, web, headless, window: { width: 1200, height: 900 } });
try {
  const page = await session.open(ADDRESS);
  console.error(`Opened ${ADDRESS} in ${await session.browser.version()}, served from this machine.`);
  const report = await waitForReport(await session.tabId(page));
  const popup = await session.popup(page);
  await popup.waitFor(`[data-verdict=${report.verdict}]`);
  if (headless) {
    mkdirSync(join(ROOT, '.output'), { recursive: true });
    writeFileSync(PICTURE, await popup.screenshot());
    console.log(present(report, loadLetters(), painter(process.stdout.isTTY && !process.env.NO_COLOR)));
    console.log(`The popup’s picture: ${PICTURE}`);
  } else {
    console.log('The popup is open. It closes with a click elsewhere, and opens again from the toolbar.');
    console.log('Close the browser to end the demo.');
    await new Promise((done) => session.browser.once('disconnected', done));
  }
} finally {
  await session.close();
  await web.stop();
}

async function browserToUse(firefox: boolean): Promise<BrowserName> {
  const preferred: BrowserName = firefox ? 'firefox' : 'chromium';
  const other: BrowserName = firefox ? 'chromium' : 'firefox';
  if (findBrowser(preferred) !== null) return preferred;
  if (!firefox && findBrowser(other) !== null) return other;
  const missing = await missingBrowsers([preferred]);
  if (missing.length === 0) return preferred;
  console.error(adviceFor(missing));
  process.exit(2);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

async function waitForReport(tabId: number): Promise<Report> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const report = parseReport(await session.stored(reportKey(tabId)));
    if (report !== null) return report;
    if (Date.now() > end) throw new Error('The extension made no report of the page');
    await new Promise((next) => setTimeout(next, 100));
  }
}
