/**
 * The part of the DOM that `reader/` asks for, over parse5's tree builder, so that a saved page is read by the
 * same code as in a browser. A full DOM (jsdom) takes several times as long per page and runs out of stack on
 * deeply nested ones; other light ones don't build the tree that the HTML standard says.
 *
 * Nodes are made by the parser alone and never change afterwards. `asDocument` hands them out under the DOM's types.
 */
import { html, type Token, type TreeAdapter } from 'parse5';
import { matches, selectAll } from './selectors.ts';

/** Like browsers: what is nested deeper becomes a sibling at this depth. */
const MAX_DEPTH = 512;
/** Characters (UTF-16) of a text that is kept for the next time: deep trees are asked for theirs at every level. */
const MOST_KEPT = 65_536;

export class LightNode {
  readonly nodeType: number;
  readonly childNodes: LightNode[] = [];
  parentNode: LightNode | null = null;
  ownerDocument: LightDocument | null;
  /** In `childNodes` of its parent. Kept by the document's `settle`, once all nodes have their places. */
  index = 0;
  /** In document order, shadow trees in their hosts' place. */
  order = 0;
  #content: string | null = null;

  constructor(nodeType: number, ownerDocument: LightDocument | null) {
    this.nodeType = nodeType;
    this.ownerDocument = ownerDocument;
  }

  get parentElement(): LightElement | null {
    return this.parentNode instanceof LightElement ? this.parentNode : null;
  }

  get firstChild(): LightNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): LightNode | null {
    return this.childNodes[this.childNodes.length - 1] ?? null;
  }

  get nextSibling(): LightNode | null {
    return this.parentNode?.childNodes[this.index + 1] ?? null;
  }

  get previousSibling(): LightNode | null {
    return this.parentNode?.childNodes[this.index - 1] ?? null;
  }

  get children(): LightElement[] {
    return this.childNodes.filter((node) => node instanceof LightElement);
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get textContent(): string {
    if (this.#content !== null) return this.#content;
    const content = [...textsIn(this)].map((text) => text.data).join('');
    if (content.length < MOST_KEPT) this.#content = content;
    return content;
  }

  getRootNode(): LightNode {
    let root: LightNode = this;
    while (root.parentNode) root = root.parentNode;
    return root;
  }

  contains(other: LightNode | null): boolean {
    for (let up = other; up; up = up.parentNode) if (up === this) return true;
    return false;
  }

  /** Only which of the two comes first is told. */
  compareDocumentPosition(other: LightNode): number {
    return other === this ? 0 : other.order > this.order ? 4 : 2;
  }

  querySelectorAll(selector: string): LightElement[] {
    return selectAll(this, selector);
  }

  querySelector(selector: string): LightElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  getElementsByTagName(name: string): LightElement[] {
    return this.querySelectorAll(name);
  }
}

export class LightText extends LightNode {
  data: string;

  constructor(data: string, ownerDocument: LightDocument | null) {
    super(3, ownerDocument);
    this.data = data;
  }

  get length(): number {
    return this.data.length;
  }

  override get textContent(): string {
    return this.data;
  }
}

class LightComment extends LightNode {
  constructor(ownerDocument: LightDocument | null) {
    super(8, ownerDocument);
  }

  override get textContent(): string {
    return '';
  }
}

export class LightElement extends LightNode {
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes: readonly Token.Attribute[];
  readonly #values = new Map<string, string>();
  shadowRoot: LightFragment | null = null;
  /** Of a template element. */
  content: LightFragment | null = null;

  constructor(
    name: string,
    namespace: string,
    attributes: Token.Attribute[],
    ownerDocument: LightDocument | null,
  ) {
    super(1, ownerDocument);
    this.localName = name;
    this.namespaceURI = namespace;
    this.attributes = attributes;
    this.adopt(attributes);
  }

  /** Adds the attributes that it doesn't have yet. */
  adopt(attributes: readonly Token.Attribute[]): void {
    for (const { name, value } of attributes) if (!this.#values.has(name)) this.#values.set(name, value);
  }

  get tagName(): string {
    return this.localName.toUpperCase();
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  getAttribute(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#values.has(name);
  }

  get previousElementSibling(): LightElement | null {
    for (let node = this.previousSibling; node; node = node.previousSibling)
      if (node instanceof LightElement) return node;
    return null;
  }

  get nextElementSibling(): LightElement | null {
    for (let node = this.nextSibling; node; node = node.nextSibling)
      if (node instanceof LightElement) return node;
    return null;
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  closest(selector: string): LightElement | null {
    for (let up: LightElement | null = this; up; up = up.parentElement) if (up.matches(selector)) return up;
    return null;
  }

  /** Of a slot: the host's children that are shown in it. */
  assignedNodes(): LightNode[] {
    const root = this.getRootNode();
    if (!(root instanceof LightFragment) || root.host === null) return [];
    const name = this.getAttribute('name') ?? '';
    return root.host.childNodes.filter((node) =>
      node instanceof LightElement
        ? (node.getAttribute('slot') ?? '') === name
        : node instanceof LightText && name === '',
    );
  }
}

export class LightFragment extends LightNode {
  /** Null for a template's content, which is no shadow root. */
  host: LightElement | null = null;

  constructor(ownerDocument: LightDocument | null) {
    super(11, ownerDocument);
  }
}

export class LightDocument extends LightNode {
  /** As much of a window as reading asks for: a page that nobody scrolled. */
  readonly defaultView = {
    scrollX: 0,
    scrollY: 0,
    innerWidth: VIEWPORT.width,
    get parent() {
      return this;
    },
  };
  mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;

  constructor() {
    super(9, null);
  }

  get documentElement(): LightElement {
    return this.children[0]!;
  }

  get head(): LightElement | null {
    return this.documentElement.children.find((element) => element.localName === 'head') ?? null;
  }

  get body(): LightElement | null {
    return this.documentElement.children.find((element) => element.localName === 'body') ?? null;
  }

  get title(): string {
    const title = this.head?.children.find((element) => element.localName === 'title');
    return title?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  createTreeWalker(root: LightNode): { currentNode: LightNode; nextNode(): LightNode | null } {
    const texts = textsIn(root);
    return {
      currentNode: root,
      nextNode() {
        const next = texts.next();
        if (next.done) return null;
        this.currentNode = next.value;
        return next.value;
      },
    };
  }

  /** Turns declarative shadow roots into shadow roots and numbers all nodes; the tree is complete. */
  settle(): void {
    let order = 0;
    const open: LightNode[] = [this];
    for (let node = open.pop(); node; node = open.pop()) {
      node.order = order++;
      node.ownerDocument = node === this ? null : this;
      if (node instanceof LightElement) attachShadow(node);
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        node.childNodes[index]!.index = index;
        open.push(node.childNodes[index]!);
      }
      if (node instanceof LightElement && node.shadowRoot) open.push(node.shadowRoot);
    }
  }
}

/** The page as it is laid out where a size in its styles hangs on the window's. CSS pixels. */
export const VIEWPORT = { width: 1280, height: 800 } as const;

/** The document under the types of the DOM: everything that `reader/` asks for is there. */
export function asDocument(document: LightDocument): Document {
  return document as unknown as Document;
}

/** All text nodes under a node, in document order; without shadow trees. */
export function* textsIn(root: LightNode): Generator<LightText> {
  const open: LightNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node instanceof LightText) yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index--) open.push(node.childNodes[index]!);
  }
}

function attachShadow(host: LightElement): void {
  const at = host.childNodes.findIndex(
    (node) =>
      node instanceof LightElement && node.localName === 'template' && node.hasAttribute('shadowrootmode'),
  );
  if (at < 0) return;
  const [template] = host.childNodes.splice(at, 1) as [LightElement];
  host.shadowRoot = template.content;
  if (template.content) template.content.host = host;
}

interface TreeTypes {
  node: LightNode;
  parentNode: LightNode;
  childNode: LightNode;
  document: LightDocument;
  documentFragment: LightFragment;
  element: LightElement;
  commentNode: LightNode;
  textNode: LightText;
  template: LightElement;
  documentType: LightNode;
}

const depths = new WeakMap<LightNode, number>();

/** Where a child of `parent` goes: to itself, or in a tree that is too deep to the ancestor that may have children. */
function holderOf(parent: LightNode): LightNode {
  let holder = parent;
  while ((depths.get(holder) ?? 0) >= MAX_DEPTH && holder.parentNode) holder = holder.parentNode;
  return holder;
}

function insert(parent: LightNode, child: LightNode, before: LightNode | null): void {
  const holder = before === null ? holderOf(parent) : parent;
  child.parentNode = holder;
  if (child.nodeType === 1) depths.set(child, (depths.get(holder) ?? 0) + 1);
  if (before === null) holder.childNodes.push(child);
  else holder.childNodes.splice(holder.childNodes.lastIndexOf(before), 0, child);
}

function insertText(parent: LightNode, text: string, before: LightNode | null): void {
  const holder = before === null ? holderOf(parent) : parent;
  const { childNodes } = holder;
  const neighbour = before === null ? holder.lastChild : childNodes[childNodes.lastIndexOf(before) - 1];
  if (neighbour instanceof LightText) neighbour.data += text;
  else insert(holder, new LightText(text, null), before);
}

/** How parse5 builds the tree. */
export const lightTree: TreeAdapter<TreeTypes> = {
  createDocument: () => new LightDocument(),
  createDocumentFragment: () => new LightFragment(null),
  createElement: (name, namespace, attributes) => new LightElement(name, namespace, attributes, null),
  createCommentNode: () => new LightComment(null),
  createTextNode: (data) => new LightText(data, null),
  appendChild: (parent, child) => insert(parent, child, null),
  insertBefore: insert,
  setTemplateContent: (template, content) => {
    template.content = content;
  },
  getTemplateContent: (template) => template.content!,
  setDocumentType: () => {},
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: (document) => document.mode,
  detachNode: (node) => {
    const siblings = node.parentNode?.childNodes;
    if (siblings) siblings.splice(siblings.lastIndexOf(node), 1);
    node.parentNode = null;
  },
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: insertText,
  adoptAttributes: (element, attributes) => element.adopt(attributes),
  getFirstChild: (node) => node.firstChild,
  getChildNodes: (node) => node.childNodes,
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => [...element.attributes],
  getTagName: (element) => element.localName,
  getNamespaceURI: (element) => element.namespaceURI as html.NS,
  getTextNodeContent: (node) => node.data,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is LightText => node instanceof LightText,
  isCommentNode: (node): node is LightNode => node instanceof LightComment,
  isDocumentTypeNode: (node): node is LightNode => node.nodeType === 10,
  isElementNode: (node): node is LightElement => node instanceof LightElement,
  setNodeSourceCodeLocation: () => {},
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => {},
};
