import type { Metres } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { Polylines } from './polylines.ts';

/** Lines leave out what is nearer than this to the straight line: a tenth of the smallest cell painted from them. */
export const OUTLINE_TOLERANCE_METRES: Metres = 10;

/** No more points than this are looked back at: bounds the work on long winding lines. */
const LOOK_BACK = 24;

/** Coarser lines of all edges, for areas: like `Polylines`, with the share of the edge's length at each point. */
export type Outlines = Polylines & { readonly share: Float32Array };

/**
 * Leaves points out of lines as long as all of them stay within `OUTLINE_TOLERANCE_METRES` of the straight line
 * that replaces them. Shares are those of the full line.
 */
export function outlinesOf(lines: Polylines): Outlines {
  const { first: from, lon, lat } = lines;
  const edgeCount = from.length - 1;
  const first = new Uint32Array(edgeCount + 1);
  const kept = new Uint32Array(lon.length);
  const share = new Float32Array(lon.length);
  let count = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    first[edge] = count;
    const begin = from[edge]!;
    const last = from[edge + 1]! - 1;
    const perDegree = metresPerDegreeNear(lat[begin]!);
    const tolerance = OUTLINE_TOLERANCE_METRES / (perDegree.lat / 1e6);
    const narrow = perDegree.lon / perDegree.lat;

    let anchor = begin;
    let passed = 0;
    kept[count] = begin;
    share[count++] = 0;
    for (let point = begin + 1; point <= last; point++) {
      const dx = (lon[point]! - lon[point - 1]!) * narrow;
      const dy = lat[point]! - lat[point - 1]!;
      if (point - 1 > anchor && !isStraight(lon, lat, anchor, point, narrow, tolerance)) {
        anchor = point - 1;
        kept[count] = anchor;
        share[count++] = passed;
      }
      passed += Math.sqrt(dx * dx + dy * dy);
    }
    kept[count] = last;
    share[count++] = passed;
    for (let i = first[edge]!; i < count; i++) share[i]! /= passed || 1;
    share[count - 1] = 1;
  }
  first[edgeCount] = count;

  const coarseLon = new Int32Array(count);
  const coarseLat = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    coarseLon[i] = lon[kept[i]!]!;
    coarseLat[i] = lat[kept[i]!]!;
  }
  return { first, lon: coarseLon, lat: coarseLat, share: share.slice(0, count) };
}

/** True if all points between two are near the straight line from the one to the other, and not behind its ends. */
function isStraight(
  lon: Int32Array,
  lat: Int32Array,
  start: number,
  end: number,
  narrow: number,
  tolerance: number,
): boolean {
  if (end - start > LOOK_BACK) return false;
  const x = lon[start]!;
  const y = lat[start]!;
  const dx = (lon[end]! - x) * narrow;
  const dy = lat[end]! - y;
  const squared = dx * dx + dy * dy;
  for (let point = start + 1; point < end; point++) {
    const px = (lon[point]! - x) * narrow;
    const py = lat[point]! - y;
    const along = squared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / squared)) : 0;
    const offX = px - along * dx;
    const offY = py - along * dy;
    if (offX * offX + offY * offY > tolerance * tolerance) return false;
  }
  return true;
}

const PER_DEGREE = new Map<number, { readonly lon: Metres; readonly lat: Metres }>();

/** Rounded to a tenth of a degree: 0.05 % is enough for shares, and trigonometry per edge is not free. */
function metresPerDegreeNear(lat: number): { readonly lon: Metres; readonly lat: Metres } {
  const tenth = Math.round(lat / 1e5);
  let scale = PER_DEGREE.get(tenth);
  if (scale === undefined) PER_DEGREE.set(tenth, (scale = metresPerDegree(tenth / 10)));
  return scale;
}
