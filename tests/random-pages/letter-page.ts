/** An article with the letter, faithful, with junk in it that nobody sees, or changed in one place. */
import { canon, passageIds } from '../accuracy/canon.ts';
import type { Random } from '../accuracy/random.ts';
import { documentOf, escaped, type MakePage, Parts, type RandomPage } from './page.ts';
import { BETWEEN, BLOCKS, LAYOUTS, THEMES, type Theme, TOPS, TOUCHES } from './parts.ts';
import { FORGED, HIDES, JUNK, OMISSIONS, SHOWS, SUBSTITUTIONS } from './tricks.ts';

/** Stands where the changed words go, so that nothing else is put around them. */
const PLACE = '\ue000';
const PARAGRAPHS = passageIds.filter((id) => id.startsWith('paragraph'));
/** Nothing can be said of these at a line's end: a letter may be signed by a picture. */
const PICTURED = /^(?:drawing|alternative)$/;

interface Change extends Pick<RandomPage, 'expected' | 'change'> {
  readonly passage: string;
  /** The passage with PLACE in it, and what goes there. */
  readonly text: string;
  readonly html: string;
  /** A paragraph of its own behind the passage. */
  readonly forged?: string;
  /** Letters' own colours are what is hidden. */
  readonly coloured?: boolean;
}

export const letterPage: MakePage = (random, without) => {
  const parts = new Parts(random, without);
  const [, theme] = parts.draw('theme', THEMES);
  const [, layout] = parts.draw('layout', LAYOUTS);
  const tops = ['top', 'second top'].map((slot) => parts.draw(slot, TOPS, 0.6)[1]);
  const [usual, usualBlock] = parts.draw('blocks', BLOCKS);
  const change = drawChange(random, theme);
  let filled = false;
  const body = passageIds.map((id) => {
    const [name, own] = parts.draw(`block of ${id}`, BLOCKS, 0.3);
    const block = name === 'plain' ? usualBlock : own;
    if (change?.passage === id) filled = (name === 'plain' ? usual : name) === 'filled';
    const isChanged = change?.passage === id && change.forged === undefined;
    const text = touched(isChanged ? change.text : escaped(canon(id)), random, parts, id);
    const forged = change?.passage === id && change.forged ? `<p>${change.forged}</p>` : '';
    const [, between] = parts.draw(
      `behind ${id}`,
      id.startsWith('addressee') ? { plain: '' } : BETWEEN,
      0.25,
    );
    return block(isChanged ? text.replace(PLACE, () => change.html) : text) + forged + between;
  });
  const article = `<article id=art style="${theme.article}">${body.join('')}</article>`;
  const foot = '<footer><p>© 2021 The Mekong Courier. All rights reserved.</p><a href=#>About</a></footer>';
  return {
    html: documentOf(theme.css, tops.join('') + layout(article, theme) + foot),
    // Letters without a colour of their own show what fills the paragraph.
    expected: filled && change?.coloured ? 'any' : (change?.expected ?? 'authentic'),
    parts: parts.used,
    change: change?.change ?? 'none',
  };
};

/** One word of a text inside an element, where it has one that stands by itself. */
function touched(text: string, random: Random, parts: Parts, id: string): string {
  const [, touch] = parts.draw(`word of ${id}`, TOUCHES, 0.4);
  const at = random.next();
  const words = [...text.matchAll(/(?<= )[A-Za-z]{3,}(?= )/g)];
  const word = words[Math.floor(at * words.length)];
  if (!word) return text;
  return text.slice(0, word.index) + touch(word[0]) + text.slice(word.index + word[0].length);
}

function drawChange(random: Random, theme: Theme): Change | null {
  const kind = random.pick([
    'none',
    'none',
    'junk',
    'junk',
    'omission',
    'substitution',
    'substitution',
    'addition',
  ]);
  const hide = random.pick(Object.keys(HIDES));
  const coloured = HIDES[hide]!.sort === 'colour';
  if (kind === 'junk') {
    const passage = random.pick(PARAGRAPHS);
    const words = escaped(canon(passage)).split(' ');
    words.splice(1 + random.below(words.length - 2), 0, PLACE);
    const junk = random.pick(JUNK);
    const html = HIDES[hide]!.of(junk, theme);
    const text = words.join(' ').replace(`${PLACE} `, PLACE);
    return { expected: 'authentic', change: `junk, ${hide}: ${junk}`, passage, text, html, coloured };
  }
  const expected = 'not authentic' as const;
  if (kind === 'omission') {
    const [passage, words] = random.pick(OMISSIONS);
    const html = HIDES[hide]!.of(words, theme);
    return {
      expected,
      change: `hidden, ${hide}: ${words}`,
      passage,
      ...placed(passage, words),
      html,
      coloured,
    };
  }
  if (kind === 'substitution') {
    const [passage, from, to] = random.pick(SUBSTITUTIONS);
    const show = random.pick(Object.keys(SHOWS));
    const html = SHOWS[show]!(from, to, theme);
    const isDoubtful = passage === 'dateline' && PICTURED.test(show);
    const text = placed(passage, from);
    return {
      expected: isDoubtful ? 'any' : expected,
      change: `shown, ${show}: ${to}`,
      passage,
      ...text,
      html,
    };
  }
  if (kind === 'addition') {
    const forged = random.pick(FORGED);
    const passage = random.pick(['subject', ...PARAGRAPHS]);
    return { expected, change: `added: ${forged}`, passage, text: '', html: '', forged };
  }
  return null;
}

function placed(passage: string, words: string): { text: string } {
  return { text: escaped(canon(passage)).replace(words, PLACE) };
}
