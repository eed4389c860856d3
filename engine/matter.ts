/** What the letter is about, and what could be said of it and of those who wrote it. */

import { laxReading } from './alike.ts';

/** How words in lower case begin that a forger would have to speak with. */
export const MATTER =
  /^(?:wom[ae]n|girl|offici|police|court|charg|laws?$|lawy|trial|suspec|abus|rap(?:e|ed|ist)|wife|wives|arrest|prison|judge|ngos?$|organi|groups|letter|statem|demand|withdr|apolog|acquit|cleare|innoce|guilt|invest|inquir|cases|alleg|accus|untru|false|truth|signat|endors|association|network|union|federation|supporters|signed$|undersig)/;

/** More that could be said against somebody, in words that other texts have as well. */
const HARM =
  /^(?:minist|govern|victim|viol|harass|justi|power|rights?$|money|fund(?:s|ed|ing)$|brib|corrupt|paid|husband|m[ae]n$|people|country|nation|kingdom|authorit|leader|party|elect|vot(?:e|er)|prime|general|king$|signed|fake|lie[sd]?$|liar|false)/;

/** What turns the letter round, whoever says it: no name, title or heading has such words. */
const DENIAL =
  /\b(?:withdr|withhold|fake|hoax|untru|false|retract|forge|liar|lie[sd]?\b|lying|innocen|guilt|acquit|cleared|exonerat|apolog|cancel|revoke|fabricat|bogus|slander|defam|libel|smear|unfounded|baseless|unproven|refut|debunk|(?:mis|dis)inform|mislead|supersed|propagand|rumou?r)/i;

/** What a label, a sender or a title says of what stands beside it. */
const CLAIM =
  /\b(?:closed?|free[ds]?|settled|resolved|dropped|dismissed|over|ended|stop(?:ped)?|won|victory|final|warning|beware|scams?|spam|satire|parod(?:y|ies)|jokes?|spoof|draft|reject\w*|refus\w*|den(?:y|ied|ies)|void|disputed|unverified|delet\w*|remov\w*|outdated|obsolete|correct\w*|wrong|incorrect|nonsense)\b/i;

/** In Khmer, which has no blanks between words: not (but not of "non-governmental" and "non-profit"), nothing, lie, guilt, free, withdraw, refuse, oppose, forge, cancel, cheat, innocent. */
const KHMER_DENIAL =
  /មិន(?!មែនរដ្ឋ|(?:ស្វែង)?រកប្រាក់|យកកម្រៃ)|គ្មាន|កុហក|កំហុស|ដោះលែង|ដក(?:ខ្លួន|ហត្ថលេខា|លិខិត|ការ|ចេញ)|លុបចោល|បំភ្លៃ|បោកប្រាស់|រួចខ្លួន|ស្លូតត្រង់|បដិសេធ|ប្រឆាំង|ក្លែង/;
/** Rape, punish, women, court, justice. */
const KHMER_MATTER = /រំលោភ|ទោស|ស្ត្រី|តុលាការ|យុត្តិធម៌/;

/** The letter's own subject, in which "against" turns nothing round and "violence" accuses nobody. */
const SUBJECT =
  /\b(?:(?:violence|discrimination) against women(?: and girls)?|gender[- ]based violence|sexual harassment)\b/gi;

/** The line with a blank for the letter's subject. */
export function withoutSubject(line: string): string {
  return line.replace(SUBJECT, ' ');
}

/** Does a line say that the letter, or what it says, is none? */
export function isDenial(line: string): boolean {
  return DENIAL.test(laxReading(line)) || KHMER_DENIAL.test(line);
}

/** Who is called so. */
const FREE = /\b(?:radio free (?:asia|europe)|free press|free speech)\b/gi;

/** Does a line say what became of it? */
export function isClaim(line: string): boolean {
  return CLAIM.test(laxReading(line.replace(FREE, ' ')));
}

/** Does a line speak of it? */
export function isOfMatter(line: string): boolean {
  if (KHMER_DENIAL.test(line) || KHMER_MATTER.test(line)) return true;
  const words =
    laxReading(line)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => MATTER.test(word) || HARM.test(word));
}
