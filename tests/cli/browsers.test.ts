import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, OLDEST } from '../../scripts/browser/find.ts';
import { adviceFor } from '../../scripts/browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** A program that answers as a browser's does when it is asked for its version. */
function program(name: string, lines: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return path;
}

describe.skipIf(process.platform === 'win32')('the browsers for demo and tests', () => {
  it('are those that are new enough', () => {
    const recent = program('recent', 'echo "Chromium 156.0.8078.108 built on Debian GNU/Linux 12"');
    vi.stubEnv('CHROMIUM_PATH', recent);
    expect(findBrowser('chromium')).toBe(recent);
    vi.stubEnv('CHROMIUM_PATH', program('old', 'echo "Chromium 120.0.6099.224"'));
    expect(findBrowser('chromium')).toBeNull();
    vi.stubEnv('FIREFOX_PATH', program('esr', 'echo "Mozilla Firefox 140.12.0esr"'));
    expect(findBrowser('firefox')).toBeNull();
  });

  it('are no stand-ins that a system has in their place', () => {
    vi.stubEnv(
      'CHROMIUM_PATH',
      program('stand-in', 'echo "requires a package to be installed" >&2; exit 10'),
    );
    expect(findBrowser('chromium')).toBeNull();
  });

  it('are named with the version that is needed where they are missing', () => {
    expect(adviceFor(['firefox'])).toMatch(
      /^Please install Firefox \(\d+ or newer\), or say where it is in FIREFOX_PATH/,
    );
  });

  it('are no older than Firefox has to be for the extension', () => {
    const config = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');
    const bounds = [...config.matchAll(/strict_min_version: '(\d+)/g)].map(([, version]) => Number(version));
    expect(new Set(bounds)).toEqual(new Set([OLDEST.firefox]));
  });
});
