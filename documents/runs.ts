/**
 * From the items of pdf.js's text layer to runs of text as they are painted.
 *
 * A Khmer syllable is drawn from parts that stand for no character of their own, so what the glyphs say of
 * themselves can't be read back. Programs that know this write the syllable's text beside it (`/ActualText`, PDF
 * 32000-1, 14.9.4): browsers and LibreOffice do. It is believed for one Khmer syllable
 * at a time, and for nothing else: where the glyphs can be read, they are what was painted.
 */
import type { Run } from './layout.ts';

/** An item of pdf.js's text content, with what `scripts/pdf-worker-plugin.ts` adds to it. */
export type Item =
  | {
      readonly str: string;
      readonly transform: readonly number[];
      readonly width: number;
      readonly height: number;
      readonly hasEOL: boolean;
    }
  | { readonly type: string; readonly actualText?: unknown };

export type Matrix = readonly [number, number, number, number, number, number];

/** @param toPage from the file's space to points from the page's upper left corner */
export function runsOf(items: readonly Item[], toPage: readonly number[]): Run[] {
  const runs: Run[] = [];
  const open: { text: string | null; first: number }[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type !== 'endMarkedContent') {
        open.push({ text: syllableOf(item.actualText), first: runs.length });
        continue;
      }
      const { text, first } = open.pop() ?? { text: null, first: 0 };
      if (text !== null) replace(runs, first, text);
    } else if (item.str.trim() === '') {
      spaced ||= item.str !== '' || item.hasEOL;
    } else {
      const [a, b, c, d, e, f] = multiply(toPage, item.transform);
      runs.push({
        text: item.str,
        x: e,
        y: f,
        width: item.width,
        size: Math.hypot(c, d) || item.height,
        upright: Math.abs(b) < 0.05 * Math.abs(a) && a > 0,
        spaced,
      });
      spaced = item.hasEOL;
    }
  }
  return runs;
}

/** Puts `text` in the place of the runs from `first` on, unless they can be read themselves. */
function replace(runs: Run[], first: number, text: string): void {
  const painted = runs.slice(first);
  const readable = painted.reduce((sum, run) => sum + (run.text.match(READABLE)?.length ?? 0), 0);
  if (painted.length === 0 || readable > MAX_READABLE) return;
  const right = Math.max(...painted.map((run) => run.x + run.width));
  const syllable = { ...painted[0]!, text, width: right - painted[0]!.x };
  // A sign without its letter is what a page break left of a line that stands on the next page.
  const remnant = painted.every((run) => run.width === 0 && SIGNS.test(run.text));
  runs.splice(first, painted.length, ...(remnant ? [] : [syllable]));
}

/** A glyph that stands for no character may come as any; more of these in one syllable are words. */
const READABLE = /[\p{Script=Latin}0-9]/gu;
const MAX_READABLE = 2;
/** One syllable: more than that is claimed by no program, and could be claimed of any painting. */
const SYLLABLE = /^\s*[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd\u200b-\u200d])*\s*$/;
const SIGNS = /^[\u17b4-\u17d3\u17dd\s]+$/;
const UTF16_MARK = '\u00fe\u00ff';

/** The text of a PDF string, a character a byte, where it is a syllable of Khmer: that is always UTF-16. */
function syllableOf(bytes: unknown): string | null {
  if (typeof bytes !== 'string' || !bytes.startsWith(UTF16_MARK)) return null;
  const code = (at: number) => 256 * bytes.charCodeAt(at) + bytes.charCodeAt(at + 1);
  let text = '';
  for (let at = UTF16_MARK.length; at + 1 < bytes.length; at += 2) text += String.fromCharCode(code(at));
  return SYLLABLE.test(text) ? text.trim() : null;
}

export function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer as unknown as Matrix;
  const [g, h, i, j, k, l] = inner as unknown as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
