/** A report to keep or to send: nothing leaves the page but by the reader's press. */
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CopyButton } from '../../components/CopyButton.tsx';
import {
  type Evidence,
  evidenceJson,
  evidenceName,
  evidenceNote,
  evidencePage,
} from '../../components/evidence.ts';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/language.tsx';
import { PageText } from '../../components/PageText.tsx';
import type { Letter } from '../../engine/letter.ts';
import { Source } from './CompareView.tsx';
import { Nothing, type State } from './Nothing.tsx';
import type { Subject } from './subject.ts';

export function EvidenceView({
  state,
  subject,
  letters,
  wrong,
}: {
  state: State;
  subject: Subject | null;
  letters: readonly Letter[];
  wrong: boolean;
}) {
  const words = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{words.t(wrong ? 'evidence_wrong_heading' : 'evidence_heading')}</h1>
      {subject === null ? (
        <Nothing state={state} />
      ) : (
        <Kept subject={subject} letters={letters} wrong={wrong} />
      )}
    </>
  );
}

function Kept({ subject, letters, wrong }: { subject: Subject; letters: readonly Letter[]; wrong: boolean }) {
  const words = useWords();
  const evidence = useMemo<Evidence>(
    () => ({ ...subject, letters, version: browser.runtime.getManifest().version }),
    [subject, letters],
  );
  const note = useMemo(() => evidenceNote(evidence, words), [evidence, words]);
  const keep = (
    <>
      <p>{words.t('evidence_intro')}</p>
      <p class="saves">
        <SaveLink
          name={evidenceName(evidence, 'html')}
          type="text/html;charset=utf-8"
          content={evidencePage(evidence, words)}
          label={words.t('evidence_save_page')}
        />
        <SaveLink
          quiet
          name={evidenceName(evidence, 'json')}
          type="application/json"
          content={evidenceJson(evidence)}
          label={words.t('evidence_save_data')}
        />
      </p>
    </>
  );
  const tell = (
    <>
      <p>{words.t('evidence_wrong')}</p>
      <p class="saves">
        <CopyButton text={note} label={words.t('evidence_wrong_copy')} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="note-text" tabIndex={0} aria-label={words.t('evidence_wrong_heading')}>
        <PageText text={note} limit={20_000} />
      </section>
    </>
  );
  // What was asked for comes first; the other stands below it.
  return (
    <>
      <Source subject={subject} />
      {wrong ? tell : keep}
      <section class="section">
        <h2>{words.t(wrong ? 'evidence_heading' : 'evidence_wrong_heading')}</h2>
        {wrong ? keep : tell}
      </section>
    </>
  );
}

/** A file that is made here and saved by the browser, without a permission. */
function SaveLink({
  name,
  type,
  content,
  label,
  quiet = false,
}: {
  name: string;
  type: string;
  content: string;
  label: string;
  quiet?: boolean;
}) {
  const address = useMemo(() => URL.createObjectURL(new Blob([content], { type })), [content, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a class={quiet ? 'button quiet' : 'button'} href={address} download={name}>
      <Icon name="save" /> {label}
    </a>
  );
}
