/** Differences with the words around them. `-old-` is the letter's, `+new+` the copy's. */
import { describe, expect, it } from 'vitest';
import { type Excerpt, excerptsOf } from '../../components/excerpts.ts';
import type { Variant } from '../../engine/report.ts';

const PASSAGE =
  'Society is now expressing that it will not tolerate violence against women and is watchful to the actions that are to be taken by the Royal Government, especially in these cases.';

/** The difference between `canonical` in the passage and `found`; an addition stands before `before`. */
function variant(canonical: string, found: string, before = canonical): Variant {
  const start = PASSAGE.indexOf(before);
  return {
    kind: canonical === '' ? 'addition' : found === '' ? 'omission' : 'substitution',
    significance: 'wording',
    aspect: null,
    canonical,
    found,
    range: { start: 0, end: found.length },
    canonicalRange: { start, end: start + canonical.length },
  };
}

function written({ pieces, before, after }: Excerpt): string {
  const marks = { same: '', removed: '-', added: '+' };
  const text = pieces.map(({ kind, text }) => marks[kind] + text + marks[kind]).join('');
  return `${before ? '…' : ''}${text}${after ? '…' : ''}`;
}

describe('excerpts', () => {
  it.each([
    [
      [variant('not', '')],
      ['Society is now expressing that it will -not- tolerate violence against women and is…'],
    ],
    [
      [variant('Royal', 'royal')],
      ['…the actions that are to be taken by the -Royal- +royal+ Government, especially in these cases.'],
    ],
    [[variant('Society', 'The state')], ['-Society- +The state+ is now expressing that it will not…']],
    [[variant('cases.', 'matters.')], ['…Royal Government, especially in these -cases.- +matters.+']],
    [
      [variant('', 'never', 'tolerate')],
      ['…is now expressing that it will not +never+ tolerate violence against women and is…'],
    ],
  ])('%#: show the words around', (variants, expected) => {
    expect(excerptsOf(PASSAGE, variants).map(written)).toEqual(expected);
  });

  it('show what stands close together as one, in the letter’s order', () => {
    const together = excerptsOf(PASSAGE, [variant('tolerate', 'accept'), variant('not', '')]);
    expect(together.map(written)).toEqual([
      'Society is now expressing that it will -not- -tolerate- +accept+ violence against women and is watchful to…',
    ]);
    expect(excerptsOf(PASSAGE, [variant('not', ''), variant('Royal', 'royal')])).toHaveLength(2);
  });

  it('show the bare difference where the passage isn’t at hand, or is another', () => {
    expect(excerptsOf(null, [variant('not', '')]).map(written)).toEqual(['-not-']);
    expect(excerptsOf('Another text.', [variant('Royal', 'royal')]).map(written)).toEqual([
      '-Royal- +royal+',
    ]);
  });

  it('keep a word that is longer than the context whole', () => {
    const long = 'x'.repeat(200);
    const only = { ...variant('not', ''), canonical: 'b', canonicalRange: { start: 201, end: 202 } };
    expect(excerptsOf(`${long} b ${long}`, [only]).map(written)[0]).toContain('-b-');
  });
});
