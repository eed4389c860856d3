/** Where the browsers are on this machine. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Place {
  /** Commands on the PATH, the preferred first. */
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
  /** Names a browser of the reader's choice. */
  readonly variable: string;
}

const PLACES: Readonly<Record<BrowserName, Place>> = {
  chromium: {
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    variable: 'CHROMIUM_PATH',
  },
  firefox: {
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    variable: 'FIREFOX_PATH',
  },
};

/** The browser's executable, null where there is none. Chromium also stands for Chrome and Edge. */
export function findBrowser(name: BrowserName): string | null {
  const { commands, mac, windows, variable } = PLACES[name];
  const { env } = process;
  const chosen = env[variable];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const candidates =
    process.platform === 'win32'
      ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
          root === undefined ? [] : windows.map((path) => join(root, path)),
        )
      : process.platform === 'darwin'
        ? ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((root) =>
            mac.map((path) => join(root, path)),
          )
        : commands.flatMap((command) =>
            (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)),
          );
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
