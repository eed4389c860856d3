/** Reads and validates the canonical letters: for the build, the command line and the tests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalText, type Letter, letterSchema } from '../engine/letter.ts';

export const LETTERS_FOLDER = fileURLToPath(new URL('../data/letters/', import.meta.url));

/**
 * All letters of a folder, in the order of their file names.
 * Throws an Error that names file, path in the file and reason at the first fault.
 */
export function loadLetters(folder: string = LETTERS_FOLDER): readonly Letter[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (files.length === 0) throw new Error(`${folder}: no letter (*.json) in this folder`);
  return files.map((name) =>
    parseLetter(readFileSync(path.join(folder, name), 'utf8'), path.join(folder, name)),
  );
}

/** One letter from a file's text. Throws an Error that names `file`, the path in it and the reason. */
export function parseLetter(json: string, file: string): Letter {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${(error as Error).message}`);
  }
  const result = letterSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${file}: ${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`);
  }
  const letter = result.data;
  const fault = inconsistency(letter, path.basename(file, '.json'));
  if (fault !== null) throw new Error(`${file}: ${fault}`);
  return letter;
}

/** The first thing in a well-formed letter that contradicts another, as "path: reason"; null where nothing does. */
function inconsistency(letter: Letter, fileId: string): string | null {
  if (letter.id !== fileId) return `id: is "${letter.id}", the file's name says "${fileId}"`;
  const ids = [
    ...letter.passages.map((passage) => passage.id),
    ...letter.endorsers.map((endorser) => endorser.id),
  ];
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `"${twice}": id given twice`;
  const lists = new Set(letter.lists.map((list) => list.id));
  const stray = letter.endorsers.findIndex((endorser) => !lists.has(endorser.list));
  if (stray >= 0) return `endorsers.${stray}.list: no such list`;
  const sha256 = createHash('sha256').update(canonicalText(letter), 'utf8').digest('hex');
  if (sha256 !== letter.sha256) return `sha256: the text's is ${sha256}`;
  const body = letter.passages.map((passage) => passage.text).join('\n');
  const term = letter.terms.findIndex((entry) => !body.includes(entry.text));
  if (term >= 0) return `terms.${term}.text: "${letter.terms[term]!.text}" is not in the letter`;
  const borrowed = letter.borrowed.findIndex((range) => {
    const passage = letter.passages.find((candidate) => candidate.id === range.passage);
    return passage === undefined || range.start >= range.end || range.end > passage.text.length;
  });
  return borrowed >= 0 ? `borrowed.${borrowed}: not a range of a passage's text` : null;
}
