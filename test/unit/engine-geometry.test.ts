import { describe, expect, it } from 'vitest';
import { areaSquareKm, circleAround } from '../../src/domain/areas.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { bearing, boundingBox, greatCircleMetres } from '../../src/domain/geometry.ts';
import { lineLength } from '../../src/domain/great-circle.ts';
import type { Position } from '../../src/domain/units.ts';
import { createMemo } from '../../src/engine/memo.ts';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import { seededRandom } from '../fixtures/random-network.ts';

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('geometry on the map', () => {
  it('measures within 0.6 % of the ellipsoid, anywhere in Vietnam', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 200; i++) {
      const place = (): Position => [102 + random() * 8, 8.5 + random() * 15];
      const from = place();
      const to: Position = [from[0] + random() - 0.5, from[1] + random() - 0.5];
      const exact = metresBetween(from[0], from[1], to[0], to[1]);
      expect(Math.abs(greatCircleMetres(from, to) / exact - 1)).toBeLessThan(0.006);
      expect(lineLength([from, to])).toBeCloseTo(greatCircleMetres(from, to), 6);
    }
  });

  it('gives bearings from 0 to 360', () => {
    expect(bearing([106, 21], [106, 22])).toBeCloseTo(0, 6);
    expect(bearing([106, 21], [107, 21])).toBeCloseTo(89.8, 1);
    expect(bearing([106, 21], [105, 21])).toBeCloseTo(270.2, 1);
  });

  it('takes holes out of areas and out of what is inside', () => {
    const outer = square(106, 10, 0.1);
    const shape = {
      type: 'Polygon' as const,
      coordinates: [outer, square(106.04, 10.04, 0.02).toReversed()],
    };
    expect(areaSquareKm(shape)).toBeCloseTo(
      0.96 * areaSquareKm({ type: 'Polygon', coordinates: [outer] }),
      1,
    );
    expect(booleanPointInPolygon([106.01, 10.01], shape)).toBe(true);
    expect(booleanPointInPolygon([106.05, 10.05], shape)).toBe(false);
    expect(booleanPointInPolygon([105.9, 10.05], shape)).toBe(false);
    expect(boundingBox(shape)).toEqual([106, 10, 106.1, 10.1]);
  });

  it('draws circles', () => {
    expect(areaSquareKm(circleAround([106, 10], 1000))).toBeCloseTo(Math.PI, 1);
  });

  it('has no length for a line that is none', () => {
    expect(lineLength([])).toBe(0);
    expect(lineLength([[106, 10]])).toBe(0);
  });
});

describe('a memo', () => {
  it('makes a value once and forgets what was used longest ago', () => {
    const made: string[] = [];
    const memo = createMemo<string>(2);
    const get = (key: string) => memo.get(key, () => (made.push(key), key.toUpperCase()));
    expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual([
      'A',
      'B',
      'A',
      'C',
      'A',
      'B',
    ]);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(memo.peek('c')).toBeUndefined();
  });
});
