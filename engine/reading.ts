/**
 * What the reading of a page, a file or a pasted text hands to the engine: the text that a reader sees, and
 * what the page is made of where that matters to the judgement. Everything downstream knows only this.
 *
 * Offsets are UTF-16 code units into `text`; ranges are half-open.
 */
import * as z from 'zod/mini';
import { noticeSchema, rangeSchema } from './report.ts';

/**
 * - `furniture`: put there by the page, not by the author of the text around it: advertisement, caption,
 *   related links, share bar, byline, time stamp, pager, newsletter box, reaction counts.
 * - `box`: a box of its own among the paragraphs of a text, which may be the page's or somebody's.
 * - `heading`: a heading by its markup or its name, and a line that is bold as a whole.
 * - `comment`: a reader's comment below or between.
 * - `post`: one post, bubble, card or article of a feed: the unit in which people publish.
 * - `quote`: a block quotation or q element.
 * - `item`: one entry of a list or one row of a table (li, tr, dt, dd, an ARIA listitem).
 * - `note`: a footnote mark (superscript number or sign).
 * - `struck`: shown struck through (del, s, line-through).
 * - `generated`: words painted by CSS that could be read, and stand in `text`.
 * - `unreadable`: a place (empty or not) whose wording can't be known: unreadable generated content,
 *   overridden direction, reversed order.
 * - `hidden`: an empty range where words stand that the reader can't see.
 * - `folded`: text of a closed details element and the like: in `text`, one press away from the reader.
 * - `truncated`: an empty range where the page cut the text and offers the rest ("See more").
 */
export const SPAN_KINDS = [
  'furniture',
  'box',
  'heading',
  'comment',
  'post',
  'quote',
  'item',
  'note',
  'struck',
  'generated',
  'unreadable',
  'hidden',
  'folded',
  'truncated',
] as const;

export const spanSchema = z.extend(rangeSchema, { kind: z.enum(SPAN_KINDS) });
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** No page's text beyond this is sent or judged (10 MB of UTF-16 is more than any page a person reads). */
export const MAX_TEXT = 10_000_000;

export const readingSchema = z.object({
  /** Blocks are separated by '\n\n', line breaks (br, newlines kept by white-space) are '\n', table cells '\t'. */
  text: z.string().check(z.maxLength(MAX_TEXT)),
  /** Sorted by start; spans of one kind may nest, of different kinds overlap. */
  spans: z.array(spanSchema),
  /** Of the whole page; the engine adds its own. */
  notices: z.array(noticeSchema),
  /** Alternative texts of pictures: not the copy's wording, but a sign that the letter is there as a picture. */
  pictures: z.array(z.string()),
});
export type Reading = z.infer<typeof readingSchema>;

/** A reading of text without a page around it. */
export function plainReading(text: string): Reading {
  return { text, spans: [], notices: [], pictures: [] };
}
