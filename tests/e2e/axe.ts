/** axe-core's rules, run inside a view of the extension. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * For `page.evaluate` and `popup.evaluate`: gives the rules that the view violates, a line each with the elements.
 * A function made of text, since what is evaluated in a page closes over nothing.
 */
export const violations = new Function(`if (!globalThis.axe) { ${AXE} }
  return axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' ')));`) as () => Promise<string[]>;
