import type { Geometry } from 'geojson';
import { boundingBox } from '../domain/geometry.ts';
import type { Place } from '../domain/place.ts';
import { RING_METRES } from '../domain/rings.ts';
import type { BoundingBox, Metres, Minutes, Position, Seconds, SquareKm } from '../domain/units.ts';
import type { Localised } from '../domain/localised.ts';
import { claimEvidence } from './claim-evidence.ts';
import { closures, type Closure } from './closed-roads.ts';
import { comparedReach } from './compared-reach.ts';
import { comparedSites } from './compared-sites.ts';
import { foundParks } from './found-parks.ts';
import { measured, type Measured } from './measured-legs.ts';
import { derive } from './memo.ts';
import { keptOrigins } from './origins.ts';
import { reachRows } from './reach.ts';
import { shownRoutes } from './route.ts';
import { markedSites } from './score-ranking.ts';
import { placeById, site } from './select.ts';
import { latestAnswer, lookedAt, type State } from './state.ts';

/** What the map shows because somebody asked: areas, ways, marks, each with its numbers and where to look for it. */
export type DrawnAnswer = {
  readonly key: string;
  /** Null where the map need not go anywhere: it is all around. */
  readonly bounds: BoundingBox | null;
} & (
  | { readonly kind: 'area'; readonly minutes: Minutes; readonly km2: SquareKm }
  | { readonly kind: 'roads'; readonly minutes: Minutes; readonly km: number }
  | { readonly kind: 'origin' | 'found' | 'pin'; readonly place: Place }
  | {
      readonly kind: 'way';
      readonly to: Place | null;
      readonly metres: Metres;
      readonly seconds: Seconds;
      readonly isOther: boolean;
    }
  | { readonly kind: 'overlap'; readonly km2: SquareKm }
  | {
      readonly kind: 'compared';
      readonly place: Place;
      readonly minutes: Minutes;
      readonly km2: SquareKm | null;
    }
  | { readonly kind: 'ranked'; readonly place: Place; readonly rank: number }
  | { readonly kind: 'measured'; readonly measured: Measured }
  | { readonly kind: 'closed'; readonly closure: Closure }
  | { readonly kind: 'claim end'; readonly name: Localised }
  | { readonly kind: 'rings'; readonly metres: readonly Metres[] }
);

export const drawnAnswers = derive(
  (s: State) => [
    ofReach(s),
    ofRoute(s),
    ofSearch(s),
    ofComparison(s),
    ofRanking(s),
    ofMeasuring(s),
    ofClosures(s),
    ofClaim(s),
  ],
  (...parts: readonly (readonly DrawnAnswer[])[]): readonly DrawnAnswer[] => parts.flat(),
);

const boxOf = (shape: Geometry): BoundingBox => boundingBox(shape);

function around([longitude, latitude]: Position, degrees = 0.02): BoundingBox {
  return [longitude - degrees, latitude - degrees, longitude + degrees, latitude + degrees];
}

const ofReach = derive(
  (s: State) => [
    site(s),
    lookedAt(s).kind,
    keptOrigins(s),
    reachRows(s),
    latestAnswer(s.isochrones)?.answer ?? null,
    s.ringsShown,
  ],
  (chosen, view, kept, rows, areas, hasRings): readonly DrawnAnswer[] => {
    if (view !== 'site' || chosen === null) return [];
    const bands = new Map(areas?.bands.features.map((band) => [band.properties.minutes, band.geometry]));
    return [
      ...(chosen.facts.kind === 'pin'
        ? [{ kind: 'pin', key: 'pin', place: chosen, bounds: around(chosen.position) } as const]
        : []),
      ...kept.map(
        ({ place }) =>
          ({ kind: 'origin', key: `origin ${place.id}`, place, bounds: around(place.position) }) as const,
      ),
      ...rows.flatMap(({ minutes, areaKm2, roadKm }): DrawnAnswer[] => {
        const shape = bands.get(minutes);
        const bounds = shape === undefined ? null : boxOf(shape);
        if (areaKm2 !== null)
          return [{ kind: 'area', key: `area ${minutes}`, minutes, km2: areaKm2, bounds }];
        return roadKm === null
          ? []
          : [{ kind: 'roads', key: `roads ${minutes}`, minutes, km: roadKm, bounds }];
      }),
      ...(hasRings
        ? [
            {
              kind: 'rings',
              key: 'rings',
              metres: RING_METRES,
              bounds: around(chosen.position, 0.5),
            } as const,
          ]
        : []),
    ];
  },
);

const ofRoute = derive(
  (s: State) => [shownRoutes(s), s.shownRoute?.gatewayId ?? null, placeById(s)],
  (routes, gatewayId, byId): readonly DrawnAnswer[] => {
    if (routes === null || gatewayId === null) return [];
    const to = byId.get(gatewayId) ?? null;
    return [routes.shown, ...(routes.other === null ? [] : [routes.other])].map((route, i) => ({
      kind: 'way',
      key: `way ${i}`,
      to,
      metres: route.metres,
      seconds: route.seconds,
      isOther: i > 0,
      bounds: boxOf(route.geometry),
    }));
  },
);

const NOTHING: readonly DrawnAnswer[] = [];

const ofSearch = derive(
  (s: State) =>
    lookedAt(s).kind === 'conditions'
      ? [latestAnswer(s.overlap)?.answer ?? null, foundParks(s)]
      : [null, null],
  (overlap, parks): readonly DrawnAnswer[] => {
    if (overlap === null) return NOTHING;
    const { geometry, properties } = overlap.area;
    const isThere = properties.areaKm2 > 0;
    return [
      { kind: 'overlap', key: 'overlap', km2: properties.areaKm2, bounds: isThere ? boxOf(geometry) : null },
      ...(parks ?? []).map(
        ({ park: place }) =>
          ({ kind: 'found', key: `found ${place.id}`, place, bounds: around(place.position) }) as const,
      ),
    ];
  },
);

const ofComparison = derive(
  (s: State) => [lookedAt(s).kind === 'comparison', comparedSites(s), comparedReach(s), s.comparison.minutes],
  (isOpen, sites, reach, minutes): readonly DrawnAnswer[] =>
    (isOpen ? sites : []).map(({ place }, column) => {
      const km2 = reach[column]?.areaKm2;
      return {
        kind: 'compared',
        key: `compared ${column}`,
        place,
        minutes,
        km2: typeof km2 === 'number' ? km2 : null,
        bounds: around(place.position, 0.3),
      };
    }),
);

const ofRanking = derive(
  (s: State) => [lookedAt(s).kind === 'score' ? markedSites(s) : null],
  (marked): readonly DrawnAnswer[] =>
    (marked ?? []).map(({ rank, site: { place } }) => ({
      kind: 'ranked',
      key: `ranked ${place.id}`,
      place,
      rank,
      bounds: around(place.position),
    })),
);

const ofMeasuring = derive(
  (s: State) => [measured(s)],
  (all): readonly DrawnAnswer[] =>
    all
      .filter(({ measurement }) => measurement.isShown && measurement.points.length > 0)
      .map((one) => {
        const coordinates = one.measurement.points.map(({ position }) => [...position]);
        const bounds = boxOf({ type: 'MultiPoint', coordinates });
        return { kind: 'measured', key: `measured ${one.measurement.id}`, measured: one, bounds };
      }),
);

const ofClosures = derive(
  (s: State) => [closures(s)],
  (all): readonly DrawnAnswer[] =>
    all.map((closure) => ({
      kind: 'closed',
      key: `closed ${closure.position.join()}`,
      closure,
      bounds: around(closure.position),
    })),
);

const ofClaim = derive(
  (s: State) => [claimEvidence(s)],
  (evidence): readonly DrawnAnswer[] =>
    (evidence?.ends ?? []).map(({ name, position }) => ({
      kind: 'claim end',
      key: `claim ${position.join()}`,
      name,
      bounds: around(position),
    })),
);
