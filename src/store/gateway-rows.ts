import { greatCircleMetres } from '../domain/geometry.ts';
import type { Place, PortType } from '../domain/place.ts';
import type { Metres, Seconds } from '../domain/units.ts';
import { cellOf } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { gatewayPlaces, site } from './select.ts';
import { latestAnswer, type State } from './state.ts';

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

export type Drive =
  /** The engine has not answered yet. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'no way' }
  | {
      readonly kind: 'known';
      readonly metres: Metres;
      readonly seconds: Seconds;
      /** From where a pin was a moment ago; its new place is being worked on. */
      readonly isStale: boolean;
    };

/**
 * The nearest gateways of the chosen site by group: by drive time once it is known, by great-circle distance
 * before; those that no road leads to come last.
 */
export const gatewayRows = derive(
  (s: State) => [site(s), gatewayPlaces(s), s.gateways],
  (place, gateways, asked): ReadonlyMap<GatewayGroup, readonly GatewayRow[]> => {
    if (place === null) return new Map();
    // Figures of another site never stand beside this one; those of a pin that is being dragged do, marked stale.
    const known = asked.kind === 'answered' || place.facts.kind === 'pin' ? latestAnswer(asked) : null;
    const isUsable = known !== null && known.asked.destinations.length === gateways.length;
    const isStale = asked.kind !== 'answered';
    const parents = new Set(gateways.map(parentOf));
    const rows = gateways.flatMap((gateway, column): GatewayRow[] => {
      // A port that is present with its terminals is not a place to drive to of its own.
      if (parents.has(gateway.id)) return [];
      const group = groupOf(gateway);
      if (group === null) return [];
      const cell = isUsable ? cellOf(known.answer, 0, column) : undefined;
      const drive: Drive =
        cell === undefined
          ? { kind: 'pending' }
          : cell === null
            ? { kind: 'no way' }
            : { kind: 'known', ...cell, isStale };
      const straightMetres = greatCircleMetres(place.position, gateway.position);
      return [{ place: gateway, group, straightMetres, drive }];
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

function parentOf(place: Place): string | null {
  return place.facts.kind === 'port' ? place.facts.partOf : null;
}

function groupOf(place: Place): GatewayGroup | null {
  if (place.facts.kind === 'airport') return 'airport';
  return place.facts.kind === 'port' ? place.facts.portType : null;
}

function byNearness(a: GatewayRow, b: GatewayRow): number {
  return rank(a) - rank(b) || a.straightMetres - b.straightMetres || (a.place.id < b.place.id ? -1 : 1);
}

function rank({ drive }: GatewayRow): number {
  return drive.kind === 'known' ? drive.seconds : drive.kind === 'no way' ? Infinity : 0;
}
