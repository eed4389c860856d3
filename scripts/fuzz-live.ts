/**
 * `npm run fuzz:live -- --browser chromium --kind letter --count N --seed S`: pages put together at random, opened with the
 * built extension and changed again and again. Each page where a report stands that the page no longer gets is printed with
 * its changes; its HTML goes to `--save FOLDER`. Exit status 1 where there was one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareLetter } from '../engine/prepare.ts';
import { followPage } from '../tests/random-pages/follow.ts';
import { buildExtension } from './browser/build.ts';
import { bundleReader } from './browser/reading.ts';
import { Web } from './browser/server.ts';
import { Session } from './browser/session.ts';
import { loadLetters } from './letters.ts';
import { readPageRun } from './page-run.ts';

const { browserName, seed, changes, pages, save } = await readPageRun(30);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const web = await new Web().start();
const extension = buildExtension(browserName, folder);
const followed = {
  session: await Session.start(browserName, { extension, web }),
  web,
  script: await bundleReader(),
  letters: loadLetters().map(prepareLetter),
};
let wrong = 0;
for (const [kind, number] of pages) {
  const difference = await followPage(followed, { kind, number, seed }, changes);
  if (!difference) continue;
  wrong++;
  const { wanted, stands, html } = difference;
  console.log(`${kind} ${number}: ${difference.changes.join(', ')}`);
  console.log(`  wanted ${wanted.verdict}, ${stands?.verdict ?? 'none'} stands`);
  save(kind, number, html);
}
await followed.session.close();
await web.stop();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${pages.length} pages in ${browserName}, seed ${seed}: ${wrong} with a report that no longer stands`,
);
process.exitCode = wrong > 0 ? 1 : 0;
