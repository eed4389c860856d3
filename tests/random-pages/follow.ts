/**
 * A page put together at random that goes on changing, in the built extension: after each change the report that stands
 * must be the one that the page gets when all of it is read anew.
 */
import type { Page } from 'puppeteer-core';
import { parseReport, reportKey } from '../../engine/messages.ts';
import type { PreparedLetter } from '../../engine/prepare.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import type { Web } from '../../scripts/browser/server.ts';
import type { Session } from '../../scripts/browser/session.ts';
import { randomFrom, seedOf } from '../accuracy/random.ts';
import { changePage } from './changes.ts';
import { type Kind, randomPage } from './index.ts';

/** Looks in which the report must come, and milliseconds between two. */
const LOOKS = 40;
const BETWEEN = 250;
/** Looks in a row that must agree: a report that is about to be withdrawn may be right by chance. */
const AGREEING = 2;

/** Changes in a row at most, and milliseconds between two. */
const IN_A_ROW = 6;
const APART = 200;

/** How often the window gets another width instead. */
const RESIZED = 0.05;
const WIDTHS = [320, 700, 1200];

export interface Followed {
  readonly session: Session;
  readonly web: Web;
  /** The reader, as `bundleReader` makes it. */
  readonly script: string;
  readonly letters: readonly PreparedLetter[];
}

/** What stands in spite of the page. */
export interface Difference {
  /** What was done to the page, in order. */
  readonly changes: readonly string[];
  readonly wanted: Report;
  readonly stands: Report | null;
  readonly html: string;
}

/** Opens the page and changes it so many times. Null where the report was right each time. */
export async function followPage(
  { session, web, script, letters }: Followed,
  page: { readonly kind: Kind; readonly number: number; readonly seed: number },
  changes: number,
): Promise<Difference | null> {
  const random = randomFrom(seedOf(`${page.kind} ${page.number}, changing`, page.seed));
  const url = `https://www.facebook.com/${page.kind}/${page.number}`;
  web.serve(url, randomPage(page.kind, page.number, page.seed).html);
  const tab = await session.open(url);
  const key = reportKey(await session.tabId(tab));
  const done: string[] = [];
  try {
    for (let change = 0; change <= changes; change++) {
      // Some come in a row, before the first was looked at.
      for (let left = change > 0 ? 1 + Math.floor(random.next() ** 2 * IN_A_ROW) : 0; left > 0; left--) {
        done.push(
          random.next() < RESIZED
            ? await resize(tab, random.pick(WIDTHS))
            : await tab.evaluate(changePage, Math.floor(random.next() * 2 ** 32)),
        );
        await new Promise((next) => setTimeout(next, random.next() * APART));
      }
      for (let look = 1, agreeing = 0; agreeing < AGREEING; look++) {
        await new Promise((next) => setTimeout(next, BETWEEN));
        const reading = (await tab.evaluate(`${script};reader.read()`)) as Reading;
        const wanted = verify(reading, { name: page.kind }, letters);
        const stands = parseReport(await session.stored(key));
        agreeing = saidOf(stands) === saidOf(wanted) ? agreeing + 1 : 0;
        if (look === LOOKS && agreeing === 0)
          return { changes: done, wanted, stands, html: await tab.content() };
      }
    }
    return null;
  } finally {
    await tab.close();
  }
}

async function resize(tab: Page, width: number): Promise<string> {
  await tab.setViewport({ width, height: 800 });
  return `${width} px wide`;
}

/** What a report says, without the places in the text: what is read around the letter is not the whole page. */
function saidOf(report: Report | null): string {
  const copies = report?.copies ?? [];
  return JSON.stringify([
    report?.verdict ?? 'none',
    copies.map(({ verdict, passages, insertions, endorsers, notices }) => [
      verdict,
      passages.map(({ status, variants }) => [status, variants.map(({ found }) => found)]),
      insertions.map(({ found }) => found),
      endorsers && [endorsers.missing, endorsers.unlisted.map(({ found }) => found)],
      notices,
    ]),
  ]);
}
