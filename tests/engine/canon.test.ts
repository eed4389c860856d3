import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalText, printedName } from '../../engine/letter.ts';
import { loadLetters } from '../../scripts/letters.ts';

const ID = 'kh-vaw-2021-05-12';
const source = readFileSync(new URL('../letter.txt', import.meta.url), 'utf8');
const letter = loadLetters().find(({ id }) => id === ID)!;

/** The publishers' text, without the marks of emphasis, as lines. */
const lines = source
  .replaceAll('*', '')
  .split('\n')
  .filter((line) => line.trim() !== '');

describe('the canon', () => {
  test('is the published text, line for line', () => {
    const own = canonicalText(letter)
      .split('\n')
      .filter((line) => line !== '');
    expect(own).toEqual(lines);
  });

  test('has 25 endorsers at release, 12 later, 50 persons, each with its printed number', () => {
    const count = (list: string) => letter.endorsers.filter((endorser) => endorser.list === list).length;
    expect([count('at-release'), count('later'), count('person')]).toEqual([25, 12, 50]);
    for (const endorser of letter.endorsers) {
      expect(lines).toContain(`${endorser.number}. ${printedName(endorser)}`);
      expect(endorser.id).toBe(`${endorser.list === 'person' ? 'person' : 'org'}-${endorser.number}`);
    }
  });

  test('is named by the hash of its text', () => {
    expect(createHash('sha256').update(canonicalText(letter), 'utf8').digest('hex')).toBe(letter.sha256);
  });
});

describe('a broken letter stops the build', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** Loads a folder that holds the letter as changed. */
  function loadChanged(change: (json: string) => string): () => unknown {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
    folders.push(folder);
    const json = readFileSync(new URL(`../../data/letters/${ID}.json`, import.meta.url), 'utf8');
    writeFileSync(path.join(folder, `${ID}.json`), change(json));
    return () => loadLetters(folder);
  }

  test.each([
    ['cut off', (json: string) => json.slice(0, 300), /kh-vaw-2021-05-12\.json: not JSON/],
    [
      'a wrong kind',
      (json: string) => json.replace('"kind": "subject"', '"kind": "topic"'),
      /json: passages\.4\.kind: /,
    ],
    [
      'a word changed',
      (json: string) => json.replace('will not tolerate', 'will tolerate'),
      /json: sha256: the text's is [0-9a-f]{64}/,
    ],
    [
      'an id twice',
      (json: string) => json.replace('"id": "org-2"', '"id": "org-1"'),
      /"org-1": id given twice/,
    ],
    [
      'a date that is none',
      (json: string) => json.replace('"date": "2021-05-12"', '"date": "12 May"'),
      /json: date: /,
    ],
  ])('%s', (_, change, reason) => {
    expect(loadChanged(change)).toThrow(reason);
  });
});
