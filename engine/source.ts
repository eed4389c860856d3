/**
 * What programs write for a sign, as that sign: JSON's and scripts' escapes, mail's bytes, HTML's entities, and signs that
 * were read in another encoding than they were written in. No offset moves: what is left of a longer form is filled.
 */
import { as } from './fill.ts';

/** A text in JSON, and where a string of it begins and ends; what is escaped is none. */
const JSON_TEXT = /^\s*(?:\[\s*)?\{\s*"/;
const DELIMITER = /(\\.)|"/g;
/** What is escaped in JSON, in Markdown and LaTeX, and in RTF. */
const ESCAPE =
  /\\(?:u([\da-f]{4})|(par|line|tab)(?![a-z])[^\S\n]?|([nrtf](?![a-z]{3,12}\{)|["/*_[\]()#.!+&$%{}~|>`-])|'([\da-f]{2}))/gi;
const ESCAPES: Readonly<Record<string, string>> = { f: '\f', n: '\n', r: ' ', t: '\t' };
/** The signs of Windows-1252 that RTF writes by their number. */
const NUMBERED: Readonly<Record<string, string>> = {
  '85': '…',
  '91': '‘',
  '92': '’',
  '93': '“',
  '94': '”',
  '95': '•',
  '96': '–',
  '97': '—',
  a0: ' ',
};

/** Mail's quoted-printable (RFC 2045): bytes of UTF-8, and line ends that are none. What such a text has in it that no other has. */
const QUOTED_PRINTABLE =
  /=[0-7][\dA-F]|=[CD][\dA-F]=[89AB][\dA-F]|=E[\dA-F](?:=[89AB][\dA-F]){2}|=F[0-7](?:=[89AB][\dA-F]){3}|=\r?\n/g;
const QUOTED_SIGN = /=E[0-3]=[89AB][\dA-F]=[89AB][\dA-F]/;

/** An entity, decoded too often or not at all; or a tag, whose attributes have their own. */
const ENTITY = /<[a-z][^<>]{0,1000}>|&(?:amp;)*(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** A sign of UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman, also twice. */
const MISREAD =
  /(?:â€|â\x80)([\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122])|â€|Ã¢â‚¬(â„¢|Å“|Ëœ|Â[\x80-\x9f¦]?|â€[\x80-\x9f\u2010-\u203a\u0152-\u0192]?)?|‚Ä([ôòúùìî¶])|Â([\xa0\xad «»·])|ï»¿/g;
/** What they all begin with: â, Ã, ‚, Â or ï. */
const MISREAD_FIRST = ['â', 'Ã', '‚', 'Â', 'ï'];
const MISREADINGS: readonly (readonly [sign: string, tails: readonly string[]])[] = [
  ['’', ['™', '\x99', 'â„¢', 'ô']],
  ['‘', ['˜', '\x98', 'Ëœ', 'ò']],
  ['“', ['œ', '\x9c', 'Å“', 'ú']],
  ['”', ['\x9d', 'Â\x9d', 'â€\x9d', 'ù']],
  ['–', ['“', '\x93', 'â€œ', 'ì']],
  ['—', ['”', '\x94', 'â€\x9d', 'î']],
  ['…', ['¦', '\xa6', 'Â¦', '¶']],
  ['•', ['¢', '\xa2']],
  ['«', ['«']],
  ['»', ['»']],
  ['·', ['·']],
  ['\u00ad', ['\u00ad']],
];
const SIGN_OF = new Map(MISREADINGS.flatMap(([sign, tails]) => tails.map((tail) => [tail, sign] as const)));

/** The text with the sign for what was written for it. */
export function withoutSource(text: string): string {
  let even = text;
  if (JSON_TEXT.test(even))
    even = even.replace(DELIMITER, (mark, escaped?: string) => escaped ?? as('\n', mark));
  if (even.includes('\\'))
    even = even.replace(ESCAPE, (written, code?: string, word?: string, sign?: string, number?: string) => {
      if (code !== undefined) return as(String.fromCharCode(Number.parseInt(code, 16)), written);
      if (word !== undefined) return as(word.toLowerCase() === 'tab' ? '\t' : '\n', written);
      if (sign !== undefined) return as(ESCAPES[sign] ?? sign, written);
      const numbered = NUMBERED[number!.toLowerCase()];
      return numbered === undefined ? written : as(numbered, written);
    });
  if (even.includes('=E') && QUOTED_SIGN.test(even))
    even = even.replace(QUOTED_PRINTABLE, (written) => as(fromBytes(written) ?? written, written));
  if (even.includes('&'))
    even = even.replace(ENTITY, (written, decimal?: string, hexadecimal?: string, name?: string) => {
      const sign = name === undefined ? signOf(decimal, hexadecimal) : ENTITIES[name.toLowerCase()];
      return sign === undefined ? written : as(sign, written);
    });
  return even;
}

/** The text with the signs that were read in another encoding. */
export function withoutMisreadings(text: string): string {
  if (!MISREAD_FIRST.some((sign) => text.includes(sign))) return text;
  return text.replace(MISREAD, (written, ...tails: (string | undefined)[]) =>
    as(SIGN_OF.get(tails.slice(0, 4).find((tail) => tail !== undefined) ?? '') ?? ' ', written),
  );
}

/** The character whose bytes in UTF-8 these are in quoted-printable, nothing for a line end; null where they are no UTF-8. */
function fromBytes(written: string): string | null {
  if (written.endsWith('\n')) return '';
  try {
    return decodeURIComponent(written.replaceAll('=', '%'));
  } catch {
    return null;
  }
}

/** The character of a numeric entity; undefined where there is none of that number. */
function signOf(decimal?: string, hexadecimal?: string): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
