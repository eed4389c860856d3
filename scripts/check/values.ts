/** Values of CSS as computed styles write them: lengths in pixels, colours as functions, transforms as a matrix. */
import { resolve, utils } from '@asamuzakjp/css-color';
import { VIEWPORT } from './dom.ts';
import { splitAtCommas } from './sheet.ts';
import { wordsOf } from './shorthands.ts';

/** What a relative length hangs on, in CSS pixels. `whole` is what 100 % is. */
export interface Measures {
  readonly em: number;
  readonly rem: number;
  readonly whole: number;
}

export const ROOT_SIZE = 16;
const SYSTEM_COLORS: Readonly<Record<string, string>> = {
  canvas: 'rgb(255, 255, 255)',
  canvastext: 'rgb(0, 0, 0)',
  linktext: 'rgb(0, 0, 238)',
  visitedtext: 'rgb(85, 26, 139)',
  fieldtext: 'rgb(0, 0, 0)',
  field: 'rgb(255, 255, 255)',
  buttontext: 'rgb(0, 0, 0)',
  buttonface: 'rgb(239, 239, 239)',
  graytext: 'rgb(128, 128, 128)',
};
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

/** A length in pixels; null for keywords and what isn't understood. */
export function pixels(value: string | undefined, measures: Measures): number | null {
  const text = (value ?? '').trim().toLowerCase();
  const [, number, unit] = /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)([a-z%]*)$/.exec(text) ?? [];
  if (number !== undefined) {
    const factor = unitOf(unit!, measures);
    return factor === null ? null : Number(number) * factor;
  }
  if (!/^(?:calc|min|max|clamp)\(/.test(text)) return null;
  const plain = text.replace(/(-?(?:\d+\.?\d*|\.\d+))([a-z%]+)/g, (whole, amount: string, name: string) => {
    const factor = unitOf(name, measures);
    return factor === null ? whole : `${Number(amount) * factor}px`;
  });
  try {
    const [, result] = /^(-?[\d.]+)px$/.exec(utils.cssCalc(plain, { format: 'computedValue' })) ?? [];
    return result === undefined ? null : Number(result);
  } catch {
    return null;
  }
}

function unitOf(unit: string, { em, rem, whole }: Measures): number | null {
  switch (unit) {
    case '':
    case 'px':
      return 1;
    case 'em':
      return em;
    case 'rem':
      return rem;
    case '%':
      return whole / 100;
    case 'vw':
    case 'svw':
    case 'dvw':
    case 'lvw':
    case 'vi':
    case 'vmax':
      return VIEWPORT.width / 100;
    case 'vh':
    case 'svh':
    case 'dvh':
    case 'lvh':
    case 'vb':
    case 'vmin':
      return VIEWPORT.height / 100;
    case 'ex':
    case 'ch':
      return em / 2;
    case 'lh':
      return em * 1.2;
    case 'pt':
      return 4 / 3;
    case 'pc':
      return 16;
    case 'in':
      return 96;
    case 'cm':
      return 96 / 2.54;
    case 'mm':
      return 96 / 25.4;
    default:
      return null;
  }
}

/** A font size in pixels; what isn't understood leaves the parent's. */
export function fontSize(value: string, parent: number, rem: number): number {
  const keyword = value.toLowerCase();
  if (keyword === 'smaller') return parent / 1.2;
  if (keyword === 'larger') return parent * 1.2;
  const size = SIZES[keyword] ?? pixels(value, { em: parent, rem, whole: parent });
  return size === null || size < 0 ? parent : size;
}

const colors = new Map<string, string | null>();

/** A colour as a function of numbers; null for what isn't a colour. `current` is what `currentcolor` is. */
export function colorOf(value: string, current: string): string | null {
  const text = value.trim().toLowerCase();
  if (text === 'currentcolor') return current;
  if (text in SYSTEM_COLORS) return SYSTEM_COLORS[text]!;
  let color = colors.get(text);
  if (color === undefined) {
    color = resolved(text);
    if (colors.size > 10_000) colors.clear();
    colors.set(text, color);
  }
  return color;
}

function resolved(text: string): string | null {
  const [, light] = /^light-dark\((.+)\)$/.exec(text) ?? [];
  if (light !== undefined) return resolved(splitAtCommas(light)[0]!);
  if (text.length > 200 || !utils.isColor(text)) return null;
  try {
    return resolve(text) || null;
  } catch {
    return null;
  }
}

type Matrix = readonly [number, number, number, number, number, number];

/** A transform as `matrix(a, b, c, d, e, f)`; 'none' for none and for what isn't understood. */
export function matrixOf(transform: string, measures: Measures): string {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let any = false;
  for (const word of wordsOf(transform)) {
    const [, name, inner] = /^([a-z0-9]+)\((.*)\)$/is.exec(word) ?? [];
    const step = name === undefined ? null : stepOf(name.toLowerCase(), splitAtCommas(inner!), measures);
    if (!step) continue;
    matrix = times(matrix, step);
    any = true;
  }
  return any ? `matrix(${matrix.join(', ')})` : 'none';
}

function stepOf(name: string, values: readonly string[], measures: Measures): Matrix | null {
  const length = (index: number) => pixels(values[index], measures) ?? 0;
  const factor = (index: number, otherwise: number) => {
    const value = Number.parseFloat(values[index] ?? '');
    if (Number.isNaN(value)) return otherwise;
    return values[index]!.endsWith('%') ? value / 100 : value;
  };
  const cosine = Math.cos(angle(values[name === 'rotate3d' ? 3 : 0] ?? '0'));
  const sine = Math.sin(angle(values[0] ?? '0'));
  switch (name) {
    case 'translate':
    case 'translate3d':
      return [1, 0, 0, 1, length(0), length(1)];
    case 'translatex':
      return [1, 0, 0, 1, length(0), 0];
    case 'translatey':
      return [1, 0, 0, 1, 0, length(0)];
    case 'scale':
    case 'scale3d':
      return [factor(0, 1), 0, 0, factor(1, factor(0, 1)), 0, 0];
    case 'scalex':
      return [factor(0, 1), 0, 0, 1, 0, 0];
    case 'scaley':
      return [1, 0, 0, factor(0, 1), 0, 0];
    case 'rotate':
    case 'rotatez':
      return [cosine, sine, -sine, cosine, 0, 0];
    case 'rotatex':
      return [1, 0, 0, cosine, 0, 0];
    case 'rotatey':
      return [cosine, 0, 0, 1, 0, 0];
    case 'matrix':
      return [0, 1, 2, 3, 4, 5].map((index) => factor(index, 0)) as unknown as Matrix;
    case 'matrix3d':
      return [0, 1, 4, 5, 12, 13].map((index) => factor(index, 0)) as unknown as Matrix;
    default:
      return null;
  }
}

function angle(value: string): number {
  const number = Number.parseFloat(value) || 0;
  if (value.endsWith('turn')) return number * 2 * Math.PI;
  if (value.endsWith('grad')) return (number * Math.PI) / 200;
  return value.endsWith('rad') ? number : (number * Math.PI) / 180;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
