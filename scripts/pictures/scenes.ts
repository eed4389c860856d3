/** What is drawn: each view of the extension with something real to show. */

import type { Page } from 'puppeteer-core';
import { patternsOf } from '../../data/sites.ts';
import { canonicalText, type Letter } from '../../engine/letter.ts';
import { reportKey, shownKey, type TabState, textKey } from '../../engine/messages.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading, type Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../letters.ts';
import type { Answers } from './stand-in.ts';

export interface Scene {
  readonly name: string;
  /** Below the extension's origin. */
  readonly address: string;
  /** CSS pixels, of the wider picture. */
  readonly width: number;
  /** Put into storage.session before. */
  readonly stored?: Record<string, unknown>;
  readonly answers?: Answers;
  /** Done on the page before its picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const POPUP = 400;
const PAGE = 1100;
/** No tabs' numbers: their reports are not the background's to take away. */
const POPUP_TAB = 987_654_321;
const PAGE_TAB = 987_654_322;

const letters = loadLetters();
const prepared = letters.map(prepareLetter);
const [letter] = letters as [Letter];
const whole = canonicalText(letter);
const passage = (id: string) => letter.passages.find((candidate) => candidate.id === id)!.text;

const HOST = 'news.example';
const TITLE = 'An open letter to three ministers – Example News';
const WATCHED: TabState = { state: 'report', reason: null, access: 'watched', host: HOST, patterns: [] };

/** The whole letter with a heading ahead of a passage. */
function withHeading(heading: string, ahead: string): Reading {
  const start = whole.indexOf(ahead);
  const text = `${whole.slice(0, start)}${heading}\n\n${whole.slice(start)}`;
  return { ...plainReading(text), spans: [{ kind: 'heading', start, end: start + heading.length }] };
}

/** Texts whose judgement shows each verdict as people meet it. */
const READINGS: Readonly<Record<string, Reading>> = {
  authentic: plainReading(whole),
  excerpt: plainReading(`${passage('paragraph-2')}\n\n${passage('paragraph-4')}`),
  incomplete: plainReading(whole.replace(`${passage('paragraph-3')}\n\n`, '')),
  altered: plainReading(
    whole
      .replace('will not tolerate', 'will tolerate')
      .replace(`${passage('paragraph-4')}\n\n`, '')
      .replace('Phnom Penh, 12 May 2021', 'Phnom Penh, 12 May 2022')
      .replace('25. LevelsDiversity', '25. LevelsDiversity\n26. Cambodian Women Business Federation (CWBF)')
      .replace('gender equality', 'gender  equality')
      .replace('civil society organizations', 'civil society organisations'),
  ),
  uncertain: { ...plainReading(whole), notices: ['translated-page'] },
  none: plainReading('The weather stays dry until Thursday.'),
  quotation: plainReading(
    'Twenty-five organisations sent an open letter to Keut Rith, Minister of Justice, Ing Kantha Phavi and Sar Kheng.\n\n' +
      '“The removal and demotion of those officials brings no justice to the women, and it feeds a culture of impunity,” the open letter said of Heng Sear, Duong Chhay and Ouk Kosal.\n\n' +
      'The organisations asked for legal action.',
  ),
  picture: { ...plainReading('Solidarity.'), pictures: [whole.slice(0, 600)] },
  truncated: {
    ...plainReading(`${passage('paragraph-1')}\n\n${passage('paragraph-2').slice(0, 92)}…`),
    notices: ['truncated'],
  },
  headed: withHeading('Background', passage('paragraph-2')),
  findings: plainReading(
    whole
      .replace('rightful actions', 'careful actions')
      .replace('12 November 2019', '12 December 2019')
      .replace(
        'We strongly hope',
        'The undersigned also thank the donors of the campaign for their generous and continuing support.\n\nWe strongly hope',
      )
      .replace('22. Harpswell Foundation', '22. Harpswell Friendship Foundation')
      .replace('7. Cambodian League for the Promotion and Defense of Human Rights (LICADHO)\n', '')
      .replace('25. LevelsDiversity', '25. LevelsDiversity\n26. Friends of Harmony'),
  ),
  hostile: plainReading(
    whole
      .replace(
        'Society is now expressing',
        'Society <img src=x onerror=alert(1)> is now \u202Egnisserpxe\u202C',
      )
      .replace(
        '25. LevelsDiversity',
        `25. LevelsDiversity\n26. ${'W'.repeat(10_000)}\n27. <script>alert(1)</script>`,
      ),
  ),
};

/** Of the readings that are not called by their verdict. */
const VERDICT_OF: Readonly<Record<string, Report['verdict']>> = {
  quotation: 'none',
  picture: 'none',
  truncated: 'excerpt',
  headed: 'authentic',
  findings: 'altered',
  hostile: 'altered',
};

/** Every view. */
export function scenes(): Scene[] {
  return [...verdictScenes(), ...stateScenes(), ...pageScenes()];
}

function reportOf(reading: Reading): Report {
  return verify(reading, { name: TITLE, url: `https://${HOST}/2021/05/open-letter` }, prepared);
}

function verdictScenes(): Scene[] {
  const reports = Object.entries(READINGS).map(([name, reading]) => [name, reportOf(reading)] as const);
  const amiss = reports.filter(([name, { verdict }]) => verdict !== (VERDICT_OF[name] ?? name));
  if (amiss.length > 0) throw new Error(`Not as it should look: ${amiss.map(([name]) => name).join(', ')}`);
  const altered = reports.find(([name]) => name === 'altered')![1];
  return [
    ...reports.map(([name, report]) => popup(name, WATCHED, { report })),
    popup('marks', WATCHED, {
      report: altered,
      shown: Array.from({ length: 4 }, (_, index) => ({ frameId: 0, index })),
    }),
    popup('marks-lost', WATCHED, { report: altered, shown: [{ frameId: 0, index: 0 }, null, null] }),
    {
      ...popup('lookup', WATCHED, { report: reports[0]![1] }),
      act: (page) => type(page, 'input[type=search]', 'licado'),
    },
  ];
}

function stateScenes(): Scene[] {
  const state = (rest: Partial<TabState>): TabState => ({ ...WATCHED, ...rest });
  return [
    popup('state-none', state({ state: 'none' })),
    popup('state-checking', state({ state: 'checking' })),
    popup('state-not-loaded', state({ state: 'not-loaded' })),
    popup('state-off', state({ state: 'off' })),
    popup('state-withdrawn', state({ state: 'withdrawn', patterns: patternsOf(HOST) })),
    popup('state-not-watched', state({ state: 'not-watched', access: 'none', patterns: patternsOf(HOST) })),
    popup('state-unreadable', state({ state: 'unreadable', reason: 'pdf', access: 'none' })),
  ];
}

function popup(
  name: string,
  state: TabState,
  { report, shown }: { report?: Report; shown?: readonly unknown[] } = {},
): Scene {
  return {
    name: `popup-${name}`,
    address: 'popup.html',
    width: POPUP,
    stored: { [reportKey(POPUP_TAB)]: report ?? null, [shownKey(POPUP_TAB)]: shown ?? [] },
    answers: {
      tab: { id: POPUP_TAB, title: TITLE },
      replies: { 'tab-state': state },
    },
  };
}

function pageScenes(): Scene[] {
  const page = (name: string, address: string, rest: Partial<Scene> = {}): Scene => ({
    name,
    address,
    width: PAGE,
    ...rest,
  });
  const ofTab = (reading: Reading) => ({
    [reportKey(PAGE_TAB)]: reportOf(reading),
    [textKey(PAGE_TAB)]: reading.text,
  });
  const stored = ofTab(READINGS.altered!);
  return [
    page('options', 'options.html'),
    page('welcome', 'welcome.html'),
    page('check', 'check.html'),
    page('check-results', 'check.html', { act: dropFiles }),
    page('compare', `check.html?tab=${PAGE_TAB}`, { stored, act: compared }),
    page('compare-hostile', `check.html?tab=${PAGE_TAB}`, {
      stored: ofTab(READINGS.hostile!),
      act: compared,
    }),
    page('evidence', `check.html?tab=${PAGE_TAB}&view=evidence`, { stored }),
    page('wrong', `check.html?tab=${PAGE_TAB}&view=wrong`, { stored }),
    page('letter', 'check.html?view=letter'),
    page('look-up', 'check.html?view=look-up', { act: (tabPage) => type(tabPage, 'input', 'licado') }),
  ];
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.type(selector, text);
}

/** The report comes from the background, after the page. */
async function compared(page: Page): Promise<void> {
  await page.waitForSelector('.rows');
}

/** The check page listens once it was drawn, sooner than anybody can drag something there. */
export async function takesDrops(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true })),
  );
}

/** Files as a reader has them: one of each result, and one that can't be read. */
async function dropFiles(page: Page): Promise<void> {
  const files = [
    ['from-the-publishers.txt', READINGS.authentic!.text],
    ['forwarded-message.txt', READINGS.altered!.text],
    ['post.txt', READINGS.excerpt!.text],
    ['scan.xyz', '\u0000\u0001\u0002'],
  ] as const;
  await takesDrops(page);
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of given) dataTransfer.items.add(new File([content], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('.result :is(.verdict, .problem)').length === count &&
      document.querySelector('progress') === null,
    {},
    files.length,
  );
}
