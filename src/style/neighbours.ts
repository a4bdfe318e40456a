import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Polygon } from 'geojson';
import type { State } from '../store/state.ts';
import { ITALIC, REGULAR, label } from './lettering.ts';
import { MAP_NAMES } from './map-names.ts';
import { theme } from './palette.ts';
import { byZoom, type Subject } from './subject.ts';

/** Sea, neighbouring countries and their names: the ground, which cannot be switched off. */
export const neighbours: Subject = {
  sources: {
    // coarse outlines: finer tiles would cut the same lines again and again
    neighbours: { maxzoom: 9, tolerance: 0.4 },
    names: { maxzoom: 4 },
    sheet: { maxzoom: 4 },
  },
  layers,
  features: () => ({ neighbours: 'geojson/neighbours.geojson', names: MAP_NAMES, sheet: SHEET }),
  legend: () => [],
};

/**
 * What is drawn of the neighbours ends somewhere, and the map says so as a printed one does: with the edge of its
 * sheet. The box is the one of neighbours.geojson.
 */
const [WEST, SOUTH, EAST, NORTH] = [99, 5.5, 119, 26];

const SHEET: FeatureCollection<Polygon> = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [box(-180, -85, 180, 85), box(WEST, SOUTH, EAST, NORTH)] },
    },
  ],
};

function box(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function layers(state: State): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    {
      id: 'neighbours-fill',
      type: 'fill',
      source: 'neighbours',
      paint: { 'fill-color': theme.neighbour },
    },
    {
      id: 'neighbours-border',
      type: 'line',
      source: 'neighbours',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.neighbourBorder, 'line-width': byZoom([4, 0.6], [9, 1.2]) },
    },
    { id: 'sheet-margin', type: 'fill', source: 'sheet', paint: { 'fill-color': theme.margin } },
    {
      id: 'sheet-edge',
      type: 'line',
      source: 'sheet',
      paint: { 'line-color': theme.border, 'line-width': 1.4 },
    },
    {
      id: 'neighbours-label',
      type: 'symbol',
      source: 'names',
      filter: ['==', ['get', 'kind'], 'country'],
      maxzoom: 9,
      layout: {
        'text-field': label(state.language),
        'text-font': REGULAR,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.28,
        'text-size': byZoom([4, 10], [7, 15]),
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
