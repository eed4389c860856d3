/**
 * How each verdict looks and what it is called, everywhere. A new verdict breaks the build until every surface
 * shows it.
 */
import type { Verdict } from '../engine/report.ts';
import type { IconName } from './Icon.tsx';
import type { MessageKey } from './i18n.ts';

/** A tone is a pair of colours in style.css; no meaning hangs on it alone. */
export type Tone = 'good' | 'part' | 'warn' | 'bad' | 'doubt' | 'quiet';

export interface VerdictLook {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly title: MessageKey;
  /** What it means; $1 is the date of the edition that was compared with. */
  readonly means: MessageKey;
  /** What it doesn't mean. */
  readonly limits: MessageKey;
}

export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  authentic: {
    icon: 'authentic',
    tone: 'good',
    title: 'verdict_authentic_title',
    means: 'verdict_authentic_means',
    limits: 'verdict_authentic_limits',
  },
  excerpt: {
    icon: 'excerpt',
    tone: 'part',
    title: 'verdict_excerpt_title',
    means: 'verdict_excerpt_means',
    limits: 'verdict_excerpt_limits',
  },
  incomplete: {
    icon: 'incomplete',
    tone: 'warn',
    title: 'verdict_incomplete_title',
    means: 'verdict_incomplete_means',
    limits: 'verdict_incomplete_limits',
  },
  altered: {
    icon: 'altered',
    tone: 'bad',
    title: 'verdict_altered_title',
    means: 'verdict_altered_means',
    limits: 'verdict_altered_limits',
  },
  uncertain: {
    icon: 'uncertain',
    tone: 'doubt',
    title: 'verdict_uncertain_title',
    means: 'verdict_uncertain_means',
    limits: 'verdict_uncertain_limits',
  },
  none: {
    icon: 'none',
    tone: 'quiet',
    title: 'verdict_none_title',
    means: 'verdict_none_means',
    limits: 'verdict_none_limits',
  },
};
