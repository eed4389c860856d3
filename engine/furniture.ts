/**
 * Lines that pages, feeds and printers put between the parts of a text, told by their words alone.
 *
 * A page's own line is a label, a counter, a control, a stamp or a title. One that goes on as a sentence does ("12 votes
 * were cast against …") is somebody's prose, however it begins.
 */

import { unmasked } from './fold.ts';

/** How a count of a page's begins: "1.2K views". */
const COUNT = String.raw`[\d.,\u17e0-\u17e9]+\s*[km]?\s*(?:likes?|comments?|shares?|views?|reactions?|repl(?:y|ies)|responses?|thoughts?|pingbacks?|answers?|reviews?|ratings?|votes?|retweets?|reposts?|quotes?|quote (?:tweets|posts)|bookmarks?|followers?|members?|min(?:ute)?s? read|ចូលចិត្ត|មតិ|ដង)(?![a-z\u1780-\u17d3])`;
/** "3 h", "2 days ago", "yesterday". */
const AGO = String.raw`(?:\d{1,2}\s*(?:s|m|h|d|w|mo|y|sec|min|hr|hrs|hours?|minutes?|days?|weeks?|months?|years?)\b\s*(?:ago)?|just now|yesterday|today)`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?(?![a-z]))?\s*(?:\(?(?:ict|[a-z]{1,2}[sd]t|cet|cest|gmt|utc|local time)\b\)?)?\s*(?:\(?(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d\d)?\)?)?`;
const DAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+[^\s\d.,]{3,9}\.?,?\s+\d{4}|[^\s\d.,]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})`;
const CONTROL_WORD =
  'like|reply|comment|share|repost|retweet|quote|view|send|react|translate|see translation|see original|see more|see less|show more|show less|show this thread|edited|pinned|verified|follow|following|original poster|op|author|top fan|admin|ចូលចិត្ត|ឆ្លើយតប|មតិ|ចែករំលែក';
/** Words of a name or a title. */
const NAMES = String.raw`(?:[\p{Lu}\p{Lo}\p{N}(“"][^\s@]*|of|the|on|in|to|for|and|a|an|at|by|de|&|[:–—-])(?:\s+|(?=@|$))`;

/** Lines of which every word is the page's. */
const CLOSED: readonly RegExp[] = [
  // Thread and page numbers, running counters.
  /^[([{]?\d{1,3}\s*(?:\/|of|out of)\s*\d{1,3}[)\]}]?[.:]?$/i,
  /^(?:page|p\.|ទំព័រ|slide|part|thread)\s*[(]?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[)]?[.:]?$/i,
  /^[-–—|·\s]*\d{1,4}[-–—|·\s]*$/,
  // The mark of an end.
  /^[[(/–—-]*\s*ends?(?: of (?:the )?(?:open )?(?:letter|statement|thread|text))?\s*[\])–—.-]*$/i,
  // Advertisements.
  /^[[(–—-]*\s*(?:advertisements?|advertising|sponsored(?: content| post)?|promoted(?: content| post)?|paid (?:content|post|partnership)|ads?(?: by \S+)?|ការផ្សាយពាណិជ្ជកម្ម|ផ្សាយពាណិជ្ជកម្ម)\s*[\])–—:.-]*$/i,
  // What the page wants of its reader.
  /^(?:share|tweet|print|e-?mail|copy link|save|bookmark|follow|subscribe|sign up|sign in|log in|register|join|donate|download|newsletter|accept|enlarge|zoom|expand|view larger|ចែករំលែក|ចុះឈ្មោះ|តាមដាន)(?:\s+(?:this|us|now|here|on|via|to|it|article|story|post|page|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|email|link|messenger|instagram|today|cookies|all|free|\d+)|\s*[:|/·•,–—-])*$/i,
  // Controls of slideshows and players.
  /^(?:auto-?play|full ?screen|replay|(?:un)?mute|(?:show|hide) (?:thumbnails?|captions?|subtitles?)|(?:(?:next|last|previous|first) slide\s*)+|(?:play|pause) (?:video|audio|slideshow))$/i,
  // Counts, reactions, time stamps.
  new RegExp(
    String.raw`^${COUNT}(?:[\s·•|,/&]*(?:${COUNT}|${AGO}|${CLOCK}|${DAY}|${CONTROL_WORD}|and|so far|in total|(?:on|to|for) (?:this|the) (?:post|article|story|page|letter|statement|video|photo|thread|tweet|topic)|(?:on|to) [“"‘«][^“”"«»\n]{1,100}[”"’»]))*[\s.:]*$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:${CONTROL_WORD})(?:\s*[·•|,\d\s]\s*(?:${CONTROL_WORD}|[\d.,]+\s?[kmhdwy]?|ago))*$`,
    'i',
  ),
  new RegExp(String.raw`^(?:${AGO}|${DAY}|${CLOCK})(?:[\s·•|,@–—-]*(?:at\s+)?${CLOCK})?$`, 'i'),
  /^(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+$/u,
  /^(?:https?:\/\/|www\.)\S+$/i,
];

/** Lines that go on with a title, a name, a place. */
const LABELLED: readonly RegExp[] = [
  /^(?:story|article|text|content|letter)?\s*continue[sd]? (?:below|after|reading)\b.{0,60}$/i,
  /^(?:skip|scroll) (?:to|past|down)\b.{0,60}$/i,
  /^[[(–—-]*\s*(?:continued|loading|listen to this (?:article|story)|advertisements?\s*[-–—:|]\s*(?:continue|story|article|scroll)\b.{0,60})[…\s\]).]*$/i,
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|source|(?:media |press )?contacts?|email|e-mail|tel|phone|fax|website|web|url|link)\s*[:|/–—-].{0,200}$/i,
  /^(?:photo|image|picture|photograph|illustration|video)s?\s+(?:by|credit|courtesy|from|supplied|taken)\b.{0,120}$/i,
  /^\(?(?:photo|image|picture|file photo|afp|reuters|ap photo)\b.{0,80}\)?$/i,
  new RegExp(String.raw`^(?:${AGO}|${DAY}(?:[\s,@–—-]*(?:at\s+)?${CLOCK})?|${CLOCK})\s*[·•|].{0,60}$`, 'i'),
  new RegExp(
    String.raw`^(?:(?:first |last )?(?:published|posted|updated|modified|created|issued online)|last (?:updated|modified))(?:\s*[:|·•–—-]|\s+(?:on|at|by|in|${DAY}|${AGO}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])).{0,80}$`,
    'i',
  ),
  /^(?:(?:[Mm]edically |[Ff]act[- ])?(?:[Rr]eviewed|[Cc]hecked|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Rr]eported|[Pp]osted|[Pp]ublished)\s+)?[Bb]y:?\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,5}(?:\s*[|·•,–—-].{0,60})?$/u,
  // An account's name.
  new RegExp(String.raw`^(?:${NAMES}){0,8}[(]?@\w{2,30}[)]?(?:\s*[·•|]?\s*.{0,30})?$`, 'u'),
  /^(?:©|\(c\)|copyright\b|all rights reserved).{0,100}$/i,
  /^for (?:(?:more|further|additional) (?:information|details)|(?:media|press|any|all|general) (?:inquir|enquir|quer|question)[a-z]+)\b.{0,160}$/i,
  /^(?:prev(?:ious)?|next|back|home|menu|search|back to top|continue|load more|more comments|top)(?:\s*(?:page|post|article|story|chapter|\||\/|›|»|>)\s*.{0,40})*$/i,
];

/** Lines that hold a caption, another story's headline or the page's own wishes, which are sentences as well. */
const TITLED: readonly RegExp[] = [
  // Pointers to other things on the site.
  /^(?:(?:read|see|watch|listen|view)\s+(?:also|more|next|the (?:full|original|whole) (?:story|article|letter|statement|text)(?: here| below)?|all|on|now)|also (?:read|see|watch|on)|more (?:on|from|in|stories|news|about|like)|related(?: (?:stories|articles|posts|news|content|topics|links))?|recommended(?: (?:for you|stories|articles|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|viewed|popular|shared)|popular(?: (?:posts|stories|articles|now))?|latest(?: (?:news|stories|posts))?|editors?['’]s? (?:picks?|choice)|top stories|don['’]t miss|up next|in case you missed it|for more,? (?:read|see|watch)|(?:à|a) lire aussi|(?:lire|voir|leer|lea) (?:aussi|también|más)|អានបន្ថែម|អត្ថបទពាក់ព័ន្ធ|សូមអាន)(?:\s*[:|»›>→–—-].{0,160}|(?:\s+[a-z\d'’\u00c0-\u024f\u1780-\u17d3]+){0,3})$/i,
  /^(?:in this (?:article|story)|section|photo|photos|photograph|picture|image|images|illustration|credit|caption|video|audio|gallery|file photo)\s*[:|/–—-].{0,200}$/i,
  /^(?:prev(?:ious)?|next|back)(?:\s+(?:page|post|article|story|chapter))?\s*[:|/›»>→].{0,80}$/i,
  /^(?:« .{0,40}|.{0,40} »|←.{0,40}|.{0,40}[^.!\s]\s*→)$/,
  /^for (?:(?:more|further|additional) (?:information|details)|(?:media|press|any|all|general) (?:inquir|enquir|quer|question)[a-z]+)\b(?=.{0,80}\b(?:contact|call|visit|e-?mail|write|see|tel)\b).{0,160}$/i,
  /^(?:share|follow|subscribe|sign up|join|get|stay|never miss|download|listen to|watch|enter|like (?:what|this|our|us)|click|tap|enjoying|support (?:us|our|this)|become a|we use)\b(?=.{0,140}\b(?:newsletters?|inbox|our (?:app|channel|page|podcast|website|site|stories|journalism|reporting|work)|telegram|facebook|twitter|whatsapp|youtube|instagram|e-?mail address|top stories|breaking news|daily news|latest news|updates|cookies|here to (?:read|subscribe|sign|see|listen|watch)|member of our)\b).{0,160}$/i,
  /^(?:©|\(c\)|copyright|all rights reserved)(?=.*\b(?:rights|permission|reproduc\w*|publish\w*|redistribut\w*)\b).{0,200}$/i,
];

/** What only a sentence has: a verb's auxiliary, a denial, somebody who does something. */
const STATES =
  /\b(?:is|are|was|were|been|has|have|had|did|does|do|will|would|can|cannot|could|(?<!\d )may(?! \d)|might|should|must|shall|not|never|no|nothing|nobody|none|that|who|which|we|they|he|she|it|their|our)\b|n['’]t\b/i;
/** So many small words in a row are a sentence's. */
const SMALL_WORDS = 6;
const LONGEST = 240;

/** Is this line the page's own, by its words alone? In mid-sentence no caption and no headline stands. */
export function isFurnitureLine(line: string, inSentence = false): boolean {
  const trimmed = withoutMarks(line.trim());
  if (trimmed === '' || trimmed.length > LONGEST) return trimmed === '';
  const isOneOf = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(trimmed));
  if (isOneOf(CLOSED) || (!inSentence && isOneOf(TITLED))) return true;
  return isOneOf(inSentence ? [...LABELLED, ...TITLED] : LABELLED) && !isSentence(unmasked(trimmed));
}

/** Has a line the verb of a sentence, as few labels, names and titles have? */
export function hasVerb(line: string): boolean {
  return STATES.test(unmasked(line));
}

/** Does a line say something, as labels, names and titles don't? */
function isSentence(line: string): boolean {
  if (STATES.test(line)) return true;
  let small = 0;
  for (const [word] of line.matchAll(/\p{L}[\p{L}\p{M}'’-]*|\p{N}+|[^\s\p{L}]/gu)) {
    small = /^\p{Ll}/u.test(word) ? small + 1 : 0;
    if (small === SMALL_WORDS) return true;
  }
  return false;
}

/** A line without the marks at its beginning and its end, in one pass however many there are. */
function withoutMarks(line: string): string {
  let start = 0;
  while (start < line.length && /[\s>*_•·▪●►|]/.test(line[start]!)) start++;
  let end = line.length;
  while (end > start && /[\s*_|]/.test(line[end - 1]!)) end--;
  return line.slice(start, end);
}

/** A control of the page behind the last words on their line, with the blank before it. */
export const CONTROL = /\s(?:(?:show|see|read|view)\s(?:less|more|translation|original)|copy link|hide)\s*$/i;
