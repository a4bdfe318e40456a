import { placesOfSet } from '../domain/own-place.ts';
import type { OwnSet } from '../domain/own-set.ts';
import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** Sites of a file as places, made once for each: hiding or keeping a file makes no other sites. */
const placesOf = derive(
  (s: Pick<State, 'data'>) => [s.data.provinces],
  (provinces) => {
    const known = new WeakMap<OwnSet['features'], readonly Place[]>();
    return (set: OwnSet): readonly Place[] => {
      const places = known.get(set.features) ?? placesOfSet(set, provinces);
      known.set(set.features, places);
      return places;
    };
  },
);

/** The sites of all files of the user's that are open. */
export const ownPlaces = derive(
  (s: State) => [s.own.sets, placesOf(s)],
  (sets, placesOfOne): readonly Place[] => sets.flatMap(placesOfOne),
);

/** Those of the files that are shown: what lists, searches and the map have. */
export const shownOwnPlaces = derive(
  (s: State) => [s.own.sets, placesOf(s)],
  (sets, placesOfOne): readonly Place[] => sets.filter(({ isShown }) => isShown).flatMap(placesOfOne),
);
