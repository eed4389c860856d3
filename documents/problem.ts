/** Why a file gave no text to check: a closed list, so that every surface has words for each. */

export const PROBLEMS = [
  'empty',
  'too-large',
  'too-long',
  'not-text',
  'encoding',
  'old-word',
  'unsupported',
  'damaged',
  'password',
  'image-only',
  'lost-letters',
  'unreadable',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Thrown by the readers of files; `problem` is for the reader of the page, `cause` for who debugs. */
export class DocumentError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem, { cause });
    this.name = 'DocumentError';
    this.problem = problem;
  }
}
