/**
 * What a good engineer would use instead, each given the same text, the same tidying of typography, the choice of
 * the fitting endorser list, and the benefit of the doubt.
 */
import search from 'approx-string-match';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import Fuse from 'fuse.js';
import { type Endorser, printedName } from '../../engine/letter.ts';
import { endorsersOf, labelOf, letter } from './canon.ts';
import type { Case, Verdict } from './expectation.ts';
import { letters } from './fold.ts';
import { widened } from './score.ts';
import type { Range } from './types.ts';

/** One change as a peer can tell it: the part of the letter it lies in, and the words found. */
interface Hunk {
  /** A passage, an endorser, or null between them. */
  readonly part: string | null;
  /** In the part's text; null: the peer can't say where in it. */
  readonly range: Range | null;
  readonly found: string;
}

interface Answer {
  readonly verdict: Verdict;
  readonly hunks: readonly Hunk[];
}

export interface Peer {
  readonly name: string;
  readonly judge: (text: string) => Answer;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[‘’‚ʼ′`]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Part {
  readonly id: string;
  readonly kind: 'passage' | 'label' | 'endorser';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Whole {
  readonly text: string;
  readonly parts: readonly Part[];
}

const LISTS = ['at-release', 'later', 'person'] as const;

/** The letter with its first `lists` lists, in one line, with where each part stands. */
function whole(lists: number): Whole {
  const items: Omit<Part, 'start' | 'end'>[] = [
    ...letter.passages.map((passage) => ({ id: passage.id, kind: 'passage' as const, text: passage.text })),
    ...LISTS.slice(0, lists).flatMap((list) => [
      { id: list, kind: 'label' as const, text: labelOf(list) },
      ...endorsersOf(list).map((entry: Endorser) => ({
        id: entry.id,
        kind: 'endorser' as const,
        text: `${entry.number}. ${printedName(entry)}`,
      })),
    ]),
  ];
  let text = '';
  const parts = items.map((item): Part => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? item.text : `${text} ${item.text}`;
    return { ...item, start, end: text.length };
  });
  return { text, parts };
}

const WHOLES = [0, 1, 2, 3].map(whole);

function fitting(text: string): Whole {
  const has = (list: (typeof LISTS)[number]): boolean => {
    const names = endorsersOf(list).map((entry) => entry.name);
    return names.filter((name) => text.includes(name)).length > names.length / 3;
  };
  return WHOLES[has('person') ? 3 : has('later') ? 2 : has('at-release') ? 1 : 0]!;
}

const PASSAGES = letter.passages.length;
/** Below this many words in one run a page is not said to quote the letter. */
const MIN_RUN = 12;
/** A part of which less is on the page counts as missing. */
const MIN_SHARE = 0.3;

function verdictFrom(missing: number, missingEndorsers: number, changes: number): Verdict {
  if (changes > 0) return 'altered';
  if (missing > PASSAGES / 2) return 'excerpt';
  return missing + missingEndorsers > 0 ? 'incomplete' : 'authentic';
}

const equality: Peer = {
  name: 'equality',
  judge: (text) => {
    const page = tidy(text);
    const { parts } = fitting(page);
    const bodies = parts.filter((part) => part.kind === 'passage');
    const absent = bodies.filter((part) => !page.includes(part.text));
    if (absent.length === bodies.length) return { verdict: 'none', hunks: [] };
    const names = parts.filter(
      (part) => part.kind === 'endorser' && !page.includes(part.text.replace(/^\d+\. /, '')),
    );
    const hunks = [...absent, ...names].map((part) => ({ part: part.id, range: null, found: '' }));
    const verdict = absent.length > PASSAGES / 2 ? 'excerpt' : hunks.length > 0 ? 'altered' : 'authentic';
    return { verdict, hunks: verdict === 'altered' ? hunks : [] };
  },
};

interface Step {
  readonly kind: -1 | 0 | 1;
  readonly text: string;
}

/** A diff of the whole read as a person would: what lies before and behind the common part is the page's own. */
function fromDiff(steps: readonly Step[], { parts }: Whole): Answer {
  const longest = Math.max(
    0,
    ...steps.filter((step) => step.kind === 0).map((step) => step.text.split(' ').length),
  );
  if (longest < MIN_RUN) return { verdict: 'none', hunks: [] };
  const covered = new Map<string, number>();
  const raw: { start: number; end: number; found: string }[] = [];
  let at = 0;
  let open: { start: number; end: number; found: string } | null = null;
  for (const step of steps) {
    if (step.kind === 0) {
      for (const part of parts) {
        const shared = Math.min(part.end, at + step.text.length) - Math.max(part.start, at);
        if (shared > 0) covered.set(part.id, (covered.get(part.id) ?? 0) + shared);
      }
      if (open !== null) raw.push(open);
      open = null;
      at += step.text.length;
    } else {
      open ??= { start: at, end: at, found: '' };
      if (step.kind === 1) open.found += step.text;
      else {
        at += step.text.length;
        open.end = at;
      }
    }
  }
  if (open !== null) raw.push(open);
  const isMissing = (part: Part): boolean => (covered.get(part.id) ?? 0) < MIN_SHARE * part.text.length;
  const missing = parts.filter((part) => part.kind === 'passage' && isMissing(part));
  const names = parts.filter((part) => part.kind === 'endorser' && isMissing(part));
  const shown = parts.filter((part) => part.kind !== 'label' && !isMissing(part));
  const end = shown.at(-1)?.end ?? 0;
  const hunks = raw
    .filter((hunk) => hunk.end > (shown[0]?.start ?? 0) && hunk.start < end)
    .flatMap((hunk): Hunk[] => {
      const touched = shown.filter((part) => part.start < hunk.end && part.end > hunk.start);
      if (touched.length > 0)
        return touched.map((part) => ({
          part: part.id,
          range: {
            start: Math.max(0, hunk.start - part.start),
            end: Math.min(part.end, hunk.end) - part.start,
          },
          found: hunk.found,
        }));
      if (letters(hunk.found) === '') return [];
      const inside = shown.find((part) => part.start < hunk.start && part.end > hunk.start);
      return [
        {
          part: inside?.id ?? null,
          range:
            inside === undefined
              ? null
              : { start: hunk.start - inside.start, end: hunk.start - inside.start },
          found: hunk.found,
        },
      ];
    });
  return {
    verdict: verdictFrom(missing.length, names.length, hunks.length),
    hunks: [...hunks, ...names.map((part) => ({ part: part.id, range: null, found: '' }))],
  };
}

/** Edits beyond which two texts are taken for unrelated: keeps unrelated pages from taking seconds each. */
const MAX_EDITS = 3000;

const jsdiff: Peer = {
  name: 'jsdiff',
  judge: (text) => {
    const page = tidy(text);
    const canonical = fitting(page);
    const steps = diffWords(canonical.text, page, { maxEditLength: MAX_EDITS });
    if (steps === undefined) return { verdict: 'none', hunks: [] };
    return fromDiff(
      steps.map((step) => ({ kind: step.added ? 1 : step.removed ? -1 : 0, text: step.value })),
      canonical,
    );
  },
};

const dmp = new DiffMatchPatch();
const diffMatchPatch: Peer = {
  name: 'diff-match-patch',
  judge: (text) => {
    const page = tidy(text);
    const canonical = fitting(page);
    const steps = dmp.diff_main(canonical.text, page);
    dmp.diff_cleanupSemantic(steps);
    return fromDiff(
      steps.map(([kind, value]) => ({ kind: kind as -1 | 0 | 1, text: value })),
      canonical,
    );
  },
};

/** As Hypothesis anchors a quotation: at most half of its characters, or 256, may be wrong. */
const approximate: Peer = {
  name: 'approx-string-match',
  judge: (text) => {
    const page = tidy(text);
    const answers = fitting(page)
      .parts.filter((part) => part.kind !== 'label')
      .map((part) => {
        const wanted = part.text.replace(/^\d+\. /, '');
        if (page.includes(wanted)) return { part, errors: 0, found: wanted };
        if (part.kind === 'endorser' && wanted.length < 8) return { part, errors: null, found: '' };
        const best = search(page, wanted, Math.min(256, Math.floor(wanted.length / 2))).sort(
          (a, b) => a.errors - b.errors,
        )[0];
        return {
          part,
          errors: best?.errors ?? null,
          found: best === undefined ? '' : page.slice(best.start, best.end),
        };
      });
    return fromMatches(answers);
  },
};

/** A tenth of the words wrong, or a third of a name: what lies beyond is another text. */
function fromMatches(answers: readonly { part: Part; errors: number | null; found: string }[]): Answer {
  const bodies = answers.filter(({ part }) => part.kind === 'passage');
  const long = bodies.filter(
    ({ part, errors }) => part.text.length > 200 && errors !== null && errors < part.text.length / 3,
  );
  if (long.length === 0) return { verdict: 'none', hunks: [] };
  const near = answers.filter(({ part, errors }) => errors !== null && errors < part.text.length / 3);
  const changed = near.filter(({ errors }) => errors! > 0);
  const missing = bodies.filter((answer) => !near.includes(answer)).length;
  const names = answers.filter((answer) => answer.part.kind === 'endorser' && !near.includes(answer));
  const hunks = [...changed, ...names].map(({ part, found }) => ({ part: part.id, range: null, found }));
  return { verdict: verdictFrom(missing, names.length, changed.length), hunks };
}

const fuse: Peer = {
  name: 'fuse.js',
  judge: (text) => {
    const lines = text
      .split(/\n+|\t/)
      .map(tidy)
      .filter((line) => line !== '');
    const index = new Fuse(lines, {
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.4,
      isCaseSensitive: true,
    });
    const answers = fitting(tidy(text))
      .parts.filter((part) => part.kind !== 'label')
      .map((part) => {
        const wanted = part.text.replace(/^\d+\. /, '');
        if (lines.some((line) => line.includes(wanted))) return { part, errors: 0, found: wanted };
        const best = index.search(wanted, { limit: 1 })[0];
        const score = best?.score ?? null;
        // A score of 0.001 and less is what fuse gives for an exact match.
        return {
          part,
          errors: score === null ? null : score <= 0.001 ? 0 : score * part.text.length,
          found: best?.item ?? '',
        };
      });
    return fromMatches(answers);
  },
};

export const PEERS: readonly Peer[] = [equality, jsdiff, diffMatchPatch, approximate, fuse];

export interface PeerScore {
  readonly class: string;
  readonly verdictRight: boolean;
  readonly expected: number;
  readonly found: number;
  readonly reported: number;
  readonly right: number;
  readonly falseAlarm: boolean;
  readonly falseCopy: boolean;
}

/** Scored like the engine, but for what a peer can't say: terms, significance and exact places are not asked of it. */
export function scorePeer(one: Case, answer: Answer): PeerScore {
  const wanted = (one.expected.copies ?? []).flatMap((copy) => {
    const endorsers = copy.endorsers === null || copy.endorsers === 'any' ? null : copy.endorsers;
    const ids =
      endorsers === null
        ? []
        : [
            ...(endorsers.missing ?? []),
            ...endorsers.renamed.map(({ id }) => id),
            ...endorsers.misplaced,
            ...endorsers.repeated,
          ];
    return [
      ...copy.changes.map((change) => ({
        part: change.passage,
        range: widened(change.passage, change.range),
        found: change.found,
      })),
      ...copy.insertions.map((insertion) => ({ part: null, range: null, found: insertion.found })),
      ...ids.map((id) => ({ part: id, range: null, found: '' })),
      ...(endorsers?.unlisted ?? []).map((found) => ({ part: null, range: null, found })),
    ];
  });
  const matches = (want: (typeof wanted)[number], hunk: Hunk): boolean => {
    if (want.part === null)
      return letters(want.found) !== '' && letters(hunk.found).includes(letters(want.found));
    if (want.part !== hunk.part) return false;
    return (
      want.range === null ||
      hunk.range === null ||
      (hunk.range.start <= want.range.end && want.range.start <= hunk.range.end)
    );
  };
  const verdicts = one.expected.verdict;
  return {
    class: one.class,
    verdictRight: verdicts.includes(answer.verdict),
    expected: wanted.length,
    found: wanted.filter((want) => answer.hunks.some((hunk) => matches(want, hunk))).length,
    reported: answer.hunks.length,
    right: answer.hunks.filter((hunk) => wanted.some((want) => matches(want, hunk))).length,
    falseAlarm: !verdicts.includes('altered') && answer.verdict === 'altered',
    falseCopy: verdicts.every((verdict) => verdict === 'none') && answer.verdict !== 'none',
  };
}
