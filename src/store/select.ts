import { parentOf } from '../domain/conditions.ts';
import { placeOfMissing } from '../domain/own-place.ts';
import { pinAt } from '../domain/pin.ts';
import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import { ownPlaces } from './own-places.ts';
import { lookedAt, type SiteRef, type State } from './state.ts';

/** All places of all datasets. */
export const allPlaces = derive(
  (s: State) => [s.data.places],
  (places): readonly Place[] => Object.values(places).flat(),
);

/** Places by their ids, those of the user's own files included. */
export const placeById = derive(
  (s: State) => [allPlaces(s), ownPlaces(s)],
  (places, own): ReadonlyMap<string, Place> => new Map([...places, ...own].map((place) => [place.id, place])),
);

/** The chosen site as a place; a pin becomes one. Null where nothing is chosen or its file has not arrived. */
export const site = derive(
  (s: State) => [lookedAt(s), placeById(s), s.data.provinces],
  (view, byId, provinces): Place | null =>
    view.kind === 'site' ? placeOf(view.site, byId, provinces) : null,
);

/** The place that is meant; null where its file has not arrived. */
export function placeOf(
  ref: SiteRef,
  byId: ReadonlyMap<string, Place>,
  provinces: State['data']['provinces'],
): Place | null {
  switch (ref.kind) {
    case 'place':
      return byId.get(ref.id) ?? null;
    case 'pin':
      return pinAt(ref.position, provinces);
    case 'own':
      return byId.get(ref.id) ?? placeOfMissing(ref, provinces);
  }
}

/**
 * Airports and ports that serve a business: not air bases, nothing that was closed. Planned ones say so. A port that is
 * present with its terminals is not a place to drive to of its own.
 */
export const gatewayPlaces = derive(
  (s: State) => [s.data.places.airports, s.data.places.ports],
  (airports, ports): readonly Place[] => {
    const parents = new Set(ports.map(parentOf));
    return [...airports, ...ports].filter(({ id, status, facts }) => {
      const isAirBase = facts.kind === 'airport' && facts.military && !facts.international;
      return status !== 'closed' && !isAirBase && !parents.has(id);
    });
  },
);
