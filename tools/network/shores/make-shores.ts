import { metresPerDegree } from '../../../src/network/ellipsoid.ts';
import type { Shores } from '../../../src/network/road-network.ts';
import { simplify } from '../generalise.ts';
import { hilbert } from '../hilbert.ts';
import type { Roads } from '../roads.ts';
import type { Tally } from '../tally.ts';
import { insideOf } from './inside.ts';
import { isClosed, joinEnds, stretches, withoutInnerBorders } from './join-shores.ts';
import type { Line } from './join-shores.ts';
import { withoutNarrows } from './narrows.ts';
import type { ShoreKind, ShoreLine } from './shore-lines.ts';

/** How far a shore may be off: so that all water of a country takes less than a quarter of what its roads take. */
const TOLERANCE_METRES = 45;
/** Narrower water has no banks: a river is then a middle line, a creek that ends is nothing. So are spits of land. */
const NARROW_METRES = 80;
/** Ponds and islets smaller than this are soon walked round. */
const SMALLEST_HECTARES = 5;
/** Side of the cells by which roads are found near shores, micro-degrees (2.2 km). */
const NEAR_CELL = 20_000;

/**
 * Shores of a network from lines as they were found: without borders between lands or waters, joined, without
 * what is small or narrow, without middle lines of rivers that have banks, generalised, and only near roads. The order
 * of the lines does not matter.
 */
export function makeShores(found: readonly ShoreLine[], roads: Roads, tally: Tally): Shores {
  const ofKind = (kind: ShoreKind): Line[] =>
    found.filter((shore) => shore.kind === kind).map(({ line }) => line);
  const outlines = (kind: ShoreKind): Line[] => {
    const joined = joinEnds(withoutInnerBorders(ofKind(kind)));
    const wide = joined.map((line) => withoutNarrows(simplify(line, TOLERANCE_METRES), NARROW_METRES));
    const kept = wide.filter(
      (line, index) => !isClosed(joined[index]!) || hectares(line) >= SMALLEST_HECTARES,
    );
    tally.count(
      `shores dropped: ${kind} around less than ${SMALLEST_HECTARES} ha`,
      joined.length - kept.length,
    );
    return kept;
  };
  const [coast, banks] = [outlines('coast'), outlines('bank')];
  const isInWater = insideOf(banks.filter(isClosed));
  const middles = ofKind('middle').flatMap((line) =>
    stretches(line, (point) => ![point, point + 1].every((i) => isInWater(line[2 * i]!, line[2 * i + 1]!))),
  );
  const isNear = nearRoads(roads);
  const lines = [
    ...coast,
    ...banks,
    ...joinEnds(middles).map((line) => simplify(line, TOLERANCE_METRES)),
  ].flatMap((line) => stretches(line, (point) => isNear(line.subarray(2 * point, 2 * point + 4))));
  const shores = flat(alongCurve(lines));
  tally.count('shores, lines', shores.first.length - 1);
  tally.count('shores, points', shores.lon.length);
  return shores;
}

/** Area within a ring, on a plane that is right at its beginning. */
function hectares(ring: Line): number {
  const scale = metresPerDegree(ring[1]! / 1e6);
  let doubled = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const [x, y] = [ring[i - 2]! - ring[0]!, ring[i - 1]! - ring[1]!];
    doubled += x * (ring[i + 1]! - ring[1]!) - (ring[i]! - ring[0]!) * y;
  }
  return ((Math.abs(doubled) / 2) * (scale.lon / 1e6) * (scale.lat / 1e6)) / 1e4;
}

/**
 * Tells of a stretch whether it comes near a road: within 2 km surely, beyond 7 km surely not. Areas of drive time
 * reach 1.5 km off the road.
 */
function nearRoads({ points, roads }: Roads): (stretch: Line) => boolean {
  const cell = (microdegrees: number): number => Math.floor(microdegrees / NEAR_CELL);
  const key = (column: number, row: number): number => column * 1e4 + row;
  const withRoad = new Set<number>();
  for (const road of roads) {
    for (let i = 0; i < road.points.length; i++) {
      const point = road.points[i]!;
      withRoad.add(key(cell(points.lon[point]!), cell(points.lat[point]!)));
    }
  }
  return (stretch) => {
    const [lonA, latA, lonB, latB] = stretch as unknown as [number, number, number, number];
    for (let column = cell(Math.min(lonA, lonB)) - 1; column <= cell(Math.max(lonA, lonB)) + 1; column++) {
      for (let row = cell(Math.min(latA, latB)) - 1; row <= cell(Math.max(latA, latB)) + 1; row++) {
        if (withRoad.has(key(column, row))) return true;
      }
    }
    return false;
  };
}

/** Lines by the place of their beginning along a Hilbert curve over the earth: near ones together, always the same. */
function alongCurve(lines: readonly Line[]): Line[] {
  return lines
    .map((line) => ({ line, at: hilbert((line[0]! / 1e6 + 180) / 360, (line[1]! / 1e6 + 180) / 360) }))
    .sort((a, b) => a.at - b.at || compareLines(a.line, b.line))
    .map(({ line }) => line);
}

function compareLines(a: Line, b: Line): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

function flat(lines: readonly Line[]): Shores {
  const first = new Uint32Array(lines.length + 1);
  lines.forEach((line, index) => (first[index + 1] = first[index]! + line.length / 2));
  const lon = new Int32Array(first[lines.length]!);
  const lat = lon.slice();
  lines.forEach((line, index) => {
    for (let point = 0; point < line.length / 2; point++) {
      lon[first[index]! + point] = line[2 * point]!;
      lat[first[index]! + point] = line[2 * point + 1]!;
    }
  });
  return { first, lon, lat };
}
