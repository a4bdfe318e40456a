// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import type { OwnFeature } from '../domain/own-set.ts';
import type { Importer, ReadAnswer, ReadOptions, ReadQuestion } from './protocol.ts';
import { watchSilence } from './watch-silence.ts';
import type { FromImportWorker } from './worker-messages.ts';

/** What the page needs of a `Worker`. */
export type ImportWorker = {
  postMessage(question: ReadQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromImportWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror?: ((event: MessageEvent) => void) | null;
};

const BROKE: ReadAnswer = { kind: 'refused', why: { kind: 'reader broke' } };
const STUCK: ReadAnswer = { kind: 'refused', why: { kind: 'reader stuck' } };

/**
 * The page's side of reading files: for each a worker of its own, made when it is wanted and ended with its answer, so that
 * what one file does to it (crash, run out of memory, go on for ever) touches nothing else, and ending it is to end the worker. One
 * that gives no sign of life is ended.
 */
export function createImporter(createWorker: () => ImportWorker): Importer {
  return {
    read: (question, { signal, onProgress }: ReadOptions = {}) =>
      new Promise<ReadAnswer>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        let worker: ImportWorker;
        try {
          worker = createWorker();
        } catch {
          resolve(BROKE);
          return;
        }
        const features: OwnFeature[] = [];
        const watch = watchSilence(() => answer(STUCK));
        const end = (): void => {
          watch.end();
          worker.terminate();
          worker.onmessage = worker.onerror = null;
          signal?.removeEventListener('abort', abort);
        };
        const answer = (value: ReadAnswer): void => {
          end();
          resolve(value);
        };
        function abort(): void {
          end();
          reject(signal?.reason);
        }
        signal?.addEventListener('abort', abort);
        worker.onmessage = ({ data }) => {
          watch.heard();
          if ('done' in data) onProgress?.(data.done);
          else if ('portion' in data) for (const feature of data.portion) features.push(feature);
          else answer(data.answer.kind === 'read' ? { ...data.answer, features } : data.answer);
        };
        worker.onerror = (event) => {
          event.preventDefault?.();
          answer(BROKE);
        };
        worker.onmessageerror = () => answer(BROKE);
        worker.postMessage(question);
      }),
  };
}
