/**
 * A canonical letter as `data/letters/<id>.json` holds it: its text as its publishers had it, who endorsed it,
 * and what in its wording is critical. A new letter is one such file; the build validates it with this schema
 * and stops at the first fault.
 */
import * as z from 'zod/mini';
import { ASPECTS, rangeSchema } from './report.ts';

const text = z.string().check(z.minLength(1), z.trim());

export const PASSAGE_KINDS = [
  'heading',
  'addressee',
  'subject',
  'paragraph',
  'valediction',
  'dateline',
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

const passageSchema = z.object({ id: text, kind: z.enum(PASSAGE_KINDS), text });
export type Passage = Readonly<z.infer<typeof passageSchema>>;

export const LISTS = ['at-release', 'later', 'person'] as const;
export type ListId = (typeof LISTS)[number];

const endorserSchema = z.object({
  id: text,
  list: z.enum(LISTS),
  /** As printed before the name. */
  number: z.int().check(z.gte(1)),
  /** In full as printed, without number, acronym and title. */
  name: text,
  acronym: z.nullable(text),
  /** "Ms.", "លោក": printed before a person's name; null for organisations. */
  title: z.nullable(text),
  script: z.enum(['Latn', 'Khmr']),
});
export type Endorser = Readonly<z.infer<typeof endorserSchema>>;

export const letterSchema = z.object({
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: text,
  /** ISO 8601 dates: of the letter, and of the text that is compared with. */
  date: z.iso.date(),
  edition: z.iso.date(),
  language: text,
  /** Where the text comes from, in a sentence or two for readers. */
  provenance: text,
  /** SHA-256 (hex) of `canonicalText` in UTF-8. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  passages: z.array(passageSchema).check(z.minLength(1)),
  /** The line printed above each list of endorsers. */
  lists: z.array(z.object({ id: z.enum(LISTS), label: text })),
  endorsers: z.array(endorserSchema),
  /** Wording whose change is critical, beside numbers and negations, which always are. */
  terms: z.array(z.object({ aspect: z.enum(ASPECTS), text })),
  /** Names as stories about the letter spell them: one of them makes a page worth a closer look for quotations. */
  markers: z.array(text.check(z.minLength(4))),
  /** What all spellings of the names in the letter have in common: two of them in a story about an open letter are a sign. */
  people: z.array(text.check(z.minLength(3))),
  /** Wording the letter quotes from another document: alone it is no sign of the letter. */
  borrowed: z.array(z.extend(rangeSchema, { passage: text, source: text })),
});
export type Letter = Readonly<z.infer<typeof letterSchema>>;

/** The letter as one text, as it is hashed and as a reader can copy it: passages, then the lists, LF line ends. */
export function canonicalText(letter: Omit<Letter, 'sha256'>): string {
  const passages = letter.passages.map((passage) => passage.text);
  const lists = letter.lists.flatMap((list) => [
    list.label,
    letter.endorsers
      .filter((endorser) => endorser.list === list.id)
      .map((endorser) => `${endorser.number}. ${printedName(endorser)}`)
      .join('\n'),
  ]);
  return `${[...passages, ...lists].join('\n\n')}\n`;
}

/** An endorser's name as the letter prints it, without its number. */
export function printedName(endorser: Endorser): string {
  const titled = endorser.title === null ? endorser.name : `${endorser.title} ${endorser.name}`;
  return endorser.acronym === null ? titled : `${titled} (${endorser.acronym})`;
}
