/** Parts of the letter that do not pass for the whole: passages, sentences, cut posts, marked elisions. */
import { canon, type Piece, paragraphIds, passageIds, sentences, words } from '../canon.ts';
import type { Case, Status, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import type { Notice } from '../types.ts';
import { changeOf, randomWord } from './alterations.ts';
import { caseOf, type Draft, edit, someOf, wholeLetter, withNotices } from './draft.ts';
import { asText, type Look } from './layout.ts';
import { LIST_STYLES } from './lists.ts';
import { PLAIN, type Typography, typography } from './typography.ts';

const EXCERPT: readonly Verdict[] = ['excerpt'];
const LIST = LIST_STYLES[0]!;
const CUT: readonly Notice[] = ['truncated', 'elided'];

/** Stories around quotations: wording of their own, which shares no sentence with the letter. */
export const NARRATIVE: readonly string[] = [
  'PHNOM PENH — Dozens of organisations on Wednesday sent a joint message to the heads of three ministries.',
  'The message arrived two days after a video of the incident had spread on social media.',
  'A spokesman said by telephone that he had not read it and could not comment.',
  'Reporters were told that a meeting might take place after the holidays.',
  'Earlier this month the former official was removed from his post.',
  'Lawyers who follow the matter say that a complaint has been lodged with the provincial court.',
  'Local groups have run a hotline since the beginning of the pandemic.',
  'Neighbours described the family as quiet.',
];

function textLook(set: Typography): Look {
  return { typography: set, list: LIST, layout: { name: 'plain', join: (parts) => parts.join('\n\n') } };
}

/** The letter from `first` to `last`; their first or last words may be cut off. */
function run(first: string, last: string, from: number, to: number, verdict = EXCERPT): Draft {
  const ids = passageIds.slice(passageIds.indexOf(first), passageIds.indexOf(last) + 1);
  const draft = someOf(ids, verdict);
  const statuses: Record<string, readonly Status[]> = {};
  const blocks = draft.blocks.map((block) => {
    if (block.kind !== 'passage') return block;
    const start = block.id === first ? from : 0;
    const end = block.id === last ? to : block.to;
    if (start > 0 || end < block.to) statuses[block.id] = ['partial'];
    return { ...block, from: start, to: end };
  });
  return { ...draft, blocks, statuses, roundTrip: false };
}

/** One sentence, alone or in a story. */
function sentence(id: string, piece: Piece): Draft {
  const whole = piece.start === 0 && piece.end === canon(id).length;
  return run(id, id, piece.start, piece.end, EXCERPT).statuses[id] === undefined || !whole
    ? run(id, id, piece.start, piece.end)
    : someOf([id], EXCERPT);
}

/** Paragraph 3 is mostly another document's wording: quoted apart it is no sign of the letter. */
const OWN_SENTENCES: readonly (readonly [string, Piece])[] = [
  'paragraph-1',
  'paragraph-2',
  'paragraph-4',
  'paragraph-5',
].flatMap((id) =>
  sentences(id)
    .filter((piece) => piece.text.split(' ').length >= 12)
    .map((piece) => [id, piece] as const),
);

function story(quotes: readonly string[], random: Random): string {
  const told = random.sample(NARRATIVE, quotes.length + 2);
  const lines = quotes.flatMap((quote, index) => [told[index + 1]!, quote]);
  return [told[0]!, ...lines, told.at(-1)!].join('\n\n');
}

export function excerptCases(random: Random): Case[] {
  const cases: Case[] = [];
  const add = (name: string, text: string, draft: Draft): void => {
    cases.push(caseOf('excerpts', name, { kind: 'text', text }, draft));
  };
  const looks = [
    'plain',
    'curly quotes',
    'hard wraps',
    'hyphenated wraps',
    'soft hyphens',
    'no-break spaces',
    'mail quotation',
    'ligatures',
  ].map(typography);

  for (const set of looks) {
    for (const id of paragraphIds) {
      const draft = someOf([id], EXCERPT);
      add(`one paragraph, ${id}, ${set.name}`, asText(draft, textLook(set), random), draft);
    }
    for (const [first, last] of [
      ['heading', 'subject'],
      ['subject', 'paragraph-1'],
      ['paragraph-1', 'paragraph-2'],
      ['paragraph-2', 'paragraph-4'],
      ['paragraph-4', 'dateline'],
    ] as const) {
      const draft = run(first, last, 0, canon(last).length);
      add(`a run, ${first} to ${last}, ${set.name}`, asText(draft, textLook(set), random), draft);
    }
  }
  for (const [id, piece] of OWN_SENTENCES) {
    const draft = sentence(id, piece);
    add(`one sentence, ${id} at ${piece.start}`, piece.text, draft);
    add(`one sentence in a story, ${id} at ${piece.start}`, story([`“${piece.text}”`], random), draft);
    add(
      `one sentence in a story, straight marks, ${id} at ${piece.start}`,
      story([`"${piece.text}" the letter reads.`], random),
      draft,
    );
  }
  for (let nth = 0; nth < 40; nth++) cases.push(...quotedStory(nth, random));
  for (let nth = 0; nth < 60; nth++) cases.push(...cutPost(nth, random));
  for (let nth = 0; nth < 60; nth++) cases.push(elided(nth, random));
  for (let nth = 0; nth < 40; nth++) cases.push(alteredExcerpt(nth, random));
  for (let nth = 0; nth < 20; nth++) cases.push(cutStart(nth, random));
  return cases;
}

/** Two or three sentences in a story, in the letter's order. */
function quotedStory(nth: number, random: Random): Case[] {
  const chosen = random.sample(OWN_SENTENCES, 2 + random.below(2));
  const ids = [...new Set(chosen.map(([id]) => id))];
  const statuses = Object.fromEntries(
    ids.map((id): [string, readonly Status[]] => {
      const quoted = chosen.filter(([other]) => other === id).map(([, piece]) => piece);
      const whole = quoted.length === 1 && quoted[0]!.text === canon(id);
      const all = quoted.length === sentences(id).length;
      return [id, whole ? ['intact'] : all ? ['intact', 'partial'] : ['partial']];
    }),
  );
  const draft: Draft = { ...someOf(ids, EXCERPT), statuses, roundTrip: false };
  const mark = random.pick([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['‘', '’'],
  ] as const);
  const text = story(
    chosen.map(([, piece]) => `${mark[0]}${piece.text}${mark[1]}`),
    random,
  );
  return [caseOf('excerpts', `story with quotations ${nth}`, { kind: 'text', text }, draft)];
}

/** A post that ends in the middle of a sentence. */
function cutPost(nth: number, random: Random): Case[] {
  const last = random.pick([
    'subject',
    'paragraph-1',
    'paragraph-2',
    'paragraph-3',
    'paragraph-4',
    'paragraph-5',
  ]);
  const list = words(last);
  const at = list[Math.min(list.length - 2, 14 + random.below(list.length - 5))]!;
  const inWord = random.chance(0.3) && at.text.length > 5;
  const to = inWord ? at.start + 3 : at.end;
  const tail = random.pick([
    '… See more',
    '...See more',
    '… Read more',
    '…',
    '... more',
    '…\nShow more',
    '[…]',
    '',
  ]);
  const marked = tail !== '';
  const late = passageIds.indexOf(last) > passageIds.indexOf('paragraph-2');
  // Cut without a mark after most of the passages it may pass for the whole.
  const verdict: readonly Verdict[] = marked || !late ? EXCERPT : ['excerpt', 'incomplete'];
  const first = random.pick(['heading', 'heading', 'subject']);
  const plain = run(first, last, 0, to, verdict);
  const draft = marked
    ? withNotices(plain, { must: [CUT], may: CUT })
    : withNotices(plain, { must: [], may: CUT });
  const set = random.pick([PLAIN, typography('curly quotes'), typography('no-break spaces')]);
  const text = asText(draft, textLook(set), random).replace(/[.,;]$/, '') + tail;
  return [caseOf('excerpts', `cut post ${nth}`, { kind: 'text', text }, draft)];
}

/** The end of the letter, with its beginning cut off. */
function cutStart(nth: number, random: Random): Case {
  const first = random.pick(['paragraph-2', 'paragraph-3', 'paragraph-4']);
  const list = words(first);
  const at = list[2 + random.below(list.length - 14)]!;
  const plain = run(first, 'dateline', at.start, canon('dateline').length);
  const mark = random.pick(['…', '... ', '[…] ']);
  const draft = withNotices(plain, { must: [], may: CUT });
  return caseOf(
    'excerpts',
    `cut at its beginning ${nth}`,
    { kind: 'text', text: mark + asText(draft, textLook(PLAIN), random) },
    draft,
  );
}

/** A stretch between two words replaced by a mark, in one paragraph or in the whole letter. */
function elided(nth: number, random: Random): Case {
  const id = random.pick(['paragraph-1', 'paragraph-2', 'paragraph-4', 'paragraph-5']);
  const list = words(id);
  const first = 8 + random.below(Math.max(1, list.length - 34));
  const last = first + 4 + random.below(14);
  const start = list[first]!.start;
  const end = list[last]!.end;
  const mark = random.pick(['[…]', '[...]', '…', '...', '(…)', '(...)', '. . .']);
  const whole = random.chance(0.35);
  const base = whole
    ? { ...wholeLetter('none'), verdict: ['excerpt', 'incomplete'] as const }
    : someOf([id], EXCERPT);
  const cut = edit(base, id, [{ start, end, replacement: mark }], []);
  const draft = withNotices(
    { ...cut, statuses: { [id]: ['partial'] }, roundTrip: false },
    { must: [['elided']], may: ['truncated'] },
  );
  const set = random.pick([PLAIN, typography('curly quotes'), typography('hard wraps')]);
  return caseOf(
    'excerpts',
    `elision marked ${mark}, ${whole ? 'in the whole' : 'in one paragraph'} ${nth}`,
    { kind: 'text', text: asText(draft, textLook(set), random) },
    draft,
  );
}

/** A long excerpt with one word that is not the letter's is altered, however short the part. */
function alteredExcerpt(nth: number, random: Random): Case {
  let alteration = randomWord(random);
  while (!alteration.name.startsWith('paragraph') || alteration.name.startsWith('paragraph-3'))
    alteration = randomWord(random);
  const id = alteration.name.split(':')[0]!;
  const draft = alteration.apply(someOf([id], EXCERPT));
  const text = asText(draft, textLook(random.pick([PLAIN, typography('curly quotes')])), random);
  return caseOf(
    'excerpts',
    `altered excerpt ${nth}: ${alteration.name}`,
    { kind: 'text', text: random.chance(0.5) ? story([text], random) : text },
    draft,
  );
}

/** One passage, alone, with some of its wording replaced. */
export function misquoted(
  id: string,
  old: string,
  replacement: string,
  random: Random,
): { text: string; draft: Draft } {
  const at = canon(id).indexOf(old);
  const draft = edit(
    someOf([id], EXCERPT),
    id,
    [{ start: at, end: at + old.length, replacement }],
    [
      changeOf(
        id,
        at,
        old,
        replacement,
        ['critical', 'wording'],
        ['negation', 'name', 'number', 'date', 'place'],
      ),
    ],
  );
  return { text: asText(draft, textLook(PLAIN), random), draft };
}
