/** What the test files of a worker share: the browsers that they have started, closed when the last file is done. */
import type { Environment } from 'vitest/runtime';
import type { Running } from './harness.ts';

declare global {
  /** By name and options; set while the end-to-end tests run. */
  var startedBrowsers: Map<string, Promise<Running>>;
}

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup(global: typeof globalThis) {
    global.startedBrowsers = new Map();
    return {
      async teardown() {
        for (const started of await Promise.allSettled(global.startedBrowsers.values())) {
          if (started.status === 'rejected') continue;
          await started.value.session.close();
          await started.value.web.stop();
        }
      },
    };
  },
} satisfies Environment;
