import { describe, expect, it } from 'vitest';
import type { Matrix, MatrixQuestion, NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { isTableStale, siteTable } from '../../src/store/site-table.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { tableGateways, tableSites } from '../../src/store/table-lines.ts';
import { features } from '../../src/style/features.ts';
import { airport, port } from '../fixtures/atlas-state.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { PARK, place } from '../fixtures/places.ts';

const north = place('park-north', [105.9, 21.2], PARK);
const south = place('park-south', [106.7, 11], PARK, { status: 'planned' });
const near = place('airport-near', [105.8, 21.2], airport({ international: true }));
const far = place('airport-far', [106.6, 10.8], airport({ international: true }));
const later = place('airport-later', [107, 10.8], airport({ international: true }), {
  status: 'under_construction',
  opens: 2027,
});
const sea = place('port-sea', [106.8, 20.8], port());
const summary = {} as NetworkSummary;

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  keepAnswered(store, actions, engine);
  actions.placesLoaded('industrial-parks', [south, north], []);
  actions.placesLoaded('airports', [far, near, later], []);
  actions.placesLoaded('ports', [sea], []);
  actions.networkReady(summary);
  const matrices = () => asked.filter(({ question }) => question === 'matrix');
  const table = () => siteTable(store.getState());
  return { store, actions, asked, matrices, table };
}

/** Seconds from 1 on, row by row; metres a hundred times as many. */
function answerTo(question: unknown): Matrix {
  const { origins, destinations } = question as MatrixQuestion;
  const cells = Array.from({ length: origins.length * destinations.length }, (_, i) => i + 1);
  return {
    rows: origins.length,
    columns: destinations.length,
    seconds: Float64Array.from(cells),
    metres: Float64Array.from(cells, (cell) => cell * 100),
  };
}

describe('rows and columns of the table', () => {
  it('are parks and gateways in service, from north to south, each once', () => {
    const { store, actions } = given();
    const rows = () => tableSites(store.getState()).map(({ key }) => key);
    const columns = () => tableGateways(store.getState()).map(({ key }) => key);
    expect(rows()).toEqual(['park-north', 'park-south']);
    expect(columns()).toEqual(['airport-near', 'airport-far']);
    actions.addTableRows({ kind: 'place', id: 'park-north' });
    actions.addTableRows({ kind: 'pin', position: [106, 16] });
    actions.addTableRows({ kind: 'pin', position: [106, 16] });
    actions.addTableColumns({ kind: 'group', group: 'scheduled-airports' });
    actions.addTableColumns({ kind: 'place', id: 'port-sea' });
    expect(rows()).toEqual(['park-north', 'park-south', 'pin:106,16']);
    expect(columns()).toEqual(['airport-near', 'airport-far', 'port-sea']);
    actions.dropTableRows({ kind: 'group', group: 'parks' });
    actions.setAssumptions({ year: 2030 });
    expect(rows()).toEqual(['park-north', 'pin:106,16']);
    expect(columns()).toContain('airport-later');
    actions.compare({ kind: 'place', id: 'airport-far' });
    actions.addTableRows({ kind: 'group', group: 'compared' });
    expect(rows()).toContain('airport-far');
  });

  it('follow the filter of parks', () => {
    const { store, actions } = given();
    actions.filterParks({ status: 'planned' });
    expect(tableSites(store.getState()).map(({ key }) => key)).toEqual(['park-south']);
  });
});

describe('the drives of the table', () => {
  it('are asked in one question while it is looked at, not before, and again for other assumptions', async () => {
    const { store, actions, matrices, table } = given();
    expect(matrices()).toEqual([]);
    actions.showTable();
    expect(matrices().map(({ takes }) => (takes as MatrixQuestion).origins)).toEqual([
      [north.position, south.position],
    ]);
    expect([...table().values]).toEqual([NaN, NaN, NaN, NaN]);
    await matrices()[0]?.answer(answerTo(matrices()[0]?.takes));
    expect([...table().values]).toEqual([1, 2, 3, 4]);
    expect(isTableStale(store.getState())).toBe(false);
    actions.setTable({ quantity: 'road', isTransposed: true });
    expect([...table().values]).toEqual([100, 300, 200, 400]);
    expect(matrices().length).toBe(1);
    actions.setAssumptions({ profile: 'truck' });
    expect(matrices().length).toBe(2);
    expect(isTableStale(store.getState())).toBe(true);
    expect([...table().values]).toEqual([100, 300, 200, 400]);
  });

  it('keep the figures that are known where a column comes or goes', async () => {
    const { actions, matrices, table } = given();
    actions.showTable();
    await matrices()[0]?.answer(answerTo(matrices()[0]?.takes));
    actions.addTableColumns({ kind: 'place', id: 'port-sea' });
    expect([...table().values]).toEqual([1, 2, NaN, 3, 4, NaN]);
    actions.dropTableColumns({ kind: 'group', group: 'international-airports' });
    expect(table().columns.map(({ key }) => key)).toEqual(['port-sea']);
    expect([...table().values]).toEqual([NaN, NaN]);
  });

  it('stop when they are halted, leaving the last table, and go on when told to', async () => {
    const { store, actions, matrices, table } = given();
    actions.showTable();
    await matrices()[0]?.answer(answerTo(matrices()[0]?.takes));
    actions.setAssumptions({ profile: 'truck' });
    const [, second] = matrices();
    second?.tell(0.4);
    expect(store.getState().tableDrives).toMatchObject({ kind: 'waiting', done: 0.4 });
    actions.haltTable();
    expect(second?.signal?.aborted).toBe(true);
    await second?.fail({ en: 'aborted', vi: 'đã hủy' });
    expect(store.getState().tableDrives).toMatchObject({
      kind: 'answered',
      asked: { assumptions: { profile: 'car' } },
    });
    expect([...table().values]).toEqual([1, 2, 3, 4]);
    expect(isTableStale(store.getState())).toBe(true);
    actions.setAssumptions({ year: 2030 });
    expect(matrices().length).toBe(2);
    actions.resumeTable();
    expect(matrices().length).toBe(3);
    await matrices()[2]?.answer(answerTo(matrices()[2]?.takes));
    expect(isTableStale(store.getState())).toBe(false);
    expect(store.getState().tableDrives).toMatchObject({
      asked: { assumptions: { profile: 'truck', year: 2030 } },
    });
  });
});

describe('sorting', () => {
  it('by the same head goes up, down, and back', () => {
    const { store, actions } = given();
    const sort = () => store.getState().table.sort;
    const key = { by: 'column', key: 'airport-far' } as const;
    actions.sortTable(key);
    expect(sort()).toEqual({ ...key, isDescending: false });
    actions.sortTable(key);
    expect(sort()).toEqual({ ...key, isDescending: true });
    actions.sortTable({ by: 'column', key: 'airport-near' });
    expect(sort()).toEqual({ by: 'column', key: 'airport-near', isDescending: false });
    actions.sortTable({ by: 'name' });
    actions.sortTable({ by: 'name' });
    actions.sortTable({ by: 'name' });
    expect(sort()).toBeNull();
  });
});

describe('the route of a cell', () => {
  it('is asked between its site and its gateway, with both ends in view and marked, and goes again', () => {
    const { store, actions, asked } = given();
    actions.showTable();
    const routes = () => asked.filter(({ question }) => question === 'route').map(({ takes }) => takes);
    const site = { kind: 'place', id: 'park-north' } as const;
    actions.toggleRoute(near, site);
    expect(routes()[0]).toMatchObject({ from: north.position, to: near.position });
    expect(store.getState().camera).toMatchObject({ bounds: [105.8, 21.2, 105.9, 21.2] });
    const roles = () => {
      const { site: marks } = features(store.getState());
      return typeof marks === 'string' ? [] : marks.features.map(({ properties }) => properties?.['role']);
    };
    expect(roles()).toEqual(['gateway', 'site']);
    // the same gateway from another site is another route
    actions.toggleRoute(near, { kind: 'pin', position: [106, 16] });
    expect(store.getState().shownRoute?.site).toEqual({ kind: 'pin', position: [106, 16] });
    expect(roles()).toEqual(['gateway', 'site']);
    actions.toggleRoute(near, { kind: 'pin', position: [106, 16] });
    expect(store.getState().shownRoute).toBeNull();
    actions.toggleRoute(near, site);
    actions.hideRoute();
    expect(store.getState().shownRoute).toBeNull();
  });
});
