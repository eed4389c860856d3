import { defineConfig } from 'wxt';
import { lettersPlugin } from './scripts/letters-plugin.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [lettersPlugin()], esbuild: { jsx: 'automatic', jsxImportSource: 'preact' } }),
});
