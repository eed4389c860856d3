/**
 * Adds a sample page: `npm run add-page -- NAME FILE URL`. Copies the saved page to tests/pages/NAME and writes what
 * the check finds there now as expected.json, for a person to review: what is expected is a claim about the page,
 * not about the program. For pages that need layout, shadow roots or scripts, add `"browser": true` to the file.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { prepareLetter } from '../engine/prepare.ts';
import { verify } from '../engine/verify.ts';
import { findings, PAGES_FOLDER } from '../tests/dom/pages.ts';
import { openPage } from './check/page.ts';
import { loadLetters } from './letters.ts';

const [name = '', file = '', url = ''] = process.argv.slice(2);
const folder = `${PAGES_FOLDER}${name}`;
if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file) || !URL.canParse(url)) {
  console.error('Usage: npm run add-page -- NAME FILE URL (NAME of a-z, 0-9 and -; FILE a saved page)');
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`${folder}: there already is a page of this name`);
  process.exit(2);
}
const html = readFileSync(file, 'utf8');
const reading = openPage(html).exact([]);
const expected = { url, ...findings(verify(reading, { name }, loadLetters().map(prepareLetter))) };
mkdirSync(folder);
writeFileSync(`${folder}/page.html`, html);
writeFileSync(`${folder}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
console.log(`${folder}/expected.json: review it\n${JSON.stringify(expected, null, 2)}`);
