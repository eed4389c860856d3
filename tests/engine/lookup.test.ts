import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Endorser, printedName } from '../../engine/letter.ts';
import { lookUp, MAX_QUERY } from '../../engine/lookup.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letter = loadLetters()[0]!;
const ids = (endorsers: readonly Endorser[]) => endorsers.map(({ id }) => id);
const exact = (query: string) => ids(lookUp(query, letter).exact);
const similar = (query: string) => ids(lookUp(query, letter).similar);

describe('an exact answer', () => {
  test.each([
    ['Cambodian League for the Promotion and Defense of Human Rights', 'org-7'],
    ['LICADHO', 'org-7'],
    ['licadho', 'org-7'],
    ['“LICADHO”,', 'org-7'],
    ['Cambodian League for the Promotion and Defense of Human Rights (LICADHO)', 'org-7'],
    ['LICADHO (Cambodian League for the Promotion and Defense of Human Rights)', 'org-7'],
    ['7. Cambodian League for the Promotion and Defense of Human Rights (LICADHO)', 'org-7'],
    ['  cambodian  league for\nthe promotion and defense of human rights ', 'org-7'],
    ['ＬＩＣＡＤＨＯ', 'org-7'],
    ['LIC\u200bADHO', 'org-7'],
    ['Cambodian NGO Committee on CEDAW', 'org-1'],
    ['NGO CEDAW', 'org-1'],
    ['Women’s Resource Center', 'org-23'],
    ['Focus on the Global South / Bangkok', 'org-35'],
    ['ACT', 'org-37'],
    ['IDEA', 'org-9'],
    ['Alliance for Conflict Transformation', 'org-37'],
    ['sophea monita', 'person-3'],
    ['Ms. Sophea Monita', 'person-3'],
    ['Ms Sophea Monita', 'person-3'],
    ['សុភា ម៉ូនីតា', 'person-1'],
    ['អ្នកស្រី សុភា ម៉ូនីតា', 'person-1'],
    ['អ្នកស្រីសុភា\u200bម៉ូនីតា', 'person-1'],
    // The register shifter typed behind the vowel.
    ['សុភា មូ៉នីតា', 'person-1'],
  ])('%s', (query, id) => {
    expect(exact(query)).toEqual([id]);
    expect(similar(query)).toEqual([]);
  });
});

describe('no, and who has a name like it', () => {
  test.each([
    ['licahdo', 'org-7'],
    ['Cambodian Centre for Human Rights', 'org-2'],
    ['Klahaan Organisation', 'org-5'],
    ['Harpswell', 'org-22'],
    ['Bantey Srey', 'org-17'],
    ['Transparancy Internatonal Cambodia', 'org-24'],
    ['the rights group LICADHO', 'org-7'],
    ['act', 'org-37'],
    ['idea', 'org-9'],
    ['bs', 'org-17'],
    // Shown from right to left.
    ['\u202eLICADHO', 'org-7'],
    // A Cyrillic letter in it.
    ['LIСADHO', 'org-7'],
  ])('%s', (query, first) => {
    expect(exact(query)).toEqual([]);
    expect(similar(query)[0]).toBe(first);
  });

  test.each(['', '  ', '…', 'Human Rights Watch', 'Ministry of Women’s Affairs', 'x'.repeat(MAX_QUERY + 1)])(
    '%s: nobody',
    (query) => {
      expect(exact(query)).toEqual([]);
    },
  );
});

test('every endorser is found by every full form of the name, and by nothing shorter', () => {
  for (const endorser of letter.endorsers) {
    for (const name of [printedName(endorser), endorser.name]) expect(exact(name)).toContain(endorser.id);
    const start = endorser.name.split(' ').slice(0, -1).join(' ');
    const isAcronym = start.toUpperCase() === endorser.acronym;
    if (!isAcronym) expect(exact(start)).not.toContain(endorser.id);
  }
});

test('a person is never suggested', () => {
  const parts = letter.endorsers
    .filter(({ list }) => list === 'person')
    .flatMap(({ name }) => [...name.split(' '), name.slice(0, -1), `${name}a`, name.replace(/[aeiou]/, 'y')]);
  const people = new Set(letter.endorsers.filter(({ list }) => list === 'person').map(({ id }) => id));
  for (const part of parts) expect(similar(part).filter((id) => people.has(id))).toEqual([]);
});

test('another word in a name is never a yes', () => {
  const name = fc.constantFrom(...letter.endorsers);
  const letterChange = fc
    .tuple(name, fc.nat(), fc.constantFrom('q', 'x', 'ឆ'))
    .map(([endorser, at, other]) => {
      const index = at % endorser.name.length;
      return { endorser, changed: endorser.name.slice(0, index) + other + endorser.name.slice(index) };
    });
  fc.assert(
    fc.property(letterChange, ({ endorser, changed }) => {
      expect(exact(changed)).not.toContain(endorser.id);
    }),
    { seed: 12_052_021, numRuns: 300 },
  );
});

test('any text is answered, and never with more than five suggestions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(lookUp(text, letter).similar.length).toBeLessThanOrEqual(5);
    }),
    { seed: 12_052_021 },
  );
});
