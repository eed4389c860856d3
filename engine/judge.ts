/** From what was found to a verdict: passages → copy → page, and the worst sticks. */
import type { Collation } from './collate.ts';
import type { PreparedLetter } from './prepare.ts';
import { type CopyVerdict, type EndorserResult, type Notice, type Verdict, worse } from './report.ts';

export interface Judged {
  readonly collation: Collation;
  readonly endorsers: EndorserResult | null;
  readonly notices: readonly Notice[];
  /** A whole passage is gone from within a copy of the whole, without a mark in its place. */
  readonly gapped: boolean;
  /** The list says in words that there are names which it doesn't show. */
  readonly saysMore: boolean;
  /** Why the copy can't be judged: unreadable wording, a translated page, a limit. */
  readonly doubtful: boolean;
}

/** A list with so many names for each one that is missing chooses none. */
const CHOICE = 4;

/** Passages that a site may set elsewhere without changing the letter. */
const MOVABLE = new Set(['heading', 'addressee', 'valediction', 'dateline']);

/** The verdict on one copy. Only a finished, exact comparison without a difference is `authentic`. */
export function judgeCopy(letter: PreparedLetter, judged: Judged): CopyVerdict {
  const { collation, endorsers, notices } = judged;
  if (notices.includes('translated-page') || notices.includes('time-limit')) return 'uncertain';
  const kinds = new Map(letter.passages.map(({ passage }) => [passage.id, passage.kind]));
  const statuses = collation.passages.map(({ status }) => status);
  const displaced = collation.passages.some(
    ({ id, status }) => status === 'moved' && !MOVABLE.has(kinds.get(id)!),
  );
  const forged =
    endorsers !== null &&
    endorsers.unlisted.length +
      endorsers.renamed.length +
      endorsers.misplaced.length +
      endorsers.repeated.length >
      0;
  if (statuses.includes('altered') || displaced || collation.insertions.length > 0 || forged)
    return 'altered';
  if (judged.doubtful) return 'uncertain';
  const complete = statuses.every((status) => status === 'intact' || status === 'moved');
  const listed = endorsers === null || (endorsers.missing.length === 0 && endorsers.stage !== 'partial');
  const marked = notices.includes('truncated') || notices.includes('elided');
  if (complete && listed && !judged.saysMore && !notices.includes('elided')) return 'authentic';
  if (judged.gapped || (collation.whole && endorsers !== null && lacksNames(letter, endorsers)))
    return 'incomplete';
  if (marked) return 'excerpt';
  return isGapped(statuses, endorsers !== null) && collation.whole
    ? 'incomplete'
    : listed
      ? 'excerpt'
      : collation.whole
        ? 'incomplete'
        : 'excerpt';
}

/** Is a name missing from a list that otherwise has all, up to where it ends or is cut? A choice of names has few. */
function lacksNames(letter: PreparedLetter, { present, missing }: EndorserResult): boolean {
  const shown = new Set(present);
  const gone = new Set(missing);
  const order = letter.letter.endorsers.map(({ id }) => id);
  const last = order.findLastIndex((id) => shown.has(id));
  const lacking = order.slice(0, last).filter((id) => gone.has(id)).length;
  return lacking > 0 && present.length >= CHOICE * lacking;
}

/** Is a passage missing between two that are there, or between one and the list? */
function isGapped(statuses: readonly string[], listed: boolean): boolean {
  const there = [...statuses.map((status) => status !== 'missing'), listed];
  return there.slice(there.indexOf(true), there.lastIndexOf(true)).includes(false);
}

/** The worst verdict of a page's copies; 'none' without copies. */
export function judgePage(verdicts: readonly CopyVerdict[]): Verdict {
  return verdicts.reduce<Verdict>(worse, 'none');
}
