/** The check page: any text or file, side by side, evidence, look-up, the letter. Addresses: see engine/messages.ts. */
import letters from 'virtual:letters';
import { startPage } from '../../components/start-page.tsx';
import { App } from './App.tsx';

void startPage('check_heading', () => <App letters={letters} />);
