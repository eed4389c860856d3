/** "Did … endorse the letter?", answered while typing: exactly, or no. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Letter } from '../engine/letter.ts';
import { printedName } from '../engine/letter.ts';
import type { LookUp } from '../engine/lookup.ts';
import { Icon } from './Icon.tsx';
import type { MessageKey } from './i18n.ts';
import { useWords } from './language.tsx';
import { endorsement } from './names.ts';
import { VERDICT_LOOKS } from './verdicts.ts';

/** Longer than any name. UTF-16 units. */
const MAX_QUERY = 200;

type Search = (query: string, letter: Letter) => LookUp;

/** The search is a third of the popup's script: loaded when the box is entered, there when a letter is typed. */
const loadSearch = () => import('../engine/lookup.ts');

function useSearch(): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    void loadSearch().then(({ lookUp }) => setSearch(() => lookUp));
  }, []);
  return search;
}

/** `query`: what stands in the box at first. `label`: what the box is called. */
export function LookupBox({
  letter,
  query: initial = '',
  label = 'lookup_label',
}: {
  letter: Letter;
  query?: string;
  label?: MessageKey;
}) {
  const words = useWords();
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const [query, setQuery] = useState(initial);
  /** The button that was pressed goes with the list that it stood in. */
  const choose = (name: string) => {
    setQuery(name);
    box.current?.focus();
  };
  return (
    <div class="lookup">
      <label for={id}>{words.t(label)}</label>
      <input
        ref={box}
        id={id}
        type="search"
        value={query}
        maxLength={MAX_QUERY}
        placeholder={label === 'lookup_hint' ? '' : words.t('lookup_hint')}
        autocomplete="off"
        spellcheck={false}
        onFocus={() => void loadSearch()}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="lookup-answer" aria-live="polite">
        {query.trim().length > 1 && <LookupAnswer query={query} letter={letter} choose={choose} />}
      </div>
    </div>
  );
}

/** The letter has Khmer names of persons only: "no" must not be all that a Khmer name of an organisation gets. */
const KHMER = /[\u1780-\u17ff]/;

function LookupAnswer({
  query,
  letter,
  choose,
}: {
  query: string;
  letter: Letter;
  choose: (name: string) => void;
}) {
  const words = useWords();
  const search = useSearch();
  if (search === null) return null;
  const { exact, similar } = search(query, letter);
  if (exact.length > 0) {
    return (
      <ul>
        {exact.map((endorser) => (
          <li class={`answer tone-${VERDICT_LOOKS.authentic.tone}`}>
            <Icon name="authentic" size={20} />
            <span>
              <strong>{endorsement(words, endorser)}</strong>
              <br />
              <bdi>{printedName(endorser)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <p class={`answer tone-${VERDICT_LOOKS.none.tone}`}>
        <Icon name="none" size={20} />
        <strong>{words.t('lookup_no', words.date(letter.date))}</strong>
      </p>
      {similar.length > 0 ? (
        <>
          <p class="note">{words.t('lookup_similar')}</p>
          <ul class="similar">
            {similar.map((endorser) => (
              <li>
                <button type="button" class="link" onClick={() => choose(printedName(endorser))}>
                  <bdi>{printedName(endorser)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="note">{words.t(KHMER.test(query) ? 'lookup_khmer' : 'lookup_persons')}</p>
      )}
    </>
  );
}
