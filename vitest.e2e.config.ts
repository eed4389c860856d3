import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
