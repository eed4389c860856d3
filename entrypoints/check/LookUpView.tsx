/** "Did … endorse the letter?", also for a name that was selected on a page. */
import { useEffect, useState } from 'preact/hooks';
import { LookupBox } from '../../components/Lookup.tsx';
import { useWords } from '../../components/language.tsx';
import type { Letter } from '../../engine/letter.ts';
import { loadSelection } from './subject.ts';

export function LookUpView({ letters, selection }: { letters: readonly Letter[]; selection: string | null }) {
  const words = useWords();
  const [query, setQuery] = useState<string | null>(selection === null ? '' : null);
  useEffect(() => {
    if (selection === null) return;
    void loadSelection(selection).then((selected) =>
      setQuery(selected?.text.replaceAll(/\s+/g, ' ').trim() ?? ''),
    );
  }, [selection]);
  return (
    <>
      <h1 tabIndex={-1}>{words.t('lookup_page_heading')}</h1>
      <p>{words.t('lookup_page_intro')}</p>
      {query !== null &&
        letters.map((letter) => <LookupBox letter={letter} query={query} label="lookup_hint" />)}
    </>
  );
}
