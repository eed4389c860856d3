/** The letter and the copy side by side, passage by passage; one below the other where the page is narrow. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../../components/CopyButton.tsx';
import {
  collate,
  collateEndorsers,
  type EndorserRow,
  foldUnchanged,
  type Marked,
  type Row,
} from '../../components/collation.ts';
import { STATUS_WORDS } from '../../components/evidence.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import { endorsement, passageName, variantName } from '../../components/names.ts';
import { PageText } from '../../components/PageText.tsx';
import { NoticeList } from '../../components/Report.tsx';
import { textLink } from '../../components/text-link.ts';
import { VerdictBadge } from '../../components/Verdict.tsx';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import { PieceView } from '../../components/Wording.tsx';
import { type Letter, printedName } from '../../engine/letter.ts';
import type { Copy, EndorserResult, Range } from '../../engine/report.ts';
import { Nothing, type State } from './Nothing.tsx';
import type { Subject } from './subject.ts';

export function CompareView({
  state,
  subject,
  letters,
  updated,
}: {
  state: State;
  subject: Subject | null;
  letters: readonly Letter[];
  updated: boolean;
}) {
  const words = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{words.t('compare_heading')}</h1>
      {subject === null ? (
        <Nothing state={state} />
      ) : (
        <Comparison subject={subject} letters={letters} updated={updated} />
      )}
    </>
  );
}

function Comparison({
  subject,
  letters,
  updated,
}: {
  subject: Subject;
  letters: readonly Letter[];
  updated: boolean;
}) {
  const words = useWords();
  const { report, text } = subject;
  const [picked, setPicked] = useState(0);
  const copy = report.copies[Math.min(picked, report.copies.length - 1)];
  const letter = letters.find(({ id }) => id === copy?.letter.id);
  return (
    <>
      <Source subject={subject} />
      <p class="note" role="status">
        {updated && words.t('compare_updated')}
      </p>
      {copy === undefined || letter === undefined ? (
        <p>{words.t('compare_none')}</p>
      ) : (
        <>
          {report.copies.length > 1 && (
            <label class="pick">
              <span>{words.t('compare_pick')}</span>
              <select
                value={report.copies.indexOf(copy)}
                onChange={(event) => setPicked(Number(event.currentTarget.value))}
              >
                {report.copies.map((other, index) => (
                  <option value={index}>
                    {words.t('report_copy', index + 1, words.t(VERDICT_LOOKS[other.verdict].title))}
                  </option>
                ))}
              </select>
            </label>
          )}
          <NoticeList notices={[...new Set([...report.notices, ...copy.notices])]} />
          <Sides key={picked} copy={copy} text={text} letter={letter} url={report.source.url ?? null} />
        </>
      )}
    </>
  );
}

export function Source({ subject: { report } }: { subject: Subject }) {
  return (
    <div class="source">
      <p>
        <strong>
          <PageText text={report.source.name} limit={200} />
        </strong>
        {report.source.url !== undefined && (
          <span class="note">
            <PageText text={report.source.url} limit={200} />
          </span>
        )}
      </p>
      <VerdictBadge verdict={report.verdict} />
    </div>
  );
}

function Sides({
  copy,
  text,
  letter,
  url,
}: {
  copy: Copy;
  text: string;
  letter: Letter;
  url: string | null;
}) {
  const words = useWords();
  const parts = foldUnchanged(collate(copy, text, letter));
  const list = useRef<HTMLDivElement>(null);
  const unsure = copy.verdict === 'uncertain';
  const link = (range: Range | null) => (url === null || range === null ? null : textLink(url, text, range));
  return (
    <div ref={list}>
      <Steps within={list} unsure={unsure} />
      <div class="sides-head" aria-hidden="true">
        <span>{words.t('compare_canon')}</span>
        <span>{words.t('compare_copy')}</span>
      </div>
      <ol class="rows">
        {parts.map((part) =>
          'folded' in part ? (
            <li class="row folded">
              <details>
                <summary>
                  {words.n(
                    unsure ? 'compare_folded_unsure' : 'compare_folded',
                    part.folded.length,
                    spanOf(part.folded),
                  )}
                </summary>
                <ol class="rows">
                  {part.folded.map((row) => (
                    <li class="row">
                      <RowView row={row} letter={letter} link={link} unsure={unsure} />
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          ) : (
            <li class={`row change ${part.row.status}`} tabIndex={-1}>
              <RowView row={part.row} letter={letter} link={link} unsure={unsure} />
            </li>
          ),
        )}
      </ol>
      {copy.endorsers !== null && <EndorserRows result={copy.endorsers} letter={letter} />}
    </div>
  );

  function spanOf(rows: readonly Row[]): string {
    const names = rows.map(({ passage }) => passageName(words, passage ?? ''));
    return names.length < 3 ? words.list(names) : words.t('compare_span', names[0]!, names.at(-1)!);
  }
}

/** Where the next and the previous change are. */
function Steps({ within, unsure }: { within: { current: HTMLElement | null }; unsure: boolean }) {
  const words = useWords();
  const [position, setPosition] = useState({ at: 0, of: 0 });
  const changes = () => [...(within.current?.querySelectorAll<HTMLElement>('.row.change') ?? [])];
  useEffect(() => setPosition({ at: 0, of: changes().length }), []);
  const step = (by: 1 | -1) => {
    const all = changes();
    if (all.length === 0) return;
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const at = here < 0 ? (by > 0 ? 0 : all.length - 1) : (here + by + all.length) % all.length;
    all[at]!.focus();
    all[at]!.scrollIntoView({ block: 'start' });
    setPosition({ at: at + 1, of: all.length });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
  if (position.of === 0)
    return <p class="note">{words.t(unsure ? 'compare_no_changes_unsure' : 'compare_no_changes')}</p>;
  // The focus leaves the buttons for the change they lead to: they act on press, so that it isn't lost on the way.
  const button = (by: 1 | -1, icon: IconName, label: MessageKey) => (
    <button
      type="button"
      class="quiet small"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => step(by)}
    >
      <Icon name={icon} size={14} /> <span class="step-label">{words.t(label)}</span>
    </button>
  );
  return (
    <div class="steps">
      {button(-1, 'previous', 'compare_previous')}
      {button(1, 'next', 'compare_next')}
      <span class="note" aria-live="polite">
        {position.at > 0 && words.t('popup_marks_position', position.at, position.of)}
      </span>
      <span class="note keys">{words.t('compare_keys')}</span>
    </div>
  );
}

/** What a row is said to be. `minor`: differences that change no verdict; `unread`: in a copy that can't be judged. */
type Look = Row['status'] | 'minor' | 'unread';

/** An icon means here what it means of a verdict. */
const LOOKS: Readonly<Record<Look, { icon: IconName; label: MessageKey }>> = {
  intact: { icon: 'authentic', label: STATUS_WORDS.intact },
  partial: { icon: 'excerpt', label: STATUS_WORDS.partial },
  altered: { icon: 'altered', label: STATUS_WORDS.altered },
  missing: { icon: 'incomplete', label: STATUS_WORDS.missing },
  moved: { icon: 'compare', label: STATUS_WORDS.moved },
  inserted: { icon: 'altered', label: STATUS_WORDS.inserted },
  minor: { icon: 'info', label: 'compare_minor' },
  unread: { icon: 'uncertain', label: 'compare_unsure' },
};

function lookOf({ status, variants }: Row, unsure: boolean): Look {
  if (status !== 'intact') return status;
  if (variants.length > 0) return 'minor';
  // No tick in a copy that could not be judged.
  return unsure ? 'unread' : 'intact';
}

function RowView({
  row,
  letter,
  link,
  unsure,
}: {
  row: Row;
  letter: Letter;
  link: (range: Range | null) => string | null;
  unsure: boolean;
}) {
  const words = useWords();
  const { passage, status, variants } = row;
  const look = lookOf(row, unsure);
  const canonical = letter.passages.find(({ id }) => id === passage)?.text ?? null;
  // The place of the first difference, else the whole.
  const address = link(variants[0]?.range ?? row.range);
  const placeOf = (after: string | null) =>
    after === null
      ? words.t('report_insertion_first')
      : words.t('report_insertion_after', passageName(words, after));
  const kinds = [...new Set(variants.map((variant) => variantName(words, variant)))];
  return (
    <>
      <h2 class="row-head">
        {passage !== null && <span>{passageName(words, passage)}</span>}
        <span class={`status ${look}`}>
          <Icon name={LOOKS[look].icon} size={14} /> {words.t(LOOKS[look].label)}
        </span>
        {kinds.length > 0 && <span class="kinds">{kinds.join(' · ')}</span>}
        {passage === null && <span class="kinds">{placeOf(row.after)}</span>}
      </h2>
      <div class="sides">
        <Side name="compare_canon">
          {row.canon.length === 0 ? (
            <p class="absent">{words.t('compare_not_in_letter')}</p>
          ) : (
            <MarkedText pieces={row.canon} />
          )}
        </Side>
        <Side name="compare_copy">
          {row.copy.length === 0 ? (
            <p class="absent">{words.t('compare_missing_here')}</p>
          ) : (
            <MarkedText pieces={row.copy} />
          )}
          {status === 'moved' && <p class="note">{words.t('compare_moved_note')}</p>}
        </Side>
      </div>
      <div class="row-tools">
        {canonical !== null && <CopyButton text={canonical} label={words.t('compare_copy_passage')} />}
        {address !== null && <CopyButton text={address} label={words.t('compare_link')} />}
      </div>
    </>
  );
}

function Side({ name, children }: { name: MessageKey; children: preact.ComponentChildren }) {
  const words = useWords();
  return (
    <div class="side">
      <p class="side-name" aria-hidden="true">
        {words.t(name)}
      </p>
      <span class="unseen">{words.t(name)}: </span>
      {children}
    </div>
  );
}

/** A paragraph of the letter has at most 1,200 characters: longer ones are the page's. UTF-16 units. */
const SHOWN = 4_000;

function MarkedText({ pieces }: { pieces: readonly Marked[] }) {
  const words = useWords();
  return (
    <p class="wording" lang="en" dir="ltr">
      {pieces.map(({ kind, text }) => {
        if (kind === 'gap') {
          return (
            <span class="gap">
              <span aria-hidden="true">[…]</span>
              <span class="unseen">{words.t('compare_gap')}</span>
            </span>
          );
        }
        if (kind === 'same') return <PageText text={text} limit={SHOWN} />;
        return <PieceView piece={{ kind, text }} limit={SHOWN} />;
      })}
    </p>
  );
}

const ENDORSER_WORDS: Readonly<Record<Exclude<EndorserRow['status'], 'present'>, MessageKey>> = {
  missing: 'endorsers_missing',
  renamed: 'endorsers_renamed',
  misplaced: 'endorsers_misplaced',
  repeated: 'endorsers_repeated',
};

function EndorserRows({ result, letter }: { result: EndorserResult; letter: Letter }) {
  const words = useWords();
  const rows = collateEndorsers(result, letter);
  const present = rows.filter(({ status }) => status === 'present');
  return (
    <section class="endorsers">
      <h2>{words.t('endorsers_heading')}</h2>
      <ol class="rows">
        {result.unlisted.map(({ found }) => (
          <li class="row change inserted" tabIndex={-1}>
            <Pair head={words.t('endorsers_unlisted')} status="inserted">
              {[
                <p class="absent">{words.t('compare_not_in_letter')}</p>,
                <p class="wording">
                  <PieceView piece={{ kind: 'added', text: found }} />
                </p>,
              ]}
            </Pair>
          </li>
        ))}
        {rows.map(({ endorser, status, found }) =>
          status === 'present' ? null : (
            <li class={`row change ${status}`} tabIndex={-1}>
              <Pair
                head={words.t(ENDORSER_WORDS[status])}
                status={status === 'missing' ? 'missing' : 'altered'}
                place={endorsement(words, endorser)}
              >
                {[
                  <p class="wording">
                    {status === 'renamed' || status === 'missing' ? (
                      <PieceView piece={{ kind: 'removed', text: printedName(endorser) }} />
                    ) : (
                      <bdi>{printedName(endorser)}</bdi>
                    )}
                  </p>,
                  status === 'missing' ? (
                    <p class="absent">{words.t('compare_missing_here')}</p>
                  ) : (
                    <p class="wording">
                      {found === null ? (
                        <bdi>{printedName(endorser)}</bdi>
                      ) : (
                        <PieceView piece={{ kind: 'added', text: found }} />
                      )}
                    </p>
                  ),
                ]}
              </Pair>
            </li>
          ),
        )}
        {present.length > 0 && (
          <li class="row folded">
            <details>
              <summary>{words.n('compare_present', present.length)}</summary>
              <ul class="present">
                {present.map(({ endorser }) => (
                  <li>
                    <bdi>{printedName(endorser)}</bdi>{' '}
                    <span class="note">{endorsement(words, endorser)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ol>
    </section>
  );
}

function Pair({
  head,
  status,
  place,
  children,
}: {
  head: string;
  status: Row['status'];
  place?: string;
  children: [preact.ComponentChild, preact.ComponentChild];
}) {
  return (
    <>
      <h3 class="row-head">
        <span class={`status ${status}`}>
          <Icon name={LOOKS[status].icon} size={14} /> {head}
        </span>
        {place !== undefined && <span class="kinds">{place}</span>}
      </h3>
      <div class="sides">
        <Side name="compare_canon">{children[0]}</Side>
        <Side name="compare_copy">{children[1]}</Side>
      </div>
    </>
  );
}
