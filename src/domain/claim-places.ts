import { PRESENT_YEAR, type Profile } from './assumptions.ts';
import type { ClaimEnd, ClaimQuantity, PublishedIn } from './claim.ts';
import type { Localised } from './localised.ts';
import type { Place } from './place.ts';
import type { Position, Year } from './units.ts';

/** Between which places, with which vehicles and by which years' roads a claim is read. */

export type FindPlace = (id: string) => Place | undefined;

/** A place of the data, a point of the user's, or an id that the data does not have. */
export type EndPlace =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'point'; readonly position: Position; readonly name: Localised }
  | { readonly kind: 'unknown'; readonly id: string };

/** Each of any is an end of its own. */
export function endPlaces(end: ClaimEnd, find: FindPlace): readonly EndPlace[] {
  switch (end.kind) {
    case 'point':
      return [{ kind: 'point', position: end.position, name: end.name }];
    case 'place':
      return [endPlace(end.id, find)];
    case 'any':
      return end.ids.map((id) => endPlace(id, find));
  }
}

function endPlace(id: string, find: FindPlace): EndPlace {
  const place = find(id);
  return place === undefined ? { kind: 'unknown', id } : { kind: 'place', place };
}

/** Where drives to and from an end begin; null for one that the data does not have. */
export function positionOfEnd(end: EndPlace): Position | null {
  switch (end.kind) {
    case 'place':
      return end.place.position;
    case 'point':
      return end.position;
    case 'unknown':
      return null;
  }
}

/** Every pair of ends, one of each. */
export function endPairs(
  quantity: Extract<ClaimQuantity, { kind: 'distance' | 'drive-time' }>,
  find: FindPlace,
): readonly (readonly [from: EndPlace, to: EndPlace])[] {
  const ends = endPlaces(quantity.to, find);
  return endPlaces(quantity.from, find).flatMap((from) => ends.map((to) => [from, to] as const));
}

/** Who says nothing of the vehicle may have meant a car, and ships by truck. */
export function profilesOf(quantity: ClaimQuantity): readonly Profile[] {
  if (quantity.kind === 'drive-time' && quantity.profile !== null) return [quantity.profile];
  return quantity.kind === 'distance' || quantity.kind === 'drive-time' ? ['car', 'truck'] : [];
}

/**
 * Today, and the year in which it was published: as far back as the road data goes, and no later than today, for what
 * a claim says of the future cannot be measured yet. The older one first.
 */
export function yearsOf({ date }: PublishedIn, oldest: Year): readonly Year[] {
  const published = date === null ? PRESENT_YEAR : Number(date.slice(0, 4));
  const year = Math.min(Math.max(published, oldest), PRESENT_YEAR);
  return year === PRESENT_YEAR ? [PRESENT_YEAR] : [year, PRESENT_YEAR];
}
