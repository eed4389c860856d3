/**
 * A second opinion on authentic, written apart from the engine and as simple as it can be: the letters and digits
 * of the letter must all be there, in order, with nothing of substance between them that could be its wording, and
 * the names under it must be one of the published lists. It may doubt what is right; it must never trust what is
 * wrong, so a fuzzed copy that the engine calls authentic and the oracle doubts is a fault to look at.
 */
import { canon, endorsersOf, passageIds } from './canon.ts';
import { letters } from './fold.ts';

/** Passages that a site may show elsewhere. */
const MOVABLE = /^(?:heading|addressee|valediction|dateline)/;

const bodies = passageIds.map((id) => ({ id, letters: letters(canon(id)) }));

/** Why a text can't be authentic; null where nothing speaks against it. */
export function doubt(text: string): string | null {
  const all = letters(text);
  for (const body of bodies) if (!all.includes(body.letters)) return `${body.id} is not there word for word`;
  const fixed = bodies.filter((body) => !MOVABLE.test(body.id));
  let at = 0;
  for (const body of fixed) {
    at = all.indexOf(body.letters, at);
    if (at < 0) return `${body.id} stands before what it should follow`;
    at += body.letters.length;
  }
  return doubtOfNames(all.slice(at));
}

/** Of each published list all names or none are there; a later list never without the first. */
function doubtOfNames(rest: string): string | null {
  let open = true;
  for (const list of ['at-release', 'later', 'person'] as const) {
    const entries = endorsersOf(list);
    const missing = entries.filter(({ name, acronym }) => !rest.includes(letters(name)) && !(acronym !== null && rest.includes(letters(acronym))));
    if (missing.length === entries.length || (list === 'later' && missing.length > entries.length - 2)) open = false;
    else if (missing.length > 0) return `${missing[0]!.id} is missing from ${list}`;
    else if (!open) return `${list} without the list before it`;
  }
  return null;
}
