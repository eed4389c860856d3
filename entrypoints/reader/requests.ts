/** The background's requests, checked by hand: a schema library would be most of the content script. */
import type { Mark, ToContent } from '../../engine/messages.ts';
import type { Range } from '../../engine/report.ts';

const TONES = new Set(['changed', 'added', 'omitted', 'critical', 'copy']);
const MAX_MARKS = 2_000;

/** Requests about a reading. */
export type Request = Exclude<ToContent, { type: 'status' }>;

/** The request, or null for anything else. */
export function parseRequest(message: unknown): Request | null {
  if (!isObject(message)) return null;
  const { type } = message;
  if (type === 'check-now' || type === 'marks-clear') return { type };
  if (type === 'marks-step') return isOffset(message.index) ? { type, index: message.index } : null;
  const { document, revision } = message;
  if (typeof document !== 'string' || !isOffset(revision)) return null;
  if (type === 'judged') {
    const { says, ranges } = message;
    if (typeof says !== 'boolean' || !isList(ranges, isRange)) return null;
    return { type, document, revision, says, ranges };
  }
  const { marks } = message;
  if (type !== 'marks-show' || !isList(marks, isMark)) return null;
  return { type, document, revision, marks };
}

function isList<T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.length <= MAX_MARKS && value.every(isOne);
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isOffset(value.start) && isOffset(value.end) && value.start <= value.end;
}

function isMark(value: unknown): value is Mark {
  return isRange(value) && TONES.has((value as Partial<Mark>).tone as string);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
