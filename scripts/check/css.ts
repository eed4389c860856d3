/**
 * CSS text as rules and declarations, nested as the CSS Syntax standard nests them: what comes first, ';' or '{',
 * tells a declaration from a rule. Nothing is known here of what they mean.
 */

export interface CssDeclaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface CssBlock {
  readonly declarations: readonly CssDeclaration[];
  readonly rules: readonly CssRule[];
}

export interface CssRule {
  /** Of an at-rule, in lower case and without the @; '' for a rule with a selector. */
  readonly name: string;
  readonly prelude: string;
  /** Null for an at-rule that ends in ';'. */
  readonly block: CssBlock | null;
}

/** Deeper blocks are skipped; no style sheet has them. */
const MAX_DEPTH = 32;

/** A style sheet's text. Never throws; what is cut off is closed. */
export function parseSheet(css: string): readonly CssRule[] {
  return new CssReader(css, true).block(0).rules;
}

/** A style attribute's text. Never throws. */
export function parseDeclarations(css: string): readonly CssDeclaration[] {
  return new CssReader(css, false).block(0).declarations;
}

/** A string that isn't closed ends with its line. */
const COMMENT_OR_STRING =
  /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g;
const PLAIN = /[^;{}"'()[\]\\]+/y;

class CssReader {
  readonly #text: string;
  readonly #isSheet: boolean;
  #at = 0;

  constructor(css: string, isSheet: boolean) {
    this.#text = css.replace(COMMENT_OR_STRING, (found) => (/^["']/.test(found) ? found : ' '));
    this.#isSheet = isSheet;
  }

  /** Up to the closing brace, which is consumed, or the end. */
  block(depth: number): CssBlock {
    const declarations: CssDeclaration[] = [];
    const rules: CssRule[] = [];
    let late: CssDeclaration[] | null = null;
    while (this.#at < this.#text.length) {
      const start = this.#at;
      let end = this.#scan();
      // Between a sheet's rules no declaration can end: a stray ';' is part of the next selector, and makes it none.
      while (
        depth === 0 &&
        this.#isSheet &&
        end === ';' &&
        !/^\s*@/.test(this.#text.slice(start, this.#at))
      ) {
        this.#at++;
        end = this.#scan();
      }
      const head = this.#text.slice(start, this.#at).trim();
      if (this.#at < this.#text.length) this.#at++;
      if (end === '{') {
        if (depth === MAX_DEPTH) this.#skip();
        else {
          const block = this.block(depth + 1);
          if (!head.startsWith('--')) rules.push(ruleOf(head, block));
          late = null;
        }
        continue;
      }
      if (head.startsWith('@')) rules.push(ruleOf(head, null));
      else if (rules.length === 0) declarations.push(...declarationOf(head));
      else {
        // Declarations behind a nested rule stand behind it in the cascade too, as a rule of their own.
        if (late === null) {
          late = [];
          rules.push(ruleOf('&', { declarations: late, rules: [] }));
        }
        late.push(...declarationOf(head));
      }
      // A stray brace at the top closes nothing.
      if (end === '}' && depth > 0) break;
    }
    return { declarations, rules };
  }

  /** Past a block and all that is in it. */
  #skip(): void {
    for (let open = 1; open > 0 && this.#at < this.#text.length; this.#at++) {
      const end = this.#scan();
      if (end === '{') open++;
      else if (end === '}') open--;
    }
  }

  /** To the next ';', '{' or '}' outside of strings and brackets; '' at the end. */
  #scan(): string {
    const text = this.#text;
    let depth = 0;
    while (this.#at < text.length) {
      PLAIN.lastIndex = this.#at;
      if (PLAIN.test(text)) this.#at = PLAIN.lastIndex;
      const char = text[this.#at];
      if (char === undefined) break;
      if (char === '"' || char === "'") this.#string(char);
      else if (char === '\\') this.#at += 2;
      else if (char === '(' || char === '[') {
        depth++;
        this.#at++;
      } else if (char === ')' || char === ']') {
        depth = Math.max(0, depth - 1);
        this.#at++;
      } else if (depth === 0 || char !== ';') return char;
      else this.#at++;
    }
    this.#at = text.length;
    return '';
  }

  /** Past a string; one that isn't closed ends with its line. */
  #string(quote: string): void {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at];
      if (char === '\\') this.#at++;
      else if (char === quote || char === '\n') break;
    }
    this.#at++;
  }
}

function ruleOf(head: string, block: CssBlock | null): CssRule {
  const [, name, prelude] = /^@([\w-]+)\s*([\s\S]*)$/.exec(head) ?? [];
  if (name === undefined) return { name: '', prelude: head, block };
  return { name: name.toLowerCase(), prelude: prelude!.trim(), block };
}

function declarationOf(text: string): CssDeclaration[] {
  const [written, value] = halves(text);
  // A blank behind a letter's number ends it.
  if (!/^(?:[\w-]|\\[^\n]|(?<=\\[0-9a-f]{1,6})\s)+$/i.test(written)) return [];
  const name = unescaped(written);
  const property = name.startsWith('--') ? name : name.toLowerCase();
  const plain = value.replace(/!\s*important\s*$/i, '').trimEnd();
  // An escaped blank is part of its word, as in the old "none\9".
  const meant = /content$|quotes/.test(property) ? plain.trim() : unescaped(plain.trim());
  return [{ property, value: meant, important: plain !== value.trimEnd() }];
}

/** What stands before and behind the first colon that is not escaped; a text without one has no second half. */
function halves(text: string): [string, string] {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === ':') return [text.slice(0, at).trimEnd(), text.slice(at + 1).trimStart()];
  }
  return ['', ''];
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, code: string | undefined, letter: string) =>
    code === undefined ? letter : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}
