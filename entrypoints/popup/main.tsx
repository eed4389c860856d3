import { startPage } from '../../components/start-page.tsx';
import type { Settings } from '../../engine/messages.ts';
import { Popup } from './Popup.tsx';
import { findTab, readTab } from './tab.ts';

/** The tab is read before anything is drawn, so that the popup opens with its answer and nothing jumps. */
async function open() {
  const tab = await findTab();
  const first = await readTab(tab.id);
  return (settings: Settings) => <Popup tab={tab} first={first} settings={settings} />;
}

await startPage('extName', open());
