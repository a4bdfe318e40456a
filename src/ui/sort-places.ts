import { greatCircleMetres } from '../domain/geometry.ts';
import type { Language } from '../domain/localised.ts';
import { parkHectares } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import type { Position } from '../domain/units.ts';
import { nameOf } from './describe.ts';

export const SORTS = ['name', 'size', 'distance'] as const;
export type Sort = (typeof SORTS)[number];

const alphabets = new Map<Language, Intl.Collator>();

/** The order of a language's names. The browser takes 12 ms to make the first one, so it is worth asking for it ahead. */
export function alphabetOf(language: Language): Intl.Collator {
  const alphabet = alphabets.get(language) ?? new Intl.Collator(language, { numeric: true });
  alphabets.set(language, alphabet);
  return alphabet;
}

/**
 * Places in an order: by name in the language's alphabet; by area, the largest first and unknown ones last; by great
 * circle from a position. Without a position, by name.
 */
export function sortPlaces(
  places: readonly Place[],
  sort: Sort,
  language: Language,
  from: Position | null,
): readonly Place[] {
  // without an alphabet, for which the first screen need not wait
  if (places.length < 2) return places;
  const { compare } = alphabetOf(language);
  const byName = [...places].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)));
  if (sort === 'size') return byName.sort((a, b) => (parkHectares(b) ?? -1) - (parkHectares(a) ?? -1));
  if (sort === 'distance' && from !== null) {
    const metres = new Map(byName.map((place) => [place, greatCircleMetres(from, place.position)]));
    return byName.sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0));
  }
  return byName;
}
