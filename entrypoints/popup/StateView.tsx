/** What there is to say of a tab without a report. Each map is closed. */
import { Icon, type IconName } from '../../components/Icon.tsx';
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import type { Tone } from '../../components/verdicts.ts';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import type { TabState } from '../../engine/messages.ts';

interface StateLook {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly title: MessageKey;
  /** $1 is the site's host name. */
  readonly means: MessageKey;
}

const CHECKING: StateLook = {
  icon: 'checking',
  tone: 'quiet',
  title: 'popup_checking_title',
  means: 'popup_checking_means',
};

const LOOKS: Readonly<Record<Exclude<TabState['state'], 'unreadable'>, StateLook>> = {
  // A report that is not yet, or no longer, in storage.
  report: CHECKING,
  checking: CHECKING,
  none: VERDICT_LOOKS.none,
  'not-loaded': {
    icon: 'checking',
    tone: 'quiet',
    title: 'popup_not_loaded_title',
    means: 'popup_not_loaded_means',
  },
  off: { icon: 'blocked', tone: 'quiet', title: 'popup_off_title', means: 'popup_off_means' },
  withdrawn: {
    icon: 'blocked',
    tone: 'warn',
    title: 'popup_withdrawn_title',
    means: 'popup_withdrawn_means',
  },
  'not-watched': {
    icon: 'search',
    tone: 'quiet',
    title: 'popup_not_watched_title',
    means: 'popup_not_watched_means',
  },
};

const REASONS: Readonly<Record<NonNullable<TabState['reason']>, MessageKey>> = {
  'browser-page': 'popup_unreadable_browser_page',
  store: 'popup_unreadable_store',
  pdf: 'popup_unreadable_pdf',
  file: 'popup_unreadable_file',
  gone: 'popup_unreadable_gone',
  refused: 'popup_unreadable_refused',
};

export function StateView({ state, reason, host }: Pick<TabState, 'state' | 'reason' | 'host'>) {
  const words = useWords();
  const look: StateLook =
    state === 'unreadable'
      ? {
          icon: 'blocked',
          tone: 'quiet',
          title: 'popup_unreadable_title',
          means: REASONS[reason ?? 'refused'],
        }
      : LOOKS[state];
  return (
    <header class={`verdict tone-${look.tone}`} data-state={state}>
      <span class="verdict-icon">
        <Icon name={look.icon} size={34} />
      </span>
      <div class="verdict-words">
        <h1>{words.t(look.title)}</h1>
        <p>{words.t(look.means, host ?? words.t('popup_this_site'))}</p>
        {state === 'none' && (
          <p class="limits">
            {words.t(VERDICT_LOOKS.none.limits)} {words.t('popup_none_next')}
          </p>
        )}
      </div>
    </header>
  );
}
