import { describe, expect, it } from 'vitest';
import { parseLines } from '../../src/data/lines.ts';
import type { Extent } from '../../src/domain/extent.ts';
import { isListing } from '../../src/store/look-around.ts';
import { thingsIn, thingsShown } from '../../src/store/on-the-map.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { AIRPORT, PARK, place } from '../fixtures/places.ts';

const view: Extent = { kind: 'box', bounds: [105, 20, 106, 21], centre: [105.5, 20.5] };

const ROAD = {
  type: 'Feature',
  properties: {
    id: 'highway-ct-01',
    name_en: 'Expressway',
    name_vi: 'Đường cao tốc',
    status: 'operating',
    class: 'expressway',
    ref: 'CT.01',
    length_km: 64.6,
    opened: 2020,
    source: 'OSM',
    source_date: '2026-08-11',
  },
  geometry: {
    type: 'MultiLineString',
    coordinates: [
      [
        [104, 20.4],
        [107, 20.4],
      ],
    ],
  },
};

describe('lines', () => {
  it('are read with their facts; what is no line is left out and told', () => {
    const broken = {
      ...ROAD,
      properties: { ...ROAD.properties, id: 'b' },
      geometry: { type: 'Point', coordinates: [1, 2] },
    };
    const { lines, problems } = parseLines('highways', { features: [ROAD, broken] });
    expect(lines.map(({ id, kind, ref, opened, officialKm }) => [id, kind, ref, opened, officialKm])).toEqual(
      [['highway-ct-01', 'expressway', 'CT.01', 2020, null]],
    );
    expect(problems).toHaveLength(1);
  });
});

describe('what the map shows as a list', () => {
  it('holds what layers that are on have in view, the nearest first', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.placesLoaded(
      'industrial-parks',
      [place('near', [105.6, 20.6], PARK), place('out', [107, 20.5], PARK)],
      [],
    );
    actions.placesLoaded('airports', [place('far', [105.1, 20.1], AIRPORT)], []);
    actions.linesAnswered({ kind: 'ready', lines: parseLines('highways', { features: [ROAD] }).lines });
    const listed = () =>
      thingsIn(thingsShown(store.getState()), view).map(({ thing, metres }) => [
        thing.kind === 'place' ? thing.place.id : thing.kind,
        Math.round(metres / 1000),
      ]);
    expect(listed()).toEqual([
      ['line', 11],
      ['near', 15],
      ['far', 61],
    ]);
    actions.setLayerShown('airports', false);
    actions.setLayerShown('highways', false);
    expect(listed()).toEqual([['near', 15]]);
  });

  it('stays open over a pin that moves, and closes with another view', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.dropPin([105, 21]);
    actions.toggleMapList();
    actions.movePin([105.1, 21]);
    expect(isListing(store.getState())).toBe(true);
    actions.showConditions();
    expect(isListing(store.getState())).toBe(false);
    actions.toggleMapList();
    actions.toggleMapList();
    expect(isListing(store.getState())).toBe(false);
  });
});
