/** The popup that the toolbar button opened, as both browsers can drive it. */
import type { Page } from 'puppeteer-core';

export interface Popup {
  /** Runs in the popup's page: closes over nothing. JSON in, JSON out. */
  evaluate<Args extends unknown[], T>(callback: (...args: Args) => T | Promise<T>, ...args: Args): Promise<T>;
  /** Waits for an element; throws with the popup's text when there is none in time. */
  waitFor(selector: string, timeout?: number): Promise<void>;
  /** Waits until the popup's text matches, and returns the text. */
  waitForText(pattern: RegExp, timeout?: number): Promise<string>;
  click(selector: string): Promise<void>;
  /** What a reader can read (`innerText`). */
  text(): Promise<string>;
  /** A PNG of the popup as it stands. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export const POPUP_TIMEOUT = 15_000;

/** What follows from `evaluate` alone. */
export function commonPopup(evaluate: Popup['evaluate']): Omit<Popup, 'screenshot' | 'close'> {
  // What a reader can read, not what is in the source.
  const text = () => evaluate(() => document.body.innerText);
  const until = async (what: string, timeout: number, done: () => Promise<boolean>) => {
    const end = Date.now() + timeout;
    while (!(await done())) {
      if (Date.now() > end) throw new Error(`The popup has no ${what}; it says: ${await text()}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  return {
    evaluate,
    text,
    waitFor: (selector, timeout = POPUP_TIMEOUT) =>
      until(selector, timeout, () => evaluate((name) => document.querySelector(name) !== null, selector)),
    waitForText: async (pattern, timeout = POPUP_TIMEOUT) => {
      await until(`text ${pattern}`, timeout, async () => pattern.test(await text()));
      return text();
    },
    click: async (selector) => {
      const found = await evaluate((name) => {
        const element = document.querySelector<HTMLElement>(name);
        element?.click();
        return element !== null;
      }, selector);
      if (!found) throw new Error(`The popup has no ${selector}; it says: ${await text()}`);
    },
  };
}

/** The popup in Chromium, where it is a page like any other. */
export function pagePopup(page: Page): Popup {
  const common = commonPopup(
    (callback, ...args) => page.evaluate(callback as (...values: unknown[]) => unknown, ...args) as never,
  );
  return {
    ...common,
    // A real press, which counts as the reader's gesture.
    click: async (selector) => {
      await common.waitFor(selector);
      await page.click(selector);
    },
    screenshot: () => wholePopup(page),
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}

/** CSS pixels: as wide as in the toolbar, and as high as its content. */
const POPUP_SIZE = { width: 400, height: 320, deviceScaleFactor: 2 } as const;

/**
 * A popup is at most 600 px high, and Chromium's picture of more repeats its top: the same page, on the same tab, in a
 * tab of its own.
 */
async function wholePopup(popup: Page): Promise<Uint8Array> {
  const tabs = await popup.evaluate(async () => chrome.tabs.query({ active: true, currentWindow: true }));
  const page = await popup.browser().newPage();
  await page.setViewport(POPUP_SIZE);
  await page.evaluateOnNewDocument((found) => {
    chrome.tabs.query = async () => found;
  }, tabs);
  await page.goto(popup.url(), { waitUntil: 'load' });
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return picture;
}

/** What a callback in the popup finds there. */
declare const chrome: { tabs: { query(info: object): Promise<object[]> } };
