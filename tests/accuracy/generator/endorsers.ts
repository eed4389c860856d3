/** Tampering with the list of those who endorsed the letter. */
import { endorser, endorsersOf, letter } from '../canon.ts';
import type { Case, ExpectedEndorsers, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import { caseOf, type Draft, type Entry, type ListBlock, type Stage, wholeLetter, worst } from './draft.ts';
import { asText, type Look, lookName, PLAIN_LOOK, textLayout } from './layout.ts';
import { listStyle } from './lists.ts';
import { typography } from './typography.ts';

const STRANGERS: readonly string[] = [
  'Riverside Youth Orchestra',
  'Mekong Tourism Promotion Board',
  'National Chamber of Motorcycle Dealers',
  'Provincial Beekeepers Union',
  'Golden Lotus Charity Fund',
  'Cambodian Association of Chess Players (CACP)',
  'Friends of the Old Market (FOM)',
  'Northern Fishermen Cooperative',
];
const PERSONS: readonly string[] = [
  'Ms. Amelia Hartwell',
  'Mr. Bun Rattanak Visal',
  'Ms. Oum Dalin',
  'អ្នកស្រី ចាន់ ដារ៉ាវី',
  'លោក ហេង វុទ្ធី',
];

interface Tampering {
  readonly name: string;
  readonly apply: (draft: Draft, random: Random) => Draft;
}

type Found = Partial<Pick<ExpectedEndorsers, 'unlisted' | 'renamed' | 'misplaced' | 'repeated' | 'missing'>>;

/** Puts `entries` in a list's place and adds what must be told of it. */
function changed(
  draft: Draft,
  list: ListBlock['list'],
  entries: (old: readonly Entry[]) => readonly Entry[],
  found: Found,
  verdict: Verdict,
): Draft {
  const expected = draft.endorsers;
  if (expected === null || expected === 'any') throw new Error('the draft has no list');
  const join = <T>(a: readonly T[] | null, b: readonly T[] | null | undefined): readonly T[] => [
    ...(a ?? []),
    ...(b ?? []),
  ];
  return {
    ...draft,
    blocks: draft.blocks.map((block) =>
      block.kind === 'list' && block.list === list
        ? { ...block, entries: renumber(entries(block.entries)) }
        : block,
    ),
    verdict: worst(draft.verdict, [verdict]),
    endorsers: {
      stage: null,
      missing: join(expected.missing, found.missing),
      unlisted: join(expected.unlisted, found.unlisted),
      renamed: join(expected.renamed, found.renamed),
      misplaced: join(expected.misplaced, found.misplaced),
      repeated: join(expected.repeated, found.repeated),
    },
  };
}

/** Forgers keep the numbers in order. */
function renumber(entries: readonly Entry[]): Entry[] {
  const first = entries[0]?.number ?? 1;
  return entries.map((entry, index) => ({ ...entry, number: first + index }));
}

function stranger(name: string, like: Entry): Entry {
  const acronym = /\(([^)]+)\)$/.exec(name)?.[1] ?? null;
  const titled = /^(Ms\.|Mr\.|លោក|អ្នកស្រី) (.*)$/.exec(name);
  return {
    id: null,
    number: like.number,
    title: titled?.[1] ?? null,
    name: (titled?.[2] ?? name).replace(/ \([^)]+\)$/, ''),
    acronym,
  };
}

function listOf(draft: Draft, random: Random): ListBlock {
  return random.pick(draft.blocks.filter((block): block is ListBlock => block.kind === 'list'));
}

/** The name as a list shows it, which is how the report finds it. */
function shown(entry: Entry): string {
  return entry.name;
}

const RENAMINGS: readonly (readonly [string, string, string])[] = [
  ['org-2', 'Center', 'Committee'],
  ['org-3', 'Gender', 'Justice'],
  ['org-6', 'Cambodia', 'Laos'],
  ['org-7', 'Human Rights', 'Animal Rights'],
  ['org-8', 'Health', 'Wealth'],
  ['org-9', 'Informal', 'Formal'],
  ['org-10', 'Fair', 'Rapid'],
  ['org-11', 'Youth', 'Senior'],
  ['org-12', 'Peace', 'Dress'],
  ['org-13', 'Vulnerable', 'Wealthy'],
  ['org-15', 'Alliance', 'Federation of'],
  ['org-18', 'Food', 'Fuel'],
  ['org-20', 'Farmers', 'Bankers'],
  ['org-23', "Women's", "Men's"],
  ['org-24', 'Transparency', 'Discretion'],
  ['org-27', 'Independent', 'Official'],
  ['org-30', 'Women', 'Men'],
  ['org-35', 'South', 'North'],
  ['org-37', 'Conflict', 'Climate'],
];

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'added at the end',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const name = list.list === 'person' ? random.pick(PERSONS) : random.pick(STRANGERS);
      const entry = stranger(name, list.entries.at(-1)!);
      return changed(draft, list.list, (old) => [...old, entry], { unlisted: [shown(entry)] }, 'altered');
    },
  },
  {
    name: 'added within',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const name = list.list === 'person' ? random.pick(PERSONS) : random.pick(STRANGERS);
      const at = 1 + random.below(list.entries.length - 1);
      const entry = stranger(name, list.entries[at]!);
      return changed(
        draft,
        list.list,
        (old) => [...old.slice(0, at), entry, ...old.slice(at)],
        { unlisted: [shown(entry)] },
        'altered',
      );
    },
  },
  {
    name: 'two added',
    apply: (draft, random) => {
      const [first, second] = random
        .sample(STRANGERS, 2)
        .map((name) => stranger(name, endorsersOf('at-release')[0]!));
      return changed(
        draft,
        'at-release',
        (old) => [first!, ...old.slice(0, 9), second!, ...old.slice(9)],
        { unlisted: [shown(first!), shown(second!)] },
        'altered',
      );
    },
  },
  {
    name: 'removed',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const at = 1 + random.below(list.entries.length - 2);
      const gone = list.entries[at]!.id!;
      return changed(
        draft,
        list.list,
        (old) => old.filter((_, index) => index !== at),
        { missing: [gone] },
        'incomplete',
      );
    },
  },
  {
    name: 'last or first removed',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const at = random.pick([0, list.entries.length - 1]);
      const gone = list.entries[at]!.id!;
      return changed(
        draft,
        list.list,
        (old) => old.filter((_, index) => index !== at),
        { missing: [gone] },
        'incomplete',
      );
    },
  },
  {
    name: 'three removed',
    apply: (draft, random) => {
      const gone = random.sample(endorsersOf('at-release'), 3).map((entry) => entry.id);
      return changed(
        draft,
        'at-release',
        (old) => old.filter((entry) => !gone.includes(entry.id!)),
        { missing: gone },
        'incomplete',
      );
    },
  },
  {
    name: 'replaced',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const at = random.below(list.entries.length);
      const gone = list.entries[at]!.id!;
      const name = list.list === 'person' ? random.pick(PERSONS) : random.pick(STRANGERS);
      const entry = stranger(name, list.entries[at]!);
      return changed(
        draft,
        list.list,
        (old) => old.map((kept, index) => (index === at ? entry : kept)),
        { missing: [gone], unlisted: [shown(entry)] },
        'altered',
      );
    },
  },
  {
    name: 'renamed by one word',
    apply: (draft, random) => {
      const lists = new Set(draft.blocks.flatMap((block) => (block.kind === 'list' ? [block.list] : [])));
      const [id, old, replacement] = random.pick(RENAMINGS.filter(([id]) => lists.has(endorser(id).list)));
      return changed(
        draft,
        endorser(id).list,
        (entries) =>
          entries.map((entry) =>
            entry.id === id ? { ...entry, name: entry.name.replace(old, replacement) } : entry,
          ),
        { renamed: [{ id, loose: false }] },
        'altered',
      );
    },
  },
  {
    name: 'acronym changed',
    apply: (draft, random) => {
      const target = random.pick(endorsersOf('at-release').filter((entry) => entry.acronym !== null));
      const acronym = random.pick(['XQR', 'ZWO', 'QVY']);
      return changed(
        draft,
        'at-release',
        (entries) => entries.map((entry) => (entry.id === target.id ? { ...entry, acronym } : entry)),
        { renamed: [{ id: target.id, loose: true }] },
        'altered',
      );
    },
  },
  {
    name: 'twice',
    apply: (draft, random) => {
      const list = listOf(draft, random);
      const at = random.below(list.entries.length);
      const again = list.entries[at]!;
      return changed(draft, list.list, (old) => [...old, again], { repeated: [again.id!] }, 'altered');
    },
  },
];

/** What only the longer lists allow. */
const LONG_TAMPERINGS: readonly Tampering[] = [
  {
    name: 'later shown as at release',
    apply: (draft, random) => {
      const moved = random.pick(endorsersOf('later'));
      const without = changed(
        draft,
        'later',
        (old) => old.filter((entry) => entry.id !== moved.id),
        {},
        'altered',
      );
      return changed(without, 'at-release', (old) => [...old, moved], { misplaced: [moved.id] }, 'altered');
    },
  },
  {
    name: 'at release shown as later',
    apply: (draft, random) => {
      const moved = random.pick(endorsersOf('at-release').slice(1));
      const without = changed(
        draft,
        'at-release',
        (old) => old.filter((entry) => entry.id !== moved.id),
        {},
        'altered',
      );
      return changed(without, 'later', (old) => [...old, moved], { misplaced: [moved.id] }, 'altered');
    },
  },
];

const PERSON_TAMPERINGS: readonly Tampering[] = [
  {
    name: 'person added',
    apply: (draft, random) => {
      const entry = stranger(random.pick(PERSONS), endorsersOf('person')[0]!);
      const at = random.below(50);
      return changed(
        draft,
        'person',
        (old) => [...old.slice(0, at), entry, ...old.slice(at)],
        { unlisted: [shown(entry)] },
        'altered',
      );
    },
  },
  {
    name: 'person removed',
    apply: (draft, random) => {
      const gone = random.pick(letter.endorsers.filter((entry) => entry.list === 'person').slice(1, -1));
      return changed(
        draft,
        'person',
        (old) => old.filter((entry) => entry.id !== gone.id),
        { missing: [gone.id] },
        'incomplete',
      );
    },
  },
  {
    name: 'one Latin letter of a name changed',
    apply: (draft, random) => {
      const target = random.pick(endorsersOf('person').filter((entry) => entry.script === 'Latn'));
      const at = target.name.length - 1;
      const letterAt = target.name[at] === 'a' ? 'o' : 'a';
      return changed(
        draft,
        'person',
        (old) =>
          old.map((entry) =>
            entry.id === target.id ? { ...entry, name: target.name.slice(0, at) + letterAt } : entry,
          ),
        { renamed: [{ id: target.id, loose: true }] },
        'altered',
      );
    },
  },
  {
    name: 'one Khmer character of a name changed',
    apply: (draft, random) => {
      const target = random.pick(endorsersOf('person').filter((entry) => entry.script === 'Khmr'));
      const places = [...target.name].flatMap((sign, index) => (/[\u1780-\u17a2]/.test(sign) ? [index] : []));
      const at = random.pick(places);
      const signs = [...target.name];
      signs[at] = signs[at] === 'ប' ? 'ផ' : 'ប';
      return changed(
        draft,
        'person',
        (old) => old.map((entry) => (entry.id === target.id ? { ...entry, name: signs.join('') } : entry)),
        { renamed: [{ id: target.id, loose: true }] },
        'altered',
      );
    },
  },
];

const STYLES = [
  'numbered',
  'bullets',
  'bare lines',
  'one line, semicolons',
  'table',
  'numbers restarted',
  'names alone',
  'typed numbers',
  'two columns',
  'blank line between names',
].map(listStyle);
const SETTINGS = ['plain', 'curly quotes', 'soft hyphens', 'no-break spaces', 'NFD', 'ligatures'].map(
  typography,
);

export function endorserCases(random: Random): Case[] {
  const cases: Case[] = [];
  const add = (tampering: Tampering, stage: Stage, look: Look, nth: number): void => {
    const draft = tampering.apply(wholeLetter(stage), random);
    const name = `${tampering.name}, ${stage}, ${lookName(look)}, ${nth}`;
    cases.push(caseOf('endorsers', name, { kind: 'text', text: asText(draft, look, random) }, draft));
  };
  const look = (tampering: Tampering, nth: number): Look => {
    // An acronym that is shown nowhere can't be seen to have changed.
    const styles =
      tampering.name === 'acronym changed' ? STYLES.filter((style) => style.name !== 'names alone') : STYLES;
    return nth === 0
      ? PLAIN_LOOK
      : {
          typography: random.pick(SETTINGS),
          list: random.pick(styles),
          layout: textLayout(random.pick(['plain', 'plain', 'single newlines', 'under a headline'])),
        };
  };
  for (const tampering of TAMPERINGS)
    for (let nth = 0; nth < 14; nth++)
      add(tampering, random.pick(['at-release', 'with-later', 'all']), look(tampering, nth), nth);
  for (const tampering of LONG_TAMPERINGS)
    for (let nth = 0; nth < 12; nth++)
      add(tampering, random.pick(['with-later', 'all']), look(tampering, nth), nth);
  for (const tampering of PERSON_TAMPERINGS)
    for (let nth = 0; nth < 14; nth++) add(tampering, 'all', look(tampering, nth), nth);
  return cases;
}
