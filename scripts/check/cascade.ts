/**
 * Computed styles of a parsed page, as far as they decide how a reader sees text: style elements and attributes,
 * specificity, layers, `!important`, inheritance, custom properties, `::before` and `::after`, shadow trees.
 * Sheets that the page links to aren't there, so nothing is known of them.
 */
import { html } from 'parse5';
import type { Style, StyleName } from '../../reader/view.ts';
import type { CssDeclaration } from './css.ts';
import { type LightDocument, LightElement, LightFragment, type LightNode, textsIn, VIEWPORT } from './dom.ts';
import { type Ranked, Scope } from './matching.ts';
import {
  inlineDeclarations,
  mediaHolds,
  PROPERTIES,
  type Pseudo,
  RuleReader,
  splitAtCommas,
} from './sheet.ts';
import { SHORTHANDS, wordsOf } from './shorthands.ts';
import { colorOf, fontSize, type Measures, matrixOf, pixels, ROOT_SIZE } from './values.ts';

/** Computed values by property name, custom properties included. */
export type Values = Readonly<Record<string, string>>;

const INHERITED = new Set(
  'color color-scheme cursor direction fill font-family font-size font-style letter-spacing line-height quotes stroke text-indent text-shadow text-transform visibility -webkit-text-fill-color -webkit-text-security -webkit-text-stroke-width white-space white-space-collapse word-spacing'.split(
    ' ',
  ),
);
const INITIAL: Values = {
  color: 'rgb(0, 0, 0)',
  'color-scheme': 'normal',
  direction: 'ltr',
  'font-family': 'serif',
  'font-size': `${ROOT_SIZE}px`,
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-indent': '0px',
  'text-shadow': 'none',
  'text-transform': 'none',
  visibility: 'visible',
  'white-space': 'normal',
  display: 'inline',
  'background-color': 'rgba(0, 0, 0, 0)',
};

/** What browsers say before the page does, for what is read here. */
const BROWSER_SHEET = `
address, article, aside, blockquote, body, center, dd, details, dialog[open], dir, div, dl, dt, fieldset, figcaption,
figure, footer, form, frameset, h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, listing, main, menu, nav,
ol, optgroup, option, p, plaintext, pre, search, section, summary, ul, xmp { display: block }
li { display: list-item }
table { display: table; text-indent: 0 } caption { display: table-caption } colgroup { display: table-column-group }
col { display: table-column } thead { display: table-header-group } tbody { display: table-row-group }
tfoot { display: table-footer-group } tr { display: table-row } td, th { display: table-cell }
area, base, basefont, datalist, head, link, meta, noembed, noframes, noscript, param, rp, script, style, template,
title, dialog:not([open]), input[type=hidden i], [popover], annotation, annotation-xml { display: none } mphantom { visibility: hidden }
[hidden]:not([hidden=until-found i]) { display: none } [hidden=until-found i] { content-visibility: hidden }
button, input, select, textarea, meter, progress { display: inline-block }
ruby { display: ruby } rt { display: ruby-text; font-size: 50% } slot { display: contents }
pre, listing, plaintext, xmp, textarea { white-space: pre; font-family: monospace; font-size: 13px }
textarea { white-space: pre-wrap } code, kbd, samp, tt { font-family: monospace; font-size: 13px }
td[nowrap], th[nowrap] { white-space: nowrap } nobr { white-space: nowrap }
h1 { font-size: 2em } h2 { font-size: 1.5em } h3 { font-size: 1.17em } h5 { font-size: .83em } h6 { font-size: .67em }
big { font-size: larger } small { font-size: smaller } sub { vertical-align: sub; font-size: smaller }
sup { vertical-align: super; font-size: smaller } i, em, cite, var, dfn, address { font-style: italic }
s, strike, del { text-decoration: line-through } u, ins { text-decoration: underline }
a[href], area[href] { color: rgb(0, 0, 238); cursor: pointer; text-decoration: underline }
mark { background-color: rgb(255, 255, 0); color: rgb(0, 0, 0) }
q::before { content: open-quote } q::after { content: close-quote }
[dir=rtl i] { direction: rtl; unicode-bidi: isolate } [dir=ltr i] { direction: ltr; unicode-bidi: isolate }
bdo { unicode-bidi: bidi-override } bdo[dir] { unicode-bidi: isolate-override } bdi { unicode-bidi: isolate }
blockquote, figure { margin-left: 40px }
`;

const browserRules = new RuleReader();
browserRules.read(BROWSER_SHEET);

const NOTHING: Style = Object.freeze({ content: 'none', display: 'inline' });
/** Longer chains of custom properties are no page's; a cycle ends here too. */
const MAX_SUBSTITUTIONS = 20;

export class Cascade {
  readonly #document: LightDocument;
  readonly #scopes = new Map<LightNode, Scope>();
  readonly #values = new Map<LightElement, Values>();
  /** Of elements that have any. */
  readonly #pseudoRules = new Map<LightElement, readonly Ranked[]>();
  readonly #styles = new WeakMap<Values, Style>();
  /** By the values around, and what is declared. */
  readonly #computed = new WeakMap<Values, Map<string, Values>>();

  constructor(document: LightDocument) {
    this.#document = document;
  }

  style(element: LightElement, pseudo?: Pseudo): Style {
    const values = this.values(element);
    if (!pseudo) return this.#styleOf(values);
    const rules = this.#pseudoRules.get(element)?.filter(({ rule }) => rule.pseudo === pseudo) ?? [];
    if (rules.length === 0) return NOTHING;
    const painted = this.#compute(
      { scope: this.#scope(element.getRootNode()), pseudo, rules, own: [] },
      values,
    );
    const content = painted.content ?? 'normal';
    return content === 'normal' || content === 'none' ? NOTHING : this.#styleOf(painted);
  }

  /** Computed values by property, also of those that a Style doesn't have. */
  values(element: LightElement): Values {
    const open: LightElement[] = [];
    for (let up: LightElement | null = element; up && !this.#values.has(up); up = flatParent(up))
      open.push(up);
    for (let next = open.pop(); next; next = open.pop()) {
      const parent = flatParent(next);
      const around = (parent && this.#values.get(parent)) ?? INITIAL;
      const rules = this.#rulesFor(next);
      const own = rules.filter(({ rule }) => rule.pseudo === null);
      if (own.length < rules.length) {
        this.#pseudoRules.set(
          next,
          rules.filter(({ rule }) => rule.pseudo !== null),
        );
      }
      const scope = this.#scope(next.getRootNode());
      const declared = { scope, rules: own, own: [...hintsOf(next), ...inlineOf(next)] };
      this.#values.set(next, this.#compute(declared, around));
    }
    return this.#values.get(element)!;
  }

  #styleOf(values: Values): Style {
    let style = this.#styles.get(values);
    if (!style) {
      style = styleOf(values);
      this.#styles.set(values, style);
    }
    return style;
  }

  /** Elements with the same values around and the same declarations share their values, as in browsers. */
  #compute({ scope, pseudo, rules, own }: Declared, around: Values): Values {
    let known = this.#computed.get(around);
    if (!known) {
      known = new Map();
      this.#computed.set(around, known);
    }
    const written = own.map(({ declaration, origin }) => [origin, ...Object.values(declaration)]);
    const key = `${scope.id} ${pseudo} ${rules.map(({ id }) => id).join()} ${written.length > 0 ? JSON.stringify(written) : ''}`;
    let values = known.get(key);
    if (!values) {
      values = this.#computeAnew(cascaded(rules, own), scope, around);
      known.set(key, values);
    }
    return values;
  }

  #computeAnew(declarations: readonly CssDeclaration[], { ends }: Scope, around: Values): Values {
    const isRoot = around === INITIAL;
    const root = isRoot ? null : this.values(this.#document.documentElement);
    const rem = root ? Number.parseFloat(root['font-size']!) : ROOT_SIZE;
    const display = isRoot ? null : around.display!;
    const values = compute(declarations, around, rem, display);
    const end = animationEnd(values, ends);
    if (end.length === 0) return values;
    // Animations win over all but what is important.
    const important = declarations.findIndex((declaration) => declaration.important);
    const at = important < 0 ? declarations.length : important;
    return compute([...declarations.slice(0, at), ...end, ...declarations.slice(at)], around, rem, display);
  }

  /** All rules that match the element or one of its pseudo-elements. */
  #rulesFor(element: LightElement): readonly Ranked[] {
    const found: Ranked[] = [];
    BROWSER.match(element, 'own', found);
    this.#scope(element.getRootNode()).match(element, 'own', found);
    if (element.shadowRoot) this.#scope(element.shadowRoot).match(element, 'host', found);
    const shadow = element.parentElement?.shadowRoot;
    if (shadow) this.#scope(shadow).match(element, 'slotted', found);
    return found;
  }

  #scope(tree: LightNode): Scope {
    let scope = this.#scopes.get(tree);
    if (!scope) {
      const rules = new RuleReader(this.#document.mode === html.DOCUMENT_MODE.QUIRKS);
      for (const css of sheetsIn(tree)) rules.read(css);
      scope = new Scope(rules, 3);
      this.#scopes.set(tree, scope);
    }
    return scope;
  }
}

interface Declared {
  readonly scope: Scope;
  readonly pseudo?: Pseudo;
  readonly rules: readonly Ranked[];
  readonly own: readonly Own[];
}

const BROWSER = new Scope(browserRules, 0);

/** What animations leave of an element once they have run, where they are told to leave something. */
function animationEnd(values: Values, ends: RuleReader['ends']): CssDeclaration[] {
  const names = values['animation-name']?.split(',') ?? [];
  const fills = values['animation-fill-mode']?.split(',') ?? [];
  return names.flatMap((name, index) =>
    /forwards|both/.test(fills[index % fills.length] ?? '') ? (ends.get(name.trim()) ?? []) : [],
  );
}

/** From the weakest to the strongest: origin, layer, specificity, order; then all of it again for `!important`. */
function cascaded(rules: readonly Ranked[], own: readonly Own[]): CssDeclaration[] {
  const entries = [
    ...rules.flatMap(({ rule, origin, order }) =>
      rule.declarations.map((declaration) => ({
        declaration,
        origin,
        order,
        layer: rule.layer,
        specificity: rule.specificity,
      })),
    ),
    ...own.map(({ declaration, origin }) => ({
      declaration,
      origin,
      order: 0,
      layer: Number.POSITIVE_INFINITY,
      specificity: origin === INLINE ? Number.POSITIVE_INFINITY : 0,
    })),
  ];
  const rank = (a: (typeof entries)[number], b: (typeof entries)[number]) =>
    (a.origin === INLINE ? 3 : a.origin) - (b.origin === INLINE ? 3 : b.origin) ||
    difference(a.layer, b.layer) ||
    difference(a.specificity, b.specificity) ||
    a.order - b.order;
  const normal = entries.filter((entry) => !entry.declaration.important).sort(rank);
  // Important layers count the other way round; the browser's own sheet here has nothing important.
  const important = entries
    .filter((entry) => entry.declaration.important)
    .sort((a, b) => difference(b.layer, a.layer) || rank(a, b));
  return [...normal, ...important].map((entry) => entry.declaration);
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const INLINE = 4;

interface Own {
  readonly declaration: CssDeclaration;
  readonly origin: number;
}

function inlineOf(element: LightElement): Own[] {
  const css = element.getAttribute('style');
  if (!css) return [];
  return inlineDeclarations(css).map((declaration) => ({ declaration, origin: INLINE }));
}

/** Attributes that style. */
function hintsOf(element: LightElement): Own[] {
  const hints: Own[] = [];
  const add = (property: string, value: string | null) => {
    if (value) hints.push({ declaration: { property, value, important: false }, origin: 2 });
  };
  if (element.namespaceURI === html.NS.SVG)
    for (const name of ['fill', 'stroke']) add(name, element.getAttribute(name));
  if (element.localName === 'font') add('color', legacyColor(element.getAttribute('color')));
  if (element.localName === 'body') add('color', legacyColor(element.getAttribute('text')));
  if (/^(?:body|table|t[rdh]|tbody|thead|tfoot)$/.test(element.localName)) {
    add('background-color', legacyColor(element.getAttribute('bgcolor')));
  }
  return hints;
}

function legacyColor(value: string | null): string | null {
  return value && /^[0-9a-f]{3}(?:[0-9a-f]{3})?$/i.test(value) ? `#${value}` : value;
}

function compute(
  declarations: readonly CssDeclaration[],
  around: Values,
  rem: number,
  parentDisplay: string | null,
): Values {
  const values: Record<string, string> = {};
  for (const name of Object.keys(around)) {
    if (name.startsWith('--') || INHERITED.has(name)) values[name] = around[name]!;
  }
  for (const { property, value } of declarations) {
    if (property.startsWith('--') && !/^inherit$/i.test(value)) values[property] = value;
  }
  const specified: Record<string, string> = {};
  for (const { property, value } of declarations) {
    if (property.startsWith('--')) continue;
    // What has no value is invalid only now, after it has won over the declarations before it.
    const plain = value.includes('var(') ? (substituted(value, values) ?? 'unset') : value;
    const longhands = SHORTHANDS[property]?.(plain) ?? { [property]: plain };
    for (const [name, longhand] of Object.entries(longhands)) {
      if (PROPERTIES.has(name) && isUnderstood(name, longhand)) specified[name] = longhand;
    }
  }
  for (const [name, value] of Object.entries(specified)) {
    const keyword = value.toLowerCase();
    if (keyword === 'inherit' || (keyword === 'unset' && INHERITED.has(name)) || /^revert/.test(keyword)) {
      const from = around[name] ?? INITIAL[name];
      if (from === undefined) delete specified[name];
      else values[name] = from;
    } else if (keyword === 'initial' || keyword === 'unset') {
      if (INITIAL[name] === undefined) delete values[name];
      else values[name] = INITIAL[name];
    } else continue;
    delete specified[name];
  }
  return resolved(values, specified, around, rem, parentDisplay);
}

/** Values as they are computed, relative to the ones around. */
function resolved(
  values: Record<string, string>,
  specified: Readonly<Record<string, string>>,
  around: Values,
  rem: number,
  parentDisplay: string | null,
): Values {
  const parentSize = Number.parseFloat(around['font-size']!);
  const em = specified['font-size']
    ? fontSize(specified['font-size'], parentSize, rem)
    : Number.parseFloat(values['font-size']!);
  values['font-size'] = `${em}px`;
  if (specified.color) values.color = colorOf(specified.color, around.color!) ?? values.color!;
  for (const [name, value] of Object.entries(specified)) {
    if (name === 'font-size' || name === 'color') continue;
    const whole = /^(?:top|bottom|(?:m(?:ax|in)-)?height)$/.test(name) ? VIEWPORT.height : VIEWPORT.width;
    if (/color$|^(?:fill|stroke)$/.test(name)) values[name] = colorOf(value, values.color!) ?? value;
    else if (name === 'opacity' || name === 'zoom') {
      const share = /%$/.test(value) ? String(Number.parseFloat(value) / 100) : value;
      // A zoom of 0 is none: old sheets have it for old browsers.
      values[name] = name === 'zoom' && Number(share) === 0 ? '1' : share;
    } else if (name === 'transform') values[name] = matrixOf(value, { em, rem, whole });
    else if (LENGTHS.test(name)) {
      const length = pixels(value, { em, rem, whole: name === 'letter-spacing' ? em : whole });
      values[name] = length === null ? value : `${length}px`;
    } else if (name === 'text-shadow') values[name] = shadowOf(value, values.color!, { em, rem, whole });
    else if (name === 'background-image' && !value.includes('url('))
      values[name] = gradientOf(value, values.color!);
    else values[name] = /content$|quotes|font-family/.test(name) ? value : value.toLowerCase();
  }
  values.display = blockified(values, parentDisplay);
  for (const [one, other] of [
    ['overflow-x', 'overflow-y'],
    ['overflow-y', 'overflow-x'],
  ] as const) {
    if ((values[one] ?? 'visible') === 'visible' && /hidden|auto|scroll/.test(values[other] ?? ''))
      values[one] = 'auto';
  }
  return values;
}

const LENGTHS =
  /^(?:top|right|bottom|left|width|text-decoration-thickness|text-underline-offset|height|m(?:ax|in)-width|m(?:ax|in)-height|margin-top|margin-left|text-indent|letter-spacing|word-spacing|translate)$/;

/** The first shadow as browsers write it: its colour, how far it is moved, how far it is blurred. */
function shadowOf(value: string, current: string, measures: Measures): string {
  if (value.toLowerCase() === 'none') return 'none';
  const first = splitAtCommas(value)[0]!;
  const word = first.match(/#[0-9a-f]+|[a-z-]+\([^()]*\)|\b[a-z]{3,}\b/i)?.[0];
  const lengths = wordsOf(first).flatMap((part) => pixels(part, measures) ?? []);
  const color = colorOf(word ?? 'currentcolor', current) ?? first;
  return [color, ...lengths.map((length) => `${length}px`)].join(' ');
}

/** A gradient with its colours as functions of numbers. */
function gradientOf(value: string, current: string): string {
  return value.replace(COLORS, (word) => colorOf(word, current) ?? word);
}

const COLORS =
  /#[0-9a-f]+\b|(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?)\([^()]*\)|(?<![\w-])[a-z]{3,}(?![\w(-])/gi;

const KEYWORDS: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:(?:block|inline|run-in)\s+)?(?:none|contents|block|inline|flow|flow-root|list-item|table|flex|grid|ruby|math|(?:inline-|-webkit-(?:inline-)?)(?:block|table|flex|grid|box)|-webkit-flex|table-[a-z-]+|ruby-[a-z-]+)$/i,
  visibility: /^(?:visible|hidden|collapse)$/i,
  position: /^(?:static|relative|absolute|fixed|sticky|-webkit-sticky)$/i,
};

/** Whether browsers would take the value; what they throw away mustn't win over a value before it. */
function isUnderstood(property: string, value: string): boolean {
  if (value === '') return false;
  if (/^(?:inherit|initial|unset|revert|revert-layer)$/i.test(value)) return true;
  if (/color$/.test(property) && property !== 'color')
    return property === 'color-scheme' || colorOf(value, '') !== null;
  if (property === 'color') return colorOf(value, 'x') !== null;
  if (KEYWORDS[property] !== undefined) return KEYWORDS[property].test(value);
  if (property === 'opacity') return /^-?[\d.]+(?:e-?\d+)?%?$/.test(value);
  return true;
}

function blockified(values: Values, parentDisplay: string | null): string {
  const display = values.display ?? 'inline';
  const boxed =
    /^(?:absolute|fixed)$/.test(values.position ?? '') ||
    !/^(?:none|)$/.test(values.float ?? '') ||
    parentDisplay === null ||
    /flex|grid/.test(parentDisplay);
  if (!boxed) return display;
  if (/^(?:inline|inline-block|table-cell|table-row|table-row-group|ruby)$/.test(display)) return 'block';
  return display.replace(/^inline-/, '');
}

/** A value with its `var()`s filled in; null where one has no value. */
function substituted(value: string, values: Values): string | null {
  let text = value;
  for (let count = 0; count < MAX_SUBSTITUTIONS; count++) {
    const start = text.lastIndexOf('var(');
    if (start < 0) return text.trim();
    const end = closing(text, start + 3);
    const inner = text.slice(start + 4, end);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const known = values[name];
    const filled =
      known !== undefined && !/^initial$/i.test(known) ? known : comma < 0 ? null : inner.slice(comma + 1);
    if (filled === null || text.length + filled.length > 10_000) return null;
    text = text.slice(0, start) + filled + text.slice(end + 1);
  }
  return null;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return text.length;
}

/** Whose values an element inherits: in a shadow tree's slot the slot's. */
function flatParent(element: LightElement): LightElement | null {
  const parent = element.parentNode;
  if (parent instanceof LightFragment) return parent.host;
  if (!(parent instanceof LightElement)) return null;
  if (!parent.shadowRoot) return parent;
  const name = element.getAttribute('slot') ?? '';
  const slots = parent.shadowRoot.querySelectorAll('slot');
  return slots.find((slot) => (slot.getAttribute('name') ?? '') === name) ?? parent;
}

function sheetsIn(tree: LightNode): string[] {
  const sheets: string[] = [];
  for (const element of tree.querySelectorAll('style')) {
    const type = element.getAttribute('type') ?? '';
    if (type !== '' && type.toLowerCase() !== 'text/css') continue;
    if (mediaHolds(element.getAttribute('media') ?? ''))
      sheets.push([...textsIn(element)].map((text) => text.data).join(''));
  }
  return sheets;
}

function styleOf(values: Values): Style {
  const style: Partial<Record<StyleName, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith('--')) style[camelCase(name) as StyleName] = value;
  }
  return style;
}

const names = new Map<string, string>();

function camelCase(property: string): string {
  let name = names.get(property);
  if (name === undefined) {
    name = property.replace(/^-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    names.set(property, name);
  }
  return name;
}
