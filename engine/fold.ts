/**
 * What a single character reads as: the letter or digit it stands for, nothing, or a separator.
 *
 * Typography (full-width forms, ligatures, Unicode normal forms) is folded by Unicode's compatibility
 * decomposition; look-alike letters of other scripts by the table below, which lists the letters that a reader
 * can't tell from a Latin one in running text (after Unicode TR 39, whose full table of 6,000 entries also equates
 * letters that no one confuses, such as "m" and "rn", and weighs more than the whole content script).
 */

/** The character separates words. */
export const SEPARATOR = '';

/** Pairs of a look-alike and the Latin letter or digit it is taken for. */
const LOOKALIKES: readonly string[] = [
  // Cyrillic
  'аaбbвbгrеeкkмmнhоoрpсcтtуyхxѕsіiјjһhԁdԛqԝwѵvӏlАaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxԌgԚqԜwҺhѴvӀiѡwүyҮyғfцuпnиuԍg',
  // Greek
  'αaβbγyεeζzηnθoιiκkμuνvοoπnρpσoτtυuχxωwϲcϳjΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹcͿjϜf',
  // Armenian, Coptic, Hebrew, Arabic letters that pass for Latin ones
  'օoսuհhոnցgզqյjլlԼlՕoՍuⲟoⲞoⲣpⲢpⲥcⲤcⲧtⲦtⲩyⲨyⲭxⲬxⲁaסoهo',
  // Cherokee
  'ᎪaᏴbᏟcᎠdᎬeᏀgᎻhᎥiᎫjᏦkᏞlᎷmᏢpᎡrᏚsᎢtᏙvᎳwᎩyᏃzꮃwꮪsꮓzꮩvꭺaꭼeꮯcꮲpꮋh',
  // Lisu
  'ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz',
  // Latin letters beside the alphabet: small capitals, IPA, dotless and stroked letters
  "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzıiȷjɑaɡgɩiłlŁløoØođdĐdħhĦhŧtŦtɛeɔoʋuƿpƽsɭlɾrɼrŋnƅbƖlǀlǃiʼ'",
];

let pairs: Map<string, string> | undefined;

/** What a character is taken for. The table is made when it is first asked: most pages never do. */
function lookalikeOf(character: string): string | undefined {
  if (pairs === undefined) {
    pairs = new Map();
    for (const row of LOOKALIKES) {
      const letters = [...row];
      for (let i = 0; i + 1 < letters.length; i += 2) pairs.set(letters[i]!, letters[i + 1]!);
    }
  }
  return pairs.get(character);
}

/** What a character reads as, and whether it only looks like it. */
export interface Folded {
  /** Lower-case letters and digits, or SEPARATOR. */
  readonly text: string;
  /** The character takes no room and separates nothing. */
  readonly invisible: boolean;
  /** The character is another one than the one that a reader takes it for. */
  readonly lookalike: boolean;
  /** The character changes the direction of what follows. */
  readonly bidi: boolean;
  /** A raised number: a footnote mark where it stands behind a word. */
  readonly raised: boolean;
}

const NOTHING = { text: SEPARATOR, invisible: false, lookalike: false, bidi: false, raised: false } as const;

const INVISIBLE =
  /^(?:\u034F|\u17B4|\u17B5|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}])$/u;
const BIDI = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/u;
const MARK = /^\p{M}$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const RAISED = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089]$/u;
const KHMER_DIGIT_ZERO = 0x17e0;

const cache = new Map<number, Folded>();

/** What a code point beyond ASCII reads as. The soft hyphen reads as nothing and is no disguise. */
export function foldCodePoint(code: number): Folded {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const folded = fold(code);
  cache.set(code, folded);
  return folded;
}

function fold(code: number): Folded {
  const character = String.fromCodePoint(code);
  if (code === 0xad) return { ...NOTHING, invisible: true };
  if (INVISIBLE.test(character)) return { ...NOTHING, invisible: true, bidi: BIDI.test(character) };
  if (RAISED.test(character)) return { ...NOTHING, raised: true };
  if (code >= KHMER_DIGIT_ZERO && code <= KHMER_DIGIT_ZERO + 9)
    return { ...NOTHING, text: String(code - KHMER_DIGIT_ZERO) };
  // Khmer vowels and signs are marks that carry the reading: kept, where a mark on a Latin letter is a disguise.
  if (code >= 0x1780 && code <= 0x17d3) return { ...NOTHING, text: character };
  if (MARK.test(character)) return { ...NOTHING, invisible: true, lookalike: true };
  // Letters in filled circles and squares have no decomposition.
  for (const first of [0x1f150, 0x1f170]) {
    if (code >= first && code < first + 26)
      return { ...NOTHING, text: letter(code - first), lookalike: true };
  }
  const direct = lookalikeOf(character);
  if (direct !== undefined) return { ...NOTHING, text: direct, lookalike: direct !== "'" };
  let text = '';
  let disguised = false;
  for (const part of character.normalize('NFKD')) {
    if (MARK.test(part)) {
      disguised = true;
      continue;
    }
    const plain = lookalikeOf(part);
    if (plain !== undefined) disguised = true;
    const lower = (plain ?? part).toLowerCase();
    if (WORD.test(lower) || /^\p{L}+$/u.test(lower)) text += lower;
  }
  const typographic = (code >= 0xff00 && code <= 0xffef) || (code >= 0xfb00 && code <= 0xfb06);
  const ascii = /^[a-z0-9]+$/.test(text);
  return { ...NOTHING, text, lookalike: ascii && (disguised || !typographic) };
}

/** A text with its look-alike and wide letters as what they are taken for, and without what can't be seen. For patterns. */
export function unmasked(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  let plain = '';
  for (const character of text.normalize('NFKC')) {
    const code = character.codePointAt(0)!;
    if (code < 128) plain += character;
    else {
      const folded = foldCodePoint(code);
      plain += folded.invisible ? '' : folded.lookalike ? folded.text : character;
    }
  }
  return plain;
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
