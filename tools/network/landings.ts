import FlatQueue from 'flatqueue';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import { internAttributes, PLAIN_ROAD } from './roads.ts';
import type { Road, Roads } from './roads.ts';
import { indexSegments } from './segment-index.ts';
import type { Tally } from './tally.ts';
import { isOnTileEdge } from './tile-seams.ts';

/** How far a landing may lie from the larger roads along the streets that lead to it. */
const LONGEST_WAY_METRES = 5000;
/**
 * Longest straight way that is made up where an extract without streets leaves the landing by itself: 400 m, for
 * a long ferry 5 % of all its lines, as the harbour of an island is farther from the larger roads, and the
 * made-up way matters less. Never more than 1,500 m.
 */
const MADE_METRES = 400;
const MADE_SHARE = 0.05;
const LONGEST_MADE_METRES = 1500;

/**
 * Landings of ferries that no road of the wanted classes reaches: keeps the smaller streets (`Roads.spare`) along
 * the shortest way from the landing to the network. A network of the larger roads alone would lose most of
 * Vietnam's ferries, as the last metres to the water are a street nearly everywhere.
 */
export function keepLandingStreets(roads: Roads, tally: Tally): Roads {
  const landings = openLandings(roads);
  if (landings.length === 0 || roads.spare.length === 0) return roads;
  const streets = roads.spare.filter(({ attributes }) => attributes.cars && attributes.status === 'open');
  const goal = onLand(roads);
  const around = incidence(roads, streets);
  const wanted = new Map<number, [first: number, last: number]>();
  for (const landing of landings) {
    const way = wayToNetwork(roads, streets, around, landing, goal);
    if (way === null) {
      tally.count('ferry landings without a way to the network');
      continue;
    }
    tally.count('ferry landings reached by streets that were kept for it');
    for (const { street, index } of way) {
      const range = wanted.get(street);
      if (range) wanted.set(street, [Math.min(range[0], index - 1), Math.max(range[1], index)]);
      else wanted.set(street, [index - 1, index]);
    }
  }
  const kept = [...wanted]
    .sort((a, b) => a[0] - b[0])
    .map(([street, [first, last]]): Road => {
      const road = streets[street]!;
      return { ...road, points: Array.prototype.slice.call(road.points, first, last + 1) as number[] };
    });
  return { ...roads, roads: [...roads.roads, ...kept] };
}

/**
 * The same for an extract that has no streets at all (vector tiles of the larger roads): a straight service road
 * from the landing to the nearest road, if that is near. Ends that are only cut by a tile's edge are no landings.
 */
export function makeLandingRoads(roads: Roads, tally: Tally): Roads {
  const { lon, lat } = roads.points;
  const land = roads.roads.filter(({ attributes }) => attributes.class !== 'ferry' && attributes.cars);
  const landings = openLandings(roads).filter((point) => !isOnTileEdge(lon[point]! / 1e6, lat[point]! / 1e6));
  if (landings.length === 0) return roads;
  const segments = indexSegments(roads.points, land, landings, LONGEST_MADE_METRES);
  const ferryMetres = lengthsOfFerries(roads);
  const intern = internAttributes();
  const made: Road[] = [];
  for (const landing of landings) {
    const longest = Math.min(LONGEST_MADE_METRES, Math.max(MADE_METRES, MADE_SHARE * ferryMetres(landing)));
    const hits = segments.near(landing).filter((hit) => hit.metres <= longest);
    if (hits.length === 0) {
      tally.count('ferry landings without a way to the network');
      continue;
    }
    const nearest = hits.reduce((best, hit) => (hit.metres < best.metres ? hit : best));
    // To a vertex that is there already: no other road has to be changed for it.
    const end = nearest.road.points[nearest.share < 0.5 ? nearest.index - 1 : nearest.index]!;
    made.push({
      id: -roads.points.id[landing]!,
      points: [landing, end],
      attributes: intern({ ...PLAIN_ROAD, class: 'service' }),
    });
    tally.count('ferry landings joined to the nearest road by a straight line');
  }
  return { ...roads, roads: [...roads.roads, ...made] };
}

/** Length of all ferries that hang together with the one at a point. */
function lengthsOfFerries({ points, roads }: Roads): (point: number) => number {
  const stands = new Map<number, number>();
  const root = (point: number): number => {
    let at = point;
    for (let next = stands.get(at); next !== undefined && next !== at; next = stands.get(at)) at = next;
    return at;
  };
  const ferries = roads.filter(({ attributes }) => attributes.class === 'ferry');
  for (const ferry of ferries) {
    for (let i = 1; i < ferry.points.length; i++) stands.set(root(ferry.points[i]!), root(ferry.points[0]!));
  }
  const metres = new Map<number, number>();
  for (const ferry of ferries) {
    const key = root(ferry.points[0]!);
    for (let i = 1; i < ferry.points.length; i++) {
      const [a, b] = [ferry.points[i - 1]!, ferry.points[i]!];
      const [lonA, latA, lonB, latB] = [points.lon[a]!, points.lat[a]!, points.lon[b]!, points.lat[b]!];
      const length = metresBetween(lonA / 1e6, latA / 1e6, lonB / 1e6, latB / 1e6);
      metres.set(key, (metres.get(key) ?? 0) + length);
    }
  }
  return (point) => metres.get(root(point)) ?? 0;
}

/** Ends of ferries that only ferries touch, ascending. */
function openLandings(roads: Roads): number[] {
  const land = onLand(roads);
  const ends = new Set<number>();
  for (const { points, attributes } of roads.roads) {
    if (attributes.class === 'ferry') ends.add(points[0]!).add(points[points.length - 1]!);
  }
  return [...ends].filter((point) => !land[point]).sort((a, b) => a - b);
}

/** 1 for each point of a road that is no ferry. */
function onLand(roads: Roads): Uint8Array {
  const land = new Uint8Array(roads.points.id.length);
  for (const { points, attributes } of roads.roads) {
    if (attributes.class === 'ferry') continue;
    for (let i = 0; i < points.length; i++) land[points[i]!] = 1;
  }
  return land;
}

type Incidence = { readonly offset: Uint32Array; readonly street: Uint32Array; readonly index: Uint32Array };

/** For each point the streets through it, and where in the street's list it stands. */
function incidence(roads: Roads, streets: readonly Road[]): Incidence {
  const offset = new Uint32Array(roads.points.id.length + 1);
  for (const { points } of streets) for (let i = 0; i < points.length; i++) offset[points[i]! + 1]!++;
  for (let point = 1; point < offset.length; point++) offset[point]! += offset[point - 1]!;
  const street = new Uint32Array(offset[offset.length - 1]!);
  const index = new Uint32Array(street.length);
  const next = offset.slice();
  streets.forEach(({ points }, number) => {
    for (let i = 0; i < points.length; i++) {
      const at = next[points[i]!]!++;
      street[at] = number;
      index[at] = i;
    }
  });
  return { offset, street, index };
}

/** A step along a street: from point `index − 1` of it to point `index`, or back. */
type Step = { readonly street: number; readonly index: number };

function wayToNetwork(
  roads: Roads,
  streets: readonly Road[],
  around: Incidence,
  landing: number,
  goal: Uint8Array,
): Step[] | null {
  const { lon, lat } = roads.points;
  const queue = new FlatQueue<number>();
  const metres = new Map([[landing, 0]]);
  const cameBy = new Map<number, Step & { readonly from: number }>();
  queue.push(landing, 0);
  for (let point = queue.pop(); point !== undefined; point = queue.pop()) {
    if (goal[point]) return stepsTo(point, cameBy);
    const here = metres.get(point)!;
    for (let at = around.offset[point]!; at < around.offset[point + 1]!; at++) {
      const street = around.street[at]!;
      const { points } = streets[street]!;
      for (const other of [around.index[at]! - 1, around.index[at]! + 1]) {
        if (other < 0 || other >= points.length) continue;
        const next = points[other]!;
        const length = metresBetween(
          lon[point]! / 1e6,
          lat[point]! / 1e6,
          lon[next]! / 1e6,
          lat[next]! / 1e6,
        );
        const there = here + length;
        if (there > LONGEST_WAY_METRES || there >= (metres.get(next) ?? Infinity)) continue;
        metres.set(next, there);
        cameBy.set(next, { street, index: Math.max(other, around.index[at]!), from: point });
        queue.push(next, there);
      }
    }
  }
  return null;
}

function stepsTo(end: number, cameBy: ReadonlyMap<number, Step & { readonly from: number }>): Step[] {
  const steps: Step[] = [];
  for (let step = cameBy.get(end); step; step = cameBy.get(step.from)) steps.push(step);
  return steps;
}
