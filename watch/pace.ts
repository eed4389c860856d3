/**
 * How much of one core the watching may take: work draws on a store of milliseconds that fills slowly. An
 * ordinary page is followed at once; a page that never stops changing is followed as often as the store allows.
 */

/** Milliseconds of work per millisecond of time. */
const SHARE = 0.025;
/** Milliseconds that can be stored for a burst. */
const STORE = 60;
/** Milliseconds in which changes gather before they are looked at. */
const GATHER = 60;
/** Milliseconds: nothing waits longer, however much the page goes on changing. */
const LONGEST = 5_000;

export class Pace {
  #stored = STORE;
  #at: number;

  /** @param now milliseconds on a clock that never goes back. */
  constructor(now: number) {
    this.#at = now;
  }

  /** Milliseconds of work were done. */
  spend(cost: number, now: number): void {
    this.#fill(now);
    this.#stored -= cost;
  }

  /** Milliseconds to wait before the next work. */
  wait(now: number): number {
    this.#fill(now);
    return Math.min(LONGEST, Math.max(GATHER, -this.#stored / SHARE));
  }

  #fill(now: number): void {
    // One long task may not be paid for by minutes of silence: the debt has a floor.
    this.#stored = Math.max(-STORE * 4, Math.min(STORE, this.#stored + (now - this.#at) * SHARE));
    this.#at = now;
  }
}
