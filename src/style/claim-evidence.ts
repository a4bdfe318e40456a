import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry, Position as Coordinates } from 'geojson';
import type { Reading } from '../domain/claim.ts';
import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language } from '../domain/localised.ts';
import { writeDistanceNear, writeDurationNear } from '../domain/quantities-near.ts';
import type { Position } from '../domain/units.ts';
import { claimEvidence, type Evidence } from '../store/claim-evidence.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { BOLD, label, MEDIUM } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** Why a claim holds or not: straight lines, ways, borders and edges between the places that it names. */
export const claimEvidenceOnMap: Subject = {
  sources: { 'claim-evidence': { maxzoom: 14, tolerance: 0.2 } },
  layers,
  features: (state) => ({ 'claim-evidence': drawing(state) }),
  legend: () => [],
};

type Role = 'outline' | 'straight' | 'route' | 'access' | 'border' | 'junction' | 'figure' | 'end';

const drawing = derive(
  (s: State) => [claimEvidence(s), s.language, s.units],
  (evidence, language, units): FeatureCollection =>
    evidence === null
      ? NOTHING
      : { type: 'FeatureCollection', features: featuresOf(evidence, language, units) },
);

function featuresOf(evidence: Evidence, language: Language, units: DisplayUnits): Feature[] {
  const { readings, limits, ends, outlines, routes } = evidence;
  const features = outlines.map((outline) => feature('outline', outline));
  // figures stand with the place that they lead to: on the lines those of several places would lie on one another
  const figures = new Map<string, Set<string>>();
  const tell = (to: Position | null | undefined, words: string): void => {
    if (to) figures.set(to.join(), (figures.get(to.join()) ?? new Set()).add(words));
  };
  for (const { basis, evidence: shape, value, to } of readings) {
    if (basis === 'area' || shape === null) continue;
    const role = basis === 'border' ? 'border' : 'straight';
    features.push(...simpleParts(shape).map((part) => feature(partRole(part, role), part)));
    if (value === null || basis === 'side') continue;
    const distance = writeDistanceNear(value, limits, language, units.distance);
    const middle = basis === 'border' ? middleOf(shape) : null;
    if (middle !== null) features.push(feature('figure', { type: 'Point', coordinates: middle }, distance));
    else tell(to?.position, basis === 'straight' ? STRAIGHT[language](distance) : distance);
  }
  for (const { asked, route } of routes) {
    if (route.kind !== 'route') continue;
    const { coordinates } = route.geometry;
    const [first = [...asked.from], last = [...asked.to]] = [coordinates[0], coordinates.at(-1)];
    const access = [
      [[...asked.from], first],
      [last, [...asked.to]],
    ];
    features.push(
      feature('route', route.geometry),
      feature('access', { type: 'MultiLineString', coordinates: access }),
    );
    const isTime = readings.some(({ basis }) => basis === 'time');
    tell(asked.to, driveWords(route, isTime ? 'time' : 'road', limits, language, units));
  }
  features.push(
    ...ends.map(({ position, name }): Feature => {
      const words = [...(figures.get(position.join()) ?? [])].join('\n');
      return {
        type: 'Feature',
        properties: { role: 'end' satisfies Role, label_en: name.en, label_vi: name.vi, words },
        geometry: { type: 'Point', coordinates: [...position] },
      };
    }),
  );
  return features;
}

const STRAIGHT: Readonly<Record<Language, (distance: string) => string>> = {
  en: (distance) => `${distance} in a straight line`,
  vi: (distance) => `${distance} đường chim bay`,
};

type Route = Extract<Evidence['routes'][number]['route'], { kind: 'route' }>;

/** Digits near the limit for what was compared with it. */
function driveWords(
  { metres, seconds }: Route,
  basis: Reading['basis'],
  limits: readonly number[],
  language: Language,
  units: DisplayUnits,
): string {
  const road = writeDistanceNear(metres, basis === 'road' ? limits : [], language, units.distance);
  return `${road} · ${writeDurationNear(seconds, basis === 'time' ? limits : [], language, units.time)}`;
}

function feature(role: Role, geometry: Geometry, words = ''): Feature {
  return { type: 'Feature', properties: { role, words }, geometry };
}

function simpleParts(geometry: Geometry): readonly Geometry[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
}

function partRole({ type }: Geometry, line: Role): Role {
  if (type === 'Point' || type === 'MultiPoint') return 'junction';
  return type === 'Polygon' || type === 'MultiPolygon' ? 'outline' : line;
}

/** A corner near the middle of the longest line, or half-way between its two ends. */
function middleOf(geometry: Geometry): Coordinates | null {
  const lines = simpleParts(geometry).flatMap((part): Coordinates[][] =>
    part.type === 'LineString' ? [part.coordinates] : part.type === 'MultiLineString' ? part.coordinates : [],
  );
  const longest = lines.reduce<Coordinates[]>((best, line) => (line.length > best.length ? line : best), []);
  const [[x1 = NaN, y1 = NaN] = [], [x2 = NaN, y2 = NaN] = []] = longest;
  if (longest.length === 2) return [(x1 + x2) / 2, (y1 + y2) / 2];
  return longest[Math.floor(longest.length / 2)] ?? null;
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const hasRole = (...roles: Role[]) =>
    ['in', ['get', 'role'], ['literal', roles]] as ['in', ['get', string], ['literal', string[]]];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const source = 'claim-evidence';
  return [
    {
      id: 'claim-fill',
      type: 'fill',
      source,
      filter: hasRole('outline'),
      paint: { 'fill-color': theme.chosen, 'fill-opacity': 0.16 },
    },
    {
      id: 'claim-outline',
      type: 'line',
      source,
      filter: hasRole('outline'),
      layout: round,
      paint: { 'line-color': theme.chosen, 'line-width': byZoom([9, 1.2], [14, 2.6]) },
    },
    {
      id: 'claim-casing',
      type: 'line',
      source,
      filter: hasRole('route', 'border'),
      layout: round,
      paint: { 'line-color': theme.paper, 'line-width': byZoom([5, 5], [12, 8]), 'line-opacity': 0.9 },
    },
    {
      id: 'claim-line',
      type: 'line',
      source,
      filter: hasRole('route', 'border'),
      layout: round,
      paint: { 'line-color': theme.chosen, 'line-width': byZoom([5, 2.4], [12, 4.2]) },
    },
    {
      id: 'claim-access',
      type: 'line',
      source,
      filter: hasRole('access'),
      paint: {
        'line-color': theme.chosen,
        'line-width': byZoom([8, 1.4], [14, 2.4]),
        'line-dasharray': [1.6, 1.4],
      },
    },
    {
      id: 'claim-straight',
      type: 'line',
      source,
      filter: hasRole('straight'),
      paint: {
        'line-color': theme.ink,
        'line-width': byZoom([5, 1.6], [12, 2.4]),
        'line-dasharray': [2.5, 2],
      },
    },
    {
      id: 'claim-junction',
      type: 'circle',
      source,
      filter: hasRole('junction'),
      paint: {
        'circle-color': theme.paper,
        'circle-radius': byZoom([9, 3], [14, 6]),
        'circle-stroke-color': theme.chosen,
        'circle-stroke-width': 2.2,
      },
    },
    {
      id: 'claim-figure',
      type: 'symbol',
      source,
      filter: hasRole('figure'),
      layout: {
        'text-field': ['get', 'words'],
        'text-font': MEDIUM,
        'text-size': 12.5,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-max-width': 24,
        'text-radial-offset': 0.7,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2.2 },
    },
    {
      id: 'claim-end',
      type: 'circle',
      source,
      filter: hasRole('end'),
      paint: {
        'circle-color': theme.paper,
        'circle-stroke-color': theme.chosen,
        'circle-radius': byZoom([4, 4.5], [12, 7]),
        'circle-stroke-width': byZoom([4, 3], [12, 4]),
      },
    },
    {
      id: 'claim-label',
      type: 'symbol',
      source,
      filter: hasRole('end'),
      layout: {
        'text-field': [
          'format',
          label(state.language),
          { 'text-font': ['literal', BOLD] },
          ['case', ['==', ['get', 'words'], ''], '', ['concat', '\n', ['get', 'words']]],
          { 'text-font': ['literal', MEDIUM], 'font-scale': 0.88 },
        ],
        'text-font': BOLD,
        'text-size': byZoom([4, 12], [12, 14]),
        'text-variable-anchor': [
          'top',
          'bottom',
          'left',
          'right',
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 15,
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
  ];
}
