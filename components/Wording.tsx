/**
 * Old and new wording: what the letter says struck through, what the copy says underlined, for eyes that don't see
 * colours and for screen readers too, with the words around them.
 */
import type { Excerpt, Piece, PieceKind } from './excerpts.ts';
import { useWords } from './language.tsx';
import { PageText } from './PageText.tsx';

const TAGS: Readonly<Record<PieceKind, 'del' | 'ins' | null>> = { removed: 'del', added: 'ins', same: null };

export function PieceView({ piece, limit = 300 }: { piece: Piece; limit?: number }) {
  const words = useWords();
  const Tag = TAGS[piece.kind];
  if (Tag === null) return <>{piece.text}</>;
  return (
    <Tag>
      <span class="unseen">{words.t(piece.kind === 'removed' ? 'report_removed' : 'report_added')} </span>
      <PageText text={piece.text} limit={limit} />
      <span class="unseen"> {words.t('report_end')}</span>
    </Tag>
  );
}

/** The letter's language is English, whatever the reader's is. */
export function Wording({ excerpt }: { excerpt: Excerpt }) {
  return (
    <p class="wording" lang="en" dir="ltr">
      {excerpt.before && '…\u00a0'}
      {excerpt.pieces.map((piece) => (
        <PieceView piece={piece} />
      ))}
      {excerpt.after && '\u00a0…'}
    </p>
  );
}

/** One text in place of another, without context: a name. */
export function Replaced({ canonical, found }: { canonical: string; found: string }) {
  return (
    <p class="wording">
      <PieceView piece={{ kind: 'removed', text: canonical }} />{' '}
      <PieceView piece={{ kind: 'added', text: found }} />
    </p>
  );
}
