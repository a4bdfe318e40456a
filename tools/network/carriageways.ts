import { metresPerDegree } from '../../src/network/ellipsoid.ts';
import { internAttributes } from './roads.ts';
import type { Road, Roads } from './roads.ts';
import { indexSegments } from './segment-index.ts';
import type { SegmentIndex } from './segment-index.ts';
import type { Tally } from './tally.ts';

/** Between the axes of the two carriageways of an expressway: nearer is an overlap, farther another road. */
const NEAREST_METRES = 4;
const FARTHEST_METRES = 80;
/** Cosine of the largest angle between two carriageways of one road. */
const PARALLEL = 0.94;
/** Share of a road's length that must have another carriageway beside it. */
const ENOUGH = 0.5;

/**
 * Decides the direction of expressways of which the extract does not tell it. Vector tiles keep `oneway=yes` only:
 * a motorway without it may be one-way by implication, drawn against its traffic (`oneway=-1`), or the two-way
 * expressway with one carriageway that Vietnam has several of (`oneway=no`). With another carriageway on the left
 * traffic runs in the order of the points, with one on the right against it (Vietnam drives on the right), with
 * none both ways. Never used on original extracts, where the tags say it.
 */
export function settleCarriageways(roads: Roads, tally: Tally): Roads {
  const unsettled = roads.roads.filter((road) => road.attributes.onewayImplied);
  if (unsettled.length === 0) return roads;
  const motorways = roads.roads.filter((road) => road.attributes.class === 'motorway');
  const asked = unsettled.flatMap((road) => Array.from(road.points));
  const segments = indexSegments(roads.points, motorways, asked, FARTHEST_METRES);
  const intern = internAttributes();
  const settled = new Map<Road, Road>();
  for (const road of unsettled) {
    const { left, right, total } = carriagewaysBeside(roads, road, segments);
    if (Math.max(left, right) < ENOUGH * total) {
      settled.set(road, {
        ...road,
        attributes: intern({ ...road.attributes, oneway: false, onewayImplied: false }),
      });
      tally.count('expressways of unknown direction made two-way');
    } else if (right > left) {
      settled.set(road, { ...road, points: Array.from(road.points).reverse() });
      tally.count('expressways of unknown direction turned round');
    } else {
      tally.count('expressways of unknown direction left one-way');
    }
  }
  // A new interner makes new objects: all attributes must go through it, or equal ones would be two.
  return {
    ...roads,
    roads: roads.roads.map((road) => {
      const { points, attributes } = settled.get(road) ?? road;
      return { id: road.id, points, attributes: intern(attributes) };
    }),
  };
}

/** Metres of a road that have another carriageway on the left, on the right, and altogether. */
function carriagewaysBeside(
  roads: Roads,
  road: Road,
  segments: SegmentIndex,
): { left: number; right: number; total: number } {
  const { lon, lat } = roads.points;
  let [left, right, total] = [0, 0, 0];
  for (let i = 1; i < road.points.length; i++) {
    const [a, b] = [road.points[i - 1]!, road.points[i]!];
    const scale = metresPerDegree(lat[a]! / 1e6);
    const east = ((lon[b]! - lon[a]!) / 1e6) * scale.lon;
    const north = ((lat[b]! - lat[a]!) / 1e6) * scale.lat;
    const length = Math.hypot(east, north);
    if (length === 0) continue;
    total += length;
    let nearest = FARTHEST_METRES;
    let side = 0;
    for (const hit of segments.near(a)) {
      if (hit.road === road || hit.metres < NEAREST_METRES || hit.metres >= nearest) continue;
      const along = (hit.east * east + hit.north * north) / length;
      if (Math.abs(along) < PARALLEL) continue;
      // Beside, not ahead: the next stretch of the same carriageway is parallel too.
      const across = (east * hit.offNorth - north * hit.offEast) / length;
      if (Math.abs(across) < PARALLEL * hit.metres) continue;
      // Where the other is known to be one-way it must run the other way, if drawn so or not.
      if (!hit.road.attributes.onewayImplied && !hit.road.attributes.oneway) continue;
      nearest = hit.metres;
      side = Math.sign(across);
    }
    if (side > 0) left += length;
    if (side < 0) right += length;
  }
  return { left, right, total };
}
