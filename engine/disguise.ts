/** Disguises in a stretch of text that leave no trace in its words: what a reader can't see. */
import type { Notice } from './report.ts';

/** What every text with one of them has in it, by code units: U+DB40 begins the pairs of the last plane's tags. */
const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself; alternatives take twice as long.
  /[\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\udb40\ufe00-\ufe0f\ufeff\uffa0]/;
/** Invisible characters that have no business where they are: not between Khmer letters, emoji or at a text's start. */
const INVISIBLE =
  /(?<![\u1780-\u17ff\u200b-\u200d\p{Extended_Pictographic}]|\ufe0f)(?:\u034f|[\u180b-\u180e]|[\u115f\u1160\u200b-\u200d\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\u{e0000}-\u{e007f}])+(?![\u1780-\u17ff\p{Extended_Pictographic}])/u;
const SELECTOR = /(?<=[A-Za-z])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The notices that a stretch of text earns by its invisible characters. */
export function invisibleNotices(text: string): Notice[] {
  if (!SUSPECT.test(text)) return [];
  const notices: Notice[] = [];
  if (INVISIBLE.test(text) || SELECTOR.test(text)) notices.push('invisible-characters');
  if (BIDI.test(text)) notices.push('bidi-controls');
  return notices;
}
