/** Finds the browsers that the demo and the tests need, and installs them where that takes no question. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser, OLDEST } from './browser/find.ts';

/** Debian's names. The fonts are for the Khmer of the letter's endorsers, in pictures. */
const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = ['fonts-khmeros', 'fonts-noto-core'];

/**
 * The browsers of `wanted` that this machine lacks, or has in too old a version, after they were installed where the
 * system is Debian's and we may. Ubuntu's packages of these names hold no browser.
 */
export async function missingBrowsers(wanted: readonly BrowserName[]): Promise<BrowserName[]> {
  const missing = wanted.filter((name) => findBrowser(name) === null);
  if (missing.length > 0 && mayInstall()) {
    const packages = [...missing.map((name) => PACKAGES[name]), ...FONTS];
    console.error(`Installing ${packages.join(', ')}`);
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...packages);
  }
  return missing.filter((name) => findBrowser(name) === null);
}

/** One sentence that says what to do. */
export function adviceFor(missing: readonly BrowserName[]): string {
  const names = {
    chromium: `Chrome, Chromium or Edge (${OLDEST.chromium} or newer)`,
    firefox: `Firefox (${OLDEST.firefox} or newer)`,
  };
  const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
  const all = (of: Readonly<Record<BrowserName, string>>) => missing.map((name) => of[name]).join(' and ');
  return `Please install ${all(names)}, or say where it is in ${all(variables)}, and try again.`;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Ends when apt does, be it well or not: what counts is what is found then. */
function apt(...args: string[]): Promise<void> {
  return new Promise((done) => {
    const child = spawn('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => done());
    child.on('close', () => done());
  });
}
