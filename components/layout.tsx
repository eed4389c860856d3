/** Sections and lists, the same on every page. */
import { type ComponentChild, type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { useWords } from './language.tsx';

/** The level of the verdict's heading; sections are one below. */
export type Level = 1 | 2 | 3;
export const LevelContext = createContext<Level>(1);

export function Section({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ComponentChildren;
}) {
  const words = useWords();
  const Heading = (['h2', 'h3', 'h4'] as const)[useContext(LevelContext) - 1]!;
  return (
    <section class="section">
      <Heading class="section-title">
        {title}
        {count !== undefined && <span class="count">{words.number(count)}</span>}
      </Heading>
      {children}
    </section>
  );
}

/** Shown of a list before the reader asks for more: a hostile page can make thousands of findings. */
const SHOWN = 12;
const MORE = 200;

/** A list that begins short. `render` gives one `li`. */
export function Capped<T>({ items, render }: { items: readonly T[]; render: (item: T) => ComponentChild }) {
  const words = useWords();
  const [shown, setShown] = useState(SHOWN);
  // One or two more are no reason for a button.
  const limit = items.length <= shown + 2 ? items.length : shown;
  return (
    <>
      <ul class="findings">{items.slice(0, limit).map(render)}</ul>
      {limit < items.length && (
        <button type="button" class="link" onClick={() => setShown(limit + MORE)}>
          {words.t('report_more_items', Math.min(MORE, items.length - limit))}
        </button>
      )}
    </>
  );
}
