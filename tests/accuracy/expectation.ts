/**
 * What a case expects of its report. Written from docs/report.md's rules by whoever made the case, never from
 * what the engine says. Where the rules leave two readings, a set of values that are right stands in place of
 * one; the sets are as small as the rules allow.
 */
import type { Notice, PassageResult, Range, Reading, Report, Variant } from './types.ts';

export type Verdict = Report['verdict'];
export type Status = PassageResult['status'];

export interface ExpectedChange {
  readonly passage: string;
  /** Where it lies in the passage's canonical text; empty where words were added. */
  readonly range: Range;
  readonly canonical: string;
  readonly found: string;
  /** Null: any; one change may be told in several terms. */
  readonly kinds: readonly Variant['kind'][] | null;
  readonly significance: readonly Variant['significance'][];
  /** Aspects that are right where it is said to be critical. */
  readonly aspects: readonly NonNullable<Variant['aspect']>[];
}

export interface ExpectedInsertion {
  /** The passages it may be said to stand behind. */
  readonly after: readonly (string | null)[];
  readonly found: string;
}

export interface ExpectedEndorsers {
  readonly stage: readonly NonNullable<Report['copies'][number]['endorsers']>['stage'][] | null;
  /** Null: unchecked. */
  readonly missing: readonly string[] | null;
  /** Names that endorsed nothing. */
  readonly unlisted: readonly string[];
  /** Ids; each may instead be told as an unlisted name whose nearest is this endorser, where `loose`. */
  readonly renamed: readonly { readonly id: string; readonly loose: boolean }[];
  readonly misplaced: readonly string[];
  readonly repeated: readonly string[];
}

export interface ExpectedCopy {
  readonly verdict: readonly Verdict[];
  /** Of every passage of the letter. */
  readonly statuses: Readonly<Record<string, readonly Status[]>>;
  readonly changes: readonly ExpectedChange[];
  readonly insertions: readonly ExpectedInsertion[];
  /** Null: no list. 'any': unchecked. */
  readonly endorsers: ExpectedEndorsers | null | 'any';
  /** The wording of each whole passage of the copy, for the round trip through its variants. */
  readonly wording: Readonly<Record<string, string>>;
}

export interface ExpectedNotices {
  /** Of each group at least one must be there, on a copy or on the page. */
  readonly must: readonly (readonly Notice[])[];
  /** Allowed beside those; any other is wrong. */
  readonly may: readonly Notice[];
}

export interface Expected {
  /** Of the page. */
  readonly verdict: readonly Verdict[];
  /** In the order of the text; null: unchecked. */
  readonly copies: readonly ExpectedCopy[] | null;
  /** Quoted wording that must be told, with the passages that may be named as its nearest; null: unchecked. */
  readonly quotations: readonly { readonly found: string; readonly nearest: readonly string[] }[] | null;
  readonly notices: ExpectedNotices;
}

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'reading'; readonly reading: Reading };

export interface Case {
  readonly id: string;
  /** The class of the table; `id` begins with it. */
  readonly class: string;
  readonly input: Input;
  readonly expected: Expected;
}

export const NO_NOTICES: ExpectedNotices = { must: [], may: [] };

/** A page without the letter: no copy, no quotation, no notice about one. */
export const NOTHING: Expected = { verdict: ['none'], copies: [], quotations: [], notices: NO_NOTICES };
