/** Where the browsers are on this machine. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The oldest main versions that serve: for Firefox the extension's own bound, of Chromium nothing older was tried. */
export const OLDEST: Readonly<Record<BrowserName, number>> = { chromium: 150, firefox: 142 };

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

/** The browser's executable, null where there is none that is new enough. Chromium also stands for Chrome and Edge. */
export function findBrowser(name: BrowserName): string | null {
  const { commands, mac, windows, variable } = PLACES[name];
  const { env } = process;
  const chosen = env[variable];
  if (chosen !== undefined && chosen !== '')
    return existsSync(chosen) && isNewEnough(name, chosen) ? chosen : null;
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
  return candidates.find((path) => isExecutable(path) && isNewEnough(name, path)) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const versions = new Map<string, number>();

function isNewEnough(name: BrowserName, path: string): boolean {
  // There, the question would open a window.
  if (process.platform === 'win32') return true;
  const version = versions.get(path) ?? versionOf(path);
  versions.set(path, version);
  return version >= OLDEST[name];
}

/** The main version of what says that it is a browser, 0 of what doesn't: some systems have a stand-in that runs none. */
function versionOf(path: string): number {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? Number(/\b(\d+)\.\d/.exec(stdout)?.[1] ?? 0) : 0;
}
