/**
 * Takes out of the bundled libraries (Word and PDF reading) the few places that would make code from text. The
 * extension's content security policy refuses them anyway; without them, reviewers and the add-on linter can see
 * that there is none.
 */

/** What is not there throws, as it would under the policy: each library has another way then. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bFunction\("return this"\)\(\)/g, 'globalThis'],
  [/\bnew Function\(/g, 'new(class{constructor(){throw new EvalError}})('],
  // A module whose address is computed: pdf.js's worker on the main thread, and its decoder without WebAssembly.
  [/\bimport\((?:\s|\/\*[^*]*\*\/)*(?!["'`\s/])/g, 'Promise.reject('],
];

interface Output {
  code?: string;
  source?: string | Uint8Array;
}

export function withoutEval(code: string): string {
  return REPLACEMENTS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), code);
}

/** A Vite plugin for the finished bundle. */
export function noEvalPlugin() {
  return {
    name: 'no-eval',
    generateBundle(_options: unknown, bundle: Record<string, Output>) {
      for (const [name, output] of Object.entries(bundle)) {
        if (!/\.m?js$/.test(name)) continue;
        if (output.code !== undefined) output.code = withoutEval(output.code);
        else if (typeof output.source === 'string') output.source = withoutEval(output.source);
        else if (output.source !== undefined)
          output.source = withoutEval(new TextDecoder().decode(output.source));
      }
    },
  };
}
