import type { ClaimEnd, ClaimQuantity } from '../domain/claim.ts';
import { boundingBox } from '../domain/geometry.ts';
import type { Place } from '../domain/place.ts';
import type { BoundingBox } from '../domain/units.ts';
import { claimCards, type ClaimCard } from './claim-cards.ts';
import { comparedAreas } from './compared-reach.ts';
import { comparedSites } from './compared-sites.ts';
import { derive } from './memo.ts';
import { origins } from './origins.ts';
import { site } from './select.ts';
import { latestAnswer, lookedAt, type Asked, type State } from './state.ts';

/** Half a side of the box around a lone position, in degrees: about an hour's drive. */
const AROUND = 0.4;

/** What the map of a report shows: the sites, and all that was found to be reached from them; null without a site. */
export const reportBounds = derive(
  (s: State) => [
    lookedAt(s).kind,
    origins(s),
    comparedSites(s),
    comparedAreas(s),
    latestAnswer(s.isochrones)?.answer ?? null,
    latestAnswer(s.reachedRoads)?.answer ?? null,
  ],
  (kind, from, sites, compared, areas, roads): BoundingBox | null => {
    const places = kind === 'comparison' ? sites.map(({ place }) => place) : from;
    if (places.length === 0) return null;
    const reached =
      kind === 'comparison'
        ? compared.flatMap(({ area }) => area.bands.features)
        : [...(areas?.bands.features ?? []), ...(roads?.bands.features ?? [])];
    // a limit within which nothing is reached has no corner
    const boxes = reached
      .filter(({ geometry }) => geometry.coordinates.length > 0)
      .map(({ geometry }) => boundingBox(geometry));
    if (boxes.length === 0) return around(places.map(({ position }) => position));
    return joined([...boxes, ...places.map(({ position: [x, y] }): BoundingBox => [x, y, x, y])]);
  },
);

function around(positions: readonly (readonly [number, number])[]): BoundingBox {
  return joined(positions.map(([x, y]) => [x - AROUND, y - AROUND, x + AROUND, y + AROUND]));
}

function joined(boxes: readonly BoundingBox[]): BoundingBox {
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

/** Another object whenever the map of the report must be drawn anew; null while what it shows is not there. */
export const reportPicture = derive(
  (s: State) => [
    isReportDrawn(s) ? reportBounds(s) : null,
    // a change of any of these is one of the picture
    s.language,
    s.units,
    s.assumptions,
    s.layers,
    s.division,
    s.provinceTheme,
    s.parkFilter,
    s.basemap,
    s.shownRoute,
  ],
  (...[bounds]): { readonly bounds: BoundingBox } | null => bounds && { bounds },
);

/** Whether what the map of the report shows is there, or will not come: a picture before would lack the areas. */
export function isReportDrawn(s: State): boolean {
  if (s.network.kind !== 'ready') return s.network.kind === 'failed';
  if (lookedAt(s).kind === 'comparison') return isSettled(s.comparedAreas);
  return isSettled(s.reachView === 'areas' ? s.isochrones : s.reachedRoads);
}

/** Whether figures of the report are still on their way: printed now, it would have gaps. */
export function isReportBusy(s: State): boolean {
  const slots: readonly Asked<unknown, unknown>[] = [
    s.isochrones,
    s.reachedRoads,
    s.drives,
    s.entrances,
    s.nearestDrives,
    s.reachPeople,
    s.comparedAreas,
    s.comparedPeople,
    s.gatewayDrives,
    s.claimDrives,
    s.claimRoads,
  ];
  return (
    s.network.kind === 'loading' ||
    s.people.kind === 'loading' ||
    slots.some(({ kind }) => kind === 'waiting')
  );
}

function isSettled({ kind }: Asked<unknown, unknown>): boolean {
  return kind === 'answered' || kind === 'failed';
}

/** The places that the report is about. */
const reportedPlaces = derive(
  (s: State) => [lookedAt(s).kind, site(s), comparedSites(s)],
  (kind, chosen, sites): readonly Place[] => {
    if (kind === 'comparison') return sites.map(({ place }) => place);
    return chosen === null ? [] : [chosen];
  },
);

/** Claims of which one of the places is an end. */
export const reportedClaims = derive(
  (s: State) => [claimCards(s), reportedPlaces(s)],
  (cards, places): readonly ClaimCard[] => {
    const ids = new Set(places.map(({ id }) => id));
    return cards.filter(({ claim }) => endIds(claim.quantity).some((id) => ids.has(id)));
  },
);

function endIds(quantity: ClaimQuantity): readonly string[] {
  switch (quantity.kind) {
    case 'distance':
    case 'drive-time':
      return [quantity.from, quantity.to].flatMap(idsOf);
    case 'area':
    case 'on-road':
      return idsOf(quantity.of);
    case 'adjacent':
      return [];
  }
}

function idsOf(end: ClaimEnd): readonly string[] {
  switch (end.kind) {
    case 'place':
      return [end.id];
    case 'any':
      return end.ids;
    case 'point':
      return [];
  }
}
