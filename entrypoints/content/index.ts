/**
 * The content script: in every frame of the watched sites, and in any page on which the reader asks for a check.
 * Until the reader asks for marks, nothing that a page could see is touched.
 */
import fingerprints from 'virtual:fingerprints';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Detector } from '../../engine/detect.ts';
import type { CheckedReply, FromContent, MarksReply, StatusReply } from '../../engine/messages.ts';
import type { Joined } from '../../reader/joined.ts';
import type { OnPage } from '../../reader/on-page.ts';
import { api } from './api.ts';
import { parseRequest } from './requests.ts';
import { isOff, watchSettings } from './settings.ts';
import { Watcher } from './watch.ts';

const MAX_TITLE = 1_000;
const MAX_URL = 8_192;

/** Milliseconds after which a message without an answer is sent again; the last is not. */
const AGAIN = [2_000, 6_000, 0];

const NO_MARKS: MarksReply = { shown: 0, lost: [] };

/** In the extension's own world, which the page can't look into. */
const world = globalThis as { openLetterVerifier?: Script; openLetterReader?: OnPage };

class Script {
  readonly #stop = new AbortController();
  /** Tells this document from the one before it and the one after it. */
  readonly #document = crypto.getRandomValues(new Uint32Array(4)).join('-');
  readonly #watcher = new Watcher(new Detector(fingerprints), this, this.#stop.signal);
  #marks: InstanceType<OnPage['Marks']> | null = null;
  #settings: Promise<void> | null = null;

  /** False when the extension that started this script is gone: another start replaces it. */
  get isAlive(): boolean {
    return api.runtime?.id !== undefined;
  }

  listen(): void {
    const onMessage = (message: unknown, _: unknown, reply: (answer: unknown) => void) =>
      this.#answer(message, reply);
    // The browsers' own form of this listener: it answers by a callback, and true keeps the callback.
    api.runtime.onMessage.addListener(onMessage as Parameters<typeof api.runtime.onMessage.addListener>[0]);
    this.#stop.signal.addEventListener('abort', () => {
      if (this.isAlive) api.runtime.onMessage.removeListener(onMessage as never);
      this.#marks?.clear();
    });
    this.#watcher.start();
  }

  stop(): void {
    this.#stop.abort();
  }

  /** The marks stay: the background takes them away when the report says something else. */
  found(joined: Joined, revision: number): void {
    this.#deliver({ type: 'candidate', ...this.#page(joined, revision) }, () => {
      return this.#watcher.told?.revision === revision;
    });
  }

  gone(): void {
    this.#marks?.drop();
    this.#deliver({ type: 'nothing', document: this.#document }, () => this.#watcher.told === null);
  }

  /** The browser's storage costs a page more than looking for the wording: most pages never ask for it. */
  wanted(): Promise<void> {
    this.#settings ??= watchSettings(this.#stop.signal, (settings) =>
      this.#heed(isOff(settings, location.hostname)),
    );
    return this.#settings;
  }

  async reader(): Promise<OnPage | null> {
    if (!world.openLetterReader) await this.#send({ type: 'reader-wanted' });
    return world.openLetterReader ?? null;
  }

  #heed(off: boolean): void {
    if (off) this.#watcher.rest();
    else this.#watcher.start();
  }

  #answer(message: unknown, reply: (answer: unknown) => void): boolean {
    const request = parseRequest(message);
    if (!request) return false;
    switch (request.type) {
      case 'status':
        reply(this.#status());
        return false;
      case 'check-now':
        // What the reader asks for is done on a site that is turned off too.
        this.wanted()
          .then(() => this.#watcher.checkNow())
          .then(
            ({ joined, revision }) =>
              reply({ type: 'checked', ...this.#page(joined, revision) } satisfies CheckedReply),
            () => reply(null),
          );
        return true;
      case 'judged':
        if (request.document === this.#document) this.#watcher.judged(request);
        reply(true);
        return false;
      case 'marks-show': {
        const { Marks } = world.openLetterReader ?? {};
        if (Marks)
          this.#marks ??= new Marks(() => this.#send({ type: 'marks-lost', document: this.#document }));
        const joined = request.document === this.#document ? this.#watcher.reading(request.revision) : null;
        const lost = request.marks.map((_, index) => index);
        reply(this.#marks?.show(request.marks, joined) ?? ({ shown: 0, lost } satisfies MarksReply));
        return false;
      }
      case 'marks-step':
        reply(this.#marks?.step(request.index) ?? ({ shown: 0, lost: [request.index] } satisfies MarksReply));
        return false;
      case 'marks-clear':
        reply(this.#marks?.clear() ?? NO_MARKS);
        return false;
    }
  }

  #status(): StatusReply {
    return {
      document: this.#document,
      reading: this.#watcher.isReading,
      contentType: document.contentType.slice(0, 200),
    };
  }

  #page({ reading }: Joined, revision: number) {
    const title = document.title.slice(0, MAX_TITLE);
    return { document: this.#document, revision, reading, title, url: location.href.slice(0, MAX_URL) };
  }

  /** Sends what the background must know, again and again while it holds: the browser may stop it in mid-work. */
  async #deliver(message: FromContent, holds: () => boolean): Promise<void> {
    let done = false;
    for (const wait of AGAIN) {
      this.#send(message).then((answer) => {
        done ||= answer === true;
      });
      await new Promise((next) => setTimeout(next, wait));
      if (done || !holds()) return;
    }
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
  world.openLetterVerifier = new Script();
  world.openLetterVerifier.listen();
});
