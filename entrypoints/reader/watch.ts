/**
 * Follows a document: finds the letter's wording when it comes, reads the windows around it exactly, and tells when
 * the reading changed or is gone. Work is proportional to what changed and bounded in its share of time; a reading
 * that can't be confirmed soon after a change is withdrawn. In a hidden document nothing is done, and what was told
 * stands: it is what the reader saw last. Once the document is shown again, everything is looked at.
 */
import type { Detector } from '../../engine/detect.ts';
import type { Range } from '../../engine/report.ts';
import { Copies } from '../../reader/copies.ts';
import { Joined, sameReading } from '../../reader/joined.ts';
import { isTranslated, readExact } from '../../reader/read.ts';
import { regionAround } from '../../reader/region.ts';
import { parentOf } from '../../reader/tree.ts';
import { browserView } from '../../reader/view.ts';
import { shadowRootOf } from '../../watch/api.ts';
import { MAX_CHANGED, noteChange, OBSERVED, runsOf } from '../../watch/changes.ts';
import { isHost, sweep } from '../../watch/roots.ts';
import { Rounds } from '../../watch/rounds.ts';
import { type Search, searchAround, searchTree } from '../../watch/search.ts';
import { Slices } from '../../watch/slices.ts';
import { type Window, Windows } from './windows.ts';

/** Milliseconds after a change of a copy in which a reading may still be confirmed before it is withdrawn. */
const CONFIRM = 250;
/** Milliseconds in which an answer to the reader is judged, before it is withdrawn where nothing more was found. */
const UNJUDGED = 10_000;
/** Milliseconds between two looks at windows whose change nothing announces: rules set by script, hovering. */
const RECHECK = 4_000;
/** Milliseconds until shadow roots made without a change of the page are looked for, again and again. */
const FIRST_SWEEP = 400;
const LAST_SWEEP = 30_000;
/** Windows read in a frame. What lies beyond makes the reading incomplete, and it says so. */
const MAX_WINDOWS = 24;
/** Milliseconds: a whole page that takes longer to read is not read again on its own, when it was read on request. */
const MAX_ASKED = 100;
/** What can change how text is shown, without a change of the page's tree. */
const EFFECTS = ['click', 'change', 'toggle', 'transitionend', 'animationend', 'load'];
/** Of these, the ones that happen everywhere all the time and matter only around the windows. */
const LOCAL_EFFECTS = /end$/;
const STYLING = /^(?:style|link)$/;

/** What was made of a reading, and where in it something was found. */
interface Judgement {
  readonly revision: number;
  readonly says: boolean;
  readonly ranges: readonly Range[];
}

/** What the watcher tells. */
export interface Listener {
  /** There is something to judge; `revision` counts the readings. */
  found(joined: Joined, revision: number): void;
  /** What was told last no longer stands. */
  gone(): void;
}

export class Watcher {
  readonly #detector: Detector;
  readonly #listener: Listener;
  readonly #signal: AbortSignal;
  /** Shadow roots that are known and not entered yet. */
  readonly #roots: ShadowRoot[];
  readonly #rounds = new Rounds(() => this.#work());
  readonly #view = browserView((element) => this.#rootOf(element));
  readonly #windows = new Windows();
  /** One node with the letter's wording in each window, or the body on request. */
  #hits: Node[] = [];
  #complete = true;
  /** The whole page is one window, because the reader asked: milliseconds that reading it took. */
  #asked: number | null = null;

  #everything = true;
  /** Everything was looked at once since the document is followed. */
  #looked = false;
  #reshape = false;
  #changed = new Set<Node>();
  #confirmTimer: ReturnType<typeof setTimeout> | undefined;
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;
  #recheck: ReturnType<typeof setInterval> | undefined;
  #listening = false;
  #resting = false;
  /** As long as the document is followed, null while it is hidden or the script is at rest: stops the work begun. */
  #awake: { aborted: boolean } | null = null;

  /** What was told last, null when nothing stands. */
  #told: Joined | null = null;
  /** The reading that was judged last, whether its report says anything, and where the copies found in it stand. */
  #judged: {
    readonly joined: Joined;
    readonly revision: number;
    readonly says: boolean;
    readonly copies: Copies;
  } | null = null;
  #toldUrl = '';
  #toldOnRequest = false;
  /** Milliseconds on the page's clock. */
  #toldAt = 0;
  #revision = 0;

  readonly #mutations = new MutationObserver((records) => this.#onMutations(records));
  readonly #appearance = new MutationObserver((records) => this.#onAppearance(records));
  /** Roots that are watched, by the elements that hold them. */
  #entered = new WeakSet<ShadowRoot>();
  readonly #closed = new WeakMap<Element, ShadowRoot>();

  /** @param roots shadow roots that are known. */
  constructor(detector: Detector, roots: Iterable<ShadowRoot>, listener: Listener, signal: AbortSignal) {
    this.#detector = detector;
    this.#roots = [...roots];
    this.#listener = listener;
    this.#signal = signal;
  }

  /** The first look is not done, or what it found is not read yet. */
  get isReading(): boolean {
    return this.#awake !== null && this.#told === null && (!this.#looked || this.#isUnread);
  }

  get #isUnread(): boolean {
    return this.#windows.all.some((window) => window.exact === null);
  }

  /** What was told last. */
  get told(): { readonly joined: Joined; readonly revision: number } | null {
    return this.#told && { joined: this.#told, revision: this.#revision };
  }

  /** The reading of this revision, null where neither it nor a report of it stands. */
  reading(revision: number): Joined | null {
    if (revision === this.#revision) return this.#told;
    return this.#judged?.revision === revision ? this.#judged.joined : null;
  }

  /** The judgement of what was told last, null as long as there is none. */
  get #judgement() {
    return this.#judged?.revision === this.#revision ? this.#judged : null;
  }

  /** The reader asked, and there was no copy: that stands here as long as none is found. */
  get #isAnswer(): boolean {
    return this.#toldOnRequest && this.#told !== null && this.#toldUrl === location.href;
  }

  /** The reading of this revision was judged: its report stands as long as these ranges of it do. */
  judged({ revision, says, ranges }: Judgement): void {
    const joined = revision === this.#revision && this.#told;
    if (!joined) return;
    const copies = new Copies(ranges.map(({ start, end }) => joined.pieces(start, end)));
    this.#judged = { joined, revision, says, copies };
    // Where the copy is no longer looked at, since the detector doesn't see it, nothing would take its report away.
    if (says && this.#windows.all.length === 0) this.#withdraw();
    else if (!says && this.#isAnswer) this.#confirmAnswer();
  }

  /** Begins to follow the document, or goes on after a rest. */
  start(): void {
    if (!this.#listening) this.#listen();
    this.#listening = true;
    this.#resting = false;
    if (!document.hidden && !this.#awake) this.#wake();
  }

  /** Does nothing from now on, but for what is asked. */
  rest(): void {
    this.#resting = true;
    this.#end();
  }

  #listen(): void {
    const options = { signal: this.#signal, passive: true, capture: true };
    document.addEventListener('visibilitychange', () => this.#onVisibility(), options);
    this.#signal.addEventListener('abort', () => this.#end());
  }

  /** What matters only once there is something to read. */
  #listenClosely(): void {
    if (this.#recheck !== undefined) return;
    this.#recheck = setInterval(() => this.#doubt(), RECHECK);
    this.#signal.addEventListener('abort', () => clearInterval(this.#recheck));
    const options = { signal: this.#signal, passive: true, capture: true };
    addEventListener('pagehide', () => this.#withdraw(), options);
    addEventListener('pageshow', (event) => event.persisted && this.#awake && this.#restart(), options);
    addEventListener('resize', () => this.#doubt(), options);
    for (const type of EFFECTS) document.addEventListener(type, (event) => this.#onEffect(event), options);
    for (const type of ['popstate', 'hashchange']) addEventListener(type, () => this.#onAddress(), options);
    navigationOf()?.addEventListener('currententrychange', () => this.#onAddress(), options);
  }

  /** Reads the whole page, now. It is followed as one window from then on. */
  async checkNow(): Promise<{ joined: Joined; revision: number }> {
    const slices = new Slices(this.#signal);
    this.#resting = false;
    this.#awake ??= { aborted: false };
    this.#observe(document);
    await sweep(document, slices, (root) => this.#enter(root));
    const body = wholePage();
    this.#hits = [body];
    this.#complete = true;
    this.#windows.place([body]);
    const began = performance.now();
    const exact = readExact(body, this.#view);
    this.#asked = performance.now() - began;
    for (const window of this.#windows.all) window.exact = exact;
    this.#observeAppearance();
    const joined = new Joined([exact], true);
    this.#tell(joined, true);
    // Nothing is left to look at.
    this.#everything = false;
    this.#looked = true;
    this.#changed.clear();
    this.#sweepLater(FIRST_SWEEP);
    if (document.hidden) this.#pause();
    return { joined, revision: this.#revision };
  }

  // ---- what happens to the document ------------------------------------------------------------------------

  #wake(): void {
    this.#awake = { aborted: false };
    this.#restart();
  }

  /** What was told stands. */
  #pause(): void {
    if (this.#awake) this.#awake.aborted = true;
    this.#awake = null;
    this.#mutations.disconnect();
    this.#appearance.disconnect();
    this.#rounds.cancel();
    for (const timer of [this.#sweepTimer, this.#confirmTimer]) clearTimeout(timer);
    this.#confirmTimer = undefined;
    this.#changed.clear();
  }

  #end(): void {
    this.#pause();
    this.#withdraw();
  }

  #restart(): void {
    this.#observe(document);
    this.#lookAtAll();
    for (const root of this.#roots.splice(0)) this.#enter(root);
    this.#looked = false;
    this.#confirmSoon();
    this.#rounds.begin();
  }

  /** Everything is to be looked at, each shadow root as if it were new. */
  #lookAtAll(): void {
    this.#everything = true;
    this.#entered = new WeakSet();
    this.#changed.clear();
  }

  #observe(root: Node): void {
    this.#mutations.observe(root, OBSERVED);
  }

  #onVisibility(): void {
    if (document.hidden) this.#pause();
    else if (!this.#awake && !this.#resting) this.#wake();
  }

  #onAddress(): void {
    if (location.href === this.#toldUrl || !this.#told) return;
    this.#confirmSoon();
    this.#schedule();
  }

  #onMutations(records: readonly MutationRecord[]): void {
    const began = performance.now();
    let target: Node | null = null;
    let window: Window | null = null;
    for (const record of records) {
      // Storms change one place again and again.
      if (record.target !== target) window = this.#windows.around(record.target);
      target = record.target;
      if (window) this.#noteWithin(window, record);
      else this.#noteOutside(record);
    }
    if (this.#changed.size > MAX_CHANGED) {
      this.#lookAtAll();
      // What was told has to be withdrawn when it changes; with nothing told there is nothing to listen for.
      if (!this.#told) this.#mutations.disconnect();
    }
    this.#rounds.spend(performance.now() - began);
    this.#schedule();
  }

  #noteWithin(window: Window, record: MutationRecord): void {
    this.#expire(window, record);
    if (this.#everything) return;
    for (const node of record.addedNodes) this.#changed.add(node);
  }

  #noteOutside(record: MutationRecord): void {
    const { target, addedNodes, removedNodes } = record;
    if (this.#windows.isParent(target)) {
      this.#reshape = true;
      for (const node of removedNodes) {
        const removed = this.#windows.around(node);
        if (removed) this.#expire(removed, record);
      }
    }
    if (this.#windows.all.length > 0 && isStyling(target, addedNodes)) this.#doubt();
    if (!this.#everything) noteChange(record, this.#changed);
  }

  #onAppearance(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const window = this.#windows.around(record.target);
      if (window) this.#expire(window, record);
      else for (const each of this.#windows.all) this.#expire(each, record);
    }
    this.#schedule();
  }

  /** @param record the change, which leaves what was told standing where it is none of a copy's. */
  #expire(window: Window, record?: MutationRecord): void {
    window.exact = null;
    if (!this.#told || this.#confirmTimer !== undefined) return;
    const copies = this.#judged?.copies;
    if (!copies || copies.areGone || !record || copies.isTouchedBy(record)) this.#confirmSoon();
  }

  #onEffect({ type, target }: Event): void {
    if (!(target instanceof Node) || this.#windows.all.length === 0) return;
    if (type === 'load' && !(target instanceof Element && STYLING.test(target.localName))) return;
    const near = () =>
      this.#windows.around(target) || this.#windows.all.some(({ nodes }) => target.contains(nodes[0]!));
    if (!LOCAL_EFFECTS.test(type) || near()) this.#doubt();
  }

  /** Something may look different: read again, while what was told stands. */
  #doubt(): void {
    if (this.#windows.all.length === 0 || !this.#awake || (this.#asked ?? 0) > MAX_ASKED) return;
    this.#windows.expire();
    // A doubt of ours is no change of the page: a storm is over all the same.
    if (!this.#rounds.isDue) this.#schedule();
  }

  #confirmSoon(): void {
    if (this.#told && this.#awake) this.#confirmTimer ??= this.#withdrawIn(CONFIRM);
  }

  #withdrawIn(milliseconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#withdraw(), milliseconds);
  }

  /** Looks for shadow roots in a while, and then less and less often. */
  #sweepLater(after: number): void {
    clearTimeout(this.#sweepTimer);
    this.#sweepTimer = setTimeout(() => void this.#sweepNow(Math.min(after * 4, LAST_SWEEP)), after);
  }

  async #sweepNow(next: number): Promise<void> {
    if (!this.#awake) return;
    this.#sweepLater(next);
    const slices = new Slices(this.#awake);
    await this.#stoppable(
      slices,
      sweep(document, slices, (root) => this.#enter(root)),
    );
    this.#rounds.spend(slices.spent);
  }

  /** Waits for work that ends with an error when it is to stop. */
  async #stoppable(slices: Slices, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!slices.isStopped) throw error;
    }
  }

  /** A shadow root: watched, and searched when it is new. */
  #enter(root: ShadowRoot): void {
    if (this.#entered.has(root)) return;
    this.#entered.add(root);
    this.#closed.set(root.host, root);
    this.#observe(root);
    this.#changed.add(root);
    const window = this.#windows.around(root);
    if (window) this.#expire(window);
    this.#schedule();
  }

  /** Of what is read exactly each element that may have a shadow root is asked: a sweep leaves the unlikely ones out. */
  #rootOf(element: Element): ShadowRoot | null {
    const known = element.shadowRoot ?? this.#closed.get(element);
    if (known || !isHost(element)) return known ?? null;
    const root = shadowRootOf(element);
    if (root) this.#enter(root);
    return root;
  }

  // ---- rounds of work --------------------------------------------------------------------------------------

  /** Something is to be looked at. */
  #schedule(): void {
    if (this.#awake) this.#rounds.schedule();
  }

  /** @returns whether there is more to do. */
  async #work(): Promise<boolean> {
    if (!this.#awake) return false;
    const slices = new Slices(this.#awake);
    await this.#stoppable(slices, this.#round(slices)).finally(() => this.#rounds.spend(slices.spent));
    this.#looked ||= !this.#everything;
    const isLeft = this.#everything || this.#reshape || this.#isUnread || this.#changed.size > 0;
    return this.#awake !== null && isLeft;
  }

  async #round(slices: Slices): Promise<void> {
    const everything = this.#everything;
    const changed = this.#changed;
    this.#everything = false;
    this.#changed = new Set();
    if (everything) {
      this.#observe(document);
      this.#windows.expire();
    }

    if (this.#asked !== null && this.#asked > MAX_ASKED && this.#isUnread) {
      // Too large to be read again and again: back to windows around the letter's wording.
      this.#asked = null;
      this.#lookAtAll();
      return;
    }
    const placed = this.#asked !== null ? this.#keepAsked() : await this.#search(everything, changed, slices);
    if (placed) this.#observeAppearance();
    await this.#read(slices);

    // Behind the verdict: nothing announces shadow roots, and few pages have them.
    if (everything) this.#sweepLater(FIRST_SWEEP);
    for (const node of everything ? [] : changed) {
      if (slices.due) await slices.pause();
      if (node instanceof Element && node.isConnected) await sweep(node, slices, (root) => this.#enter(root));
    }
  }

  async #read(slices: Slices): Promise<void> {
    const exacts = [];
    for (const window of isShown() ? this.#windows.all : []) {
      if (exacts.length > 0 && slices.due) await slices.pause();
      window.exact ??= readExact(window.nodes, this.#view);
      exacts.push(window.exact);
    }
    const joined = exacts.length > 0 ? new Joined(exacts, this.#complete) : null;
    if (joined && !joined.isEmpty) this.#announce(joined);
    else if (this.#isAnswer && this.#judgement?.says !== true) this.#confirmAnswer();
    else this.#withdraw();
  }

  /** Finds what is new and what is left of the old. @returns whether the windows are others than before. */
  async #search(everything: boolean, changed: ReadonlySet<Node>, slices: Slices): Promise<boolean> {
    const before = this.#hits;
    const found: Node[] = [];
    const within = new Set<Node>();
    const search: Search = {
      detector: this.#detector,
      slices,
      covered: (node) => found.length >= MAX_WINDOWS || isWithin(node, within),
      hit: (node) => {
        found.push(node);
        for (const each of regionAround([node], this.#view)) within.add(each);
      },
    };
    const translated = before.length > 0 && isTranslated(document);
    if (everything) {
      if (document.body) await searchTree(document.body, search);
      // Shadow roots are looked through after this round; what stood in one stands until then.
      found.push(...before.filter((hit) => hit.isConnected && hit.getRootNode() !== document));
    } else {
      // A window that didn't change keeps its hit; one that did is searched again.
      for (const hit of before) {
        const window = this.#windows.around(hit);
        if (!hit.isConnected || !(window?.exact || translated)) continue;
        found.push(hit);
        for (const node of window?.nodes ?? []) within.add(node);
      }
      for (const window of this.#windows.all) {
        if (window.exact || translated) continue;
        const nodes = window.nodes.filter((node) => node.isConnected);
        const already = found.length;
        for (const run of runsOf(new Set(nodes))) await searchAround(run, search);
        if (found.length === already) await this.#searchRoots(nodes, search);
      }
    }
    for (const run of runsOf(changed)) {
      if (slices.due) await slices.pause();
      const [first] = run;
      if (first instanceof ShadowRoot) await searchTree(first, search);
      else await searchAround(run, search);
    }
    // A translation takes the wording away, not the copy.
    if (translated && found.length === 0) found.push(...before.filter((hit) => hit.isConnected));
    const same = found.length === before.length && found.every((hit, index) => hit === before[index]);
    const reshaped = this.#reshape || everything;
    this.#reshape = false;
    if (same && (found.length === 0 || !reshaped)) return false;
    this.#hits = found;
    this.#complete = found.length < MAX_WINDOWS;
    this.#windows.place(found.length > 0 ? regionAround(found, this.#view) : []);
    return true;
  }

  /** All that a window has of the letter may stand in shadow roots, of which only what changed is searched otherwise. */
  async #searchRoots(nodes: readonly Node[], search: Search): Promise<void> {
    const roots: ShadowRoot[] = [];
    for (const node of nodes)
      if (node instanceof Element) await sweep(node, search.slices, (root) => roots.push(root));
    for (const root of roots) if (!search.covered(root.host)) await searchTree(root, search);
  }

  #keepAsked(): boolean {
    this.#reshape = false;
    const body = wholePage();
    if (this.#hits[0] === body) return false;
    this.#hits = [body];
    this.#windows.place([body]);
    return true;
  }

  /** Attributes can change what is shown in the windows: their own, and those of all around them. */
  #observeAppearance(): void {
    this.#appearance.disconnect();
    if (this.#windows.all.length > 0) this.#listenClosely();
    const above = new Set<Node>();
    for (const { nodes } of this.#windows.all) {
      for (const node of nodes) {
        if (node instanceof Element) this.#appearance.observe(node, { attributes: true, subtree: true });
      }
      for (let up = parentOf(nodes[0]!); up && !above.has(up); up = parentOf(up)) {
        above.add(up);
        if (up instanceof Element) this.#appearance.observe(up, { attributes: true });
      }
    }
  }

  #announce(joined: Joined): void {
    // What changed while this was read is to be confirmed yet.
    if (!this.#isUnread) this.#confirm();
    const known =
      this.#told && this.#toldUrl === location.href && sameReading(this.#told.reading, joined.reading);
    if (known) {
      // The same text, but its nodes may be others.
      this.#told = joined;
      return;
    }
    this.#tell(joined, false);
    this.#listener.found(joined, this.#revision);
  }

  #tell(joined: Joined, onRequest: boolean): void {
    this.#told = joined;
    this.#toldOnRequest = onRequest;
    this.#toldAt = performance.now();
    this.#toldUrl = location.href;
    this.#revision++;
    // A storm may have had nothing to be listened for until now.
    this.#observe(document);
  }

  /** What was told stands. */
  #confirm(): void {
    clearTimeout(this.#confirmTimer);
    this.#confirmTimer = undefined;
  }

  /** The answer stands; one that is not judged yet, no longer than that may take. */
  #confirmAnswer(): void {
    this.#confirm();
    const left = this.#toldAt + UNJUDGED - performance.now();
    if (!this.#judgement) this.#confirmTimer = this.#withdrawIn(Math.max(0, left));
  }

  #withdraw(): void {
    this.#confirm();
    if (!this.#told) return;
    this.#told = null;
    this.#judged = null;
    this.#listener.gone();
  }
}

function wholePage(): Element {
  return document.body ?? document.documentElement;
}

/** A frame that takes no room shows nothing. */
function isShown(): boolean {
  return innerWidth > 1 && innerHeight > 1;
}

function isWithin(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let up: Node | null = node; up; up = parentOf(up)) if (nodes.has(up)) return true;
  return false;
}

/** A change of style sheets can show and hide text anywhere. */
function isStyling(target: Node, added: NodeList): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element && STYLING.test(element.localName)) return true;
  return [...added].some((node) => node instanceof Element && STYLING.test(node.localName));
}

/** The page's navigations without a load, where the browser tells of them. */
function navigationOf(): EventTarget | undefined {
  return (globalThis as { navigation?: EventTarget }).navigation;
}
