import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProvinces } from '../../src/data/parse.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { boundingBox } from '../../src/domain/geometry.ts';
import { isInside } from '../../src/domain/inside-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

/** The quick answer is the slow one, on edges, corners and crossings, too. */

const RUNS = { numRuns: 400, seed: 20261122, endOnFailure: true };

/** Few different numbers, so that corners, edges and parallels are met often. */
const coordinate = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.double({ min: 0, max: 6, noNaN: true }),
  fc.constant(0.1 + 0.2),
);
const corner = fc.tuple(coordinate, coordinate);
const ring = fc
  .array(corner, { minLength: 3, maxLength: 12 })
  .map((corners) => [...corners, corners[0]!].map(([x, y]) => [x, y]));
const shape = fc.oneof(
  fc
    .array(ring, { minLength: 1, maxLength: 3 })
    .map((coordinates): Polygon => ({ type: 'Polygon', coordinates })),
  fc
    .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates })),
);

describe('isInside', () => {
  it('says what the library says of any area, be it crossed, flat or on the line', () => {
    fc.assert(
      fc.property(shape, fc.array(corner, { minLength: 5, maxLength: 20 }), (area, positions) => {
        const corners = (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat();
        for (const at of [...positions, ...(corners as [number, number][])])
          expect(isInside(at, area)).toBe(booleanPointInPolygon(at, area));
      }),
      RUNS,
    );
  });

  it('says what the library says of every province, near its corners and all over its box', () => {
    const random = seededRandom(11);
    const file = new URL('../../public/geojson/provinces-34.geojson', import.meta.url);
    const { provinces } = parseProvinces('provinces-34', JSON.parse(readFileSync(file, 'utf8')));
    expect(provinces.length).toBeGreaterThan(30);
    for (const { geometry } of provinces) {
      const [west, south, east, north] = boundingBox(geometry);
      const corners = (
        geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
      ).flat();
      for (let i = 0; i < 60; i++) {
        const at: Position = [west + random.next() * (east - west), south + random.next() * (north - south)];
        expect(isInside(at, geometry)).toBe(booleanPointInPolygon(at, geometry));
        const [x, y] = corners[random.below(corners.length)] as [number, number];
        const near: Position = [x + (random.below(3) - 1) * 1e-9, y + (random.below(3) - 1) * 1e-9];
        expect(isInside(near, geometry)).toBe(booleanPointInPolygon(near, geometry));
      }
    }
  });
});
