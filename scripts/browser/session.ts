/**
 * A real browser with the built extension in it, driven from outside: Chromium over the DevTools protocol, Firefox
 * over WebDriver BiDi and, for what is the browser's own (toolbar, popup, permissions), its chrome scope.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type ConsoleMessage, type Page, type Target } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type BrowserName, findBrowser } from './find.ts';
import { type Chrome, chromeScope } from './firefox.ts';
import { type Popup, pagePopup } from './popup.ts';
import type { Web } from './server.ts';

/** A file of the extension without scripts: its tab lends the extension's API without disturbing anything. */
const CONTROL_PAGE = 'icons/none-16.png';

/** Milliseconds in which a popup opens after a press, and how often the button is pressed until one does. */
const POPUP_PATIENCE = 5_000;
const POPUP_TRIES = 3;

/** How often a background is told to stop, 50 milliseconds apart. */
const STOP_TRIES = 200;

export interface SessionOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Answers every request; without it the browser has the network. */
  readonly web?: Web;
  readonly headless?: boolean;
  /** The reader has allowed "on all sites" once before, so that Chromium grants optional hosts without asking. */
  readonly grantable?: boolean;
  /** Leaves the page open that the extension shows after its installation. */
  readonly keepWelcome?: boolean;
  readonly window?: { readonly width: number; readonly height: number };
}

/** What the extension's API is inside `Session.ext`: callbacks run in the browser, so they close over nothing. */
type InExtension<Args extends unknown[], T> = (api: ExtensionApi, ...args: Args) => T | Promise<T>;

/** Of Chromium's API, what the types leave out. */
interface ChromeMenus {
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  tabs: { get(tabId: number): Promise<unknown> };
}

interface Parts {
  name: BrowserName;
  browser: Browser;
  id: string;
  origin: string;
  control: Page;
  /** Firefox's own scope, null in Chromium. */
  chrome: Chrome | null;
}

export class Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The extension's own origin, without a slash at its end. */
  readonly origin: string;
  readonly #id: string;
  readonly #control: Page;
  readonly #chrome: Chrome | null;

  private constructor(parts: Parts) {
    this.name = parts.name;
    this.browser = parts.browser;
    this.origin = parts.origin;
    this.#id = parts.id;
    this.#control = parts.control;
    this.#chrome = parts.chrome;
  }

  /** Starts the browser and installs the extension. Throws where there is no such browser. */
  static async start(name: BrowserName, options: SessionOptions): Promise<Session> {
    const executablePath = findBrowser(name);
    if (executablePath === null) throw new Error(`No ${name} on this machine`);
    const browser = await (name === 'firefox' ? startFirefox : startChromium)(executablePath, options);
    try {
      const session = new Session(await (name === 'firefox' ? inFirefox : inChromium)(browser, options));
      if (options.grantable === true) await session.#makeGrantable();
      if (options.keepWelcome !== true) await session.#closeWelcome(options.extension);
      return session;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** The page comes at any moment after the installation: wait for it, or it steps in front of a test's page. */
  async #closeWelcome(extension: string): Promise<void> {
    if (!existsSync(join(extension, 'welcome.html'))) return;
    const url = `${this.origin}/welcome.html`;
    for (let tries = 0; !(await this.ownPages()).includes(url); tries += 1) {
      if (tries === 100) throw new Error('The welcome page did not open');
      await new Promise((next) => setTimeout(next, 100));
    }
    if (this.#chrome === null) {
      const welcome = await this.browser.waitForTarget((target) => target.url() === url);
      return (await welcome.asPage()).close();
    }
    await this.ext(async (api, address) => {
      const tabs = await api.tabs.query({});
      await api.tabs.remove(tabs.filter((tab) => tab.url === address).map((tab) => tab.id as number));
    }, url);
  }

  /** The addresses of the extension's pages that stand in tabs, its own or the tests'. */
  async ownPages(): Promise<string[]> {
    // Chromium 150 tells an extension nothing of its tabs' addresses, Firefox tells the tests nothing of them.
    const all =
      this.#chrome === null
        ? this.browser
            .targets()
            .filter((target) => target.type() === 'page')
            .map((target) => target.url())
        : await this.ext(async (api) => (await api.tabs.query({})).map((tab) => tab.url ?? ''));
    return all.filter((url) => url.startsWith(`${this.origin}/`));
  }

  /** Chromium asks in a dialog of its own, which nothing can press, unless the hosts were allowed before. */
  async #makeGrantable(): Promise<void> {
    if (this.#chrome === null) await inSettings(this.browser, `addHostPermission('${this.#id}', '*://*/*')`);
  }

  /** Opens `url` in a tab of its own, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** Opens a page of the extension ("check.html?tab=3") in `tab` or in one of its own, in front, loaded. */
  async openExtensionPage(path: string, tab?: Page): Promise<Page> {
    const page = tab ?? (await this.browser.newPage());
    await goToExtension(page, `${this.origin}/${path}`, this.name);
    await page.bringToFront();
    return page;
  }

  /** Runs `callback(browser, ...args)` with the extension's API, in a tab of the extension. JSON in, JSON out. */
  async ext<Args extends unknown[], T>(callback: InExtension<Args, T>, ...args: Args): Promise<T> {
    // As text: WebDriver BiDi leaves out an object that stands in the answer a second time.
    const source = `(async (api, args) => JSON.stringify(await (${callback.toString()})(api, ...args)))(globalThis.browser ?? globalThis.chrome, ${JSON.stringify(args)})`;
    const json = (await this.#control.evaluate(source)) as string | undefined;
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }

  /** The tab's number, as the extension knows it. Brings the page to the front. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const [tab] = await this.ext((api) => api.tabs.query({ active: true }));
    if (tab?.id === undefined) throw new Error('The page has no tab');
    return tab.id;
  }

  /** What `storage.session` holds under `key`, undefined for nothing. */
  async stored(key: string): Promise<unknown> {
    return this.ext(async (api, name) => (await api.storage.session.get(name))[name], key);
  }

  /** A press on the toolbar button in Chromium, whatever comes of it. */
  async press(page: Page): Promise<void> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.#id);
    if (extension === undefined) throw new Error('The extension is not installed');
    await page.triggerExtensionAction(extension);
  }

  /** A press on the toolbar button while `page` is in front: opens the real popup and grants activeTab. */
  async popup(page: Page): Promise<Popup> {
    await page.bringToFront();
    if (this.#chrome !== null) return this.#chrome.popup(this.#id);
    const address = `${this.origin}/popup.html`;
    const isPopup = (candidate: Target) => candidate.url().startsWith(address);
    // Chromium now and then takes a press without opening anything.
    for (let tries = 1; ; tries += 1) {
      const opening = this.browser.waitForTarget(isPopup, { timeout: POPUP_PATIENCE }).catch(() => null);
      // One that came late after all would be closed by another press.
      if (tries === 1 || !this.browser.targets().some(isPopup)) await this.press(page);
      const target = await opening;
      if (target === null && tries < POPUP_TRIES) continue;
      if (target === null) throw new Error('No popup opened');
      const popup = await target.asPage();
      await popup.waitForFunction(() => document.readyState === 'complete');
      return pagePopup(popup);
    }
  }

  /** A press on one of the extension's items in the menu on what is selected in `page`. */
  async menu(page: Page, menuItemId: string): Promise<void> {
    await page.bringToFront();
    const selectionText = await page.evaluate(() => getSelection()?.toString().replaceAll(/\s+/g, ' ') ?? '');
    const info = {
      menuItemId,
      selectionText,
      pageUrl: page.url(),
      frameId: 0,
      editable: false,
      modifiers: [],
    };
    if (this.#chrome !== null) return this.#chrome.menu(this.#id, info);
    const id = await this.tabId(page);
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(this.origin),
    );
    await (await target.worker())?.evaluate(
      async (pressed, tabId) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeMenus };
        chrome.contextMenus.onClicked.dispatch(pressed, await chrome.tabs.get(tabId));
      },
      info,
      id,
    );
  }

  /** Stops the background as the browser does when it is idle. It wakes at the next event. */
  async stopBackground(): Promise<void> {
    if (this.#chrome !== null) return this.#chrome.stopBackground(this.#id);
    const running = () =>
      this.browser
        .targets()
        .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.origin));
    const first = running();
    const client = await this.#control.createCDPSession();
    try {
      await client.send('ServiceWorker.enable');
      // Again, since one that is just starting stays; to the end, since what it is sent while it stops is lost.
      for (let tries = 0; first !== undefined && running() === first; tries += 1) {
        if (tries === STOP_TRIES) throw new Error('The background does not stop');
        await client.send('ServiceWorker.stopAllWorkers');
        await new Promise((next) => setTimeout(next, 50));
      }
    } finally {
      await client.detach();
    }
  }

  /** The reader allows more hosts, as after "always on this site" (needs `grantable`). */
  async grant(origins: readonly string[]): Promise<void> {
    if (this.#chrome !== null) return this.#chrome.grant(this.#id, origins);
    const granted = await this.ext((api, list) => api.permissions.request({ origins: list }), [...origins]);
    if (!granted) throw new Error(`Not granted: ${origins.join(' ')}`);
  }

  /** The reader withdraws hosts that were added. */
  async withdraw(origins: readonly string[]): Promise<void> {
    await this.ext((api, list) => api.permissions.remove({ origins: list }), [...origins]);
  }

  /** The reader takes the bundled list's hosts away in the browser's own settings; false gives them back. */
  async withholdWatched(withhold: boolean): Promise<void> {
    if (this.#chrome !== null) return this.#chrome.withholdWatched(this.#id, withhold);
    const hostAccess = withhold ? 'ON_CLICK' : 'ON_ALL_SITES';
    await inSettings(
      this.browser,
      `updateExtensionConfiguration(${JSON.stringify({ extensionId: this.#id, hostAccess })})`,
    );
  }

  async close(): Promise<void> {
    const child = this.browser.process();
    const closed = this.browser.close().then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), 10_000).unref());
    if (!(await Promise.race([closed, late]))) child?.kill('SIGKILL');
  }
}

function startChromium(
  executablePath: string,
  { web, headless = true, window }: SessionOptions,
): Promise<Browser> {
  const proxy =
    web === undefined ? [] : [`--proxy-server=127.0.0.1:${web.port}`, '--proxy-bypass-list=<-loopback>'];
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: web !== undefined,
    defaultViewport: null,
    args: [
      ...proxy,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(window === undefined ? [] : [`--window-size=${window.width},${window.height}`]),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--no-first-run',
      '--lang=en-US',
    ],
  });
}

function startFirefox(
  executablePath: string,
  { web, headless = true, window }: SessionOptions,
): Promise<Browser> {
  const proxy: Record<string, unknown> =
    web === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': web.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': web.port,
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.no_proxies_on': '',
        };
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: web !== undefined,
    defaultViewport: null,
    args: [
      '--remote-allow-system-access',
      ...(window === undefined ? [] : [`--width=${window.width}`, `--height=${window.height}`]),
    ],
    extraPrefsFirefox: {
      ...proxy,
      'dom.security.https_first': false,
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'en-US',
      // Nobody looks: fewer frames are drawn, and no process waits for a tab that may come.
      'layout.frame_rate': 20,
      'dom.ipc.processPrelaunch.enabled': false,
    },
  });
}

async function inChromium(browser: Browser, { extension }: SessionOptions): Promise<Parts> {
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  const control = await browser.newPage();
  await goToExtension(control, `${origin}/${CONTROL_PAGE}`, 'chromium');
  return { name: 'chromium', browser, id, origin, control, chrome: null };
}

/** Calls a method of Chromium's own page of extension settings. */
async function inSettings(browser: Browser, call: string): Promise<void> {
  const settings = await browser.newPage();
  try {
    await settings.goto('chrome://extensions');
    await settings.evaluate(`chrome.developerPrivate.${call}`);
  } finally {
    await settings.close();
  }
}

async function inFirefox(browser: Browser, { extension }: SessionOptions): Promise<Parts> {
  const chrome = await chromeScope(browser);
  const id = await browser.installExtension(extension);
  const origin = await chrome.origin(id);
  const control = await browser.newPage();
  await goToExtension(control, `${origin}/${CONTROL_PAGE}`, 'firefox');
  return { name: 'firefox', browser, id, origin, control, chrome };
}

/** BiDi never reports the load of an extension's page: wait for the page itself, and not for the one before. */
async function goToExtension(page: Page, url: string, name: BrowserName): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await page.goto(url, { waitUntil: name === 'firefox' ? [] : 'load' });
  await page.waitForFunction(
    (protocol) =>
      location.protocol === protocol &&
      document.readyState === 'complete' &&
      !document.documentElement.hasAttribute('data-left'),
    {},
    new URL(url).protocol,
  );
}

/** Collects a page's errors, console and uncaught, as they come. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
