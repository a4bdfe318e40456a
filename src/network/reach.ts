import type { Direction } from '../domain/assumptions.ts';
import type { Seconds } from '../domain/units.ts';
import type { AreaScratch } from './area-scratch.ts';
import type { Search } from './search.ts';
import { arrivals, departures } from './stops.ts';
import type { CostedNetwork, Stop } from './stops.ts';
import { NEVER, toSeconds, toTicks } from './ticks.ts';

/**
 * Times from (or to) some points over the whole network: a search costs the same however far it goes, and so no
 * question about the same points searches again. Never written once made.
 */
export type Surface = {
  readonly direction: Direction;
  readonly stops: readonly Stop[];
  /** By rank, `NEVER` where there is no way. */
  readonly ticks: Int32Array;
};

export function findSurface(
  costed: CostedNetwork,
  search: Search,
  stops: readonly Stop[],
  direction: Direction,
): Surface {
  const isFrom = direction === 'from';
  const links = isFrom ? departures(costed, stops) : arrivals(costed, stops);
  const ticks = search.sweeper.sweep(costed.metric, links, isFrom ? 'with' : 'against');
  return { direction, stops, ticks: ticks.slice() };
}

/**
 * The parts of edges that are reached within a limit, cut exactly where the time runs out. Piece i is edge
 * `edge[i]` between two shares of its length; the time runs evenly between `startSeconds` and `endSeconds`.
 * Pieces of one edge do not overlap, save where the point itself lies on it.
 */
export type Pieces = {
  readonly count: number;
  readonly edge: Uint32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly startSeconds: Float32Array;
  readonly endSeconds: Float32Array;
};

/** Makes pieces of surfaces. */
export type Cutter = { cut(surface: Surface, limit: Seconds): Pieces };

/** Two ends of every edge are enough to know it: the time on it falls from both towards the middle, or from one. */
export function createCutter(costed: CostedNetwork, scratch: AreaScratch): Cutter {
  const { arcs, edgeSeconds, hierarchy } = costed;
  const { atFrom, atTo, touched } = scratch;

  function cut(surface: Surface, limit: Seconds): Pieces {
    const touchedCount = spread(surface, limit);
    const most = 2 * touchedCount + surface.stops.length;
    const pieces = {
      count: 0,
      edge: new Uint32Array(most),
      start: new Float32Array(most),
      end: new Float32Array(most),
      startSeconds: new Float32Array(most),
      endSeconds: new Float32Array(most),
    };
    for (const stop of surface.stops) cutOwnEdge(pieces, stop, surface.direction, limit);
    for (let i = 0; i < touchedCount; i++) {
      const edge = touched[i]!;
      const whole = edgeSeconds[edge]!;
      const left = toSeconds(atFrom[edge]!);
      const right = toSeconds(atTo[edge]!);
      atFrom[edge] = atTo[edge] = NEVER;
      if (!(whole < Infinity)) continue;
      // Where it takes as long from one end as from the other; beyond an end if one end serves all.
      const middle =
        right === Infinity ? 1 : left === Infinity ? 0 : (right - left + whole) / (2 * whole || 1);
      const fromLeft = Math.min(1, middle, (limit - left) / (whole || 1));
      const fromRight = Math.max(0, middle, 1 - (limit - right) / (whole || 1));
      if (fromLeft > 0) add(pieces, edge, 0, fromLeft, left, left + fromLeft * whole);
      if (fromRight < 1) add(pieces, edge, fromRight, 1, right + (1 - fromRight) * whole, right);
    }
    return pieces;
  }

  /** Brings the times of states to the ends of the edges that are driven from them (or towards them). */
  function spread({ direction, ticks }: Surface, limit: Seconds): number {
    const { first, drive } = direction === 'from' ? arcs.out : arcs.in;
    const { stateOf } = hierarchy;
    const limitTicks = Math.min(NEVER - 1, toTicks(limit));
    // Departing, a forward drive begins at its edge's from-node; arriving, it ends at its to-node.
    const forwardAtFrom = direction === 'from' ? 0 : 1;
    let touchedCount = 0;
    for (let rank = 0; rank < ticks.length; rank++) {
      const at = ticks[rank]!;
      if (at > limitTicks) continue;
      const state = stateOf[rank]!;
      for (let arc = first[state]!; arc < first[state + 1]!; arc++) {
        const way = drive[arc]!;
        const edge = way >> 1;
        if (atFrom[edge] === NEVER && atTo[edge] === NEVER) touched[touchedCount++] = edge;
        const ends = (way & 1) === forwardAtFrom ? atFrom : atTo;
        if (at < ends[edge]!) ends[edge] = at;
      }
    }
    return touchedCount;
  }

  /** The edge under the point itself: from the point on, in the direction of the drive. */
  function cutOwnEdge(pieces: Growing, stop: Stop, direction: Direction, limit: Seconds): void {
    const edge = stop.drive >> 1;
    const whole = edgeSeconds[edge]!;
    const share = Math.min(1, (limit - stop.accessSeconds) / (whole || 1));
    if (share < 0) return;
    const isRising = (stop.drive % 2 === 0) === (direction === 'from');
    const { fraction } = stop.access;
    const here = stop.accessSeconds;
    if (isRising) {
      const end = Math.min(1, fraction + share);
      add(pieces, edge, fraction, end, here, here + (end - fraction) * whole);
    } else {
      const start = Math.max(0, fraction - share);
      add(pieces, edge, start, fraction, here + (fraction - start) * whole, here);
    }
  }

  return { cut };
}

type Growing = { -readonly [K in keyof Pieces]: Pieces[K] };

function add(
  pieces: Growing,
  edge: number,
  start: number,
  end: number,
  startSeconds: number,
  endSeconds: number,
): void {
  const i = pieces.count++;
  pieces.edge[i] = edge;
  pieces.start[i] = start;
  pieces.end[i] = end;
  pieces.startSeconds[i] = startSeconds;
  pieces.endSeconds[i] = endSeconds;
}
