import { defineConfig } from 'wxt';
import { EVERYWHERE, MATCHES } from './data/sites.ts';
import { lettersPlugin } from './scripts/letters-plugin.ts';
import { noEvalPlugin } from './scripts/no-eval-plugin.ts';
import { pdfWorkerPlugin } from './scripts/pdf-worker-plugin.ts';

/** Extension pages load nothing but the extension's own files and talk to nobody. */
const CSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'object-src': "'none'",
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDir: process.env.OUTPUT_FOLDER ?? '.output',
  vite: () => ({
    plugins: [lettersPlugin(), pdfWorkerPlugin(), noEvalPlugin()],
    // The messages as one text: as a module with a name for each, every key would stand in the bundle three times.
    json: { namedExports: false, stringify: true },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
  hooks: {
    // A content script as WXT starts one posts a message to the page, which would give the extension away.
    'entrypoints:found': (_, infos) => {
      for (const info of infos) if (info.name === 'content') info.type = 'unlisted-script';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    // The hosts of the content script: its second half is started on them only when a page has something to read.
    host_permissions: [...MATCHES],
    optional_host_permissions: [...EVERYWHERE],
    content_scripts: [
      {
        matches: [...MATCHES],
        js: ['content.js'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    content_security_policy: {
      extension_pages: `${Object.entries(CSP)
        .map(([name, value]) => `${name} ${value}`)
        .join('; ')};`,
    },
    icons: {
      16: 'icons/none-16.png',
      32: 'icons/none-32.png',
      48: 'icons/none-48.png',
      128: 'icons/128.png',
    },
    action: {
      default_title: '__MSG_extName__',
      default_icon: { 16: 'icons/none-16.png', 32: 'icons/none-32.png', 48: 'icons/none-48.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'check-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCheckPage__' },
      'open-check': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandOpenCheck__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'open-letter-verifier@extensions.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
