/** What is done to the letter's words: each with the change its report must name. */
import { canon, paragraphIds, passageIds, sentences, words } from '../canon.ts';
import type { ExpectedChange, Verdict } from '../expectation.ts';
import type { Random } from '../random.ts';
import type { Variant } from '../types.ts';
import { type Draft, edit, type ForeignBlock, wholeLetter, worst } from './draft.ts';

type Aspect = NonNullable<Variant['aspect']>;
type Significance = Variant['significance'];

export interface Alteration {
  readonly name: string;
  readonly group: string;
  readonly apply: (draft: Draft) => Draft;
}

/**
 * Critical by REPORT's list: names, who holds an office, numbers, dates, places, legal references, negation.
 * Two aspects where a phrase is both. `null`: the rules leave open whether it is critical, so either is right.
 */
type Why = readonly Aspect[] | 'wording' | 'either';

interface Phrase {
  readonly passage: string;
  readonly old: string;
  readonly new: string;
  readonly why: Why;
}

const NAME: Why = ['name'];
const PLACE: Why = ['place'];
const NEGATION: Why = ['negation'];

function phrase(passage: string, old: string, replacement: string, why: Why): Phrase {
  return { passage, old, new: replacement, why };
}

const P1 = 'paragraph-1';
const P2 = 'paragraph-2';
const P3 = 'paragraph-3';
const P4 = 'paragraph-4';
const P5 = 'paragraph-5';

export const CRITICAL: readonly Phrase[] = [
  // Names of the accused and the addressed.
  phrase('subject', 'Ouk Kosal', 'Sok Vannak', NAME),
  phrase('subject', 'Ouk Kosal', 'Ouk Kosol', NAME),
  phrase('subject', 'Heng Sear', 'Heng Sea', NAME),
  phrase('subject', 'Heng Sear', 'Hong Sear', NAME),
  phrase('subject', 'Duong Chhay', 'Duong Chhun', NAME),
  phrase(
    'subject',
    'Oknha Heng Sear, former Oknha Duong Chhay and Mr. Ouk Kosal',
    'Oknha Heng Sear and Mr. Ouk Kosal',
    NAME,
  ),
  phrase('subject', 'Oknha Heng Sear, former Oknha Duong Chhay', 'former Oknha Duong Chhay', NAME),
  phrase('subject', ' and Mr. Ouk Kosal, former', ', former', NAME),
  phrase('subject', 'Mr. Ouk Kosal', 'Mr. Kosal', NAME),
  phrase('subject', 'Oknha Heng Sear, former', 'Oknha Heng Sear, Oknha Kim Rithy, former', NAME),
  phrase(P2, 'Ouk Kosal', 'Chea Samnang', NAME),
  phrase(P2, 'Heng Sear', 'Heng Sokha', NAME),
  phrase(P2, 'Duong Chhay', 'Duong Chhai', NAME),
  phrase(P2, 'Oknha Heng Sear, Mr. Duong Chhay and Mr. Ouk Kosal', 'Mr. Duong Chhay and Mr. Ouk Kosal', NAME),
  phrase(P2, ', Mr. Duong Chhay and Mr. Ouk Kosal', ' and Mr. Duong Chhay', NAME),
  phrase('addressee-1', 'Sar Kheng', 'Sar Sokha', NAME),
  phrase('addressee-1', 'Sar Kheng', 'Tea Banh', NAME),
  phrase('addressee-2', 'Ing Kantha Phavi', 'Ing Kantha Davy', NAME),
  phrase('addressee-2', 'Ing Kantha Phavi', 'Chou Bun Eng', NAME),
  phrase('addressee-3', 'Keut Rith', 'Koeut Rith', NAME),
  phrase('addressee-3', 'Keut Rith', 'Ang Vong Vathana', NAME),
  // Who holds which office.
  phrase('addressee-1', 'Minister of Interior', 'Minister of Defence', NAME),
  phrase('addressee-1', 'Deputy Prime Minister', 'Prime Minister', NAME),
  phrase('addressee-2', "Minister of Women's Affairs", 'Minister of Social Affairs', NAME),
  phrase('addressee-3', 'Minister of Justice', 'Minister of Information', NAME),
  phrase('subject', 'Provincial Police Commissioner', 'Provincial Governor', NAME),
  phrase('subject', 'Provincial Police Commissioner', 'Deputy Police Commissioner', NAME),
  phrase(P3, 'UN CEDAW Committee', 'UN Human Rights Committee', NAME),
  phrase(P2, 'Royal Government', 'Royal Family', NAME),
  phrase(P5, 'Samdech Krala Hom', 'Samdech Techo', NAME),
  // Dates.
  phrase('dateline', '12 May 2021', '12 May 2022', ['date']),
  phrase('dateline', '12 May 2021', '21 May 2021', ['date']),
  phrase('dateline', '12 May 2021', '12 March 2021', ['date']),
  phrase(P3, '12 November 2019', '12 November 2009', ['date']),
  phrase(P3, '12 November 2019', '2 November 2019', ['date']),
  phrase(P3, '12 November 2019', '12 December 2019', ['date']),
  phrase(P3, ' issued on 12 November 2019', '', ['date']),
  // Numbers.
  phrase(P5, 'three cases', 'two cases', ['number']),
  phrase(P5, 'three cases', 'four cases', ['number']),
  phrase(P5, 'three cases', '3,000 cases', ['number']),
  phrase(P4, 'all relevant stakeholders', '15 relevant stakeholders', ['number']),
  phrase(P2, 'other women survivors', '200 other women survivors', ['number']),
  // Places.
  phrase('subject', 'Kampong Thom Province', 'Kampong Cham Province', PLACE),
  phrase('subject', 'Kampong Thom Province', 'Siem Reap Province', PLACE),
  phrase('dateline', 'Phnom Penh', 'Battambang', PLACE),
  phrase(P1, 'Kingdom of Cambodia are', 'Kingdom of Thailand are', PLACE),
  phrase(
    P1,
    'effectiveness of law enforcement in the Kingdom of Cambodia',
    'effectiveness of law enforcement in the Republic of Korea',
    PLACE,
  ),
  phrase(P2, "trust in Cambodia's justice system", "trust in Vietnam's justice system", PLACE),
  phrase(P2, 'that Cambodia does not tolerate', 'that Laos does not tolerate', PLACE),
  phrase(P3, 'review of Cambodia', 'review of Myanmar', PLACE),
  // Legal references.
  phrase(P3, '11(e)', '11(c)', ['legal-reference']),
  phrase(P3, '11(e)', '12(e)', ['legal-reference', 'number']),
  phrase(P3, '37(d)', '37(b)', ['legal-reference']),
  phrase(P3, '37(d)', '36(d)', ['legal-reference', 'number']),
  phrase(P3, 'Paragraphs 11(e) and 37(d)', 'Paragraph 11(e)', ['legal-reference']),
  phrase(P3, 'Concluding Observations', 'Preliminary Observations', ['legal-reference']),
  phrase(P3, 'Paragraphs 11(e) and 37(d)', 'Articles 11(e) and 37(d)', ['legal-reference']),
  // Negations taken out.
  phrase(P2, 'will not tolerate', 'will tolerate', NEGATION),
  phrase(P2, 'does not tolerate', 'does tolerate', NEGATION),
  phrase(P2, 'have not been able', 'have been able', NEGATION),
  phrase(P1, 'has not yet been delivered', 'has been delivered', NEGATION),
  phrase(P1, 'do not provide justice', 'do provide justice', NEGATION),
  phrase(P1, 'do not provide justice', 'provide justice', NEGATION),
  phrase(P2, 'not only to send', 'only to send', NEGATION),
  // Negations added.
  phrase(P1, 'must be punished', 'must not be punished', NEGATION),
  phrase(P1, 'must be supported', 'must never be supported', NEGATION),
  phrase(P4, 'is crucial, it is', 'is not crucial, it is', NEGATION),
  phrase(P4, 'it is also necessary', 'it is not necessary', NEGATION),
  phrase(P5, 'will provide', 'will not provide', NEGATION),
  phrase(P2, 'will hold the perpetrators', 'will not hold the perpetrators', NEGATION),
  phrase(P1, 'has seriously impacted', 'has not impacted', NEGATION),
  phrase(P1, 'failed to take', 'did not fail to take', NEGATION),
  phrase(P4, 'which has hindered', 'which has never hindered', NEGATION),
  phrase(P3, 'require that', 'do not require that', NEGATION),
  phrase(P1, 'are dismayed', 'are not dismayed', NEGATION),
  phrase(P1, 'are dismayed', "aren't dismayed", NEGATION),
  phrase(P2, 'will not tolerate', "won't tolerate", 'either'),
  phrase(P5, 'to eventually eliminate', 'to never eliminate', NEGATION),
  phrase(P2, 'It is crucial', "It isn't crucial", NEGATION),
  phrase(P5, 'We strongly hope', 'We no longer hope', NEGATION),
];

export const WORDING: readonly Phrase[] = [
  // Softer.
  phrase(P1, 'must be punished', 'should be punished', 'wording'),
  phrase(P1, 'must be supported', 'may be supported', 'wording'),
  phrase(P1, 'are dismayed', 'are concerned', 'wording'),
  phrase(P1, 'dismiss and demote', 'transfer', 'wording'),
  phrase(P1, 'attempted rape', 'misconduct', 'wording'),
  phrase(P1, 'Perpetrators of', 'Those accused of', 'wording'),
  phrase(P1, 'has seriously impacted', 'has slightly impacted', 'wording'),
  phrase(P1, 'victims and survivors', 'alleged victims', 'wording'),
  phrase(P1, 'must be punished according to the law', 'may be reminded of the law', 'wording'),
  phrase(P2, 'are watchful to', 'are watchful of', 'wording'),
  phrase(P2, 'hold the perpetrators accountable', 'talk to the perpetrators', 'wording'),
  phrase(P2, 'It is crucial that', 'It would be good if', 'wording'),
  phrase(P2, 'just and rightful actions', 'some actions', 'wording'),
  phrase(P2, ', especially in the cases of', ', also in the cases of', 'wording'),
  phrase(P4, 'is crucial', 'is desirable', 'wording'),
  phrase(P4, 'culture of impunity', 'perception of impunity', 'wording'),
  phrase(P4, 'eradicating', 'reducing', 'wording'),
  phrase(P5, 'We strongly hope', 'We hope', 'wording'),
  phrase(P5, 'effective interventions', 'interventions', 'wording'),
  phrase(P5, 'all forms of discrimination', 'some forms of discrimination', 'wording'),
  phrase('subject', 'Request for legal action against', 'Request for talks with', 'wording'),
  phrase('subject', 'domestic violence', 'domestic disputes', 'wording'),
  phrase('subject', 'legal action', 'action', 'wording'),
  phrase('valediction', 'Respectfully', 'Sincerely', 'wording'),
  // Sharper.
  phrase(P1, 'are dismayed', 'are disgusted', 'wording'),
  phrase(P1, 'failed to take', 'refused to take', 'wording'),
  phrase(P1, 'Perpetrators', 'Criminals', 'wording'),
  phrase(P1, 'punished according to the law', 'imprisoned for life', 'wording'),
  phrase(P2, 'hold the perpetrators accountable', 'crush the perpetrators', 'wording'),
  phrase(P2, 'the relevant ministries', 'the corrupt ministries', 'wording'),
  phrase(P4, 'has even re-victimized survivors', 'has killed survivors', 'wording'),
  phrase(P5, 'We strongly hope that', 'We demand that', 'wording'),
  phrase('subject', 'sexual harassment', 'rape', 'wording'),
  phrase('heading', 'OPEN LETTER TO', 'OPEN PETITION TO', 'wording'),
  // The first and the last words of a passage.
  phrase(P1, 'As stated above', 'As noted above', 'wording'),
  phrase(P1, 'she must be supported.', 'she must be believed.', 'wording'),
  phrase(P2, 'Society is now', 'Nobody is now', 'either'),
  phrase(P2, 'all forms of violence against women.', 'all forms of violence.', 'wording'),
  phrase(P3, 'Paragraphs 11(e)', 'Points 11(e)', 'either'),
  phrase(P3, 'for their actions."', 'for their deeds."', 'wording'),
  phrase(P4, 'While justice', 'Although justice', 'wording'),
  phrase(P4, 'society as a whole.', 'the nation as a whole.', 'wording'),
  phrase(P5, 'We strongly', 'They strongly', 'wording'),
  phrase(P5, 'violence against women.', 'violence against citizens.', 'wording'),
  phrase('subject', 'Subject: Request', 'Subject: Appeal', 'wording'),
  phrase('subject', 'sexual violence against women.', 'sexual violence.', 'wording'),
  // Words and clauses out and in.
  phrase(P1, 'proper and effective measures', 'effective measures', 'wording'),
  phrase(P1, ' and sexual harassment. As a result', '. As a result', 'wording'),
  phrase(
    P1,
    ', with the only purpose being to seek justice for herself and other women and girls,',
    ',',
    'wording',
  ),
  phrase(P1, 'from their positions', 'from their very comfortable positions', 'wording'),
  phrase(P1, 'powerful officials', 'powerful and wealthy officials', 'wording'),
  phrase(P2, 'social, cultural and other factors', 'social and other factors', 'wording'),
  phrase(
    P2,
    ', as the government has made commitments in the form of recognition and ratification of national and international instruments and tools to eliminate all forms of violence against women',
    '',
    'wording',
  ),
  phrase(P2, 'various social', 'various religious, social', 'wording'),
  phrase(P3, 'fully investigated', 'investigated', 'wording'),
  phrase(P3, 'prosecuted and punished', 'punished', 'wording'),
  phrase(P3, ', including sexual harassment,', '', 'wording'),
  phrase(P3, 'independent grievance mechanism', 'grievance mechanism', 'wording'),
  phrase(P4, 'physical and psychological safety', 'physical safety', 'wording'),
  phrase(P4, 'survivors and their families', 'survivors', 'wording'),
  phrase(P4, 'increase support and protection', 'increase support, funding and protection', 'wording'),
  phrase(P4, ' and from the public', '', 'wording'),
  phrase(P5, "Cambodian women's human rights", "women's human rights", 'either'),
  phrase(P5, ' in accordance with legal procedures', '', 'wording'),
  phrase(P5, 'and to eventually eliminate', 'and to quickly and fully eliminate', 'wording'),
  phrase(P1, 'women and girls. The', 'girls and women. The', 'wording'),
  phrase(P3, 'prosecuted and punished', 'punished and prosecuted', 'wording'),
  phrase(P2, 'confidence and trust', 'trust and confidence', 'wording'),
];

/** Punctuation and spelling: told, and no reason for any verdict. */
export const HARMLESS: readonly (Phrase & { readonly significance: Significance })[] = [
  {
    ...phrase(P1, 'civil society organizations', 'civil society organisations', 'wording'),
    significance: 'spelling',
  },
  { ...phrase(P4, 're-victimized', 're-victimised', 'wording'), significance: 'spelling' },
  { ...phrase(P1, 'As a result, justice', 'As a result justice', 'wording'), significance: 'punctuation' },
  {
    ...phrase(P2, 'social, cultural and other', 'social, cultural, and other', 'wording'),
    significance: 'punctuation',
  },
  { ...phrase(P3, 'redressed;"', 'redressed"', 'wording'), significance: 'punctuation' },
  { ...phrase('valediction', 'yours,', 'yours', 'wording'), significance: 'punctuation' },
  { ...phrase(P5, 'against women.', 'against women!', 'wording'), significance: 'punctuation' },
  { ...phrase('dateline', 'Penh, 12', 'Penh 12', 'wording'), significance: 'punctuation' },
  { ...phrase('dateline', '12 May 2021', 'May 12, 2021', 'wording'), significance: 'spelling' },
  { ...phrase('dateline', '12 May 2021', '12/05/2021', 'wording'), significance: 'spelling' },
  { ...phrase(P3, '12 November 2019', 'November 12, 2019', 'wording'), significance: 'spelling' },
  { ...phrase('addressee-1', 'Kheng, Deputy', 'Kheng - Deputy', 'wording'), significance: 'punctuation' },
  { ...phrase(P2, 'Mr. Duong Chhay', 'Mr Duong Chhay', 'wording'), significance: 'punctuation' },
];

/** The words that differ between two phrases, as offsets into both: whole words, ends that are equal cut off. */
function core(
  old: string,
  replacement: string,
): { start: number; end: number; newStart: number; newEnd: number } {
  const a = [...old.matchAll(/\S+/g)];
  const b = [...replacement.matchAll(/\S+/g)];
  const bare = (match: RegExpMatchArray): string => match[0].replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  let first = 0;
  while (first < a.length && first < b.length && bare(a[first]!) === bare(b[first]!)) first++;
  let last = 0;
  while (
    last < a.length - first &&
    last < b.length - first &&
    bare(a[a.length - 1 - last]!) === bare(b[b.length - 1 - last]!)
  )
    last++;
  const span = (list: RegExpMatchArray[], text: string): { start: number; end: number } => {
    const head = list[first];
    const tail = list[list.length - 1 - last];
    if (head === undefined || tail === undefined || list.length - last <= first)
      return { start: head?.index ?? text.length, end: head?.index ?? text.length };
    return { start: head.index!, end: tail.index! + tail[0].length };
  };
  const inOld = span(a, old);
  const inNew = span(b, replacement);
  return { start: inOld.start, end: inOld.end, newStart: inNew.start, newEnd: inNew.end };
}

/** The change that an edit of `old` at `at` to `replacement` is. */
export function changeOf(
  passage: string,
  at: number,
  old: string,
  replacement: string,
  significance: readonly Significance[],
  aspects: readonly Aspect[],
): ExpectedChange {
  const within = core(old, replacement);
  const canonical = old.slice(within.start, within.end);
  const found = replacement.slice(within.newStart, within.newEnd);
  return {
    passage,
    range: { start: at + within.start, end: at + within.end },
    canonical,
    found,
    kinds: kindsOf(canonical, found),
    significance,
    aspects,
  };
}

function kindsOf(canonical: string, found: string): readonly Variant['kind'][] | null {
  if (canonical === '') return ['addition'];
  if (found === '') return ['omission'];
  return /\s/.test(canonical) || /\s/.test(found) ? null : ['substitution'];
}

function significanceOf(why: Why): readonly Significance[] {
  if (why === 'wording') return ['wording'];
  return why === 'either' ? ['wording', 'critical', 'spelling'] : ['critical'];
}

function aspectsOf(why: Why): readonly Aspect[] {
  if (why === 'either') return ['name', 'negation', 'number', 'date', 'place', 'legal-reference'];
  return why === 'wording' ? [] : why;
}

/** Applies a phrase to a draft. Throws where the passage doesn't have it exactly once. */
export function replace(draft: Draft, entry: Phrase, significance = significanceOf(entry.why)): Draft {
  const text = canon(entry.passage);
  const at = text.indexOf(entry.old);
  if (at < 0) throw new Error(`${entry.passage} has no "${entry.old}"`);
  if (text.indexOf(entry.old, at + 1) >= 0) throw new Error(`${entry.passage} has "${entry.old}" twice`);
  const change = changeOf(entry.passage, at, entry.old, entry.new, significance, aspectsOf(entry.why));
  return edit(
    draft,
    entry.passage,
    [{ start: at, end: at + entry.old.length, replacement: entry.new }],
    [change],
  );
}

function ofPhrase(group: string) {
  return (entry: Phrase): Alteration => ({
    name: `${entry.passage}: ${entry.old} → ${entry.new || 'nothing'}`,
    group,
    apply: (draft) => replace(draft, entry),
  });
}

export const harmless: readonly Alteration[] = HARMLESS.map((entry) => ({
  name: `${entry.passage}: ${entry.old} → ${entry.new}`,
  group: entry.significance,
  apply: (draft) => harmlessly(draft, entry, entry.significance),
}));

/** Punctuation has no words that differ: the change is where its phrase stands. */
function harmlessly(draft: Draft, entry: Phrase, significance: Significance): Draft {
  const text = canon(entry.passage);
  const at = text.indexOf(entry.old);
  if (at < 0) throw new Error(`${entry.passage} has no "${entry.old}"`);
  const change: ExpectedChange = {
    passage: entry.passage,
    range: { start: at, end: at + entry.old.length },
    canonical: entry.old,
    found: entry.new,
    kinds: null,
    significance: [significance],
    aspects: [],
  };
  return edit(
    draft,
    entry.passage,
    [{ start: at, end: at + entry.old.length, replacement: entry.new }],
    [change],
  );
}

/** Spans whose change is critical, for changes made at random: see `CRITICAL` for the chosen ones. */
const CRITICAL_WORDS: readonly (readonly [RegExp, Aspect])[] = [
  [/Sar Kheng|Ing Kantha Phavi|Keut Rith|Heng Sear|Duong Chhay|Ouk Kosal/g, 'name'],
  [
    /Deputy Prime Minister|Minister of Interior|Minister of Women's Affairs|Minister of Justice|Provincial Police Commissioner/g,
    'name',
  ],
  [/12 November 2019|12 May 2021/g, 'date'],
  [/Kampong Thom Province|Phnom Penh|Cambodia\b/g, 'place'],
  [/\bthree\b/g, 'number'],
  [/11\(e\)|37\(d\)|Concluding Observations/g, 'legal-reference'],
  [/\bnot\b/g, 'negation'],
];
/** Titles and the like, where the rules leave it open. */
const OPEN_WORDS =
  /Samdech Krala Hom|Oknha|Mr\.|Dr\.|Her Excellency|His Excellency|UN CEDAW Committee|Royal Government|Kingdom of|former|Minister|Paragraphs|Cambodian|\bon\b|\bof\b|without|never|only|failed|other|one|first|and (?=37)|\byet\b|\bonce\b/g;

/** What the significance of touching `start`…`end` of a passage may be. */
function whyAt(passage: string, start: number, end: number): Why {
  const text = canon(passage);
  const touched = (pattern: RegExp): boolean =>
    [...text.matchAll(pattern)].some((match) => match.index < end && match.index + match[0].length > start);
  const hit = CRITICAL_WORDS.filter(([pattern]) => touched(pattern)).map(([, aspect]) => aspect);
  if (hit.length > 0) return [...new Set(hit)];
  return touched(OPEN_WORDS) ? 'either' : 'wording';
}

/** A significance for a long change: critical where it takes critical words out, else as it may be. */
function changeAt(passage: string, start: number, end: number, replacement: string): ExpectedChange {
  const why = whyAt(passage, start, end);
  const significance: readonly Significance[] =
    why === 'wording' ? ['wording'] : why === 'either' ? ['wording', 'critical'] : ['critical'];
  return {
    passage,
    range: { start, end },
    canonical: canon(passage).slice(start, end),
    found: replacement,
    kinds: replacement === '' ? ['omission'] : start === end ? ['addition'] : null,
    significance,
    // A long stretch holds several reasons; whichever is named first is right.
    aspects: why === 'wording' ? [] : ['name', 'negation', 'number', 'date', 'place', 'legal-reference'],
  };
}

const STRANGERS = [
  'lantern',
  'umbrella',
  'bicycle',
  'orchard',
  'harbour',
  'velvet',
  'thunder',
  'pencil',
  'garden',
  'winter',
];

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');

/** A word of a passage taken out, replaced or added, at a place chosen at random. */
export function randomWord(random: Random): Alteration {
  const passage = random.pick([...paragraphIds, ...paragraphIds, 'subject']);
  const all = words(passage);
  const index = 1 + random.below(all.length - 2);
  const word = all[index]!;
  const offset = word.text.indexOf(bare(word.text));
  const start = word.start + Math.max(0, offset);
  const end = start + bare(word.text).length;
  const stranger = random.pick(STRANGERS);
  const kind = random.below(3);
  if (kind === 2) {
    const change: ExpectedChange = {
      ...changeAt(passage, word.start, word.start, stranger),
      significance: splits(passage, word.start) ? ['wording', 'critical'] : ['wording'],
      aspects: splits(passage, word.start) ? ['name', 'date', 'place', 'legal-reference', 'number'] : [],
    };
    return {
      name: `${passage}: ${stranger} added before word ${index}`,
      group: 'random addition',
      apply: (draft) =>
        edit(draft, passage, [{ start: word.start, end: word.start, replacement: `${stranger} ` }], [change]),
    };
  }
  const replacement = kind === 0 ? '' : stranger;
  return {
    name: `${passage}: word ${index} (${word.text}) → ${replacement || 'nothing'}`,
    group: kind === 0 ? 'random omission' : 'random substitution',
    apply: (draft) =>
      edit(draft, passage, [{ start, end, replacement }], [changeAt(passage, start, end, replacement)]),
  };
}

/** Whether a place lies inside of critical wording, such as between a first and a last name. */
function splits(passage: string, at: number): boolean {
  return (
    whyAt(passage, at - 1, at + 1) !== 'wording' || whyAt(passage, Math.max(0, at - 3), at + 3) !== 'wording'
  );
}

/** Sentences that are not the letter's, in its voice. */
export const FORGED: readonly string[] = [
  'We also ask that the ministries publish the names of all officials who were dismissed during the past decade.',
  'The undersigned organizations wish to thank the government for the swift steps it has already taken.',
  'All remaining complaints should be settled quietly between the families concerned.',
  'It must be said that some of the accounts given by survivors have turned out to be exaggerated.',
  'Foreign donors have a duty to stop all payments until our demands have been met in full.',
  'Every citizen is called upon to gather in front of the ministry on the first Sunday of June.',
  'The organizations named below withdraw their earlier statements on this matter.',
  'A new commission of respected elders should decide on the appropriate amount of compensation.',
  'Companies that employ the accused ought to be boycotted by consumers at home and abroad.',
  'Schools and pagodas will teach boys from an early age how to treat their sisters with respect.',
];

const FORGED_PARAGRAPH =
  'Furthermore, we declare our full support for the coming elections and encourage all members of our organizations to vote for candidates who have shown real commitment to families. Those who remain silent share the blame, and our movement will remember their silence for years to come.';

function sentenceRemoved(passage: string, index: number): Alteration {
  const sentence = sentences(passage)[index]!;
  return {
    name: `${passage}: sentence ${index + 1} out`,
    group: 'sentence removed',
    apply: (draft) =>
      edit(
        draft,
        passage,
        [{ start: sentence.start, end: sentence.end, replacement: '' }],
        [changeAt(passage, sentence.start, sentence.end, '')],
      ),
  };
}

function sentenceAdded(passage: string, index: number, sentence: string): Alteration {
  const all = sentences(passage);
  const at = index < all.length ? all[index]!.start : canon(passage).length;
  const text = index < all.length ? `${sentence} ` : ` ${sentence}`;
  return {
    name: `${passage}: a sentence in before sentence ${index + 1}`,
    group: 'sentence added',
    apply: (draft) => {
      const added = edit(
        draft,
        passage,
        [{ start: at, end: at, replacement: text }],
        [addedAt(passage, at, sentence)],
      );
      // At an end it may be told as an insertion beside the passage.
      const atEnd = index === 0 || index === all.length;
      return atEnd ? { ...added, statuses: { ...added.statuses, [passage]: ['altered', 'intact'] } } : added;
    },
  };
}

function addedAt(passage: string, at: number, found: string): ExpectedChange {
  return {
    passage,
    range: { start: at, end: at },
    canonical: '',
    found,
    kinds: null,
    significance: ['wording', 'critical'],
    aspects: ['name', 'number', 'negation', 'place', 'date', 'legal-reference'],
  };
}

function sentenceReplaced(passage: string, index: number, sentence: string): Alteration {
  const old = sentences(passage)[index]!;
  return {
    name: `${passage}: sentence ${index + 1} replaced`,
    group: 'sentence replaced',
    apply: (draft) =>
      edit(
        draft,
        passage,
        [{ start: old.start, end: old.end, replacement: sentence }],
        [{ ...changeAt(passage, old.start, old.end, sentence), kinds: null }],
      ),
  };
}

/** Two neighbours of one passage change places: the change is anywhere in both, told as any kind. */
function sentencesSwapped(passage: string, index: number): Alteration {
  const [first, second] = [sentences(passage)[index]!, sentences(passage)[index + 1]!];
  const range = { start: first.start, end: second.end };
  const change: ExpectedChange = {
    passage,
    range,
    canonical: `${first.text} ${second.text}`,
    found: `${second.text} ${first.text}`,
    kinds: null,
    significance: ['wording', 'critical'],
    aspects: ['name', 'number', 'negation', 'place', 'date', 'legal-reference'],
  };
  return {
    name: `${passage}: sentences ${index + 1} and ${index + 2} swapped`,
    group: 'sentences swapped',
    apply: (draft) => ({
      ...edit(draft, passage, [{ ...range, replacement: `${second.text} ${first.text}` }], [change]),
      roundTrip: false,
    }),
  };
}

/** A sentence of one passage shown in another. */
function sentenceMoved(from: string, index: number, to: string): Alteration {
  const sentence = sentences(from)[index]!;
  const at = canon(to).length;
  const out: ExpectedChange = {
    ...changeAt(from, sentence.start, sentence.end, ''),
    kinds: ['omission', 'transposition'],
    // Wording that only moved takes no negation or name away.
    significance: ['wording', 'critical'],
  };
  return {
    name: `${from}: sentence ${index + 1} moved to the end of ${to}`,
    group: 'sentence moved',
    apply: (draft) => {
      const without = edit(
        draft,
        from,
        [{ start: sentence.start, end: sentence.end, replacement: '' }],
        [out],
      );
      const into: ExpectedChange = {
        ...addedAt(to, at, sentence.text),
        significance: ['wording', 'critical'],
      };
      const moved = edit(without, to, [{ start: at, end: at, replacement: ` ${sentence.text}` }], [into]);
      // Told as moved, or as added behind the passage, it leaves the passage's own words as they are.
      return { ...moved, statuses: { ...moved.statuses, [to]: ['altered', 'intact'] }, roundTrip: false };
    },
  };
}

/** A sentence of one passage said once more in another. */
function sentenceRepeated(from: string, index: number, to: string, before: number): Alteration {
  const sentence = sentences(from)[index]!.text;
  return {
    ...sentenceAdded(to, before, sentence),
    name: `${from}: sentence ${index + 1} repeated in ${to}`,
    group: 'sentence repeated',
  };
}

function paragraphMissing(id: string): Alteration {
  return {
    name: `${id} out`,
    group: 'paragraph removed',
    apply: (draft) => ({
      ...draft,
      blocks: draft.blocks.filter((block) => block.kind !== 'passage' || block.id !== id),
      verdict: worst(draft.verdict, ['incomplete']),
    }),
  };
}

/** The subject and the paragraphs must keep their order; which of the two is said to have moved is open. */
function passagesSwapped(first: string, second: string): Alteration {
  return {
    name: `${first} and ${second} swapped`,
    group: 'paragraphs swapped',
    apply: (draft) => {
      const blocks = [...draft.blocks];
      const at = (id: string): number =>
        blocks.findIndex((block) => block.kind === 'passage' && block.id === id);
      const [a, b] = [at(first), at(second)];
      [blocks[a], blocks[b]] = [blocks[b]!, blocks[a]!];
      const between = passageIds.slice(passageIds.indexOf(first), passageIds.indexOf(second) + 1);
      const open = Object.fromEntries(between.map((id) => [id, ['moved', 'intact'] as const]));
      return {
        ...draft,
        blocks,
        verdict: worst(draft.verdict, ['altered']),
        statuses: { ...draft.statuses, ...open },
      };
    },
  };
}

/** The paragraphs in another order, by their numbers; which of them is said to have moved is open. */
function paragraphsReordered(order: string): Alteration {
  return {
    name: `paragraphs in the order ${order}`,
    group: 'paragraphs in another order',
    apply: (draft) => {
      const ids = [...order].map((number) => `paragraph-${number}`);
      const isParagraph = (block: Draft['blocks'][number]) =>
        block.kind === 'passage' && paragraphIds.includes(block.id);
      const paragraphs = draft.blocks.filter(isParagraph);
      const left = ids.map((id) => paragraphs.find((block) => block.kind === 'passage' && block.id === id)!);
      return {
        ...draft,
        blocks: draft.blocks.map((block) => (isParagraph(block) ? left.shift()! : block)),
        verdict: worst(draft.verdict, ['altered']),
        statuses: {
          ...draft.statuses,
          ...Object.fromEntries(ids.map((id) => [id, ['moved', 'intact'] as const])),
        },
      };
    },
  };
}

/** Heading, addressees, valediction and dateline may stand elsewhere. */
function passageMoved(id: string, before: string | null): Alteration {
  return {
    name: `${id} shown ${before === null ? 'last' : `before ${before}`}`,
    group: 'passage moved without harm',
    apply: (draft) => {
      const block = draft.blocks.find((candidate) => candidate.kind === 'passage' && candidate.id === id)!;
      const rest = draft.blocks.filter((candidate) => candidate !== block);
      const at =
        before === null
          ? rest.findIndex((candidate) => candidate.kind === 'list')
          : rest.findIndex((candidate) => candidate.kind === 'passage' && candidate.id === before);
      const index = at < 0 ? rest.length : at;
      return {
        ...draft,
        blocks: [...rest.slice(0, index), block, ...rest.slice(index)],
        statuses: { ...draft.statuses, [id]: ['moved'] },
      };
    },
  };
}

export function forgedParagraph(after: string, text: string): Alteration {
  return {
    name: `a forged paragraph after ${after}`,
    group: 'paragraph added',
    apply: (draft) => {
      const at = draft.blocks.findIndex((block) => block.kind === 'passage' && block.id === after);
      const forged: ForeignBlock = { kind: 'foreign', text };
      return {
        ...draft,
        blocks: [...draft.blocks.slice(0, at + 1), forged, ...draft.blocks.slice(at + 1)],
        verdict: worst(draft.verdict, ['altered']),
        insertions: [...draft.insertions, { after: [after], found: text }],
      };
    },
  };
}

export const critical: readonly Alteration[] = CRITICAL.map(ofPhrase('critical'));
export const wording: readonly Alteration[] = WORDING.map(ofPhrase('wording'));

const MULTI = [P1, P2, P4];

export const structural: readonly Alteration[] = [
  ...MULTI.flatMap((id) => sentences(id).map((_, index) => sentenceRemoved(id, index))),
  ...MULTI.flatMap((id, nth) =>
    sentences(id).map((_, index) => sentenceAdded(id, index, FORGED[(index + nth) % FORGED.length]!)),
  ),
  ...paragraphIds.map((id, nth) => sentenceAdded(id, sentences(id).length, FORGED[nth]!)),
  ...MULTI.flatMap((id, nth) =>
    sentences(id).map((_, index) => sentenceReplaced(id, index, FORGED[(index + nth + 4) % FORGED.length]!)),
  ),
  ...MULTI.flatMap((id) =>
    sentences(id)
      .slice(1)
      .map((_, index) => sentencesSwapped(id, index)),
  ),
  sentenceRepeated(P1, 4, P4, 1),
  sentenceRepeated(P4, 0, P1, 3),
  sentenceRepeated(P2, 1, P4, 2),
  sentenceRepeated(P1, 1, P2, 2),
  sentenceMoved(P1, 4, P4),
  sentenceMoved(P1, 1, P2),
  sentenceMoved(P2, 1, P5),
  sentenceMoved(P4, 1, P1),
  ...['addressee-1', 'addressee-2', 'addressee-3', 'subject', ...paragraphIds, 'valediction'].map(
    paragraphMissing,
  ),
  ...[P1, P2, P3, P4].map((id, index) => passagesSwapped(id, [P2, P3, P4, P5][index]!)),
  passagesSwapped(P1, P5),
  passagesSwapped('subject', P1),
  passagesSwapped(P2, P4),
  ...['54321', '24153', '51234', '35142', '45123', '34152', '14532', '32541'].map(paragraphsReordered),
  passageMoved('dateline', 'heading'),
  passageMoved('dateline', 'subject'),
  passageMoved('valediction', null),
  ...['subject', ...paragraphIds, 'dateline'].map((id) => forgedParagraph(id, FORGED_PARAGRAPH)),
  ...['subject', P1, P3, P5].map((id, nth) => forgedParagraph(id, FORGED[nth + 5]!)),
];

/** `count` alterations of wording at once, no two in the same words. */
export function several(random: Random, count: number, verdict: readonly Verdict[] = ['authentic']): Draft {
  let draft: Draft = { ...wholeLetter(random.pick(['none', 'at-release', 'all'])), verdict };
  const pool = random.sample([...CRITICAL, ...WORDING], CRITICAL.length + WORDING.length);
  // Sampling keeps the order of the pool, so it is dealt again at random.
  const dealt = pool.map((entry) => [random.next(), entry] as const).sort((a, b) => a[0] - b[0]);
  let made = 0;
  for (const [, entry] of dealt) {
    if (made === count) break;
    const at = canon(entry.passage).indexOf(entry.old);
    const free = draft.blocks.every(
      (block) =>
        block.kind !== 'passage' ||
        block.id !== entry.passage ||
        block.edits.every((other) => other.end + 6 < at || other.start > at + entry.old.length + 6),
    );
    if (!free) continue;
    draft = replace(draft, entry);
    made++;
  }
  return draft;
}

/** Several changes a few words apart in one sentence. */
export function close(random: Random): Draft {
  const passage = random.pick(paragraphIds);
  const all = words(passage).filter(
    (word) => /^[a-z]{4,}$/.test(word.text) && whyAt(passage, word.start - 4, word.end + 4) === 'wording',
  );
  const first = random.below(Math.max(1, all.length - 6));
  let draft = wholeLetter(random.pick(['none', 'at-release']));
  for (const step of [0, 2, 4]) {
    const word = all[first + step]!;
    const stranger = STRANGERS[(first + step) % STRANGERS.length]!;
    draft = edit(
      draft,
      passage,
      [{ start: word.start, end: word.end, replacement: stranger }],
      [changeAt(passage, word.start, word.end, stranger)],
    );
  }
  return draft;
}
