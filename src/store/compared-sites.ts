import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import { placeById, placeOf } from './select.ts';
import type { SiteRef, State } from './state.ts';

export type ComparedSite = { readonly ref: SiteRef; readonly place: Place };

/** The sites that are set side by side; those whose file has not arrived are left out. */
export const comparedSites = derive(
  (s: State) => [s.compared, placeById(s), s.data.provinces],
  (compared, byId, provinces): readonly ComparedSite[] =>
    compared.flatMap((ref) => {
      const place = placeOf(ref, byId, provinces);
      return place === null ? [] : [{ ref, place }];
    }),
);
