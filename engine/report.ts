/**
 * What a check says: one schema for the popup, the command line, the saved report and the messages between
 * the extension's parts. `docs/report.md` explains each field for people who read a saved report.
 *
 * Offsets are UTF-16 code units into the text that was read; ranges are half-open.
 */
import * as z from 'zod/mini';

const offset = z.int().check(z.gte(0));

export const rangeSchema = z.object({ start: offset, end: offset });
export type Range = Readonly<z.infer<typeof rangeSchema>>;

/** Worst last; `none` stands for a page without a copy. */
export const VERDICTS = ['none', 'authentic', 'excerpt', 'incomplete', 'uncertain', 'altered'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;
export type CopyVerdict = Exclude<Verdict, 'none'>;

export const NOTICES = [
  'truncated',
  'elided',
  'lookalike-characters',
  'invisible-characters',
  'bidi-controls',
  'hidden-text',
  'generated-content',
  'translated-page',
  'time-limit',
  'image-only',
  'folded-text',
  'added-headings',
] as const;
export const noticeSchema = z.enum(NOTICES);
export type Notice = z.infer<typeof noticeSchema>;

export const ASPECTS = ['negation', 'name', 'number', 'date', 'place', 'legal-reference'] as const;
export const SIGNIFICANCES = ['punctuation', 'spelling', 'wording', 'critical'] as const;
export const VARIANT_KINDS = ['substitution', 'omission', 'addition', 'transposition'] as const;
export const PASSAGE_STATUSES = ['intact', 'partial', 'altered', 'missing', 'moved'] as const;
export const STAGES = ['at-release', 'with-later', 'all', 'partial'] as const;

export const variantSchema = z.object({
  kind: z.enum(VARIANT_KINDS),
  significance: z.enum(SIGNIFICANCES),
  /** Why it is critical; null for all else. */
  aspect: z.nullable(z.enum(ASPECTS)),
  /** Whole words of the canon, '' for an addition. */
  canonical: z.string(),
  /** Whole words of the copy, '' for an omission. */
  found: z.string(),
  /** In the text that was read; empty at the place of an omission. */
  range: rangeSchema,
  /** Where `canonical` stands in the passage's canonical text; empty at the place of an addition. */
  canonicalRange: rangeSchema,
});
export type Variant = z.infer<typeof variantSchema>;
export type Aspect = NonNullable<Variant['aspect']>;
export type Significance = Variant['significance'];

export const passageResultSchema = z.object({
  id: z.string(),
  status: z.enum(PASSAGE_STATUSES),
  range: z.nullable(rangeSchema),
  variants: z.array(variantSchema),
});
export type PassageResult = z.infer<typeof passageResultSchema>;

export const insertionSchema = z.object({
  /** The passage it stands behind, null before the first. */
  after: z.nullable(z.string()),
  found: z.string(),
  range: rangeSchema,
});
export type Insertion = z.infer<typeof insertionSchema>;

export const endorserResultSchema = z.object({
  stage: z.enum(STAGES),
  present: z.array(z.string()),
  missing: z.array(z.string()),
  unlisted: z.array(z.object({ found: z.string(), range: rangeSchema, nearest: z.optional(z.string()) })),
  renamed: z.array(z.object({ id: z.string(), found: z.string(), range: rangeSchema })),
  misplaced: z.array(z.object({ id: z.string(), range: rangeSchema })),
  /** Endorsers that are listed more than once: each further time. */
  repeated: z.array(z.object({ id: z.string(), range: rangeSchema })),
});
export type EndorserResult = z.infer<typeof endorserResultSchema>;

export const letterReferenceSchema = z.object({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  sha256: z.string(),
});
export type LetterReference = z.infer<typeof letterReferenceSchema>;

export const copySchema = z.object({
  letter: letterReferenceSchema,
  verdict: z.enum(['authentic', 'excerpt', 'incomplete', 'uncertain', 'altered']),
  range: rangeSchema,
  /** Every passage of the letter's body, in the letter's order. */
  passages: z.array(passageResultSchema),
  insertions: z.array(insertionSchema),
  /** Null: the copy carries no endorser list. */
  endorsers: z.nullable(endorserResultSchema),
  notices: z.array(noticeSchema),
});
export type Copy = z.infer<typeof copySchema>;

export const quotationSchema = z.object({
  found: z.string(),
  range: rangeSchema,
  nearest: z.nullable(z.object({ passage: z.string(), text: z.string() })),
});
export type Quotation = z.infer<typeof quotationSchema>;

export const reportSchema = z.object({
  schema: z.literal(1),
  source: z.object({ name: z.string(), url: z.optional(z.string()) }),
  verdict: verdictSchema,
  copies: z.array(copySchema),
  quotations: z.array(quotationSchema),
  notices: z.array(noticeSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** The worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b;
}
