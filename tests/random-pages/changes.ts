/**
 * What scripts and readers do to an open page, one change at a time, drawn at random. Every change can be undone, and
 * some draws undo one or all.
 */

/**
 * Makes the change of a seed in a page and says what it did. For `page.evaluate`: closes over nothing.
 * @param seed a whole number
 */
export function changePage(seed: number): string {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const holder = globalThis as { undo?: (() => void)[] };
  holder.undo ??= [];
  const { undo } = holder;

  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const holds = !/^(?:STYLE|SCRIPT|TEXTAREA)$/.test(text.parentElement!.tagName);
    if (holds && text.data.trim().length > 30) texts.push(text);
  }
  /** An element with text of its own. Pages whose text stands in shadow roots have few. */
  const element = (): HTMLElement => pick(texts)?.parentElement ?? document.body;
  const around = (): HTMLElement => {
    let up = element();
    for (let level = Math.floor(random() * 3); level > 0; level--) {
      if (up.parentElement && up.parentElement !== document.body) up = up.parentElement;
    }
    return up;
  };
  const sheet = (css: string): HTMLStyleElement => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    return style;
  };
  const marked = (name: string): string => {
    const chosen = element();
    chosen.setAttribute(name, '');
    undo.push(() => chosen.removeAttribute(name));
    return `[${name}]`;
  };
  const styled = (chosen: HTMLElement, property: string, value: string): string => {
    const before = chosen.style.getPropertyValue(property);
    chosen.style.setProperty(property, value);
    undo.push(() => chosen.style.setProperty(property, before));
    return `${property}: ${value}`;
  };
  const rewrite = (text: Text | undefined, from: RegExp, to: string): string => {
    if (text === undefined) return 'nothing';
    const before = text.data;
    text.data = before.replace(from, to);
    undo.push(() => {
      text.data = before;
    });
    return to;
  };
  /** Where a node stands, to put it back. */
  const placed = (node: HTMLElement): (() => void) => {
    const { parentNode, nextSibling } = node;
    return () => parentNode!.insertBefore(node, nextSibling?.parentNode === parentNode ? nextSibling : null);
  };
  const isBody = (node: HTMLElement) => node === document.body;

  const changes: Readonly<Record<string, () => unknown>> = {
    word: () => rewrite(pick(texts), / (\w+) /, ' zebra '),
    negation: () =>
      rewrite(
        texts.find(({ data }) => data.includes(' not ')),
        / not /,
        ' ',
      ),
    'split text': () => {
      const text = pick(texts);
      text?.splitText(text.length >> 1);
    },
    'joined texts': () => document.body.normalize(),
    style: () => {
      const [property, value] = pick([
        ['display', 'none'],
        ['visibility', 'hidden'],
        ['opacity', '0'],
        ['font-size', '0'],
        ['color', 'transparent'],
        ['clip-path', 'inset(100%)'],
        ['transform', 'scale(0)'],
        ['margin-left', '-9999px'],
        ['text-indent', '-9999px'],
        ['filter', 'opacity(0)'],
        ['text-transform', 'uppercase'],
      ] as const)!;
      return styled(random() < 0.5 ? element() : around(), property, value);
    },
    folded: () => {
      const chosen = element();
      return styled(chosen, 'height', '0') + styled(chosen, 'overflow', 'hidden');
    },
    'hidden attribute': () => {
      const chosen = around();
      chosen.hidden = true;
      undo.push(() => {
        chosen.hidden = false;
      });
    },
    class: () => {
      const rule = sheet('.gone{display:none}.pale p{opacity:0}');
      const chosen = around();
      const name = pick(['gone', 'pale'])!;
      chosen.classList.add(name);
      undo.push(() => {
        rule.remove();
        chosen.classList.remove(name);
      });
      return name;
    },
    'style sheet': () => {
      const rule = pick(['display:none', 'visibility:hidden', 'font-size:0!important'])!;
      const added = sheet(`${marked('data-sheet')}{${rule}}`);
      undo.push(() => added.remove());
      return rule;
    },
    'rule by script': () => {
      const added = sheet('');
      added.sheet!.insertRule(`${marked('data-rule')}{display:none}`);
      undo.push(() => added.remove());
    },
    'adopted sheet': () => {
      const added = new CSSStyleSheet();
      added.replaceSync(`${marked('data-adopted')}{visibility:hidden}`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, added];
      undo.push(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== added);
      });
    },
    'sheet turned off': () => {
      const style = document.querySelector('style');
      if (!style?.sheet) return;
      const { sheet: own } = style;
      own.disabled = true;
      undo.push(() => {
        own.disabled = false;
      });
    },
    'painted words': () => {
      const added = sheet(`${marked('data-painted')}::before{content:"Never "}`);
      undo.push(() => added.remove());
    },
    layer: () => {
      const { left, top, width, height } = element().getBoundingClientRect();
      const layer = document.createElement('div');
      layer.style.cssText = `position:absolute;background:#fff;z-index:99;left:${left + scrollX}px;top:${top + scrollY}px;width:${width}px;height:${height}px`;
      document.body.append(layer);
      undo.push(() => layer.remove());
    },
    removal: () => {
      const chosen = element();
      if (isBody(chosen)) return;
      const back = placed(chosen);
      chosen.remove();
      undo.push(back);
    },
    'forged paragraph': () => {
      const chosen = element();
      if (isBody(chosen)) return;
      const forged = document.createElement('p');
      forged.textContent = 'The women have withdrawn all of their complaints.';
      chosen.after(forged);
      undo.push(() => forged.remove());
    },
    'text that is typed': () => {
      const chosen = element();
      chosen.contentEditable = 'true';
      undo.push(() => {
        chosen.contentEditable = 'inherit';
      });
    },
    'nodes made anew': () => {
      const chosen = around();
      if (isBody(chosen)) return;
      const copy = chosen.cloneNode(true);
      chosen.replaceWith(copy);
      undo.push(() => (copy as ChildNode).replaceWith(chosen));
    },
    'markup made anew': () => {
      const chosen = around();
      if (!isBody(chosen)) chosen.innerHTML = String(chosen.innerHTML);
    },
    'details around': () => {
      const chosen = element();
      if (isBody(chosen)) return;
      const back = placed(chosen);
      const details = document.createElement('details');
      chosen.replaceWith(details);
      details.append(document.createElement('summary'), chosen);
      undo.push(() => {
        back();
        details.remove();
      });
    },
    'details opened or closed': () => {
      const details = document.querySelector('details');
      if (details) details.open = !details.open;
    },
    'another place': () => {
      const [chosen, other] = [element(), element()];
      if (isBody(chosen) || isBody(other) || chosen.contains(other) || other.contains(chosen)) return;
      const back = placed(chosen);
      other.after(chosen);
      undo.push(back);
    },
    animation: () => {
      const running = element().animate([{ opacity: 1 }, { opacity: 0 }], { duration: 50, fill: 'forwards' });
      undo.push(() => running.cancel());
    },
    transition: () => {
      const chosen = element();
      chosen.style.transition = 'opacity .4s';
      chosen.getBoundingClientRect();
      styled(chosen, 'opacity', '0');
    },
    'shadow root': () => {
      const chosen = element();
      if (!/^(?:P|DIV|SECTION|ARTICLE|SPAN)$/.test(chosen.tagName) || chosen.shadowRoot) return;
      const root = chosen.attachShadow({ mode: 'open' });
      root.innerHTML = pick(['<slot></slot>', '<b>Not </b><slot></slot>', ''])!;
      undo.push(() => {
        root.innerHTML = '<slot></slot>';
      });
      return root.innerHTML;
    },
    'another shadow root': () => {
      const root = pick([...document.querySelectorAll('*')].filter((each) => each.shadowRoot))?.shadowRoot;
      if (!root) return;
      const before = [...root.childNodes];
      root.replaceChildren(document.createTextNode('Never '), document.createElement('slot'));
      undo.push(() => root.replaceChildren(...before));
    },
    order: () => {
      const chosen = around();
      if (isBody(chosen)) return;
      styled(chosen.parentElement!, 'display', 'flex');
      styled(chosen.parentElement!, 'flex-direction', 'column');
      return styled(chosen, 'order', pick(['-1', '1'])!);
    },
    direction: () => {
      const chosen = around();
      return styled(chosen, 'unicode-bidi', 'bidi-override') + styled(chosen, 'direction', 'rtl');
    },
    'checked box': () => {
      let box = document.querySelector<HTMLInputElement>('#box');
      if (!box) {
        box = document.createElement('input');
        box.type = 'checkbox';
        box.id = 'box';
        document.body.prepend(box);
        sheet('#box:checked ~ * p:nth-of-type(3){display:none}');
      }
      box.checked = !box.checked;
    },
    scrolled: () => scrollTo(0, random() * document.body.scrollHeight),
    'white letters': () => styled(document.body, 'color', '#fff'),
    'colours inverted': () => styled(document.documentElement, 'filter', 'invert(1)'),
    'a sheet by the width': () => {
      const added = sheet(`@media (max-width: 700px) {${marked('data-width')}{display:none}}`);
      undo.push(() => added.remove());
    },
    variable: () => {
      const added = sheet(`${marked('data-variable')}{display:var(--shown, block)}`);
      document.documentElement.style.setProperty('--shown', 'none');
      undo.push(() => {
        document.documentElement.style.removeProperty('--shown');
        added.remove();
      });
    },
    'rule taken out by script': () => {
      const own = pick([...document.querySelectorAll('style')])?.sheet;
      if (!own?.cssRules.length) return;
      const at = Math.floor(random() * own.cssRules.length);
      const css = own.cssRules[at]!.cssText;
      own.deleteRule(at);
      undo.push(() => own.insertRule(css, Math.min(at, own.cssRules.length)));
      return css;
    },
    'contents hidden': () => styled(around(), 'content-visibility', 'hidden'),
    'body made anew': () => {
      const { body } = document;
      const copy = body.cloneNode(true) as HTMLElement;
      body.replaceWith(copy);
      undo.push(() => document.body.replaceWith(body));
    },
    'document written anew': () => {
      const html = `<!doctype html>${document.documentElement.outerHTML}`;
      undo.length = 0;
      document.open();
      document.write(html);
      document.close();
    },
    dialog: () => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Do you take cookies?';
      document.body.append(dialog);
      dialog.showModal();
      undo.push(() => dialog.remove());
    },
    popover: () => {
      const chosen = element();
      if (isBody(chosen)) return;
      chosen.popover = 'manual';
      undo.push(() => chosen.removeAttribute('popover'));
    },
    'words marked': () => {
      const text = pick(texts);
      if (!text) return;
      const range = new Range();
      range.setStart(text, 3);
      range.setEnd(text, 20);
      const mark = document.createElement(pick(['mark', 'del', 'ins', 'b'])!);
      range.surroundContents(mark);
      undo.push(() => mark.replaceWith(...mark.childNodes));
      return mark.localName;
    },
    'in another slot': () => {
      const chosen = element();
      chosen.slot = 'nowhere';
      undo.push(() => chosen.removeAttribute('slot'));
    },
    translated: () => {
      const { documentElement } = document;
      documentElement.classList.add('translated-ltr');
      undo.push(() => documentElement.classList.remove('translated-ltr'));
    },
    picture: () => {
      const image = new Image(10, 10);
      image.alt = 'withdrawn';
      element().append(image);
      undo.push(() => image.remove());
    },
    address: () => history.pushState({}, '', `/p${Math.floor(random() * 1e6)}`),
  };
  if (random() < 0.3) {
    for (let left = random() < 0.5 ? 1 : undo.length; left > 0; left--) undo.pop()?.();
    return 'undone';
  }
  const name = pick(Object.keys(changes))!;
  const said = changes[name]!();
  return typeof said === 'string' ? `${name} (${said})` : name;
}
