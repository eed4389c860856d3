/** Shorthand properties and other names as the longhands that are read. */

type Expand = (value: string) => Readonly<Record<string, string>>;

const same =
  (property: string): Expand =>
  (value) => ({ [property]: value });

/** For 1 … 4 values, the one of a side: top, right, bottom, left. */
function side(value: string, index: number): string {
  const parts = wordsOf(value);
  return parts[index] ?? parts[index - 2] ?? parts[0] ?? '';
}

const DISPLAYS = /^(?:nowrap|wrap|wrap-reverse)$/;
const LINES = /\b(?:none|underline|overline|line-through|blink)\b/g;
const REPEATED = /^(?:inherit|initial|unset|revert|revert-layer)$/i;

const ANIMATION_WORDS =
  /^(?:-?[\d.].*|[\w-]+\(.*|none|forwards|backwards|both|normal|reverse|alternate|alternate-reverse|infinite|running|paused|linear|ease|ease-in|ease-out|ease-in-out|step-start|step-end|auto)$/i;

function animation(value: string) {
  const each = value
    .replace(/\([^()]*\)/g, '()')
    .split(',')
    .map(wordsOf);
  const find = (words: readonly string[], fits: (word: string) => boolean) => words.find(fits) ?? 'none';
  return {
    'animation-name': each.map((words) => find(words, (word) => !ANIMATION_WORDS.test(word))).join(','),
    'animation-fill-mode': each
      .map((words) => find(words, (word) => /^(?:forwards|both)$/i.test(word)))
      .join(','),
  };
}

function transition(value: string) {
  const each = value
    .replace(/\([^()]*\)/g, '()')
    .split(',')
    .map(wordsOf);
  return {
    'transition-property': each
      .map((words) => words.find((word) => !ANIMATION_WORDS.test(word)) ?? 'all')
      .join(','),
    'transition-duration': each.map((words) => words.find((word) => /^[\d.]/.test(word)) ?? '0s').join(','),
  };
}

const EXPANSIONS: Readonly<Record<string, Expand>> = {
  animation,
  '-webkit-animation': animation,
  transition,
  '-webkit-transition': transition,
  background: (value) => {
    const color =
      wordsOf(value.replace(/,(?![^()]*\))/g, ' '))
        .filter(looksLikeColor)
        .at(-1) ?? 'transparent';
    return {
      'background-color': color,
      // Of gradients the colours are asked for, of other pictures nothing is known.
      'background-image': /url\(|image-set\(|element\(/.test(value)
        ? 'url(image)'
        : (wordsOf(value.replace(/,(?![^()]*\))/g, ' ')).find((word) => word.includes('gradient(')) ??
          'none'),
      'background-clip': /\btext\b/.test(value) ? 'text' : 'border-box',
      // Of a size all that is asked is whether there is one.
      'background-size': /\/(?![^(]*\))/.test(value) ? 'some' : 'auto',
    };
  },
  '-webkit-background-clip': same('background-clip'),
  '-webkit-transform': same('transform'),
  '-webkit-clip-path': same('clip-path'),
  mask: same('mask-image'),
  '-webkit-mask': same('mask-image'),
  '-webkit-mask-image': same('mask-image'),
  '-webkit-appearance': same('appearance'),
  '-webkit-text-stroke': (value) => ({
    '-webkit-text-stroke-width': wordsOf(value).find((word) => /^[\d.]/.test(word)) ?? '0',
  }),
  'flex-flow': (value) => ({
    'flex-direction': wordsOf(value).find((word) => !DISPLAYS.test(word)) ?? 'row',
    'flex-wrap': wordsOf(value).find((word) => DISPLAYS.test(word)) ?? 'nowrap',
  }),
  font: (value) => {
    const words = wordsOf(value.replace(/\s*\/\s*/g, '/').replace(/\s*,\s*/g, ','));
    const at = words.findIndex(
      (word) =>
        /^(?:[\d.]|calc|clamp|min|max|xx?-|small|large|medium|smaller|larger)/.test(word) &&
        !/^[1-9]\d*$/.test(word),
    );
    if (at < 0) return {};
    return {
      'font-size': words[at]!.split('/')[0]!,
      'font-style': words.slice(0, at).find((word) => /^(?:italic|oblique)/.test(word)) ?? 'normal',
      'font-family': words.slice(at + 1).join(' '),
    };
  },
  'grid-area': (value) => ({ 'grid-row-start': part(value, 0), 'grid-column-start': part(value, 1) }),
  'grid-column': (value) => ({ 'grid-column-start': part(value, 0) }),
  'grid-row': (value) => ({ 'grid-row-start': part(value, 0) }),
  inset: (value) => ({
    top: side(value, 0),
    right: side(value, 1),
    bottom: side(value, 2),
    left: side(value, 3),
  }),
  'inset-inline': (value) => ({ left: side(value, 0), right: side(value, 1) }),
  'inset-block': (value) => ({ top: side(value, 0), bottom: side(value, 1) }),
  'inset-inline-start': same('left'),
  'inset-inline-end': same('right'),
  'inset-block-start': same('top'),
  'inset-block-end': same('bottom'),
  margin: (value) => ({ 'margin-top': side(value, 0), 'margin-left': side(value, 3) }),
  'margin-inline': (value) => ({ 'margin-left': side(value, 0) }),
  'margin-inline-start': same('margin-left'),
  'margin-block': (value) => ({ 'margin-top': side(value, 0) }),
  'margin-block-start': same('margin-top'),
  'inline-size': same('width'),
  'block-size': same('height'),
  'max-inline-size': same('max-width'),
  'max-block-size': same('max-height'),
  overflow: (value) => ({ 'overflow-x': side(value, 0), 'overflow-y': wordsOf(value)[1] ?? side(value, 0) }),
  'overflow-inline': same('overflow-x'),
  'overflow-block': same('overflow-y'),
  'text-decoration': (value) => ({
    'text-decoration-line': value.match(LINES)?.join(' ') ?? 'none',
    'text-decoration-thickness': wordsOf(value).find((word) => /^[\d.]/.test(word)) ?? 'auto',
    'text-decoration-color':
      wordsOf(value.replace(LINES, '')).find(
        (word) => looksLikeColor(word) && !/^(?:solid|double|dotted|dashed|wavy|from-font)$/i.test(word),
      ) ?? 'currentcolor',
  }),
};

/** What the shorthands stand for, so that `inherit` and the like reach each of them. */
export const SHORTHANDS: Readonly<Record<string, Expand>> = Object.fromEntries(
  Object.entries(EXPANSIONS).map(([name, expand]) => [
    name,
    (value: string) => {
      if (!REPEATED.test(value)) return expand(value);
      return Object.fromEntries(Object.keys(expand('1px x')).map((longhand) => [longhand, value]));
    },
  ]),
);

/** Words of a value; brackets and strings hold together. */
export function wordsOf(value: string): string[] {
  return (
    value.match(
      /(?:[^\s"'()]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g,
    ) ?? []
  );
}

function part(value: string, index: number): string {
  return value.split('/')[index]?.trim() || 'auto';
}

function looksLikeColor(word: string): boolean {
  if (/^(?:#|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\()/i.test(word)) return true;
  return (
    /^[a-z]+$/i.test(word) &&
    !/^(?:none|repeat|scroll|fixed|local|center|top|left|right|bottom|cover|contain|round|space|auto|text|inherit|initial|unset|border|padding|content)$/i.test(
      word,
    )
  );
}
