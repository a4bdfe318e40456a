import { parentOf } from '../domain/conditions.ts';
import { booleanPointInPolygon } from '../domain/geometry.ts';
import { createPlaceSearch, type PlaceSearch } from '../domain/place-search.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import type { Position } from '../domain/units.ts';
import { derive } from './memo.ts';
import { lookedAt, type SiteRef, type State } from './state.ts';

/** All places of all datasets. */
export const allPlaces = derive(
  (s: State) => [s.data.places],
  (places): readonly Place[] => Object.values(places).flat(),
);

/** The points of the user's own files, as sites like any other. */
export const ownPlaces = derive(
  (s: State) => [s.own.sets, s.data.provinces],
  (sets, provinces): readonly Place[] =>
    sets.flatMap(({ name: file, features }) =>
      features.flatMap(({ id, name, geometry, fields }) => {
        if (geometry.type !== 'Point') return [];
        const [longitude, latitude] = geometry.coordinates as [number, number];
        const point = pinAt([longitude, latitude], provinces);
        return {
          ...point,
          id,
          nameEn: name,
          nameVi: name,
          source: file,
          facts: { kind: 'own', file, fields },
        };
      }),
    ),
);

/** Places by their ids, those of the user's own files included. */
export const placeById = derive(
  (s: State) => [allPlaces(s), ownPlaces(s)],
  (places, own): ReadonlyMap<string, Place> => new Map([...places, ...own].map((place) => [place.id, place])),
);

/** Search over all that has arrived. The index is built when somebody first searches, not while files arrive. */
export const placeSearch = derive(
  (s: State) => [allPlaces(s), s.data.provinces, s.data.comparisonHubs],
  (places, provinces, hubs): PlaceSearch => {
    let search: PlaceSearch | null = null;
    return (query, limit) => {
      search ??= createPlaceSearch(places, Object.values(provinces).flat(), hubs);
      return search(query, limit);
    };
  },
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
    case 'own': {
      const { id, name } = ref;
      return byId.get(id) ?? { ...pinAt(ref.position, provinces), id, nameEn: name, nameVi: name };
    }
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

/** The province that contains a position, or null: at sea, abroad, or its file has not arrived. */
export function provinceAt(position: Position, provinces: readonly Province[]): Province | null {
  return provinces.find((p) => !p.disputed && booleanPointInPolygon(position, p.geometry)) ?? null;
}

function pinAt(position: Position, provinces: State['data']['provinces']): Place {
  const now = provinceAt(position, provinces['34']);
  const before = provinceAt(position, provinces['63']);
  return {
    id: 'pin',
    nameEn: 'Dropped pin',
    nameVi: 'Điểm đã ghim',
    status: 'unknown',
    source: 'set by the user',
    sourceDate: null,
    position,
    accuracyMetres: null,
    outline: null,
    province: now && {
      nowEn: now.nameEn,
      nowVi: now.nameVi,
      beforeEn: before?.nameEn ?? null,
      beforeVi: before?.nameVi ?? null,
    },
    commune: null,
    opened: null,
    opens: null,
    note: null,
    facts: { kind: 'pin' },
  };
}
