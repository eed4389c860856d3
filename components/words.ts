/** The words of all languages at once, for the background and for whatever is no page. */
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import km from '../public/_locales/km/messages.json' with { type: 'json' };
import { type Language, type Messages, makeWords, type Words } from './i18n.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, km };

export function wordsOf(language: Language): Words {
  return makeWords(language, MESSAGES[language]);
}
