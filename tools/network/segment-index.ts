import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import type { Points, Road } from './roads.ts';

/** Side of a grid cell; segments are entered into every cell that their box touches. */
const CELL_DEGREES = 0.002;
/** A segment over more cells than this (a ferry over the sea) goes into a list that every question looks at. */
const MOST_CELLS = 4000;

export type SegmentHit = {
  readonly road: Road;
  /** The segment runs from point `index − 1` to point `index` of the road. */
  readonly index: number;
  readonly metres: number;
  /** Where on the segment the nearest place is, 0 to 1. */
  readonly share: number;
  /** Unit direction of the segment, and from the place asked for to its nearest place in metres. */
  readonly east: number;
  readonly north: number;
  readonly offEast: number;
  readonly offNorth: number;
};

export type SegmentIndex = {
  /** Segments within the index's reach of a point, in order of the roads. */
  near(point: number): SegmentHit[];
};

type Segment = { readonly road: Road; readonly index: number };

/**
 * Finds the segments of roads within `metres` of points. Which points will be asked about must be said before:
 * to enter all three million segments of a country for a few thousand questions would take 15 s.
 */
export function indexSegments(
  points: Points,
  roads: readonly Road[],
  asked: Iterable<number>,
  metres: number,
): SegmentIndex {
  const cells = new Map<number, Segment[]>();
  const everywhere: Segment[] = [];
  for (const point of asked) {
    for (const key of cellsAround(points, point, metres)) if (!cells.has(key)) cells.set(key, []);
  }
  for (const road of roads) {
    for (let index = 1; index < road.points.length; index++) {
      const [a, b] = [road.points[index - 1]!, road.points[index]!];
      const [lonA, lonB, latA, latB] = [points.lon[a]!, points.lon[b]!, points.lat[a]!, points.lat[b]!];
      const [west, east] = [cellOf(Math.min(lonA, lonB) / 1e6), cellOf(Math.max(lonA, lonB) / 1e6)];
      const [south, north] = [cellOf(Math.min(latA, latB) / 1e6), cellOf(Math.max(latA, latB) / 1e6)];
      if ((east - west + 1) * (north - south + 1) > MOST_CELLS) {
        everywhere.push({ road, index });
        continue;
      }
      for (let x = west; x <= east; x++) {
        for (let y = south; y <= north; y++) cells.get(cellKey(x, y))?.push({ road, index });
      }
    }
  }
  return {
    near(point) {
      const found = new Set<Segment>(everywhere);
      const twice = new Map<Road, Set<number>>();
      const hits: SegmentHit[] = [];
      for (const key of cellsAround(points, point, metres))
        for (const one of cells.get(key) ?? []) found.add(one);
      for (const segment of found) {
        const seen = twice.get(segment.road) ?? new Set();
        if (seen.has(segment.index)) continue;
        twice.set(segment.road, seen.add(segment.index));
        const hit = measure(points, point, segment);
        if (hit && hit.metres <= metres) hits.push(hit);
      }
      return hits;
    },
  };
}

function measure(points: Points, point: number, { road, index }: Segment): SegmentHit | null {
  const [lon, lat] = [points.lon[point]! / 1e6, points.lat[point]! / 1e6];
  const scale = metresPerDegree(lat);
  const [a, b] = [road.points[index - 1]!, road.points[index]!];
  const ax = (points.lon[a]! / 1e6 - lon) * scale.lon;
  const ay = (points.lat[a]! / 1e6 - lat) * scale.lat;
  const dx = ((points.lon[b]! - points.lon[a]!) / 1e6) * scale.lon;
  const dy = ((points.lat[b]! - points.lat[a]!) / 1e6) * scale.lat;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (length * length)));
  const [offEast, offNorth] = [ax + dx * share, ay + dy * share];
  const direction = { east: dx / length, north: dy / length };
  return { road, index, metres: Math.hypot(offEast, offNorth), share, ...direction, offEast, offNorth };
}

function* cellsAround(points: Points, point: number, metres: number): Generator<number> {
  const [lon, lat] = [points.lon[point]! / 1e6, points.lat[point]! / 1e6];
  const scale = metresPerDegree(lat);
  for (let x = cellOf(lon - metres / scale.lon); x <= cellOf(lon + metres / scale.lon); x++) {
    for (let y = cellOf(lat - metres / scale.lat); y <= cellOf(lat + metres / scale.lat); y++)
      yield cellKey(x, y);
  }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}

function cellKey(column: number, row: number): number {
  return column * 1_000_000 + row;
}
