/** The background's requests, checked by hand: a schema library would be most of the content script. */
import type { Mark, ToContent } from '../../engine/messages.ts';

const TONES = new Set(['changed', 'added', 'omitted', 'critical', 'copy']);
const MAX_MARKS = 2_000;

/** The request, or null for anything else. */
export function parseRequest(message: unknown): ToContent | null {
  if (!isObject(message)) return null;
  const { type } = message;
  if (type === 'status' || type === 'check-now' || type === 'marks-clear') return { type };
  if (type === 'marks-step') return isOffset(message.index) ? { type, index: message.index } : null;
  if (type !== 'marks-show') return null;
  const { document, revision, marks } = message;
  if (typeof document !== 'string' || !isOffset(revision) || !Array.isArray(marks)) return null;
  if (marks.length > MAX_MARKS || !marks.every(isMark)) return null;
  return { type, document, revision, marks };
}

function isMark(value: unknown): value is Mark {
  return (
    isObject(value) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    value.start <= value.end &&
    TONES.has(value.tone as string)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
