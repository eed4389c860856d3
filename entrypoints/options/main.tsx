import { startPage } from '../../components/start-page.tsx';
import { loadAccess, loadCommands } from './browser-side.ts';
import { Options } from './Options.tsx';

// Everything is asked before anything is drawn: nothing jumps.
const [access, commands] = await Promise.all([loadAccess(), loadCommands()]);
await startPage('options_title', (settings) => (
  <Options settings={settings} access={access} commands={commands} />
));
