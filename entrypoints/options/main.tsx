import { startPage } from '../../components/start-page.tsx';
import type { Settings } from '../../engine/messages.ts';
import { loadAccess, loadCommands } from './browser-side.ts';
import { Options } from './Options.tsx';

/** Everything is asked before anything is drawn: nothing jumps. */
async function open() {
  const [access, commands] = await Promise.all([loadAccess(), loadCommands()]);
  return (settings: Settings) => <Options settings={settings} access={access} commands={commands} />;
}

await startPage('options_title', open());
