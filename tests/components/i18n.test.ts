/** The words: complete in every language, used, and filled in rightly. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, languageFor, loadWords, type Messages } from '../../components/i18n.ts';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import { wordsOf } from '../../components/words.ts';
import { VERDICTS } from '../../engine/report.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const messagesOf = (language: Language): Messages =>
  JSON.parse(readFileSync(path.join(ROOT, `public/_locales/${language}/messages.json`), 'utf8')) as Messages;
const en = messagesOf('en');
const km = messagesOf('km');

/** Khmer has one form for every count. */
const isSingular = (key: string) => key.endsWith('_one') && `${key.slice(0, -4)}_other` in en;
const holes = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

function sources(folder: string): string {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the messages', () => {
  it('are there in every language, and no others are', () => {
    expect(Object.keys(km).sort()).toEqual(
      Object.keys(en)
        .filter((key) => !isSingular(key))
        .sort(),
    );
  });

  it('have the same places to fill in', () => {
    for (const [key, { message }] of Object.entries(en)) {
      if (isSingular(key)) continue;
      expect(holes(km[key]!.message), key).toEqual(holes(message));
    }
  });

  it('say something, without blanks at the ends', () => {
    for (const [key, { message }] of [...Object.entries(en), ...Object.entries(km)]) {
      expect(message, key).toMatch(/^\S(?:.*\S)?$/);
    }
  });

  it('are in Khmer letters where they have words', () => {
    const same = Object.keys(km).filter((key) => km[key]!.message === en[key]!.message);
    for (const key of same)
      expect(en[key]!.message.replace(/\$\d|news\.example/g, ''), key).not.toMatch(/[a-z]{3}/i);
  });

  it('are all used', () => {
    const text = [
      sources('components'),
      sources('entrypoints'),
      readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8'),
    ].join('\n');
    const prefixes = [...text.matchAll(/`([a-z]\w*_)\$\{/g)].map((match) => match[1]!);
    const named = new Set(
      [...text.matchAll(/['"]([a-zA-Z]\w*)['"]|__MSG_(\w+)__/g)].map((match) => match[1] ?? match[2]!),
    );
    const unused = Object.keys(en).filter((key) => {
      const stem = key.replace(/_(?:one|other)$/, '');
      return !named.has(key) && !named.has(stem) && !prefixes.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });

  it('fit what browsers and stores allow', () => {
    for (const messages of [en, km]) {
      expect(messages.extDescription!.message.length).toBeLessThanOrEqual(132);
      expect(messages.extShortName!.message.length).toBeLessThanOrEqual(12);
    }
  });

  it('never call a copy true', () => {
    for (const verdict of VERDICTS) {
      const { title, means, limits } = VERDICT_LOOKS[verdict];
      for (const key of [title, means, limits])
        expect(en[key]!.message).not.toMatch(/\b(?:true|genuine|real|verified)\b/i);
    }
    expect(en[VERDICT_LOOKS.authentic.means]!.message).toMatch(/bundled in this extension, edition of \$1/);
  });
});

describe('words', () => {
  it.each([
    ['en', '12 May 2021'],
    ['km', '12 ឧសភា 2021'],
  ] as const)('in %s write a date as %s', (language, said) => {
    expect(wordsOf(language).date('2021-05-12')).toBe(said);
  });

  it('count', () => {
    expect(wordsOf('en').n('report_copies', 1)).toBe('1 copy found');
    expect(wordsOf('en').n('report_copies', 2)).toMatch(/^2 copies/);
    expect(wordsOf('km').n('report_copies', 1)).toContain('1');
    expect(wordsOf('en').number(12_345)).toBe('12,345');
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j as %s', (items, said) => {
    expect(wordsOf('en').list(items)).toBe(said);
  });

  it('put in what is given as it is', () => {
    expect(wordsOf('en').t('report_insertion_after', '$& $1 $$')).toBe('After $& $1 $$');
  });

  it.each(LANGUAGES)('are the same when they are loaded later: %s', async (language) => {
    expect((await loadWords(language)).t('extName')).toBe(wordsOf(language).t('extName'));
  });

  it.each([
    ['browser', 'km-KH', 'km'],
    ['browser', 'KM', 'km'],
    ['browser', 'kmb', 'en'],
    ['browser', 'fr', 'en'],
    ['en', 'km', 'en'],
    ['km', 'en-US', 'km'],
  ] as const)('for the choice %s in a browser of %s are %s', (choice, browser, language) => {
    expect(languageFor(choice, browser)).toBe(language);
  });
});
