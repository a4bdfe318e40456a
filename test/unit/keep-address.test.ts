import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepAddress, type AddressBar } from '../../src/keep-address.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { packPositions } from '../../src/store/address/spelling.ts';
import { PARK as PARK_FACTS, place } from '../fixtures/places.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A browser's address and history, with the reader who goes back and forth. */
function browser(first: string) {
  const entries = [first];
  let at = 0;
  let listener = (): void => {};
  let leave = (): void => {};
  let writes = 0;
  const bar: AddressBar = {
    fragment: () => entries[at]!,
    replace(fragment) {
      writes++;
      entries[at] = fragment;
    },
    push(fragment) {
      writes++;
      entries.splice(++at, Infinity, fragment);
    },
    onMove: (heard) => (listener = heard),
    onLeave: (heard) => (leave = heard),
  };
  const go = (by: number): void => {
    at += by;
    listener();
    // a change of the fragment is told twice
    listener();
  };
  const open = (fragment: string): void => {
    entries.splice(++at, Infinity, fragment);
    listener();
    listener();
  };
  return { bar, entries, go, open, leave: () => leave(), address: () => entries[at], writes: () => writes };
}

/** Nothing is painted here. */
const atOnce = (work: () => void) => {
  work();
  return () => {};
};
const FRAME_MS = 16;
const afterFrame = (work: () => void) => {
  const timer = setTimeout(work, FRAME_MS);
  return () => clearTimeout(timer);
};

type Done = (actions: ReturnType<typeof createActions>) => void;

/** A page at an address, of which this code takes charge after `before` was done. */
function given(
  fragment = '',
  language: 'en' | 'vi' = 'en',
  whenPainted = atOnce,
  before: Done = () => undefined,
) {
  const store = createAtlasStore(language);
  const actions = createActions(store);
  before(actions);
  const page = browser(fragment);
  keepAddress(store, actions, page.bar, whenPainted);
  /** So long that whatever waits is written. */
  const rest = (): void => void vi.advanceTimersByTime(2000);
  return { store, actions, rest, ...page };
}

const PARK = place('park-a', [106, 21], PARK_FACTS);

describe('the address of the page', () => {
  it('is not touched by an atlas that is not', () => {
    const { entries, writes } = given();
    expect([entries, writes()]).toEqual([[''], 0]);
  });

  it('has an entry for each view and each site that is chosen, none for what is done there', () => {
    const { actions, entries, rest } = given();
    actions.choosePlace(PARK);
    actions.setAssumptions({ profile: 'truck' });
    actions.mapRested({ centre: [106.123456, 21.5], zoom: 9.402 });
    rest();
    actions.showTable();
    actions.setTable({ quantity: 'road' });
    actions.dropPin([105.5, 21]);
    rest();
    const map = `p=1!${packPositions([[106.12346, 21.5]])}.9_4`;
    const pin = packPositions([[105.5, 21]]);
    expect(entries).toEqual([
      '',
      `v=1!site.park-a&${map}&a=1!k`,
      `v=1!table&${map}&a=1!k&g=1!road`,
      `v=1!site.@${pin}.table&${map}&a=1!k&g=1!road`,
    ]);
  });

  it('leads back to where the page began from what was chosen before this code came', () => {
    const { entries, go, store } = given('', 'en', atOnce, (actions) => actions.choosePlace(PARK));
    expect(entries).toEqual(['', 'v=1!site.park-a']);
    go(-1);
    expect(store.getState().view.kind).toBe('overview');
  });

  it('has no entry of its own for what else was done before this code came', () => {
    const { entries } = given('', 'en', atOnce, (actions) => actions.setAssumptions({ profile: 'truck' }));
    expect(entries).toEqual(['a=1!k']);
  });

  it('goes back to the view and to what was there', () => {
    const { store, actions, rest, go } = given();
    actions.setAssumptions({ profile: 'truck' });
    actions.choosePlace(PARK);
    actions.setAssumptions({ profile: 'motorbike', pace: 1.2 });
    actions.setBandMinutes([45]);
    rest();
    go(-1);
    expect(store.getState()).toMatchObject({
      view: { kind: 'overview' },
      assumptions: { profile: 'truck', pace: 1 },
      bandMinutes: [15, 30, 60],
    });
    go(1);
    expect(store.getState()).toMatchObject({
      view: { kind: 'site', site: { kind: 'place', id: 'park-a' } },
      assumptions: { profile: 'motorbike', pace: 1.2 },
      bandMinutes: [45],
    });
  });

  it('leaves alone what is the same: no answer is asked for again', () => {
    const { store, actions, go } = given();
    actions.choosePlace(PARK);
    const { assumptions, measuring, conditions, table } = store.getState();
    go(-1);
    const after = store.getState();
    expect(
      [after.assumptions, after.measuring, after.conditions, after.table].every((part, i) =>
        Object.is(part, [assumptions, measuring, conditions, table][i]),
      ),
    ).toBe(true);
  });

  it('of a drag is written once, when it rests, in the same entry', () => {
    const { actions, entries, writes, rest } = given();
    actions.dropPin([105.5, 21]);
    rest();
    const before = writes();
    actions.startDragging();
    for (let i = 1; i < 100; i++) actions.movePin([105.5 + i / 1000, 21]);
    expect(writes()).toBe(before);
    actions.stopDragging();
    rest();
    expect([entries.length, writes()]).toEqual([2, before + 1]);
  });

  it('is written at once, and while much happens a few times a second', () => {
    const { actions, writes, address, rest } = given();
    actions.setAssumptions({ pace: 1.1 });
    expect(address()).toBe('a=1!..1_1');
    for (let i = 0; i < 300; i++) {
      actions.setBandMinutes([1 + (i % 240)]);
      vi.advanceTimersByTime(10);
    }
    rest();
    expect(address()).toBe('a=1!..1_1&b=1!60');
    // three seconds
    expect(writes()).toBeLessThan(12);
  });

  it('is written once the page has answered, in order and all of it', () => {
    const { actions, writes, entries } = given('', 'en', afterFrame);
    actions.setAssumptions({ profile: 'truck' });
    actions.choosePlace(PARK);
    actions.showTable();
    expect([entries, writes()]).toEqual([[''], 0]);
    vi.advanceTimersByTime(FRAME_MS);
    expect(entries).toEqual(['a=1!k', 'v=1!site.park-a&a=1!k', 'v=1!table&a=1!k']);
  });

  it('is written before the reader goes away, and what waited for its turn, too', () => {
    const { actions, leave, address, rest, writes } = given('', 'en', afterFrame);
    actions.setBandMinutes([20]);
    actions.setBandMinutes([40]);
    leave();
    expect(address()).toBe('b=1!40');
    const before = writes();
    rest();
    leave();
    expect(writes()).toBe(before);
  });

  it('is not written over where the reader has gone meanwhile', () => {
    const { store, actions, open, rest, entries } = given('', 'en', afterFrame);
    actions.setBandMinutes([20]);
    open('v=1!table');
    rest();
    expect(entries).toEqual(['', 'v=1!table']);
    expect(store.getState().bandMinutes).toEqual([15, 30, 60]);
  });

  it('opens a link into the same page, and leads back from it', () => {
    const { store, actions, open, go, entries } = given();
    actions.setBandMinutes([20]);
    open('v=1!conditions&a=1!m');
    expect(store.getState()).toMatchObject({
      view: { kind: 'conditions' },
      home: 'conditions',
      assumptions: { profile: 'motorbike' },
      // what the link does not say is as it is at first
      bandMinutes: [15, 30, 60],
    });
    expect(entries).toEqual(['b=1!20', 'v=1!conditions&a=1!m']);
    go(-1);
    expect(store.getState()).toMatchObject({ view: { kind: 'overview' }, bandMinutes: [20] });
  });

  it('is put back after a link within the page', () => {
    const { actions, open, address } = given();
    actions.showTable();
    open('panel');
    expect(address()).toBe('v=1!table');
  });

  it('tells what of a link could not be used, opens the rest and goes on', () => {
    const { store, actions, address, rest } = given('v=1!table&a=1!flying&b=7!&zz=1&x=1!!park-a!%');
    expect(store.getState()).toMatchObject({
      view: { kind: 'table' },
      compared: [{ kind: 'place', id: 'park-a' }],
      linkNotes: [
        { kind: 'part', part: 'assumptions' },
        { kind: 'newer', part: 'bands' },
        { kind: 'items', part: 'comparison', broken: 1, of: 2 },
        { kind: 'unknown', keys: ['zz'] },
      ],
    });
    actions.linkNotesDismissed();
    actions.setUnits({ distance: 'mi' });
    rest();
    expect([store.getState().linkNotes, address()]).toEqual([[], 'v=1!table&u=1!mi&x=1!!park-a']);
  });

  it('carries language and theme where somebody chose them, and leaves others theirs', () => {
    const chosen = given();
    chosen.actions.setLanguage('vi');
    expect(chosen.address()).toBe('l=1!vi');
    expect(given('l=1!vi').store.getState().language).toBe('vi');
    chosen.actions.setTheme('dark');
    chosen.rest();
    expect(chosen.address()).toBe('l=1!vi.dark');
    const dark = given('l=1!.dark').store;
    expect([dark.getState().theme, dark.getState().language]).toEqual(['dark', 'en']);
    // the system's theme is nobody's choice, and a link does not carry it
    chosen.actions.setTheme('system');
    chosen.actions.systemThemeChanged('dark');
    chosen.rest();
    expect(chosen.address()).toBe('l=1!vi');
    const vietnamese = given('a=1!k', 'vi');
    expect([vietnamese.store.getState().language, vietnamese.address()]).toEqual(['vi', 'a=1!k']);
  });

  it('shows a site whose place the link does not say, once its file has come', () => {
    const { store, actions } = given('v=1!site.park-a');
    expect(store.getState().camera).toBeNull();
    actions.placesLoaded('industrial-parks', [PARK], []);
    expect(store.getState().camera).toMatchObject({ kind: 'point', position: [106, 21] });
  });

  it('does not take the map from somebody who went on meanwhile', () => {
    const { store, actions } = given('v=1!site.park-a');
    actions.showOverview();
    actions.placesLoaded('industrial-parks', [PARK], []);
    expect(store.getState().camera).toBeNull();
  });

  it('keeps ids that the data does not have yet, or never will', () => {
    const fragment = 'v=1!site.park-x&o=1!port-y&x=1!!park-z&g=1!.....park-q.port-r';
    const { actions, address, rest } = given(fragment);
    actions.placesLoaded('industrial-parks', [PARK], []);
    actions.setReachView('roads');
    rest();
    expect(address()).toContain(fragment.replace('v=1!site.park-x&', '').split('&')[0]);
    expect(address()).toContain('x=1!!park-z&g=1!.....park-q.port-r');
  });
});
