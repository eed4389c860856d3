import { defineConfig } from 'vitest/config';
import { BROWSERS } from './scripts/browser/find.ts';
import { lettersPlugin } from './scripts/letters-plugin.ts';

const wanted = BROWSERS.filter((name) => (process.env.E2E_BROWSER ?? name) === name);

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    globalSetup: 'tests/e2e/build.ts',
    // Each worker has browsers of its own, which wait now and then: four at a time, on however small a machine.
    maxWorkers: 4,
    // A worker's files share its browsers: one takes longer to start than most tests take.
    isolate: false,
    environment: './tests/e2e/environment.ts',
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
