/** What is looked at: a report with the text it is about, and where it comes from. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MessageKey } from '../../components/i18n.ts';
import { parseReport, reportKey, selectionKey, selectionSchema, textKey } from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';

export interface Subject {
  readonly report: Report;
  /** What the report's ranges index. */
  readonly text: string;
  readonly checked: Date;
  /** What reading such a file leaves out. */
  readonly remarks: readonly MessageKey[];
}

export type TabSubject =
  | { readonly state: 'loading' | 'gone' }
  | { readonly state: 'here'; readonly subject: Subject; readonly updated: boolean };

/** The report of a tab, kept up to date while the page is read anew. */
export function useTabSubject(tab: number | null): TabSubject {
  const [shown, setShown] = useState<TabSubject>({ state: 'loading' });
  useEffect(() => {
    if (tab === null) return;
    let latest = 0;
    const load = async (updated: boolean) => {
      latest += 1;
      const mine = latest;
      const subject = await loadTab(tab);
      if (mine === latest)
        setShown(subject === null ? { state: 'gone' } : { state: 'here', subject, updated });
    };
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && (reportKey(tab) in changes || textKey(tab) in changes)) void load(true);
    };
    void load(false);
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      latest = -1;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [tab]);
  return shown;
}

async function loadTab(tab: number): Promise<Subject | null> {
  const stored = await browser.storage.session.get([reportKey(tab), textKey(tab)]);
  const report = parseReport(stored[reportKey(tab)]);
  const text = stored[textKey(tab)];
  if (report === null || typeof text !== 'string') return null;
  return { report, text, checked: new Date(), remarks: [] };
}

export interface SelectedText {
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

/** The text that was selected on a page, null once it is gone. */
export async function loadSelection(key: string): Promise<SelectedText | null> {
  const stored = (await browser.storage.session.get(selectionKey(key)))[selectionKey(key)];
  const parsed = selectionSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
