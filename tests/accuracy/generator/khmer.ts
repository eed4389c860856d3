/** Khmer names written as keyboards, converters and browsers leave them: the same to every reader. */
import type { Case } from '../expectation.ts';
import type { Random } from '../random.ts';
import { caseOf, type Draft, wholeLetter } from './draft.ts';
import { asText, type Look } from './layout.ts';
import { listStyle } from './lists.ts';
import { type Typography, typography } from './typography.ts';

const ZERO_WIDTH = '\u200b';
const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/.test(text);

/** Only Khmer names are set. */
function khmer(name: string, set: (text: string, random: Random) => string): Typography {
  return {
    name,
    set: (text, random, where) => (where === 'name' && isKhmer(text) ? set(text, random) : text),
    notices: { must: [], may: [] },
    inHtml: true,
  };
}

const WAYS: readonly Typography[] = [
  khmer('zero-width space between the parts', (text) => text.replace(/ /g, ZERO_WIDTH)),
  khmer('no space between the parts', (text) => text.replace(/ /g, '')),
  khmer('zero-width space and space', (text) => text.replace(/ /g, `${ZERO_WIDTH} `)),
  khmer('doubled zero-width spaces', (text) => text.replace(/ /g, `${ZERO_WIDTH}${ZERO_WIDTH}`)),
  khmer('zero-width spaces between clusters', (text) =>
    text.replace(/(?<=[\u1780-\u17a2][\u17b6-\u17d1]?)(?=[\u1780-\u17a2])/g, ZERO_WIDTH),
  ),
  khmer('zero-width space at both ends', (text) => `${ZERO_WIDTH}${text}${ZERO_WIDTH}`),
  khmer('no-break space between the parts', (text) => text.replace(/ /g, '\u00a0')),
  khmer('two spaces between the parts', (text) => text.replace(/ /g, '  ')),
  khmer('vowel before the register shifter', (text) =>
    text.replace(/([\u17c9\u17ca])([\u17b6-\u17c5])/g, '$2$1'),
  ),
  khmer('sign before the vowel', (text) => text.replace(/([\u17b6-\u17c5])([\u17c6-\u17c8])/g, '$2$1')),
  khmer('vowel before the subscript', (text) =>
    text.replace(/(\u17d2[\u1780-\u17a2])([\u17b6-\u17c5])/g, '$2$1'),
  ),
  khmer('toandakhiat before the vowel', (text) =>
    text.replace(/([\u17b6-\u17c5])([\u17cb-\u17d1\u17dd])/g, '$2$1'),
  ),
  khmer('sign before the subscript', (text) =>
    text.replace(/(\u17d2[\u1780-\u17a2])([\u17c6-\u17ca])/g, '$2$1'),
  ),
  khmer('NFC', (text) => text.normalize('NFC')),
  khmer('NFD', (text) => text.normalize('NFD')),
];

/** Title glued to its name, or kept apart by what Khmer typing leaves there. */
const TITLES: readonly (readonly [string, (text: string) => string])[] = [
  ['title glued to the name', (text) => text.replace(/(អ្នកស្រី|លោក) /g, '$1')],
  ['zero-width space behind the title', (text) => text.replace(/(អ្នកស្រី|លោក) /g, `$1${ZERO_WIDTH}`)],
  ['two spaces behind the title', (text) => text.replace(/(អ្នកស្រី|លោក) /g, '$1  ')],
  ['no-break space behind the title', (text) => text.replace(/(អ្នកស្រី|លោក) /g, '$1\u00a0')],
];

const STYLES = [
  'numbered',
  'bullets',
  'Khmer digits',
  'Khmer digits, Khmer full stop',
  'bare lines',
  'titles left out',
  'one line, semicolons',
  'table',
].map(listStyle);

export function khmerCases(random: Random): Case[] {
  const draft: Draft = wholeLetter('all');
  const cases: Case[] = [];
  const look = (set: Typography, nth: number): Look => ({
    typography: set,
    list: nth === 0 ? STYLES[0]! : random.pick(STYLES),
    layout: { name: 'plain', join: (parts) => parts.join('\n\n') },
  });
  for (const way of WAYS) {
    for (let nth = 0; nth < 4; nth++) {
      const chosen = look(way, nth);
      cases.push(
        caseOf(
          'khmer',
          `${way.name}, ${chosen.list.name}, ${nth}`,
          { kind: 'text', text: asText(draft, chosen, random) },
          draft,
        ),
      );
    }
  }
  for (const [name, set] of TITLES) {
    for (let nth = 0; nth < 4; nth++) {
      const chosen = look(typography('plain'), nth);
      cases.push(
        caseOf(
          'khmer',
          `${name}, ${chosen.list.name}, ${nth}`,
          { kind: 'text', text: set(asText(draft, chosen, random)) },
          draft,
        ),
      );
    }
    const both = random.pick(WAYS);
    cases.push(
      caseOf(
        'khmer',
        `${name}, ${both.name}`,
        { kind: 'text', text: set(asText(draft, look(both, 0), random)) },
        draft,
      ),
    );
  }
  return cases;
}
