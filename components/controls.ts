/** Characters that a reader can't see but that change what is seen, made visible as their code points. */

export interface TextPiece {
  readonly control: boolean;
  /** The text, or for a control its name (U+202E). */
  readonly text: string;
}

/**
 * C0 and C1 but tab and line feed, soft hyphen, joiners and spaces of no width, direction marks, embeddings and
 * isolates, invisible operators, fillers, interlinear marks, tags, half a surrogate pair.
 */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]|\u034f/gu;

/** Of no width and ordinary where they are used: between Khmer letters, and in emoji made of several. */
const WIDTHLESS = new Set(['\u200b', '\u200c', '\u200d', '\u2060']);
const KHMER_BEFORE = /[\u1780-\u17ff\u19e0-\u19ff][\s\u200b-\u200d\u2060]*$/;
const KHMER_AFTER = /^[\s\u200b-\u200d\u2060]*[\u1780-\u17ff\u19e0-\u19ff]/;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

export function splitControls(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const keep = (end: number) => {
    if (end > at) pieces.push({ control: false, text: text.slice(at, end) });
  };
  for (const match of text.matchAll(CONTROLS)) {
    const [character] = match;
    if (isOrdinary(text, match.index, character)) continue;
    keep(match.index);
    pieces.push({ control: true, text: codePoint(character) });
    at = match.index + character.length;
  }
  keep(text.length);
  return pieces;
}

function isOrdinary(text: string, index: number, character: string): boolean {
  if (character === '\r') return text[index + 1] === '\n';
  if (!WIDTHLESS.has(character)) return false;
  const before = text.slice(Math.max(0, index - 8), index);
  const after = text.slice(index + 1, index + 9);
  if (character === '\u200d' && EMOJI_AFTER.test(after)) return true;
  return KHMER_BEFORE.test(before) || KHMER_AFTER.test(after);
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
