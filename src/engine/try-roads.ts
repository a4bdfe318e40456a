// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener -- as in connect.ts.
import { Fault } from '../domain/fault.ts';
import type { WorkerLike } from './connect.ts';
import type { Gives, Takes } from './protocol.ts';
import type { FromWorker } from './serve.ts';
import { watchWorker } from './watch-worker.ts';

/** Where roads are loaded from. */
export type RoadsQuestion = {
  [Q in 'load' | 'loadFile']: { readonly question: Q; readonly takes: Takes<Q> };
}['load' | 'loadFile'];

/** The worker broke off: for want of memory, most likely. */
export class WorkerStoppedError extends Error {
  override readonly name = 'WorkerStoppedError';
}

/**
 * Has a worker of its own load roads, so that the one that answers goes on undisturbed whatever becomes of them: a file that
 * takes all the memory, or never ends, costs that worker alone. Rejects with a sentence, with `WorkerStoppedError`, or with
 * the signal's reason; the worker is ended then.
 */
export function tryRoads(
  worker: WorkerLike,
  roads: RoadsQuestion,
  signal?: AbortSignal,
): Promise<Gives<'load' | 'loadFile'>> {
  return new Promise((resolve, reject) => {
    const stopped = (): void => fail(new WorkerStoppedError('The engine stopped while it read the roads.'));
    const watch = watchWorker(
      () => worker.postMessage({ ping: true }),
      () => true,
      stopped,
    );
    const fail = (reason: unknown): void => {
      watch.end();
      signal?.removeEventListener('abort', abort);
      worker.terminate();
      reject(reason);
    };
    const abort = (): void => fail(signal?.reason);
    if (signal?.aborted === true) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      watch.heard();
      if ('done' in data) return;
      if ('problem' in data) {
        fail(new Fault(data.problem));
        return;
      }
      watch.end();
      signal?.removeEventListener('abort', abort);
      if ('gives' in data) resolve(data.gives as Gives<'load' | 'loadFile'>);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      stopped();
    };
    worker.onmessageerror = stopped;
    watch.begin();
    worker.postMessage({ id: 0, ...roads } as Parameters<WorkerLike['postMessage']>[0]);
  });
}
