/** The engine with the bundled letters, made ready at the first check of the background's life. */
import letters from 'virtual:letters';
import { type PreparedLetter, prepareLetter } from '../../engine/prepare.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';

let prepared: readonly PreparedLetter[] | null = null;

export function check(reading: Reading, source: { name: string; url: string }): Report {
  prepared ??= letters.map(prepareLetter);
  return verify(reading, source, prepared);
}

/** Whether there is anything to tell the reader. */
export function saysSomething(report: Report): boolean {
  return report.verdict !== 'none' || report.quotations.length > 0 || report.notices.includes('image-only');
}
