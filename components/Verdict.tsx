/** The verdict in words, with what it means and what it doesn't. */
import type { Verdict } from '../engine/report.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './language.tsx';
import type { Level } from './layout.tsx';
import { VERDICT_LOOKS } from './verdicts.ts';

/** `edition`: the ISO date of the edition that was compared with, null where there was no copy. `next`: what to do. */
export function VerdictHeader({
  verdict,
  edition,
  level = 1,
  next = '',
}: {
  verdict: Verdict;
  edition: string | null;
  level?: Level;
  next?: string;
}) {
  const words = useWords();
  const look = VERDICT_LOOKS[verdict];
  const Heading = (['h1', 'h2', 'h3'] as const)[level - 1]!;
  return (
    <header class={`verdict tone-${look.tone}`} data-verdict={verdict}>
      <span class="verdict-icon">
        <Icon name={look.icon} size={34} />
      </span>
      <div class="verdict-words">
        <Heading>{words.t(look.title)}</Heading>
        <p>{words.t(look.means, edition === null ? '' : words.date(edition))}</p>
        <p class="limits">
          {words.t(look.limits)} {next}
        </p>
      </div>
    </header>
  );
}

/** The verdict's icon and title in one line: in lists, beside a file's name. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const words = useWords();
  const look = VERDICT_LOOKS[verdict];
  return (
    <span class={`badge tone-${look.tone}`}>
      <Icon name={look.icon} />
      {words.t(look.title)}
    </span>
  );
}
