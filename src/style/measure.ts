import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Position as Coordinates } from 'geojson';
import type { DisplayUnits } from '../domain/display-units.ts';
import { greatCircleLines } from '../domain/great-circle.ts';
import { greatCircleMiddle } from '../domain/geometry.ts';
import type { Language } from '../domain/localised.ts';
import { enclosedSquareKm } from '../domain/measured-area.ts';
import { totalMetres } from '../domain/measurement.ts';
import { writeArea, writeDistance, writeDuration } from '../domain/quantities.ts';
import { measured, roadTotal, type Measured, type MeasuredLeg } from '../store/measured-legs.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { BOLD, MEDIUM } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/**
 * What is measured, drawn as a draughtsman would: ink lines, figures on them. The points of the measurement that is
 * worked on are markers that can be dragged, see `measure-handles.ts`.
 */
export const measure: Subject = {
  sources: { measure: { maxzoom: 14, tolerance: 0.2 } },
  layers,
  features: (state) => ({ measure: drawing(state) }),
  legend: () => [],
};

type Role = 'area' | 'line' | 'straight' | 'access' | 'point' | 'leg' | 'total';

const drawing = derive(
  (s: State) => [measured(s), s.view.kind === 'measure' ? s.measuring.activeId : null, s.language, s.units],
  (all, activeId, language, units): FeatureCollection => {
    const features = all
      .filter(({ measurement }) => measurement.isShown)
      .flatMap((one) => featuresOf(one, one.measurement.id === activeId, language, units));
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

function featuresOf(
  { measurement, legs }: Measured,
  isActive: boolean,
  language: Language,
  units: DisplayUnits,
): Feature[] {
  const { id, kind, points } = measurement;
  const add = (role: Role, geometry: Feature['geometry'], label = ''): Feature => ({
    type: 'Feature',
    properties: { id, role, label, isActive },
    geometry,
  });
  const at = (index: number): Coordinates => [...points[index]!.position];
  const features: Feature[] = [];

  for (const leg of legs) {
    const arc = greatCircleLines(points[leg.from]!.position, points[leg.to]!.position);
    const straight: Feature['geometry'] = { type: 'MultiLineString', coordinates: arc };
    if (kind !== 'road') features.push(add('line', straight));
    else features.push(add('straight', straight), ...roadOf(leg, at, add));
    // a single leg is told by the total
    if (legs.length > 1) features.push(add('leg', labelPoint(leg, measurement.points), legWords(leg)));
  }
  if (kind === 'area' && legs.length > 2) {
    const arcs = legs.map((leg) => greatCircleLines(points[leg.from]!.position, points[leg.to]!.position));
    // an area across 180° has its line, and no fill: a ring would run the other way round the world
    if (arcs.every(({ length }) => length === 1))
      features.push(add('area', { type: 'Polygon', coordinates: [arcs.flatMap(([line = []]) => line)] }));
  }
  if (!isActive) features.push(...points.map((_, i) => add('point', { type: 'Point', coordinates: at(i) })));
  const words = totalWords();
  if (words !== '') features.push(add('total', { type: 'Point', coordinates: at(points.length - 1) }, words));
  return features;

  function legWords({ metres, road }: MeasuredLeg): string {
    if (kind !== 'road') return writeDistance(metres, language, units.distance, 'fine');
    return road?.kind === 'route' ? driveWords(road.metres, road.seconds) : '';
  }

  function totalWords(): string {
    if (legs.length === 0) return measurement.name;
    const figure = totalFigure();
    return [measurement.name, figure].filter((part) => part !== '').join('\n');
  }

  function totalFigure(): string {
    if (kind === 'road') {
      const total = roadTotal(legs);
      return total === null ? '' : driveWords(total.metres, total.seconds);
    }
    if (kind === 'area' && points.length > 2)
      return writeArea(enclosedSquareKm(measurement), language, units.area);
    return writeDistance(totalMetres(measurement), language, units.distance, 'fine');
  }

  function driveWords(metres: number, seconds: number): string {
    const road = writeDistance(metres, language, units.distance, 'fine');
    return `${road} · ${writeDuration(seconds, language, units.time)}`;
  }
}

/** The way by road, and the straight ways between its ends and the points that were set. */
function roadOf(
  { road, from, to }: MeasuredLeg,
  at: (index: number) => Coordinates,
  add: (role: Role, geometry: Feature['geometry']) => Feature,
): Feature[] {
  if (road?.kind !== 'route') return [];
  const { coordinates } = road.geometry;
  const access = [
    [at(from), coordinates[0] ?? at(from)],
    [coordinates.at(-1) ?? at(to), at(to)],
  ];
  return [add('line', road.geometry), add('access', { type: 'MultiLineString', coordinates: access })];
}

/** The middle of what is drawn. */
function labelPoint(
  { road, from, to }: MeasuredLeg,
  points: Measured['measurement']['points'],
): Feature['geometry'] {
  const line = road?.kind === 'route' ? road.geometry.coordinates : [];
  const middle = line[Math.floor(line.length / 2)];
  const coordinates = middle ?? [...greatCircleMiddle(points[from]!.position, points[to]!.position)];
  return { type: 'Point', coordinates };
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const hasRole = (role: Role) => ['==', ['get', 'role'], role] as ['==', ['get', string], string];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'measure-fill',
      type: 'fill',
      source: 'measure',
      filter: hasRole('area'),
      paint: { 'fill-color': theme.ink, 'fill-layer-opacity': 0.12 },
    },
    {
      id: 'measure-straight',
      type: 'line',
      source: 'measure',
      filter: hasRole('straight'),
      paint: { 'line-color': theme.ink, 'line-width': 1.2, 'line-dasharray': [2, 3], 'line-opacity': 0.7 },
    },
    {
      id: 'measure-casing',
      type: 'line',
      source: 'measure',
      filter: hasRole('line'),
      layout: round,
      paint: { 'line-color': theme.paper, 'line-width': byZoom([5, 5], [12, 7]), 'line-opacity': 0.9 },
    },
    {
      id: 'measure-line',
      type: 'line',
      source: 'measure',
      filter: hasRole('line'),
      layout: round,
      paint: { 'line-color': theme.ink, 'line-width': byZoom([5, 2.2], [12, 3.4]) },
    },
    {
      id: 'measure-access',
      type: 'line',
      source: 'measure',
      filter: hasRole('access'),
      paint: {
        'line-color': theme.ink,
        'line-width': byZoom([8, 1.4], [14, 2.4]),
        'line-dasharray': [1.6, 1.4],
      },
    },
    {
      id: 'measure-dot',
      type: 'circle',
      source: 'measure',
      filter: hasRole('point'),
      paint: {
        'circle-color': theme.paper,
        'circle-radius': 3.5,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': 1.8,
      },
    },
    {
      id: 'measure-label',
      type: 'symbol',
      source: 'measure',
      filter: hasRole('leg'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': MEDIUM,
        'text-size': 12,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-max-width': 24,
        'text-radial-offset': 0.7,
        'text-overlap': 'cooperative',
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
    {
      id: 'measure-total',
      type: 'symbol',
      source: 'measure',
      filter: hasRole('total'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': BOLD,
        'text-size': 14,
        'text-variable-anchor': ['left', 'top', 'right', 'bottom'],
        'text-max-width': 24,
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-overlap': 'always',
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2.4 },
    },
  ];
}
