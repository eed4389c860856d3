/**
 * The entries of a list of endorsers: lines, cells, or what semicolons, commas and numbers separate in running text.
 *
 * Names are found first, by their letters alone, so that neither wraps nor table columns nor marks can break them;
 * what is left between separators are entries that name somebody else.
 */
import { MONTH } from './dates.ts';
import { disowns } from './discredit.ts';
import { unmasked } from './fold.ts';
import { isFurnitureLine, TRAILING_CONTROL } from './furniture.ts';
import { CIRCLED, isInCapitals, marksElision, runningHeads, shapeOf } from './layout.ts';
import type { ListId } from './letter.ts';
import { ENDORSED, findLabels, headingOf, isTableHead, NUMBER, TABLE_HEAD } from './list-headings.ts';
import { acronymKey, type NameIndex, type Recognition, type Series, withoutTitle } from './names.ts';
import { mayNameBody } from './page-words.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Range } from './report.ts';
import { ACRONYM_BEHIND, isTitledOrBody, looksLikeName } from './somebody.ts';

export interface Entry {
  /** As the copy has it, without number, bullet and separators. */
  readonly text: string;
  readonly range: Range;
  /** The line that it begins on, counted from the zone's beginning. */
  readonly line: number;
  readonly numbered: boolean;
  /** The list whose heading it stands under, null before any heading. */
  readonly list: ListId | null;
  /** How many lines above say that endorsers follow. */
  readonly section: number;
  /** Set apart from the entry before by an empty line. */
  readonly apart: boolean;
  readonly recognition: Recognition;
  /** Names nobody, but says something of others: "and 12 others who have withdrawn". */
  readonly ofOthers: boolean;
  /** Its words are a page's own: a name only where it stands in the midst of others with the sign that they have. */
  readonly ofPage: boolean;
}

/** Where a list says that there are more names than it shows. */
export interface Cut {
  /** "and 80 others"; "" for a mark of elision, a control that brings more, or a name that is cut off. */
  readonly found: string;
  /** How many names it says there are more; 0 where it gives no number. */
  readonly count: number;
  readonly range: Range;
}

/** A letter or Roman number in its place: "a)", "(iv)". */
const LETTER = /^[\s([]*(?:[a-z]|[ivxl]{2,8})[.)\]](?=\s)\s*/i;
/** A note's source. */
const ADDRESS_ALONE = /^(?:https?:\/\/|www\.)\S+$/i;
/** A list's number with the sign behind it. */
const NUMBER_AHEAD = /^[\s([（]*[0-9\u17e0-\u17e9\uff10-\uff19]{1,3}\s?[.):\]។．）](?!\d)/;
const BULLET = new RegExp(
  String.raw`^(?:[\s\-–—•‣⁃∙○■□◆◇◼◾*▪●◦·►▶➤✓✔☑→>+|│┃║/_~"“”'#✅.,;:)\]។៖]|\d\uFE0F?\u20E3|\[\*\]|\\item(?=\s)|[${CIRCLED}\u2160-\u217f]|[\u2600-\u27BF]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F)+`,
  'u',
);
const CLOSING =
  /(?:[\s;,·•|│┃║*_"”'’`´\\/>→›»↗~=^°+@#%$}–—†‡✓✔\u00b9\u00b2\u00b3-]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\[\d+\]|(?<!\[[^[\]]{0,80})\]|(?<!\([^()]{0,80})\))+$/u;
/** Where a link or an account behind a name leads; an address says nothing in words. */
const LINK =
  /(?:[:,]?(?:\s[\s([–—|/,:;-]{0,4}|\()(?:(?:learn|find out) more|(?:view|see) (?:profile|details|website|site)|visit (?:the )?(?:web)?site|follow|download|(?:official )?(?:web(?:site)?|facebook|fb|twitter|instagram|ig|telegram|youtube|linkedin|tiktok)(?: page)?|(?<=\()(?:link|profile)|(?:https?:\/\/|www\.)[^\s()]{1,300}|[\w.+-]{1,60}@[\w.-]{1,60}\.\w{2,20}|@[\w.-]{1,29}\w)[)\]]?){1,6}\s{0,20}$/i;
/** An address without what says that it is one. A body may be called so ("Change.org"). */
const BARE_ADDRESS =
  /(?:[:,]?\s[\s([–—-]{0,4}|\()((?:[\w-]{1,60}\.){1,4}(?:com|org|net|info|asia|ngo|edu|gov|kh|io|me)(?:\/[^\s()]{0,300})?)[)\]]?\s{0,20}$/i;
/** When somebody signed, behind the name. */
const WHEN = new RegExp(
  String.raw`[\s([–—|·•,:-]{1,6}(?:(?:signed|endorsed|joined)(?:\son)?:?\s)?(?:\d{1,2}\s${MONTH}\.?(?:,?\s\d{4})?|${MONTH}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,3}\s?(?:[smhdwy]|mo|min|(?:hour|day|week|month|year)s?)(?:\sago)?)[)\]]?\s{0,20}$`,
  'i',
);
/** Words that names of many bodies begin with. */
const COMMON_FIRST = /^(?:the|cambodian?s?|khmer|women|worker|young|gender|social|national|human)$/;
/** The description of a picture before a name: "[CCHR logo]". */
const LOGO = /^\s*[[(](?:logo(?: of)?:?\s)?([^[\]()\n]{1,120}?)(?:\slogo)?[\])]:?\s*/i;
/** All that stands beside a name in the description of a picture. */
const IS_LOGO = /^(?:the )?logo(?: of)?$/i;
/** What leads on behind an entry. */
const ARROW = /[\s→›»↗]+$/;
/** What stands for names that are not there: "and 80 others", "other organizations", "27 more". */
const OTHERS = String.raw`(?:(?:and|plus|&|\+)?\s*(?:(?:over|about|some|more than)\s+)?(?:(?:\d+|many|several|some|various|dozens(?: of)?)\s+)?(?:others|other (?:organi[sz]ations?|groups|networks|unions|ngos|csos|people|individuals))|(?:and|plus|&|\+)\s*(?:(?:\d+|many)\s+)?more|\d+ more|(?:and )?\d+ other)\b`;
/** What may be said of them where that is all: that they endorsed, or are not here. */
const TOO = String.raw`(?:\s+(?:(?:who|that|which)\s+)?(?:have\s+)?(?:(?:also|since)\s+)?(?:signed|endorsed|joined|co-?signed)(?:\s+(?:it|on|too|so far|(?:this|the) (?:open )?(?:letter|statement)))?|\s+(?:as well|also|too|so far|in (?:all|total)|not (?:listed|named|shown)(?: here)?|organi[sz]ations?|groups|names|people|individuals))?`;
const MORE: readonly RegExp[] = [
  new RegExp(String.raw`^${OTHERS}${TOO}[\s.…)\]]*$`, 'i'),
  /^(?:etc|et al)\b\.?$/i,
  /^(?:និង)?\s*(?:អង្គការ|សមាគម|បណ្តាញ|សហជីព|ក្រុម)?(?:សង្គមស៊ីវិល)?\s*(?:ចំនួន|ជាច្រើន)?\s*[\d\u17e0-\u17e9]*\s*(?:អង្គការ|នាក់)?(?:ផ្សេង)?\s*ទៀត[។\s]*$/,
];
/** What is pressed for more names. */
const CONTROL =
  /^\P{L}*(?:(?:see|show|view|load|read|display) (?:more|all|(?:the )?(?:full|complete|whole|entire) list)(?: \d{1,4})?(?: (?:names|endorsers|endorsements|signator(?:y|ies)|signatures|signers|organi[sz]ations|supporters))?|expand(?: (?:all|(?:the )?list))?|(?:មើល|បង្ហាញ)(?:ទាំងអស់|បន្ថែម))\P{L}*$/iu;
/** The same with more said of them. */
const SAID_OF_OTHERS = new RegExp(String.raw`^(?:${OTHERS}\s+(?!\p{Lu})|និង[^\n]{0,60}ទៀត)`, 'u');
const SEPARATOR = new RegExp(
  String.raw`\n|\t+|\f|;|\||[•●▪◦·]|\s\/\s|\s(?=[([]?(?:\d{1,3}|[\u17e0-\u17e9]{1,3})[.)\]។](?:\s|\p{Lu}|[\u1780-\u17b3]))|(?<=[\p{L}\p{M})])(?=\d{1,3}[.)](?:\s?(?:[\p{Lu}\p{Lo}]|$)|\s\p{Ll}))|(?=[${CIRCLED}])`,
  'gu',
);
/** The next row's number behind a row's last cell, where rows have no line of their own. */
const NEXT_NUMBER = /\s\d{1,3}$/;
const COMMA = /,(?=\s)/g;
/** Where "and 80 others" begins behind a name. */
const AND_MORE =
  /\s(?=(?:and|plus|&)\s+(?:(?:\d+|many|several|some|various|dozens(?: of)?)\s+)?(?:others|more|other (?:organi[sz]ations|groups|networks|unions|ngos|csos|people|individuals))\b(?! \p{Lu}))|\s(?=(?:etc|et al)\b)|\s*(?=និង[^\n]{0,30}ទៀត)/giu;
/** Signs that separate here and there. */
const SIGNS: readonly RegExp[] = [
  /\s[–—―-]{1,2}\s/g,
  /\s?[/、]\s?/g,
  /\s[&+]\s/g,
  /\s[*~]\s/g,
  /\s(?:and|និង)\s/gi,
  /\s+/g,
];
/** So many names that a line's end breaks are wrapped. */
const WRAPPED = 2;
/** Signs that separate everywhere: where one stands, blanks don't. */
const SEPARATING = /[,;|•·]/;
/** So many of one separate; a single dash stands between a name and its acronym. */
const SEPARATED = 3;
const ACRONYM = /^\s*\p{Lu}[\p{L}\d-]{0,14}(?=\s|$)/u;
const CAPITALS = /^[\p{Lu}\d-]{2,12}$/u;
const ET_CETERA = /,?\s+(?:etc|et al)\.?\s*$/i;
/** So many blanks are more than a name in full has, as a rule. */
const BLANKS = 6;
/** The Khmer full stop, which separates names as a comma does and ends sentences too. */
const KHAN = /(?<![\d\u17e0-\u17e9])\s*[។៕](?=\s)/g;
const CONJUNCTION = /^(?:and|&|និង)\s+|\s+(?:and|&|និង)$/giu;
/** So many words before a name, with no separator between, are a sentence's. */
const SENTENCE_LEAD = 4;
/** A sentence's beginning that leads to names: "Signatories include the". */
const SIGNERS_ARE =
  /^\W*(?:(?:the|all|its|other|further|\d{1,3}|first|original|initial) ){0,3}(?:signator(?:y|ies)|signees|co-?signers|endorsers|supporters)\s+(?:include[ds]?|are|were|is|was)\s+(?:the\s+)?$/i;
/** "This open letter is endorsed by", with the first name right behind it. */
const ENDORSED_BY_ALL =
  /^\W*(?:(?:(?:the|this|our|which|it)\s)?(?:open\s)?(?:(?:letter|statement)\s)?(?:is|was|has been)\s)?(?:co-?)?(?:endorsed|signed|supported)\sby\s+(?:the\s+)?$/i;
/** Whom to ask: a label and the lines of its block. */
const CONTACT = String.raw`[^\S\n]*(?:(?:media |press )?contacts?(?: persons?| information| details)?|for (?:(?:more|further|additional|any|all|media|press) )+(?:information|details|inquiries|enquiries|questions|queries)\b[^\n:]{0,80})[^\S\n]*`;
const CONTACTS = new RegExp(`^${CONTACT}:[^\\S\\n]*(?:\\n[^\\S\\n]*\\S[^\\n]*){1,6}`, 'gim');
const ENDS_CONTACT = new RegExp(`(?:^|\\n)${CONTACT}$`, 'i');
const LONGEST_CONTACT = 200;
/** A line with nothing on it but the marks of quoted mail. */
const BLANK_LINE = /\n(?:[^\S\n]|>)*(?=\n)/g;
const BRACKETED = /^\s*[([]([^()[\]]+)[)\]]/;
const LONGEST_ACRONYM = 40;
const LONGEST_NAME = 160;
/** A line that goes on beyond so many characters on a side is no page's own. */
const LONGEST_LINE = 600;
/** What stands so often on lines of a list says something of each name. */
export const LEAST_ROWS = 5;
/** A sentence that names so many endorsers is a list all the same. */
const MANY = 10;

/** What the entries' text says beside its words. */
export interface Around {
  /** Where boxes of the page's own begin and end within a range. */
  readonly edgesIn: (range: Range) => readonly number[];
  /** How often does a line stand in the text? */
  readonly timesAlone: (line: string) => number;
}

/** The entries of the zone and the letter's own headings in order, and the last cut in it, if there is one. */
export function readEntries(
  text: string,
  zone: Range,
  letter: PreparedLetter,
  names: NameIndex,
  printed: Series['printed'],
  around: Around,
): { entries: Entry[]; labels: Range[]; cut: Cut | null } {
  const reader = new EntryReader(withoutContacts(text, zone), zone, names, printed, around);
  const labels = findLabels(text, zone, letter);
  let from = zone.start;
  for (const label of labels) {
    reader.read(from, label.start);
    reader.head(label.list);
    from = label.end;
  }
  reader.read(from, zone.end);
  return { entries: reader.entries, labels, cut: reader.cut };
}

/** The text with blanks for the people to ask: they endorse nothing there. */
export function withoutContacts(text: string, zone: Range): string {
  const said = text.slice(zone.start, zone.end);
  let colon = said.indexOf(':');
  while (colon >= 0 && !ENDS_CONTACT.test(said.slice(Math.max(0, colon - LONGEST_CONTACT), colon)))
    colon = said.indexOf(':', colon + 1);
  if (colon < 0) return text;
  const blanked = said.replace(CONTACTS, (block) => block.replace(/[^\n]/g, ' '));
  return blanked === said ? text : text.slice(0, zone.start) + blanked + text.slice(zone.end);
}

/** The first number in a text, in Latin or Khmer digits; 0 for none. */
function countIn(text: string): number {
  const digits = /[\d\u17e0-\u17e9]+/.exec(text)?.[0] ?? '0';
  return Number(digits.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0)));
}

function isMore(text: string): boolean {
  return MORE.some((pattern) => pattern.test(text));
}

interface Match {
  readonly id: string;
  readonly range: Range;
}

class EntryReader {
  readonly entries: Entry[] = [];
  cut: Cut | null = null;
  readonly #text: string;
  readonly #names: NameIndex;
  readonly #printed: Series['printed'];
  readonly #around: Around;
  readonly #heads: ReadonlySet<string>;
  readonly #zone: Range;
  /** How often each line or cell of the zone stands in it, once somebody asks. */
  #rows: Map<string, number> | null = null;
  #list: ListId | null = null;
  #section = 0;
  #line = 0;
  #apart = true;

  constructor(text: string, zone: Range, names: NameIndex, printed: Series['printed'], around: Around) {
    this.#text = text;
    this.#zone = zone;
    this.#names = names;
    this.#printed = printed;
    this.#around = around;
    this.#heads = runningHeads(text);
  }

  head(list: ListId): void {
    this.#list = list;
    this.#section++;
    this.#apart = true;
  }

  /** Reads the lines of [start, end): those that are a name as printed at once, what is between them closely. */
  read(start: number, end: number): void {
    let rest = start;
    for (let from = start; from < end; ) {
      const newline = this.#text.indexOf('\n', from);
      const to = newline < 0 || newline > end ? end : newline;
      const known = this.#printed.get(from);
      const printed =
        known !== undefined && known.range.end <= to ? known : this.#names.printedLine(this.#text, from, to);
      if (printed !== null && printed.lead !== 'bullet') {
        this.#readClosely(rest, from);
        this.#add(printed.range, printed.lead === 'number', { kind: 'endorser', id: printed.id });
        this.#line++;
        rest = to + 1;
      } else if (rest === from && this.#text.slice(from, to).trim() === '') {
        this.#apart = true;
        this.#line++;
        rest = to + 1;
      }
      from = to + 1;
    }
    this.#readClosely(rest, end);
  }

  /** Does a line or cell come again and again among the names, where it says something of each and heads none? */
  #isOfRows(line: string): boolean {
    if (this.#rows === null) {
      this.#rows = new Map();
      const { start, end } = this.#zone;
      for (const each of this.#text.slice(start, end).split(/[\n\t]/)) {
        const said = each.trim();
        this.#rows.set(said, (this.#rows.get(said) ?? 0) + 1);
      }
    }
    return (this.#rows.get(line.trim()) ?? 0) >= LEAST_ROWS;
  }

  /** Is it a list beyond doubt? */
  #isMany(): boolean {
    return this.entries.filter(({ recognition }) => recognition.kind === 'endorser').length >= MANY;
  }

  #add(
    range: Range,
    numbered: boolean,
    recognition: Recognition,
    text?: string,
    { ofOthers = false, ofPage = false } = {},
  ): void {
    this.entries.push({
      text: text ?? this.#text.slice(range.start, range.end),
      range,
      line: this.#line,
      numbered,
      list: this.#list,
      section: this.#section,
      apart: this.#apart,
      recognition,
      ofOthers,
      ofPage,
    });
    this.#apart = false;
  }

  /** Reads text that is not a name a line: paragraph by paragraph, since commas separate in one and not in another. */
  #readClosely(start: number, end: number): void {
    if (start >= end) return;
    const lines = this.#text.slice(start, end).split('\n');
    if (lines.every((line) => line.trim() === '')) {
      this.#line += lines.length - 1;
      if (lines.length > 2) this.#apart = true;
      return;
    }
    const matches = this.#names.findAll(this.#text, start, end).map((match) => this.#withAcronym(match, end));
    let from = start;
    let next = 0;
    for (const blank of this.#text.slice(start, end).matchAll(BLANK_LINE)) {
      const to = start + blank.index;
      while (next < matches.length && matches[next]!.range.end <= to) next++;
      // A text whose lines all stand apart breaks a name so.
      if (next < matches.length && matches[next]!.range.start < to) continue;
      this.#readParagraph(from, to, matches);
      this.#apart = true;
      from = to;
    }
    this.#readParagraph(from, end, matches);
  }

  /** A name with its own acronym in brackets behind it, which a line's end may break as it may break the name. */
  #withAcronym({ id, range }: Match, end: number): Match {
    const { acronym } = this.#names.get(id)!;
    const behind = BRACKETED.exec(this.#text.slice(range.end, Math.min(end, range.end + LONGEST_ACRONYM)));
    if (acronym === null || behind === null || acronymKey(behind[1]!) !== acronymKey(acronym))
      return { id, range };
    return { id, range: { start: range.start, end: range.end + behind[0].length } };
  }

  #readParagraph(start: number, end: number, all: readonly Match[]): void {
    const matches = all.filter(({ range }) => range.start >= start && range.end <= end);
    const before = this.entries.length;
    const commas = this.#hasCommas(matches, start, end);
    let lead = '';
    for (const piece of this.#pieces(start, end, matches, commas)) {
      const words = this.#readPiece(piece, matches);
      if (lead === '' && words !== null) lead = words;
    }
    const added = this.entries.slice(before);
    const known = added.filter(({ recognition }) => recognition.kind !== 'unknown').length;
    // "including CCHR, GADC and CYN": a sentence that names some is no list.
    const isSentence = lead.split(/\s+/).length > SENTENCE_LEAD || SIGNERS_ARE.test(lead);
    if (commas && isSentence && known < MANY) this.entries.length = before;
  }

  /** Do commas separate the names of a paragraph? */
  #hasCommas(matches: readonly Match[], start: number, end: number): boolean {
    const text = this.#text.slice(start, end);
    const commas = text.match(COMMA)?.length ?? 0;
    if (commas === 0) return false;
    if (commas === 1) {
      // "A, B & 80 more": two names and those that they stand for.
      const parts = text.slice(headingOf(text)?.length ?? 0).split(AND_MORE);
      const names = parts[0]!.split(',').map((part) => part.trim());
      return parts.length > 1 && names.some((name) => this.#names.exact(name) !== null);
    }
    const behind = matches.filter(({ range }) =>
      /^\s*(?:\([^()]*\))?\s*,/.test(this.#text.slice(range.end, end)),
    ).length;
    if (matches.length > 0 && behind * 2 >= matches.length) return true;
    const parts = text.slice(headingOf(text)?.length ?? 0).split(COMMA);
    return parts.filter((part) => this.#names.exact(part.trim()) !== null).length >= 2;
  }

  /** What separators leave of [start, end); none of them inside a name. */
  #pieces(start: number, end: number, matches: readonly Match[], commas: boolean): Range[] {
    const cuts: [number, number][] = [];
    const slice = this.#text.slice(start, end);
    const patterns = [SEPARATOR, AND_MORE, ...(commas ? [COMMA] : []), ...(matches.length > 1 ? [KHAN] : [])];
    // Where names go on behind a line's end, lines are wrapped and separate nobody.
    const wrapped = matches.filter(({ range }) => this.#text.slice(range.start, range.end).includes('\n'));
    const isWrapped = commas && wrapped.length >= WRAPPED;
    for (const pattern of patterns) {
      for (const match of slice.matchAll(pattern)) {
        const at = start + match.index;
        if (isWrapped && match[0] === '\n') continue;
        if (!matches.some(({ range }) => range.start <= at && at < range.end))
          cuts.push([at, at + match[0].length]);
      }
    }
    for (const line of slice.matchAll(/[^\n]+/g))
      cuts.push(...this.#separatorsIn(line[0], start + line.index, matches));
    // A button behind a name is no part of it.
    for (const at of this.#around.edgesIn({ start, end })) {
      if (this.#text[at] !== '\n' && !matches.some(({ range }) => range.start < at && at < range.end))
        cuts.push([at, at]);
    }
    // "A and B": between two names the conjunction separates.
    let conjunctions = 0;
    for (let i = 1; i < matches.length; i++) {
      const [left, right] = [matches[i - 1]!.range.end, matches[i]!.range.start];
      const joint = /^\s*(?:\([^()]*\))?(\s+(?:and|&|និង)\s+)$/iu.exec(this.#text.slice(left, right));
      if (joint === null) continue;
      conjunctions++;
      cuts.push([right - joint[1]!.length, right]);
    }
    if (commas || conjunctions >= SEPARATED) {
      // "a stranger and A", at a list's end.
      for (const { range } of matches) {
        const joint = /[^\s,](\s+(?:and|&|និង)\s+)$/iu.exec(
          this.#text.slice(Math.max(start, range.start - 80), range.start),
        );
        if (joint !== null) cuts.push([range.start - joint[1]!.length, range.start]);
        // "A and a stranger", there too.
        const last = /^(\s*(?:\([^()]*\))?)(\s+(?:and|&|និង)\s+)[\p{Lu}\p{Lo}]/iu.exec(
          this.#text.slice(range.end, Math.min(end, range.end + 80)),
        );
        if (last !== null)
          cuts.push([range.end + last[1]!.length, range.end + last[1]!.length + last[2]!.length]);
      }
    }
    cuts.sort((a, b) => a[0] - b[0]);
    const pieces: Range[] = [];
    let from = start;
    for (const [at, to] of cuts) {
      if (at > from) pieces.push({ start: from, end: at });
      from = Math.max(from, to);
      if (this.#text[at] === '\n') pieces.push({ start: at, end: at });
    }
    if (from < end) pieces.push({ start: from, end });
    return pieces;
  }

  /**
   * What else separates the names of a line, at `start` in the text: any one sign, or the blanks between acronyms,
   * where most of what it separates is somebody.
   */
  #separatorsIn(line: string, start: number, matches: readonly Match[]): [number, number][] {
    for (const pattern of SIGNS) {
      const signs = [...line.matchAll(pattern)];
      const isBlank = pattern === SIGNS.at(-1);
      if (signs.length === 0 || (isBlank && SEPARATING.test(line))) continue;
      // Fewer do where they leave nothing but acronyms: "CCHR and LICADHO etc."
      const isFew = signs.length < (isBlank ? BLANKS : SEPARATED);
      if (isFew && !this.#isOfAcronyms(line, pattern)) continue;
      const cuts = signs
        .map(({ index, 0: sign }): [number, number] => [start + index, start + index + sign.length])
        .filter(([at]) => !matches.some(({ range }) => range.start <= at && at < range.end));
      const ends = [...cuts.map(([at]) => at), start + line.length];
      const parts = ends.map((end, i) => this.#text.slice(cuts[i - 1]?.[1] ?? start, end).trim());
      const known = parts.filter((part) => this.#names.exact(part) !== null).length;
      // Blanks separate acronyms; a stranger among names in full has blanks of its own.
      const count = isBlank ? known - matches.length : known;
      if ((isFew || cuts.length >= SEPARATED) && count * 2 >= parts.length) return cuts;
    }
    return [];
  }

  #isOfAcronyms(line: string, sign: RegExp): boolean {
    if (line.length > LONGEST_NAME || !ACRONYM.test(line)) return false;
    const parts = line.replace(ET_CETERA, '').trim().split(sign);
    return parts.every(
      (part) => CAPITALS.test(part) || (ACRONYM.test(part) && this.#names.exact(part) !== null),
    );
  }

  /** Reads one piece. Returns the words beside the names in it where there are names, for the sentence's sake. */
  #readPiece(piece: Range, all: readonly Match[]): string | null {
    if (piece.start === piece.end) {
      this.#line++;
      return null;
    }
    if (this.#heads.size > 0 && this.#heads.has(shapeOf(this.#lineAt(piece)))) return null;
    let start = piece.start;
    let matches = all.filter(({ range }) => range.start >= start && range.end <= piece.end);
    const ahead = this.#text.slice(start, matches[0]?.range.start ?? piece.end);
    // Heads of columns name nobody, and say nothing of which list it is.
    const isHead = isTableHead(this.#lineAt(piece));
    if (isHead && matches.length === 0) return null;
    const isColumn = isHead || /^\s*organi[sz]ation\s*$/i.test(ahead);
    const isNone = isMore(ahead.trim()) || CONTROL.test(ahead) || isColumn;
    const headed = isNone ? null : headingOf(ahead);
    const heading = headed !== null && this.#isOfRows(ahead) ? null : headed;
    if (heading !== null && (matches.length === 0 || /[:៖]\s*$/.test(ahead.slice(0, heading.length)))) {
      this.#list = heading.list;
      if (ENDORSED.test(ahead.slice(0, heading.length))) this.#section++;
      start += heading.length;
      if (!/[\p{L}\p{N}]/u.test(this.#text.slice(start, piece.end))) {
        this.#apart = true;
        return null;
      }
    }
    const lead = matches.length > 0 && (SIGNERS_ARE.test(ahead) || ENDORSED_BY_ALL.test(ahead)) ? ahead : '';
    start += lead.length;
    const cleaned = clean(this.#text.slice(start, piece.end), this.#names);
    if (isNobody(cleaned.text)) return null;
    const range = { start: start + cleaned.offset, end: start + cleaned.offset + cleaned.length };
    matches = matches.filter((match) => match.range.start >= range.start && match.range.end <= range.end);
    if (matches.length === 0) {
      this.#readStranger(cleaned, range, this.#text.slice(start, piece.end));
      return null;
    }
    const rest = this.#beside(range, matches);
    if (IS_LOGO.test(rest)) return null;
    if (matches.length === 1 && rest !== '') {
      // "Photo: NAME" is the page's.
      if (isFurnitureLine(this.#lineAt(range))) return null;
      const recognition = this.#names.recognise(cleaned.text);
      const sentence = !cleaned.numbered && rest.split(/\s+/).length > 6 && recognition.kind === 'unknown';
      if (!sentence)
        this.#add(
          range,
          cleaned.numbered,
          recognition.kind === 'unknown' ? { kind: 'renamed', id: matches[0]!.id } : recognition,
          cleaned.text,
        );
      return rest;
    }
    this.#addNames(range, matches, cleaned.numbered);
    return lead + rest;
  }

  /** Names without separators between them, and whoever stands between or beside them. */
  #addNames(range: Range, matches: readonly Match[], numbered: boolean): void {
    if (matches.length === 1) {
      this.#add(range, numbered, { kind: 'endorser', id: matches[0]!.id });
      return;
    }
    let from = range.start;
    const stranger = (to: number, beside: readonly Match[]) => {
      if (this.#beside({ start: from, end: to }, [], beside) === '') return;
      const cleaned = clean(this.#text.slice(from, to), this.#names);
      const at = from + cleaned.offset;
      if (!isNobody(cleaned.text))
        this.#readStranger(cleaned, { start: at, end: at + cleaned.length }, cleaned.text);
    };
    for (const [index, match] of matches.entries()) {
      stranger(match.range.start, matches.slice(Math.max(0, index - 1), index + 1));
      this.#add(match.range, numbered, { kind: 'endorser', id: match.id });
      from = match.range.end;
    }
    stranger(range.end, matches.slice(-1));
  }

  /** The words of a piece that are neither a name nor what belongs to it: its acronym, its title, a conjunction. */
  #beside(range: Range, matches: readonly Match[], owners: readonly Match[] = matches): string {
    let rest = '';
    let from = range.start;
    for (const { range: name } of matches) {
      rest += `${this.#text.slice(from, name.start)} `;
      from = name.end;
    }
    rest = unmasked(rest + this.#text.slice(from, range.end));
    for (const { id } of owners) {
      const endorser = this.#names.get(id)!;
      if (endorser.title !== null) {
        const own = withoutTitle(`${endorser.title} x`).gender;
        const shown = withoutTitle(`${rest.replace(/[\d\u17e0-\u17e9\u200b-\u200d\u2060]+/g, '').trim()} x`);
        if (shown.name === 'x' && (shown.gender === null || own === null || shown.gender === own)) rest = '';
      }
      if (endorser.acronym !== null) {
        const acronym = acronymKey(endorser.acronym);
        rest = rest.replace(/[\p{L}\p{N}.&-]+/gu, (word) => (acronymKey(word) === acronym ? '' : word));
      }
    }
    return rest
      .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
      .replace(/\b(?:and|the)\b|&|និង/giu, ' ')
      .replace(/\[\d+\]|[^\p{L}\p{M}\p{N}\s]|\b\d+\b/gu, ' ')
      .trim();
  }

  /** The line around a range, as far as the page's own lines reach. */
  #lineAt(range: Range): string {
    const from = Math.max(0, range.start - LONGEST_LINE);
    const before = this.#text.slice(from, range.start);
    const behind = this.#text.slice(range.end, range.end + LONGEST_LINE);
    const newline = behind.indexOf('\n');
    return this.#text.slice(
      from + before.lastIndexOf('\n') + 1,
      range.end + (newline < 0 ? behind.length : newline),
    );
  }

  #readStranger(cleaned: Cleaned, place: Range, piece: string): void {
    const isCell = this.#text[place.end] === '\t';
    const raw = isCell ? cleaned.text.replace(NEXT_NUMBER, '') : cleaned.text;
    const range = { start: place.start, end: place.end - (cleaned.text.length - raw.length) };
    // A name that the cut goes through, or nothing of one.
    const hasMore = isMore(piece.trim()) || isMore(raw);
    if (
      hasMore ||
      CONTROL.test(raw) ||
      /^(?:…|\.\.\.)/.test(piece.trim()) ||
      (marksElision(raw) && raw.length < 80 && this.#names.begins(raw))
    ) {
      this.cut = { found: hasMore ? raw : '', count: hasMore ? countIn(raw) : 0, range };
      return;
    }
    const said = isInCapitals(piece) ? piece.toLowerCase() : piece;
    if (SAID_OF_OTHERS.test(said.trim()) && (this.#isMany() || disowns(piece))) {
      this.#add(range, false, { kind: 'unknown', nearest: null, similarity: 0 }, raw, { ofOthers: true });
      return;
    }
    // No name is as long as this.
    const recognition: Recognition =
      raw.length > LONGEST_NAME
        ? { kind: 'unknown', nearest: null, similarity: 0 }
        : this.#names.recognise(raw);
    // "Source: ACRONYM", "For more information: NAME, ACRONYM" below a list is the page's as well.
    // What stands behind a number is an entry, where a pager's line may have an arrow; so is who has a link or an
    // account on a line that doesn't come again, as a sender's does.
    const whole = this.#lineAt(range);
    const isListed = cleaned.numbered || (LINK.test(piece) && this.#around.timesAlone(whole) <= 1);
    // So may a body or a person; "Next story →" is none.
    const hasArrow = isListed || ACRONYM_BEHIND.test(raw) || isTitledOrBody(raw);
    const shown = (text: string) => {
      const unlinked = isListed ? text.replace(LINK, '') : text;
      return hasArrow ? unlinked.replace(ARROW, '') : unlinked;
    };
    const line = shown(whole);
    // "5. Riverside Network (KLAHAAN)" is an entry whatever its words are.
    const isEntry = cleaned.numbered && recognition.kind === 'renamed';
    const mayBeFurniture = !isEntry && (recognition.kind !== 'endorser' || this.entries.length > 0);
    const isStranger = recognition.kind === 'unknown';
    if (isStranger && /\bopen letter\b/i.test(raw)) return;
    const others = isStranger ? [piece, raw].map(shown).filter((text) => text !== line) : [];
    const isOwn = (mayBeFurniture && isFurnitureLine(line)) || others.some((text) => isFurnitureLine(text));
    // "12. With You Cambodia" is an entry too; "12 comments" isn't.
    const isCounted = isStranger && NUMBER_AHEAD.test(piece) && !ADDRESS_ALONE.test(raw);
    if (isOwn && !isCounted && !(isStranger && looksLikeName(raw, true))) return;
    const ofPage = isOwn && !isCounted && !mayNameBody(raw);
    this.#add(range, cleaned.numbered, recognition, raw, { ofPage });
  }
}

const TELEPHONE = /^[+(]?\d[\d\s()./-]{4,}$/;

/** Nothing, signs, a number, a table's head, a conjunction or a title that a wrap cut from its name. */
function isNobody(text: string): boolean {
  const bare = text.replace(/(?:[\d\u17e0-\u17e9]|\ufe0f|\u20e3)+$|[\u00ad\u200b-\u200d\u2060]/g, '').trim();
  return (
    (!/[\p{L}\p{N}]/u.test(bare) && !marksElision(bare)) ||
    TABLE_HEAD.test(bare) ||
    TELEPHONE.test(text) ||
    /^(?:and|&|និង|the)$/i.test(unmasked(bare)) ||
    withoutTitle(`${bare} x`).name === 'x'
  );
}

/** Is it the address of whom the text names, by acronym, initials or first word? */
function isAddressOf(address: string, name: string): boolean {
  const letters = address.toLowerCase().replace(/[^a-z]/g, '');
  const labels = address.toLowerCase().split(/[./]/);
  const words = name.match(/[A-Za-z]{2,}/g) ?? [];
  const first = words[0]?.toLowerCase() ?? '';
  const bracketed = /\(([A-Za-z-]+)\)\s*$/.exec(name)?.[1] ?? '';
  const acronyms = [bracketed, ...words.filter((word) => CAPITALS.test(word))].map((word) =>
    word.toLowerCase().replace(/-/g, ''),
  );
  const initials = words
    .filter((word) => /^[A-Z]/.test(word) && !CAPITALS.test(word))
    .map((word) => word[0]!.toLowerCase());
  return (
    [...acronyms, initials.join('')].some(
      (each) => (each.length > 2 && letters.includes(each)) || (each !== '' && labels.includes(each)),
    ) ||
    (first.length > 4 && !COMMON_FIRST.test(first) && letters.includes(first))
  );
}

interface Cleaned {
  readonly text: string;
  /** How far into the piece the entry begins, and how far it reaches. */
  readonly offset: number;
  readonly length: number;
  readonly numbered: boolean;
}

/** Is it a description that says "logo" and names an endorser, and nobody else? */
function isLogo([mark, name]: RegExpExecArray, names: NameIndex): boolean {
  return /\blogo\b/i.test(mark) && names.exact(name!) !== null;
}

/** An entry without number, bullet, conjunction and closing separators. */
function clean(piece: string, names: NameIndex): Cleaned {
  let offset = 0;
  let numbered = false;
  for (const pattern of [BULLET, NUMBER, LETTER, LOGO, BULLET]) {
    const match = numbered && pattern === LETTER ? null : pattern.exec(piece.slice(offset));
    if (match === null || (pattern === LOGO && !isLogo(match, names))) continue;
    if (pattern === NUMBER || pattern === LETTER) numbered = true;
    offset += match[0].length;
  }
  const lead = /^(?:and|&|និង)\s+/iu.exec(piece.slice(offset));
  if (lead !== null) offset += lead[0].length;
  const rest = piece
    .slice(offset)
    .replace(TRAILING_CONTROL, '')
    .replace(LINK, '')
    .replace(BARE_ADDRESS, (written, address: string, at: number, whole: string) =>
      isAddressOf(address, whole.slice(0, at)) ? '' : written,
    )
    .replace(WHEN, (written, at: number, whole: string) =>
      names.exact(whole.slice(0, at).replace(CLOSING, '')) === null ? written : '',
    )
    .replace(CLOSING, '')
    .replace(/(?<=[)\p{L}]|\p{L}\s\d{1,3})\.$/u, '');
  return {
    text: rest
      .replace(/[\u200b-\u200d\u2060]/g, '')
      .replace(/\s+/g, ' ')
      .replace(CONJUNCTION, ''),
    offset,
    length: rest.length,
    numbered,
  };
}
