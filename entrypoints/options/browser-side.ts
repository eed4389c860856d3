/** What only the browser knows and does: site access and keyboard commands. */
import { browser } from 'wxt/browser';
import { type FromPage, type SiteAccess, siteAccessSchema } from '../../engine/messages.ts';

const NO_ACCESS: SiteAccess = { watched: false, everywhere: false, always: [] };

export interface Command {
  readonly name: string;
  /** In words, as the manifest has it; '' for the popup's own. */
  readonly description: string;
  /** As the browser writes it, '' for none. */
  readonly keys: string;
}

export async function loadAccess(): Promise<SiteAccess> {
  const query: FromPage = { type: 'site-access' };
  const access = siteAccessSchema.safeParse(await browser.runtime.sendMessage(query).catch(() => undefined));
  return access.success ? access.data : NO_ACCESS;
}

/** Calls back when access was granted or withdrawn, here or in the browser's own settings. */
export function watchAccess(changed: (access: SiteAccess) => void): () => void {
  const listener = () => void loadAccess().then(changed);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** Has to be the first thing that a click does. False where the reader, or the browser, said no. */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] }).catch(() => false);
}

export function removeAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}

/** Empty where the browser has no keyboard commands (Firefox for Android). */
export async function loadCommands(): Promise<Command[]> {
  if (browser.commands === undefined) return [];
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Opens the browser's page for changing keys; false where it can't be opened from here. */
export async function openKeySettings(): Promise<boolean> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  try {
    if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
