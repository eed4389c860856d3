/**
 * Text of a page, which may be hostile: always a text node, kept from turning the direction of what stands around
 * it, with control characters made visible, and folded where it is long.
 */
import { useState } from 'preact/hooks';
import { splitControls } from './controls.ts';
import { useWords } from './language.tsx';

/** Shown of a text before the reader asks for more, and how many times more each press shows. */
const SHOWN = 600;
const MORE = 10;

/** `limit`: characters (UTF-16) shown at first. */
export function PageText({ text, limit = SHOWN }: { text: string; limit?: number }) {
  const words = useWords();
  const [shown, setShown] = useState(limit);
  // A few characters more are no reason for a button.
  const all = text.length <= shown * 1.2;
  const part = all ? text : text.slice(0, shown);
  return (
    <>
      <bdi class="page-text">
        {splitControls(part).map((piece) =>
          piece.control ? (
            <span class="control" title={words.t('report_control', piece.text)}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
        {!all && '…'}
      </bdi>
      {!all && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => setShown(shown * MORE)}>
            {text.length <= shown * MORE * 1.2
              ? words.t('report_show_all', text.length)
              : words.t('report_show_more', shown * (MORE - 1))}
          </button>
        </>
      )}
    </>
  );
}
