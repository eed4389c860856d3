// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExact } from '../../reader/read.ts';
import type { TextMap } from '../../reader/text-map.ts';
import { jsdomView } from './view.ts';

function read(html: string): { text: string; map: TextMap } {
  document.body.innerHTML = html;
  const { reading, map } = readExact(document.body, jsdomView);
  return { text: reading.text, map };
}

/** The page's text behind a stretch of the reading. */
function pageText(map: TextMap, start: number, end: number): string {
  return map
    .toDomRange(start, end)
    .map((piece) => piece.node.data.slice(piece.start, piece.end))
    .join('|');
}

const tree = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.stringMatching(/^[ab \n\u00a0]{0,6}$/),
    fc
      .tuple(fc.constantFrom('p', 'div', 'b', 'span', 'pre', 'li', 'td'), tie('nodes'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.constantFrom('<br>', '<wbr>', '<img alt="🙏">', '<i style="display:none">hid</i>'),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).nodes;

describe('the map from a reading to its page', () => {
  it('finds a stretch across nodes and collapsed white space', () => {
    const { text, map } = read('<p>We,  the <b>under</b>signed\n people</p><p>act</p>');
    expect(text).toBe('We, the undersigned people\n\nact');
    expect(pageText(map, 0, text.length)).toBe('We,  the |under|signed\n people|act');
    expect(pageText(map, 10, 15)).toBe('der|si');
  });

  it('finds the place of an omission at the end of the text before it', () => {
    const { text, map } = read('<p>will <b>tolerate</b></p><p>act</p>');
    const places = [0, 5, text.indexOf('act'), text.length].map((at) =>
      map.toDomRange(at, at).map(({ node, start, end }) => [node.data, start, end]),
    );
    expect(places).toEqual([[['will ', 0, 0]], [['tolerate', 0, 0]], [['act', 0, 0]], [['act', 3, 3]]]);
  });

  it('has no place for what the page has not as text', () => {
    const { text, map } = read('<img alt="🙏">');
    expect(text).toBe('🙏');
    expect(map.toDomRange(0, 2)).toEqual([]);
  });

  it('leads from every character to itself', () => {
    fc.assert(
      fc.property(tree, (html) => {
        const { text, map } = read(html);
        for (let at = 0; at < text.length; at++) {
          const [piece] = map.toDomRange(at, at + 1);
          if (!piece) continue;
          const char = piece.node.data[piece.start];
          expect(/[ \t\n\r\f]/.test(char) ? ' ' : char).toBe(text[at] === '\n' ? ' ' : text[at]);
        }
      }),
      { seed: 20210512, numRuns: 100 },
    );
  });
});
