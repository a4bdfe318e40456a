import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { ITALIC, label } from './lettering.ts';
import { isOnline, ONLINE_FROM_ZOOM } from './online.ts';
import { themeOf } from './palette.ts';
import { NOTHING, byZoom, roundFrom, type Subject } from './subject.ts';

/** Rivers and lakes: the large ones always, finer and more of them once the map has come near. */
export const water: Subject = {
  sources: {
    // Coarser, the two banks of a narrow river cross in a tile, and the fill runs over land.
    water: { maxzoom: 9, tolerance: 0.125 },
    'water-near': { maxzoom: 12, tolerance: 0.125 },
  },
  layers,
  features: (state) => ({
    water: 'geojson/water.geojson',
    'water-near': state.seen.near ? 'geojson/water-near.geojson' : NOTHING,
  }),
  legend: () => [],
};

/** From here on the finer file is drawn instead of the coarse one. */
export const NEAR_ZOOM = 8;

/** Rivers of a width by zoom: what is hardly a pixel wide is drawn as a line. */
const LINE_WIDTH = byZoom([4, 0.4], [7, 0.9], [10, 1.4], [14, 3]);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  // the coarse water stays until the fine one is there
  const isNear = state.data.files['water-near'].kind === 'loaded';
  const farZooms = isNear ? { maxzoom: NEAR_ZOOM } : {};
  const nearZooms = isOnline(state) ? { maxzoom: ONLINE_FROM_ZOOM } : {};
  return [
    {
      id: 'water-fill',
      type: 'fill',
      source: 'water',
      ...farZooms,
      filter: ['==', ['get', 'kind'], 'area'],
      paint: { 'fill-color': theme.water, 'fill-outline-color': theme.waterLine },
    },
    {
      id: 'water-line',
      type: 'line',
      source: 'water',
      minzoom: 4.5,
      ...farZooms,
      filter: ['!=', ['get', 'kind'], 'area'],
      paint: { 'line-color': theme.waterLine, 'line-width': LINE_WIDTH },
    },
    {
      id: 'water-near-line',
      type: 'line',
      source: 'water-near',
      minzoom: NEAR_ZOOM,
      ...nearZooms,
      filter: ['!=', ['get', 'kind'], 'area'],
      layout: roundFrom(12),
      paint: { 'line-color': theme.waterLine, 'line-width': LINE_WIDTH },
    },
    {
      id: 'water-near-fill',
      type: 'fill',
      source: 'water-near',
      minzoom: NEAR_ZOOM,
      ...nearZooms,
      filter: ['==', ['get', 'kind'], 'area'],
      paint: { 'fill-color': theme.water, 'fill-outline-color': theme.waterLine },
    },
    {
      id: 'water-label',
      type: 'symbol',
      source: 'water-near',
      minzoom: 9,
      filter: ['!=', ['get', 'kind'], 'area'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': label(state.language, 'name'),
        'text-font': ITALIC,
        'text-size': byZoom([9, 10], [13, 12.5]),
        'text-letter-spacing': 0.06,
        'text-max-angle': 30,
        'text-padding': 12,
      },
      paint: { 'text-color': theme.waterwayInk, 'text-halo-color': theme.land, 'text-halo-width': 1.2 },
    },
  ];
}
