/**
 * More of the same harm, which must not be less of a change: forged prose without end at the letter's seams, whole
 * paragraphs replaced, another date in the dateline's place; marks and counts that excuse only what they stand for;
 * and letters in a reader's comment, where a page's own words are not looked at.
 */
import { canon, endorsersOf, paragraphIds, passageIds } from '../canon.ts';
import type { Case, ExpectedEndorsers, Input } from '../expectation.ts';
import type { Random } from '../random.ts';
import {
  caseOf,
  type Draft,
  edit,
  type ForeignBlock,
  type Stage,
  wholeLetter,
  withNotices,
} from './draft.ts';
import { asText, PLAIN_LOOK } from './layout.ts';

const CLASS = 'more harm';

const PROSE = [
  'The case against the officials has been closed after a fair inquiry.',
  'Every woman in the province was heard by the police and is content.',
  'The ministry has paid the families and nothing more is due to them.',
  'Work on the new market will begin when the rains are over.',
  'Nobody in the district has seen the men since the spring.',
  'The governor opened a school and a clinic beside the river.',
  'All of it was found to be untrue by a court in the capital.',
];

/** Behind which passages prose is put, and how many paragraphs of it. */
const SEAMS = ['heading', 'addressee-1', 'addressee-2', 'addressee-3', 'paragraph-5', 'valediction'];
const COUNTS = [2, 7, 15, 50, 100];

const foreign = (text: string): ForeignBlock => ({ kind: 'foreign', text });

function input(draft: Draft, random: Random): Input {
  return { kind: 'text', text: asText(draft, PLAIN_LOOK, random) };
}

function floods(random: Random): Case[] {
  return SEAMS.flatMap((id) =>
    COUNTS.flatMap((count) =>
      (['none', 'all'] as const).map((stage) => {
        const size = random.pick([1, 1, 3]);
        const said = Array.from({ length: count }, () =>
          Array.from({ length: size }, () => random.pick(PROSE)).join(' '),
        );
        const plain = wholeLetter(stage);
        const draft: Draft = {
          ...plain,
          blocks: plain.blocks.flatMap((block) =>
            block.kind === 'passage' && block.id === id ? [block, ...said.map(foreign)] : [block],
          ),
          verdict: ['altered'],
          insertions: said.map((found) => ({ after: [id], found })),
        };
        return caseOf(CLASS, `${count} paragraphs behind ${id}, ${stage}`, input(draft, random), draft);
      }),
    ),
  );
}

function replaced(random: Random): Case[] {
  return paragraphIds.flatMap((_, from) =>
    [1, 2, 3, 4, 5].flatMap((count) => {
      const gone = paragraphIds.slice(from, from + count);
      if (gone.length < count) return [];
      const stage: Stage = random.pick(['none', 'at-release', 'all']);
      const plain = wholeLetter(stage);
      const said = gone.map(() => Array.from({ length: 5 }, () => random.pick(PROSE)).join(' '));
      const after = passageIds.slice(passageIds.indexOf(gone[0]!) - 1);
      const draft: Draft = {
        ...plain,
        blocks: plain.blocks.map((block) => {
          const at = block.kind === 'passage' ? gone.indexOf(block.id) : -1;
          return at < 0 ? block : foreign(said[at]!);
        }),
        verdict: ['altered'],
        insertions: said.map((found) => ({ after: after.slice(0, count + 1), found })),
      };
      return [caseOf(CLASS, `${gone.join(', ')} replaced, ${stage}`, input(draft, random), draft)];
    }),
  );
}

function otherDates(random: Random): Case[] {
  const dates = ['Bangkok, 3 June 2020', 'Battambang, 30 April 2019', 'Sihanoukville, January 7, 2022'];
  return dates.flatMap((found) =>
    (['none', 'at-release', 'all'] as const).map((stage) => {
      const canonical = canon('dateline');
      const draft = edit(
        wholeLetter(stage),
        'dateline',
        [{ start: 0, end: canonical.length, replacement: found }],
        [
          {
            passage: 'dateline',
            range: { start: 0, end: canonical.length },
            canonical,
            found,
            kinds: ['substitution'],
            significance: ['critical'],
            aspects: ['date', 'place'],
          },
        ],
      );
      return caseOf(CLASS, `dated ${found}, ${stage}`, input(draft, random), draft);
    }),
  );
}

/** A choice of names that says so is no list with names gone. */
function choices(random: Random): Case[] {
  const ends = ['and 81 others', '& 80 more', 'and other organizations', 'and many others', 'etc.'];
  return ends.map((end) => {
    const acronyms = endorsersOf('at-release').flatMap(({ acronym }) => (acronym === null ? [] : [acronym]));
    const names = new Set(Array.from({ length: 6 }, () => random.pick(acronyms)));
    const body = asText(wholeLetter('none'), PLAIN_LOOK, random);
    const endorsers: ExpectedEndorsers = {
      stage: null,
      missing: null,
      unlisted: [],
      renamed: [],
      misplaced: [],
      repeated: [],
    };
    const draft = withNotices(
      { ...wholeLetter('none'), verdict: ['excerpt'], endorsers },
      { must: [], may: ['truncated'] },
    );
    const text = `${body}\n\nThis open letter is endorsed by: ${[...names].join(', ')} ${end}`;
    return caseOf(CLASS, `a choice of names ${end}`, { kind: 'text', text }, draft);
  });
}

/** A mark of elision or of a cut that stands elsewhere than what is gone. */
function marksElsewhere(random: Random): Case[] {
  const around: readonly (readonly [string, (text: string) => string])[] = [
    ['a mark above', (text) => `[…]\n\n${text}`],
    ['a teaser above', (text) => `A market will open when the rains are over…\n\n${text}`],
    ['a mark below', (text) => `${text}\n\n[…]`],
    ['a teaser below', (text) => `${text}\n\nYou might be interested in...`],
    ['"See more" below', (text) => `${text}\n\nSee more`],
  ];
  return around.flatMap(([name, put]) =>
    ['paragraph-2', 'paragraph-4'].flatMap((gone) =>
      (['none', 'all'] as const).map((stage) => {
        const plain = wholeLetter(stage);
        const draft = withNotices(
          {
            ...plain,
            blocks: plain.blocks.filter((block) => block.kind !== 'passage' || block.id !== gone),
            verdict: ['incomplete'],
          },
          { must: [], may: ['elided', 'truncated'] },
        );
        const text = put(asText(draft, PLAIN_LOOK, random));
        return caseOf(CLASS, `${gone} gone, ${name}, ${stage}`, { kind: 'text', text }, draft);
      }),
    ),
  );
}

/** The letter as a reader's comment, or with the class of a page's own box on every line. */
function inBoxes(random: Random): Case[] {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const comment = (html: string) => `<div class="comment"><b>Sok D.</b> ${html} <button>Reply</button></div>`;
  const boxes: readonly (readonly [string, (text: string) => string])[] = [
    [
      'a comment',
      (text) =>
        `<article><h1>Market opens</h1><p>A market opened in the town on Monday.</p></article><section class="comments">${comment('Good news!')}${comment(lines(text).join('<br>'))}${comment('Thank you for this.')}</section>`,
    ],
    [
      'by-lines',
      (text) =>
        lines(text)
          .map((line) => `<p class="byline">${line}</p>`)
          .join(''),
    ],
    ['a caption', (text) => `<figure><figcaption>${lines(text).join('<br>')}</figcaption></figure>`],
  ];
  const stranger = 'Rural Water Association (RWA)';
  return boxes.flatMap(([name, box]) =>
    (['at-release', 'all'] as const).flatMap((stage) => {
      const plain = wholeLetter(stage);
      const { endorsers } = plain;
      if (endorsers === null || endorsers === 'any') throw new Error('the draft has no list');
      const added: Draft = {
        ...plain,
        verdict: ['altered'],
        endorsers: { ...endorsers, unlisted: [stranger] },
      };
      const text = asText(plain, PLAIN_LOOK, random);
      const forged = text.replace(/^5\. /m, `5. ${stranger}\n6. `);
      const html = (shown: string) => ({ kind: 'html', html: `<!doctype html><body>${box(shown)}` }) as const;
      return [
        caseOf(CLASS, `in ${name}, ${stage}`, html(text), plain),
        caseOf(CLASS, `in ${name}, a stranger, ${stage}`, html(forged), added),
      ];
    }),
  );
}

/** A stranger in the list whose line has the class of a page's own box. */
function namedAsBoxes(random: Random): Case[] {
  const classes = ['ad', 'note', 'related', 'share-item', 'author', 'source', 'comment', 'caption', 'tags'];
  const strangers = ['Rural Water Association (RWA)', 'Ms. Amelia Hartwell', 'Mekong Network for Peace'];
  return classes.flatMap((name) =>
    (['li', 'p', 'div'] as const).map((tag) => {
      const plain = wholeLetter('all');
      const { endorsers } = plain;
      if (endorsers === null || endorsers === 'any') throw new Error('the draft has no list');
      const stranger = random.pick(strangers);
      const before = random.pick([3, 9, 17]);
      const draft: Draft = {
        ...plain,
        verdict: ['altered'],
        endorsers: { ...endorsers, unlisted: [stranger] },
      };
      const lines = asText(plain, PLAIN_LOOK, random)
        .split('\n')
        .filter((line) => line !== '');
      const at = lines.findIndex((line) => line.startsWith(`${before}. `));
      const html = lines.map((line, index) => {
        const entry = /^\d+\. (.*)/.exec(line)?.[1];
        if (entry === undefined) return `<p>${line}</p>`;
        const shown = `<${tag}>${tag === 'li' ? entry : line}</${tag}>`;
        return index === at ? `<${tag} class="${name}">${stranger}</${tag}>${shown}` : shown;
      });
      return caseOf(
        CLASS,
        `${stranger} as ${tag}.${name}`,
        { kind: 'html', html: `<!doctype html><body>${html.join('')}` },
        draft,
      );
    }),
  );
}

export function moreHarmCases(random: Random): Case[] {
  return [
    ...floods(random),
    ...replaced(random),
    ...otherDates(random),
    ...choices(random),
    ...marksElsewhere(random),
    ...inBoxes(random),
    ...namedAsBoxes(random),
  ];
}
