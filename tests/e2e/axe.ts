/** axe-core's rules, run inside a view of the extension. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * For `page.evaluate` and `popup.evaluate`: gives the rules that the view violates, a line each with the elements.
 * Functions made of text, since what is evaluated in a page closes over nothing.
 */
export const violations = judging();
/** The same for the rules that the theme or the language can break, in a view of which the others were looked at. */
export const violationsOfPaint = judging('cat.color', 'cat.language', 'cat.sensory-and-visual-cues');

function judging(...tags: readonly string[]): () => Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    ...(tags.length === 0 ? {} : { runOnly: tags }),
  };
  return new Function(`if (!globalThis.axe) { ${AXE} }
  return axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' ')));`) as () => Promise<string[]>;
}
