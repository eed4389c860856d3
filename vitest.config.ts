import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Property tests take their time on a busy machine; a test that hangs ends all the same.
    testTimeout: 60_000,
    // On two cores too; by default one is left free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
