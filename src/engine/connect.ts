// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import type { AskOptions, Engine, Gives, Question, Takes } from './protocol.ts';
import type { AskMessage, FromWorker, ToWorker } from './serve.ts';

/** What the page needs of a `Worker`; a `MessagePort` with `terminate` will do in tests. */
export type WorkerLike = {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror?: ((event: MessageEvent) => void) | null;
};

type Pending = {
  readonly message: AskMessage;
  readonly resolve: (gives: Gives<Question>) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((done: number) => void) | undefined;
  /** Times the worker has crashed under this question. */
  crashes: number;
};

/**
 * The page's side: an engine whose work is done in a worker. An aborted question is dropped over there as well,
 * and its answer, should it still come, is ignored. If the worker crashes, a new one takes its place, loads the
 * network again and is asked every open question once more; a question under which it crashes twice, or all of
 * them where no worker has ever answered (a missing script), are rejected with a sentence.
 */
export function connect(createWorker: () => WorkerLike): Engine {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  /** What was loaded: a new worker has to load it again. */
  const loaded: { load?: Takes<'load'>; loadPeople?: Takes<'loadPeople'> } = {};
  let hasAnswered = false;
  let worker: WorkerLike | null = null;

  function ask<Q extends Question>(
    question: Q,
    takes: Takes<Q>,
    { signal, onProgress }: AskOptions = {},
  ): Promise<Gives<Q>> {
    return new Promise<Gives<Q>>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const id = ++lastId;
      const message = { id, question, takes } as unknown as AskMessage;
      pending.set(id, {
        message,
        resolve: resolve as (gives: Gives<Question>) => void,
        reject,
        onProgress,
        crashes: 0,
      });
      signal?.addEventListener('abort', () => {
        if (!pending.delete(id)) return;
        worker?.postMessage({ drop: id });
        reject(signal.reason);
      });
      if (worker === null) start();
      else worker.postMessage(message);
    });
  }

  /** Starts a worker and gives it everything that is open; what was loaded before comes first. */
  function start(): void {
    const started = createWorker();
    worker = started;
    started.onmessage = ({ data }) => receive(data);
    started.onerror = (event) => {
      // Otherwise the browser reports the error of a worker we are about to replace as the page's own.
      event.preventDefault?.();
      crashed(started);
    };
    started.onmessageerror = () => crashed(started);
    const isOpen = (question: Question): boolean =>
      [...pending.values()].some(({ message }) => message.question === question);
    for (const question of ['load', 'loadPeople'] as const) {
      const takes = loaded[question];
      if (takes !== undefined && !isOpen(question)) started.postMessage({ id: ++lastId, question, takes });
    }
    for (const { message } of pending.values()) started.postMessage(message);
  }

  function receive(data: FromWorker): void {
    hasAnswered = true;
    const asked = pending.get(data.id);
    if (asked === undefined) return;
    if ('done' in data) {
      asked.onProgress?.(data.done);
      return;
    }
    pending.delete(data.id);
    if ('problem' in data) {
      asked.reject(new Error(data.problem));
      return;
    }
    const { question, takes } = asked.message;
    if (question === 'load' || question === 'loadPeople') loaded[question] = takes;
    asked.resolve(data.gives);
  }

  function crashed(which: WorkerLike): void {
    if (which !== worker) return;
    which.terminate();
    worker = null;
    for (const [id, asked] of pending) {
      asked.crashes++;
      if (hasAnswered && asked.crashes < 2) continue;
      pending.delete(id);
      asked.reject(new Error(hasAnswered ? CRASHED : NOT_STARTED));
    }
    if (pending.size > 0) start();
  }

  return { ask };
}

const CRASHED = 'The drive-time engine stopped twice while working on this question.';
const NOT_STARTED = 'The drive-time engine could not be started: its script is missing or broken.';
