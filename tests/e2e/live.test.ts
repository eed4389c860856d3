/** Pages put together at random that go on changing: no report stands that the page no longer gets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import { bundleReader } from '../../scripts/browser/reading.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { followPage } from '../random-pages/follow.ts';
import type { Kind } from '../random-pages/index.ts';
import { BROWSERS, useBrowser } from './harness.ts';

const letters = loadLetters().map(prepareLetter);
const CHANGES = 8;
/** The first has each paragraph in a shadow root of its own. */
const PAGES: readonly (readonly [kind: Kind, number: number, seed: number])[] = [
  ['letter', 45, 2],
  ['list', 0, 1],
  ['feed', 0, 1],
];

let script = '';
beforeAll(async () => {
  script = await bundleReader();
});

describe.each(BROWSERS)('changing pages in %s', (name) => {
  const { web, session } = useBrowser(name);

  it.each(PAGES)('%s %i of seed %i', async (kind, number, seed) => {
    const followed = { session: session(), web: web(), script, letters };
    const difference = await followPage(followed, { kind, number, seed }, CHANGES);
    expect(difference, difference?.changes.join(', ')).toBeNull();
  });
});
