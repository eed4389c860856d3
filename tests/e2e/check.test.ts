/** The check page, driven as a reader drives it: paste, files, a selected text, side by side, evidence, look-up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, inject, it, vi } from 'vitest';
import { canonicalText, type Letter } from '../../engine/letter.ts';
import { reportKey, selectionKey } from '../../engine/messages.ts';
import { type Report, reportSchema } from '../../engine/report.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { takesDrops } from '../../scripts/pictures/scenes.ts';
import { violations } from './axe.ts';
import { BROWSERS, useBrowser, waitForReport } from './harness.ts';
import { letterHtml, negated, page as newsPage, prose } from './letter-page.ts';

const letter = loadLetters()[0] as Letter;
const FAITHFUL = canonicalText(letter);
const ALTERED = FAITHFUL.replace('will not tolerate', 'will tolerate').replace('12 November', '12 December');
const sample = (name: string) => fileURLToPath(new URL(`../documents/files/${name}`, import.meta.url));

const VIEWS = { check: 0, compare: 1, evidence: 2, 'look-up': 3, letter: 4 } as const;

describe.each(BROWSERS)('the check page in %s', (name) => {
  const { web, session, tab } = useBrowser(name);

  const open = async (path = 'check.html') => {
    const page = await session().openExtensionPage(path, await tab());
    await page.waitForSelector('h1');
    return page;
  };

  /** Pastes into the box and presses the button. */
  const paste = async (page: Page, text: string) => {
    await page.evaluate((pasted) => {
      const box = document.querySelector('textarea')!;
      box.value = pasted;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await page.waitForSelector('form.paste button:not(:disabled)');
    await page.click('form.paste button');
    await page.waitForSelector('.result .verdict');
  };
  const choose = async (page: Page, ...files: string[]) => {
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...files.map(sample));
  };
  const drop = async (page: Page, files: Readonly<Record<string, string>>) => {
    await takesDrops(page);
    await page.evaluate((contents) => {
      const data = new DataTransfer();
      for (const [file, content] of Object.entries(contents)) data.items.add(new File([content], file));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, files);
  };
  const finished = (page: Page, count: number) =>
    page.waitForFunction(
      (expected) =>
        document.querySelectorAll('.result').length === expected &&
        document.querySelector('progress') === null,
      { timeout: 40_000 },
      count,
    );
  const go = async (page: Page, view: keyof typeof VIEWS) => {
    await page.evaluate((index) => {
      document.querySelectorAll<HTMLElement>('.top nav a')[index]!.click();
    }, VIEWS[view]);
    await page.waitForSelector(`main.view-${view} h1`);
  };
  const text = (page: Page, selector: string) =>
    page.$$eval(selector, (elements) => elements.map((element) => element.textContent.trim()));

  /** A text as the context menu hands it over. */
  const select = async (selected: string) => {
    const key = `test${Math.floor(1e9 * Math.random())}`;
    await session().ext(
      async (api, storageKey, value) => {
        await api.storage.session.set({
          [storageKey]: { text: value, title: 'A story', url: 'https://news.example/story', tabId: null },
        });
      },
      selectionKey(key),
      selected,
    );
    return key;
  };

  it('judges a pasted text', async () => {
    const page = await open();
    await paste(page, ALTERED);
    expect(await text(page, '.result .verdict h3')).toEqual(['Altered']);
    const findings = (await text(page, '.result .finding')).join('\n');
    expect(findings).toContain('a negation');
    expect(findings).toContain('December');
    expect(await text(page, '.results-head [role=status]')).toEqual(['1 text checked.']);

    await paste(page, FAITHFUL);
    await finished(page, 2);
    expect(await text(page, '.result .badge')).toEqual(['Matches the letter', 'Altered']);
  });

  it('reads files of every kind, several at once, each with its result or its reason', async () => {
    const page = await open();
    await choose(page, 'faithful.txt', 'altered.html');
    await finished(page, 2);
    await choose(
      page,
      'faithful.docx',
      'altered.docx',
      'hidden.docx',
      'faithful.pdf',
      'altered.pdf',
      'columns.pdf',
      'khmer.pdf',
      'office.docx',
      'office.pdf',
      'office-altered.pdf',
      'typeset.pdf',
      'scan.pdf',
    );
    await finished(page, 14);
    const results = await page.$$eval('.result', (items) =>
      items.map((item) => [
        item.querySelector('.result-name')!.textContent,
        (item.querySelector('.badge') ?? item.querySelector('.problem'))!.textContent.trim(),
      ]),
    );
    expect(Object.fromEntries(results)).toEqual({
      'faithful.txt': 'Matches the letter',
      'altered.html': 'Altered',
      'faithful.docx': 'Matches the letter',
      'altered.docx': 'Altered',
      // "not" stands in it, and no one sees it.
      'hidden.docx': 'Altered',
      'faithful.pdf': 'Matches the letter',
      'altered.pdf': 'Altered',
      'columns.pdf': 'Matches the letter',
      'khmer.pdf': 'Matches the letter',
      'office.docx': 'Matches the letter',
      'office.pdf': 'Matches the letter',
      'office-altered.pdf': 'Altered',
      'typeset.pdf': 'Parts are missing',
      'scan.pdf': 'Not checked. It holds pictures and no text. Type or paste the words of the picture above.',
    });
  });

  it('brings the readers of PDF and Word files with no page until a file needs them', () => {
    const folder = inject('extensions')[name];
    const seen = new Set<string>();
    const follow = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(join(folder, file), 'utf8');
      for (const [, path] of source.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
        follow(`chunks/${path}`);
    };
    const page = readFileSync(join(folder, 'check.html'), 'utf8');
    for (const [, path] of page.matchAll(/(?:src|href)="\/(chunks\/[^"]+)"/g)) follow(path!);
    const readers = readdirSync(join(folder, 'chunks')).filter((file) => /^(?:pdf|docx)-/.test(file));
    expect(seen.size).toBeGreaterThan(2);
    expect(readers).toHaveLength(2);
    expect(readers.filter((file) => seen.has(`chunks/${file}`))).toEqual([]);
  });

  it('stops when asked, and goes on with the next text', async () => {
    const page = await open();
    await choose(page, ...Array.from({ length: 8 }, () => 'columns.pdf'));
    await page.waitForSelector('progress');
    await page.click('.results-head button');
    await finished(page, 8);
    expect(
      (await text(page, '.result .note')).filter((note) => note.startsWith('Cancelled')).length,
    ).toBeGreaterThan(0);
    await paste(page, ALTERED);
    expect(await text(page, '.result .verdict h3')).toContain('Altered');
  });

  it('takes dropped files', async () => {
    const page = await open();
    await drop(page, { 'dropped.txt': ALTERED });
    await finished(page, 1);
    expect(await text(page, '.result-name')).toEqual(['dropped.txt']);
    expect(await text(page, '.result .verdict h3')).toEqual(['Altered']);
  });

  it('reads an HTML file as it is seen, and loads nothing for it', async () => {
    const page = await open();
    const before = web().requests.length;
    const body = letterHtml()
      .replace('will not tolerate', 'will <span class="gone">not</span> tolerate')
      .replace('As a result,', '<i style="display: none">Nobody wrote this here.</i> As a result,');
    const source = newsPage(
      body,
      `<style>.gone { display: none }</style><link rel="stylesheet" href="https://tracker.example/a.css">
      <script>document.title = 'ran'</script><meta http-equiv="refresh" content="0;url=https://tracker.example/">
      <base href="https://tracker.example/">`,
    ).replace('<main', '<img src="https://tracker.example/p.gif" onerror="parent.ran = true"><main');
    await drop(page, { 'story.html': source });
    await finished(page, 1);
    expect(await text(page, '.result .verdict h3')).toEqual(['Altered']);
    // Hidden by the sheet: left out. Hidden by its own style: no one's words.
    expect(await text(page, '.result .finding')).toEqual([expect.stringContaining('a negation')]);
    expect((await text(page, '.result .notices')).join()).toContain('words that can’t be seen');
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(web().requests.slice(before)).toEqual([]);
  });

  it('shows an HTML file as a window would, come to rest', async () => {
    const word = (html: string) =>
      letterHtml().replace('will not tolerate violence', `will ${html} tolerate violence`);
    const span = word('<span class="h">not</span>');
    const styled = (css: string, attributes = '') => newsPage(span, `<style${attributes}>${css}</style>`);
    const hidden = {
      'white.html': styled('.h { color: #fff }'),
      'legacy.html': newsPage(word('<font color="white">not</font>')),
      'ends.html': styled('@keyframes out { to { opacity: 0 } } .h { animation: out 9s forwards }'),
      'shadow.html': newsPage(
        `<div><template shadowrootmode="open"><style>.h { display: none }</style>${span}</template></div>`,
      ),
      'slotted.html': newsPage(
        `<div><template shadowrootmode="open"><style>::slotted(.h) { display: none }</style><slot></slot></template>${letterHtml().replace('<p>Society', '<p class="h">Society')}</div>`,
      ),
      'quirks.html': `<style>.H { display: none }</style>${span}`,
    };
    const shown = {
      'begins.html': styled(
        '@keyframes in { to { opacity: 1 } } .h { opacity: 0; animation: in 9s forwards }',
      ),
      'less.html': styled('.h { display: none }', ' type="text/less"'),
      'print.html': styled('.h { display: none }', ' media="print"'),
      'noscript.html': newsPage(span, '<noscript><style>.h { display: none }</style></noscript>'),
      'case.html': styled('.H { display: none }'),
      'dark.html': styled('body { background: #111; color: #fff }'),
    };
    const page = await open();
    await drop(page, { ...hidden, ...shown });
    await finished(page, Object.keys({ ...hidden, ...shown }).length);
    const results = await page.$$eval('.result', (items) =>
      items.map((item) => [
        item.querySelector('.result-name')!.textContent,
        item.querySelector('.badge, .problem')!.textContent.trim(),
      ]),
    );
    expect(Object.fromEntries(results)).toEqual({
      ...Object.fromEntries(Object.keys(hidden).map((file) => [file, 'Altered'])),
      ...Object.fromEntries(Object.keys(shown).map((file) => [file, 'Matches the letter'])),
      'slotted.html': 'Parts are missing',
    });
  });

  it('reads the frames that an HTML file brings along and shows', async () => {
    const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const framed = (inner: string, attributes = '') =>
      newsPage(`<p>They wrote a letter.</p><iframe ${attributes} srcdoc="${escaped(inner)}"></iframe>`);
    const altered = newsPage(letterHtml(negated));
    const page = await open();
    await drop(page, {
      'framed.html': framed(altered),
      'twice.html': framed(framed(altered)),
      'hidden.html': framed(altered, 'hidden'),
      'tiny.html': framed(altered, 'width="1" height="1" frameborder="0"'),
      'aside.html': framed(altered, 'style="position: absolute; left: -9999px"'),
      // More than are read.
      'many.html': newsPage(`${letterHtml()}${'<iframe srcdoc="<p>Nothing here.</p>"></iframe>'.repeat(60)}`),
      'some.html': newsPage(`${letterHtml()}${'<iframe srcdoc="<p>Nothing here.</p>"></iframe>'.repeat(5)}`),
      // Nothing shows what these hold.
      'box.html': newsPage(`<p srcdoc="${escaped(altered)}">They wrote a letter.</p>`),
      'data.html': newsPage(`<p data-frame-of-the-file="${escaped(altered)}">They wrote a letter.</p>`),
      'shadow.html': newsPage(
        `<div><template shadowrootmode="open"><iframe srcdoc="${escaped(altered)}"></iframe></template></div>`,
      ),
    });
    await finished(page, 10);
    const results = await page.$$eval('.result', (items) =>
      items.map((item) => [
        item.querySelector('.result-name')!.textContent,
        item.querySelector('.finding')?.textContent ?? item.querySelector('.verdict, .problem')!.textContent,
      ]),
    );
    expect(Object.fromEntries(results)).toEqual({
      'framed.html': expect.stringContaining('a negation'),
      'twice.html': expect.stringContaining('a negation'),
      'shadow.html': expect.stringContaining('a negation'),
      'many.html': expect.stringContaining('Can’t be judged'),
      'some.html': expect.stringContaining('Matches the letter'),
      ...Object.fromEntries(
        ['hidden', 'tiny', 'aside', 'box', 'data'].map((file) => [
          `${file}.html`,
          expect.not.stringContaining('negation'),
        ]),
      ),
    });
  });

  it('checks a selected text that the context menu hands over', async () => {
    const page = await open(`check.html?selection=${await select(ALTERED)}`);
    await page.waitForSelector('.result .verdict');
    expect(await text(page, '.result-name')).toEqual(['Selected text: A story']);
    expect(await page.$eval('textarea', (box) => box.value)).toContain('will tolerate');
    const gone = await open('check.html?selection=nothing');
    await gone.waitForSelector('[role=alert]');
  });

  it.each([
    ['LICADHO', /Endorsed at release, no\. 7/],
    ['  Women’s\nNetwork for Unity ', /Endorsed after release, no\. 32/],
    ['អ្នកស្រី សុភា ម៉ូនីតា', /no\. 1/],
    ['LICAHDO', /Not on the list of 12 May 2021.*Similar names.*LICADHO/s],
    ['Human Rights Watch', /Not on the list of 12 May 2021/],
  ])('looks up a selected name: %s', async (selected, answer) => {
    const page = await open(`check.html?lookup=${await select(selected)}`);
    await page.waitForFunction(() => document.querySelector('.lookup-answer')?.textContent !== '');
    expect((await text(page, '.lookup-answer')).join()).toMatch(answer);
  });

  it('puts letter and copy side by side, unchanged passages folded, by keyboard', async () => {
    const page = await open();
    const forged =
      'The undersigned also thank the donors of the campaign for their generous support over the years.';
    const paragraph = `${letter.passages.find(({ id }) => id === 'paragraph-4')!.text}\n\n`;
    await paste(
      page,
      ALTERED.replace(paragraph, '')
        .replace('We strongly hope', `${forged}\n\nWe strongly hope`)
        .replace('2. Cambodian', '2. Society for Better Roads\n3. Cambodian'),
    );
    await page.click('.result-actions button');
    await page.waitForSelector('.rows');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');

    const heads = await text(page, '.row.change .row-head');
    expect(heads.some((head) => /Paragraph 2.*Changed.*a negation/s.test(head))).toBe(true);
    expect(heads.some((head) => /Paragraph 3.*Changed.*a date/s.test(head))).toBe(true);
    expect(heads.some((head) => /Paragraph 4.*Missing/s.test(head))).toBe(true);
    expect(heads.some((head) => /Added.*After Paragraph/s.test(head))).toBe(true);
    expect(heads.some((head) => head.includes('Not an endorser'))).toBe(true);
    expect((await text(page, '.row.folded > details:not([open]) > summary'))[0]).toBe(
      '6 passages unchanged: Heading to Paragraph 1',
    );
    expect(await text(page, '.row.altered .side:first-child del')).toEqual(
      expect.arrayContaining([expect.stringContaining('not')]),
    );

    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Paragraph 2');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Paragraph 3');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    expect(await focused()).toContain('Paragraph 2');
  });

  it('calls a spelling difference what it is: neither unchanged nor a change', async () => {
    const page = await open();
    await paste(page, FAITHFUL.replace('civil society organizations', 'civil society organisations'));
    expect(await text(page, '.result .verdict h3')).toEqual(['Matches the letter']);
    await page.click('.result-actions button');
    await page.waitForSelector('.rows');
    const heads = await text(page, '.row.change .row-head');
    expect(heads).toEqual([expect.stringMatching(/^Paragraph 1\s*Changes no verdict\s*Spelling differs$/)]);
  });

  it('gives no passage a tick in a copy that can’t be judged', async () => {
    const page = await open();
    await choose(page, 'invisible.pdf');
    await finished(page, 1);
    expect(await text(page, '.result .verdict h3')).toEqual(['Can’t be judged']);
    await page.click('.result-actions button');
    await page.waitForSelector('.rows');
    expect((await text(page, '.status')).join()).not.toContain('Unchanged');
    expect((await text(page, 'main')).join()).toContain('Not all of this copy could be');
  });

  it('shows the report of a tab, keeps up with it, and says when it is gone', async () => {
    const url = 'https://www.phnompenhpost.com/letter';
    web().serve(url, newsPage(letterHtml(negated)));
    const tab = await session().open(url);
    const id = await session().tabId(tab);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    const page = await open(`check.html?tab=${id}`);
    await page.waitForSelector('.row.change');
    expect(await text(page, '.source .note')).toEqual([url]);
    expect(await text(page, '.row.change .row-head')).toHaveLength(1);
    expect(await text(page, '.row.change .row-tools')).toEqual([
      expect.stringContaining('Copy a link to this place'),
    ]);

    // The background writes a newer report of the page.
    await session().ext(async (api, key) => {
      const stored = (await api.storage.session.get(key))[key] as Report;
      const copies = stored.copies.map((copy) => ({ ...copy, verdict: 'uncertain' as const }));
      await api.storage.session.set({ [key]: { ...stored, verdict: 'uncertain', copies } });
    }, reportKey(id));
    await page.waitForFunction(
      () => document.querySelector('.source .badge')?.textContent === 'Can’t be judged',
    );
    expect((await text(page, '[role=status]')).join()).toContain('newest report');

    await tab.close();
    await page.waitForFunction(() =>
      document.querySelector('main')?.textContent.includes('no report of that tab'),
    );
  });

  it('is opened by the menu on a selected text', async () => {
    const url = 'https://www.phnompenhpost.com/menu';
    web().serve(url, newsPage(`${letterHtml(negated)}<p id="name">Women’s Network for Unity</p>`));
    const tab = await session().open(url);
    const press = async (selector: string, item: string) => {
      await tab.bringToFront();
      await tab.evaluate((chosen) => {
        getSelection()!.selectAllChildren(document.querySelector(chosen)!);
      }, selector);
      await session().menu(tab, item);
      const address = await vi.waitFor(
        async () => {
          const pages = await session().ownPages();
          const opened = pages.find((one) => one.includes(`/check.html?${item}=`));
          expect(opened).toBeDefined();
          return opened!;
        },
        { timeout: 10_000, interval: 100 },
      );
      // Firefox tells the tests nothing of a tab that the extension opened: its address, once more.
      return open(address.slice(session().origin.length + 1));
    };
    const lookup = await press('#name', 'lookup');
    await lookup.waitForFunction(() => document.querySelector('.lookup-answer')?.textContent !== '');
    expect((await text(lookup, '.lookup-answer')).join()).toContain('Endorsed after release, no. 32');
    const checked = await press('main', 'selection');
    await checked.waitForSelector('.result .verdict');
    expect(await text(checked, '.result .verdict h3')).toEqual(['Altered']);
    expect(await text(checked, '.result-name')).toEqual(['Selected text: A page']);
  });

  it('copies a link that leads to the change', async () => {
    const url = 'https://www.phnompenhpost.com/long';
    web().serve(url, newsPage(`${prose(12_000)}${letterHtml(negated)}${prose(12_000)}`));
    const tab = await session().open(url);
    const id = await session().tabId(tab);
    await waitForReport(session(), tab, ({ verdict }) => verdict === 'altered');
    const page = await open(`check.html?tab=${id}`);
    await page.waitForSelector('.row.change .row-tools');
    const link = await page.evaluate(async () => {
      let copied = '';
      navigator.clipboard.writeText = async (written) => {
        copied = written;
      };
      document.querySelector<HTMLButtonElement>('.row.change .row-tools button:last-child')!.click();
      await new Promise((done) => setTimeout(done, 0));
      return copied;
    });
    expect(link).toMatch(/^https:\/\/www\.phnompenhpost\.com\/long#:~:text=/);
    const there = await session().open(link);
    await there.waitForFunction(() => scrollY > 0);
    const seen = await there.evaluate(() =>
      [...document.querySelectorAll('p')]
        .filter((paragraph) => {
          const { top, bottom } = paragraph.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map((paragraph) => paragraph.textContent),
    );
    expect(seen.join('\n')).toContain('will tolerate violence');
  });

  it('is worked by the keyboard alone', async () => {
    const page = await open();
    await page.focus('textarea');
    await page.keyboard.type(ALTERED.slice(0, 200));
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await finished(page, 1);
    const reached: string[] = [];
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    for (const name of [
      'Check this text',
      'Choose files',
      'Clear the results',
      'Keep as evidence',
      'What was found',
    ])
      expect(reached).toContain(name);
  });

  it('opens the views that the popup links to', async () => {
    expect(await text(await open('check.html?view=letter'), 'h1')).toEqual([letter.title]);
    const gone = await open('check.html?tab=999999&view=evidence');
    await gone.waitForFunction(() =>
      document.querySelector('main')?.textContent.includes('no report of that tab'),
    );
  });

  it('keeps the evidence: a page, the data, and a note to send', async () => {
    const page = await open();
    await page.evaluate(() => {
      const create = URL.createObjectURL;
      const saved: Blob[] = [];
      Object.assign(globalThis, { saved });
      URL.createObjectURL = (blob: Blob) => {
        saved.push(blob);
        return create.call(URL, blob);
      };
    });
    await paste(page, ALTERED);
    await page.click('.result-actions button:last-child');
    await page.waitForSelector('a[download]');
    const names = await page.$$eval('a[download]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).download),
    );
    expect(names.map((file) => file.replace(/\d{4}-\d\d-\d\d-\d{4}/, 'TIME'))).toEqual([
      'open-letter-altered-TIME.html',
      'open-letter-altered-TIME.json',
    ]);
    const [html, json] = (await page.evaluate(() =>
      Promise.all((globalThis as unknown as { saved: Blob[] }).saved.map((blob) => blob.text())),
    )) as [string, string];
    expect(html).toContain(letter.sha256);
    expect(html).toContain('npm run -s check -- FILE');
    expect(html).toContain('<del><bdi>not</bdi></del>');
    expect(html).toContain('<ins><bdi>December</bdi></ins>');
    const report = reportSchema.parse(JSON.parse(json));
    expect(report.verdict).toBe('altered');
    expect((await text(page, '.note-text')).join()).toContain('“November” → “December”');
  });

  it('shows the letter with the fingerprint of its own text', async () => {
    const page = await open('check.html?view=letter');
    await page.waitForSelector('.agreement .icon');
    expect((await text(page, '.agreement')).join()).toContain('has this fingerprint');
    expect(await page.$$eval('.letter li', (items) => items.length)).toBe(letter.endorsers.length);
    expect(await text(page, '.letter .passage p')).toEqual(letter.passages.map((passage) => passage.text));
  });

  it('shows the text of a hostile page as text', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 640 });
    const hostile = `<img src=x onerror="ran=1"><script>ran=1</script>\u202eturned ${'x'.repeat(10_000)} &amp; so on and on`;
    await paste(page, ALTERED.replace('We strongly hope', `${hostile}.\n\nWe strongly hope`));
    const isWhole = () =>
      page.evaluate(() => ({
        ran: 'ran' in globalThis,
        pictures: document.querySelectorAll('main img, main script').length,
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      }));
    const whole = { ran: false, pictures: 0, wide: false };
    expect(await isWhole()).toEqual(whole);
    expect((await text(page, '.result')).join()).toContain('<script>');
    await page.click('.result-actions button');
    await page.waitForSelector('.rows');
    expect(await isWhole()).toEqual(whole);
    expect(await text(page, '.control')).toContain('U+202E');
    await go(page, 'evidence');
    expect(await isWhole()).toEqual(whole);
  });

  // The rules judge what the views are made of, which is the same in both browsers.
  it.runIf(name === 'chromium')('has no barrier that axe finds, in dark Khmer on a phone', async () => {
    await session().ext(async (api) => {
      await api.storage.local.set({ settings: { language: 'km' } });
    });
    try {
      const page = await open();
      await page.setViewport({ width: 360, height: 800 });
      await page.evaluate(() => {
        document.documentElement.style.colorScheme = 'dark';
      });
      await choose(page, 'altered.html', 'invisible.pdf', 'scan.pdf');
      await finished(page, 3);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
        await go(page, view);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe('km');
        expect({ view, violations: await page.evaluate(violations) }).toEqual({ view, violations: [] });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect({ view, wide }).toEqual({ view, wide: false });
      }
    } finally {
      await session().ext((api) => api.storage.local.clear());
    }
  });
});
