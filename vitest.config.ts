import { defineConfig } from 'vitest/config';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  plugins: [lettersPlugin()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
