import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { DATASET_IDS, PLACE_DATASET_IDS, type DatasetId } from '../../src/domain/catalogue.ts';
import { STATUSES } from '../../src/domain/place.ts';
import { hasCrossing } from '../fixtures/ring-crossing.ts';

type Properties = Record<string, unknown>;
type Layer = FeatureCollection<Geometry, Properties>;

const FOLDER = new URL('../../public/geojson/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
/** The layers that hold areas; the others hold points or lines. */
const AREA_LAYERS = [
  'provinces-34',
  'provinces-63',
  'industrial-parks',
  'neighbours',
  'world',
  'water',
  'water-near',
] as const;
/** Where a layer may lie that reaches beyond Vietnam. */
const BOXES: Partial<Record<DatasetId, readonly [number, number, number, number]>> = {
  neighbours: [98, 5, 120, 26],
  world: [-180, -90, 180, 90],
  'comparison-hubs': [-180, -90, 180, 90],
};
/** Loaded after the first screen. */
const LATER: readonly DatasetId[] = [
  'provinces-63',
  'plants',
  'institutions',
  'border-gates',
  'waterways',
  'comparison-hubs',
  'world',
  'water-near',
  'towns',
];
const layers = new Map(DATASET_IDS.map((id) => [id, JSON.parse(text(`${id}.geojson`)) as Layer]));
const layer = (id: DatasetId): Layer => layers.get(id) as Layer;
const catalogue = parseCatalogue(JSON.parse(text('catalogue.json'))).catalogue;

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  return (geometry.coordinates as unknown[]).flat(Infinity).reduce<Position[]>((positions, value, i) => {
    if (i % 2 === 0) positions.push([value as number]);
    else positions.at(-1)?.push(value as number);
    return positions;
  }, []);
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Twice the area in square degrees, positive when counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

function isInside([x = 0, y = 0]: Position, geometry: Geometry): boolean {
  return polygonsOf(geometry).some(([outer = []]) => {
    let isIn = false;
    for (let i = 1; i < outer.length; i++) {
      const [ax = 0, ay = 0] = outer[i - 1] ?? [];
      const [bx = 0, by = 0] = outer[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
    }
    return isIn;
  });
}

const idOf = (feature: Feature<Geometry, Properties>): string => String(feature.properties['id']);
const number = (properties: Properties, name: string): number => properties[name] as number;

describe('every published layer', () => {
  it('is there, and nothing else', () => {
    const files = [...DATASET_IDS.map((id) => `${id}.geojson`), 'catalogue.json'];
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
  });

  it('has ids that are safe in an address and given once', () => {
    const ids = [...layers.values()].flatMap(({ features }) => features.map(idOf));
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(DATASET_IDS)('%s: names, status, source and date on every feature', (id) => {
    const offences = layer(id).features.filter(({ properties }) => {
      const { name_en, name_vi, status, source, source_date } = properties;
      const isText = [name_en, name_vi, source].every(
        (value) => typeof value === 'string' && value.trim() !== '',
      );
      const isDated = /^\d{4}(-\d\d(-\d\d)?)?$/.test(String(source_date));
      return !isText || !isDated || !STATUSES.some((known) => known === status);
    });
    expect(offences.map(idOf)).toEqual([]);
  });

  it.each(DATASET_IDS)('%s: no property is empty, and none holds HTML', (id) => {
    const values = layer(id).features.flatMap(({ properties }) => Object.values(properties));
    expect(values.filter((value) => value === null || value === '' || /[<>]/.test(String(value)))).toEqual(
      [],
    );
  });

  it.each(DATASET_IDS)('%s: positions lie in its box, with five decimals at most', (id) => {
    const [west, south, east, north] = BOXES[id] ?? [102, 6.4, 118, 23.5];
    const offences = layer(id).features.filter(({ geometry }) =>
      positionsOf(geometry).some(([x = NaN, y = NaN, ...more]) => {
        const isPlaced = x >= west && x <= east && y >= south && y <= north && more.length === 0;
        return !isPlaced || [x, y].some((value) => Math.abs(value * 1e5 - Math.round(value * 1e5)) > 1e-6);
      }),
    );
    expect(offences.map(idOf)).toEqual([]);
  });

  it.each(AREA_LAYERS)('%s: rings are closed and wound as RFC 7946 asks', (id) => {
    const offences = layer(id).features.filter(({ geometry }) =>
      polygonsOf(geometry).some((rings) =>
        rings.some((ring, i) => {
          const isClosed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
          return !isClosed || signedArea(ring) > 0 !== (i === 0);
        }),
      ),
    );
    expect(offences.map(idOf)).toEqual([]);
  });

  // The ground, coast and water, is drawn and nothing else: there a crossing of some metres harms nobody.
  it.each(['provinces-34', 'provinces-63', 'industrial-parks', 'neighbours'] as const)(
    '%s: no ring crosses itself',
    (id) => {
      const offences = layer(id).features.filter(({ geometry }) =>
        polygonsOf(geometry).some((rings) => rings.some(hasCrossing)),
      );
      expect(offences.map(idOf)).toEqual([]);
    },
  );

  it.each(DATASET_IDS)('%s: one feature a line', (id) => {
    const lines = text(`${id}.geojson`).trimEnd().split('\n');
    expect(lines).toHaveLength(layer(id).features.length + 2);
  });

  it('is read by the app without a complaint', () => {
    const complaints = [
      ...PLACE_DATASET_IDS.flatMap((id) => parsePlaces(id, layer(id)).problems),
      ...parseComparisonHubs(layer('comparison-hubs')).problems,
      ...(['provinces-34', 'provinces-63'] as const).flatMap((id) => parseProvinces(id, layer(id)).problems),
    ];
    expect(complaints).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('lists all layers in order', () => {
    expect(catalogue?.datasets.map(({ id }) => id)).toEqual([...DATASET_IDS]);
  });

  it.each(DATASET_IDS)('%s: figures agree with the file', (id) => {
    const entry = catalogue?.datasets.find((dataset) => dataset.id === id);
    const content = Buffer.from(text(`${id}.geojson`));
    expect(entry?.features).toBe(layer(id).features.length);
    expect(Object.values(entry?.counts ?? {}).reduce((sum, n) => sum + n, 0)).toBe(entry?.features);
    expect(entry?.bytes).toBe(content.length);
    // Versions of zlib differ by a little.
    const gzipped = gzipSync(content, { level: 9 }).length;
    expect(Math.abs((entry?.gzipBytes ?? 0) - gzipped) / gzipped).toBeLessThan(0.03);
  });

  it('keeps the first screen within 560 kB', () => {
    const first = DATASET_IDS.filter((id) => !LATER.includes(id)).map(
      (id) => gzipSync(text(`${id}.geojson`)).length,
    );
    expect(first.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(560_000);
  });
});

describe('the table in the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = new Map(
    [...readme.matchAll(/^\| `([a-z0-9-]+)\.geojson` \|(.*)\|$/gm)].map(([, id, rest]) => [
      String(id),
      (rest ?? '').split('|').map((cell) => cell.trim()),
    ]),
  );

  it('lists every file', () => {
    expect([...rows.keys()].sort()).toEqual([...DATASET_IDS].sort());
  });

  it.each(DATASET_IDS)('%s: true count, size and date', (id) => {
    const entry = catalogue?.datasets.find((dataset) => dataset.id === id);
    const [, features, kilobytes, zipped, , , date] = rows.get(id) ?? [];
    expect([Number(features), date]).toEqual([entry?.features, entry?.date]);
    expect(Math.abs(Number(kilobytes) - (entry?.bytes ?? 0) / 1000)).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(zipped) - (entry?.gzipBytes ?? 0) / 1000)).toBeLessThanOrEqual(1);
  });

  it('says what the first screen needs', () => {
    const first = (catalogue?.datasets ?? []).filter(({ id }) => !LATER.includes(id));
    const sum = first.reduce((total, { gzipBytes }) => total + gzipBytes, 0) / 1000;
    const said = Number(/first screen needs (\d+) kB gzip/.exec(readme)?.[1]);
    expect(Math.abs(said - sum)).toBeLessThan(3);
  });
});

describe('provinces', () => {
  const now = layer('provinces-34').features.filter(({ properties }) => !properties['disputed']);
  const before = layer('provinces-63').features.filter(({ properties }) => !properties['disputed']);

  it('are 34 and 63', () => {
    expect([now.length, before.length]).toEqual([34, 63]);
  });

  it('are made of the 63, each of which is in one of the 34', () => {
    const members = now.flatMap(({ properties }) => String(properties['merged_from']).split(' '));
    expect(members.sort()).toEqual(before.map(({ properties }) => properties['code']).sort());
    for (const { properties } of before) {
      const owner = now.find((province) => province.properties['code'] === properties['now_code']);
      expect(String(owner?.properties['merged_from']).split(' ')).toContain(properties['code']);
      expect(properties['now_en']).toBe(owner?.properties['name_en']);
    }
  });

  it('have the area and the people of their members', () => {
    for (const { properties } of now) {
      const codes = String(properties['merged_from']).split(' ');
      const members = before.filter((province) => codes.includes(String(province.properties['code'])));
      const sum = (name: string): number =>
        members.reduce((total, m) => total + number(m.properties, name), 0);
      expect(Math.abs(sum('area_km2') - number(properties, 'area_km2'))).toBeLessThan(0.3);
      expect(Math.abs(sum('population') - number(properties, 'population'))).toBeLessThan(1000);
    }
  });

  it('share their borders: every stretch is drawn once, or twice in opposite directions', () => {
    for (const provinces of [now, before]) {
      const uses = stretches(provinces);
      const offences = [...uses].filter(([key, count]) => count !== 1 || !(uses.get(reversed(key)) ?? true));
      expect(offences).toEqual([]);
    }
  });

  it('have one coast and border of the country in both divisions', () => {
    const outer = (provinces: readonly Feature<Geometry, Properties>[]): string[] => {
      const uses = stretches(provinces);
      return [...uses.keys()].filter((key) => !uses.has(reversed(key))).sort();
    };
    expect(outer(now)).toEqual(outer(before));
  });

  it('have their label inside', () => {
    const outside = [...now, ...before].filter(({ properties, geometry }) => {
      return !isInside([number(properties, 'label_lon'), number(properties, 'label_lat')], geometry);
    });
    expect(outside.map(idOf)).toEqual([]);
  });

  it.each([
    ['Phu Quoc', 103.98, 10.22, '91'],
    ['Con Dao', 106.6, 8.69, '79'],
    ['Cat Ba', 107.0, 20.8, '31'],
    ['Ly Son', 109.12, 15.385, '51'],
    ['Phu Quy', 108.945, 10.53, '68'],
    ['Bach Long Vi', 107.727, 20.132, '31'],
    ['Con Co', 107.34, 17.16, '44'],
    ['Tho Chu', 103.476, 9.305, '91'],
  ])('include the island %s', (_, x, y, code) => {
    expect(now.find(({ geometry }) => isInside([x, y], geometry))?.properties['code']).toBe(code);
  });

  it('carry Hoang Sa and Truong Sa as disputed features of their own, without area', () => {
    for (const id of ['provinces-34', 'provinces-63'] as const) {
      const disputed = layer(id).features.filter(({ properties }) => properties['disputed'] === true);
      expect(disputed.map(({ properties }) => [properties['name_vi'], properties['code']])).toEqual([
        ['Quần đảo Hoàng Sa', '48'],
        ['Quần đảo Trường Sa', '56'],
      ]);
      for (const { properties } of disputed) {
        expect(properties['note_en']).toContain('disputed');
        expect(properties['note_vi']).toContain('tranh chấp');
        expect(properties['area_km2']).toBeUndefined();
      }
    }
  });
});

/** How often each directed stretch between two corners is drawn. */
function stretches(provinces: readonly Feature<Geometry, Properties>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const ring of provinces.flatMap(({ geometry }) => polygonsOf(geometry).flat())) {
    for (let i = 1; i < ring.length; i++) {
      const key = `${ring[i - 1]} ${ring[i]}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

const reversed = (key: string): string => key.split(' ').toReversed().join(' ');
