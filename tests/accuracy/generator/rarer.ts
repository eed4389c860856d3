/** A third wave: what red teams found. Changes at seams that the other classes do not touch, and rarer honest forms. */
import { canon, endorsersOf, labelOf, passageIds } from '../canon.ts';
import type { Case, ExpectedChange, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import { changeOf, replace } from './alterations.ts';
import {
  caseOf,
  type Draft,
  type Edit,
  edit,
  type Stage,
  someOf,
  wholeLetter,
  withNotices,
  worst,
} from './draft.ts';
import { asText, PLAIN_LOOK, textLayout } from './layout.ts';
import { listStyle } from './lists.ts';
import { PLAIN } from './typography.ts';

const CLASS = 'rarer';
const STAGES: readonly Stage[] = ['none', 'at-release', 'all'];
const STYLES = ['numbered', 'bullets', 'bare lines', 'blank line between names'].map(listStyle);
const ANY: ExpectedChange['aspects'] = ['name', 'number', 'negation', 'place', 'date', 'legal-reference'];

function text(name: string, body: string, draft: Draft): Case {
  return caseOf(CLASS, name, { kind: 'text', text: body }, draft);
}

/** Marked elisions with a change right beside the mark: the mark excuses only what it stands for. */
const BESIDE_MARKS: readonly (readonly [
  passage: string,
  from: string,
  to: string,
  shown: string,
  old: string,
  now: string,
])[] = [
  ['paragraph-1', 'As a result', 'This has seriously', '… This has slightly', 'seriously', 'slightly'],
  ['paragraph-2', 'are watchful', 'especially', '… mostly', 'especially', 'mostly'],
  ['paragraph-2', 'social, cultural', 'It is crucial', '… It is pointless', 'crucial', 'pointless'],
  ['paragraph-4', 'increase support', 'women and girls', 'reduce …', 'increase', 'reduce'],
  ['paragraph-1', 'punished according', 'It is already', 'praised … It is already', 'punished', 'praised'],
];

function besideMarks(random: Random): Case[] {
  return BESIDE_MARKS.flatMap(([id, from, to, shown, old, now]) =>
    ['[…]', '…', '(...)'].map((mark) => {
      const body = canon(id);
      const start = body.indexOf(from);
      const end = body.indexOf(to, start) + to.length;
      const at = body.indexOf(old, start);
      const change = { ...changeOf(id, at, old, now, ['wording', 'critical'], ANY), kinds: null };
      const edits: Edit[] = [{ start, end, replacement: shown.replace('…', mark) }];
      const altered = edit({ ...someOf([id], ['excerpt']), roundTrip: false }, id, edits, [change]);
      const draft = withNotices(altered, { must: [['elided']], may: ['truncated'] });
      return text(`beside ${mark}, ${old} → ${now}`, asText(draft, PLAIN_LOOK, random), draft);
    }),
  );
}

/** A mark of a cut that touches what is left of a word. */
function cutInWords(): Case[] {
  return (['paragraph-1', 'paragraph-2', 'paragraph-4'] as const).flatMap((id) =>
    [90, 141, 202, 333].map((from) => {
      let start = from;
      while (!/[a-z]{3}/.test(canon(id).slice(start - 1, start + 2))) start++;
      const plain: Draft = {
        ...someOf([id], ['excerpt']),
        statuses: { [id]: ['partial'] },
        roundTrip: false,
      };
      const draft = withNotices(plain, { must: [], may: ['elided', 'truncated'] });
      return text(`cut in a word, ${id} at ${start}`, `…${canon(id).slice(start)}`, draft);
    }),
  );
}

/** The story between two quotations uses the word that stands before the second in the letter. */
function sharedNarration(): Case[] {
  const quotes = [
    ['paragraph-4', 'Inclusive engagement', 'victim-blaming culture', 'support for families.'],
    ['paragraph-2', 'It is crucial', 'rightful actions', 'and named other factors.'],
    ['paragraph-1', 'The measures taken', 'women survivors', 'about women and girls.'],
  ] as const;
  return quotes.map(([id, from, to, told]) => {
    const start = canon(id).indexOf(from);
    const end = canon(id).indexOf(to, start) + to.length;
    const draft: Draft = {
      ...someOf(['subject', id], ['excerpt']),
      statuses: { subject: ['partial', 'intact'], [id]: ['partial'] },
      roundTrip: false,
    };
    const body = `It is a “${canon('subject').slice(9, canon('subject').indexOf(', former Prov'))},” the letter says. Its authors also wrote ${told} “${canon(id).slice(start, end)},” it reads.`;
    return text(`narration that shares a word with ${id}`, body, draft);
  });
}

const PROSE = [
  'We withdraw our support for the demands in this letter and apologise to the ministers.',
  'None of the groups named here has read the letter to its end.',
  'Several of them have since been found guilty of defamation by the municipal court.',
];

/** Prose between the published lists, and between two names. */
function proseInLists(random: Random): Case[] {
  return PROSE.flatMap((prose) =>
    STYLES.flatMap((list) => {
      const plain = wholeLetter('all');
      const draft: Draft = {
        ...plain,
        verdict: ['altered'],
        insertions: [{ after: ['dateline'], found: prose }],
      };
      const shown = asText(plain, { ...PLAIN_LOOK, list }, random);
      const last = endorsersOf('at-release').at(-1)!.name;
      const between = shown.replace(labelOf('later'), `${prose}\n\n${labelOf('later')}`);
      const within = shown.replace(new RegExp(`^.*${last}$`, 'm'), `${prose}\n$&`);
      const name = `${prose.slice(0, 20)}, ${list.name}`;
      return list.name === 'bare lines' || list.name === 'blank line between names'
        ? [text(`prose between lists, ${name}`, between, draft)]
        : [
            text(`prose between lists, ${name}`, between, draft),
            text(`prose between names, ${name}`, within, draft),
          ];
    }),
  );
}

/** Who is put behind the last name without what marks the others. */
const TAILS: readonly (readonly [string, string])[] = [
  ['without a number', '\nMekong Justice Alliance'],
  ['without a number, with an acronym', '\nRiver Guardians (RGK)'],
  ['set apart, with an acronym', '\n\nRiver Guardians (RGK)'],
  ['behind "and"', '\nand Mekong Justice Alliance'],
  ['with a bullet', '\n- Mekong Justice Alliance'],
  ['under a line of its own', '\n\nAlso endorsed by: Mekong Justice Alliance, River Guardians'],
  ['a person with a title', '\nMs. Amelia Hartwell'],
];

function tails(random: Random): Case[] {
  return TAILS.flatMap(([name, tail]) =>
    (['at-release', 'all'] as const).map((stage) => {
      const plain = wholeLetter(stage);
      const expected = plain.endorsers;
      if (expected === null || expected === 'any') throw new Error('the draft has no list');
      const draft: Draft = {
        ...plain,
        verdict: ['altered'],
        endorsers: { ...expected, unlisted: [tail.trim().replace(/^(?:and|-|Also endorsed by:) /, '')] },
      };
      return text(
        `a stranger behind the list, ${name}, ${stage}`,
        asText(plain, PLAIN_LOOK, random) + tail,
        draft,
      );
    }),
  );
}

/** Lists of which nobody endorsed, under a heading that says they did. */
const REPLACED: Readonly<Record<string, string>> = {
  numbered: 'This open letter is endorsed by:\n1. Mekong Justice Alliance\n2. River Guardians',
  'bare lines': 'This open letter is endorsed by:\nMekong Justice Alliance\nRiver Guardians',
  bullets: 'Endorsed by:\n\n- Mekong Justice Alliance (MJA)\n- River Guardians (RGK)',
  'a heading of its own': 'Signatories\n\nMekong Justice Alliance\nRiver Guardians',
  persons: 'Signed by:\nMs. Amelia Hartwell\nMr. Sok Vanna',
};

function replacedLists(random: Random): Case[] {
  return Object.entries(REPLACED).map(([name, list]) => {
    const plain = wholeLetter('none');
    const unlisted = list
      .split(/\n+/)
      .slice(1)
      .map((line) => line.replace(/^(?:\d\. |- )/, ''));
    const draft: Draft = {
      ...plain,
      verdict: ['altered'],
      endorsers: { stage: ['partial'], missing: null, unlisted, renamed: [], misplaced: [], repeated: [] },
    };
    return text(
      `a list of strangers alone, ${name}`,
      `${asText(plain, PLAIN_LOOK, random)}\n\n${list}`,
      draft,
    );
  });
}

/** In running text the last name is joined by "and", be it an endorser's or not. */
function strangersBehindAnd(random: Random): Case[] {
  const plain = wholeLetter('at-release');
  const expected = plain.endorsers;
  if (expected === null || expected === 'any') throw new Error('the draft has no list');
  const draft: Draft = {
    ...plain,
    verdict: ['altered'],
    endorsers: { ...expected, unlisted: ['River Guardians'] },
  };
  const body = asText(plain, { ...PLAIN_LOOK, list: listStyle('one line, commas') }, random);
  return [text('a stranger behind "and"', body.replace(/\.$/, ' and River Guardians.'), draft)];
}

/** Bodies whose names are made of words that pages have for themselves. */
const PAGES_OWN = [
  'National Education Network',
  'Article 19',
  'Environment Watch',
  'More in Common',
  'Readers Today',
];

function strangersOfPageWords(random: Random): Case[] {
  const plain = wholeLetter('all');
  const expected = plain.endorsers;
  if (expected === null || expected === 'any') throw new Error('the draft has no list');
  return PAGES_OWN.flatMap((name) =>
    ['numbered', 'bullets'].map((form) => {
      const draft: Draft = { ...plain, verdict: ['altered'], endorsers: { ...expected, unlisted: [name] } };
      const lines = asText(plain, { ...PLAIN_LOOK, list: listStyle(form) }, random).split('\n');
      const names = lines.flatMap((line, index) => (/^(?:\d+\.|•|[-*])\s/.test(line) ? [index] : []));
      const at = names[names.length >> 2]!;
      lines.splice(at, 0, lines[at]!.replace(/\s.*/, ` ${name}`));
      return text(`a stranger of a page's words, ${name}, ${form}`, lines.join('\n'), draft);
    }),
  );
}

/** Forged paragraphs that begin or end with the words beside them. */
const NEIGHBOURLY: readonly (readonly [after: string, text: string])[] = [
  ['paragraph-4', 'We therefore accept the decision of the court as final and binding for all parties.'],
  ['paragraph-1', 'Society is content with the measures that the authorities have taken in these matters.'],
  ['paragraph-2', 'Paragraphs such as these were written by people who seek to harm all women.'],
  ['paragraph-3', 'While the courts are at work, nobody should speak in public about what happened.'],
  ['paragraph-2', 'Nobody in the country has ever suffered from violence against women.'],
];

function neighbourly(random: Random): Case[] {
  return NEIGHBOURLY.flatMap(([after, found]) =>
    STAGES.flatMap((stage) =>
      ['plain', 'single newlines'].map((layout) => {
        const plain = wholeLetter(stage);
        const at = plain.blocks.findIndex((block) => block.kind === 'passage' && block.id === after);
        const draft: Draft = {
          ...plain,
          blocks: [
            ...plain.blocks.slice(0, at + 1),
            { kind: 'foreign', text: found },
            ...plain.blocks.slice(at + 1),
          ],
          verdict: worst(plain.verdict, ['altered']),
          insertions: [{ after: [after], found }],
        };
        const look = { ...PLAIN_LOOK, layout: textLayout(layout) };
        return text(
          `forged after ${after}, ${found.slice(0, 12)}, ${stage}, ${layout}`,
          asText(draft, look, random),
          draft,
        );
      }),
    ),
  );
}

/** Markup that somebody tried is wording, and its digits are no number. */
function scripts(random: Random): Case[] {
  return ['alert(1)', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'].map((markup) => {
    const at = canon('paragraph-4').indexOf('Inclusive');
    const change = changeOf('paragraph-4', at, '', markup, ['wording'], []);
    const plain = wholeLetter('at-release');
    const draft = edit(plain, 'paragraph-4', [{ start: at, end: at, replacement: `${markup} ` }], [change]);
    return text(`script text ${markup}`, asText(draft, PLAIN_LOOK, random), { ...draft, roundTrip: false });
  });
}

/** Left out at the body's end, where the list follows: no cut. */
function endsBeforeLists(random: Random): Case[] {
  return (['at-release', 'all'] as const).flatMap((stage) =>
    [' 2021', ', 12 May 2021'].map((gone) => {
      const entry = { passage: 'dateline', old: gone, new: '', why: ['date'] as const };
      const draft = replace(wholeLetter(stage), entry);
      return text(`dateline without${gone}, ${stage}`, asText(draft, PLAIN_LOOK, random), draft);
    }),
  );
}

/** Controls of a page on the last line, heads of printed pages, full width throughout: all faithful. */
function faithful(random: Random): Case[] {
  const cases: Case[] = [];
  for (const stage of STAGES) {
    const draft = wholeLetter(stage);
    const body = asText(draft, PLAIN_LOOK, random);
    for (const control of ['Show less', 'See translation', 'Hide'])
      cases.push(text(`${control} on the last line, ${stage}`, `${body} ${control}`, draft));
    for (const head of ['NGO-CEDAW | Open Letter', 'LICADHO', 'Page 0']) {
      const lines = body.split('\n');
      const pages = [...Array(Math.ceil(lines.length / 14)).keys()].map((page) =>
        [head.replace('0', String(page + 1)), ...lines.slice(page * 14, page * 14 + 14)].join('\n'),
      );
      cases.push(text(`printed pages headed ${head}, ${stage}`, pages.join('\n\f'), draft));
    }
    const wide = body.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    cases.push(text(`full width throughout, ${stage}`, wide, draft));
  }
  const all = wholeLetter('all');
  const body = asText(all, { ...PLAIN_LOOK, typography: PLAIN }, random);
  cases.push(text('vowels typed in two signs', body.replaceAll('\u17c4', '\u17c1\u17b6'), all));
  return cases;
}

/** Two names or offices that changed places are critical, whichever is said to have moved. */
function exchanged(random: Random): Case[] {
  const verdict: readonly Verdict[] = ['altered'];
  return [
    ['addressee-1', 'Sar Kheng', 'Kheng Sar'],
    [
      'addressee-1',
      'Deputy Prime Minister, Minister of Interior',
      'Minister of Interior, Deputy Prime Minister',
    ],
    ['paragraph-2', 'Mr. Duong Chhay and Mr. Ouk Kosal', 'Mr. Ouk Kosal and Mr. Duong Chhay'],
    ['paragraph-3', '11(e) and 37(d)', '37(d) and 11(e)'],
  ].map(([passage, old, now]) => {
    const at = canon(passage!).indexOf(old!);
    const change = { ...changeOf(passage!, at, old!, now!, ['critical'], ANY), kinds: null };
    const edits = [{ start: at, end: at + old!.length, replacement: now! }];
    const draft = {
      ...edit(wholeLetter('at-release'), passage!, edits, [change]),
      verdict,
      roundTrip: false,
    };
    return text(`exchanged, ${now}`, asText(draft, PLAIN_LOOK, random), draft);
  });
}

/** What pages put right behind a list: nobody who endorsed anything. */
const BEHIND = [
  'Asia Foundation Opens New Office in Phnom Penh',
  'Contact: Ms. Chan Dara, 012 345 678',
  'For more information, please contact:\nMs. Chan Dara, Executive Director\nMr. Sok Vibol, Program Manager',
  'Photo: Cambodian Center for Independent Media',
  'Editing by Gender Desk',
  'Human Rights Watch\nAmnesty International',
  'Phnom Penh Post',
  'Previous: Statement on Labor Law\nNext: Message on Women’s Day',
  'Share this:\nFacebook\nTwitter\nTelegram',
  'CCHR spokesperson Chak Sopheap said the groups hope for an answer this month.',
  '1. Concluding observations on the sixth periodic report of Cambodia, CEDAW/C/KHM/CO/6',
  '[1] CEDAW/C/KHM/CO/6',
  'Comments (3)\nSok Dara\nGood letter.',
  '*Names in Khmer are given as signed.',
];

function behindLists(random: Random): Case[] {
  return BEHIND.flatMap((behind, nth) =>
    (['at-release', 'all'] as const).flatMap((stage) =>
      ['numbered', 'bare lines'].map((list) => {
        const draft = wholeLetter(stage);
        const body = asText(draft, { ...PLAIN_LOOK, list: listStyle(list) }, random);
        return text(`behind a list ${nth}, ${stage}, ${list}`, `${body}\n\n${behind}`, draft);
      }),
    ),
  );
}

/** Sentences in Khmer; what they say is of no account here. */
const KHMER = [
  'ស្ត្រីទាំងអស់មានសិទ្ធិរស់នៅដោយគ្មានអំពើហិង្សានៅក្នុងសង្គម។',
  'យើងខ្ញុំសូមស្នើឱ្យក្រសួងពាក់ព័ន្ធចាត់វិធានការតាមផ្លូវច្បាប់។',
  'សង្គមកំពុងតាមដានសកម្មភាពរបស់អាជ្ញាធរក្នុងករណីទាំងនេះ។',
  'ជនល្មើសត្រូវទទួលទោសស្របតាមច្បាប់ជាធរមាននៃព្រះរាជាណាចក្រ។',
];

/** The letter with a translation beside it, and with one Khmer paragraph that is none. */
function bilingual(): Case[] {
  const draft = wholeLetter('none');
  const passages = passageIds.map(canon);
  const khmer = (nth: number) => KHMER[nth % KHMER.length]!.replace('។', ` ${nth + 1}។`);
  const cases: Case[] = [
    ['below', passages.map((passage, nth) => `${passage}\n\n${khmer(nth)}`).join('\n\n')],
    ['above', passages.map((passage, nth) => `${khmer(nth)}\n\n${passage}`).join('\n\n')],
    ['in the next column', passages.map((passage, nth) => `${passage}\t${khmer(nth)}`).join('\n')],
    ['in the column before', passages.map((passage, nth) => `${khmer(nth)}\t${passage}`).join('\n')],
  ].map(([name, body]) => text(`a translation ${name}`, body!, draft));
  for (const nth of [5, 7, 8]) {
    const forged: Draft = {
      ...draft,
      verdict: ['altered'],
      insertions: [{ after: [passageIds[nth]!], found: KHMER[0]! }],
    };
    const body = [...passages.slice(0, nth + 1), KHMER[0], ...passages.slice(nth + 1)].join('\n\n');
    cases.push(text(`one Khmer paragraph after ${passageIds[nth]}`, body, forged));
  }
  const changed = replace(draft, {
    passage: 'paragraph-2',
    old: 'will not tolerate',
    new: 'will tolerate',
    why: ['negation'],
  });
  const body = passages
    .map((passage, nth) => `${passage.replace('will not tolerate', 'will tolerate')}\t${khmer(nth)}`)
    .join('\n');
  return [...cases, text('a change beside a translation', body, changed)];
}

/** A line above the names that turns the endorsement round, or names somebody beside them. */
function falseHeadings(random: Random): Case[] {
  return ['Opposed by:', 'Not endorsed by:', 'This open letter is endorsed by the Government and:'].flatMap(
    (line) =>
      STYLES.map((list) => {
        const plain = wholeLetter('at-release');
        const draft: Draft = { ...plain, verdict: ['altered', 'uncertain'] };
        const body = asText(plain, { ...PLAIN_LOOK, list }, random).replace(labelOf('at-release'), line);
        const made = text(`headed ${line} ${list.name}`, body, draft);
        return { ...made, expected: { ...made.expected, copies: null } };
      }),
  );
}

/** A few of the letter's words once more, in quotation marks on a line of their own: a page's pull quote. */
function pullQuotes(random: Random): Case[] {
  const draft = wholeLetter('at-release');
  const body = asText(draft, PLAIN_LOOK, random);
  return ['“must be punished according to the law”', '"support and protection to women and girls"'].map(
    (quote) =>
      text(`pull quote ${quote}`, body.replace('Society is now', `${quote}\n\nSociety is now`), draft),
  );
}

/** Marks of footnotes as Markdown has them. */
function footnotes(random: Random): Case[] {
  const draft = wholeLetter('none');
  const body = asText(draft, PLAIN_LOOK, random).replace('November 2019', 'November 2019[^1]');
  const input = { kind: 'markdown', text: `${body}\n\n[^1]: CEDAW/C/KHM/CO/6\n` } as const;
  return [caseOf(CLASS, 'a footnote in Markdown', input, draft)];
}

export function rarerCases(random: Random): Case[] {
  return [
    besideMarks,
    cutInWords,
    sharedNarration,
    proseInLists,
    tails,
    replacedLists,
    strangersBehindAnd,
    strangersOfPageWords,
    neighbourly,
    scripts,
    endsBeforeLists,
    faithful,
    behindLists,
    bilingual,
    falseHeadings,
    pullQuotes,
    footnotes,
    exchanged,
  ].flatMap((make) => make(random));
}
