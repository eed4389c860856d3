/**
 * A report to keep: as JSON, as one page for printing, as a note to send. The page needs nothing else to be read,
 * holds no script, and all that comes from a page or a file in it is escaped text with its control characters shown.
 */
import type { Letter } from '../engine/letter.ts';
import type { Copy, Report, Variant } from '../engine/report.ts';
import { splitControls } from './controls.ts';
import type { Piece } from './excerpts.ts';
import type { Words } from './i18n.ts';
import {
  endorsement,
  endorserName,
  findEndorser,
  NOTICE_WORDS,
  namedAsPublished,
  noticesOf,
  passageName,
  STAGE_WORDS,
  variantName,
} from './names.ts';
import { excerptsOfCopy, isMinor } from './variants.ts';
import { VERDICT_LOOKS } from './verdicts.ts';

export interface Evidence {
  readonly report: Report;
  /** The text that was read: what the report's ranges index. */
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly checked: Date;
  /** Of the extension. */
  readonly version: string;
}

/** How the same verdict is had from the source; the file is the text below, or the page saved as HTML. */
export const COMMAND = 'npm run -s check -- FILE';

/** More of a copy's text than this is no letter: the page says where it is cut. UTF-16 units. */
const MAX_SHOWN = 100_000;

export function evidenceJson({ report }: Evidence): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** "open-letter-altered-2026-11-24-0510.html", in UTC: the same for everyone who keeps it. */
export function evidenceName({ report, checked }: Evidence, extension: 'json' | 'html'): string {
  const [date, time] = checked.toISOString().split('T') as [string, string];
  return `open-letter-${report.verdict}-${date}-${time.slice(0, 5).replace(':', '')}.${extension}`;
}

/** One self-contained HTML page. */
export function evidencePage(evidence: Evidence, words: Words): string {
  const { report } = evidence;
  const look = VERDICT_LOOKS[report.verdict];
  const edition = report.copies[0]?.letter.edition;
  const notices = noticesOf(report);
  return markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.t('evidence_title', words.t(look.title))}</title>
<style>${safe(STYLE)}</style>
</head>
<body>
<p class="maker">${words.t('extName')} ${evidence.version}</p>
<h1>${words.t(look.title)}</h1>
<p>${words.t(look.means, edition === undefined ? '' : words.date(edition))}</p>
<p>${words.t(look.limits)}</p>
<dl>${facts(evidence, words).map(([name, value]) => markup`<dt>${name}</dt><dd>${shown(value)}</dd>`)}</dl>
${section(words.t('report_notices_heading'), list(notices.map((notice) => markup`${words.t(NOTICE_WORDS[notice])}`)))}
${report.copies.map((copy, index) => copySection(copy, index, evidence, words))}
${section(
  words.t('report_quotations_heading'),
  list(
    report.quotations.map(
      ({ found, nearest }) =>
        markup`<q>${shown(found)}</q>${nearest === null ? '' : markup`<p class="note">${words.t('report_quotation_nearest', passageName(words, nearest.passage))}: <q>${shown(nearest.text)}</q></p>`}`,
    ),
  ),
)}
<h2>${words.t('evidence_reproduce_heading')}</h2>
<p>${words.t('evidence_reproduce')}</p>
<pre><code>${COMMAND}</code></pre>
${readText(evidence, words)}
</body>
</html>
`.html;
}

/** What is sent about a wrong verdict: plain text, for a mail or an issue. */
export function evidenceNote(evidence: Evidence, words: Words): string {
  const { report, letters, text } = evidence;
  const lines = facts(evidence, words).map(([name, value]) => `${name}: ${visible(value)}`);
  for (const [index, copy] of report.copies.entries()) {
    const letter = letters.find(({ id }) => id === copy.letter.id);
    lines.push('', `${words.t('report_copy', index + 1, words.t(VERDICT_LOOKS[copy.verdict].title))}`);
    for (const { id, status, variants } of copy.passages) {
      // What a part of the letter leaves out is no finding.
      if (status === 'missing' && copy.verdict === 'excerpt') continue;
      const minor = variants.length > 0 && variants.every(isMinor) && status === 'intact';
      const said = words.t(minor ? 'compare_minor' : STATUS_WORDS[status]);
      if (status !== 'intact' || minor) lines.push(`- ${passageName(words, id)}: ${said}`);
      lines.push(...variants.map((variant) => `  - ${variantName(words, variant)}: ${wordingOf(variant)}`));
    }
    for (const { found } of copy.insertions)
      lines.push(`- ${words.t('variant_addition')}: “${visible(found)}”`);
    for (const [name, what] of endorserFindings(copy, letter, words))
      lines.push(`- ${name}: ${visible(what)}`);
    lines.push(
      '',
      `${words.t('evidence_text_heading')}:`,
      visible(cut(text.slice(copy.range.start, copy.range.end))),
    );
  }
  if (report.copies.length === 0) lines.push('', `${words.t('evidence_text_heading')}:`, visible(cut(text)));
  return `${lines.join('\n')}\n`;
}

/** The letter's wording and the copy's; one of them where the other has none. */
function wordingOf({ canonical, found }: Variant): string {
  return [canonical, found]
    .filter((wording) => wording !== '')
    .map((wording) => `“${visible(wording)}”`)
    .join(' → ');
}

/** What a passage's status is called. */
export const STATUS_WORDS = {
  intact: 'compare_status_intact',
  partial: 'compare_status_partial',
  altered: 'compare_status_altered',
  missing: 'compare_status_missing',
  moved: 'compare_status_moved',
  inserted: 'compare_status_inserted',
} as const;

function facts({ report, checked, version }: Evidence, words: Words): [string, string][] {
  const rows: [string, string][] = [[words.t('evidence_source'), report.source.name]];
  if (report.source.url !== undefined) rows.push([words.t('evidence_address'), report.source.url]);
  rows.push([words.t('evidence_time'), `${words.time(checked)} (${checked.toISOString()})`]);
  rows.push([
    words.t('evidence_verdict'),
    `${words.t(VERDICT_LOOKS[report.verdict].title)} (${report.verdict})`,
  ]);
  const letters = new Map(report.copies.map(({ letter }) => [letter.sha256, letter]));
  for (const { title, edition, sha256 } of letters.values()) {
    rows.push([words.t('report_edition_letter'), title]);
    rows.push([words.t('evidence_edition'), edition]);
    rows.push([words.t('report_sha256'), sha256]);
  }
  rows.push([words.t('evidence_version'), version]);
  return rows;
}

function copySection(copy: Copy, index: number, { report, letters }: Evidence, words: Words): Markup {
  const letter = letters.find(({ id }) => id === copy.letter.id);
  const passage = (id: string) => letter?.passages.find((candidate) => candidate.id === id)?.text ?? null;
  const excerpts = (wanted: (variant: Variant) => boolean) =>
    excerptsOfCopy(copy, letter, wanted).map(
      ({ passage: id, excerpt: { variants, pieces, before, after } }) =>
        markup`<p class="note">${passageName(words, id)} · ${[...new Set(variants.map((variant) => variantName(words, variant)))].join(' · ')}</p>
<p>${before ? '… ' : ''}${pieces.map(piece)}${after ? ' …' : ''}</p>`,
    );
  const minor = copy.passages.flatMap(({ variants }) => variants.filter(isMinor)).length;
  const missing =
    copy.verdict === 'excerpt' ? [] : copy.passages.filter(({ status }) => status === 'missing');
  const moved = copy.passages.filter(({ status }) => status === 'moved');
  const insertions = copy.insertions.map(
    ({ after, found }) =>
      markup`<p class="note">${after === null ? words.t('report_insertion_first') : words.t('report_insertion_after', passageName(words, after))}</p>
<p><ins>${shown(cut(found))}</ins></p>`,
  );
  const title = words.t('report_copy', index + 1, words.t(VERDICT_LOOKS[copy.verdict].title));
  return markup`${report.copies.length > 1 ? markup`<h2>${title}</h2>` : ''}
${section(words.t('report_changes_heading'), list(excerpts((variant) => !isMinor(variant))))}
${section(
  words.t('report_missing_heading'),
  list(
    missing.map(
      ({ id }) => markup`<p class="note">${passageName(words, id)}</p><p><del>${passage(id) ?? ''}</del></p>`,
    ),
  ),
)}
${section(words.t('report_insertions_heading'), list(insertions))}
${section(words.t('report_moved_heading'), list(moved.map(({ id }) => markup`${words.t('report_moved', passageName(words, id))}`)))}
${endorserSection(copy, letter, words)}
${section(words.n('report_minor', minor), list(excerpts(isMinor)))}`;
}

function endorserSection(copy: Copy, letter: Letter | undefined, words: Words): Markup {
  if (copy.endorsers === null) return safe('');
  const { stage } = copy.endorsers;
  return markup`<h2>${words.t('endorsers_heading')}</h2>
<p>${words.t(STAGE_WORDS[stage])} ${words.n('endorsers_present', namedAsPublished(copy.endorsers))}</p>
${list(endorserFindings(copy, letter, words).map(([name, what]) => markup`${name}: ${shown(what)}`))}`;
}

/** Pairs of what is wrong and with whom. */
function endorserFindings({ endorsers }: Copy, letter: Letter | undefined, words: Words): [string, string][] {
  if (endorsers === null) return [];
  const name = (id: string) => {
    const endorser = findEndorser(letter, id);
    return endorser === undefined ? id : `${endorserName(letter, id)} (${endorsement(words, endorser)})`;
  };
  return [
    ...endorsers.unlisted.map(({ found }): [string, string] => [words.t('endorsers_unlisted'), found]),
    ...endorsers.renamed.map(({ id, found }): [string, string] => [
      words.t('endorsers_renamed'),
      `${name(id)} → ${found}`,
    ]),
    ...endorsers.misplaced.map(({ id }): [string, string] => [words.t('endorsers_misplaced'), name(id)]),
    ...endorsers.repeated.map(({ id }): [string, string] => [words.t('endorsers_repeated'), name(id)]),
    ...endorsers.missing.map((id): [string, string] => [words.t('endorsers_missing'), name(id)]),
  ];
}

function readText({ report, text }: Evidence, words: Words): Markup {
  const texts = report.copies.map(({ range }) => text.slice(range.start, range.end));
  const parts = texts.length > 0 ? texts : [text];
  return markup`<h2>${words.t('evidence_text_heading')}</h2>
${parts.map((part) => markup`<pre class="text">${shown(cut(part))}</pre>`)}`;
}

function cut(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)} […]`;
}

/** Control characters as their code points: plain text. */
function visible(text: string): string {
  return splitControls(text)
    .map(({ control, text: part }) => (control ? `[${part}]` : part))
    .join('');
}

// ---- HTML ---------------------------------------------------------------------------------------------------

/** HTML that was made here; everything else that is put into it is escaped. */
interface Markup {
  readonly html: string;
}

type Value = string | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function safe(html: string): Markup {
  return { html };
}

function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return safe(
    parts.map((part, index) => part + (index < values.length ? render(values[index]!) : '')).join(''),
  );
}

function render(value: Value): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

/** Text of a page or a file. */
function shown(text: string): Markup {
  return markup`<bdi>${splitControls(text).map(({ control, text: part }) => (control ? markup`<span class="control">${part}</span>` : markup`${part}`))}</bdi>`;
}

function piece({ kind, text }: Piece): Markup {
  if (kind === 'removed') return markup`<del>${shown(text)}</del>`;
  return kind === 'added' ? markup`<ins>${shown(text)}</ins>` : markup`${text}`;
}

function list(items: readonly Markup[]): Markup {
  return items.length === 0 ? safe('') : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function section(title: string, content: Markup): Markup {
  return content.html === '' ? content : markup`<h2>${title}</h2>${content}`;
}

const STYLE = `
:root { color-scheme: light; }
body { font: 11pt/1.5 "Noto Sans", "Noto Sans Khmer", "Khmer OS", system-ui, sans-serif; color: #111; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .3rem 0; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid #999; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
ul { padding-left: 1.2rem; } li { margin: .4rem 0; break-inside: avoid; } li p { margin: .1rem 0; }
.maker, .note { color: #444; font-size: .9em; }
del { text-decoration: line-through; background: #eee; } ins { text-decoration: underline; font-weight: 700; }
.control { border: 1px solid #666; font: .8em monospace; padding: 0 .2em; }
pre { white-space: pre-wrap; font: 9.5pt/1.45 ui-monospace, monospace; background: #f4f4f4; padding: .6rem; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: .4rem; } }
@media print { body { margin: 0; max-width: none; } pre { background: none; border: 1px solid #999; } }
`;
