/**
 * What WebDriver BiDi can't reach in Firefox, through its chrome scope (`--remote-allow-system-access`): the
 * toolbar button, the popup (no tab, so no BiDi context), the background's life, the reader's permissions.
 */
import type { Browser } from 'puppeteer-core';
import { commonPopup, type Popup } from './popup.ts';

export interface Chrome {
  /** `moz-extension://UUID` */
  origin(id: string): Promise<string>;
  popup(id: string): Promise<Popup>;
  stopBackground(id: string): Promise<void>;
  /** A press on the extension's item in the menu of the tab in front. */
  menu(id: string, info: object): Promise<void>;
  /** The reader allows these hosts. */
  grant(id: string, origins: readonly string[]): Promise<void>;
  withholdWatched(id: string, withhold: boolean): Promise<void>;
}

/** Of what puppeteer keeps to itself, the one method that is needed. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface CallResult {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** In the popup's process: runs what it is sent and sends back what came of it. KEY is its own name. */
const RUNNER = `addMessageListener('harness:run', async ({ data }) => {
  if (data.key !== 'KEY') return;
  let outcome;
  try {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    // As in the handler of a press: some calls are refused anywhere else.
    const press = content.windowUtils.setHandlingUserInput(true);
    let running;
    try {
      running = Cu.evalInSandbox(data.source, sandbox);
    } finally {
      press.destruct();
    }
    outcome = { value: await running };
  } catch (error) {
    outcome = { error: String(error) };
  }
  sendAsyncMessage('harness:done', JSON.stringify({ ...outcome, call: data.call }));
});`;

const ANSWER_TIMEOUT = 30_000;

const POPUP_BROWSER = `[...document.querySelectorAll('browser.webextension-popup-browser')].find(
  (element) => element.currentURI?.scheme === 'moz-extension')`;

export async function chromeScope(browser: Browser): Promise<Chrome> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }))
    .result as {
    contexts: { context: string; url: string }[];
  };
  const context = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (context === undefined) throw new Error('Firefox shows no window');

  /** Runs a function's body in the browser's window. `args` are JSON. */
  async function run(body: string, ...args: unknown[]): Promise<unknown> {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (json) => { const args = JSON.parse(json); ${body} }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const call = result as CallResult;
    if (call.type === 'exception') throw new Error(call.exceptionDetails?.text ?? 'Firefox refused');
    return call.result?.value;
  }

  /** What the popup's script with this name answers; undefined where none did in time (milliseconds). */
  async function askPopup(key: string, source: string, patience: number): Promise<string | undefined> {
    const json = await run(
      `const [key, source, patience] = args;
      const popup = ${POPUP_BROWSER};
      if (!popup) throw new Error('The popup is closed');
      const call = Math.random();
      return new Promise((done) => {
        const end = (answer) => {
          popup.messageManager?.removeMessageListener('harness:done', listen);
          done(answer);
        };
        const listen = ({ data }) => {
          if (JSON.parse(data).call === call) end(data);
        };
        popup.messageManager.addMessageListener('harness:done', listen);
        popup.messageManager.sendAsyncMessage('harness:run', { key, source, call });
        setTimeout(() => end(undefined), patience);
      });`,
      key,
      source,
      patience,
    );
    return json === undefined ? undefined : String(json);
  }

  /**
   * Firefox moves a popup between processes while it opens, and what was put into it is gone: until the extension's
   * own page stands in it, which stays.
   */
  async function putRunner(): Promise<string> {
    for (let tries = 0; tries < 40; tries += 1) {
      const key = `runner-${tries}`;
      await run(
        `${POPUP_BROWSER}?.messageManager.loadFrameScript('data:,' + encodeURIComponent(args[0]), false);`,
        RUNNER.replace('KEY', key),
      );
      const answer = await askPopup(key, `location.protocol + document.readyState`, 1_000);
      if (answer !== undefined && JSON.parse(answer).value === 'moz-extension:complete') return key;
    }
    throw new Error('The popup does not answer');
  }

  async function evaluate(key: string, source: string): Promise<unknown> {
    const json = await askPopup(key, source, ANSWER_TIMEOUT);
    if (json === undefined) throw new Error('The popup no longer answers');
    const outcome = JSON.parse(json) as { value?: unknown; error?: string };
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome.value;
  }

  const closePopup = () =>
    run(
      `for (const panel of document.querySelectorAll('panel')) if (panel.querySelector('.webextension-popup-browser')) panel.hidePopup();`,
    );

  return {
    origin: async (id) =>
      String(
        await run(
          `return 'moz-extension://' + WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;`,
          id,
        ),
      ),

    popup: async (id) => {
      await closePopup();
      await run(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(args[0]);
        ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        const end = Date.now() + 15000;
        while (!${POPUP_BROWSER}) {
          if (Date.now() > end) throw new Error('No popup opened');
          await new Promise((next) => setTimeout(next, 50));
        }`,
        id,
      );
      const key = await putRunner();
      const common = commonPopup(
        (callback, ...args) => evaluate(key, `(${callback.toString()})(...${JSON.stringify(args)})`) as never,
      );
      await common.waitFor('body > *');
      return {
        ...common,
        screenshot: async () => {
          const size = await common.evaluate(() => ({
            width: document.documentElement.scrollWidth,
            height: document.documentElement.scrollHeight,
          }));
          const base64 = await run(
            `const popup = ${POPUP_BROWSER};
            const whole = new DOMRect(0, 0, args[0].width, args[0].height);
            const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(whole, 1, 'white');
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            canvas.getContext('2d').drawImage(picture, 0, 0);
            const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
            let binary = '';
            for (const byte of bytes) binary += String.fromCharCode(byte);
            return btoa(binary);`,
            size,
          );
          return Buffer.from(String(base64), 'base64');
        },
        close: async () => {
          await closePopup();
        },
      };
    },

    stopBackground: async (id) => {
      await run(
        `await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
        id,
      );
    },

    menu: async (id, info) => {
      await run(
        `const { extension } = WebExtensionPolicy.getByID(args[0]);
        await extension.wakeupBackground?.();
        extension.emit('webext-menu-menuitem-click', args[1], gBrowser.selectedTab);`,
        id,
        info,
      );
    },

    grant: async (id, origins) => {
      await run(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(args[0]);
        await ExtensionPermissions.add(args[0], { permissions: [], origins: args[1] }, extension);`,
        id,
        origins,
      );
    },

    withholdWatched: async (id, withhold) => {
      await run(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(args[0]);
        const origins = extension.manifest.content_scripts.flatMap(({ matches }) => matches);
        await ExtensionPermissions[args[1] ? 'remove' : 'add'](args[0], { permissions: [], origins }, extension);`,
        id,
        withhold,
      );
    },
  };
}
