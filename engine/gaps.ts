/**
 * What stands between two matched words. Two places of the text go in; the words that were added between them come out,
 * in pieces that lines and blocks separate, without what pages put between the passages of any text.
 *
 * The method is that of removing boilerplate from pages, line by line: where lines end, how often they stand in the
 * text and what they say tells the page's own (running heads, by-lines, list numbers, pull quotes) from what somebody
 * wrote into the letter. Marks of elision and quotation marks tell what an excerpt or a story left out.
 */
import { hasVerb, isFurnitureLine, isImprint, isPostSign, isTeaser, saysSomething } from './furniture.ts';
import { isUnitEnd, jointBehind } from './joints.ts';
import {
  attributes,
  closesQuote,
  endsFull,
  type Joint,
  LONGEST_JOINT,
  loneNumber,
  marksElision,
  opensQuote,
} from './layout.ts';
import { isClaim, isDenial, isOfMatter } from './matter.ts';
import { ACCOUNT, NAME, withoutVerb } from './posts.ts';
import type { Range } from './report.ts';
import { type Segments, SLIDE } from './segments.ts';
import { endOf, isWording, type Site, startOf, textBetween, textOf } from './site.ts';

/** Fewer words of the letter's are anybody's. */
const LEAST_WORDING = 3;
/** A line that stands so often is a by-line. */
const BYLINE_TIMES = 3;
const BYLINE_WORDS = 4;
/** So many words a remark under a post has at the most, with its sender's name and the counts below it. */
const REMARK_WORDS = 24;
/** A number before a passage, with or without the point behind it. */
const LIST_NUMBER = /^[\s([#>*_-]*\d{1,3}\s*[.):\]–-]?\s*[*_]*$/;
const LIST_NUMBER_MARKED = /^[\s([#>*_-]*\d{1,3}\s*[.):\]–-]\s*[*_]*$/;
/** "2/12 3. (1) " */
const LONGEST_NUMBERING = 40;
/** The end of "37(d)": a digit behind it is one of the reference's. */
const SUBSECTION = /\d\\?[([][\p{L}\p{N}]{1,2}\\?[)\]]$/u;
const NUMBERING =
  /^(?:[^\p{L}\p{N}]*(?:\d{1,3}\s?\/\s?\d{1,3}|[([]\d{1,3}[)\]]|\d{1,3}[.):\]](?!\d)))+[^\p{L}\p{N}]*$/u;
/** What stands alone on a line where a printed page ends. */
const PAGE_NUMBER = /^(?:\s*page(?=\s))?[-–—|·\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|·]?\s*$/i;
/** So many words a running head has at the most. */
const LONGEST_HEAD = 12;
/** Where somebody can be reached; such a line may be longer. */
const ADDRESS = /\b(?:tel|phone|fax|e-?mail|street|house|p\.?o\.? box)\b|\bst\.|@[\w-]{1,40}\.|\bwww\./i;
const LONGEST_ADDRESS = 40;
/** What a body's name ends with. */
const OF_BODY =
  /\b(?:Network|Association|Union|Federation|Cent(?:er|re)|Organi[sz]ation|Committee|Coalition|Alliance|Foundation|Institute)$/;

/** How often a post was liked, shared and seen. */
const COUNTS = /^\d[\d.,\skm]*$/i;

/** Added words without a joint between them, and the joints around them. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly before: Joint;
  readonly after: Joint;
}

/** The stream's words between two that are matched, and whether these belong to one sentence. */
interface Between {
  readonly from: number;
  readonly to: number;
  readonly inSentence: boolean;
}

/** A piece while words are added to it. */
type Growing = { -readonly [Key in keyof Piece]: Piece[Key] };

/** What stands between two matched words: the stream's `f` and `nextF`, the canon's `c` and `nextC`. */
export interface Gap {
  readonly f: number;
  readonly nextF: number;
  readonly c: number;
  readonly nextC: number;
  readonly between: string;
  /** What was added. */
  readonly pieces: readonly Piece[];
  /** The canonical words that are gone. */
  readonly lost: readonly number[];
}

/**
 * The words [from, to) that were added between words of a segment, in pieces that lines and blocks separate, without
 * what is the page's own: furniture lines, list and thread numbers, footnote numbers glued to a word.
 */
export function piecesIn(
  site: Site,
  { claimed }: Segments,
  segment: number,
  { from, to, inSentence }: Between,
): Piece[] {
  const pieces: Growing[] = [];
  const isOfPost = from > 0 && from < to ? postBreak(site, from - 1, to) : () => false;
  const isRemark = from > 0 && from < to && !inSentence ? remarks(site, from - 1, to) : () => false;
  for (let f = from; f < to; f++) {
    if ((claimed.get(f) ?? segment) !== segment || site.isForeign(f) || isOfPost(f) || isRemark(f)) continue;
    const last = pieces.at(-1);
    const joint = jointBehind(site.stream, f - 1);
    if (last !== undefined && last.end === f && joint === 'none') last.end = f + 1;
    else pieces.push({ first: f, end: f + 1, before: joint, after: 'none' });
    pieces.at(-1)!.after = jointBehind(site.stream, f);
  }
  const between = from > 0 ? textBetween(site, from - 1, to) : '';
  const mayStray = inSentence && !between.includes('\f');
  const isStray = (piece: Piece) => mayStray && isStrayNumber(site, piece);
  const left = pieces
    .filter((piece) => isStray(piece) || !isPageMade(site, piece, inSentence))
    .map((piece) => withoutNumber(site, piece));
  const marked =
    from > 0 ? site.marked.slice(endOf(site, from - 1), endOf(site, from - 1) + between.length) : '';
  return breaksPage(marked) ? left.filter((piece) => isStray(piece) || !isRunningHead(site, piece)) : left;
}

/**
 * Where one post ends and the next begins, between the stream's words `before` and `behind`, in a thread that was copied
 * as text: which words are of the lines that a feed puts there? A stamp or an account on a line of its own, as three
 * lines of the text or more are, says that it is such a place; then so are counts, and a sender's name that comes again
 * and again.
 */
function postBreak(site: Site, before: number, behind: number): (word: number) => boolean {
  const start = endOf(site, before);
  const end = startOf(site, behind);
  if (end - start > LONGEST_JOINT) return () => false;
  const [head = '', ...lines] = site.marked.slice(start, end).split('\n');
  lines.pop();
  const own: Range[] = [];
  if (lines.some((line) => opensPost(site, line, lines))) {
    let at = start + head.length + 1;
    for (const line of lines) {
      if (isPostSign(line) || isSender(site, line) || isFurnitureLine(line, true))
        own.push({ start: at, end: at + line.length });
      at += line.length + 1;
    }
  }
  return (word) => own.some((line) => line.start <= startOf(site, word) && endOf(site, word) <= line.end);
}

/**
 * Between two posts of one sender that hold the letter's words a thread may show what somebody else replied: which words
 * are of such a post? It says little, and nothing of the letter's matter: a forger can give a post any name.
 */
function remarks(site: Site, before: number, behind: number): (word: number) => boolean {
  const [post, next] = [site.postAt(startOf(site, before)), site.postAt(startOf(site, behind))];
  const sender = post && site.senderOf(post);
  if (!sender || !next || site.senderOf(next) !== sender) return () => false;
  return (word) => {
    const other = site.postAt(startOf(site, word));
    const name = other && site.senderOf(other);
    if (!name || name === sender) return false;
    const said = site.text.slice(other.start, other.end);
    return (
      said.length < LONGEST_JOINT &&
      said.trim().split(/\s+/).length <= REMARK_WORDS &&
      !isDenial(said) &&
      !isClaim(said) &&
      !isOfMatter(nameless(site, said))
    );
  };
}

/** Is it a sign above or below one post of several? Words alone ("Sent", "today") are that only beside a sender. */
function opensPost(site: Site, line: string, beside: readonly string[]): boolean {
  if (!isPostSign(line) || site.markedLines.timesPrinted(line) < BYLINE_TIMES) return false;
  return /[\p{N}@]/u.test(line) || beside.some((other) => isSender(site, other));
}

/** Is it the name of somebody who posts again and again, `least` times or more? What the letter speaks of is said, not named. */
function isSender(site: Site, line: string, least = BYLINE_TIMES): boolean {
  const name = withoutVerb(line);
  if (name.split(/\s+/).length > BYLINE_WORDS || site.lines.timesAlone(line) < least) return false;
  if (COUNTS.test(name)) return true;
  if (isClaim(name)) return false;
  return (NAME.test(name) || ACCOUNT.test(name)) && !saysSomething(name) && !isOfMatter(nameless(site, name));
}

/** A line without the endorsers' names and acronyms. */
function nameless(site: Site, line: string): string {
  let rest = line;
  for (const { name, acronym } of site.letter.endorsers)
    rest = rest.replace(name, '').replace(acronym ?? name, '');
  return rest;
}

/** A number alone on its line that counts no pages. */
function isStrayNumber(site: Site, piece: Piece): boolean {
  if (piece.end - piece.first !== 1) return false;
  const start = lineStart(site, piece);
  const number = loneNumber(site.text.slice(start, lineEnd(site, piece)));
  return number !== null && site.text[start - 1] === '\n' && !site.lines.countsPages(number, start);
}

/** A line without the number in the cell or before the point ahead of it. */
function withoutNumber(site: Site, piece: Piece): Piece {
  if (piece.before === 'none' || piece.after === 'none' || piece.end - piece.first < 2) return piece;
  const number = textOf(site, piece.first);
  const joint = textBetween(site, piece.first, piece.first + 1);
  return /^\d{1,3}$/.test(number) && /^\s*(?:\t|[.):]\s)/.test(joint)
    ? { ...piece, first: piece.first + 1 }
    : piece;
}

/** At a page's break: a short line that the text has on other pages too, or that names the letter. */
function isRunningHead(site: Site, piece: Piece): boolean {
  if (piece.before === 'none' && piece.after === 'none') return false;
  const head = site.text.slice(lineStart(site, piece), lineEnd(site, piece)).trim();
  const words = head.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isAddress = words <= LONGEST_ADDRESS && /\d/.test(head) && ADDRESS.test(head);
  if ((words > LONGEST_HEAD && !isAddress) || /[.!?]$/.test(head) || hasVerb(head) || isDenial(head))
    return false;
  if (/\bopen letter\b/i.test(head)) return true;
  const isBody = NAME.test(head) && OF_BODY.test(head);
  const isPlain = isAddress || (words <= BYLINE_WORDS && !isBody);
  if (isPlain && isOfMatter(nameless(site, head)) && !/letter/i.test(head)) return false;
  return site.lines.timesPrinted(head) > 1;
}

/** The line before ends with a word that another follows ("Minister of"): it was wrapped. */
const LEADS_ON = /\b(?:an?|and|by|for|from|in|of|on|the|to|with)[^\S\n]*\n[^\S\n]*$/i;
const LEAD = 20;

/** Is it what pages put between passages: furniture, a pull quote, a by-line, a number? */
export function isPageMade(site: Site, piece: Piece, inSentence = false): boolean {
  const start = lineStart(site, piece);
  const end = lineEnd(site, piece);
  if (end - start > LONGEST_JOINT) return false;
  const goesOn = inSentence || LEADS_ON.test(site.text.slice(Math.max(0, start - LEAD), start));
  const line = site.text.slice(start, end);
  if (!inSentence && isRowNumber(site, piece)) return true;
  const free = piece.before !== 'none' && piece.after !== 'none';
  if (free && (isFurnitureLine(line, goesOn) || isPullQuote(site, piece, line))) return true;
  if (free && !inSentence && (isTeaser(line) || isImprint(line))) return true;
  const betweenSentences = piece.first === 0 || isUnitEnd(site.stream, piece.first - 1);
  const post = site.postAt(start);
  const opens = post?.start === start;
  if (free && betweenSentences && isSender(site, line, opens ? BYLINE_TIMES - 1 : BYLINE_TIMES)) return true;
  const isRepeated = free && opens && site.lines.timesAlone(line) > 1;
  if (isRepeated && line.trim() === site.senderOf(post) && !isOfMatter(nameless(site, line))) return true;
  const bare = line.replace(/^[\s.,;:!?"”’)\]]+/, '').trim();
  if (piece.before !== 'none' || piece.after !== 'none') {
    if (/^[([]?\d{1,2}\s*\/\s*(?:\d{1,3}|n|x)?[)\]]?[.:]?$/i.test(bare)) return true;
  }
  if (piece.before !== 'none' && /^[\s([#>*_-]*(?:[a-z]|[ivx]{1,4})[.)\]][\s*_]*$/i.test(line)) return true;
  if (piece.end - piece.first !== 1 || !/^\D*\d{1,3}\D*$/.test(bare)) return false;
  const number = textOf(site, piece.first);
  if (!/^\d{1,3}$/.test(number)) return false;
  // "1." before a passage, and "law.1" behind a word.
  const alone = piece.before === 'block' || piece.after !== 'none';
  if (piece.before !== 'none' && (alone ? LIST_NUMBER : LIST_NUMBER_MARKED).test(line)) return true;
  const at = startOf(site, piece.first);
  const ahead = site.text.slice(Math.max(0, at - LONGEST_NUMBERING), at);
  return /(?:^|\D)[\p{L}.,;:!?"”’)]$/u.test(ahead) && !SUBSECTION.test(ahead);
}

/** A number in a row's first cell. */
export function isRowNumber(site: Site, { first, end, before }: Piece): boolean {
  if (before === 'none' || end - first !== 1 || !/^\d{1,3}$/.test(textOf(site, first))) return false;
  return /^[.):]?[^\S\n]*\t/.test(
    site.text.slice(endOf(site, first), endOf(site, first) + LONGEST_NUMBERING),
  );
}

/** Wording of the letter once more, on a line of its own and in quotation marks: a page's pull quote. */
function isPullQuote(site: Site, { first, end }: Piece, line: string): boolean {
  if (end - first < 3 || !/^\s*["“„«][^"“”„«»]*["”“»]\s*$/.test(line)) return false;
  return isWording(site, first, end);
}

/** Goes a quotation on behind a mark of elision with the letter's wording, from wherever, to its end? */
function closesInWording(site: Site, { f, nextF, between }: Gap): boolean {
  const mark = between.search(/…|\.\.\./);
  const close = between.slice(Math.max(0, mark)).search(/["”’»]/);
  if (mark < 0 || close < 0) return false;
  const closing = endOf(site, f) + mark + close;
  let end = f + 1;
  while (end < nextF && startOf(site, end) < closing) end++;
  return end - f > LEAST_WORDING && isWording(site, f + 1, end);
}

/** Where the line begins that the piece stands on. */
function lineStart(site: Site, piece: Piece): number {
  const floor = piece.first > 0 ? endOf(site, piece.first - 1) : 0;
  // A text may be one endless line: no further than to the word before.
  return floor + site.text.slice(floor, startOf(site, piece.first)).lastIndexOf('\n') + 1;
}

/** Where it ends. */
export function lineEnd(site: Site, piece: Pick<Piece, 'end'>): number {
  const { stream } = site;
  const ceiling = piece.end < stream.length ? startOf(site, piece.end) : site.text.length;
  const end = endOf(site, piece.end - 1);
  const newline = site.text.slice(end, ceiling).indexOf('\n');
  return newline < 0 ? ceiling : end + newline;
}

/** Something is left out, and a mark says so; what stands there besides is within the mark's brackets. */
export function isMarkedGap(site: Site, { f, between, pieces }: Gap): boolean {
  if (!marksElision(between)) return false;
  if (pieces.length === 0) return true;
  const bracketed = markInBrackets(between);
  if (bracketed === null) return false;
  const from = endOf(site, f) + bracketed.start;
  const to = endOf(site, f) + bracketed.end;
  return pieces.every(({ first, end }) => startOf(site, first) >= from && endOf(site, end - 1) <= to);
}

/**
 * An omission can slide along words that stand on both its sides ("before [...] the form" for "before the law … in
 * the form"): does a mark of elision stand where it could as well begin?
 */
export function slides(site: Site, { match }: Segments, { f, c, nextC }: Gap): boolean {
  const ids = site.letter.words.id;
  for (let k = 1; k <= SLIDE && c - k >= 0; k++) {
    if (ids[c - k + 1] !== ids[nextC - k]) break;
    if (match[c - k] !== f - k) break;
    if (marksElision(textBetween(site, f - k, f - k + 1))) return true;
  }
  for (let k = 1; k <= SLIDE && nextC + k < ids.length; k++) {
    if (ids[c + k] !== ids[nextC + k - 1]) break;
    if (match[nextC + k] !== f + 1 + k) break;
    if (marksElision(textBetween(site, f + k, f + k + 1))) return true;
  }
  return false;
}

/** Stand nothing but numbers where one passage ends and the next begins: of points, posts or pages? */
export function isNumbering({ letter }: Site, { c, nextC, between, lost }: Gap): boolean {
  const { passageOf } = letter;
  return lost.length === 0 && nextC === c + 1 && passageOf[c] !== passageOf[nextC] && counts(between);
}

/** Holds a text nothing but numbers, each with a sign that it counts something: "2/12", "3.", "(1)"? */
export function counts(text: string): boolean {
  return text.length <= LONGEST_NUMBERING && NUMBERING.test(text.normalize('NFKC'));
}

/** A story speaks between what it quotes. A text that is presented as the whole letter has no such gaps. */
export function isNarrated(site: Site, { whole }: Segments, gap: Gap): boolean {
  const { f, nextF, c, nextC, between, pieces, lost } = gap;
  const { body, words } = site.letter;
  const own = body.slice(words.end[c], words.start[nextC]);
  // Between two quotations of the letter's own stand its words, unless somebody tells whose they are.
  if (closesQuote(own) && opensQuote(own) && !attributes(between)) return false;
  if (whole || pieces.length === 0) {
    // Two quotations one behind the other: "…" and "…".
    return !whole && lost.length > 0 && separatesQuotations(between);
  }
  const closes = closesQuote(between);
  const opens = opensQuote(between);
  if (opens && (closes || closesInWording(site, gap))) return true;
  const quoted = site.isQuoted;
  const inQuotes = quoted(startOf(site, f)) && quoted(startOf(site, nextF));
  if (inQuotes && !pieces.some((piece) => quoted(startOf(site, piece.first)))) return true;
  // Sentences from different places in a text that speaks itself.
  const skips = lost.length > 0 && site.letter.opens[lost.at(-1)! + 1] === 1 && lost.length >= 8;
  return skips && (closes || opens || pieces.every((piece) => isUnitEnd(site.stream, piece.end - 1)));
}

/** Lines of one wrapped paragraph are one insertion, and those of one sentence one piece. */
export function joinLines(
  site: Site,
  pieces: readonly Piece[],
  isJoined: (site: Site, piece: Piece) => boolean = isOneLine,
): Piece[] {
  const joined: Growing[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && last.end === piece.first && isJoined(site, piece);
    if (goesOn) [last.end, last.after] = [piece.end, piece.after];
    else joined.push({ ...piece });
  }
  return joined;
}

/**
 * The pieces of a gap without the joints to the letter's words beside them where full lines are all that makes them: a
 * sentence in a wrapped paragraph, which blank lines or the letter's words bound on its other side.
 */
export function unwrapped(site: Site, { f, nextF, pieces }: Gap): readonly Piece[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return pieces;
  const follows = first.before === 'line' && first.first === f + 1 && isFull(site, f);
  const leads = last.after === 'line' && last.end === nextF && isFull(site, nextF - 1);
  const isBehind = follows && (leads || last.after === 'block');
  const isAhead = leads && (follows || first.before === 'block');
  return pieces.map((piece) => ({
    ...piece,
    before: piece === first && isBehind ? 'none' : piece.before,
    after: piece === last && isAhead ? 'none' : piece.after,
  }));
}

/** Is the line full that ends behind the stream's word `f`? */
function isFull(site: Site, f: number): boolean {
  return endsFull(site.text, endOf(site, f) + textBetween(site, f, f + 1).indexOf('\n'));
}

/**
 * Is the line's end before a piece a wrap, in mid-sentence or where the line was full? Pages that are made of a print's
 * lines have a block for each.
 */
function isOneLine(site: Site, piece: Piece): boolean {
  const goesOn = !endsSentence(site, piece.first);
  if (piece.before === 'block') return goesOn && /^\p{Ll}/u.test(textOf(site, piece.first));
  return piece.before === 'line' && (goesOn || isFull(site, piece.first - 1));
}

/** Is it a wrap in mid-sentence, where the line was full: before a name? */
export function isWrapped(site: Site, piece: Piece): boolean {
  return piece.before === 'line' && !endsSentence(site, piece.first) && isFull(site, piece.first - 1);
}

/** Ends a sentence before the stream's word `f`, which begins a line? */
function endsSentence(site: Site, f: number): boolean {
  return /[.!?:…។]["”’»)\]]*[\s>]*$/.test(textBetween(site, f - 1, f));
}

/** Where a piece stands in the text, with the punctuation at its end and the marks that it is set in. */
export function pieceRange(site: Site, { first, end }: Pick<Piece, 'first' | 'end'>): Range {
  const { text } = site;
  const from = startOf(site, first);
  const last = endOf(site, end - 1);
  const to = last + /^[.!?…។]*["”’»)\]]*/.exec(text.slice(last, last + 8))![0].length;
  const opening = /["“‘«([]*$/.exec(text.slice(Math.max(0, from - 4), from))![0].length;
  return { start: /["”’»)\]]/.test(text.slice(from, to)) ? from - opening : from, end: to };
}

/** In a text without lines: does the piece stand for the next passage's beginning, not for this one's end? */
export function opensNext(
  site: Site,
  piece: Piece,
  tail: readonly number[],
  head: readonly number[],
): boolean {
  if (piece.after !== 'none' || head.length === 0) return false;
  return tail.length === 0 || isUnitEnd(site.stream, piece.first - 1);
}

/** The brackets that a mark of elision stands in, if any. In one pass, whatever stands there. */
function markInBrackets(between: string): Range | null {
  let from = 0;
  for (const { index } of between.matchAll(/[\])]/g)) {
    const part = between.slice(from, index);
    const opening = part.search(/[[(]/);
    if (opening >= 0 && /…|\.\.\./.test(part.slice(opening)))
      return { start: from + opening, end: index + 1 };
    from = index + 1;
  }
  return null;
}

/** Do a closing and an opening quotation mark stand together, a blank between? In one pass. */
function separatesQuotations(between: string): boolean {
  return between.split(/[\p{L}\p{N}]+/u).some((signs) => {
    const closing = signs.search(/["”’»]/);
    const opening = Math.max(...['"', '“', '‘', '«'].map((mark) => signs.lastIndexOf(mark)));
    return closing >= 0 && closing < opening && /\s/.test(signs.slice(closing, opening));
  });
}

/** Does a page end between two words: a form feed, or a line with nothing but a page's number? */
function breaksPage(between: string): boolean {
  return between.includes('\f') || between.split('\n').some((line) => PAGE_NUMBER.test(line));
}
