/**
 * Marks beside the text, which are none of its words: what programs that export, copy or mark up a text put there.
 *
 * A mark holds no more than such a program writes. Where one could hold words, it is no mark: words are compared,
 * wherever they stand.
 */
import { saysSomething } from './furniture.ts';
import { LINK_TARGET } from './normalize.ts';
import type { Span } from './reading.ts';

const EMPHASIS = /\(emphasis (?:added|ours|mine)\)|\[emphasis (?:added|ours|mine)\]/g;
const SECTION = /(?<=^|[\n\f])[^\S\n]*[§¶]\s?\d{1,2}[.)]?(?=\s)/g;

/** What a mark looks like, behind what every text with such a mark has in it. */
const MARKS: readonly (readonly [sign: RegExp | string, mark: RegExp])[] = [
  // Bulletin boards' codes, where Markdown's links lead.
  ['[/', /\[\/?(?:b|i|u|s|quote|url|color|size|center|img)(?:=(?:#[\da-f]{3,8}|\d{1,3}))?\]/gi],
  ['](', new RegExp(LINK_TARGET.source, 'gi')],
  // Counters of threads, "3/8" and "(3 of 8)", and section signs.
  [/\d\s?of\s?\d/i, /(?<=[^\d\s/][*_]*\s+|^|\n)[([]\d{1,2}\s?of\s?\d{1,3}[)\]]/gi],
  [/\d\/\d/, /(?<=[^\d\s/][*_]*\s+|\b\d{4}\s+)[([]?\d{1,2}\/\d{1,3}[)\]]?(?=[\s*_]*(?:\n|$))/g],
  [/\d\/(?:\d|\s)/, /(?<=^|[\n\f])[^\p{L}\p{N}\n]{0,8}\d{1,2}\/(?:\d{1,3})?[)\]]?[.:]?(?=\s)/gu],
  // The first cell of a row whose second is a text.
  [',"', /(?<=^|[\n\f])\d{1,4},(?="[^\n]{1,4000}"(?:\n|$))/g],
  // "So in the original", by whoever quotes it.
  ['[sic', /\[sic[.!]?\]/g],
  ['(sic', /\(sic[.!]?\)/g],
  // Whoever quotes it, of his marks.
  ['(emphasis', EMPHASIS],
  ['[emphasis', EMPHASIS],
  ['§', SECTION],
  ['¶', SECTION],
  // Times of films' subtitles.
  [
    '-->',
    /(?<=^|[\n\f])(?:\d{1,4}\r?\n)?(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3} --> (?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}(?: (?:align|position|line|size):[\d%]{0,4}(?:start|end|middle|center)?)*(?=\r?\n|$)/g,
  ],
];

/** Words struck out in Markdown's way. */
const STRUCK = /(?<![~\\])~~(?=[^\s~])[^~\n]{1,2000}(?<=\S)~~(?!~)/g;

/** Words struck out by a stroke over each of their letters, as in posts without styles. */
const STROKE = /[\u0334-\u0338\u20d2\u20d3\u20e0\u20e5\u20e6\u20ea\u20eb]/;
const STROKES = new RegExp(
  String.raw`(?:[\p{L}\p{N}]${STROKE.source}(?:[\s'’,-]${STROKE.source}?)*){2,}(?<=${STROKE.source})|(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]${STROKE.source}(?![\p{L}\p{N}\p{M}])`,
  'gu',
);

/**
 * What begins at the right, with a number ahead of letters: on the screen it stands behind them (Unicode Bidirectional
 * Algorithm, N2).
 */
const TURNED = /[\u202b\u2067][^\p{L}\d\n]*\d+(?![.)\d])[^\p{L}\n]*\p{L}+/gu;

/** What every text with a number's mark has in it. */
const NUMBERED = /\d(?:\/|:\d\d|\s?[oO][fF]\s?\d)/;

/** What every text with numbered lines has in it. */
const NUMBERED_LINE = /\n[ \t]*\d{1,4}[:|]?[ \t]+[a-z]/;

/** What every text has in it that tells behind a sign how long ago something was sent. */
const AGO = /[·•|]\s*\d{1,2}\s?[smhdwy]/;
const AGO_SIGNS = ['·', '•', '|'];

/** Stamps of chats, with who sent it. Blanks are counted: a line may be made of them. */
const STAMPS: readonly RegExp[] = [
  // As WhatsApp and Viber export and copy them, ...
  /(?<=^|[\n\f])[^\S\n]{0,20}\[?\d{1,4}[/.-](?:\d{1,2}|[a-z]{3})[/.-]\d{2,4},?[^\S\n]{1,20}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?[^\S\n]{0,20}[-–]?[^\S\n]{0,20}([^:\n]{1,40}):(?=\s)/gi,
  /(?<=^|[\n\f])[^\S\n]{0,20}\[\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?,\s\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\]\s([^:\n]{1,40}):(?=\s)/gi,
  // ... the same with the month's name and a mark of direction, and the name ahead, ...
  /(?<=^|[\n\f])[^\S\n]{0,20}\[\d{1,2}\s\p{L}{3,9}\s\d{4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\][^\S\n]{0,20}\u200e?([^:\n]{1,40}):(?=\s)/giu,
  /(?<=^|[\n\f])[^\S\n]{0,20}([^\n\d[(:]{1,40}?)\s\(\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\):(?=\s)/giu,
  // ... Line, ...
  /(?<=^|[\n\f])\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?\t([^\t\n]{1,40})(?=\t)/gi,
  // ... Telegram, ...
  /(?<=^|[\n\f])([^[\n]{1,40}),\s\[(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s\p{L}{3,9}\s\d{4})(?:\sat)?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]:?(?=[^\S\n]{0,20}\n)/giu,
  // ... and pages that have who writes, and when, on a line.
  /(?<=^|[\n\f])[^\S\n]{0,20}([^\n\d[]{1,40}?)(?:[^\S\n]{0,20}(?:[·•|,–—(-]|\ssent))?[^\S\n]{0,20}(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s\p{L}{3,9}\s\d{4}|\p{L}{3,9}\s\d{1,2}(?:,\s\d{4})?|(?:to|yester)day)?,?(?:\sat)?[^\S\n]{0,20}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\)?(?=[^\S\n]{0,20}(?:\n|$))/giu,
  /(?<=^|[\n\f])[^\S\n]{0,20}([^\n\d[]{1,40}?)[^\S\n]{0,20}[·•|][^\S\n]{0,20}\d{1,2}\s?(?:s|m|h|d|w|mo|y|min|hrs?)(?:\sago)?(?=[^\S\n]{0,20}(?:\n|$))/giu,
  /(?<=^|[\n\f])[^\S\n]{0,20}\[(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?\][^\S\n]{0,20}([^\n\d[:]{1,40}?)(?=[^\S\n]{0,20}(?:\n|$))/giu,
];
/** A moment of a recording alone on its line, as transcripts have them. */
const MOMENT = /(?<=^|[\n\f])[^\S\n]*(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)[^\S\n]*(?=\n|$)/g;
const LEAST_MOMENTS = 3;
/** A line's number ahead of it. */
const LINE_NUMBER = /^[^\S\n]*(\d{1,4})(?:[:|]?[^\S\n]+(?=\S)|[^\S\n]*$)/;
/** So many numbered lines go on in mid-sentence where lines are numbered, not points or names. */
const LEAST_LINES = 5;

const LONGEST_NAME = 6;
/** So many words without a capital can be a name. */
const LONGEST_SMALL = 2;

/** The marks of a text, as spans of notes, and what marks strike out. */
export function marginalia(text: string): Span[] {
  const marks: Span[] = [];
  const isNumbered = NUMBERED.test(text);
  for (const [sign, pattern] of MARKS) {
    if (typeof sign === 'string' ? !text.includes(sign) : !isNumbered || !sign.test(text)) continue;
    for (const { index, 0: mark } of text.matchAll(pattern)) marks.push(note(index, mark));
  }
  for (const { index, 0: struck } of [
    ...(text.includes('~~') ? text.matchAll(STRUCK) : []),
    ...(STROKE.test(text) ? text.matchAll(STROKES) : []),
  ])
    marks.push({ kind: 'struck', start: index, end: index + struck.length });
  if (/[\u202b\u2067]/.test(text))
    for (const { index, 0: turned } of text.matchAll(TURNED))
      marks.push({ kind: 'unreadable', start: index, end: index + turned.length });
  const isTimed = isNumbered && /\d:\d\d/.test(text);
  if (isTimed) marks.push(...moments(text));
  if (isTimed || (AGO_SIGNS.some((sign) => text.includes(sign)) && AGO.test(text)))
    marks.push(...stamps(text));
  if (NUMBERED_LINE.test(text)) marks.push(...lineNumbers(text));
  return marks;
}

/** The moments of a transcript: several, each later than the one before. */
function moments(text: string): Span[] {
  const matches = [...text.matchAll(MOMENT)];
  let before = -1;
  for (const [, hours, minutes, seconds] of matches) {
    const moment = Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(seconds);
    if (moment <= before) return [];
    before = moment;
  }
  return matches.length < LEAST_MOMENTS ? [] : matches.map(({ index, 0: moment }) => note(index, moment));
}

/**
 * Numbers ahead of the lines of a numbered text, of each line or of every fifth: each is as much higher as lines, or
 * lines with something on them, have passed.
 */
function lineNumbers(text: string): Span[] {
  const counts = new Map<string, { spans: Span[]; goingOn: number }>();
  let [start, line, filled] = [0, 0, 0];
  for (const content of text.split('\n')) {
    line++;
    if (content.trim() !== '') filled++;
    const [mark, digits] = LINE_NUMBER.exec(content) ?? [];
    for (const key of mark === undefined
      ? []
      : [`${Number(digits) - line}`, `${Number(digits) - filled} filled`]) {
      const count = counts.get(key) ?? { spans: [], goingOn: 0 };
      counts.set(key, count);
      count.spans.push(note(start, mark!));
      if (/^\p{Ll}/u.test(content.slice(mark!.length))) count.goingOn++;
    }
    start += content.length + 1;
  }
  let numbers: Span[] = [];
  for (const { spans, goingOn } of counts.values())
    if (goingOn >= LEAST_LINES && spans.length > numbers.length) numbers = spans;
  return numbers;
}

function note(start: number, mark: string): Span {
  return { kind: 'note', start, end: start + mark.length };
}

/** Who sends once, in the midst of a text, may be what a forger says. */
function stamps(text: string): Span[] {
  const matches = STAMPS.flatMap((pattern) => [...text.matchAll(pattern)]);
  const times = new Map<string, number>();
  for (const { 1: name } of matches) times.set(name!, (times.get(name!) ?? 0) + 1);
  return matches
    .filter(({ 1: name, index }) => isName(name!) && (times.get(name!)! > 1 || isBlank(text.slice(0, index))))
    .map(({ index, 0: stamp }) => note(index, stamp));
}

function isName(text: string): boolean {
  if (saysSomething(text)) return false;
  const words = text.trim().split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:and|of|for|the|de)$/.test(word));
  return words.length <= LONGEST_NAME && (small.length === 0 || words.length <= LONGEST_SMALL);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
