/** Ways to lay a copy out, as plain text. Pages are laid out in `pages.ts`. */
import type { Random } from '../random.ts';
import type { Block, Draft } from './draft.ts';
import { wordingOf } from './draft.ts';
import { type ListStyle, listStyle } from './lists.ts';
import { PLAIN, type Typography } from './typography.ts';

export interface TextLayout {
  readonly name: string;
  /** Joins the parts of the copy; what it puts between them is no wording of the letter's. */
  readonly join: (parts: readonly string[], random: Random) => string;
}

const HEADLINES = [
  'Civil society calls for action on violence against women',
  'Statement shared by our partners',
  'From our inbox',
  'Shared by a reader',
];

const joined = (parts: readonly string[]): string => parts.join('\n\n');

/** Cuts the text into printed pages of about `size` characters, with a foot and a head between them. */
function printed(
  parts: readonly string[],
  size: number,
  foot: (page: number) => string,
  head: string,
): string {
  let length = 0;
  let page = 1;
  const out: string[] = [];
  for (const part of parts) {
    if (length + part.length > size && length > 0) {
      out.push(foot(page), head);
      page++;
      length = 0;
    }
    out.push(part);
    length += part.length;
  }
  return out.filter((part) => part !== '').join('\n\n');
}

/** Characters of a longer line, on which a page may end in its midst. */
const PARAGRAPH = 200;

/** The text as a browser prints it, on pages of about `size` characters, with what it prints above and below each. */
function printedBy(
  parts: readonly string[],
  size: number,
  head: string,
  foot: (page: number, pages: number) => string,
): string {
  const rest = joined(parts);
  const pages: string[] = [];
  for (let from = 0; from < rest.length; ) {
    let end = Math.min(rest.length, from + size);
    const line = rest.slice(rest.lastIndexOf('\n', end - 1) + 1).split('\n', 1)[0]!;
    const border = rest.indexOf(line.length > PARAGRAPH ? ' ' : '\n', end);
    end = border < 0 ? rest.length : border;
    pages.push(rest.slice(from, end).trim());
    from = end + 1;
  }
  return pages.map((page, index) => `${head}\n${page}\n${foot(index + 1, pages.length)}`).join('\f');
}

export const TEXT_LAYOUTS: readonly TextLayout[] = [
  { name: 'plain', join: joined },
  { name: 'single newlines', join: (parts) => parts.join('\n') },
  { name: 'wide gaps', join: (parts) => parts.join('\n\n\n\n') },
  { name: 'CRLF', join: (parts) => joined(parts).replace(/\n/g, '\r\n') },
  { name: 'one line', join: (parts) => parts.map((part) => part.replace(/\n/g, ' ')).join(' ') },
  { name: 'under a headline', join: (parts, random) => joined([random.pick(HEADLINES), ...parts]) },
  {
    name: 'under a byline',
    join: (parts, random) =>
      joined([random.pick(HEADLINES), 'By Staff Writer\n13 May 2021, 09:12', ...parts]),
  },
  {
    name: 'thread, slashes',
    join: (parts) => joined(parts.map((part, index) => `${part} ${index + 1}/${parts.length}`)),
  },
  {
    name: 'thread, numbers first',
    join: (parts) => joined(parts.map((part, index) => `${index + 1}/${parts.length}\n${part}`)),
  },
  {
    name: 'thread, bracketed',
    join: (parts) => joined(parts.map((part, index) => `(${index + 1}/${parts.length}) ${part}`)),
  },
  {
    name: 'thread, of',
    join: (parts) => joined(parts.map((part, index) => `${part}\n[${index + 1} of ${parts.length}]`)),
  },
  { name: 'separators', join: (parts) => parts.join('\n\n* * *\n\n') },
  { name: 'rules', join: (parts) => parts.join('\n\n-----\n\n') },
  {
    name: 'printed pages',
    join: (parts) => printed(parts, 1500, (page) => String(page), ''),
  },
  {
    name: 'printed pages, running heads',
    join: (parts) => printed(parts, 1500, (page) => `Page ${page} of 4`, 'Open letter, 12 May 2021'),
  },
  {
    name: 'printed pages, dashes',
    join: (parts) => printed(parts, 1200, (page) => `- ${page} -`, ''),
  },
  {
    name: 'printed by Chromium',
    join: (parts) =>
      printedBy(
        parts,
        1700,
        '5/13/21, 10:12 AM\n\nGroups call on ministers to act - Mekong Post\n',
        (page, pages) => `\nhttps://news.example/2021/05/letter\n\n${page}/${pages}\n\n`,
      ),
  },
  {
    name: 'printed by Firefox, lines as wide as the page',
    join: (parts) =>
      printedBy(
        parts,
        2100,
        `Statement | Mekong Post${' '.repeat(50)}https://news.example/2021/05/letter`,
        (page, pages) => `${page} of ${pages}${' '.repeat(80)}13/05/2021, 10:12\n`,
      ),
  },
  {
    name: 'chat export',
    join: (parts) =>
      joined(
        parts.map(
          (part, index) => `[13/05/2021, 08:${String(10 + index).padStart(2, '0')}] Sreymom: ${part}`,
        ),
      ),
  },
  {
    name: 'advertisement labels',
    join: (parts) =>
      parts.map((part, index) => (index % 3 === 2 ? `${part}\n\nADVERTISEMENT` : part)).join('\n\n'),
  },
  {
    name: 'share bar and hashtags',
    join: (parts) =>
      joined([
        'Share   Tweet   Print',
        ...parts,
        '#JusticeForWomen #Cambodia #EndVAW',
        '12 likes · 3 comments · 5 shares',
      ]),
  },
  { name: 'Markdown headings', join: ([first, ...rest]) => joined([`# ${first}`, ...rest]) },
  { name: 'Markdown quotation', join: (parts) => joined(parts).replace(/^/gm, '> ') },
];

export function textLayout(name: string): TextLayout {
  const found = TEXT_LAYOUTS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no layout ${name}`);
  return found;
}

export interface Look {
  readonly typography: Typography;
  readonly list: ListStyle;
  readonly layout: TextLayout;
}

export const PLAIN_LOOK: Look = { typography: PLAIN, list: listStyle('numbered'), layout: TEXT_LAYOUTS[0]! };

export function lookName(look: Look): string {
  return [look.typography.name, look.layout.name, look.list.name].join(', ');
}

/** The copy as text. */
export function asText(draft: Draft, look: Look, random: Random): string {
  const parts = draft.blocks.map((block, index) => blockText(block, index, look, random));
  const text = look.layout.join(parts, random);
  return look.typography.whole?.(text, random) ?? text;
}

export function blockText(block: Block, index: number, look: Look, random: Random): string {
  const { set } = look.typography;
  if (block.kind === 'passage') return set(wordingOf(block), random, 'passage');
  if (block.kind === 'foreign') return set(block.text, random, 'passage');
  return look.list.text(
    {
      ...block,
      entries: block.entries.map((entry) => ({ ...entry, name: set(entry.name, random, 'name') })),
    },
    index,
  );
}
