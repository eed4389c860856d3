/** Words that styles put on the page: the `content` of ::before and ::after. */
import { isSet } from './sight.ts';
import type { Style } from './view.ts';

export interface Painted {
  /** What can be read, '' for nothing. */
  readonly text: string;
  /** It paints wording that can't be read. */
  readonly unreadable: boolean;
}

/** What isn't closed goes on to the end. */
const PART =
  /"((?:[^"\\]|\\[\s\S]?)*)(?:"|$)|'((?:[^'\\]|\\[\s\S]?)*)(?:'|$)|(\/)|([a-z-]+)\(((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*)\)|([a-z-]+)/gi;
const ICON_FONT = /icon|awesome|symbol|glyph|dingbat|social/i;
export const COUNTER_STYLE =
  /^(decimal.*|(lower|upper)-.+|disc|circle|square|none|khmer|cambodian|[a-z]+-(decimal|indic)|)$/;

/**
 * @param element whose `attr()` values count
 * @param own the element's style, to tell an icon's font from the text's
 * @param midLine whether words stand before it in the line: a number there is no list number
 */
export function painted(element: Element, style: Style, own: Style | null, midLine: boolean): Painted {
  let text = '';
  let unreadable = false;
  for (const part of (style.content ?? '').matchAll(PART)) {
    const [, double, single, alternative, call, value, keyword] = part;
    if (alternative) break;
    if (double !== undefined || single !== undefined) text += unescaped(double ?? single);
    else if (call === 'attr') text += element.getAttribute(value.split(/[\s,]/)[0]) ?? '';
    else if (call === 'counter' || call === 'counters') {
      unreadable ||=
        midLine || !COUNTER_STYLE.test(value.split(',')[call === 'counter' ? 1 : 2]?.trim() ?? '');
    } else if (call === 'url') unreadable ||= /^["']?data:image\/svg/.test(value) && /text/.test(value);
    else if (keyword === 'open-quote') text += quote(style, 0) || '“';
    else if (keyword === 'close-quote') text += quote(style, 1) || '”';
  }
  if (!/\S/.test(text)) text = '';
  const other = isSet(style.fontFamily) && isSet(own?.fontFamily) && style.fontFamily !== own?.fontFamily;
  if (other && ([...text].length < 2 || ICON_FONT.test(style.fontFamily!))) text = '';
  return { text, unreadable };
}

/** What stands in a quotation mark's place, where it is words. */
function quote({ quotes }: Style, index: 0 | 1): string {
  const mark = [...(quotes ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)][index]?.[1] ?? '';
  return isWording(mark) ? unescaped(mark) : '';
}

/** What says something: letters or figures, not bullets, quotes and icons. */
export function isWording(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/[\p{Co}]/gu, ''));
}

function unescaped(string: string): string {
  return string.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex, char) => {
    const code = Number.parseInt(hex, 16);
    return hex ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd') : char;
  });
}
