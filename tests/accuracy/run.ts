/** A case's way to its report: the same reading and the same engine as for any file that is checked. */
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { verify } from '../../engine/verify.ts';
import { markdownToHtml, openPage } from '../../scripts/check/page.ts';
import { letter } from './canon.ts';
import type { Case, Input } from './expectation.ts';
import type { Reading, Report } from './types.ts';

const letters = [prepareLetter(letter)];

export function readingOf(input: Input): Reading {
  if (input.kind === 'text') return plainReading(input.text);
  if (input.kind === 'reading') return input.reading;
  const html = input.kind === 'html' ? input.html : markdownToHtml(input.text);
  if (html === null) throw new Error('Markdown that is no page');
  return openPage(html).exact([]);
}

export function reportOf(one: Case, reading = readingOf(one.input)): Report {
  return verify(reading, { name: one.id }, letters);
}
