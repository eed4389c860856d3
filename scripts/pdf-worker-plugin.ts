/**
 * pdf.js reads a PDF's text from its glyphs and drops what the file says they stand for (`/ActualText`); without it
 * most Khmer can't be read back. One property more in what its worker hands over. https://github.com/mozilla/pdf.js/pull/20014
 */

/** Where the worker makes the item of a marked-content sequence: its id, then its tag, from the operator's arguments. */
const ITEM =
  /(type:\s*"beginMarkedContentProps",\s*id:[^?]*\?\s*`[^`]*`\s*:\s*null,)(\s*tag:\s*(\w+)\[0\]\s*instanceof)/g;

/** Throws where the worker isn't made as it was: a new version has to be looked at. */
export function withActualText(worker: string): string {
  const found = worker.match(ITEM)?.length ?? 0;
  if (found !== 1) throw new Error(`pdf.js's worker makes the items of marked content in ${found} places`);
  return worker.replace(ITEM, '$1actualText:$3[1]instanceof Dict?$3[1].get("ActualText"):null,$2');
}

/** A Vite plugin for the finished bundle. */
export function pdfWorkerPlugin() {
  return {
    name: 'pdf-worker',
    generateBundle(_options: unknown, bundle: Record<string, { source?: string | Uint8Array }>) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/(?:^|\/)pdf\.worker[^/]*\.mjs$/.test(name) || file.source === undefined) continue;
        const source = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        file.source = withActualText(source);
      }
    },
  };
}
