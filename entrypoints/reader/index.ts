/**
 * The reader's script: started beside the content script in a frame that has the letter's wording, or on which the
 * reader asks for a check. Until the reader asks for marks, nothing that a page could see is touched.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { World } from '../../watch/handover.ts';
import { PageFollower } from './follower.ts';

export default defineUnlistedScript(() => {
  (globalThis as World).openLetterReader = (handover) => new PageFollower(handover);
});
