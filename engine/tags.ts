/**
 * HTML that a text shows as it is written: tags that programs write, as the line ends and cells that they stand for, or
 * as nothing. A tag whose attributes could hold words of somebody's choice stays, and is compared.
 */
import { as } from './fill.ts';

const INLINE = 'a|b|em|font|i|img|small|span|strong|su[bp]|u';
const CELL = 't[dh]';
const BLOCK =
  'article|blockquote|body|br|div|figure|h[1-6]|head|hr|html|li|main|ol|p|section|table|tbody|thead|tr|ul';
/** Fonts that programs write into a text's style. */
const FONT = `(?:Times New Roman|Calibri(?: Light)?|Cambria|Arial|Helvetica(?: Neue)?|Georgia|Verdana|Tahoma|Segoe UI|Roboto|Inter|Noto Sans(?: Khmer)?|Khmer OS(?: (?:Battambang|Siemreap|Muol(?: Light)?|System|Content|Bokor|Fasthand|Freehand))?|system-ui|(?:sans-)?serif|inherit)`;
/** What programs set in a text's style. */
const PROPERTY = `(?:mso-[a-z-]{2,40}|(?:margin|padding|border|background|font|text|line|letter|word|list|page)(?:-[a-z-]{2,24})?|color|width|height|(?:max|min)-(?:width|height)|display|float|clear|white-space|vertical-align|direction|orphans|widows)`;
/** A style's declaration: numbers and one word at the most, or fonts. */
const DECLARATION = String.raw`(?:font-family\s?:\s?(?:(?:&quot;|')?${FONT}(?:&quot;|')?,?\s?){1,8}|${PROPERTY}\s?:\s?(?:(?:-?[\d.]{1,8}[a-z%]{0,4}|#[\da-f]{3,8})(?:\s|(?=[;\x22]))){0,4}(?:[a-z-]{2,24}(?:\([\d.,%\s]{0,30}\))?)?)(?:;\s?|(?=\x22))`;
/** Attributes whose values are no words of anybody's choice: a class of words could say anything, one with a hyphen or a digit is a name. */
const ATTRIBUTE = [
  String.raw`(?:href|src)="(?:https?:|mailto:|www\.|[/#])[^"\s<>]{0,300}"`,
  String.raw`(?:target|rel)="(?:_blank|noopener|noreferrer|nofollow|\s)*"`,
  `dir="(?:ltr|rtl|auto)"|lang="[a-z]{2}(?:-[a-z]{2})?"|align="(?:left|right|center|justify)"|alt=""`,
  String.raw`(?:width|height|border|cellpadding|cellspacing|colspan|rowspan)="\d{1,4}%?"|valign="(?:top|middle|bottom)"`,
  String.raw`(?:class|id|name|data-[a-z-]{1,30})="(?:(?:mso|(?=[^\s"]*[-_\d]))[\w-]{1,60}(?:\s|(?=\x22))){0,12}"`,
  `style="(?:${DECLARATION}){0,12}"`,
].join('|');
const tagOf = (names: string) => String.raw`<\/?(?:${names})(?:\s+(?:${ATTRIBUTE}))*\s?\/?>`;
/** A break, with the line end behind it, is one line end. */
const TAG = new RegExp(
  `(?<block><br\\s?\\/?>\\n?|${tagOf(BLOCK)})|(?<cell>${tagOf(CELL)})|${tagOf(INLINE)}`,
  'gi',
);
/** The blocks that WordPress has itself. */
const BLOCK_NAME =
  '(?:core/)?(?:paragraph|heading|list(?:-item)?|quote|pullquote|image|gallery|group|columns?|separator|spacer|html|freeform|table|buttons?|embed|cover|preformatted|verse|media-text|file|audio|video|more|nextpage|shortcode|block)';
const PREAMBLE = new RegExp(
  String.raw`<!doctype html>|<!--\s?(?:more|/?wp:${BLOCK_NAME}(?:\s\{[^{}<>\s]{0,200}\})?)\s?/?-->`,
  'gi',
);

/** The text without its tags. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(PREAMBLE, (written) => as('', written))
    .replace(TAG, (written, ...groups: unknown[]) => {
      const { block, cell } = groups.at(-1) as { block?: string; cell?: string };
      return as(block !== undefined ? '\n' : cell !== undefined ? '\t' : '', written);
    });
}
