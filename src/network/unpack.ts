import type { Climbed } from './climb.ts';
import { upArcBetween } from './hierarchy.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Metric } from './metric.ts';

/** Arcs of `arcs.out` from a link of one climb over the rank where it meets another to a link of that. */
export type UnpackedWay = {
  readonly arcs: readonly number[];
  /** Indices of the links with which the way begins and ends. */
  readonly from: number;
  readonly to: number;
};

/** Turns two climbs that meet into the arcs that are driven, in driving order. */
export function unpackWay(
  hierarchy: Hierarchy,
  metric: Metric,
  departing: Climbed,
  arriving: Climbed,
  meetingRank: number,
): UnpackedWay {
  const { first, tail, head } = hierarchy;
  const arcs: number[] = [];

  const before: number[] = [];
  let rank = meetingRank;
  for (let up = departing.by[rank]!; up >= 0; up = departing.by[rank]!) {
    before.push(up);
    rank = tail[up]!;
  }
  const from = -1 - departing.by[rank]!;
  for (const up of before.toReversed()) unpackUp(up);

  rank = meetingRank;
  for (let up = arriving.by[rank]!; up >= 0; up = arriving.by[rank]!) {
    unpackDown(up);
    rank = tail[up]!;
  }
  const to = -1 - arriving.by[rank]!;
  return { arcs, from, to };

  /** From the lower rank of an up-arc to the higher. */
  function unpackUp(upArc: number): void {
    const via = metric.up.via[upArc]!;
    if (via < 0) {
      arcs.push(-1 - via);
      return;
    }
    unpackDown(upArcBetween(first, head, via, tail[upArc]!));
    unpackUp(upArcBetween(first, head, via, head[upArc]!));
  }

  /** From the higher rank of an up-arc to the lower. */
  function unpackDown(upArc: number): void {
    const via = metric.down.via[upArc]!;
    if (via < 0) {
      arcs.push(-1 - via);
      return;
    }
    unpackDown(upArcBetween(first, head, via, head[upArc]!));
    unpackUp(upArcBetween(first, head, via, tail[upArc]!));
  }
}
