/**
 * PDF by its text layer (pdf.js). Loaded only when a file needs it; `configure` is told where the worker is, so
 * that this module knows neither bundler nor browser.
 *
 * What can't be known this way: a picture or a white box painted over the text. Text that nothing paints (the text
 * behind a scan) is known, and is not judged.
 */
import { GlobalWorkerOptions, getDocument, OPS } from 'pdfjs-dist';
import type { Reading } from '../engine/reading.ts';
import { type PrintedPage, readPages } from './layout.ts';
import { DocumentError } from './problem.ts';
import type { Progress } from './read.ts';
import { type Item, type Matrix, runsOf } from './runs.ts';

/** A report, a book: no letter. More pages than this are not worth the wait. */
const MAX_PAGES = 1_000;

/**
 * Throws DocumentError: `damaged`, `password`, `too-long`, `image-only` (pictures and no text), `lost-letters`, `empty`; and the
 * signal's reason once it is aborted. The bytes are handed to the worker and are gone afterwards.
 */
export async function readPdf(
  bytes: Uint8Array,
  worker: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<Reading> {
  GlobalWorkerOptions.workerSrc = worker;
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are counted, never decoded.
    maxImageSize: 0,
    verbosity: 0,
  });
  const stop = () => void task.destroy();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const file = await task.promise;
    if (file.numPages > MAX_PAGES) throw new DocumentError('too-long');
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await readPage(await file.getPage(number)));
      signal.throwIfAborted();
      progress(number / file.numPages);
    }
    if (pages.every(({ runs }) => runs.every(({ text }) => text.trim() === '')))
      throw new DocumentError(pages.some(({ pictures }) => pictures) ? 'image-only' : 'empty');
    const reading = readPages(pages);
    if (isLost(reading.text)) throw new DocumentError('lost-letters');
    return reading;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DocumentError) throw error;
    const password = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentError(password ? 'password' : 'damaged', error);
  } finally {
    signal.removeEventListener('abort', stop);
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<PrintedPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const { viewport, runs } = upright(page, items as Item[]);
  const painted = await page.getOperatorList();
  page.cleanup();
  return {
    width: viewport.width,
    height: viewport.height,
    runs,
    ...look(painted.fnArray, painted.argsArray),
  };
}

/** The page turned so that most of its text stands upright: its own rotation, unless that is a mistake. */
function upright(page: Page, items: readonly Item[]) {
  const turned = [0, 90, 180, 270].map((more) => {
    const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + more) % 360 });
    const runs = runsOf(items, viewport.transform);
    const letters = runs.reduce((sum, run) => sum + (run.upright ? run.text.length : 0), 0);
    return { viewport, runs, letters };
  });
  return turned.reduce((best, other) => (other.letters > best.letters ? other : best));
}

/** Text rendering modes 3 and 7 paint nothing (PDF 32000-1, table 106). */
const PAINTS_NOTHING: readonly unknown[] = [3, 7];
const SHOWS_TEXT: readonly number[] = [
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
];
/** In square points: a smaller one is a logo or a rule. */
const PICTURE_AREA = 2_500;

/**
 * What a page paints: pictures, and text that is not painted. A picture that is not decoded leaves only its
 * placing in the list: the unit square, made as large as the picture.
 */
function look(operators: readonly number[], args: readonly unknown[]) {
  let mode: unknown = 0;
  const saved: unknown[] = [];
  let invisibleText = false;
  let pictures = false;
  for (const [index, operator] of operators.entries()) {
    if (operator === OPS.save) saved.push(mode);
    else if (operator === OPS.restore) mode = saved.pop() ?? 0;
    else if (operator === OPS.setTextRenderingMode) mode = (args[index] as unknown[])[0];
    else if (SHOWS_TEXT.includes(operator)) invisibleText ||= PAINTS_NOTHING.includes(mode);
    else if (operator === OPS.transform) pictures ||= area(args[index]) > PICTURE_AREA;
  }
  return { invisibleText, pictures };
}

function area(matrix: unknown): number {
  const [a, b, c, d] = matrix as Matrix;
  return Math.abs(a * d - b * c);
}

/** Has the file glyphs for most of its letters, and no text? */
function isLost(text: string): boolean {
  const letters = text.match(/\S/g)?.length ?? 0;
  const lost = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return lost * 2 > letters;
}
