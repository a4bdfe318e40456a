import { booleanPointInPolygon } from '../domain/geometry.ts';
import { createPlaceSearch, type PlaceSearch } from '../domain/place-search.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import type { Position } from '../domain/units.ts';
import type { IsochronesQuestion, MatrixQuestion, RouteQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** All places of all datasets. */
export const allPlaces = derive(
  (s: State) => [s.data.places],
  (places): readonly Place[] => Object.values(places).flat(),
);

export const placeById = derive(
  (s: State) => [allPlaces(s)],
  (places): ReadonlyMap<string, Place> => new Map(places.map((place) => [place.id, place])),
);

/** Search over all that has arrived. The index is built when somebody first searches, not while files arrive. */
export const placeSearch = derive(
  (s: State) => [allPlaces(s), s.data.provinces],
  (places, provinces): PlaceSearch => {
    let search: PlaceSearch | null = null;
    return (query, limit) => {
      search ??= createPlaceSearch(places, Object.values(provinces).flat());
      return search(query, limit);
    };
  },
);

/** The chosen site as a place; a pin becomes one. Null where nothing is chosen or its file has not arrived. */
export const site = derive(
  (s: State) => [s.view, placeById(s), s.data.provinces],
  (view, byId, provinces): Place | null => {
    if (view.kind !== 'site') return null;
    if (view.site.kind === 'place') return byId.get(view.site.id) ?? null;
    return pinAt(view.site.position, provinces);
  },
);

/** Airports and ports that serve a business: not air bases, nothing that was closed. Planned ones say so. */
export const gatewayPlaces = derive(
  (s: State) => [s.data.places.airports, s.data.places.ports],
  (airports, ports): readonly Place[] =>
    [...airports, ...ports].filter(({ status, facts }) => {
      const isAirBase = facts.kind === 'airport' && facts.military && !facts.international;
      return status !== 'closed' && !isAirBase;
    }),
);

/** What the engine should be asked now; null while there is nothing to ask. Same object while nothing changed. */
export const gatewaysQuestion = derive(
  (s: State) => [site(s), gatewayPlaces(s), s.assumptions, s.network.kind],
  (place, gateways, assumptions, network): MatrixQuestion | null =>
    place === null || gateways.length === 0 || network !== 'ready'
      ? null
      : { origins: [place.position], destinations: gateways.map((g) => g.position), assumptions },
);

export const isochronesQuestion = derive(
  (s: State) => [site(s), s.bandMinutes, s.assumptions, s.network.kind],
  (place, minutes, assumptions, network): IsochronesQuestion | null =>
    place === null || minutes.length === 0 || network !== 'ready'
      ? null
      : { origins: [place.position], minutes, assumptions },
);

export const routeQuestion = derive(
  (s: State) => [site(s), s.shownRoute?.gatewayId ?? null, placeById(s), s.assumptions, s.network.kind],
  (place, gatewayId, byId, assumptions, network): RouteQuestion | null => {
    const gateway = gatewayId === null ? undefined : byId.get(gatewayId);
    if (place === null || gateway === undefined || network !== 'ready') return null;
    return assumptions.direction === 'from'
      ? { from: place.position, to: gateway.position, assumptions }
      : { from: gateway.position, to: place.position, assumptions };
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
