/** Long work in slices between which the page gets its turn, until it is to stop. */

/** Milliseconds: a slice this long takes no frame away from a page that draws 60 a second. */
const SLICE = 7;
/** Milliseconds after which a busy page has to let the next slice in. */
const PATIENCE = 200;

/** Whether work is to stop: an `AbortSignal`, or what costs every page less than a signal of its own. */
export interface Stop {
  readonly aborted: boolean;
}

export class Slices {
  readonly #stop: Stop;
  #began = performance.now();
  #spent = 0;

  constructor(stop: Stop) {
    this.#stop = stop;
  }

  get isStopped(): boolean {
    return this.#stop.aborted;
  }

  /** Milliseconds of work so far; what was waited for is not counted. */
  get spent(): number {
    return this.#spent + performance.now() - this.#began;
  }

  /** The slice is used up: time to `pause`. */
  get due(): boolean {
    return performance.now() - this.#began >= SLICE;
  }

  /** Gives the page its turn. Rejects when the work is to stop. */
  pause(): Promise<void> {
    return this.wait(idle());
  }

  /** Waits for what is no work of ours. Rejects when that does, or when the work is to stop. */
  async wait<T>(other: Promise<T>): Promise<T> {
    this.#spent += performance.now() - this.#began;
    const result = await other.finally(() => {
      this.#began = performance.now();
    });
    if (this.isStopped) throw new Error('Stopped');
    return result;
  }
}

/** The next moment in which the page has nothing to do, or PATIENCE is over. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
