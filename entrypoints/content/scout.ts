/**
 * The first look: does a letter's wording, or a name that stories about it have, stand anywhere in this document? Most
 * pages have neither, and this is all that is done on them: one look when they are loaded, and one at what they add.
 * With the first find its work is over. In a hidden document nothing is done; all is looked at once it is shown.
 */
import type { Detector } from '../../engine/detect.ts';
import { MAX_CHANGED, noteChange, OBSERVED, runsOf } from '../../watch/changes.ts';
import { sweep } from '../../watch/roots.ts';
import { Rounds } from '../../watch/rounds.ts';
import { type Search, searchAround, searchTree } from '../../watch/search.ts';
import { Slices } from '../../watch/slices.ts';

/** Milliseconds until shadow roots made without a change of the page are looked for, again and again. */
const FIRST_SWEEP = 2_000;
const LAST_SWEEP = 30_000;

export class Scout {
  readonly #detector: Detector;
  readonly #found: () => void;
  readonly #rounds = new Rounds(() => this.#work());
  readonly #mutations = new MutationObserver((records) => this.#note(records));
  readonly #stop = new AbortController();
  /** As long as the document is watched, null while it is hidden: stops the work begun. */
  #awake: { aborted: boolean } | null = null;
  /** All is to be looked at, or looked through for shadow roots. */
  #everything = true;
  #isSweepDue = false;
  /** All was looked at once since the document is watched. */
  #looked = false;
  #changed = new Set<Node>();
  /** The shadow roots that are watched. */
  #roots = new Set<ShadowRoot>();
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param found is called once: something stands there, and the scout has ended. */
  constructor(detector: Detector, found: () => void) {
    this.#detector = detector;
    this.#found = found;
  }

  /** The document is being looked through for the first time. */
  get isLooking(): boolean {
    return this.#awake !== null && !this.#looked;
  }

  /** The shadow roots found so far. */
  get roots(): Iterable<ShadowRoot> {
    return this.#roots;
  }

  /** Looks through the document, at once, and at all that it adds. */
  start(): void {
    const options = { signal: this.#stop.signal, passive: true, capture: true };
    document.addEventListener('visibilitychange', () => this.#onVisibility(), options);
    this.#onVisibility();
  }

  end(): void {
    this.#stop.abort();
    this.#pause();
  }

  #onVisibility(): void {
    if (document.hidden) this.#pause();
    else if (!this.#awake) this.#wake();
  }

  #wake(): void {
    this.#awake = { aborted: false };
    this.#looked = false;
    this.#lookAtAll();
    this.#rounds.begin();
  }

  #pause(): void {
    if (this.#awake) this.#awake.aborted = true;
    this.#awake = null;
    this.#mutations.disconnect();
    this.#rounds.cancel();
    clearTimeout(this.#sweepTimer);
  }

  /** Each shadow root as if it were new. */
  #lookAtAll(): void {
    this.#everything = true;
    this.#roots = new Set();
    this.#changed.clear();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) noteChange(record, this.#changed);
    if (this.#changed.size > MAX_CHANGED) {
      this.#lookAtAll();
      this.#mutations.disconnect();
    }
    this.#rounds.schedule();
  }

  async #work(): Promise<boolean> {
    if (!this.#awake) return false;
    const slices = new Slices(this.#awake);
    let isFound = false;
    try {
      isFound = await this.#look(slices);
    } catch (error) {
      if (!slices.isStopped) throw error;
    } finally {
      this.#rounds.spend(slices.spent);
    }
    if (isFound && !slices.isStopped) {
      this.end();
      this.#found();
    }
    return this.#awake !== null && (this.#everything || this.#isSweepDue || this.#changed.size > 0);
  }

  async #look(slices: Slices): Promise<boolean> {
    let isFound = false;
    const search: Search = {
      detector: this.#detector,
      slices,
      covered: () => isFound,
      hit: () => {
        isFound = true;
      },
    };
    const everything = this.#everything;
    const changed = this.#changed;
    const isSweepDue = everything || this.#isSweepDue;
    this.#everything = false;
    this.#changed = new Set();
    this.#isSweepDue = false;
    if (everything) {
      this.#mutations.observe(document, OBSERVED);
      if (document.body) await searchTree(document.body, search);
    }
    if (isSweepDue && !isFound) await this.#sweep(document, search);
    if (everything) {
      this.#looked = true;
      this.#sweepLater(FIRST_SWEEP);
    }
    for (const run of runsOf(changed)) {
      if (isFound) break;
      if (slices.due) await slices.pause();
      await searchAround(run, search);
      for (const node of run) if (node instanceof Element) await this.#sweep(node, search);
    }
    return isFound;
  }

  /** Looks for new shadow roots, and through each. */
  async #sweep(scope: ParentNode & Node, search: Search): Promise<void> {
    const found: ShadowRoot[] = [];
    await sweep(scope, search.slices, (root) => {
      if (!this.#roots.has(root)) found.push(root);
    });
    for (const root of found) {
      this.#roots.add(root);
      this.#mutations.observe(root, OBSERVED);
      await searchTree(root, search);
    }
  }

  /** Looks for shadow roots in a while, and then less and less often. */
  #sweepLater(after: number): void {
    clearTimeout(this.#sweepTimer);
    this.#sweepTimer = setTimeout(() => {
      this.#sweepLater(Math.min(after * 4, LAST_SWEEP));
      this.#isSweepDue = true;
      this.#rounds.schedule();
    }, after);
  }
}
