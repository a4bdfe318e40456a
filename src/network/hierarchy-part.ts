import type { Climbed } from './climb.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Costs } from './metric.ts';
import { NEVER } from './ticks.ts';

/**
 * What a sweep needs that has to be right only at some ranks: those and all above them, in ascending order, with the
 * up-arcs between them (Delling, Goldberg and Werneck, "Faster Batched Shortest Paths in Road Networks", 2011). For the
 * surroundings of a town a tenth of the nation's arcs.
 */
export type HierarchyPart = {
  /** Place of each rank in the part, −1 for ranks outside. Valid until the next part is made. */
  readonly placeOf: Int32Array;
  readonly rankCount: number;
  /** The two ends of each arc as places in the part, and what descending it takes. */
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  readonly ticks: Int32Array;
};

/** Makes parts, one at a time; keeps its scratch memory. */
export function createPartMaker({ rankCount, first, head }: Hierarchy) {
  const placeOf = new Int32Array(rankCount);

  /** `targets` are the ranks at which sweeps have to be right; `costs` those of descending to them. */
  return function part(costs: Costs, targets: ReadonlySet<number>): HierarchyPart {
    placeOf.fill(-1);
    for (const rank of targets) placeOf[rank] = 0;
    let count = 0;
    const arcs: number[] = [];
    const tails: number[] = [];
    for (let rank = 0; rank < rankCount; rank++) {
      if (placeOf[rank]! < 0) continue;
      placeOf[rank] = count;
      for (let up = first[rank]!; up < first[rank + 1]!; up++) {
        if (costs.ticks[up]! >= NEVER) continue;
        placeOf[head[up]!] = 0;
        arcs.push(up);
        tails.push(count);
      }
      count++;
    }
    return {
      placeOf,
      rankCount: count,
      tail: Uint32Array.from(tails),
      head: Uint32Array.from(arcs, (up) => placeOf[head[up]!]!),
      ticks: Int32Array.from(arcs, (up) => costs.ticks[up]!),
    };
  };
}

/** Times by place in the part, from what a climb left behind; `into` may be longer than the part. */
export function sweepPart(
  { placeOf, rankCount, tail, head, ticks }: HierarchyPart,
  climbed: Climbed,
  into: Int32Array,
): void {
  into.fill(NEVER, 0, rankCount);
  for (let i = 0; i < climbed.count; i++) {
    const rank = climbed.ranks[i]!;
    const place = placeOf[rank]!;
    if (place >= 0) into[place] = climbed.ticks[rank]!;
  }
  // As in `sweep.ts`, without a branch.
  for (let up = tail.length - 1; up >= 0; up--) {
    const place = tail[up]!;
    const best = into[place]!;
    const gain = (into[head[up]!]! + ticks[up]! - best) | 0;
    into[place] = (best + (gain & (gain >> 31))) | 0;
  }
}
