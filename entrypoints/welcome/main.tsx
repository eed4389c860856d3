import { startPage } from '../../components/start-page.tsx';
import { Welcome } from './Welcome.tsx';

await startPage('welcome_title', () => <Welcome />);
