/** What the popup knows of the tab it was opened on: the background's answer, and what storage holds. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import {
  type CheckResult,
  checkResultSchema,
  type FromPage,
  type Mark,
  type MarksReply,
  marksReplySchema,
  parseReport,
  reportKey,
  type ShownMark,
  shownKey,
  shownMarkSchema,
  type TabState,
  tabStateSchema,
} from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';

export interface Tab {
  readonly id: number;
  readonly title: string;
}

export interface TabReading {
  readonly state: TabState;
  readonly report: Report | null;
  /** What the page shows of the marks that were asked for; empty: nothing was. */
  readonly shown: readonly ShownMark[];
}

const GONE: TabState = { state: 'unreadable', reason: 'gone', access: 'none', host: null, patterns: [] };
const shownSchema = z.array(shownMarkSchema);

export async function findTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, title: tab?.title ?? '' };
}

export async function readTab(tabId: number): Promise<TabReading> {
  if (tabId < 0) return { state: GONE, report: null, shown: [] };
  const [reply, stored] = await Promise.all([
    ask({ type: 'tab-state', tabId }),
    browser.storage.session.get([reportKey(tabId), shownKey(tabId)]),
  ]);
  const state = tabStateSchema.safeParse(reply);
  const shown = shownSchema.safeParse(stored[shownKey(tabId)]);
  return {
    state: state.success ? state.data : GONE,
    report: parseReport(stored[reportKey(tabId)]),
    shown: shown.success ? shown.data : [],
  };
}

/** Calls back whenever what `readTab` gives may have changed. Gives back what stops it. */
export function watchTab(tabId: number, changed: () => void): () => void {
  const keys: readonly string[] = [reportKey(tabId), shownKey(tabId)];
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' && !keys.some((key) => key in changes)) return;
    changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export async function checkTab(tabId: number): Promise<CheckResult> {
  const result = checkResultSchema.safeParse(await ask({ type: 'check-tab', tabId }));
  return result.success ? result.data : { ok: false, reason: 'refused' };
}

export function showMarks(tabId: number, marks: Mark[]): Promise<MarksReply> {
  return marksReply({ type: 'show-marks', tabId, marks });
}

export function stepMark(tabId: number, index: number): Promise<MarksReply> {
  return marksReply({ type: 'step-mark', tabId, index });
}

export function clearMarks(tabId: number): Promise<MarksReply> {
  return marksReply({ type: 'clear-marks', tabId });
}

async function marksReply(message: FromPage): Promise<MarksReply> {
  const reply = marksReplySchema.safeParse(await ask(message));
  return reply.success ? reply.data : { shown: 0, lost: [] };
}

/** The background's reply; undefined where there is none. */
async function ask(message: FromPage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
