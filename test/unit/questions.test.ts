import { describe, expect, it } from 'vitest';
import type { Isochrones, IsochronesQuestion, Matrix, NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { gatewayRows } from '../../src/store/gateway-rows.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { AIRPORT, PARK, place, SEAPORT } from '../fixtures/places.ts';

const park = place('park-a', [105.9, 21.2], PARK);
const far = place('airport-far', [106.9, 21.2], AIRPORT);
const near = place('airport-near', [106.0, 21.2], AIRPORT);
const group = place('port-group', [106.7, 20.8], SEAPORT);
const terminal = place('port-terminal', [106.7, 20.8], { ...SEAPORT, partOf: 'port-group' });
const summary = {} as NetworkSummary;
const areas = (tag: string): Isochrones => ({ tag }) as unknown as Isochrones;

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  const stop = keepAnswered(store, actions, engine);
  actions.placesLoaded('industrial-parks', [park], []);
  actions.placesLoaded('airports', [far, near], []);
  actions.placesLoaded('ports', [group, terminal], []);
  const of = (question: string) => asked.filter((pending) => pending.question === question);
  return { store, actions, asked, of, stop };
}

describe('questions to the engine', () => {
  it('are not asked before the network is there, nor without a site', () => {
    const { actions, asked } = given();
    actions.choosePlace(park);
    expect(asked).toEqual([]);
    actions.networkReady(summary);
    expect(asked.map((pending) => pending.question).sort()).toEqual(['entrances', 'isochrones', 'matrix']);
  });

  it('are asked anew of other roads, and nothing that the old ones answer is shown', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    const [old] = of('isochrones');
    actions.networkExchanged();
    expect(old?.signal?.aborted).toBe(true);
    expect(store.getState().isochrones).toEqual({ kind: 'none' });
    actions.networkReady(summary, { kind: 'own', file: 'mine.roads' });
    // an answer that was on its way when it was called off
    await old?.answer(areas('old roads'));
    expect(store.getState().isochrones).toMatchObject({ kind: 'waiting', last: null });
    await of('isochrones')[1]?.answer(areas('new roads'));
    expect(store.getState().isochrones).toMatchObject({ kind: 'answered', answer: { tag: 'new roads' } });
    expect(of('isochrones').length).toBe(2);
  });

  it('are asked again when an assumption changes, once the one on its way is answered', async () => {
    const { actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    actions.setAssumptions({ profile: 'truck' });
    actions.setAssumptions({ profile: 'motorbike' });
    expect(of('isochrones').length).toBe(1);
    await of('isochrones')[0]?.answer(areas('car'));
    // what was wanted in between is never asked
    expect(of('isochrones').map(({ takes }) => (takes as IsochronesQuestion).assumptions.profile)).toEqual([
      'car',
      'motorbike',
    ]);
  });

  it('are not asked again when something else changes', () => {
    const { actions, asked } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    const before = asked.length;
    actions.setLayerShown('ports', false);
    actions.setLanguage('vi');
    expect(asked.length).toBe(before);
  });

  it('show an answer that was overtaken as the last one known, never as the present one', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.dropPin([105, 21]);
    actions.dropPin([106, 21]);
    await of('isochrones')[0]?.answer(areas('first'));
    expect(store.getState().isochrones).toMatchObject({
      kind: 'waiting',
      last: { answer: { tag: 'first' } },
    });
    await of('isochrones')[1]?.answer(areas('second'));
    expect(store.getState().isochrones).toMatchObject({ kind: 'answered', answer: { tag: 'second' } });
  });

  it('keep the last answer while the next is made', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.dropPin([105, 21]);
    await of('isochrones')[0]?.answer(areas('first'));
    actions.dropPin([106, 21]);
    expect(store.getState().isochrones).toMatchObject({
      kind: 'waiting',
      last: { answer: { tag: 'first' } },
    });
  });

  it('say why they failed, and a failure that was overtaken is not heard', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.dropPin([105, 21]);
    await of('isochrones')[0]?.fail({ en: 'the worker is tired', vi: 'bộ tính đã mệt' });
    expect(store.getState().isochrones).toMatchObject({
      kind: 'failed',
      reason: { en: 'the worker is tired', vi: 'bộ tính đã mệt' },
    });
    actions.dropPin([106, 21]);
    actions.dropPin([107, 21]);
    await of('isochrones')[1]?.fail({ en: 'too late', vi: 'quá muộn' });
    expect(store.getState().isochrones.kind).toBe('waiting');
    expect(of('isochrones')[2]?.takes).toMatchObject({ origins: [[107, 21]] });
  });

  it('end with the overview', () => {
    const { store, actions } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    actions.showOverview();
    expect(store.getState().isochrones.kind).toBe('none');
    expect(store.getState().drives.kind).toBe('none');
  });

  it('end with the overview, whatever is still on its way', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    actions.showOverview();
    await of('isochrones')[0]?.answer(areas('late'));
    expect(store.getState().isochrones.kind).toBe('none');
  });

  it('turn the route round when driving to the site', async () => {
    const { actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    actions.toggleRoute(near);
    actions.setAssumptions({ direction: 'to' });
    await of('route')[0]?.answer({ kind: 'no way', reason: 'not connected' });
    expect(of('route')[0]?.takes).toMatchObject({ from: park.position, to: near.position });
    expect(of('route')[1]?.takes).toMatchObject({ from: near.position, to: park.position });
  });
});

describe('a pinned route', () => {
  it('shows both its ends, and goes when it is clicked again', () => {
    const { store, actions } = given();
    actions.choosePlace(park);
    actions.toggleRoute(far);
    expect(store.getState().camera).toMatchObject({ kind: 'bounds', bounds: [105.9, 21.2, 106.9, 21.2] });
    expect(store.getState().shownRoute).toEqual({
      gatewayId: 'airport-far',
      pinned: true,
      swapped: false,
    });
    actions.toggleRoute(far);
    expect(store.getState().shownRoute).toBeNull();
  });
});

describe('rows of the gateways table', () => {
  it('come nearest first by straight line until the engine has answered, then by drive time', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    const order = () =>
      gatewayRows(store.getState())
        .get('airport')
        ?.map((row) => row.place.id);
    expect(order()).toEqual(['airport-near', 'airport-far']);
    const [matrix] = of('matrix');
    await matrix?.answer(oneRow([600, 900, 60, 60], [10_000, 9_000, 1_000, 1_000]));
    expect(order()).toEqual(['airport-far', 'airport-near']);
  });

  it('put what no road leads to last, and say so', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    await of('matrix')[0]?.answer(oneRow([900, Infinity, 60, 60], [9_000, Infinity, 1_000, 1_000]));
    const rows = gatewayRows(store.getState()).get('airport');
    expect(rows?.map((row) => [row.place.id, row.drive.kind])).toEqual([
      ['airport-far', 'known'],
      ['airport-near', 'no way'],
    ]);
  });

  it('list the terminals of a port and not the port beside them', () => {
    const { store, actions } = given();
    actions.choosePlace(park);
    expect(
      gatewayRows(store.getState())
        .get('sea')
        ?.map((row) => row.place.id),
    ).toEqual(['port-terminal']);
  });

  it('never carry the figures of another site', async () => {
    const { store, actions, of } = given();
    actions.networkReady(summary);
    actions.choosePlace(park);
    await of('matrix')[0]?.answer(oneRow([1, 2, 3, 4], [1, 2, 3, 4]));
    actions.choosePlace(near);
    const drives = [...gatewayRows(store.getState()).values()].flat().map((row) => row.drive.kind);
    expect(new Set(drives)).toEqual(new Set(['pending']));
  });
});

function oneRow(seconds: number[], metres: number[]): Matrix {
  return {
    rows: 1,
    columns: seconds.length,
    seconds: Float64Array.from(seconds),
    metres: Float64Array.from(metres),
  };
}
