import type { Place } from '../domain/place.ts';
import { comparedSites } from './compared-sites.ts';
import { derive } from './memo.ts';
import { shownOwnPlaces } from './own-places.ts';
import { placeById } from './select.ts';
import { keyOfSite, refOf } from './site-ref.ts';
import type { SiteRef, State } from './state.ts';
import { visibleParks } from './visible-parks.ts';

/**
 * Sites of one's own that are ranked, the first of their files: each is driven from to hundreds of places (16 bytes each, twice), and
 * every weight that moves ranks all of them.
 */
export const MOST_CANDIDATES = 30_000;

export type ScoreSite = {
  /** Its id; of a pin, by which several may be compared, its position too. */
  readonly key: string;
  readonly ref: SiteRef;
  readonly place: Place;
};

/** The candidates; those whose file has not arrived and those that were closed for good are left out. */
export const scoreSites = derive(
  (s: State) => [s.score.candidates, visibleParks(s), comparedSites(s), shownOwnPlaces(s), placeById(s)],
  (candidates, parks, compared, own, byId): readonly ScoreSite[] => {
    switch (candidates.kind) {
      case 'parks':
        return parks.filter(isNotClosed).map(siteOfPlace);
      case 'compared':
        return compared.map(({ ref, place }) => ({ key: keyOfSite(ref), ref, place }));
      case 'own':
        return own.slice(0, MOST_CANDIDATES).map(siteOfPlace);
      case 'places':
        return candidates.ids.flatMap((id) => {
          const place = byId.get(id);
          return place === undefined || !isNotClosed(place) ? [] : [siteOfPlace(place)];
        });
    }
  },
);

function isNotClosed({ status }: Place): boolean {
  return status !== 'closed';
}

function siteOfPlace(place: Place): ScoreSite {
  return { key: place.id, ref: refOf(place), place };
}
