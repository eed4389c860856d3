/** A page that changes while it is open: the report is always of what stands there now. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../engine/report.ts';
import { BROWSERS, reportOf, useBrowser, waitForNoReport, waitForReport } from './harness.ts';
import { letterHtml, negated, PASSAGES, page, prose } from './letter-page.ts';

const URL = 'https://www.khmertimeskh.com/open-letter';
const OTHER = 'https://www.khmertimeskh.com/other';

const isAuthentic = (report: Report) => report.verdict === 'authentic';
const isNegated = (report: Report) =>
  report.verdict === 'altered' &&
  report.copies.some((copy) =>
    copy.passages.some((passage) => passage.variants.some(({ aspect }) => aspect === 'negation')),
  );

describe.each(BROWSERS)('watching in %s', (name) => {
  const { web, session, visit } = useBrowser(name);

  async function open(body: string, head = ''): Promise<Page> {
    web().serve(URL, page(body, head));
    return visit(URL);
  }
  const report = (tab: Page, accept?: (made: Report) => boolean) => waitForReport(session(), tab, accept);
  /** Until the script is told where the copy stands, any change takes the report away. */
  const placed = () => new Promise((next) => setTimeout(next, 1_000));
  const noReport = (tab: Page) => waitForNoReport(session(), tab);

  it('finds a letter that comes late', async () => {
    const tab = await open('<div id="app">Loading</div>');
    await tab.evaluate((html) => {
      setTimeout(() => {
        document.querySelector('#app')!.innerHTML = html;
      }, 1_000);
    }, letterHtml());
    await report(tab, isAuthentic);
  });

  it('finds a letter that streams in word by word', async () => {
    const tab = await open('<p id="stream"></p>');
    await tab.evaluate(async (text) => {
      const into = document.querySelector('#stream')!;
      for (const [index, word] of text.split(/(?<= )/).entries()) {
        if (index % 3 === 0) into.append(word);
        else if (into.lastChild) (into.lastChild as Text).appendData(word);
        if (index % 10 === 0) await new Promise((next) => setTimeout(next, 5));
      }
    }, PASSAGES[6]!);
    const made = await report(
      tab,
      ({ verdict, copies }) => verdict === 'excerpt' && copies[0]!.passages[6]!.status === 'intact',
    );
    expect(made.copies).toHaveLength(1);
    expect(made.copies[0]!.passages[6]!.id).toBe('paragraph-2');
  });

  it('follows a change of a word, and its undoing', async () => {
    const tab = await open(letterHtml());
    await report(tab, isAuthentic);
    const replace = (from: string, to: string) =>
      tab.evaluate(
        (a, b) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            if (text.data.includes(a)) text.data = text.data.replace(a, b);
          }
        },
        from,
        to,
      );
    await replace('will not tolerate', 'will tolerate');
    await report(tab, isNegated);
    await replace('will tolerate', 'will not tolerate');
    await report(tab, isAuthentic);
  });

  it('follows navigation within the document', async () => {
    const tab = await open(letterHtml());
    await report(tab, isAuthentic);
    await tab.evaluate((html) => {
      history.pushState({}, '', '/other');
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(negated));
    const made = await report(tab, isNegated);
    expect(made.source.url).toBe(OTHER);
    await tab.evaluate((html) => {
      history.pushState({}, '', '/third');
      document.querySelector('#main')!.innerHTML = html;
    }, prose(2_000));
    await noReport(tab);
  });

  it('tells of the new address when only that changed', async () => {
    const tab = await open(letterHtml());
    await report(tab, isAuthentic);
    await tab.evaluate(() => history.replaceState({}, '', '/other'));
    await report(tab, (made) => made.source.url === OTHER);
  });

  it('reads on when "See more" is pressed', async () => {
    const [start, rest] = [PASSAGES.slice(0, 6), PASSAGES.slice(6)];
    const tab = await open(
      `<article>${start.map((text) => `<p>${text}</p>`).join('')}<p id="rest"><span role="button" tabindex="0" style="cursor:pointer">See more</span></p></article>`,
    );
    await report(
      tab,
      ({ verdict, notices, copies }) =>
        verdict === 'excerpt' &&
        [...notices, ...copies.flatMap((copy) => copy.notices)].includes('truncated'),
    );
    await tab.evaluate(
      (html) => {
        document.querySelector('#rest')!.outerHTML = html;
      },
      rest.map((text) => `<p>${text}</p>`).join(''),
    );
    await report(tab, isAuthentic);
  });

  it('forgets a post that a virtual list dropped, and finds it again', async () => {
    const posts = Array.from({ length: 30 }, (_, i) => `<article>${prose(300, i + 1)}</article>`).join('');
    const tab = await open(
      `<div role="feed">${posts}<article id="post">${letterHtml(negated)}</article></div>`,
    );
    await report(tab, isNegated);
    await tab.evaluate(() => {
      const post = document.querySelector('#post')!;
      Object.assign(window, { post });
      post.remove();
    });
    await noReport(tab);
    await tab.evaluate(() => {
      document.querySelector('[role=feed]')!.prepend((window as unknown as { post: Element }).post);
    });
    await report(tab, isNegated);
  });

  it('finds a copy that a growing feed brings', async () => {
    const tab = await open('<div role="feed"></div>');
    await tab.evaluate(
      async (batch, post) => {
        const feed = document.querySelector('[role=feed]')!;
        for (let i = 0; i < 20; i++) {
          feed.insertAdjacentHTML('beforeend', batch);
          if (i === 15) feed.insertAdjacentHTML('beforeend', post);
          await new Promise((next) => setTimeout(next, 20));
        }
      },
      Array.from({ length: 20 }, (_, i) => `<article>${prose(400, i)}</article>`).join(''),
      `<article>${letterHtml(negated)}</article>`,
    );
    await report(tab, isNegated);
  });

  it('comes back with a page that the browser kept', async () => {
    web().serve(URL, page(letterHtml(negated)));
    const tab = await session().open(URL);
    await report(tab, isNegated);
    web().serve(OTHER, page(prose(1_000)));
    await tab.goto(OTHER);
    await noReport(tab);
    await tab.evaluate(() => history.back());
    await report(tab, isNegated);
  });

  it('takes the report away while the browser keeps the page, and gives it again', async () => {
    const tab = await open(letterHtml(negated));
    await report(tab, isNegated);
    const signal = (type: string) =>
      tab.evaluate((each) => dispatchEvent(new PageTransitionEvent(each, { persisted: true })), type);
    await signal('pagehide');
    await noReport(tab);
    await signal('pageshow');
    await report(tab, isNegated);
  });

  it('rests in the background, and catches up', async () => {
    const tab = await open(prose(1_000));
    const id = await session().tabId(tab);
    web().serve(OTHER, page(prose(1_000)));
    await session().open(OTHER);
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml(negated));
    const ask = () => session().ext((api, to) => api.tabs.sendMessage(to, { type: 'status' }), id);
    expect(await ask()).toMatchObject({ reading: false });
    await report(tab, isNegated);
  });

  describe('what the page hides and shows', () => {
    it('by a class', async () => {
      const html = letterHtml().replace(' not tolerate', ' <span class="w">not</span> tolerate');
      const tab = await open(html, '<style>.off .w{display:none}</style>');
      await report(tab, isAuthentic);
      await tab.evaluate(() => document.body.classList.add('off'));
      await report(tab, isNegated);
      await tab.evaluate(() => document.body.classList.remove('off'));
      await report(tab, isAuthentic);
    });

    it('by a rule that a script adds', async () => {
      const html = letterHtml().replace(' not tolerate', ' <span class="w">not</span> tolerate');
      const tab = await open(html, '<style>.x{color:red}</style>');
      await report(tab, isAuthentic);
      await tab.evaluate(() => document.styleSheets[0]!.insertRule('.w{display:none}'));
      await report(tab, isNegated);
    });

    it('in a closed and an opened details element', async () => {
      const tab = await open(`<details><summary>The letter</summary>${letterHtml()}</details>`);
      const folded = (made: Report) =>
        [...made.notices, ...made.copies.flatMap((copy) => copy.notices)].includes('folded-text');
      await report(tab, folded);
      await tab.evaluate(() => document.querySelector('details')!.setAttribute('open', ''));
      await report(tab, (made) => isAuthentic(made) && !folded(made));
    });

    it('not what a person types', async () => {
      const tab = await open(
        `<textarea>${PASSAGES.join('\n')}</textarea><div contenteditable="true">${letterHtml()}</div><div id="post"></div>`,
      );
      await tab.evaluate((html) => {
        document.querySelector('#post')!.innerHTML = html;
      }, letterHtml(negated));
      const made = await report(tab);
      expect(made.copies).toHaveLength(1);
      expect(isNegated(made)).toBe(true);
    });
  });

  it('finds a letter that was written in place, once it is no longer edited', async () => {
    const tab = await open(`<div id="text" contenteditable="true">${letterHtml(negated)}</div>`);
    const edited = (value: string) =>
      tab.evaluate((attribute) => {
        document.querySelector<HTMLElement>('#text')!.contentEditable = attribute;
      }, value);
    await edited('false');
    await report(tab, isNegated);
    await edited('true');
    await noReport(tab);
    await edited('inherit');
    await report(tab, isNegated);
  });

  describe('shadow roots', () => {
    it.each(['open', 'closed'] as const)('an %s one that is there', async (mode) => {
      const tab = await open(
        `<letter-card><template shadowrootmode="${mode}"><div><slot></slot></div>${letterHtml(negated)}</template></letter-card>`,
      );
      await report(tab, isNegated);
    });

    it.each(['open', 'closed'] as const)('an %s one that comes late, and changes', async (mode) => {
      const tab = await open('<div id="host"></div>');
      await tab.evaluate(
        (html, kind) => {
          setTimeout(() => {
            const root = document.querySelector('#host')!.attachShadow({ mode: kind });
            root.innerHTML = `<section>${html}</section>`;
            Object.assign(window, { root });
          }, 500);
        },
        letterHtml(),
        mode,
      );
      await report(tab, isAuthentic);
      await tab.evaluate((html) => {
        (window as unknown as { root: ShadowRoot }).root.innerHTML = html;
      }, letterHtml(negated));
      await report(tab, isNegated);
    });

    it.each(['now', 'later'] as const)('a closed one in a word’s place, from %s on', async (when) => {
      const word = letterHtml().replace('will not tolerate', 'will <span id="word">not</span> tolerate');
      const script =
        'const show = () => { word.attachShadow({ mode: "closed" }).innerHTML = "gladly"; };' +
        (when === 'now' ? 'show();' : 'setTimeout(show, 2000);');
      const tab = await open(`${word}<script>${script}</script>`);
      const { copies } = await report(tab, ({ verdict }) => verdict === 'altered');
      expect(JSON.stringify(copies)).toContain('"found":"gladly"');
    });

    it('each paragraph in one of its own, while something changes beside them', async () => {
      const own = letterHtml().replace(
        /<p>(.*?)<\/p>/g,
        '<x-p><template shadowrootmode="open"><p>$1</p></template></x-p>',
      );
      const tab = await open(`<p id="count">0</p>${own}`);
      await report(tab, isAuthentic);
      await placed();
      const seen = new Set<unknown>();
      for (let look = 0; look < 30; look++) {
        await tab.evaluate((readers) => {
          document.querySelector('#count')!.textContent = `${readers} readers are here`;
        }, look);
        seen.add((await reportOf(session(), tab))?.verdict);
        await new Promise((next) => setTimeout(next, 50));
      }
      expect([...seen]).toEqual(['authentic']);
      await tab.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('x-p')) {
          const paragraph = shadowRoot!.querySelector('p')!;
          paragraph.textContent = paragraph.textContent.replace('will not tolerate', 'will tolerate');
        }
      });
      await report(tab, isNegated);
      await tab.evaluate(() => {
        for (const card of document.querySelectorAll('x-p')) card.remove();
      });
      await noReport(tab);
    });

    it('one in another, with slotted paragraphs', async () => {
      const tab = await open(`<outer-box>${letterHtml(negated)}</outer-box>`);
      await tab.evaluate(() => {
        const outer = document.querySelector('outer-box')!.attachShadow({ mode: 'closed' });
        outer.innerHTML = '<inner-box><slot></slot></inner-box>';
        const inner = outer.querySelector('inner-box')!.attachShadow({ mode: 'open' });
        inner.innerHTML = '<article><slot></slot></article>';
      });
      await report(tab, isNegated);
    });
  });

  describe('frames', () => {
    const FRAME = 'https://www.facebook.com/plugins/post';

    it('of another watched site, and its own', async () => {
      web().serve(FRAME, page(letterHtml(negated)));
      const tab = await open(`${letterHtml()}<iframe src="${FRAME}" width="600" height="400"></iframe>`);
      const made = await report(tab, ({ copies }) => copies.length === 2);
      expect(made.verdict).toBe('altered');
    });

    it('without an address of their own', async () => {
      const inner = letterHtml(negated).replace(/"/g, '&quot;');
      const tab = await open(`<iframe srcdoc="${inner}" width="600" height="400"></iframe>`);
      await report(tab, isNegated);
    });

    it('that a script fills', async () => {
      const tab = await open('<iframe id="frame" width="600" height="400"></iframe>');
      await tab.evaluate((html) => {
        const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
        frame.contentDocument!.body.innerHTML = html;
      }, letterHtml(negated));
      await report(tab, isNegated);
    });

    it('that go away with what they held', async () => {
      web().serve(FRAME, page(letterHtml(negated)));
      const tab = await open(`${letterHtml()}<iframe src="${FRAME}" width="600" height="400"></iframe>`);
      await report(tab, ({ verdict }) => verdict === 'altered');
      await tab.evaluate(() => document.querySelector('iframe')!.remove());
      await report(tab, isAuthentic);
    });
  });

  it('tells of a picture of the letter', async () => {
    const tab = await open('<article><p>Read this:</p><img id="i" width="300" height="300"></article>');
    await tab.evaluate((text) => {
      document.querySelector('#i')!.setAttribute('alt', `May be an image of text that says '${text}'`);
    }, PASSAGES.join(' '));
    const made = await report(tab);
    expect(made.notices).toContain('image-only');
    await tab.evaluate(() => document.querySelector('#i')!.remove());
    await noReport(tab);
  });

  it('does not judge a page that the browser translated', async () => {
    const tab = await open(letterHtml());
    await report(tab, isAuthentic);
    await tab.evaluate(() => {
      document.documentElement.lang = 'km';
      document.documentElement.className = 'translated-ltr';
    });
    const made = await report(tab, ({ verdict }) => verdict === 'uncertain');
    expect(made.notices).toContain('translated-page');
  });

  it('ends on the right verdict after a storm of changes', async () => {
    const tab = await open(`<div id="ticker"></div><div id="letter">${letterHtml()}</div>`);
    await report(tab, isAuthentic);
    await tab.evaluate(async (html) => {
      const ticker = document.querySelector('#ticker')!;
      const end = performance.now() + 4_000;
      while (performance.now() < end) {
        for (let i = 0; i < 10; i++) {
          ticker.append(document.createElement('b'));
          ticker.lastElementChild!.textContent = `price ${i}`;
          if (ticker.childElementCount > 50) ticker.firstElementChild!.remove();
        }
        await new Promise((next) => setTimeout(next, 5));
      }
      document.querySelector('#letter')!.innerHTML = html;
    }, letterHtml(negated));
    await report(tab, isNegated);
  });

  it('has no report of what is no longer there while a page rewrites its own letter, and ends on the right one', async () => {
    const tab = await open(`${prose(30_000)}<div id="letter">${letterHtml()}</div>`);
    await report(tab, isAuthentic);
    await placed();
    const rewriting = tab.evaluate(
      async (one, other) => {
        const letter = document.querySelector('#letter')!;
        for (let i = 0; i < 41; i++) {
          letter.innerHTML = i % 2 === 0 ? other : one;
          await new Promise((next) => setTimeout(next, 100));
        }
      },
      letterHtml(),
      letterHtml(negated),
    );
    await noReport(tab);
    await rewriting;
    await report(tab, isNegated);
  });

  it('keeps its report while a clock ticks beside the letter, and loses it with the letter', async () => {
    const tab = await open(`<p id="clock">0</p>${prose(3_000)}<div id="letter">${letterHtml()}</div>`);
    await report(tab, isAuthentic);
    await placed();
    await tab.evaluate(() => {
      let ticks = 0;
      setInterval(() => {
        document.querySelector('#clock')!.textContent = `${++ticks} readers are here`;
      }, 100);
    });
    const seen = new Set<unknown>();
    for (let look = 0; look < 80; look++) {
      seen.add((await reportOf(session(), tab))?.verdict);
      await new Promise((next) => setTimeout(next, 50));
    }
    expect([...seen]).toEqual(['authentic']);
    await tab.evaluate((html) => {
      document.querySelector('#letter p:nth-of-type(3)')!.remove();
      document.querySelector('#letter')!.insertAdjacentHTML('beforeend', html);
    }, prose(300));
    await report(tab, ({ verdict }) => verdict === 'incomplete');
    await tab.evaluate(() => document.querySelector('#letter')!.remove());
    await noReport(tab);
  });

  it('does nothing on a site that the reader turned off, until it is turned on', async () => {
    const off = (hosts: string[]) =>
      session().ext((api, list) => api.storage.local.set({ settings: { off: list } }), hosts);
    try {
      await off(['khmertimeskh.com']);
      const tab = await open(letterHtml(negated));
      const id = await session().tabId(tab);
      const ask = () => session().ext((api, to) => api.tabs.sendMessage(to, { type: 'status' }), id);
      await vi.waitFor(async () => expect(await ask()).toMatchObject({ reading: false }));
      expect(await reportOf(session(), tab)).toBeNull();
      await off([]);
      await report(tab, isNegated);
      await off(['khmertimeskh.com']);
      await noReport(tab);
    } finally {
      await session().ext((api) => api.storage.local.remove('settings'));
    }
  });

  it('gives no sign of itself to the page', async () => {
    const watch = `<script>
      window.signs = [];
      const names = new Set(Object.getOwnPropertyNames(window));
      new MutationObserver((records) => signs.push(...records.map((r) => r.type + ' ' + r.target.nodeName)))
        .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      addEventListener('load', () => {
        signs.length = 0;
        addEventListener('message', (event) => signs.push('message ' + JSON.stringify(event.data)));
        const dispatch = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) { signs.push('event ' + event.type); return dispatch.call(this, event); };
      });
      window.look = () => [
        ...signs,
        ...Object.getOwnPropertyNames(window).filter((name) => !names.has(name) && !['signs', 'look', 'names'].includes(name)),
        ...[...(CSS.highlights?.keys() ?? [])],
        ...document.adoptedStyleSheets.map(() => 'sheet'),
      ];
    </script>`;
    const tab = await open(letterHtml(negated), watch);
    await report(tab, isNegated);
    expect(await tab.evaluate(() => (window as unknown as { look(): string[] }).look())).toEqual([]);
  });
});

describe.each(BROWSERS)('a check on request in %s', (name) => {
  const { web, session, visit } = useBrowser(name);
  const ANY = 'https://unwatched.example/letter';

  it('reads any page, and follows it', async () => {
    web().serve(ANY, page(letterHtml(negated)));
    const tab = await visit(ANY);
    const id = await session().tabId(tab);
    expect(await reportOf(session(), tab)).toBeNull();
    const popup = await session().popup(tab);
    const check = () =>
      session().ext((api, tabId) => api.runtime.sendMessage({ type: 'check-tab', tabId }), id);
    // Pressed twice: the second start of the script does nothing.
    expect(await check()).toEqual({ ok: true, verdict: 'altered' });
    expect(await check()).toEqual({ ok: true, verdict: 'altered' });
    await popup.close();
    await tab.evaluate((html) => {
      document.querySelector('#main')!.innerHTML = html;
    }, letterHtml());
    await waitForReport(session(), tab, isAuthentic);
  });

  it('answers for a page without the letter', async () => {
    web().serve(ANY, page(prose(3_000)));
    const tab = await visit(ANY);
    const id = await session().tabId(tab);
    const popup = await session().popup(tab);
    const check = () =>
      session().ext((api, tabId) => api.runtime.sendMessage({ type: 'check-tab', tabId }), id);
    expect(await check()).toEqual({ ok: true, verdict: 'none' });
    await popup.close();
  });
});
