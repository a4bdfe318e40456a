import { loadEllipsoid } from '../domain/geodesic.ts';
import { claimsContent } from '../export/claims.ts';
import { comparedContent } from '../export/compared.ts';
import type { LongContent } from '../export/exported.ts';
import { gatewaysContent, nearestContent } from '../export/gateways.ts';
import { measurementsContent } from '../export/measurements.ts';
import { ownContent } from '../export/own.ts';
import { listedContent, siteContent } from '../export/places.ts';
import { insideContent, reachContent } from '../export/reach.ts';
import { routeContent } from '../export/route.ts';
import { foundContent, overlapContent } from '../export/search.ts';
import { siteTableContent } from '../export/site-table.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { comparedTable } from './comparison-content.ts';
import { measurementNames } from './measure-names.ts';
import { rankingContent } from './score-content.ts';
import type { Saved } from './saved.ts';

/** What is saved of the state; null where there is nothing, or while it is being worked out. */
export async function contentOf(what: Saved, state: State): Promise<LongContent | null> {
  switch (what.kind) {
    case 'site':
      return siteContent(state);
    case 'reach':
      return reachContent(state);
    case 'inside':
      return insideContent(state, what.of, what.minutes);
    case 'gateways':
      return gatewaysContent(state);
    case 'nearest':
      return nearestContent(state);
    case 'route':
      return routeContent(state);
    case 'places':
      return listedContent(state, what.dataset);
    case 'overlap':
      return overlapContent(state);
    case 'found':
      return foundContent(state);
    case 'comparison':
      return comparedSites(state).length === 0 ? null : comparedContent(state, comparedTable(state));
    case 'measurements':
      return measurementsContent(
        state,
        await loadEllipsoid(),
        measurementNames({ language: state.language, units: state.units, byId: placeById(state) }),
      );
    case 'table':
      return siteTableContent(state);
    case 'claims':
      return claimsContent(state);
    case 'ranking':
      return rankingContent(state);
    case 'own':
      return ownContent(state, what.set);
  }
}
