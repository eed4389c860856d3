/** CSS selectors over the light DOM: css-select, held to what CSS knows. */
import { compile, type Options } from 'css-select';
import { parse, type Selector } from 'css-what';
import { LightElement, type LightNode } from './dom.ts';

type Options_ = Options<LightNode, LightElement>;
/** Whether an element matches. */
export type Matcher = (element: LightElement) => boolean;

/** States that a page nobody touches isn't in. */
const NEVER =
  'hover active focus focus-visible focus-within visited target target-within fullscreen modal popover-open playing user-valid user-invalid autofill placeholder-shown current past future host host-context';
const ALWAYS = 'defined';
/** What css-select knows of CSS; it knows jQuery's too. */
const KNOWN =
  'root empty first-child last-child only-child first-of-type last-of-type only-of-type nth-child nth-last-child nth-of-type nth-last-of-type not is where has matches any-link link checked disabled enabled required optional read-only read-write lang scope dir';

const known = new Set(`${NEVER} ${ALWAYS} ${KNOWN}`.split(' '));
const pseudos: NonNullable<Options_['pseudos']> = {
  ...Object.fromEntries(NEVER.split(' ').map((name) => [name, () => false])),
  ...Object.fromEntries(ALWAYS.split(' ').map((name) => [name, () => true])),
  root: (element: LightElement) => element.parentNode?.nodeType === 9,
  dir: (element: LightElement, value?: string | null) => {
    const around = element.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
    return (around === 'rtl' ? 'rtl' : 'ltr') === value;
  },
};

const options: Options_ = {
  pseudos,
  adapter: {
    isTag: (node): node is LightElement => node instanceof LightElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: (node) => node.childNodes,
    getName: (element) => element.localName,
    getParent: (element) => element.parentElement,
    getSiblings: (node) => node.parentNode?.childNodes ?? [node],
    prevElementSibling: (node) => (node as LightElement).previousElementSibling,
    getText: (node) => node.textContent,
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) =>
      nodes.filter((node) => !nodes.some((other) => other !== node && other.contains(node))),
  },
};

const compiled = new Map<string, Matcher>();

export function matches(element: LightElement, selector: string): boolean {
  return matcherOf(selector)(element);
}

/** All elements under a node that match, in document order. */
export function selectAll(root: LightNode, selector: string): LightElement[] {
  // `:scope` stands first, for children, in the few selectors that have it.
  const [, children] = /^:scope\s*>\s*(.+)$/.exec(selector) ?? [];
  if (children !== undefined) return root.children.filter(matcherOf(children));
  const match = matcherOf(selector);
  const found: LightElement[] = [];
  const open = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node instanceof LightElement && match(node)) found.push(node);
    for (let index = node.childNodes.length - 1; index >= 0; index--) open.push(node.childNodes[index]!);
  }
  return found;
}

/** A selector of our own code: it is valid, and there are few of them. */
function matcherOf(selector: string): Matcher {
  let match = compiled.get(selector);
  if (!match) {
    match = compileSelector(parse(selector));
    compiled.set(selector, match);
  }
  return match;
}

/** Throws where the selector has something that CSS doesn't have. */
export function compileSelector(selector: Selector[][]): Matcher {
  const forgiven = selector.map((branch) => branch.map(forgive));
  validate(forgiven);
  return compile<LightNode, LightElement>(forgiven, options) as Matcher;
}

/** `:is` and `:where` leave out what is not valid in their lists; all else makes the whole selector invalid. */
function forgive(token: Selector): Selector {
  if (token.type !== 'pseudo' || !Array.isArray(token.data)) return token;
  const branches = token.data.map((branch) => branch.map(forgive));
  if (!FORGIVING.test(token.name)) return { ...token, data: branches };
  return { ...token, data: branches.filter((branch) => isValid([branch])) };
}

const FORGIVING = /^(?:is|where|matches)$/;

function isValid(selectors: readonly Selector[][]): boolean {
  try {
    validate(selectors);
    return true;
  } catch {
    return false;
  }
}

function validate(selectors: readonly Selector[][]): void {
  for (const token of selectors.flat()) {
    if (token.type === 'pseudo') {
      if (!known.has(token.name)) throw new Error(`no such pseudo-class: ${token.name}`);
      if (Array.isArray(token.data)) validate(token.data);
    } else if (token.type === 'attribute' && token.action === 'not') throw new Error('no such operator: !=');
    else if (token.type === 'pseudo-element') throw new Error('a pseudo-element within');
  }
}

/** As three numbers in one, ids before classes before types. */
export function specificityOf(selector: readonly Selector[]): number {
  let sum = 0;
  for (const token of selector) {
    if (token.type === 'attribute')
      sum += token.name === 'id' && token.action === 'equals' && token.ignoreCase === 'quirks' ? 1e6 : 1e3;
    else if (token.type === 'tag' || token.type === 'pseudo-element') sum += 1;
    else if (token.type === 'pseudo') {
      if (token.name === 'where') continue;
      const inner = Array.isArray(token.data) ? Math.max(...token.data.map(specificityOf)) : 0;
      sum += /^(?:is|not|has|matches)$/.test(token.name) ? inner : 1e3;
    }
  }
  return sum;
}
