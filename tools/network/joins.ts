import KDBush from 'kdbush';
import { metresBetween, metresPerDegree } from '../../src/network/ellipsoid.ts';
import type { Road, Roads } from './roads.ts';
import type { Tally } from './tally.ts';

/** Two dead ends nearer than this were one point before something cut the road. */
const JOIN_METRES = 2;

/**
 * Makes one point of neighbouring points of a road at the very same place (after rounding to 0.1 m): a road of
 * no length joins its ends already. Roads that vanish by it are counted.
 */
export function collapseZeroLengths(roads: Roads, tally: Tally): Roads {
  const { lon, lat } = roads.points;
  const pairs: [number, number][] = [];
  for (const road of roads.roads) {
    for (let i = 1; i < road.points.length; i++) {
      const a = road.points[i - 1]!;
      const b = road.points[i]!;
      if (lon[a] === lon[b] && lat[a] === lat[b]) pairs.push([a, b]);
    }
  }
  tally.count('neighbouring points at one place made one', pairs.length);
  return mergePoints(roads, pairs, tally);
}

/**
 * Joins dead ends of two roads that lie under 2 m apart and are of one class, name, number, level (bridge, tunnel,
 * layer): the seams of an extract that was cut into tiles. Ends of different roads are left alone: across a
 * difference of level a join would be a junction that does not exist, and roads that differ in more were ended
 * by somebody on purpose. Nearest pairs first; an end is joined once.
 */
export function joinSeams(roads: Roads, tally: Tally): Roads {
  const ends = deadEnds(roads);
  if (ends.length === 0) return roads;
  const { lon, lat } = roads.points;
  const tree = new KDBush(ends.length);
  for (const { point } of ends) tree.add(lon[point]!, lat[point]!);
  tree.finish();
  const candidates: { a: number; b: number; metres: number }[] = [];
  ends.forEach(({ point, road }, a) => {
    const reach = (JOIN_METRES / metresPerDegree(lat[point]! / 1e6).lon) * 1e6;
    for (const b of tree.within(lon[point]!, lat[point]!, reach * 1.01)) {
      const other = ends[b]!;
      if (b <= a || !areOneRoad(road, other.road)) continue;
      const metres = pointDistance(roads, point, other.point);
      if (metres < JOIN_METRES) candidates.push({ a, b, metres });
    }
  });
  candidates.sort((x, y) => x.metres - y.metres || x.a - y.a || x.b - y.b);
  const joined = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { a, b } of candidates) {
    if (joined.has(a) || joined.has(b)) continue;
    joined.add(a).add(b);
    pairs.push([ends[a]!.point, ends[b]!.point]);
  }
  tally.count('dead ends joined over a seam', pairs.length);
  return mergePoints(roads, pairs, tally);
}

export type DeadEnd = { readonly point: number; readonly road: Road };

/** Ends of roads that no other road touches, in order of their points. */
export function deadEnds({ points, roads }: Roads): DeadEnd[] {
  const uses = new Uint8Array(points.id.length);
  for (const road of roads) {
    for (let i = 0; i < road.points.length; i++) {
      const point = road.points[i]!;
      if (uses[point]! < 2) uses[point]!++;
    }
  }
  const ends: DeadEnd[] = [];
  for (const road of roads) {
    for (const point of [road.points[0]!, road.points[road.points.length - 1]!]) {
      if (uses[point] === 1) ends.push({ point, road });
    }
  }
  return ends.sort((x, y) => x.point - y.point);
}

/** Whether two roads look like parts of one: equal in class, name, number, level and direction. */
export function areOneRoad(a: Road, b: Road): boolean {
  const [x, y] = [a.attributes, b.attributes];
  return (
    a !== b &&
    x.class === y.class &&
    x.name === y.name &&
    x.ref === y.ref &&
    x.layer === y.layer &&
    x.bridge === y.bridge &&
    x.tunnel === y.tunnel &&
    x.oneway === y.oneway
  );
}

function pointDistance({ points }: Roads, a: number, b: number): number {
  return metresBetween(
    points.lon[a]! / 1e6,
    points.lat[a]! / 1e6,
    points.lon[b]! / 1e6,
    points.lat[b]! / 1e6,
  );
}

/** Replaces the points of each pair by the lower of them, everywhere. Roads left with one point are dropped. */
export function mergePoints(
  roads: Roads,
  pairs: readonly (readonly [number, number])[],
  tally: Tally,
): Roads {
  if (pairs.length === 0) return roads;
  const stands = Uint32Array.from(roads.points.id, (_, point) => point);
  const root = (point: number): number => {
    let at = point;
    while (stands[at] !== at) at = stands[at] = stands[stands[at]!]!;
    return at;
  };
  for (const [a, b] of pairs) {
    const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    stands[high] = low;
  }
  const kept: Road[] = [];
  for (const road of roads.roads) {
    let changed = false;
    const points: number[] = [];
    for (let i = 0; i < road.points.length; i++) {
      const point = root(road.points[i]!);
      if (point !== road.points[i]) changed = true;
      if (points.at(-1) !== point) points.push(point);
    }
    if (!changed) kept.push(road);
    else if (points.length >= 2) kept.push({ ...road, points: Uint32Array.from(points) });
    else tally.count('roads dropped: no length');
  }
  const restrictions = roads.restrictions.map((restriction) => ({
    ...restriction,
    via: root(restriction.via),
  }));
  return { ...roads, roads: kept, restrictions };
}
