import type { Assumptions, Direction } from '../domain/assumptions.ts';
import type { Minutes, Position, Seconds } from '../domain/units.ts';
import type { Reach } from '../network/isochrone.ts';
import { findSurface } from '../network/reach.ts';
import type { Surface } from '../network/reach.ts';
import { accessSeconds } from '../network/snap.ts';
import { stopsOf } from '../network/stops.ts';
import type { Stop } from '../network/stops.ts';
import { describeSnap } from './answer-snap.ts';
import type { Costed, OpenedNetwork } from './opened-network.ts';
import type { Snap } from './protocol.ts';

export type ReachOf = {
  readonly costed: Costed;
  /** In the order of the places. */
  readonly snaps: readonly Snap[];
  /** Null where no road is near any of the places. */
  readonly reach: Reach | null;
};

/** What any of some places reaches, or is reached from, and how they meet the network. */
export function reachOf(
  opened: OpenedNetwork,
  places: readonly Position[],
  assumptions: Assumptions,
): ReachOf {
  const costed = opened.costed(assumptions);
  const accesses = places.map((place) => opened.snap(costed, place));
  const snaps = accesses.map(([nearest]) => describeSnap(opened.network, nearest));
  const stops = stopsOf(opened.network, accesses.flat());
  if (stops.length === 0) return { costed, snaps, reach: null };
  const ways = accesses.flatMap((some, i) =>
    some.map(({ position, metres }) => ({
      from: places[i]!,
      to: position,
      seconds: accessSeconds(metres),
    })),
  );
  const surface = surfaceOf(opened, costed, places, stops, assumptions.direction);
  return { costed, snaps, reach: { surface, accesses: ways } };
}

/** A limit in the user's minutes as seconds at pace 1. */
export function atPaceOne(minutes: Minutes, { pace }: Assumptions): Seconds {
  return (minutes * 60) / pace;
}

/** Searched once per places, direction and costs: moving a time slider or changing the pace never searches again. */
function surfaceOf(
  opened: OpenedNetwork,
  costed: Costed,
  places: readonly Position[],
  stops: readonly Stop[],
  direction: Direction,
): Surface {
  const key = `${costed.key} ${direction} ${places.join(' ')}`;
  return opened.surfaces.get(key, () => findSurface(costed, opened.search, stops, direction));
}
