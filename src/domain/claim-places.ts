import { PRESENT_YEAR, type Profile } from './assumptions.ts';
import type { ClaimEnd, ClaimQuantity, PublishedIn } from './claim.ts';
import { greatCircleMetres } from './geometry.ts';
import type { Localised } from './localised.ts';
import type { Place } from './place.ts';
import type { Position, Year } from './units.ts';

/** Between which places, with which vehicles and by which years' roads a claim is read. */

export type FindPlace = (id: string) => Place | undefined;

/** A place of the data, a corner of its outline, a point of the user's, or an id that the data does not have. */
export type EndPlace =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'edge'; readonly place: Place; readonly position: Position }
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
    case 'edge':
    case 'point':
      return end.position;
    case 'unknown':
      return null;
  }
}

/** An end in the key of a reading. */
export function keyOfEnd(end: EndPlace): string {
  switch (end.kind) {
    case 'place':
      return end.place.id;
    case 'edge':
      return `${end.place.id}@edge`;
    case 'point':
      return end.position.join();
    case 'unknown':
      return end.id;
  }
}

export type EndPair = readonly [from: EndPlace, to: EndPlace];

/**
 * Every pair of ends, one of each. Where an outline is known, once between the middles, and once between the corners that are
 * nearest to the other end: nobody says whether he measures a park from its middle or from its edge.
 */
export function endPairs(
  quantity: Extract<ClaimQuantity, { kind: 'distance' | 'drive-time' }>,
  find: FindPlace,
): readonly EndPair[] {
  const ends = endPlaces(quantity.to, find);
  const pairs = endPlaces(quantity.from, find).flatMap((from) => ends.map((to): EndPair => [from, to]));
  return pairs.flatMap((pair) => {
    const [from, to] = pair;
    const edges: EndPair = [edgeTowards(from, to), edgeTowards(to, from)];
    return edges[0] === from && edges[1] === to ? [pair] : [pair, edges];
  });
}

/** The end itself where it has no outline, or the other one is not known. */
function edgeTowards(end: EndPlace, other: EndPlace): EndPlace {
  const goal = positionOfEnd(other);
  if (end.kind !== 'place' || end.place.outline === null || goal === null) return end;
  const { type, coordinates } = end.place.outline;
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  let nearest: Position | null = null;
  let least = Infinity;
  for (const [lon = 0, lat = 0] of rings.flat()) {
    const metres = greatCircleMetres([lon, lat], goal);
    if (metres >= least) continue;
    least = metres;
    nearest = [lon, lat];
  }
  return nearest === null ? end : { kind: 'edge', place: end.place, position: nearest };
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
