/**
 * The command line: compares files with the letters and says what is unchanged, altered, missing or added.
 * `npm run -s check -- --help` has the arguments. One file after the other, each said as soon as it is done.
 */
import { once } from 'node:events';
import { type Judged, mergeReports } from '../engine/merge.ts';
import { MAX_FRAMES } from '../engine/messages.ts';
import { prepareLetter } from '../engine/prepare.ts';
import { plainReading } from '../engine/reading.ts';
import type { Report, Verdict } from '../engine/report.ts';
import { verify } from '../engine/verify.ts';
import manifest from '../package.json' with { type: 'json' };
import { type Input, InputError, readInput } from './check/input.ts';
import { readArguments, USAGE } from './check/options.ts';
import { markdownToHtml, openPage, type Page } from './check/page.ts';
import { painter, present } from './check/present.ts';
import { loadLetters } from './letters.ts';

const STATUS: Readonly<Record<Verdict, 0 | 1>> = {
  none: 0,
  authentic: 0,
  excerpt: 0,
  incomplete: 1,
  uncertain: 1,
  altered: 1,
};

let status: 0 | 1 | 2 = 0;

// Whoever reads the output has enough of it: `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? status : 2);
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  if (command.kind === 'help') await write(USAGE);
  else if (command.kind === 'version') await write(`${manifest.version}\n`);
  else if (command.kind === 'error') complain(command.message);
  else await checkAll(command.files, command.json);
  return status;
}

async function checkAll(files: readonly string[], json: boolean): Promise<void> {
  const letters = loadLetters();
  const prepared = letters.map(prepareLetter);
  const paint = painter(process.stdout.isTTY === true && !process.env.NO_COLOR);
  for (const [index, file] of files.entries()) {
    progress(files.length > 1 ? `${index + 1} of ${files.length}: ${printable(file)}` : '');
    try {
      const report = check(await readInput(file), file, prepared);
      progress('');
      status = Math.max(status, STATUS[report.verdict]) as 0 | 1 | 2;
      await write(json ? `${JSON.stringify(report)}\n` : present(report, letters, paint));
    } catch (error) {
      progress('');
      if (!(error instanceof InputError)) throw error;
      complain(`${printable(file)}: ${error.message}`);
    }
  }
}

type Letters = Parameters<typeof verify>[2];

function check(input: Input, name: string, letters: Letters): Report {
  const source = { name };
  const html = input.format === 'markdown' ? markdownToHtml(input.text) : input.text;
  if (input.format === 'text' || html === null) return verify(plainReading(input.text), source, letters);
  const judged: Judged[] = [];
  judgePage(openPage(html), source, letters, judged);
  return mergeReports(judged)!.report;
}

/** The page, and the frames in it after it. */
function judgePage(page: Page, source: Report['source'], letters: Letters, judged: Judged[]): void {
  const quick = verify(page.quick, source, letters);
  // Of most pages the words alone say that there is nothing to look at.
  const places = [...quick.copies, ...quick.quotations].map(({ range }) => range.start);
  const reading = places.length === 0 ? page.quick : page.exact(places);
  const report = places.length === 0 ? quick : verify(reading, source, letters);
  judged.push({ report, text: reading.text });
  for (const frame of page.frames())
    if (judged.length < MAX_FRAMES) judgePage(openPage(frame, true), source, letters, judged);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function complain(message: string): void {
  status = 2;
  process.stderr.write(`check: ${message}\n`);
}

/** For a person who watches; each call takes the place of the one before. */
function progress(text: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
}

/** File names may hold anything. */
function printable(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
