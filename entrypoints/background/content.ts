/** Talking to the content script: one frame, one validated answer. */

import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import {
  type CheckedReply,
  checkedReplySchema,
  MAX_MARKS,
  type MarksReply,
  marksReplySchema,
  type StatusReply,
  statusReplySchema,
  type ToContent,
} from '../../engine/messages.ts';
import type { FrameCheck } from './merge.ts';
import { saysSomething } from './verifier.ts';

/** Milliseconds to wait for a page that may hang, for a question and for a whole reading. */
const PATIENCE = 3_000;
const READING_PATIENCE = 30_000;

/** What watches a page, and what reads it exactly: the second only where there is something to read. */
const CONTENT = '/content.js' as '/background.js';
const READER = '/reader.js' as '/background.js';

/** What stands for an answer that did not come in time. */
const LATE = Symbol('late');

/** The frame's answer as it came: LATE after `patience` milliseconds, null where nobody is there to answer. */
async function send(tabId: number, frameId: number, message: ToContent, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(() => done(LATE), patience);
  });
  try {
    return await Promise.race([browser.tabs.sendMessage(tabId, message, { frameId }), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The answer, null where no content script gave a valid one in time. */
async function ask<T>(
  tabId: number,
  frameId: number,
  message: ToContent,
  schema: z.ZodMiniType<T>,
  patience = PATIENCE,
): Promise<T | null> {
  const parsed = schema.safeParse(await send(tabId, frameId, message, patience));
  return parsed.success ? parsed.data : null;
}

export const askStatus = (tabId: number, frameId: number): Promise<StatusReply | null> =>
  ask(tabId, frameId, { type: 'status' }, statusReplySchema);

/**
 * Whether the frame still holds the document. One that is too busy to answer does: a document that went answers for
 * another, or nobody does.
 */
export async function holds(tabId: number, frameId: number, document: string): Promise<boolean> {
  const answer = await send(tabId, frameId, { type: 'status' }, PATIENCE);
  if (answer === LATE) return true;
  const parsed = statusReplySchema.safeParse(answer);
  return parsed.success && parsed.data.document === document;
}

export const askReading = (tabId: number, frameId: number): Promise<CheckedReply | null> =>
  ask(tabId, frameId, { type: 'check-now' }, checkedReplySchema, READING_PATIENCE);

export const askMarks = (
  tabId: number,
  frameId: number,
  message: Extract<ToContent, { type: `marks-${string}` }>,
): Promise<MarksReply | null> => ask(tabId, frameId, message, marksReplySchema);

/** Tells a frame what was found in its reading, and where. It may be gone, and nothing waits for its answer. */
export function tellJudged(tabId: number, { frameId, document, revision, report }: FrameCheck): void {
  const says = saysSomething(report);
  const ranges = [...report.copies, ...report.quotations].map(({ range }) => range).slice(0, MAX_MARKS);
  void send(tabId, frameId, { type: 'judged', document, revision, says, ranges }, PATIENCE);
}

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
