/**
 * The content script: in every frame of the watched sites, and in any page on which the reader asks for a check. It
 * takes the first look; once there is something to read, the reader's script follows the document.
 */
import fingerprints from 'virtual:fingerprints';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Detector } from '../../engine/detect.ts';
import type { FromContent, StatusReply } from '../../engine/messages.ts';
import { api } from '../../watch/api.ts';
import type { Follower, World } from '../../watch/handover.ts';
import { Scout } from './scout.ts';

/** Milliseconds between two attempts to get the reader's script. */
const READER_RETRY = 3_000;

const world = globalThis as World;

class Script {
  readonly #stop = new AbortController();
  readonly #document = crypto.getRandomValues(new Uint32Array(4)).join('-');
  readonly #detector = new Detector(fingerprints);
  readonly #scout = new Scout(this.#detector, () => void this.#insist());
  /** There is something to read, whether or not it can be read yet. */
  #isFound = false;
  #following: Promise<Follower | null> | null = null;
  #follower: Follower | null = null;

  /** False when the extension that started this script is gone: another start replaces it. */
  get isAlive(): boolean {
    return api.runtime?.id !== undefined;
  }

  start(): void {
    const onMessage = (message: unknown, _: unknown, reply: (answer: unknown) => void) =>
      this.#answer(message, reply);
    // The browsers' own form of this listener: it answers by a callback, and true keeps the callback.
    api.runtime.onMessage.addListener(onMessage as Parameters<typeof api.runtime.onMessage.addListener>[0]);
    this.#stop.signal.addEventListener('abort', () => {
      if (this.isAlive) api.runtime.onMessage.removeListener(onMessage as never);
      this.#scout.end();
    });
    this.#scout.start();
  }

  stop(): void {
    this.#stop.abort();
  }

  #answer(message: unknown, reply: (answer: unknown) => void): boolean {
    const type = (message as { type?: unknown } | null)?.type;
    if (type === 'status') {
      reply(this.#status());
      return false;
    }
    if (this.#follower) return this.#follower.answer(message, reply);
    // All other requests are about a reading, and there is none.
    if (type !== 'check-now') return false;
    void this.#follow().then((follower) => {
      if (!follower?.answer(message, reply)) reply(null);
    });
    return true;
  }

  #status(): StatusReply {
    return {
      document: this.#document,
      reading:
        this.#follower?.isReading ?? (this.#isFound || this.#following !== null || this.#scout.isLooking),
      contentType: document.contentType.slice(0, 200),
    };
  }

  /** Something was found: it is read once the reader's script can be had. */
  async #insist(): Promise<void> {
    this.#isFound = true;
    while (!(await this.#follow()) && this.isAlive)
      await new Promise((next) => setTimeout(next, READER_RETRY));
  }

  /** Has the reader's script follow the document from now on. Null where that script can't be had. */
  #follow(): Promise<Follower | null> {
    this.#following ??= this.#begin();
    return this.#following;
  }

  async #begin(): Promise<Follower | null> {
    if (!world.openLetterReader) await this.#send({ type: 'reader-wanted' });
    const follow = world.openLetterReader;
    if (!follow || this.#stop.signal.aborted) {
      this.#following = null;
      return null;
    }
    this.#scout.end();
    this.#follower = follow({
      document: this.#document,
      detector: this.#detector,
      roots: this.#scout.roots,
      signal: this.#stop.signal,
      isAlive: () => this.isAlive,
      send: (message) => this.#send(message),
    });
    return this.#follower;
  }

  /** The answer when the background is done with it; undefined where it can't be reached. */
  async #send(message: FromContent): Promise<unknown> {
    if (this.isAlive) return api.runtime.sendMessage(message).catch(() => {});
    this.stop();
  }
}

export default defineUnlistedScript(() => {
  if (world.openLetterVerifier?.isAlive) return;
  world.openLetterVerifier?.stop();
  // Of a version that is gone too.
  delete world.openLetterReader;
  const script = new Script();
  world.openLetterVerifier = script;
  script.start();
});
