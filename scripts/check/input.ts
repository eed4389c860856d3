/** A file's text, or one line that says why there is none. */
import { open } from 'node:fs/promises';
import { DocumentError, type Problem } from '../../documents/problem.ts';
import { decodeHtml, decodeText } from '../../documents/text.ts';

/** Larger than any page or text that a person reads; what is larger isn't read into memory. */
const MAX_BYTES = 16_000_000;

export type Format = 'html' | 'text' | 'markdown';

export interface Input {
  readonly format: Format;
  readonly text: string;
}

/** Why a file can't be used; `message` is for people, without the file's name. */
export class InputError extends Error {}

const ENDINGS: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
};

/** First bytes of files that people take for text. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF: drop it on the extension’s check page, or save its text as .txt'],
  [
    'PK\x03\x04',
    'a zip archive or an Office document: drop a .docx on the extension’s check page, or save its text as .txt',
  ],
  ['\xd0\xcf\x11\xe0', 'an old Office document: save its text as .txt first'],
  ['{\\rtf', 'a rich text document: save its text as .txt first'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
];

const PROBLEMS: Partial<Record<Problem, string>> = {
  empty: 'is empty',
  'not-text': 'is binary, not text',
  encoding: 'is not valid UTF-8 and declares no other encoding that fits: save it as UTF-8',
};

/** @param file a path, or '-' for standard input. Throws InputError. */
export async function readInput(file: string): Promise<Input> {
  const bytes = await bytesOf(file);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) throw new InputError(`is ${known[1]}`);
  const format = ENDINGS[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? sniff(bytes, head);
  try {
    return { format, text: format === 'text' ? decodeText(bytes) : decodeHtml(bytes) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new InputError(PROBLEMS[error.problem] ?? error.problem);
  }
}

/** HTML begins with a tag or a comment, after what may be blank. */
function sniff(bytes: Uint8Array, head: string): Format {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = wide ? head.replaceAll('\0', '') : head;
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype\s+html|!--|\?xml|[a-z][a-z0-9-]*(?=[\s/>]))/i.test(
    start,
  )
    ? 'html'
    : 'text';
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if (file === '-') return await collected(process.stdin);
    const handle = await open(file);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) throw new InputError('is a directory');
      if (stats.size > MAX_BYTES) throw tooLarge();
      return await collected(handle.createReadStream({ autoClose: false }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(reasonOf(error as NodeJS.ErrnoException));
  }
}

/** Pipes and devices have no size: counted while they are read. */
async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): InputError {
  return new InputError(`is larger than ${MAX_BYTES / 1e6} MB, the most that is read`);
}

function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied';
    case 'EISDIR':
      return 'is a directory';
    default:
      return `can't be read: ${error.code ?? error.message}`;
  }
}
