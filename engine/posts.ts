/** The posts and comments of a page, who sent them, and how far around a copy its sender's go. */
import { hasVerb, isFurnitureLine, saysSomething } from './furniture.ts';
import { ENDORSED } from './list-headings.ts';
import { isClaim } from './matter.ts';
import type { NameIndex } from './names.ts';
import type { PreparedLetter } from './prepare.ts';
import type { Range } from './report.ts';
import { countFirst } from './search.ts';
import type { Spans } from './spans.ts';

const UNITS = ['post', 'comment'] as const;
/** Characters (UTF-16) in which a post's first line begins and ends. */
const LONGEST_HEAD = 200;
/** Characters (UTF-16) of a post in which it says whom it speaks for. */
const LONGEST_SAID = 2_000;
/** A name has no more words. */
const NAME_WORDS = 4;
/** Words as names have them. */
export const NAME = /^[\p{Lu}\p{Lo}]\S*(?:\s+(?:[\p{Lu}\p{Lo}\p{P}\p{S}]\S*|and|of|for|the|de))*$/u;
/** An account's name without its sign, told from a word by what no word has. */
export const ACCOUNT = /^[a-z]+[\d_.][\w.]{2,28}$/;
/** An account with its sign, in a line that has little else. */
const AT_ACCOUNT =
  /(?:^|[^\w.])@([\w.-]{2,40}?)(?=@|[^\w.-]|\d+ ?(?:[smhdwy]|mo|min|hours?|days?|weeks?|months?|years?)\b|$)/;
/** When a post was sent, as feeds say it below its sender. */
const AGE = /^\d{1,2}[/.:]\d|^\d{1,3} ?(?:[smhdwy]|mo|min)\b/;
/** What is left of a date or an hour. */
const TIME =
  /^(?:(?:jan|febr)(?:uary)?|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)(?:ber)|oct|nov|dec|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
/** Marks that set a name apart from what is written from right to left. */
const ISOLATES = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** So many endorsers in a post are a list, whoever sent it. */
const LISTED = 2;

/** The posts and comments of a text, for look-ups by offset (UTF-16). */
export class Posts {
  readonly #text: string;
  readonly #letter: PreparedLetter;
  /** By where they begin, outer ones before inner ones. */
  readonly #all: readonly Range[];
  /** For each the next one around it, -1 for none. */
  readonly #around: Int32Array;
  readonly #senders = new Map<Range, string | null>();

  constructor(text: string, spans: Spans, letter: PreparedLetter) {
    this.#text = text;
    this.#letter = letter;
    this.#all = spans.all(UNITS);
    this.#around = new Int32Array(this.#all.length);
    for (const [index, { end }] of this.#all.entries()) {
      let around = index - 1;
      while (around >= 0 && this.#all[around]!.end < end) around = this.#around[around]!;
      this.#around[index] = around;
    }
  }

  /** The smallest post or comment around an offset that begins with a sender, else the smallest; null for none. */
  at(offset: number): Range | null {
    return this.#all[this.#sentAt(offset)] ?? this.#all[this.#indexAt(offset)] ?? null;
  }

  /** Who sent a post: the name or account that it begins with; null where none is told, as where it begins with the letter. */
  senderOf(unit: Range): string | null {
    let sender = this.#senders.get(unit);
    if (sender === undefined) {
      sender = senderIn(this.#text, unit);
      if (this.#letter.passages.some(({ passage }) => passage.text === sender)) sender = null;
      this.#senders.set(unit, sender);
    }
    return sender;
  }

  /** Is it the name of a post's sender that stands at an offset, and the same sender's as at another? */
  isSender(offset: number, other: number): boolean {
    const [post, own] = [this.at(offset), this.at(other)];
    const sender = post && this.senderOf(post);
    if (!post || !own || sender === null || offset > post.start + LONGEST_HEAD) return false;
    if (this.senderOf(own) !== sender) return false;
    const at = this.#text.slice(post.start, post.start + LONGEST_HEAD).indexOf(sender) + post.start;
    return at >= post.start && at <= offset && offset < at + sender.length;
  }

  /**
   * Is a box a comment, or the words of one, that follows its sender's own, of which one before it passes the test? What
   * stands at a comment's beginning only tells its sender.
   * @param past comments of others between them are passed over
   */
  goesOn(box: Range, past: boolean, test: (comment: Range) => boolean): boolean {
    const index = this.#sentAt(box.start);
    const head = this.#all[index];
    const sender = head ? this.senderOf(head) : null;
    if (!head || sender === null) return false;
    const isHead = this.#all[this.#around[index]!]?.start === head.start;
    if (box.start === head.start ? box.end <= head.end && isHead : isHead) return false;
    for (let i = index - 1; i >= 0; i--) {
      const unit = this.#all[i]!;
      const other = unit.end <= head.start ? this.senderOf(unit) : null;
      if (other === null) continue;
      // Of those that begin where this one does, the outermost comes last.
      let whole = unit;
      while (this.#all[i - 1]?.start === whole.start && this.#all[i - 1]!.end <= head.start)
        whole = this.#all[--i]!;
      if (other === sender && test(whole)) return true;
      if (other !== sender && !past) return false;
    }
    return false;
  }

  /**
   * What of the text around a copy its sender posted: from behind the last post of somebody else ahead of it to the next
   * one behind. All of it where no sender is told. A post that lists endorsers, or says that some endorse, bounds
   * nothing: in doubt it is the copy's, whatever name it begins with.
   * @param copy the copy's own range (UTF-16, half-open)
   */
  reach(copy: Range, names: NameIndex): Range {
    const all = { start: 0, end: this.#text.length };
    const [first, last] = [copy.start, copy.end - 1].map((offset) => this.#sentAt(offset)) as [
      number,
      number,
    ];
    const [opener, closer] = [first, last].map((index) => {
      const unit = this.#all[index];
      return unit ? this.senderOf(unit) : null;
    });
    let end = this.#all[last]?.end ?? 0;
    for (let i = last + 1; closer && i < this.#all.length; i++) {
      const unit = this.#all[i]!;
      if (unit.start < end) continue;
      end = unit.end;
      if (!this.#isOther(unit, closer, names)) continue;
      all.end = unit.start;
      break;
    }
    for (let i = first - 1; opener && i >= 0; i--) {
      const unit = this.#all[i]!;
      if (unit.end > this.#all[first]!.start || !this.#isOther(unit, opener, names)) continue;
      all.start = unit.end;
      break;
    }
    return all;
  }

  #isOther(unit: Range, sender: string, names: NameIndex): boolean {
    const other = this.senderOf(unit);
    if (other === null || other === sender) return false;
    const said = this.#text.slice(unit.start, Math.min(unit.end, unit.start + LONGEST_SAID));
    // Who says nothing is no sender: an entry of a list may stand in such a box.
    if (!said.trim().includes('\n') || ENDORSED.test(said)) return false;
    return names.findAll(this.#text, unit.start + other.length, unit.end).length < LISTED;
  }

  /** The smallest one around an offset that begins with a sender; -1 for none. */
  #sentAt(offset: number): number {
    let index = this.#indexAt(offset);
    while (index >= 0 && this.senderOf(this.#all[index]!) === null) index = this.#around[index]!;
    return index;
  }

  #indexAt(offset: number): number {
    let index = countFirst(this.#all.length, (unit) => this.#all[unit]!.start <= offset) - 1;
    while (index >= 0 && this.#all[index]!.end <= offset) index = this.#around[index]!;
    return index;
  }
}

/** The name or account that a post begins with, without the time that feeds put behind it; null where none is told. */
function senderIn(text: string, { start, end }: Range): string | null {
  const [line = '', below = ''] = text
    .slice(start, Math.min(end, start + LONGEST_HEAD))
    .replace(ISOLATES, ' ')
    .trimStart()
    .split(/\s*\n\s*/);
  const account = line.split(/\s+/).length <= 2 * NAME_WORDS ? AT_ACCOUNT.exec(line) : null;
  if (account && !hasVerb(line)) return account[1]!.toLowerCase();
  const name = withoutVerb(line)
    .replace(/\s*(?:[·•|@(]|\d).*$/, '')
    .trim();
  if (isFurnitureLine(name)) return null;
  if (/^[\w.]{2,30}$/.test(line) && AGE.test(below)) return line;
  const isName = (NAME.test(name) || ACCOUNT.test(name)) && name.split(/\s+/).length <= NAME_WORDS;
  return isName && !TIME.test(name) && !saysSomething(name) && !isClaim(name) ? name : null;
}

/** A name as comments have it: "Sok Dara says:". */
export function withoutVerb(name: string): string {
  return name.trim().replace(/\s(?:says|wrote|said):?$/, '');
}
