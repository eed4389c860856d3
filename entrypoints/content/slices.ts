/** Long work in slices between which the page gets its turn, stopped by one signal. */

/** Milliseconds: a slice this long takes no frame away from a page that draws 60 a second. */
const SLICE = 7;
/** Milliseconds after which a busy page has to let the next slice in. */
const PATIENCE = 200;

export class Slices {
  readonly signal: AbortSignal;
  #began = performance.now();
  #spent = 0;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Milliseconds of work so far, pauses not counted. */
  get spent(): number {
    return this.#spent + performance.now() - this.#began;
  }

  /** The slice is used up: time to `pause`. */
  get due(): boolean {
    return performance.now() - this.#began >= SLICE;
  }

  /** Gives the page its turn. Rejects when the work is to stop. */
  async pause(): Promise<void> {
    this.#spent += performance.now() - this.#began;
    await idle();
    this.#began = performance.now();
    this.signal.throwIfAborted();
  }
}

/** The next moment in which the page has nothing to do, or PATIENCE is over. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
