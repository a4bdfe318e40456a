import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parsePlaces } from '../../src/data/parse.ts';
import { PLACE_DATASET_IDS, type PlaceDatasetId } from '../../src/domain/catalogue.ts';
import { loadEllipsoid } from '../../src/domain/geodesic.ts';
import type { MeasuredPoint } from '../../src/domain/measurement.ts';
import type { Position } from '../../src/domain/units.ts';
import type { NetworkSummary } from '../../src/engine/protocol.ts';
import { partsOf } from '../../src/export/claims.ts';
import type { Content } from '../../src/export/exported.ts';
import { writeGeoJson } from '../../src/export/geojson.ts';
import { measurementsContent } from '../../src/export/measurements.ts';
import { placeValues } from '../../src/export/place-values.ts';
import { createActions } from '../../src/store/actions.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore, initialState } from '../../src/store/store.ts';
import { aboutOf } from '../../src/ui/save-about.ts';
import { contentOf } from '../../src/ui/save-content.ts';
import { exportedOf } from '../../src/ui/save-file.ts';
import { FORMATS_OF, type Saved } from '../../src/ui/saved.ts';
import { atlasState, OWN_SET, VIEWS } from '../fixtures/atlas-state.ts';
import { measuredByRoad } from '../fixtures/measured-by-road.ts';
import { wholeOf } from '../fixtures/whole.ts';

const MAKING = { day: new Date(2026, 10, 22), address: 'https://example.org/#v=1!site.x' };

const ALL: readonly Saved[] = [
  { kind: 'site' },
  { kind: 'reach' },
  { kind: 'inside', of: 'airport', minutes: 60 },
  { kind: 'gateways' },
  { kind: 'nearest' },
  { kind: 'route' },
  { kind: 'overlap' },
  { kind: 'found' },
  { kind: 'comparison' },
  { kind: 'measurements' },
  { kind: 'table' },
  { kind: 'claims' },
  { kind: 'ranking' },
  { kind: 'own', set: 'own-1' },
];

async function saved(what: Saved, view: keyof typeof VIEWS, language: State['language'] = 'en') {
  const state = { ...VIEWS[view]!(atlasState()), language };
  const content = await contentOf(what, state);
  if (content === null) throw new Error('There is nothing to save.');
  return exportedOf(wholeOf(content), what, state, MAKING);
}

const rowsOf = ({ table }: Content) =>
  (table?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [table!.columns[at]!, cell])));

describe('what is saved', () => {
  it.each(ALL.map((what) => [what.kind, what] as const))('of nothing is nothing: %s', async (_, what) => {
    expect(await contentOf(what, initialState('en'))).toBeNull();
  });

  it('has a table and features for the formats that are offered', async () => {
    const cases: readonly (readonly [Saved, string])[] = [
      [{ kind: 'site' }, 'a park'],
      [{ kind: 'reach' }, 'a park with areas and a route'],
      [{ kind: 'route' }, 'a park with areas and a route'],
      [{ kind: 'reach' }, 'a park among several origins, as roads, with a closed road and two ways'],
      [{ kind: 'overlap' }, 'a search by conditions'],
      [{ kind: 'comparison' }, 'sites side by side'],
      [{ kind: 'places', dataset: 'ports' }, 'overview'],
      [{ kind: 'own', set: OWN_SET.id }, 'overview'],
    ];
    for (const [what, view] of cases) {
      const { table, features } = await saved(what, view);
      const formats = FORMATS_OF[what.kind];
      expect(features.length, what.kind).toBeGreaterThan(0);
      expect(formats.includes('csv'), what.kind).toBe(table !== null);
    }
  });

  it('says how, under which assumptions, on which roads, of when, under which licence, with what and where', async () => {
    const { about } = await saved({ kind: 'reach' }, 'a park with areas and a route');
    const words = Object.fromEntries(about);
    expect(words['method']).toMatch(/free-running.*areas/is);
    expect(words['assumptions']).toBe('Car, from the site, roads open in 2026');
    expect(words['roads']).toBe('Worked out in the browser');
    expect(words['licence']).toMatch(/OpenStreetMap contributors, ODbL 1.0/);
    expect(words['made_with']).toMatch(/^Vietnam Site Atlas \d+\.\d+\.\d+, 2026-11-22$/);
    expect(words['address']).toBe(MAKING.address);
  });

  it('names every assumption that is not the usual one', async () => {
    const state = VIEWS['a park with areas and a route']!(atlasState());
    const content = (await contentOf({ kind: 'reach' }, state))!;
    const assumptions: State['assumptions'] = {
      profile: 'truck',
      direction: 'to',
      pace: 1.3,
      year: 2030,
      avoid: { tolls: true, ferries: true },
      closures: [[105.9, 21.21]],
    };
    const words = (language: State['language']) =>
      Object.fromEntries(aboutOf(content.basis, { ...state, assumptions, language }, MAKING))['assumptions'];
    expect(words('en')).toBe(
      'Truck, to the site, roads open in 2030, times × 1.3, no tolls, no ferries, roads closed at 21.21000 105.90000',
    );
    expect(words('vi')).toMatch(/^Xe tải, đến địa điểm, .*1,3.*21\.21000 105\.90000$/);
  });

  it('names the server that made the answers, and the user’s own roads', async () => {
    const state = VIEWS['a park with areas and a route']!(atlasState());
    const { isochrones } = state;
    if (isochrones.kind !== 'answered') throw new Error('Nothing was answered.');
    const meta = { name: 'Mine', roadsDate: '2026-01-02', updatesDate: null, version: 'abc', attribution: '© Me', licence: 'CC0' }; // prettier-ignore
    const other: State = {
      ...state,
      network: {
        kind: 'ready',
        summary: { meta, method: { offRoadKmPerHour: 15, snapLimitMetres: 5000 } } as NetworkSummary,
        from: { kind: 'own', file: 'mine.roads' },
      },
      isochrones: {
        ...isochrones,
        answer: {
          ...isochrones.answer,
          madeBy: { kind: 'server', address: 'https://valhalla.example/', version: '3.6.1', rest: [] },
        },
      },
    };
    const { basis } = (await contentOf({ kind: 'reach' }, other))!;
    const words = Object.fromEntries(aboutOf(basis, other, MAKING));
    expect(words['roads']).toMatch(
      /valhalla\.example \(Valhalla 3\.6\.1\).*mine\.roads \(abc\), roads of 2026-01-02/,
    );
    expect(words['licence']).toMatch(/mine\.roads: © Me, CC0$/);
    // what the server did not answer does not name it
    const table = Object.fromEntries(aboutOf({ ...basis, answers: ['tableDrives'] }, other, MAKING));
    expect(table['roads']).not.toContain('valhalla');
  });

  it('claims nothing of ours in a file of the user’s', async () => {
    const { about, file, title } = await saved({ kind: 'own', set: OWN_SET.id }, 'overview');
    expect(about.map(([name]) => name)).toEqual(['made_with', 'address']);
    expect(title).toBe('khách hàng.csv');
    expect(file).toBe('khach-hang-csv-2026-11-22');
  });
});

describe('a place', () => {
  const read = (id: PlaceDatasetId) =>
    JSON.parse(
      readFileSync(new URL(`../../public/geojson/${id}.geojson`, import.meta.url), 'utf8'),
    ) as FeatureCollection<Geometry, Record<string, unknown>>;

  it.each(PLACE_DATASET_IDS)('of %s goes back under the names it was published with', (id) => {
    const json = read(id);
    const published = new Map(json.features.map(({ properties }) => [properties['id'], properties]));
    const { places } = parsePlaces(id, json);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const { kind, unverified, ...values } = placeValues(place);
      expect(kind).toBe(place.facts.kind);
      const properties = published.get(place.id)!;
      const words = (text: unknown): string[] => (typeof text === 'string' ? text.split(' ').sort() : []);
      expect(words(unverified)).toEqual(words(properties['unverified']));
      // what is published only where it is so
      const said = Object.entries(values).filter(
        ([name, value]) =>
          !(value === false || (name.endsWith('_precision') && value === 'stated')) || name in properties,
      );
      for (const [name, value] of said)
        expect([place.id, name, value]).toEqual([place.id, name, properties[name]]);
    }
  });

  it('has its outline below its point', async () => {
    const { features, table } = await saved({ kind: 'site' }, 'a park', 'vi');
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Point']);
    expect(rowsOf({ table, features, basis: {} as Content['basis'] })[0]).toMatchObject({
      id: 'park-vsip-bac-ninh-2',
      area_ha: 282,
      longitude: 105.93,
      latitude: 21.22,
    });
  });

  it('of the user’s own keeps what its file says, under names of its own where ours are taken', () => {
    const { 'industrial-parks': parks } = atlasState().data.places;
    const values = placeValues({
      ...parks[0]!,
      facts: {
        kind: 'own',
        file: 'a.csv',
        fields: [
          ['id', '7'],
          ['Ghi chú', '=1+1'],
        ],
      },
    });
    expect(values).toMatchObject({ id: parks[0]!.id, file_id: '7', 'Ghi chú': '=1+1' });
    expect(values).not.toHaveProperty('status');
  });
});

describe('areas', () => {
  it('come the longest first, so that the shorter lie over them; the table begins with the shortest', async () => {
    const content = await saved({ kind: 'reach' }, 'a park with areas and a route');
    expect(content.features.map(({ values }) => values['within_min'])).toEqual([60, 30, 15, undefined]);
    expect(new Set(content.features.slice(0, 3).map(({ color }) => color)).size).toBe(3);
    expect(rowsOf(content).map((row) => row['within_min'])).toEqual([15, 30, 60]);
    expect(rowsOf(content)[0]).toMatchObject({ area_km2: 15, vehicle: 'car', roads_of: 2026 });
  });

  it('as roads tell what each band adds', async () => {
    const { features } = await saved(
      { kind: 'reach' },
      'a park among several origins, as roads, with a closed road and two ways',
    );
    expect(features[0]?.values).toMatchObject({ after_min: 0, within_min: 15, road_km: 20, ferry_km: 0 });
    // the site and both kept origins
    expect(features.slice(1).map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'Point']);
  });

  it('are not saved while they are those of before', async () => {
    const state = VIEWS['a park whose areas are being made']!(atlasState());
    expect(await contentOf({ kind: 'reach' }, state)).toBeNull();
    expect(await contentOf({ kind: 'route' }, state)).toBeNull();
  });
});

describe('a route', () => {
  it('is a line from end to end with its figures, the other way below it, and a table of its roads', async () => {
    const content = await saved(
      { kind: 'route' },
      'a park among several origins, as roads, with a closed road and two ways',
    );
    const lines = content.features.filter(({ geometry }) => geometry.type === 'LineString');
    expect(lines).toHaveLength(2);
    expect(lines[1]!.values['drive_min']).toBeLessThan(lines[0]!.values['drive_min'] as number);
    expect(content.title).toBe('Route: park-vsip-bac-ninh-2 – airport-han');
    const steps = rowsOf(content);
    expect(steps.map((row) => row['step'])).toEqual(steps.map((_, i) => i + 1));
  });
});

describe('claims', () => {
  it('have a line for each reading with its figure, unit, outcome and why there is none', async () => {
    const content = await saved({ kind: 'claims' }, 'a claim with its evidence');
    const rows = rowsOf(content);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(row).toMatchObject({ claim: 'own-1', text_vi: 'Gần cảng', document: 'Test', own_claim: true });
      expect(row['measured'] === null).toBe(row['not_measured_because'] !== null);
    }
    // about 30 km leaves 15 % to either side
    expect(rows[0]).toMatchObject({ holds_from: 25.5, holds_to: 34.5, limits_unit: 'km' });
    const straight = rows.find(({ measure }) => measure === 'straight');
    expect(straight).toMatchObject({ unit: 'km', from: 'park-point' });
    expect(Number(straight?.['measured'])).toBeGreaterThan(5);
    expect(Number(straight?.['measured'])).toBeLessThan(100);
    expect(content.features.some(({ geometry }) => geometry.type !== 'Point')).toBe(true);
  });

  it('have evidence in shapes that QGIS shows', () => {
    const at: Geometry = { type: 'Point', coordinates: [105, 21] };
    const inner: Geometry = { type: 'GeometryCollection', geometries: [at, at] };
    expect(partsOf({ type: 'GeometryCollection', geometries: [at, inner] })).toEqual([at, at, at]);
    expect(partsOf(at)).toEqual([at]);
  });
});

describe('a ranking', () => {
  const ranked = (): State => {
    const state = atlasState();
    const area = { kind: 'area' } as const;
    return {
      ...state,
      view: { kind: 'score' },
      score: {
        ...state.score,
        criteria: [
          {
            id: 'area',
            measure: area,
            weight: 1,
            influence: { kind: 'more is better' },
            minimum: null,
            maximum: null,
            isOn: true,
          },
        ],
        limits: [{ kind: 'at least', id: 'l', measure: area, value: 100, isOn: true }],
      },
    };
  };

  it('has a point for each ranked site, and lines for those that are out with their reason', async () => {
    const content = wholeOf((await contentOf({ kind: 'ranking' }, ranked()))!);
    expect(content.features.map(({ values }) => values['id'])).toEqual(['park-vsip-bac-ninh-2']);
    expect(content.features[0]?.values).toMatchObject({ Rank: 1, 'Area (ha)': 282 });
    const out = rowsOf(content).slice(1);
    expect(out.length).toBeGreaterThan(0);
    for (const row of out)
      expect(String(row['Eliminated'])).toMatch(/Area: not known, wanted at least 100 ha/);
  });
});

describe('lists', () => {
  it('of parks hold those that the filter lets through', async () => {
    const state = atlasState();
    const filtered: State = { ...state, parkFilter: { ...state.parkFilter, status: 'planned' } };
    const content = wholeOf((await contentOf({ kind: 'places', dataset: 'industrial-parks' }, filtered))!);
    expect(rowsOf(content).map(({ id }) => id)).toEqual(['park-planned']);
  });

  it('of the user’s own things hold every shape, points with their position', async () => {
    const content = await saved({ kind: 'own', set: OWN_SET.id }, 'overview');
    expect(content.features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Polygon', 'LineString']);
    expect(rowsOf(content)[0]).toMatchObject({ name: 'Kho Bắc Ninh', longitude: 106.05, latitude: 21.18 });
    expect(rowsOf(content)[1]).toMatchObject({ longitude: null });
  });
});

const point = (lon: number, lat: number, placeId: string | null = null): MeasuredPoint => ({
  position: [lon, lat],
  placeId,
});

const NAMES = {
  ofMeasurement: () => '=HYPERLINK("x")',
  ofPoint: ({ placeId, position }: MeasuredPoint) => placeId ?? position.join(),
};

describe('measurements', () => {
  it('have a line for each leg and one for the total, units in the headings', async () => {
    const content = measurementsContent(measuredByRoad().store.getState(), await loadEllipsoid(), NAMES)!;
    const rows = rowsOf(content);
    expect(rows.map(({ leg }) => leg)).toEqual(['1', '2', 'total']);
    expect(rows[0]).toMatchObject({
      kind: 'road',
      from: 'port',
      from_latitude: 21,
      from_longitude: 105,
      road_km: 15,
      drive_min: 20,
      access_to_road_km: 0.3,
    });
    expect(rows[2]).toMatchObject({ from: null, road_km: 30, drive_min: 40 });
    expect(content.basis).toMatchObject({ assumed: 'all', hasRoads: true });
  });

  it('have a feature for the whole and one for each point', async () => {
    const store = createAtlasStore('en');
    const clockwise: Position[] = [[105, 21], [105, 22], [106, 22], [106, 21]]; // prettier-ignore
    createActions(store).startMeasurement(
      'area',
      clockwise.map(([lon, lat]) => point(lon, lat)),
    );
    const content = measurementsContent(store.getState(), await loadEllipsoid(), NAMES)!;
    const { features } = JSON.parse(
      writeGeoJson({ ...content, file: 'x', title: 'x', about: [] }),
    ) as FeatureCollection;
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'Point',
      'Point',
      'Point',
      'Point',
    ]);
    expect(features[0]?.geometry).toMatchObject({
      coordinates: [[[105, 21], [106, 21], [106, 22], [105, 22], [105, 21]]], // prettier-ignore
    });
    const figures = features[0]?.properties as Record<string, number>;
    const { great_circle_km: sphere, geodesic_wgs84_km: exact } = figures;
    expect(Math.abs(sphere! / exact! - 1)).toBeLessThan(0.006);
    expect(sphere).not.toBe(exact);
    // nobody drove
    expect(content.basis).toMatchObject({ assumed: 'none', hasRoads: false });
  });
});
