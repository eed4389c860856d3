/**
 * How long the popup takes on the sample page, from the start of its document to the verdict's first paint, in
 * Chromium: `npm run bench:popup`. Nothing is painted before the verdict is, so the first paint with content is the
 * verdict's. Loading, the background's answer and drawing are all in it: an upper bound of our own work.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportKey } from '../engine/messages.ts';
import { buildExtension } from '../scripts/browser/build.ts';
import { Web } from '../scripts/browser/server.ts';
import { Session } from '../scripts/browser/session.ts';

const SAMPLE = fileURLToPath(new URL('../tests/pages/sample/index.html', import.meta.url));
const ADDRESS = 'http://sample-news.blogspot.com/2021/05/open-letter.html';
const ROUNDS = 21;

const build = join(tmpdir(), `bench-popup-${process.pid}`);
const web = await new Web().start();
web.serveFile(ADDRESS, SAMPLE);
const session = await Session.start('chromium', { extension: buildExtension('chromium', build), web });
try {
  const page = await session.open(ADDRESS);
  const tab = await session.tabId(page);
  while ((await session.stored(reportKey(tab))) === undefined)
    await new Promise((next) => setTimeout(next, 100));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const popup = await session.popup(page);
    await popup.waitFor('[data-verdict=altered]');
    const painted = () =>
      popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
    let time = await painted();
    while (time === null) time = await painted();
    times.push(time);
    await popup.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]!);
  console.log(`Popup on the sample page, ${await session.browser.version()}, opened ${ROUNDS} times:`);
  console.log(`verdict painted after ${at(0.5)} ms (median), ${at(0)} ms (fastest), ${at(1)} ms (slowest)`);
} finally {
  await session.close();
  await web.stop();
  rmSync(build, { recursive: true, force: true });
}
