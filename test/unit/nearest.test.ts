import { describe, expect, it } from 'vitest';
import type { Matrix, NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { nearestByGroup, nearestDrivesQuestion } from '../../src/store/nearest.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { airport } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

/** A pin with three airports to the east, the further the later, and one that is only planned. */
function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  actions.placesLoaded(
    'airports',
    [
      place('near', [105.1, 21], airport()),
      place('middle', [105.2, 21], airport()),
      place('far', [105.3, 21], airport()),
      place('planned', [105.01, 21], airport(), { status: 'planned' }),
    ],
    [],
  );
  actions.networkReady({} as NetworkSummary);
  actions.dropPin([105, 21]);
  return { store, actions };
}

/** Seconds and metres to each airport, and to the one entrance of an expressway. */
function answered(seconds: readonly number[], metres: readonly number[]) {
  const { store, actions } = given();
  const { assumptions } = store.getState();
  const entrances = [{ position: [105.05, 21] as const, ref: 'CT.07;QL.3', name: 'Hà Nội - Thái Nguyên' }];
  actions.answered('entrances', { kind: 'answered', asked: { assumptions }, answer: entrances });
  const asked = nearestDrivesQuestion(store.getState())!;
  const answer: Matrix = {
    rows: 1,
    columns: asked.destinations.length,
    seconds: Float64Array.from(seconds),
    metres: Float64Array.from(metres),
  };
  actions.answered('nearestDrives', { kind: 'answered', asked, answer });
  return nearestByGroup(store.getState());
}

describe('the nearest of a kind', () => {
  it('can be three places: by straight line, by road and by time', () => {
    const winners = answered([900, 800, 700, 100], [30_000, 20_000, 40_000, 5000]).get('airport') ?? [];
    expect(winners.map(({ key }) => key)).toEqual(['far', 'middle', 'near']);
    expect(winners.map(({ wins }) => wins)).toEqual([
      { straight: false, road: false, time: true },
      { straight: false, road: true, time: false },
      { straight: true, road: false, time: false },
    ]);
  });

  it('is one place where all three agree; what is only planned does not count', () => {
    const winners = answered([600, 800, 900, 100], [10_000, 20_000, 40_000, 5000]).get('airport') ?? [];
    expect(winners.map(({ key, wins }) => [key, ...Object.values(wins)])).toEqual([
      ['near', true, true, true],
    ]);
  });

  it('knows the entrance of an expressway by its number', () => {
    const [entrance] = answered([1, 1, 1, 100], [1, 1, 1, 5000]).get('expressway') ?? [];
    expect(entrance).toMatchObject({
      name: { en: 'CT.07 / QL.3 · Hà Nội - Thái Nguyên' },
      drive: { seconds: 100 },
    });
  });

  it('is the straight line alone where no road leads, or none is known yet', () => {
    const cut = answered([Infinity, Infinity, Infinity, 1], [Infinity, Infinity, Infinity, 1]).get('airport');
    expect(cut?.map(({ key, drive }) => [key, drive])).toEqual([['near', null]]);
    expect(nearestByGroup(given().store.getState()).get('airport')?.map(({ key }) => key)).toEqual(['near']); // prettier-ignore
  });
});
