/**
 * `npm run fuzz:pages -- --browser chromium --kind letter --count N --seed S`: pages put together at random, read in a
 * real browser and judged. Each must get the verdict that it was made for. A page that doesn't is made smaller, part by
 * part, and printed with what is left; its HTML goes to `--save FOLDER`. Exit status 1 where there was one.
 */
import { prepareLetter } from '../engine/prepare.ts';
import type { Report } from '../engine/report.ts';
import { verify } from '../engine/verify.ts';
import { isRight, type Kind, randomPage } from '../tests/random-pages/index.ts';
import type { RandomPage } from '../tests/random-pages/page.ts';
import { bundleReader, launchPlain, readHtml } from './browser/reading.ts';
import { loadLetters } from './letters.ts';
import { readPageRun } from './page-run.ts';

const { browserName, seed, pages, save } = await readPageRun(200);
const letters = loadLetters().map(prepareLetter);
const script = await bundleReader();
const browser = await launchPlain(browserName);
const page = await browser.newPage();
await page.setViewport({ width: 900, height: 700 });

interface Tried {
  readonly made: RandomPage;
  readonly report: Report;
}

async function tried(kind: Kind, number: number, without: ReadonlySet<string>): Promise<Tried> {
  const made = randomPage(kind, number, seed, without);
  return { made, report: verify(await readHtml(page, made.html, script), { name: kind }, letters) };
}

/** The page with as few parts as get the wrong verdict. */
async function smallest(kind: Kind, number: number, first: Tried): Promise<Tried> {
  const without = new Set<string>();
  let least = first;
  for (const part of first.made.parts) {
    const next = await tried(kind, number, new Set([...without, part]));
    if (isRight(next.made, next.report.verdict)) continue;
    without.add(part);
    least = next;
  }
  return least;
}

/** What a report says is wrong, in a line. */
function saidOf({ verdict, copies }: Report): string {
  const all = copies.flatMap(({ passages, insertions, endorsers, notices }) => [
    ...notices,
    ...passages.flatMap(({ id, status, variants }) => [
      ...(status === 'intact' ? [] : [`${id} ${status}`]),
      ...variants.map(({ canonical, found }) => `“${canonical}” → “${found}”`),
    ]),
    ...insertions.map(({ found }) => `added “${found.slice(0, 60)}”`),
    ...(endorsers?.missing ?? []).map((id) => `no ${id}`),
    ...(endorsers?.unlisted ?? []).map(({ found }) => `“${found}”`),
  ]);
  return `${verdict}: ${all.slice(0, 8).join(', ')}`;
}

let wrong = 0;
for (const [kind, number] of pages) {
  const first = await tried(kind, number, new Set());
  if (isRight(first.made, first.report.verdict)) continue;
  wrong++;
  const { made, report } = await smallest(kind, number, first);
  console.log(`${kind} ${number}, change: ${made.change}; parts: ${made.parts.join(', ') || 'none'}`);
  console.log(`  wanted ${made.expected}, ${saidOf(report)}`);
  save(kind, number, made.html);
}
await browser.close();
console.log(`${pages.length} pages in ${browserName}, seed ${seed}: ${wrong} with a wrong verdict`);
process.exitCode = wrong > 0 ? 1 : 0;
