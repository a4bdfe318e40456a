import { PRESENT_YEAR, type Assumptions, type Profile } from '../../domain/assumptions.ts';
import type { Position } from '../../domain/units.ts';
import { SNAP_LIMIT_METRES } from '../../network/snap.ts';
import type { Parts } from './answer-parts.ts';
import { warningsOf } from './answer-parts.ts';
import { ServerRefused } from './server-problem.ts';

/** The part of a request that says how to travel. */
export type Travel = {
  readonly costing: Costing;
  readonly costing_options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly exclude_locations?: readonly Location[];
};

export type Costing = 'auto' | 'truck' | 'motor_scooter';

/**
 * Valhalla's scooter keeps off motorways, as motorbikes must in Vietnam and its motorcycle does not; but it would not go
 * faster than 45 km/h, and 60 is the limit outside of towns.
 */
const COSTINGS: Readonly<Record<Profile, { readonly costing: Costing; readonly options: object }>> = {
  car: { costing: 'auto', options: {} },
  truck: { costing: 'truck', options: {} },
  motorbike: { costing: 'motor_scooter', options: { top_speed: 60 } },
};

/** From this version on it says so where it does not keep a vehicle off tolls and ferries altogether. */
const SAYS_WHAT_IT_IGNORES = [3, 6] as const;
const IGNORES_EXCLUSIONS = 208;

/**
 * Assumptions in Valhalla's words. Throws `ServerRefused` for what it has no words for: its roads are those of one day, and
 * an older one silently ignores that something is to be avoided.
 */
export function travelOf({ profile, year, avoid, closures }: Assumptions, version: string): Travel {
  if (year !== PRESENT_YEAR) throw new ServerRefused({ kind: 'other year' });
  const isAvoiding = avoid.tolls || avoid.ferries;
  if (isAvoiding && !isAtLeast(version, SAYS_WHAT_IT_IGNORES))
    throw new ServerRefused({ kind: 'cannot avoid' });
  const { costing, options } = COSTINGS[profile];
  return {
    costing,
    costing_options: {
      [costing]: {
        ...options,
        ...(avoid.tolls && { use_tolls: 0, exclude_tolls: true }),
        ...(avoid.ferries && { use_ferry: 0, exclude_ferries: true }),
      },
    },
    // each closes the road it is nearest to, as ours do
    ...(closures.length > 0 && {
      exclude_locations: closures.map(([lon, lat]) => ({ lon, lat })),
    }),
  };
}

/** Throws `ServerRefused` where the answer says that what was to be avoided was not. */
export function checkAvoided(answer: Parts, { avoid }: Assumptions): void {
  if ((avoid.tolls || avoid.ferries) && warningsOf(answer).includes(IGNORES_EXCLUSIONS))
    throw new ServerRefused({ kind: 'cannot avoid' });
}

export type Location = { readonly lon: number; readonly lat: number };
export type Stop = Location & { readonly search_cutoff: number };

/** A place to start or end at: a road must be as near as it must for the built-in engine. */
export function stopOf([lon, lat]: Position): Stop {
  return { lon, lat, search_cutoff: SNAP_LIMIT_METRES };
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ours = 0, least = 0] = version.split('.').map(Number);
  return ours > major || (ours === major && least >= minor);
}
