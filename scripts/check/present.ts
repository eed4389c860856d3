/** A report in plain words for a person at a terminal. */
import { splitControls } from '../../components/controls.ts';
import { type MessageKey, makeWords } from '../../components/i18n.ts';
import {
  endorsement,
  endorserName,
  findEndorser,
  namedAsPublished,
  passageName,
  STAGE_WORDS,
  variantName,
} from '../../components/names.ts';
import type { Letter } from '../../engine/letter.ts';
import type { Copy, EndorserResult, Notice, Report, Variant, Verdict } from '../../engine/report.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const words = makeWords('en', messages);

/** Longer wording is cut in the middle; the JSON report has it all. */
const MAX_SHOWN = 300;

type Paint = (text: string, tone: 'good' | 'bad' | 'doubt' | 'dim' | 'strong') => string;

const CODES = { good: 32, bad: 31, doubt: 33, dim: 2, strong: 1 } as const;

export function painter(colors: boolean): Paint {
  return (text, tone) => (colors ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}

const VERDICTS: Readonly<Record<Verdict, { sign: string; tone: 'good' | 'bad' | 'doubt' | 'dim' }>> = {
  none: { sign: '-', tone: 'dim' },
  authentic: { sign: '✓', tone: 'good' },
  excerpt: { sign: '✓', tone: 'good' },
  incomplete: { sign: '✗', tone: 'doubt' },
  uncertain: { sign: '?', tone: 'doubt' },
  altered: { sign: '✗', tone: 'bad' },
};

const NOTICES: Readonly<Record<Notice, string>> = {
  truncated: 'The page shows only the beginning (“See more”): the rest was not there to be checked.',
  elided: 'Cuts are marked with … or […]: what was left out was not checked.',
  'lookalike-characters': 'Some letters only look like the usual ones.',
  'invisible-characters': 'There are invisible characters in the text.',
  'bidi-controls': 'Hidden marks turn the direction of the text.',
  'hidden-text': 'There are words that a reader can’t see; only what can be seen was judged.',
  'generated-content': 'Some words are painted by styles, or lost in the file, and can’t be read exactly.',
  'translated-page': 'The page was translated by a browser or a service: check the original.',
  'time-limit': 'The text was too long or too tangled to compare to the end.',
  'image-only': 'The letter seems to be here as a picture, which can’t be read.',
  'folded-text': 'Part of the text is folded away on the page.',
  'added-headings':
    'The page has set headings of its own between the paragraphs: they are not in the letter.',
};

/** The report of one file, ending in a line break. */
export function present(report: Report, letters: readonly Letter[], paint: Paint): string {
  const lines = [`${paint(shown(report.source.name), 'strong')}: ${verdictLine(report.verdict, paint)}`];
  const several = report.copies.length > 1;
  for (const [index, copy] of report.copies.entries()) {
    if (several) lines.push(`  Copy ${index + 1}: ${verdictLine(copy.verdict, paint)}`);
    lines.push(...copyLines(copy, letters).map((line) => `${several ? '    ' : '  '}${line}`));
  }
  for (const { found, nearest } of report.quotations) {
    lines.push(`  ${words.t('report_quotation_means')}`, `    “${shown(found)}”`);
    if (nearest)
      lines.push(
        `    ${words.t('report_quotation_nearest', passage(nearest.passage))}: “${shown(nearest.text)}”`,
      );
  }
  lines.push(...report.notices.map((notice) => `  Note: ${NOTICES[notice]}`));
  return `${lines.join('\n')}\n`;
}

function verdictLine(verdict: Verdict, paint: Paint): string {
  const { sign, tone } = VERDICTS[verdict];
  const title: MessageKey = `verdict_${verdict}_title`;
  return paint(`${sign} ${verdict === 'none' ? '' : `${verdict}: `}${words.t(title)}`, tone);
}

function copyLines(copy: Copy, letters: readonly Letter[]): string[] {
  const letter = letters.find(({ id }) => id === copy.letter.id);
  const lines = [`Compared with: ${copy.letter.title}, edition of ${words.date(copy.letter.edition)}`];
  const of = (status: string) =>
    copy.passages.filter((result) => result.status === status).map(({ id }) => passage(id));
  for (const { id, variants } of copy.passages) {
    lines.push(...variants.map((variant) => `${passage(id)}: ${variantLine(variant)}`));
  }
  for (const { after, found } of copy.insertions) {
    const place =
      after === null ? words.t('report_insertion_first') : words.t('report_insertion_after', passage(after));
    lines.push(`${place}: added, not in the letter: “${shown(found)}”`);
  }
  const missing = of('missing');
  if (missing.length > 0 && copy.verdict === 'excerpt') {
    lines.push(
      `Shown: ${copy.passages
        .filter(({ status }) => status !== 'missing')
        .map(({ id }) => passage(id))
        .join(', ')}`,
    );
  } else if (missing.length > 0) lines.push(`Missing: ${missing.join(', ')}`);
  const partial = of('partial');
  if (partial.length > 0) lines.push(`Shown in part: ${partial.join(', ')}`);
  const moved = of('moved');
  if (moved.length > 0) lines.push(`In another place than in the letter: ${moved.join(', ')}`);
  if (copy.endorsers) lines.push(...endorserLines(copy.endorsers, letter));
  lines.push(...copy.notices.map((notice) => `Note: ${NOTICES[notice]}`));
  return lines;
}

function variantLine(variant: Variant): string {
  const { significance, canonical, found, kind } = variant;
  const name =
    significance === 'critical' || significance === 'wording'
      ? variantName(words, variant)
      : `${variantName(words, variant)}, which changes no verdict`;
  const before = `“${shown(canonical)}”`;
  const after = `“${shown(found)}”`;
  if (kind === 'omission') return `${name}: ${before} → nothing`;
  if (kind === 'addition') return `${name}: nothing → ${after}`;
  return `${name}: ${before} → ${after}`;
}

function endorserLines(result: EndorserResult, letter: Letter | undefined): string[] {
  const name = (id: string) => {
    const endorser = findEndorser(letter, id);
    return `${endorserName(letter, id)}${endorser ? ` (${endorsement(words, endorser)})` : ''}`;
  };
  const lines = [
    `Endorsers: ${words.t(STAGE_WORDS[result.stage])} ${words.n('endorsers_present', namedAsPublished(result))}`,
  ];
  for (const { found, nearest } of result.unlisted) {
    const hint = nearest === undefined ? '' : `; similar, not the same: ${name(nearest)}`;
    lines.push(`Endorsers: “${shown(found)}” is not an endorser${hint}`);
  }
  for (const { id, found } of result.renamed)
    lines.push(`Endorsers: name changed: “${name(id)}” → “${shown(found)}”`);
  for (const { id } of result.misplaced) lines.push(`Endorsers: in another list than its own: ${name(id)}`);
  for (const { id } of result.repeated) lines.push(`Endorsers: listed again: ${name(id)}`);
  for (const id of result.missing) lines.push(`Endorsers: missing: ${name(id)}`);
  return lines;
}

function passage(id: string): string {
  return passageName(words, id);
}

/** Text of the page as text: one line, not too long, and nothing that a terminal would obey. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short =
    line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN / 2)} … ${line.slice(-MAX_SHOWN / 2)}`;
  return splitControls(short)
    .map(({ control, text }) => (control ? `[${text}]` : text))
    .join('');
}
