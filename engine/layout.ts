/**
 * What a text's layout says: where a block ends, what is marked as left out, which lines are the page's own.
 * Everything here looks at characters only; what a page is made of comes with the reading's spans.
 */

import type { Range } from './report.ts';

/** Three kinds of joint between two words: none, a line's end, a block's end. */
export type Joint = 'none' | 'line' | 'block';

/** The joint in the text between two words. A line's end inside a sentence is a wrap and no joint. */
export function jointIn(between: string): Joint {
  const newline = between.indexOf('\n');
  if (newline < 0) return between.includes('\f') ? 'line' : 'none';
  if (/\n[^\S\n]*\n|\f/.test(between)) return 'block';
  return 'line';
}

/** A wrapped line goes on: the line's end stands in mid-sentence. */
export function isWrap(before: string, between: string, after: string): boolean {
  if (/[.!?:;…។]["'”’»)\]]*[^\S\n]*\n/.test(between)) return false;
  if (/\n[^\S\n]*(?:[-–—•*▪●◦·►]|\d|["“«(]|>)/.test(between)) return false;
  return /^\p{Ll}/u.test(after) || /-\s*\n/.test(between) || before === '';
}

/** A mark that says something was left out: … ... [...] […] (…). */
export function marksElision(between: string): boolean {
  return /…|\.\s?\.\s?\.|\[\s*\]|\[\.\.\.?\]/.test(between);
}

/** So much between two words is no typography; what it says isn't looked at, since patterns may take its square. */
export const LONGEST_JOINT = 2_000;

/** Opening and closing quotation marks, not apostrophes. */
const QUOTES = /["“”„‟«»‹›「」]|''|``|[‘](?=\S)|’(?=\s|$)/;

export function hasQuote(between: string): boolean {
  return QUOTES.test(between);
}

/** Does a quotation end at the beginning of what stands between two words? */
export function closesQuote(between: string): boolean {
  return /^[.,;:!?…]*(?:["”’»]|“(?=\s))/.test(between);
}

/** Does one begin at its end? */
export function opensQuote(between: string): boolean {
  return /["“‘«„][([…]*$/.test(between);
}

/** The place between two words ends a sentence, a quotation or a block. */
export function endsUnit(between: string, wordBefore: string): boolean {
  if (QUOTES.test(between) || /\n\s*\n|\f|…|\.\.\./.test(between)) return true;
  if (/[!?:។！？：]/.test(between)) return true;
  return (
    /[.;．；]["'”’»)\]]*\s/.test(between) &&
    !/^(?:mr|ms|mrs|dr|no|st|vs|ing|h|e|p|art|paras?)$/i.test(wordBefore)
  );
}

/** Lines that pages, feeds and printers put between the parts of a text. Tested against one trimmed line. */
const FURNITURE: readonly RegExp[] = [
  // Thread and page numbers, running counters.
  /^[([{]?\d{1,3}\s*(?:\/|of|out of)\s*\d{1,3}[)\]}]?[.:]?$/i,
  /^(?:page|p\.|ទំព័រ|slide|part|thread)\s*[(]?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[)]?[.:]?$/i,
  /^[-–—|·\s]*\d{1,4}[-–—|·\s]*$/,
  // The mark of an end.
  /^[[(/–—-]*\s*ends?(?: of (?:the )?(?:open )?(?:letter|statement|thread|text))?\s*[\])–—.-]*$/i,
  // Advertisements.
  /^[[(–—-]*\s*(?:advertisements?|advertising|sponsored(?: content| post)?|promoted(?: content| post)?|paid (?:content|post|partnership)|ads?(?: by \S+)?|ការផ្សាយពាណិជ្ជកម្ម|ផ្សាយពាណិជ្ជកម្ម)\s*[\])–—:.-]*$/i,
  /^(?:story|article|text|content|letter)?\s*continue[sd]? (?:below|after|reading)\b.{0,60}$/i,
  /^(?:skip|scroll) (?:to|past|down)\b.{0,60}$/i,
  /^[[(–—-]*\s*(?:continued|loading|listen to this (?:article|story)|advertisements?\s*[-–—:|]\s*(?:continue|story|article|scroll)\b.{0,60})[…\s\]).]*$/i,
  // Pointers to other things on the site.
  /^(?:(?:read|see|watch|listen|view)\s+(?:also|more|next|the full (?:story|article)|all|on|now)|also (?:read|see|watch|on)|more (?:on|from|in|stories|news|about|like)|related(?: (?:stories|articles|posts|news|content|topics|links))?|recommended(?: (?:for you|stories|articles|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|viewed|popular|shared)|popular(?: (?:posts|stories|articles|now))?|latest(?: (?:news|stories|posts))?|editors?['’]s? (?:picks?|choice)|top stories|don['’]t miss|up next|in case you missed it|for more,? (?:read|see|watch)|(?:à|a) lire aussi|(?:lire|voir|leer|lea) (?:aussi|también|más)|អានបន្ថែម|អត្ថបទពាក់ព័ន្ធ|សូមអាន)(?:\s*[:|»›>→–—-].{0,160}|(?:\s+[\p{L}\d'’]+){0,3})$/iu,
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|in this (?:article|story)|section|source|photo|photos|photograph|picture|image|images|illustration|credit|caption|video|audio|gallery|file photo|(?:media |press )?contacts?|email|e-mail|tel|phone|fax|website|web|url|link)\s*[:|/–—-].{0,200}$/i,
  /^for (?:(?:more|further|additional) (?:information|details)|(?:media|press|any|all|general) (?:inquir|enquir|quer|question)\p{L}+)\b.{0,160}$/iu,
  /^(?:photo|image|picture|photograph|illustration|video)s?\s+(?:by|credit|courtesy|from|supplied|taken)\b.{0,120}$/i,
  /^\(?(?:photo|image|picture|file photo|afp|reuters|ap photo)\b.{0,80}\)?$/i,
  // What the page wants of its reader.
  /^(?:share|tweet|print|e-?mail|copy link|save|bookmark|follow|subscribe|sign up|sign in|log in|register|join|donate|download|newsletter|accept|enlarge|zoom|expand|view larger|ចែករំលែក|ចុះឈ្មោះ|តាមដាន)(?:\s+(?:this|us|now|here|on|via|to|it|article|story|post|page|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|email|link|messenger|instagram|today|cookies|all|free|\d+)|\s*[:|/·•,–—-])*$/iu,
  /^(?:share|follow|subscribe|sign up|join|get|stay|never miss|download|listen to|watch|enter|like|click|tap|enjoying|support|become a|we use)\b(?=.{0,140}\b(?:newsletters?|inbox|our (?:app|channel|page|podcast|website|site|stories|journalism|reporting|work)|telegram|facebook|twitter|whatsapp|youtube|instagram|e-?mail address|top stories|breaking news|daily news|latest news|updates|cookies|here to (?:read|subscribe|sign|see|listen|watch)|member of our)\b).{0,160}$/iu,
  // Controls of slideshows and players.
  /^(?:auto-?play|full ?screen|replay|(?:un)?mute|(?:show|hide) (?:thumbnails?|captions?|subtitles?)|(?:(?:next|last|previous|first) slide\s*)+|(?:play|pause) (?:video|audio|slideshow))$/i,
  // Reactions, time stamps, bylines.
  /^[\d.,]+\s*[kmKM]?\s*(?:likes?|comments?|shares?|views?|reactions?|repl(?:y|ies)|responses?|thoughts?|pingbacks?|answers?|reviews?|ratings?|votes?|retweets?|reposts?|quotes?|quote (?:tweets|posts)|bookmarks?|followers?|members?|min(?:ute)?s? read|ចូលចិត្ត|មតិ|ដង)(?![\p{L}]).{0,60}$/iu,
  /^(?:like|reply|comment|share|repost|retweet|quote|view|send|react|translate|see translation|see original|see more|see less|show more|show less|show this thread|edited|pinned|verified|follow|following|original poster|op|author|top fan|admin|ចូលចិត្ត|ឆ្លើយតប|មតិ|ចែករំលែក)(?:\s*[·•|,\d\s]\s*(?:like|reply|comment|share|repost|send|edited|follow|[\d.,]+\s?[kKmMhdwy]?|ago|see translation))*$/iu,
  /^(?:\d{1,2}\s*(?:s|m|h|d|w|mo|y|sec|min|hr|hrs|hours?|minutes?|days?|weeks?|months?|years?)\b\s*(?:ago)?|just now|yesterday|today)(?:\s*[·•|,].{0,60})?$/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:\s*[·•|,@–—-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?.{0,20})?$/iu,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[·•|,–—-].{0,40})?$/i,
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created|issued online)|last (?:updated|modified))\b.{0,80}$/i,
  /^(?:(?:[Mm]edically |[Ff]act[- ])?(?:[Rr]eviewed|[Cc]hecked|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Rr]eported|[Pp]osted|[Pp]ublished)\s+)?[Bb]y:?\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,5}(?:\s*[|·•,–—-].{0,60})?$/u,
  /^.{0,60}@\w{2,30}(?:\s*[·•|]?\s*.{0,30})?$/,
  /^(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+$/u,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved).{0,100}$/i,
  /^(?:prev(?:ious)?|next|back|home|menu|search|back to top|continue|load more|more comments|top|« .{0,40}|.{0,40} »|←.{0,40}|.{0,40}→)(?:\s*(?:page|post|article|story|chapter|\||\/|›|»|>)\s*.{0,40})*$/i,
];

/** A line with nothing but a number on it, as pages have at their ends. */
const LONE_NUMBER = /^[-–—|·\s]*(\d{1,4})[-–—|·\s]*$/;
/** Characters (UTF-16) that a page has at the least: numbers closer than that count no pages. */
const PAGE = 60;

/** The number on a line that has nothing else, null for any other line. */
export function loneNumber(line: string): number | null {
  const number = line.length > 40 ? undefined : LONE_NUMBER.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}

/** The lines of a text and how often each stands in it, counted when first asked for. */
export class Lines {
  readonly #text: string;
  #alone: ReadonlyMap<string, number> | null = null;
  #printed: ReadonlyMap<string, number> | null = null;
  #numbers: ReadonlyMap<number, Range> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  timesAlone(line: string): number {
    this.#alone ??= counted(this.#text.split('\n'), (other) => other.trim());
    return this.#alone.get(line.trim()) ?? 0;
  }

  /** The same for the lines of printed pages, whatever numbers are in them. */
  timesPrinted(line: string): number {
    this.#printed ??= counted(this.#text.split(/[\n\f]/), shapeOf);
    return this.#printed.get(shapeOf(line)) ?? 0;
  }

  /** Does a number alone on the line at `offset` count pages: is the one before it above, or the next one below? */
  countsPages(number: number, offset: number): boolean {
    this.#numbers ??= numbered(this.#text);
    const before = this.#numbers.get(number - 1)?.start ?? Number.POSITIVE_INFINITY;
    const behind = this.#numbers.get(number + 1)?.end ?? 0;
    return before + PAGE <= offset || behind >= offset + PAGE;
  }
}

/** Where each number that has a line of its own first stands in a text and where last. */
function numbered(text: string): Map<number, Range> {
  const places = new Map<number, Range>();
  let offset = 0;
  for (const line of text.split(/[\n\f]/)) {
    const number = loneNumber(line);
    if (number !== null) places.set(number, { start: places.get(number)?.start ?? offset, end: offset });
    offset += line.length + 1;
  }
  return places;
}

function counted(lines: readonly string[], shape: (line: string) => string): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) {
    const shaped = shape(line);
    times.set(shaped, (times.get(shaped) ?? 0) + 1);
  }
  return times;
}

/** Is this line the page's own, by its words alone? */
export function isFurnitureLine(line: string): boolean {
  const trimmed = withoutMarks(line.trim());
  if (trimmed === '' || trimmed.length > 240) return trimmed === '';
  return FURNITURE.some((pattern) => pattern.test(trimmed));
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

/** A line without what differs from page to page. */
export function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '0');
}

/** The heads and feet of printed pages: the shapes of lines beside a form feed that stand beside others too. */
export function runningHeads(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const heads = new Set<string>();
  const pages = text.split('\f');
  for (let page = 1; page < pages.length; page++) {
    const foot = pages[page - 1]!.trimEnd();
    const head = pages[page]!.trimStart();
    const end = head.indexOf('\n');
    for (const line of [foot.slice(foot.lastIndexOf('\n') + 1), end < 0 ? head : head.slice(0, end)]) {
      const shape = shapeOf(line);
      if (shape !== '' && seen.has(shape)) heads.add(shape);
      seen.add(shape);
    }
  }
  return heads;
}

/** Words that stories put around what they quote: "the letter said", "according to the groups". */
const ATTRIBUTION =
  /\b(?:sa(?:id|ys|y|ying)|stat(?:e|es|ed|ing)|read(?:s|ing)?|wr(?:ite|ites|ote|iting)|add(?:s|ed|ing)|declar(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|according|warn(?:s|ed|ing)?|urg(?:e|es|ed|ing)|not(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|that|letter|statement|quot(?:e|es|ed|ing))\b|\b(?:it|they) (?:begins?|opens?|ends?|closes?|continues?|concludes?|goes on|go on)\s*:/i;

export function attributes(text: string): boolean {
  return ATTRIBUTION.test(text);
}
