import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { DocumentError } from '../../documents/problem.ts';
import { type Host, MAX_DOCUMENT_FILE, MAX_TEXT_FILE, readFile } from '../../documents/read.ts';
import { listZip } from '../../documents/zip.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { withActualText } from '../../scripts/pdf-worker-plugin.ts';

// The package's own build for Node; the browsers' is tested end to end.
vi.mock('pdfjs-dist', () => import('pdfjs-dist/legacy/build/pdf.mjs'));

// The first PDF loads its reader; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const published = fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'));
const pdfWorker = join(folder, 'pdf.worker.mjs');
writeFileSync(pdfWorker, withActualText(readFileSync(published, 'utf8')));
const host: Host = { readHtml: async (source) => [plainReading(`page: ${source}`)], pdfWorker };
const signal = new AbortController().signal;
const letters = loadLetters().map((letter) => prepareLetter(letter));

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const sample = (name: string) => file(name, readFileSync(new URL(`./files/${name}`, import.meta.url)));
const read = (input: File) => readFile(input, host, signal);
const problem = (input: File) =>
  read(input).then(
    () => 'none',
    (error: DocumentError) => error.problem,
  );
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what a file is', () => {
  test.each([
    ['a.txt', 'Phnom Penh', 'text'],
    ['a.md', '# Phnom Penh', 'text'],
    ['a.html', '<p>Phnom Penh', 'html'],
    ['a.HTM', '<p>Phnom Penh', 'html'],
    ['saved', '\ufeff<!-- saved -->\n<!DOCTYPE html><p>Phnom Penh', 'html'],
    ['report.txt', readFileSync(new URL('./files/faithful.pdf', import.meta.url)), 'pdf'],
  ])('%s', async (name, content, kind) => {
    expect((await read(file(name, content))).kind).toBe(kind);
  });

  test.each([
    ['empty.txt', '', 'empty'],
    ['photo.txt', latin1('\u00ff\u00d8\u00ff\u00e0'), 'image-only'],
    ['photo.png', latin1('\u0089PNG\r\n'), 'image-only'],
    ['photo.webp', latin1('RIFF\0\0\0\0WEBPVP8 '), 'image-only'],
    ['photo.heic', latin1('\0\0\0\u0018ftypheic'), 'image-only'],
    ['old.doc', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'), 'old-word'],
    ['old.rtf', '{\\rtf1 Phnom Penh}', 'old-word'],
    ['cut.docx', latin1('PK\u0003\u0004 and no more'), 'damaged'],
    ['cut.pdf', '%PDF-1.7\n and no more', 'damaged'],
    ['lost.pdf', readFileSync(new URL('./files/lost.pdf', import.meta.url)), 'lost-letters'],
    ['scan.pdf', readFileSync(new URL('./files/scan.pdf', import.meta.url)), 'image-only'],
    ['program', latin1('\u007fELF\u0002\u0001\u0001\0\u00ff\u00fe'), 'not-text'],
  ])('%s: %s', async (name, content, reason) => {
    expect(await problem(file(name, content))).toBe(reason);
  });

  test('locked with a password', async () => {
    const open = readFileSync(new URL('./files/invisible.pdf', import.meta.url), 'latin1');
    const key = '00'.repeat(32);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`;
    const locked = open.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`);
    expect(await problem(file('locked.pdf', latin1(locked)))).toBe('password');
  });

  test('too large', async () => {
    const large = (name: string, size: number) =>
      Object.defineProperty(file(name, 'text'), 'size', { value: size });
    expect(await problem(large('a.pdf', MAX_DOCUMENT_FILE + 1))).toBe('too-large');
    expect(await problem(file('a.txt', 'x'.repeat(MAX_TEXT_FILE + 1)))).toBe('too-large');
    expect(await problem(file('a.txt', 'x'.repeat(10_000_001)))).toBe('too-long');
  });

  test('a file that is gone', async () => {
    const gone = file('a.txt', 'text');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await problem(gone)).toBe('unreadable');
  });

  test('cancelled', async () => {
    const reason = new Error('cancelled');
    await expect(readFile(sample('faithful.pdf'), host, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

test('the directory of an archive', () => {
  const bytes = readFileSync(new URL('./files/faithful.docx', import.meta.url));
  const entries = listZip(bytes)!;
  expect(entries.map(({ name }) => name)).toContain('word/document.xml');
  expect(entries.every((entry) => entry.bytes > 0)).toBe(true);
  expect(listZip(bytes.subarray(0, bytes.length - 30))).toBeNull();
  expect(listZip(bytes.subarray(100))).toBeNull();
});

describe('PDF files are judged by what is read from them', () => {
  /** A report's findings, each as a few words. */
  const findings = ({ copies }: Report) =>
    copies.flatMap(({ passages, insertions, endorsers }) => [
      ...passages.flatMap(({ id, status, variants }) => [
        ...(status === 'missing' ? [`${id} missing`] : []),
        ...variants.map(({ canonical, found }) => `${id}: ${canonical} → ${found}`),
      ]),
      ...insertions.map(({ found }) => `added: ${found}`),
      ...(endorsers?.missing.map((id) => `${id} missing`) ?? []),
      ...(endorsers?.renamed.map(({ found }) => `renamed: ${found}`) ?? []),
      ...(endorsers?.unlisted.map(({ found }) => `endorsed nothing: ${found}`) ?? []),
    ]);
  const judge = async (name: string) => verify((await read(sample(name))).readings[0]!, { name }, letters);

  test.each([
    ['faithful.pdf', 'authentic', []],
    ['columns.pdf', 'authentic', []],
    ['khmer.pdf', 'authentic', []],
    // LibreOffice: hyphenation, footnotes, running heads, names in Khmer.
    ['office.pdf', 'authentic', []],
    ['altered.pdf', 'altered', ['paragraph-2: not → ']],
    // Its names in a table of two columns.
    [
      'office-altered.pdf',
      'altered',
      ['paragraph-2: not → ', 'endorsed nothing: Society for Better Roads (SBR)'],
    ],
    // LaTeX: two columns, footnotes under each.
    ['typeset.pdf', 'incomplete', ['paragraph-4 missing']],
    ['invisible.pdf', 'uncertain', []],
  ])('%s: %s', async (name, verdict, expected) => {
    const report = await judge(name);
    expect(report.verdict).toBe(verdict);
    expect(findings(report)).toEqual(expected);
  });

  test.each([90, 180, 270])('pages that are shown turned by %d degrees', async (degrees) => {
    const source = readFileSync(new URL('./files/altered.pdf', import.meta.url), 'latin1');
    const turned = source.replaceAll(/\/Type \/Page\b/g, `$& /Rotate ${degrees}`);
    expect(turned.length).toBeGreaterThan(source.length);
    const { readings } = await read(file('turned.pdf', latin1(turned)));
    expect(findings(verify(readings[0]!, { name: 'turned.pdf' }, letters))).toEqual(['paragraph-2: not → ']);
  });

  test('Khmer names are compared where the file says what its glyphs stand for', async () => {
    const endorsers = (await judge('khmer.pdf')).copies[0]!.endorsers!;
    expect(endorsers).toMatchObject({ stage: 'all', missing: [] });
    expect(endorsers.present).toHaveLength(87);
  });

  test('progress ends at the whole', async () => {
    const done: number[] = [];
    await readFile(sample('faithful.pdf'), host, signal, (part) => done.push(part));
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });
});

test('the bundled worker is changed in one place, and no other is taken', () => {
  const worker = fileURLToPath(import.meta.resolve('pdfjs-dist/build/pdf.worker.min.mjs'));
  const changed = withActualText(readFileSync(worker, 'utf8'));
  expect(changed.match(/actualText:\w+\[1\]instanceof Dict/g)).toHaveLength(1);
  expect(() => withActualText(changed.replace('"beginMarkedContentProps"', '"other"'))).toThrow('0 places');
});
