/** What the letter is about, and what could be said of it and of those who wrote it. */

/** How words in lower case begin that a forger would have to speak with. */
export const MATTER =
  /^(?:wom[ae]n|girl|offici|police|court|charg|laws?$|lawy|trial|suspec|abus|rap(?:e|ed|ist)|wife|wives|arrest|prison|judge|ngos?$|organi|groups|letter|statem|demand|withdr|apolog|acquit|cleare|innoce|guilt|invest|inquir|cases|alleg|accus|untru|false|truth|signat|endors|association|network|union|federation|supporters|signed$|undersig)/;

/** Does a line speak of it? */
export function isOfMatter(line: string): boolean {
  return (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => MATTER.test(word));
}
