import { describe, expect, it, vi } from 'vitest';
import { createImporter, type ImportWorker } from '../../src/import/connect.ts';
import { portionsOf } from '../../src/import/portions.ts';
import { AS_GUESSED, type ReadAnswer, type ReadQuestion } from '../../src/import/protocol.ts';
import type { OwnFeature } from '../../src/domain/own-set.ts';
import type { FromImportWorker } from '../../src/import/worker-messages.ts';

const QUESTION: ReadQuestion = { ...AS_GUESSED, file: new Blob(['x']), name: 'x' };
const BROKE: ReadAnswer = { kind: 'refused', why: { kind: 'reader broke' } };

/** A worker that does what the test says. */
class HandOperatedWorker implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  onmessageerror: ImportWorker['onmessage'] = null;
  asked: ReadQuestion[] = [];
  isEnded = false;

  postMessage(question: ReadQuestion): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(message: FromImportWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromImportWorker>);
  }

  crash(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

function setUp() {
  const workers: HandOperatedWorker[] = [];
  const importer = createImporter(() => {
    const worker = new HandOperatedWorker();
    workers.push(worker);
    return worker;
  });
  return { importer, workers };
}

function point(n: number): OwnFeature {
  return { id: `own-0-${n}`, name: '', geometry: { type: 'Point', coordinates: [105, 21] }, fields: [] };
}

function readAnswer(features: readonly OwnFeature[]): ReadAnswer {
  const report = { read: 2, skipped: [], skippedCount: 0, remarks: [] };
  return { kind: 'read', format: 'csv', checksum: '0', features, report };
}

describe('the importer', () => {
  it('gives each file a worker of its own, and ends it with the answer', async () => {
    const { importer, workers } = setUp();
    const first = importer.read(QUESTION);
    void importer.read(QUESTION);
    expect(workers.map(({ asked }) => asked)).toEqual([[QUESTION], [QUESTION]]);
    workers[0]!.say({ answer: BROKE });
    expect(await first).toEqual(BROKE);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('puts the portions together, and tells how far it is', async () => {
    const { importer, workers } = setUp();
    const done: number[] = [];
    const answer = importer.read(QUESTION, { onProgress: (share) => done.push(share) });
    const [worker] = workers;
    worker!.say({ done: 0.5 });
    worker!.say({ portion: [point(1)] });
    worker!.say({ portion: [point(2)] });
    worker!.say({ answer: readAnswer([]) });
    expect(await answer).toEqual(readAnswer([point(1), point(2)]));
    expect(done).toEqual([0.5]);
  });

  it('ends the worker when it is aborted, and rejects with the reason', async () => {
    const { importer, workers } = setUp();
    const aborter = new AbortController();
    const answer = importer.read(QUESTION, { signal: aborter.signal });
    aborter.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    expect(workers[0]!.isEnded).toBe(true);
    workers[0]!.say({ answer: BROKE });
    await expect(importer.read(QUESTION, { signal: aborter.signal })).rejects.toThrow('enough');
    expect(workers).toHaveLength(1);
  });

  it('answers that the reader broke where it crashes or cannot be started', async () => {
    const { importer, workers } = setUp();
    const answer = importer.read(QUESTION);
    workers[0]!.crash();
    expect(await answer).toEqual(BROKE);
    expect(workers[0]!.isEnded).toBe(true);

    const none = createImporter(() => {
      throw new Error('forbidden');
    });
    expect(await none.read(QUESTION)).toEqual(BROKE);
  });

  it('ends a worker that gives no sign of life for two minutes, and one that tells how far it is never', async () => {
    vi.useFakeTimers();
    try {
      const { importer, workers } = setUp();
      const [stuck, slow] = [importer.read(QUESTION), importer.read(QUESTION)];
      for (let seconds = 0; seconds < 600; seconds += 60) {
        workers[1]!.say({ done: seconds / 600 });
        await vi.advanceTimersByTimeAsync(60_000);
      }
      expect(await stuck).toEqual({ kind: 'refused', why: { kind: 'reader stuck' } });
      expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
      workers[1]!.say({ answer: BROKE });
      expect(await slow).toEqual(BROKE);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('portions', () => {
  it('hold everything in its order, and never much at once', () => {
    const line = (n: number, positions: number): OwnFeature => ({
      ...point(n),
      geometry: { type: 'LineString', coordinates: Array.from({ length: positions }, () => [105, 21]) },
    });
    const features = [...Array.from({ length: 5000 }, (_, n) => point(n)), line(5000, 50_000), line(5001, 2)];
    const portions = [...portionsOf(features)];
    expect(portions.flat()).toEqual(features);
    expect(portions.map(({ length }) => length)).toEqual([2000, 2000, 1001, 1]);
  });
});
