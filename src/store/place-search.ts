import type { PlaceSearch } from '../domain/found.ts';
import { createOwnSearch, searchBoth } from '../domain/own-search.ts';
import { createPlaceSearch } from '../domain/place-search.ts';
import { derive } from './memo.ts';
import { shownOwnPlaces } from './own-places.ts';
import { allPlaces } from './select.ts';
import type { State } from './state.ts';

/** Search over all of the atlas that has arrived. The index is built when somebody first searches, not while files arrive. */
const atlasSearch = derive(
  (s: State) => [allPlaces(s), s.data.provinces, s.data.comparisonHubs],
  (places, provinces, hubs): PlaceSearch => {
    let search: PlaceSearch | null = null;
    return (query, limit) => {
      search ??= createPlaceSearch(places, Object.values(provinces).flat(), hubs);
      return search(query, limit);
    };
  },
);

const ownSearch = derive((s: State) => [shownOwnPlaces(s)], createOwnSearch);

/** Search over that and the user's own sites. */
export const placeSearch = derive((s: State) => [atlasSearch(s), ownSearch(s)], searchBoth);
