/**
 * Prose at the margins of a copy: between its close and its list of endorsers or in that, right before and behind it.
 *
 * What stands between close and list, or between the list's names, is inside the letter. What stands before and behind it is a page's own story,
 * as a rule; it is the letter's, forged, where it goes on in the letter's voice: "we demand", or in sentence after
 * sentence what must be done, of the letter's subject and told by nobody.
 */

import { unmasked } from './fold.ts';
import { hasVerb, isFurnitureLine } from './furniture.ts';
import { endsFull, isMostlySmall } from './layout.ts';
import { isClaim, isDenial, isOfMatter } from './matter.ts';
import type { Range } from './report.ts';
import { looksLikeName } from './somebody.ts';

const LEAST_WORDS = 5;
/** A line with a verb has so many, be it without a full stop, ... */
const LEAST_SENTENCE = 3;
/** ... and a word that takes the letter back. */
const LEAST_CLAIM = 1;
/** Words of a heading above a list. */
const OF_LIST =
  /\b(?:letters?|statements?|lists?|names?|organi[sz]ations?|groups?|members?|signator\w+|sign\w*|endors\w+|support\w*|below|following|download)\b/i;
/** "Groups which are", "those who have": a heading's clause, which says nothing of its own. */
const CLAUSE = /\b(?:who|which|that)\s+(?:is|are|was|were|has|have|had)\b/gi;
/** "The full list of signatories is below." */
const LIST_AHEAD =
  /^\P{L}*(?:(?:please )?see )?(?:the |a )?(?:full |complete )?list of (?:all )?(?:the )?(?:endors|signator|sign)\w*(?: (?:is|are|can be found|(?:as )?follows?|here|below|attached|at the end))*[.:]*$/iu;
/** Addresses, tags and accounts behind a sentence. */
const APPENDED = /(?:\s*(?:https?:\/\/\S+(?=\s|$)|[#@][\p{L}\p{M}\p{N}_]+|[→›»]))+$/u;
/** What stands before a name, on its line or with a line of its own: "12.", "No. 12 Ms." */
const NUMBERED =
  /(?:\s(?=[^\n]*$)|\n\s*)(?:no\.?\s?)?[([]?\d{1,3}[.)\]]?\s*(?:(?:(?:mr|mrs|ms|dr)\.?|the|លោកស្រី|អ្នកស្រី|អ្នកនាង|កញ្ញា|លោក)\s*)?$/i;
/** A heading that is wrapped has so many lines. */
const HEADING_LINES = 3;
/** "No. 1" before a name is no line of its own. */
const LEAST_LETTERS = 5;
/** What a letter does in the first person: its voice, which a page's own "we" rarely has. */
const VOICE =
  /\b(?:we|our (?:organi[sz]ations|movement|groups|members)|the undersigned(?: \p{L}+)?)\b(?:,?\s+[\w’']+){0,3}?,?\s+(?:demand|declare|call (?:on|for|upon)|urge|condemn|accuse|appeal|apologi[sz]e to|request|reserve|insist|warn|reject|withdraw|pledge|support|thank|expect|hope|stand|deplore|denounce|refuse|welcome|recogni[sz]e|ask (?:the|that|all|every|for)|(?:further |also )?note that|will (?:(?:not|never) (?:accept|allow|be|cease|cooperate|forget|forgive|give|let|recogni[sz]e|remain|rest|sit|stand|stop|support|take part|tolerate|vote)|sue|continue|hold|march|boycott))\b|\b(?:our|these) demands?\b|\bit is our (?:view|position|belief)\b|\b(?:named|mentioned|described|accused) (?:above|below)\b/iu;
/** Who wrote the letter takes it back: no page says that of itself, also where it speaks of "the letter below". */
const RENOUNCING =
  /\b(?:we|(?:all (?:of )?)?the (?:undersigned(?: \p{L}+)?|(?:above|(?:above|afore)[ -]?mentioned|signatory|endorsing) (?:organi[sz]ations?|groups|networks|signatories|endorsers|people)|(?:organi[sz]ations|groups|networks|signatories|endorsers)(?: (?:named|listed|mentioned))? above))\b(?:,?\s+(?!should|would|could|must|not|never)[\w’']+){0,3}?,?\s+(?:withdr[ae]w\w*|retract(?:ed)?|disown(?:ed)?|disavow(?:ed)?|renounced?|apologi[sz]ed? to|took back|take back|no longer (?:stand (?:by|behind)|support|endorse|believe|hold))\b/iu;
/** Somebody else's words. */
const QUOTED = /["“”«»][^"“”«»]*["“”«»]/g;
/** What must be done, or not: a sentence that tells no news. */
const DUTY =
  /\b(?:must|should|ought to|shall|ha(?:s|ve) (?:a|the) duty to|(?:is|are) (?:called (?:up)?on|obliged|urged) to|no (?:\w+ ){1,3}(?:is|are) (?:required|needed)|without delay)\b/i;
/** Somebody tells it: a person or a source of a story. */
const TOLD =
  /\b(?:says?|(?<!be )said|saying|tells?|told|according to (?!the law)|asks?|asked|wr(?:ote|ites?)|add(?:s|ed)|argue\w*|warn\w*|urge[sd]?|urging|call(?:s|ed|ing) for|demand(?:s|ed|ing)|believe\w*|think\w*|thought|noted|stated|claim\w*|report\w*|experts?|critics|activists|analysts|i|you|he|she|his|her|him)\b|\b(?:call|contact|visit|apply|register|dial|see|ring|write to)\b/i;
const WORDIEST_DUTY = 90;
/** Words of those who present a letter, not of those who write one. */
const PRESENTING =
  /\b(?:(?:this|the|our|an?|open|joint|following|full|whole|original)\s+(?:\w+\s+)?(?:letters?|statements?|text)|(?:we|hope to|as|first|originally|is|was|were|been)\s+(?:\w+\s+)?(?:re)?publish\w*|reprint\w*|reproduc\w*|(?:read|see|text|given|printed|shown|here|letter|statement)\s+(?:above|below)|full text|readers?|read (?:the|more|on)|translat\w*|editors?|editorial|contact (?:us|\w+ at)|e-?mail\w*|newsletters?|subscri\w*|cookies?|journalis\w*|reporters?|reporting|report on|coverage|(?:this|our|your|these|following|related) (?:articles?|stor(?:y|ies)|websites?|site|page|post|comments?|blog|channel|video|podcast|work|team)|your (?:support|help|inbox|device|browser)|copyright|comments|donat(?:e|ion)\w*|said|says|told|wrote|posted|asked|shar(?:e|ed|ing) (?:this|it|on|with|post|below)|follow us|join us|sign(?:ed)? (?:up|here|this|it|the)|here is|here's|newsroom|received|obtained|my|i|i'm|thanks|proud)\b/i;

/** A line of counts that stands so often is below messages. */
const FEED_TIMES = 3;
/** What a letter of this kind is about, and no heading of its endorsers. */
const CHARGED =
  /\b(?:accus|arrest|boycott|brib|charges?\b|compensat|confess|corrupt|courts?\b|evidence|freed?\b|general\b|guilt|husband|impunity|judges?\b|justice\b|minist(?:er|ry)|money\b|officials?\b|oknha|opposition|paid\b|police|pressure|prison|protest|rap(?:e|ed|ists?)\b|resign|suspects?\b|truth|victim|violen|vot(?:e|es|ers)\b|wi(?:fe|ves)\b)/i;
/** A sentence in Khmer, which has no blanks between words, has so many letters, ... */
const KHMER_SENTENCE = 12;
/** ... and a full stop or a verb: must, has done, we, will, should. */
const KHMER_STATES = /[។៕]\P{L}*$|ត្រូវ|បាន|យើង|នឹង|គួរ/u;
/** "Letter removed by the authors": what became of it, not a heading of its endorsers. */
const LETTER_IS =
  /\b(?:letter|statement|petition)\s+(?:(?:is|was|has|been|now)\s+){0,2}(?:closed|delet|remov|reject|disput|revis|replac|end(?:ed|s)\b)/i;
/** One word that takes the names below it out. */
const EXCEPTING = /^\P{L}*(?:except|excluding|without|but not|not|never|allegedly|formerly|minus)\b/iu;
/** A sentence's last word stands within so many characters of its end. */
const LONGEST_CLOSE = 200;
/** Words that a sentence on the close's own line has at the least. */
const GLUED_WORDS = 8;
/** So much (UTF-16) is read first for what stands beside a letter. */
const BESIDE = 20_000;
/** What stands before the close on its line (a blank, a quotation mark) has so many characters. */
const LEAD = 8;
/** A line that is this long, or has small letters behind it, and ends in mid-sentence was wrapped. */
const WRAPPED = 40;

/** Lines of prose in [start, end), wrapped ones made one, without the page's own. */
function proseLines(
  text: string,
  zone: Range,
  isPageMade: (offset: number) => boolean,
  leastWords: number,
): Range[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = zone.start; start < zone.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > zone.end ? zone.end : newline;
    const line = text.slice(start, end);
    const range = {
      start: start + (line.length - line.trimStart().length),
      end: start + line.trimEnd().length,
    };
    start = end + 1;
    if (range.start >= range.end) continue;
    const last = lines.at(-1);
    const wrapped =
      last !== undefined &&
      (last.end - last.start >= WRAPPED || /^\p{Ll}/u.test(text.slice(range.start, range.start + 2))) &&
      /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(last.end, range.start)) &&
      (!/[.!?:]["”’)]*$/.test(text.slice(Math.max(last.start, last.end - LONGEST_CLOSE), last.end)) ||
        endsFull(text, text.indexOf('\n', last.end)));
    if (wrapped) last.end = range.end;
    else lines.push(range);
  }
  return lines.filter((range) => {
    const line = text.slice(range.start, range.end);
    const isProse = wordsIn(line) >= leastWords || renounces(line);
    return isProse && !isFurnitureLine(line) && !isPageMade(range.start);
  });
}

function wordsIn(line: string): number {
  return line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
}

function isKhmerSentence(line: string): boolean {
  return KHMER_STATES.test(line) && (line.match(/[\u1780-\u17d3]/g)?.length ?? 0) >= KHMER_SENTENCE;
}

/** Prose between the close of the body and the first endorser, or between two of them, that heads no list. */
export function proseInGap(
  text: string,
  zone: Range,
  isPageMade: (offset: number) => boolean,
  isHeading: (line: string) => boolean,
  isStrange: (line: Range) => boolean,
): Range[] {
  // The number of the name behind the gap, and the title, are no line's end.
  const number = NUMBERED.exec(text.slice(zone.start, zone.end));
  const gap = number === null ? zone : { start: zone.start, end: zone.start + number.index };
  return proseLines(text, gap, isPageMade, LEAST_CLAIM).filter((range) => {
    // Marks of emphasis are no letters of a word.
    const line = text.slice(range.start, range.end).replace(APPENDED, '').replace(/[_*]/g, ' ');
    if (LIST_AHEAD.test(line)) return false;
    return isStrange(range) || (!isHeading(line) && isRemark(line));
  });
}

/** Does a line among names say something: a sentence, or what takes back, denies or accuses? */
export function isRemark(line: string): boolean {
  const said = unmasked(line);
  if (isKhmerSentence(line) || isDenial(said)) return true;
  const [claims, charges] = [isClaim(said), CHARGED.test(said)];
  const isSaid = OF_LIST.test(line) ? (claims && charges) || LETTER_IS.test(said) : claims || charges;
  const isCharged = isSaid && !looksLikeName(line);
  if (wordsIn(line) < LEAST_SENTENCE)
    return EXCEPTING.test(said) || (isCharged && wordsIn(line) > LEAST_CLAIM);
  const isClosed = /[.!?:]["”’)]*[^\p{L}\p{N}]*$/u.test(line.slice(-LONGEST_CLOSE));
  const isLong = wordsIn(line) >= LEAST_WORDS;
  if (isCharged || (isClosed && (isLong || (!OF_LIST.test(line) && isOfMatter(said))))) return true;
  // A line without a full stop may be a heading, where it speaks of the list and says nothing.
  return hasVerb(line) && (isClosed || !OF_LIST.test(line) || hasVerb(line.replace(CLAUSE, ' ')));
}

/** The line right ahead of what stands at the zone's end, whose own number or bullet ends the zone, and what it goes on from. */
export function lineAhead(text: string, zone: Range): Range {
  const lines = text.slice(zone.start, zone.end).split('\n');
  while (lines.length > 1 && (lines.at(-1)!.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) lines.pop();
  const end = zone.start + lines.join('\n').trimEnd().length;
  let first = lines.length - 1;
  const goesOn = (line: string) =>
    /\p{L}/u.test(line) && !/[.!?:]["”’)]*\s*$/.test(line.slice(-LONGEST_CLOSE));
  while (first > 0 && lines.length - first < HEADING_LINES && goesOn(lines[first - 1]!)) first--;
  return {
    start: Math.min(end, zone.start + lines.slice(0, first).join('\n').length + Math.min(first, 1)),
    end,
  };
}

/** The paragraph right beside a whole copy, where it speaks in the letter's voice; null where it doesn't. */
export function voiceBeside(
  text: string,
  zone: Range,
  side: 'before' | 'behind',
  isPageMade: (offset: number) => boolean,
  isOfSubject: (said: string) => boolean,
  timesPrinted: (line: string) => number,
): Range | null {
  const line = proseBeside(text, zone, side, isPageMade);
  if (line === null) return null;
  const said = text.slice(line.start, line.end);
  const beside = side === 'before' ? text.slice(line.end, zone.end) : text.slice(zone.start, line.start);
  // Counts and moments below each message say nothing of where the letter ends.
  const isOfFeed = (other: string) =>
    /\d/.test(other) && timesPrinted(other) >= FEED_TIMES && isFurnitureLine(other);
  const between = beside
    .split('\n')
    .filter((other) => !isOfFeed(other))
    .join('\n');
  // Page furniture in between: the page has begun to speak for itself.
  if ((between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 2) return null;
  // A colon leads over to the letter.
  if (/[:៖]\s*$/.test(said)) return null;
  return isInVoice(said, isOfSubject) ? line : null;
}

/**
 * The prose nearest to a letter in a zone beside it; null for none. Of a long zone only so much is read as holds that prose
 * whole: something else stands behind it.
 */
function proseBeside(
  text: string,
  zone: Range,
  side: 'before' | 'behind',
  isPageMade: (offset: number) => boolean,
): Range | null {
  for (let reach = BESIDE; ; reach *= 2) {
    const part = linesBeside(text, zone, side, reach);
    const lines = proseLines(text, part, isPageMade, LEAST_WORDS);
    const line = (side === 'before' ? lines.at(-1) : lines[0]) ?? null;
    if (part.start === zone.start && part.end === zone.end) return line;
    if (line === null) continue;
    const further = side === 'before' ? text.slice(part.start, line.start) : text.slice(line.end, part.end);
    if (/\S/.test(further)) return line;
  }
}

/** The whole lines within `reach` of a zone's inner end, all of the zone where it has none that end there. */
function linesBeside(text: string, { start, end }: Range, side: 'before' | 'behind', reach: number): Range {
  if (end - start <= reach) return { start, end };
  const newline = side === 'before' ? text.indexOf('\n', end - reach) : text.lastIndexOf('\n', start + reach);
  if (newline < start || newline >= end) return { start, end };
  return side === 'before' ? { start: newline, end } : { start, end: newline };
}

/**
 * Prose that goes on behind the letter's last passage on that one's own line, where a page's words would have a line of
 * their own; null where there is none.
 */
export function gluedBehind(text: string, zone: Range, close: Range | null): Range | null {
  if (close === null || close.end !== zone.start) return null;
  if (!/(?:^|\n)\P{L}*$/u.test(text.slice(Math.max(0, close.start - LEAD), close.start))) return null;
  const newline = text.indexOf('\n', zone.start);
  const line = text.slice(zone.start, newline < 0 ? zone.end : Math.min(newline, zone.end));
  const said = line.replace(/^[^\p{L}\p{N}]+/u, '').trimEnd();
  const words = said.match(/\p{L}+/gu) ?? [];
  if (words.length < GLUED_WORDS || !isMostlySmall(words) || !/[.!?]$/.test(said)) return null;
  const first = said.replace(/(?<=[.!?])\s.*/, '');
  if (isFurnitureLine(first) || PRESENTING.test(first)) return null;
  const start = zone.start + line.indexOf(said);
  return { start, end: start + said.length };
}

/** Do those who wrote the letter take it back, in however few words? */
function renounces(line: string): boolean {
  return RENOUNCING.test(unmasked(line).replace(QUOTED, ''));
}

/** Does a line speak as a letter does? */
export function isInVoice(line: string, isOfSubject: (said: string) => boolean): boolean {
  const said = unmasked(line);
  if (renounces(line)) return true;
  const unquoted = said.replace(QUOTED, '');
  return !PRESENTING.test(unquoted) && (VOICE.test(unquoted) || isDuty(said, isOfSubject));
}

/** Prose of duties: most of its sentences say what must be done, and none who says so. */
function isDuty(said: string, isOfSubject: (said: string) => boolean): boolean {
  if (/["“”«»]/.test(said) || TOLD.test(said) || !/[.!?]$/.test(said)) return false;
  const sentences = said.split(/(?<=[.!?])\s+/);
  const duties = sentences.filter((sentence) => DUTY.test(sentence)).length;
  return (
    DUTY.test(sentences[0]!) &&
    duties * 2 > sentences.length &&
    said.split(/\s+/).length <= WORDIEST_DUTY &&
    isOfSubject(said)
  );
}
