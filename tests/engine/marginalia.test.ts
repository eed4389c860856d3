/** Marks beside the text: what a copy's program or source text put there, and what a forger put into such marks. */
import { describe, expect, test } from 'vitest';
import { body, changes, check, passages } from './check.ts';

describe('marks at lines that are none of the letter’s words', () => {
  const stamps: Readonly<Record<string, (passage: string, index: number) => string>> = {
    'copied out of WhatsApp': (passage, i) => `[10:${10 + i}, 5/13/2021] NGO Forum: ${passage}`,
    'the same with AM and seconds': (passage, i) =>
      `[9:${10 + i}:07 AM, 13/05/2021] +855 12 345 678: ${passage}`,
    'WhatsApp, printed and indented': (passage, i) => `    [13/05/2021, 08:${10 + i}] Sreymom: ${passage}`,
    'copied out of Telegram': (passage, i) => `NGO Forum, [13 May 2021 at 10:${10 + i}:00]:\n${passage}`,
    'exported from Telegram': (passage, i) => `NGO Forum, [13.05.2021 10:${10 + i}]\n${passage}`,
    'copied out of Viber': (passage, i) => `[12 May 2021 10:${10 + i}] \u200eNGO Forum: ${passage}`,
    'WhatsApp, behind a mark of direction': (passage, i) =>
      `\u200e[13/05/2021, 08:${10 + i}:11] Sreymom: ${passage}`,
    'who, when and what on a line': (passage, i) => `NGO Forum (2021-05-12 10:${10 + i}): ${passage}`,
    'a moment and who on a line of their own': (passage, i) => `[10:${10 + i}] NGO Forum\n${passage}`,
    'when on a line, who on the next': (passage, i) =>
      `May 12, 2021 10:${10 + i}:07 AM\nSok Dara\n${passage}`,
    'who sent it when': (passage, i) => `NGO Forum sent May 12 at 10:${10 + i} AM\n${passage}`,
    'two who send in turn': (passage, i) =>
      `[10:${10 + i}, 5/13/2021] ${i % 2 ? 'Sok' : 'Dara Chan'}: ${passage}`,
    'Markdown links': (passage) => passage.replace('violence', '[violence](https://example.org/a_(b)?c=1)'),
    'a thread with a sign': (passage, i) => `🧵${i + 1}/ ${passage}`,
    'paragraph signs': (passage, i) => (i < 5 || i > 9 ? passage : `¶ ${i - 4} ${passage}`),
    'section signs': (passage, i) => (i < 5 || i > 9 ? passage : `§${i - 4} ${passage}`),
    'what is so in the original': (passage) => passage.replace('are watchful', 'are [sic] watchful'),
    'what whoever quotes it says of emphasis': (passage) =>
      passage.replace('not tolerate violence', 'not tolerate violence (emphasis added)'),
    'rows of a table, as text': (passage, i) => `${i + 1},"${passage.replace(/"/g, '""')}"`,
    'bulletin board code': (passage) => `[b]${passage}[/b]`,
    'tags of HTML': (passage) =>
      `<p>${passage.replace('violence', '<a href="https://example.org/a?b=c" target="_blank">violence</a>')}</p><br/>`,
  };
  test.each(Object.entries(stamps))('%s', (_, stamp) => {
    expect(check(passages.map(stamp).join('\n\n')).verdict).toBe('authentic');
    const forged = passages.map((passage) => passage.replace('will not tolerate', 'will tolerate'));
    expect(changes(forged.map(stamp).join('\n\n'))).toEqual(['paragraph-2: not →  (negation)']);
  });
  const narrow = (text: string) => text.replace(/(.{1,70})(?:\s+|$)/g, '$1\n').split('\n');
  const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const inLines: Readonly<Record<string, (line: string, index: number) => string>> = {
    'the number of each line': (line, i) => `${i + 1}  ${line}`,
    'the number of each line, in a column': (line, i) => `${String(i + 101).padStart(5)}\t${line}`,
    'the number of each line, also of blank ones': (line, i) =>
      i % 6 === 0
        ? `${i + Math.floor(i / 6) + 1}\n${i + Math.floor(i / 6) + 2}  ${line}`
        : `${i + Math.floor(i / 6) + 2}  ${line}`,
    'the number of every fifth line': (line, i) => `${(i + 1) % 5 === 0 ? i + 1 : ''}  ${line}`,
    'moments of a transcript': (line, i) => `${clock(i * 5 + 3)}\n${line}`,
    'times of subtitles': (line, i) =>
      `${i + 1}\n00:0${clock(i * 5 + 3)},000 --> 00:0${clock(i * 5 + 8)},000\n${line}\n`,
    'times of captions': (line, i) => `0${clock(i * 5 + 3)}.000 --> 0${clock(i * 5 + 8)}.000\n${line}\n`,
  };
  test.each(Object.entries(inLines))('%s', (_, mark) => {
    expect(check(narrow(body).map(mark).join('\n')).verdict).toBe('authentic');
    const forged = narrow(body.replace('will not tolerate', 'will tolerate'));
    expect(changes(forged.map(mark).join('\n'))).toEqual(['paragraph-2: not →  (negation)']);
    const stranger = narrow(body).map((line, i) => mark(i === 20 ? `17 ${line}` : line, i));
    expect(check(stranger.join('\n')).verdict).toBe('altered');
  });
  test('a page’s source', () => {
    const source = passages.map((passage) => `<p>${passage}</p>`).join('\n');
    expect(check(`<!DOCTYPE html>\n<html lang="en"><body><main>${source}</main></body></html>`).verdict).toBe(
      'authentic',
    );
  });
  test('a page’s source in JSON, as sites hand out their posts', () => {
    const post = (texts: readonly string[]) =>
      JSON.stringify({
        content: { rendered: texts.map((text) => `<p class="wp-block-paragraph">${text}</p>`).join('\n') },
      }).replace(/</g, '\\u003c');
    expect(check(post(passages)).verdict).toBe('authentic');
    const forged = passages.map((passage) => passage.replace('will not tolerate', 'will tolerate'));
    expect(changes(post(forged))).toEqual(['paragraph-2: not →  (negation)']);
  });
  test('words struck out by tildes are not said', () => {
    expect(changes(body.replace('will not tolerate', 'will ~~not~~ tolerate'))).toEqual([
      'paragraph-2: not →  (negation)',
    ]);
    expect(check(body.replace('will not', 'will ~~never~~ not')).verdict).toBe('authentic');
    const stroke = (words: string) => words.replace(/./g, '$&\u0336');
    expect(changes(body.replace('will not tolerate', `will ${stroke('not')} tolerate`))).toEqual([
      'paragraph-2: not →  (negation)',
    ]);
    expect(check(body.replace('will not', `will ${stroke('by no means')} not`)).verdict).toBe('authentic');
    expect(check(body.replace('11(e)', `11(${stroke('e')})`)).verdict).toBe('altered');
    expect(changes(body.replace('12 May 2021', `${stroke('12')} May 2021`))).toEqual([
      'dateline: 12 →  (date)',
    ]);
    const turned = body.replace('12 November 2019', '\u206712 November 2019\u2069');
    expect(check(turned).verdict).toBe('uncertain');
    for (const mark of '\u0334\u0338\u20d2\u20e0\u20e5\u20eb')
      expect(check(body.replace('will not', `will ${'not'.replace(/./g, `$&${mark}`)}`)).verdict).toBe(
        'altered',
      );
    expect(check(body.replace('OPEN LETTER TO', '~~ OPEN LETTER TO ~~')).verdict).toBe('authentic');
  });
  test('line ends written as in source text', () => {
    expect(check(passages.join('\\n\\n')).verdict).toBe('authentic');
    expect(check(JSON.stringify({ text: body })).verdict).toBe('authentic');
  });
});

describe('what all lines begin with', () => {
  const ahead = (mark: string, text: string) => text.replace(/^(?=.*\p{L})/gmu, mark);
  test.each(['Sokha Chan: ', '<sokha> ', '10:20 ', '[10:20] Sokha: ', '// ', '│ '])(
    'is who sent them, or a sign: %s',
    (mark) => {
      expect(check(ahead(mark, body)).verdict).toBe('authentic');
      expect(changes(ahead(mark, body.replace('will not tolerate', 'will tolerate')))).toEqual([
        'paragraph-2: not →  (negation)',
      ]);
    },
  );
  test.each([
    'Fake: ',
    'Not true: ',
    'Allegedly: ',
    '<lies> ',
    '<case-closed> ',
    'Case closed: ',
    'Case Closed: ',
    'All free now: ',
    '10:20 False: ',
    'Rejected: ',
    'Satire: ',
    'Draft: ',
  ])('is told where it says something: %s', (mark) => {
    expect(check(ahead(mark, body)).verdict).toBe('altered');
  });
});

describe('words that stand where such a mark would are told', () => {
  const said = 'The officials were cleared of all';
  const inLine = (mark: string) => body.replace('will not tolerate', `will ${mark} not tolerate`);
  const ahead = (mark: string) =>
    passages.map((passage, i) => (i === 7 ? `${mark} ${passage}` : passage)).join('\n\n');
  const onLine = (mark: string) => ahead(`${mark}\n\n`);
  test.each([
    ['an attribute of a tag', inLine(`<b class="${said}">`)],
    ['an attribute of a tag on its own line', onLine(`<p title="${said}">`)],
    ['an attribute of one word', inLine('<i x="never">')],
    [
      'the name in two stamps of WhatsApp',
      passages
        .map((passage, i) => (i === 7 || i === 8 ? `[10:11, 5/13/2021] ${said}: ${passage}` : passage))
        .join('\n\n'),
    ],
    ['who is quoted', onLine(`[quote=${said}]`)],
    ['what whoever quotes it adds', inLine('(negation added)')],
    ['what somebody wants a source for', inLine('[citation needed]')],
    ['a block’s name', inLine('<!-- wp:never -->')],
    ['a key of JSON', `{"a": 1}\n\n${inLine('"never":')}`],
    ['what is in a row', ahead('11,"never",')],
    ['a colour', inLine('[color=never][/color]')],
    ['the name in WhatsApp’s stamp', ahead(`[10:11, 5/13/2021] ${said}:`)],
    ['a name in capitals in the one stamp', ahead('[10:11, 5/13/2021] Officials Cleared:')],
    ['the name in an export’s stamp', ahead(`13/05/2021, 10:11 - ${said}:`)],
    ['the name in Viber’s stamp', ahead(`[12 May 2021 10:11] ${said}:`)],
    ['the name before a moment in brackets', ahead(`${said} (2021-05-12 10:11):`)],
    ['the name behind a moment', onLine(`[10:11] ${said}`)],
    ['who sent it', onLine(`${said} sent May 12 at 10:11 AM`)],
    ['the name in Telegram’s stamp', onLine(`${said}, [13 May 2021 at 10:10:00]:`)],
    ['a link’s target', inLine('](the-officials-are-free)')],
    ['a link’s title', inLine('](https://example.org "the officials are free")')],
    ['a link’s target in words', inLine('](the officials are free)')],
    ['a note’s name', inLine('[^are-free]')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(body);
    expect(check(text).verdict).toBe('altered');
  });
});

describe('a page’s source', () => {
  const source = (opening: string) => passages.map((passage) => `${opening}${passage}</p>`).join('\n');
  test.each([
    '<p style="margin:0">',
    '<p class="MsoNormal" style="margin:0cm 0cm 8pt; line-height:107%; font-size:11pt; font-family:Calibri,sans-serif">',
    '<p><span lang="EN-US" style="font-size:12.0pt;font-family:&quot;Times New Roman&quot;,serif;color:#1f497d">',
    '<div id="block-3" class="wp-block-paragraph has-text" data-testid="text-block">',
    '<p><img src="/a/1.jpg" alt="" width="300" height="200">',
    '<!-- wp:paragraph {"align":"left","fontSize":"small"} -->\n<p class="has-text-align-left">',
  ])('is no wording: %s', (opening) => {
    expect(check(source(opening)).verdict).toBe('authentic');
  });
  test.each([
    '<p class="the men are innocent">',
    '<p style="color:the men are innocent">',
    '<p style="font-family:The Men Are Innocent">',
    '<p style="font-family:Khmer OS innocent">',
    '<p style="we:apologise;men:innocent">',
    '<p data-note="all were cleared">',
    '<!-- wp:the men are innocent -->\n<p>',
    '<!-- wp:paragraph {"say":"the men are innocent"} -->\n<p>',
  ])('words in it are: %s', (opening) => {
    expect(check(source('<p>').replace(`<p>${passages[6]}`, `${opening}${passages[6]}`)).verdict).toBe(
      'altered',
    );
  });
});
