import type { Direction } from '../domain/assumptions.ts';
import { tailsOfDrive } from './arcs.ts';
import type { Access } from './snap.ts';
import { stopsOf, ticksBetween } from './stops.ts';
import type { CostedNetwork, Stop } from './stops.ts';
import { NEVER } from './ticks.ts';

/** So many points that an object for each of their stops would be too much: all of them in flat arrays. */
export type Crowd = {
  readonly count: number;
  /** The stops of point i are `first[i] … first[i + 1] − 1`. */
  readonly first: Uint32Array;
  /** Of each stop, as in `Stop`. */
  readonly drive: Uint32Array;
  readonly position: Float64Array;
  readonly accessSeconds: Float64Array;
  /** The stops on one drive: the last one, and of each stop the one before it; −1 for none. */
  readonly lastOn: Int32Array;
  readonly before: Int32Array;
};

/** Points between two signs of life. */
const STEP = 1000;
/** Most points have one access with two directions; some have more. */
const STOPS_PER_POINT = 2.5;

/** Finds out where each of some points meets the network, a little at each step; gives the share that is done. */
export function* gatherCrowd(
  { network }: CostedNetwork,
  count: number,
  accessesOf: (point: number) => readonly Access[],
): Generator<number, Crowd> {
  const first = new Uint32Array(count + 1);
  let [drive, position, accessSeconds] = [new Uint32Array(0), new Float64Array(0), new Float64Array(0)];
  let stops = 0;
  for (let point = 0; point < count; point++) {
    if (point % STEP === 0) yield point / count;
    for (const stop of stopsOf(network, accessesOf(point))) {
      if (stops === drive.length) {
        const length = Math.ceil(Math.max(count * STOPS_PER_POINT, 1.5 * stops)) + 1;
        [drive, position, accessSeconds] = [
          lengthened(drive, new Uint32Array(length)),
          lengthened(position, new Float64Array(length)),
          lengthened(accessSeconds, new Float64Array(length)),
        ];
      }
      drive[stops] = stop.drive;
      position[stops] = stop.position;
      accessSeconds[stops] = stop.accessSeconds;
      stops++;
    }
    first[point + 1] = stops;
  }
  const lastOn = new Int32Array(2 * network.edgeCount).fill(-1);
  const before = new Int32Array(stops);
  for (let stop = 0; stop < stops; stop++) {
    before[stop] = lastOn[drive[stop]!]!;
    lastOn[drive[stop]!] = stop;
  }
  return {
    count,
    first,
    drive: drive.slice(0, stops),
    position: position.slice(0, stops),
    accessSeconds: accessSeconds.slice(0, stops),
    lastOn,
    before,
  };
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
  const { arcs, hierarchy } = costed;
  const first = new Uint32Array(crowd.count + 1);
  let rank = new Uint32Array(crowd.drive.length);
  let ticks = new Int32Array(crowd.drive.length);
  let gates = 0;
  for (let point = 0; point < crowd.count; point++) {
    for (let stop = crowd.first[point]!; stop < crowd.first[point + 1]!; stop++) {
      const drive = crowd.drive[stop]!;
      const position = crowd.position[stop]!;
      const access = crowd.accessSeconds[stop]!;
      const [start, end] = direction === 'from' ? [0, position] : [position, 1];
      const between = ticksBetween(costed, drive, start, end, access);
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
  for (const { drive, position, accessSeconds } of site) {
    for (let stop = crowd.lastOn[drive]!; stop >= 0; stop = crowd.before[stop]!) {
      const there = crowd.position[stop]!;
      const [start, end] = direction === 'from' ? [position, there] : [there, position];
      if (end < start) continue;
      const access = accessSeconds + crowd.accessSeconds[stop]!;
      visit(pointOf(crowd, stop), ticksBetween(costed, drive, start, end, access));
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

/** The point that a stop belongs to: the last one whose stops begin at it or before. */
function pointOf({ first, count }: Crowd, stop: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle]! <= stop) low = middle;
    else high = middle - 1;
  }
  return low;
}
