import type { Position, Year } from './units.ts';

export const PROFILES = ['car', 'truck', 'motorbike'] as const;
export type Profile = (typeof PROFILES)[number];

export const DIRECTIONS = ['from', 'to'] as const;
/** Driving away from the site (shipping out) or towards it (labour coming in). */
export type Direction = (typeof DIRECTIONS)[number];

/** Everything besides the places that changes a drive time. Part of every question to the engine. */
export type Assumptions = {
  readonly profile: Profile;
  readonly direction: Direction;
  /** Factor on all drive times: 1 is free-running traffic, 1.3 is 30 % slower. */
  readonly pace: number;
  /** Roads that open after this year are closed. */
  readonly year: Year;
  /** Roads with a toll and ferries are not used, where the data knows them. */
  readonly avoid: { readonly tolls: boolean; readonly ferries: boolean };
  /** Closed roads, each by a position on it: a flooded bridge, a landslide. */
  readonly closures: readonly Position[];
};

/** The year up to which the shipped road data and statuses are known. */
export const PRESENT_YEAR: Year = 2026;

/** How much faster and how much slower than free-running traffic may be asked for. */
export const PACES = [0.7, 1.5] as const;

/** Years that may be asked for, whatever roads there are: from the first one to "some day". */
export const FARTHEST_YEARS = [2000, 2049] as const satisfies readonly Year[];

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  profile: 'car',
  direction: 'from',
  pace: 1,
  year: PRESENT_YEAR,
  avoid: { tolls: false, ferries: false },
  closures: [],
};
