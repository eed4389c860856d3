/** The popup: the verdict on the tab's page first, then what can be done with it. */

import letters from 'virtual:letters';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LookupBox } from '../../components/Lookup.tsx';
import { useWords } from '../../components/language.tsx';
import { noticesOf } from '../../components/names.ts';
import { PageText } from '../../components/PageText.tsx';
import { editionOf, NoticeList, ReportFindings } from '../../components/Report.tsx';
import { saveSettings } from '../../components/settings.ts';
import { VerdictHeader } from '../../components/Verdict.tsx';
import { isBelow } from '../../data/sites.ts';
import type { CheckResult, Settings, TabState } from '../../engine/messages.ts';
import type { Notice, Report } from '../../engine/report.ts';
import { checkPageAddress, Links, openPage } from './Links.tsx';
import { Marks } from './Marks.tsx';
import { StateView } from './StateView.tsx';
import { checkTab, readTab, type Tab, type TabReading, watchTab } from './tab.ts';

/** How often a page that is being read is asked again: storage tells only of what was found. Milliseconds. */
const ASK_AGAIN = 400;

/** States of a page that was read. */
const READ: readonly TabReading['state']['state'][] = ['report', 'none', 'checking'];

export function Popup({ tab, first, settings }: { tab: Tab; first: TabReading; settings: Settings }) {
  const words = useWords();
  const [reading, setReading] = useState(first);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Extract<CheckResult, { ok: false }>['reason'] | null>(null);
  const [denied, setDenied] = useState(false);
  const { state, report } = reading;
  const actions = useRef<HTMLDivElement>(null);
  const checked = useRef(false);

  // The button that was pressed is gone by now: the keyboard goes on from what came in its place.
  useEffect(() => {
    if (!busy && checked.current && document.activeElement === document.body)
      actions.current?.querySelector('button')?.focus();
  }, [busy]);

  const refresh = () => readTab(tab.id).then(setReading);
  useEffect(() => {
    const stop = watchTab(tab.id, refresh);
    // Something may have come since the first reading and before this watch.
    refresh();
    return stop;
  }, [tab.id]);
  useEffect(() => {
    const waits = state.state === 'checking' || (state.state === 'report' && report === null);
    if (!waits) return;
    const timer = setInterval(refresh, ASK_AGAIN);
    return () => clearInterval(timer);
  }, [state.state, report === null]);

  const check = async () => {
    checked.current = true;
    setBusy(true);
    setRefused(null);
    const result = await checkTab(tab.id);
    await refresh();
    if (!result.ok) setRefused(result.reason);
    setBusy(false);
  };
  /** Has to be the first thing that a click does, or the browser refuses to ask. */
  const allow = async () => {
    const granted = await browser.permissions.request({ origins: state.patterns }).catch(() => false);
    setDenied(!granted);
    if (granted) await check();
  };
  const turn = async (on: boolean) => {
    const { host } = state;
    if (host === null) return;
    const off = settings.off.filter((other) => !isBelow(host, other));
    await saveSettings({ off: on ? off : [...off, host] });
    await refresh();
  };

  const shown = report !== null && refused === null && !busy && state.state === 'report' ? report : null;
  return (
    <main>
      <div role="status">
        {shown !== null ? (
          <VerdictHeader
            verdict={shown.verdict}
            edition={editionOf(shown)}
            next={saysNothing(shown) ? words.t('popup_none_next') : ''}
          />
        ) : (
          <StateView
            state={busy ? 'checking' : refused !== null ? 'unreadable' : state.state}
            reason={refused ?? state.reason}
            host={state.host}
          />
        )}
      </div>
      <p class="source">
        {state.host !== null && <bdi>{state.host}</bdi>}
        {state.host !== null && tab.title !== '' && ' · '}
        <PageText text={tab.title.slice(0, 200)} />
      </p>
      {shown !== null && <Notices report={shown} check={check} />}
      <div ref={actions} class="actions">
        {busy ? null : shown !== null && (shown.copies.length > 0 || shown.quotations.length > 0) ? (
          <Marks tabId={tab.id} report={shown} shown={reading.shown} which={settings.marks} check={check} />
        ) : (
          <Choices
            state={refused !== null ? 'unreadable' : shown !== null ? 'none' : state.state}
            grantable={state.patterns.length > 0}
            check={check}
            allow={allow}
            turnOn={() => turn(true)}
          />
        )}
        {denied && <p role="alert">{words.t('popup_allow_refused')}</p>}
      </div>
      {shown !== null && <ReportFindings report={shown} letters={letters} />}
      <LookupBox letter={letters[0]!} />
      <Links tabId={tab.id} report={shown} />
      <Site state={state} allow={allow} turnOff={() => turn(false)} />
    </main>
  );
}

/** Why the site was read, and the choice to have it otherwise. */
function Site({
  state,
  allow,
  turnOff,
}: {
  state: TabReading['state'];
  allow: () => void;
  turnOff: () => void;
}) {
  const words = useWords();
  const { host, access, patterns } = state;
  if (host === null || !READ.includes(state.state)) return null;
  if (access === 'none') {
    return (
      <div class="site">
        <span>{words.t('popup_site_checked', host)}</span>
        {patterns.length > 0 && (
          <button type="button" class="quiet small" onClick={allow}>
            {words.t('popup_always')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="site">
      <span>{words.t(access === 'everywhere' ? 'popup_site_everywhere' : 'popup_site_watched', host)}</span>
      <button type="button" class="quiet small" onClick={turnOff}>
        {words.t('popup_turn_off')}
      </button>
    </div>
  );
}

function saysNothing({ verdict, notices, quotations }: Report): boolean {
  return verdict === 'none' && notices.length === 0 && quotations.length === 0;
}

/** Notices of what the reader can open on the page, or show in the original. */
const OPENED_BY_READER: readonly Notice[] = ['truncated', 'folded-text', 'translated-page'];

/** What is to be known of the reading, with the way to read once more what the reader has opened since. */
function Notices({ report, check }: { report: Report; check: () => void }) {
  const words = useWords();
  const notices = noticesOf(report);
  if (notices.length === 0) return null;
  return (
    <>
      <NoticeList notices={notices} />
      {notices.some((notice) => OPENED_BY_READER.includes(notice)) && (
        <button type="button" class="quiet small" onClick={check}>
          {words.t('popup_check_again')}
        </button>
      )}
    </>
  );
}

/** What a reader can do where no copy is shown. The likeliest first. */
function Choices({
  state,
  grantable,
  check,
  allow,
  turnOn,
}: {
  state: TabState['state'];
  /** There are hosts that the reader may allow. */
  grantable: boolean;
  check: () => void;
  allow: () => void;
  turnOn: () => void;
}) {
  const words = useWords();
  const choice = (label: string, act: () => void, quiet = false) => (
    <button type="button" class={quiet ? 'quiet' : ''} onClick={act}>
      {label}
    </button>
  );
  const checkNow = (quiet: boolean) => choice(words.t('popup_check_now'), check, quiet);
  const otherText = (quiet: boolean) =>
    choice(words.t('popup_other_text'), () => openPage(checkPageAddress()), quiet);
  switch (state) {
    case 'report':
    case 'checking':
      return null;
    case 'unreadable':
      return otherText(false);
    case 'none':
      return (
        <>
          {checkNow(true)}
          {otherText(true)}
        </>
      );
    case 'not-loaded':
      return checkNow(false);
    case 'off':
      return (
        <>
          {choice(words.t('popup_turn_on'), turnOn)}
          {checkNow(true)}
        </>
      );
    case 'withdrawn':
      return (
        <>
          {grantable && choice(words.t('popup_allow_again'), allow)}
          {checkNow(true)}
        </>
      );
    case 'not-watched':
      return (
        <>
          {checkNow(false)}
          {grantable && choice(words.t('popup_always'), allow, true)}
        </>
      );
  }
}
