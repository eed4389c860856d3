/** Ways to print a list of endorsers, as text and as HTML. All say the same. */
import type { Entry, ListBlock } from './draft.ts';

export interface ListStyle {
  readonly name: string;
  readonly text: (list: ListBlock, position: number) => string;
  readonly html?: (list: ListBlock, position: number) => string;
}

function fullName(entry: Entry): string {
  const titled = entry.title === null ? entry.name : `${entry.title} ${entry.name}`;
  return entry.acronym === null ? titled : `${titled} (${entry.acronym})`;
}

const unnamed = (entry: Entry): string =>
  entry.title === null ? entry.name : `${entry.title} ${entry.name}`;
const untitled = (entry: Entry): string =>
  entry.acronym === null ? entry.name : `${entry.name} (${entry.acronym})`;
const shortest = (entry: Entry): string => entry.acronym ?? unnamed(entry);
const acronymFirst = (entry: Entry): string =>
  entry.acronym === null ? unnamed(entry) : `${entry.acronym} – ${unnamed(entry)}`;

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const KHMER_ZERO = 0x17e0;
function khmerDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
function roman(number: number): string {
  const step = ROMAN.find(([value]) => value <= number);
  return step === undefined ? '' : step[1] + roman(number - step[0]);
}

/** ① to ㊿, as Unicode has them in three places. */
function circled(number: number): string {
  const base = number <= 20 ? 0x2460 : number <= 35 ? 0x3251 - 20 : 0x32b1 - 35;
  return String.fromCodePoint(base + number - 1);
}

const keycaps = (number: number): string => String(number).replace(/\d/g, '$&\ufe0f\u20e3');
const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

type Line = (entry: Entry, index: number) => string;

/** One entry a line, under the list's label. */
function lines(name: string, line: Line, html?: ListStyle['html']): ListStyle {
  const style: ListStyle = { name, text: (list) => [list.label, ...list.entries.map(line)].join('\n') };
  return html === undefined ? style : { ...style, html };
}

function running(
  name: string,
  entry: (entry: Entry) => string,
  separator: string,
  last: string,
  end: string,
): ListStyle {
  const join = (list: ListBlock): string => {
    const names = list.entries.map(entry);
    const tail = names.pop() ?? '';
    return (names.length === 0 ? tail : names.join(separator) + last + tail) + end;
  };
  return {
    name,
    text: (list) => `${list.label} ${join(list)}`,
    html: (list) => `<p><strong>${escapeHtml(list.label)}</strong> ${escapeHtml(join(list))}</p>`,
  };
}

const label = (list: ListBlock): string => `<p><b>${escapeHtml(list.label)}</b></p>`;
const items = (list: ListBlock): string =>
  list.entries.map((entry) => `<li>${escapeHtml(fullName(entry))}</li>`).join('\n');

export const LIST_STYLES: readonly ListStyle[] = [
  lines(
    'numbered',
    (entry) => `${entry.number}. ${fullName(entry)}`,
    (list) => {
      const start = list.entries[0]?.number ?? 1;
      return `${label(list)}<ol start="${start}">${items(list)}</ol>`;
    },
  ),
  lines(
    'typed numbers',
    (entry) => `${entry.number}) ${fullName(entry)}`,
    (list) =>
      `${label(list)}<p>${list.entries.map((entry) => `${entry.number}. ${escapeHtml(fullName(entry))}`).join('<br>\n')}</p>`,
  ),
  lines('numbers in brackets', (entry) => `(${entry.number}) ${fullName(entry)}`),
  lines('numbers and dashes', (entry) => `${entry.number} - ${fullName(entry)}`),
  lines('padded numbers', (entry) => `${String(entry.number).padStart(2, '0')}. ${fullName(entry)}`),
  lines('numbers without blanks', (entry) => `${entry.number}.${fullName(entry)}`),
  lines(
    'numbers restarted',
    (entry, index) => `${index + 1}. ${fullName(entry)}`,
    (list) => `${label(list)}<ol>${items(list)}</ol>`,
  ),
  {
    name: 'numbers continued',
    text: (list) => {
      const before = list.list === 'person' ? 37 : 0;
      return [
        list.label,
        ...list.entries.map((entry) => `${before + entry.number}. ${fullName(entry)}`),
      ].join('\n');
    },
  },
  lines('numbers and slashes', (entry) => `${entry.number}/ ${fullName(entry)}`),
  lines('"No." and a number', (entry) => `No. ${entry.number} ${fullName(entry)}`),
  lines('full-width numbers', (entry) => `${wide(entry.number)}． ${fullName(entry)}`),
  lines('circled numbers', (entry) => `${circled(entry.number)} ${fullName(entry)}`),
  lines('circled numbers without blanks', (entry) => `${circled(entry.number)}${fullName(entry)}`),
  lines('keycaps', (entry) => `${keycaps(entry.number)} ${fullName(entry)}`),
  lines('letters', (entry, index) =>
    index < 26 ? `${'abcdefghijklmnopqrstuvwxyz'[index]}. ${fullName(entry)}` : fullName(entry),
  ),
  lines('Roman numbers', (entry) => `${roman(entry.number)}. ${fullName(entry)}`),
  lines('triangular bullets', (entry) => `\u2023 ${fullName(entry)}`),
  lines('hyphen bullets', (entry) => `\u2043 ${fullName(entry)}`),
  lines('Khmer digits', (entry) => `${khmerDigits(entry.number)}. ${fullName(entry)}`),
  lines('Khmer digits, Khmer full stop', (entry) => `${khmerDigits(entry.number)}។ ${fullName(entry)}`),
  lines(
    'bullets',
    (entry) => `• ${fullName(entry)}`,
    (list) => `${label(list)}<ul>${items(list)}</ul>`,
  ),
  lines('hyphens', (entry) => `- ${fullName(entry)}`),
  lines('asterisks', (entry) => `* ${fullName(entry)}`),
  lines('ticks', (entry) => `✅ ${fullName(entry)}`),
  lines(
    'bare lines',
    (entry) => fullName(entry),
    (list) =>
      `${label(list)}${list.entries.map((entry) => `<div>${escapeHtml(fullName(entry))}</div>`).join('')}`,
  ),
  lines(
    'names alone',
    unnamed,
    (list) =>
      `${label(list)}<ul>${list.entries.map((entry) => `<li>${escapeHtml(unnamed(entry))}</li>`).join('')}</ul>`,
  ),
  lines('numbered names alone', (entry) => `${entry.number}. ${unnamed(entry)}`),
  lines(
    'titles left out',
    (entry) => `${entry.number}. ${untitled(entry)}`,
    (list) =>
      `${label(list)}<ol>${list.entries.map((entry) => `<li>${escapeHtml(untitled(entry))}</li>`).join('')}</ol>`,
  ),
  lines('acronyms alone', (entry) => `${entry.number}. ${shortest(entry)}`),
  lines('acronym first', (entry) => `${entry.number}. ${acronymFirst(entry)}`),
  lines('acronym behind a dash', (entry) =>
    entry.acronym === null ? unnamed(entry) : `${unnamed(entry)} - ${entry.acronym}`,
  ),
  lines('semicolon at each line', (entry) => `${fullName(entry)};`),
  lines('comma at each line', (entry) => `${entry.number}. ${fullName(entry)},`),
  running('one line, semicolons', fullName, '; ', '; ', '.'),
  running('one line, semicolons and "and"', fullName, '; ', '; and ', '.'),
  running('one line, commas', fullName, ', ', ', ', '.'),
  running('one line, acronyms', shortest, ', ', ', ', '.'),
  running('one line, names alone', unnamed, '; ', '; ', ''),
  running('one line, bars', fullName, ' | ', ' | ', ''),
  running('one line, Khmer full stops', fullName, ' ។ ', ' ។ ', ' ។'),
  running('one line, middle dots', fullName, ' · ', ' · ', ''),
  {
    name: 'one line, numbers glued',
    text: (list) =>
      `${list.label} ${list.entries.map((entry) => `${entry.number}. ${fullName(entry)}`).join('')}`,
  },
  {
    name: 'table',
    text: (list) =>
      [list.label, 'No.\tName', ...list.entries.map((entry) => `${entry.number}\t${fullName(entry)}`)].join(
        '\n',
      ),
    html: (list) =>
      `${label(list)}<table><tr><th>No.</th><th>Name</th></tr>${list.entries
        .map((entry) => `<tr><td>${entry.number}</td><td>${escapeHtml(fullName(entry))}</td></tr>`)
        .join('')}</table>`,
  },
  {
    name: 'table with acronyms apart',
    text: (list) =>
      [
        list.label,
        ...list.entries.map((entry) => `${entry.number}\t${unnamed(entry)}\t${entry.acronym ?? ''}`),
      ].join('\n'),
    html: (list) =>
      `${label(list)}<table>${list.entries
        .map(
          (entry) =>
            `<tr><td>${entry.number}</td><td>${escapeHtml(unnamed(entry))}</td><td>${escapeHtml(entry.acronym ?? '')}</td></tr>`,
        )
        .join('')}</table>`,
  },
  {
    name: 'two columns',
    text: (list) => {
      const half = Math.ceil(list.entries.length / 2);
      const row = (entry: Entry | undefined): string =>
        entry === undefined ? '' : `${entry.number}. ${fullName(entry)}`;
      return [
        list.label,
        ...list.entries
          .slice(0, half)
          .map((entry, index) => `${row(entry)}\t${row(list.entries[half + index])}`),
      ].join('\n');
    },
    html: (list) => {
      const half = Math.ceil(list.entries.length / 2);
      const cell = (entry: Entry | undefined): string =>
        `<td>${entry === undefined ? '' : escapeHtml(`${entry.number}. ${fullName(entry)}`)}</td>`;
      return `${label(list)}<table>${list.entries
        .slice(0, half)
        .map((entry, index) => `<tr>${cell(entry)}${cell(list.entries[half + index])}</tr>`)
        .join('')}</table>`;
    },
  },
  {
    name: 'blank line between names',
    text: (list) =>
      [list.label, ...list.entries.map((entry) => `${entry.number}. ${fullName(entry)}`)].join('\n\n'),
    html: (list) =>
      `${label(list)}${list.entries.map((entry) => `<p>${entry.number}. ${escapeHtml(fullName(entry))}</p>`).join('')}`,
  },
  {
    name: 'number on its own line',
    text: (list) =>
      [list.label, ...list.entries.map((entry) => `${entry.number}.\n${fullName(entry)}`)].join('\n'),
  },
  {
    name: 'wrapped long names',
    text: (list) =>
      [
        list.label,
        ...list.entries.map(
          (entry) => `${entry.number}. ${fullName(entry).replace(/^(.{28}\S*) /, '$1\n    ')}`,
        ),
      ].join('\n'),
  },
  {
    name: 'by the alphabet',
    text: (list) =>
      [
        list.label,
        ...[...list.entries]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map((entry) => `• ${fullName(entry)}`),
      ].join('\n'),
  },
];

export function listStyle(name: string): ListStyle {
  const found = LIST_STYLES.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no list style ${name}`);
  return found;
}
