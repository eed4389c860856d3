/** What programs set before each line of a text: marks of quoted mail, of a comment, of a box; who sent it, and when. */
import { saysSomething } from './furniture.ts';
import { linesOf } from './layout.ts';
import { isClaim, isOfMatter } from './matter.ts';
import type { Range } from './report.ts';

/** What programs set before each line. */
const PREFIX = /^[\s>|#*/+~=%;:│║┃•·‣◦-]*/;
/** How deep a line of mail is quoted. */
const QUOTED = /^(?:>[^\S\n]?)+/;
/** A moment and a name, as logs of chats have them before each line: "[10:20] <sokha> ", "Sokha: ". */
const MOMENT = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[aApP][mM])?`;
const NAME = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}\d.'’-]{0,20}`;
const SENT = new RegExp(
  String.raw`^\s*(?<moment>(?:\[${MOMENT}\]|${MOMENT}(?!\s?[aApP][mM]|[\w,:]))(?: [-–])?[^\S\t\n]+)?(?:<(?<account>\w{2,20})>\s|(?<name>${NAME}(?: ${NAME}){0,3}):\s)?`,
  'u',
);
/** What a label calls the text, which is nobody's name. */
const OF_TEXT = /\b(?:cases?|sample|example)\b/i;
const LONGEST_SENDER = 60;
const LEAST_SENT = 2;
const LEAST_LINES = 5;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The marks before the lines of quoted mail, of a comment or of a box: those that all lines have, or all of one block. */
export function prefixesIn(text: string): Range[] {
  // Most texts begin with a letter, and none of their lines with the mark of quoted mail.
  const first = text.search(HAS_WORDS);
  const head = text.slice(text.lastIndexOf('\n', first) + 1, first + LONGEST_SENDER);
  if (PREFIX.exec(head)![0] === '' && SENT.exec(head)![0] === '' && !text.includes('\n>')) return [];
  const lines = linesOf(text);
  const filled = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const sent = sentIn(
    text,
    filled.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end))),
  );
  if (sent.length > 0) return sent;
  if (filled.length < LEAST_LINES) return [];
  // A box's upper and lower edge have other signs, and a line of a prefix alone may lack its last blank.
  const written = filled
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => HAS_WORDS.test(line));
  let common = PREFIX.exec(written[0] ?? '')![0];
  for (const line of written) while (!line.startsWith(common)) common = common.slice(0, -1);
  if (common !== '')
    return filled
      .filter(({ start }) => text.startsWith(common.trimEnd(), start))
      .map(({ start, end }) => ({ start, end: Math.min(end, start + common.length) }));
  const marked = lines.flatMap(({ start, end }, index) =>
    text.slice(start, end).startsWith('>') ? [index] : [],
  );
  const block = lines.slice(marked[0] ?? 0, (marked.at(-1) ?? -1) + 1);
  const isOne = block.every(({ start, end }) => start === end || text[start] === '>');
  if (marked.length < LEAST_LINES || !isOne) return [];
  return marked.map((index) => {
    const { start, end } = lines[index]!;
    return { start, end: start + QUOTED.exec(text.slice(start, end))![0].length };
  });
}

/** Who sent each line, and when: a moment before all, or the same name, which says nothing. */
function sentIn(text: string, lines: readonly Range[]): Range[] {
  const sent = lines.map(({ start, end }) => {
    const { 0: whole, groups } = SENT.exec(text.slice(start, Math.min(end, start + LONGEST_SENDER)))!;
    return { whole, moment: groups?.moment, sender: groups?.account ?? groups?.name };
  });
  if (sent.length === 0) return [];
  const { sender } = sent[0]!;
  const isOfOne =
    sender !== undefined &&
    sent.length >= LEAST_SENT &&
    sent.every((line) => line.sender === sender) &&
    !saysSomething(sender) &&
    !isOfMatter(sender) &&
    !isClaim(sender) &&
    !OF_TEXT.test(sender);
  if (!isOfOne && sent.some(({ moment }) => moment === undefined)) return [];
  return sent.map(({ whole, moment }, i) => {
    const { start } = lines[i]!;
    return { start, end: start + (isOfOne ? whole : moment!).length };
  });
}
