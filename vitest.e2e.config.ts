import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    // Each file has browsers of its own, which wait more than they work: two at a time, on however small a machine.
    maxWorkers: 2,
    // Real browsers on a busy machine lose a window or a message now and then: a test that fails is tried again, twice.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
