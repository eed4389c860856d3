import { describe, expect, test } from 'vitest';
import type { DocumentError } from '../../documents/problem.ts';
import { decodeHtml, decodeText } from '../../documents/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};
const problem = (read: () => string) => {
  try {
    return read();
  } catch (error) {
    return (error as DocumentError).problem;
  }
};

describe('text', () => {
  test.each([
    ['UTF-8', utf8('ភ្នំពេញ, 12 May'), 'ភ្នំពេញ, 12 May'],
    ['UTF-8 with its mark', utf8('\ufeffPhnom Penh'), 'Phnom Penh'],
    ['UTF-16, little end first', utf16('ភ្នំពេញ', true), 'ភ្នំពេញ'],
    ['UTF-16, big end first', utf16('ភ្នំពេញ', false), 'ភ្នំពេញ'],
    ['line ends of all systems', utf8('a\r\nb\rc\nd'), 'a\nb\nc\nd'],
  ])('%s', (_, file, text) => {
    expect(decodeText(file)).toBe(text);
  });

  test.each([
    ['nothing', bytes(), 'empty'],
    ['white space', utf8(' \n\t'), 'empty'],
    ['a byte order mark alone', bytes(0xff, 0xfe), 'empty'],
    ['one byte of another encoding', bytes(0x63, 0x61, 0x66, 0xe9), 'encoding'],
    ['a UTF-8 letter that is cut off', utf8('ភ').subarray(0, 2), 'encoding'],
    ['UTF-16 without its mark', utf16('Phnom Penh', true).subarray(2), 'not-text'],
    ['binary', bytes(0x7f, 0x45, 0x4c, 0x46, 1, 2, 0xff, 0xfe), 'not-text'],
  ])('%s is no text', (_, file, reason) => {
    expect(problem(() => decodeText(file))).toBe(reason);
  });
});

describe('HTML', () => {
  test('in the encoding that it declares', () => {
    const page = [...utf8('<!doctype html><meta charset="windows-1252"><p>caf'), 0xe9];
    expect(decodeHtml(bytes(...page))).toContain('café');
  });

  test('a mark outranks the declaration', () => {
    expect(decodeHtml(utf16('<meta charset=utf-8><p>ភ្នំ', true))).toContain('ភ្នំ');
  });

  test('an encoding that no one knows', () => {
    expect(problem(() => decodeHtml(utf8('<meta charset="x-none"><p>a')))).toBe('encoding');
  });
});
