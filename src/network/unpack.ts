import type { Climbed } from './climb.ts';
import { upArcBetween } from './hierarchy.ts';
import type { CostedNetwork } from './stops.ts';
import { toTicks } from './ticks.ts';

/** Arcs of `arcs.out` from a link of one climb over the rank where it meets another to a link of that. */
export type UnpackedWay = {
  readonly arcs: readonly number[];
  /** Indices of the links with which the way begins and ends. */
  readonly from: number;
  readonly to: number;
};

/**
 * Turns two climbs that meet into the arcs that are driven, in driving order.
 *
 * What an up-arc stands for is found by its cost: an arc of the network that costs as much, or else the lowest rank over which
 * two other arcs do. Kept for every up-arc it would be half as much again as the costs themselves, for each profile and year.
 */
export function unpackWay(
  { arcs: network, hierarchy, metric, edgeSeconds, network: { edgeDecimetres } }: CostedNetwork,
  departing: Climbed,
  arriving: Climbed,
  meetingRank: number,
): UnpackedWay {
  const { first, tail, head, firstInto, into, stateOf } = hierarchy;
  const { up, down } = metric;
  const arcs: number[] = [];

  const before: number[] = [];
  let rank = meetingRank;
  for (let arc = departing.by[rank]!; arc >= 0; arc = departing.by[rank]!) {
    before.push(arc);
    rank = tail[arc]!;
  }
  const from = -1 - departing.by[rank]!;
  for (const arc of before.toReversed()) unpack(arc, true);

  rank = meetingRank;
  for (let arc = arriving.by[rank]!; arc >= 0; arc = arriving.by[rank]!) {
    unpack(arc, false);
    rank = tail[arc]!;
  }
  const to = -1 - arriving.by[rank]!;
  return { arcs, from, to };

  /** From the lower rank of an up-arc to the higher, or down again. */
  function unpack(upArc: number, isUp: boolean): void {
    const [low, high] = [tail[upArc]!, head[upArc]!];
    const costs = isUp ? up : down;
    const [ticks, decimetres] = [costs.ticks[upArc]!, costs.decimetres[upArc]!];
    const [start, end] = isUp ? [stateOf[low]!, stateOf[high]!] : [stateOf[high]!, stateOf[low]!];
    for (let arc = network.out.first[start]!; arc < network.out.first[start + 1]!; arc++) {
      if (network.out.state[arc] !== end) continue;
      const edge = network.out.drive[arc]! >> 1;
      if (edgeDecimetres[edge] !== decimetres || toTicks(edgeSeconds[edge]!) !== ticks) continue;
      arcs.push(arc);
      return;
    }
    for (let i = firstInto[low]!; i < firstInto[low + 1]!; i++) {
      const toLow = into[i]!;
      if ((isUp ? down : up).ticks[toLow]! > ticks) continue;
      const toHigh = upArcBetween(first, head, tail[toLow]!, high);
      if (head[toHigh] !== high) continue;
      const [one, other] = isUp ? [toLow, toHigh] : [toHigh, toLow];
      if (down.ticks[one]! + up.ticks[other]! !== ticks) continue;
      if (down.decimetres[one]! + up.decimetres[other]! !== decimetres) continue;
      unpack(one, false);
      unpack(other, true);
      return;
    }
    throw new Error('A shortcut stands for no way.');
  }
}
