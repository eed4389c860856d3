/** Where the extension looks by itself: the bundled list, what the reader added and turned off, all sites. */
import { useEffect, useId, useState } from 'preact/hooks';
import { useWords } from '../../components/language.tsx';
import { saveSettings } from '../../components/settings.ts';
import { EVERYWHERE, isBelow, MATCHES, patternsOf, SITES, siteOf } from '../../data/sites.ts';
import type { Settings, SiteAccess } from '../../engine/messages.ts';
import { removeAccess, requestAccess, watchAccess } from './browser-side.ts';

/** Says what came of a press; the newest only. */
type Say = (message: string) => void;

export function Sites({ settings, access: first }: { settings: Settings; access: SiteAccess }) {
  const words = useWords();
  const [access, setAccess] = useState(first);
  const [said, setSaid] = useState('');
  useEffect(() => watchAccess(setAccess), []);
  const ask = async (patterns: readonly string[], granted: string) => {
    const yes = await requestAccess(patterns);
    setSaid(yes ? granted : words.t('options_sites_refused'));
    return yes;
  };
  const elsewhere = settings.off.filter((host) => !SITES.some((site) => site.host === host));
  return (
    <section class="card sites">
      <h2>{words.t('options_sites')}</h2>
      <p class="note">{words.t('options_sites_intro')}</p>
      {!access.watched && (
        <div class="withheld">
          <p>{words.t('options_sites_withheld')}</p>
          <button type="button" onClick={() => ask(MATCHES, '')}>
            {words.t('options_sites_allow')}
          </button>
        </div>
      )}
      <Watched off={settings.off} />
      {elsewhere.length > 0 && (
        <>
          <h3>{words.t('options_sites_off')}</h3>
          <ul class="site-list">
            {elsewhere.map((host) => (
              <SiteRow
                name={host}
                action={words.t('options_sites_turn_on')}
                act={() => saveSettings({ off: settings.off.filter((other) => other !== host) })}
              />
            ))}
          </ul>
        </>
      )}
      <h3>{words.t('options_sites_added')}</h3>
      {access.always.length === 0 ? (
        <p class="note">{words.t('options_sites_added_none')}</p>
      ) : (
        <ul class="site-list">
          {access.always.map(({ host, patterns }) => (
            <SiteRow
              name={host}
              action={words.t('options_sites_remove')}
              act={async () => {
                const removed = await removeAccess(patterns);
                if (removed) setSaid(words.t('options_sites_removed_said', host));
              }}
            />
          ))}
        </ul>
      )}
      <AddSite
        add={(host) => ask(patternsOf(host), words.t('options_sites_added_said', host))}
        say={setSaid}
      />
      <p class="said" role="status">
        {said}
      </p>
      <h3>{words.t('options_sites_all')}</h3>
      <p class="note">{words.t('options_sites_all_means')}</p>
      {access.everywhere ? (
        <button type="button" class="quiet" onClick={() => removeAccess(EVERYWHERE)}>
          {words.t('options_sites_all_off')}
        </button>
      ) : (
        <button type="button" class="quiet" onClick={() => ask(EVERYWHERE, '')}>
          {words.t('options_sites_all_on')}
        </button>
      )}
    </section>
  );
}

function SiteRow({ name, action, act }: { name: string; action: string; act: () => void }) {
  return (
    <li>
      <bdi>{name}</bdi>
      <button type="button" class="quiet small" aria-label={`${action}: ${name}`} onClick={act}>
        {action}
      </button>
    </li>
  );
}

function Watched({ off }: { off: readonly string[] }) {
  const words = useWords();
  const id = useId();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const isOff = (host: string) => off.some((other) => isBelow(host, other));
  const turn = (host: string, on: boolean) =>
    saveSettings({ off: on ? off.filter((other) => !isBelow(host, other)) : [...off, host] });
  return (
    <details>
      <summary>{words.n('options_sites_watched', SITES.length)}</summary>
      <label class="unseen" for={id}>
        {words.t('options_sites_filter')}
      </label>
      <input
        id={id}
        type="search"
        placeholder={words.t('options_sites_filter')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <ul class="watched">
        {SITES.filter(({ host }) => host.includes(wanted)).map(({ host }) => (
          <li>
            <label class="choice">
              <input
                type="checkbox"
                checked={!isOff(host)}
                onChange={(event) => turn(host, event.currentTarget.checked)}
              />
              <span>{host}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AddSite({ add, say }: { add: (host: string) => Promise<boolean>; say: Say }) {
  const words = useWords();
  const id = useId();
  const [value, setValue] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    const host = hostOf(value);
    if (host === null) return say(words.t('options_sites_add_invalid'));
    if (siteOf(host) !== null) return say(words.t('options_sites_add_known', host));
    if (await add(host)) setValue('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <label for={id}>{words.t('options_sites_add')}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        maxLength={2_000}
        placeholder={words.t('options_sites_add_hint')}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {words.t('options_sites_add_button')}
      </button>
    </form>
  );
}

/** The host name in what a person typed or pasted: a name or a whole address. Null where there is none. */
function hostOf(typed: string): string | null {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  const named = hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost';
  return /^https?:$/.test(protocol) && named && !hostname.includes('*') ? hostname : null;
}
