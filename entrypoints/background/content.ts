/** Talking to the content script: one frame, one validated answer. */

import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import {
  type CheckedReply,
  checkedReplySchema,
  type MarksReply,
  marksReplySchema,
  type StatusReply,
  statusReplySchema,
  type ToContent,
} from '../../engine/messages.ts';

/** Milliseconds to wait for a page that may hang, for a question and for a whole reading. */
const PATIENCE = 3_000;
const READING_PATIENCE = 30_000;

/** What watches a page, and what reads it exactly: the second only where there is something to read. */
const CONTENT = '/content.js' as '/background.js';
const READER = '/reader.js' as '/background.js';

/** The answer, null where no content script gave a valid one in time. */
async function ask<T>(
  tabId: number,
  frameId: number,
  message: ToContent,
  schema: z.ZodMiniType<T>,
  patience = PATIENCE,
): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(done, patience);
  });
  try {
    const answer = await Promise.race([browser.tabs.sendMessage(tabId, message, { frameId }), late]);
    const parsed = schema.safeParse(answer);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

export const askStatus = (tabId: number, frameId: number): Promise<StatusReply | null> =>
  ask(tabId, frameId, { type: 'status' }, statusReplySchema);

export const askReading = (tabId: number, frameId: number): Promise<CheckedReply | null> =>
  ask(tabId, frameId, { type: 'check-now' }, checkedReplySchema, READING_PATIENCE);

export const askMarks = (
  tabId: number,
  frameId: number,
  message: Extract<ToContent, { type: `marks-${string}` }>,
): Promise<MarksReply | null> => ask(tabId, frameId, message, marksReplySchema);

/** Starts the reader's script in a frame whose content script asks for it. False where the browser doesn't let it. */
export async function startReader(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER] });
    return true;
  } catch {
    return false;
  }
}

/**
 * The frames of the tab in which a content script runs, after one was started wherever the browser lets it.
 * Starting it twice does nothing. Empty where it can't run.
 */
export async function startContent(tabId: number): Promise<number[]> {
  for (const allFrames of [true, false]) {
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId, allFrames },
        files: [CONTENT, READER],
      });
      return results.map(({ frameId }) => frameId);
    } catch {
      // One frame that refuses fails them all: the main frame alone may do.
    }
  }
  return (await askStatus(tabId, 0)) === null ? [] : [0];
}
