/** The letter with lists of endorsers in the forms that sites have, complete, or with one entry changed. */
import { printedName } from '../../engine/letter.ts';
import { canon, endorsersOf, letter, passageIds } from '../accuracy/canon.ts';
import { documentOf, escaped, type MakePage, Parts, type RandomPage } from './page.ts';
import { HIDES } from './tricks.ts';

const half = (names: readonly string[]) => Math.ceil(names.length / 2);
const numbered = (names: readonly string[], first: number, glue: string) =>
  names.map((name, i) => `${i + first}. ${name}`).join(glue);
const items = (names: readonly string[]) => names.map((name) => `<li>${name}</li>`).join('');

type Form = (names: readonly string[], first: number) => string;

const FORMS: Readonly<Record<string, Form>> = {
  plain: (names, first) => `<ol start=${first}>${items(names)}</ol>`,
  bullets: (names) => `<ul>${items(names)}</ul>`,
  paragraphs: (names, first) => `<p>${numbered(names, first, '</p><p>')}</p>`,
  dashes: (names) => names.map((name) => `<p>- ${name}</p>`).join(''),
  lines: (names, first) => `<p>${numbered(names, first, '<br>')}</p>`,
  table: (names, first) =>
    `<table><tr><th>No.</th><th>Organization</th></tr>${names.map((name, i) => `<tr><td>${i + first}.</td><td>${name}</td></tr>`).join('')}</table>`,
  pairs: (names, first) =>
    `<table>${names
      .slice(0, half(names))
      .map((name, i) => {
        const other = i + half(names);
        return `<tr><td>${i + first}. ${name}</td><td>${names[other] ? `${other + first}. ${names[other]}` : ''}</td></tr>`;
      })
      .join('')}</table>`,
  cells: (names, first) =>
    `<table><tr><td valign=top>${numbered(names.slice(0, half(names)), first, '<br>')}</td><td valign=top>${numbered(names.slice(half(names)), first + half(names), '<br>')}</td></tr></table>`,
  columns: (names, first) => `<ol start=${first} style="columns:2">${items(names)}</ol>`,
  cards: (names) =>
    `<div style="display:grid;grid-template-columns:1fr 1fr 1fr">${names.map((name) => `<div class=card>${name}</div>`).join('')}</div>`,
  semicolons: (names) => `<p>${names.join('; ')}</p>`,
  sentence: (names) => `<p>${names.slice(0, -1).join(', ')} and ${names.at(-1)}.</p>`,
  counters: (names) =>
    `<style>.cl{counter-reset:i}.cl>div{counter-increment:i}.cl>div::before{content:counter(i) ". "}</style><div class=cl>${names.map((name) => `<div>${name}</div>`).join('')}</div>`,
  terms: (names, first) =>
    `<dl>${names.map((name, i) => `<dt>${i + first}</dt><dd>${name}</dd>`).join('')}</dl>`,
  khmer: (names, first) =>
    names
      .map(
        (name, i) =>
          `<p>${String(i + first).replace(/\d/g, (digit) => '០១២៣៤៥៦៧៨៩'[Number(digit)]!)}. ${name}</p>`,
      )
      .join(''),
  boxes: (names, first) =>
    `<div role=list>${names.map((name, i) => `<div role=listitem><div>${i + first}</div><div>${name}</div></div>`).join('')}</div>`,
  interrupted: (names, first) =>
    `<ol start=${first}>${items(names.slice(0, 5))}</ol><div class=ad-slot><span>Advertisement</span></div><ol start=${first + 5}>${items(names.slice(5))}</ol>`,
};

const ENTRIES: Readonly<Record<string, (name: string) => string>> = {
  plain: (name) => name,
  bold: (name) => `<b>${name}</b>`,
  acronym: (name) => name.replace(/\(([^()]+)\)$/, '<b>($1)</b>'),
  capitals: (name) => `<span style="text-transform:uppercase">${name}</span>`,
  semicolon: (name) => `${name};`,
  tick: (name) => `✓ ${name}`,
  flag: (name) => `🇰🇭 ${name}`,
  link: (name) => `<a href="https://example.org/x">${name}</a>`,
  icon: (name) => `<a href="https://example.org/x">${name}</a> <a href=#><svg width=8 height=8></svg></a>`,
  logo: (name) => `<img width=40 height=40 alt="" src="data:,"> <span>${name}</span>`,
};

const BELOW: Readonly<Record<string, string>> = {
  plain: '',
  footer: '<footer>© 2021 The Mekong Courier</footer>',
  contact: '<p>For more information, please contact: Ms. Chan, +855 12 345 678</p>',
  related:
    '<section><h3>Related articles</h3><ul><li><a href=#>Court hears appeal</a></li><li><a href=#>Rain in the south</a></li></ul></section>',
  comments:
    '<section id=comments><h3>2 comments</h3><ul><li><b>Dara</b><p>Good letter.</p></li></ul></section>',
  download: '<p><a href="letter.pdf">Download the letter (PDF)</a></p>',
};

const STRANGERS = [
  'Cambodian Women Workers Union (CWWU)',
  'Ministry of Information',
  'Phnom Penh Youth Forum',
  'Mr. Sok Vanna',
  'World Vision Cambodia',
  'Oxfam',
  'Klahaan Movement',
  'Ms. Sophea Monika',
  'អង្គការ សហគមន៍ខ្មែរ',
  'លោក ចាន់ វិបុល',
];

export const listPage: MakePage = (random, without) => {
  const parts = new Parts(random, without);
  const lists = letter.lists.slice(0, 1 + random.below(letter.lists.length)).map(({ id, label }) => ({
    label,
    form: FORMS.plain!,
    names: endorsersOf(id).map((endorser) => escaped(printedName(endorser))),
  }));
  for (const list of lists) list.form = parts.draw(`form of “${list.label.slice(0, 12)}”`, FORMS)[1];
  // A flag or a tick within a sentence is no list's.
  const isSentence = lists.some(({ form }) => form === FORMS.sentence);
  const [, entry] = parts.draw('entries', isSentence ? { plain: ENTRIES.plain! } : ENTRIES);
  const [, below] = parts.draw('below', BELOW);

  const list = random.pick(lists);
  const { names } = list;
  const at = random.below(names.length);
  const name = names[at]!;
  const stranger = random.pick(STRANGERS);
  const hide = random.pick(Object.keys(HIDES));
  const kind = random.pick(['none', 'none', 'addition', 'omission', 'renaming', 'hiding', 'move', 'junk']);
  const isLast = at === names.length - 1;
  let expected: RandomPage['expected'] = 'not authentic';
  let change = `${kind} of ${name}`;
  const kept = new Set<string>();
  if (kind === 'addition') {
    names.splice(at, 0, stranger);
    change = `${kind} of ${stranger} ahead of ${name}`;
  } else if (kind === 'omission') {
    names.splice(at, 1);
    // A list that breaks off at its end may be cut.
    if (isLast) expected = 'any';
  } else if (kind === 'renaming' && / [A-Z][a-z]{4,}/.test(name)) {
    const other = random.pick(['Action', 'National', 'Mekong'].filter((word) => !name.includes(word)));
    names[at] = name.replace(/ [A-Z][a-z]{4,}/, ` ${other}`);
  } else if (kind === 'hiding') {
    names[at] = HIDES[hide]!.of(name, { css: '', article: '', ground: '#fff', ink: '#000' });
    kept.add(names[at]!);
    change = `${kind} of ${name}, ${hide}`;
    if (isLast) expected = 'any';
  } else if (kind === 'move' && lists.length > 1) {
    const other = lists[(lists.indexOf(list) + 1) % lists.length]!.names;
    names.splice(at, 1);
    other.splice(random.below(other.length), 0, name);
  } else if (kind === 'junk') {
    names[at] += HIDES[hide]!.of(` ${stranger}`, { css: '', article: '', ground: '#fff', ink: '#000' });
    change = `${stranger} behind ${name}, ${hide}`;
    expected = 'authentic';
  } else {
    expected = 'authentic';
    change = 'none';
  }

  let first = 1;
  const body = passageIds.map((id) => `<p>${escaped(canon(id))}</p>`);
  for (const { label, form, names: all } of lists) {
    if (label.includes('Person')) first = 1;
    body.push(
      `<p>${label}</p>`,
      form(
        all.map((each) => (kept.has(each) ? each : entry(each))),
        first,
      ),
    );
    first += all.length;
  }
  return {
    html: documentOf('', `<article>${body.join('')}</article>${below}`),
    expected,
    parts: parts.used,
    change,
  };
};
