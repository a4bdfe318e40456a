import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { MOST_STEPS } from '../../src/store/history.ts';
import { madeOf, type Made } from '../../src/store/made.ts';
import type { State } from '../../src/store/state.ts';
import { ARRIVALS, MAKERS, STEPS, type Maker } from '../../src/store/steps.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { anyDeed, DEEDS, ownSet, type Deed } from '../fixtures/deeds.ts';
import { OTHER_DEEDS } from '../fixtures/other-deeds.ts';

const SEED = { seed: 20261122, numRuns: 150 };

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { getState } = store;
  return {
    store,
    actions,
    getState,
    do: (deed: Deed) => deed(actions, getState()),
    /** Which measurement is worked on is a look: choosing another one is no step. */
    made: (): Made => {
      const made = madeOf(getState());
      return { ...made, measuring: { ...made.measuring, activeId: null } };
    },
    steps: () => getState().history.past.length,
  };
}

/** Looks, and what arrives meanwhile: nothing that could be taken back. */
const otherDeed: fc.Arbitrary<Deed> = fc.constantFrom<Deed[]>(
  (a) => a.showOverview(),
  (a) => a.showTable(),
  (a) => a.showComparison(),
  (a) => a.setLanguage('vi'),
  (a) => a.setLayerShown('ports', false),
  (a, s) => a.chooseMeasurement(s.measuring.measurements[0]?.id ?? ''),
  (a) => a.haltTable(),
  (a) => a.haltSearch(true),
  (a) => a.endStep(),
  (a) => a.mapRested({ centre: [105, 21], zoom: 9 }),
);
const deeds = fc.array(fc.oneof({ weight: 4, arbitrary: anyDeed }, { weight: 1, arbitrary: otherDeed }), {
  maxLength: 40,
});

/** What of the state taking back and doing again may touch. */
const TOUCHED: ReadonlySet<keyof State> = new Set<keyof State>([
  'history',
  // what is made
  'measuring',
  'claims',
  'assumptions',
  'bandMinutes',
  'keptOrigins',
  'conditions',
  'siteSearch',
  'parkFilter',
  'compared',
  'comparison',
  'table',
  'score',
  'own',
  // where it is seen
  'view',
  'home',
  'shownRoute',
  'nextClick',
  'camera',
]);

function expectUntouched(before: State, after: State): void {
  for (const key of Object.keys(before) as (keyof State)[])
    if (!TOUCHED.has(key)) expect(after[key], key).toBe(before[key]);
  expect(after.claims.builtIn).toBe(before.claims.builtIn);
  expect(after.claimsView).toBe(before.claimsView);
  expect(after.own.readings).toBe(before.own.readings);
}

describe('whatever is done', () => {
  it('is taken back step by step to what was there, and done again to what it had become', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const atlas = given();
        /** What was made after so many steps. */
        const after: Made[] = [atlas.made()];
        for (const deed of all) {
          atlas.do(deed);
          after[atlas.steps()] = atlas.made();
        }
        const last = atlas.steps();
        for (let step = last - 1; step >= 0; step--) {
          const before = atlas.getState();
          atlas.actions.undo();
          expect(atlas.made()).toEqual(after[step]);
          expectUntouched(before, atlas.getState());
        }
        expect(atlas.steps()).toBe(0);
        for (let step = 1; step <= last; step++) {
          const before = atlas.getState();
          atlas.actions.redo();
          expect(atlas.made()).toEqual(after[step]);
          expectUntouched(before, atlas.getState());
        }
        expect(atlas.getState().history.future).toEqual([]);
      }),
      SEED,
    );
  });

  it('leaves nothing to be done again once something else is done', () => {
    fc.assert(
      fc.property(deeds, anyDeed, fc.nat(5), (all, more, back) => {
        const atlas = given();
        all.forEach(atlas.do);
        for (let i = 0; i <= back; i++) atlas.actions.undo();
        const { history } = atlas.getState();
        const before = atlas.made();
        atlas.do(more);
        const isStep = atlas.getState().history.past !== history.past;
        expect(atlas.getState().history.future.length).toBe(isStep ? 0 : history.future.length);
        // and what is no step changed nothing, but for a link before there was anything
        if (!isStep && history.past.length + history.future.length > 0) expect(atlas.made()).toEqual(before);
      }),
      SEED,
    );
  });

  it('is seen where it is taken back', () => {
    fc.assert(
      fc.property(deeds, otherDeed, (all, look) => {
        const atlas = given();
        all.forEach(atlas.do);
        atlas.do(look);
        const { history, view, nextClick } = atlas.getState();
        const step = history.past.at(-1);
        if (step === undefined) return;
        atlas.actions.undo();
        const now = atlas.getState();
        const seen = STEPS[step.kind];
        if (seen.kind === 'anywhere') expect(now.view).toBe(view);
        else if (seen.kind === 'there') expect(now.view).toEqual(step.from.view);
        else if (now.view !== view) {
          // brought there, or to where it was done
          const isThere = (seen.views as readonly string[]).includes(now.view.kind);
          expect(isThere || now.view === step.to.view).toBe(true);
        }
        if (now.view === view) expect(now.nextClick).toBe(nextClick);
        else expect(now).toMatchObject({ nextClick: 'choose', shownRoute: null });
      }),
      SEED,
    );
  });

  it('can be taken back for a hundred steps, and no more are kept', () => {
    const { actions, steps, getState } = given();
    for (let i = 0; i < MOST_STEPS + 20; i++) actions.closeRoad([105, i / 10]);
    expect(steps()).toBe(MOST_STEPS);
    for (let i = 0; i < MOST_STEPS + 20; i++) actions.undo();
    expect(getState().assumptions.closures.length).toBe(20);
  });
});

describe('a drag', () => {
  const at = fc.tuple(fc.integer({ min: 102, max: 109 }), fc.integer({ min: 8, max: 23 }));

  it('of a pin is one step, however many positions; the pin goes back to where it was taken', () => {
    fc.assert(
      fc.property(at, fc.array(fc.array(at, { minLength: 1 }), { maxLength: 6 }), (dropped, drags) => {
        const { actions, steps, getState } = given();
        actions.dropPin(dropped);
        const rests = [getState().view];
        for (const moves of drags) {
          actions.startDragging();
          moves.forEach(actions.movePin);
          // it is not done yet
          actions.undo();
          actions.stopDragging();
          // back where it was: no step
          if (steps() === rests.length) continue;
          rests.push(getState().view);
        }
        expect(steps()).toBe(rests.length - 1 + 1);
        while (rests.length > 1) {
          expect(getState().view).toEqual(rests.pop());
          actions.undo();
        }
        actions.undo();
        expect(getState().view).toEqual({ kind: 'overview' });
      }),
      SEED,
    );
  });
});

describe('files that were kept on the device', () => {
  it('and come back late are there whatever is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 15 }), (all) => {
        const { do: act, actions, steps, getState } = given();
        all.forEach(act);
        const kept = ownSet('kept', { isKept: true });
        actions.ownSetsRestored([kept]);
        for (let i = steps(); i > 0; i--) {
          actions.undo();
          expect(getState().own.sets).toContain(kept);
        }
        for (let i = getState().history.future.length; i > 0; i--) {
          actions.redo();
          expect(getState().own.sets).toContain(kept);
        }
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});

/** Actions that make nothing, though they touch what is made. */
const BESIDES: ReadonlySet<string> = new Set([...ARRIVALS, 'undo', 'redo', 'chooseMeasurement']);

describe('every action', () => {
  /** A state with something of everything. */
  function rich() {
    const atlas = given();
    for (const deed of fc.sample(anyDeed, { numRuns: 150, seed: SEED.seed })) atlas.do(deed);
    for (const name of [
      'claimAdded',
      'ownFileAnswered',
      'addMeasuredPoint',
      'keepOrigin',
      'compare',
    ] as const)
      fc.sample(DEEDS[name], { numRuns: 5, seed: 1 }).forEach(atlas.do);
    atlas.actions.endStep();
    return atlas;
  }

  it.each(Object.keys(MAKERS) as Maker[])('%s makes a step of its own name', (name) => {
    const { do: act, actions, getState } = rich();
    const meanwhile = fc.array(anyDeed, { minLength: 6, maxLength: 6 });
    const runs = fc.sample(fc.tuple(meanwhile, DEEDS[name]), { numRuns: 60, seed: SEED.seed });
    const kinds = runs.flatMap(([others, deed]) => {
      others.forEach(act);
      actions.endStep();
      const { past } = getState().history;
      act(deed);
      const { history } = getState();
      return history.past === past ? [] : [history.past.at(-1)?.kind];
    });
    expect(kinds).not.toEqual([]);
    const step: unknown = MAKERS[name];
    // others are called by what they changed
    if (typeof step === 'string') expect([...new Set(kinds)]).toEqual([step]);
  });

  it.each(Object.entries(OTHER_DEEDS))('%s makes nothing', (name, deed) => {
    const { do: act, getState } = rich();
    const before = getState();
    act(deed);
    const after = getState();
    if (!BESIDES.has(name)) expect(madeOf(after)).toEqual(madeOf(before));
    expect(after.history.past.length).toBe(name === 'undo' ? MOST_STEPS - 1 : MOST_STEPS);
  });

  it('is known to make something, or not to', () => {
    const { actions } = given();
    expect(Object.keys(actions).sort()).toEqual([...Object.keys(MAKERS), ...Object.keys(OTHER_DEEDS)].sort());
  });
});
