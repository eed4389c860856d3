/**
 * How much a variant weighs: textual criticism's accidentals (punctuation, spelling) against substantives, and
 * among these the critical ones, whose change turns what the letter says into something else.
 */
import { likelyReading } from './alike.ts';
import { FOOTNOTES, foldedText } from './normalize.ts';
import type { Aspect, Significance } from './report.ts';

export interface Weighed {
  readonly significance: Significance;
  readonly aspect: Aspect | null;
}

const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without fail fails failed failing refuse refuses refused refusing lack lacks lacked deny denies denied hardly barely scarcely seldom rarely unless stop stops stopped cease ceased reject rejects rejected'.split(
    ' ',
  ),
);
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=[a-z]{3})/;
const NUMBER_WORDS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen dozens once twice half both first second third fourth fifth several'.split(
    ' ',
  ),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow'.split(
    ' ',
  ),
);
const LEGAL = new Set(
  'article articles paragraph paragraphs section sections chapter clause act code constitution constitutional convention protocol treaty sub-decree prakas cedaw iccpr icescr udhr'.split(
    ' ',
  ),
);
/** Places that a forger of a Cambodian letter reaches for; single words, as they fold. */
const PLACES = new Set(
  'cambodia cambodian kampuchea thailand thai vietnam vietnamese laos lao myanmar burma malaysia singapore indonesia philippines china chinese bangkok hanoi vientiane phnom penh siem reap battambang kampong thom cham speu chhnang kampot kandal kep koh kong kratie mondulkiri oddar meanchey pailin preah vihear sihanouk sihanoukville pursat prey veng ratanakiri stung treng svay rieng takeo takhmao tboung khmum banteay poipet'.split(
    ' ',
  ),
);
/** A call in a script that got into the text: "alert(1)". Its digits count nothing. */
const CALL = /\b[a-z][\w.]{0,60}\([^()]{0,200}\)?/g;
/** Before a name, or for one: who bears it, whatever its case. */
const OFFICES = new Set(
  'oknha samdech excellency mr mrs ms dr minister governor commissioner president'.split(' '),
);
/** Ordinals and numerals that say the same number. */
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const NUMERALS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, String(number)]),
);

/**
 * Weighs the change of `canonical` into `shown` (texts of whole words, either may be empty).
 * `aspects` are those of the canonical words concerned, or of the term that an addition stands in the middle of;
 * `opensSentence`: the change stands at the beginning of a sentence, where any word has a capital.
 */
export function weigh(
  canonical: string,
  shown: string,
  aspects: readonly (Aspect | null)[],
  opensSentence: boolean,
): Weighed {
  const found = likelyReading(shown.replace(FOOTNOTES, '').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''));
  const before = words(canonical);
  const after = words(found);
  const critical = (aspect: Aspect): Weighed => ({ significance: 'critical', aspect });

  if (negations(before) !== negations(after) || prefixNegates(before, after)) return critical('negation');
  const isExact = aspects.includes('name') || aspects.includes('legal-reference');
  const isSpelling = isExact ? sameLetters : sameSpelling;
  if (before.length > 0 && after.length > 0 && isSpelling(before, after))
    return { significance: 'spelling', aspect: null };

  const named = aspects.filter((aspect) => aspect !== null);
  if (named.length > 0) {
    for (const aspect of ['date', 'legal-reference', 'number', 'name', 'place'] as const) {
      if (named.includes(aspect)) return critical(aspect);
    }
  }
  const changed = [...difference(before, after), ...difference(after, before)];
  const isDate = (word: string) =>
    MONTHS.has(word) && !(word === 'may' && !/\bMay\b/.test(canonical + found));
  if (changed.some((word) => isDate(word) || /^(?:19|20)\d\d$/.test(word))) return critical('date');
  if (
    changed.some((word) => LEGAL.has(word)) &&
    changed.some((word) => /\d/.test(word) || /^(?:cedaw|constitution)/.test(word))
  )
    return critical('legal-reference');
  const coded = words(found.match(CALL)?.join(' ') ?? '');
  if (changed.some((word) => (/\d/.test(word) && !coded.includes(word)) || NUMBER_WORDS.has(word)))
    return critical('number');
  const added = difference(after, before);
  if (added.some((word) => PLACES.has(word)) || difference(before, after).some((word) => PLACES.has(word)))
    return critical('place');
  if (added.some((word) => OFFICES.has(word))) return critical('name');
  if (namesSomeone(found, added, opensSentence)) return critical('name');
  return { significance: 'wording', aspect: null };
}

function words(text: string): string[] {
  return text === ''
    ? []
    : foldedText(text, 0, text.length)
        .split(' ')
        .filter((word) => word !== '');
}

function difference(a: readonly string[], b: readonly string[]): string[] {
  const rest = [...b];
  return a.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

function negations(list: readonly string[]): number {
  return list.filter((word) => NEGATIONS.has(word) || word.endsWith("n't")).length;
}

/** One side's word is the other's with a negative prefix: able, unable. */
function prefixNegates(before: readonly string[], after: readonly string[]): boolean {
  const gone = difference(before, after);
  const come = difference(after, before);
  const strip = (word: string) => word.replace(NEGATIVE_PREFIX, '');
  return gone.some((word) =>
    come.some((other) => word !== other && (strip(word) === other || strip(other) === word)),
  );
}

/** A capitalised word inside the found text that the canon's side doesn't have: a name, unless it opens a sentence. */
function namesSomeone(found: string, added: readonly string[], opensSentence: boolean): boolean {
  for (const match of found.matchAll(/(^|[.!?:]["”’)]?\s+)?(\p{Lu}[\p{L}\p{M}'’-]+)/gu)) {
    // Words all in capitals are a style.
    if (match[2] === match[2]!.toUpperCase() && match[2]!.length > 1) continue;
    const opens = match.index === 0 ? opensSentence : match[1] !== undefined;
    if (!opens && words(match[2]!).some((word) => added.includes(word))) return true;
  }
  return false;
}

/** Both sides are the same letters, with other apostrophes, hyphens or blanks. */
function sameLetters(before: readonly string[], after: readonly string[]): boolean {
  return before.join('').replace(/'/g, '') === after.join('').replace(/'/g, '');
}

/** Both sides are the same words in spellings that people hold equal. */
function sameSpelling(before: readonly string[], after: readonly string[]): boolean {
  if (sameLetters(before, after) || spelling(before.join('')) === spelling(after.join(''))) return true;
  if (before.length !== after.length) return false;
  return before.every(
    (word, i) => word === after[i] || spelling(word) === spelling(after[i]!) || slipped(word, after[i]!),
  );
}

/** British and American spellings made one, numbers in words and in digits, and the ordinal's ending dropped. */
export function spelling(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const spelled = respell(word);
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
  spellings.set(word, spelled);
  return spelled;
}

/** Words come back all the time; a text made of new ones does not fill the memory. */
const SPELLINGS_KEPT = 4_000;
const spellings = new Map<string, string>();

function respell(word: string): string {
  const numeral = NUMERALS.get(word);
  if (numeral !== undefined) return numeral;
  return word
    .replace(/'/g, '')
    .replace(ORDINAL, '$1')
    .replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/our(s|ed|ing|able|ful|ite|ites|ably)?$/, 'or$1')
    .replace(/^centre/, 'center')
    .replace(/^theatre/, 'theater')
    .replace(/^(def|off|lic|pret)ence/, '$1ense')
    .replace(/^practise/, 'practice')
    .replace(/programme/, 'program')
    .replace(/(judg|acknowledg)ement/, '$1ment')
    .replace(/([aeiou])ll(ed|ing|er|ers|ment|ful)$/, '$1l$2')
    .replace(/^(ful|enrol|instal|fulfil|skil)l(?=$|s|ment|ful)/, '$1')
    .replace(/^(encyclop|medi|arch|p)ae|^(f|man)oe/, '$1$2e')
    .replace(/^(towards|amongst|whilst)$/, (old) => old.replace(/s?t?$/, ''));
}

/** A slip of the pen in a long word: two neighbouring letters changed places, or one was doubled or halved. */
function slipped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || /\d/.test(a + b)) return false;
  if (a.length === b.length) {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return i > 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return i > 0 && long[i] === long[i - 1] && long.slice(i + 1) === short.slice(i);
}
