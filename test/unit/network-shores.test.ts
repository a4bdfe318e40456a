import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { validate } from '../../src/network/validate.ts';
import { isClosed, joinEnds, withoutInnerBorders } from '../../tools/network/shores/join-shores.ts';
import { withoutNarrows } from '../../tools/network/shores/narrows.ts';
import { readShoreFile } from '../../tools/network/shores/read-shore-file.ts';
import { shoreKind } from '../../tools/network/shores/shore-lines.ts';
import { cellPosition, compileExtract, withFile } from '../fixtures/drawn-extract.ts';
import type { OsmExtract, OsmNode, OsmRelation, OsmWay } from '../fixtures/osm-extract.ts';

type Tags = Readonly<Record<string, string>>;
type Place = readonly [column: number, row: number];

const WATER: Tags = { natural: 'water' };

/** One cell is 100 m. A road along the top from 0 to 30, and ways of water by their places. */
function extract(
  waters: readonly { places: readonly Place[]; tags: Tags }[],
  relations: OsmRelation[] = [],
): OsmExtract {
  const nodes: OsmNode[] = [];
  const known = new Map<string, number>();
  const node = ([column, row]: Place): number => {
    const key = `${column} ${row}`;
    const id = known.get(key) ?? 1 + nodes.length;
    if (!known.has(key)) {
      const [lon, lat] = cellPosition(column, row, 100);
      nodes.push({ id, lon, lat });
      known.set(key, id);
    }
    return id;
  };
  const ways: OsmWay[] = [
    {
      places: [
        [0, 0],
        [30, 0],
      ] as Place[],
      tags: { highway: 'primary' },
    },
    ...waters,
  ].map(({ places, tags }, index) => ({ id: index + 1, refs: places.map(node), tags }));
  return { nodes, ways, relations };
}

/** Shores as places, rounded to cells, with `true` for rings. */
function shoresOf(network: RoadNetwork): { places: Place[]; isRing: boolean }[] {
  const { first, lon, lat } = network.shores;
  const [[west, north], [east, south]] = [cellPosition(0, 0, 100), cellPosition(30, 10, 100)];
  return Array.from({ length: first.length - 1 }, (_, line) => {
    const places = Array.from({ length: first[line + 1]! - first[line]! }, (_unused, i): Place => {
      const point = first[line]! + i;
      const column = ((lon[point]! / 1e6 - west) / (east - west)) * 30;
      const row = ((lat[point]! / 1e6 - north) / (south - north)) * 10;
      return [Math.round(column), Math.round(row) + 0];
    });
    return { places, isRing: places.length > 3 && String(places[0]) === String(places.at(-1)) };
  });
}

const shoresFrom = (...parts: Parameters<typeof extract>) =>
  shoresOf(compileExtract(extract(...parts)).network);

/** The same set of straight stretches, whatever the order and direction. */
const stretchesOf = (shores: readonly { places: readonly Place[] }[]): string[] =>
  shores
    .flatMap(({ places }) =>
      places.slice(1).map((to, i) => [places[i], to].map(String).toSorted().join(' – ')),
    )
    .toSorted();

const LAKE: Place[] = [
  [2, 2],
  [10, 2],
  [10, 8],
  [2, 8],
  [2, 2],
];

describe('what is a shore', () => {
  it.each<[string, Tags, string | null]>([
    ['the coast', { natural: 'coastline' }, 'coast'],
    ['a lake', WATER, 'bank'],
    ['a riverbank, as it was mapped once', { waterway: 'riverbank' }, 'bank'],
    ['a reservoir, as it was mapped once', { landuse: 'reservoir' }, 'bank'],
    ['a river', { waterway: 'river' }, 'middle'],
    ['a canal with a name', { waterway: 'canal', name: 'Kênh Chợ Gạo' }, 'middle'],
    ['a canal with a width', { waterway: 'canal', width: '25 m' }, 'middle'],
    ['a ditch that calls itself a canal', { waterway: 'canal', width: '4' }, null],
    ['a stream', { waterway: 'stream' }, null],
    ['a river in a tunnel', { waterway: 'river', tunnel: 'yes' }, null],
    ['a river in a culvert', { waterway: 'river', tunnel: 'culvert' }, null],
    ['a river of the rainy season', { waterway: 'river', intermittent: 'yes' }, null],
    ['a road', { highway: 'primary' }, null],
  ])('%s', (_, tags, kind) => expect(shoreKind(tags)).toBe(kind));
});

describe('shores of an extract', () => {
  it('are none where there is no water', () => {
    const { network } = compileExtract(extract([]));
    expect([...network.shores.first]).toEqual([0]);
    expect(validate(network)).toEqual([]);
  });

  it('are the outline of a lake, as a ring', () => {
    const { network, counts } = compileExtract(extract([{ places: LAKE, tags: WATER }]));
    expect(validate(network)).toEqual([]);
    const shores = shoresOf(network);
    expect(shores.map(({ isRing }) => isRing)).toEqual([true]);
    expect(stretchesOf(shores)).toEqual(stretchesOf([{ places: LAKE }]));
    expect([counts.get('shores, lines'), counts.get('shores, points')]).toEqual([1, 5]);
  });

  it('are the ways of a multipolygon, outer and inner, joined to rings', () => {
    const island: Place[] = [
      [4, 3],
      [8, 3],
      [8, 7],
      [4, 7],
      [4, 3],
    ];
    const relation: OsmRelation = {
      id: 1,
      tags: { type: 'multipolygon', ...WATER },
      members: [2, 3, 4].map((ref) => ({ type: 'way', ref, role: ref < 4 ? 'outer' : 'inner' })),
    };
    const shores = shoresFrom(
      [
        { places: LAKE.slice(0, 3), tags: {} },
        { places: LAKE.slice(2).toReversed(), tags: {} },
        { places: island, tags: { natural: 'wood' } },
      ],
      [relation],
    );
    expect(shores.map(({ isRing }) => isRing)).toEqual([true, true]);
    expect(stretchesOf(shores)).toEqual(stretchesOf([{ places: LAKE }, { places: island }]));
  });

  it('are not where one water meets the next, be it one way or two', () => {
    const next: Place[] = [
      [10, 2],
      [18, 2],
      [18, 8],
      [10, 8],
      [10, 2],
    ];
    const both = stretchesOf([{ places: [...LAKE.slice(2), [10, 2]] }, { places: next.slice(0, 4) }]);
    const twoWays = shoresFrom([
      { places: LAKE, tags: WATER },
      { places: next, tags: WATER },
    ]);
    expect(stretchesOf(twoWays)).toEqual(
      stretchesOf([
        {
          places: [
            [2, 2],
            [18, 2],
            [18, 8],
            [2, 8],
            [2, 2],
          ],
        },
      ]),
    );
    expect(both).not.toContain('10,2 – 10,8');

    const relation = (id: number, refs: number[]): OsmRelation => ({
      id,
      tags: { type: 'multipolygon', ...WATER },
      members: refs.map((ref) => ({ type: 'way', ref, role: 'outer' })),
    });
    const shared = shoresFrom(
      [
        {
          places: [
            [10, 2],
            [10, 8],
          ],
          tags: {},
        },
        {
          places: [
            [10, 8],
            [2, 8],
            [2, 2],
            [10, 2],
          ],
          tags: {},
        },
        {
          places: [
            [10, 2],
            [18, 2],
            [18, 8],
            [10, 8],
          ],
          tags: {},
        },
      ],
      [relation(1, [2, 3]), relation(2, [2, 4])],
    );
    expect(stretchesOf(shared)).toEqual(stretchesOf(twoWays));
  });

  it('are rivers, but not within a water that has banks', () => {
    const river: Place[] = [
      [6, 1],
      [6, 4],
      [6, 6],
      [6, 9],
      [6, 12],
    ];
    const shores = shoresFrom([
      { places: LAKE, tags: WATER },
      { places: river, tags: { waterway: 'river' } },
    ]);
    const lines = shores.filter(({ isRing }) => !isRing);
    expect(stretchesOf(lines)).toEqual(['6,1 – 6,4', '6,12 – 6,6']);
  });

  it('are neither small, nor narrow, nor far from every road', () => {
    const { network, counts } = compileExtract(
      extract([
        {
          places: [
            [1, 1],
            [3, 1],
            [3, 3],
            [1, 3],
            [1, 1],
          ],
          tags: WATER,
        },
        {
          places: [
            [1, 5],
            [28, 5],
            [28, 5.4],
            [1, 5.4],
            [1, 5],
          ],
          tags: WATER,
        },
        {
          places: [
            [2, 90],
            [10, 90],
            [10, 98],
            [2, 98],
            [2, 90],
          ],
          tags: WATER,
        },
      ]),
    );
    expect(shoresOf(network)).toEqual([]);
    expect(counts.get('shores dropped: bank around less than 5 ha')).toBe(2);
  });

  it('are generalised', () => {
    const wavy = Array.from({ length: 27 }, (_, i): Place => [2 + i, i % 2 === 0 ? 3 : 3.3]);
    expect(shoresFrom([{ places: wavy, tags: { natural: 'coastline' } }])[0]!.places).toHaveLength(2);
    const bay = wavy.map(([column], i): Place => [column, i % 2 === 0 ? 3 : 5]);
    expect(shoresFrom([{ places: bay, tags: { natural: 'coastline' } }])[0]!.places.length).toBeGreaterThan(
      20,
    );
  });

  it('change the version of the network', () => {
    const version = (waters: Parameters<typeof extract>[0]): string =>
      compileExtract(extract(waters)).network.meta.version;
    expect(version([{ places: LAKE, tags: WATER }])).not.toBe(version([]));
  });
});

describe('shores from GeoJSON', () => {
  const ring = LAKE.map(([column, row]) => cellPosition(column, row, 100));
  const polygon = { type: 'Polygon', coordinates: [ring] };
  const line = { type: 'LineString', coordinates: ring.slice(0, 3) };
  const feature = (geometry: object | null, properties: object | null = null): object => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const read = (contents: string | Uint8Array, name = 'water.geojson') =>
    withFile(contents, name, readShoreFile).map(({ kind }) => kind);

  it.each<[string, object, string[]]>([
    ['a polygon', polygon, ['coast']],
    ['several', { type: 'MultiPolygon', coordinates: [[ring], [ring]] }, ['coast', 'coast']],
    ['a line', line, ['middle']],
    ['several lines', { type: 'MultiLineString', coordinates: [line.coordinates] }, ['middle']],
    [
      'a collection of geometries',
      { type: 'GeometryCollection', geometries: [polygon, line] },
      ['coast', 'middle'],
    ],
    [
      'a collection of features',
      { type: 'FeatureCollection', features: [feature(line), feature(null)] },
      ['middle'],
    ],
    ['a country with a name', feature(polygon, { iso_a3: 'VNM' }), ['coast']],
    ['a lake of OpenStreetMap', feature(polygon, { natural: 'water' }), ['bank']],
    ['a wood of OpenStreetMap', feature(polygon, { natural: 'wood' }), []],
    ['a lake of OpenMapTiles', feature(polygon, { class: 'lake' }), ['bank']],
    ['a bay of OpenMapTiles', feature(polygon, { class: 'bay' }), []],
    ['a lake that dries up', feature(polygon, { class: 'lake', intermittent: 1 }), []],
    ['a river of OpenMapTiles', feature(line, { class: 'river', name: null }), ['middle']],
    ['a culvert of OpenMapTiles', feature(line, { class: 'river', brunnel: 'tunnel' }), []],
    ['a canal without a name', feature(line, { class: 'canal', name: null }), []],
    ['a canal with a name', feature(line, { class: 'canal', name: 'Kênh Xà No' }), ['middle']],
    ['a stream', feature(line, { class: 'stream' }), []],
  ])('%s', (_, json, kinds) => expect(read(JSON.stringify(json))).toEqual(kinds));

  it('one feature a line, gzipped', () => {
    const lines = [feature(line, { class: 'river' }), feature(polygon, { class: 'lake' })];
    const text = `${lines.map((one) => JSON.stringify(one)).join('\n')}\n`;
    expect(read(text, 'water.geojsonl')).toEqual(['middle', 'bank']);
    expect(read(gzipSync(text), 'water.geojsonl.gz')).toEqual(['middle', 'bank']);
  });

  it.each([
    ['no JSON', '<html>', /The shores in .*water.geojson cannot be used: this is not JSON: <html>/],
    ['points', '{"type":"Point","coordinates":[1,2]}', /a Point is no shore/],
  ])('is refused in words: %s', (_, text, message) => expect(() => read(text)).toThrow(message));

  it('lies beside that of the extract', () => {
    const shores = withFile(
      JSON.stringify(feature(polygon, { class: 'lake' })),
      'water.geojson',
      readShoreFile,
    );
    const { network } = compileExtract(extract([]), { shores });
    expect(stretchesOf(shoresOf(network))).toEqual(stretchesOf([{ places: LAKE }]));
  });
});

describe('lines', () => {
  const at = (...places: readonly Place[]): Int32Array =>
    Int32Array.from(places.flat(), (value) => value * 1000);

  it('of two lands lose their common border, whatever its direction', () => {
    const left = at([0, 0], [1, 0], [1, 1], [0, 1], [0, 0]);
    const right = at([1, 0], [1, 1], [2, 1], [2, 0], [1, 0]);
    const joined = joinEnds(withoutInnerBorders([left, right]));
    expect(joined.map(isClosed)).toEqual([true]);
    expect(joined[0]).toHaveLength(14);
  });

  it('are joined the same whatever their order and direction', () => {
    const lines = [
      at([0, 0], [1, 1]),
      at([2, 0], [1, 1]),
      at([2, 0], [3, 3]),
      at([9, 9], [8, 8], [9, 7], [9, 9]),
    ];
    const [river, ring] = [at([0, 0], [1, 1], [2, 0], [3, 3]), at([8, 8], [9, 7], [9, 9], [8, 8])];
    expect(joinEnds(lines)).toEqual(expect.arrayContaining([river, ring]));
    expect(joinEnds(lines.toReversed()).toSorted((a, b) => a[0]! - b[0]!)).toEqual([river, ring]);
  });

  it('are not joined where three meet', () => {
    expect(joinEnds([at([0, 0], [1, 1]), at([1, 1], [2, 0]), at([1, 1], [1, 2])])).toHaveLength(3);
  });

  it('lose creeks, bends and branches included, and keep bays', () => {
    // 0.001 degrees are 110 m; the creek is 30 m wide and has a bend.
    const shore = at([0, 0], [10, 0], [10, 5], [14, 8], [14.2, 8], [10.3, 5], [10.3, 0], [20, 0]);
    const kept = withoutNarrows(shore, 80);
    expect(kept.slice(0, 4)).toEqual(at([0, 0], [10, 0]));
    expect(kept.filter((_, i) => i % 2 === 1).every((lat) => lat === 0)).toBe(true);
    const bay = at([0, 0], [10, 0], [10, 5], [13, 5], [13, 0], [20, 0]);
    expect(withoutNarrows(bay, 80)).toEqual(bay);
  });
});
