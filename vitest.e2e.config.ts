import { defineConfig } from 'vitest/config';
import { BROWSERS } from './scripts/browser/find.ts';
import { lettersPlugin } from './scripts/letters-plugin.ts';

const wanted = BROWSERS.filter((name) => (process.env.E2E_BROWSER ?? name) === name);

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    globalSetup: 'tests/e2e/build.ts',
    // Each file has browsers of its own, which wait more than they work: four at a time, on however small a machine.
    maxWorkers: 4,
    // Real browsers on a busy machine lose a window or a message now and then: a test that fails is tried again, twice.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // Apart, so that no file takes as long as both browsers do in turn.
    projects: wanted.map((name) => ({
      extends: true,
      test: { name, include: ['tests/e2e/**/*.test.ts'], env: { E2E_BROWSER: name } },
    })),
  },
});
