/** The detection as the content script does it, as a script for a page, timed beside a bare pass. */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { lettersPlugin } from '../../scripts/letters-plugin.ts';

const ENTRY = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** An expression for `page.evaluate`: a promise of the milliseconds of each round. */
export async function detectionScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [lettersPlugin()],
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'bench' } },
  })) as Rollup.RollupOutput[];
  return `${output[0]!.output[0].code};bench.run()`;
}
