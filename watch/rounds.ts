/** When work is done: a while after a change, as often as its pace allows, and in any case once all is still. */
import { Pace } from './pace.ts';

/** Milliseconds of stillness after which a page is looked at whatever that costs: a storm is over. */
const SETTLED = 1_200;

export class Rounds {
  readonly #pace = new Pace(performance.now());
  readonly #work: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  /** Milliseconds on the page's clock: when the next round is due, and when something asked for one last. */
  #due = 0;
  #stirred = 0;

  /** @param work one round; resolves with whether there is more to do: what was asked for meanwhile is left to it. */
  constructor(work: () => Promise<boolean>) {
    this.#work = work;
  }

  /** A round is to come. */
  get isDue(): boolean {
    return this.#timer !== undefined;
  }

  /** Asks for a round. */
  schedule(): void {
    const now = performance.now();
    this.#stirred = now;
    if (this.#timer !== undefined || this.#busy) return;
    this.#due = now + this.#pace.wait(now);
    this.#wait(now);
  }

  /** Begins a round at once, unless one is at work. */
  begin(): void {
    this.cancel();
    if (!this.#busy) void this.#run();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Milliseconds of work were done, in a round or beside one. */
  spend(milliseconds: number): void {
    this.#pace.spend(milliseconds, performance.now());
  }

  async #run(): Promise<void> {
    this.#busy = true;
    let hasMore: boolean;
    try {
      hasMore = await this.#work();
    } finally {
      this.#busy = false;
    }
    // A round that failed is not tried again before something asks for one.
    if (hasMore) this.schedule();
  }

  /** Until the round is due, or all has been still for a while. */
  #wait(now: number): void {
    this.#timer = setTimeout(() => this.#ring(), this.#until - now);
  }

  #ring(): void {
    const now = performance.now();
    if (now < this.#until) this.#wait(now);
    else this.begin();
  }

  get #until(): number {
    return Math.min(this.#due, this.#stirred + SETTLED);
  }
}
