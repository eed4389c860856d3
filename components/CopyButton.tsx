/** Copies a text to the clipboard and says so, in place and aloud. */
import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useWords } from './language.tsx';

type State = 'idle' | 'copied' | 'refused';

/** `compact`: the label is for screen readers, until there is something to say. */
export function CopyButton({
  text,
  label,
  compact = false,
}: {
  text: string;
  label?: string;
  compact?: boolean;
}) {
  const words = useWords();
  const [state, setState] = useState<State>('idle');
  const said: Readonly<Record<State, string>> = {
    idle: label ?? words.t('common_copy'),
    copied: words.t('common_copied'),
    refused: words.t('common_copy_failed'),
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return (
    <button
      type="button"
      class="quiet small"
      title={compact ? said.idle : undefined}
      onClick={copy}
      onBlur={() => setState('idle')}
    >
      <Icon name="copy" size={14} />
      <span aria-live="polite" class={compact && state === 'idle' ? 'unseen' : undefined}>
        {said[state]}
      </span>
    </button>
  );
}
