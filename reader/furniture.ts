/**
 * What the page puts around and between an author's words: advertisements, captions, related stories, share
 * bars, comments. Told by roles, by whole words of class names, by links, and always against the text itself: a
 * forged paragraph in such a box is not to be excused, so in doubt it isn't furniture.
 */

import { SEE_MORE } from '../engine/see-more.ts';
import type { Style } from './view.ts';

export type Sort = 'furniture' | 'comment' | 'post';

const TAGS = /^(?:aside|nav|figcaption|figure|form|button|label|dialog|menu)$/;

const ROLES =
  /^(?:complementary|navigation|banner|contentinfo|search|button|toolbar|(?:alert)?dialog|menu.*|tab|tablist|tooltip|alert|form|figure|note)$/;

/** Words of class names and ids. */
const FURNITURE =
  /^(?:ads?|adverts?|advertis(?:ing|ements?)|ad(?:sbygoogle|slot|unit)|aside|sponsor(?:ed|s)?|promo(?:s|ted|tion)?|outbrain|taboola|related(?:posts|stories|articles|news|links)?|attachments?|factbox|weather|toc|image|photo|attribution|source|recommend(?:ed|ations)|trending|popular|shar(?:es?|ing|ebar|edaddy)|social|newsletters?|subscri(?:be|ption)|signup|paywall|donat(?:e|ion)|captions?|credits?|bylines?|authors?|meta|timestamp|time|posted|tags|tagcloud|categories|pag(?:er|ing|ination)|breadcrumbs?|cookies?|consent|gdpr|banner|sidebar|toolbar|tooltip|nav(?:bar|igation)?|menu|reactions?|likes|counts|metrics|copyright|disclaimer|embed(?:ded|s)?|video|audio|player|podcast|note|infobox|pullquote|poll|quiz|survey|datawrapper|chart|map|breaking|live|badge|cta|footer|views|actions)$/;
const COMMENTS = /^(?:comments?|commentlist|repl(?:y|ies)|disqus|respond)$/;
/** Behind one of the words above, these say that it is the other way round: `widget_message`. */
const CONTENT = /^(?:message|content|body|entry|letter|editor)$/;
/** … but not behind these. */
const OWN = /^(?:ad|spons|promo|taboola|outbrain|related|newsletter|comment|repl)/;
/** `has-sidebar` tells of the page. */
const ABOUT = /^(?:has|no|with|without|single|is|category|tag)$/;
/** Whole class names of the units that sites publish in, where no tag or role says so. */
const POSTS =
  '.post,.hentry,.h-entry,.tweet,.status,.toot,.bubble,.tgme_widget_message,.feed-shared-update-v2,shreddit-post,' +
  '[data-pressable-container],[data-testid^="feedItem-by-"],[data-testid^="postThreadItem-by-"]';

/** What links at paragraphs' ends do with them. */
const SHARING = /^(?:(?:click to )?tweet(?: this)?|share(?: this| quote)?|copy(?: link)?|permalink|reply)$/i;
const INLINE = /^(?:span|small|sup|b|i|em|strong)$/;
/** Words of the page to its reader, not of a letter to ministers. */
const PAGE_SPEECH =
  /\b(?:you|your|subscri\w+|sign up|newsletter|advertis\w*|sponsor\w*|cookies?|click|download|app|log ?in|donat\w+|photo|image|picture|copyright|all rights reserved|editor['’]?s note|this (?:article|story|post|report|page|website)|reporting by|written by|read more|follow us|visit (?:us|our)|discount|free|price|sale|shop|buy|order|deals?|offers?|book now)\b|©/i;
const AD_LABEL = /^\W*(?:ad|advert|sponsor|promot|paid)/i;
const FIRST_PERSON = /\b(?:we|undersigned)\b|យើង/iu;

/** The words of an element's names: class, id and the name of a custom element, split at - _ and capitals. */
function namesOf(element: Element): string[][] {
  const tag = element.localName;
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${tag.includes('-') ? tag : ''}`;
  if (names.length > 2000) return [];
  const separate = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/);
  return separate.map((name) => name.split(/[^a-z0-9]+/)).filter((words) => !ABOUT.test(words[0]));
}

/** What an element is by its tag, role and names; null for nothing particular. */
export function sortOf(element: Element, inArticle: boolean): Sort | null {
  const role = element.getAttribute('role') ?? '';
  const label = element.getAttribute('aria-label') ?? '';
  const tag = element.localName;
  if (role === 'article' || element.hasAttribute('aria-posinset')) {
    return /^(comment|reply|មតិ)/i.test(label) ? 'comment' : 'post';
  }
  if (ROLES.test(role)) return 'furniture';
  const names = namesOf(element);
  const has = (sort: RegExp) =>
    names.some((words) =>
      words.some(
        (word, i) =>
          sort.test(word) && (OWN.test(word) || !words.slice(i + 1).some((next) => CONTENT.test(next))),
      ),
    );
  if (TAGS.test(tag)) return 'furniture';
  if (has(COMMENTS)) return 'comment';
  // An article's class names tell its subject and settings.
  if (tag === 'article') return 'post';
  if (element.matches('blockquote[class*=tweet],.instagram-media,.fb-post')) return 'furniture';
  if (tag === 'header' || tag === 'footer') return inArticle ? null : 'furniture';
  if (has(FURNITURE)) return 'furniture';
  return element.matches(POSTS) ? 'post' : null;
}

/** Is it a link that shares what it stands behind: the last words of their block? */
export function isSharing(element: Element): boolean {
  if (element.localName !== 'a' || !SHARING.test(element.textContent.trim())) return false;
  for (let at = element; ; at = at.parentElement) {
    for (let next = at.nextSibling; next; next = next.nextSibling)
      if (/\S/.test(next.textContent ?? '')) return false;
    if (!at.parentElement || !INLINE.test(at.parentElement.localName)) return true;
  }
}

/** A box of the page, as it was read. */
export interface Box {
  readonly element: Element;
  readonly sort: Sort;
  readonly text: string;
  /** Characters in links, and links. */
  readonly linked: number;
  readonly links: number;
  /** Its letters look like those of most of the text around. */
  readonly alike: boolean;
}

/** UTF-16 units that the shortest sentence has. */
const SENTENCE = 20;
const ACTIVE = 'a,button,input,form,img,video,audio,iframe,svg,ins,[role=button]';

/**
 * Whether a box that looks like the page's own holds an author's words instead, as a forger would put them there:
 * prose as in a letter, in the look of the text around, without anything that such a box is for.
 */
export function isProse({ element, sort, text, linked, alike }: Box): boolean {
  const blocks = text.split(/\n{2,}/);
  const active =
    element.localName === 'ins' || element.querySelector(ACTIVE) !== null || isUnderPicture(element, text);
  for (const [index, block] of blocks.entries()) {
    if (block.length < SENTENCE || linked > text.length / 3) continue;
    if (PAGE_SPEECH.test(block)) continue;
    const spoken = FIRST_PERSON.test(block) && block.length >= 80;
    // A caption ends with who took the picture, a sentence with its stop.
    const long = block.length >= 50;
    const sentence = long ? /[.!?;:។”"»’']$/.test(block) : /^(?:\S+ ){3}.*[.!?។]["”»’')]*$/u.test(block);
    if (sort === 'comment' ? !active && alike : spoken || (!active && alike && sentence)) {
      // A heading names what is in the page's boxes; "Advertisement" above nothing to follow names nothing.
      if (
        spoken ||
        !blocks.slice(0, index).some((before) => before.length < 40 && !(long && AD_LABEL.test(before)))
      )
        return true;
    }
  }
  return false;
}

/**
 * An entry of a list or row of a table that neighbours which are nothing particular stand around, with nothing in it
 * that a box of the page's own is for.
 */
export function isOneOfMany(element: Element, text: string): boolean {
  if (!/^(?:li|tr)$/.test(element.localName) || PAGE_SPEECH.test(text) || element.querySelector(ACTIVE))
    return false;
  return neighboursOf(element).reduce((plain, other) => plain + (sortOf(other, true) ? -1 : 1), 0) >= 2;
}

/** A caption whose picture stands beside it, in a box that holds little else. */
function isUnderPicture({ parentElement, className }: Element, text: string): boolean {
  if (!/caption|credit/i.test(className)) return false;
  for (let up = parentElement, depth = 0; up && depth < 3; up = up.parentElement, depth++) {
    if (up.textContent.trim().length > text.length + 300) return false;
    if (up.querySelector('img,video,iframe,object')) return true;
  }
  return false;
}

/** UTF-16 units that a caption has at most. */
export const MAX_CAPTION = 120;

/** A picture and its caption in one block: not one of several in a row, as entries with their logos are. */
export function isCaptioned(element: Element): boolean {
  return (
    isPictured(element) &&
    neighboursOf(element).filter(isPictured).length < 2 &&
    element.closest('li,tr,dd,[role=listitem]') === null
  );
}

/** The blocks on either side, `most` each, that have the same tag. */
function neighboursOf(element: Element, most = 2): Element[] {
  const near: Element[] = [];
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let other = element[side];
    for (let n = 0; n < most && other; n++, other = other[side]) near.push(other);
  }
  return near.filter(({ localName }) => localName === element.localName);
}

function isPictured(element: Element): boolean {
  const picture =
    /^(?:p|div)$/.test(element.localName) && element.querySelector(':scope > img, :scope > a > img');
  return Boolean(picture) && !isEmoji(picture as Element) && !element.querySelector('p,div,h1,h2,h3');
}

export function isEmoji(picture: Element): boolean {
  return /^\p{Extended_Pictographic}/u.test(picture.getAttribute('alt') ?? '');
}

const TITLE_LINK = 'h2 a,h3 a,h4 a,a h2,a h3,a h4';
/** UTF-16 units that a card of another story has at most. */
const MAX_CARD = 400;

/** A block that leads away from the page: nearly all of it is links. */
export function isLinkBox(element: Element, text: string, linked: number, links: number): boolean {
  if (links === 0 || text.length > 1500) return false;
  // A card: a picture and a title that lead away, and a sentence.
  const isCard = text.length < MAX_CARD && linked < text.length - SENTENCE && /[.!?…]$/.test(text);
  if (isCard && element.querySelector(TITLE_LINK) && !FIRST_PERSON.test(text))
    return element.querySelector('a img') !== null;
  if (linked < text.length * 0.6) return false;
  // Endorsers' names may link to their sites, one a line, and often with an acronym or a number.
  const lines = text.split(/\n+/);
  if (links === 1) {
    return (
      linked > text.length * 0.9 &&
      text.length < 120 &&
      !/[.!?។]$|^\W?[\d០-៩]{1,3}[.):/ ]/u.test(text) &&
      !element.closest('li,td,dd,[role=listitem],h1,h2,h3') &&
      !hasAcronym(element) &&
      !isBesideAcronym(element)
    );
  }
  return (
    links <= 8 &&
    lines.filter((line) => ACRONYM.test(line)).length * 3 < lines.length &&
    !/^ol$/.test(element.localName)
  );
}

/** As organisations have it behind their names. */
const ACRONYM = /\([^)]+\)$/;

function hasAcronym({ textContent }: Element): boolean {
  return ACRONYM.test(textContent.trim());
}

function isBesideAcronym(element: Element): boolean {
  return neighboursOf(element, 4).some(hasAcronym);
}

export const MORE = new RegExp(`^(?:[…. ]*(?:${SEE_MORE})|[….]+ ?more)[\\s….»›→]*$`, 'i');

export function lookOf(style: Style | null): string {
  return style ? `${style.fontSize}|${style.fontFamily}|${style.fontStyle}|${style.color}` : '';
}
