import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { generaliseBorders } from '../../tools/layers/borders.ts';
import { metresBetween, ringSquareMetres, squareMetres } from '../../tools/layers/measure.ts';
import {
  centroid,
  isInside,
  labelPoint,
  metresToEdge,
  roundLine,
  shapeOf,
  simplifyLine,
  simplifyRing,
} from '../../tools/layers/shape.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('measuring', () => {
  it('gives the length of a degree and the area of a cell of one degree on the ellipsoid', () => {
    expect(metresBetween([105, 21], [105, 22])).toBeCloseTo(111_195, -1);
    // Snyder's authalic sphere: 12,308.8 square kilometres between the equator and 1 degree north.
    expect(ringSquareMetres(box(105, 0, 106, 1)) / 1e6).toBeCloseTo(12_308.8, 0);
    expect(ringSquareMetres(box(105, 0, 106, 1).toReversed())).toBeLessThan(0);
  });

  it('takes holes out of areas', () => {
    const whole: Polygon = { type: 'Polygon', coordinates: [box(105, 20, 106, 21)] };
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [box(105, 20, 106, 21), box(105.2, 20.2, 105.7, 20.7)],
    };
    expect(squareMetres(holed) / squareMetres(whole)).toBeCloseTo(0.75, 2);
  });
});

describe('shapes', () => {
  it('keep the corners that matter when simplified, and both ends', () => {
    const bent: Position[] = [
      [105, 21],
      [105.01, 21.0001],
      [105.02, 21],
      [105.02, 21.02],
    ];
    expect(simplifyLine(bent, 50)).toEqual([bent[0], bent[2], bent[3]]);
    expect(simplifyLine(bent, 5)).toEqual(bent);
    const ring = simplifyRing(
      [
        ...box(105, 21, 105.02, 21.02).slice(0, 2),
        [105.0201, 21.01],
        ...box(105, 21, 105.02, 21.02).slice(2),
      ],
      50,
    );
    expect(ring).toEqual(box(105, 21, 105.02, 21.02));
  });

  it('are rounded without doubled corners', () => {
    expect(
      roundLine(
        [
          [105.00001, 21],
          [105.00002, 21],
          [105.1, 21],
        ],
        4,
      ),
    ).toEqual([
      [105, 21],
      [105.1, 21],
    ]);
  });

  it('are wound as RFC 7946 asks, largest first, without folds and specks', () => {
    const clockwise = box(105, 20, 106, 21).toReversed();
    const hole = box(105.2, 20.2, 105.4, 20.4);
    const folded: Position[] = [
      ...box(107, 20, 109, 22).slice(0, 2),
      [110, 20],
      [109, 20],
      ...box(107, 20, 109, 22).slice(2),
    ];
    const speck = box(104, 20, 104.000001, 20.000001);
    const shape = shapeOf([[clockwise, hole], [folded], [speck]], 4) as MultiPolygon;
    expect(shape.coordinates).toEqual([
      [box(107, 20, 109, 22)],
      [box(105, 20, 106, 21).slice(0), hole.toReversed()].map((ring, i) =>
        i === 0 ? clockwise.toReversed() : ring,
      ),
    ]);
    expect(shapeOf([[speck]], 4)).toBeNull();
  });

  it('know inside from outside and how far their edge is', () => {
    const shape: Polygon = {
      type: 'Polygon',
      coordinates: [box(105, 20, 106, 21), box(105.4, 20.4, 105.6, 20.6)],
    };
    expect(isInside([105.1, 20.1], shape)).toBe(true);
    expect(isInside([105.5, 20.5], shape)).toBe(false);
    expect(isInside([106.5, 20.5], shape)).toBe(false);
    expect(metresToEdge([105.1, 20.01], shape)).toBeCloseTo(1112, -1);
  });

  it('have a centre between their parts and a label inside the largest', () => {
    const two: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(105, 20, 106, 21)], [box(107, 20, 108, 21).toReversed()]],
    };
    expect(centroid(two).map((value) => Math.round(value * 100) / 100)).toEqual([106.5, 20.5]);
    expect(isInside(labelPoint(two, 3), two)).toBe(true);
  });
});

describe('generaliseBorders', () => {
  /** Two areas side by side; the border between them wiggles. */
  const wiggle: Position[] = Array.from({ length: 41 }, (_, i): Position => [
    106 + (i % 2) * 0.002,
    20 + i / 40,
  ]);
  const west = [[105, 21], [105, 20], ...wiggle, [105, 21]] as Position[];
  const east = [[107, 20], [107, 21], ...wiggle.toReversed(), [107, 20]] as Position[];
  const area = (code: string, ring: Position[]): Feature<MultiPolygon, { code: string }> => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  });

  it('leaves the same corners on both sides of a border', () => {
    const borders = generaliseBorders([area('w', west), area('e', east)], { triangle: 1e-3, decimals: 4 });
    const [w, e] = ['w', 'e'].map((code) => new Set(borders.polygons([code]).flat(2).map(String)));
    const shared = [...(w ?? [])].filter((corner) => e?.has(corner));
    expect(shared.length).toBeGreaterThanOrEqual(2);
    expect(shared.length).toBeLessThan(10);
    expect([...(w ?? [])].filter((corner) => Number(corner.split(',')[0]) > 105.5)).toEqual(shared);
  });

  it('joins areas to one without their border', () => {
    const borders = generaliseBorders([area('w', west), area('e', east)], { triangle: 1e-3, decimals: 4 });
    const joined = borders.polygons(['w', 'e']);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toHaveLength(1);
    expect(squareMetres({ type: 'MultiPolygon', coordinates: joined })).toBeCloseTo(
      ringSquareMetres(box(105, 20, 107, 21)),
      -7,
    );
  });

  it('puts corners back where lines would cross', () => {
    // A long islet reaches into a bay: a coast without the bay would run through it.
    const coast: Position[] = [
      [105, 20],
      [106, 20.4],
      [105.9, 20.5],
      [106, 20.6],
      [105, 21],
      [105, 20],
    ];
    const islet = box(105.95, 20.48, 107, 20.52);
    const cornersOf = (polygons: Position[][][]): string[] => {
      const areas: Feature<MultiPolygon, { code: string }>[] = [
        {
          type: 'Feature',
          properties: { code: 'x' },
          geometry: { type: 'MultiPolygon', coordinates: polygons },
        },
      ];
      return generaliseBorders(areas, { triangle: 0.015, decimals: 4 }).polygons(['x']).flat(2).map(String);
    };
    expect(cornersOf([[coast]])).not.toContain('105.9,20.5');
    expect(cornersOf([[coast], [islet]])).toContain('105.9,20.5');
  });
});
