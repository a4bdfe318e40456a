import { describe, expect, it } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { roadsSettled } from '../../src/store/roads-settled.ts';
import { createAtlasStore } from '../../src/store/store.ts';

describe('what waits for the roads', () => {
  const given = () => {
    const store = createAtlasStore('en', 'light');
    return { store, actions: createActions(store) };
  };
  const NO_ROADS = { en: 'No roads.', vi: 'Không có đường.' };
  /** Whether it has gone on by the time that all that was due has run. */
  const hasGoneOn = async (waiting: Promise<void>): Promise<boolean> => {
    let isDone = false;
    void waiting.then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve));
    return isDone;
  };

  it('goes on when they are there or could not be had, not before', async () => {
    const { store, actions } = given();
    const waiting = roadsSettled(store);
    actions.setLanguage('vi');
    expect(await hasGoneOn(waiting)).toBe(false);
    actions.networkFailed(NO_ROADS);
    expect(await hasGoneOn(waiting)).toBe(true);
  });

  it('does not wait for what is there', async () => {
    const { store, actions } = given();
    actions.networkFailed(NO_ROADS);
    expect(await hasGoneOn(roadsSettled(store))).toBe(true);
  });

  it('goes on without them in the end', async () => {
    await roadsSettled(given().store, 1);
  });
});
