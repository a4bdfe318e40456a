// oxlint-disable unicorn/prefer-add-event-listener -- as in connect.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { connect, type WorkerLike } from '../../src/engine/connect.ts';
import { ALIVE, type FromWorker, type ToWorker } from '../../src/engine/serve.ts';

/** Workers by hand: each does what `behave` says with what it is told. */
function given(behave: (message: ToWorker, say: (message: FromWorker) => void, at: number) => void) {
  const made: { isEnded: boolean }[] = [];
  const engine = connect(() => {
    const at = made.length;
    const state = { isEnded: false };
    made.push(state);
    const worker: WorkerLike = {
      postMessage: (message) =>
        behave(message, (data) => worker.onmessage?.({ data } as MessageEvent<FromWorker>), at),
      terminate: () => void (state.isEnded = true),
      onmessage: null,
      onerror: null,
    };
    return worker;
  });
  return { engine, made };
}

const SNAP = { points: [], assumptions: DEFAULT_ASSUMPTIONS };
const MINUTE = 60_000;
const idOf = (message: ToWorker): number | null => ('id' in message ? message.id : null);

describe('a worker that says nothing any more', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('is ended after minutes, another is asked the same, and answers', async () => {
    const { engine, made } = given((message, say, at) => {
      const id = idOf(message);
      if (id === null) return;
      if (at === 0) say(ALIVE);
      else say({ id, gives: ['answered'] as never });
    });
    const answer = engine.ask('snap', SNAP);
    vi.advanceTimersByTime(MINUTE);
    expect(made.map(({ isEnded }) => isEnded)).toEqual([false]);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(await answer).toEqual(['answered']);
  });

  it('twice at one question: that is told in a sentence, and the next question has a new worker', async () => {
    const { engine, made } = given((_message, say) => say(ALIVE));
    const silent = given(() => {});
    for (const [{ engine: each }, why] of [
      [given((message, say) => 'ping' in message || say(ALIVE)), 'stopped twice'],
      [silent, 'could not be started'],
    ] as const) {
      const answer = each.ask('snap', SNAP).catch((error: Error) => error.message);
      vi.advanceTimersByTime(6 * MINUTE);
      expect(await answer).toContain(why);
    }
    // whoever says that it lives is left alone, however long it takes
    void engine.ask('snap', SNAP);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(made).toHaveLength(1);
  });

  it('and of which nothing is awaited is not asked for signs of life', () => {
    const said: ToWorker[] = [];
    const { engine, made } = given((message, say) => {
      said.push(message);
      const id = idOf(message);
      if (id !== null) say({ id, gives: [] as never });
    });
    void engine.ask('snap', SNAP);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(said.filter((message) => 'ping' in message).length).toBeLessThan(2);
    expect(made).toEqual([{ isEnded: false }]);
  });

  it('while it tries other roads: those are refused, as when it crashes', async () => {
    const { engine } = given(() => {});
    const tried = engine.tryOut({ question: 'load', takes: { url: 'x.roads' } });
    vi.advanceTimersByTime(3 * MINUTE);
    expect(await tried).toEqual({ kind: 'refused', why: { kind: 'stopped' } });
  });
});

describe('roads that are looked at', () => {
  it('are loaded anew when their worker has ended before they are used', async () => {
    const made: (WorkerLike & { isEnded: boolean })[] = [];
    const engine = connect(() => {
      const worker = {
        isEnded: false,
        postMessage: (message: ToWorker) => {
          const id = idOf(message);
          if (id !== null && !worker.isEnded)
            queueMicrotask(() =>
              worker.onmessage?.({ data: { id, gives: { nodes: made.length } } } as never),
            );
        },
        terminate: () => void (worker.isEnded = true),
        onmessage: null as WorkerLike['onmessage'],
        onerror: null as WorkerLike['onerror'],
      };
      made.push(worker);
      return worker;
    });
    await engine.ask('load', { url: 'a.roads' });
    const tried = await engine.tryOut({ question: 'load', takes: { url: 'b.roads' } });
    if (tried.kind !== 'loaded') throw new Error('It was refused.');
    made[1]!.isEnded = true;
    made[1]!.onerror?.({} as ErrorEvent);
    tried.use();
    expect(await engine.ask('snap', SNAP)).toEqual({ nodes: 3 });
    expect(made).toHaveLength(3);
  });
});
