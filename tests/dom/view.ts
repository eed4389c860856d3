/** A View over jsdom for the tests: its computed styles, with the inheritance that jsdom leaves out. */
import type { Style, StyleName, View } from '../../reader/view.ts';

const INHERITED: readonly StyleName[] = [
  'direction',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'letterSpacing',
  'textIndent',
  'whiteSpace',
];

export const jsdomView: View = {
  style(element, pseudo) {
    const window = element.ownerDocument.defaultView;
    if (!window || pseudo) return null;
    const style: Style = window.getComputedStyle(element) as never;
    const inherited = (name: StyleName): string => {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const value = (window.getComputedStyle(up) as Style)[name];
        if (value) return value;
      }
      return '';
    };
    return new Proxy(style, {
      get: (_, name: StyleName) =>
        name === 'textDecorationLine'
          ? style['textDecoration' as never]
          : INHERITED.includes(name)
            ? inherited(name)
            : style[name],
    });
  },
  box: () => null,
  lines: () => [],
  frame: () => null,
  shadowRoot: (element) => element.shadowRoot,
};
