/** The sample pages under tests/pages, what is to be found on each, and a report cut down to just that. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Aspect, Notice, Report } from '../../engine/report.ts';

export const PAGES_FOLDER = fileURLToPath(new URL('../pages/', import.meta.url));

/** The short form of a report that a person can write down for a page. */
export interface Findings {
  readonly verdict: Report['verdict'];
  readonly copies: number;
  readonly variants: readonly { aspect: Aspect | null; canonical: string; found: string }[];
  /** Passages, of all copies that have most of them and aren't excerpts. */
  readonly missing: readonly string[];
  readonly insertions: number;
  readonly endorsers: {
    readonly stage: string;
    readonly missing: readonly string[];
    readonly unlisted: readonly string[];
    readonly renamed: readonly string[];
    readonly misplaced: readonly string[];
  } | null;
  readonly quotations: number;
  /** Of the page and its copies, in alphabetical order. */
  readonly notices: readonly Notice[];
}

export interface SamplePage {
  readonly name: string;
  /** Where the page is served in tests. */
  readonly url: string;
  readonly html: string;
  /** Needs layout, shadow roots or scripts: not for a bare DOM. */
  readonly browser: boolean;
  readonly expected: Findings;
}

export function samplePages(): SamplePage[] {
  return readdirSync(PAGES_FOLDER)
    .filter((name) => existsSync(`${PAGES_FOLDER}${name}/expected.json`))
    .sort()
    .map((name) => {
      const { url, browser, ...expected } = JSON.parse(
        readFileSync(`${PAGES_FOLDER}${name}/expected.json`, 'utf8'),
      ) as Findings & { url: string; browser?: boolean };
      const html = readFileSync(`${PAGES_FOLDER}${name}/page.html`, 'utf8');
      return { name, url, html, browser: browser === true, expected };
    });
}

export function findings(report: Report): Findings {
  const { copies } = report;
  const endorsers = copies.map((copy) => copy.endorsers).find((result) => result !== null);
  return {
    verdict: report.verdict,
    copies: copies.length,
    variants: copies.flatMap((copy) =>
      copy.passages.flatMap((passage) =>
        passage.variants.map(({ aspect, canonical, found }) => ({ aspect, canonical, found })),
      ),
    ),
    missing: copies
      .filter((copy) => copy.passages.filter(({ status }) => status === 'missing').length < 6)
      .filter((copy) => copy.verdict !== 'excerpt')
      .flatMap((copy) => copy.passages.filter((passage) => passage.status === 'missing'))
      .map((passage) => passage.id),
    insertions: copies.reduce((sum, copy) => sum + copy.insertions.length, 0),
    endorsers: endorsers
      ? {
          stage: endorsers.stage,
          missing: endorsers.missing,
          unlisted: endorsers.unlisted.map((entry) => entry.found),
          renamed: endorsers.renamed.map((entry) => entry.found),
          misplaced: endorsers.misplaced.map((entry) => entry.id),
        }
      : null,
    quotations: report.quotations.length,
    notices: [...new Set([...report.notices, ...copies.flatMap((copy) => copy.notices)])].sort(),
  };
}
