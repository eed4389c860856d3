/**
 * The reader's choices: the only thing of this extension that is ever on disk. Their schema and defaults are
 * `settingsSchema` in engine/messages.ts.
 */
import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from '../engine/messages.ts';
import { type Language, languageFor } from './i18n.ts';

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Changes some of the settings and leaves the others, one change after the other, in whichever page. Gives them all back. */
export function saveSettings(changes: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(SETTINGS_KEY, async () => {
    const settings = { ...(await loadSettings()), ...changes };
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
}

/** Calls back with the settings after each change, from whichever page it came. Gives back what stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change !== undefined) changed(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export function languageOf(settings: Settings): Language {
  return languageFor(settings.language, browser.i18n.getUILanguage());
}
