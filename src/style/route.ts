import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { DistanceUnit, TimeUnit } from '../domain/display-units.ts';
import type { Localised } from '../domain/localised.ts';
import { writeDistance, writeDuration } from '../domain/quantities.ts';
import type { Metres, Position, Seconds } from '../domain/units.ts';
import { derive } from '../store/memo.ts';
import { originSnaps } from '../store/reach.ts';
import { comparedWith, shownRoutes, type ShownRoutes } from '../store/route.ts';
import type { State } from '../store/state.ts';
import { BOLD, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/**
 * The route to the shown gateway, a second way beside it where there is one, and the straight ways between a point and
 * the road it was set on.
 */
export const route: Subject = {
  sources: { route: { maxzoom: 14, tolerance: 0.2 }, snap: { maxzoom: 14 } },
  layers,
  features: (state) => ({ route: line(state), snap: accessLines(state) }),
  legend: () => [],
};

/** Shorter ways to the road are not worth a line. */
const SHOWN_ACCESS_METRES = 20;

type Route = ShownRoutes['shown'];
type Role = 'shown' | 'other';

const line = derive(
  (s: State) => [shownRoutes(s), s.units.time],
  (routes, unit): FeatureCollection => {
    if (routes === null) return NOTHING;
    const { shown, other } = routes;
    const features = [
      routeFeature(shown, 'shown'),
      routeLabel(shown, other, 'shown', durationInWords(shown.seconds, unit)),
    ];
    if (other !== null) {
      const words = differenceInWords(shown, other, unit);
      features.push(routeFeature(other, 'other'), routeLabel(other, shown, 'other', words));
    }
    return { type: 'FeatureCollection', features };
  },
);

function routeFeature({ geometry }: Route, role: Role): Feature {
  return { type: 'Feature', properties: { role }, geometry };
}

/** A point of its own: along a line that is cut into tiles, the words would stand in each of them. */
function routeLabel(way: Route, beside: Route | null, role: Role, words: Localised): Feature {
  return {
    type: 'Feature',
    properties: { role, label_en: words.en, label_vi: words.vi },
    geometry: { type: 'Point', coordinates: labelPosition(way, beside) },
  };
}

/** So many points of a line are looked at: enough to find a place for words. */
const LOOKED_AT = 120;

/** Where a way is furthest from the one beside it, so that each has its own words; the middle of one alone. */
function labelPosition(way: Route, beside: Route | null): number[] {
  const sample = ({ geometry: { coordinates } }: Route): number[][] => {
    const step = Math.max(1, Math.floor(coordinates.length / LOOKED_AT));
    return coordinates.filter((_, i) => i % step === 0);
  };
  const points = sample(way);
  const middle = points[Math.floor(points.length / 2)] ?? [0, 0];
  if (beside === null) return middle;
  const others = sample(beside);
  const apart = ([x = 0, y = 0]: number[]): number =>
    Math.min(...others.map(([otherX = 0, otherY = 0]) => Math.hypot(x - otherX, y - otherY)));
  return points.reduce((best, next) => (apart(next) > apart(best) ? next : best), middle);
}

/** "+6 min": what the other way takes more than the one that is looked at. */
function differenceInWords(shown: Route, other: Route, unit: TimeUnit): Localised {
  const { seconds } = comparedWith(other, shown);
  const words = durationInWords(Math.abs(seconds), unit);
  const sign = seconds < 0 ? '−' : '+';
  return { en: sign + words.en, vi: sign + words.vi };
}

function durationInWords(seconds: Seconds, unit: TimeUnit): Localised {
  return { en: writeDuration(seconds, 'en', unit), vi: writeDuration(seconds, 'vi', unit) };
}

const accessLines = derive(
  (s: State) => [shownRoutes(s), originSnaps(s), s.units.distance],
  (routes, origins, unit): FeatureCollection => {
    const lines: Feature<LineString>[] = [];
    if (routes !== null) {
      const { coordinates } = routes.shown.geometry;
      const { fromMetres, toMetres } = routes.shown.snap;
      lines.push(...accessLine(routes.asked.from, asPosition(coordinates[0]), fromMetres, unit));
      lines.push(...accessLine(routes.asked.to, asPosition(coordinates.at(-1)), toMetres, unit));
    } else {
      origins?.snaps.forEach((snap, i) => {
        if (snap.kind !== 'snapped') return;
        lines.push(...accessLine(origins.asked.origins[i]!, snap.position, snap.metres, unit));
      });
    }
    return lines.length === 0 ? NOTHING : { type: 'FeatureCollection', features: lines };
  },
);

function accessLine(
  point: Position,
  road: Position | null,
  metres: Metres,
  unit: DistanceUnit,
): Feature<LineString>[] {
  if (road === null || metres < SHOWN_ACCESS_METRES) return [];
  const words = metresInWords(metres, unit);
  return [
    {
      type: 'Feature',
      properties: { label_en: words.en, label_vi: words.vi },
      geometry: { type: 'LineString', coordinates: [[...point], [...road]] },
    },
  ];
}

function metresInWords(metres: Metres, unit: DistanceUnit): Localised {
  return { en: writeDistance(metres, 'en', unit), vi: writeDistance(metres, 'vi', unit) };
}

function asPosition(coordinates: readonly number[] | undefined): Position | null {
  const [longitude, latitude] = coordinates ?? [];
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isStale = state.route.kind === 'waiting' && !state.dragging;
  const hasRole = (role: Role) => ['==', ['get', 'role'], role] as ['==', ['get', string], string];
  return [
    {
      id: 'snap-line',
      type: 'line',
      source: 'snap',
      paint: {
        'line-color': theme.chosen,
        'line-width': byZoom([8, 1.4], [14, 2.4]),
        'line-dasharray': [1.6, 1.4],
      },
    },
    {
      id: 'alternative-casing',
      type: 'line',
      source: 'route',
      filter: hasRole('other'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.paper,
        'line-width': byZoom([5, 3.4], [9, 5], [13, 7.5]),
        'line-opacity': isStale ? 0.4 : 0.9,
      },
    },
    {
      id: 'alternative-line',
      type: 'line',
      source: 'route',
      filter: hasRole('other'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.inkQuiet,
        'line-width': byZoom([5, 1.6], [9, 2.6], [13, 4.2]),
        'line-opacity': isStale ? 0.4 : 1,
      },
    },
    {
      id: 'route-casing',
      type: 'line',
      source: 'route',
      filter: hasRole('shown'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.paper,
        'line-width': byZoom([5, 4.6], [9, 7], [13, 10]),
        'line-opacity': isStale ? 0.4 : 0.95,
      },
    },
    {
      id: 'route-line',
      type: 'line',
      source: 'route',
      filter: hasRole('shown'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.chosen,
        'line-width': byZoom([5, 2.4], [9, 3.8], [13, 6]),
        'line-opacity': isStale ? 0.4 : 1,
      },
    },
    {
      id: 'route-label',
      type: 'symbol',
      source: 'route',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': label(state.language),
        'text-font': BOLD,
        'text-size': byZoom([5, 11], [12, 13]),
        'text-overlap': 'always',
      },
      paint: {
        'text-color': ['match', ['get', 'role'], 'shown', theme.chosenInk, theme.ink],
        'text-halo-color': theme.paper,
        'text-halo-width': 2.2,
      },
    },
    {
      id: 'snap-label',
      type: 'symbol',
      source: 'snap',
      minzoom: 9,
      layout: {
        'symbol-placement': 'line-center',
        'text-field': label(state.language),
        'text-font': BOLD,
        'text-size': 11,
        'text-offset': [0, -0.9],
        'text-overlap': 'cooperative',
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
  ];
}
