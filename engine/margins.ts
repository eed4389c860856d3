/**
 * Prose at the margins of a copy: between its close and its list of endorsers, and right before and behind it.
 *
 * What stands between close and list is inside the letter. What stands before and behind it is a page's own story,
 * as a rule; it is the letter's, forged, where it goes on in the letter's voice ("we demand").
 */
import { isFurnitureLine } from './layout.ts';
import type { Range } from './report.ts';

const LEAST_WORDS = 5;
/** What a letter does in the first person: its voice, which a page's own "we" rarely has. */
const VOICE =
  /\b(?:we|our (?:organi[sz]ations|movement|groups|members)|the undersigned)\b(?:\s+[\w’']+){0,3}?\s+(?:demand|declare|call (?:on|for|upon)|urge|condemn|accuse|appeal|request|insist|warn|reject|withdraw|pledge|support|thank|expect|hope|stand|deplore|denounce|refuse|welcome|recogni[sz]e|ask (?:the|that|all|every)|(?:further |also )?note that|will (?:not|never|sue|continue|hold|march|boycott))\b/i;
/** Words of those who present a letter, not of those who write one. */
const PRESENTING =
  /\b(?:letters?|statements?|publish\w*|reprint\w*|reproduc\w*|below|above|full text|read(?:ers?| the| more| below| on)|translat\w*|editors?|contact\w*|e-?mail\w*|newsletters?|subscri\w*|cookies?|journalis\w*|reporters?|articles?|stor(?:y|ies)|websites?|copyright|comments?|donat\w*|said|says|told|told us|wrote|asked|posted|shar(?:e|ed|ing) (?:this|it|on|with|post|below)|follow us|join us|here is|here's|newsroom|following|received|obtained|my|i|i'm|thanks|proud)\b/i;

/** A line that is this long and ends in mid-sentence was wrapped. */
const WRAPPED = 40;

/** Lines of prose in [start, end), wrapped ones made one, without the page's own. */
function proseLines(text: string, zone: Range, isPageMade: (offset: number) => boolean): Range[] {
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
      last.end - last.start >= WRAPPED &&
      /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(last.end, range.start)) &&
      !/[.!?:]["”’)]*$/.test(text.slice(last.start, last.end));
    if (wrapped) last.end = range.end;
    else lines.push(range);
  }
  return lines.filter((range) => {
    const line = text.slice(range.start, range.end);
    const words = line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
    return words >= LEAST_WORDS && !isFurnitureLine(line) && !isPageMade(range.start);
  });
}

/** Prose between the close of the body and the first endorser that is no heading of a list. */
export function proseBeforeList(
  text: string,
  zone: Range,
  isPageMade: (offset: number) => boolean,
  isHeading: (line: string) => boolean,
): Range[] {
  return proseLines(text, zone, isPageMade).filter(({ start, end }) => {
    const line = text.slice(start, end);
    return !isHeading(line) && /[.!?:]["”’)]*[^\p{L}\p{N}]*$/u.test(line);
  });
}

/** The paragraph right beside a whole copy, where it speaks in the letter's voice; null where it doesn't. */
export function voiceBeside(
  text: string,
  zone: Range,
  side: 'before' | 'behind',
  isPageMade: (offset: number) => boolean,
): Range | null {
  const lines = proseLines(text, zone, isPageMade);
  const line = side === 'before' ? lines.at(-1) : lines[0];
  if (line === undefined) return null;
  const said = text.slice(line.start, line.end);
  const between = side === 'before' ? text.slice(line.end, zone.end) : text.slice(zone.start, line.start);
  // Page furniture in between: the page has begun to speak for itself.
  if ((between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 2) return null;
  // A colon leads over to the letter.
  if (/[:៖]\s*$/.test(said)) return null;
  const unquoted = said.replace(/["“”«»][^"“”«»]*["“”«»]/g, '');
  return VOICE.test(unquoted) && !PRESENTING.test(unquoted) ? line : null;
}
