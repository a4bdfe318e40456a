import type { Direction } from '../domain/assumptions.ts';
import { isPermitted, tailsOfDrive } from './arcs.ts';
import { accessSeconds } from './snap.ts';
import type { Access } from './snap.ts';
import { ticksBetween } from './stops.ts';
import type { CostedNetwork, Stop } from './stops.ts';
import { NEVER } from './ticks.ts';

/**
 * So many points that an object for each of their accesses would be too much: all of them in flat arrays. Each stands for its
 * stops, one for each direction that its edge permits.
 */
export type Crowd = {
  readonly count: number;
  /** The accesses of point i are `first[i] … first[i + 1] − 1`. */
  readonly first: Uint32Array;
  /** Of each access, as in `Access` and `Stop`. */
  readonly edge: Uint32Array;
  readonly fraction: Float64Array;
  readonly accessSeconds: Float64Array;
  /** The accesses on one edge: the last one, and of each access the one before it; −1 for none. */
  readonly lastOn: Int32Array;
  readonly before: Int32Array;
};

/** Points between two signs of life. */
const STEP = 1000;
/** Most points have one access; some have more. */
const ACCESSES_PER_POINT = 1.25;

/** Finds out where each of some points meets the network, a little at each step; gives the share that is done. */
export function* gatherCrowd(
  { network }: CostedNetwork,
  count: number,
  accessesOf: (point: number) => readonly Access[],
): Generator<number, Crowd> {
  const first = new Uint32Array(count + 1);
  let [edge, fraction, seconds] = [new Uint32Array(0), new Float64Array(0), new Float64Array(0)];
  let found = 0;
  for (let point = 0; point < count; point++) {
    if (point % STEP === 0) yield point / count;
    for (const access of accessesOf(point)) {
      if (found === edge.length) {
        const length = Math.ceil(Math.max(count * ACCESSES_PER_POINT, 1.5 * found)) + 1;
        [edge, fraction, seconds] = [
          lengthened(edge, new Uint32Array(length)),
          lengthened(fraction, new Float64Array(length)),
          lengthened(seconds, new Float64Array(length)),
        ];
      }
      edge[found] = access.edge;
      fraction[found] = access.fraction;
      seconds[found] = accessSeconds(access.metres);
      found++;
    }
    first[point + 1] = found;
  }
  const lastOn = new Int32Array(network.edgeCount).fill(-1);
  const before = new Int32Array(found);
  for (let access = 0; access < found; access++) {
    before[access] = lastOn[edge[access]!]!;
    lastOn[edge[access]!] = access;
  }
  return {
    count,
    first,
    edge: edge.slice(0, found),
    fraction: fraction.slice(0, found),
    accessSeconds: seconds.slice(0, found),
    lastOn,
    before,
  };
}

/** How much of a drive lies behind a vehicle at an access. */
function positionOn(drive: number, fraction: number): number {
  return drive % 2 === 0 ? fraction : 1 - fraction;
}

function lengthened<T extends Uint32Array | Int32Array | Float64Array>(array: T, into: T): T {
  into.set(array);
  return into;
}

/**
 * The ways between a crowd and the hierarchy: point i is reached by way of `rank[g]`, for all g from `first[i]` to
 * `first[i + 1] − 1`, in `ticks[g]` more than that rank (or, with direction 'to', reaches it in as many).
 */
export type Gates = {
  readonly direction: Direction;
  readonly first: Uint32Array;
  readonly rank: Uint32Array;
  readonly ticks: Int32Array;
};

/** `direction` as it is for the other end: 'from' a site to the crowd, or 'to' a site from the crowd. */
export function gatesOf(costed: CostedNetwork, crowd: Crowd, direction: Direction): Gates {
  const { network, arcs, hierarchy } = costed;
  const first = new Uint32Array(crowd.count + 1);
  // most edges permit both directions
  let rank = new Uint32Array(2 * crowd.edge.length);
  let ticks = new Int32Array(2 * crowd.edge.length);
  let gates = 0;
  for (let point = 0; point < crowd.count; point++) {
    for (let at = crowd.first[point]!; at < crowd.first[point + 1]!; at++) {
      const edge = crowd.edge[at]!;
      for (let drive = 2 * edge; drive <= 2 * edge + 1; drive++) {
        if (!isPermitted(network, drive)) continue;
        const position = positionOn(drive, crowd.fraction[at]!);
        const [start, end] = direction === 'from' ? [0, position] : [position, 1];
        const between = ticksBetween(costed, drive, start, end, crowd.accessSeconds[at]!);
        const states = direction === 'from' ? tailsOfDrive(arcs, drive) : [arcs.headOfDrive[drive]!];
        for (const state of states) {
          if (gates === rank.length) {
            rank = lengthened(rank, new Uint32Array(2 * gates));
            ticks = lengthened(ticks, new Int32Array(2 * gates));
          }
          rank[gates] = hierarchy.rankOf[state]!;
          ticks[gates] = between;
          gates++;
        }
      }
    }
    first[point + 1] = gates;
  }
  return { direction, first, rank: rank.slice(0, gates), ticks: ticks.slice(0, gates) };
}

/** Told of points of a crowd that are reached sooner without leaving the edge on which a site is. */
export type VisitPoint = (point: number, ticks: number) => void;

/** The ways to a crowd (or from it) that stay on one edge: they go by way of no rank. */
export function visitOwnEdges(
  costed: CostedNetwork,
  crowd: Crowd,
  direction: Direction,
  site: readonly Stop[],
  visit: VisitPoint,
): void {
  for (const { drive, position, accessSeconds: siteSeconds } of site) {
    for (let at = crowd.lastOn[drive >> 1]!; at >= 0; at = crowd.before[at]!) {
      const there = positionOn(drive, crowd.fraction[at]!);
      const [start, end] = direction === 'from' ? [position, there] : [there, position];
      if (end < start) continue;
      const access = siteSeconds + crowd.accessSeconds[at]!;
      visit(pointOf(crowd, at), ticksBetween(costed, drive, start, end, access));
    }
  }
}

/** Ticks between a site and each point of a crowd; `ranks` are those between the site and each rank. */
export function crowdTicks(gates: Gates, ranks: Int32Array, into: Int32Array): void {
  const { first, rank, ticks } = gates;
  for (let point = 0; point < into.length; point++) {
    let best = NEVER;
    const end = first[point + 1]!;
    for (let gate = first[point]!; gate < end; gate++) {
      const sum = ranks[rank[gate]!]! + ticks[gate]!;
      if (sum < best) best = sum;
    }
    into[point] = best;
  }
}

/** The point that an access belongs to: the last one whose accesses begin at it or before. */
function pointOf({ first, count }: Crowd, access: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle]! <= access) low = middle;
    else high = middle - 1;
  }
  return low;
}
