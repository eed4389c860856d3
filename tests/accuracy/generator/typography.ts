/** Ways to set the same words: none of them is a change of wording. */
import type { ExpectedNotices } from '../expectation.ts';
import { NO_NOTICES } from '../expectation.ts';
import type { Random } from '../random.ts';

export interface Typography {
  readonly name: string;
  /** Sets one passage, or one name of a list. */
  readonly set: (text: string, random: Random, where: 'passage' | 'name') => string;
  /** Sets the finished text: wraps and the like. Only for plain text. */
  readonly whole?: (text: string, random: Random) => string;
  readonly notices: ExpectedNotices;
  /** False for marks that HTML layouts would take for markup of their own. */
  readonly inHtml: boolean;
}

type Set = Typography['set'];

const same: Set = (text) => text;

function way(name: string, set: Set, more: Partial<Typography> = {}): Typography {
  return { name, set, notices: NO_NOTICES, inHtml: true, ...more };
}

const inPassages =
  (set: (text: string, random: Random) => string): Set =>
  (text, random, where) =>
    where === 'passage' ? set(text, random) : text;

/** Quotation marks by pairs, apostrophes alone. */
function quotes(open: string, close: string, apostrophe: string): Set {
  return (text) => {
    let inside = false;
    return text
      .replace(/"/g, () => {
        inside = !inside;
        return inside ? open : close;
      })
      .replace(/'/g, apostrophe);
  };
}

/** Every `nth` match, counted from a random first. */
function some(
  text: string,
  pattern: RegExp,
  nth: number,
  random: Random,
  by: (match: string) => string,
): string {
  let count = random.below(nth);
  return text.replace(pattern, (match) => (count++ % nth === 0 ? by(match) : match));
}

/** Greedy lines of at most `width`, broken at blanks; `hyphenate` cuts long words with `hyphen`. */
export function wrap(text: string, width: number, newline: string, hyphen: string | null): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, newline, hyphen))
    .join(newline);
}

function wrapLine(line: string, width: number, newline: string, hyphen: string | null): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const room = width - current.length - 1;
    if (current === '') current = word;
    else if (word.length <= room) current += ` ${word}`;
    else if (hyphen !== null && /^[a-z]{8,}[.,;]?$/.test(word) && room > 4) {
      const cut = Math.min(room - 1, word.length - 4);
      lines.push(`${current} ${word.slice(0, cut)}${hyphen}`);
      current = word.slice(cut);
    } else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current].join(newline);
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];

function ligatures(text: string): string {
  return LIGATURES.reduce((set, [letters, sign]) => set.replaceAll(letters, sign), text);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Curly quotation marks, their bytes taken for another encoding's. Khmer would be lost in it. */
function misread(encoding: 'windows-1252' | 'latin1'): Set {
  const curly = quotes('“', '”', '’');
  const decoder = new TextDecoder(encoding);
  return (text, random, where) =>
    curly(text, random, where).replace(/[\u2010-\u2026]+/g, (marks) => {
      const bytes = Buffer.from(marks, 'utf8');
      return encoding === 'latin1' ? bytes.toString('latin1') : decoder.decode(bytes);
    });
}

const SMALL_CAPITALS = [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'];

const FAMILY = /\b(?:Sar Kheng|Ing Kantha Phavi|Keut Rith|Heng Sear|Duong Chhay|Ouk Kosal)\b/g;

/** Wraps put into passages and lists alike, once all is joined. */
function wrapped(name: string, width: number, newline: string, hyphen: string | null): Typography {
  return way(name, same, { whole: (text) => wrap(text, width, newline, hyphen), inHtml: false });
}

export const PLAIN: Typography = way('plain', same);

export const TYPOGRAPHIES: readonly Typography[] = [
  PLAIN,
  way('curly quotes', quotes('“', '”', '’')),
  way('low quotes', quotes('„', '“', '‘')),
  way('guillemets', quotes('«', '»', '’')),
  way('spaced guillemets', quotes('« ', ' »', '’')),
  way('double primes', quotes('″', '″', '′')),
  way('two apostrophes for a quote', quotes("''", "''", '`')),
  way('backtick quotes', quotes('``', "''", "'")),
  way('modifier apostrophes', quotes('"', '"', 'ʼ')),
  way('no-break hyphens', (text) => text.replace(/-/g, '\u2011')),
  way('true hyphens', (text) => text.replace(/-/g, '\u2010')),
  way('en dashes for hyphens', (text) => text.replace(/-/g, '–')),
  way('soft hyphens', (text) => text.replace(/([a-z]{3})(?=[a-z]{4})/g, '$1\u00ad')),
  way('soft hyphens everywhere', (text) => text.replace(/([A-Za-z])(?=[a-z])/g, '$1\u00ad')),
  way('no-break spaces', (text, random) => some(text, / /g, 3, random, () => '\u00a0')),
  way('only no-break spaces', (text) => text.replace(/ /g, '\u00a0')),
  way('thin spaces', (text, random) => some(text, / /g, 2, random, () => '\u2009')),
  way('narrow no-break spaces', (text, random) => some(text, / /g, 2, random, () => '\u202f')),
  way('ideographic spaces', (text) => text.replace(/ /g, '\u3000')),
  way('double spaces', (text) => text.replace(/\. /g, '.  ')),
  way('justified with many spaces', (text, random) => some(text, / /g, 4, random, () => '   ')),
  way(
    'tabs for spaces',
    inPassages((text, random) => some(text, / /g, 9, random, () => '\t')),
    { inHtml: false },
  ),
  way('ligatures', ligatures),
  way('NFD', (text) => text.normalize('NFD')),
  way('NFKD', (text) => text.normalize('NFKD')),
  way('full width', fullWidth),
  way('full-width digits', (text) => text.replace(/[0-9]/g, fullWidth)),
  way('capitals', (text) => text.toUpperCase()),
  way(
    'first words in capitals',
    inPassages((text) => text.replace(/^\S+ \S+ \S+/, (start) => start.toUpperCase())),
  ),
  way('names in capitals', (text) => text.replace(FAMILY, (name) => name.toUpperCase())),
  way(
    'emphasis by asterisks',
    inPassages((text, random) => some(text, /\b[A-Za-z]+\b/g, 11, random, (word) => `**${word}**`)),
    { inHtml: false },
  ),
  way('names bold in Markdown', (text) => text.replace(FAMILY, '**$&**'), { inHtml: false }),
  way('names bold by underscores', (text) => text.replace(FAMILY, '__$&__'), { inHtml: false }),
  way(
    'quotation italic in Markdown',
    inPassages((text) => text.replace(/"[^"]+"/g, '*$&*')),
    { inHtml: false },
  ),
  way(
    'paragraphs italic in Markdown',
    inPassages((text) => `_${text}_`),
    { inHtml: false },
  ),
  way(
    'messenger bold',
    inPassages((text) => `*${text}*`),
    { inHtml: false },
  ),
  way('Markdown escapes', (text) => text.replace(/[().-]/g, '\\$&'), { inHtml: false }),
  way('Markdown links', (text) => text.replace(FAMILY, '[$&](https://example.org/people)'), {
    inHtml: false,
  }),
  way(
    'footnotes in brackets',
    inPassages((text, random) =>
      some(text, /\b[a-z]{5,}\b(?!['-])/g, 40, random, (word) => `${word}[${1 + random.below(9)}]`),
    ),
    { inHtml: false },
  ),
  way(
    'footnotes raised',
    inPassages((text, random) =>
      some(
        text,
        /\b[a-z]{5,}\b(?!['-])/g,
        40,
        random,
        (word) => `${word}${random.pick(['¹', '²', '³', '¹²'])}`,
      ),
    ),
  ),
  way(
    'footnote daggers',
    inPassages((text, random) =>
      some(text, /\b[a-z]{5,}\b(?!['-])/g, 50, random, (word) => `${word}${random.pick(['†', '‡', '*'])}`),
    ),
    { inHtml: false },
  ),
  way(
    'emoji before',
    inPassages((text, random) => `${random.pick(['📢', '✊🏽', '💜', '👉', '🇰🇭'])} ${text}`),
  ),
  way(
    'emoji after',
    inPassages((text, random) => `${text} ${random.pick(['🙏', '💔', '✊🏽✊🏽', '⚖️'])}`),
  ),
  way('entities decoded once', (text) => text.replace(/'/g, '&#39;').replace(/"/g, '&quot;'), {
    inHtml: false,
  }),
  way(
    'named entities left',
    (text) =>
      text
        .replace(/'/g, '&rsquo;')
        .replace(/"([^"]*)"/g, '&ldquo;$1&rdquo;')
        .replace(/\. /g, '.&nbsp;'),
    { inHtml: false },
  ),
  way(
    'drop cap on its own line',
    inPassages((text) => (text.length > 200 ? `${text[0]}\n${text.slice(1)}` : text)),
    { inHtml: false },
  ),
  wrapped('hard wraps', 72, '\n', null),
  wrapped('narrow hard wraps', 34, '\n', null),
  wrapped('hard wraps, CRLF', 76, '\r\n', null),
  wrapped('hard wraps, CR', 76, '\r', null),
  wrapped('line separators', 80, '\u2028', null),
  wrapped('hyphenated wraps', 64, '\n', '-'),
  wrapped('hyphenated wraps, narrow', 38, '\n', '-'),
  wrapped('wraps with soft hyphens', 60, '\n', '\u00ad'),
  wrapped('wraps with true hyphens', 60, '\n', '\u2010'),
  way('wraps at hyphens', same, {
    whole: (text) => text.replace(/(?<=[a-z])-(?=[a-z])/g, '-\n'),
    inHtml: false,
  }),
  way('indented lines', same, {
    whole: (text) => wrap(text, 66, '\n', null).replace(/^(?=.)/gm, '        '),
    inHtml: false,
  }),
  way('mail quotation', same, {
    whole: (text) => wrap(text, 70, '\n', null).replace(/^/gm, '> '),
    inHtml: false,
  }),
  way('nested mail quotation', same, {
    whole: (text) => wrap(text, 66, '\n', null).replace(/^/gm, '>> '),
    inHtml: false,
  }),
  way('blank lines between all lines', same, {
    whole: (text) => text.replace(/\n+/g, '\n\n\n'),
    inHtml: false,
  }),
  way('trailing blanks', same, { whole: (text) => wrap(text, 70, '  \n', null), inHtml: false }),
  way('UTF-8 read as Windows-1252', misread('windows-1252'), { inHtml: false }),
  way('UTF-8 read as Latin-1', misread('latin1'), { inHtml: false }),
  way('characters that could not be read', quotes('\ufffd', '\ufffd', '\ufffd')),
  way('question marks for apostrophes', quotes('"', '"', '?')),
  way('signs for "and"', (text) => text.replace(/ and /g, ' & ')),
  way('small letters alone', (text) => text.toLowerCase()),
  way('small capitals', (text) => text.replace(/[a-z]/g, (c) => SMALL_CAPITALS[c.charCodeAt(0) - 97]!), {
    notices: { must: [['lookalike-characters']], may: [] },
  }),
  way('blanks as entities', (text, random) => some(text, / /g, 3, random, () => '&nbsp;'), { inHtml: false }),
  way('numbers of lines', same, {
    whole: (text) =>
      wrap(text, 80, '\n', null)
        .split('\n')
        .map((line, index) => `${String(index + 1).padStart(4)}  ${line}`)
        .join('\n'),
    inHtml: false,
  }),
  way('numbers of every fifth line', same, {
    whole: (text) =>
      wrap(text, 70, '\n', null)
        .split('\n')
        .map((line, index) => `${(index + 1) % 5 === 0 ? index + 1 : ''}\t${line}`)
        .join('\n'),
    inHtml: false,
  }),
  way('byte order mark first', same, {
    whole: (text) => `\ufeff${text}`,
    inHtml: false,
    notices: { must: [], may: ['invisible-characters'] },
  }),
];

/** Two ways at once where both stand as marks on the words: real pages rarely do one thing alone. */
export function both(a: Typography, b: Typography): Typography {
  return {
    name: `${a.name} + ${b.name}`,
    set: (text, random, where) => b.set(a.set(text, random, where), random, where),
    whole: (text, random) => (b.whole ?? same)((a.whole ?? same)(text, random, 'passage'), random, 'passage'),
    notices: { must: [...a.notices.must, ...b.notices.must], may: [...a.notices.may, ...b.notices.may] },
    inHtml: a.inHtml && b.inHtml,
  };
}

/** Ways that go together with any other without undoing it. */
export const SAFE_PAIRS: readonly string[] = [
  'curly quotes',
  'no-break hyphens',
  'soft hyphens',
  'no-break spaces',
  'double spaces',
  'ligatures',
  'hard wraps',
  'hyphenated wraps',
  'names bold in Markdown',
];

export function typography(name: string): Typography {
  const found = TYPOGRAPHIES.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no typography ${name}`);
  return found;
}
