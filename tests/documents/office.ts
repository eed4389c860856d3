/** Files as other programs write them: the sources from which LibreOffice and LaTeX make the samples. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Letter, printedName } from '../../engine/letter.ts';

/** Two places of the letter that get a footnote, and what the footnotes say. */
const NOTES: readonly (readonly [string, string])[] = [
  [
    'breeding ground',
    'See the annual report of the League on this subject, given to the press in the spring of the same year.',
  ],
  ['12 November', 'UN Doc. CEDAW/C/KHM/CO/6, para. 11.'],
];
const HEAD = 'Cambodian civil society, statements of 2021';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const name = (part: string) => `urn:oasis:names:tc:opendocument:xmlns:${part}`;
const NAMESPACES = [
  ['office', name('office:1.0')],
  ['text', name('text:1.0')],
  ['style', name('style:1.0')],
  ['table', name('table:1.0')],
  ['fo', name('xsl-fo-compatible:1.0')],
  ['svg', name('svg-compatible:1.0')],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const STYLES = `<office:font-face-decls>
<style:font-face style:name="Latin" svg:font-family="'Liberation Serif'"/><style:font-face style:name="Khmer" svg:font-family="'Noto Serif Khmer'"/>
</office:font-face-decls><office:styles><style:default-style style:family="paragraph">
<style:text-properties style:font-name="Latin" style:font-name-complex="Khmer" fo:font-size="11pt" style:font-size-complex="11pt" fo:language="en" fo:country="US"/>
</style:default-style><style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/>
<style:text-properties fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style></office:styles>`;

const pageStyles = (columns: number) => `<office:automatic-styles><style:page-layout style:name="page">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="0.7cm"/></style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.097cm" fo:border="0.5pt solid #000000"/></style:style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1">
<style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.7cm"/></text:list-level-style-number></text:list-style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p>${HEAD}</text:p></style:header>
<style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>`;

const change = (id: string, kind: string, content = '') =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>An editor</dc:creator><dc:date>2021-05-11T00:00:00</dc:date></office:change-info>${content}</text:${kind}></text:changed-region>`;

export interface OfficeOptions {
  readonly columns: number;
  /** The names in a table of two columns with borders; else in numbered lists. */
  readonly table?: boolean;
  /** A comment, a word that was inserted and one that was deleted while changes were tracked. */
  readonly reviewed?: boolean;
}

/** The letter as a flat OpenDocument text with running heads, page numbers, footnotes and hyphenation. */
export function openDocument(letter: Letter, { columns, table, reviewed }: OfficeOptions): string {
  const paragraphs = letter.passages.map(({ text }) => {
    let content = escapeXml(text);
    for (const [place, note] of NOTES)
      content = content.replace(
        place,
        `$&<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${note}</text:p></text:note-body></text:note>`,
      );
    if (reviewed === true)
      content = content
        .replace(
          'will not tolerate violence',
          'will <text:change-start text:change-id="in"/>not<text:change-end text:change-id="in"/> tolerate <text:change text:change-id="out"/>violence',
        )
        .replace(
          'other cases',
          'other<office:annotation><dc:creator>An editor</dc:creator><text:p>Is this the right word?</text:p></office:annotation> cases',
        );
    return `<text:p text:style-name="Body">${content}</text:p>`;
  });
  const lists = listsOf(letter).map(({ label, start, names }) => {
    const head = `<text:p text:style-name="Body">${escapeXml(label)}</text:p>`;
    const entries = names.map(escapeXml);
    return head + (table === true ? tableOf(entries, start) : listOf(entries, start));
  });
  const tracked = `<text:tracked-changes>${change('in', 'insertion')}${change('out', 'deletion', '<text:p>any </text:p>')}</text:tracked-changes>`;
  const heading = '<text:h text:outline-level="1">Civil society speaks out on three cases</text:h>';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${STYLES}${pageStyles(columns)}<office:body><office:text>${reviewed === true ? tracked : ''}${heading}
<text:section text:style-name="Columns" text:name="letter">${[...paragraphs, ...lists].join('\n')}</text:section></office:text></office:body></office:document>`;
}

function listsOf(letter: Letter) {
  let next = 1;
  return letter.lists.map(({ id, label }) => {
    const names = letter.endorsers.filter(({ list }) => list === id).map(printedName);
    const start = id === 'person' ? 1 : next;
    next = start + names.length;
    return { label, start, names };
  });
}

function listOf(names: readonly string[], start: number): string {
  const items = names.map(
    (entry, index) =>
      `<text:list-item${index === 0 ? ` text:start-value="${start}"` : ''}><text:p>${entry}</text:p></text:list-item>`,
  );
  return `<text:list text:style-name="Numbers">${items.join('')}</text:list>`;
}

function tableOf(names: readonly string[], start: number): string {
  const half = Math.ceil(names.length / 2);
  const cell = (index: number) =>
    `<table:table-cell table:style-name="Cell"><text:p>${index < names.length ? `${start + index}. ${names[index]}` : ''}</text:p></table:table-cell>`;
  const rows = Array.from(
    { length: half },
    (_, row) => `<table:table-row>${cell(row)}${cell(half + row)}</table:table-row>`,
  );
  return `<table:table><table:table-column table:number-columns-repeated="2"/>${rows.join('')}</table:table>`;
}

/** The letter in two columns, with footnotes; LaTeX itself has no Khmer. */
export function latex(letter: Letter): string {
  const escapeTex = (text: string) => text.replaceAll(/[&%#_]/g, '\\$&');
  const paragraphs = letter.passages.map(({ text }) =>
    NOTES.reduce(
      (content, [place, note]) => content.replace(place, `$&\\footnote{${note}}`),
      escapeTex(text).replaceAll(/"([^"]*)"/g, "``$1''"),
    ),
  );
  const lists = listsOf(letter).map(
    ({ label, start, names }) =>
      `${label}\n\\begin{enumerate}\\setcounter{enumi}{${start - 1}}\n${names.map((entry) => `\\item ${escapeTex(entry)}`).join('\n')}\n\\end{enumerate}`,
  );
  return `\\documentclass[twocolumn]{article}\\pagestyle{headings}\\begin{document}\n${[...paragraphs, ...lists].join('\n\n')}\n\\end{document}\n`;
}

/** Runs a program that turns `source` into `output`, and puts that beside the other samples. */
export function produce(
  output: URL,
  source: { name: string; text: string },
  run: (folder: string) => [string, string[]],
): void {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    writeFileSync(join(folder, source.name), source.text);
    const [program, args] = run(folder);
    execFileSync(program, args, { cwd: folder, stdio: 'ignore' });
    const made = source.name.replace(/\.\w+$/, /\.\w+$/.exec(output.pathname)![0]);
    copyFileSync(join(folder, made), fileURLToPath(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
