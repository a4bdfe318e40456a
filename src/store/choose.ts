import type { Localised } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import type { Position } from '../domain/units.ts';
import type { Actions } from './actions.ts';
import type { Aimed } from './look-around.ts';
import { placeById } from './select.ts';
import type { NextClick, State } from './state.ts';

/** What pointer or crosshair is on, resolved to the data. */
export type Found =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'province'; readonly province: Province }
  /** Its facts may have to be fetched first. */
  | { readonly kind: 'line'; readonly id: string; readonly name: Localised }
  | { readonly kind: 'measurement'; readonly id: string }
  | { readonly kind: 'other route' };

/** Null for nothing, and for what the data does not have (yet). */
export function resolve(aimed: Aimed | null, state: State): Found | null {
  return aimed && resolveIn(aimed, placeById(state), state.data.provinces[state.division]);
}

export function resolveIn(
  aimed: Aimed,
  byId: ReadonlyMap<string, Place>,
  provinces: readonly Province[],
): Found | null {
  switch (aimed.kind) {
    case 'place': {
      const place = byId.get(aimed.id);
      return place === undefined ? null : { kind: 'place', place };
    }
    case 'province': {
      const province = provinces.find(({ id }) => id === aimed.id);
      return province === undefined ? null : { kind: 'province', province };
    }
    case 'line':
    case 'measurement':
    case 'other route':
      return aimed;
  }
}

/** Chooses it. The map stays where somebody points at a line: it is long, and they look at this part of it. */
export function take(found: Found, actions: Actions): void {
  switch (found.kind) {
    case 'place':
      return actions.choosePlace(found.place);
    case 'province':
      return actions.chooseProvince(found.province);
    case 'line':
      return actions.chooseLine(found.id);
    case 'measurement':
      return actions.chooseMeasurement(found.id);
    case 'other route':
      return actions.swapRoute();
  }
}

/** Does with a position what the next click, or Enter, was announced to do; false where nothing was. */
export function aimAt(
  nextClick: NextClick,
  position: Position,
  place: () => Place | null,
  actions: Actions,
): boolean {
  switch (nextClick) {
    case 'choose':
    case 'measure':
      return false;
    case 'drop pin':
      actions.dropPin(position);
      return true;
    case 'close road':
      actions.closeRoad(position);
      return true;
    case 'claim from':
      actions.claimEndAimed('from', position, place());
      return true;
    case 'claim to':
      actions.claimEndAimed('to', position, place());
      return true;
  }
}
