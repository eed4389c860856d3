/** Paste, drop or choose; results below, the newest first. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import { PageText } from '../../components/PageText.tsx';
import { ReportView } from '../../components/Report.tsx';
import { VerdictBadge } from '../../components/Verdict.tsx';
import { ACCEPT } from '../../documents/read.ts';
import type { Letter } from '../../engine/letter.ts';
import { VERDICTS } from '../../engine/report.ts';
import { loadSelection, type Subject } from './subject.ts';
import type { Checks, Item } from './useChecks.ts';

const PROBLEM_WORDS: Readonly<Record<NonNullable<Item['problem']>, MessageKey>> = {
  empty: 'problem_empty',
  'too-large': 'problem_too_large',
  'too-long': 'problem_too_long',
  'not-text': 'problem_not_text',
  encoding: 'problem_encoding',
  'old-word': 'problem_old_word',
  unsupported: 'problem_unsupported',
  damaged: 'problem_damaged',
  password: 'problem_password',
  'image-only': 'problem_image_only',
  'lost-letters': 'problem_lost_letters',
  unreadable: 'problem_unreadable',
  failed: 'problem_failed',
};

interface Actions {
  compare(subject: Subject): void;
  keep(subject: Subject): void;
}

export function CheckView({
  checks,
  letters,
  selection,
  ...actions
}: { checks: Checks; letters: readonly Letter[]; selection: string | null } & Actions) {
  const words = useWords();
  const [text, setText] = useState('');
  const [gone, setGone] = useState(false);
  const { items, add, cancel, clear } = checks;

  // A text that was selected on a page is checked at once; it stands in the box, to be seen.
  const taken = useRef(items.length > 0);
  useEffect(() => {
    if (selection === null || taken.current) return;
    taken.current = true;
    void loadSelection(selection).then((selected) => {
      setGone(selected === null);
      if (selected === null) return;
      setText(selected.text);
      const name = words.t('check_selection_name', selected.title || selected.url);
      add([{ text: selected.text, name, url: selected.url }]);
    });
  }, [selection]);

  const addFiles = (files: readonly File[]) => add(files.map((file) => ({ file })));
  return (
    <Dropping drop={addFiles} dropText={setText}>
      <h1 tabIndex={-1}>{words.t('check_heading')}</h1>
      <p>{words.t('check_intro')}</p>
      {gone && <p role="alert">{words.t('check_selection_gone')}</p>}
      <PasteBox
        text={text}
        setText={setText}
        check={() => add([{ text, name: words.t('check_pasted_name') }])}
        addFiles={addFiles}
      />
      <FileBox addFiles={addFiles} />
      {items.length > 0 && (
        <Results items={items} letters={letters} cancel={cancel} clear={clear} {...actions} />
      )}
    </Dropping>
  );
}

function PasteBox({
  text,
  setText,
  check,
  addFiles,
}: {
  text: string;
  setText: (text: string) => void;
  check: () => void;
  addFiles: (files: readonly File[]) => void;
}) {
  const words = useWords();
  const id = useId();
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') check();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event);
  };
  return (
    <form class="paste" onSubmit={onSubmit}>
      <label for={id}>{words.t('check_paste_label')}</label>
      <textarea
        id={id}
        rows={7}
        value={text}
        placeholder={words.t('check_paste_hint')}
        spellcheck={false}
        dir="auto"
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.t('check_paste_button')}
      </button>
    </form>
  );
}

function FileBox({ addFiles }: { addFiles: (files: readonly File[]) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const onChange = () => {
    addFiles([...(input.current?.files ?? [])]);
    // The same file can be chosen again.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div class="files">
      <p class="drop-hint">{words.t('check_drop')}</p>
      <button type="button" class="quiet" aria-describedby={id} onClick={() => input.current?.click()}>
        {words.t('check_choose')}
      </button>
      <p class="note" id={id}>
        {words.t('check_formats')}
      </p>
      <input ref={input} type="file" multiple accept={ACCEPT} hidden onChange={onChange} />
    </div>
  );
}

/** Files may be dropped anywhere on the page; so may a selected text. */
function Dropping({
  drop,
  dropText,
  children,
}: {
  drop: (files: readonly File[]) => void;
  dropText: (text: string) => void;
  children: preact.ComponentChildren;
}) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) drop(files);
      else if (text !== '') dropText(text);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, [drop, dropText]);
  return <div class={over ? 'dropping over' : 'dropping'}>{children}</div>;
}

function Results({
  items,
  letters,
  cancel,
  clear,
  ...actions
}: {
  items: readonly Item[];
  letters: readonly Letter[];
  cancel: (id?: number) => void;
  clear: () => void;
} & Actions) {
  const words = useWords();
  const left = items.filter(({ state }) => state === 'waiting' || state === 'working');
  const working = items.find(({ state }) => state === 'working');
  const done = items.length - left.length;
  const said =
    working === undefined
      ? words.n('check_done', items.filter(({ state }) => state === 'done').length)
      : words.t('check_progress', done + 1, items.length, working.name);
  return (
    <section class="results">
      <div class="results-head">
        <h2>{words.t('check_results_heading')}</h2>
        <p class="note" role="status">
          {said}
        </p>
        {left.length > 0 ? (
          <button type="button" class="quiet small" onClick={() => cancel()}>
            <Icon name="close" size={14} /> {words.t('check_cancel')}
          </button>
        ) : (
          <button type="button" class="quiet small" onClick={clear}>
            {words.t('check_clear')}
          </button>
        )}
      </div>
      {items.length > 1 && <Tally items={items} />}
      {left.length > 0 && (
        <progress
          max={items.length}
          value={done + (working?.progress ?? 0)}
          aria-label={words.t('check_working')}
        />
      )}
      <ul>
        {items.map((item) => (
          <li class="item" key={item.id}>
            <Result item={item} letters={letters} alone={items.length === 1} {...actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of each verdict, the gravest first, so that one altered copy among fifty files is not missed. */
function Tally({ items }: { items: readonly Item[] }) {
  const words = useWords();
  const verdicts = items.flatMap(({ subject }) => (subject === null ? [] : [subject.report.verdict]));
  const counts = [...VERDICTS]
    .reverse()
    .map((verdict) => ({ verdict, count: verdicts.filter((other) => other === verdict).length }))
    .filter(({ count }) => count > 0);
  const failed = items.filter(({ state }) => state === 'failed').length;
  return (
    <ul class="tally">
      {counts.map(({ verdict, count }) => (
        <li>
          <VerdictBadge verdict={verdict} /> <span class="count">{words.number(count)}</span>
        </li>
      ))}
      {failed > 0 && (
        <li>
          <span class="badge tone-quiet">
            <Icon name="blocked" />
            {words.t('check_not_read')}
          </span>{' '}
          <span class="count">{words.number(failed)}</span>
        </li>
      )}
    </ul>
  );
}

function Result({
  item,
  letters,
  alone,
  compare,
  keep,
}: { item: Item; letters: readonly Letter[]; alone: boolean } & Actions) {
  const words = useWords();
  const { name, state, subject, problem } = item;
  if (subject === null) {
    return (
      <article class="card result">
        <h3 class="result-name">
          <PageText text={name} limit={120} />
        </h3>
        <p class={state === 'failed' ? 'problem' : 'note'}>
          {state === 'failed' && <Icon name="blocked" />}
          {problem !== null ? (
            <span>
              <strong>{words.t('check_not_read')}.</strong> {words.t(PROBLEM_WORDS[problem])}
            </span>
          ) : (
            words.t(
              state === 'cancelled'
                ? 'check_cancelled'
                : state === 'working'
                  ? 'check_working'
                  : 'check_waiting',
            )
          )}
        </p>
      </article>
    );
  }
  const { report, remarks } = subject;
  return (
    <article class="card result">
      <header class="result-head">
        <h3 class="result-name">
          <PageText text={name} limit={120} />
        </h3>
        {!alone && <VerdictBadge verdict={report.verdict} />}
      </header>
      <div class="result-actions">
        {report.copies.length > 0 && (
          <button type="button" class="quiet small" onClick={() => compare(subject)}>
            <Icon name="compare" size={14} /> {words.t('check_compare')}
          </button>
        )}
        <button type="button" class="quiet small" onClick={() => keep(subject)}>
          <Icon name="save" size={14} /> {words.t('check_evidence')}
        </button>
      </div>
      <details open={alone}>
        <summary>{words.t('check_details')}</summary>
        {remarks.map((remark) => (
          <p class="note remark">{words.t(remark)}</p>
        ))}
        <ReportView report={report} letters={letters} level={3} />
      </details>
    </article>
  );
}
