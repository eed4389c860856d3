/** Everything a report says. The popup, the compare page and the check page all draw this one. */
import type { Letter } from '../engine/letter.ts';
import {
  type Copy,
  type LetterReference,
  type Notice,
  type Quotation,
  type Report,
  VERDICTS,
} from '../engine/report.ts';
import { CopyFindings } from './Copy.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './language.tsx';
import { Capped, type Level, LevelContext, Section } from './layout.tsx';
import { NOTICE_WORDS, noticesOf, passageName } from './names.ts';
import { PageText } from './PageText.tsx';
import { VerdictHeader } from './Verdict.tsx';
import { VERDICT_LOOKS } from './verdicts.ts';

/** `level`: of the verdict's heading on the page; sections are one below. */
export function ReportView({
  report,
  letters,
  level = 1,
}: {
  report: Report;
  letters: readonly Letter[];
  level?: Level;
}) {
  return (
    <LevelContext.Provider value={level}>
      <VerdictHeader verdict={report.verdict} edition={editionOf(report)} level={level} />
      <NoticeList notices={noticesOf(report)} />
      <ReportFindings report={report} letters={letters} />
    </LevelContext.Provider>
  );
}

/** The edition that the verdict speaks of: that of the copy it comes from. */
export function editionOf({ copies, verdict }: Report): string | null {
  return (copies.find((copy) => copy.verdict === verdict) ?? copies[0])?.letter.edition ?? null;
}

/** The findings without the verdict and the notices above them. */
export function ReportFindings({ report, letters }: { report: Report; letters: readonly Letter[] }) {
  const words = useWords();
  const { copies } = report;
  return (
    <>
      {copies.length > 1 && <p class="note">{words.n('report_copies', copies.length)}</p>}
      {copies.length === 1 && copyView(copies[0]!, null)}
      {copies.length > 1 && (
        <Capped
          items={worstFirst(copies)}
          render={({ copy, index }) => <li key={index}>{copyView(copy, index)}</li>}
        />
      )}
      <Quotations quotations={report.quotations} />
      {references(copies).map((reference) => (
        <Edition reference={reference} />
      ))}
    </>
  );

  function copyView(copy: Copy, index: number | null) {
    const findings = <CopyFindings copy={copy} letter={letters.find(({ id }) => id === copy.letter.id)} />;
    if (index === null) return findings;
    const look = VERDICT_LOOKS[copy.verdict];
    return (
      <details class="copy" open={copy.verdict === report.verdict}>
        <summary class={`tone-${look.tone}`}>
          <Icon name={look.icon} /> {words.t('report_copy', index + 1, words.t(look.title))}
        </summary>
        {findings}
      </details>
    );
  }
}

/** The copies with their places, the gravest first: what is shown of a thousand must hold the worst. */
function worstFirst(copies: readonly Copy[]): { copy: Copy; index: number }[] {
  return copies
    .map((copy, index) => ({ copy, index }))
    .sort((a, b) => VERDICTS.indexOf(b.copy.verdict) - VERDICTS.indexOf(a.copy.verdict) || a.index - b.index);
}

/** Each letter that was compared with, once. */
function references(copies: readonly Copy[]): LetterReference[] {
  return [...new Map(copies.map(({ letter }) => [`${letter.id} ${letter.sha256}`, letter])).values()];
}

export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const words = useWords();
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li>
          <Icon name="info" />
          <span>{words.t(NOTICE_WORDS[notice])}</span>
        </li>
      ))}
    </ul>
  );
}

export function Quotations({ quotations }: { quotations: readonly Quotation[] }) {
  const words = useWords();
  if (quotations.length === 0) return null;
  return (
    <Section title={words.t('report_quotations_heading')} count={quotations.length}>
      <p class="note">{words.t('report_quotation_means')}</p>
      <Capped
        items={quotations}
        render={({ found, nearest }) => (
          <li class="finding">
            <blockquote class="wording">
              <PageText text={found} />
            </blockquote>
            {nearest !== null && (
              <details>
                <summary>{words.t('report_quotation_nearest', passageName(words, nearest.passage))}</summary>
                <p class="wording" lang="en">
                  <PageText text={nearest.text} />
                </p>
              </details>
            )}
          </li>
        )}
      />
    </Section>
  );
}

/** Which text was compared with: the whole fingerprint unfolds. */
export function Edition({ reference }: { reference: LetterReference }) {
  const words = useWords();
  return (
    <details class="edition">
      <summary>{words.t('report_edition_heading', words.date(reference.edition))}</summary>
      <dl>
        <dt>{words.t('report_edition_letter')}</dt>
        <dd lang="en">{reference.title}</dd>
        <dt>{words.t('report_sha256')}</dt>
        <dd>
          <code>{reference.sha256}</code>
        </dd>
      </dl>
    </details>
  );
}
