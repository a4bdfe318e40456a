import type { Place } from '../domain/place.ts';
import { derive } from './memo.ts';
import { placeById, placeOf, site } from './select.ts';
import { isSameSite } from './site-ref.ts';
import type { ShownRoute, State } from './state.ts';

/** The end of the shown route that is not the gateway: the chosen site, or the one that the route names. */
export const routeSite = derive(
  (s: State) => [s.shownRoute?.site ?? null, site(s), placeById(s), s.data.provinces],
  (named, chosen, byId, provinces): Place | null =>
    named === null ? chosen : placeOf(named, byId, provinces),
);

export function isSameRoute(a: ShownRoute, b: ShownRoute): boolean {
  if (a.gatewayId !== b.gatewayId) return false;
  return a.site === undefined || b.site === undefined ? a.site === b.site : isSameSite(a.site, b.site);
}
