import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { closures } from '../store/closed-roads.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { BOLD } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** Roads that the user closed: the stretch from junction to junction, with a cross where it was clicked. */
export const closedRoads: Subject = {
  sources: { closures: { maxzoom: 14 } },
  layers,
  features: (state) => ({ closures: marks(state) }),
  legend: () => [],
};

const marks = derive(
  (s: State) => [closures(s)],
  (closed): FeatureCollection => {
    const features = closed.flatMap(({ position, road }): Feature[] => {
      if (road === null || road === undefined) return [];
      return [
        { type: 'Feature', properties: {}, geometry: road.geometry },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...position] } },
      ];
    });
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'closures-line',
      type: 'line',
      source: 'closures',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': theme.ink,
        'line-width': byZoom([6, 2], [10, 4], [14, 7]),
        'line-dasharray': [0.6, 0.6],
      },
    },
    {
      id: 'closures-cross',
      type: 'symbol',
      source: 'closures',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': '✕',
        'text-font': BOLD,
        'text-size': byZoom([5, 14], [12, 22]),
        'text-overlap': 'always',
        'text-ignore-placement': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2.4 },
    },
  ];
}
