/** What the letter is about, and what could be said of it and of those who wrote it. */

/** How words in lower case begin that a forger would have to speak with. */
export const MATTER =
  /^(?:wom[ae]n|girl|offici|police|court|charg|laws?$|lawy|trial|suspec|abus|rap(?:e|ed|ist)|wife|wives|arrest|prison|judge|ngos?$|organi|groups|letter|statem|demand|withdr|apolog|acquit|cleare|innoce|guilt|invest|inquir|cases|alleg|accus|untru|false|truth|signat|endors|association|network|union|federation|supporters|signed$|undersig)/;

/** More that could be said against somebody, in words that other texts have as well. */
const HARM =
  /^(?:minist|govern|victim|viol|harass|justi|power|rights?$|money|fund(?:s|ed|ing)$|brib|corrupt|paid|husband|m[ae]n$|people|country|nation|kingdom|authorit|leader|party|elect|vot(?:e|er)|prime|general|king$|signed|fake|lie[sd]?$|liar|false)/;

/** Does a line speak of it? */
export function isOfMatter(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => MATTER.test(word) || HARM.test(word));
}
