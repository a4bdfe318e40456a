import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Isochrones, Matrix, NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { LEISURE_MS } from '../../src/store/at-leisure.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { AIRPORT, place } from '../fixtures/places.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pin under the hand, and what the engine was asked since. */
function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  keepAnswered(store, actions, engine);
  actions.placesLoaded('airports', [place('airport', [106.9, 21.2], AIRPORT)], []);
  actions.networkReady({} as NetworkSummary);
  actions.dropPin([105, 21]);
  const of = (question: string) => asked.filter((pending) => pending.question === question);
  /** Answers the last question of a kind; whoever waits for it goes on. */
  const answer = async (question: string): Promise<void> => {
    void of(question)
      .at(-1)
      ?.answer({} as Isochrones | Matrix);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { store, actions, of, answer };
}

describe('while a pin is dragged', () => {
  it('areas are asked for as soon as the engine is free, distances seldom', async () => {
    const { actions, of, answer } = given();
    actions.startDragging();
    for (let step = 1; step <= 5; step++) {
      actions.movePin([105 + step / 100, 21]);
      await answer('isochrones');
      await answer('matrix');
    }
    expect(of('isochrones').length).toBe(6);
    expect(of('matrix').length).toBe(1);
    await vi.advanceTimersByTimeAsync(LEISURE_MS);
    expect(of('matrix').length).toBe(2);
    expect(of('matrix')[1]?.takes).toMatchObject({ origins: [[105.05, 21]] });
  });

  it('distances that were overtaken are marked as waiting', async () => {
    const { store, actions, answer } = given();
    await answer('matrix');
    expect(store.getState().drives.kind).toBe('answered');
    actions.startDragging();
    actions.movePin([105.1, 21]);
    await answer('matrix');
    actions.movePin([105.2, 21]);
    expect(store.getState().drives.kind).toBe('waiting');
  });

  it('the last place is asked for as soon as the pin is let go', async () => {
    const { actions, of, answer } = given();
    actions.startDragging();
    actions.movePin([105.1, 21]);
    await answer('matrix');
    actions.movePin([105.2, 21]);
    expect(of('matrix').length).toBe(1);
    actions.stopDragging();
    await vi.advanceTimersByTimeAsync(0);
    expect(of('matrix').at(-1)?.takes).toMatchObject({ origins: [[105.2, 21]] });
  });
});
