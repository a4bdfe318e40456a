import { metresBetween, metresPerDegree } from '../../src/network/ellipsoid.ts';
import { encodeShape } from '../../src/network/shape.ts';

/** How far the stored line may be from the road, tried in this order. */
const TOLERANCES = [8, 5, 3, 1.5, 0.5, 0] as const;
/** How much the stored line's length may differ from the road's: 0.3 %, or 0.3 m where that is less. */
const LENGTH_SHARE = 0.003;
const LENGTH_METRES = 0.3;

export type Generalised = {
  /** Length of the full line, metres. */
  readonly metres: number;
  /** `RoadNetwork.shapeBytes` of the edge. */
  readonly bytes: readonly number[];
};

/**
 * Generalises a line (micro-degrees: longitude, latitude, …, both ends included) as far as its length allows, and
 * encodes it. Coarse steps (1e-5 degrees) where they keep the length too, else fine ones.
 */
export function generalise(line: Int32Array): Generalised {
  const metres = lineMetres(line);
  if (line.length <= 4) return { metres, bytes: [] };
  let bytes: number[] | null = null;
  for (const tolerance of TOLERANCES) {
    const fewer = simplify(line, tolerance);
    for (const fine of [false, true]) {
      const stored = fine ? fewer : rounded(fewer);
      if (!isLengthKept(lineMetres(stored), metres)) continue;
      const candidate: number[] = [];
      encodeShape(stored, fine, candidate);
      if (bytes === null || candidate.length < bytes.length) bytes = candidate;
    }
    if (bytes !== null) break;
  }
  if (bytes === null) throw new Error('A line without any change must keep its length.');
  return { metres, bytes };
}

function isLengthKept(stored: number, metres: number): boolean {
  return Math.abs(stored - metres) <= Math.max(LENGTH_SHARE * metres, LENGTH_METRES);
}

/** Length on the ellipsoid of a line in micro-degrees. */
export function lineMetres(line: ArrayLike<number>): number {
  let metres = 0;
  for (let i = 2; i < line.length; i += 2) {
    metres += metresBetween(line[i - 2]! / 1e6, line[i - 1]! / 1e6, line[i]! / 1e6, line[i + 1]! / 1e6);
  }
  return metres;
}

/** Inner vertices to whole 1e-5 degrees, as coarse steps do; the ends stay. */
function rounded(line: Int32Array): Int32Array {
  const result = line.map((value) => Math.round(value / 10) * 10);
  for (const i of [0, 1, line.length - 2, line.length - 1]) result[i] = line[i]!;
  return result;
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
