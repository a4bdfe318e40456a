import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import { placeById, placeOf, site } from './select.ts';
import { isSameSite } from './site-ref.ts';
import { lookedAt, type SiteRef, type State } from './state.ts';

export type Origin = { readonly ref: SiteRef; readonly place: Place };

/** The kept origins as places; those whose file has not arrived are left out. */
export const keptOrigins = derive(
  (s: State) => [s.keptOrigins, placeById(s), s.data.provinces],
  (kept, byId, provinces): readonly Origin[] =>
    kept.flatMap((ref) => {
      const place = placeOf(ref, byId, provinces);
      return place === null ? [] : [{ ref, place }];
    }),
);

/** Kept origins besides the chosen site. */
export const otherOrigins = derive(
  (s: State) => [lookedAt(s), keptOrigins(s)],
  (view, kept): readonly Origin[] => {
    const others = kept.filter(({ ref }) => view.kind !== 'site' || !isSameSite(ref, view.site));
    // the same list while a pin is dragged: what is drawn of it is not sent again
    return others.length === kept.length ? kept : others;
  },
);

/** Everything that areas are made around: the chosen site first. Empty where none is chosen. */
export const origins = derive(
  (s: State) => [site(s), otherOrigins(s)],
  (chosen, others): readonly Place[] =>
    chosen === null ? [] : [chosen, ...others.map(({ place }) => place)],
);
