/** Invisible characters are made visible, `[U+202E]`, but those that Khmer and emoji are written with. */
import { describe, expect, it } from 'vitest';
import { splitControls } from '../../components/controls.ts';

const written = (text: string) =>
  splitControls(text)
    .map((piece) => (piece.control ? `[${piece.text}]` : piece.text))
    .join('');

describe('control characters', () => {
  it.each([
    ['plain text\n\tof two lines', 'plain text\n\tof two lines'],
    ['a\u202Eb\u202Cc', 'a[U+202E]b[U+202C]c'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['no\u200Bt', 'no[U+200B]t'],
    ['so\u00ADft', 'so[U+00AD]ft'],
    ['\uFEFFbom', '[U+FEFF]bom'],
    ['nul\u0000', 'nul[U+0000]'],
    ['half \uD83D pair', 'half [U+D83D] pair'],
    ['tag\u{E0041}', 'tag[U+E0041]'],
    ['line\r\nend, \rreturn', 'line\r\nend, [U+000D]return'],
    ['អ្នកស្រី\u200Bសុភា', 'អ្នកស្រី\u200Bសុភា'],
    ['👩\u200D👧', '👩\u200D👧'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});
