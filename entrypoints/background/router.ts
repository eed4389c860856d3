/** Every message that arrives: who sent it, whether it is one, and who answers it. */
import { type Browser, browser } from 'wxt/browser';
import { fromContentSchema, fromPageSchema } from '../../engine/messages.ts';
import { siteAccess, tabState } from './access.ts';
import { startReader } from './content.ts';
import { clearMarks, loseMarks, showMarks, stepMark } from './marks.ts';
import { checkTab, dropFrame, takeCandidate } from './reports.ts';

/** The answer, undefined for a message that is none or comes from where it must not. */
export function route(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('/');
  if (sender.url?.startsWith(own)) return fromPage(message);
  return fromContent(message, sender);
}

function fromPage(message: unknown): Promise<unknown> | undefined {
  const parsed = fromPageSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  switch (data.type) {
    case 'tab-state':
      return tabState(data.tabId);
    case 'check-tab':
      return checkTab(data.tabId);
    case 'show-marks':
      return showMarks(data.tabId, data.marks);
    case 'step-mark':
      return stepMark(data.tabId, data.index);
    case 'clear-marks':
      return clearMarks(data.tabId);
    case 'site-access':
      return siteAccess();
  }
}

function fromContent(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | undefined {
  const tabId = sender.tab?.id;
  const { frameId } = sender;
  if (tabId === undefined || frameId === undefined) return undefined;
  const parsed = fromContentSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  switch (data.type) {
    case 'candidate':
      return takeCandidate(tabId, frameId, originOf(sender), data).then(() => true);
    case 'nothing':
      return dropFrame(tabId, frameId, data.document).then(() => true);
    case 'marks-lost':
      return loseMarks(tabId, frameId).then(() => true);
    case 'reader-wanted':
      return startReader(tabId, frameId);
  }
}

/** The frame's origin as the browser tells it; null for one without (about:blank, sandboxed). */
function originOf(sender: Browser.runtime.MessageSender): string | null {
  if (sender.url === undefined || !URL.canParse(sender.url)) return null;
  const { origin } = new URL(sender.url);
  return origin === 'null' ? null : origin;
}
