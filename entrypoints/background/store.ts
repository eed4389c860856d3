/**
 * What is known of each tab, in `storage.session`: nothing in the background's own memory matters, since the
 * browser stops it at any moment. Changes to one tab run one after the other.
 */

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import {
  type FrameEntry,
  frameEntrySchema,
  framesKey,
  parseReport,
  reportKey,
  type ShownMark,
  shownKey,
  shownMarkSchema,
  textKey,
} from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';
import { type FrameCheck, merge, split } from './merge.ts';

const turns = new Map<number, Promise<unknown>>();

/** Runs `work` when all earlier work on the tab is done. */
export function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(work, work);
  const settled = turn.then(
    () => {},
    () => {},
  );
  turns.set(tabId, settled);
  settled.then(() => {
    if (turns.get(tabId) === settled) turns.delete(tabId);
  });
  return turn;
}

/** The tab's frames that have a report; none where storage holds something else. */
export async function loadFrames(tabId: number): Promise<FrameEntry[]> {
  const key = framesKey(tabId);
  const parsed = z.array(frameEntrySchema).safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

/** The tab's merged report, null for none. */
export async function loadReport(tabId: number): Promise<Report | null> {
  const key = reportKey(tabId);
  return parseReport((await browser.storage.session.get(key))[key]);
}

/** The frames' checks, with their texts. */
export async function loadChecks(tabId: number): Promise<FrameCheck[]> {
  const key = textKey(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return split(await loadFrames(tabId), typeof stored === 'string' ? stored : '');
}

/** Replaces what is known of the tab and returns its merged report, null for none. */
export async function saveChecks(tabId: number, checks: readonly FrameCheck[]): Promise<Report | null> {
  const merged = merge(checks);
  if (merged === null) {
    await forget(tabId);
    return null;
  }
  const { report, text, frames } = merged;
  const essential = { [reportKey(tabId)]: report, [framesKey(tabId)]: frames };
  // Session storage is small. A tab whose text finds no room keeps its report and loses only what needs the text.
  await browser.storage.session
    .set({ ...essential, [textKey(tabId)]: text })
    .catch(() => browser.storage.session.set({ ...essential, [textKey(tabId)]: '' }));
  return report;
}

/** Nothing is known of the tab any more. */
export async function forget(tabId: number): Promise<void> {
  await browser.storage.session.remove([reportKey(tabId), textKey(tabId), framesKey(tabId), shownKey(tabId)]);
}

export async function loadShown(tabId: number): Promise<ShownMark[]> {
  const key = shownKey(tabId);
  const parsed = z.array(shownMarkSchema).safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

export async function removeShown(tabId: number): Promise<void> {
  await browser.storage.session.remove(shownKey(tabId));
}

export async function saveShown(tabId: number, marks: readonly ShownMark[]): Promise<void> {
  await browser.storage.session.set({ [shownKey(tabId)]: marks });
}
