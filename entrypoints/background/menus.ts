/** The menu on selected text: look up the organisation that it names, or check it against the letter. */
import { type Browser, browser } from 'wxt/browser';
import { languageOf, loadSettings } from '../../components/settings.ts';
import { wordsOf } from '../../components/words.ts';
import {
  MAX_SELECTION,
  MAX_TITLE,
  MAX_URL,
  type Selection,
  selectionKey,
  selectionSchema,
} from '../../engine/messages.ts';

const LOOKUP = 'lookup';
const SELECTION = 'selection';
const SELECTION_KEYS = selectionKey('');

/** The menu in the reader's language. Firefox for Android has none. */
export async function makeMenus(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  const words = wordsOf(languageOf(await loadSettings()));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOKUP, contexts: ['selection'], title: words.t('menu_lookup', '%s') });
  browser.contextMenus.create({ id: SELECTION, contexts: ['selection'], title: words.t('menu_selection') });
}

/** Hands the selected text to the check page, through memory: an address with the text would stay in the history. */
export async function onMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (info.menuItemId !== LOOKUP && info.menuItemId !== SELECTION) return;
  const text = (await selectedText(info, tab)).slice(0, MAX_SELECTION);
  const selection: Selection = {
    text,
    title: (tab?.title ?? '').slice(0, MAX_TITLE),
    url: (info.pageUrl ?? '').slice(0, MAX_URL),
    tabId: null,
  };
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [selectionKey(key)]: selection });
  const page = await browser.tabs.create({
    url: `${browser.runtime.getURL('/check.html')}?${info.menuItemId}=${key}`,
    ...(tab?.index === undefined ? {} : { index: tab.index + 1 }),
  });
  await browser.storage.session.set({ [selectionKey(key)]: { ...selection, tabId: page.id ?? null } });
}

/** The selection with its line breaks, which the menu's own copy of it lacks. */
async function selectedText(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<string> {
  const short = info.selectionText ?? '';
  if (tab?.id === undefined) return short;
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [info.frameId ?? 0] },
      func: () => getSelection()?.toString() ?? '',
    });
    return typeof found?.result === 'string' && found.result.trim() !== '' ? found.result : short;
  } catch {
    return short;
  }
}

/** Drops the texts that were handed to a check page which is closed. */
export async function dropSelections(tabId: number): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const keys = Object.keys(stored).filter((key) => {
    if (!key.startsWith(SELECTION_KEYS)) return false;
    const parsed = selectionSchema.safeParse(stored[key]);
    return !parsed.success || parsed.data.tabId === tabId;
  });
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
