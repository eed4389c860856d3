/**
 * `npm run fuzz:live -- --browser chromium --kind letter --count N --seed S`: pages put together at random, opened with the
 * built extension and changed again and again. Each page where a report stands that the page no longer gets is printed with
 * its changes; its HTML goes to `--save FOLDER`. Exit status 1 where there was one.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareLetter } from '../engine/prepare.ts';
import { followPage } from '../tests/random-pages/follow.ts';
import { PAGE_KINDS } from '../tests/random-pages/index.ts';
import { readOptions } from './arguments.ts';
import { buildExtension } from './browser/build.ts';
import { BROWSERS } from './browser/find.ts';
import { bundleReader } from './browser/reading.ts';
import { Web } from './browser/server.ts';
import { Session } from './browser/session.ts';
import { adviceFor, missingBrowsers } from './browsers.ts';
import { loadLetters } from './letters.ts';

const { values } = readOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    kind: { type: 'string' },
    count: { type: 'string', default: '30' },
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

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const web = await new Web().start();
const extension = buildExtension(browserName, folder);
const followed = {
  session: await Session.start(browserName, { extension, web }),
  web,
  script: await bundleReader(),
  letters: loadLetters().map(prepareLetter),
};
const seed = Number(values.seed);
let count = 0;
let wrong = 0;
for (const kind of kinds) {
  const numbers = values.only ? [Number(values.only)] : Array(Number(values.count)).keys();
  for (const number of numbers) {
    count++;
    const difference = await followPage(followed, { kind, number, seed }, Number(values.changes));
    if (!difference) continue;
    wrong++;
    const { changes, wanted, stands, html } = difference;
    console.log(`${kind} ${number}: ${changes.join(', ')}`);
    console.log(`  wanted ${wanted.verdict}, ${stands?.verdict ?? 'none'} stands`);
    if (!values.save) continue;
    mkdirSync(values.save, { recursive: true });
    writeFileSync(join(values.save, `${kind}-${number}.html`), html);
  }
}
await followed.session.close();
await web.stop();
rmSync(folder, { recursive: true, force: true });
console.log(`${count} pages in ${browserName}, seed ${seed}: ${wrong} with a report that no longer stands`);
process.exitCode = wrong > 0 ? 1 : 0;
