/** "Show on the page": the marks, one after another, and whether the page left them alone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/language.tsx';
import { marksOf } from '../../components/marks.ts';
import type { Settings, ShownMark } from '../../engine/messages.ts';
import type { Report } from '../../engine/report.ts';
import { checkPageAddress, openPage } from './Links.tsx';
import { clearMarks, showMarks, stepMark } from './tab.ts';

export function Marks({
  tabId,
  report,
  shown,
  which,
  check,
}: {
  tabId: number;
  report: Report;
  shown: readonly ShownMark[];
  which: Settings['marks'];
  check: () => void;
}) {
  const words = useWords();
  // The one pressed last; until then the one that the page was led to before this popup opened.
  const [pressed, setPressed] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const marked = shown.length > 0;
  const lost = shown.filter((mark) => mark === null).length;
  const index = Math.max(pressed ?? shown.findIndex((mark) => mark?.current), 0);

  // The button that was pressed is gone: the keyboard goes on from the one in its place.
  useEffect(() => {
    if (asked.current) (marked ? next : first).current?.focus();
  }, [marked]);

  const show = async () => {
    asked.current = true;
    const reply = await showMarks(tabId, marksOf(report, which));
    setFailed(reply.shown === 0);
    if (reply.shown > 0) await lead(0);
  };
  const lead = async (to: number) => {
    setPressed(to);
    await stepMark(tabId, to);
    if (coversPage()) window.close();
  };
  const step = (by: number) => lead((index + by + shown.length) % shown.length);
  const clear = () => {
    asked.current = true;
    setPressed(null);
    void clearMarks(tabId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    void step(by);
  };

  return (
    <>
      {marked ? (
        <fieldset class="marks" aria-label={words.t('popup_marks_label')} onKeyDown={onKeyDown}>
          <button
            type="button"
            class="quiet icon-only"
            onClick={() => step(-1)}
            aria-label={words.t('popup_marks_previous')}
            title={`${words.t('popup_marks_previous')} (↑)`}
          >
            <Icon name="previous" />
          </button>
          <span class="position" aria-live="polite">
            {words.t('popup_marks_position', index + 1, shown.length)}
          </span>
          <button
            ref={next}
            type="button"
            class="quiet icon-only"
            onClick={() => step(1)}
            aria-label={words.t('popup_marks_next')}
            title={`${words.t('popup_marks_next')} (↓)`}
          >
            <Icon name="next" />
          </button>
          <button type="button" class="quiet" onClick={clear}>
            <Icon name="close" size={14} /> {words.t('popup_marks_clear')}
          </button>
        </fieldset>
      ) : (
        <button ref={first} type="button" onClick={show}>
          <Icon name="show" /> {words.t('popup_show')}
        </button>
      )}
      {report.copies.length > 0 && (
        <button type="button" class="quiet" onClick={() => openPage(checkPageAddress({ tab: tabId }))}>
          <Icon name="compare" /> {words.t('popup_compare')}
        </button>
      )}
      {(failed || lost > 0) && (
        <p class="alert" role="alert">
          {failed ? words.t('popup_marks_none') : words.n('popup_marks_lost', lost)}{' '}
          <button type="button" class="link" onClick={check}>
            {words.t('popup_check_again')}
          </button>
        </p>
      )}
    </>
  );
}

/** Firefox for Android gives the popup the whole screen: what it leads to can be seen once it is out of the way. */
function coversPage(): boolean {
  return matchMedia('(pointer: coarse)').matches && innerWidth >= screen.width;
}
