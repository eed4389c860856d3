/** The page's frame: which view is shown, and what it is about. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../../components/Icon.tsx';
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import type { Letter } from '../../engine/letter.ts';
import { CheckView } from './CheckView.tsx';
import { CompareView } from './CompareView.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { LetterView } from './LetterView.tsx';
import { LookUpView } from './LookUpView.tsx';
import { addressOf, type Route, routeOf, VIEWS, type View } from './routes.ts';
import { type Subject, useTabSubject } from './subject.ts';
import { useChecks } from './useChecks.ts';

const LOOKS: Readonly<Record<View, { icon: IconName; label: MessageKey }>> = {
  check: { icon: 'text', label: 'nav_check' },
  compare: { icon: 'compare', label: 'nav_compare' },
  evidence: { icon: 'save', label: 'nav_evidence' },
  'look-up': { icon: 'search', label: 'nav_lookup' },
  letter: { icon: 'letter', label: 'nav_letter' },
};

export function App({ letters }: { letters: readonly Letter[] }) {
  const words = useWords();
  const [route, setRoute] = useState(() => routeOf(location.search));
  const [chosen, setChosen] = useState<Subject | null>(null);
  const checks = useChecks(letters);
  const fromTab = useTabSubject(route.tab);
  const main = useRef<HTMLElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    const onPopState = () => {
      moved.current = true;
      setRoute(routeOf(location.search));
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);

  // The keyboard and the screen reader go on at the head of the new view.
  useEffect(() => {
    if (!moved.current) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
  }, [route.view]);

  const go = useCallback((view: View) => {
    moved.current = true;
    const address = addressOf(view, routeOf(location.search));
    history.pushState(null, '', address);
    setRoute(routeOf(address));
  }, []);

  const show = (view: View) => (subject: Subject) => {
    setChosen(subject);
    go(view);
  };
  // What was checked here is shown once it was chosen; until then the tab that the page was opened for.
  const tabSubject = fromTab.state === 'here' ? fromTab.subject : null;
  const subject = chosen ?? (route.tab === null ? (checks.items.find(isDone)?.subject ?? null) : tabSubject);
  const state = chosen === null && route.tab !== null ? fromTab.state : subject === null ? 'empty' : 'here';

  return (
    <>
      <header class="top">
        <p class="brand">
          <img src="/icons/128.png" width="28" height="28" alt="" />
          {words.t('extName')}
        </p>
        <nav aria-label={words.t('nav_label')}>
          {VIEWS.map((view) => (
            <ViewLink view={view} route={route} go={go} />
          ))}
        </nav>
      </header>
      <main ref={main} class={`page view-${route.view}`}>
        {route.view === 'check' && (
          <CheckView
            checks={checks}
            letters={letters}
            selection={route.selection}
            compare={show('compare')}
            keep={show('evidence')}
          />
        )}
        {route.view === 'compare' && (
          <CompareView
            state={state}
            subject={subject}
            letters={letters}
            updated={chosen === null && fromTab.state === 'here' && fromTab.updated}
          />
        )}
        {route.view === 'evidence' && (
          <EvidenceView state={state} subject={subject} letters={letters} wrong={route.wrong} />
        )}
        {route.view === 'look-up' && <LookUpView letters={letters} selection={route.lookup} />}
        {route.view === 'letter' && letters.map((letter) => <LetterView letter={letter} />)}
      </main>
    </>
  );
}

function isDone(item: { subject: Subject | null }): boolean {
  return item.subject !== null;
}

function ViewLink({ view, route, go }: { view: View; route: Route; go: (view: View) => void }) {
  const words = useWords();
  const { icon, label } = LOOKS[view];
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(view);
  };
  return (
    <a
      href={addressOf(view, route)}
      aria-current={route.view === view ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{words.t(label)}</span>
    </a>
  );
}
