/**
 * Every message between the extension's parts, and every key they share in storage: one group per direction.
 * The receiver parses what it gets with the schema here before anything else; sizes are capped.
 *
 * The content script imports types only (`import type`), so that no schema code is in it.
 *
 * Keys of `storage.session` (memory only, extension's own pages and background only; the background alone writes
 * the first five, and takes them away with the tab):
 * - `report:TABID`  the merged Report of the tab's frames
 * - `text:TABID`    the text its ranges index: the frames' texts joined by `FRAME_SEPARATOR`, in the frames' order
 * - `frames:TABID`  FrameEntry[]: which part of the text is whose
 * - `shown:TABID`   ShownMark[]: the marks that the page shows, in the order in which they were asked for
 * - `selection:KEY` Selection: a text handed to the check page. Leaves when that page's tab does
 * Keys of `storage.local` (the reader's choices, nothing of any page): `settings` Settings.
 *
 * Addresses of the check page: `check.html` (paste or drop), `check.html?tab=TABID` (that tab's report side by
 * side), `check.html?selection=KEY` (check the text under `selection:KEY`), `check.html?lookup=KEY` (look up the
 * organisation named by the text under `selection:KEY`). Texts never stand in an address: browsers keep those.
 */
import * as z from 'zod/mini';
import { MAX_TEXT, readingSchema, spanSchema } from './reading.ts';
import { type Range, type Report, reportSchema, verdictSchema } from './report.ts';

export const MAX_TITLE = 1_000;
export const MAX_URL = 8_192;
/** A longer reading is cut by its sender, which adds the notice `time-limit`: what was not read was not compared. */
export const MAX_CANDIDATE = 2_000_000;
export const MAX_SELECTION = 2_000_000;
export const MAX_SPANS = 100_000;
export const MAX_PICTURES = 500;
export const MAX_PICTURE = 20_000;
export const MAX_MARKS = 2_000;
/** Frames of one tab whose copies are kept. */
export const MAX_FRAMES = 50;

const tabId = z.int().check(z.gte(0));
const index = z.int().check(z.gte(0), z.lt(MAX_MARKS));
const offset = z.int().check(z.gte(0), z.lte(MAX_TEXT));
/** Random, made by each start of the content script: tells a document from the one that was there before it. */
const documentKey = z.string().check(z.minLength(8), z.maxLength(64));
/** Counts a document's readings, so that nothing is marked by the offsets of an older one. */
const revision = z.int().check(z.gte(0));

const cappedReadingSchema = z
  .extend(readingSchema, {
    text: z.string().check(z.maxLength(MAX_CANDIDATE)),
    spans: z.array(spanSchema).check(z.maxLength(MAX_SPANS)),
    pictures: z.array(z.string().check(z.maxLength(MAX_PICTURE))).check(z.maxLength(MAX_PICTURES)),
  })
  .check(
    z.refine(
      ({ text, spans }) => spans.every(({ start, end }) => start <= end && end <= text.length),
      'a span lies outside the text',
    ),
  );

// ---- content script → background -------------------------------------------------------------------------
// The reply to each is `true`, once its effect is in storage. A rejected promise means that the browser stopped the
// background in the middle: send it again.

const readPage = {
  document: documentKey,
  revision,
  reading: cappedReadingSchema,
  title: z.string().check(z.maxLength(MAX_TITLE)),
  url: z.string().check(z.maxLength(MAX_URL)),
};

/** A frame has, or has changed, text that may be the letter's. */
export const candidateSchema = z.object({ type: z.literal('candidate'), ...readPage });
/** A frame that had such text has none any more, or its document is leaving (`pagehide`). */
export const nothingSchema = z.object({ type: z.literal('nothing'), document: documentKey });
/** The page changed or took away marks that it showed. */
export const marksLostSchema = z.object({ type: z.literal('marks-lost'), document: documentKey });

/**
 * A frame has what looks like the letter's wording, and needs the reader's script (`/reader.js`) to read it exactly.
 * → true once the script was started there, false where the browser doesn't let it.
 */
export const readerWantedSchema = z.object({ type: z.literal('reader-wanted') });

export const fromContentSchema = z.discriminatedUnion('type', [
  candidateSchema,
  nothingSchema,
  marksLostSchema,
  readerWantedSchema,
]);
export type Candidate = z.infer<typeof candidateSchema>;
export type FromContent = z.infer<typeof fromContentSchema>;

// ---- background → content script (one frame each) ---------------------------------------------------------

/**
 * How a mark is drawn: a wording that was changed, one that was added, the place of one that was left out, one
 * whose change is critical, and a whole copy.
 */
export const MARK_TONES = ['changed', 'added', 'omitted', 'critical', 'copy'] as const;
export type MarkTone = (typeof MARK_TONES)[number];

const markSchema = z.object({ start: offset, end: offset, tone: z.enum(MARK_TONES) });
/** Offsets into the text that was judged: the tab's in a message from the popup, the frame's in one to a frame. */
export type Mark = Readonly<z.infer<typeof markSchema>>;

/**
 * - `status`: is a content script there, and what does it do? → StatusReply
 * - `judged`: what was made of the reading of this revision: whether the report says anything, and the ranges of its
 *   copies and quotations, outside of which the page may change while the report stands → true
 * - `check-now`: read everything, now, and answer with the reading even without a sign of the letter → CheckedReply
 * - `marks-show`: show these in place of all others → MarksReply. Shows nothing where `document` or `revision` is
 *   neither the current one's nor that of the reading judged last: all are lost.
 * - `marks-step`: bring one into view, by its index in `marks-show` → MarksReply
 * - `marks-clear` → MarksReply
 */
export type ToContent =
  | { type: 'status' }
  | { type: 'judged'; document: string; revision: number; says: boolean; ranges: Range[] }
  | { type: 'check-now' }
  | { type: 'marks-show'; document: string; revision: number; marks: Mark[] }
  | { type: 'marks-step'; index: number }
  | { type: 'marks-clear' };

export const statusReplySchema = z.object({
  document: documentKey,
  /** Text that looks like the letter's is being read exactly, and a `candidate` will follow. */
  reading: z.boolean(),
  /** `document.contentType`. */
  contentType: z.string().check(z.maxLength(200)),
});
export type StatusReply = z.infer<typeof statusReplySchema>;

export const checkedReplySchema = z.object({ type: z.literal('checked'), ...readPage });
export type CheckedReply = z.infer<typeof checkedReplySchema>;

/** How many are shown, and the indices (in `marks-show`) of those that are not. */
export const marksReplySchema = z.object({
  shown: z.int().check(z.gte(0), z.lte(MAX_MARKS)),
  lost: z.array(index).check(z.maxLength(MAX_MARKS)),
});
export type MarksReply = z.infer<typeof marksReplySchema>;

// ---- the extension's pages → background -------------------------------------------------------------------

/** → TabState */
export const tabStateQuerySchema = z.object({ type: z.literal('tab-state'), tabId });
/**
 * Read and judge the tab now, on any site: after a click on the toolbar `activeTab` allows it, else an access that
 * was granted. → CheckResult; the report is in storage by then.
 */
export const checkTabSchema = z.object({ type: z.literal('check-tab'), tabId });
/** Marks on the page, by ranges of the tab's report, in the order in which `step-mark` counts. → MarksReply */
export const showMarksSchema = z.object({
  type: z.literal('show-marks'),
  tabId,
  marks: z.array(markSchema).check(z.maxLength(MAX_MARKS)),
});
/** → MarksReply */
export const stepMarkSchema = z.object({ type: z.literal('step-mark'), tabId, index });
/** → MarksReply */
export const clearMarksSchema = z.object({ type: z.literal('clear-marks'), tabId });
/**
 * → SiteAccess. To grant or withdraw, a page calls `permissions.request` / `permissions.remove` itself, in the
 * reader's click, with `TabState.patterns` or `EVERYWHERE`; the background notices.
 */
export const siteAccessQuerySchema = z.object({ type: z.literal('site-access') });

export const fromPageSchema = z.discriminatedUnion('type', [
  tabStateQuerySchema,
  checkTabSchema,
  showMarksSchema,
  stepMarkSchema,
  clearMarksSchema,
  siteAccessQuerySchema,
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/**
 * What the popup has to say of a tab:
 * - `report`: there is a Report in storage (also of verdict `none`, after a check that was asked for)
 * - `none`: the page is watched, and nothing on it looks like the letter
 * - `checking`: something does, and is being read
 * - `not-loaded`: the site is watched, but the page was there before the extension: reload it, or check it now
 * - `off`: the reader turned this site off
 * - `withdrawn`: a watched site on which the browser no longer lets the extension run
 * - `not-watched`: any other site
 * - `unreadable`: no extension can read it; `reason` says why
 */
export const TAB_STATES = [
  'report',
  'none',
  'checking',
  'not-loaded',
  'off',
  'withdrawn',
  'not-watched',
  'unreadable',
] as const;
export const UNREADABLE_REASONS = ['browser-page', 'store', 'pdf', 'file', 'gone', 'refused'] as const;
/** Why the extension runs on the tab's site: bundled list, the reader's choice for it, or for all. */
export const ACCESSES = ['watched', 'always', 'everywhere', 'none'] as const;

export const tabStateSchema = z.object({
  state: z.enum(TAB_STATES),
  /** Null unless `unreadable`. */
  reason: z.nullable(z.enum(UNREADABLE_REASONS)),
  access: z.enum(ACCESSES),
  /** The site's host name, null where there is none. */
  host: z.nullable(z.string()),
  /** The host permissions for this site, empty where none can be asked for. */
  patterns: z.array(z.string()),
});
export type TabState = z.infer<typeof tabStateSchema>;

export const checkResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), verdict: verdictSchema }),
  z.object({ ok: z.literal(false), reason: z.enum(UNREADABLE_REASONS) }),
]);
export type CheckResult = z.infer<typeof checkResultSchema>;

export const siteAccessSchema = z.object({
  /** Granted with the installation: match patterns of the bundled list. False: the browser withholds some. */
  watched: z.boolean(),
  everywhere: z.boolean(),
  /** Sites that the reader added, by host name, with the match patterns that allow each. */
  always: z.array(z.object({ host: z.string(), patterns: z.array(z.string()) })),
});
export type SiteAccess = z.infer<typeof siteAccessSchema>;

// ---- shared storage ---------------------------------------------------------------------------------------

export const reportKey = (tab: number) => `report:${tab}` as const;
export const textKey = (tab: number) => `text:${tab}` as const;
export const framesKey = (tab: number) => `frames:${tab}` as const;
export const shownKey = (tab: number) => `shown:${tab}` as const;
export const selectionKey = (key: string) => `selection:${key}` as const;

export const frameEntrySchema = z.object({
  frameId: z.int().check(z.gte(0)),
  document: documentKey,
  revision,
  /** Its part of `text:TABID`. */
  start: offset,
  end: offset,
  /** The frame's own report: its ranges count from `start`. */
  report: reportSchema,
});
export type FrameEntry = z.infer<typeof frameEntrySchema>;

/**
 * Where the mark of this place in `show-marks` is: its frame, and its index among that frame's. Null: nowhere.
 * `current`: the one that was brought into view last.
 */
export const shownMarkSchema = z.nullable(
  z.object({ frameId: z.int(), index, current: z.optional(z.boolean()) }),
);
export type ShownMark = z.infer<typeof shownMarkSchema>;

export const selectionSchema = z.object({
  text: z.string().check(z.maxLength(MAX_SELECTION)),
  title: z.string().check(z.maxLength(MAX_TITLE)),
  url: z.string().check(z.maxLength(MAX_URL)),
  /** The check page's tab, once it is open. */
  tabId: z.nullable(tabId),
});
export type Selection = z.infer<typeof selectionSchema>;

export const SETTINGS_KEY = 'settings';
export const settingsSchema = z.object({
  /** No number on the toolbar's icon. */
  quietBadge: z._default(z.boolean(), false),
  /** Host names ('facebook.com': it and all below it) on which the content script does nothing. */
  off: z._default(z.array(z.string().check(z.maxLength(253))).check(z.maxLength(1_000)), []),
  /** Of the extension's own pages and menus; `browser`: the browser's, where there are words in it. */
  language: z._default(z.enum(['browser', 'en', 'km']), 'browser'),
  /** What "Show on the page" marks: changed wording only, or punctuation and spelling too. */
  marks: z._default(z.enum(['wording', 'all']), 'wording'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Settings as stored; what is not there or not valid has its default. */
export function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : settingsSchema.parse({});
}

/** The Report under `report:TABID` as stored, null for none or for one of another version. */
export function parseReport(stored: unknown): Report | null {
  const parsed = reportSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
