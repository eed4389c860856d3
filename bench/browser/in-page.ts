/** Runs in a page: rounds of the content script's search, and of reading each character of the same text nodes once. */
import fingerprints from 'virtual:fingerprints';
import { Detector } from '../../engine/detect.ts';
import { searchTree } from '../../watch/search.ts';
import { Slices } from '../../watch/slices.ts';

const ROUNDS = 40;
/** Characters that a round goes through at the least, over and over: a page's clock has steps of a tenth of a millisecond. */
const ROUND = 1_000_000;

export async function run(): Promise<{ found: number[]; bare: number[] }> {
  const detector = new Detector(fingerprints);
  const found: number[] = [];
  const bare: number[] = [];
  let sum = 0;
  const times = Math.ceil(ROUND / document.body.textContent!.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slices = new Slices(new AbortController().signal);
    for (let time = 0; time < times; time++) {
      await searchTree(document.body, {
        detector,
        slices,
        covered: () => false,
        hit: () => {
          throw new Error('The page has the letter');
        },
      });
    }
    found.push(slices.spent / times);
    const began = performance.now();
    for (let time = 0; time < times; time++) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
      }
    }
    bare.push((performance.now() - began) / times);
  }
  // Used, so that no compiler leaves the pass out.
  if (sum === 42) console.log(sum);
  return { found, bare };
}
