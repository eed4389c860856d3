/**
 * A second opinion on authentic, written apart from the engine and as simple as it can be: the letters and digits
 * of every passage must be there, subject and paragraphs in order, and of each published list all names or none.
 * It reads no marks, no spans and no page; a copy that the engine calls authentic and the oracle doubts is a fault
 * to look at.
 */
import { canon, endorsersOf, passageIds } from './canon.ts';
import { letters } from './fold.ts';

/** Passages that a site may show elsewhere. */
const MOVABLE = /^(?:heading|addressee|valediction|dateline)/;

/** Spellings of one word are one word here. */
const folded = (text: string): string =>
  inOneOrder(letters(text))
    .replace(/isation/g, 'ization')
    .replace(/(?<=organ|victim)is/g, 'iz');

/** The signs of a Khmer cluster in one order: what differs only in it looks the same. */
function inOneOrder(text: string): string {
  return text.replace(/(?:\u17d2[\u1780-\u17a2]|[\u17b6-\u17d1\u17d3])+/g, (signs) =>
    (signs.match(/\u17d2.|./g) ?? []).sort().join(''),
  );
}

const bodies = passageIds.map((id) => ({ id, letters: folded(canon(id)) }));

/** Why a copy's text, up to the next copy, can't be authentic; null where nothing speaks against it. */
export function doubt(text: string): string | null {
  const all = folded(text);
  for (const body of bodies) if (!all.includes(body.letters)) return `${body.id} is not there word for word`;
  let at = 0;
  for (const body of bodies.filter(({ id }) => !MOVABLE.test(id))) {
    at = all.indexOf(body.letters, at);
    if (at < 0) return `${body.id} stands before what it should follow`;
    at += body.letters.length;
  }
  return doubtOfNames(text, all.slice(at));
}

/** Of each published list all names or none are there; a later list never without the one before. */
function doubtOfNames(text: string, rest: string): string | null {
  let open = true;
  for (const list of ['at-release', 'later', 'person'] as const) {
    const entries = endorsersOf(list);
    const missing = entries.filter(
      ({ name, acronym }) => !rest.includes(folded(name)) && !(acronym !== null && hasAcronym(text, acronym)),
    );
    // A name or two can stand on a page by chance: an author's, a person's.
    if (missing.length >= entries.length - 2) open = false;
    else if (missing.length > 0) return `${missing[0]!.id} is missing from ${list}`;
    else if (!open) return `${list} without the list before it`;
  }
  return null;
}

function hasAcronym(text: string, acronym: string): boolean {
  return new RegExp(`(?<![\\p{L}])${acronym}(?![\\p{L}])`, 'u').test(
    text.normalize('NFKC').replace(/\u00ad/g, ''),
  );
}
