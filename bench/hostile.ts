/** Texts made to make a matcher work for ever, or to slip past it. None of them is the letter. */
import type { Letter } from '../engine/letter.ts';

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

/** Joins picked pieces up to `size` characters. */
function fill(size: number, separator: string, piece: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const part = piece(index);
    parts.push(part);
    length += part.length + separator.length;
  }
  return parts.join(separator);
}

function strangers(index: number): string[] {
  return Array.from({ length: 20 }, (_, at) => `Football Club ${index * 20 + at}`);
}

/**
 * @param scale 1 for the sizes of the bench; tests take a part of it
 */
export function hostileTexts(letter: Letter, scale = 1): HostileText[] {
  const below = random(7);
  const body = letter.passages.map((passage) => passage.text).join(' ');
  const words = body.split(' ');
  const shingles = words.slice(0, -4).map((_, at) => words.slice(at, at + 5).join(' '));
  const long = words.slice(0, -16).map((_, at) => words.slice(at, at + 17).join(' '));
  const sentence = letter.passages.find((passage) => passage.id === 'paragraph-5')!.text;
  const names = letter.endorsers.map((endorser) => endorser.name);
  const five = 5_000_000 * scale;
  /** The letter with so much in the place of one of its words. */
  const torn = (joint: string) => body.replace(' and ', ` ${joint.repeat((five / joint.length) | 0)} `);
  return [
    {
      name: 'shingles of five words, shuffled',
      text: fill(five, ' ', () => shingles[below(shingles.length)]!),
    },
    { name: 'shingles of seventeen words, shuffled', text: fill(five, ' ', () => long[below(long.length)]!) },
    { name: 'shingles, one a line', text: fill(five, '\n\n', () => long[below(long.length)]!) },
    { name: 'one word of the letter a million times', text: 'women '.repeat(1_000_000 * scale) },
    { name: 'one letter five million times', text: 'a'.repeat(five) },
    {
      name: 'near copies of one sentence, 100,000',
      text: fill(100_000 * scale * (sentence.length + 2), '\n\n', (index) => {
        const copy = sentence.split(' ');
        copy[index % copy.length] = `x${index}`;
        return copy.join(' ');
      }).slice(0, 10_000_000),
    },
    {
      name: 'the letter without end, a word wrong each time',
      text: fill(five, '\n\n', (index) => body.replace('justice', `x${index}`)),
    },
    {
      name: 'the letter backwards by words',
      text: fill(five, ' ', (index) => words[words.length - 1 - (index % words.length)]!),
    },
    {
      name: 'every second word of the letter',
      text: fill(five, ' ', (index) => words[(index * 2) % words.length]!),
    },
    { name: 'endorsers shuffled', text: fill(five, '\n', () => `• ${names[below(names.length)]}`) },
    { name: 'quotation marks', text: '“"«‘'.repeat((five / 4) | 0) },
    { name: 'quoted shingles', text: fill(five, '\n', () => `“${long[below(long.length)]}”`) },
    { name: 'elisions between words', text: fill(five, ' […] ', (index) => words[index % words.length]!) },
    { name: 'soft hyphens', text: fill(five, '\u00ad', (index) => words[index % words.length]!) },
    { name: 'lines far apart', text: fill(five, '\n\n\n', (index) => words[index % words.length]!) },
    { name: 'blanks in pairs', text: fill(five, '  ', (index) => words[index % words.length]!) },
    {
      name: 'a moment before each line',
      text: fill(five, '\n', (index) => `10:20 ${words[index % words.length]}`),
    },
    { name: 'marks of quoted mail', text: '> '.repeat((five / 2) | 0) },
    { name: 'single quotation marks', text: fill(five, " '", (index) => words[index % words.length]!) },
    { name: 'entities of entities', text: `women &${'amp;'.repeat((five / 4) | 0)}` },
    { name: 'entities without end', text: '&amp;'.repeat((five / 5) | 0) },
    { name: 'tags that never close', text: '<p class="a-b '.repeat((five / 14) | 0) },
    { name: 'escapes', text: '\\u0077\\n'.repeat((five / 8) | 0) },
    { name: 'quotation marks in JSON', text: `{"a":${'"b'.repeat((five / 2) | 0)}` },
    { name: 'signs that were misread', text: 'â€™Â Ã'.repeat((five / 6) | 0) },
    { name: 'combining marks', text: `women${'\u0301'.repeat(five)}` },
    { name: 'line breaks', text: fill(five, '\n\n\n\n\n', (index) => words[index % words.length]!) },
    { name: 'Markdown marks', text: fill(five, '**', (index) => `[${words[index % words.length]}](`) },
    { name: 'blanks between two words', text: torn(' ') },
    { name: 'line ends between two words', text: torn('\n') },
    { name: 'blanks and line ends between two words', text: torn(' \n') },
    { name: 'ends of links between two words', text: torn('](') },
    { name: 'dots between two words', text: torn('. ') },
    { name: 'quotation marks between two words', text: torn('" ') },
    { name: 'opened brackets between two words', text: torn('(… ') },
    { name: 'overrides of direction within each other', text: '\u202ewomen '.repeat(five / 7) },
    {
      name: 'letters with strangers, all in one line',
      text: fill(
        five,
        ' ',
        (index) => `${body} Endorsed by: ${[...names.slice(0, 5), ...strangers(index)].join('; ')}`,
      ),
    },
    {
      name: 'letters with strangers, one a line',
      text: fill(
        five,
        '\n\n',
        (index) => `${body}\n\nEndorsed by:\n${[...names.slice(0, 5), ...strangers(index)].join('\n')}`,
      ),
    },
    {
      name: 'altered letters with a line between their passages',
      text: fill(five, '\n\n', (index) =>
        letter.passages.map(({ text }) => text.replace(' not ', ' ')).join(`\n\n12\nRiver ${index} bar\n\n`),
      ),
    },
    {
      name: 'posts without end between two passages',
      text: [
        ...letter.passages.slice(0, 6).map(({ text }) => text),
        fill(five, '\n', (index) => `May 12\n${index % 100}\n14\nSok Dara`),
        ...letter.passages.slice(6).map(({ text }) => text.replace(' not ', ' ')),
      ].join('\n\n'),
    },
    { name: 'list numbers', text: fill(five, '\n', (index) => `${index}. `) },
  ];
}
