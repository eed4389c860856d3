/** Marks on the page: what the page's own scripts can see of them is how they are looked at here. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { type MarkTone, shownKey } from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';
import { BROWSERS, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page, prose } from './letter-page.ts';

const URL = 'https://www.phnompenhpost.com/letter';
const altered = (text: string) =>
  negated(text).replace('Samdech Krala Hom,', 'Samdech Krala Hom and others,');

interface Painted {
  tones: number;
  texts: string[];
  lines: string[];
}

describe.each(BROWSERS)('marks in %s', (name) => {
  const { web, session, visit } = useBrowser(name);

  async function open(body: string, head = ''): Promise<{ tab: Page; id: number; report: Report }> {
    web().serve(URL, page(body, head));
    const tab = await visit(URL);
    const id = await session().tabId(tab);
    return { tab, id, report: await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered') };
  }
  const send = (message: object) =>
    session().ext((api, request) => api.runtime.sendMessage(request), message);
  const show = (tabId: number, report: Report) => send({ type: 'show-marks', tabId, marks: marksOf(report) });
  const lost = (id: number) =>
    vi.waitFor(
      async () => {
        const shown = (await session().stored(shownKey(id))) as unknown[];
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.every((mark) => mark === null)).toBe(true);
      },
      { timeout: 5_000, interval: 100 },
    );

  it('shows the changes, steps to them and takes them away', async () => {
    const { tab, id, report } = await open(prose(12_000) + letterHtml(altered) + prose(12_000));
    expect(await painted(tab)).toEqual({ tones: 0, texts: [], lines: [] });
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const marks = marksOf(report);
    expect(await show(id, report)).toEqual({ shown: marks.length, lost: [] });
    const seen = await painted(tab);
    expect(seen.texts.join(' ')).toContain('and others');
    // The place of the word that was taken out, between its neighbours.
    expect(seen.texts).toContain('l t');
    expect(new Set(seen.lines).size).toBe(seen.lines.length);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    const top = () => tab.evaluate(() => scrollY);
    expect(await top()).toBe(0);
    expect(await send({ type: 'step-mark', tabId: id, index: marks.length - 1 })).toMatchObject({ lost: [] });
    expect(await top()).toBeGreaterThan(500);

    await send({ type: 'clear-marks', tabId: id });
    expect(await painted(tab)).toEqual({ tones: 0, texts: [], lines: [] });
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('has other names every time', async () => {
    const { tab, id, report } = await open(letterHtml(negated));
    const names = () => tab.evaluate(() => [...CSS.highlights.keys()]);
    await show(id, report);
    const first = await names();
    await show(id, report);
    const second = await names();
    expect(second).toHaveLength(first.length);
    expect(second.filter((each) => first.includes(each))).toEqual([]);
  });

  it('paints in a closed shadow root', async () => {
    const { tab, id, report } = await open('<div id="host"></div>', script(letterHtml(altered)));
    expect(await show(id, report)).toMatchObject({ lost: [] });
    const colors = await tab.evaluate(() => {
      const { root } = window as unknown as { root: ShadowRoot };
      const paragraph = root.querySelector('p')!;
      return [...CSS.highlights.keys()].map(
        (each) => getComputedStyle(paragraph, `::highlight(${each})`).textDecorationStyle,
      );
    });
    expect(new Set(colors)).toContain('wavy');
  });

  it('paints in a frame of another site', async () => {
    const frame = 'https://www.facebook.com/plugins/post';
    web().serve(frame, page(letterHtml(altered)));
    const { tab, id, report } = await open(
      `${prose(9_000)}<iframe src="${frame}" width="600" height="300"></iframe>`,
    );
    expect(await show(id, report)).toMatchObject({ lost: [] });
    const inner = tab.frames().find((each) => each.url() === frame)!;
    expect((await painted(inner)).texts.join(' ')).toContain('and others');
    await send({ type: 'step-mark', tabId: id, index: 0 });
    await vi.waitFor(async () => expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(100));
  });

  it('stay while the page changes beside them', async () => {
    const { tab, id, report } = await open(`<p id="clock">Nobody reads this</p>${letterHtml(altered)}`);
    const marks = marksOf(report);
    await show(id, report);
    const { texts } = await painted(tab);
    await tab.evaluate(() => {
      document.querySelector('#clock')!.textContent = 'Twelve people read this now';
    });
    const later = await waitForReport(session(), tab, ({ copies }) => {
      return copies[0]!.range.start > report.copies[0]!.range.start;
    });
    expect((await painted(tab)).texts).toEqual(texts);
    expect(await session().stored(shownKey(id))).toHaveLength(marks.length);
    expect(await send({ type: 'step-mark', tabId: id, index: marks.length - 1 })).toMatchObject({ lost: [] });
    expect(await show(id, later)).toEqual({ shown: marks.length, lost: [] });
  });

  it('stay while pictures load between the paragraphs, and scrolling moves all', async () => {
    const { tab, id, report } = await open(prose(9_000) + letterHtml(altered) + prose(9_000));
    await show(id, report);
    const { texts } = await painted(tab);
    await tab.evaluate(async () => {
      const paragraphs = document.querySelectorAll('p');
      for (let i = 0; i < 60; i++) {
        document.body.style.setProperty('--scrolled', String(i));
        paragraphs[i % paragraphs.length]!.after(document.createElement('img'));
        await new Promise((next) => setTimeout(next, 50));
      }
    });
    expect((await painted(tab)).texts).toEqual(texts);
    expect(await session().stored(shownKey(id))).toHaveLength(marksOf(report).length);
  });

  describe('tells when the page', () => {
    it('clears them', async () => {
      const { tab, id, report } = await open(letterHtml(altered));
      await show(id, report);
      await tab.evaluate(() => CSS.highlights.clear());
      await lost(id);
    });

    it('empties one', async () => {
      const { tab, id, report } = await open(letterHtml(altered));
      await show(id, report);
      await tab.evaluate(() => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      });
      await lost(id);
    });

    it('takes their style away', async () => {
      const { tab, id, report } = await open(letterHtml(altered));
      await show(id, report);
      await tab.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      await lost(id);
      expect(await painted(tab)).toEqual({ tones: 0, texts: [], lines: [] });
    });

    it('changes a marked word', async () => {
      const { tab, id, report } = await open(letterHtml(altered));
      await show(id, report);
      await tab.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          text.data = text.data.replace('and others', 'and friends');
        }
      });
      // The report is another one by then, and nothing is marked for it.
      await waitForReport(session(), tab, (made) => JSON.stringify(made).includes('friends'));
      expect(await session().stored(shownKey(id))).toBeUndefined();
      expect(await painted(tab)).toEqual({ tones: 0, texts: [], lines: [] });
    });
  });
});

/** What the popup asks to be marked: every variant. */
function marksOf(report: Report): { start: number; end: number; tone: MarkTone }[] {
  return report.copies.flatMap((copy) =>
    copy.passages.flatMap((passage) =>
      passage.variants.map(({ kind, range }) => {
        const tone = kind === 'omission' ? 'omitted' : kind === 'addition' ? 'added' : 'changed';
        return { start: range.start, end: range.end, tone: tone as MarkTone };
      }),
    ),
  );
}

/** What a script of the page sees: how many highlights, what they hold, and how each underlines. */
function painted(tab: Pick<Page, 'evaluate'>): Promise<Painted> {
  return tab.evaluate(() => {
    const highlights = [...CSS.highlights.values()];
    const ranges = highlights.flatMap((highlight) => [...highlight.values()]) as Range[];
    const lines = [...CSS.highlights.keys()].map((name) => {
      const style = getComputedStyle(document.body, `::highlight(${name})`);
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
    });
    return { tones: highlights.length, texts: ranges.map(String), lines };
  });
}

function script(html: string): string {
  return `<script>addEventListener('DOMContentLoaded', () => {
    window.root = document.querySelector('#host').attachShadow({ mode: 'closed' });
    root.innerHTML = ${JSON.stringify(html)};
  })</script>`;
}
