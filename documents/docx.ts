/**
 * Word's .docx through mammoth into HTML, and that through the reader of pages. Loaded only when a file needs it.
 *
 * mammoth knows what a text means, not what it looks like: runs that a reader of the document can't see are taken
 * out before it reads, and headers, footers and comments are none of the text. Tracked changes are read as accepted.
 */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { DocumentError } from './problem.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** @returns HTML, and whether words stand in the document that can't be seen. Throws DocumentError: `damaged`. */
export async function docxToHtml(bytes: Uint8Array): Promise<{ html: string; hidden: boolean }> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const source = await zip.file(DOCUMENT)?.async('string');
    if (source === undefined) throw new Error(`no ${DOCUMENT}`);
    const styles = (await zip.file(STYLES)?.async('string')) ?? null;
    const seen = withoutHidden(parseXml(source), styles === null ? null : parseXml(styles));
    if (seen.hidden) zip.file(DOCUMENT, new XMLSerializer().serializeToString(seen.document));
    const result = await mammoth.convertToHtml(
      { arrayBuffer: await zip.generateAsync({ type: 'arraybuffer' }) },
      {
        // A document could bring a map that leaves its own words out.
        includeEmbeddedStyleMap: false,
        styleMap: ['strike => s'],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return { html: result.value, hidden: seen.hidden };
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('damaged', error);
  }
}

function parseXml(source: string): Document {
  const document = new DOMParser().parseFromString(source, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new DocumentError('damaged');
  return document;
}

const childrenOf = (element: Element, name: string) =>
  [...element.children].filter((child) => child.namespaceURI === WORD && child.localName === name);
const wordValue = (element: Element | undefined) => element?.getAttributeNS(WORD, 'val') ?? null;

/** Run properties that make words invisible: hidden, white on no ground of their own, or smaller than print. */
function hides(properties: Element | undefined): boolean {
  if (properties === undefined) return false;
  const find = (name: string) => childrenOf(properties, name)[0];
  const vanish = find('vanish') ?? find('webHidden');
  if (vanish !== undefined && !['0', 'false', 'off'].includes(wordValue(vanish) ?? '1')) return true;
  const ground = find('shd') ?? find('highlight');
  if (/^f{6}$/i.test(wordValue(find('color')) ?? '') && ground === undefined) return true;
  // Half points.
  return Number(wordValue(find('sz')) ?? 20) <= 4;
}

/** Takes the runs out of `document` that can't be seen. */
function withoutHidden(document: Document, styles: Document | null): { document: Document; hidden: boolean } {
  const hiding = new Set(
    [...(styles?.getElementsByTagNameNS(WORD, 'style') ?? [])]
      .filter((style) => hides(childrenOf(style, 'rPr')[0]))
      .map((style) => style.getAttributeNS(WORD, 'styleId')),
  );
  const styled = (properties: Element | undefined, name: string) =>
    properties !== undefined && hiding.has(wordValue(childrenOf(properties, name)[0]));
  const runs = [...document.getElementsByTagNameNS(WORD, 'r')].filter((run) => {
    const properties = childrenOf(run, 'rPr')[0];
    const paragraph = run.closest('p');
    const paragraphProperties = paragraph === null ? undefined : childrenOf(paragraph, 'pPr')[0];
    return hides(properties) || styled(properties, 'rStyle') || styled(paragraphProperties, 'pStyle');
  });
  for (const run of runs) run.remove();
  return { document, hidden: runs.some((run) => run.textContent.trim() !== '') };
}
