/**
 * Bytes into text, or a reason. A wrong guess at an encoding would show as altered wording, so nothing is
 * guessed: UTF-8, UTF-16 with its byte order mark, and for HTML what the page itself declares.
 */
import { DocumentError } from './problem.ts';

/** HTML says its encoding in its first 1024 bytes, or not at all (HTML standard, "prescan a byte stream"). */
const PRESCAN = 1024;
const CHARSET = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/**
 * The text of a .txt or .md file, line ends as '\n', without byte order mark.
 * Throws DocumentError: `empty`, `not-text` (binary), `encoding`.
 */
export function decodeText(bytes: Uint8Array): string {
  return finish(decode(bytes, markedEncoding(bytes) ?? 'utf-8'));
}

/** The source of an HTML file; errors as for `decodeText`. */
export function decodeHtml(bytes: Uint8Array): string {
  return finish(decode(bytes, markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'));
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = CHARSET.exec(head)?.[1]?.toLowerCase() ?? null;
  // What could be read as ASCII up to here is not UTF-16, whatever it says; the standard takes UTF-8 then.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (bytes.length === 0) throw new DocumentError('empty');
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new DocumentError('encoding', error);
  }
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new DocumentError(looksBinary(bytes) ? 'not-text' : 'encoding', error);
  }
}

function finish(text: string): string {
  if (text.includes('\0')) throw new DocumentError('not-text');
  if (text.trim() === '') throw new DocumentError('empty');
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Control characters that no text in any 8-bit encoding has. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 4096)
    .some(
      (byte) =>
        byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b,
    );
}
