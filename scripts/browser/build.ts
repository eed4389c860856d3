/** The extension, built for one of the browsers. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TARGETS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/**
 * Builds below `folder` (the project's `.output` when left out) and returns the built extension's folder.
 * Throws with the build's own words when it fails.
 */
export function buildExtension(browser: BrowserName, folder = join(ROOT, '.output')): string {
  const target = TARGETS[browser];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--browser', target],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, OUTPUT_FOLDER: folder } },
  );
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}\n${stderr}`);
  return join(folder, `${target}-mv3`);
}
