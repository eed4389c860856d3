/** From readings to the tab's report. */
import { browser } from 'wxt/browser';
import { sameMarks } from '../../components/marks.ts';
import { type Candidate, type CheckedReply, type CheckResult, MAX_FRAMES } from '../../engine/messages.ts';
import { askReading, holds, startContent, tellJudged } from './content.ts';
import { dropMarks } from './marks.ts';
import type { FrameCheck } from './merge.ts';
import { forget, inTurn, loadChecks, loadFrames, loadReport, saveChecks } from './store.ts';
import { addressOf, tabOf, unreadableReason } from './tabs.ts';
import { showVerdict } from './toolbar.ts';
import { check, saysSomething } from './verifier.ts';

/** A frame sent what may be a copy. `origin` is what the browser says of the frame, which its address must match. */
export function takeCandidate(
  tabId: number,
  frameId: number,
  origin: string | null,
  candidate: Candidate,
): Promise<void> {
  return inTurn(tabId, async () => {
    const checks = await loadChecks(tabId);
    const known = checks.find((entry) => entry.frameId === frameId);
    if (known?.document === candidate.document && known.revision >= candidate.revision) {
      tellJudged(tabId, known);
      return;
    }
    const others = checks.filter((entry) => entry.frameId !== frameId);
    const made = judge(frameId, origin, candidate);
    // That there is no copy is kept where the reader asked for it.
    const asked = known?.document === candidate.document && !saysSomething(known.report);
    if (!saysSomething(made.report) && !asked) {
      if (known !== undefined) await save(tabId, others);
    } else if (others.length < MAX_FRAMES) {
      if (known === undefined || !sameMarks(known, made)) await dropMarks(tabId);
      await save(tabId, [...others, made], 'keep-marks');
    }
    tellJudged(tabId, made);
  });
}

/** A frame has no copy any more, or is leaving. Says nothing of a document that came after it. */
export function dropFrame(tabId: number, frameId: number, document: string): Promise<void> {
  return inTurn(tabId, async () => {
    const checks = await loadChecks(tabId);
    const left = checks.filter((entry) => entry.frameId !== frameId || entry.document !== document);
    if (left.length < checks.length) await save(tabId, left);
  });
}

/** Drops the reports of frames whose document is no longer there, and shows the verdict anew. */
export function revalidate(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const frames = await loadFrames(tabId);
    if (frames.length === 0) return;
    const standing = await Promise.all(
      frames.map(({ frameId, document }) => holds(tabId, frameId, document)),
    );
    if (standing.every(Boolean)) return;
    const checks = await loadChecks(tabId);
    await save(
      tabId,
      checks.filter((_, index) => standing[index]),
    );
  });
}

/**
 * Drops the tab's report where the browser no longer lets the extension run: its address is hidden then, unless the
 * reader has just asked for a check there.
 */
export function dropIfWithdrawn(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    if ((await loadFrames(tabId)).length === 0) return;
    const tab = await tabOf(tabId);
    if (tab !== null && addressOf(tab) === null) await save(tabId, []);
  });
}

/** The tab is gone. */
export function dropTab(tabId: number): Promise<void> {
  return inTurn(tabId, () => forget(tabId));
}

/** Reads and judges the tab now, on whatever site, and keeps what came of it even where there is no copy. */
export async function checkTab(tabId: number): Promise<CheckResult> {
  const tab = await tabOf(tabId);
  if (tab === null) return { ok: false, reason: 'gone' };
  const frameIds = await startContent(tabId);
  const readings = await Promise.all(
    frameIds
      .slice(0, MAX_FRAMES)
      .map(async (frameId) => ({ frameId, reply: await askReading(tabId, frameId) })),
  );
  return inTurn(tabId, async () => {
    const checks: FrameCheck[] = [];
    for (const { frameId, reply } of readings) {
      if (reply === null) continue;
      const made = judge(frameId, null, reply);
      if (frameId === 0 || saysSomething(made.report)) checks.push(made);
    }
    const report = checks.length === 0 ? null : await save(tabId, checks);
    for (const made of checks) tellJudged(tabId, made);
    if (report === null) return { ok: false, reason: await unreadableReason(tab) };
    return { ok: true, verdict: report.verdict };
  });
}

function judge(frameId: number, origin: string | null, read: Candidate | CheckedReply): FrameCheck {
  const { document, revision, reading, title, url } = read;
  const address = origin === null || originOf(url) === origin ? url : origin;
  return {
    frameId,
    document,
    revision,
    report: check(reading, { name: title, url: address }),
    text: reading.text,
  };
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/** Keeps the checks, unless the tab went while they were made. Marks of other checks are taken away. */
async function save(tabId: number, checks: readonly FrameCheck[], marks?: 'keep-marks') {
  if (!marks) await dropMarks(tabId);
  const report = await saveChecks(tabId, checks);
  if ((await tabOf(tabId)) === null) {
    await forget(tabId);
    return null;
  }
  await showVerdict(tabId, report);
  return report;
}

/** Every open tab's icon anew, after a setting changed. */
export async function redrawAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await inTurn(id, async () => showVerdict(id, await loadReport(id)));
  }
}
