/**
 * What the extension costs the pages it watches, in Chromium: `npm run bench:browser`.
 *
 * One run, one browser: each page is loaded in turn under a watched address, where the content script runs, and
 * under one that is not, where it doesn't. "Ours" is the time in which V8's sampling profiler sees the extension's
 * code on the main thread's stack, the browser's own work called by it included, times the share of its tasks' time
 * in which the thread had a core: what else the machine does is not counted. Figures are medians.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { reportKey } from '../engine/messages.ts';
import { buildExtension } from '../scripts/browser/build.ts';
import { Web } from '../scripts/browser/server.ts';
import { Session } from '../scripts/browser/session.ts';
import { letterHtml, negated, page as pageOf, prose } from '../tests/e2e/letter-page.ts';
import { detectionScript } from './browser/detection.ts';
import { median, ours, type Profile } from './browser/profile.ts';

const WATCHED = 'https://www.reuters.com';
const UNWATCHED = 'https://www.example.com';
const LOADS = 15;
/** Microseconds between two samples. */
const INTERVAL = 200;
/** Milliseconds after load in which everything the script does at its start has happened. */
const SETTLE = 1_800;
const STORM = 10_000;

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

class Bench {
  readonly #web: Web;
  readonly #session: Session;
  /** The same extension, with nothing in its content script. */
  readonly #bare: Session;
  readonly #rows: string[][] = [];

  constructor(web: Web, session: Session, bare: Session) {
    this.#web = web;
    this.#session = session;
    this.#bare = bare;
  }

  print(): void {
    const widths = [0, 1, 2].map((column) => Math.max(...this.#rows.map((row) => row[column]!.length)));
    for (const row of this.#rows)
      console.log(
        row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd(),
      );
  }

  #row(what: string, figure: string, aim: string): void {
    this.#rows.push([what, figure, aim]);
  }

  /** A page without the letter. */
  async article(): Promise<void> {
    this.#serve('/article', pageOf(prose(60_000)));
    const watched: Load[] = [];
    const unwatched: Load[] = [];
    for (let i = 0; i < LOADS; i++) {
      unwatched.push(await this.#load(UNWATCHED, '/article'));
      watched.push(await this.#load(WATCHED, '/article'));
    }
    const added = median(watched.map(({ task }) => task)) - median(unwatched.map(({ task }) => task));
    const long = (loads: Load[]) => loads.reduce((sum, { long }) => sum + long, 0) / loads.length;
    this.#row(
      '60,000 characters: main-thread time of ours',
      ms(median(watched.map(({ own }) => own))),
      '3 ms',
    );
    this.#row('  longest stretch of ours', ms(Math.max(...watched.map(({ longest }) => longest))), '50 ms');
    this.#row('  all main-thread CPU time, with less without', ms(added), '');
    const plain: number[] = [];
    const without: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < LOADS; i++) {
      without.push(await unprofiled(this.#session, `${UNWATCHED}/article`));
      plain.push(await unprofiled(this.#session, `${WATCHED}/article`));
      bare.push(await unprofiled(this.#bare, `${WATCHED}/article`));
    }
    this.#row('  the same, profiler off', ms(median(plain) - median(without)), '3 ms');
    this.#row(
      '  of it, what a content script with nothing in it costs',
      ms(median(bare) - median(without)),
      '',
    );
    this.#row(
      '  long tasks a load, with / without',
      `${long(watched).toFixed(2)} / ${long(unwatched).toFixed(2)}`,
      'no more',
    );
  }

  /** The detector in the page's own world, against one bare pass over the same text nodes. */
  async detection(): Promise<void> {
    for (const [name, size] of [
      ['60,000', 60_000],
      ['200,000', 200_000],
      ['1,000,000', 1_000_000],
    ] as const) {
      this.#serve('/detection', pageOf(prose(size)));
      const page = await this.#session.open(`${UNWATCHED}/detection`);
      const script = await detectionScript();
      const { found, bare } = (await page.evaluate(script)) as { found: number[]; bare: number[] };
      const ratio = median(found) / median(bare);
      this.#row(
        `${name} characters: detection / bare pass`,
        `${ratio.toFixed(2)} (${ms(median(found))} / ${ms(median(bare))})`,
        '1.5',
      );
      await page.close();
    }
  }

  /** A feed that grows. */
  async feed(): Promise<void> {
    this.#serve('/feed', pageOf('<div role="feed" id="feed"></div>'));
    const page = await this.#session.open(`${WATCHED}/feed`);
    const client = await page.createCDPSession();
    await sleep(500);
    const batches: number[] = [];
    for (let batch = 0; batch < 100; batch++) {
      const html = Array.from(
        { length: 20 },
        (_, i) => `<article>${prose(500, batch * 20 + i)}</article>`,
      ).join('');
      const measured = await profiled(client, async () => {
        await page.evaluate(
          (posts) => document.querySelector('#feed')!.insertAdjacentHTML('beforeend', posts),
          html,
        );
        await sleep(150);
      });
      batches.push(measured.total);
    }
    const [first, last] = [median(batches.slice(0, 20)), median(batches.slice(-20))];
    this.#row(
      'feed, 2,000 posts by 20: a batch at the start / at the end',
      `${ms(first)} / ${ms(last)}`,
      'the same',
    );
    await page.close();
  }

  /** Memory after a collection. */
  async heap(): Promise<void> {
    this.#serve('/large', pageOf(prose(1_000_000)));
    const used: Record<string, number[]> = { [WATCHED]: [], [UNWATCHED]: [] };
    for (let i = 0; i < 5; i++) {
      for (const host of [UNWATCHED, WATCHED]) {
        const page = await this.#session.open(`${host}/large`);
        await sleep(SETTLE);
        const client = await page.createCDPSession();
        await client.send('HeapProfiler.collectGarbage');
        await client.send('HeapProfiler.collectGarbage');
        const { usedSize } = await client.send('Runtime.getHeapUsage');
        used[host]!.push(usedSize);
        await page.close();
      }
    }
    const added = median(used[WATCHED]!) - median(used[UNWATCHED]!);
    this.#row('1 MB page: heap added', `${(added / 1e6).toFixed(2)} MB`, '2 MB');
  }

  /** How long a reader waits for the verdict of a page with the letter, on machines that are slower than this one. */
  async verdict(): Promise<void> {
    this.#serve('/letter', pageOf(prose(30_000) + letterHtml()));
    for (const rate of [1, 4, 8]) {
      const waits: number[] = [];
      for (let i = 0; i < LOADS; i++) {
        const page = await this.#session.open(`${WATCHED}/blank`);
        const key = reportKey(await this.#session.tabId(page));
        const client = await page.createCDPSession();
        await client.send('Emulation.setCPUThrottlingRate', { rate });
        await page.goto(`${WATCHED}/letter`, { waitUntil: 'load' });
        const loaded = performance.now();
        while ((await this.#session.stored(key)) === undefined) await sleep(20);
        waits.push(performance.now() - loaded);
        await page.close();
      }
      this.#row(`verdict after load, page slowed ${rate} times`, ms(median(waits)), '');
    }
  }

  /** Changes that never stop, and the verdict after them. */
  async storms(): Promise<void> {
    await this.#storm('1,000 changes a second', async (page) => {
      await page.evaluate(async (length) => {
        const ticker = document.querySelector('#ticker')!;
        const end = performance.now() + length;
        while (performance.now() < end) {
          for (let i = 0; i < 10; i++) {
            const item = document.createElement('b');
            item.textContent = `price ${performance.now()}`;
            ticker.append(item);
            if (ticker.childElementCount > 100) ticker.firstElementChild!.remove();
          }
          await new Promise((next) => setTimeout(next, 10));
        }
      }, STORM);
    });
    await this.#storm('its own letter 10 times a second', async (page) => {
      await page.evaluate(
        async (length, one, other) => {
          const letter = document.querySelector('#letter')!;
          const end = performance.now() + length;
          for (let i = 0; performance.now() < end; i++) {
            letter.innerHTML = i % 2 === 0 ? one : other;
            await new Promise((next) => setTimeout(next, 100));
          }
        },
        STORM,
        letterHtml(),
        letterHtml((text) => text.replace('dismayed', 'glad')),
      );
    });
  }

  async #storm(name: string, blow: (page: Page) => Promise<void>): Promise<void> {
    this.#serve(
      '/storm',
      pageOf(`<div id="ticker"></div>${prose(30_000)}<div id="letter">${letterHtml()}</div>`),
    );
    const page = await this.#session.open(`${WATCHED}/storm`);
    const key = reportKey(await this.#session.tabId(page));
    const client = await page.createCDPSession();
    await sleep(1_000);
    const began = performance.now();
    const { total } = await profiled(client, () => blow(page));
    const share = total / (performance.now() - began);
    await page.evaluate((html) => {
      document.querySelector('#letter')!.innerHTML = html;
    }, letterHtml(negated));
    const end = performance.now();
    let after = Number.POSITIVE_INFINITY;
    while (performance.now() - end < 10_000) {
      const stored = JSON.stringify((await this.#session.stored(key)) ?? null);
      if (stored.includes('"negation"')) {
        after = performance.now() - end;
        break;
      }
      await sleep(20);
    }
    this.#row(`storm, ${name}: share of a core`, `${(share * 100).toFixed(1)} %`, '5 %');
    this.#row('  right verdict after its end', ms(after), '2,000 ms');
    await page.close();
  }

  #serve(path: string, body: string): void {
    for (const host of [WATCHED, UNWATCHED]) {
      this.#web.serve(`${host}${path}`, body);
      this.#web.serve(`${host}/blank`, '<p>Blank</p>');
    }
  }

  /** Loads a page from a small one of the same site, so that the process and its session stay. */
  async #load(host: string, path: string): Promise<Load> {
    const page = await this.#session.open(`${host}/blank`);
    const client = await page.createCDPSession();
    const { total, longest } = await profiled(client, async () => {
      await page.goto(`${host}${path}`, { waitUntil: 'load' });
      await sleep(SETTLE);
    });
    const { cpu: task } = await mainThread(client);
    const long = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries().length)).observe({
            type: 'longtask',
            buffered: true,
          });
          setTimeout(() => done(0), 100);
        }),
    );
    await page.close();
    return { own: total, longest, task, long };
  }
}

/** Main-thread CPU time of a load as readers have it, without the profiler. */
async function unprofiled(session: Session, url: string): Promise<number> {
  const page = await session.open(new URL('/blank', url).href);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const before = await mainThread(client);
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLE);
  const after = await mainThread(client);
  await page.close();
  return after.cpu - before.cpu;
}

interface Load {
  readonly own: number;
  readonly longest: number;
  readonly task: number;
  readonly long: number;
}

async function profiled(client: CDPSession, action: () => Promise<void>): Promise<ReturnType<typeof ours>> {
  await client.send('Performance.enable');
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  const before = await mainThread(client);
  await client.send('Profiler.start');
  await action();
  const { profile } = await client.send('Profiler.stop');
  const after = await mainThread(client);
  const { total, longest } = ours(profile as Profile);
  const share = Math.min(1, (after.cpu - before.cpu) / (after.tasks - before.tasks));
  return { total: total * share, longest };
}

/** Milliseconds so far: of the main thread's tasks, and of the time in which it had a core. */
async function mainThread(client: CDPSession): Promise<{ tasks: number; cpu: number }> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { tasks: of('TaskDuration'), cpu: of('ThreadTime') };
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const web = await new Web().start();
const extension = process.env.E2E_CHROMIUM ?? buildExtension('chromium', folder);
const emptied = join(folder, 'emptied');
cpSync(extension, emptied, { recursive: true });
writeFileSync(join(emptied, 'content.js'), '');
const session = await Session.start('chromium', { extension, web });
const bare = await Session.start('chromium', { extension: emptied, web });
try {
  const bench = new Bench(web, session, bare);
  await bench.detection();
  await bench.article();
  await bench.feed();
  await bench.heap();
  await bench.verdict();
  await bench.storms();
  bench.print();
} finally {
  await session.close();
  await bare.close();
  await web.stop();
  rmSync(folder, { recursive: true, force: true });
}
