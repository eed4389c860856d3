/** What the tests call in the page. */
import type { Reading } from '../../../engine/reading.ts';
import { readExact } from '../../../reader/read.ts';
import { regionAround } from '../../../reader/region.ts';
import { browserView } from '../../../reader/view.ts';

const view = browserView();

/** The whole page, or what is read around the elements that `hits` selects. */
export function read(hits?: string): Reading {
  return readExact(hits ? regionAround([...document.querySelectorAll(hits)], view) : document.body, view)
    .reading;
}
