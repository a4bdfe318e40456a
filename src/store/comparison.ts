import { greatCircleMetres } from '../domain/geometry.ts';
import { provinceName } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import { findProvince, provinceNamed } from '../domain/province-relations.ts';
import { isOpenIn } from '../domain/scenario.ts';
import type { Metres } from '../domain/units.ts';
import { cellOf, type Matrix } from '../engine/protocol.ts';
import { drivesBetween, measuredPlaces, type Drive } from './drives.ts';
import { groupOf, type GatewayGroup } from './gateway-rows.ts';
import { derive } from './memo.ts';
import { comparedSites } from './compared-sites.ts';
import { lookedAt, type State } from './state.ts';

/** The city from which the chosen province is governed, by the division that is shown; null where none is known. */
export const provinceSeat = derive(
  (s: State) => [s.view, s.data.provinces, s.data.places.places],
  (view, provinces, places): Place | null => {
    const province = view.kind === 'province' ? findProvince(view, provinces) : null;
    if (province === null) return null;
    const isSeat = (place: Place): boolean =>
      place.facts.kind === 'city' &&
      (province.division === '63' || place.facts.seatOf === 'province') &&
      provinceName(place, province.division) === province.nameEn;
    return places.find(isSeat) ?? null;
  },
);

/** Whose nearest gateways the panel tells: the sites side by side, or the seat of the chosen province. */
const measuredFrom = derive(
  (s: State) => [lookedAt(s).kind, comparedSites(s), provinceSeat(s)],
  (view, sites, seat): readonly Place[] => {
    if (view === 'comparison') return sites.map(({ place }) => place);
    return seat === null ? [] : [seat];
  },
);

export const gatewayDrivesQuestion = derive(
  (s: State) => [measuredFrom(s), measuredPlaces(s), s.assumptions, s.network.kind],
  drivesBetween,
);

/** The matrix of those drives; null while it is not known, or of other places than those there are now. */
export const comparedMatrix = derive(
  (s: State) => [s.gatewayDrives, measuredFrom(s).length, measuredPlaces(s).length],
  (asked, rows, columns): Matrix | null =>
    asked.kind === 'answered' && asked.answer.rows === rows && asked.answer.columns === columns
      ? asked.answer
      : null,
);

/** The gateway of a kind that is nearest to a site: by drive time, or by great circle while no time is known. */
export type NearestGateway = {
  readonly gateway: Place;
  readonly straightMetres: Metres;
  readonly drive: Drive;
};

/** For each compared site, or the seat, its nearest gateway of each kind; a kind without any is absent. */
export const nearestGateways = derive(
  (s: State) => [measuredFrom(s), measuredPlaces(s), s.assumptions.year, comparedMatrix(s)],
  (from, places, year, matrix): readonly ReadonlyMap<GatewayGroup, NearestGateway>[] =>
    from.map((place, row) => {
      const nearest = new Map<GatewayGroup, NearestGateway>();
      places.forEach((gateway, column) => {
        const group = groupOf(gateway);
        if (group === null || gateway.id === place.id || !isOpenIn(gateway, year)) return;
        const known = nearest.get(group);
        const next: NearestGateway = {
          gateway,
          straightMetres: greatCircleMetres(place.position, gateway.position),
          drive: matrix === null ? { kind: 'pending' } : driveAt(cellOf(matrix, row, column)),
        };
        if (known === undefined || isNearer(next, known)) nearest.set(group, next);
      });
      return nearest;
    }),
);

function driveAt(cell: ReturnType<typeof cellOf>): Drive {
  return cell === null ? { kind: 'no way' } : { kind: 'known', ...cell, isStale: false };
}

function isNearer(a: NearestGateway, b: NearestGateway): boolean {
  const seconds = ({ drive }: NearestGateway): number => (drive.kind === 'known' ? drive.seconds : Infinity);
  return seconds(a) === seconds(b) ? a.straightMetres < b.straightMetres : seconds(a) < seconds(b);
}

/** The province in which each compared site lies, by the division that is shown; null where that is not known. */
export const comparedProvinces = derive(
  (s: State) => [comparedSites(s), s.data.provinces, s.division],
  (sites, provinces, division): readonly (Province | null)[] =>
    sites.map(({ place }) => {
      const name = provinceName(place, division);
      return name === null ? null : provinceNamed(name, division, provinces);
    }),
);
