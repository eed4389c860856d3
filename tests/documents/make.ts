/**
 * Makes the sample documents under tests/documents/files: `npm run documents` (Chromium at $CHROMIUM or
 * /usr/bin/chromium, LibreOffice's soffice and pdflatex). The results are kept in the repository, for the tests need
 * no printer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Letter, printedName } from '../../engine/letter.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { latex, type OfficeOptions, openDocument, produce } from './office.ts';

const FILES = new URL('./files/', import.meta.url);
const letter = loadLetters()[0]!;

/** One word of the letter changed, for the files that must be found altered. */
const ALTERED: readonly [string, string] = ['will not tolerate', 'will tolerate'];

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function letterHtml(source: Letter): string {
  const body = source.passages.map(({ text }) => `<p>${escapeXml(text)}</p>`);
  const lists = source.lists.map(({ id, label }) => {
    const names = source.endorsers.filter(({ list }) => list === id);
    return `<p>${escapeXml(label)}</p><ol>${names.map((name) => `<li>${escapeXml(printedName(name))}</li>`).join('')}</ol>`;
  });
  return [...body, ...lists].join('\n');
}

const page = (style: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Open letter</title><style>
body { font: 11pt/1.4 "Liberation Serif", serif; } li { font-family: "Liberation Serif", "Khmer OS", serif; }
${style}</style><body>${body}</body></html>`;

const HEADER =
  '<div style="font-size:8px;width:100%;padding:0 40px">Kingdom of Cambodia: statements of May 2021</div>';
const FOOTER =
  '<div style="font-size:8px;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';

async function print(browser: Browser, name: string, html: string, running: boolean): Promise<void> {
  const tab = await browser.newPage();
  await tab.setContent(html);
  const pdf = await tab.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
    displayHeaderFooter: running,
    headerTemplate: HEADER,
    footerTemplate: FOOTER,
    tagged: false,
  });
  writeFileSync(new URL(name, FILES), pdf);
  await tab.close();
}

/** In code points that only a font of its own gives a meaning, as old ones did. */
const inPrivateUse = (text: string) =>
  text.replaceAll(/[a-z]/gi, (small) => String.fromCharCode(0xe000 + small.charCodeAt(0)));

/** The letter as a photograph: a PDF with a picture and no text. */
async function printScan(browser: Browser): Promise<void> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 500, height: 300 });
  await tab.setContent(page('', letterHtml(letter)));
  const picture = await tab.screenshot({ encoding: 'base64', type: 'jpeg', quality: 20 });
  await tab.close();
  await print(browser, 'scan.pdf', page('', `<img src="data:image/jpeg;base64,${picture}">`), false);
}

/** A PDF by hand, with its paragraphs in text rendering mode 3: present, and painted by nothing. */
function invisiblePdf(paragraphs: readonly string[]): string {
  const escapePdf = (line: string) => line.replaceAll(/[\\()]/g, '\\$&');
  const lines = paragraphs.flatMap((text) => [...(text.match(/.{1,90}(?:\s|$)/g) ?? []), '']);
  const content = `BT /F1 9 Tf 3 Tr 40 800 Td 11 TL\n${lines.map((line) => `(${escapePdf(line)}) Tj T*`).join('\n')}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${file}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
}

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A word processor's file: the letter, runs split inside words, lists numbered by a numbering part. */
async function writeDocx(
  name: string,
  before: string,
  alter: (text: string) => string,
  hidden = '',
): Promise<void> {
  const runs = (text: string): string => {
    const at = hidden === '' ? -1 : text.indexOf(hidden);
    if (at >= 0)
      return `${half(text.slice(0, at))}${run(hidden, '<w:vanish/>')}${half(text.slice(at + hidden.length))}`;
    return half(text);
  };
  const half = (text: string) => {
    const middle = Math.floor(text.length / 2);
    return run(text.slice(0, middle)) + run(text.slice(middle), '<w:i/>');
  };
  const body = letter.passages.map(({ text }) => paragraph(runs(alter(text))));
  const lists = letter.lists.flatMap(({ id, label }, index) => [
    paragraph(run(label)),
    ...letter.endorsers
      .filter(({ list }) => list === id)
      .map((endorser) =>
        paragraph(
          run(printedName(endorser)),
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${index + 1}"/></w:numPr>`,
        ),
      ),
  ]);
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const zip = new JSZip();
  const date = new Date('2021-05-12T00:00:00Z');
  const add = (path: string, text: string) => zip.file(path, text, { date, createFolders: false });
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  add(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
  );
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  add(
    'word/numbering.xml',
    `<?xml version="1.0"?><w:numbering ${namespace}>${[1, 2, 3].map((id) => `<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`).join('')}${[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`,
  );
  add(
    'word/document.xml',
    `<?xml version="1.0"?><w:document ${namespace}><w:body>${before}${body.join('')}${lists.join('')}</w:body></w:document>`,
  );
  writeFileSync(
    new URL(name, FILES),
    await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
  );
}

/** By LibreOffice. */
function office(name: string, source: Letter, options: OfficeOptions): void {
  const text = openDocument(source, options);
  produce(new URL(name, FILES), { name: 'letter.fodt', text }, (folder) => [
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      name.split('.').at(-1)!,
      'letter.fodt',
    ],
  ]);
}

function typeset(name: string, source: Letter): void {
  produce(new URL(name, FILES), { name: 'letter.tex', text: latex(source) }, () => [
    'pdflatex',
    ['-interaction=batchmode', 'letter.tex'],
  ]);
}

const alter = (text: string) => text.replace(...ALTERED);
const altered: Letter = {
  ...letter,
  passages: letter.passages.map((passage) => ({ ...passage, text: alter(passage.text) })),
};
/** With an organisation that endorsed nothing, and without the persons. */
function withStranger(source: Letter): Letter {
  const [first, ...others] = latin(source).endorsers.filter(({ list }) => list !== 'person');
  const stranger = { ...first!, id: 'org-0', name: 'Society for Better Roads', acronym: 'SBR' };
  return { ...latin(source), endorsers: [first!, stranger, ...others] };
}
/** Without the persons. */
const latin = (source: Letter): Letter => ({
  ...source,
  lists: source.lists.filter(({ id }) => id !== 'person'),
});
/** Soft hyphens where a typesetter would break: they show at the ends of lines, as hyphens. */
const hyphenate = (html: string) => html.replaceAll(/\b([a-z]{4,5})([a-z]{4,})\b/g, '$1&shy;$2');
const columns = '.body { columns: 2; column-gap: 8mm; text-align: justify; font-size: 10pt }';

writeFileSync(new URL('faithful.txt', FILES), readFileSync(new URL('../letter.txt', import.meta.url)));
writeFileSync(new URL('altered.html', FILES), page('', letterHtml(altered)));
writeFileSync(
  new URL('invisible.pdf', FILES),
  invisiblePdf(letter.passages.map(({ text }) => text)),
  'latin1',
);
await writeDocx('faithful.docx', '', (text) => text);
await writeDocx(
  'altered.docx',
  paragraph(`<w:del w:id="1" w:author="a">${'<w:r><w:delText>Draft</w:delText></w:r>'}</w:del>`),
  alter,
);
await writeDocx('hidden.docx', '', (text) => text, 'not tolerate');
office('office.docx', letter, { columns: 2, reviewed: true });
office('office.pdf', letter, { columns: 1 });
office('office-altered.pdf', withStranger(altered), { columns: 1, table: true });
typeset('typeset.pdf', {
  ...latin(letter),
  passages: letter.passages.filter(({ id }) => id !== 'paragraph-4'),
});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
try {
  await print(browser, 'faithful.pdf', page('', letterHtml(latin(letter))), true);
  await print(browser, 'altered.pdf', page('', letterHtml(latin(altered))), true);
  const framed = `<h1>Civil society speaks out on three cases</h1><div class="body">${hyphenate(letterHtml(latin(letter)))}</div>`;
  await print(browser, 'columns.pdf', page(columns, framed), true);
  await print(browser, 'khmer.pdf', page('', letterHtml(letter)), false);
  await printScan(browser);
  await print(browser, 'lost.pdf', page('', `<p>${inPrivateUse(letter.passages[6]!.text)}</p>`), false);
} finally {
  await browser.close();
}
process.stdout.write(`${fileURLToPath(FILES)}\n`);
