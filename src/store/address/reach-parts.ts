import {
  DEFAULT_ASSUMPTIONS,
  DIRECTIONS,
  FARTHEST_YEARS,
  PACES,
  type Assumptions,
} from '../../domain/assumptions.ts';
import { LONGEST_MINUTES, MOST_BANDS } from '../../domain/bands.ts';
import type { Minutes } from '../../domain/units.ts';
import { keyOfSite } from '../site-ref.ts';
import type { ReachView, ShownRoute, SiteRef } from '../state.ts';
import {
  as,
  fields,
  flag,
  listOf,
  maybe,
  name,
  number,
  positions,
  whole,
  word,
  type Codec,
} from './codec.ts';
import { several, single, type Part } from './part.ts';
import { MOST_SITES, site, usualVehicle } from './site-codec.ts';

/** What every drive time rests on, what can be reached, and the way that is shown. */

const MOST_CLOSURES = 100;

export const minutes: Codec<Minutes> = whole(1, LONGEST_MINUTES);

export const assumptionsPart: Part<Assumptions> = single(
  'a',
  fields<Assumptions>({
    profile: usualVehicle,
    direction: word(DIRECTIONS, DEFAULT_ASSUMPTIONS.direction),
    pace: number(...PACES, DEFAULT_ASSUMPTIONS.pace),
    year: whole(...FARTHEST_YEARS, DEFAULT_ASSUMPTIONS.year),
    avoid: fields({ tolls: flag('t'), ferries: flag('f') }, '-'),
    closures: positions(MOST_CLOSURES),
  }),
);

export type Bands = { readonly minutes: readonly Minutes[]; readonly reachView: ReachView };

/** At least one, from the shortest to the longest. */
const ascending: Codec<readonly Minutes[]> = as<readonly Minutes[], readonly Minutes[]>(
  listOf(minutes, ',', MOST_BANDS, String),
  (limits) => (limits.length === 0 ? undefined : limits.toSorted((a, b) => a - b)),
  (limits) => limits,
);

export const bandsPart: Part<Bands> = single(
  'b',
  fields<Bands>({ minutes: ascending, reachView: word<ReachView>(['areas', 'roads'], 'areas') }),
);

export const originsPart: Part<readonly SiteRef[]> = several('o', site, {
  most: MOST_SITES,
  keyOf: keyOfSite,
});

/** A way that was pinned; those that are only looked at come and go with the pointer. */
export type PinnedRoute = ShownRoute & { readonly pinned: true };

const pinned: Codec<PinnedRoute> = as(
  fields({ gatewayId: name, swapped: flag('x'), site: maybe(site) }),
  (read): PinnedRoute => ({
    gatewayId: read.gatewayId,
    swapped: read.swapped,
    pinned: true,
    ...(read.site && { site: read.site }),
  }),
  (route) => ({ gatewayId: route.gatewayId, swapped: route.swapped, site: route.site ?? null }),
);

export const routePart: Part<PinnedRoute | null> = single('r', maybe(pinned));
