/**
 * Accidentals: punctuation between words that are the same, and their case. The match of each canonical word goes
 * in; for each passage its variants come out, which are listed and never change a verdict.
 *
 * The term is Greg's (1950): what concerns a text's form and not its sense. It isn't looked for until the words are
 * matched, so that no comma can draw a word to the wrong place.
 */
import { jointBehind } from './joints.ts';
import { hasQuote, LONGEST_JOINT, marksElision } from './layout.ts';
import { bareJoint } from './normalize.ts';
import type { Variant } from './report.ts';
import { endOf, type Site, startOf } from './site.ts';

/** More case-only differences than this are a style, not the copyist's choice word by word. */
const CASE_STYLE = 12;

/** The accidentals of each passage, given what each canonical word was matched with. */
export function accidentals(site: Site, match: Int32Array): Variant[][] {
  const cases: [number, Variant][] = [];
  const found = site.letter.passages.map(({ first, end }, passage) => {
    const variants: Variant[] = [];
    for (let c = first; c < end; c++) {
      const f = match[c]!;
      if (f < 0) continue;
      let last = c;
      while (last + 1 < end && match[last + 1] === f + last + 1 - c) last++;
      // Most runs of matching words are the canon's to the letter.
      if (!isPrinted(site, f, c, last)) {
        for (let word = c; word <= last; word++) {
          const inCase = caseVariant(site, f + word - c, word, passage);
          if (inCase !== null) cases.push([passage, inCase]);
          const behind = word < last ? punctuation(site, f + word - c, word, passage) : null;
          if (behind !== null) variants.push(behind);
        }
      }
      const atEnd = last + 1 === end ? closing(site, f + last - c, last, passage) : null;
      if (atEnd !== null) variants.push(atEnd);
      c = last;
    }
    return variants;
  });
  if (cases.length <= CASE_STYLE) for (const [passage, variant] of cases) found[passage]!.push(variant);
  return found;
}

/** Do the words that match the canonical ones from `c` to `last` stand in the text exactly as in the canon? */
function isPrinted(site: Site, f: number, c: number, last: number): boolean {
  const { body, words } = site.letter;
  const start = startOf(site, f);
  const end = endOf(site, f + last - c);
  const from = words.start[c]!;
  const to = words.end[last]!;
  return end - start === to - from && site.text.slice(start, end) === body.slice(from, to);
}

/** The punctuation between the canonical word `c` and the next, where it is another. */
function punctuation(site: Site, f: number, c: number, passage: number): Variant | null {
  const { letter, stream } = site;
  const from = endOf(site, f);
  const to = startOf(site, f + 1);
  const length = letter.words.start[c + 1]! - letter.words.end[c]!;
  // Almost every joint is one blank on both sides.
  if (length === 1 && to - from === 1 && site.text.charCodeAt(from) === 32) return null;
  if (to - from > LONGEST_JOINT) return null;
  const found = site.text.slice(from, to);
  const canonical = letter.body.slice(letter.words.end[c], letter.words.start[c + 1]);
  if (found === canonical || stream.at[f + 1] !== stream.at[f]! + 1) return null;
  if (points(found) === points(canonical) || marksElision(found)) return null;
  const base = letter.words.start[letter.passages[passage]!.first]!;
  const foundEnd = endOf(site, f) + found.trimEnd().length;
  const canonicalEnd = letter.words.end[c]! + canonical.trimEnd().length;
  return {
    kind: 'substitution',
    significance: 'punctuation',
    aspect: null,
    canonical: letter.body.slice(letter.words.start[c], canonicalEnd),
    found: site.text.slice(startOf(site, f), foundEnd),
    range: { start: startOf(site, f), end: foundEnd },
    canonicalRange: { start: letter.words.start[c]! - base, end: canonicalEnd - base },
  };
}

/** The punctuation at a passage's end, where a line ends with it. */
function closing(site: Site, f: number, c: number, passage: number): Variant | null {
  if (jointBehind(site.stream, f) === 'none') return null;
  const { letter, stream } = site;
  const from = endOf(site, f);
  const next = f + 1 < stream.length ? startOf(site, f + 1) : site.text.length;
  const newline = site.text.indexOf('\n', from);
  const tail = letter.passages[passage]!.passage.text.slice(
    letter.words.end[c]! - letter.words.start[letter.passages[passage]!.first]!,
  );
  if (newline === from + tail.length && site.text.startsWith(tail, from)) return null;
  const to = newline < 0 ? next : Math.min(next, newline);
  if (to - from > LONGEST_JOINT) return null;
  const found = bareJoint(site.text.slice(from, to)).replace(/[\p{L}\p{N}].*/su, '');
  const { text } = letter.passages[passage]!.passage;
  const base = letter.words.start[letter.passages[passage]!.first]!;
  const canonical = text.slice(letter.words.end[c]! - base);
  if (points(found) === points(canonical) || marksElision(found) || hasQuote(found)) return null;
  // A colon behind a heading leads over to what it heads.
  if (points(canonical) === '' && points(found) === ':') return null;
  return {
    kind: 'substitution',
    significance: 'punctuation',
    aspect: null,
    canonical: text.slice(letter.words.start[c]! - base),
    found: site.text.slice(startOf(site, f), from + found.trimEnd().length),
    range: { start: startOf(site, f), end: from + found.trimEnd().length },
    canonicalRange: { start: letter.words.start[c]! - base, end: text.length },
  };
}

/** The canonical word `c`, where a copyist wrote it with other capitals. */
function caseVariant(site: Site, f: number, c: number, passage: number): Variant | null {
  const { letter } = site;
  const start = startOf(site, f);
  const end = endOf(site, f);
  const from = letter.words.start[c]!;
  const to = letter.words.end[c]!;
  if (end - start !== to - from) return null;
  let differs = false;
  for (let i = 0; i < end - start; i++) {
    const a = site.text.charCodeAt(start + i);
    const b = letter.body.charCodeAt(from + i);
    if (a === b) continue;
    if ((a ^ b) !== 32 || a > 127) return null;
    differs = true;
  }
  if (!differs || letter.passages[passage]!.passage.kind !== 'paragraph' || letter.opens[c] === 1)
    return null;
  const found = site.text.slice(start, end);
  const canonical = letter.body.slice(from, to);
  if (found === found.toUpperCase() || canonical === canonical.toUpperCase()) return null;
  if (start > 0 && /["“”'‘’([]/.test(site.text[start - 1]!)) return null;
  const base = letter.words.start[letter.passages[passage]!.first]!;
  return {
    kind: 'substitution',
    significance: 'spelling',
    aspect: null,
    canonical,
    found,
    range: { start, end },
    canonicalRange: { start: from - base, end: to - base },
  };
}

/** Punctuation that says something: quote marks, dashes, brackets, emphasis and blanks are typography. */
function points(between: string): string {
  return bareJoint(between)
    .replace(/…|\.{2,}/g, '')
    .replace(/[^.,;:!?។]/g, '');
}
