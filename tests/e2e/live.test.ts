/** Pages put together at random that go on changing: no report stands that the page no longer gets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import { bundleReader } from '../../scripts/browser/reading.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { followPage } from '../random-pages/follow.ts';
import { PAGE_KINDS } from '../random-pages/index.ts';
import { BROWSERS, useBrowser } from './harness.ts';

const letters = loadLetters().map(prepareLetter);
const PAGES = 1;
const CHANGES = 8;

let script = '';
beforeAll(async () => {
  script = await bundleReader();
});

describe.each(BROWSERS)('changing pages in %s', (name) => {
  const { web, session } = useBrowser(name);

  it.each(PAGE_KINDS)('%s', async (kind) => {
    const followed = { session: session(), web: web(), script, letters };
    for (let number = 0; number < PAGES; number++) {
      const difference = await followPage(followed, { kind, number, seed: 1 }, CHANGES);
      expect(difference, `${kind} ${number}: ${difference?.changes.join(', ')}`).toBeNull();
    }
  });
});
