import type { Direction } from '../domain/assumptions.ts';
import { isPermitted, tailsOfDrive } from './arcs.ts';
import { accessSeconds } from './snap.ts';
import type { Access } from './snap.ts';
import { ticksBetween } from './stops.ts';
import type { CostedNetwork, Stop } from './stops.ts';
import { NEVER } from './ticks.ts';

/**
 * So many points that an object for each of their accesses would be too much: of each access only that a point has one on an edge.
 * Where that is, and how far off, is worked out again for the few that somebody asks for. Each stands for its stops, one for each
 * direction that its edge permits.
 */
export type Crowd = {
  readonly count: number;
  /** The points with an access on edge e are `points[first[e]] … points[first[e + 1] − 1]`. */
  readonly first: Uint32Array;
  readonly points: Uint32Array;
  readonly accessOn: AccessOn;
};

/** Where a point meets an edge on which it has an access. */
export type AccessOn = (point: number, edge: number) => Pick<Access, 'fraction' | 'metres'>;

/** Points between two signs of life. */
const STEP = 1000;
/** Most points have one access; some have more. */
const ACCESSES_PER_POINT = 1.25;

/** A crowd, and its gates for the direction that was asked for first: those need nothing worked out again. */
export type Gathered = { readonly crowd: Crowd; readonly gates: Gates };

/** Finds out where each of some points meets the network, a little at each step; gives the share that is done. */
export function* gatherCrowd(
  costed: CostedNetwork,
  direction: Direction,
  count: number,
  accessesOf: (point: number) => readonly Access[],
  accessOn: AccessOn,
): Generator<number, Gathered> {
  const first = new Uint32Array(count + 1);
  let [edge, fraction, metres] = [new Uint32Array(0), new Float64Array(0), new Float64Array(0)];
  let found = 0;
  for (let point = 0; point < count; point++) {
    if (point % STEP === 0) yield point / count;
    for (const access of accessesOf(point)) {
      if (found === edge.length) {
        const length = Math.ceil(Math.max(count * ACCESSES_PER_POINT, 1.5 * found)) + 1;
        [edge, fraction, metres] = [
          lengthened(edge, new Uint32Array(length)),
          lengthened(fraction, new Float64Array(length)),
          lengthened(metres, new Float64Array(length)),
        ];
      }
      edge[found] = access.edge;
      fraction[found] = access.fraction;
      metres[found] = access.metres;
      found++;
    }
    first[point + 1] = found;
  }
  const accesses = { first, edge: edge.subarray(0, found) };
  const gates = makeGates(costed, accesses, direction, (_, at) => ({
    fraction: fraction[at]!,
    metres: metres[at]!,
  }));
  return { crowd: { count, ...byEdge(accesses, costed.network.edgeCount), accessOn }, gates };
}

/** Accesses by their points: those of point i are `first[i] … first[i + 1] − 1`. */
type Accesses = { readonly first: Uint32Array; readonly edge: Uint32Array };

function byEdge({ first: firstOfPoint, edge }: Accesses, edgeCount: number): Pick<Crowd, 'first' | 'points'> {
  const first = new Uint32Array(edgeCount + 1);
  const points = new Uint32Array(edge.length);
  for (let at = 0; at < edge.length; at++) first[edge[at]! + 1]!++;
  for (let i = 0; i < edgeCount; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  for (let point = 0; point + 1 < firstOfPoint.length; point++)
    for (let at = firstOfPoint[point]!; at < firstOfPoint[point + 1]!; at++)
      points[next[edge[at]!]!++] = point;
  return { first, points };
}

function byPoint({ count, first: firstOfEdge, points }: Crowd): Accesses {
  const first = new Uint32Array(count + 1);
  const edge = new Uint32Array(points.length);
  for (let at = 0; at < points.length; at++) first[points[at]! + 1]!++;
  for (let point = 0; point < count; point++) first[point + 1]! += first[point]!;
  const next = first.slice();
  for (let i = 0; i + 1 < firstOfEdge.length; i++)
    for (let at = firstOfEdge[i]!; at < firstOfEdge[i + 1]!; at++) edge[next[points[at]!]!++] = i;
  return { first, edge };
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
  const accesses = byPoint(crowd);
  return makeGates(costed, accesses, direction, (point, at) => crowd.accessOn(point, accesses.edge[at]!));
}

function makeGates(
  costed: CostedNetwork,
  { first: firstAccess, edge: edges }: Accesses,
  direction: Direction,
  accessAt: (point: number, at: number) => Pick<Access, 'fraction' | 'metres'>,
): Gates {
  const { network, arcs, hierarchy } = costed;
  const first = new Uint32Array(firstAccess.length);
  // most edges permit both directions
  let rank = new Uint32Array(2 * edges.length);
  let ticks = new Int32Array(2 * edges.length);
  let gates = 0;
  for (let point = 0; point + 1 < first.length; point++) {
    for (let at = firstAccess[point]!; at < firstAccess[point + 1]!; at++) {
      const edge = edges[at]!;
      const { fraction, metres } = accessAt(point, at);
      for (let drive = 2 * edge; drive <= 2 * edge + 1; drive++) {
        if (!isPermitted(network, drive)) continue;
        const position = positionOn(drive, fraction);
        const [start, end] = direction === 'from' ? [0, position] : [position, 1];
        const between = ticksBetween(costed, drive, start, end, accessSeconds(metres));
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
    const edge = drive >> 1;
    for (let at = crowd.first[edge]!; at < crowd.first[edge + 1]!; at++) {
      const point = crowd.points[at]!;
      const { fraction, metres } = crowd.accessOn(point, edge);
      const there = positionOn(drive, fraction);
      const [start, end] = direction === 'from' ? [position, there] : [there, position];
      if (end < start) continue;
      visit(point, ticksBetween(costed, drive, start, end, siteSeconds + accessSeconds(metres)));
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
