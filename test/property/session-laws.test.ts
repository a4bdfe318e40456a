import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSame } from '../../src/domain/same.ts';
import { readRecord, writeRecord } from '../../src/session/record.ts';
import { readParts } from '../../src/session/made-shape.ts';
import { createActions } from '../../src/store/actions.ts';
import { madeOf } from '../../src/store/made.ts';
import { holdsAnything, holdsOf } from '../../src/store/saved-work.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import type { State } from '../../src/store/state.ts';
import { anyDeed } from '../fixtures/deeds.ts';
import { device } from '../fixtures/saved-work.ts';
import { writeKeptSet } from '../../src/data/kept-set.ts';

const SEED = { seed: 20261122, numRuns: 200 };
const deeds = fc.array(anyDeed, { maxLength: 25 });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

const isWorthSaving = (state: State): boolean => {
  const { files, ...made } = madeOf(state);
  const { past, future } = state.history;
  return (
    past.length + future.length > 0 &&
    holdsAnything(
      holdsOf(
        made,
        files.map(() => ({ things: 1 })),
      ),
    )
  );
};

describe('whatever is made', () => {
  it('is there bit for bit after a crash, and no file is written twice', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const { open, kept, written } = device();
        const tab = await open();
        await tab.isBack;
        for (const deed of all) deed(tab.actions, tab.getState());
        await rest();
        const before = tab.getState();
        // what is ticked is kept by `keepOwnFiles`, which is not here; what the user wants nowhere is not saved
        for (const set of before.own.sets) if (set.isKept) kept.set(`import/${set.id}`, writeKeptSet(set));
        const expected = {
          ...madeOf(before),
          files: before.own.sets.filter(({ id, isKept }) => isKept || !before.own.unsaved.includes(id)),
        };
        if (!isWorthSaving({ ...before, own: { ...before.own, sets: expected.files } })) return;
        written();

        const again = await open(tab.address(), { session: tab.crash(), isReload: true });
        await again.isBack;
        expect(madeOf(again.getState())).toEqual(expected);
        expect(isSame(madeOf(again.getState()), expected)).toBe(true);
        expect(again.getState().history.past).toEqual([]);
        expect(again.getState().session.lost).toBeNull();
        await rest();
        expect(written().filter((key) => key.startsWith('file/'))).toEqual([]);
        compared += 1;
      }),
      SEED,
    );
    expect(compared).toBeGreaterThan(120);
  });

  it('is offered to another tab, and there bit for bit when it is wanted', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const { open } = device();
        const tab = await open();
        await tab.isBack;
        for (const deed of all) deed(tab.actions, tab.getState());
        tab.actions.setOwnKept(tab.getState().own.sets[0]?.id ?? '', false);
        await rest();
        const before = tab.getState();
        if (!isWorthSaving(before) || before.own.sets.some(({ isKept }) => isKept)) return;
        if (before.own.unsaved.length > 0) return;
        tab.crash();
        const other = await open();
        await other.isBack;
        await rest();
        const { offer } = other.getState().session;
        expect(offer?.isFromHere).toBe(false);
        other.actions.sessionWished({ kind: 'restore', id: offer?.id ?? '' });
        await rest();
        expect(isSame(madeOf(other.getState()), madeOf(before))).toBe(true);
        expect(other.getState().view).toEqual(before.view);
        expect(other.getState().session).toMatchObject({ offer: null, left: [] });
        compared += 1;
      }),
      { ...SEED, numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

describe('a record', () => {
  const values = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(null, undefined, NaN, -1, 1e300, '', '__proto__', [], {}, [[[]]]),
  );

  it('that is damaged anywhere gives what fits of it or nothing, and never crashes', () => {
    fc.assert(
      fc.property(
        deeds,
        fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 3 }),
        (all, blows) => {
          const store = createAtlasStore('en');
          const actions = createActions(store);
          for (const deed of all) deed(actions, store.getState());
          const { files: _, ...parts } = madeOf(store.getState());
          const about = { owner: 'a', count: 1, at: 1, address: '', files: [], bytes: 1, staleSince: null };
          const record = structuredClone(writeRecord(about, { ...parts, draft: null })) as Branch;
          for (const [at, value] of blows) strike(record, at, value);
          const read = readRecord(record);
          if (read.kind !== 'read') return;
          // what is read says it again, and nothing else
          expect(isSame(readParts(read.parts).parts, read.parts)).toBe(true);
          expect(Object.getPrototypeOf(read.parts)).toBe(Object.prototype);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
          // the atlas can show it
          actions.workRestored({ ...read.parts, files: [] });
          expect(() => madeOf(store.getState())).not.toThrow();
        },
      ),
      { ...SEED, numRuns: 500 },
    );
  });

  it('that is anything at all is read or not, and never crashes', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => {
          const read = readRecord(value);
          expect(['none', 'newer', 'damaged']).toContain(read.kind);
          expect(readParts(value).parts).toBeTypeOf('object');
        },
      ),
      { ...SEED, numRuns: 500 },
    );
  });
});

type Branch = Record<string, unknown> | unknown[];

/** Puts something else at one of all the places in a tree. */
function strike(tree: Branch, at: number, value: unknown): void {
  const places: (readonly [Branch, string])[] = [];
  const visit = (branch: Branch): void => {
    for (const [key, inner] of Object.entries(branch)) {
      places.push([branch, key]);
      if (typeof inner === 'object' && inner !== null) visit(inner as Branch);
    }
  };
  visit(tree);
  const [branch, key] = places[at % places.length] ?? [tree, 'version'];
  (branch as Record<string, unknown>)[key] = value;
}
