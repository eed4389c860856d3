/** A page put together at random, whose verdict is known: what a reader would see of it is the letter, or is not. */
import type { Random } from '../accuracy/random.ts';

export interface RandomPage {
  readonly html: string;
  /** `any` where a reader would be in doubt as well. */
  readonly expected: 'authentic' | 'not authentic' | 'any';
  /** The parts that can be left out, in order. */
  readonly parts: readonly string[];
  /** What was done to the letter. */
  readonly change: string;
}

/** Makes the page of a seed without some of its parts: what is drawn is the same, so that the others stay. */
export type MakePage = (random: Random, without: ReadonlySet<string>) => RandomPage;

/** Draws parts from tables and keeps their names. */
export class Parts {
  readonly used: string[] = [];
  readonly #random: Random;
  readonly #without: ReadonlySet<string>;

  constructor(random: Random, without: ReadonlySet<string>) {
    this.#random = random;
    this.#without = without;
  }

  /** One of a table, or the plain one. @param slot where the part goes @param chance that there is one at all */
  draw<T>(slot: string, table: Readonly<Record<string, T>>, chance = 1): readonly [name: string, part: T] {
    const drawn = this.#random.pick(Object.keys(table));
    const name =
      this.#random.chance(chance) && this.has(`${slot}: ${drawn}`, drawn !== 'plain') ? drawn : 'plain';
    return [name, table[name]!];
  }

  /** Whether something is to be there that isn't drawn from a table. */
  has(name: string, drawn: boolean): boolean {
    const has = drawn && !this.#without.has(name);
    if (has) this.used.push(name);
    return has;
  }
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function documentOf(css: string, body: string): string {
  return `<!doctype html><html lang=en><head><meta charset=utf-8><title>Letter</title><style>${css}</style></head><body>${body}</body></html>`;
}
