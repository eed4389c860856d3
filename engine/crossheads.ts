/**
 * Crossheads: what newspapers set between the paragraphs of any text, in a heading's markup ("Background"). One that
 * says nothing, in words that the letter has nothing to do with or in the letter's own, is the page's. Every other is
 * compared as prose is, for a heading can turn a letter round as well ("Officials cleared").
 */
import { unmasked } from './fold.ts';
import { hasVerb } from './furniture.ts';
import type { Piece } from './gaps.ts';
import { isClaim, isDenial, isOfMatter as isOfAnyMatter, withoutSubject } from './matter.ts';
import type { PreparedLetter } from './prepare.ts';
import { endOf, isWording, type Site, startOf, textOf } from './site.ts';
import { isOfMatter } from './unrelated.ts';

/** More words are a sentence. */
const MOST_WORDS = 8;
/** More letters are too. */
const LONGEST = 80;
/** Latin words, with the marks and the number that headings have. */
const HEADING = /^(?:\d{1,2}[.)]\s+)?\p{Script=Latin}[\p{Script=Latin}\s,&/"“”„«»‘’'-]*$/u;
const ARTICLE = /^(?:an?|the)$/i;
/** What turns round the words that it stands with. */
const TURNING =
  /\b(?:without|against|neither|nor|few|hardly|barely|only|so-called|un\p{L}{3,}|anti|non|end|ends)\b/iu;

/** What a heading demands or blames, and no newspaper's crosshead that says nothing. */
const BLAMING =
  /\b(?:resign|penalt|death|execut|hang|kill|castrat|regime|plot|coup\b|boycott|revolution|revolt|traitor|treason|foreign|conspir|enem(?:y|ies)|terror|shame|disgrace)/i;
/** Of the words that claim something the two that crossheads have. */
const HARMLESS_CLAIM = /\b(?:final|warning)\b/gi;

/** Can one stand between the canonical words `c` and `next`? Among those whom the letter addresses it is a name. */
export function isAmidText({ passages, passageOf }: PreparedLetter, c: number, next: number): boolean {
  const [before, behind] = [passages[passageOf[c]!]!.passage.kind, passages[passageOf[next]!]!.passage.kind];
  return /^(?:subject|paragraph)$/.test(before) && /^(?:paragraph|valediction)$/.test(behind);
}

/** Is the piece, in its own block, one? */
export function isCrosshead(site: Site, { first, end, before, after }: Piece): boolean {
  if (before !== 'block' || after !== 'block' || end - first > MOST_WORDS) return false;
  const start = startOf(site, first);
  if (!site.isHeading(start) || endOf(site, end - 1) - start > LONGEST) return false;
  const line = unmasked(textOf(site, first, end - 1));
  if (!HEADING.test(line) || hasVerb(line) || isDenial(line)) return false;
  if (TURNING.test(withoutSubject(line))) return false;
  if (BLAMING.test(line) || isClaim(line.replace(HARMLESS_CLAIM, ' '))) return false;
  const own = ARTICLE.test(textOf(site, first)) ? first + 1 : first;
  if (end - own > 1 && isWording(site, own, end)) return true;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !isOfAnyMatter(line) && !words.some((word) => isOfMatter(word, site.letter));
}
