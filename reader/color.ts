/** Colours as computed styles write them. What isn't understood is null: unknown, so never taken for invisible. */

export interface Color {
  /** 0 … 1, in sRGB. */
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

const NUMBERS = /-?[\d.]+(?:e-?\d+)?%?/g;

export function parseColor(css: string | undefined): Color | null {
  const name = /^(rgba?|color\(srgb|oklab|oklch)\b/.exec(css ?? '')?.[1];
  if (!css || !name) return null;
  const [a, b, c, alpha = 1] = [...css.slice(name.length, css.indexOf(')')).matchAll(NUMBERS)].map(
    ([number]) => (number.endsWith('%') ? Number.parseFloat(number) / 100 : Number(number)),
  );
  if (c === undefined) return null;
  if (name === 'oklab') return { rgb: fromOklab(a, b, c), alpha };
  if (name === 'oklch') {
    const hue = (c * Math.PI) / 180;
    return { rgb: fromOklab(a, b * Math.cos(hue), b * Math.sin(hue)), alpha };
  }
  const scale = name.startsWith('rgb') ? 255 : 1;
  return { rgb: [a / scale, b / scale, c / scale], alpha };
}

/** `front` painted over an opaque ground. */
export function over(front: Color, ground: Color): Color {
  const mix = (index: 0 | 1 | 2) => front.rgb[index] * front.alpha + ground.rgb[index] * (1 - front.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** WCAG contrast ratio of two opaque colours, 1 … 21. */
export function contrast(a: Color, b: Color): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ rgb }: Color): number {
  const [r, g, b] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Björn Ottosson's Oklab, to linear and then gamma-encoded sRGB. */
function fromOklab(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const encode = (value: number) => {
    const held = Math.min(Math.max(value, 0), 1);
    return held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
  };
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
