import { afterEach, describe, expect, it } from 'vitest';
import { writeNetwork } from '../../src/data/network-file.ts';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { connect, type WorkerEngine } from '../../src/engine/connect.ts';
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

function connected(answer: () => Answer = () => createAnswers(openDrawn)): WorkerEngine {
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

  describe('with other roads', () => {
    const own = network('X---Y', 800, { every: { name: 'Own' } });
    const fileOf = (net: typeof own) => new Blob([writeNetwork(net.network)]);
    const given = async (loads: string[] = []) => {
      const engine = connected(() => createAnswers(async (url) => (loads.push(url), drawn.network)));
      await engine.ask('load', { url: 'drawn.roads' });
      return engine;
    };
    const nameAt = async (engine: Engine, position: Takes<'snap'>['points'][number]) =>
      (await engine.ask('snap', { points: [position], assumptions }))[0];

    it('answers with the old ones until they are used, then every open question with them', async () => {
      const engine = await given();
      const tried = await engine.tryOut({ question: 'loadFile', takes: { file: fileOf(own) } });
      if (tried.kind !== 'loaded') throw new Error('It was refused.');
      expect(tried.summary.nodes).toBe(2);
      expect(await nameAt(engine, own.at('X'))).toMatchObject({ road: 'Đường' });
      const open = nameAt(engine, own.at('X'));
      tried.use();
      expect(await open).toMatchObject({ road: 'Own' });
      expect(await nameAt(engine, own.at('Y'))).toMatchObject({ road: 'Own' });
      expect(workers.map((worker) => worker.isEnded())).toEqual([true, false]);
    });

    it('leaves the old ones as they are when a file is refused, and ends its worker', async () => {
      const engine = await given();
      const cut = fileOf(own).slice(0, -8);
      const tried = await engine.tryOut({ question: 'loadFile', takes: { file: cut } });
      expect(tried).toEqual({
        kind: 'refused',
        why: { kind: 'truncated', bytes: cut.size, expected: cut.size + 8 },
      });
      expect(workers.map((worker) => worker.isEnded())).toEqual([false, true]);
      expect(await nameAt(engine, drawn.at('A'))).toMatchObject({ road: 'Đường' });
    });

    it('says that the worker stopped, and goes on', async () => {
      const engine = await given();
      const trying = engine.tryOut({ question: 'loadFile', takes: { file: fileOf(own) } });
      workers[1]!.crash();
      expect(await trying).toEqual({ kind: 'refused', why: { kind: 'stopped' } });
      expect(await nameAt(engine, drawn.at('A'))).toMatchObject({ road: 'Đường' });
    });

    it('ends the second worker when it is called off', async () => {
      const engine = await given();
      const abort = new AbortController();
      const trying = engine.tryOut({ question: 'loadFile', takes: { file: fileOf(own) } }, abort.signal);
      abort.abort();
      await expect(trying).rejects.toMatchObject({ name: 'AbortError' });
      expect(workers.map((worker) => worker.isEnded())).toEqual([false, true]);
    });

    it('loads them again after a crash, not the old ones', async () => {
      const loads: string[] = [];
      const engine = await given(loads);
      const tried = await engine.tryOut({ question: 'loadFile', takes: { file: fileOf(own) } });
      if (tried.kind === 'loaded') tried.use();
      const open = nameAt(engine, own.at('X'));
      workers[1]!.crash();
      expect(await open).toMatchObject({ road: 'Own' });
      expect(loads).toEqual(['drawn.roads']);
    });

    it('ends the wait for roads that were still loading when others are used', async () => {
      const engine = connected(() => createAnswers(() => new Promise(() => {})));
      const loading = engine.ask('load', { url: 'slow.roads' });
      const tried = await engine.tryOut({ question: 'loadFile', takes: { file: fileOf(own) } });
      if (tried.kind === 'loaded') tried.use();
      await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
      expect(await nameAt(engine, own.at('X'))).toMatchObject({ road: 'Own' });
    });
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
