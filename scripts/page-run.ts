/** What a run over pages put together at random is asked to do, and where it leaves those that fail. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, PAGE_KINDS } from '../tests/random-pages/index.ts';
import { readOptions } from './arguments.ts';
import { BROWSERS, type BrowserName } from './browser/find.ts';
import { adviceFor, missingBrowsers } from './browsers.ts';

export interface PageRun {
  readonly browserName: BrowserName;
  readonly seed: number;
  /** How often each page changes. */
  readonly changes: number;
  readonly pages: readonly (readonly [kind: Kind, number: number])[];
  /** Keeps a page's HTML, where a folder was named. */
  readonly save: (kind: Kind, number: number, html: string) => void;
}

/** Reads this process's arguments. What can't be done ends the process: a line on standard error, status 2. */
export async function readPageRun(usualCount: number): Promise<PageRun> {
  const { values } = readOptions({
    options: {
      browser: { type: 'string', default: 'chromium' },
      kind: { type: 'string' },
      count: { type: 'string', default: String(usualCount) },
      changes: { type: 'string', default: '6' },
      seed: { type: 'string', default: '1' },
      /** One page of a run. */
      only: { type: 'string' },
      save: { type: 'string' },
    },
  });
  const browserName = BROWSERS.find((name) => name === values.browser);
  const kinds = PAGE_KINDS.filter((kind) => (values.kind ?? kind) === kind);
  if (!browserName || kinds.length === 0) {
    console.error(`--browser is ${BROWSERS.join(' or ')}, --kind ${PAGE_KINDS.join(', ')}`);
    process.exit(2);
  }
  const missing = await missingBrowsers([browserName]);
  if (missing.length > 0) {
    console.error(adviceFor(missing));
    process.exit(2);
  }
  const numbers = values.only ? [Number(values.only)] : [...Array(Number(values.count)).keys()];
  return {
    browserName,
    seed: Number(values.seed),
    changes: Number(values.changes),
    pages: kinds.flatMap((kind) => numbers.map((number) => [kind, number] as const)),
    save: (kind, number, html) => {
      if (!values.save) return;
      mkdirSync(values.save, { recursive: true });
      writeFileSync(join(values.save, `${kind}-${number}.html`), html);
    },
  };
}
