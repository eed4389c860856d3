// @vitest-environment jsdom
import fingerprints from 'virtual:fingerprints';
import { expect, test, vi } from 'vitest';
import { Detector } from '../../engine/detect.ts';
import { searchTree } from '../../watch/search.ts';
import { Slices } from '../../watch/slices.ts';

// This document never has a moment to spare by itself.
vi.stubGlobal('requestIdleCallback', (next: () => void) => setTimeout(next));

const detector = new Detector(fingerprints);
const SENTENCES = [
  'It is already distressing that a woman has to live with the harm',
  'Perpetrators of domestic violence, sexual harassment and attempted rape must be punished',
  'Even with this renewed interest, other cases may go unnoticed or unheard of',
];

async function hits(html: string): Promise<Node[]> {
  document.body.innerHTML = html;
  const found: Node[] = [];
  await searchTree(document.body, {
    detector,
    slices: new Slices({ aborted: false }),
    covered: () => false,
    hit: (node) => found.push(node),
  });
  return found;
}

test('twelve words are found wherever the pieces in which a page is read end within them', async () => {
  const words = SENTENCES.map((sentence) => sentence.replace(/\S+/g, '<span>$&</span>'));
  // An element and the blank behind it are two nodes of a piece's 500.
  for (const sentence of words)
    for (let ahead = 230; ahead <= 252; ahead++)
      expect(await hits(`${'<i>and</i> '.repeat(ahead)}${sentence}${' <i>and</i>'.repeat(600)}`)).not.toEqual(
        [],
      );
});

test('nothing is found where there is nothing', async () => {
  expect(await hits('<p>Farmers of the province went to the market.</p>'.repeat(700))).toEqual([]);
});
