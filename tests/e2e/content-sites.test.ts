/** The sample pages under their real addresses, with the built extension: what the tab's report says of each. */
import { describe, expect, it, vi } from 'vitest';
import { findings, samplePages } from '../dom/pages.ts';
import { BROWSERS, reportOf, useBrowser, waitForReport } from './harness.ts';

const QUIET = 'https://www.reuters.com/nothing';

describe.each(BROWSERS)('sites in %s', (name) => {
  const { web, session, tab } = useBrowser(name);

  it.each(samplePages().filter((page) => says(page.expected)))('$name', async ({ url, html, expected }) => {
    web().serve(url, html);
    const page = await tab();
    await page.goto(url);
    const wanted = JSON.stringify(expected);
    const report = await waitForReport(
      session(),
      page,
      (made) => made.source.url === url && JSON.stringify(findings(made)) === wanted,
    ).catch(() => reportOf(session(), page));
    expect(report && findings(report)).toEqual(expected);
  });

  it.each(samplePages().filter(({ expected }) => !says(expected)))(
    'nothing on $name',
    async ({ url, html }) => {
      // A page that has something, opened after it, has its report: so had this one by then.
      const [other] = samplePages().filter(({ expected }) => says(expected));
      web().serve(url, html);
      web().serve(other!.url, other!.html);
      const page = await session().open(url);
      const after = await session().open(other!.url);
      await waitForReport(session(), after);
      expect(await reportOf(session(), page)).toBeNull();
    },
  );

  it('says nothing where there is nothing', async () => {
    web().serve(QUIET, '<title>News</title><p>Nothing of the kind.</p>');
    const page = await session().open(QUIET);
    const id = await session().tabId(page);
    const status = () => session().ext((api, tab) => api.tabs.sendMessage(tab, { type: 'status' }), id);
    await vi.waitFor(async () => expect(await status()).toMatchObject({ reading: false }));
    expect(await reportOf(session(), page)).toBeNull();
  });
});

/** Whether the extension has anything to say of such a page. */
function says(expected: ReturnType<typeof samplePages>[number]['expected']): boolean {
  return expected.copies > 0 || expected.quotations > 0 || expected.notices.length > 0;
}
