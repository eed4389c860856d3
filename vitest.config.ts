import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // On two cores too; by default one is left free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
