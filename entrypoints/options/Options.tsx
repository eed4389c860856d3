/** The options: how it speaks, how it looks, where it reads, which keys it has. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../components/i18n.ts';
import { useWords } from '../../components/language.tsx';
import { saveSettings } from '../../components/settings.ts';
import type { Settings, SiteAccess } from '../../engine/messages.ts';
import { type Command, openKeySettings } from './browser-side.ts';
import { Sites } from './Sites.tsx';

export function Options({
  settings,
  access,
  commands,
}: {
  settings: Settings;
  access: SiteAccess;
  commands: readonly Command[];
}) {
  const words = useWords();
  return (
    <main class="page">
      <header class="page-head">
        <h1>{words.t('options_title')}</h1>
        <p class="note">{words.t('options_intro')}</p>
      </header>
      <Choice
        title={words.t('options_language')}
        name="language"
        value={settings.language}
        options={[
          { value: 'browser', label: words.t('options_language_browser') },
          // Each in its own words: a reader must find it whatever the page's language is.
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'km', label: 'ភាសាខ្មែរ', lang: 'km' },
        ]}
        choose={(language) => saveSettings({ language })}
      />
      <Choice
        title={words.t('options_marks')}
        name="marks"
        value={settings.marks}
        options={[
          { value: 'wording', label: words.t('options_marks_wording') },
          { value: 'all', label: words.t('options_marks_all') },
        ]}
        choose={(marks) => saveSettings({ marks })}
      />
      <fieldset class="card">
        <legend>{words.t('options_badge')}</legend>
        <label class="choice">
          <input
            type="checkbox"
            name="quiet"
            checked={settings.quietBadge}
            onChange={(event) => saveSettings({ quietBadge: event.currentTarget.checked })}
          />
          <span>{words.t('options_badge_quiet')}</span>
        </label>
      </fieldset>
      <Sites settings={settings} access={access} />
      <Keys commands={commands} />
      <p>
        <a href="/welcome.html">{words.t('options_links_welcome')}</a>
      </p>
    </main>
  );
}

function Choice<V extends string>({
  title,
  name,
  value,
  options,
  choose,
}: {
  title: string;
  name: string;
  value: V;
  options: readonly { value: V; label: ComponentChildren; lang?: string }[];
  choose: (value: V) => void;
}) {
  return (
    <fieldset class="card">
      <legend>{title}</legend>
      {options.map((option) => (
        <label class="choice" lang={option.lang}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Keys({ commands }: { commands: readonly Command[] }) {
  const words = useWords();
  const [unopened, setUnopened] = useState(false);
  return (
    <section class="card">
      <h2>{words.t('options_keys')}</h2>
      {commands.length === 0 ? (
        <p class="note">{words.t('options_keys_unavailable')}</p>
      ) : (
        <>
          <dl class="keys">
            {commands.map((command) => (
              <div>
                <dt>{commandName(words, command)}</dt>
                <dd>
                  {command.keys === '' ? (
                    <span class="note">{words.t('options_keys_none')}</span>
                  ) : (
                    <kbd>{command.keys}</kbd>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <button type="button" class="quiet" onClick={async () => setUnopened(!(await openKeySettings()))}>
            {words.t('options_keys_change')}
          </button>
          <p class="note" role="status">
            {unopened && words.t('options_keys_how')}
          </p>
        </>
      )}
    </section>
  );
}

/** The manifest's descriptions are in the browser's language; these follow the reader's. */
function commandName(words: Words, { name, description }: Command): string {
  switch (name) {
    case '_execute_action':
      return words.t('options_keys_popup');
    case 'check-page':
      return words.t('commandCheckPage');
    case 'open-check':
      return words.t('commandOpenCheck');
    default:
      return description;
  }
}
