import type { Position } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';

/** Distances of lines on a plane that is right around one place. */

export type Point = readonly [x: number, y: number];
/** A stretch between two points, which may be one. */
export type Side = readonly [Point, Point];
/** Where two stretches are nearest. */
export type Pair = { readonly distance: number; readonly onFirst: Point; readonly onSecond: Point };

export type Plane = {
  readonly to: (position: Position) => Point;
  readonly from: (point: Point) => Position;
};

/** Metres east and north of a position, by the ellipsoid's curvature there: within 0.1 % for some tens of kilometres. */
export function planeAt([lon0, lat0]: Position): Plane {
  const { lon: east, lat: north } = metresPerDegree(lat0);
  return {
    to: ([lon, lat]) => [(lon - lon0) * east, (lat - lat0) * north],
    from: ([x, y]) => [lon0 + x / east, lat0 + y / north],
  };
}

export function sidesOf(points: readonly Point[]): Side[] {
  if (points.length === 1) return [[points[0]!, points[0]!]];
  return points.slice(1).map((point, i): Side => [points[i]!, point]);
}

/** The diagonal of the box around them. */
export function boxOf(sides: readonly Side[]): Side {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of sides.flat()) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [
    [west, south],
    [east, north],
  ];
}

/** No two points of the stretches are nearer than their boxes. */
export function gapOfBoxes([a, b]: Side, [c, d]: Side): number {
  const gap = (axis: 0 | 1): number =>
    Math.max(
      0,
      Math.min(c[axis], d[axis]) - Math.max(a[axis], b[axis]),
      Math.min(a[axis], b[axis]) - Math.max(c[axis], d[axis]),
    );
  return Math.hypot(gap(0), gap(1));
}

/** Two stretches that do not cross are nearest at an end of one of them. */
export function nearestPair(first: Side, second: Side): Pair {
  const crossing = crossingOf(first, second);
  if (crossing !== null) return { distance: 0, onFirst: crossing, onSecond: crossing };
  const pairs: Pair[] = [
    ...second.map((point) => pairOf(nearestOn(first, point), point)),
    ...first.map((point) => pairOf(point, nearestOn(second, point))),
  ];
  return pairs.reduce((best, pair) => (pair.distance < best.distance ? pair : best));
}

function pairOf(onFirst: Point, onSecond: Point): Pair {
  return {
    distance: Math.hypot(onFirst[0] - onSecond[0], onFirst[1] - onSecond[1]),
    onFirst,
    onSecond,
  };
}

function nearestOn([a, b]: Side, [x, y]: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return [a[0] + share * dx, a[1] + share * dy];
}

function crossingOf([a, b]: Side, [c, d]: Side): Point | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const s = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const t = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  return s < 0 || s > 1 || t < 0 || t > 1 ? null : [a[0] + s * ux, a[1] + s * uy];
}
