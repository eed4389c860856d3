import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  COMMAND,
  type Evidence,
  evidenceJson,
  evidenceName,
  evidenceNote,
  evidencePage,
} from '../../components/evidence.ts';
import { wordsOf } from '../../components/words.ts';
import { canonicalText } from '../../engine/letter.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { reportSchema } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { loadLetters } from '../../scripts/letters.ts';

const letters = loadLetters();
const prepared = letters.map((letter) => prepareLetter(letter));
const english = wordsOf('en');
const HOSTILE = '<img src=x onerror=alert(1)> "quoted" & \u202eoverturned '.concat('x'.repeat(10_000));

function evidenceOf(text: string, source: { name: string; url?: string }): Evidence {
  const report = verify(plainReading(text), source, prepared);
  return { report, text, letters, checked: new Date('2026-11-24T05:10:00Z'), version: '0.1.0' };
}

const altered = canonicalText(letters[0]!)
  .replace('will not tolerate', 'will tolerate')
  .replace('civil society organizations', 'civil society organisations')
  .replace('We strongly hope', `${HOSTILE} and so on and so forth.\n\nWe strongly hope`)
  .replace('Harpswell Foundation', `<b>Harpswell</b> Friends of Nobody`);
const evidence = evidenceOf(altered, {
  name: `Story </title><script>alert(1)</script>`,
  url: 'https://news.example/a?b=<c>',
});

describe('the page', () => {
  const html = evidencePage(evidence, english);
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  const { document } = window;
  const text = document.body.textContent;

  test('says what a reader needs to judge it', () => {
    expect(text).toContain('Altered');
    expect(text).toContain('https://news.example/a?b=<c>');
    expect(text).toContain('2026-11-24T05:10:00.000Z');
    expect(text).toContain('2021-05-12');
    expect(text).toContain(letters[0]!.sha256);
    expect(text).toContain(COMMAND);
    expect([...document.querySelectorAll('del')].map((element) => element.textContent)).toContain('not');
    expect(text).toContain('Friends of Nobody');
    expect(document.documentElement.lang).toBe('en');
  });

  test('has what changes no verdict apart, and last', () => {
    const headings = [...document.querySelectorAll('h2')];
    const titled = (title: RegExp) => headings.findIndex(({ textContent }) => title.test(textContent));
    const listed = (title: RegExp) => headings[titled(title)]!.nextElementSibling!.textContent;
    expect(listed(/^Changed wording$/)).toContain('Left out: a negation');
    expect(listed(/^Changed wording$/)).not.toContain('Spelling differs');
    expect(listed(/It changes no verdict/)).toContain('Spelling differs');
    expect(titled(/It changes no verdict/)).toBeGreaterThan(titled(/^Endorsers$/));
  });

  test('holds what was read, so that it can be checked again', () => {
    const read = [...document.querySelectorAll('pre.text')].map((element) => element.textContent).join('\n');
    expect(read).toContain('Society is now expressing that it will tolerate violence');
  });

  test('what comes from a page is text in it', () => {
    expect(
      document.querySelectorAll('script, img, iframe, link, b, a, form, [onerror], [src], [href]'),
    ).toHaveLength(0);
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(html).not.toContain('\u202e');
    expect([...document.querySelectorAll('.control')].map((element) => element.textContent)).toContain(
      'U+202E',
    );
  });

  test('needs nothing from elsewhere, and forbids it', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('in Khmer', () => {
    const khmer = new JSDOM(evidencePage(evidence, wordsOf('km'))).window.document;
    expect(khmer.documentElement.lang).toBe('km');
    expect(khmer.querySelector('h1')!.textContent).toMatch(/[\u1780-\u17ff]/);
  });
});

test('the data are the report', () => {
  expect(reportSchema.parse(JSON.parse(evidenceJson(evidence)))).toEqual(evidence.report);
});

test('names that sort, and say what they are', () => {
  expect(evidenceName(evidence, 'html')).toBe('open-letter-altered-2026-11-24-0510.html');
});

describe('the note about a wrong verdict', () => {
  const note = evidenceNote(evidence, english);

  test('holds the findings and the text', () => {
    expect(note).toContain('- Paragraph 2: Changed\n  - Left out: a negation: “not”\n');
    expect(note).toContain(
      '- Paragraph 1: Changes no verdict\n  - Spelling differs: “organizations” → “organisations”',
    );
    expect(note).toContain('Society is now expressing that it will tolerate violence');
    expect(note).toContain('https://news.example/a?b=<c>');
  });

  test('is plain text without control characters', () => {
    expect(note).not.toContain('\u202e');
    expect(note).toContain('[U+202E]');
  });

  test('of a text without a copy holds that text', () => {
    expect(evidenceNote(evidenceOf('Nothing of the letter here.', { name: 'a' }), english)).toContain(
      'Nothing of the letter here.',
    );
  });
});
