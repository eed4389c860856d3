/** Sections and lists, the same on every page. */
import type { ComponentChild, ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from './language.tsx';

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
  return (
    <section class="section">
      <h2>
        {title}
        {count !== undefined && <span class="count">{words.number(count)}</span>}
      </h2>
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
