/** Holds a report against what a case expects: what was found, what was reported, and what is wrong, in words. */
import { canon, endorsersOf } from './canon.ts';
import type { Case, ExpectedChange, ExpectedCopy, ExpectedEndorsers } from './expectation.ts';
import { letters } from './fold.ts';
import type { Notice, Range, Report, Variant } from './types.ts';

export interface Score {
  readonly id: string;
  readonly class: string;
  readonly verdictRight: boolean;
  /** Changes that had to be told, and how many were. */
  readonly expected: number;
  readonly found: number;
  /** Changes that were told, and how many of them are changes. */
  readonly reported: number;
  readonly right: number;
  readonly criticalExpected: number;
  readonly criticalFound: number;
  /** A faithful copy called altered. */
  readonly falseAlarm: boolean;
  /** A copy where there is none. */
  readonly falseCopy: boolean;
  /** Called authentic though it is not. */
  readonly wrongTick: boolean;
  readonly faults: readonly string[];
}

type Copy = Report['copies'][number];

/** Words by which a change may be told wider than it is: which of two equal neighbours went is nobody's to say. */
const SLACK = 2;

class Tally {
  expected = 0;
  found = 0;
  reported = 0;
  right = 0;
  criticalExpected = 0;
  criticalFound = 0;
  readonly faults: string[] = [];

  expect(wasFound: boolean, fault: () => string): void {
    this.expected++;
    if (wasFound) this.found++;
    else this.faults.push(fault());
  }

  report(isRight: boolean, fault: () => string): void {
    this.reported++;
    if (isRight) this.right++;
    else this.faults.push(fault());
  }
}

export function score(one: Case, report: Report, text: string): Score {
  const tally = new Tally();
  const { expected } = one;
  const verdictRight = expected.verdict.includes(report.verdict);
  if (!verdictRight) tally.faults.push(`verdict ${report.verdict}, not ${expected.verdict.join(' or ')}`);
  if (expected.copies !== null) {
    if (expected.copies.length !== report.copies.length)
      tally.faults.push(`${report.copies.length} copies, not ${expected.copies.length}`);
    for (const [index, copy] of expected.copies.entries())
      scoreCopy(copy, report.copies[index] ?? null, tally);
    report.copies.slice(expected.copies.length).forEach((copy) => {
      for (const variant of copy.passages.flatMap((passage) => passage.variants))
        tally.report(false, () => `in a copy too many: ${told(variant)}`);
    });
  }
  scoreQuotations(expected.quotations, report, text, tally);
  scoreNotices(expected.notices, report, tally);
  return {
    id: one.id,
    class: one.class,
    verdictRight,
    expected: tally.expected,
    found: tally.found,
    reported: tally.reported,
    right: tally.right,
    criticalExpected: tally.criticalExpected,
    criticalFound: tally.criticalFound,
    falseAlarm: !expected.verdict.includes('altered') && report.verdict === 'altered',
    falseCopy: expected.verdict.every((verdict) => verdict === 'none') && report.copies.length > 0,
    wrongTick: report.verdict === 'authentic' && !verdictRight,
    faults: tally.faults,
  };
}

function scoreCopy(expected: ExpectedCopy, copy: Copy | null, tally: Tally): void {
  if (copy !== null && !expected.verdict.includes(copy.verdict))
    tally.faults.push(`copy's verdict ${copy.verdict}, not ${expected.verdict.join(' or ')}`);
  scoreStatuses(expected, copy, tally);
  scoreChanges(expected, copy, tally);
  scoreEndorsers(expected.endorsers, copy?.endorsers ?? null, tally);
  if (copy !== null) scoreRoundTrip(expected, copy, tally);
}

function scoreStatuses(expected: ExpectedCopy, copy: Copy | null, tally: Tally): void {
  for (const passage of copy?.passages ?? []) {
    const right = expected.statuses[passage.id] ?? [];
    if (!right.includes(passage.status))
      tally.faults.push(`${passage.id} ${passage.status}, not ${right.join(' or ')}`);
  }
}

/** A range of a passage, widened by `SLACK` words on either side. */
export function widened(passage: string, range: Range): Range {
  const text = canon(passage);
  let { start, end } = range;
  for (let word = 0; word < SLACK; word++) {
    start = text.slice(0, start).search(/\S+\s*$/);
    if (start < 0) start = 0;
    const next = /^\S*\s*\S*/.exec(text.slice(end));
    end += next === null ? 0 : next[0].length;
  }
  return { start, end };
}

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;
const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

function told(variant: Variant): string {
  const aspect = variant.aspect === null ? '' : ` ${variant.aspect}`;
  return `${variant.kind} (${variant.significance}${aspect}) "${variant.canonical}" → "${variant.found}"`;
}

function scoreChanges(expected: ExpectedCopy, copy: Copy | null, tally: Tally): void {
  const variants = (copy?.passages ?? []).flatMap((passage) =>
    passage.variants.map((variant) => ({ passage: passage.id, variant })),
  );
  const insertions = copy?.insertions ?? [];
  for (const change of expected.changes) scoreChange(change, variants, insertions, tally);
  for (const { passage, variant } of variants) {
    const right = expected.changes.some((change) => explains(change, passage, variant));
    tally.report(right, () => `${passage}: reported ${told(variant)}, which is no change`);
  }
  for (const wanted of expected.insertions) {
    const hit = insertions.find((insertion) => sameWords(insertion.found, wanted.found));
    tally.expect(hit !== undefined, () => `insertion not told: "${wanted.found.slice(0, 60)}"`);
    if (hit !== undefined && !wanted.after.includes(hit.after))
      tally.faults.push(`insertion after ${hit.after}, not ${wanted.after.join(' or ')}`);
  }
  for (const insertion of insertions) {
    const right =
      expected.insertions.some((wanted) => sameWords(insertion.found, wanted.found)) ||
      expected.changes.some((change) => change.canonical === '' && sameWords(insertion.found, change.found));
    tally.report(right, () => `reported insertion "${insertion.found.slice(0, 80)}", which is none`);
  }
}

function explains(change: ExpectedChange, passage: string, variant: Variant): boolean {
  if (change.passage === passage && within(variant.canonicalRange, widened(passage, change.range)))
    return true;
  return (
    variant.kind === 'transposition' &&
    sameWords(variant.found || variant.canonical, change.found || change.canonical)
  );
}

function scoreChange(
  change: ExpectedChange,
  variants: readonly { passage: string; variant: Variant }[],
  insertions: Copy['insertions'],
  tally: Tally,
): void {
  const named = `${change.passage}: "${change.canonical}" → "${change.found}"`;
  const place = widened(change.passage, change.range);
  const near = variants
    .filter(
      ({ passage, variant }) =>
        explains(change, passage, variant) ||
        (passage === change.passage && touches(variant.canonicalRange, place)),
    )
    .map(({ variant }) => variant);
  const inserted =
    change.canonical === '' && insertions.some((insertion) => sameWords(insertion.found, change.found));
  const weighed = near.filter((variant) => change.significance.includes(variant.significance));
  const isFound = inserted || weighed.length > 0;
  const isCritical = change.significance.every((one) => one === 'critical');
  if (isCritical) {
    tally.criticalExpected++;
    if (isFound) tally.criticalFound++;
  }
  tally.expect(isFound, () =>
    near.length === 0
      ? `not told: ${named}`
      : `${named} told as ${near.map(told).join('; ')}, not ${change.significance.join(' or ')}`,
  );
  if (!isFound || inserted) return;
  if (change.kinds !== null && !near.some((variant) => change.kinds!.includes(variant.kind)))
    tally.faults.push(`${named} told as ${near.map(told).join('; ')}, not ${change.kinds.join(' or ')}`);
  if (
    isCritical &&
    !weighed.some((variant) => variant.aspect !== null && change.aspects.includes(variant.aspect))
  )
    tally.faults.push(
      `${named} told as ${near.map(told).join('; ')}, not for its ${change.aspects.join(' or ')}`,
    );
}

/** Equal but for marks, or one with a few words more around it. */
function sameWords(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  if (one === '' || other === '') return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short) && short.length >= long.length * 0.6;
}

function scoreEndorsers(
  expected: ExpectedEndorsers | null | 'any',
  found: Copy['endorsers'],
  tally: Tally,
): void {
  if (expected === 'any') return;
  if (expected === null) {
    if (found !== null) {
      tally.faults.push(`endorsers told (${found.stage}) where there is no list`);
      for (const entry of found.unlisted)
        tally.report(false, () => `unlisted "${entry.found}" without a list`);
    }
    return;
  }
  if (found !== null && expected.stage !== null && !expected.stage.includes(found.stage))
    tally.faults.push(`endorsers' stage ${found.stage}, not ${expected.stage.join(' or ')}`);
  if (expected.stage !== null && found !== null) scorePresent(expected.stage[0]!, found.present, tally);

  const loose = expected.renamed.filter((entry) => entry.loose).map((entry) => entry.id);
  const strangers = found?.unlisted ?? [];
  const explainedByNearest = (id: string): boolean =>
    loose.includes(id) && strangers.some((entry) => entry.nearest === id);
  for (const { id } of expected.renamed) {
    const hit = found?.renamed.some((entry) => entry.id === id) || explainedByNearest(id);
    tally.expect(hit === true, () => `${id} renamed: not told`);
  }
  for (const entry of found?.renamed ?? [])
    tally.report(
      expected.renamed.some(({ id }) => id === entry.id),
      () => `${entry.id} told as renamed to "${entry.found}"`,
    );
  for (const name of expected.unlisted)
    tally.expect(
      strangers.some((entry) => includesName(entry.found, name)),
      () => `unlisted "${name}": not told`,
    );
  for (const entry of strangers)
    tally.report(
      expected.unlisted.some((name) => includesName(entry.found, name)) ||
        (entry.nearest !== undefined && loose.includes(entry.nearest)),
      () => `"${entry.found}" told as unlisted`,
    );
  if (expected.missing !== null)
    scoreIds(
      'missing',
      expected.missing,
      (found?.missing ?? []).filter((id) => !loose.includes(id)),
      tally,
    );
  scoreIds(
    'misplaced',
    expected.misplaced,
    (found?.misplaced ?? []).map((entry) => entry.id),
    tally,
  );
  scoreIds(
    'repeated',
    expected.repeated,
    (found?.repeated ?? []).map((entry) => entry.id),
    tally,
  );
}

function scorePresent(stage: string, present: readonly string[], tally: Tally): void {
  const lists = { 'at-release': 1, 'with-later': 2, all: 3, partial: 0 }[stage] ?? 0;
  const wanted = (['at-release', 'later', 'person'] as const)
    .slice(0, lists)
    .flatMap((list) => endorsersOf(list).map((entry) => entry.id));
  const absent = wanted.filter((id) => !present.includes(id));
  const extra = present.filter((id) => !wanted.includes(id));
  if (absent.length + extra.length > 0)
    tally.faults.push(
      `present: without ${absent.slice(0, 5).join(' ') || 'none'}, with ${extra.slice(0, 5).join(' ') || 'none'} too many`,
    );
}

function scoreIds(what: string, expected: readonly string[], found: readonly string[], tally: Tally): void {
  for (const id of expected) tally.expect(found.includes(id), () => `${what} ${id}: not told`);
  for (const id of found) tally.report(expected.includes(id), () => `${id} told as ${what}`);
}

function includesName(found: string, name: string): boolean {
  const [told, wanted] = [letters(found), letters(name)];
  return told.includes(wanted) && told.length <= wanted.length + 40;
}

/** The canon with a passage's variants played into it must read as the copy does. */
function scoreRoundTrip(expected: ExpectedCopy, copy: Copy, tally: Tally): void {
  for (const passage of copy.passages) {
    const wanted = expected.wording[passage.id];
    if (wanted === undefined || passage.status === 'missing') continue;
    // A sentence added at a passage's end may rightly be told as an insertion behind it.
    if (copy.insertions.some((insertion) => letters(wanted).includes(letters(insertion.found)))) continue;
    const played = replay(canon(passage.id), passage.variants);
    if (letters(played) !== letters(wanted))
      tally.faults.push(
        `${passage.id}: its variants don't lead from the canon to the copy: …${difference(letters(played), letters(wanted))}`,
      );
  }
}

/** The canonical text with each variant's words in the place of its own. */
export function replay(text: string, variants: readonly Variant[]): string {
  const last = [...variants].sort(
    (a, b) => b.canonicalRange.start - a.canonicalRange.start || b.canonicalRange.end - a.canonicalRange.end,
  );
  return last.reduce(
    (played, { canonicalRange, found }) =>
      `${played.slice(0, canonicalRange.start)} ${found} ${played.slice(canonicalRange.end)}`,
    text,
  );
}

function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `"${a.slice(Math.max(0, at - 10), at + 30)}" for "${b.slice(Math.max(0, at - 10), at + 30)}"`;
}

function scoreQuotations(
  expected: Case['expected']['quotations'],
  report: Report,
  text: string,
  tally: Tally,
): void {
  if (expected === null) return;
  for (const wanted of expected) {
    const hit = report.quotations.find((quotation) => sameWords(quotation.found, wanted.found));
    tally.expect(hit !== undefined, () => `quotation not told: "${wanted.found.slice(0, 60)}"`);
    if (hit === undefined) continue;
    if (!sameWords(text.slice(hit.range.start, hit.range.end), hit.found))
      tally.faults.push('quotation: its range is not its text');
    if (hit.nearest === null || !wanted.nearest.includes(hit.nearest.passage))
      tally.faults.push(
        `quotation's nearest ${hit.nearest?.passage ?? 'none'}, not ${wanted.nearest.join(' or ')}: "${wanted.found.slice(0, 60)}"`,
      );
  }
  for (const quotation of report.quotations)
    tally.report(
      expected.some((wanted) => sameWords(quotation.found, wanted.found)),
      () => `reported quotation "${quotation.found.slice(0, 80)}", which is none of the letter's`,
    );
}

function scoreNotices(expected: Case['expected']['notices'], report: Report, tally: Tally): void {
  const given = new Set<Notice>([...report.notices, ...report.copies.flatMap((copy) => copy.notices)]);
  for (const group of expected.must)
    if (!group.some((notice) => given.has(notice))) tally.faults.push(`no notice ${group.join(' or ')}`);
  const allowed = new Set([...expected.must.flat(), ...expected.may]);
  for (const notice of given) if (!allowed.has(notice)) tally.faults.push(`notice ${notice} without reason`);
}
