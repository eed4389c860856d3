/** Two sentences of the letter told in the forms that newsrooms, feeds and mail have: as they are, and with a word changed. */
import { paragraphIds, sentences } from '../canon.ts';
import type { Case } from '../expectation.ts';
import type { Random } from '../random.ts';

const CLASS = 'forms of stories';
const EACH = 6;

const LEAD =
  'PHNOM PENH — More than three dozen civil society groups have written to three ministers over cases of violence against women, in a letter released on Wednesday.';
const TOLD = [
  'The ministries could not be reached for comment on Thursday.',
  'Police in Kampong Thom declined to discuss the matter when contacted by phone.',
  'In February, a court in the capital had dropped charges in a similar case.',
  'A spokesperson for one of the ministries said she had not yet seen the letter.',
];

type Form = (a: string, b: string, told: () => string, other: string) => string;

const half = (text: string) => {
  const words = text.split(' ');
  const at = Math.max(6, words.length >> 1);
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
};

const FORMS: Readonly<Record<string, Form>> = {
  'said behind': (a, b, told) =>
    `${LEAD}\n\n“${a.replace(/\.$/, ',')}” the letter said.\n\n${told()}\n\n“${b}”\n\n${told()}`,
  'said before': (a, b, told) => `${LEAD}\n\nThe groups wrote: “${a}”\n\n${told()}\n\nThey added: “${b}”`,
  'in one paragraph': (a, b, told) => `${LEAD} “${a}” it read. ${told()} “${b}” the groups added. ${told()}`,
  'single quotation marks': (a, b, told) => `${LEAD}\n\n‘${a}’ it says.\n\n${told()}\n\nIt continues: ‘${b}’`,
  'German quotation marks': (a, b, told) => `${LEAD}\n\n„${a}“ heißt es in dem Brief.\n\n${told()}\n\n„${b}“`,
  guillemets: (a, b, told) => `${LEAD}\n\n« ${a} » écrivent les organisations.\n\n${told()}\n\n« ${b} »`,
  'quoted lines': (a, b, told) => `${LEAD}\n\n> ${a}\n\n${told()}\n\n> ${b}\n\n${told()}`,
  'paragraphs without marks': (a, b, told) =>
    `${LEAD}\n\nThe letter reads:\n\n${a}\n\n${told()}\n\nIt ends:\n\n${b}\n\n${told()}`,
  'a quotation in two': (a, b, told) =>
    `${LEAD}\n\n“${half(a)[0]},” the letter said, “${half(a)[1]}”\n\n${told()}\n\n“${b}”`,
  'a clause with "that"': (a, b, told) =>
    `${LEAD}\n\nThe groups said that “${a.split(' ').slice(1).join(' ').replace(/\.$/, '')}”.\n\n${told()}\n\n“${b}” they wrote.`,
  'a mark of elision': (a, b) =>
    `${LEAD}\n\n“${a.split(' ').slice(0, 7).join(' ')} … ${a.split(' ').slice(-6).join(' ')}” the letter said.\n\n“${b}” it added.`,
  'a letter in brackets': (a, b) =>
    `${LEAD}\n\n“[${a[0]!.toLowerCase()}]${a.slice(1)}” the letter said.\n\n“${b}” it added.`,
  'a pull quote': (a, b, told) =>
    `${LEAD}\n\n${told()}\n\n“${a}”\n— Open letter\n\n${told()}\n\n“${b}” the letter said.`,
  points: (a, b, told) => `${LEAD}\n\nFrom the letter:\n\n• ${a}\n• ${b}\n\n${told()}`,
  'numbered points': (a, b, told) => `${LEAD}\n\nThey ask:\n\n1. ${a}\n2. ${b}\n\n${told()}`,
  'two in one sentence': (a, b, told) => `${LEAD} They write "${a}" and "${b}" in it. ${told()}`,
  'one among others': (a, b, told, other) =>
    `${LEAD}\n\n“${other}” the letter said.\n\n“${b}”\n\n${told()}\n\n“${a}”`,
  'a thread': (a, b) =>
    `1/ Civil society groups write to ministers 👇\n\n2/ "${a}"\n\n3/ "${b}"\n\n4/ Read the full letter: https://example.org`,
};

export function storyFormCases(random: Random): Case[] {
  const all = paragraphIds
    .flatMap((id) => sentences(id).map(({ text }) => text.trim()))
    .filter((text) => text.split(' ').length >= 12 && !text.includes('"'));
  const told = () => random.pick(TOLD);
  const caseOf = (name: string, text: string, verdict: 'excerpt' | 'altered'): Case => ({
    id: `${CLASS}/${name}`,
    class: CLASS,
    input: { kind: 'text', text },
    expected: {
      verdict: [verdict],
      copies: null,
      quotations: null,
      notices: { must: [], may: ['elided', 'truncated'] },
    },
  });
  return Object.entries(FORMS).flatMap(([name, form]) =>
    Array.from({ length: EACH }, (_, nth) => {
      const a = random.pick(all);
      const b = random.pick(all.filter((other) => other !== a));
      const c = random.pick(all.filter((other) => other !== a && other !== b));
      const words = b.split(' ');
      const inner = [...words.keys()].filter(
        (at) => at > 2 && at < words.length - 3 && /^[a-z]{5,}$/.test(words[at]!),
      );
      const changed = random.pick(inner);
      const forged = words.map((word, at) => (at === changed ? 'lantern' : word)).join(' ');
      return [
        caseOf(`${name}, ${nth}`, form(a, b, told, c), 'excerpt'),
        caseOf(`${name}, ${words[changed]} changed, ${nth}`, form(a, forged, told, c), 'altered'),
      ];
    }).flat(),
  );
}
