/**
 * ASCII characters that pass for each other: capital I, small l and 1; capital O and 0. Text recognition confuses
 * them ("lt is crucial", "2O21"), and who wants to hide a word from a search puts one for another ("Iegal").
 *
 * A word is read so only where it is none of the letter's as it stands and becomes one. Where a reader sees the difference
 * it is left alone: "II" for 11, a capital I among capitals for L.
 */

/** Where one of them may stand for another; most are found to be no word of the letter then. */
const SOME =
  /I|(?<![A-Za-z0-9])l(?![aeiouy])|l(?=[A-Z])|(?<=[A-Z])l(?![a-z])|[A-Za-z][01]|[01][A-Za-z]|\dO|O\d/g;
/** A letter that none of them passes for: it shows that a word is one of letters, a small one that it is no capitals' word. */
const LETTER = /[a-km-zA-HJ-NP-Z]/;
const SMALL = /[a-km-z]/;

/**
 * The text with such words as they read. No offset moves.
 * `words`: the letter's runs of ASCII letters and digits as they stand, in small letters and in capitals.
 */
export function withoutAlike(text: string, words: ReadonlySet<string>): string {
  let even = '';
  let from = 0;
  SOME.lastIndex = 0;
  for (let match = SOME.exec(text); match !== null; match = SOME.exec(text)) {
    let start = match.index;
    while (start > from && isWord(text.charCodeAt(start - 1))) start--;
    let end = match.index + 1;
    while (end < text.length && isWord(text.charCodeAt(end))) end++;
    SOME.lastIndex = end;
    const word = readAlike(text.slice(start, end), words);
    if (word === null) continue;
    even += text.slice(from, start) + word;
    from = end;
  }
  return from === 0 ? text : even + text.slice(from);
}

/** A text of any words as their own letters tell that they read: "I" behind a small letter, 0 between letters. For weighing. */
export function likelyReading(text: string): string {
  return text
    .replace(/(?<=[a-z])I+/g, (run) => 'l'.repeat(run.length))
    .replace(/(?<=[A-Za-z])0(?=[A-Za-z])/g, 'o');
}

/** The same, and at words' beginnings, where a name may be another's ("Ieng"): for telling what a line speaks of. */
export function laxReading(text: string): string {
  return likelyReading(text)
    .replace(/(?<![A-Za-z])l(?=[b-df-hjkmnp-tv-xz])/g, 'I')
    .replace(/(?<![A-Za-z])I(?=[aeiou])/g, 'l');
}

/** Letters and digits; beyond ASCII all but blanks, dashes and quotation marks that are seen. */
function isWord(code: number): boolean {
  if (code >= 0xc0) return code < 0x2000 || code >= 0x2060 || (code >= 0x200b && code <= 0x200f);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** What a word reads as, null for itself. */
function readAlike(written: string, words: ReadonlySet<string>): string | null {
  if (words.has(written.toLowerCase())) return null;
  // Another first letter makes a word of another case, which the letter has too: "lt", but not "ls".
  const isOne = (reading: string) => words.has(reading[0] === written[0] ? reading.toLowerCase() : reading);
  return readings(written).find(isOne) ?? null;
}

function readings(written: string): string[] {
  if (/^[\dIlO]+$/.test(written))
    return /\d/.test(written) ? [written.replace(/[Il]/g, '1').replaceAll('O', '0')] : [];
  if (!LETTER.test(written)) return [];
  if (!SMALL.test(written)) return [written.replace(/[l1]/g, 'I').replaceAll('0', 'O')];
  const letters = written.replaceAll('0', 'o');
  const small = letters.replace(/[I1]/g, 'l');
  return [
    small,
    small.replace(/^l/, 'I'),
    small.replace(/^o/, 'O'),
    letters.replace(/^[l1]/, 'I'),
    letters.replaceAll('1', 'i'),
  ];
}
