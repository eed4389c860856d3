/**
 * A copy in the making: blocks in the order in which they are shown, edits noted against the canon, and what
 * its report must say. Operations return a new draft; renderers turn a draft into text or a page.
 */
import type { ListId } from '../../../engine/letter.ts';
import { canon, endorsersOf, labelOf, passageIds } from '../canon.ts';
import type {
  Case,
  Expected,
  ExpectedChange,
  ExpectedCopy,
  ExpectedEndorsers,
  ExpectedInsertion,
  ExpectedNotices,
  Input,
  Status,
  Verdict,
} from '../expectation.ts';

/** Words of a passage replaced: offsets into its canonical text. `wording: false` for marks such as "[…]". */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface PassageBlock {
  readonly kind: 'passage';
  readonly id: string;
  /** The part that is shown, in canonical offsets. */
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

export interface Entry {
  /** Null for a name that is no endorser's. */
  readonly id: string | null;
  readonly number: number;
  readonly title: string | null;
  readonly name: string;
  readonly acronym: string | null;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly list: ListId;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Wording that is not the letter's: a forged paragraph. */
export interface ForeignBlock {
  readonly kind: 'foreign';
  readonly text: string;
}

export type Block = PassageBlock | ListBlock | ForeignBlock;

export interface Draft {
  readonly blocks: readonly Block[];
  readonly verdict: readonly Verdict[];
  readonly statuses: Readonly<Record<string, readonly Status[]>>;
  readonly changes: readonly ExpectedChange[];
  readonly insertions: readonly ExpectedInsertion[];
  readonly endorsers: ExpectedEndorsers | null | 'any';
  readonly notices: ExpectedNotices;
  /** False where a passage is cut, elided or reordered inside, so that its variants can't be played back. */
  readonly roundTrip: boolean;
}

export type Stage = 'none' | 'at-release' | 'with-later' | 'all';

const LISTS_OF: Readonly<Record<Stage, readonly ListId[]>> = {
  none: [],
  'at-release': ['at-release'],
  'with-later': ['at-release', 'later'],
  all: ['at-release', 'later', 'person'],
};

/** The faithful letter with one of its published endorser lists, or none. */
export function wholeLetter(stage: Stage): Draft {
  return {
    blocks: [...passageIds.map(passageBlock), ...LISTS_OF[stage].map(listBlock)],
    verdict: ['authentic'],
    statuses: {},
    changes: [],
    insertions: [],
    endorsers:
      stage === 'none'
        ? null
        : { stage: [stage], missing: [], unlisted: [], renamed: [], misplaced: [], repeated: [] },
    notices: { must: [], may: [] },
    roundTrip: true,
  };
}

/** Some of the letter's passages, whole, without a list. */
export function someOf(ids: readonly string[], verdict: readonly Verdict[]): Draft {
  return { ...wholeLetter('none'), blocks: ids.map(passageBlock), verdict };
}

export function passageBlock(id: string): PassageBlock {
  return { kind: 'passage', id, from: 0, to: canon(id).length, edits: [] };
}

function listBlock(list: ListId): ListBlock {
  return { kind: 'list', list, label: labelOf(list), entries: endorsersOf(list) };
}

const ORDER: readonly Verdict[] = ['none', 'authentic', 'excerpt', 'incomplete', 'uncertain', 'altered'];

/** Both sets' members against each other: the worse of each pair. */
export function worst(a: readonly Verdict[], b: readonly Verdict[]): readonly Verdict[] {
  const pairs = a.flatMap((one) =>
    b.map((other) => (ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other)),
  );
  return [...new Set(pairs)];
}

/** Edits a passage and expects `change` for it, unless it is null. */
export function edit(
  draft: Draft,
  passage: string,
  edits: readonly Edit[],
  changes: readonly ExpectedChange[],
): Draft {
  const altered = changes.some((change) => !change.significance.every((one) => HARMLESS.has(one)));
  return {
    ...draft,
    blocks: draft.blocks.map((block) =>
      block.kind === 'passage' && block.id === passage
        ? { ...block, edits: [...block.edits, ...edits].sort((a, b) => a.start - b.start) }
        : block,
    ),
    changes: [...draft.changes, ...changes],
    verdict: altered ? worst(draft.verdict, ['altered']) : draft.verdict,
    statuses: altered ? { ...draft.statuses, [passage]: ['altered'] } : draft.statuses,
  };
}

const HARMLESS: ReadonlySet<string> = new Set(['punctuation', 'spelling']);

/** The wording that a block shows, before any typography. */
export function wordingOf(block: PassageBlock): string {
  const text = canon(block.id);
  let shown = '';
  let at = block.from;
  for (const change of block.edits) {
    shown += text.slice(at, change.start) + change.replacement;
    at = change.end;
  }
  return (shown + text.slice(at, block.to))
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;])/g, '')
    .trim();
}

/** What the report of this draft must say of its copy. */
export function expectedCopy(draft: Draft): ExpectedCopy {
  const shown = new Map(
    draft.blocks.flatMap((block) => (block.kind === 'passage' ? [[block.id, block] as const] : [])),
  );
  const statuses = Object.fromEntries(
    passageIds.map((id): [string, readonly Status[]] => [
      id,
      draft.statuses[id] ?? (shown.has(id) ? ['intact'] : ['missing']),
    ]),
  );
  const wording = draft.roundTrip
    ? Object.fromEntries([...shown].map(([id, block]) => [id, wordingOf(block)]))
    : {};
  return {
    verdict: draft.verdict,
    statuses,
    changes: draft.changes,
    insertions: draft.insertions,
    endorsers: draft.endorsers,
    wording,
  };
}

export function expectedOf(draft: Draft): Expected {
  return { verdict: draft.verdict, copies: [expectedCopy(draft)], quotations: null, notices: draft.notices };
}

export function caseOf(className: string, name: string, input: Input, draft: Draft): Case {
  return { id: `${className}/${name}`, class: className, input, expected: expectedOf(draft) };
}

export function withNotices(draft: Draft, notices: ExpectedNotices): Draft {
  return {
    ...draft,
    notices: {
      must: [...draft.notices.must, ...notices.must],
      may: [...draft.notices.may, ...notices.may],
    },
  };
}
