/** What programs do to a text as a whole: every word, line end or sign of it in another form, with any alteration or none. */
import { passageIds } from '../canon.ts';
import type { Case } from '../expectation.ts';
import type { Random } from '../random.ts';
import { critical, FORGED, forgedParagraph, structural, wording } from './alterations.ts';
import { caseOf, type Stage, wholeLetter, withNotices } from './draft.ts';
import { asText, PLAIN_LOOK } from './layout.ts';
import { LIST_STYLES } from './lists.ts';

const CLASS = 'programs';
const STAGES: readonly Stage[] = ['none', 'at-release', 'with-later', 'all'];
/** Lists with a line for each name. */
const LISTS = ['numbered', 'bullets', 'bare lines', 'hyphen bullets'];

const beforeLines = (mark: string) => (text: string) => text.replace(/^(?=.*\p{L})/gmu, mark);
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'soft hyphens in syllables': (text) => text.replace(/(?<=[a-z]{2})(?=[bcdfgklmnprst][a-z]{2})/g, '\u00ad'),
  'no-break spaces throughout': (text) => text.replace(/ /g, '\u00a0'),
  'blanks with no width': (text) => text.replace(/(?<=[a-z,.]) /gi, ' \u200b'),
  'marks of direction': (text) => text.replace(/^/gm, '\u200e').replace(/$/gm, '\u200f'),
  'two blanks for one': (text) => text.replace(/ /g, '  '),
  'lines all apart': (text) => text.replace(/\n/g, '\n\n'),
  'quoted mail': (text) => text.replace(/^/gm, '> '),
  'lines of a comment': (text) => text.replace(/^/gm, '// '),
  'a box of signs': (text) => {
    const edge = `+${'-'.repeat(20)}+`;
    return [edge, text.replace(/^/gm, '| ').replace(/$/gm, ' |'), edge].join('\n');
  },
  'a sender before each line': beforeLines('Sokha: '),
  'a moment before each line': beforeLines('[10:20] '),
  JSON: (text) => JSON.stringify({ id: 7, content: { rendered: text } }),
  'JSON in ASCII': (text) =>
    JSON.stringify({ text }).replace(
      /[^\0-\x7f]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'tags that break lines': (text) => text.replace(/\n/g, '<br>'),
  'tags of paragraphs': (text) => beforeLines('<p class="wp-block-paragraph">')(text).replace(/$/gm, '</p>'),
  'entities, escaped twice': (text) =>
    text.replace(/&/g, '&amp;amp;').replace(/"/g, '&amp;quot;').replace(/'/g, '&amp;#039;'),
  'escapes of Markdown': (text) => text.replace(/([*_[\]()#.!-])/g, '\\$1'),
  RTF: (text) => text.replace(/'/g, "\\'92").replace(/\n/g, '\\par\n'),
  capitals: (text) => text.toUpperCase(),
  'narrow blanks in words': (text) => text.replace(/([a-z]{3})(?=[a-z])/g, '$1\u200a'),
  'letters set apart by narrow blanks': (text) => text.replace(/(?<=[A-Za-z])(?=[A-Za-z])/g, '\u2009'),
  'letters set apart': (text) => text.replace(/ /g, '   ').replace(/(?<=[A-Za-z])(?=[A-Za-z])/g, ' '),
};

export function programCases(random: Random): Case[] {
  return Object.entries(WAYS).flatMap(([name, way]) => {
    const alterations = [
      null,
      random.pick(critical),
      random.pick(wording),
      random.pick(structural),
      forgedParagraph(random.pick(passageIds.slice(0, 11)), random.pick(FORGED)),
    ];
    return alterations.map((alteration) => {
      const plain = wholeLetter(random.pick(STAGES));
      const draft = alteration === null ? plain : alteration.apply(plain);
      const list = random.pick(LIST_STYLES.filter((style) => LISTS.includes(style.name)));
      const text = way(asText(draft, { ...PLAIN_LOOK, list }, random));
      const noticed = withNotices(draft, { must: [], may: ['invisible-characters', 'bidi-controls'] });
      return caseOf(
        CLASS,
        `${alteration?.name ?? 'faithful'}, ${name}, ${list.name}`,
        { kind: 'text', text },
        noticed,
      );
    });
  });
}
