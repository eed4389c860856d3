/**
 * The background: it is started by an event and stopped by the browser at any moment. Listeners are set up before
 * anything is awaited, and everything that must outlive a stop is in storage.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { MATCHES } from '../../data/sites.ts';
import { SETTINGS_KEY } from '../../engine/messages.ts';
import { dropWithdrawn, startOnOpenTabs, syncAddedSites } from './access.ts';
import { dropSelections, makeMenus, onMenu } from './menus.ts';
import { checkTab, dropTab, redrawAll, revalidate } from './reports.ts';
import { route } from './router.ts';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((message, sender) => route(message, sender));

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      await makeMenus();
      await syncAddedSites();
      // Chromium leaves the pages alone that were open before.
      await startOnOpenTabs(MATCHES);
    });
    browser.runtime.onStartup.addListener(async () => {
      await makeMenus();
      await syncAddedSites();
    });

    browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
      await syncAddedSites();
      if (origins.length > 0) await startOnOpenTabs(origins);
    });
    browser.permissions.onRemoved.addListener(async () => {
      await syncAddedSites();
      await dropWithdrawn();
    });

    browser.tabs.onUpdated.addListener(async (tabId, { status }) => {
      if (status !== undefined) await revalidate(tabId);
    });
    browser.tabs.onRemoved.addListener(async (tabId) => {
      await dropTab(tabId);
      await dropSelections(tabId);
    });
    browser.tabs.onReplaced.addListener((_added, removed) => dropTab(removed));

    browser.contextMenus?.onClicked.addListener(onMenu);
    browser.commands?.onCommand.addListener(onCommand);

    browser.storage.onChanged.addListener(async (changes, area) => {
      if (area !== 'local' || changes[SETTINGS_KEY] === undefined) return;
      await makeMenus();
      await redrawAll();
    });
  },
});

async function onCommand(command: string): Promise<void> {
  if (command === 'open-check') {
    await browser.tabs.create({ url: browser.runtime.getURL('/check.html') });
  } else if (command === 'check-page') {
    // Firefox opens the popup only while the key press is being handled, so before anything is awaited.
    const opened = browser.action.openPopup();
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await checkTab(tab.id);
    await opened.catch(() => {});
  }
}
