import { greatCircleMetres } from '../domain/geometry.ts';
import type { Place, PortType } from '../domain/place.ts';
import type { Metres } from '../domain/units.ts';
import { measuredPlaces, placeDrives, type Drive } from './drives.ts';
import { derive } from './memo.ts';
import { site } from './select.ts';
import type { State } from './state.ts';

/** Groups of the gateways table, in its order, and how many of the nearest each shows. */
export const GATEWAY_GROUPS = [
  { group: 'airport', nearest: 4 },
  { group: 'sea', nearest: 5 },
  { group: 'river', nearest: 3 },
  { group: 'dry', nearest: 3 },
] as const;
export type GatewayGroup = 'airport' | PortType;

export type GatewayRow = {
  readonly place: Place;
  readonly group: GatewayGroup;
  readonly straightMetres: Metres;
  readonly drive: Drive;
};

/**
 * The nearest gateways of the chosen site by group: by drive time once it is known, by great-circle distance
 * before; those that no road leads to come last.
 */
export const gatewayRows = derive(
  (s: State) => [site(s), measuredPlaces(s), placeDrives(s)],
  (chosen, places, drives): ReadonlyMap<GatewayGroup, readonly GatewayRow[]> => {
    if (chosen === null) return new Map();
    const rows = places.flatMap((place, i): GatewayRow[] => {
      const group = groupOf(place);
      const drive = drives[i]?.fromSite;
      if (group === null || drive === undefined) return [];
      const straightMetres = greatCircleMetres(chosen.position, place.position);
      return [{ place, group, straightMetres, drive }];
    });
    return new Map(
      GATEWAY_GROUPS.map(({ group, nearest }) => [
        group,
        rows
          .filter((row) => row.group === group)
          .sort(byNearness)
          .slice(0, nearest),
      ]),
    );
  },
);

export function groupOf(place: Place): GatewayGroup | null {
  if (place.facts.kind === 'airport') return 'airport';
  return place.facts.kind === 'port' ? place.facts.portType : null;
}

function byNearness(a: GatewayRow, b: GatewayRow): number {
  return rank(a) - rank(b) || a.straightMetres - b.straightMetres || (a.place.id < b.place.id ? -1 : 1);
}

function rank({ drive }: GatewayRow): number {
  return drive.kind === 'known' ? drive.seconds : drive.kind === 'no way' ? Infinity : 0;
}
