import type { Profile } from './assumptions.ts';
import type { PickedPlace } from './picked-place.ts';
import type { Place } from './place.ts';
import { isOpenIn } from './scenario.ts';
import type { Minutes, Year } from './units.ts';

/**
 * "Where is …?": a site is sought that is near enough to something of each kind. All conditions hold at once; each has
 * its own vehicle, for workers come by motorbike and containers go by truck.
 */
export type SiteCondition = {
  readonly minutes: Minutes;
  readonly profile: Profile;
  readonly target: Target | PeopleTarget;
};

/** What a condition is about: any place of a group, one place, or any of the origins that the user keeps. */
export type Target =
  { readonly kind: 'group'; readonly group: PlaceGroup } | PickedPlace | { readonly kind: 'origins' };

/** At least so many people live within the time. */
export type PeopleTarget = { readonly kind: 'people'; readonly people: number };

/** As many as the country has. */
export const MOST_PEOPLE = 100_000_000;

export const PLACE_GROUPS = [
  'international-airports',
  'scheduled-airports',
  'seaports',
  'deep-sea-ports',
  'container-ports',
  'river-ports',
  'dry-ports',
  'border-gates',
  'province-capitals',
] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** The first search: what most investors ask first. Workers come by motorbike. */
export const DEFAULT_CONDITIONS: readonly SiteCondition[] = [
  { minutes: 60, profile: 'car', target: { kind: 'group', group: 'international-airports' } },
  { minutes: 90, profile: 'truck', target: { kind: 'group', group: 'deep-sea-ports' } },
  { minutes: 45, profile: 'motorbike', target: { kind: 'people', people: 500_000 } },
];

/** Deadweight tonnes of the ships that make a port a deep-sea port: Vietnam's port plan (Decision 1037/QD-TTg, 2014). */
const DEEP_SEA_DWT = 100_000;

/**
 * The places of a group that are in service in a year. A port that is present with its terminals is not a place to
 * drive to of its own: its terminals are. A container port is one whose container throughput is published, or a
 * terminal of one. A deep-sea port takes ships of 100,000 DWT by a published figure of its own; one without any figure
 * does not count.
 */
export function placesInGroup(group: PlaceGroup, places: readonly Place[], year: Year): readonly Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const parents = new Set(places.map(parentOf));
  return places.filter(
    (place) => !parents.has(place.id) && isOpenIn(place, year) && isInGroup(place, group, byId),
  );
}

function isInGroup(place: Place, group: PlaceGroup, byId: ReadonlyMap<string, Place>): boolean {
  const { facts } = place;
  switch (group) {
    case 'international-airports':
      // those that are being built have no known use yet; in the year they open they count by what they will be
      return facts.kind === 'airport' && facts.international && facts.use !== 'military';
    case 'scheduled-airports':
      return facts.kind === 'airport' && (facts.use === 'scheduled' || facts.use === 'planned');
    case 'seaports':
      return facts.kind === 'port' && facts.portType === 'sea';
    case 'deep-sea-ports':
      return facts.kind === 'port' && (facts.largestShipDwt ?? 0) >= DEEP_SEA_DWT;
    case 'container-ports': {
      if (facts.kind !== 'port' || facts.portType !== 'sea') return false;
      const parent = facts.partOf === null ? undefined : byId.get(facts.partOf)?.facts;
      return facts.teu !== null || (parent?.kind === 'port' && parent.teu !== null);
    }
    case 'river-ports':
      return facts.kind === 'port' && facts.portType === 'river';
    case 'dry-ports':
      return facts.kind === 'port' && facts.portType === 'dry';
    case 'border-gates':
      return facts.kind === 'border-gate';
    case 'province-capitals':
      return facts.kind === 'city' && facts.seatOf === 'province';
  }
}

/** Id of the port that a terminal belongs to; null for all other places. */
export function parentOf(place: Place): string | null {
  return place.facts.kind === 'port' ? place.facts.partOf : null;
}
