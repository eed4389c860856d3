/** Why there is nothing to show yet. */
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';

export type State = 'here' | 'loading' | 'gone' | 'empty';

const WORDS: Readonly<Record<State, MessageKey | null>> = {
  here: null,
  loading: null,
  gone: 'compare_gone',
  empty: 'compare_empty',
};

export function Nothing({ state }: { state: State }) {
  const words = useWords();
  const key = WORDS[state];
  return <p role="status">{key !== null && words.t(key)}</p>;
}
