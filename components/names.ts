/** Readable names for what a report knows by its id or kind. Each map is closed. */
import type { ListId, PassageKind } from '../engine/letter.ts';
import { type Endorser, type Letter, PASSAGE_KINDS, printedName } from '../engine/letter.ts';
import type { Aspect, EndorserResult, Notice, Report, Significance, Variant } from '../engine/report.ts';
import type { MessageKey, Words } from './i18n.ts';

export const PASSAGE_NAMES: Readonly<Record<PassageKind, MessageKey>> = {
  heading: 'passage_heading',
  addressee: 'passage_addressee',
  subject: 'passage_subject',
  paragraph: 'passage_paragraph',
  valediction: 'passage_valediction',
  dateline: 'passage_dateline',
};

export const NOTICE_WORDS: Readonly<Record<Notice, MessageKey>> = {
  truncated: 'notice_truncated',
  elided: 'notice_elided',
  'lookalike-characters': 'notice_lookalike_characters',
  'invisible-characters': 'notice_invisible_characters',
  'bidi-controls': 'notice_bidi_controls',
  'hidden-text': 'notice_hidden_text',
  'generated-content': 'notice_generated_content',
  'translated-page': 'notice_translated_page',
  'time-limit': 'notice_time_limit',
  'image-only': 'notice_image_only',
  'folded-text': 'notice_folded_text',
  'added-headings': 'notice_added_headings',
};

/** Of the page and of its copies, each once. */
export function noticesOf({ notices, copies }: Report): Notice[] {
  return [...new Set([...notices, ...copies.flatMap((copy) => copy.notices)])];
}

export const VARIANT_NAMES: Readonly<Record<Variant['kind'], MessageKey>> = {
  substitution: 'variant_substitution',
  omission: 'variant_omission',
  addition: 'variant_addition',
  transposition: 'variant_transposition',
};

/** Small differences are called by what they are in, not by what was done to them. */
export const MINOR_NAMES: Readonly<Partial<Record<Significance, MessageKey>>> = {
  punctuation: 'significance_punctuation',
  spelling: 'significance_spelling',
};

export const ASPECT_NAMES: Readonly<Record<Aspect, MessageKey>> = {
  negation: 'aspect_negation',
  name: 'aspect_name',
  number: 'aspect_number',
  date: 'aspect_date',
  place: 'aspect_place',
  'legal-reference': 'aspect_legal_reference',
};

/** How many endorsers a list names as they are published: another name for one is shown for itself. */
export function namedAsPublished({ present, renamed }: EndorserResult): number {
  return present.filter((id) => !renamed.some((other) => other.id === id)).length;
}

export const STAGE_WORDS: Readonly<Record<EndorserResult['stage'], MessageKey>> = {
  'at-release': 'endorsers_stage_at_release',
  'with-later': 'endorsers_stage_with_later',
  all: 'endorsers_stage_all',
  partial: 'endorsers_stage_partial',
};

export const LIST_WORDS: Readonly<Record<ListId, MessageKey>> = {
  'at-release': 'endorser_at_release',
  later: 'endorser_later',
  person: 'endorser_person',
};

/** "Paragraph 2" for `paragraph-2`; an id of no known form stays as it is. */
export function passageName(words: Words, id: string): string {
  const parts = /^([a-z]+)(?:-(\d+))?$/.exec(id);
  const kind = PASSAGE_KINDS.find((known) => known === parts?.[1]);
  return kind === undefined ? id : words.t(PASSAGE_NAMES[kind], Number(parts?.[2] ?? 1));
}

/** "Changed: a date", "Left out", "Spelling differs". */
export function variantName(
  words: Words,
  { kind, aspect, significance }: Pick<Variant, 'kind' | 'aspect' | 'significance'>,
): string {
  const name = words.t(MINOR_NAMES[significance] ?? VARIANT_NAMES[kind]);
  return aspect === null ? name : words.t('variant_critical', name, words.t(ASPECT_NAMES[aspect]));
}

export function findEndorser(letter: Letter | undefined, id: string): Endorser | undefined {
  return letter?.endorsers.find((endorser) => endorser.id === id);
}

/** An endorser's name as the letter prints it; the id where the letter isn't at hand. */
export function endorserName(letter: Letter | undefined, id: string): string {
  const endorser = findEndorser(letter, id);
  return endorser === undefined ? id : printedName(endorser);
}

/** "Endorsed at release, no. 7" */
export function endorsement(words: Words, endorser: Endorser): string {
  return words.t(LIST_WORDS[endorser.list], endorser.number);
}
