import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { connect } from '../../src/engine/connect.ts';
import type { Engine, Question, Takes } from '../../src/engine/protocol.ts';
import type { Answer } from '../../src/engine/serve.ts';
import { network } from '../fixtures/drawn-network.ts';
import { workerOverChannel } from '../fixtures/worker-over-channel.ts';

type TestWorker = ReturnType<typeof workerOverChannel>;

const drawn = network('A---B---C\n|   |   |\n|   v   |\nD---E---F', 500, { every: { name: 'Đường' } });
const openDrawn = async () => drawn.network;
const assumptions = DEFAULT_ASSUMPTIONS;

let workers: TestWorker[] = [];
afterEach(() => {
  workers.forEach((worker) => worker.terminate());
  workers = [];
});

function connected(answer: () => Answer = () => createAnswers(openDrawn)): Engine {
  return connect(() => {
    const worker = workerOverChannel(answer());
    workers.push(worker);
    return worker;
  });
}

/** Answers that are given by hand; everything that was worked on is kept. */
function byHand() {
  const begun: {
    question: Question;
    takes: unknown;
    finish: (gives: unknown) => void;
    fail: (why: Error) => void;
  }[] = [];
  const answer = ((question, takes) =>
    new Promise((resolve, reject) =>
      begun.push({ question, takes, finish: resolve as never, fail: reject }),
    )) as Answer;
  return { begun, answer };
}

const turns = (count = 5): Promise<void> =>
  count === 0
    ? Promise.resolve()
    : new Promise<void>((done) => setTimeout(done, 2)).then(() => turns(count - 1));

const snapAt = (letter: string): Takes<'snap'> => ({ points: [drawn.at(letter)], assumptions });

describe('the engine in a worker', () => {
  it('answers like the engine in this thread', async () => {
    const far = connected();
    const near = directEngine(createAnswers(openDrawn));
    const questions: [Question, Takes<Question>][] = [
      ['load', { url: 'drawn.roads' }],
      ['prepare', { assumptions, longest: 3 }],
      ['snap', { points: [drawn.at('A'), [100, 0]], assumptions }],
      ['route', { from: drawn.between('A', 'B', 0.3, 50), to: drawn.at('F'), assumptions }],
      [
        'matrix',
        { origins: [drawn.at('A'), [100, 0]], destinations: [drawn.at('C'), drawn.at('F')], assumptions },
      ],
    ];
    for (const [question, takes] of questions) {
      expect(await far.ask(question, takes)).toEqual(await near.ask(question, takes));
    }
    const areas = { origins: [drawn.at('E')], minutes: [1, 3], assumptions };
    const { timings: _far, ...farAreas } = await far.ask('isochrones', areas);
    const { timings: _near, ...nearAreas } = await near.ask('isochrones', areas);
    expect(farAreas).toEqual(nearAreas);
  });

  it('rejects with a sentence, and goes on answering', async () => {
    const engine = connected(() =>
      createAnswers(async () => Promise.reject(new Error('x.roads is no network.'))),
    );
    await expect(engine.ask('snap', snapAt('A'))).rejects.toThrow('No road network has been loaded yet.');
    await expect(engine.ask('load', { url: 'x.roads' })).rejects.toThrow('x.roads is no network.');
    await expect(engine.ask('snap', snapAt('A'))).rejects.toThrow('x.roads is no network.');
  });

  it('lets questions wait for the network', async () => {
    let open: (() => void) | undefined;
    const opening = new Promise<void>((done) => (open = done));
    const engine = connected(() => createAnswers(() => opening.then(() => drawn.network)));
    const loading = engine.ask('load', { url: 'drawn.roads' });
    const snap = engine.ask('snap', snapAt('A'));
    await turns();
    open?.();
    expect((await loading).nodes).toBe(6);
    expect(await snap).toMatchObject([{ kind: 'snapped', road: 'Đường' }]);
  });

  it('never works on a question that was dropped while it waited', async () => {
    const { begun, answer } = byHand();
    const engine = connected(() => answer);
    const abort = new AbortController();
    const first = engine.ask('snap', snapAt('A'));
    const second = engine.ask('snap', snapAt('B'), { signal: abort.signal });
    const third = engine.ask('snap', snapAt('C'));
    abort.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await turns();
    expect(begun.map(({ takes }) => takes)).toEqual([snapAt('A'), snapAt('C')]);
    begun.forEach(({ finish }) => finish([]));
    await Promise.all([first, third]);
  });

  it('ignores an answer that comes after its question was dropped, or after a later one', async () => {
    const { begun, answer } = byHand();
    const engine = connected(() => answer);
    const abort = new AbortController();
    const old = engine.ask('snap', snapAt('A'), { signal: abort.signal }).catch((error: Error) => error.name);
    await turns();
    abort.abort();
    const young = engine.ask('snap', snapAt('B'));
    await turns();
    begun[1]!.finish(['young']);
    begun[0]!.finish(['old']);
    expect(await old).toBe('AbortError');
    expect(await young).toEqual(['young']);
  });

  it('does not ask at all when the signal has been given before', async () => {
    const engine = connected();
    await expect(engine.ask('snap', snapAt('A'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(workers).toEqual([]);
  });

  it('tells the work at hand when nobody waits for it any more', async () => {
    let isDroppedNow: (() => boolean) | undefined;
    const engine = connected(() => (_question, _takes, { isDropped }) => {
      isDroppedNow = isDropped;
      return new Promise(() => {});
    });
    const abort = new AbortController();
    const matrix = engine.ask(
      'matrix',
      { origins: [], destinations: [], assumptions },
      { signal: abort.signal },
    );
    await turns();
    expect(isDroppedNow?.()).toBe(false);
    abort.abort();
    await expect(matrix).rejects.toMatchObject({ name: 'AbortError' });
    await turns();
    expect(isDroppedNow?.()).toBe(true);
  });

  it('gives up a matrix that was dropped', async () => {
    const answer = createAnswers(openDrawn);
    const onProgress = (): void => {};
    await answer('load', { url: 'drawn.roads' }, { isDropped: () => false, onProgress });
    const matrix = { origins: [drawn.at('A')], destinations: [drawn.at('B')], assumptions };
    await expect(answer('matrix', matrix, { isDropped: () => true, onProgress })).rejects.toThrow(
      'The question was dropped.',
    );
  });

  it('starts a new worker after a crash, loads the network again and asks once more', async () => {
    const loads: string[] = [];
    const engine = connected(() => createAnswers(async (url) => (loads.push(url), drawn.network)));
    await engine.ask('load', { url: 'drawn.roads' });
    const snap = engine.ask('snap', snapAt('A'));
    workers[0]!.crash();
    expect(await snap).toMatchObject([{ kind: 'snapped' }]);
    expect(workers.map((worker) => worker.isEnded())).toEqual([true, false]);
    expect(loads).toEqual(['drawn.roads', 'drawn.roads']);
  });

  it('rejects a question under which the worker crashes twice, and answers the next', async () => {
    const engine = connected();
    await engine.ask('load', { url: 'drawn.roads' });
    const snap = engine.ask('snap', snapAt('A'));
    workers[0]!.crash();
    workers[1]!.crash();
    await expect(snap).rejects.toThrow('The drive-time engine stopped twice while working on this question.');
    expect(await engine.ask('snap', snapAt('A'))).toMatchObject([{ kind: 'snapped' }]);
    expect(workers).toHaveLength(3);
  });

  it('says so when no worker can be started', async () => {
    const engine = connected();
    const loading = engine.ask('load', { url: 'drawn.roads' });
    workers[0]!.crash();
    await expect(loading).rejects.toThrow(
      'The drive-time engine could not be started: its script is missing or broken.',
    );
  });
});
