/** Builds the extension for both browsers, once per run, into a folder of the run's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/browser/build.ts';

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const { E2E_CHROMIUM, E2E_FIREFOX } = process.env;
  project.provide('extensions', {
    chromium: E2E_CHROMIUM ?? (await buildExtension('chromium', folder)),
    firefox: E2E_FIREFOX ?? (await buildExtension('firefox', folder)),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
