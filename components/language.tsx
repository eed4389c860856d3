/** The words of the reader's language, for every component below. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './i18n.ts';

const LanguageContext = createContext<Words | null>(null);

export function LanguageProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  return <LanguageContext.Provider value={words}>{children}</LanguageContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(LanguageContext);
  if (words === null) throw new Error('a component that speaks stands outside LanguageProvider');
  return words;
}
