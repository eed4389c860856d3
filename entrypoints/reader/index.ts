/** The reader's script: started beside the content script in a frame that has the letter's wording. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ON_PAGE, onPage } from '../../reader/on-page.ts';

export default defineUnlistedScript(() => {
  (globalThis as { [ON_PAGE]?: typeof onPage })[ON_PAGE] = onPage;
});
