/**
 * How long the popup takes on the sample page in Chromium: `npm run bench:popup`.
 *
 * - Painted: from the start of its document to the verdict's first paint. Nothing is painted before the verdict is,
 *   so the first paint with content is the verdict's. Loading and the background's answer are in it.
 * - Busy: how long the popup's main thread was busy until then (the DevTools protocol's TaskDuration). Most of it is
 *   the browser's: starting the document, fetching, painting.
 * - Own work: what of that is ours: scripts, style and layout.
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
  await session.popup(page);
  const target = session.browser.targets().find((other) => other.url().endsWith('/popup.html'));
  if (target === undefined) throw new Error('The popup did not open');
  const popup = await target.asPage();
  const devtools = await popup.createCDPSession();
  await devtools.send('Performance.enable');
  // Counts anew from each start of a document.
  const milliseconds = async (...names: string[]) => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics
      .filter(({ name }) => names.includes(name))
      .reduce((sum, { value }) => sum + value * 1_000, 0);
  };
  const painted: number[] = [];
  const busy: number[] = [];
  const work: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await popup.reload();
    const paint = await popup.waitForFunction(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return document.querySelector('[data-verdict=altered]') !== null && entry?.startTime;
    });
    busy.push(await milliseconds('TaskDuration'));
    work.push(
      await milliseconds('ScriptDuration', 'V8CompileDuration', 'RecalcStyleDuration', 'LayoutDuration'),
    );
    painted.push(Number(await paint.jsonValue()));
  }
  console.log(`Popup on the sample page, ${await session.browser.version()}, ${ROUNDS} times:`);
  console.log(`painted  ${summary(painted)}`);
  console.log(`busy     ${summary(busy)}`);
  console.log(`own work ${summary(work)}`);
} finally {
  await session.close();
  await web.stop();
  rmSync(build, { recursive: true, force: true });
}

function summary(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]!);
  return `${at(0.5)} ms in the median, ${at(0)} ms at best, ${at(1)} ms at worst`;
}
