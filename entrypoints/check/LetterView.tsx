/** The letter itself, with its endorsers, and what vouches for its text. */
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { MessageKey } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import { passageName } from '../../components/names.ts';
import { canonicalText, type Endorser, type Letter, type Passage, printedName } from '../../engine/letter.ts';

type Agreement = 'checking' | 'agrees' | 'differs';

const AGREEMENT_WORDS: Readonly<Record<Agreement, MessageKey>> = {
  checking: 'letter_checking',
  agrees: 'letter_agrees',
  differs: 'letter_differs',
};

export function LetterView({ letter }: { letter: Letter }) {
  const words = useWords();
  return (
    <article>
      <h1 tabIndex={-1} lang={letter.language}>
        {letter.title}
      </h1>
      <dl class="facts">
        <dt>{words.t('letter_fact_date')}</dt>
        <dd>{words.date(letter.date)}</dd>
        <dt>{words.t('letter_edition')}</dt>
        <dd>{words.date(letter.edition)}</dd>
        <dt>{words.t('letter_provenance')}</dt>
        <dd lang="en">{letter.provenance}</dd>
        <dt>{words.t('report_sha256')}</dt>
        <dd>
          <Fingerprint letter={letter} />
        </dd>
      </dl>
      <p>
        <CopyButton text={canonicalText(letter)} label={words.t('letter_copy_all')} />
      </p>
      <div class="letter" lang={letter.language} dir="ltr">
        {letter.passages.map((passage) => (
          <PassageView passage={passage} />
        ))}
        {letter.lists.map(({ id, label }) => (
          <section>
            <h2>{label}</h2>
            <ol>
              {letter.endorsers
                .filter(({ list }) => list === id)
                .map((endorser) => (
                  <EndorserItem endorser={endorser} />
                ))}
            </ol>
          </section>
        ))}
      </div>
    </article>
  );
}

function PassageView({ passage: { id, kind, text } }: { passage: Passage }) {
  const words = useWords();
  return (
    <div class={`passage ${kind}`}>
      <p>{text}</p>
      <span class="passage-copy" lang={words.language}>
        <CopyButton compact text={text} label={`${words.t('common_copy')}: ${passageName(words, id)}`} />
      </span>
    </div>
  );
}

function EndorserItem({ endorser }: { endorser: Endorser }) {
  return (
    <li value={endorser.number} lang={endorser.script === 'Khmr' ? 'km' : undefined}>
      {printedName(endorser)}
    </li>
  );
}

/** The bundled fingerprint, and whether the bundled text has it. */
function Fingerprint({ letter }: { letter: Letter }) {
  const words = useWords();
  const [agreement, setAgreement] = useState<Agreement>('checking');
  useEffect(() => {
    void sha256(canonicalText(letter)).then((computed) =>
      setAgreement(computed === letter.sha256 ? 'agrees' : 'differs'),
    );
  }, [letter]);
  return (
    <>
      <code>{letter.sha256}</code>
      <span class={`agreement ${agreement === 'differs' ? 'tone-bad' : 'tone-good'}`} role="status">
        {agreement !== 'checking' && <Icon name={agreement === 'agrees' ? 'authentic' : 'altered'} />}{' '}
        {words.t(AGREEMENT_WORDS[agreement])}
      </span>
    </>
  );
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
