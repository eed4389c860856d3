/**
 * News stories about the letter. Some quote a translation of it: wording that is in no English sentence of the
 * letter and yet no altered copy. Others name the letter or its people and quote nothing of it.
 */
import { canon, sentences } from '../canon.ts';
import type { Case, Expected, ExpectedCopy, Status, Verdict } from '../expectation.ts';
import { NO_NOTICES, NOTHING } from '../expectation.ts';
import type { Random } from '../random.ts';
import { expectedCopy, someOf } from './draft.ts';
import { document } from './pages.ts';

/** Said anew, as a translator would from the Khmer, each with the passage it renders. */
const TRANSLATIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    'The dismissal, the demotion, and the silence on powerful officials do not provide justice for female victims, and it also creates a culture of impunity.',
    ['paragraph-1'],
  ],
  [
    'Those who commit domestic violence, sexual harassment or try to rape must face punishment in line with the law.',
    ['paragraph-1'],
  ],
  [
    'A woman already suffers the pain of gender-based violence, and when she dares to speak about what happened in order to find justice she must be supported.',
    ['paragraph-1'],
  ],
  [
    'Society is showing that it no longer accepts violence against women and follows the actions of the Royal Government closely.',
    ['paragraph-2'],
  ],
  [
    'There are other cases that may not be known because survivors are not able to reveal their stories due to social, cultural and other reasons.',
    ['paragraph-2'],
  ],
  [
    'The ministries concerned must act justly now so that other women survivors trust the justice system in Cambodia.',
    ['paragraph-2'],
  ],
  [
    'Cambodia must demonstrate to society that it does not tolerate violence on women and that offenders are held accountable before the law.',
    ['paragraph-2'],
  ],
  [
    'It is necessary that the authorities guarantee the physical and mental safety and the well-being of survivors and of their families.',
    ['paragraph-4'],
  ],
  [
    'Participation from all stakeholders and from the public is essential in order to end the culture of blaming the victims.',
    ['paragraph-4'],
  ],
  [
    'It is time to put an end to impunity and to the blaming of victims, and to give women and girls more support and protection.',
    ['paragraph-4'],
  ],
  [
    'We hope that Samdech and Their Excellencies will intervene effectively in the three cases to improve the situation of the rights of Cambodian women.',
    ['paragraph-5'],
  ],
  [
    'Relevant authorities have failed to take appropriate and effective measures according to legal principles in the cases of gender-based violence and sexual harassment.',
    ['paragraph-1'],
  ],
];

const OPENINGS: readonly string[] = [
  'A group of twenty-five civil society organisations has written an open letter to three ministers, asking for legal action against three men accused of violence against women.',
  'More than two dozen NGOs yesterday released an open letter to Interior Minister Sar Kheng, Women’s Affairs Minister Ing Kunthaphavi and Justice Minister Koeut Rith.',
  'Women’s rights groups have asked the government in an open letter to bring Heang Sear, Duong Chhay and Ouk Kosal before a court.',
];

const MIDDLES: readonly string[] = [
  'The open letter, dated May 12, was signed by NGO-CEDAW, Licadho, Comfrel and others.',
  'The letter refers to the case of tycoon Heang Sear, who was stripped of his title earlier in the week.',
  'Ouk Kosal, until recently the police chief of Kampong Thom, is alleged to have harassed female officers.',
  'Ministry of Interior spokesman Khieu Sopheak could not be reached for comment.',
  'Chin Malin, spokesman of the Ministry of Justice, said the authorities work according to procedure.',
  'The wife of Duong Chhay filed a complaint in March after a recording from a security camera had become public.',
];

const CLOSINGS: readonly string[] = [
  'The ministries have not answered the letter so far.',
  'Bunn Rachana of Klahaan said that the groups would go on following the cases.',
  'A hearing has not been scheduled.',
];

const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
];

function lines(random: Random, quotes: readonly string[]): string[] {
  const told = random.sample(MIDDLES, quotes.length + 1);
  const body = quotes.flatMap((quote, index) => [told[index]!, quote]);
  return [random.pick(OPENINGS), ...body, told.at(-1)!, random.pick(CLOSINGS)];
}

function page(paragraphs: readonly string[]): string {
  return document(
    'NGOs write to ministers',
    `<header><nav><a href="/">Home</a> <a href="/national">National</a></nav></header><main><article><h1>NGOs write to ministers</h1><div class="byline">By Soth Koemsoeun | 13 May 2021</div>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join('\n')}</article></main><footer>© The Courier</footer>`,
  );
}

const SAYS: readonly string[] = [' the letter says.', ' reads the letter.', ' the organisations wrote.', ''];

function quoted(text: string, random: Random): string {
  const [open, close] = random.pick(MARKS);
  const said = random.pick(SAYS);
  return random.chance(0.4) ? `The letter states: ${open}${text}${close}` : `${open}${text}${close}${said}`;
}

/** The verbatim sentences that stories quote beside a translation. */
const VERBATIM: readonly (readonly [string, number])[] = [
  ['paragraph-1', 4],
  ['paragraph-1', 2],
  ['paragraph-2', 1],
  ['paragraph-4', 0],
  ['paragraph-4', 2],
  ['paragraph-5', 0],
];

function excerptOf(id: string, index: number): ExpectedCopy {
  const whole = sentences(id)[index]!.text === canon(id);
  const draft = someOf([id], ['excerpt']);
  return expectedCopy({ ...draft, statuses: { [id]: [whole ? 'intact' : 'partial'] }, roundTrip: false });
}

/** Sentences of the letter's own that a story can tell without quotation marks. */
const TOLD: readonly (readonly [string, number])[] = [
  ['paragraph-1', 0],
  ['paragraph-1', 2],
  ['paragraph-1', 3],
  ['paragraph-1', 4],
  ['paragraph-1', 5],
  ['paragraph-2', 0],
  ['paragraph-2', 1],
  ['paragraph-2', 2],
  ['paragraph-4', 0],
  ['paragraph-4', 1],
  ['paragraph-4', 2],
  ['paragraph-5', 0],
];

/** A story's own short line between two of its paragraphs. */
const BETWEEN: readonly string[] = [
  'By Soth Koemsoeun',
  'Photo: Hong Menea',
  'By Mom Kunthear and Khouth Sophak',
];

/** Where a story tells sentences of the letter in its words, out of quotation marks. */
const WAYS: Readonly<Record<string, (said: readonly string[], random: Random) => string[]>> = {
  'paragraphs of their own': (said, random) => {
    const told = random.sample(MIDDLES, said.length + 1);
    return [...said.flatMap((text, index) => [told[index]!, text]), told.at(-1)!];
  },
  'one paragraph': (said, random) => {
    const told = random.sample(MIDDLES, said.length + 1);
    return [[...said.flatMap((text, index) => [told[index]!, text]), told.at(-1)!].join(' ')];
  },
  'led in': (said, random) => {
    const told = random.sample(MIDDLES, said.length);
    return said.flatMap((text, index) => [`${random.pick(LEADS)} ${lowered(text)}`, told[index]!]);
  },
  'they said': (said, random) => {
    const told = random.sample(MIDDLES, said.length);
    return said.flatMap((text, index) => [
      `${text.replace(/\.$/, '')}, ${random.pick(SPEAKERS)}.`,
      told[index]!,
    ]);
  },
  'a line of the page between': (said, random) => said.flatMap((text) => [text, random.pick(BETWEEN)]),
};

/** The ways in which the story's sentences between need not say whose words they stand between. */
const UNTOLD: readonly string[] = ['paragraphs of their own', 'one paragraph'];

const LEADS: readonly string[] = [
  'The letter says that',
  'According to the groups,',
  'The organisations add that',
];
const SPEAKERS: readonly string[] = ['they said', 'the groups said', 'according to the letter'];

/** A sentence in the midst of another: only a name keeps its capital. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Sentences of the letter among a story's own, without a mark; with one word changed where `changed`. */
function bareCase(way: string, nth: number, random: Random): Case {
  const sampled = random.sample(TOLD, 1 + random.below(3));
  // What parts two neighbours of the letter and doesn't say that it tells may be forged: that is reported.
  const chosen = UNTOLD.includes(way)
    ? sampled.filter(([id, index]) => !sampled.some(([other, at]) => other === id && at === index - 1))
    : sampled;
  const ids = [...new Set(chosen.map(([id]) => id))];
  const statuses = Object.fromEntries(
    ids.map((id): [string, readonly Status[]] => {
      const told = chosen.filter(([other]) => other === id).length;
      return [id, told === sentences(id).length ? ['intact'] : ['partial']];
    }),
  );
  const said = chosen.map(([id, index]) => sentences(id)[index]!.text);
  const paragraphs = [random.pick(OPENINGS), ...WAYS[way]!(said, random), random.pick(CLOSINGS)];
  const copy = expectedCopy({ ...someOf(ids, ['excerpt']), statuses, roundTrip: false });
  return {
    id: `stories/without marks, ${way} ${nth}`,
    class: 'stories',
    input:
      nth % 3 === 0
        ? { kind: 'html', html: page(paragraphs) }
        : { kind: 'text', text: paragraphs.join('\n\n') },
    expected: { verdict: ['excerpt'], copies: [copy], quotations: [], notices: NO_NOTICES },
  };
}

/** The same with a word changed. */
function bareAlteredCase(way: string, nth: number, random: Random): Case {
  const [id, index, old, replacement] = random.pick(CHANGES);
  const others = random.sample(TOLD, 1).filter(([other]) => other !== id);
  const said = [
    sentences(id)[index]!.text.replace(old, replacement),
    ...others.map(([other, at]) => sentences(other)[at]!.text),
  ];
  const paragraphs = [random.pick(OPENINGS), ...WAYS[way]!(said, random), random.pick(CLOSINGS)];
  return {
    id: `stories/without marks, altered, ${way} ${nth}`,
    class: 'stories',
    input: { kind: 'text', text: paragraphs.join('\n\n') },
    expected: { verdict: ['altered'], copies: null, quotations: [], notices: NO_NOTICES },
  };
}

const CHANGES: readonly (readonly [string, number, string, string])[] = [
  ['paragraph-1', 3, 'do not provide', 'provide'],
  ['paragraph-1', 4, 'must be punished', 'must be forgiven'],
  ['paragraph-2', 0, 'will not tolerate', 'will tolerate'],
  ['paragraph-4', 0, 'also necessary', 'hardly necessary'],
  ['paragraph-4', 2, 'eradicate', 'discuss'],
];

export function storyCases(random: Random): Case[] {
  const cases: Case[] = [];
  const add = (name: string, paragraphs: readonly string[], expected: Expected, html: boolean): void => {
    const input = html
      ? ({ kind: 'html', html: page(paragraphs) } as const)
      : ({ kind: 'text', text: paragraphs.join('\n\n') } as const);
    cases.push({ id: `stories/${name}`, class: 'stories', input, expected });
  };
  const none: readonly Verdict[] = ['none'];
  TRANSLATIONS.forEach(([text, nearest], index) => {
    for (let nth = 0; nth < 3; nth++) {
      const expected: Expected = {
        verdict: none,
        copies: [],
        quotations: [{ found: text, nearest }],
        notices: NO_NOTICES,
      };
      add(`one translation ${index}, ${nth}`, lines(random, [quoted(text, random)]), expected, nth === 2);
    }
  });
  for (let nth = 0; nth < 24; nth++) {
    const chosen = random.sample(TRANSLATIONS, 2);
    const expected: Expected = {
      verdict: none,
      copies: [],
      quotations: chosen.map(([found, nearest]) => ({ found, nearest })),
      notices: NO_NOTICES,
    };
    add(
      `two translations ${nth}`,
      lines(
        random,
        chosen.map(([text]) => quoted(text, random)),
      ),
      expected,
      nth % 3 === 0,
    );
  }
  for (let nth = 0; nth < 24; nth++) {
    const [id, index] = random.pick(VERBATIM);
    const [text, nearest] = random.pick(TRANSLATIONS.filter(([, near]) => near[0] !== id));
    const expected: Expected = {
      verdict: ['excerpt'],
      copies: [excerptOf(id, index)],
      quotations: [{ found: text, nearest }],
      notices: NO_NOTICES,
    };
    const paragraphs = lines(random, [quoted(sentences(id)[index]!.text, random), quoted(text, random)]);
    add(`a sentence and a translation ${nth}`, paragraphs, expected, nth % 3 === 0);
  }
  for (let nth = 0; nth < 24; nth++) {
    add(`about the letter, quoting nothing ${nth}`, lines(random, []), NOTHING, nth % 2 === 0);
  }
  for (const way of Object.keys(WAYS)) {
    for (let nth = 0; nth < 12; nth++) cases.push(bareCase(way, nth, random));
    for (let nth = 0; nth < 4; nth++) cases.push(bareAlteredCase(way, nth, random));
  }
  return cases;
}
