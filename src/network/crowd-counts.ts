import { crowdTicks } from './crowd.ts';
import type { Gates } from './crowd.ts';
import type { Link } from './climb.ts';
import { createPartMaker, sweepPart } from './hierarchy-part.ts';
import type { Search } from './search.ts';
import type { CostedNetwork } from './stops.ts';
import { NEVER, TICKS_PER_SECOND } from './ticks.ts';

/** A crowd in which every point stands for so many. */
export type WeighedCrowd = { readonly gates: Gates; readonly weights: Uint32Array };

/**
 * Finds out, for very many states, how long it takes until so many of a crowd are reached (or, with gates 'to', have
 * arrived). One sweep over the whole network tells who is near any of some states that lie close together; for each of
 * these, one over the part that leads there is enough.
 */
export type CrowdCounter = {
  /**
   * Null where even all that any of the states reaches within the limit is not enough. Else, for each of these states, the
   * ticks until it is, rounded up to whole seconds, `NEVER` beyond the limit. Valid until the next call.
   */
  around(states: readonly number[], enough: number): ((state: number) => number) | null;
};

/** `limit` in ticks. */
export function createCrowdCounter(
  { hierarchy, metric }: CostedNetwork,
  search: Search,
  { gates, weights }: WeighedCrowd,
  limit: number,
): CrowdCounter {
  const isFrom = gates.direction === 'from';
  const [climbing, descending] = isFrom ? [metric.up, metric.down] : [metric.down, metric.up];
  const makePart = createPartMaker(hierarchy);
  const ticks = new Int32Array(weights.length);
  const partTicks = new Int32Array(hierarchy.rankCount);
  /** How many are reached within each second. */
  const within = new Float64Array(Math.floor(limit / TICKS_PER_SECOND) + 1);

  function around(states: readonly number[], enough: number): ((state: number) => number) | null {
    const points = near(states);
    if (points.reduce((sum, point) => sum + weights[point]!, 0) < enough) return null;
    const part = makePart(descending, ranksOf(points));
    const local = localGates(points, part.placeOf);
    return (state) => {
      sweepPart(part, search.departing.climb(climbing, [linkTo(state)]), partTicks);
      return secondsUntil(local, enough) * TICKS_PER_SECOND;
    };
  }

  /** Points of the crowd that any of the states reaches within the limit. */
  function near(states: readonly number[]): Uint32Array {
    const side = isFrom ? 'with' : 'against';
    crowdTicks(gates, search.sweeper.sweep(metric, states.map(linkTo), side), ticks);
    const points: number[] = [];
    for (let point = 0; point < ticks.length; point++) if (ticks[point]! <= limit) points.push(point);
    return Uint32Array.from(points);
  }

  function ranksOf(points: Uint32Array): Set<number> {
    const ranks = new Set<number>();
    for (const point of points) {
      for (let gate = gates.first[point]!; gate < gates.first[point + 1]!; gate++)
        ranks.add(gates.rank[gate]!);
    }
    return ranks;
  }

  /** The gates of some points only, their ranks as places in the part. */
  function localGates(points: Uint32Array, placeOf: Int32Array): Local {
    const first = new Uint32Array(points.length + 1);
    points.forEach((point, i) => {
      first[i + 1] = first[i]! + gates.first[point + 1]! - gates.first[point]!;
    });
    const place = new Uint32Array(first[points.length]!);
    const more = new Int32Array(place.length);
    points.forEach((point, i) => {
      for (let gate = gates.first[point]!, at = first[i]!; gate < gates.first[point + 1]!; gate++, at++) {
        place[at] = placeOf[gates.rank[gate]!]!;
        more[at] = gates.ticks[gate]!;
      }
    });
    return { first, place, more, weights: Uint32Array.from(points, (point) => weights[point]!) };
  }

  function secondsUntil({ first, place, more, weights: weighs }: Local, enough: number): number {
    within.fill(0);
    for (let i = 0; i < weighs.length; i++) {
      let best = NEVER;
      const end = first[i + 1]!;
      for (let gate = first[i]!; gate < end; gate++) {
        const sum = partTicks[place[gate]!]! + more[gate]!;
        if (sum < best) best = sum;
      }
      if (best <= limit) within[Math.floor(best / TICKS_PER_SECOND)]! += weighs[i]!;
    }
    let sum = 0;
    for (let second = 0; second < within.length; second++) {
      sum += within[second]!;
      // all of them are there when the second is over
      if (sum >= enough) return second + 1;
    }
    return NEVER / TICKS_PER_SECOND;
  }

  return { around };
}

type Local = {
  readonly first: Uint32Array;
  readonly place: Uint32Array;
  readonly more: Int32Array;
  readonly weights: Uint32Array;
};

function linkTo(state: number): Link {
  return { state, ticks: 0, decimetres: 0 };
}
