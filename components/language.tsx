/** The words of the reader's language, for every component below. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, wordsOf } from './i18n.ts';

const LanguageContext = createContext<Words>(wordsOf('en'));

export function LanguageProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  return <LanguageContext.Provider value={words}>{children}</LanguageContext.Provider>;
}

export function useWords(): Words {
  return useContext(LanguageContext);
}
