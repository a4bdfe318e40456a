import type {
  ExpressionSpecification,
  LayerSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { REGULAR } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, visibility, type Subject } from './subject.ts';

/** Streets, buildings and fine water of a public tile server, in our own colours, beneath everything else. */
export const online: Subject = {
  sources: {},
  layers,
  features: () => ({}),
  legend: () => [],
};

/** Farther out the built-in map shows all that these tiles would. */
export const ONLINE_FROM_ZOOM = 10;

/** The tiles of the online map; no address, and so no request, before it was chosen and its server has answered. */
export function onlineSource({ onlineBasemap, basemap }: State): VectorSourceSpecification {
  const isReady = basemap === 'online' && onlineBasemap.kind === 'ready';
  return {
    type: 'vector',
    tiles: isReady ? [...onlineBasemap.tiles] : [],
    maxzoom: 14,
  };
}

export function isOnline({ basemap, onlineBasemap }: Pick<State, 'basemap' | 'onlineBasemap'>): boolean {
  return basemap === 'online' && onlineBasemap.kind === 'ready';
}

const isMinor: ExpressionSpecification = [
  'in',
  ['get', 'class'],
  ['literal', ['minor', 'service', 'track', 'path']],
];

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const shown = { visibility: visibility(isOnline(state)) } as const;
  const from = (layer: string, minzoom = ONLINE_FROM_ZOOM) =>
    ({ source: 'online', 'source-layer': layer, minzoom }) as const;
  const round = { 'line-join': 'round', 'line-cap': 'round', ...shown } as const;
  const width = (scale: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    ['case', isMinor, 0, 0.8 * scale],
    13,
    ['case', isMinor, 0.9 * scale, 2.2 * scale],
    17,
    ['case', isMinor, 7 * scale, 13 * scale],
  ];
  return [
    {
      id: 'online-green',
      type: 'fill',
      ...from('landcover'),
      filter: ['in', ['get', 'class'], ['literal', ['wood', 'grass', 'wetland']]],
      layout: shown,
      paint: { 'fill-color': theme.green, 'fill-opacity': 0.7 },
    },
    {
      id: 'online-water',
      type: 'fill',
      ...from('water'),
      layout: shown,
      paint: { 'fill-color': theme.water },
    },
    {
      id: 'online-waterway',
      type: 'line',
      ...from('waterway'),
      layout: round,
      paint: { 'line-color': theme.waterLine, 'line-width': byZoom([10, 0.6], [15, 2.5]) },
    },
    {
      id: 'online-building',
      type: 'fill',
      ...from('building', 13),
      layout: shown,
      paint: { 'fill-color': theme.building },
    },
    {
      id: 'online-street-casing',
      type: 'line',
      ...from('transportation', 11.5),
      filter: ['!=', ['get', 'class'], 'rail'],
      layout: round,
      paint: { 'line-color': theme.streetCasing, 'line-width': width(1.35) },
    },
    {
      id: 'online-street',
      type: 'line',
      ...from('transportation'),
      filter: ['!=', ['get', 'class'], 'rail'],
      layout: round,
      paint: { 'line-color': theme.street, 'line-width': width(1) },
    },
    {
      id: 'online-street-label',
      type: 'symbol',
      ...from('transportation_name', 14),
      layout: {
        ...shown,
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['coalesce', ['get', 'name:vi'], ['get', 'name'], ''],
        'text-font': REGULAR,
        'text-size': byZoom([14, 10], [17, 13]),
      },
      paint: { 'text-color': theme.townInk, 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
  ];
}
