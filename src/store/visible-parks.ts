import { isFiltered, passesFilter } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** The industrial parks that the filter lets through: those on the map and in lists. All of them, where none is set. */
export const visibleParks = derive(
  (s: State) => [s.data.places['industrial-parks'], s.parkFilter],
  (parks, filter): readonly Place[] =>
    isFiltered(filter) ? parks.filter((park) => passesFilter(park, filter)) : parks,
);
