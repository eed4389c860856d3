/**
 * Words in the guise of what no reader takes for the letter's, and that itself: lines that begin as a page's own do,
 * marks of programs, quotations in a story that hold more than the letter, headlines in the heading's place, and boxes
 * of a page in mid-sentence.
 */
import { canon, endorsersOf, paragraphIds, passageIds, sentences } from '../canon.ts';
import type { Case, Expected, Input } from '../expectation.ts';
import type { Random } from '../random.ts';
import { caseOf, type Draft, type ForeignBlock, type Stage, wholeLetter } from './draft.ts';
import { asText, PLAIN_LOOK } from './layout.ts';

const CLASS = 'guises';

const WHO = ['the officials', 'the suspects', 'all three men', 'the accused', 'our partners', 'the police'];
const DONE = [
  'were cleared of all charges',
  'have been found innocent by a court',
  'are no longer under inquiry',
  'did nothing that the law forbids',
  'will be welcomed back to their posts',
  'had never been asked about it',
];
const NAMES = ['Sok Dara', 'Chan Thy', 'Mony Rath', 'Keo Bopha'];
const SITES = ['The Daily', 'Mekong Post', 'Voice of the Delta'];

const claim = (random: Random) => `${random.pick(WHO)} ${random.pick(DONE)}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const number = (random: Random, most: number) => 1 + random.below(most);

/** Lines that pages have, as they have them. */
const OWN: readonly ((random: Random) => string)[] = [
  (random) => `${number(random, 90)} comments`,
  (random) => `${number(random, 90)} likes · ${number(random, 20)} shares`,
  (random) => `${number(random, 9)}.${number(random, 9)}K views ${number(random, 6)} days ago`,
  (random) =>
    `${number(random, 9)} Responses to “${random.pick(['The letter', 'Open letter to ministers', 'Justice'])}”`,
  (random) => `${number(random, 9)} min read`,
  (random) => `Page ${number(random, 9)} of 12`,
  () => 'Story continues below this advertisement',
  () => 'Continue reading the main story',
  (random) => `${number(random, 23)} h ago`,
  (random) => `Yesterday at ${number(random, 12)}:${10 + random.below(50)} PM`,
  (random) => `${number(random, 28)} May 2021 at 10:${10 + random.below(50)} AM ICT`,
  (random) => `Published on Thursday, ${number(random, 28)} May 2021`,
  (random) => `Last updated: ${number(random, 28)} May 2021`,
  (random) => `By ${random.pick(NAMES)} | ${random.pick(SITES)}`,
  (random) => `${random.pick(SITES)} @${random.pick(['daily', 'mekong', 'delta'])} · ${number(random, 9)}h`,
  (random) => `© 2021 ${random.pick(SITES)}. All rights reserved.`,
  (random) => `Photo: ${random.pick(NAMES)}/${random.pick(SITES)}`,
  (random) => `Photo by ${random.pick(NAMES)} for ${random.pick(SITES)}`,
  () => 'Related: Ministers meet donors in the capital',
  (random) => `${number(random, 9)}w Reply See translation`,
  (random) => `Seen by ${number(random, 90)}`,
  (random) => `👍 ${number(random, 90)} ❤️ ${number(random, 9)}`,
  (random) => `1${number(random, 9)}:1${number(random, 9)} ✓✓`,
  (random) => `${random.pick(['Pinned', 'Forwarded', 'Deleted', 'New'])} message`,
  (random) => `Forwarded from ${random.pick(NAMES)}`,
  (random) =>
    `${random.pick(['Monday', 'Friday', `${number(random, 28)} May`, `May ${number(random, 28)}`])}`,
  (random) => `You have ${number(random, 5)} free articles left this month.`,
  () => 'Already a subscriber? Log in',
  (random) => `Listen to this article ${number(random, 9)} min`,
  (random) => `Figure ${number(random, 9)}: Women march in the capital`,
  (random) => `${random.pick(NAMES)} / AFP`,
  (random) => `Sponsored · Paid for by ${random.pick(SITES)}`,
  () => 'Log in to see more',
  () => 'Write a comment…',
  () => 'Facebook Twitter Telegram WhatsApp',
  () => 'Sign up for our newsletter to get the latest news in your inbox',
  (random) => `${number(random, 90)} Comments - Join the Discussion`,
  (random) =>
    random.pick(['Be the first to comment', 'Comments are closed.', 'No comments yet', 'Leave a reply']),
  (random) => random.pick(['Older posts', 'In this section', 'Table of contents', 'More national news']),
  (random) => random.pick(['Download as PDF', 'View in browser', 'Khmer version', 'Unsubscribe']),
  () => 'Ministers Meet Donors in Capital Watch Video',
  (random) => `(Reporting by ${random.pick(NAMES)}; Editing by ${random.pick(NAMES)})`,
  (random) => `Women march in the capital (Photo: ${random.pick(NAMES)})`,
  () => 'This story has been updated.',
  (random) => `ចូលចិត្ត · ឆ្លើយតប · ${number(random, 9)} ម៉ោង`,
  (random) => random.pick(['អានបន្ត', 'ព័ត៌មានថ្មីៗ', 'ទំព័រ ២/៤', 'ថ្ងៃទី១២ ខែឧសភា ឆ្នាំ២០២១', 'ចែករំលែកលើ Facebook']),
  (random) =>
    random.pick([
      'Partager',
      'Lire la suite',
      'Publié le 13 mai 2021',
      `${number(random, 9)} commentaires`,
      'Publicité',
    ]),
  (random) =>
    random.pick(['Gefällt mir', 'Me gusta', 'Compartilhar', 'Thích', 'Baca juga: Kamboja', 'Bagikan']),
  (random) =>
    random.pick(['ถูกใจ', 'อ่านต่อ', '评论 (3)', '阅读全文', 'いいね！', '続きを読む', '댓글 달기', '더 보기']),
  (random) =>
    random.pick(['Scanned with CamScanner', '(continued on next page)', 'Sent from my iPhone', '.../2']),
  (random) =>
    random.pick(['CCHR Retweeted', `${number(random, 90)}K subscribers`, 'NGO-CEDAW added 3 new photos.']),
  (random) => `Save up to ${number(random, 90)}% on your first order`,
  (random) => `For more information, please contact ${random.pick(NAMES)} at 012 345 67${random.below(10)}.`,
];

/** Lines that begin so and go on with what somebody says. */
const FORGED: readonly ((random: Random) => string)[] = [
  (random) => `${number(random, 90)} members of the group say that ${claim(random)}.`,
  (random) => `${number(random, 90)} votes were cast, and ${claim(random)}.`,
  (random) => `${number(random, 90)} answers later, ${claim(random)}.`,
  (random) => `${number(random, 9)} views are held on this, but ${claim(random)}.`,
  (random) => `Today, ${claim(random)}.`,
  (random) => `Yesterday, we learned that ${claim(random)}.`,
  (random) => `${number(random, 23)} days, and ${claim(random)}.`,
  (random) => `${number(random, 12)}:${10 + random.below(50)}, and ${claim(random)}`,
  (random) => `Published evidence shows that ${claim(random)}.`,
  (random) => `Updated rules say that ${claim(random)}.`,
  (random) => `By ${random.pick(NAMES)}, who writes that ${claim(random)}`,
  (random) => `Photos from the trial show that ${claim(random)}.`,
  (random) => `Image counts more than justice, since ${claim(random)}.`,
  (random) => `Copyright or not, ${claim(random)}.`,
  (random) => `Story continues after it was found that ${claim(random)}`,
  (random) => `Continue reading and you will see that ${claim(random)}`,
  (random) => `For all inquiries have shown that ${claim(random)}.`,
  (random) => `Next page of the story is that ${claim(random)}.`,
  (random) => `${capital(claim(random))}, as one can read at @mekong`,
  (random) => `Seen by ${number(random, 90)} of us, ${claim(random)}`,
  (random) => `See more of how ${claim(random)}`,
  (random) => `Monday came, and ${claim(random)}.`,
  (random) => `Forwarded evidence shows that ${claim(random)}.`,
  (random) => `You have ${number(random, 5)} free men to greet, since ${claim(random)}.`,
  (random) => `${random.pick(NAMES)} / ${claim(random)}`,
  (random) => `Source: one who knows that ${claim(random)}`,
  (random) => `Endorsed by ${random.pick(['the Royal Government', 'Samdech Hun Sen', 'Lotus Trade Guild'])}`,
  (random) => `Also signed by ${random.pick(NAMES)}`,
  (random) => `Comments are open on how ${claim(random)}`,
  (random) => `This story was updated, since ${claim(random)}.`,
  (random) => `Reporting by those who know that ${claim(random)}`,
  (random) => `${capital(claim(random))} (Photo: ${random.pick(NAMES)})`,
];

const foreign = (text: string): ForeignBlock => ({ kind: 'foreign', text });

function between(
  random: Random,
  line: string,
  forged: boolean,
): { draft: Draft; input: Input; place: string } {
  const stage: Stage = random.pick(['none', 'at-release', 'all']);
  const place = random.pick(passageIds.slice(0, -1));
  const plain = wholeLetter(stage);
  const draft: Draft = {
    ...plain,
    blocks: plain.blocks.flatMap((block) =>
      block.kind === 'passage' && block.id === place ? [block, foreign(line)] : [block],
    ),
    ...(forged ? { verdict: ['altered'] as const, insertions: [{ after: [place], found: line }] } : {}),
  };
  return { draft, input: { kind: 'text', text: asText(draft, PLAIN_LOOK, random) }, place };
}

function lines(random: Random): Case[] {
  return [OWN, FORGED].flatMap((makers, kind) =>
    makers.flatMap((make) =>
      [0, 1].map(() => {
        const line = make(random);
        const { draft, input, place } = between(random, line, kind === 1);
        return caseOf(CLASS, `"${line}" behind ${place}`, input, draft);
      }),
    ),
  );
}

/** A case of which only the verdict is certain, and what else it may notice. */
function told(
  name: string,
  input: string | Input,
  verdict: Expected['verdict'][number],
  may: Expected['notices']['may'] = [],
): Case {
  return {
    id: `${CLASS}/${name}`,
    class: CLASS,
    input: typeof input === 'string' ? { kind: 'text', text: input } : input,
    expected: { verdict: [verdict], copies: null, quotations: null, notices: { must: [], may } },
  };
}

/** Marks that programs put beside the text, and words in their place. */
function marks(random: Random): Case[] {
  const body = (mark: (text: string, index: number) => string) =>
    passageIds.map((id, index) => mark(canon(id), index)).join('\n\n');
  const at = 5 + random.below(5);
  const at7 = (mark: string) => body((text, index) => (index === at ? `${mark}${text}` : text));
  const within = (mark: string) =>
    body((text, index) => (index === 6 ? text.replace(' will not ', ` will ${mark} not `) : text));
  const clock = (index: number) => `${1 + (index % 12)}:${10 + index}`;
  const sender = random.pick(NAMES);
  const said = claim(random).slice(0, 36);
  const honest: Readonly<Record<string, string>> = {
    'stamps of WhatsApp': body((text, index) => `[${clock(index)}, 5/13/2021] ${sender}: ${text}`),
    'stamps of an export': body((text, index) => `13/05/2021, ${clock(index)} - ${sender}: ${text}`),
    'names and times on lines': body((text, index) => `${sender} — 05/13/2021 ${clock(index)} AM\n${text}`),
    'moments of a transcript': body((text, index) => `${index}:1${index % 10}\n${text}`),
    'stamps of Telegram': body((text, index) => `${sender}, [13 May 2021 at ${clock(index)}:00]:\n${text}`),
    'bulletin codes': body((text) => `[b]${text}[/b]`),
    'bare tags': body((text) => `<p>${text}</p>`),
    'links of Markdown': body((text) => text.replace(' women ', ' [women](https://example.org/a-b_c) ')),
  };
  const forged: Readonly<Record<string, string>> = {
    'a sender who says it': at7(`[10:11, 5/13/2021] ${said}: `),
    'the same in an export': at7(`13/05/2021, 10:11 - ${said}: `),
    'a name and a time on a line, once': at7(`${said} — 05/13/2021 10:11 AM\n`),
    'the same in Telegram': at7(`${said}, [13 May 2021 at 10:10:00]:\n`),
    'a code’s value': at7(`[quote=${said}]`),
    'a tag’s title': within(`<b title="${said}">`),
    'a tag’s class': within('<i class="never">'),
    'a link’s title': within(`](https://example.org "${said}")`),
    'a link’s target': within('](never-ever)'),
    'a note’s name': within('[^never-ever]'),
  };
  return [
    ...Object.entries(honest).map(([name, text]) => told(name, text, 'authentic')),
    ...Object.entries(forged).map(([name, text]) => told(name, text, 'altered')),
  ];
}

/** Quotations that hold no more than the letter's words, and some that do. */
function quotations(random: Random): Case[] {
  const all = paragraphIds
    .flatMap((id) => sentences(id).map(({ text }) => text.trim()))
    .filter((text) => text.split(' ').length >= 14 && text.endsWith('.') && !text.includes('"'));
  const pairs = {
    English: ['“', '”'],
    straight: ['"', '"'],
    German: ['„', '“'],
    French: ['« ', ' »'],
  } as const;
  return Object.entries(pairs).flatMap(([name, [open, close]]) => {
    const said = random.pick(all);
    const bare = said.slice(0, -1);
    const story = (words: string) =>
      `Three ministers have had a letter from civil society groups since Wednesday.\n\n${open}${words}${close} the letter said.\n\nThe ministries did not reply.`;
    const forged: Readonly<Record<string, string>> = {
      'more at its end': `${bare} and ${claim(random)}.`,
      'more at its beginning': `Now that ${claim(random)}, ${said[0]!.toLowerCase()}${said.slice(1)}`,
      'a sentence behind': `${said} ${capital(claim(random))}.`,
      'a sentence before': `${capital(claim(random))}. ${said}`,
      'more behind a mark': `${bare.split(' ').slice(0, 13).join(' ')} … ${claim(random)}.`,
    };
    const honest: Readonly<Record<string, string>> = {
      'as it is': said,
      'cut at its end': `${bare.split(' ').slice(0, 13).join(' ')} …`,
      'cut at its beginning': `… ${bare.split(' ').slice(-13).join(' ')}.`,
    };
    const cases = (quoted: Readonly<Record<string, string>>, verdict: 'altered' | 'excerpt') =>
      Object.entries(quoted).map(([what, words]) =>
        told(`${name} quotation, ${what}`, story(words), verdict, ['elided', 'truncated']),
      );
    return [...cases(forged, 'altered'), ...cases(honest, 'excerpt')];
  });
}

/** What a site writes over the letter in its heading's place, and a heading that says something else. */
function headlines(random: Random): Case[] {
  const rest = passageIds.slice(1).map(canon).join('\n\n');
  const honest = [
    'Open letter',
    'Joint open letter',
    'Open Letter to the Ministers',
    'Open letter to three ministers on violence against women',
    'Open letter to the Ministers of Interior, Justice and Women’s Affairs',
    'Civil society organizations’ open letter to the government',
    `Open letter to ministers over ${random.pick(['a failed trial', 'the case in the south', 'what was promised'])}`,
  ];
  const forged = [
    `OPEN LETTER TO ${random.pick(['the accused', 'the suspects', 'all three men', 'our partners'])}`,
    'OPEN PETITION TO',
    `OPEN ${claim(random)} LETTER TO`,
    `OPEN LETTER\n\n${capital(claim(random))}.\n\nTO`,
  ];
  const cases = (lead: readonly string[], verdict: 'excerpt' | 'altered') =>
    lead.map((headline) =>
      told(`headed "${headline.replace(/\n+/g, ' / ')}"`, `${headline}\n\n${rest}`, verdict),
    );
  return [...cases(honest, 'excerpt'), ...cases(forged, 'altered')];
}

/** What a list says of those whom it doesn't name. */
function others(random: Random): Case[] {
  const all = asText(wholeLetter('all'), PLAIN_LOOK, random);
  const some = all.slice(0, all.indexOf('\n15. '));
  const left = endorsersOf('at-release').length - 14;
  const cases: readonly (readonly [string, string, 'altered' | 'excerpt'])[] = [
    [
      'who withdrew, behind all',
      `${all}\nand ${number(random, 30)} others who have since withdrawn`,
      'altered',
    ],
    ['who withdrew, behind some', `${some}\nand ${left} others who have since withdrawn`, 'altered'],
    ['who never signed', `${some}\nand ${left} others that never signed`, 'altered'],
    ['who deny it, in Khmer', `${some}\nនិងអង្គការដែលមិនយល់ស្របទៀត`, 'altered'],
    ['behind all', `${all}\nand ${number(random, 30)} others`, 'altered'],
    ['behind some', `${some}\nand ${left} others`, 'excerpt'],
    ['who signed as well', `${some}\nand ${left} others who have also signed`, 'excerpt'],
  ];
  return cases.map(([name, text, verdict]) => told(`others ${name}`, text, verdict, ['truncated']));
}

/** A word in a box that is called a page's own, in the midst of a sentence: one of the letter's, and one that isn't. */
function boxes(random: Random): Case[] {
  const kinds = [
    'span class="note"',
    'span class="ad"',
    'span class="tooltip"',
    'span role="note"',
    'button',
    'label',
    'aside',
    'nav',
  ];
  return kinds.flatMap((open) => {
    const close = open.split(' ')[0]!;
    const page = (put: string): Input => {
      const text = (id: string) =>
        id === 'paragraph-2' ? canon(id).replace(' will not ', ` will ${put} `) : canon(id);
      return {
        kind: 'html',
        html: `<!doctype html><body><article>${passageIds.map((id) => `<p>${text(id)}</p>`).join('')}</article>`,
      };
    };
    const word = random.pick(['never', 'hardly', 'rarely', 'only now']);
    const own = told(`its word in ${open}`, page(`<${open}>not</${close}>`), 'authentic');
    const added = told(`"${word}" in ${open}`, page(`not <${open}>${word}</${close}>`), 'altered');
    return [own, added];
  });
}

export function guiseCases(random: Random): Case[] {
  return [
    ...lines(random),
    ...marks(random),
    ...quotations(random),
    ...headlines(random),
    ...others(random),
    ...boxes(random),
  ];
}
