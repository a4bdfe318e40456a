import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { PRESENT_YEAR } from '../domain/assumptions.ts';
import type { Year } from '../domain/units.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countInCatalogue, countPlaces } from './counts.ts';
import { REGULAR, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { statusInYear } from './scenario.ts';
import {
  byZoom,
  exceptChosen,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
} from './subject.ts';

/** Railways as ticked lines, with their stations. */
export const railways: Subject = {
  sources: {
    railways: { promoteId: 'id', maxzoom: 12, tolerance: 0.3 },
    stations: { promoteId: 'id', maxzoom: 10 },
  },
  layers,
  features: (state) => ({ railways: 'geojson/railways.geojson', stations: stations(state) }),
  legend,
};

/** True for lines that trains run on, or that the source says nothing about. */
export function isRunning(year: Year): ExpressionSpecification {
  return ['!', ['in', statusInYear(year), ['literal', ['under_construction', 'planned', 'closed']]]];
}

const stations = derive(
  (s: State) => [s.data.places.stations],
  (places): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => ({
      type: 'Feature',
      properties: { id: place.id, ...mapLabels(place) },
      geometry: { type: 'Point', coordinates: [...place.position] },
    })),
  }),
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.railways.shown);
  const { year } = state.assumptions;
  return [
    {
      id: 'railways-planned',
      type: 'line',
      source: 'railways',
      filter: ['!', isRunning(year)],
      layout: { visibility: isShown },
      paint: {
        'line-color': ['match', ['get', 'status'], 'closed', theme.closed, theme.railway],
        'line-width': byZoom([4, 0.7], [8, 1.1], [12, 2]),
        'line-dasharray': [
          'match',
          statusInYear(year),
          'under_construction',
          ['literal', [4, 2]],
          ['literal', [1, 2.4]],
        ],
      },
    },
    {
      id: 'railways-line',
      type: 'line',
      source: 'railways',
      filter: isRunning(year),
      layout: { visibility: isShown },
      paint: {
        'line-color': theme.railway,
        'line-width': byZoom([4, 0.6], [8, 1], [12, 1.6], [15, 2.4]),
        'line-opacity': byZoom([4, 0.7], [8, 1]),
      },
    },
    {
      id: 'railways-ticks',
      type: 'line',
      source: 'railways',
      filter: isRunning(year),
      minzoom: 6.5,
      layout: { visibility: isShown },
      paint: {
        'line-color': theme.railway,
        'line-width': byZoom([6, 3], [9, 4.4], [12, 6.5], [15, 9]),
        'line-dasharray': [0.22, 2.4],
      },
    },
    {
      id: 'stations-dot',
      type: 'symbol',
      source: 'stations',
      minzoom: 8.8,
      layout: {
        visibility: isShown,
        'icon-image': 'station:operating',
        'icon-size': byZoom([8, 0.7], [12, 1.1]),
        'icon-overlap': 'always',
      },
    },
    {
      id: 'stations-label',
      type: 'symbol',
      source: 'stations',
      minzoom: 10.5,
      filter: exceptChosen(state),
      layout: {
        visibility: isShown,
        'text-field': label(state.language),
        'text-font': REGULAR,
        'text-size': byZoom([10, 9.5], [13, 11.5]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-max-width': 8,
      },
      paint: { 'text-color': theme.stationInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.3 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const line = { kind: 'line', color: theme.railway, width: 1.5, casing: null } as const;
  // the catalogue counts by the status of today
  const count = (key: string): number | null =>
    state.year === PRESENT_YEAR ? countInCatalogue(state, 'railways', key) : null;
  return [
    {
      key: 'railway',
      label: { en: 'Railway', vi: 'Đường sắt' },
      swatch: { ...line, dash: null, ticks: true },
      count: count('operating'),
    },
    {
      key: 'railway-under-construction',
      label: { en: 'Railway under construction', vi: 'Đường sắt đang xây dựng' },
      swatch: { ...line, dash: [6, 3], ticks: false },
      count: count('under_construction'),
    },
    {
      key: 'railway-planned',
      label: { en: 'Planned railway', vi: 'Đường sắt quy hoạch' },
      swatch: { ...line, dash: [1.5, 3.5], ticks: false },
      count: count('planned'),
    },
    {
      key: 'railway-closed',
      label: { en: 'Disused railway', vi: 'Đường sắt không còn khai thác' },
      swatch: { ...line, color: theme.closed, dash: [1.5, 3.5], ticks: false },
      count: count('closed'),
    },
    {
      key: 'station',
      label: { en: 'Station', vi: 'Ga' },
      swatch: { kind: 'icon', icon: 'station:operating', color: theme.railway },
      count: countPlaces(state, 'stations', () => true),
    },
  ];
}
