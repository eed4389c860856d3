/** A second wave: what real copies do beside the plain cases of the other classes. */
import { canon, sentences } from '../canon.ts';
import type { Case, Expected, ExpectedNotices, Status, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import { critical, wording } from './alterations.ts';
import {
  caseOf,
  type Draft,
  type Entry,
  expectedCopy,
  expectedOf,
  someOf,
  wholeLetter,
  worst,
} from './draft.ts';
import { NARRATIVE } from './excerpts.ts';
import { asText, blockText, type Look, PLAIN_LOOK, textLayout } from './layout.ts';
import { listStyle } from './lists.ts';
import { asPage, pageLayout } from './pages.ts';
import { PLAIN, type Typography } from './typography.ts';

const CLASS = 'harder';
const QUIET: ExpectedNotices = { must: [], may: [] };
const LISTED = ['at-release', 'with-later', 'all'] as const;
const ALL = ['none', ...LISTED] as const;

function text(name: string, body: string, draft: Draft): Case {
  return caseOf(CLASS, name, { kind: 'text', text: body }, draft);
}

/** A quotation interrupted by its attribution, after a comma; and one that begins within a sentence. */
function brokenQuotations(random: Random): Case[] {
  const cases: Case[] = [];
  for (const id of ['paragraph-1', 'paragraph-2', 'paragraph-4', 'paragraph-5']) {
    for (const sentence of sentences(id)) {
      const words = sentence.text.split(' ');
      if (words.length < 26) continue;
      const draft: Draft = {
        ...someOf([id], ['excerpt']),
        statuses: { [id]: ['partial', 'intact'] },
        roundTrip: false,
      };
      const comma = words.findIndex((word, index) => index > 8 && word.endsWith(','));
      if (comma > 0 && words.length - comma > 12) {
        const first = words.slice(0, comma + 1).join(' ');
        const second = words.slice(comma + 1).join(' ');
        const said = random.pick(['the letter says', 'the groups write', 'it continues']);
        cases.push(
          text(
            `interrupted by its attribution, ${id} at ${sentence.start}`,
            `${random.pick(NARRATIVE)}\n\n“${first}” ${said}, “${second}”\n\n${random.pick(NARRATIVE)}`,
            draft,
          ),
        );
      }
      const part = words.slice(6, 24).join(' ').replace(/[,.]$/, '');
      cases.push(
        text(
          `begun within a sentence, ${id} at ${sentence.start}`,
          `${random.pick(NARRATIVE)} In it they speak of “${part}”. ${random.pick(NARRATIVE)}`,
          draft,
        ),
      );
    }
  }
  return cases;
}

/** Sentences in another order than the letter's, as a story needs them. */
function unorderedQuotations(random: Random): Case[] {
  return [...Array(12).keys()].map((nth) => {
    const [late, early] = [
      ['paragraph-4', 0] as const,
      random.pick([['paragraph-1', 3] as const, ['paragraph-1', 2] as const, ['paragraph-2', 1] as const]),
    ];
    const quote = ([id, index]: readonly [string, number]): string => `“${sentences(id)[index]!.text}”`;
    const open: readonly Status[] = ['partial', 'moved'];
    const draft: Draft = {
      ...someOf([early[0], late[0]], ['excerpt']),
      statuses: { [early[0]]: open, [late[0]]: open },
      roundTrip: false,
    };
    const told = random.sample(NARRATIVE, 3);
    const made = text(
      `quotations out of order ${nth}`,
      [told[0], quote(late), told[1], quote(early), told[2]].join('\n\n'),
      draft,
    );
    // Two excerpts or one: nothing in the rules says.
    return { ...made, expected: { ...made.expected, copies: null } };
  });
}

const FRAMES: readonly (readonly [string, string, string])[] = [
  ['a sharer’s words', 'I stand with them. Please read to the end and pass it on!', ''],
  ['a source line', '', 'Source: https://www.example.org/letters/2021'],
  ['an end mark', '', '- END -'],
  ['three signs', '', '###'],
  ['a repost mark', 'RT @klahaan:', ''],
  ['Khmer around', 'លិខិតចំហនេះត្រូវបានផ្ញើទៅរដ្ឋមន្ត្រីបីរូប។', 'សូមជួយចែករំលែកបន្ត។ អរគុណ។'],
  ['a translator’s note', '', 'Khmer version to follow.'],
  ['a signature', 'Dear friends, this reached us today.', 'Warm regards\nMaly'],
  ['an editor’s note', 'Editor’s note: the text is printed here as we received it.', ''],
  ['a photograph’s credit', '', 'Photo: Panha / Courier'],
];

function framed(random: Random): Case[] {
  return FRAMES.flatMap(([name, before, after]) =>
    ALL.map((stage) => {
      const draft = wholeLetter(stage);
      const look: Look = {
        ...PLAIN_LOOK,
        list: listStyle(random.pick(['numbered', 'bullets', 'bare lines', 'one line, semicolons'])),
      };
      const body = [before, asText(draft, look, random), after].filter((part) => part !== '').join('\n\n');
      return text(`${name}, ${stage}, ${look.list.name}`, body, draft);
    }),
  );
}

/** Capitals for stress, a spaced-out heading: set otherwise, said alike. */
function stressed(random: Random): Case[] {
  const ways: readonly (readonly [string, (text: string) => string])[] = [
    ['NOT in capitals', (body) => body.replace(/\bnot\b/g, 'NOT')],
    ['MUST in capitals', (body) => body.replace(/\bmust\b/g, 'MUST')],
    ['heading spaced out', (body) => body.replace('OPEN LETTER TO', 'O P E N  L E T T E R  T O')],
    ['heading with a colon', (body) => body.replace('OPEN LETTER TO', 'OPEN LETTER TO:')],
    [
      'heading and addressees in one paragraph',
      (body) => body.replace('OPEN LETTER TO\n\n', 'OPEN LETTER TO '),
    ],
    ['heading in small letters', (body) => body.replace('OPEN LETTER TO', 'Open letter to')],
    [
      'addressees as a list',
      (body) => body.replace(/^(?=Samdech|Her Excellency Dr|His Excellency Keut)/gm, '- '),
    ],
    [
      'paragraphs numbered',
      (body) => {
        let number = 0;
        return body.replace(
          /^(?=As stated|Society is|Paragraphs 11|While justice|We strongly)/gm,
          () => `${++number}. `,
        );
      },
    ],
    [
      'paragraphs lettered',
      (body) => {
        let number = 0;
        return body.replace(
          /^(?=As stated|Society is|Paragraphs 11|While justice|We strongly)/gm,
          () => `(${'abcde'[number++]}) `,
        );
      },
    ],
    [
      'pilcrows',
      (body) => body.replace(/^(?=As stated|Society is|Paragraphs 11|While justice|We strongly)/gm, '¶ '),
    ],
    [
      'line numbers',
      (body) =>
        body
          .split('\n\n')
          .map((part, index) => `${String(index + 1).padStart(3)} ${part}`)
          .join('\n\n'),
    ],
  ];
  return ways.flatMap(([name, set]) =>
    (['none', 'at-release'] as const).map((stage) => {
      const draft = wholeLetter(stage);
      const body = asText(draft, { ...PLAIN_LOOK, list: listStyle('bullets') }, random);
      const made = text(
        `${name}, ${stage}`,
        name === 'line numbers' && stage !== 'none' ? body : set(body),
        draft,
      );
      // A colon put behind the heading is punctuation: told or not, no reason for any verdict.
      return name.endsWith('colon') ? { ...made, expected: { ...made.expected, copies: null } } : made;
    }),
  );
}

/** Comments that quote the letter word for word: whether each is an excerpt of its own is open, altered is none. */
function quotingComments(random: Random): Case[] {
  const quote = sentences('paragraph-1')[4]!.text;
  const open: readonly Verdict[] = ['authentic', 'excerpt'];
  return [...Array(8).keys()].map((nth) => {
    const draft = wholeLetter(nth % 2 === 0 ? 'none' : 'at-release');
    const html = asPage(draft, pageLayout('comments below'), PLAIN, listStyle('bullets'), random).replace(
      '<p>When will the ministry answer?',
      `<p>“${quote}” Exactly this!</p><p>When will the ministry answer?`,
    );
    const expected: Expected = { verdict: open, copies: null, quotations: null, notices: QUIET };
    return {
      id: `${CLASS}/a comment that quotes the letter ${nth}`,
      class: CLASS,
      input: { kind: 'html', html },
      expected,
    };
  });
}

const LABELS = [
  'The following organizations have withdrawn their names from this open letter:',
  'This open letter is rejected by:',
  'These organizations do not endorse this open letter:',
];

/** Who stands under a letter depends on the line above the names. */
function forgedLabels(random: Random): Case[] {
  return LABELS.flatMap((label) =>
    (['numbered', 'bullets', 'one line, semicolons'] as const).map((style) => {
      const plain = wholeLetter('at-release');
      const draft: Draft = {
        ...plain,
        verdict: ['altered', 'uncertain'],
        blocks: plain.blocks.map((block) => (block.kind === 'list' ? { ...block, label } : block)),
      };
      const made = text(
        `label "${label}", ${style}`,
        asText(draft, { ...PLAIN_LOOK, list: listStyle(style) }, random),
        draft,
      );
      return { ...made, expected: { ...made.expected, copies: null } };
    }),
  );
}

type Rename = readonly [
  name: string,
  change: (entries: readonly Entry[]) => readonly Entry[],
  renamed: readonly string[],
];

const named =
  (id: string, change: (entry: Entry) => Partial<Entry>) =>
  (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry));

const RENAMES: readonly Rename[] = [
  [
    'acronyms exchanged',
    (entries) =>
      named('org-2', () => ({ acronym: 'GADC' }))(named('org-3', () => ({ acronym: 'CCHR' }))(entries)),
    ['org-2', 'org-3'],
  ],
  [
    'a word added',
    named('org-2', () => ({ name: 'Cambodian Center for Independent Human Rights' })),
    ['org-2'],
  ],
  ['a word added at the front', named('org-22', () => ({ name: 'Royal Harpswell Foundation' })), ['org-22']],
  [
    'a word taken out',
    named('org-10', ({ name }) => ({ name: name.replace('and Impartial ', '') })),
    ['org-10'],
  ],
  ['a word turned round', named('org-21', () => ({ name: 'Women against Prosperity' })), ['org-21']],
  ['another kind of body', named('org-5', () => ({ name: 'Klahaan Company' })), ['org-5']],
  ['another country', named('org-24', () => ({ name: 'Transparency International Laos' })), ['org-24']],
  [
    'two names in one',
    (entries) => named('org-22', () => ({ name: 'Harpswell Foundation and Golden Lotus Bank' }))(entries),
    ['org-22'],
  ],
];

function renames(random: Random): Case[] {
  return RENAMES.flatMap(([name, change, renamed]) =>
    (['numbered', 'bullets', 'bare lines', 'one line, semicolons', 'table'] as const).map((style) => {
      const plain = wholeLetter(random.pick(LISTED));
      const draft: Draft = {
        ...plain,
        verdict: worst(plain.verdict, ['altered']),
        blocks: plain.blocks.map((block) =>
          block.kind === 'list' && block.list === 'at-release'
            ? { ...block, entries: change(block.entries) }
            : block,
        ),
        endorsers: {
          stage: null,
          missing: [],
          unlisted: [],
          renamed: renamed.map((id) => ({ id, loose: true })),
          misplaced: [],
          repeated: [],
        },
      };
      return text(
        `${name}, ${style}`,
        asText(draft, { ...PLAIN_LOOK, list: listStyle(style) }, random),
        draft,
      );
    }),
  );
}

/** The alteration stands in the only copy, and the page says much else before and behind it. */
function inLongPages(random: Random): Case[] {
  return [...Array(30).keys()].map((nth) => {
    const alteration = random.pick([...critical, ...wording]);
    const draft = nth % 3 === 0 ? wholeLetter('all') : alteration.apply(wholeLetter(random.pick(ALL)));
    const noise = (): string => [...Array(20)].map(() => random.pick(NARRATIVE)).join('\n\n');
    const body = [noise(), asText(draft, PLAIN_LOOK, random), noise()].join('\n\n');
    return text(`in a long page ${nth}, ${nth % 3 === 0 ? 'faithful' : alteration.name}`, body, draft);
  });
}

/** Lists that stand before the letter, or between subject and body, or in one column beside it. */
function listElsewhere(random: Random): Case[] {
  return LISTED.map((stage) => {
    const plain = wholeLetter(stage);
    const lists = plain.blocks.filter((block) => block.kind === 'list');
    const rest = plain.blocks.filter((block) => block.kind !== 'list');
    const draft: Draft = { ...plain, blocks: [...rest.slice(0, -2), ...rest.slice(-2), ...lists] };
    const parts = [...rest, ...lists].map((block, index) => blockText(block, index, PLAIN_LOOK, random));
    return text(
      `valediction and date below the lists, ${stage}`,
      [...parts.slice(0, 10), ...parts.slice(12), ...parts.slice(10, 12)].join('\n\n'),
      {
        ...draft,
        statuses: { valediction: ['moved', 'intact'], dateline: ['moved', 'intact'] },
      },
    );
  });
}

/** Marks taken away all at once: nothing is said otherwise. */
function unmarked(random: Random): Case[] {
  const bare: Typography = { ...PLAIN, name: 'no quotation marks', set: (body) => body.replace(/"/g, '') };
  const uncommaed: Typography = {
    ...PLAIN,
    name: 'no commas',
    set: (body, _, where) => (where === 'passage' ? body.replace(/,/g, '') : body),
  };
  return [bare, uncommaed].flatMap((typography) =>
    (['none', 'at-release'] as const).map((stage) => {
      const draft = wholeLetter(stage);
      const body = asText(draft, { ...PLAIN_LOOK, typography, layout: textLayout('plain') }, random);
      const { notices } = expectedOf(draft);
      const expected: Expected = { verdict: ['authentic'], copies: null, quotations: null, notices };
      return {
        id: `${CLASS}/${typography.name}, ${stage}`,
        class: CLASS,
        input: { kind: 'text', text: body },
        expected,
      };
    }),
  );
}

/** Left out without a mark at a passage's end, in the whole letter: no cut, an omission. */
function endsLeftOut(random: Random): Case[] {
  return ['paragraph-1', 'paragraph-2', 'paragraph-4'].map((id) => {
    const body = canon(id);
    const start = body.lastIndexOf(',');
    const draft = wholeLetter('at-release');
    const shown = asText(draft, PLAIN_LOOK, random).replace(body, `${body.slice(0, start)}.`);
    const made = text(`the last clause of ${id} left out`, shown, {
      ...draft,
      verdict: ['altered'],
      statuses: { [id]: ['altered'] },
    });
    const copy = expectedCopy({
      ...draft,
      verdict: ['altered'],
      statuses: { [id]: ['altered'] },
      roundTrip: false,
    });
    const change = {
      passage: id,
      range: { start: start + 1, end: body.length },
      canonical: body.slice(start + 1).trim(),
      found: '',
      kinds: null,
      significance: ['wording', 'critical'] as const,
      aspects: ['name', 'place', 'negation', 'number', 'date', 'legal-reference'] as const,
    };
    return { ...made, expected: { ...made.expected, copies: [{ ...copy, changes: [change] }] } };
  });
}

export function harderCases(random: Random): Case[] {
  return [
    brokenQuotations,
    unorderedQuotations,
    framed,
    stressed,
    quotingComments,
    forgedLabels,
    renames,
    inLongPages,
    listElsewhere,
    unmarked,
    endsLeftOut,
  ].flatMap((make) => make(random));
}
