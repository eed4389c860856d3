/** The whole corpus, the same for the same seed. */
import { paragraphIds } from '../canon.ts';
import type { Case } from '../expectation.ts';
import { type Random, randomFrom, seedOf } from '../random.ts';
import {
  type Alteration,
  close,
  critical,
  forgedParagraph,
  harmless,
  randomWord,
  several,
  structural,
  wording,
} from './alterations.ts';
import { crossedCases } from './crossed.ts';
import { disguiseCases } from './disguises.ts';
import { caseOf, type Draft, type Stage, wholeLetter, withNotices } from './draft.ts';
import { endorserCases } from './endorsers.ts';
import { excerptCases } from './excerpts.ts';
import { guiseCases } from './guises.ts';
import { harderCases } from './harder.ts';
import { hostCases } from './hosts.ts';
import { khmerCases } from './khmer.ts';
import { asText, type Look, lookName, PLAIN_LOOK, TEXT_LAYOUTS, textLayout } from './layout.ts';
import { listFormCases } from './list-forms.ts';
import { LIST_STYLES, listStyle } from './lists.ts';
import { moreHarmCases } from './more-harm.ts';
import { negativeCases } from './negatives.ts';
import { asPage, PAGE_LAYOUTS, type PageLayout } from './pages.ts';
import { programCases } from './programs.ts';
import { rarerCases } from './rarer.ts';
import { storyCases } from './stories.ts';
import { storyFormCases } from './story-forms.ts';
import { twoCopyCases } from './two-copies.ts';
import { both, PLAIN, SAFE_PAIRS, TYPOGRAPHIES, typography } from './typography.ts';

export const SEED = 20210512;

const STAGES: readonly Stage[] = ['none', 'at-release', 'with-later', 'all'];

type Maker = (random: Random) => Case[];

function text(className: string, name: string, draft: Draft, look: Look, random: Random): Case {
  const noticed = withNotices(draft, look.typography.notices);
  return caseOf(
    className,
    `${name}, ${lookName(look)}`,
    { kind: 'text', text: asText(draft, look, random) },
    noticed,
  );
}

/** Every way of setting the words, with every published list. */
const typographyCases: Maker = (random) => {
  const cases = TYPOGRAPHIES.flatMap((set) =>
    STAGES.map((stage) =>
      text('typography', stage, wholeLetter(stage), { ...PLAIN_LOOK, typography: set }, random),
    ),
  );
  for (const first of SAFE_PAIRS) {
    for (const second of SAFE_PAIRS) {
      if (first >= second) continue;
      const look = { ...PLAIN_LOOK, typography: both(typography(first), typography(second)) };
      cases.push(text('typography', 'at-release', wholeLetter('at-release'), look, random));
    }
  }
  return cases;
};

const LAYOUT_SETTINGS = [
  'plain',
  'curly quotes',
  'hard wraps',
  'hyphenated wraps',
  'soft hyphens',
  'no-break spaces',
  'ligatures',
].map(typography);

/** A typography that wraps lines would tear the marks which a layout puts on a line of its own. */
function settingFor(layout: string, random: Random): Look['typography'] {
  const calm = LAYOUT_SETTINGS.filter((set) => set.whole === undefined);
  return layout === 'Markdown quotation' || layout === 'one line'
    ? random.pick(calm)
    : random.pick(LAYOUT_SETTINGS);
}

const layoutCases: Maker = (random) => {
  const cases: Case[] = [];
  for (const layout of TEXT_LAYOUTS) {
    for (const stage of STAGES)
      cases.push(text('layout', stage, wholeLetter(stage), { ...PLAIN_LOOK, layout }, random));
    for (let nth = 0; nth < 3; nth++) {
      const lists =
        layout.name === 'one line'
          ? LIST_STYLES.filter((list) => !list.name.startsWith('table'))
          : LIST_STYLES;
      const look = { layout, typography: settingFor(layout.name, random), list: random.pick(lists) };
      cases.push(text('layout', `mixed ${nth}`, wholeLetter(random.pick(STAGES)), look, random));
    }
  }
  for (const layout of PAGE_LAYOUTS) {
    for (const stage of ['none', 'at-release', 'all'] as const)
      cases.push(paged('layout of pages', `${layout.name}, ${stage}`, wholeLetter(stage), layout, random));
    for (let nth = 0; nth < 3; nth++) {
      const alteration = random.pick([...critical, ...wording]);
      cases.push(
        paged(
          'layout of pages',
          `${layout.name}, ${alteration.name}, ${nth}`,
          alteration.apply(wholeLetter(random.pick(STAGES))),
          layout,
          random,
        ),
      );
    }
  }
  for (const layout of PAGE_LAYOUTS.slice(0, 14)) {
    const alteration = forgedParagraph(random.pick(['subject', ...paragraphIds]), FORGED);
    cases.push(
      paged(
        'layout of pages',
        `${layout.name}, ${alteration.name}`,
        alteration.apply(wholeLetter('at-release')),
        layout,
        random,
      ),
    );
  }
  return cases;
};

const FORGED =
  'In addition, we call upon all employers in the capital to grant their workers a day of leave, and we announce that our members will cease to cooperate with the provincial administration until a reply has been received.';

/** What a page hides beside its copy for screen readers may be said. */
function paged(className: string, name: string, draft: Draft, layout: PageLayout, random: Random): Case {
  const list = random.pick(LIST_STYLES.filter((style) => style.html !== undefined));
  const set = random.pick([
    PLAIN,
    typography('curly quotes'),
    typography('no-break spaces'),
    typography('soft hyphens'),
  ]);
  const html = asPage(draft, layout, set, list, random);
  const noticed = withNotices(draft, {
    must: [],
    may: layout.name === 'screen-reader asides' ? ['hidden-text'] : [],
  });
  return caseOf(className, `${name}, ${set.name}, ${list.name}`, { kind: 'html', html }, noticed);
}

const listCases: Maker = (random) =>
  LIST_STYLES.flatMap((list) => {
    const stages: readonly Stage[] = ['at-release', 'with-later', 'all'];
    const plain = stages.map((stage) =>
      text('lists', stage, wholeLetter(stage), { ...PLAIN_LOOK, list }, random),
    );
    const set = stages.map((stage) =>
      text(
        'lists',
        `set, ${stage}`,
        wholeLetter(stage),
        { ...PLAIN_LOOK, list, typography: random.pick(LAYOUT_SETTINGS) },
        random,
      ),
    );
    return [...plain, ...set];
  });

const CALM_LAYOUTS = [
  'plain',
  'single newlines',
  'CRLF',
  'under a headline',
  'under a byline',
  'thread, slashes',
  'share bar and hashtags',
  'Markdown quotation',
  'chat export',
].map(textLayout);
const CALM_LISTS = [
  'numbered',
  'bullets',
  'typed numbers',
  'table',
  'one line, semicolons',
  'names alone',
  'titles left out',
  'numbers restarted',
].map(listStyle);

/** Layouts that set marks before a part or drop its line breaks go with no typography that adds line breaks. */
const UNBROKEN = new Set(['Markdown quotation', 'chat export']);

function anyLook(random: Random): Look {
  const layout = random.pick(CALM_LAYOUTS);
  const sets = TYPOGRAPHIES.filter(
    (set) =>
      !UNBROKEN.has(layout.name) || (set.whole === undefined && set.name !== 'drop cap on its own line'),
  );
  return { layout, typography: random.pick(sets), list: random.pick(CALM_LISTS) };
}

function altered(className: string, alterations: readonly Alteration[], looks: number) {
  return (random: Random): Case[] =>
    alterations.flatMap((alteration) => {
      const cases = [
        text(className, alteration.name, alteration.apply(wholeLetter('at-release')), PLAIN_LOOK, random),
      ];
      for (let nth = 0; nth < looks; nth++) {
        const draft = alteration.apply(wholeLetter(random.pick(STAGES)));
        cases.push(text(className, `${alteration.name} ${nth}`, draft, anyLook(random), random));
      }
      return cases;
    });
}

const severalCases: Maker = (random) => {
  const cases: Case[] = [];
  for (let nth = 0; nth < 50; nth++)
    cases.push(
      text(
        'several changes',
        `${2 + (nth % 5)} changes ${nth}`,
        several(random, 2 + (nth % 5)),
        { ...PLAIN_LOOK, typography: random.pick(LAYOUT_SETTINGS) },
        random,
      ),
    );
  for (let nth = 0; nth < 20; nth++)
    cases.push(text('several changes', `twenty changes ${nth}`, several(random, 20), PLAIN_LOOK, random));
  for (let nth = 0; nth < 30; nth++)
    cases.push(text('several changes', `close together ${nth}`, close(random), PLAIN_LOOK, random));
  return cases;
};

const randomWordCases: Maker = (random) =>
  [...Array(260).keys()].map((nth) => {
    const alteration = randomWord(random);
    const look = nth % 2 === 0 ? PLAIN_LOOK : anyLook(random);
    return text(
      'words at random',
      `${nth}: ${alteration.name}`,
      alteration.apply(wholeLetter(random.pick(STAGES))),
      look,
      random,
    );
  });

const MAKERS: Readonly<Record<string, Maker>> = {
  typography: typographyCases,
  layout: layoutCases,
  lists: listCases,
  excerpts: excerptCases,
  critical: altered('critical alterations', critical, 5),
  wording: altered('alterations of wording', wording, 3),
  structural: altered('alterations of sentences and passages', structural, 2),
  harmless: altered('punctuation and spelling', harmless, 3),
  random: randomWordCases,
  several: severalCases,
  endorsers: endorserCases,
  disguises: disguiseCases,
  khmer: khmerCases,
  'two copies': twoCopyCases,
  stories: storyCases,
  negatives: negativeCases,
  harder: harderCases,
  hosts: hostCases,
  rarer: rarerCases,
  'more harm': moreHarmCases,
  crossed: crossedCases,
  'forms of lists': listFormCases,
  'forms of stories': storyFormCases,
  guises: guiseCases,
  programs: programCases,
};

/** All generated cases. */
export function generateCases(seed = SEED): Case[] {
  const cases = Object.entries(MAKERS).flatMap(([name, make]) => make(randomFrom(seedOf(name, seed))));
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const before = seen.get(one.id) ?? 0;
    seen.set(one.id, before + 1);
    return before === 0 ? one : { ...one, id: `${one.id}, again ${before}` };
  });
}
