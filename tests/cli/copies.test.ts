/** One letter on many hosts, faithful and with one change: nothing of the host is held against the copy, the change is found. */
import { describe, expect, test } from 'vitest';
import { printedName } from '../../engine/letter.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { openPage } from '../../scripts/check/page.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { type CopyParts, HOSTS } from './hosts.ts';

const letters = loadLetters();
const [letter] = letters as [(typeof letters)[number]];
const prepared = letters.map(prepareLetter);
const FORGED = 'The three men named above have since apologised to the women and their families.';

function faithful(): CopyParts {
  return {
    body: letter.passages.map((passage) => passage.text),
    lists: letter.lists.map(({ id, label }) => {
      const endorsers = letter.endorsers.filter((endorser) => endorser.list === id);
      return { label, start: endorsers[0]!.number, names: endorsers.map(printedName) };
    }),
  };
}

interface Change {
  readonly verdict: Report['verdict'];
  readonly apply: (parts: CopyParts) => void;
  /** All that the report finds. */
  readonly findings: readonly string[];
}

const CHANGES: Readonly<Record<string, Change>> = {
  nothing: { verdict: 'authentic', apply: () => {}, findings: [] },
  'a negation gone': {
    verdict: 'altered',
    apply: (parts) => replace(parts, 'will not tolerate', 'will tolerate'),
    findings: ['paragraph-2: not → '],
  },
  'another year': {
    verdict: 'altered',
    apply: (parts) => replace(parts, 'Penh, 12 May 2021', 'Penh, 12 May 2022'),
    findings: ['dateline: 2021 → 2022'],
  },
  'another name': {
    verdict: 'altered',
    apply: (parts) => replace(parts, 'Mr. Ouk Kosal, former', 'Mr. Ouk Kosol, former'),
    findings: ['subject: Kosal → Kosol'],
  },
  'a forged paragraph': {
    verdict: 'altered',
    apply: (parts) => parts.body.splice(9, 0, FORGED),
    findings: [`added: ${FORGED}`],
  },
  'a paragraph gone': {
    verdict: 'incomplete',
    apply: (parts) => parts.body.splice(8, 1),
    findings: ['missing: paragraph-4'],
  },
  'an organisation added': {
    verdict: 'altered',
    apply: (parts) => parts.lists[0]!.names.splice(4, 0, 'Samaritan Aid International'),
    findings: ['unlisted: Samaritan Aid International'],
  },
  'a person added at the end': {
    verdict: 'altered',
    apply: (parts) => parts.lists[2]!.names.push('Mr. Chea Vannak'),
    findings: ['unlisted: Mr. Chea Vannak'],
  },
  'an organisation gone': {
    verdict: 'incomplete',
    apply: (parts) => parts.lists[1]!.names.splice(3, 1),
    findings: ['missing: org-29'],
  },
};

describe.each(Object.entries(HOSTS))('%s', (_, host) => {
  test.each(Object.entries(CHANGES))('%s', (_, { verdict, apply, findings }) => {
    const parts = faithful();
    apply(parts);
    const html = `<!doctype html><html lang="en"><head><title>News</title></head><body>${host(parts)}</body></html>`;
    const report = verify(openPage(html).exact([]), { name: 'page.html' }, prepared);
    expect(findingsOf(report)).toEqual(findings);
    expect(report.verdict).toBe(verdict);
    expect(report.copies).toHaveLength(1);
    expect(report.quotations).toEqual([]);
  });
});

function replace(parts: CopyParts, from: string, to: string): void {
  const index = parts.body.findIndex((text) => text.includes(from));
  parts.body[index] = parts.body[index]!.replace(from, to);
}

function findingsOf({ copies }: Report): string[] {
  return copies.flatMap(({ passages, insertions, endorsers }) => [
    ...passages.flatMap(({ id, variants }) =>
      variants.map((variant) => `${id}: ${variant.canonical} → ${variant.found}`),
    ),
    ...passages.filter(({ status }) => status === 'missing').map(({ id }) => `missing: ${id}`),
    ...insertions.map(({ found }) => `added: ${found}`),
    ...(endorsers?.unlisted ?? []).map(({ found }) => `unlisted: ${found}`),
    ...(endorsers?.renamed ?? []).map(({ id, found }) => `renamed: ${id} → ${found}`),
    ...(endorsers?.misplaced ?? []).map(({ id }) => `misplaced: ${id}`),
    ...(endorsers?.repeated ?? []).map(({ id }) => `repeated: ${id}`),
    ...(endorsers?.missing ?? []).map((id) => `missing: ${id}`),
  ]);
}
