import type { Assumptions } from '../domain/assumptions.ts';
import { LONGEST_MINUTES } from '../domain/bands.ts';
import type { Minutes, Position, Seconds } from '../domain/units.ts';
import { BEYOND_SECONDS } from '../network/isochrone.ts';
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
  longest: Minutes,
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
  const surface = surfaceOf(opened, costed, places, stops, assumptions, longest);
  return { costed, snaps, reach: { surface, accesses: ways } };
}

/** A limit in the user's minutes as seconds at pace 1. */
export function atPaceOne(minutes: Minutes, { pace }: Assumptions): Seconds {
  return (minutes * 60) / pace;
}

/**
 * Searched once per places, direction and costs, and at once as far as any question may go: moving a time slider never
 * searches again, and a full search takes two or three milliseconds on the national network.
 */
function surfaceOf(
  opened: OpenedNetwork,
  costed: Costed,
  places: readonly Position[],
  stops: readonly Stop[],
  assumptions: Assumptions,
  longest: Minutes,
): Surface {
  const { direction } = assumptions;
  const key = `${costed.key} ${direction} ${places.join(' ')}`;
  const known = opened.surfaces.peek(key);
  if (known !== undefined && known.limit >= atPaceOne(longest, assumptions) + BEYOND_SECONDS) return known;
  const limit = atPaceOne(Math.max(longest, LONGEST_MINUTES), assumptions) + BEYOND_SECONDS;
  const surface = findSurface(costed, opened.search, stops, direction, limit);
  opened.surfaces.put(key, surface);
  return surface;
}
