/** What was found in one copy, the gravest first. */
import type { Letter } from '../engine/letter.ts';
import type { Copy, Variant } from '../engine/report.ts';
import { CopyButton } from './CopyButton.tsx';
import { Endorsers } from './Endorsers.tsx';
import type { Excerpt } from './excerpts.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './language.tsx';
import { Capped, Section } from './layout.tsx';
import { passageName, variantName } from './names.ts';
import { PageText } from './PageText.tsx';
import { excerptsOfCopy, isCritical, isMinor, missingFrom, type PassageExcerpt } from './variants.ts';
import { Wording } from './Wording.tsx';

export function CopyFindings({ copy, letter }: { copy: Copy; letter: Letter | undefined }) {
  const changes = excerptsOfCopy(copy, letter, (variant) => !isMinor(variant));
  const minor = excerptsOfCopy(copy, letter, isMinor);
  return (
    <>
      <Changes excerpts={changes} />
      <Missing copy={copy} letter={letter} />
      <Insertions copy={copy} />
      <Moved copy={copy} />
      {copy.endorsers !== null && <Endorsers result={copy.endorsers} letter={letter} />}
      <Minor excerpts={minor} />
    </>
  );
}

function Changes({ excerpts }: { excerpts: readonly PassageExcerpt[] }) {
  const words = useWords();
  if (excerpts.length === 0) return null;
  return (
    <Section title={words.t('report_changes_heading')} count={excerpts.length}>
      <Variants excerpts={excerpts} />
    </Section>
  );
}

export function Variants({ excerpts }: { excerpts: readonly PassageExcerpt[] }) {
  const words = useWords();
  return (
    <Capped
      items={excerpts}
      render={({ passage, excerpt }) => (
        <li class={isCritical(excerpt) ? 'finding critical' : 'finding'}>
          <p class="finding-head">
            <span class="finding-name">
              {isCritical(excerpt) && <Icon name="altered" size={14} />}
              {namesOf(excerpt, (variant) => variantName(words, variant))}
            </span>
            <span class="finding-place">{passageName(words, passage)}</span>
          </p>
          <Wording excerpt={excerpt} />
        </li>
      )}
    />
  );
}

function namesOf({ variants }: Excerpt, name: (variant: Variant) => string): string {
  return [...new Set(variants.map(name))].join(' · ');
}

/** What is missing; of a part of the letter, what is there. */
function Missing({ copy, letter }: { copy: Copy; letter: Letter | undefined }) {
  const words = useWords();
  const missing = missingFrom(copy);
  if (missing.length === 0) {
    const shown = copy.passages.filter(({ status }) => status !== 'missing');
    if (shown.length === 0 || shown.length === copy.passages.length) return null;
    const names = shown.map(({ id }) => passageName(words, id));
    return <p class="note shown">{words.t('report_shown_parts', words.list(names))}</p>;
  }
  return (
    <Section title={words.t('report_missing_heading')} count={missing.length}>
      <Capped
        items={missing}
        render={({ id }) => {
          const text = letter?.passages.find((passage) => passage.id === id)?.text;
          return (
            <li class="finding">
              {text === undefined ? (
                passageName(words, id)
              ) : (
                <details>
                  <summary>
                    <span class="finding-name">
                      <Icon name="incomplete" size={14} />
                      {passageName(words, id)}
                    </span>{' '}
                    <span class="unfold">{words.t('report_missing_show')}</span>
                  </summary>
                  <p class="wording" lang="en" dir="ltr">
                    {text}
                  </p>
                  <CopyButton text={text} />
                </details>
              )}
            </li>
          );
        }}
      />
    </Section>
  );
}

function Insertions({ copy }: { copy: Copy }) {
  const words = useWords();
  if (copy.insertions.length === 0) return null;
  return (
    <Section title={words.t('report_insertions_heading')} count={copy.insertions.length}>
      <Capped
        items={copy.insertions}
        render={({ after, found }) => (
          <li class="finding critical">
            <p class="finding-head">
              <span class="finding-name">
                <Icon name="altered" size={14} />
                {words.t('variant_addition')}
              </span>
              <span class="finding-place">
                {after === null
                  ? words.t('report_insertion_first')
                  : words.t('report_insertion_after', passageName(words, after))}
              </span>
            </p>
            <p class="wording">
              <ins>
                <PageText text={found} />
              </ins>
            </p>
          </li>
        )}
      />
    </Section>
  );
}

function Moved({ copy }: { copy: Copy }) {
  const words = useWords();
  const moved = copy.passages.filter(({ status }) => status === 'moved');
  if (moved.length === 0) return null;
  return (
    <Section title={words.t('report_moved_heading')} count={moved.length}>
      <ul class="findings">
        {moved.map(({ id }) => (
          <li class="finding">{words.t('report_moved', passageName(words, id))}</li>
        ))}
      </ul>
    </Section>
  );
}

function Minor({ excerpts }: { excerpts: readonly PassageExcerpt[] }) {
  const words = useWords();
  if (excerpts.length === 0) return null;
  const count = excerpts.reduce((sum, { excerpt }) => sum + excerpt.variants.length, 0);
  return (
    <details class="minor">
      <summary>{words.n('report_minor', count)}</summary>
      <Variants excerpts={excerpts} />
    </details>
  );
}
