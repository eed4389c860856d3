/** The exact reading in a browser's page, without the extension. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { Reading } from '../../engine/reading.ts';
import { type BrowserName, findBrowser } from './find.ts';

const ENTRY = fileURLToPath(new URL('../../tests/e2e/reader/page.ts', import.meta.url));

/** The reader as a classic script that defines `reader.read()`. */
export async function bundleReader(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'reader' } },
  })) as Rollup.RollupOutput[];
  return output[0]!.output[0].code;
}

/** Starts a browser that has no extension. Throws where there is none. */
export function launchPlain(name: BrowserName): Promise<Browser> {
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name)!,
    args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
}

/** What a reader sees of a page's HTML, once its first animations are over. */
export async function readHtml(page: Page, html: string, script: string): Promise<Reading> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
  return (await page.evaluate(`${script};reader.read()`)) as Reading;
}
