/** The shapes shared with the project: types alone, so that the corpus stays apart from the engine's code. */
export type { Reading } from '../../engine/reading.ts';
export type { Notice, PassageResult, Range, Report, Variant } from '../../engine/report.ts';
