import { describe, expect, it } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { atlasState } from '../fixtures/atlas-state.ts';

describe('a file that was read', () => {
  it('is told in one change: the page is drawn for each', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    const { places, provinces, comparisonHubs } = atlasState().data;
    const told: (readonly [string, number])[] = [];
    store.subscribe(({ data }) => {
      const loaded = Object.entries(data.files).flatMap(([id, { kind }]) => (kind === 'loaded' ? [id] : []));
      const { length } = [...data.places.airports, ...data.provinces['34'], ...data.comparisonHubs];
      told.push([loaded.join(), length]);
    });
    actions.placesLoaded('airports', places.airports, []);
    actions.provincesLoaded('34', provinces['34'], []);
    actions.comparisonHubsLoaded(comparisonHubs, []);
    const lengths = [places.airports.length, provinces['34'].length, comparisonHubs.length];
    expect(lengths.every((length) => length > 0)).toBe(true);
    const [airports = 0, some = 0, hubs = 0] = lengths;
    expect(told.map(([, length]) => length)).toEqual([airports, airports + some, airports + some + hubs]);
    expect(told.map(([loaded]) => loaded.split(',').length)).toEqual([1, 2, 3]);
  });
});
