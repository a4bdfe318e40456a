import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outsideBox, ringInBox } from '../../tools/layers/clip.ts';
import { collection, type LayerFeature } from '../../tools/layers/dataset.ts';
import { polygonsOf } from '../../tools/layers/shape.ts';
import { towns, type SourceTown } from '../../tools/layers/towns.ts';
import { englishName, water } from '../../tools/layers/water.ts';
import { world } from '../../tools/layers/world.ts';
import { square } from '../fixtures/atlas-state.ts';

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Area in square degrees. */
function area(positions: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < positions.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [positions[i - 1] ?? [], positions[i] ?? []];
    sum += ax * by - bx * ay;
  }
  return Math.abs(sum / 2);
}

const total = (polygons: readonly Position[][][]): number =>
  polygons.reduce((sum, [outer = []]) => sum + area(outer), 0);

describe('clipping', () => {
  it('keeps what is inside a box', () => {
    expect(area(ringInBox(ring(0, 0, 4, 4), [2, 2, 9, 9]))).toBe(4);
    expect(ringInBox(ring(0, 0, 1, 1), [2, 2, 9, 9])).toEqual([]);
  });

  it('keeps what is outside a box, wherever the box lies', () => {
    expect(total(outsideBox([ring(0, 0, 10, 10)], [4, 4, 6, 6]))).toBe(96);
    expect(total(outsideBox([ring(0, 0, 10, 10)], [5, -5, 20, 20]))).toBe(50);
    expect(total(outsideBox([ring(0, 0, 10, 10)], [20, 20, 30, 30]))).toBe(100);
    expect(outsideBox([ring(4.5, 4.5, 5, 5)], [4, 4, 6, 6])).toEqual([]);
  });
});

describe('water', () => {
  const river = (name: string, length: number) => ({
    name,
    lines: [[[106, 20] as Position, [106 + length, 20] as Position]],
  });
  const source = {
    date: '2026-01-01',
    areas: [
      { name: 'Hồ Lớn', shape: square([105, 20], 0.1) },
      { name: null, shape: square([106, 20], 0.01) },
    ],
    lines: [river('Sông Dài', 1), river('Kênh Ngắn', 0.1), river('Sông Dài', 0.8)],
  };

  it('has the large in the overview, and all of it near', () => {
    const { overview, near } = water(source);
    const polygons = (layer: typeof near): number =>
      layer.features.flatMap(({ geometry }) =>
        geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry) : [],
      ).length;
    expect([polygons(overview), polygons(near)]).toEqual([1, 2]);
    expect(overview.features.map(({ properties }) => properties.id)).toEqual([
      'water-areas',
      'water-song-dai',
      'water-song-dai-2',
    ]);
    expect(near.features.map(({ properties }) => properties['kind'])).toContain('canal');
  });

  it('leaves rivers that close a ring apart, so that the land between them is no hole', () => {
    const stretch = (...corners: Position[]) => ({
      name: null,
      shape: { type: 'Polygon' as const, coordinates: [[...corners, corners[0] as Position]] },
    });
    const areas = [
      stretch([106, 20], [107, 20], [107, 20.1], [106.9, 20.1], [106.1, 20.1], [106, 20.1]),
      stretch([106, 20.1], [106.1, 20.1], [106.1, 20.9], [106, 20.9]),
      stretch([106.9, 20.1], [107, 20.1], [107, 20.9], [106.9, 20.9]),
      stretch([106, 20.9], [106.1, 20.9], [106.9, 20.9], [107, 20.9], [107, 21], [106, 21]),
    ];
    const { overview } = water({ date: '2026-01-01', areas, lines: [] });
    const shape = overview.features[0]?.geometry as Polygon | MultiPolygon;
    expect(polygonsOf(shape).map((rings) => rings.length)).toEqual([1, 1, 1, 1]);
  });

  it('says in English what kind of water it is', () => {
    expect(['Sông Hồng', 'Kênh Tẻ', 'Nậm Na', 'Sông', 'Vàm Cỏ'].map(englishName)).toEqual([
      'Hong River',
      'Te Canal',
      'Na River',
      'Song',
      'Vam Co',
    ]);
  });
});

describe('towns', () => {
  const at = (name: string, kind: SourceTown['kind'], position: Position): SourceTown => ({
    name,
    kind,
    position,
  });
  const seat: LayerFeature = {
    type: 'Feature',
    properties: {
      id: 'city-hai-duong',
      name_en: 'Hai Duong',
      name_vi: 'Hải Dương',
      status: 'operating',
      kind: 'city',
      source: 'test',
      source_date: null,
    },
    geometry: { type: 'Point', coordinates: [106.3, 20.9] },
  };
  const names = (...list: SourceTown[]): string[] =>
    towns({ date: '2026-01-01', towns: list }, collection([seat])).features.map(
      ({ properties }) => `${properties.id} ${String(properties['kind'])}`,
    );

  it('leaves out what is no name, and what another layer has', () => {
    expect(
      names(
        at('Chờ', 'town', [105.95, 21.19]),
        at('Phường 3', 'suburb', [105.5, 9.5]),
        at('龙富', 'village', [106, 22.9]),
        at('Hải Dương', 'city', [106.31, 20.91]),
      ),
    ).toEqual(['town-cho town']);
  });

  it('has one of two that are the same place, the larger; another of that name far away stays', () => {
    expect(
      names(
        at('Tân An', 'village', [106, 10]),
        at('Tân An', 'town', [106.01, 10]),
        at('Tân An', 'village', [108, 15]),
      ),
    ).toEqual(['town-tan-an town', 'town-tan-an-2 village']);
  });
});

describe('world', () => {
  it('cuts out the window and what crosses 180 degrees', () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'));
    const file = join(folder, 'countries-50m.json');
    const line = (positions: Position[]): Position[] => positions;
    const topology = {
      type: 'Topology',
      arcs: [
        line(ring(90, 0, 130, 40)),
        line([
          [170, 60],
          [-170, 60],
          [-170, 70],
          [170, 70],
          [170, 60],
        ]),
      ],
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', id: '156', arcs: [[0]] },
            { type: 'Polygon', id: '643', arcs: [[1]] },
          ],
        },
      },
    };
    writeFileSync(file, JSON.stringify(topology));
    const [, land] = world(file, [99, 5.5, 119, 26]).features;
    rmSync(folder, { recursive: true });
    const polygons = polygonsOf(land?.geometry as Polygon | MultiPolygon);
    expect(total(polygons)).toBeCloseTo(40 * 40 - 20 * 20.5 + 20 * 10, 6);
    const widest = Math.max(
      ...polygons.map(([outer = []]) => {
        const x = outer.map(([longitude = 0]) => longitude);
        return Math.max(...x) - Math.min(...x);
      }),
    );
    expect(widest).toBeLessThan(60);
  });

  it('refuses another file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'));
    const file = join(folder, 'other.json');
    writeFileSync(file, '{}');
    expect(() => world(file, [0, 0, 1, 1])).toThrow('is not the countries-50m.json');
    rmSync(folder, { recursive: true });
  });
});
