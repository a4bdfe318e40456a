import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { NOTHING, byZoom, type Subject } from './subject.ts';
import type { State } from '../store/state.ts';
import { ITALIC, REGULAR, label } from './lettering.ts';
import { MAP_NAMES } from './map-names.ts';
import { themeOf } from './palette.ts';

/** Sea, the land of other countries, and their names: it cannot be switched off. */
export const ground: Subject = {
  sources: {
    // coarse outlines: finer tiles would cut the same lines again and again
    world: { maxzoom: 6, tolerance: 0.4 },
    neighbours: { maxzoom: 9, tolerance: 0.4 },
    names: { maxzoom: 4 },
  },
  layers,
  features: (state) => ({
    world: state.seen.abroad ? 'geojson/world.geojson' : NOTHING,
    neighbours: 'geojson/neighbours.geojson',
    names: MAP_NAMES,
  }),
  legend: () => [],
};

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    {
      id: 'world-fill',
      type: 'fill',
      source: 'world',
      filter: ['==', ['get', 'id'], 'world-land'],
      // without its smooth edges, which would show where the world is cut around the neighbours
      paint: { 'fill-color': theme.neighbour, 'fill-antialias': false },
    },
    {
      id: 'world-border',
      type: 'line',
      source: 'world',
      filter: ['==', ['get', 'id'], 'world-borders'],
      paint: { 'line-color': theme.neighbourBorder, 'line-width': byZoom([2, 0.4], [6, 0.9]) },
    },
    {
      id: 'neighbours-fill',
      type: 'fill',
      source: 'neighbours',
      filter: ['!=', ['get', 'id'], 'neighbours-outline'],
      paint: { 'fill-color': theme.neighbour, 'fill-antialias': false },
    },
    {
      // coasts and borders as lines of their own: the areas also end where the window of the data does
      id: 'neighbours-border',
      type: 'line',
      source: 'neighbours',
      filter: ['==', ['get', 'id'], 'neighbours-outline'],
      paint: { 'line-color': theme.neighbourBorder, 'line-width': byZoom([4, 0.6], [9, 1.2]) },
    },
    {
      id: 'neighbours-label',
      type: 'symbol',
      source: 'names',
      filter: [
        'all',
        ['==', ['get', 'kind'], 'country'],
        ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 3.2, 2]],
      ],
      maxzoom: 9,
      layout: {
        'text-field': label(state.language),
        'text-font': REGULAR,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.28,
        'text-max-width': 8,
        'text-size': byZoom([2, 8.5], [4, 10], [7, 15]),
      },
      paint: { 'text-color': theme.neighbourInk, 'text-halo-color': theme.neighbour, 'text-halo-width': 1.2 },
    },
    {
      id: 'sea-label',
      type: 'symbol',
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'sea'], ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 5, 2]]],
      maxzoom: 9,
      layout: {
        'text-field': label(state.language),
        'text-font': ITALIC,
        'text-letter-spacing': 0.12,
        'text-line-height': 1.35,
        'text-size': byZoom([4, 11], [7, 17]),
      },
      paint: { 'text-color': theme.seaInk, 'text-halo-color': theme.sea, 'text-halo-width': 1 },
    },
  ];
}
