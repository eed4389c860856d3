/** The command as a whole: what it prints, its exit status, what it does with files that it can't use. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { check, npmCheck, reportsOf, scratch } from './command.ts';

// Each test starts the command anew; on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const LETTER = readFileSync(new URL('../letter.txt', import.meta.url), 'utf8');
const NEGATED = LETTER.replace('will not tolerate', 'will tolerate');
const files = scratch();
const faithful = files.put('faithful.txt', LETTER);
const altered = files.put('altered.txt', NEGATED);
const none = files.put(
  'none.txt',
  'Rice prices rose by two per cent in Battambang last week, traders said.\n',
);
const incomplete = files.put('incomplete.txt', LETTER.replace(/\n\nWhile justice for survivors[^\n]*/, ''));
const excerpt = files.put('excerpt.txt', LETTER.match(/While justice for survivors[^\n]*/)![0]);

/** The letter as a page would have it, one element a block. */
function page(text: string, style = ''): string {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map((block) => `<p>${block.replaceAll('\n', '<br>\n')}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><style>${style}</style></head><body><main>${blocks.join('\n')}</main></body></html>`;
}

describe('exit status', () => {
  test.each([
    ['authentic', faithful, 0],
    ['excerpt', excerpt, 0],
    ['none', none, 0],
    ['altered', altered, 1],
    ['incomplete', incomplete, 1],
  ])('%s', async (verdict, file, status) => {
    const outcome = await check(['--json', file]);
    expect(outcome.errors).toEqual([]);
    expect(reportsOf(outcome)[0]!.verdict).toBe(verdict);
    expect(outcome.status).toBe(status);
  });

  test('the worst of all files counts, a file that cannot be used most', async () => {
    expect((await check([faithful, altered, none])).status).toBe(1);
    const outcome = await check(['--json', altered, path.join(files.folder, 'gone.txt'), faithful]);
    expect(outcome.status).toBe(2);
    expect(outcome.errors).toHaveLength(1);
    expect(reportsOf(outcome).map((report) => report.verdict)).toEqual(['altered', 'authentic']);
  });
});

describe('what it prints', () => {
  test('verdict and findings in plain words, without colours into a pipe', async () => {
    const { out } = await check([altered]);
    expect(out).toContain(`${altered}: ✗ altered`);
    expect(out).toContain('Paragraph 2: Left out: a negation: “not” → nothing');
    expect(out).not.toContain('\u001b');
  });

  test('names of endorsers', async () => {
    const file = files.put(
      'without.txt',
      LETTER.replace('22. Harpswell Foundation\n', '22. Harpswell Institute\n'),
    );
    const { out, status } = await check([file]);
    expect(out).toMatch(/Harpswell Foundation .*no\. 22/);
    expect(out).toContain('“Harpswell Institute”');
    expect(status).toBe(1);
  });

  test('one report a line, which names the file as it was given', async () => {
    const relative = path.relative(fileURLToPath(new URL('../..', import.meta.url)), faithful);
    const reports = reportsOf(await check(['--json', relative, altered]));
    expect(reports.map((report) => report.source.name)).toEqual([relative, altered]);
  });

  test('nothing of a file reaches the terminal as a control character', async () => {
    const hostile = LETTER.replace('will not tolerate', 'will \u001b]0;owned\u0007\u202etolerate');
    const { out } = await check([files.put('hostile.txt', hostile)]);
    expect(out).toContain('altered');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('the same, whenever it is asked', async () => {
    const [first, second] = await Promise.all([
      check(['--json', altered, incomplete]),
      check(['--json', altered, incomplete]),
    ]);
    expect(first).toEqual(second);
  });

  test('help and version', async () => {
    const help = await check(['--help']);
    expect(help).toMatchObject({ status: 0, errors: [] });
    expect(help.out).toContain('FILE...');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await check(['--version'])).toEqual({ status: 0, out: `${version}\n`, errors: [] });
  });

  test('through npm, as the README has it', async () => {
    const outcome = await npmCheck(['--json', altered]);
    expect(outcome.status).toBe(1);
    expect(reportsOf(outcome)[0]!.verdict).toBe('altered');
  });
});

describe('what it reads', () => {
  test('endings, and contents without one', async () => {
    const contents: readonly (readonly [string, string | Uint8Array])[] = [
      ['page.html', page(NEGATED)],
      ['page.HTM', page(NEGATED)],
      ['page.saved', page(NEGATED)],
      ['page.md', NEGATED],
      ['page.markdown', NEGATED],
      ['page.unknown', NEGATED],
      ['page', NEGATED],
      ['crlf.txt', NEGATED.replaceAll('\n', '\r\n')],
      ['bom.txt', `\ufeff${NEGATED}`],
      ['utf16.txt', Buffer.from(`\ufeff${NEGATED}`, 'utf16le')],
      ['utf16.html', Buffer.from(`\ufeff${page(NEGATED)}`, 'utf16le')],
      ['big-endian.txt', Buffer.from(`\ufeff${NEGATED}`, 'utf16le').swap16()],
    ];
    const names = contents.map(([name, content]) => files.put(name, content));
    const reports = reportsOf(await check(['--json', ...names]));
    expect(reports.map((report) => report.source.name)).toEqual(names);
    for (const { source, copies } of reports) {
      const variants = copies.flatMap((copy) => copy.passages.flatMap((passage) => passage.variants));
      expect(variants, source.name).toMatchObject([
        { kind: 'omission', canonical: 'not', aspect: 'negation' },
      ]);
      expect(copies[0]!.endorsers!.missing, source.name).toEqual([]);
    }
  });

  test.each(['text', 'html'])('standard input: %s', async (format) => {
    const outcome = await check(['--json', '-'], { stdin: format === 'html' ? page(NEGATED) : NEGATED });
    expect(reportsOf(outcome)[0]).toMatchObject({ source: { name: '-' }, verdict: 'altered' });
  });

  test('a page in the encoding that it declares', async () => {
    const latin = page(LETTER.slice(0, LETTER.indexOf('Endorsed by Person')).replaceAll("'", '’')).replace(
      'utf-8',
      'windows-1252',
    );
    const bytes = Buffer.from(latin.replaceAll('’', '\u0092'), 'latin1');
    const [report] = reportsOf(await check(['--json', files.put('legacy.html', bytes)]));
    expect(report!.verdict).toBe('authentic');
  });

  test('Markdown with its marks', async () => {
    const marked = LETTER.replace('culture of impunity. Perp', '*culture of impunity*. Perp')
      .replace('OPEN LETTER TO', '# Open letter to')
      .replace('Royal Government', '[Royal Government](https://example.org/)');
    const [report] = reportsOf(await check(['--json', files.put('marks.md', marked)]));
    expect(report!.verdict).toBe('authentic');
  });

  test('what the styles of a page hide or add', async () => {
    const hidden = page(LETTER).replace('will not tolerate', 'will <i>not</i> tolerate');
    const [hides] = reportsOf(
      await check([
        '--json',
        files.put('hides.html', hidden.replace('<style>', '<style>main p > i { display: none }')),
      ]),
    );
    expect(hides!.verdict).toBe('altered');
    const painted = page(NEGATED).replace('will tolerate', 'will <i class="n"></i> tolerate');
    const [adds] = reportsOf(
      await check([
        '--json',
        files.put('adds.html', painted.replace('<style>', '<style>.n::before { content: "not" }')),
      ]),
    );
    expect(adds!.verdict).not.toBe('authentic');
    expect(adds!.notices.concat(adds!.copies.flatMap((copy) => copy.notices))).toContain('generated-content');
  });

  test('frames that it brings along and shows', async () => {
    const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const framed = (inner: string, attributes = '') =>
      page('They wrote a letter.').replace(
        '</main>',
        `<iframe ${attributes} srcdoc="${escaped(inner)}"></iframe></main>`,
      );
    const names = [
      files.put('framed.html', framed(page(NEGATED))),
      files.put('framed-twice.html', framed(framed(page(NEGATED)))),
      files.put('framed-cut.html', framed(page(NEGATED).slice(0, -2))),
      files.put('framed-hidden.html', framed(page(NEGATED), 'hidden')),
    ];
    const reports = reportsOf(await check(['--json', ...names]));
    expect(reports.map(({ verdict }) => verdict)).toEqual(['altered', 'altered', 'altered', 'none']);
    expect(reports.map(({ source }) => source.name)).toEqual(names);
  });

  test('scripts of a page never run', async () => {
    const script = `<script>document.body.innerHTML = ''; require('fs').writeFileSync(${JSON.stringify(path.join(files.folder, 'ran'))}, '')</script>`;
    const [report] = reportsOf(
      await check(['--json', files.put('script.html', page(LETTER).replace('</body>', `${script}</body>`))]),
    );
    expect(report!.verdict).toBe('authentic');
    expect(() => readFileSync(path.join(files.folder, 'ran'))).toThrow();
  });
});

describe('what it cannot use: one line, and on to the next', () => {
  const html = page(LETTER);
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['a missing file', path.join(files.folder, 'missing.txt'), /does not exist/],
    ['a directory', files.folder, /is a directory/],
    ['an empty file', files.put('empty.txt', ''), /is empty/],
    ['a file of blanks', files.put('blank.txt', ' \n\n '), /is empty/],
    ['NUL bytes', files.put('nul.txt', `${LETTER}\0\0`), /is binary/],
    [
      'control bytes',
      files.put(
        'bytes.txt',
        Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      ),
      /is binary/,
    ],
    ['a PDF', files.put('letter.pdf.txt', '%PDF-1.7\n%âãÏÓ\n'), /is a PDF/],
    ['a Word document', files.put('letter.docx', 'PK\u0003\u0004\u0014'), /Office document/],
    ['a picture', files.put('picture.html', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), /is a picture/],
    [
      '50 MB',
      files.put('large.txt', Buffer.alloc(50_000_000, 'As stated above, we, the undersigned. ')),
      /larger than 16 MB/,
    ],
    [
      'Latin-1 that says nothing',
      files.put('latin1.txt', Buffer.from(`caf\xe9 ${LETTER.slice(0, 400)}`, 'latin1')),
      /not valid UTF-8/,
    ],
    [
      'a wrong UTF-8 declaration',
      files.put('latin1.html', Buffer.from('<meta charset=utf-8><p>caf\xe9', 'latin1')),
      /not valid UTF-8/,
    ],
    ['an unknown encoding', files.put('unknown.html', '<meta charset="klingon"><p>x'), /encoding/],
    [
      'a cut in a tag',
      files.put('cut-tag.html', html.slice(0, html.indexOf('<p>As stated') + 2)),
      /middle of a tag/,
    ],
    [
      'a cut in an attribute',
      files.put('cut-attribute.html', `${html}<a href="https://exam`),
      /middle of a tag/,
    ],
    ['a cut in an end tag', files.put('cut-end.html', html.slice(0, -3)), /middle of a tag/],
    ['a cut in a comment', files.put('cut-comment.html', `${html}<!-- and then`), /middle of a comment/],
    ['a cut in a script', files.put('cut-script.html', `${html}<script>let a = `), /middle of a script/],
    ['a cut in a style', files.put('cut-style.html', '<style>p { color:'), /middle of a script, style/],
  ];

  test('each says why, the good ones between them are checked', async () => {
    const outcome = await check(['--json', ...bad.flatMap(([, file]) => [file, none])]);
    expect(outcome.status).toBe(2);
    expect(reportsOf(outcome).map((report) => report.source.name)).toEqual(bad.map(() => none));
    expect(outcome.errors).toHaveLength(bad.length);
    for (const [index, [what, file, reason]] of bad.entries()) {
      expect(outcome.errors[index], what).toContain(`${file}: `);
      expect(outcome.errors[index], what).toMatch(reason);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const file = files.put('secret.txt', LETTER);
    chmodSync(file, 0);
    expect(await check([file])).toMatchObject({
      status: 2,
      errors: [expect.stringContaining('permission denied')],
    });
  });

  test('a file without its end is judged if it ends between tags', async () => {
    const open = page(LETTER).replace(/<\/main>.*/s, '');
    const [report] = reportsOf(await check(['--json', files.put('open.html', open)]));
    expect(report!.verdict).toBe('authentic');
  });

  test.each([
    [['--jsn', none], "'--jsn'"],
    [['--json=yes', none], '--json'],
    [[], 'no file'],
    [['--json'], 'no file'],
    [['-', '-'], 'twice'],
    [['-letter.txt'], "names that begin with a dash go behind '--'"],
  ])('arguments %j', async (args, reason) => {
    const outcome = await check(args);
    expect(outcome).toMatchObject({ status: 2, out: '' });
    expect(outcome.errors).toHaveLength(1);
    expect(outcome.errors[0]).toContain(reason);
  });

  test('names that only look like arguments, behind --', async () => {
    mkdirSync(path.join(files.folder, 'odd'), { recursive: true });
    const { errors, status } = await check(['--', '--json']);
    expect(errors[0]).toContain('--json: does not exist');
    expect(status).toBe(2);
  });

  test('more than is read, through a pipe', async () => {
    const outcome = await check(['-'], { stdin: Buffer.alloc(17_000_000, 'word ') });
    expect(outcome).toMatchObject({ status: 2, out: '' });
    expect(outcome.errors).toEqual([expect.stringContaining('larger than 16 MB')]);
  });
});

describe('many and strange files', () => {
  test('500 files in one call, in their order', async () => {
    const contents = [page(LETTER), page(NEGATED), page('Rice prices rose in Battambang.')];
    const names = Array.from({ length: 500 }, (_, index) =>
      files.put(`many-${index}.html`, contents[index % 3]!),
    );
    const outcome = await check(['--json', ...names]);
    expect(outcome).toMatchObject({ status: 1, errors: [] });
    const reports = reportsOf(outcome);
    expect(reports.map((report) => report.source.name)).toEqual(names);
    expect(reports.map((report) => report.verdict)).toEqual(
      names.map((_, index) => ['authentic', 'altered', 'none'][index % 3]),
    );
  });

  test('30,000 nested elements', async () => {
    const nests = ['div', 'b'];
    const names = nests.map((tags, index) =>
      files.put(`deep-${index}.html`, `<!doctype html><body>${`<${tags}>`.repeat(30_000)}${page(NEGATED)}`),
    );
    const outcome = await check(['--json', ...names]);
    expect(outcome.errors).toEqual([]);
    for (const { source, verdict } of reportsOf(outcome)) expect(verdict, source.name).toBe('altered');
  });

  test('100,000 nested quotations in Markdown', async () => {
    const outcome = await check(['--json', files.put('deep.md', `${'>'.repeat(100_000)} x\n\n${NEGATED}`)]);
    expect(outcome.errors).toEqual([]);
    expect(reportsOf(outcome)[0]!.verdict).toBe('altered');
  });

  test('a reader who goes away early is no error', async () => {
    const script = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
    const child = spawn(process.execPath, [script, ...Array.from({ length: 200 }, () => faithful)]);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
    expect(status).toBe(0);
  });
});

test('counts as named as published only whom nothing crosses out', async () => {
  const crossed = LETTER.replace('5. Klahaan', '5. ❌ Klahaan');
  expect(crossed).not.toBe(LETTER);
  const { out } = await check([files.put('crossed.txt', crossed)]);
  expect(out).toContain('86 endorsers are named as published');
  expect(out).toContain('“❌ Klahaan Organization (KLAHAAN)”');
});
