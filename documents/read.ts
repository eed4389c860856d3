/**
 * A file that a reader chose → a Reading, or a reason (DocumentError). What it is shows in its first bytes, not in
 * its name; only HTML and plain text are told apart by name. The readers of PDF and Word files are loaded when the
 * first such file comes.
 */
import { MAX_TEXT, plainReading, type Reading } from '../engine/reading.ts';
import { DocumentError } from './problem.ts';
import { decodeHtml, decodeText } from './text.ts';
import { listZip } from './zip.ts';

/** How much of a file is done, 0 to 1. */
export type Progress = (done: number) => void;

/** What the surroundings bring. */
export interface Host {
  /** Reads an HTML page, and after it the frames that it brings along and shows. Never empty. */
  readHtml(source: string): Promise<readonly Reading[]>;
  /** Address of pdf.js's worker. */
  readonly pdfWorker: string;
}

/** What files the chooser offers. */
export const ACCEPT = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf';

/** Text beyond this is no letter, and would be copied several times in memory. */
export const MAX_TEXT_FILE = 20_000_000;
/** Most of a large PDF or Word file is pictures. */
export const MAX_DOCUMENT_FILE = 100_000_000;
/** Of a Word file's unpacked text: a small archive can hold any amount. */
const MAX_UNPACKED = 100_000_000;

/** What a file was read as. */
export type Kind = 'text' | 'html' | 'docx' | 'pdf';

export interface FileReading {
  readonly kind: Kind;
  /** Of a page and its frames; of any other file one. */
  readonly readings: readonly Reading[];
}

/** Throws DocumentError, and the signal's reason once it is aborted. */
export async function readFile(
  file: File,
  host: Host,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<FileReading> {
  if (file.size === 0) throw new DocumentError('empty');
  if (file.size > MAX_DOCUMENT_FILE) throw new DocumentError('too-large');
  const bytes = await bytesOf(file);
  signal.throwIfAborted();
  const result = await readBytes(bytes, file.name, host, signal, progress);
  signal.throwIfAborted();
  const { readings } = result;
  if (readings.reduce((sum, { text }) => sum + text.length, 0) > MAX_TEXT)
    throw new DocumentError('too-long');
  if (readings.every(({ text }) => text.trim() === '')) throw new DocumentError('empty');
  return result;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder, or a file that is gone or may not be read.
    throw new DocumentError('unreadable', error);
  }
}

async function readBytes(
  bytes: Uint8Array,
  name: string,
  host: Host,
  signal: AbortSignal,
  progress: Progress,
): Promise<FileReading> {
  switch (formatOf(bytes, name)) {
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return { kind: 'pdf', readings: [await readPdf(bytes, host.pdfWorker, signal, progress)] };
    }
    case 'zip':
      return { kind: 'docx', readings: await readWord(bytes, host) };
    case 'old-word':
      throw new DocumentError('old-word');
    case 'picture':
      throw new DocumentError('image-only');
    case 'html':
      if (bytes.length > MAX_TEXT_FILE) throw new DocumentError('too-large');
      return { kind: 'html', readings: await host.readHtml(decodeHtml(bytes)) };
    case 'text':
      if (bytes.length > MAX_TEXT_FILE) throw new DocumentError('too-large');
      return { kind: 'text', readings: [plainReading(decodeText(bytes))] };
  }
}

async function readWord(bytes: Uint8Array, host: Host): Promise<readonly Reading[]> {
  const entries = listZip(bytes);
  if (entries === null) throw new DocumentError('damaged');
  if (!entries.some(({ name }) => name === 'word/document.xml')) throw new DocumentError('unsupported');
  const unpacked = entries
    .filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'))
    .reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > MAX_UNPACKED) throw new DocumentError('too-large');
  const { docxToHtml } = await import('./docx.ts');
  const { html, hidden } = await docxToHtml(bytes);
  const readings = await host.readHtml(html);
  const { notices } = readings[0]!;
  if (hidden && !notices.includes('hidden-text')) notices.push('hidden-text');
  return readings;
}

type Format = 'pdf' | 'zip' | 'old-word' | 'picture' | 'html' | 'text';

/** First bytes, as Latin-1. */
const SIGNATURES: readonly [string, Format][] = [
  ['PK\u0003\u0004', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'old-word'],
  ['{\\rtf', 'old-word'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['\u0089PNG', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
];
const WEBP = /^RIFF[\s\S]{4}WEBP/;
const HEIF = /^[\s\S]{4}ftyp(?:hei|mif|avi)/;
const HTML_NAME = /\.(?:x?html?|xht)$/i;
const HTML_START = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** The PDF standard's readers accept the mark anywhere in the first kilobyte. */
const HEAD = 1024;

function formatOf(bytes: Uint8Array, name: string): Format {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  for (const [start, format] of SIGNATURES) if (head.startsWith(start)) return format;
  if (WEBP.test(head) || HEIF.test(head)) return 'picture';
  return HTML_NAME.test(name) || HTML_START.test(head.replace(/^\u00ef\u00bb\u00bf/, '')) ? 'html' : 'text';
}
