/** The texts and files to check, one after another, and what came of each. */
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../components/i18n.ts';
import { DocumentError, type Problem } from '../../documents/problem.ts';
import { type Kind, readFile } from '../../documents/read.ts';
import type { Letter } from '../../engine/letter.ts';
import { type Judged, mergeReports } from '../../engine/merge.ts';
import { MAX_TEXT, plainReading, type Reading } from '../../engine/reading.ts';
import { readHtml } from './html.ts';
import { Judge } from './judge.ts';
import type { Subject } from './subject.ts';

export interface Item {
  readonly id: number;
  readonly name: string;
  readonly state: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';
  /** Of the file that is being read, 0 to 1. */
  readonly progress: number;
  /** Once it is done. */
  readonly subject: Subject | null;
  /** Once it has failed. */
  readonly problem: Problem | 'failed' | null;
}

export type Input =
  | { readonly file: File }
  | { readonly text: string; readonly name: string; readonly url?: string };

export interface Checks {
  readonly items: readonly Item[];
  add(inputs: readonly Input[]): void;
  /** Without an id: all that are not done. */
  cancel(id?: number): void;
  clear(): void;
}

interface Job {
  readonly id: number;
  readonly input: Input;
  readonly controller: AbortController;
}

const REMARKS: Readonly<Record<Kind, readonly MessageKey[]>> = {
  text: [],
  html: ['check_remark_html'],
  docx: ['check_remark_docx'],
  pdf: ['check_remark_pdf'],
};

export function useChecks(letters: readonly Letter[]): Checks {
  const [items, setItems] = useState<readonly Item[]>([]);
  const judge = useMemo(() => new Judge(letters), [letters]);
  const jobs = useRef<Job[]>([]);
  const running = useRef(false);
  const nextId = useRef(1);

  const update = useCallback((id: number, change: Partial<Item>) => {
    setItems((current) => current.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }, []);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    for (let job = jobs.current[0]; job !== undefined; job = jobs.current[0]) {
      const { id, input, controller } = job;
      update(id, { state: 'working' });
      try {
        const work = check(input, judge, controller.signal, (progress) => update(id, { progress }));
        const subject = await unlessAborted(work, controller.signal);
        update(id, { state: 'done', subject });
      } catch (error) {
        if (controller.signal.aborted) update(id, { state: 'cancelled' });
        else
          update(id, { state: 'failed', problem: error instanceof DocumentError ? error.problem : 'failed' });
      }
      jobs.current = jobs.current.filter((other) => other !== job);
    }
    running.current = false;
  }, [judge, update]);

  const add = useCallback(
    (inputs: readonly Input[]) => {
      const added = inputs.map((input) => ({
        id: nextId.current++,
        input,
        controller: new AbortController(),
      }));
      jobs.current.push(...added);
      setItems((current) => [
        ...added.map(({ id, input }) => ({
          id,
          name: 'file' in input ? input.file.name : input.name,
          state: 'waiting' as const,
          progress: 0,
          subject: null,
          problem: null,
        })),
        ...current,
      ]);
      void run();
    },
    [run],
  );

  const cancel = useCallback(
    (id?: number) => {
      for (const job of jobs.current.filter((other) => id === undefined || other.id === id)) {
        job.controller.abort();
        update(job.id, { state: 'cancelled' });
      }
      // The one at work takes itself off the list.
      jobs.current = jobs.current.filter((job, index) => index === 0 || !job.controller.signal.aborted);
    },
    [update],
  );

  const clear = useCallback(() => {
    cancel();
    setItems([]);
  }, [cancel]);

  useEffect(() => () => cancel(), [cancel]);

  return { items, add, cancel, clear };
}

/** A reader that is stopped may never answer; the next text must not wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

async function check(
  input: Input,
  judge: Judge,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Subject> {
  const { kind, readings } = await read(input, signal, progress);
  const source = 'file' in input ? { name: input.file.name } : sourceOf(input);
  const judged: Judged[] = [];
  for (const reading of readings)
    judged.push({ report: await judge.judge(reading, source, signal), text: reading.text });
  const { report, text } = mergeReports(judged)!;
  return { report, text, checked: new Date(), remarks: remarksOf(kind, readings[0]!) };
}

async function read(input: Input, signal: AbortSignal, progress: (done: number) => void) {
  if ('file' in input) return readFile(input.file, { readHtml, pdfWorker }, signal, progress);
  if (input.text.trim() === '') throw new DocumentError('empty');
  if (input.text.length > MAX_TEXT) throw new DocumentError('too-long');
  return { kind: 'text' as const, readings: [plainReading(input.text.replaceAll(/\r\n?/g, '\n'))] };
}

function sourceOf({ name, url }: { name: string; url?: string }) {
  return url === undefined || url === '' ? { name } : { name, url };
}

function remarksOf(kind: Kind, { text, spans }: Reading): readonly MessageKey[] {
  if (kind !== 'pdf') return REMARKS[kind];
  const unreadable = spans.filter((span) => span.kind === 'unreadable');
  const lost = unreadable.filter(({ start, end }) => KHMER.test(text.slice(start, end)));
  return [
    ...REMARKS[kind],
    ...(lost.length > 0 ? (['check_remark_pdf_unreadable'] as const) : []),
    ...(unreadable.length > lost.length ? (['check_remark_pdf_unpainted'] as const) : []),
  ];
}

const KHMER = /[\u1780-\u17ff\ufffd]/;
