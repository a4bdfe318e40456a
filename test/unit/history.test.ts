import { describe, expect, it } from 'vitest';
import { keepOwnFiles, type Kept } from '../../src/load-own.ts';
import { createActions } from '../../src/store/actions.ts';
import { madeOf } from '../../src/store/made.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import type { NewClaim } from '../../src/store/claims-actions.ts';
import { openFile } from '../fixtures/deeds.ts';
import { point } from '../fixtures/measured-by-road.ts';

/** What can be taken back, case by case; the laws are in test/property/history-laws.test.ts. */

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { getState } = store;
  const kinds = () => getState().history.past.map(({ kind }) => kind);
  return { store, actions, getState, kinds };
}

const CLAIM: NewClaim = {
  text: { en: 'close', vi: 'gần' },
  published: { title: { en: '', vi: '' }, date: null, url: null },
  note: null,
  quantity: { kind: 'on-road', of: { kind: 'place', id: 'x' }, road: 'QL1' },
};
const PARK = { kind: 'place', id: 'park-x' } as const;

describe('one step', () => {
  it('is a slider that is pushed, a number or a name that is typed, until the hand goes elsewhere', () => {
    const { actions, kinds, getState } = given();
    for (const pace of [1.01, 1.02, 1.03]) actions.setAssumptions({ pace });
    expect(kinds()).toEqual(['pace changed']);
    actions.endStep();
    actions.setAssumptions({ pace: 1.2 });
    expect(kinds()).toEqual(['pace changed', 'pace changed']);
    actions.undo();
    expect(getState().assumptions.pace).toBe(1.03);
    actions.undo();
    expect(getState().assumptions.pace).toBe(1);

    actions.addMeasuredPoint(point(105, 21));
    for (const name of ['R', 'Ro', 'Roa', 'Road']) actions.nameMeasurement('m1', name);
    expect(kinds()).toEqual(['point added', 'measurement named']);
  });

  it('ends with anything else: another field, the same list with one more', () => {
    const { actions, kinds } = given();
    actions.setAssumptions({ pace: 1.1 });
    actions.setAssumptions({ profile: 'truck' });
    actions.setAssumptions({ pace: 1.2 });
    expect(kinds()).toEqual(['pace changed', 'vehicle changed', 'pace changed']);
    actions.compare(PARK);
    actions.compare({ kind: 'place', id: 'park-y' });
    expect(kinds().slice(3)).toEqual(['site compared', 'site compared']);
    actions.setBandMinutes([15]);
    actions.setBandMinutes([15, 3]);
    actions.setBandMinutes([15, 30]);
    expect(kinds().slice(5)).toEqual(['minutes changed']);
  });

  it('is none where it ends as it began, or sets what is there', () => {
    const { actions, kinds } = given();
    actions.setAssumptions({ pace: 1.1 });
    actions.setAssumptions({ pace: 1 });
    actions.setAssumptions({ profile: 'car' });
    actions.filterParks({ region: null });
    actions.stopComparingAll();
    expect(kinds()).toEqual([]);
  });
});

describe('a link', () => {
  it('that is opened before anything was made is where the atlas begins', () => {
    const { actions, kinds, getState } = given();
    actions.addressOpened({ origins: [PARK] }, []);
    expect(kinds()).toEqual([]);
    actions.dropOrigin(PARK);
    actions.undo();
    expect(getState().keptOrigins).toEqual([PARK]);
  });

  it('that takes away what was made can be taken back, to where one was; going back and forth between pages as well', () => {
    const { actions, kinds, getState } = given();
    actions.dropPin([105, 21]);
    actions.claimAdded(CLAIM);
    actions.showTable();
    const before = getState();
    actions.addressOpened({ claims: [], view: { view: { kind: 'score' }, home: 'score' } }, []);
    expect(kinds().at(-1)).toBe('address opened');
    expect(getState().claims.own).toEqual([]);
    actions.undo();
    expect(madeOf(getState())).toEqual(madeOf(before));
    expect(getState().view).toEqual({ kind: 'table' });
    actions.redo();
    expect(getState()).toMatchObject({ claims: { own: [] }, view: { kind: 'score' } });
    // only another view: nothing to take back
    actions.addressOpened({ view: { view: { kind: 'overview' }, home: 'overview' } }, []);
    expect(kinds().filter((kind) => kind === 'address opened').length).toBe(1);
  });
});

describe('whoever takes back', () => {
  it('stays where that can be seen, and else is brought there, with the map', () => {
    const { actions, getState } = given();
    actions.showClaims();
    actions.claimAdded(CLAIM);
    actions.compare(PARK);
    actions.claimRemoved('own-1');
    actions.showTable();
    actions.undo();
    expect(getState()).toMatchObject({ view: { kind: 'claims' }, home: 'claims' });
    expect(getState().claims.own.length).toBe(1);
    actions.showTable();
    actions.undo();
    expect(getState()).toMatchObject({ view: { kind: 'table' }, compared: [] });
  });

  it('of a pin sees where it was before, and is brought back to it from elsewhere', () => {
    const { actions, getState } = given();
    actions.dropPin([105, 21]);
    actions.movePin([106, 21]);
    const { camera } = getState();
    actions.undo();
    expect(getState().view).toEqual({ kind: 'site', site: { kind: 'pin', position: [105, 21] } });
    // the pin was in sight
    expect(getState().camera).toBe(camera);
    actions.redo();
    actions.showClaims();
    actions.undo();
    expect(getState()).toMatchObject({
      view: { kind: 'site', site: { position: [105, 21] } },
      camera: { kind: 'point', position: [105, 21] },
    });
    actions.undo();
    expect(getState().view).toEqual({ kind: 'overview' });
  });

  it('goes on where work was stopped, and chooses nothing that is gone', () => {
    const { actions, getState } = given();
    actions.sortTable({ by: 'name' });
    actions.haltTable();
    actions.undo();
    expect(getState().table).toMatchObject({ sort: null, isHalted: false });
    actions.claimAdded(CLAIM);
    expect(getState().claims.chosen).toEqual({ claim: 'own-1', reading: null });
    actions.undo();
    expect(getState().claims.chosen).toBeNull();
  });

  it('a claim while it is changed has it again with the change', () => {
    const { actions, getState } = given();
    actions.claimAdded(CLAIM);
    actions.undo();
    actions.claimChanged({ ...CLAIM, id: 'own-1', text: { en: 'closer', vi: 'gần hơn' } });
    expect(getState().claims.own.map(({ text }) => text.en)).toEqual(['closer']);
  });
});

describe('a file that was kept on the device', () => {
  function kept() {
    const device = new Map<string, unknown>();
    const { store, actions, getState } = given();
    const keeper: Kept = {
      keep: async (key, value) => void device.set(key, value),
      recallAll: async () => [...device],
      forget: async (key) => void device.delete(key),
    };
    keepOwnFiles(store, actions, keeper);
    openFile(actions, getState(), 'customers');
    actions.setOwnKept('own-customers', true);
    return { actions, getState, device };
  }

  it('is kept again when its removal is taken back, and gone again when that is done again', () => {
    const { actions, getState, device } = kept();
    expect(device.size).toBe(1);
    actions.removeOwnSet('own-customers');
    expect(device.size).toBe(0);
    actions.undo();
    expect(device.size).toBe(1);
    expect(getState().own.sets).toMatchObject([{ id: 'own-customers', isKept: true }]);
    actions.redo();
    expect(device.size).toBe(0);
  });

  it('and could not be is not tried again', () => {
    const { actions, getState } = kept();
    actions.removeOwnSet('own-customers');
    actions.undo();
    actions.ownKeepingFailed('full', ['own-customers']);
    actions.redo();
    actions.undo();
    expect(getState().own.sets).toMatchObject([{ id: 'own-customers', isKept: false }]);
  });
});
