/** Judges texts off the page's thread, so that a long one can be cancelled and nothing stands still meanwhile. */
import type { Letter } from '../../engine/letter.ts';
import { type PreparedLetter, prepareLetter } from '../../engine/prepare.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';

/** The letters come first, then texts; each text is answered by its report. */
export type ToWorker =
  | { readonly letters: readonly Letter[] }
  | { readonly reading: Reading; readonly source: Report['source'] };

let prepared: readonly PreparedLetter[] = [];

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('letters' in data) prepared = data.letters.map(prepareLetter);
  else self.postMessage(verify(data.reading, data.source, prepared));
};
