import { metresBetween, metresPerDegree } from '../../src/network/ellipsoid.ts';
import { encodeShape, roundShape } from '../../src/network/shape.ts';
import type { Roads } from './roads.ts';
import type { Topology } from './topology.ts';

/** How far vertices may be left out from, tried in this order until the length can be kept. */
const TOLERANCES = [10, 7, 5, 3, 1.5, 0] as const;
/** How much the stored line's length may differ from the road's: 0.3 %, or 0.3 m where that is less. */
const LENGTH_SHARE = 0.003;
const LENGTH_METRES = 0.3;
/** How far a vertex may be moved to keep the length. */
const LONGEST_MOVE_METRES = 6;
/** Halvings of the factor by which vertices are moved: rounding to 2 m makes more of them useless. */
const HALVINGS = 12;
const LARGEST_FACTOR = 2;

export type Generalised = {
  /** Length of the full line, metres. */
  readonly metres: number;
  /** `RoadNetwork.shapeBytes` of the edge, and whether they are in fine steps. */
  readonly bytes: readonly number[];
  readonly fine: boolean;
};

/**
 * Generalises a line (micro-degrees: longitude, latitude, …, both ends included) and encodes it, so that its
 * length stays the road's within 0.3 %.
 *
 * Leaving out vertices cuts corners and shortens: on a mountain road by several per cent. To keep vertices until
 * the length is right takes twice as many. Instead the vertices that are left are moved outwards, away from the
 * line between their neighbours, all by the same factor, at most 6 m, until the length is that of the road.
 */
export function generalise(line: Int32Array): Generalised {
  const metres = lineMetres(line);
  for (const tolerance of TOLERANCES) {
    const fewer = simplify(line, tolerance);
    for (const fine of [false, true]) {
      const stored = stretch(fewer, metres, fine);
      if (stored) return { metres, bytes: encodeShape(stored, fine), fine };
    }
  }
  throw new Error('A line without any change must keep its length.');
}

/** Moves the inner vertices outwards until the line has the wanted length; null where it cannot be done. */
function stretch(line: Int32Array, metres: number, fine: boolean): Int32Array | null {
  const unmoved = roundShape(line, fine);
  const short = metres - lineMetres(unmoved);
  const allowed = Math.max(LENGTH_SHARE * metres, LENGTH_METRES);
  if (short <= 0 || line.length <= 4) return Math.abs(short) <= allowed ? unmoved : null;
  let best = unmoved;
  let bestError = short;
  let low = 0;
  let high = LARGEST_FACTOR;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const factor = (low + high) / 2;
    const moved = roundShape(moveOutwards(line, factor), fine);
    const error = metres - lineMetres(moved);
    if (Math.abs(error) < bestError) {
      best = moved;
      bestError = Math.abs(error);
    }
    if (error > 0) low = factor;
    else high = factor;
  }
  return bestError <= allowed ? best : null;
}

/** Each inner vertex away from the middle between its neighbours, by a factor of its distance from it. */
function moveOutwards(line: Int32Array, factor: number): Int32Array {
  const scale = metresPerDegree(line[1]! / 1e6);
  const moved = line.slice();
  for (let i = 2; i < line.length - 2; i += 2) {
    const dLon = (line[i]! - (line[i - 2]! + line[i + 2]!) / 2) * factor;
    const dLat = (line[i + 1]! - (line[i - 1]! + line[i + 3]!) / 2) * factor;
    const metres = Math.hypot(dLon * scale.lon, dLat * scale.lat) / 1e6;
    const share = Math.min(1, LONGEST_MOVE_METRES / metres || 1);
    moved[i] = Math.round(line[i]! + dLon * share);
    moved[i + 1] = Math.round(line[i + 1]! + dLat * share);
  }
  return moved;
}

/** Line of an edge in micro-degrees from its from-node to its to-node. */
export function edgeLine(roads: Roads, topology: Topology, edge: number): Int32Array {
  const start = topology.edgePointOffset[edge]!;
  const end = topology.edgePointOffset[edge + 1]!;
  const line = new Int32Array((end - start) * 2);
  for (let i = start; i < end; i++) {
    const point = topology.edgePoints[i]!;
    line[(i - start) * 2] = roads.points.lon[point]!;
    line[(i - start) * 2 + 1] = roads.points.lat[point]!;
  }
  return line;
}

/** Length on the ellipsoid of a line in micro-degrees. */
export function lineMetres(line: ArrayLike<number>): number {
  let metres = 0;
  for (let i = 2; i < line.length; i += 2) {
    metres += metresBetween(line[i - 2]! / 1e6, line[i - 1]! / 1e6, line[i]! / 1e6, line[i + 1]! / 1e6);
  }
  return metres;
}

/**
 * Douglas and Peucker's line simplification, in metres on a plane tangent at the line's beginning; good to a few
 * per mille of the tolerance over the length of an edge. Own stack: lines have thousands of points.
 */
export function simplify(line: Int32Array, toleranceMetres: number): Int32Array {
  const count = line.length / 2;
  if (count <= 2) return line;
  const scale = metresPerDegree(line[1]! / 1e6);
  const x = (i: number): number => ((line[2 * i]! - line[0]!) / 1e6) * scale.lon;
  const y = (i: number): number => ((line[2 * i + 1]! - line[1]!) / 1e6) * scale.lat;
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  const stack = [0, count - 1];
  while (stack.length > 0) {
    const last = stack.pop()!;
    const first = stack.pop()!;
    let farthest = -1;
    let distance = toleranceMetres * toleranceMetres;
    for (let i = first + 1; i < last; i++) {
      const d = squaredDistance(x(i), y(i), x(first), y(first), x(last), y(last));
      if (d > distance) {
        distance = d;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push(first, farthest, farthest, last);
  }
  const kept: number[] = [];
  for (let i = 0; i < count; i++) if (keep[i]) kept.push(line[2 * i]!, line[2 * i + 1]!);
  return Int32Array.from(kept);
}

/** From a point to a segment. */
function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const along = square > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  const px = ax + along * dx - x;
  const py = ay + along * dy - y;
  return px * px + py * py;
}
