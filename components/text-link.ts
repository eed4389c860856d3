/**
 * A link to a place in a page, by its words (`#:~:text=`, WICG Scroll to Text Fragment). A browser that doesn't
 * know it, or a page that has changed since, opens at the top.
 *
 * Words are taken from one line of the text only: how a page's line breaks count is up to its markup.
 */
import type { Range } from '../engine/report.ts';

/** A longer stretch is given by its first and last words. UTF-16 units. */
const WHOLE = 160;
const ENDS = 5;
/** Words on either side, where the wording alone stands more than once in the text. */
const CONTEXT = 4;
/** How far they are looked for; a word that is cut there is left out. */
const NEAR = 200;

/**
 * Null where the address is no web page's, or the place has no words around it.
 * `range` indexes `text`; an empty one is the place of an omission and is linked by the words on both sides.
 */
export function textLink(address: string, text: string, range: Range): string | null {
  const url = parse(address);
  if (url === null) return null;
  const before = wordsBefore(text, range.start);
  const after = wordsAfter(text, range.end);
  const found = text.slice(range.start, range.end);
  const wording =
    found.trim() === '' ? [...before.slice(-CONTEXT), ...after.slice(0, CONTEXT)].join(' ') : found;
  if (wording.trim() === '') return null;
  let directive = quote(wording);
  if (found.trim() !== '' && isRepeated(text, found)) {
    const prefix = before.slice(-CONTEXT).join(' ');
    const suffix = after.slice(0, CONTEXT).join(' ');
    directive = `${prefix === '' ? '' : `${encode(prefix)}-,`}${directive}${suffix === '' ? '' : `,-${encode(suffix)}`}`;
  }
  // A fragment that the address has already stays in front of the directive.
  const [base, old = ''] = split(url.href.split(':~:')[0]!);
  return `${base}#${old}:~:text=${directive}`;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

function split(href: string): [string, string?] {
  const hash = href.indexOf('#');
  return hash < 0 ? [href] : [href.slice(0, hash), href.slice(hash + 1)];
}

function quote(wording: string): string {
  const lines = wording
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 1 && lines[0]!.length <= WHOLE) return encode(lines[0]!);
  const first = lines[0]!.split(/\s+/).slice(0, ENDS);
  const last = lines.at(-1)!.split(/\s+/).slice(-ENDS);
  return `${encode(first.join(' '))},${encode(last.join(' '))}`;
}

/** The dash and the comma have a meaning in a directive, the ampersand ends it. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed().replaceAll(/\s+/g, ' ')).replaceAll('-', '%2D');
}

function wordsBefore(text: string, offset: number): string[] {
  const line = Math.max(0, text.lastIndexOf('\n', offset - 1) + 1);
  const words = wordsOf(text.slice(Math.max(line, offset - NEAR), offset));
  return offset - line > NEAR ? words.slice(1) : words;
}

function wordsAfter(text: string, offset: number): string[] {
  const line = text.indexOf('\n', offset);
  const end = line < 0 ? text.length : line;
  const words = wordsOf(text.slice(offset, Math.min(end, offset + NEAR)));
  return end - offset > NEAR ? words.slice(0, -1) : words;
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

function isRepeated(text: string, wording: string): boolean {
  const first = text.indexOf(wording);
  return first !== text.lastIndexOf(wording);
}
