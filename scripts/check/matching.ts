/**
 * Which rules match an element. Found as browsers find them: by what an element is called, and by a Bloom filter
 * (1970) of what the elements around it are called, which rules out most selectors with a blank before anything is
 * matched; what it lets through is matched exactly.
 */
import type { LightElement } from './dom.ts';
import type { Rule, RuleReader } from './sheet.ts';

export interface Ranked {
  /** Tells this rule in this place from every other. */
  readonly id: number;
  readonly rule: Rule;
  /** Browser 0, shadow tree's word on what is outside of it 1, presentational attributes 2, the tree's own 3. */
  readonly origin: number;
  readonly order: number;
}

interface Entry {
  readonly ranked: Ranked;
  /** The filter's bits of what must stand around. */
  readonly around: readonly number[];
}

let ids = 0;

/** The rules of one tree. */
export class Scope {
  readonly id = ids++;
  readonly ends: RuleReader['ends'];
  readonly #byKey: Readonly<Record<Rule['target'], Map<string, Entry[]>>> = {
    own: new Map(),
    host: new Map(),
    slotted: new Map(),
  };

  /** @param origin of the rules that are about the tree's own elements */
  constructor({ rules, ends }: RuleReader, origin: number) {
    this.ends = ends;
    for (const [order, rule] of rules.entries()) {
      const ranked = { id: ids++, rule, origin: rule.target === 'own' ? origin : 1, order };
      const entry = { ranked, around: rule.around.map(bitOf) };
      const lists = this.#byKey[rule.target];
      const list = lists.get(rule.key);
      if (list) list.push(entry);
      else lists.set(rule.key, [entry]);
    }
  }

  /** Adds the rules that match the element, or one of its pseudo-elements, to `found`. */
  match(element: LightElement, target: Rule['target'], found: Ranked[]): void {
    const lists = this.#byKey[target];
    if (lists.size === 0) return;
    for (const name of namesOf(element)) {
      for (const { ranked, around } of lists.get(name) ?? []) {
        if (mayStandAround(around, element) && ranked.rule.matches(element)) found.push(ranked);
      }
    }
  }
}

/** What a selector can call an element: '*', its tag, `#id` and `.class`es, also in lower case, each once. */
function namesOf(element: LightElement): readonly string[] {
  let names = ownNames.get(element);
  if (!names) {
    const classes = element.className.split(/\s+/).filter(Boolean);
    const called = [`#${element.id}`, ...classes.map((name) => `.${name}`)];
    names = [...new Set(['*', element.localName, ...called, ...called.map((name) => name.toLowerCase())])];
    ownNames.set(element, names);
  }
  return names;
}

const ownNames = new WeakMap<LightElement, readonly string[]>();

/** Bits of a filter: a few dozen elements around have some hundred names. */
const BITS = 1024;

function bitOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (hash * 31 + name.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}

const filters = new WeakMap<LightElement, Uint32Array>();

/** The names of an element and of all around it. */
function filterOf(element: LightElement): Uint32Array {
  const open: LightElement[] = [];
  let up: LightElement | null = element;
  for (; up && !filters.has(up); up = up.parentElement) open.push(up);
  let filter = up ? filters.get(up)! : new Uint32Array(BITS / 32);
  for (let next = open.pop(); next; next = open.pop()) {
    filter = filter.slice();
    for (const name of namesOf(next)) {
      const bit = bitOf(name);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
    filters.set(next, filter);
  }
  return filter;
}

function mayStandAround(bits: readonly number[], element: LightElement): boolean {
  if (bits.length === 0) return true;
  const parent = element.parentElement;
  if (!parent) return false;
  const filter = filterOf(parent);
  return bits.every((bit) => (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0);
}
