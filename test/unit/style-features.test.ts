import { describe, expect, it } from 'vitest';
import type { State } from '../../src/store/state.ts';
import { features } from '../../src/style/features.ts';
import { ICON_FORMS, ICON_KINDS } from '../../src/style/icons.ts';
import { SOURCE_IDS, type SourceId } from '../../src/style/order.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';
import { place, AIRPORT } from '../fixtures/places.ts';

/** Sources whose data is another object, or another path, in the second state. */
function changedSources(before: State, after: State): SourceId[] {
  const first = features(before);
  const second = features(after);
  return SOURCE_IDS.filter((id) => first[id] !== second[id]);
}

function list(state: State, id: SourceId) {
  const data = features(state)[id];
  if (typeof data === 'string') throw new Error(`${id} is a file`);
  return data.features;
}

describe('features', () => {
  const state = atlasState();

  it('has data for every source, and for no other', () => {
    expect(Object.keys(features(state)).sort()).toEqual([...SOURCE_IDS].sort());
  });

  it('gives the large line files as paths below the page, for the map to fetch', () => {
    const { neighbours, water, highways, railways } = features(state);
    expect({ neighbours, water, highways, railways }).toEqual({
      neighbours: 'geojson/neighbours.geojson',
      water: 'geojson/water.geojson',
      highways: 'geojson/highways.geojson',
      railways: 'geojson/railways.geojson',
    });
  });

  it('asks for what shows only near, or only far away, once the map has come there', () => {
    const files = (seen: State['seen']): unknown[] => {
      const { world, towns, 'water-near': near } = features({ ...state, seen });
      return [world, towns, near].map((data) => (typeof data === 'string' ? data : data.features.length));
    };
    expect(files({ near: false, abroad: false })).toEqual([0, 0, 0]);
    expect(files({ near: true, abroad: false })).toEqual([
      0,
      'geojson/towns.geojson',
      'geojson/water-near.geojson',
    ]);
    expect(files({ near: false, abroad: true })).toEqual(['geojson/world.geojson', 0, 0]);
  });

  it('gives the same objects while nothing that matters to them changes', () => {
    const changes: Partial<State>[] = [
      { language: 'vi' },
      { theme: 'dark' },
      { camera: { kind: 'point', position: [106, 11], zoom: 9 } },
      { nextClick: 'drop pin' },
      { layers: { ...state.layers, ports: { shown: false } } },
      { network: { kind: 'loading' } },
      { view: { kind: 'province', division: '34', code: '01' } },
      { drives: { kind: 'none' } },
    ];
    for (const change of changes) expect(changedSources(state, { ...state, ...change })).toEqual([]);
  });

  it('sends only what changed', () => {
    const airports = [...state.data.places.airports, place('airport-x', [108, 12], AIRPORT)];
    const withAirport = { ...state, data: { ...state.data, places: { ...state.data.places, airports } } };
    expect(changedSources(state, withAirport)).toEqual(['airports']);
    const near = { seen: { ...state.seen, near: true } };
    expect(changedSources({ ...state, ...near }, { ...withAirport, ...near })).toEqual([
      'accuracy',
      'airports',
    ]);
    expect(changedSources(state, { ...state, ...near })).toEqual([
      'water-near',
      'towns',
      'accuracy',
      'park-outlines',
    ]);
    expect(changedSources(state, { ...state, division: '63' })).toEqual([
      'provinces',
      'province-borders',
      'province-labels',
    ]);
    const look = (name: string): State => VIEWS[name]?.(state) ?? state;
    expect(changedSources(state, look('a park'))).toEqual(['hubs', 'site']);
    expect(changedSources(look('a park'), look('a park with areas and a route'))).toEqual([
      'bands',
      'route',
      'snap',
      'site',
    ]);
  });

  it('keeps the last areas and route while the next ones are made', () => {
    const done = VIEWS['a park with areas and a route']?.(state) ?? state;
    const { isochrones, route } = done;
    if (isochrones.kind !== 'answered' || route.kind !== 'answered') throw new Error('Nothing was answered.');
    const waiting: State = {
      ...done,
      isochrones: { kind: 'waiting', asked: isochrones.asked, last: isochrones, done: null },
      route: { kind: 'waiting', asked: route.asked, last: route, done: null },
    };
    expect(changedSources(done, waiting)).toEqual([]);
    expect(list(waiting, 'bands')).toHaveLength(3);
  });

  it('draws the way from the site to its road with its length, in both languages', () => {
    const done = VIEWS['a park with areas and a route']?.(state) ?? state;
    const [access, ...more] = list(done, 'snap');
    // 5 m at the other end are not worth a line
    expect(more).toEqual([]);
    expect(access?.properties).toEqual({ label_en: '520 m', label_vi: '520 m' });
    expect(access?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [105.93, 21.22],
        [105.935, 21.22],
      ],
    });
  });

  it('draws no route that nobody asked to see', () => {
    const done = VIEWS['a park with areas and a route']?.(state) ?? state;
    expect(list({ ...done, shownRoute: null }, 'route')).toEqual([]);
  });

  it('marks a chosen place, but leaves a pin to its marker', () => {
    const roles = (view: string): unknown[] =>
      list(VIEWS[view]?.(state) ?? state, 'site').map((feature) => feature.properties?.['role']);
    expect(roles('a park')).toEqual(['area', 'site']);
    expect(roles('a pin')).toEqual([]);
  });

  it('shows how far off a position may be', () => {
    const view = { kind: 'site', site: { kind: 'place', id: 'landmark-wtc-binh-duong' } } as const;
    const circle = list({ ...state, view }, 'site').find((f) => f.properties?.['role'] === 'accuracy');
    expect(circle?.geometry.type).toBe('Polygon');
  });

  it('marks the hubs, except the one that is chosen', () => {
    const ids = (view: string): unknown[] =>
      list(VIEWS[view]?.(state) ?? state, 'hubs').map((feature) => feature.properties?.['id']);
    expect(ids('overview')).toEqual(['park-vsip-bac-ninh-2', 'landmark-wtc-binh-duong']);
    expect(ids('a park')).toEqual(['landmark-wtc-binh-duong']);
  });

  it('names only icons that exist, tells kinds and statuses apart', () => {
    const icons = (['airports', 'ports', 'parks'] as const).flatMap((id) =>
      list(state, id).map((feature): unknown => feature.properties?.['icon']),
    );
    const known = new Set<unknown>(ICON_KINDS.flatMap((kind) => ICON_FORMS.map((form) => `${kind}:${form}`)));
    for (const icon of icons) expect(known).toContain(icon);
    expect(icons).toEqual([
      'airport:operating',
      'airport:under_construction',
      'airport:planned',
      'airport-military:operating',
      'port-sea:operating',
      'port-sea:operating',
      'port-river:operating',
      'port-dry:operating',
      // by their size, the largest last
      'park:operating',
      'park:planned',
      'park:operating',
    ]);
  });

  it('keeps the disputed islands out of land and borders, and names them', () => {
    const borders = list(state, 'province-borders');
    const east = Math.max(
      ...borders.flatMap(({ geometry }) =>
        geometry.type === 'LineString' ? geometry.coordinates.map(([x = 0]) => x) : [],
      ),
    );
    expect(east).toBe(107);
    const disputed = list(state, 'province-labels').filter((feature) => feature.properties?.['disputed']);
    expect(disputed).toHaveLength(1);
  });

  it('changes nothing in the state', () => {
    // the fixture is frozen through and through: a write throws
    for (const look of Object.values(VIEWS)) expect(() => features(look(atlasState()))).not.toThrow();
  });
});
