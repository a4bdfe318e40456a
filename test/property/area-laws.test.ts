import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { OFF_ROAD_KM_PER_HOUR } from '../../src/network/snap.ts';
import { surfaceErrorSeconds } from '../../src/network/time-grid.ts';
import { isInside, metresApart, randomAreas, randomPoints, reachedPlaces } from '../fixtures/random-areas.ts';
import type { AreaCase } from '../fixtures/random-areas.ts';
import { FERRY } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 200, seed: 20260802, endOnFailure: true };

const law = (check: (world: AreaCase) => void): void =>
  fc.assert(
    fc.property(fc.nat(), (seed) => check(randomAreas(seed))),
    RUNS,
  );

describe('drive-time areas', () => {
  it('hold every place on a road that is reached in their time, and the origin', () => {
    law((world) => {
      const places = reachedPlaces(world).filter(({ edge }) => world.network.edgeClass[edge] !== FERRY);
      for (const band of world.areas.bands.features) {
        for (const { position, seconds } of places) {
          if (seconds > band.properties.minutes * 60) continue;
          expect(
            isInside(band, position),
            `${position} at ${seconds} s in ${band.properties.minutes} min`,
          ).toBe(true);
        }
        if (world.areas.snaps[0]?.kind === 'snapped') expect(isInside(band, world.origin)).toBe(true);
      }
    });
  });

  it('hold nothing that is reached later than their time and the stated error', () => {
    law((world) => {
      const places = reachedPlaces(world);
      const error = surfaceErrorSeconds(world.areas.cellMetres) + (25 * 3.6) / OFF_ROAD_KM_PER_HOUR;
      const bands = world.areas.bands.features;
      for (const point of randomPoints(bands, world.random, 60)) {
        const band = bands.find((candidate) => isInside(candidate, point));
        if (band === undefined) continue;
        const offRoad = (metres: number): number => (metres * 3.6) / OFF_ROAD_KM_PER_HOUR;
        const ways = [{ position: world.origin, seconds: 0 }, ...places].map(
          ({ position, seconds }) => seconds + offRoad(metresApart(position, point)),
        );
        expect(Math.min(...ways)).toBeLessThanOrEqual(band.properties.minutes * 60 + error);
      }
    });
  });

  it('lie one within the other', () => {
    law(({ areas, random }) => {
      const bands = areas.bands.features;
      for (const point of randomPoints(bands, random, 60)) {
        const inside = bands.map((band) => isInside(band, point));
        expect(inside).toEqual([...inside].sort((a, b) => Number(a) - Number(b)));
      }
      const sizes = bands.map((band) => band.properties.areaKm2);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    });
  });

  it('have closed rings that do not cross, wound as RFC 7946 wants, holes inside their polygon', () => {
    law(({ areas }) => {
      for (const { geometry } of areas.bands.features) {
        for (const polygon of geometry.coordinates) {
          polygon.forEach((ring, index) => {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring[0]).toEqual(ring.at(-1));
            expect(Math.sign(doubledArea(ring))).toBe(index === 0 ? 1 : -1);
            if (index > 0) {
              const outer = { type: 'Polygon' as const, coordinates: [polygon[0]!] };
              expect(booleanPointInPolygon(ring[0] as [number, number], outer)).toBe(true);
            }
          });
        }
        const rings = geometry.coordinates.flat();
        expect(crossings(rings)).toEqual([]);
      }
    });
  });
});

function doubledArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return sum;
}

/** Pairs of segments, of all rings, that cross or touch without being neighbours on a ring. */
function crossings(rings: readonly (readonly (readonly number[])[])[]): string[] {
  const segments = rings.flatMap((ring, r) =>
    ring.slice(1).map((end, i) => ({ r, i, last: ring.length - 2, a: ring[i]!, b: end })),
  );
  const cells = new Map<string, (typeof segments)[number][]>();
  const found: string[] = [];
  for (const segment of segments) {
    const { a, b } = segment;
    const size = 0.002;
    const [x0, x1] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!)].map((x) => Math.floor(x / size)) as [
      number,
      number,
    ];
    const [y0, y1] = [Math.min(a[1]!, b[1]!), Math.max(a[1]!, b[1]!)].map((y) => Math.floor(y / size)) as [
      number,
      number,
    ];
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const key = `${x} ${y}`;
        const others = cells.get(key) ?? [];
        for (const other of others) {
          const apart = Math.abs(segment.i - other.i);
          if (segment.r === other.r && (apart <= 1 || apart === segment.last)) continue;
          if (touch(segment.a, segment.b, other.a, other.b))
            found.push(`${JSON.stringify(segment)} ${JSON.stringify(other)}`);
        }
        cells.set(key, [...others, segment]);
      }
    }
  }
  return found;
}

function touch(
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  d: readonly number[],
): boolean {
  const side = (p: readonly number[], q: readonly number[], r: readonly number[]): number =>
    Math.sign(Math.round(((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!)) * 1e14));
  const between = (p: readonly number[], q: readonly number[], r: readonly number[]): boolean =>
    Math.min(p[0]!, q[0]!) <= r[0]! &&
    r[0]! <= Math.max(p[0]!, q[0]!) &&
    Math.min(p[1]!, q[1]!) <= r[1]! &&
    r[1]! <= Math.max(p[1]!, q[1]!);
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (s1 !== s2 && s3 !== s4 && s1 * s2 <= 0 && s3 * s4 <= 0) {
    if (s1 !== 0 && s2 !== 0 && s3 !== 0 && s4 !== 0) return true;
  }
  return (
    (s1 === 0 && between(a, b, c)) ||
    (s2 === 0 && between(a, b, d)) ||
    (s3 === 0 && between(c, d, a)) ||
    (s4 === 0 && between(c, d, b))
  );
}
