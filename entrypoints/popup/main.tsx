import { startPage } from '../../components/start-page.tsx';
import { Popup } from './Popup.tsx';
import { findTab, readTab } from './tab.ts';

// The tab is read before anything is drawn, so that the popup opens with its answer and nothing jumps.
const tab = await findTab();
const first = await readTab(tab.id);
await startPage('extName', (settings) => <Popup tab={tab} first={first} settings={settings} />);
