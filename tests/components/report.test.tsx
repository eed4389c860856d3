// @vitest-environment jsdom
/** The views of a report, as a reader and a screen reader get them. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../components/i18n.ts';
import { LanguageProvider } from '../../components/language.tsx';
import { ReportView } from '../../components/Report.tsx';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import { wordsOf } from '../../components/words.ts';
import { NOTICES, type Report, VERDICTS } from '../../engine/report.ts';
import { aCopy, aReport, aVariant, letters } from './fixtures.ts';

const words = wordsOf('en');
const PARAGRAPH = letters[0]!.passages.find(({ id }) => id === 'paragraph-2')!.text;
const inParagraph = (canonical: string) => {
  const start = PARAGRAPH.indexOf(canonical);
  return { canonical, canonicalRange: { start, end: start + canonical.length } };
};

function drawn(report: Report, language: (typeof LANGUAGES)[number] = 'en'): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  act(() =>
    render(
      <LanguageProvider words={wordsOf(language)}>
        <ReportView report={report} letters={letters} />
      </LanguageProvider>,
      root,
    ),
  );
  return root;
}

const press = (root: HTMLElement, label: RegExp) =>
  act(() => {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => label.test(textContent));
    if (button === undefined) throw new Error(`no button ${label}`);
    button.click();
  });

afterEach(() => document.body.replaceChildren());

describe('a report', () => {
  it.each(VERDICTS.flatMap((verdict) => LANGUAGES.map((language) => [verdict, language] as const)))(
    'of the verdict %s says so, and what that means, in %s',
    (verdict, language) => {
      const report: Report =
        verdict === 'none' ? { ...aReport(), verdict, copies: [] } : aReport({ verdict });
      const root = drawn(report, language);
      const said = wordsOf(language);
      const look = VERDICT_LOOKS[verdict];
      expect(root.querySelector('h1')!.textContent).toBe(said.t(look.title));
      expect(root.textContent).toContain(said.t(look.means, said.date('2021-05-12')));
      expect(root.textContent).toContain(said.t(look.limits));
      expect(root.textContent).not.toMatch(/undefined|\$\d|NaN/);
    },
  );

  it('shows old and new wording, told apart without colour, the gravest first', () => {
    const root = drawn(
      aReport({
        variants: [
          aVariant({ ...inParagraph('Society'), found: 'The state' }),
          aVariant({
            ...inParagraph('confidence and trust'),
            kind: 'omission',
            found: '',
            significance: 'critical',
            aspect: 'negation',
          }),
        ],
      }),
    );
    const [first, second] = root.querySelectorAll('.finding');
    expect(first!.textContent).toContain('Left out: a negation');
    expect(first!.querySelector('del')!.textContent).toBe('removed: confidence and trust end');
    expect(first!.querySelector('ins')).toBeNull();
    expect(second!.querySelector('del')!.textContent).toContain('Society');
    expect(second!.querySelector('ins')!.textContent).toBe('added: The state end');
    expect(second!.textContent).toContain('Paragraph 2');
  });

  it('folds differences that change no verdict', () => {
    const root = drawn(
      aReport({ variants: [aVariant({ ...inParagraph('Society'), significance: 'spelling' })] }),
    );
    expect(root.querySelector('.minor')).not.toBeNull();
    expect(root.querySelector('.minor')!.hasAttribute('open')).toBe(false);
    expect(root.querySelector('.minor .finding-name')!.textContent).toBe('Spelling differs');
    expect(root.textContent).not.toContain(words.t('report_changes_heading'));
  });

  it('names what is missing and gives its wording', () => {
    const root = drawn(aReport({ verdict: 'incomplete', missing: ['paragraph-4'] }));
    const item = root.querySelector('.finding')!;
    expect(item.textContent).toContain('Paragraph 4');
    expect(item.textContent).toContain(letters[0]!.passages.find(({ id }) => id === 'paragraph-4')!.text);
  });

  it('says what an excerpt shows instead of what it leaves out', () => {
    const all = letters[0]!.passages.map(({ id }) => id);
    const root = drawn(
      aReport({
        verdict: 'excerpt',
        missing: all.filter((id) => id !== 'paragraph-1' && id !== 'paragraph-2'),
      }),
    );
    expect(root.textContent).toContain('Shown here: Paragraph 1 and Paragraph 2');
    expect(root.textContent).not.toContain(words.t('report_missing_heading'));
  });

  it('names endorsers by the letter, and never endorses by likeness', () => {
    const range = { start: 0, end: 1 };
    const root = drawn(
      aReport({
        endorsers: {
          stage: 'with-later',
          present: ['org-1', 'org-2'],
          missing: ['org-7'],
          unlisted: [
            { found: 'Licado', range, nearest: 'org-7' },
            { found: 'Friends of Harmony', range },
          ],
          renamed: [{ id: 'org-2', found: 'Center for Rights', range }],
          misplaced: [{ id: 'org-31', range }],
          repeated: [{ id: 'org-9', range }],
        },
      }),
    );
    expect(root.textContent).toContain('1 endorser is named as published');
    const texts = [...root.querySelectorAll('.finding')].map(({ textContent }) => textContent);
    expect(texts[0]).toContain('Not an endorser');
    expect(texts[0]).toContain('Similar name on the list, not the same: Cambodian League');
    expect(texts[1]).toContain('This name is in none of the letter’s lists');
    expect(texts[2]).toMatch(/Cambodian Center for Human Rights \(CCHR\).*Center for Rights/);
    expect(texts[3]).toContain('Endorsed after release, no. 31');
    expect(texts[4]).toContain('Listed again');
    expect(texts[5]).toContain('(LICADHO)');
  });

  it('has a sentence for every notice', () => {
    const root = drawn({ ...aReport({ verdict: 'uncertain' }), notices: [...NOTICES] });
    expect(root.querySelectorAll('.notices li')).toHaveLength(NOTICES.length);
  });

  it('says that quoted wording may be a translation', () => {
    const root = drawn({
      ...aReport(),
      verdict: 'none',
      copies: [],
      quotations: [
        {
          found: 'The dismissal',
          range: { start: 0, end: 1 },
          nearest: { passage: 'paragraph-1', text: 'The measures' },
        },
      ],
    });
    expect(root.textContent).toContain('not in the English text; it may be a translation');
    expect(root.textContent).toContain('The measures');
  });

  it('shows each of several copies, the worst first and opened', () => {
    const report = aReport();
    const root = drawn({ ...report, copies: [aCopy({ verdict: 'authentic' }), ...report.copies] });
    const copies = [...root.querySelectorAll<HTMLDetailsElement>('details.copy')];
    expect(copies.map(({ open }) => open)).toEqual([true, false]);
    expect(copies[1]!.textContent).toContain('Copy 1: Matches the letter');
  });

  it('tells the edition and its fingerprint', () => {
    const text = drawn(aReport()).textContent;
    expect(text).toContain('edition of 12 May 2021');
    expect(text).toContain(letters[0]!.sha256);
  });
});

describe('text of a page', () => {
  const hostile = (found: string) =>
    drawn(aReport({ insertions: [{ after: null, found, range: { start: 0, end: 1 } }] }));

  it('stays text', () => {
    const root = hostile('<img src=x onerror=alert(1)><script>alert(1)</script>');
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.textContent).toContain('<script>alert(1)</script>');
  });

  it('is isolated, with its control characters made visible', () => {
    const root = hostile('a\u202Eb');
    expect(root.querySelector('bdi .control')!.textContent).toBe('U+202E');
    expect(root.textContent).not.toContain('\u202E');
  });

  it('is folded where it is long, and unfolds', () => {
    const root = hostile('W'.repeat(10_000));
    const shown = () => root.querySelector('.page-text')!.textContent.match(/W/g)!.length;
    expect(shown()).toBe(600);
    press(root, /more/);
    expect(shown()).toBe(6_000);
    press(root, /Show all/);
    expect(shown()).toBe(10_000);
  });

  it('makes a list that begins short', () => {
    const range = { start: 0, end: 1 };
    const insertions = Array.from({ length: 1_000 }, (_, index) => ({
      after: null,
      found: `No. ${index}`,
      range,
    }));
    const root = drawn(aReport({ insertions }));
    expect(root.querySelectorAll('.finding')).toHaveLength(12);
    press(root, /other 200/);
    expect(root.querySelectorAll('.finding')).toHaveLength(212);
  });
});
