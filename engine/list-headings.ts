/** What stands above a list of endorsers, or claims to: the letter's own headings, others', a table's heads. */
import { MONTH } from './dates.ts';
import { discredits, disgraces, disowns } from './discredit.ts';
import { unmasked } from './fold.ts';
import { isFurnitureLine } from './furniture.ts';
import type { ListId } from './letter.ts';
import { isInKhmer, isKhmerGroup, isKhmerHeading } from './list-words-khmer.ts';
import { withoutSubject } from './matter.ts';
import { type NameIndex, withoutTitle } from './names.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Range } from './report.ts';

/** A number before a name, in Latin, Khmer or full-width digits: "1.", "(1)", "1/", "No. 1". */
export const NUMBER =
  /^[\s([（]*(?:(?:no|nr)\.?\s?|[№#]\s?)?[0-9\u17e0-\u17e9\uff10-\uff19]{1,3}\s*(?:[.):\]/។៖．）：](?!\d)|[-–—](?=\s)|(?=\s|(?!(?:st|nd|rd|th)\b)\p{L}))\s*/iu;
/** What says that somebody endorses. */
export const ENDORSED =
  /\b(?:endors\w*|sign(?:ed|atories|atory|ees)|undersigned|co-?sign\w*|supported by|supporters|(?:following|organi[sz]ations|csos|ngos|groups) (?:(?:that|who|which|have|also|since|later) )*joined)\b|គាំទ្រ|ហត្ថលេខា|ចូលរួម/i;
/** When the later ones did not. */
const EARLIER = /\b(?:before|prior to|ahead of|in advance of)\s(?:the|this|its|that)\b/i;
const LATER = /\b(?:after|later|subsequent\w*|additional\w*|since|joined|new)\b|ក្រោយ|បន្ថែម/i;
const PERSONS = /\b(?:persons?|individuals?|people|citizens)\b|បុគ្គល/i;
const ORGANISATIONS =
  /^\W*(?:(?:civil society |and |the )*(?:organi[sz]ations?|csos?|ngos?|unions?|networks?|groups|institutions)[\s,/&:]*)+(?:\([^()]*\))?\W*$/i;
export const TABLE_HEAD =
  /^(?:no|nr|#|№|(?:full )?names?|organi[sz]ations?(?:['’]?s?)?(?: names?)?|names? of (?:the )?organi[sz]ations?|acronyms?|abbreviations?|titles?|lists?|country|province|location|type|kind|category|sector|status|date|logo|remarks?|notes?|signature|ល\.?រ|ឈ្មោះ|ប្រភេទ|ខេត្ត|ប្រទេស)\.?$/i;
/** The same of columns that hold no names. */
const LINK_HEAD = /^(?:endorsed|signed|links?|websites?|facebook|contacts?|e-?mail|phone)\.?$/i;
/** A heading that ends without a colon has so many words. */
const SHORT_HEADING = 6;
/** So many words has the head of a group of names. */
const MOST_GROUP_WORDS = 5;
/** A heading has no more characters. */
const LONGEST_HEADING = 600;

const labelPatterns = new WeakMap<PreparedLetter, readonly { list: ListId; pattern: RegExp }[]>();

/** Where the letter's own headings of lists stand, however they are wrapped, in order. */
export function findLabels(text: string, zone: Range, letter: PreparedLetter): (Range & { list: ListId })[] {
  let patterns = labelPatterns.get(letter);
  if (patterns === undefined) {
    const hyphened = '(?:[-\u00ad\u2010][\\s>]*\\n[\\s>]*)?';
    patterns = letter.letter.lists.map(({ id, label }) => {
      const words = label
        .split(/\s+/)
        .map((word) => Array.from(word, (sign) => sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join(hyphened));
      return { list: id, pattern: new RegExp(words.join('[\\s>]+'), 'i') };
    });
    labelPatterns.set(letter, patterns);
  }
  const slice = text.slice(zone.start, zone.end);
  return patterns
    .flatMap(({ list, pattern }) => {
      const match = pattern.exec(slice);
      const start = zone.start + (match?.index ?? 0);
      return match === null ? [] : [{ start, end: start + match[0].length, list }];
    })
    .sort((a, b) => a.start - b.start);
}

/** What a site says ahead of a heading that it added. */
const UPDATE = new RegExp(
  String.raw`^\W*(?:updated?|edit(?:ed)?|added)(?:\son)?(?:\s(?:\d{1,2}\s${MONTH}|${MONTH}\s\d{1,2})(?:,?\s\d{4})?)?\s?:\s+(?=\S)`,
  'i',
);
/** The number of a section, or how many they are. */
const SECTION = /^\W*(?:[ivx]{1,4}[.)]|[a-d][.)]|\d{1,3}(?=\s+(?:individuals|persons|people)\b))\s+/i;
/** What heads a list of people, at a line's beginning. */
const OF_PERSONS =
  /^\W*(?:(?:persons?|individuals?|people)\b|in (?:a|their)(?: own)? personal capacit(?:y|ies)\b|បុគ្គល)/i;

/** How many a line says there are of whom. */
const COUNTED =
  /(\d+(?:[,.]\d{3})*)\+?\s+(?:(?!and\s)\p{L}[\p{L}-]*\s+){0,4}?(?:(organi[sz]ations?|csos?|ngos?|unions?|networks?|groups?)|(?:individuals?|people|persons?|citizens?|endorsers?|signator(?:y|ies)|supporters?))\b(?!\s+(?:and|&)\s+(?:individuals?|people|persons?|citizens?)\b)/giu;

/** A heading that says nothing else. */
const COUNT_ALONE = new RegExp(`^\\W*(?:${COUNTED.source})\\s*:$`, 'iu');

/** A line that begins with how many they are, and says that they did: the number is no entry's. */
const COUNTED_FIRST = new RegExp(
  `^\\W*${COUNTED.source}.*\\b(?:have|has)\\s(?:\\w+\\s)?(?:endorsed|(?:co-?)?signed|joined)\\b`,
  'iu',
);

/** Is the line (or its beginning up to a colon) the heading of a list? `length` is how much of it the heading takes. */
export function headingOf(line: string): { list: ListId; length: number } | null {
  const update = UPDATE.exec(line)?.[0].length ?? 0;
  if (update > 0) {
    const rest = headingOf(line.slice(update));
    return rest && { ...rest, length: rest.length + update };
  }
  const colon = /[:៖]\s*$/.exec(line) ?? /[:៖]/.exec(line);
  const head = unmasked(colon === null ? line : line.slice(0, colon.index + 1)).replace(/[\s>]+/g, ' ');
  const words = head.trim().split(' ').length;
  const length = colon === null ? line.length : colon.index + 1;
  const bare = head.replace(SECTION, '');
  if (words > 18 || (NUMBER.test(line) && bare === head && !COUNTED_FIRST.test(head))) return null;
  if (disowns(head) || (isInKhmer(head) && !isKhmerHeading(head))) return null;
  const endorsed = ENDORSED.test(head);
  const heads = endorsed && (colon !== null || words <= 8 || /^\W*(?:the )?(?:below|following)/i.test(head));
  if (heads && PERSONS.test(head) && !/\b(?:people and|and people)\b/i.test(head))
    return { list: 'person', length };
  if ((heads || endorsed) && LATER.test(head)) return { list: 'later', length };
  if (heads && !/[.!?]\s*$/.test(head)) return { list: 'at-release', length };
  if (colon !== null || words <= 4) {
    // "People also viewed" heads no list.
    const most = colon === null ? 2 : 5;
    if (OF_PERSONS.test(bare) && words <= most + (bare === head ? 0 : 1)) return { list: 'person', length };
    if (words <= 5 && head.length <= LONGEST_HEADING && ORGANISATIONS.test(head))
      return { list: LATER.test(head) ? 'later' : 'at-release', length };
  }
  return null;
}

/** Is a line the heads of a table's columns, and nothing else? */
export function isTableHead(line: string): boolean {
  const cells = line.split('\t').map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => TABLE_HEAD.test(cell) || LINK_HEAD.test(cell));
}

/**
 * Does the line say of the names below it that they don't endorse the letter, what disgraces them, or when they did not
 * endorse it, or does it name somebody beside them?
 * @param list the list that the name below it is of, null where it is nobody's
 */
export function isFalseHeading(line: string, list: ListId | null): boolean {
  const head = unmasked(line).trim();
  const words = head.split(/\s+/).length;
  if (words <= SHORT_HEADING && disgraces(head) && !isFurnitureLine(head)) return true;
  if (!/[:៖]$/.test(head) || words > 18) return false;
  if (discredits(head)) return true;
  if (!ENDORSED.test(head)) return false;
  return (list === 'later' && EARLIER.test(head)) || /\bby\s+\S.*\s(?:and|&)\s*:$/i.test(head);
}

/** Whom the letter addresses, and that it was released, in words that say more alone. */
const IDIOM =
  /\b(?:(?<=letter )to (?:the )?(?:(?:three|cambodian|relevant|concerned) ){0,2}(?:ministers|ministries|government)|came out|made public)\b/gi;
/** Words of which headings, greetings and notes to a list are made: who endorses, how, when, in what order. */
const HEADING_WORDS = new Set(
  `
  a all also an and annex appendix are as at attached attachment back backing backs be before been behind below both by
  each following following for from had has have here in is it its of on or our over so some than that the their them
  these they this those to upon us was we were which who whom whose with within added additional addition adding after
  afterwards alphabetical alphabetically behalf best call calling calls capacities capacity co-sign co-signed co-
  signatories co-signatory co-signees co-signing complete contact contacts continued cont'd cont corrected count date
  dated early endorse endorsed endorsement endorsements endorser endorsers endorses endorsing faithfully far final
  follow follows full further fully include included includes including individual individually initial issued join
  joined joining joint jointly kind kindly last late later latest launch launched list listed listing lists more named
  namely names new newly number numbers official open order original own page part petition personal persons personally
  present private publication published public publicly put received recent regards release released respectfully
  section see sign signatories signatory signature signatures signed signees signer signers signing signs since sincere
  sincerely solidarity subsequent subsequently support supported supporter supporters supporting supportive supports
  thank thanks then time total truly undersigned update updated updates version with yours one two three four five six
  seven eight nine ten twelve twenty thirty forty fifty first second third fourth`
    .trim()
    .split(/\s+/),
);

/** Is every word of a line one of those, of the heads of groups, or an endorser's? Then nothing is said in it but who they are. */
export function isPlainHeading(line: string, names: NameIndex): boolean {
  const said = withoutSubject(line).replace(IDIOM, ' ').replace(COMMUNITY_BASED, ' ');
  const words = said.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.every((word) => {
    if (names.exact(word) !== null) return true;
    const bare = word.toLowerCase().replace(/’/g, "'").replace(/'s?$/, '');
    const parts = HEADING_WORDS.has(bare) ? [] : bare.split('-');
    return parts.every(
      (part) =>
        HEADING_WORDS.has(part) ||
        NOBODY.test(part) ||
        GROUPS.test(part) ||
        PLACES.test(part) ||
        MORE_GROUPS.test(part),
    );
  });
}

/** Is a line right above a name a heading of something else than of who endorses the letter: "Witnesses:"? */
export function isOtherHeading(line: string, names: NameIndex): boolean {
  const head = unmasked(line).trim();
  if (!/[:៖]$/.test(head) || head.split(/\s+/).length > SHORT_HEADING) return false;
  if (!/\p{Script=Latin}/u.test(head) && (isKhmerHeading(head) || !isInKhmer(head))) return false;
  const bare = head.slice(0, -1).trimEnd();
  if (isPlainHeading(bare, names) || TABLE_HEAD.test(bare)) return false;
  return names.exact(bare) === null && !isFurnitureLine(head);
}

/** An initial that names stand under, or a number: nothing is said by it. */
const INITIAL = /^(?:[\p{Script=Latin}\p{Script=Khmer}\p{M}]{0,2}|[ivxl]{3,8})$/iu;

/**
 * Is a line between two names neither a heading, a group's head, one that leads over to names, nor the page's own? What it
 * says there is said among the letter's endorsers.
 */
export function isStrange(line: string, names: NameIndex): boolean {
  const said = unmasked(line)
    .replace(SECTION, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  if (INITIAL.test(said) || withoutTitle(`${said} x`).name === 'x') return false;
  if (TABLE_HEAD.test(said) || isTableHead(line)) return false;
  if (isInKhmer(said) ? isKhmerHeading(said) : isPlainHeading(said, names)) return false;
  return (
    names.findAll(said, 0, said.length).length === 0 && names.exact(said) === null && !isFurnitureLine(said)
  );
}

/** Who a line says endorses the letter, up to its end. */
const ENDORSED_BY =
  /\b(?:endorsed|supported|backed|(?:co-?)?signed)(?:\s+(?:\p{Ll}+\s+)?by:?|\s*:)\s+(?=\S)/iu;
/** "… have also endorsed this letter": who says so stands before it. */
const HAS_ENDORSED =
  /\s(?:ha(?:s|ve)\s)(?:(?:also|since|now|later|recently)\s)*(?:endorsed|(?:co-?)?signed|joined|backed)(?:\son)?(?:\sto)?\s(?:it\b|(?:this|the)\s(?:open\s)?(?:letter|statement)\b)/i;
/** Words before it that name nobody either. */
const PRONOUN =
  /^(?:we|our|i|my|you|your|he|she|his|her|it|its|they|their|who|an?|another|both|several|some|no|none|nobody|everyone|everybody|today|so|since|thousands|hundreds|dozens|by|to)$/i;
/** Who endorsed it did not, or does no more: said of an endorser, or of so many of them. */
const TAKEN_BACK =
  /\b(?:(?:withdr(?:ew|awn)|retracted|revoked|disowned)\b.{0,40}\b(?:names?|endorsements?|signatures?|support|letter|statement)|asked\b.{0,40}\bremoved|(?:never|did not|didn['’]t) (?:sign|endors|join)(?:e|ed)?)\b/i;
const SOME_OF_THEM =
  /(?:\b\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|all))\s+(?:of\s+)?(?:(?:the|these|those)\s+)?(?:organi[sz]ations?|groups?|ngos?|signator(?:y|ies)|endorsers?|unions?)\b/i;

/** Does a line say that endorsers took their endorsement back or never gave it? */
export function takesBack(line: string, names: NameIndex): boolean {
  const said = TAKEN_BACK.exec(line);
  if (said === null) return false;
  const subject = line.slice(0, said.index);
  const isOfEndorser =
    names.findAll(line, 0, said.index).length > 0 ||
    (subject.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => names.exact(word) !== null);
  return isOfEndorser || SOME_OF_THEM.test(subject);
}

/** Words of headings that name nobody. */
const NOBODY =
  /^(?:the|these|those|all|and|of|in|as|on|from|over|more|than|many|others?|following|undersigned|below|concerned|open|letters?|statements?|lists?|names?|alphabetical|organi[sz]ations?|csos?|ngos?|cbos?|unions?|networks?|groups?|associations?|federations?|institutions?|movements?|communit(?:y|ies)|civil|society|individuals?|persons?|people|citizens?|activists?|members?|representatives?|signator(?:y|ies)|supporters?|women|rights|human|youth|labou?r|trade|cambodian?|khmer|local|national|international|independent|phnom|penh|academics?|lawyers?|journalists?|monks?|students?|workers?|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** More of these: what bodies work on, and where. */
const GROUPS =
  /^(?:other|provinces?|provincial|region(?:s|al)|media|legal|land|education|health|environment(?:al)?|disabilit(?:y|ies)|indigenous|religious|faith|gender|development|democracy|elections?)$/i;
/** Where they are. */
const PLACES =
  /^(?:phnom|penh|cambodia|siem|reap|battambang|kampong|thom|cham|chhnang|speu|kampot|kandal|takeo|pursat|preah|vihear|sihanouk(?:ville)?|banteay|meanchey|oddar|svay|rieng|prey|veng|kratie|tboung|khmum|stung|treng|ratt?anakk?iri|mond[uo]lkiri|kep|koh|kong|pailin|tonle|sap|mekong)$/i;
/** And more, of which names are made too ("Legal Aid of Cambodia"): a head has small letters in it, or is one word. */
const MORE_GROUPS =
  /^(?:first|founding|second|third|new|initial|round|batch|part|level|sectors?|based|led|north(?:ern|east|west)?|south(?:ern|east|west)?|east(?:ern)?|west(?:ern)?|coastal|rural|urban|countr(?:y|ies)|districts?|communes?|diaspora|overseas|abroad|press|freedom|law|aid|housing|forests?|water|hiv|aids|climate|disabled|interfaith|equality|lgbt\w*|transparency|peace|peacebuilding|anti|corruption|child|arts?|culture|cultural|music|sports?|grassroots|garment|construction|transport|tourism|hospitality|informal|formal|economy|agricultur(?:e|al)|farming|fisher(?:y|ies)|domestic|private|business(?:es)?|social|enterprises|research|think|tanks?|institutes|universit(?:y|ies)|academia|academic|professional|confederations|coalitions|alliances|committees|platforms|foundations|ingos?|asean|asian?|pacific|global|usa|us|uk|australia|canada|france|japan)$/i;
/** One body, by its kind, and people, who could endorse a letter. */
const ENDORSING =
  /^(?:network|union|association|federation|organi[sz]ation|group|institution|movement|communit(?:y|ies)|cso|ngo|cbo|monks?|students?|workers?|lawyers?|journalists?|academics?|activists?|farmers?|fishers?|citizens?|children|members?|representatives?|people|persons?|individuals?)$/i;

const COMMUNITY_BASED = /\bcommunity[- ]based\b/i;

/** Is it the head of a group of names, made of words that name nobody: "Unions and associations", "Provinces"? */
export function isGroup(line: string): boolean {
  const said = unmasked(line)
    .replace(/[\u200b-\u200d]/g, '')
    .replace(COMMUNITY_BASED, '')
    .trim();
  if (isKhmerGroup(said)) return true;
  const named = (said.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).map((word) => word.replace(/['’]s?$/, ''));
  const mayBeName = named.filter((word) => /^\p{Lu}/u.test(word)).length > 1;
  const isOfGroup = (word: string) =>
    NOBODY.test(word) || GROUPS.test(word) || PLACES.test(word) || (!mayBeName && MORE_GROUPS.test(word));
  return (
    named.length > 0 &&
    named.length <= MOST_GROUP_WORDS &&
    named.every(isOfGroup) &&
    !named.some((word) => ENDORSING.test(word))
  );
}

/** Is it a place and nothing else: "Siem Reap", "Kep province"? */
export function isPlace(line: string): boolean {
  const words = unmasked(line).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return (
    words.some((word) => PLACES.test(word)) &&
    words.every((word) => PLACES.test(word) || /^(?:and|in|provinces?|city|town|district)$/i.test(word))
  );
}

/** Does a line say that more endorse the letter than do? */
function claimsTooMany(line: string, names: NameIndex): boolean {
  if (!ENDORSED.test(line) && !COUNT_ALONE.test(line)) return false;
  return [...line.matchAll(COUNTED)].some(
    ([, count, bodies]) => Number(count!.replace(/\D/g, '')) > (bodies ? names.bodies : names.count),
  );
}

/** Does a line that heads a list, or stands alone, say that somebody endorses the letter who doesn't? */
export function claimsEndorser(line: string, names: NameIndex): boolean {
  if (line.split(/\s+/).length > 18) return false;
  if (claimsTooMany(line, names) && !/[.!?]\s*$/.test(line)) return true;
  const has = HAS_ENDORSED.exec(line);
  if (has !== null && namesStranger(line, 0, has.index, names)) return true;
  const by = ENDORSED_BY.exec(line);
  if (by === null) return false;
  // "It was signed by …": a story's sentence, unless it begins with the claim.
  const isClaim = /^[^\p{L}]*(?:(?:also|and)\s)?$/iu.test(line.slice(0, by.index));
  if (!isClaim && /[.!?]\s*$/.test(line)) return false;
  return namesStranger(line, by.index + by[0].length, line.length, names);
}

/** Does [from, to) of a line name somebody by a word in capitals who is no endorser? */
function namesStranger(line: string, from: number, to: number, names: NameIndex): boolean {
  let rest = '';
  let at = from;
  for (const { range } of names.findAll(line, from, to)) {
    rest += `${line.slice(at, range.start)} `;
    at = range.end;
  }
  const words = unmasked(rest + line.slice(at, to)).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const isSomebody = (word: string) =>
    /^\p{Lu}/u.test(word) &&
    !PRONOUN.test(word) &&
    !NOBODY.test(word.replace(/['’]s?$/, '')) &&
    names.exact(word) === null;
  return words.some(isSomebody);
}
