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
  /** An ISO date (2021-05-12) in words. */
  date(iso: string): string;
  /** Date and time in the reader's time zone, with its name. */
  time(value: Date): string;
  /** "a, b and c"; of one or more. */
  list(items: readonly string[]): string;
}

/**
 * Which form a count takes, of those that the messages have. Not from Intl: some builds of Chromium come without
 * the data of Khmer, and then speak English.
 */
const FORMS: Readonly<Record<Language, (count: number) => 'one' | 'other'>> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  km: () => 'other',
};

export function makeWords(language: Language, messages: Messages): Words {
  // Khmer pages are written with the same digits and separators as English ones.
  const numbers = new Intl.NumberFormat('en');
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'long' });
  const fill = (key: string, values: readonly (string | number)[]) =>
    messages[key]!.message.replace(/\$([1-9])/g, (_, index: string) => {
      const value = values[Number(index) - 1] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  const date = (year: number, month: number, day: number) =>
    fill('date', [day, fill(`month_${month}`, []), String(year)]);
  return {
    language,
    t: (key, ...values) => fill(key, values),
    n: (key, count, ...values) => fill(`${key}_${FORMS[language](count)}`, [count, ...values]),
    number: (value) => numbers.format(value),
    date: (iso) => {
      const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
      return date(year, month, day);
    },
    time: (value) =>
      fill('date_time', [
        date(value.getFullYear(), value.getMonth() + 1, value.getDate()),
        clock.format(value),
      ]),
    list: (items) =>
      items.reduce((said, item, index) =>
        fill(index === items.length - 1 ? 'list_last' : 'list_more', [said, item]),
      ),
  };
}

/** The language for a choice in the settings; `uiLanguage` is the browser's, as in 'km-KH'. */
export function languageFor(choice: Language | 'browser', uiLanguage: string): Language {
  if (choice !== 'browser') return choice;
  return LANGUAGES.find((language) => uiLanguage.toLowerCase().split('-')[0] === language) ?? 'en';
}
