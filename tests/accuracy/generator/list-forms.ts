/** Lists in forms that people type and programs write, each as published and with one change. */
import type { ListId } from '../../../engine/letter.ts';
import { endorsersOf, labelOf, letter } from '../canon.ts';
import type { Case, ExpectedEndorsers } from '../expectation.ts';
import type { Random } from '../random.ts';
import { caseOf, type Draft, wholeLetter } from './draft.ts';
import { asText, PLAIN_LOOK } from './layout.ts';

const CLASS = 'forms of lists';
const LABEL = 'This open letter is endorsed by:';

interface Named {
  readonly id: string | null;
  readonly name: string;
  readonly acronym: string | null;
}

type Form = (names: readonly Named[]) => string;

const full = ({ name, acronym }: Named) => (acronym === null ? name : `${name} (${acronym})`);
const short = ({ name, acronym }: Named) => acronym ?? name;
const each =
  (shown: (entry: Named, number: number) => string, separator = '\n'): Form =>
  (names) =>
    names.map((entry, index) => shown(entry, index + 1)).join(separator);
const wrapped =
  (form: Form, width: number, indent = ''): Form =>
  (names) =>
    form(names).replace(new RegExp(`([^\\n]{${width},${width + 20}}) `, 'g'), `$1\n${indent}`);

const PLACES = ['Phnom Penh', 'Siem Reap', 'Battambang', 'Kampong Cham'];

const FORMS: Readonly<Record<string, Form>> = {
  arrows: each((entry) => `→ ${full(entry)}`),
  emoji: each((entry) => `🔹 ${full(entry)}`),
  'keycap digits': each(
    (entry, n) => `${Array.from(String(n), (digit) => `${digit}\ufe0f\u20e3`).join('')} ${full(entry)}`,
  ),
  'number and slash': each((entry, n) => `${n}/ ${full(entry)}`),
  'number and colon': each((entry, n) => `${n}: ${full(entry)}`),
  quoted: each((entry) => `"${full(entry)}"`),
  'items of a bulletin board': each((entry) => `[*]${full(entry)}`),
  'items of LaTeX': each((entry) => `\\item ${full(entry)}`),
  'Markdown links': each(
    ({ name, acronym }, n) =>
      `- [${name}](https://example.org/${n})${acronym === null ? '' : ` (${acronym})`}`,
  ),
  'lines of HTML': each((entry, n) => `${n}. ${full(entry)}<br>`),
  'items of HTML': each((entry) => `<li>${full(entry)}</li>`),
  'acronym, colon': each(({ name, acronym }) => (acronym === null ? name : `${acronym}: ${name}`)),
  'acronym, name in brackets': each(({ name, acronym }) =>
    acronym === null ? name : `${acronym} (${name})`,
  ),
  'acronym behind a comma': each(({ name, acronym }) => (acronym === null ? name : `${name}, ${acronym}`)),
  'acronym on its own line': each(({ name, acronym }) => (acronym === null ? name : `${name}\n(${acronym})`)),
  'acronym in the first column': each(({ name, acronym }) => `${acronym ?? '-'}\t${name}`),
  'three columns': each(({ name, acronym }, n) => `${n}\t${name}\t${acronym ?? ''}`),
  'a table of Markdown': each(({ name, acronym }, n) => `| ${n} | ${name} | ${acronym ?? ''} |`),
  'rows of CSV': each(({ name, acronym }, n) => `${n},"${name}",${acronym ?? ''}`),
  'when each signed': each((entry, n) => `${n}. ${full(entry)} – 12 May 2021`),
  'how long ago each signed': each((entry) => `• ${full(entry)} · 3 years ago`),
  'two a line': each((entry, n) => `${n}. ${full(entry)}${n % 2 === 0 ? '\n' : '    '}`, ''),
  'numbers in one line': each((entry, n) => `${n}. ${full(entry)}`, ' '),
  'names, dashes between': each(full, ' – '),
  'names, "and" between': each(full, ' and '),
  'names, signs between': each(full, ' & '),
  'acronyms, blanks between': each(short, ' '),
  'acronyms, dashes between': each(short, ' ― '),
  'acronyms, slashes between': each(short, '/ '),
  'acronyms, stars between': each(short, ' * '),
  'acronyms, "and" between': each(short, ' and '),
  'commas, wrapped': wrapped(each(full, ', '), 50),
  'a place below each': each((entry, n) => `${n}. ${full(entry)}\n${PLACES[n % PLACES.length]}`),
  'an office below each': each((entry, n) => `${n}. ${full(entry)}\nExecutive Director`),
  'an address below each': each((entry, n) => `${full(entry)}\n#${n}, Street ${300 + n}, Phnom Penh`),
  'kind of body below each': each((entry, n) => `• ${full(entry)}\n${['NGO', 'Union', 'Network'][n % 3]}`),
  'a place in brackets behind each': each(
    (entry, n) => `${n}. ${full(entry)} (${PLACES[n % PLACES.length]})`,
  ),
  'when each was founded': each((entry, n) => `• ${full(entry)}, est. ${1980 + n}`),
  'that each signed': each((entry, n) => `${n}. ${full(entry)}\nSigned and stamped`),
  'a picture above each': each((entry, n) => `logo-${n}.png\n${full(entry)}`),
  'a name in Khmer below each': each(
    (entry, n) => `${n}. ${full(entry)}\nអង្គការ${'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវ'[n]}`,
  ),
  'numbers, wrapped': wrapped(
    each((entry, n) => `${n}. ${full(entry)}`),
    30,
    '   ',
  ),
};

/** The same as pages have them; the letter stands above in paragraphs. */
const ON_PAGES: Readonly<Record<string, Form>> = {
  'terms and their names': (names) =>
    `<dl>${each((e) => `<dt>${short(e)}</dt><dd>${e.acronym === null ? '' : e.name}</dd>`, '')(names)}</dl>`,
  'names and their terms': (names) =>
    `<dl>${each((e) => `<dt>${e.name}</dt><dd>${e.acronym ?? ''}</dd>`, '')(names)}</dl>`,
  cards: each((e) => `<div class="card"><h4>${e.name}</h4><p>${e.acronym ?? ''}</p></div>`),
  'numbers in boxes of their own': (names) =>
    `<ul>${each((e, n) => `<li><span>${n}</span><span>${full(e)}</span></li>`, '')(names)}</ul>`,
  'a form': (names) =>
    `<form><ol>${each((e) => `<li>${full(e)}</li>`, '')(names)}</ol><button>Sign</button></form>`,
  'lists in a list': (names) =>
    `<ol><li>NGOs<ol>${each((e) => `<li>${full(e)}</li>`, '')(names.slice(0, 12))}</ol></li><li>Unions<ol>${each((e) => `<li>${full(e)}</li>`, '')(names.slice(12))}</ol></li></ol>`,
  'groups with heads': (names) =>
    `<h4>Phnom Penh</h4><ul>${each((e) => `<li>${full(e)}</li>`, '')(names.slice(0, 11))}</ul><h4>Unions and provinces</h4><ul>${each((e) => `<li>${full(e)}</li>`, '')(names.slice(11))}</ul>`,
  'the class of authors': (names) =>
    `<div class="authors">${each((e) => `<p class="author">${full(e)}</p>`, '')(names)}</div>`,
};

const STRANGER: Named = { id: null, name: 'Mekong Network for Peace', acronym: 'MNP' };

interface Change {
  readonly names: (all: readonly Named[], at: number) => readonly Named[];
  readonly verdict: Draft['verdict'];
  readonly found: (all: readonly Named[], at: number) => Partial<ExpectedEndorsers>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  faithful: { names: (all) => all, verdict: ['authentic'], found: () => ({}) },
  removed: {
    names: (all, at) => all.filter((_, index) => index !== at),
    verdict: ['incomplete'],
    found: (all, at) => ({ stage: null, missing: [all[at]!.id!] }),
  },
  twice: {
    names: (all, at) => [...all.slice(0, at + 4), all[at]!, ...all.slice(at + 4)],
    verdict: ['altered'],
    found: (all, at) => ({ repeated: [all[at]!.id!] }),
  },
};

export function listFormCases(random: Random): Case[] {
  const published: readonly Named[] = endorsersOf('at-release');
  const plain = wholeLetter('at-release');
  const body = asText(wholeLetter('none'), PLAIN_LOOK, random);
  const { endorsers } = plain;
  if (endorsers === null || endorsers === 'any') throw new Error('the draft has no list');
  const html = body
    .split('\n\n')
    .map((passage) => `<p>${passage}</p>`)
    .join('');
  const inForm = (form: Form, names: readonly Named[]): Case['input'] =>
    Object.values(FORMS).includes(form)
      ? { kind: 'text', text: `${body}\n\n${LABEL}\n${form(names)}\n` }
      : {
          kind: 'html',
          html: `<!doctype html><body><article>${html}<p>${LABEL}</p>${form(names)}</article><footer>© 2021</footer>`,
        };
  const forms = Object.entries({ ...FORMS, ...ON_PAGES }).flatMap(([name, form]) => {
    const cases = Object.entries(CHANGES).map(([change, { names, verdict, found }]) => {
      const at = random.pick([2, 6, 8, 12, 18]);
      const draft: Draft = { ...plain, verdict, endorsers: { ...endorsers, ...found(published, at) } };
      return caseOf(CLASS, `${name}, ${change}`, inForm(form, names(published, at)), draft);
    });
    const shown = form([STRANGER]).includes(STRANGER.name) ? STRANGER.name : STRANGER.acronym!;
    const added = [3, published.length].map((at) => {
      const names = [...published.slice(0, at), STRANGER, ...published.slice(at)];
      const draft: Draft = {
        ...plain,
        verdict: ['altered'],
        endorsers: { ...endorsers, unlisted: [shown] },
      };
      return caseOf(CLASS, `${name}, a stranger at ${at}`, inForm(form, names), draft);
    });
    return [...cases, ...added];
  });
  return [
    ...forms,
    ...headingCases(random),
    ...mergedCases(body, random),
    ...remarkCases(random),
    ...lineCases(random),
  ];
}

/** What an editor writes in the place of one of the letter's own headings, and what somebody does who means harm. */
const HEADINGS: Readonly<Record<ListId, readonly [honest: string, forged: string]>> = {
  'at-release': [
    'Signed by the following organizations:',
    'Organizations that were invited to endorse this letter:',
  ],
  later: ['Organizations that endorsed later:', 'Endorsed before the letter was released:'],
  person: ['Individuals who endorsed the letter:', 'Persons under investigation:'],
};

function headingCases(random: Random): Case[] {
  const draft = wholeLetter('all');
  const whole = asText(draft, PLAIN_LOOK, random);
  return letter.lists.flatMap(({ id: list }) => {
    const [honest, forged] = HEADINGS[list];
    const cased = (heading: string, expected: Draft) => {
      const text = whole.replace(labelOf(list), heading);
      if (text === whole) throw new Error(`The text has no heading of ${list}`);
      return caseOf(CLASS, `another heading, ${list}: ${heading}`, { kind: 'text', text }, expected);
    };
    const insertions = [{ after: ['dateline'], found: forged }];
    return [cased(honest, draft), cased(forged, { ...draft, verdict: ['altered'], insertions })];
  });
}

/** The organisations of both lists as one, and a later one by itself among the first. */
function mergedCases(body: string, random: Random): Case[] {
  const draft = wholeLetter('with-later');
  const { endorsers } = draft;
  if (endorsers === null || endorsers === 'any') throw new Error('the draft has no list');
  const [first, later]: (readonly Named[])[] = [endorsersOf('at-release'), endorsersOf('later')];
  const byName = (names: readonly Named[]) => [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  const cased = (name: string, names: readonly Named[], expected: Draft) => {
    const text = `${body}\n\nEndorsers\n${names.map(full).join('\n')}\n`;
    return caseOf(CLASS, `one list, ${name}`, { kind: 'text', text }, expected);
  };
  const moved = random.pick(later!);
  const found = { ...endorsers, stage: null, misplaced: [moved.id!] };
  return [
    cased('by the alphabet', byName([...first!, ...later!]), draft),
    cased('one moved into the alphabet of the first', byName([...first!, moved]), {
      ...wholeLetter('at-release'),
      verdict: ['altered'],
      endorsers: found,
    }),
  ];
}

/** What somebody writes behind a name, so that it no longer endorses anything, and what stands there and says nothing. */
const REMARKS: Readonly<Record<'forged' | 'honest', readonly string[]>> = {
  forged: [
    '(withdrawn)',
    '(disputed)',
    '(did not sign)',
    '(name used without permission)',
    '(under investigation)',
    '(foreign-funded)',
    '(ដកខ្លួន)',
    '– has since withdrawn',
    '[not confirmed]',
    '❌',
    '(?)',
  ],
  honest: ['[1]', '– 12 May 2021', '✓', '↗', '(www.example.org)'],
};

function remarkCases(random: Random): Case[] {
  const draft = wholeLetter('all');
  const whole = asText(draft, PLAIN_LOOK, random);
  const { endorsers } = draft;
  if (endorsers === null || endorsers === 'any') throw new Error('the draft has no list');
  const all = (['at-release', 'later', 'person'] as const).flatMap((list) => endorsersOf(list));
  const cased = (remark: string, isForged: boolean) =>
    [all.filter(({ acronym }) => acronym === null), all].map((some) => {
      const chosen = random.pick(some);
      const lines = whole.split('\n');
      const at = lines.findIndex((line) => line.endsWith(full(chosen)));
      if (at < 0) throw new Error(`The text has no line for ${chosen.name}`);
      const text = lines.with(at, `${lines[at]} ${remark}`).join('\n');
      const found = { ...endorsers, renamed: [{ id: chosen.id, loose: false }] };
      const expected: Draft = isForged ? { ...draft, verdict: ['altered'], endorsers: found } : draft;
      return caseOf(CLASS, `${remark} behind ${chosen.name}`, { kind: 'text', text }, expected);
    });
  return [
    ...REMARKS.forged.flatMap((remark) => cased(remark, true)),
    ...REMARKS.honest.flatMap((remark) => cased(remark, false)),
  ];
}

/** What somebody writes on a line between two names, and what a site has there. */
const LINES: Readonly<Record<'forged' | 'honest', readonly string[]>> = {
  forged: [
    'withdrawn since',
    'CIA agents',
    'Shame on them',
    'now defunct',
    'funded from abroad',
    'None of these signed',
    'Los ministros mienten',
    'Это неправда',
    '偽造',
    'លិខិតនេះក្លែងក្លាយ។',
  ],
  honest: [
    'Provinces',
    'Garment sector',
    'Youth',
    'សហជីព',
    'Advertisement',
    'Lire aussi : Kampot',
    'Поделиться',
  ],
};

function lineCases(random: Random): Case[] {
  const draft = wholeLetter('all');
  const whole = asText(draft, PLAIN_LOOK, random);
  const cased = (line: string, isForged: boolean) =>
    [1, 2].map((blank) => {
      const at = random.pick([4, 9, 15, 21]);
      const lines = whole.split('\n');
      const next = lines.findIndex((each) => each.endsWith(full(endorsersOf('at-release')[at]!)));
      if (next < 0) throw new Error('The text has no line for a name');
      const margin = Array<string>(isForged ? blank - 1 : 1).fill('');
      const text = lines.toSpliced(next, 0, ...margin, line, ...margin).join('\n');
      const insertions = isForged ? [{ after: ['dateline'], found: line }] : [];
      const expected: Draft = isForged ? { ...draft, verdict: ['altered'], insertions } : draft;
      return caseOf(CLASS, `${line}, on a line between names`, { kind: 'text', text }, expected);
    });
  return [
    ...LINES.forged.flatMap((line) => cased(line, true)),
    ...LINES.honest.flatMap((line) => cased(line, false)),
  ];
}
