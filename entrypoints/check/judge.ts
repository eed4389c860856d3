/** The judge in its worker: one text after another. */
import type { Letter } from '../../engine/letter.ts';
import type { Reading } from '../../engine/reading.ts';
import type { Report } from '../../engine/report.ts';
import type { ToWorker } from './worker.ts';
import JudgeWorker from './worker.ts?worker';

export class Judge {
  readonly #letters: readonly Letter[];
  #worker: Worker | null = null;

  constructor(letters: readonly Letter[]) {
    this.#letters = letters;
  }

  /** Throws the signal's reason once it is aborted, and what the engine throws. One call at a time. */
  judge(reading: Reading, source: Report['source'], signal: AbortSignal): Promise<Report> {
    const worker = this.#start();
    return new Promise<Report>((resolve, reject) => {
      const stop = () => {
        this.#worker?.terminate();
        this.#worker = null;
        reject(signal.reason);
      };
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        signal.removeEventListener('abort', stop);
        resolve(data);
      };
      worker.onerror = (event) => {
        signal.removeEventListener('abort', stop);
        reject(new Error(event.message));
      };
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      this.#post(worker, { reading, source });
    });
  }

  #start(): Worker {
    if (this.#worker === null) {
      this.#worker = new JudgeWorker();
      this.#post(this.#worker, { letters: this.#letters });
    }
    return this.#worker;
  }

  #post(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }
}
