import type { Hierarchy } from './hierarchy.ts';
import type { Costs } from './metric.ts';
import { NEVER } from './ticks.ts';

/** Where a way begins or ends: a state, and what lies between it and the point. */
export type Link = { readonly state: number; readonly ticks: number; readonly decimetres: number };

/** What a climb leaves behind. It belongs to the climber, and is overwritten by its next climb. */
export type Climbed = {
  /** Ranks above the links in the elimination tree, ascending: the first `count` of these. */
  readonly ranks: Uint32Array;
  readonly count: number;
  /** By rank: the cost between the links and there, if only climbing; `NEVER` where that cannot be. */
  readonly ticks: Int32Array;
  readonly decimetres: Int32Array;
  /** By rank: up-arc over which it was reached; `−1 − i` where it is link i. */
  readonly by: Int32Array;
};

export type Climber = {
  /** Up from the links with `metric.up`, or against the traffic with `metric.down`. */
  climb(costs: Costs, links: readonly Link[]): Climbed;
};

/**
 * The upward half of a query: every rank above the links is looked at once, in ascending order, without a queue (the
 * elimination-tree query of Dibbelt, Strasser and Wagner). Some hundred ranks on the national network.
 */
export function createClimber(hierarchy: Hierarchy): Climber {
  const { rankCount, rankOf, first, head, parent } = hierarchy;
  const ranks = new Uint32Array(rankCount);
  const ticks = new Int32Array(rankCount).fill(NEVER);
  const decimetres = new Int32Array(rankCount);
  const by = new Int32Array(rankCount);
  const isListed = new Uint8Array(rankCount);
  let count = 0;

  function climb(costs: Costs, links: readonly Link[]): Climbed {
    clear();
    for (let i = 0; i < links.length; i++) {
      const { state, ticks: at, decimetres: length } = links[i]!;
      const rank = rankOf[state]!;
      for (let above = rank; above >= 0 && isListed[above] === 0; above = parent[above]!) {
        isListed[above] = 1;
        ranks[count++] = above;
      }
      improve(rank, at, length, -1 - i);
    }
    if (links.length > 1) ranks.subarray(0, count).sort();

    const { ticks: arcTicks, decimetres: arcDecimetres } = costs;
    for (let i = 0; i < count; i++) {
      const rank = ranks[i]!;
      const here = ticks[rank]!;
      if (here === NEVER) continue;
      const length = decimetres[rank]!;
      const end = first[rank + 1]!;
      for (let up = first[rank]!; up < end; up++) {
        const there = here + arcTicks[up]!;
        if (there <= ticks[head[up]!]!) improve(head[up]!, there, length + arcDecimetres[up]!, up);
      }
    }
    return { ranks, count, ticks, decimetres, by };
  }

  function improve(rank: number, at: number, length: number, over: number): void {
    const known = ticks[rank]!;
    if (at > known || at >= NEVER || (at === known && length >= decimetres[rank]!)) return;
    ticks[rank] = at;
    decimetres[rank] = length;
    by[rank] = over;
  }

  function clear(): void {
    for (let i = 0; i < count; i++) {
      ticks[ranks[i]!] = NEVER;
      isListed[ranks[i]!] = 0;
    }
    count = 0;
  }

  return { climb };
}

/** Where two climbs meet at the least cost, or null where they never do. */
export function meeting(
  up: Climbed,
  down: Climbed,
): { readonly rank: number; readonly ticks: number; readonly decimetres: number } | null {
  let rank = -1;
  let ticks = NEVER;
  let decimetres = 0;
  for (let i = 0; i < up.count; i++) {
    const at = up.ranks[i]!;
    const sum = up.ticks[at]! + down.ticks[at]!;
    if (sum > ticks || sum >= NEVER) continue;
    const length = up.decimetres[at]! + down.decimetres[at]!;
    if (sum === ticks && length >= decimetres) continue;
    rank = at;
    ticks = sum;
    decimetres = length;
  }
  return rank < 0 ? null : { rank, ticks, decimetres };
}
