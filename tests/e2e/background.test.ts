/** The background in real browsers: what it believes, how it merges, and that a stop costs nothing. */
import { describe, expect, it, vi } from 'vitest';
import { framesKey, MAX_CANDIDATE, reportKey, SETTINGS_KEY, textKey } from '../../engine/messages.ts';
import { BROWSERS, reportOf, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page, prose } from './letter-page.ts';

const POST = 'https://www.facebook.com/post/1';
const OTHER = 'https://www.phnompenhpost.com/national/letter';

const READING = { text: 'nothing of the letter', spans: [], notices: [], pictures: [] };
const CANDIDATE = {
  type: 'candidate',
  document: 'a-document',
  revision: 1,
  reading: READING,
  title: '',
  url: POST,
};

describe.each(BROWSERS)('the background in %s', (name) => {
  // Its background is stopped again and again, after which a browser may wait before it starts one.
  const { web, session } = useBrowser(name, { own: 'background' });

  const everything = () => session().ext((api) => api.storage.session.get(null));

  /** Sends messages as a content script of the tab would; what each was answered. */
  const send = (tabId: number, messages: readonly unknown[]) =>
    session().ext(
      async (api, id, list) => {
        const answers: unknown[] = [];
        for (const message of list) {
          const [result] = await api.scripting.executeScript({
            target: { tabId: id },
            args: [message],
            func: async (sent: unknown) => {
              const { chrome, browser } = globalThis as unknown as Record<string, typeof api | undefined>;
              return (await (browser ?? chrome)?.runtime.sendMessage(sent).catch(() => null)) ?? null;
            },
          });
          answers.push(result?.result ?? null);
        }
        return answers;
      },
      tabId,
      messages,
    );

  it('refuses what is no message of a content script', async () => {
    web().serve(POST, page(prose(500)));
    const tab = await session().open(POST);
    const tabId = await session().tabId(tab);
    const span = (start: number, end: number) => ({ start, end, kind: 'post' });
    const answers = await send(tabId, [
      null,
      'candidate',
      { type: 'candidate' },
      { ...CANDIDATE, reading: { ...READING, spans: [span(0, 5_000)] } },
      { ...CANDIDATE, reading: { ...READING, spans: [span(9, 3)] } },
      { ...CANDIDATE, reading: { ...READING, text: 'x'.repeat(MAX_CANDIDATE + 1) } },
      { ...CANDIDATE, document: '' },
      { ...CANDIDATE, revision: -1 },
      // What only the extension's own pages may ask.
      { type: 'check-tab', tabId },
      { type: 'tab-state', tabId },
      { type: 'site-access' },
      { type: 'show-marks', tabId, marks: [] },
    ]);
    expect(answers).toEqual(answers.map(() => null));
    expect(await everything()).toEqual({});
    expect(await send(tabId, [CANDIDATE])).toEqual([true]);
    expect(await everything()).toEqual({});
  });

  it('names a frame by the origin the browser tells, not by the one it claims', async () => {
    web().serve(POST, page(prose(500)));
    const tab = await session().open(POST);
    const tabId = await session().tabId(tab);
    const text = letterHtml(negated).replace(/<\/?p>/g, '\n');
    await send(tabId, [
      { ...CANDIDATE, reading: { ...READING, text }, url: 'https://www.licadho-cambodia.org/' },
    ]);
    const report = await reportOf(session(), tab);
    expect(report?.verdict).toBe('altered');
    expect(report?.source.url).toBe('https://www.facebook.com');
  });

  it('keeps to the newest reading of a document', async () => {
    web().serve(POST, page(prose(500)));
    const tab = await session().open(POST);
    const tabId = await session().tabId(tab);
    const text = letterHtml(negated).replace(/<\/?p>/g, '\n');
    const altered = { ...CANDIDATE, reading: { ...READING, text } };
    await send(tabId, [
      { ...altered, revision: 7 },
      { ...CANDIDATE, revision: 6 },
    ]);
    expect((await reportOf(session(), tab))?.verdict).toBe('altered');
    // The end of another document says nothing of this one.
    await send(tabId, [{ type: 'nothing', document: 'one-before' }]);
    expect((await reportOf(session(), tab))?.verdict).toBe('altered');
    await send(tabId, [{ type: 'nothing', document: CANDIDATE.document }]);
    expect(await reportOf(session(), tab)).toBeNull();
  });

  it('survives a stop at any moment', async () => {
    web().serve(POST, page(letterHtml()));
    const tab = await session().open(POST);
    await waitForReport(session(), tab, (report) => report.verdict === 'authentic');
    await session().stopBackground();
    expect((await reportOf(session(), tab))?.verdict).toBe('authentic');

    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(negated));
    await session().stopBackground();
    await waitForReport(session(), tab, (report) => report.verdict === 'altered');

    await session().stopBackground();
    const popup = await session().popup(tab);
    await popup.waitFor('[data-verdict=altered]');
    await popup.close();

    await session().stopBackground();
    await tab.goto(OTHER);
    await vi.waitFor(async () => expect(await everything()).toEqual({}), { timeout: 10_000 });
  });

  it('judges what was sent to it while it was being stopped', async () => {
    web().serve(POST, page(letterHtml().repeat(8)));
    const tab = await session().open(POST);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'authentic');
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(negated).repeat(8));
    // Through the reading, the waking and the check: whatever it is at is cut off.
    for (let stops = 0; stops < 25; stops += 1) {
      await session().stopBackground();
      await new Promise((next) => setTimeout(next, 10));
    }
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered', 40_000);
  });

  it('keeps the report of a page that is too busy to answer', async () => {
    web().serve(POST, page(letterHtml(negated)));
    const tab = await session().open(POST);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    const tabId = await session().tabId(tab);
    // Longer than the background waits for an answer.
    await tab.evaluate(() => {
      setTimeout(() => {
        for (const end = Date.now() + 6_000; Date.now() < end; );
      });
    });
    const state = await session().ext(
      (api, id) => api.runtime.sendMessage({ type: 'tab-state', tabId: id }),
      tabId,
    );
    expect(state).toMatchObject({ state: 'report' });
    expect((await reportOf(session(), tab))?.verdict).toBe('altered');
  });

  it('merges the frames of a tab and lets them go one by one', async () => {
    web().serve(OTHER, page(letterHtml(negated)));
    web().serve(POST, page(`${letterHtml()}<iframe src="${OTHER}" width="600" height="900"></iframe>`));
    const tab = await session().open(POST);
    const tabId = await session().tabId(tab);
    const report = await waitForReport(session(), tab, ({ copies }) => copies.length === 2);
    expect(report.verdict).toBe('altered');
    expect(report.copies.map((copy) => copy.verdict)).toEqual(['authentic', 'altered']);
    expect(report.source.url).toBe(POST);

    const text = String(await session().stored(textKey(tabId)));
    const [first, second] = report.copies;
    expect(text.slice(first!.range.start, first!.range.end)).toContain('will not tolerate');
    expect(text.slice(second!.range.start, second!.range.end)).toContain('will tolerate');
    expect(text.slice(second!.range.start, second!.range.end)).not.toContain('will not tolerate');
    const frames = (await session().stored(framesKey(tabId))) as { start: number; end: number }[];
    expect(frames).toHaveLength(2);
    expect(frames[0]!.start).toBe(0);
    expect(frames[1]!.start).toBe(frames[0]!.end + 2);
    expect(frames[1]!.end).toBe(text.length);

    await tab.evaluate(() => document.querySelector('iframe')!.remove());
    // The popup asks which documents still stand, in case a frame had no time to say that it goes.
    const popup = await session().popup(tab);
    await waitForReport(
      session(),
      tab,
      ({ copies, verdict }) => copies.length === 1 && verdict === 'authentic',
    );
    await popup.close();
  });

  it('keeps nothing of a page that was left or closed', async () => {
    web().serve(POST, page(letterHtml()));
    web().serve(OTHER, page(prose(500)));
    const left = await session().open(POST);
    await waitForReport(session(), left);
    await left.goto(OTHER);
    await vi.waitFor(async () => expect(await everything()).toEqual({}), { timeout: 10_000 });

    const closed = await session().open(POST);
    await waitForReport(session(), closed);
    await closed.close();
    await vi.waitFor(async () => expect(await everything()).toEqual({}), { timeout: 10_000 });
    expect(await session().ext((api) => api.storage.local.get(null))).toEqual({});
  });

  it('draws the verdict on the toolbar, with a number only where something is wrong', async () => {
    const toolbar = async (tabId: number) =>
      session().ext(
        async (api, id) => ({
          badge: await api.action.getBadgeText({ tabId: id }),
          title: await api.action.getTitle({ tabId: id }),
        }),
        tabId,
      );
    web().serve(POST, page(letterHtml(negated)));
    web().serve(OTHER, page(letterHtml()));
    const wrong = await session().open(POST);
    await waitForReport(session(), wrong);
    const wrongId = await session().tabId(wrong);
    await vi.waitFor(async () =>
      expect(await toolbar(wrongId)).toEqual({ badge: '1', title: 'Open Letter Verifier: Altered' }),
    );
    const right = await session().open(OTHER);
    await waitForReport(session(), right);
    const rightId = await session().tabId(right);
    await vi.waitFor(async () => {
      const { badge, title } = await toolbar(rightId);
      expect(badge).toBe('');
      expect(title).toMatch(/^Open Letter Verifier: ./);
    });

    await session().ext((api, key) => api.storage.local.set({ [key]: { quietBadge: true } }), SETTINGS_KEY);
    await vi.waitFor(async () => expect((await toolbar(wrongId)).badge).toBe(''), { timeout: 5_000 });
    await session().ext((api) => api.storage.local.clear());
    expect(await session().stored(reportKey(wrongId))).toBeDefined();
  });
});
