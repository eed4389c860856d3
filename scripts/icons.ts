/**
 * The toolbar's icons, one per verdict, drawn from the shapes below into `public/icons/NAME-SIZE.png`, and the
 * extension's own. Each verdict has an outline and a sign of its own, so that they differ without colour:
 * a disc with a tick, a square with quotation marks, a disc with a quarter missing, an octagon with an unequal
 * sign, a diamond with a question mark, and a bare sheet where there is nothing to say.
 *
 * `npm run icons` writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Verdict } from '../engine/report.ts';

export const ICON_FOLDER = fileURLToPath(new URL('../public/icons/', import.meta.url));
const SIZES = [16, 32, 48] as const;
const STORE_SIZE = 128;

/** Shapes on a square of 16; a light rim keeps them apart from a dark toolbar. */
const rim = 'stroke="#fff" stroke-width=".8"';
const sign = 'fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round"';
const SHAPES: Readonly<Record<Verdict, string>> = {
  none: `<path d="M3.5 1h6l3.5 3.5V15h-9.5z" fill="#5f6b7a" ${rim}/><path d="M5.8 7h5M5.8 9.6h5M5.8 12.2h3" ${sign} stroke-width="1.1"/>`,
  authentic: `<circle cx="8" cy="8" r="7.2" fill="#14743c" ${rim}/><path d="M4.3 8.4l2.6 2.7 4.9-5.6" ${sign} stroke-width="2"/>`,
  excerpt: `<rect x=".8" y=".8" width="14.4" height="14.4" rx="2.4" fill="#1f5fae" ${rim}/><path d="M4.2 10.6h2.6V8H5.4c0-1.2.5-1.9 1.4-2.2l-.5-1.2C4.7 5.1 4 6.4 4 8.4zM9.2 10.6h2.6V8h-1.4c0-1.2.5-1.9 1.4-2.2l-.5-1.2C9.7 5.1 9 6.4 9 8.4z" fill="#fff"/>`,
  incomplete: `<path d="M8 8V.8A7.2 7.2 0 1 0 15.2 8z" fill="#8a5300" ${rim}/><path d="M10.3.9a7.2 7.2 0 0 1 4.9 4.9h-4.9z" fill="none" stroke="#8a5300" stroke-width="1.1" stroke-dasharray="1.3 1.1"/><path d="M4 11h5.5" ${sign} stroke-width="2"/>`,
  altered: `<path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="#b3161c" ${rim}/><path d="M4.4 6.4h7.2M4.4 9.8h7.2M10 3.7L6 12.4" ${sign} stroke-width="1.5"/>`,
  uncertain: `<path d="M8 .5L15.5 8 8 15.5.5 8z" fill="#5a3d96" ${rim}/><path d="M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.35-.9.7-.9 1.4" ${sign} stroke-width="1.5"/><circle cx="8" cy="11.5" r=".95" fill="#fff"/>`,
};

const svg = (shape: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape}</svg>`;
const png = (shape: string, size: number): Uint8Array =>
  new Resvg(svg(shape), { fitTo: { mode: 'width', value: size } }).render().asPng();

/** Every icon's file name in `public/icons` and its content. */
export function drawIcons(): Map<string, Uint8Array> {
  const icons = new Map<string, Uint8Array>();
  for (const [verdict, shape] of Object.entries(SHAPES)) {
    for (const size of SIZES) icons.set(`${verdict}-${size}.png`, png(shape, size));
  }
  icons.set(`${STORE_SIZE}.png`, png(SHAPES.none, STORE_SIZE));
  return icons;
}

if (import.meta.main) {
  mkdirSync(ICON_FOLDER, { recursive: true });
  for (const [name, content] of drawIcons()) writeFileSync(join(ICON_FOLDER, name), content);
}
