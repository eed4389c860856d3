/** Colours as computed styles write them. What isn't understood is null: unknown, so never taken for invisible. */

export interface Color {
  /** 0 … 1, in sRGB. */
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

/** `none` stands for 0 where nothing is mixed. */
const NUMBERS = /-?[\d.]+(?:e-?\d+)?%?|none/g;

/** Few colours make up a page. */
const MAX_KNOWN = 500;
const known = new Map<string, Color | null>();

export function parseColor(css = ''): Color | null {
  let color = known.get(css);
  if (color === undefined) {
    if (known.size > MAX_KNOWN) known.clear();
    color = parsed(css);
    known.set(css, color);
  }
  return color;
}

function parsed(css: string): Color | null {
  // Wide gamuts are taken for sRGB: near enough for what is black, white or grey.
  const name = /^(rgba?|color\((?:srgb|display-p3|a98-rgb|prophoto-rgb|rec2020)|(?:ok)?l(?:ab|ch))\b/.exec(
    css,
  )?.[1];
  if (!name) return null;
  const [a, b, c, alpha = 1] = [...css.slice(name.length, css.indexOf(')')).matchAll(NUMBERS)].map(
    ([number]) => (number.endsWith('%') ? Number.parseFloat(number) / 100 : Number(number) || 0),
  );
  if (c === undefined) return null;
  // Of the perceptual spaces the greys are enough: what hides letters is nearly always black or white.
  if (/l(?:ab|ch)$/.test(name)) {
    const ok = name.startsWith('ok');
    const chroma = (name.endsWith('ch') ? b : Math.hypot(b, c)) / (ok ? 0.02 : 3);
    const grey = encoded((ok ? a : (a + 16) / 116) ** 3);
    return chroma < 1 ? { rgb: [grey, grey, grey], alpha } : null;
  }
  const scale = name.startsWith('rgb') ? 255 : 1;
  return { rgb: [a / scale, b / scale, c / scale], alpha };
}

/** `front` painted over an opaque ground. */
export function over(front: Color, ground: Color): Color {
  const mix = (index: 0 | 1 | 2) => front.rgb[index] * front.alpha + ground.rgb[index] * (1 - front.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

const FILTER = /([a-z-]+)\(([^()]*(?:\([^)]*\)[^()]*)*)\)/g;
/** The shares of red, green and blue in grey (Filter Effects, the matrix of `grayscale`), that is, in luminance. */
const GREY = [0.2126, 0.7152, 0.0722] as const;

/**
 * What filters, as computed styles write them, the first one first, make of a colour. Those that only turn its hue or
 * blur its edge are left out; null where a filter is drawn (`url()`).
 */
export function filtered(color: Color, filters: string): Color | null {
  let { rgb, alpha } = color;
  for (const [, name, value] of filters.matchAll(FILTER)) {
    const amount = Number.parseFloat(value!) / (value!.endsWith('%') ? 100 : 1);
    const grey = rgb.reduce((sum, part, index) => sum + part * GREY[index]!, 0);
    const change = (by: (part: number) => number) => {
      const [red, green, blue] = rgb.map((part) => Math.min(1, Math.max(0, by(part))));
      rgb = [red!, green!, blue!];
    };
    if (name === 'url') return null;
    else if (name === 'brightness') change((part) => part * amount);
    else if (name === 'contrast') change((part) => (part - 0.5) * amount + 0.5);
    else if (name === 'invert') change((part) => part * (1 - amount) + (1 - part) * amount);
    else if (name === 'grayscale') change((part) => part * (1 - amount) + grey * amount);
    else if (name === 'saturate') change((part) => part * amount + grey * (1 - amount));
    else if (name === 'opacity') alpha *= amount;
  }
  return { rgb, alpha };
}

/** How far two opaque colours are apart to the eye, 0 … 1: a difference in blue is hardly seen, one in green is. */
export function distance(a: Color, b: Color): number {
  return Math.sqrt(
    GREY.reduce((sum, weight, index) => sum + weight * (a.rgb[index]! - b.rgb[index]!) ** 2, 0),
  );
}

/** Linear light to sRGB. */
function encoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
