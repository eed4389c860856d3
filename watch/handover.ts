/**
 * What the two scripts of a frame know of each other. Both are in the extension's own world, which the page can't look
 * into: the content script, in every frame of the watched sites, and the reader's, where there is something to read.
 */
import type { Detector } from '../engine/detect.ts';
import type { FromContent } from '../engine/messages.ts';

/** What the content script hands over once there is something to read, or the reader asks. */
export interface Handover {
  /** Tells this document from the one before it and the one after it. */
  readonly document: string;
  readonly detector: Detector;
  /** The shadow roots that are known. */
  readonly roots: Iterable<ShadowRoot>;
  /** Aborts when another start of the content script replaces this one. */
  readonly signal: AbortSignal;
  /** False when the extension that started the script is gone. */
  isAlive(): boolean;
  /** The answer when the background is done with it; undefined where it can't be reached. */
  send(message: FromContent): Promise<unknown>;
}

/** What follows the document from then on. */
export interface Follower {
  /** Something is being read, and what is made of it will be told. */
  readonly isReading: boolean;
  /** Answers a request of the background's that is none for the status, now, or later where it returns true. */
  answer(message: unknown, reply: (answer: unknown) => void): boolean;
}

/** Begins to follow the document. */
export type Follow = (handover: Handover) => Follower;

/** The globals of the extension's own world under which the scripts are found. */
export interface World {
  openLetterVerifier?: { readonly isAlive: boolean; stop(): void };
  openLetterReader?: Follow;
}
