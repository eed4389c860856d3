/**
 * Everything that has to hold before a change goes in: types, style, unit tests, the built extension under the
 * add-on linter, and end to end in both browsers. Ends with `N passed, N failed`; exit status 1 when any failed.
 *
 * `npm test [-- STEP…]` runs only the steps named.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './browser/build.ts';
import { BROWSERS } from './browser/find.ts';
import { adviceFor, missingBrowsers } from './browsers.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'open-letter-'));

interface Count {
  passed: number;
  failed: number;
}

/** What a step came to; a step that is one check counts as one. */
type Step = () => Promise<Count>;

const STEPS: Readonly<Record<string, Step>> = {
  types: async () => {
    const prepared = await run('wxt/bin/wxt.mjs', ['prepare']);
    return one(prepared && (await run('typescript/bin/tsc', ['--noEmit'])));
  },
  style: async () => one(await run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),
  unit: () => vitest('vitest.config.ts'),
  lint: async () => {
    const builds = BROWSERS.map((name) => [name, buildExtension(name, WORK)] as const);
    for (const [name, folder] of builds) process.env[`E2E_${name.toUpperCase()}`] = folder;
    return one(lint(Object.fromEntries(builds).firefox as string));
  },
  browsers: async () => {
    const missing = await installing!;
    if (missing.length === 0) return vitest('vitest.e2e.config.ts');
    console.error(adviceFor(missing));
    return one(false);
  },
};

const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);
// Browsers that are not there come while the first steps run.
const installing = isChosen('browsers') ? missingBrowsers(BROWSERS) : null;
const total: Count = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(STEPS)) {
  if (!isChosen(name)) continue;
  console.log(`\n=== ${name}`);
  const { passed, failed } = await step().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  });
  total.passed += passed;
  total.failed += failed;
}
rmSync(WORK, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function one(good: boolean): Count {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a tool of node_modules with this Node. True when it ends well. */
function run(tool: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(false));
    child.on('close', (status) => done(status === 0));
  });
}

/** Runs the tests of a configuration. One that ends badly without a failed test (a file that breaks) counts as one. */
async function vitest(config: string): Promise<Count> {
  const result = join(WORK, `${config}.json`);
  const good = await run('vitest/vitest.mjs', [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${result}`,
  ]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(result, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: numPassedTests, failed: good ? 0 : Math.max(1, numFailedTests) };
}

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** The add-on linter over Firefox's build. One warning stands: Preact can set innerHTML, which nothing here asks for. */
function lint(folder: string): boolean {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), 'lint', '--source-dir', folder, '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Finding[]>;
  const found = [...report.errors, ...report.warnings, ...report.notices];
  const allowed = found.filter(
    ({ code, message }) => code === 'UNSAFE_VAR_ASSIGNMENT' && message === 'Unsafe assignment to innerHTML',
  );
  const faults = found.filter((finding) => !allowed.includes(finding));
  for (const { code, message, file, line } of faults)
    console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  if (allowed.length > 1) console.error('innerHTML is set in more places than Preact’s one');
  return faults.length === 0 && allowed.length <= 1;
}
