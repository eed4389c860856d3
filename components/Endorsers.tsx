/** Who is named under a copy, held against who endorsed the letter. */
import type { Letter } from '../engine/letter.ts';
import type { EndorserResult } from '../engine/report.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './language.tsx';
import { Capped, Section } from './layout.tsx';
import { endorsement, endorserName, findEndorser, namedAsPublished, STAGE_WORDS } from './names.ts';
import { PageText } from './PageText.tsx';
import { Replaced } from './Wording.tsx';

type Finding =
  | { kind: 'unlisted'; found: string; nearest: string | undefined }
  | { kind: 'renamed'; id: string; found: string }
  | { kind: 'missing' | 'misplaced' | 'repeated'; id: string };

/** Names that endorsed nothing first: they are what a reader must not take for an endorsement. */
function findingsOf(result: EndorserResult): Finding[] {
  return [
    ...result.unlisted.map(({ found, nearest }) => ({ kind: 'unlisted' as const, found, nearest })),
    ...result.renamed.map(({ id, found }) => ({ kind: 'renamed' as const, id, found })),
    ...result.misplaced.map(({ id }) => ({ kind: 'misplaced' as const, id })),
    ...result.repeated.map(({ id }) => ({ kind: 'repeated' as const, id })),
    ...result.missing.map((id) => ({ kind: 'missing' as const, id })),
  ];
}

export function Endorsers({ result, letter }: { result: EndorserResult; letter: Letter | undefined }) {
  const words = useWords();
  const findings = findingsOf(result);
  return (
    <Section title={words.t('endorsers_heading')}>
      <p class="note">
        {words.t(STAGE_WORDS[result.stage])} {words.n('endorsers_present', namedAsPublished(result))}
      </p>
      {findings.length > 0 && (
        <Capped items={findings} render={(finding) => <FindingItem finding={finding} letter={letter} />} />
      )}
    </Section>
  );
}

function FindingItem({ finding, letter }: { finding: Finding; letter: Letter | undefined }) {
  const words = useWords();
  switch (finding.kind) {
    case 'unlisted':
      return (
        <li class="finding critical">
          <Head name={words.t('endorsers_unlisted')} />
          <p class="wording">
            <ins>
              <PageText text={finding.found} limit={200} />
            </ins>
          </p>
          <p class="note">
            {finding.nearest === undefined
              ? words.t('endorsers_unlisted_means')
              : words.t('endorsers_nearest', endorserName(letter, finding.nearest))}
          </p>
        </li>
      );
    case 'renamed':
      return (
        <li class="finding critical">
          <Head name={words.t('endorsers_renamed')} place={placeOf(letter, finding.id)} />
          <Replaced canonical={endorserName(letter, finding.id)} found={finding.found} />
        </li>
      );
    case 'misplaced':
      return (
        <li class="finding critical">
          <Head name={words.t('endorsers_misplaced')} place={placeOf(letter, finding.id)} />
          <p class="wording">{endorserName(letter, finding.id)}</p>
        </li>
      );
    case 'repeated':
      return (
        <li class="finding critical">
          <Head name={words.t('endorsers_repeated')} place={placeOf(letter, finding.id)} />
          <p class="wording">{endorserName(letter, finding.id)}</p>
        </li>
      );
    case 'missing':
      return (
        <li class="finding">
          <Head icon="incomplete" name={words.t('endorsers_missing')} place={placeOf(letter, finding.id)} />
          <p class="wording">
            <del>{endorserName(letter, finding.id)}</del>
          </p>
        </li>
      );
  }

  function placeOf(letter: Letter | undefined, id: string): string | undefined {
    const endorser = findEndorser(letter, id);
    return endorser === undefined ? undefined : endorsement(words, endorser);
  }
}

function Head({
  name,
  place,
  icon = 'altered',
}: {
  name: string;
  place?: string | undefined;
  icon?: IconName;
}) {
  return (
    <p class="finding-head">
      <span class="finding-name">
        <Icon name={icon} size={14} />
        {name}
      </span>
      {place !== undefined && <span class="finding-place">{place}</span>}
    </p>
  );
}
