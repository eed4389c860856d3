/** What a frame with something to read says to the background, and does for it. */
import type { CheckedReply, FromContent } from '../../engine/messages.ts';
import type { Joined } from '../../reader/joined.ts';
import { Marks } from '../../reader/marks.ts';
import type { Follower, Handover } from '../../watch/handover.ts';
import { parseRequest } from './requests.ts';
import { isOff, watchSettings } from './settings.ts';
import { Watcher } from './watch.ts';

const MAX_TITLE = 1_000;
const MAX_URL = 8_192;

/** Milliseconds after which a message without an answer is sent again; the last is not. */
const AGAIN = [2_000, 6_000, 0];

export class PageFollower implements Follower {
  readonly #handover: Handover;
  readonly #watcher: Watcher;
  readonly #marks: Marks;
  /** The reader's choice for this site is known from then on. */
  readonly #settings: Promise<void>;
  #isSettled = false;

  constructor(handover: Handover) {
    const { document, detector, roots, signal } = handover;
    this.#handover = handover;
    this.#watcher = new Watcher(detector, roots, this, signal);
    this.#marks = new Marks(() => handover.send({ type: 'marks-lost', document }));
    signal.addEventListener('abort', () => this.#marks.clear());
    this.#settings = watchSettings(signal, (settings) => {
      this.#isSettled = true;
      if (isOff(settings, location.hostname)) this.#watcher.rest();
      else this.#watcher.start();
    });
  }

  get isReading(): boolean {
    return !this.#isSettled || this.#watcher.isReading;
  }

  /** The marks stay: the background takes them away when the report says something else. */
  found(joined: Joined, revision: number): void {
    this.#deliver({ type: 'candidate', ...this.#page(joined, revision) }, () => {
      return this.#watcher.told?.revision === revision;
    });
  }

  gone(): void {
    this.#marks.drop();
    const { document } = this.#handover;
    this.#deliver({ type: 'nothing', document }, () => this.#watcher.told === null);
  }

  answer(message: unknown, reply: (answer: unknown) => void): boolean {
    const request = parseRequest(message);
    if (!request) return false;
    const { document } = this.#handover;
    switch (request.type) {
      case 'check-now':
        // What the reader asks for is done on a site that is turned off too.
        this.#settings
          .then(() => this.#watcher.checkNow())
          .then(
            ({ joined, revision }) =>
              reply({ type: 'checked', ...this.#page(joined, revision) } satisfies CheckedReply),
            () => reply(null),
          );
        return true;
      case 'judged':
        if (request.document === document) this.#watcher.judged(request);
        reply(true);
        return false;
      case 'marks-show': {
        const joined = request.document === document ? this.#watcher.reading(request.revision) : null;
        reply(this.#marks.show(request.marks, joined));
        return false;
      }
      case 'marks-step':
        reply(this.#marks.step(request.index));
        return false;
      case 'marks-clear':
        reply(this.#marks.clear());
        return false;
    }
  }

  #page({ reading }: Joined, revision: number) {
    const { document: key } = this.#handover;
    const title = document.title.slice(0, MAX_TITLE);
    return { document: key, revision, reading, title, url: location.href.slice(0, MAX_URL) };
  }

  /** Sends what the background must know, again and again while it holds: the browser may stop it in mid-work. */
  async #deliver(message: FromContent, holds: () => boolean): Promise<void> {
    let done = false;
    for (const wait of AGAIN) {
      this.#handover.send(message).then((answer) => {
        done ||= answer === true;
      });
      await new Promise((next) => setTimeout(next, wait));
      if (done || !holds()) return;
    }
  }
}
