/** The exact reading where it needs styles and layout: the same small pages in both browsers, without the extension. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import type { Reading } from '../../engine/reading.ts';
import { verify } from '../../engine/verify.ts';
import { bundleReader, launchPlain, readHtml } from '../../scripts/browser/reading.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { layout, structure } from '../dom/cases.ts';
import { marked } from '../dom/marked.ts';
import { findings, samplePages } from '../dom/pages.ts';
import { isRight, PAGE_KINDS, randomPage } from '../random-pages/index.ts';
import { BROWSERS } from './harness.ts';

const letters = loadLetters().map(prepareLetter);
const RANDOM_PAGES = 25;

let script = '';
beforeAll(async () => {
  script = await bundleReader();
});

describe.each(BROWSERS)('reading in %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchPlain(name);
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each([
    ['opacity:0', '', ''],
    ['', 'visibility:hidden', ''],
    ['', 'position:absolute;left:-900px', ''],
    ['', 'opacity:.9', 'one two'],
  ])('a frame in a page that hides it or not: %s %s', async (around, own, reads) => {
    await page.setContent(
      `<!doctype html><div style="${around}"><iframe srcdoc="<p>one two</p>" style="${own}"></iframe></div>`,
    );
    const frame = page.frames().find((each) => each.parentFrame() !== null)!;
    await frame.waitForSelector('p');
    const reading = (await frame.evaluate(`${script};reader.read()`)) as Reading;
    expect(marked(reading)).toBe(reads);
  });

  it('a text that is edited as a whole', async () => {
    await page.setContent('<!doctype html><p>one</p>');
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    const reading = (await page.evaluate(`${script};reader.read()`)) as Reading;
    await page.evaluate(() => {
      document.designMode = 'off';
    });
    expect(marked(reading)).toBe('');
  });

  it.each(samplePages())('the page $name', async ({ name: title, html, expected }) => {
    await page.setContent(html);
    await page.waitForFunction(() => document.body.innerText.length > 100);
    const reading = await page.evaluate(`${script};reader.read()`);
    expect(findings(verify(reading as Reading, { name: title }, letters))).toEqual(expected);
  });

  it.each([...structure, ...layout])('$name', async ({ html, reads }) => {
    await page.setContent(`<!doctype html><body>${html}`);
    const reading = await page.evaluate(`${script};reader.read()`);
    expect(marked(reading as Reading)).toBe(reads);
  });

  // More of them: `npm run fuzz:pages`.
  it.each(PAGE_KINDS)('pages put together at random: %s', async (kind) => {
    for (let number = 0; number < RANDOM_PAGES; number++) {
      const made = randomPage(kind, number, 1);
      const { verdict } = verify(await readHtml(page, made.html, script), { name: kind }, letters);
      const shown = `${kind} ${number}, ${made.change}; ${made.parts.join(', ')}: ${verdict}`;
      expect(isRight(made, verdict), shown).toBe(true);
    }
  });

  it('a layer that hangs outside of what is read', async () => {
    const filler = 'river '.repeat(10_000);
    const layer = (top: number) =>
      `<i style="position:absolute;left:0;top:${top}px;width:60px;height:20px;background:#fff"></i>`;
    await page.setContent(
      `<!doctype html><body style="margin:0"><div id="hit"><p style="margin:0;font:16px/20px sans-serif">one and two</p></div><div>${filler}</div><section>${layer(0)}${layer(400)}</section>`,
    );
    const reading = (await page.evaluate(`${script};reader.read('#hit p')`)) as Reading;
    expect(marked(reading)).toBe('one and two<unreadable/>');
  });
});
