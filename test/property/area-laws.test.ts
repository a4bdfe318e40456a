import fc from 'fast-check';
import type { Feature, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Direction } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/geometry.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import type { Isochrones } from '../../src/engine/protocol.ts';
import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { decodePolylines } from '../../src/network/polylines.ts';
import { createCutter, findSurface } from '../../src/network/reach.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { createSearch } from '../../src/network/search.ts';
import { buildSnapIndex, OFF_ROAD_KM_PER_HOUR, snap } from '../../src/network/snap.ts';
import { stopsOf } from '../../src/network/stops.ts';
import { surfaceErrorSeconds } from '../../src/network/time-grid.ts';
import { costed } from '../fixtures/costed.ts';
import { FERRY, randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 60, seed: 20260802, endOnFailure: true };
const MINUTES = [2, 5, 9, 15];

type Case = {
  readonly network: RoadNetwork;
  readonly origin: Position;
  readonly direction: 'from' | 'to';
  readonly areas: Isochrones;
  readonly random: () => number;
};

/** A network of some ten kilometres, a point on or beside one of its roads, and its areas. */
async function areasOf(seed: number): Promise<Case> {
  const drawn = randomNetwork(seed, { metresPerCell: 700, motorways: true, ferries: true });
  const random = seededRandom(seed + 1);
  const { network } = drawn;
  const node = Math.floor(random() * network.nodeCount);
  const off = (): number => (random() - 0.5) * (random() < 0.5 ? 0.01 : 0.03);
  const origin: Position = [network.nodeLon[node]! / 1e6 + off(), network.nodeLat[node]! / 1e6 + off()];
  const direction: Direction = random() < 0.5 ? 'from' : 'to';
  const engine = directEngine(createAnswers(async () => network));
  await engine.ask('load', { url: 'drawn' });
  const assumptions = { ...DEFAULT_ASSUMPTIONS, direction };
  const areas = await engine.ask('isochrones', { origins: [origin], minutes: MINUTES, assumptions });
  return { network, origin, direction, areas, random };
}

const law = (check: (world: Case) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => check(await areasOf(seed))),
    RUNS,
  );

type Band = Feature<MultiPolygon, { minutes: number; areaKm2: number }>;

function isInside(band: Band, position: Position): boolean {
  return booleanPointInPolygon(position, band.geometry);
}

/** Places on reached roads with their times, every 50 m or so. Restates snap and search, not the areas. */
function reachedPlaces({
  network,
  origin,
  direction,
}: Case): { position: Position; seconds: number; edge: number }[] {
  const roads = costed(network);
  const lines = decodePolylines(network);
  const stops = stopsOf(
    network,
    snap(network, lines, buildSnapIndex(network, lines), roads.edgeSeconds, origin),
  );
  const limit = MINUTES.at(-1)! * 60 + 60;
  const surface = findSurface(roads, createSearch(roads.arcs.stateCount), stops, direction, limit);
  const pieces = createCutter(roads).cut(surface, limit);
  const places: { position: Position; seconds: number; edge: number }[] = [];
  for (let i = 0; i < pieces.count; i++) {
    const edge = pieces.edge[i]!;
    const [start, end] = [pieces.start[i]!, pieces.end[i]!];
    const steps = 1 + Math.ceil(((end - start) * network.edgeDecimetres[edge]!) / 500);
    for (let step = 0; step <= steps; step++) {
      const share = start + ((end - start) * step) / steps;
      const seconds =
        pieces.startSeconds[i]! + ((pieces.endSeconds[i]! - pieces.startSeconds[i]!) * step) / steps;
      places.push({ position: pointAt(lines, edge, share), seconds, edge });
    }
  }
  return places;
}

function pointAt(lines: ReturnType<typeof decodePolylines>, edge: number, share: number): Position {
  const points: (readonly [number, number])[] = [];
  for (let i = lines.first[edge]!; i < lines.first[edge + 1]!; i++)
    points.push([lines.lon[i]!, lines.lat[i]!] as const);
  const narrow = Math.cos((points[0]![1] / 1e6) * (Math.PI / 180));
  const lengths = points
    .slice(1)
    .map((p, i) => Math.hypot((p[0] - points[i]![0]) * narrow, p[1] - points[i]![1]));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (let i = 0; i < lengths.length; i++) {
    const along = lengths[i]! > 0 ? left / lengths[i]! : 0;
    if (along <= 1 || i === lengths.length - 1) {
      const [a, b] = [points[i]!, points[i + 1]!];
      const t = Math.min(1, along);
      return [(a[0] + t * (b[0] - a[0])) / 1e6, (a[1] + t * (b[1] - a[1])) / 1e6];
    }
    left -= lengths[i]!;
  }
  throw new Error('not reached');
}

function metresApart(a: Position, b: Position): number {
  const scale = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * scale.lon, (a[1] - b[1]) * scale.lat);
}

describe('drive-time areas', () => {
  it('hold every place on a road that is reached in their time, and the origin', async () => {
    await law((world) => {
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

  it('hold nothing that is reached later than their time and the stated error', async () => {
    await law((world) => {
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

  it('lie one within the other', async () => {
    await law(({ areas, random }) => {
      const bands = areas.bands.features;
      for (const point of randomPoints(bands, random, 60)) {
        const inside = bands.map((band) => isInside(band, point));
        expect(inside).toEqual([...inside].sort((a, b) => Number(a) - Number(b)));
      }
      const sizes = bands.map((band) => band.properties.areaKm2);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    });
  });

  it('have closed rings that do not cross, wound as RFC 7946 wants, holes inside their polygon', async () => {
    await law(({ areas }) => {
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

function randomPoints(bands: readonly Band[], random: () => number, count: number): Position[] {
  const positions = bands.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  if (positions.length === 0) return [];
  const lons = positions.map(([lon]) => lon!);
  const lats = positions.map(([, lat]) => lat!);
  const between = (values: number[]): number => {
    const low = values.reduce((least, value) => Math.min(least, value));
    const high = values.reduce((most, value) => Math.max(most, value));
    return low + random() * (high - low);
  };
  return Array.from({ length: count }, () => [between(lons), between(lats)]);
}

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
