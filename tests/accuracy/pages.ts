/** The hand-written pages: `pages/NAME.html`, `.txt` or `.md`, each with what it expects in `NAME.expected.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { ASPECTS, NOTICES, PASSAGE_STATUSES, STAGES, VERDICTS } from '../../engine/report.ts';
import { canon, passageIds } from './canon.ts';
import type { Case, ExpectedChange, ExpectedCopy, ExpectedEndorsers, Input, Status } from './expectation.ts';
import { changeOf } from './generator/alterations.ts';

const FOLDER = fileURLToPath(new URL('./pages/', import.meta.url));

const strings = z.array(z.string());
const notice = z.enum(NOTICES);

const changeSchema = z.strictObject({
  passage: z.string(),
  /** A phrase of the passage and what stands in its place; the words that differ are the change. */
  old: z.string(),
  new: z.string(),
  /** The aspects for which it is critical, or its significance; 'either' where the rules leave it open. */
  why: z.union([z.array(z.enum(ASPECTS)), z.enum(['wording', 'spelling', 'punctuation', 'either'])]),
});

const copySchema = z.strictObject({
  verdict: z.array(z.enum(VERDICTS)),
  /** The published list it carries exactly; 'any': see `endorsers`. */
  lists: z.nullable(z.enum([...STAGES, 'any'])),
  /** Ids of the passages it shows; all when left out. */
  shown: z.optional(strings),
  statuses: z.optional(z.record(z.string(), z.array(z.enum(PASSAGE_STATUSES)))),
  changes: z.optional(z.array(changeSchema)),
  insertions: z.optional(
    z.array(z.strictObject({ after: z.array(z.nullable(z.string())), found: z.string() })),
  ),
  endorsers: z.optional(
    z.strictObject({
      missing: z.optional(strings),
      unlisted: z.optional(strings),
      renamed: z.optional(strings),
      misplaced: z.optional(strings),
      repeated: z.optional(strings),
    }),
  ),
});

const expectedSchema = z.strictObject({
  verdict: z.array(z.enum(VERDICTS)),
  copies: z.nullable(z.array(copySchema)),
  quotations: z.nullable(z.array(z.strictObject({ found: z.string(), nearest: strings }))),
  notices: z.strictObject({ must: z.array(z.array(notice)), may: z.array(notice) }),
});

type WrittenCopy = z.infer<typeof copySchema>;
type WrittenChange = z.infer<typeof changeSchema>;

/** All hand-written pages, by name. Throws at an expectation that is none. */
export function writtenCases(): Case[] {
  return readdirSync(FOLDER)
    .filter((file) => !file.endsWith('.expected.json'))
    .sort()
    .map((file) => {
      const { name, ext } = path.parse(file);
      const json: unknown = JSON.parse(readFileSync(path.join(FOLDER, `${name}.expected.json`), 'utf8'));
      const written = expectedSchema.parse(json);
      return {
        id: `pages/${file}`,
        class: name.startsWith('not-') ? 'hand-written, without the letter' : 'hand-written',
        input: inputOf(ext, readFileSync(path.join(FOLDER, file), 'utf8')),
        expected: { ...written, copies: written.copies?.map(copyOf) ?? null },
      };
    });
}

function inputOf(ext: string, text: string): Input {
  if (ext === '.html') return { kind: 'html', html: text };
  return ext === '.md' ? { kind: 'markdown', text } : { kind: 'text', text };
}

function copyOf(written: WrittenCopy): ExpectedCopy {
  const shown = new Set(written.shown ?? passageIds);
  const changes = (written.changes ?? []).map(changeFrom);
  const altered = new Set(
    changes
      .filter((change) => change.significance.some((one) => one === 'wording' || one === 'critical'))
      .map((change) => change.passage),
  );
  const statusOf = (id: string): readonly Status[] =>
    written.statuses?.[id] ?? (altered.has(id) ? ['altered'] : shown.has(id) ? ['intact'] : ['missing']);
  return {
    verdict: written.verdict,
    statuses: Object.fromEntries(passageIds.map((id) => [id, statusOf(id)])),
    changes,
    insertions: written.insertions ?? [],
    endorsers: endorsersOf(written),
    wording: {},
  };
}

function endorsersOf(written: WrittenCopy): ExpectedEndorsers | null | 'any' {
  if (written.lists === null) return null;
  if (written.lists === 'any' && written.endorsers === undefined) return 'any';
  const {
    missing = [],
    unlisted = [],
    renamed = [],
    misplaced = [],
    repeated = [],
  } = written.endorsers ?? {};
  return {
    stage: written.lists === 'any' ? null : [written.lists],
    missing,
    unlisted,
    renamed: renamed.map((id) => ({ id, loose: false })),
    misplaced,
    repeated,
  };
}

function changeFrom(written: WrittenChange): ExpectedChange {
  const at = canon(written.passage).indexOf(written.old);
  if (at < 0) throw new Error(`${written.passage} has no "${written.old}"`);
  if (written.why === 'punctuation') {
    const range = { start: at, end: at + written.old.length };
    return {
      passage: written.passage,
      range,
      canonical: written.old,
      found: written.new,
      kinds: null,
      significance: ['punctuation'],
      aspects: [],
    };
  }
  if (written.why === 'either')
    return changeOf(written.passage, at, written.old, written.new, ['wording', 'critical'], ASPECTS);
  if (typeof written.why === 'string')
    return changeOf(written.passage, at, written.old, written.new, [written.why], []);
  return changeOf(written.passage, at, written.old, written.new, ['critical'], written.why);
}
