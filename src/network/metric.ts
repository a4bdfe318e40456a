import type { OwnedArcRows } from './arcs.ts';
import type { Hierarchy } from './hierarchy.ts';
import { NEVER, toTicks } from './ticks.ts';

/**
 * What the up-arcs of a hierarchy cost for one profile, year and set of closures, in both directions. Every cost is a
 * pair: ticks, and of the ways that take as long the decimetres of the shortest. For any two states the best way climbs
 * from one and then descends to the other, and costs what it costs in the network itself.
 */
export type Metric = {
  readonly up: Costs;
  readonly down: Costs;
};

/** By up-arc. What an arc stands for is not kept: `unpack.ts` finds it out for the few of a route. */
export type Costs = {
  readonly ticks: Int32Array;
  readonly decimetres: Int32Array;
};

/**
 * Puts the costs of the network's arcs into the hierarchy and works out the shortcuts, from the lowest rank upwards:
 * a shortcut over a rank costs what its two halves cost. Some 25 ms for the nation.
 */
export function customize(
  hierarchy: Hierarchy,
  out: OwnedArcRows,
  edgeSeconds: Float32Array,
  edgeDecimetres: Uint32Array,
): Metric {
  const { first, head, rankOf, upArcOfArc } = hierarchy;
  const up = noCosts(head.length);
  const down = noCosts(head.length);
  for (let arc = 0; arc < upArcOfArc.length; arc++) {
    const upArc = upArcOfArc[arc]!;
    if (upArc < 0) continue;
    const edge = out.drive[arc]! >> 1;
    const isUp = rankOf[out.owner[arc]!]! < rankOf[out.state[arc]!]!;
    lower(isUp ? up : down, upArc, toTicks(edgeSeconds[edge]!), edgeDecimetres[edge]!);
  }

  for (let rank = 0; rank < hierarchy.rankCount; rank++) {
    const end = first[rank + 1]!;
    for (let a = first[rank]!; a < end - 1; a++) {
      // Heads ascend, so the shortcuts from this head to those after it are met in one walk along its own up-arcs.
      const near = head[a]!;
      const fromNear = down.ticks[a]!;
      const toNear = up.ticks[a]!;
      if (fromNear === NEVER && toNear === NEVER) continue;
      let shortcut = first[near]!;
      for (let b = a + 1; b < end; b++) {
        const far = head[b]!;
        while (head[shortcut] !== far) shortcut++;
        const there = fromNear + up.ticks[b]!;
        if (there <= up.ticks[shortcut]!) {
          lower(up, shortcut, there, down.decimetres[a]! + up.decimetres[b]!);
        }
        const back = down.ticks[b]! + toNear;
        if (back <= down.ticks[shortcut]!) {
          lower(down, shortcut, back, down.decimetres[b]! + up.decimetres[a]!);
        }
      }
    }
  }
  return { up, down };
}

function noCosts(count: number): Costs {
  return {
    ticks: new Int32Array(count).fill(NEVER),
    decimetres: new Int32Array(count),
  };
}

function lower(costs: Costs, arc: number, ticks: number, decimetres: number): void {
  const known = costs.ticks[arc]!;
  if (ticks > known || ticks >= NEVER) return;
  if (ticks === known && decimetres >= costs.decimetres[arc]!) return;
  costs.ticks[arc] = ticks;
  costs.decimetres[arc] = decimetres;
}
