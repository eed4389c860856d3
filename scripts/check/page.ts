/** HTML and Markdown as they are read in a browser: the same reading code, over a document that nothing runs in. */
import { marked } from 'marked';
import { Parser } from 'parse5';
import { MAX_TEXT, type Reading } from '../../engine/reading.ts';
import { type ExactReading, readExact } from '../../reader/read.ts';
import { regionAround } from '../../reader/region.ts';
import type { View } from '../../reader/view.ts';
import { asDocument, lightTree } from './dom.ts';
import { InputError } from './input.ts';
import { viewOf } from './view.ts';

/** A page with more text (UTF-16 units) is read with its styles only around what was found in it. */
const MAX_WHOLE = 400_000;

/** The tokenizer's words for a file that ends in the middle of something. */
const CUT: Readonly<Record<string, string>> = {
  'eof-before-tag-name': 'a tag',
  'eof-in-tag': 'a tag',
  'eof-in-comment': 'a comment',
  'eof-in-doctype': 'its document type',
  'eof-in-cdata': 'a CDATA section',
  'eof-in-script-html-comment-like-text': 'a script',
  'eof-in-element-that-can-contain-only-text': 'a script, style, title or text box',
};

/** Nothing is known of how it looks. */
const PLAIN_VIEW: View = {
  style: () => null,
  box: () => null,
  lines: () => [],
  frame: () => null,
  shadowRoot: (element) => element.shadowRoot,
};

export interface Page {
  /** The words, whatever styles do to them: cheap. */
  readonly quick: Reading;
  /**
   * What a reader sees.
   * @param places offsets into the quick reading's text around which a very long page is read
   */
  exact(places: readonly number[]): Reading;
  /** The sources of the frames in it that it brings along and shows. */
  frames(): string[];
}

/** Throws InputError where a file ends within a tag or the like; a frame's source is shown all the same. */
export function openPage(html: string, isFrame = false): Page {
  let cut: string | null = null;
  const parser = new Parser({
    treeAdapter: lightTree,
    onParseError: ({ code }) => {
      cut ??= CUT[code] ?? null;
    },
  });
  parser.tokenizer.write(html, true);
  const { document } = parser;
  if (cut !== null && !isFrame) throw new InputError(`ends in the middle of ${cut}: it was cut off`);
  document.settle();
  const root = asDocument(document).documentElement;
  const quick = readExact(root, PLAIN_VIEW);
  let known: View | null = null;
  const styled = () => (known ??= viewOf(document));
  return {
    quick: bounded(quick.reading),
    frames: () =>
      document
        .querySelectorAll('iframe[srcdoc]')
        .filter((frame) => isDisplayed(frame as unknown as Element, styled()))
        .map((frame) => frame.getAttribute('srcdoc')!),
    exact: (places) => {
      const view = styled();
      if (quick.reading.text.length <= MAX_WHOLE) return bounded(readExact(root, view).reading);
      const nodes = places.flatMap((place) => nodeAt(quick, place));
      return bounded(readExact(regionAround(nodes, view), view).reading);
    },
  };
}

/** A footnote's mark, and the beginning of the note: no part of Markdown's standard, but of most people's Markdown. */
const FOOTNOTE = /\[\^([\w-]{1,20})\](:?)/g;

/** Markdown as HTML; raw HTML in it stays. Null where it is nested too deeply to be laid out. */
export function markdownToHtml(markdown: string): string | null {
  try {
    const noted = markdown.replace(
      FOOTNOTE,
      (_, mark, colon) => `<sup>${mark}</sup>${colon === '' ? '' : ' '}`,
    );
    return marked.parse(noted, { async: false, gfm: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isDisplayed(frame: Element, view: View): boolean {
  if (view.style(frame)?.visibility !== 'visible') return false;
  for (let up: Element | null = frame; up; up = up.parentElement)
    if (view.style(up)?.display === 'none') return false;
  return true;
}

function nodeAt({ map }: ExactReading, place: number): Node[] {
  return map.toDomRange(place, place).map(({ node }) => node);
}

function bounded(reading: Reading): Reading {
  if (reading.text.length > MAX_TEXT) throw new InputError(`has more than ${MAX_TEXT} characters of text`);
  return reading;
}
