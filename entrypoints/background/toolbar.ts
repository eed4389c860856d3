/**
 * The toolbar button: an icon with a shape of its own for each verdict, its words, and a number where something is
 * wrong. Quiet where there is nothing to say.
 */
import { browser } from 'wxt/browser';
import { languageOf, loadSettings } from '../../components/settings.ts';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import { wordsOf } from '../../components/words.ts';
import type { Report } from '../../engine/report.ts';

/** The same red and brown as the icons of the two verdicts that carry a number. */
const BADGE_COLOURS = { altered: '#b3161c', incomplete: '#8a5300' } as const;
const MOST = 99;

/** Draws the tab's report, null for none. A tab that is gone is no fault. */
export async function showVerdict(tabId: number, report: Report | null): Promise<void> {
  const settings = await loadSettings();
  const words = wordsOf(languageOf(settings));
  const verdict = report?.verdict ?? 'none';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${verdict}-${size}.png`]));
  const colour = verdict === 'altered' || verdict === 'incomplete' ? BADGE_COLOURS[verdict] : null;
  const count = report === null || colour === null || settings.quietBadge ? 0 : countFindings(report);
  const name = words.t('extName');
  const title = report === null ? name : `${name}: ${words.t(VERDICT_LOOKS[verdict].title)}`;
  await Promise.all([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeText({
      tabId,
      text: count === 0 ? '' : count > MOST ? `${MOST}+` : String(count),
    }),
    colour === null ? undefined : browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]).catch(() => {});
}

/** How many things are wrong with the copies: what changes a verdict, each once. */
export function countFindings(report: Report): number {
  let count = 0;
  for (const { verdict, passages, insertions, endorsers } of report.copies) {
    if (verdict !== 'altered' && verdict !== 'incomplete') continue;
    count += insertions.length;
    for (const { status, variants } of passages) {
      if (status === 'missing') count += 1;
      count += variants.filter(
        ({ significance }) => significance === 'wording' || significance === 'critical',
      ).length;
    }
    if (endorsers !== null) {
      const { missing, unlisted, renamed, misplaced, repeated } = endorsers;
      count += missing.length + unlisted.length + renamed.length + misplaced.length + repeated.length;
    }
  }
  return count;
}
