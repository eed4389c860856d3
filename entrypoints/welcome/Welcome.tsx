/** First steps: what the extension does, shown on a sample that the reader can change. Asks for nothing. */

import letters from 'virtual:letters';
import { useId, useMemo, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/language.tsx';
import { ReportView } from '../../components/Report.tsx';
import { VERDICT_LOOKS } from '../../components/verdicts.ts';
import { prepareLetter } from '../../engine/prepare.ts';
import { plainReading } from '../../engine/reading.ts';
import { VERDICTS } from '../../engine/report.ts';
import { verify } from '../../engine/verify.ts';
import { alteredSample, faithfulSample } from './sample.ts';

const prepared = letters.map(prepareLetter);
const [letter] = letters;

/** The best first: the order in which a reader hopes for them. */
const SIGNS = VERDICTS.filter((verdict) => verdict !== 'none');

export function Welcome() {
  const words = useWords();
  return (
    <main class="page">
      <header class="page-head">
        <p class="kicker">{words.t('extName')}</p>
        <h1>{words.t('welcome_title')}</h1>
      </header>
      <p class="lead">{words.t('welcome_intro')}</p>
      <Sample />
      <section>
        <h2>{words.t('welcome_where_heading')}</h2>
        <ul class="where">
          <li>{words.t('welcome_where_button')}</li>
          <li>{words.t('welcome_where_pin')}</li>
          <li>{words.t('welcome_where_sites')}</li>
          <li>
            {words.t('welcome_where_text')} <a href="/check.html">{words.t('popup_other_text')}</a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{words.t('welcome_signs_heading')}</h2>
        <dl class="signs">
          {SIGNS.map((verdict) => {
            const look = VERDICT_LOOKS[verdict];
            return (
              <div class={`tone-${look.tone}`}>
                <dt>
                  <Icon name={look.icon} size={22} />
                  {words.t(look.title)}
                </dt>
                <dd>{words.t(look.means, words.date(letter!.edition))}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section>
        <h2>{words.t('welcome_privacy_heading')}</h2>
        <p>{words.t('welcome_privacy')}</p>
      </section>
      <p>
        <a href="/options.html">{words.t('popup_options')}</a>
      </p>
    </main>
  );
}

/** A copy to change, judged anew with every key: the engine takes a few milliseconds for it. */
function Sample() {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(alteredSample(letter!));
  const report = useMemo(() => verify(plainReading(text), { name: '' }, prepared), [text]);
  return (
    <section>
      <h2>{words.t('welcome_try_heading')}</h2>
      <p>{words.t('welcome_try')}</p>
      <div class="sample">
        <div>
          <label for={id}>{words.t('welcome_try_label')}</label>
          <textarea
            id={id}
            lang="en"
            rows={16}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="choices">
            <button type="button" onClick={() => setText(faithfulSample(letter!))}>
              {words.t('welcome_try_restore')}
            </button>
            <button type="button" class="quiet" onClick={() => setText(alteredSample(letter!))}>
              {words.t('welcome_try_alter')}
            </button>
          </p>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a reader without a mouse scrolls by keys */}
        <section class="result" aria-live="polite" aria-label={words.t('welcome_try_heading')} tabIndex={0}>
          <ReportView report={report} letters={letters} level={3} />
        </section>
      </div>
    </section>
  );
}
