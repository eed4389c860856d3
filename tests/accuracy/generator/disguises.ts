/** Characters that look like others or like nothing, alone and with a change of wording behind them. */
import type { Case, ExpectedNotices, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import type { Notice } from '../types.ts';
import { critical, wording } from './alterations.ts';
import { caseOf, type Draft, type Stage, wholeLetter, withNotices } from './draft.ts';
import { asText, type Look } from './layout.ts';
import { LIST_STYLES } from './lists.ts';
import type { Typography } from './typography.ts';

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
};
const GREEK: Readonly<Record<string, string>> = {
  o: 'ο',
  v: 'ν',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  Y: 'Υ',
  Z: 'Ζ',
};

function mathematical(capital: number, small: number): (sign: string) => string {
  return (sign) => {
    const code = sign.codePointAt(0)!;
    if (sign >= 'A' && sign <= 'Z') return String.fromCodePoint(capital + code - 65);
    return sign >= 'a' && sign <= 'z' ? String.fromCodePoint(small + code - 97) : sign;
  };
}

const LOOKALIKE: ExpectedNotices = { must: [['lookalike-characters']], may: [] };
/** Mathematical letters are compatible forms of the same letters: typography or a disguise, both said rightly. */
const MAYBE: ExpectedNotices = { must: [], may: ['lookalike-characters'] };
const INVISIBLE: ExpectedNotices = { must: [['invisible-characters']], may: [] };
const BIDI: ExpectedNotices = { must: [['bidi-controls']], may: ['invisible-characters'] };

type Disguise = Typography;

function disguise(
  name: string,
  set: (text: string, random: Random) => string,
  notices: ExpectedNotices,
): Disguise {
  return {
    name,
    set: (text, random, where) => (where === 'passage' ? set(text, random) : text),
    notices,
    inHtml: true,
  };
}

const mapped = (table: Readonly<Record<string, string>>, share: number) => (text: string, random: Random) =>
  text.replace(/[A-Za-z]/g, (sign) =>
    table[sign] !== undefined && random.chance(share) ? table[sign] : sign,
  );

const inWords = (sign: string, share: number) => (text: string, random: Random) =>
  text.replace(/(?<=[a-z])(?=[a-z])/g, () => (random.chance(share) ? sign : ''));

/** A share of at least one a passage makes sure that the notice has a reason. */
const BOUNDED_SHARE = 0.2;

export const DISGUISES: readonly Disguise[] = [
  disguise('all Cyrillic look-alikes', mapped(CYRILLIC, 1), LOOKALIKE),
  disguise('some Cyrillic look-alikes', mapped(CYRILLIC, BOUNDED_SHARE), LOOKALIKE),
  disguise('Cyrillic a alone', mapped({ a: 'а' }, 0.5), LOOKALIKE),
  disguise('Greek look-alikes', mapped(GREEK, 1), LOOKALIKE),
  disguise('Greek omicron alone', mapped({ o: 'ο' }, 0.3), LOOKALIKE),
  disguise(
    'Cyrillic and Greek mixed',
    (text, random) => mapped(GREEK, 0.2)(mapped(CYRILLIC, 0.2)(text, random), random),
    LOOKALIKE,
  ),
  disguise('capital I for l', mapped({ l: 'I' }, 1), LOOKALIKE),
  disguise('small l for capital I', mapped({ I: 'l' }, 1), { must: [], may: ['lookalike-characters'] }),
  disguise('0 for o', mapped({ o: '0' }, 0.3), LOOKALIKE),
  disguise('mathematical bold', (text) => text.replace(/[A-Za-z]/g, mathematical(0x1d400, 0x1d41a)), MAYBE),
  disguise(
    'mathematical sans bold',
    (text) => text.replace(/[A-Za-z]/g, mathematical(0x1d5d4, 0x1d5ee)),
    MAYBE,
  ),
  disguise(
    'mathematical monospace',
    (text) => text.replace(/[A-Za-z]/g, mathematical(0x1d670, 0x1d68a)),
    MAYBE,
  ),
  disguise('zero-width spaces in words', inWords('\u200b', BOUNDED_SHARE), INVISIBLE),
  disguise('zero-width joiners', inWords('\u200d', BOUNDED_SHARE), INVISIBLE),
  disguise('zero-width non-joiners', inWords('\u200c', BOUNDED_SHARE), INVISIBLE),
  disguise('word joiners', inWords('\u2060', BOUNDED_SHARE), INVISIBLE),
  disguise('zero-width no-break spaces', inWords('\ufeff', BOUNDED_SHARE), INVISIBLE),
  disguise('grapheme joiners', inWords('\u034f', BOUNDED_SHARE), INVISIBLE),
  disguise('variation selectors', inWords('\ufe0f', BOUNDED_SHARE), INVISIBLE),
  disguise('Mongolian vowel separators', inWords('\u180e', BOUNDED_SHARE), INVISIBLE),
  disguise('invisible times', inWords('\u2062', BOUNDED_SHARE), INVISIBLE),
  disguise('tag characters', inWords('\u{e0061}', BOUNDED_SHARE), INVISIBLE),
  disguise(
    'every letter followed by a zero-width space',
    (text) => text.replace(/[A-Za-z]/g, '$&\u200b'),
    INVISIBLE,
  ),
  disguise('left-to-right marks', inWords('\u200e', 0.1), BIDI),
  disguise('left-to-right embedding', (text) => `\u202a${text}\u202c`, BIDI),
  disguise(
    'left-to-right isolates',
    (text) =>
      text
        .replace(/\b(Cambodia|women)\b/g, '\u2066$1\u2069')
        .replace(/^/, '\u2066')
        .replace(/$/, '\u2069'),
    BIDI,
  ),
];

const LIST = LIST_STYLES[0]!;

function look(typography: Typography): Look {
  return { typography, list: LIST, layout: { name: 'plain', join: (parts) => parts.join('\n\n') } };
}

const ACCENTS: readonly (readonly [string, string])[] = [
  ['dots below', '\u0323'],
  ['strokes over', '\u0336'],
  ['acute accents', '\u0301'],
  ['stacked marks', '\u0300\u0316\u0323'],
];
const CONCERNS: readonly Notice[] = ['lookalike-characters', 'invisible-characters', 'generated-content'];

export function disguiseCases(random: Random): Case[] {
  const cases: Case[] = [];
  const stages: readonly Stage[] = ['none', 'at-release', 'all'];
  const add = (name: string, draft: Draft, set: Disguise): void => {
    const noticed = withNotices(draft, set.notices);
    cases.push(
      caseOf('disguises', name, { kind: 'text', text: asText(noticed, look(set), random) }, noticed),
    );
  };
  for (const set of DISGUISES) {
    for (const stage of stages) add(`${set.name}, faithful, ${stage}`, wholeLetter(stage), set);
    for (let nth = 0; nth < 5; nth++) {
      const alteration = random.pick(nth < 3 ? critical : wording);
      add(
        `${set.name}, hiding ${alteration.name}, ${nth}`,
        alteration.apply(wholeLetter(random.pick(stages))),
        set,
      );
    }
  }
  cases.push(...marks(random), ...reversals(random));
  return cases;
}

/**
 * Combining marks on letters. Whether a faint dot leaves the reading unchanged is open; that nothing is said is not.
 */
function marks(random: Random): Case[] {
  return ACCENTS.flatMap(([name, mark]) => {
    const set = disguise(name, (text) => text.replace(/\b([A-Z][a-z])/g, `$1${mark}`), {
      must: [],
      may: CONCERNS,
    });
    const open: Draft = {
      ...wholeLetter('none'),
      verdict: ['altered', 'uncertain'],
      roundTrip: false,
    };
    const faithful = caseOf(
      'disguises',
      `${name}, faithful`,
      { kind: 'text', text: asText(open, look(set), random) },
      withNotices(open, set.notices),
    );
    const alteration = random.pick(critical);
    const hiding = alteration.apply(wholeLetter('none'));
    const hidden = caseOf(
      'disguises',
      `${name}, hiding ${alteration.name}`,
      { kind: 'text', text: asText(hiding, look(set), random) },
      { ...withNotices(hiding, set.notices), roundTrip: false },
    );
    const unsaid = {
      ...faithful,
      expected: {
        ...faithful.expected,
        verdict: [...open.verdict, 'authentic'] as const,
        copies: null,
        notices: { must: [], may: CONCERNS },
      },
    };
    return [unsaid, { ...hidden, expected: { ...hidden.expected, copies: null } }];
  });
}

/** An override shows its text back to front: what a reader sees is another wording than what is written. */
function reversals(random: Random): Case[] {
  const places: readonly (readonly [string, string])[] = [
    ['12 May 2021', '\u202e12 May 2021\u202c'],
    ['will not tolerate', 'will \u202enot\u202c tolerate'],
    ['Ouk Kosal', '\u202eOuk Kosal\u202c'],
    ['will not tolerate', 'will \u202eton\u202c tolerate'],
    ['11(e)', '\u202e11(e)\u202c'],
    ['three cases', '\u2067\u202ethree\u202c\u2069 cases'],
  ];
  return places.map(([old, reversed], index) => {
    // Written backwards and shown backwards, a word reads as the letter's: a faithful reading, if it is understood.
    const right: readonly Verdict[] = reversed.includes('ton')
      ? ['authentic', 'uncertain', 'altered']
      : ['uncertain', 'altered'];
    const draft: Draft = { ...wholeLetter('none'), verdict: right, roundTrip: false };
    const text = asText(
      draft,
      look({ name: 'plain', set: (passage) => passage, notices: { must: [], may: [] }, inHtml: true }),
      random,
    ).replace(old, reversed);
    const made = caseOf('disguises', `reversed ${index}: ${old}`, { kind: 'text', text }, draft);
    return {
      ...made,
      expected: {
        ...made.expected,
        copies: null,
        notices: { must: [['bidi-controls']], may: ['invisible-characters', 'generated-content'] },
      },
    };
  });
}
