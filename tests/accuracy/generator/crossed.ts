/** Everything with everything: any alteration or none in any layout, list and typography that go together. */
import { passageIds } from '../canon.ts';
import type { Case } from '../expectation.ts';
import type { Random } from '../random.ts';
import {
  type Alteration,
  critical,
  FORGED,
  forgedParagraph,
  randomWord,
  structural,
  wording,
} from './alterations.ts';
import { caseOf, type Stage, wholeLetter, withNotices } from './draft.ts';
import { asText, lookName, TEXT_LAYOUTS, type TextLayout } from './layout.ts';
import { LIST_STYLES, type ListStyle } from './lists.ts';
import { asPage, PAGE_LAYOUTS } from './pages.ts';
import { PLAIN, TYPOGRAPHIES, type Typography } from './typography.ts';

const CLASS = 'crossed';
const CASES = 300;
const STAGES: readonly Stage[] = ['none', 'at-release', 'with-later', 'all'];
/** Layouts whose marks or single line a typography that sets every line anew would tear. */
const TORN = new Set([
  'chat export',
  'Markdown quotation',
  'one line',
  'printed pages, running heads',
  'printed by Chromium',
  'printed by Firefox, lines as wide as the page',
  'thread, bracketed',
]);
/** Lists that set numbers without a blank, which few other settings keep apart from the name. */
const GLUED = /without blanks|glued/;

function alterationOf(random: Random): Alteration | null {
  const makers: readonly (() => Alteration | null)[] = [
    () => random.pick(critical),
    () => random.pick(wording),
    () => random.pick(structural),
    () => randomWord(random),
    () => forgedParagraph(random.pick(passageIds.slice(0, 11)), random.pick(FORGED)),
    () => null,
  ];
  return random.pick(makers)();
}

function goTogether(layout: TextLayout | null, list: ListStyle, set: Typography): boolean {
  if (GLUED.test(list.name)) return set === PLAIN && layout?.name !== 'one line';
  return set.whole === undefined || layout === null || !TORN.has(layout.name);
}

export function crossedCases(random: Random): Case[] {
  const cases: Case[] = [];
  while (cases.length < CASES) {
    const isPage = cases.length % 2 === 0;
    const alteration = alterationOf(random);
    const plain = wholeLetter(random.pick(STAGES));
    const draft = alteration === null ? plain : alteration.apply(plain);
    const typography = random.pick(TYPOGRAPHIES);
    const list = random.pick(isPage ? LIST_STYLES.filter(({ html }) => html !== undefined) : LIST_STYLES);
    const noticed = withNotices(draft, typography.notices);
    const name = alteration?.name ?? 'faithful';
    if (isPage) {
      const layout = random.pick(PAGE_LAYOUTS);
      if (!goTogether(null, list, typography)) continue;
      const html = asPage(draft, layout, typography, list, random);
      // What a page hides beside its copy for screen readers may be said.
      const hidden = withNotices(noticed, { must: [], may: ['hidden-text'] });
      cases.push(
        caseOf(
          CLASS,
          `${name}, ${layout.name}, ${typography.name}, ${list.name}`,
          { kind: 'html', html },
          hidden,
        ),
      );
    } else {
      const look = { layout: random.pick(TEXT_LAYOUTS), list, typography };
      if (!goTogether(look.layout, list, typography)) continue;
      cases.push(
        caseOf(
          CLASS,
          `${name}, ${lookName(look)}`,
          { kind: 'text', text: asText(draft, look, random) },
          noticed,
        ),
      );
    }
  }
  return cases;
}
