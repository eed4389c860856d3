/** Boxes among the letter's paragraphs that nothing marks as the page's own. */
import { describe, expect, test } from 'vitest';
import { plainReading, type Reading, type Span } from '../../engine/reading.ts';
import { body, check, passages, whole } from './check.ts';

const FACTS =
  'Clever apes\n\nCommon chimpanzees are the closest living relatives of mankind and are highly intelligent.\n\nChimpanzees are known to modify sticks, rocks and leaves into tools to help them gather food.';
const PULLED =
  'Start Quote\n\n“We hope that by the end of the year the horns will be on show”\n\nDr Mark Loewen\n\nEnd Quote';
const LINKS = 'Jump to\n\nWhy these apes\n\nNotes on food\n\nOther apes of the region';
const FORGED =
  'Update\n\nAll three officials were cleared of every charge by a court in March, after a fair and open trial that lasted for two weeks and was attended by reporters.';
const VOICED =
  'From the authors\n\nWe withdraw everything that stands above and thank all who have read it with patience, in the hope that nobody was hurt by what we wrote in haste.';
const NAMING =
  'Further supporters\n\nKlahaan Organization has joined since, as have several choirs, a football club, two bakeries, a school of music and the owners of boats along the river.';
const NAMING_ONE = NAMING.replace('Klahaan Organization', 'Banteay Srei');
const DEMANDING =
  'In brief\n\nWe call on every family of this town to bring flowers, bread, butter, cheese, apples and lemons to the river at noon, and to sing there until the sun goes down behind the hills.';

const NAMES =
  'Lotus Trade Guild, River Boat Owners Club, Mekong Fishers Circle, Sunrise Teachers Forum, Old Market Traders';
const HEADLINES =
  'More Insights\n\nWebcasts\n\nPutting the Mobile Phone to Work\n\nReports\n\nFundamentals of the Mobile Frontier';

/** The same in full-width letters, with Cyrillic ones, with invisible characters in its words, and written backwards. */
function disguised(said: string): string[] {
  return [
    said.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    said.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
    said.replace(/(?<=\w)(?=\w)/g, '\u200b'),
    `\u202e${[...said.replaceAll('\n', ' ')].reverse().join('')}\u202c`,
  ];
}

/** The letter with a box behind a passage, in the text and as a span. */
function boxed(said: string, at: number, list: string, kind: Span['kind'] = 'box'): Reading {
  const before = `${passages.slice(0, at).join('\n\n')}\n\n`;
  const text = `${before}${said}\n\n${passages.slice(at).join('\n\n')}${list}`;
  const quote = said.indexOf('“');
  const end = before.length + said.length;
  const spans: Span[] = [{ kind, start: before.length, end }];
  if (quote >= 0) spans.push({ kind: 'quote', start: before.length + quote, end });
  return { ...plainReading(text), spans };
}

describe.each([1, 4, 7, 11])('behind passage %i', (at) => {
  for (const list of ['', whole.slice(body.length)]) {
    test.each([FACTS, PULLED, LINKS, ...(at < 11 ? [HEADLINES] : [])])(
      `a box on other things is the page’s own: %s`,
      (said) => {
        expect(check(boxed(said, at, list)).verdict).toBe('authentic');
        // In a text without boxes it is prose as any other.
        expect(check(boxed(said, at, list).text).verdict).toBe('altered');
      },
    );
    test.each([
      FORGED,
      VOICED,
      NAMING,
      NAMING_ONE,
      DEMANDING,
      `${DEMANDING}\n\n${Array.from({ length: 20 }, () => FACTS).join('\n\n')}`,
      'All charges were dropped.',
      'Every word of this was made up.',
      'The three officials, free at last',
      ...disguised(FORGED),
      `Signed as well: ${NAMES}`,
      `More supporters\n\n${NAMES}`,
      ...(at > 10 ? [NAMES] : []),
    ])('a box of the letter’s matter is told: %s', (said) => {
      expect(check(boxed(said, at, list)).verdict).toBe('altered');
    });
  }
});

test('in a text whose paragraphs are boxes themselves a box says nothing', () => {
  const parts = [...passages.slice(0, 7), FACTS, ...passages.slice(7)];
  const text = parts.join('\n\n');
  const spans = parts.map(
    (part): Span => ({ kind: 'box', start: text.indexOf(part), end: text.indexOf(part) + part.length }),
  );
  expect(check({ ...plainReading(text), spans }).verdict).toBe('altered');
});

test('a list goes on behind a box however long', () => {
  const long = Array.from({ length: 60 }, () => FACTS).join('\n\n');
  const at = whole.indexOf('\n20. ');
  const text = `${whole.slice(0, at)}\n\n${long}\n${whole.slice(at)}`;
  const spans: Span[] = [{ kind: 'furniture', start: at + 2, end: at + 2 + long.length }];
  expect(check({ ...plainReading(text), spans })).toMatchObject({
    verdict: 'authentic',
    copies: [{ endorsers: { stage: 'all', missing: [] } }],
  });
});

test('a list begins behind a box however long, below its heading', () => {
  const long = Array.from({ length: 60 }, () => FACTS).join('\n\n');
  const at = whole.indexOf('\n1. ');
  const text = `${whole.slice(0, at)}\n\n${long}\n${whole.slice(at).replace('\n5. ', '\n5. Lotus Trade Guild (LTG)\n6. ')}`;
  const spans: Span[] = [{ kind: 'furniture', start: at + 2, end: at + 2 + long.length }];
  expect(check({ ...plainReading(text), spans })).toMatchObject({
    verdict: 'altered',
    copies: [{ endorsers: { unlisted: [{ found: 'Lotus Trade Guild (LTG)' }] } }],
  });
});

test('a word whose first letters alone stand in a box is told', () => {
  const text = whole.replace('demonstrate to society', 'demonstrate to garden society');
  const start = text.indexOf('garden');
  const spans: Span[] = [{ kind: 'comment', start, end: start + 3 }];
  expect(check({ ...plainReading(text), spans })).toMatchObject({
    verdict: 'altered',
    copies: [{ insertions: [] }],
  });
});

const CLOSING_CASES =
  'We, the undersigned, now ask the ministers to drop all charges against the accused officials and to close their cases.';

test.each([
  ['behind the letter', (gap: string) => `${whole.trim()}${gap}${CLOSING_CASES}\n`],
  ['before the letter', (gap: string) => `${CLOSING_CASES}${gap}${whole.trim()}`],
])('forged prose %s is told behind however many empty lines', (_, forge) => {
  for (const lines of [3, 25_000, 90_000]) {
    const report = check(plainReading(forge('\n'.repeat(lines))));
    expect(report).toMatchObject({
      verdict: 'altered',
      copies: [{ insertions: [{ found: CLOSING_CASES }] }],
    });
  }
});

test('wrapped prose far behind the letter is told to its last line', () => {
  // So much is read at first; the border falls into the lines.
  const border = 20_000;
  const said = CLOSING_CASES.replace(
    /^We, the undersigned, now/,
    'After all that came to light since then in the courts\nwe, the undersigned, now',
  );
  for (let lines = border - 160; lines <= border + 10; lines += 10) {
    const report = check(plainReading(`${whole.trim()}${'\n'.repeat(lines)}${said}\n`));
    expect(report).toMatchObject({ verdict: 'altered', copies: [{ insertions: [{ found: said }] }] });
  }
});

test('a label in an item below the list is nobody', () => {
  const text = `${whole.trim().replace(/\n\d+\. /g, '\n\n')}\n\nYields:\n\n8 servings`;
  const spans: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g))
    if (index > body.length) spans.push({ kind: 'item', start: index, end: index + line.length });
  expect(check({ ...plainReading(text), spans })).toMatchObject({
    verdict: 'authentic',
    copies: [{ endorsers: { unlisted: [] } }],
  });
});

test('what is hidden or cut in a page’s own box is no matter of the letter', () => {
  const reading = boxed(FACTS, 7, '');
  const inside = reading.spans[0]!.start + 20;
  const spans = (['truncated', 'hidden', 'unreadable'] as const).map((kind) => ({
    kind,
    start: inside,
    end: inside,
  }));
  expect(check({ ...reading, spans: [...reading.spans, ...spans] })).toMatchObject({
    verdict: 'authentic',
    copies: [{ notices: [] }],
  });
});

test('names in a box between the endorsers are told, whatever stands below', () => {
  const at = whole.indexOf('\n15. ');
  for (const below of ['Respectfully yours, the editors', passages[9]!, body]) {
    const text = `${whole.slice(0, at)}\n\n${NAMES}\n${whole.slice(at)}\n\n${below}`;
    const spans: Span[] = [{ kind: 'box', start: at + 2, end: at + 2 + NAMES.length }];
    expect(check({ ...plainReading(text), spans }).verdict).toBe('altered');
  }
});
