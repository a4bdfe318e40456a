import type { Place } from './place.ts';
import type { Position } from './units.ts';

/** A place that somebody picked: one of the data by its id, or one of the user's own files. */
export type PickedPlace = { readonly kind: 'place'; readonly id: string } | OwnSpot;

/**
 * A site of the user's own files. It carries what stands for it where the file is not open: a link leads to the same spot
 * for everybody.
 */
export type OwnSpot = {
  readonly kind: 'own';
  readonly id: string;
  readonly position: Position;
  readonly name: string;
};

/** How a place that has a name is meant; a pin has none and is meant by its position, see `refOf`. */
export function pickedPlace({ id, nameEn, position, facts }: Place): PickedPlace {
  return facts.kind === 'own' ? { kind: 'own', id, position, name: nameEn } : { kind: 'place', id };
}
