/**
 * Copies on pages that have matter of their own beside, between and behind the letter's parts, as real sites set it;
 * and what a forger puts where a page would put its own.
 */
import { paragraphIds, sentences } from '../canon.ts';
import { type Case, type ExpectedInsertion, NOTHING } from '../expectation.ts';
import type { Random } from '../random.ts';
import { critical, forgedParagraph, wording } from './alterations.ts';
import { caseOf, type Draft, type Stage, someOf, wholeLetter, withNotices, worst } from './draft.ts';
import { escapeHtml, LIST_STYLES, type ListStyle, listStyle } from './lists.ts';
import { document, htmlParts, type Part } from './pages.ts';
import { PLAIN } from './typography.ts';

const CLASS = 'pages of others';
const STAGES: readonly Stage[] = ['none', 'at-release', 'with-later', 'all'];
const HTML_LISTS = LIST_STYLES.filter((style) => style.html !== undefined);

/** What sites set between paragraphs: captions beside their pictures, contents, pointers, bylines, embedded posts. */
const BETWEEN: Readonly<Record<string, string>> = {
  'picture box without a figure':
    '<div class="mod-inline image image-right"><div style="width:300px"><a href="#" class="zoom">[+] Enlarge<img src="p.jpg" width="300" height="200" alt=""></a><div style="width:300px"><cite>Sok Dara/Courier</cite>Market sellers wait for customers on the first day after the holidays.</div></div></div>',
  'caption apart from its picture':
    '<div class="bucketwrap"><div class="imagewrap"><img src="p.jpg" alt=""></div><div class="credit-caption"><div class="caption-wrap"><div class="caption"><p>Volunteers hand out rice to families who lost their homes in the flood.<b class="credit">Sok Dara/Courier</b> <b class="hide-caption">hide caption</b></p></div></div></div></div>',
  contents:
    '<div id="toc" class="toc"><div id="toctitle"><h2>Contents</h2></div><ul><li><a href="#a"><span>1</span> <span>Background</span></a></li><li><a href="#b"><span>2</span> <span>Reception</span></a></li></ul></div>',
  'pointer in French':
    '<p class="others"><span>A lire aussi :</span> <a href="/r">Notre récit de la journée</a></p>',
  'pointer in a sentence':
    '<p><em>For more, read: <a href="/r">This Hotel Is Installing Speakers in Every Room</a></em></p>',
  'continued below': '<div class="story-continued">Story Continued Below</div>',
  reviewer: '<div class="reviewed">Reviewed by Chan S. Bopha, MD</div>',
  'embedded post':
    '<blockquote class="bf-tweet"><p>Posters for tonight’s concert have been taken down by the city.</p>— The Review (@review_kh) <a href="https://example.org/s/1">May 12, 2021</a></blockquote>',
  'advertisement in words':
    '<div class="ad-box"><p>Advertisement</p><p>Fresh fruit at half price until Sunday. Order before noon and we bring it to the door.</p></div>',
  'box of facts':
    '<div class="feature wide"><h2>The river in numbers</h2><ul><li>It rises on a high plateau and is more than four thousand kilometres long</li><li>In the rainy season its water flows back into the lake and fills it to five times its size</li></ul></div>',
  'quotation in large type':
    '<div class="feature narrow"><h2 class="quote">Start Quote</h2><blockquote><p>We hope that the new bridge will stand for longer than the one before it”</p></blockquote><span class="name">Keo Bopha</span><span class="role">Engineer</span></div>',
  'story of its own':
    '<div class="inset"><h3>Weather</h3><p>Rain will reach the coast by Friday and move inland over the weekend, with up to ninety millimetres in the hills. Boats should stay in the harbour until the wind has turned, and roads along the river may be under water on Sunday morning.</p></div>',
  'quotation set aside by name':
    '<div class="aside-block"><blockquote>‘Some of these fish have fins that nobody had described before we caught them.’</blockquote><p>- biologist and co-author Dara Keo</p></div>',
  'quotation pulled out of another story':
    '<aside class="pull-quote"><p>“For a couple of minutes, maybe more than a couple of minutes, I thought that I had lost the boat and all that was in it.”</p></aside>',
};

/** What sites set behind an article, however much a line of it looks like a name. */
const BEHIND: Readonly<Record<string, string>> = {
  sources:
    '<footer class="entry-attribution"><ul class="source"><li>Source</li><li><a href="/s1">Golden Yacht Games</a></li><li><a href="/s2">Castle Geek (YouTube)</a></li></ul></footer>',
  rating:
    '<div class="partial"><div class="rating"><div class="left">Audience Health Score</div><div class="right">4/5</div></div></div><p>There is more to see in the second half than in the first.</p>',
  'heading of more':
    '<div class="mod-latarticlestext">MORE:</div><div class="mod-hp-list"><div><a href="/1">Rain expected in the north</a></div></div>',
  'headline of another story':
    '<div class="supplementary"><div class="res"><h2>Hearing Ends After Court Listens To Last Witness</h2><p>The verdict is due next month, a clerk said.</p></div></div>',
  author:
    '<div class="bloc-sign"><p>Martin Delacroix (avec Jean Petit et Marie Grand)</p><p>Journaliste au service international</p></div>',
  contributors:
    '<div class="bottom"><p>Reporting was contributed by Julie Sok, Jonathan Chan, Eileen Meas and Michael Keo.</p></div>',
};

/** A page's own sentences right before or behind what it prints. */
const OWN: readonly string[] = [
  'We publish below the full text as we received it on Wednesday evening.',
  'We ask that you keep your comments civil.',
  'We will continue to report on this case in the coming weeks.',
  'Survivors of violence should call the hotline for free legal advice.',
  'Women’s groups say that the government must act.',
  'We are a network of women’s rights organisations working in all provinces.',
  'The ministries had not answered by the time of going to press.',
  'The game should run on most phones that were sold since 2018, its makers say.',
  'Analysts believe that the central bank must raise its rates before the summer.',
];

/** The same place, in the letter's voice: a demand, or a duty that nobody is told to have spoken of. */
const FORGED: readonly string[] = [
  'We also ask that the ministries publish the names of all officials who were dismissed during the past decade.',
  'All remaining complaints should be settled quietly between the families concerned and the village elders.',
  'Women who make false accusations against officials must be punished according to the law as well.',
  'If these demands are not met within thirty days, mass demonstrations will be organised across the country.',
  'The three men named above have since apologised to the women, and no further action is required.',
  'Any survivor who stays silent shall be regarded as having forgiven the perpetrators.',
];

const QUOTING: readonly string[] = [
  '“We are working closely with our suppliers so that no customer is affected by the strike at the port,” the airline said in a statement.',
  'The company wrote in a letter to shareholders: “Revenue in the third quarter was higher than anybody here had expected it to be.”',
];

const TOLD =
  'Market sellers wait for customers on the first day after the holidays, and many of them go home early.';

/** Two sentences of one paragraph, quoted in a story as sites set quotations; the second may begin as "the letter said" does. */
const QUOTED: Readonly<Record<string, (sentence: string, nth: number) => string>> = {
  'in quotation marks': (sentence, nth) =>
    `<p>“${sentence}” the letter said.</p>${nth === 0 ? `<p>${TOLD}</p>` : ''}`,
  'behind who says it': (sentence, nth) =>
    `<p>${nth === 0 ? 'The groups said' : 'They added'}: “${sentence}”</p>${nth === 0 ? `<p>${TOLD}</p>` : ''}`,
  'in boxes of their own': (sentence, nth) =>
    `<blockquote><p>${sentence}</p></blockquote>${nth === 0 ? '<p class="photo-credit">Photo: Sok Dara</p>' : ''}`,
};
const PAIRS: readonly (readonly [string, number, number])[] = [
  ['paragraph-1', 2, 3],
  ['paragraph-1', 3, 5],
  ['paragraph-1', 1, 4],
  ['paragraph-4', 0, 2],
  ['paragraph-4', 0, 1],
];

/** Pages of which nothing is the letter's: another open letter, and words that hold a name's letters. */
const OTHER_MATTERS: readonly string[] = [
  'Drivers have sent an open letter to the company. “Fares have gone up so that more drivers come online when it rains, and no rider was told,” the letter said.',
  'Search the form, change its behaviour, then save. The statement is kept: “the control in the form is separated from the data that it shows on the page.”',
];

function page(before: string, copy: string, behind: string): string {
  return document(
    'Story',
    `<div id="page"><div class="top"><a href="/">The Courier</a></div><h1>What else happened on Wednesday</h1><div class="story-text">${before}${copy}${behind}</div><div class="bottom-links"><a href="/a">Archive</a> <a href="/c">Contact</a></div></div>`,
  );
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const block = (part: Part): string => (part.kind === 'list' ? part.html : `<p>${part.html}</p>`);

/** The draft's parts with a box behind some of them. */
function parted(draft: Draft, list: ListStyle, random: Random, box: string): string {
  const parts = htmlParts(draft, PLAIN, list, random);
  const passages = parts.filter((part) => part.kind !== 'list').length;
  const at = new Set(random.sample([...Array(passages - 3).keys()].slice(1), 2));
  return parts.map((part, index) => block(part) + (at.has(index) ? box : '')).join('\n');
}

function plain(draft: Draft, list: ListStyle, random: Random): string {
  return htmlParts(draft, PLAIN, list, random).map(block).join('\n');
}

/** A text of its own before the first or behind the last part. */
function beside(draft: Draft, insertion: ExpectedInsertion): Draft {
  return {
    ...draft,
    verdict: worst(draft.verdict, ['altered']),
    insertions: [...draft.insertions, insertion],
  };
}

export function hostCases(random: Random): Case[] {
  const cases: Case[] = [];
  const add = (name: string, html: string, draft: Draft): void => {
    const noticed = withNotices(draft, { must: [], may: ['hidden-text'] });
    cases.push(caseOf(CLASS, name, { kind: 'html', html }, noticed));
  };
  const list = (): ListStyle => random.pick(HTML_LISTS);

  for (const [name, box] of Object.entries(BETWEEN)) {
    for (const stage of STAGES)
      add(
        `${name}, ${stage}`,
        page('', parted(wholeLetter(stage), list(), random, box), ''),
        wholeLetter(stage),
      );
    for (let nth = 0; nth < 3; nth++) {
      const draft = random.pick([...critical, ...wording]).apply(wholeLetter(random.pick(STAGES)));
      add(`${name}, altered ${nth}`, page('', parted(draft, list(), random, box), ''), draft);
    }
    const forged = forgedParagraph(random.pick(['subject', ...paragraphIds]), random.pick(FORGED));
    const draft = forged.apply(wholeLetter(random.pick(STAGES)));
    add(`${name}, ${forged.name}`, page('', parted(draft, list(), random, box), ''), draft);
  }

  for (const [name, box] of Object.entries(BEHIND)) {
    for (const style of ['numbered', 'bare lines', 'blank line between names', 'table', 'names alone']) {
      const stage = random.pick(STAGES.slice(1));
      const copy = plain(wholeLetter(stage), listStyle(style), random);
      add(`${name} behind, ${stage}, ${style}`, page('', copy, box), wholeLetter(stage));
    }
  }

  for (const [nth, own] of OWN.entries()) {
    for (const stage of ['none', 'all'] as const) {
      const copy = plain(wholeLetter(stage), list(), random);
      add(`own words before ${nth}, ${stage}`, page(paragraph(own), copy, ''), wholeLetter(stage));
      add(`own words behind ${nth}, ${stage}`, page('', copy, paragraph(own)), wholeLetter(stage));
    }
  }
  for (const [nth, quoting] of QUOTING.entries()) {
    const copy = plain(wholeLetter('at-release'), list(), random);
    const told = page(paragraph(quoting), copy, paragraph(quoting));
    const draft = wholeLetter('at-release');
    const { input, expected, ...rest } = caseOf(
      CLASS,
      `a story that quotes others ${nth}`,
      { kind: 'html', html: told },
      draft,
    );
    cases.push({ ...rest, input, expected: { ...expected, quotations: [] } });
  }
  for (const [name, set] of Object.entries(QUOTED)) {
    for (const [id, one, other] of PAIRS) {
      const pair = [one, other].map((index) => escapeHtml(sentences(id)[index]!.text));
      const html = page(paragraph(QUOTING[0]!), pair.map(set).join(''), paragraph(TOLD));
      const statuses: Draft['statuses'] = { [id]: ['partial'] };
      add(`quoted ${name}, ${id} ${one} ${other}`, html, {
        ...someOf([id], ['excerpt']),
        statuses,
        roundTrip: false,
      });
    }
  }
  for (const [nth, told] of OTHER_MATTERS.entries()) {
    const input = { kind: 'html', html: page(paragraph(told), '', '') } as const;
    cases.push({ id: `${CLASS}/without the letter ${nth}`, class: CLASS, input, expected: NOTHING });
  }

  for (const [nth, found] of FORGED.entries()) {
    for (const stage of ['none', 'at-release'] as const) {
      const copy = plain(wholeLetter(stage), list(), random);
      add(
        `forged before ${nth}, ${stage}`,
        page('', paragraph(found) + copy, ''),
        beside(wholeLetter(stage), { after: [null], found }),
      );
      add(
        `forged behind ${nth}, ${stage}`,
        page('', copy + paragraph(found), ''),
        beside(wholeLetter(stage), { after: ['dateline'], found }),
      );
    }
    for (const box of ['advertisement', 'sponsored-content', 'promo', 'feature wide', 'inset']) {
      const id = random.pick(paragraphIds);
      const draft = forgedParagraph(id, found).apply(wholeLetter(random.pick(STAGES)));
      const html = htmlParts(draft, PLAIN, list(), random)
        .map((part, index) =>
          draft.blocks[index]!.kind === 'foreign'
            ? `<div class="${box}">${/^(?:feature|inset)/.test(box) ? '' : '<p>Advertisement</p>'}${block(part)}</div>`
            : block(part),
        )
        .join('\n');
      add(`forged in a box called ${box} ${nth}`, page('', html, ''), draft);
    }
  }
  return cases;
}
