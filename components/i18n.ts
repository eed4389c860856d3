/**
 * Every word that people see, in the reader's language, which may be another than the browser's: so the pages load
 * the messages themselves, only those of one language, while the background (where a module can't be loaded later)
 * has both (`words.ts`). The messages are the browser's own format (`public/_locales`), with `$1` to
 * `$9` for what is filled in; where a number decides the form, a message per plural category of the language
 * (`changes_one`, `changes_other`).
 */
import type en from '../public/_locales/en/messages.json';

export const LANGUAGES = ['en', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];

type Key = keyof typeof en;
type Stem<K> = K extends `${infer S}_other` ? S : never;
export type PluralKey = Stem<Key>;
export type MessageKey = Exclude<Key, `${PluralKey}_one` | `${PluralKey}_other`>;

export type Messages = Readonly<Record<string, { readonly message: string }>>;

const LOAD: Readonly<Record<Language, () => Promise<{ default: Messages }>>> = {
  en: () => import('../public/_locales/en/messages.json', { with: { type: 'json' } }),
  km: () => import('../public/_locales/km/messages.json', { with: { type: 'json' } }),
};

export async function loadWords(language: Language): Promise<Words> {
  return makeWords(language, (await LOAD[language]()).default);
}

export interface Words {
  readonly language: Language;
  /** The message, with `$1`… filled in. */
  t(key: MessageKey, ...values: readonly (string | number)[]): string;
  /** The message for a count, which is `$1`; further values follow. */
  n(key: PluralKey, count: number, ...values: readonly (string | number)[]): string;
  number(value: number): string;
  /** An ISO date (2021-05-12) in words, the same in every time zone. */
  date(iso: string): string;
  /** Date and time in the reader's time zone, with its name. */
  time(value: Date): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

export function makeWords(language: Language, messages: Messages): Words {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const times = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'long',
  });
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const fill = (key: string, values: readonly (string | number)[]) =>
    messages[key]!.message.replace(/\$([1-9])/g, (_, index: string) => {
      const value = values[Number(index) - 1] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    language,
    t: (key, ...values) => fill(key, values),
    n: (key, count, ...values) => fill(`${key}_${plurals.select(count)}`, [count, ...values]),
    number: (value) => numbers.format(value),
    date: (iso) => dates.format(new Date(`${iso}T00:00:00Z`)),
    time: (value) => times.format(value),
    list: (items) => lists.format(items),
  };
}

/** The language for a choice in the settings; `uiLanguage` is the browser's, as in 'km-KH'. */
export function languageFor(choice: Language | 'browser', uiLanguage: string): Language {
  if (choice !== 'browser') return choice;
  return LANGUAGES.find((language) => uiLanguage.toLowerCase().split('-')[0] === language) ?? 'en';
}
