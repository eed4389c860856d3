/** Style sheets as lists of rules, of which only what decides how a reader sees text is kept. */
import { parse as parseSelector, type Selector } from 'css-what';
import { type CssBlock, type CssDeclaration, type CssRule, parseDeclarations, parseSheet } from './css.ts';
import { compileSelector, type Matcher, specificityOf } from './selectors.ts';
import { SHORTHANDS } from './shorthands.ts';

export type Pseudo = '::before' | '::after';

export interface Rule {
  readonly matches: Matcher;
  readonly pseudo: Pseudo | null;
  /** What the rule is about, beside elements of its own tree: the host of a shadow tree, or what is in its slots. */
  readonly target: 'own' | 'host' | 'slotted';
  /** An element that the rule is about has this id, class or tag (`#x`, `.x`, `x`); '*' where none is sure. */
  readonly key: string;
  /** What elements around it must be called in the same way: most rules are ruled out by that, without matching. */
  readonly around: readonly string[];
  readonly specificity: number;
  /** Rank of its cascade layer, later ones higher; Infinity outside of layers. */
  readonly layer: number;
  readonly declarations: readonly CssDeclaration[];
}

/** Longhands that are read, beside those of the shorthands. */
const LONGHANDS =
  'animation-fill-mode animation-name appearance background-clip background-color background-image bottom clip clip-path color color-scheme content content-visibility cursor direction display filter float font-family font-size font-style height left letter-spacing margin-left margin-top mask-image max-height max-width min-height min-width opacity order overflow-x overflow-y position quotes right rotate scale text-decoration-line text-indent text-overflow text-shadow text-transform top transform translate unicode-bidi vertical-align visibility -webkit-text-fill-color -webkit-text-security -webkit-text-stroke-width white-space white-space-collapse width z-index zoom isolation mix-blend-mode flex-direction flex-wrap grid-column-start grid-row-start backdrop-filter contain fill line-height stroke text-decoration-color text-decoration-thickness text-underline-offset transition-duration transition-property word-spacing';

export const PROPERTIES: ReadonlySet<string> = new Set(LONGHANDS.split(' '));

/** Nesting multiplies selectors; beyond this (UTF-16 units) they are left out. */
const MAX_SELECTOR = 20_000;

/** In one layer; the ranks of more than so many run into each other. */
const MAX_LAYERS = 1_000;

interface Layer {
  readonly rank: number;
  /** Between the rank of the layer before and its own there is room for the layers within it. */
  readonly width: number;
  inner: number;
}

/** The rules of style sheets, in their order: one place for the order of cascade layers. */
export class RuleReader {
  readonly rules: Rule[] = [];
  /** What the last frame of each animation says, by its name in lower case. */
  readonly ends = new Map<string, readonly CssDeclaration[]>();
  readonly #layers = new Map<string, Layer>();
  readonly #outermost: Layer = { rank: MAX_LAYERS, width: MAX_LAYERS, inner: 0 };
  readonly #isQuirky: boolean;

  /** @param isQuirky in quirks mode: classes and ids are the same in upper and lower case */
  constructor(isQuirky = false) {
    this.#isQuirky = isQuirky;
  }

  /** Adds a sheet's rules. What isn't valid, or hangs on what can't be known, is left out as browsers leave it out. */
  read(css: string): void {
    this.#rules(parseSheet(css), null, '');
  }

  #rules(rules: readonly CssRule[], parent: string | null, layer: string): void {
    for (const { name, prelude, block } of rules) {
      if (name === 'layer') this.#layered(prelude, block, parent, layer);
      else if (block !== null && name === 'scope') this.#scoped(prelude, block, layer);
      else if (block !== null && /^(?:-webkit-)?keyframes$/.test(name))
        this.ends.set(prelude.toLowerCase(), lastFrame(block));
      else if (block !== null && name === '') this.#block(block, nested(prelude, parent), layer);
      else if (block !== null && holds(name, prelude)) this.#block(block, parent, layer);
    }
  }

  #layered(prelude: string, block: CssBlock | null, parent: string | null, layer: string): void {
    const names = prelude
      .split(',')
      .map((name) => name.trim() || `(${this.#layers.size})`)
      .map((name) => (layer === '' ? name : `${layer}.${name}`));
    for (const name of names) this.#rank(name);
    if (block !== null) this.#block(block, parent, names[0]!);
  }

  /** `@scope (root) to (limit)`: its selectors are about what is in a root, and in no limit within it. */
  #scoped(prelude: string, block: CssBlock, layer: string): void {
    const [, root, limit] = /^\((.*?)\)\s*(?:to\s*\((.*)\))?$/s.exec(prelude) ?? [];
    if (root === undefined) return;
    const outside =
      limit === undefined ? '' : `:not(:where(${root}) :is(${limit}), :where(${root}) :is(${limit}) *)`;
    const inside = (selector: string) =>
      splitAtCommas(selector)
        .map((branch) => branch.replaceAll(':scope', '&').replace(/(?=::[\w-]+$|$)/, outside))
        .join(',');
    const rules = block.rules.map((rule) =>
      rule.name === '' ? { ...rule, prelude: inside(rule.prelude) } : rule,
    );
    this.#rules(rules, `:where(${root})`, layer);
  }

  /** @param selector what the block's own declarations are about; null for none */
  #block(block: CssBlock, selector: string | null, layer: string): void {
    const declarations = readable(block.declarations);
    if (selector !== null && declarations.length > 0) this.#add(selector, declarations, layer);
    this.#rules(block.rules, selector, layer);
  }

  #add(selector: string, declarations: readonly CssDeclaration[], layer: string): void {
    if (selector.length > MAX_SELECTOR) return;
    let branches: Selector[][];
    try {
      branches = parseSelector(selector);
      if (this.#isQuirky) branches = branches.map((branch) => branch.map(caseless));
      // One branch that isn't valid makes the whole list invalid.
      const rules = branches.map((branch) => ruleOf(branch, declarations, this.#rank(layer)));
      this.rules.push(...rules.filter((rule) => rule !== null));
    } catch {
      // Not a selector.
    }
  }

  /** Layers in the order in which they are first named; those within a layer come before its own rules. */
  #rank(layer: string): number {
    if (layer === '') return Number.POSITIVE_INFINITY;
    const known = this.#layers.get(layer);
    if (known !== undefined) return known.rank;
    const dot = layer.lastIndexOf('.');
    const outer = dot < 0 ? this.#outermost : this.#layerOf(layer.slice(0, dot));
    outer.inner++;
    const rank = outer.rank - outer.width + (outer.width * outer.inner) / MAX_LAYERS;
    this.#layers.set(layer, { rank, width: outer.width / MAX_LAYERS, inner: 0 });
    return rank;
  }

  #layerOf(layer: string): Layer {
    this.#rank(layer);
    return this.#layers.get(layer)!;
  }
}

/** The declarations of a style attribute. */
export function inlineDeclarations(css: string): readonly CssDeclaration[] {
  return readable(parseDeclarations(css));
}

/** What of a block's declarations is read here. */
function readable(declarations: readonly CssDeclaration[]): CssDeclaration[] {
  return declarations.filter(
    ({ property }) => property.startsWith('--') || PROPERTIES.has(property) || property in SHORTHANDS,
  );
}

function lastFrame({ rules }: CssBlock): CssDeclaration[] {
  const ends = rules.filter(({ prelude }) => splitAtCommas(prelude).some((at) => /^(?:to|100%)$/i.test(at)));
  return readable(ends.flatMap(({ block }) => block?.declarations ?? []));
}

function holds(name: string, prelude: string): boolean {
  // No layout tells how large a container is: most are as wide as the page.
  if (name === 'container')
    return mediaHolds(prelude.replace(/^(?!not\b)[\w-]+\s+(?=\()/i, '').replaceAll('inline-size', 'width'));
  return name === 'media' ? mediaHolds(prelude) : name === 'supports' && !/^not\b/i.test(prelude);
}

/** Null for what styles nothing that is read here. */
function ruleOf(branch: Selector[], declarations: readonly CssDeclaration[], layer: number): Rule | null {
  const specificity = specificityOf(branch);
  let rest = branch;
  let pseudo: Pseudo | null = null;
  let target: Rule['target'] = 'own';
  const last = rest[rest.length - 1];
  if (last?.type === 'pseudo-element') {
    if (last.name === 'slotted') {
      const inner = parseSelector(String(last.data));
      return {
        matches: compileSelector(inner),
        pseudo,
        target: 'slotted',
        key: '*',
        around: [],
        specificity,
        layer,
        declarations,
      };
    }
    if (last.name !== 'before' && last.name !== 'after') {
      if (!PSEUDO_ELEMENTS.test(last.name)) throw new Error(`no such pseudo-element: ${last.name}`);
      return null;
    }
    pseudo = `::${last.name}`;
    rest = rest.slice(0, -1);
  }
  const [first] = rest;
  if (first?.type === 'pseudo' && first.name === 'host') {
    const only = rest.length === 1;
    const inner = Array.isArray(first.data) ? first.data : ANY;
    // Of `:host(.x) p`, whether the host is so is left open.
    if (only) target = 'host';
    rest = only ? inner[0]! : rest.slice(2);
  }
  if (rest.length === 0) rest = ANY[0]!;
  return {
    matches: compileSelector([rest]),
    pseudo,
    target,
    key: keyOf(rest),
    around: aroundOf(rest),
    specificity,
    layer,
    declarations,
  };
}

/** Any other makes the list that it stands in invalid. */
const PSEUDO_ELEMENTS =
  /^(?:-webkit-.*|backdrop|checkmark|column|cue|details-content|file-selector-button|first-letter|first-line|grammar-error|highlight|marker|part|picker.*|placeholder|scroll-.*|search-text|selection|spelling-error|target-text|view-transition.*)$/;

const ANY: Selector[][] = [[{ type: 'universal', namespace: null } as Selector]];

/** The names in the compounds left of the last one, as far as they must be those of elements around. */
function aroundOf(branch: readonly Selector[]): string[] {
  const names: string[] = [];
  let inside = false;
  for (let index = branch.length - 1; index >= 0; index--) {
    const token = branch[index]!;
    if (token.type === 'descendant' || token.type === 'child') inside = true;
    else if (COMBINATOR.test(token.type)) inside = false;
    else if (inside) names.push(...nameOf(token));
  }
  return names;
}

const COMBINATOR = /^(?:descendant|child|sibling|adjacent|parent|column-combinator)$/;

/** What the element must be called, if the token says so. */
function nameOf(token: Selector): string[] {
  if (token.type === 'tag') return [token.name.toLowerCase()];
  if (token.type !== 'attribute') return [];
  const value = token.ignoreCase === 'quirks' ? token.value : token.value.toLowerCase();
  if (token.name === 'id' && token.action === 'equals') return [`#${value}`];
  return token.name === 'class' && token.action === 'element' ? [`.${value}`] : [];
}

function caseless(token: Selector): Selector {
  if (token.type === 'attribute' && token.ignoreCase === 'quirks') return { ...token, ignoreCase: true };
  if (token.type !== 'pseudo' || !Array.isArray(token.data)) return token;
  return { ...token, data: token.data.map((branch) => branch.map(caseless)) };
}

function keyOf(branch: readonly Selector[]): string {
  let key = '*';
  for (let index = branch.length - 1; index >= 0; index--) {
    const token = branch[index]!;
    if (COMBINATOR.test(token.type)) break;
    const [name] = nameOf(token);
    if (name?.startsWith('#')) return name;
    if (name !== undefined && !key.startsWith('.')) key = name;
  }
  return key;
}

/** A nested rule's selector as one that stands alone. */
function nested(prelude: string, parent: string | null): string {
  if (parent === null) return prelude;
  if (parent.length > MAX_SELECTOR) return parent;
  const outer = `:is(${parent})`;
  return splitAtCommas(prelude)
    .map((branch) => (branch.includes('&') ? branch.replaceAll('&', outer) : `${outer} ${branch}`))
    .join(',');
}

/** At the commas outside of brackets and strings. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    if (char === '\\') index++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

/** Whether a media query list holds on a desktop screen with light colours. */
export function mediaHolds(list: string): boolean {
  return list.trim() === '' || splitAtCommas(list.toLowerCase()).some(queryHolds);
}

function queryHolds(query: string): boolean {
  const negated = /^not\s+(?!\()/.test(query);
  const [, type] = /^(?:(?:not|only)\s+)?([a-z]+)\b(?!\s*\()/.exec(query) ?? [];
  const fits = type === undefined || type === 'all' || type === 'screen';
  const features = [...query.matchAll(/(not\s*)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)];
  const each = features.map(([, not, feature]) => featureHolds(feature!.trim()) === (not === undefined));
  const all = / or /.test(query) ? each.some(Boolean) : each.every(Boolean);
  return (fits && all) !== negated;
}

const WIDTH = 1280;
const HEIGHT = 800;
const FEATURES =
  /^(?:prefers-color-scheme:\s*light|prefers-reduced-motion:\s*no-preference|prefers-contrast:\s*no-preference|forced-colors:\s*none|(?:any-)?hover(?::\s*hover)?|(?:any-)?pointer(?::\s*fine)?|orientation:\s*landscape|scripting(?::\s*enabled)?|color|min-color.*|update(?::\s*fast)?|display-mode:\s*browser|grid:\s*0)$/;

function featureHolds(feature: string): boolean {
  const [, bound, side, size, unit] =
    /^(?:(min|max)-)?(?:device-)?(width|height)\s*:\s*(-?[\d.]+)(px|em|rem)?$/.exec(feature) ?? [];
  if (side !== undefined) {
    const actual = side === 'width' ? WIDTH : HEIGHT;
    const limit = Number(size) * (unit === 'px' || unit === undefined ? 1 : 16);
    return bound === 'min' ? actual >= limit : bound === 'max' ? actual <= limit : actual === limit;
  }
  const [, most, wide, high = '1'] =
    /^(min|max)-aspect-ratio\s*:\s*([\d.]+)(?:\s*\/\s*([\d.]+))?$/.exec(feature) ?? [];
  if (most !== undefined) {
    const ratio = Number(wide) / Number(high);
    return most === 'min' ? WIDTH / HEIGHT >= ratio : WIDTH / HEIGHT <= ratio;
  }
  const range =
    /^(?:([\d.]+)(px|em|rem)\s*([<>]=?)\s*)?(width|height)(?:\s*([<>]=?)\s*([\d.]+)(px|em|rem))?$/.exec(
      feature,
    );
  if (range) {
    const actual = range[4] === 'width' ? WIDTH : HEIGHT;
    const pixels = (value: string, unit: string) => Number(value) * (unit === 'px' ? 1 : 16);
    const low = range[1] === undefined || compare(pixels(range[1], range[2]!), range[3]!, actual);
    return low && (range[6] === undefined || compare(actual, range[5]!, pixels(range[6], range[7]!)));
  }
  return FEATURES.test(feature);
}

function compare(a: number, operator: string, b: number): boolean {
  return (operator.endsWith('=') && a === b) || (operator.startsWith('<') ? a < b : a > b);
}
