/**
 * What is done to a text as a whole, as programs do it, changes no verdict: soft hyphens in every word, no-break spaces,
 * line ends of another system, marks of quoted mail before every line, and what source text writes for a sign.
 */
import { describe, expect, it } from 'vitest';
import { plainReading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { generateCases, SEED } from '../accuracy/generator/index.ts';
import { reportOf } from '../accuracy/run.ts';

const beforeLines = (mark: string) => (text: string) => text.replace(/^/gm, mark);
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'soft hyphens': (text) => text.replace(/(?<=[a-z]{2})(?=[bcdfgklmnprst][a-z]{2})/g, '\u00ad'),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
  'characters without width': (text) => text.replace(/(?<=[a-z,.]) /gi, ' \u200b'),
  'line ends of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'blanks at line ends': (text) => text.replace(/\n/g, '  \n'),
  'quoted mail': beforeLines('> '),
  'indented lines': beforeLines('    '),
  'lines of a comment': beforeLines('// '),
  'two blanks for one': (text) => text.replace(/ /g, '  '),
  JSON: (text) => JSON.stringify({ id: 7, content: { rendered: text } }),
  'JSON in ASCII': (text) =>
    JSON.stringify({ text }).replace(
      /[^\0-\x7f]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'marks of direction': (text) => text.replace(/^/gm, '\u200e').replace(/$/gm, '\u200f'),
  'lines that all stand apart': (text) => text.replace(/\n/g, '\n\n'),
  'a name before each line': (text) => text.replace(/^(?=.*\p{L})/gmu, 'Sokha: '),
  'a moment before each line': (text) => text.replace(/^(?=.*\p{L})/gmu, '[10:20] '),
  'tags of paragraphs': (text) =>
    text.replace(/^(?=.*\p{L})/gmu, '<p class="wp-block-paragraph">').replace(/$/gm, '</p>'),
  'escapes of Markdown': (text) => text.replace(/([*_[\]()#.!-])/g, '\\$1'),
  RTF: (text) =>
    text.replace(/’/g, "\\'92").replace(/“/g, "\\'93").replace(/”/g, "\\'94").replace(/\n/g, '\\par\n'),
  'tags for line ends': (text) => text.replace(/\n/g, '<br>'),
  'narrow blanks in words': (text) => text.replace(/(?<!&\w*)([a-z]{2})(?=[a-z])/g, '$1\u200a'),
  'bytes of mail': (text) =>
    `‘${text}`
      .replace(/(.{60,75})(?<!\s)(?=\S)/gu, '$1=\n')
      .replace(/[^\0-\x7f]/gu, (sign) =>
        [...new TextEncoder().encode(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
      ),
  'entities, escaped twice': (text) =>
    text.replace(/&/g, '&amp;amp;').replace(/"/g, '&amp;quot;').replace(/'/g, '&amp;#039;'),
};
/** Every so manyth case: other ones in each way. */
const STEP = 47;

// The lines of a list in tags are none that somebody sends.
const texts = generateCases(SEED).flatMap((one) =>
  one.input.kind === 'text' && one.class !== 'programs' && !one.input.text.includes('<li>')
    ? [{ one, text: one.input.text }]
    : [],
);

function founds({ copies, quotations }: Report) {
  const named = copies.flatMap(({ endorsers }) => [
    ...(endorsers?.unlisted ?? []),
    ...(endorsers?.renamed ?? []),
  ]);
  const variants = copies.flatMap(({ passages }) => passages.flatMap(({ variants }) => variants));
  return [...copies.flatMap(({ insertions }) => insertions), ...named, ...variants, ...quotations];
}

describe.each(Object.entries(WAYS))('%s', (_, way) => {
  const offset = Object.values(WAYS).indexOf(way);
  const some = texts.filter((__, index) => index % STEP === offset);

  it('change no verdict', () => {
    expect(some.length).toBeGreaterThan(50);
    const changed = some.flatMap(({ one, text }) => {
      const before = reportOf(one).verdict;
      const after = reportOf(one, plainReading(way(text))).verdict;
      return before === after ? [] : [`${one.id}: ${before}, ${after}`];
    });
    expect(changed).toEqual([]);
  });

  it('leave the report in terms of the text as it was read', () => {
    for (const { one, text } of some) {
      const shown = way(text);
      for (const { found, range } of founds(reportOf(one, plainReading(shown)))) {
        expect(range.end).toBeLessThanOrEqual(shown.length);
        const letters = (words: string) =>
          words
            .replace(/\]\(https?:[^()\s]*\)/g, '')
            .replace(/(?:=[\dA-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll('=', '%')))
            .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
            .replace(
              /â€.|&(?:amp;)*\\?#?\w+;|\\(?:[nt]|par|'\d\d)|<[^<>]*>|Sokha: |\[10:20\]|[^\p{L}\p{N}]/gu,
              '',
            );
        const stands = letters(shown.slice(range.start, range.end));
        // Footnote marks in between are no part of what was found.
        expect(stands.slice(0, 6)).toBe(letters(found).slice(0, 6));
        expect(stands.slice(-6)).toBe(letters(found).slice(-6));
      }
    }
  });
});
