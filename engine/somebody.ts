/** Does a line or entry name somebody, by its form alone: as bodies and people are named, not as sentences and titles go. */
import { withoutTitle } from './names.ts';

/** "Name (ACR)" */
export const ACRONYM_BEHIND = /\S\s*\((?=[^()]*\p{Lu}[^()]*\p{Lu})\p{Lu}[\p{L}\p{N}&-]{1,11}\)$/u;
/** What bodies call themselves, where their names have it: "… Network", "Network of …"; a headline goes on otherwise. */
const BODY =
  /\b(?:organi[sz]ation|network|association|union|cent(?:er|re)|committee|foundation|federation|alliance|coalition|institute|council|club|league|forum|initiative|movement|(?<=\S\s\S+\s)(?<!\b(?:and|civil)\s)society)(?:$|\s(?:of|for|on|in|to|against|and)\b|\s\()/i;
/** What a state's bodies and parties call themselves. Pages have such names for themselves too, as tags. */
const OFFICE =
  /\b(?:ministry|department|embassy|office|government|party|police|court|commission|assembly|senate|authority|agency|university)(?:$|\s(?:of|for)\b|\s\()/i;
/** What ends a sentence, or a name that somebody puts a sign behind. */
const STOP = /(?:[.!?:…។៖៕]\s*)+$/;
/** A document's symbol, as notes cite it: "CEDAW/C/KHM/CO/6". */
const SYMBOL = /^[A-Z]+(?:\/\w+){2,}$/;
const ABBREVIATED = /\b(?:Inc|Ltd|Co|Org)\.$/;

export function isTitledOrBody(text: string): boolean {
  return BODY.test(text) || withoutTitle(text).gender !== null;
}

export function isOffice(text: string): boolean {
  return OFFICE.test(text);
}

/** What joins the words of names, in English, French and Spanish. */
const JOINING =
  /^(?:and|of|for|the|in|to|on|against|with|from|&|à|au|aux|d|de|del|des|du|el|en|et|l|la|las|le|les|los|par|para|por|pour|sans|sin|sur|un|une|y)$/i;

/** @param isListed it has a number, so that a sign behind it makes no sentence of it */
export function looksLikeName(text: string, isListed = false): boolean {
  const words = text.split(/\s+/);
  if (words.length > 16 || SYMBOL.test(text)) return false;
  const bare = text.replace(ABBREVIATED, '').replace(STOP, '');
  const isStopped = STOP.test(text.replace(ABBREVIATED, ''));
  if (isStopped && !(isListed || ACRONYM_BEHIND.test(bare) || isTitledOrBody(bare))) return false;
  if (/[\u1780-\u17ff]/.test(bare)) return bare.length <= 60 && !/[។៕]/.test(bare);
  const content = words.filter((word) => !JOINING.test(word.replace(/['’].*/, '')) && !/^\d+$/.test(word));
  const capital = content.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return capital >= content.length * 0.7;
}
