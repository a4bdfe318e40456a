import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { PlaceDatasetId } from '../domain/catalogue.ts';
import { circleAround } from '../domain/areas.ts';
import { LAYER_OF_DATASET } from '../domain/dataset-layer.ts';
import { LAYER_IDS } from '../domain/layer.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { isRough } from './marks.ts';
import { themeOf } from './palette.ts';
import { NOTHING, type Subject } from './subject.ts';

/**
 * Circles around places whose position is known only roughly: the place is somewhere inside. None before the map comes near: each file of places
 * would bring all of them anew while the page begins.
 */
export const accuracy: Subject = {
  sources: { accuracy: { maxzoom: 12, tolerance: 0.2 } },
  layers,
  features: (state) => ({ accuracy: state.seen.near ? circles(state) : NOTHING }),
  legend: () => [],
};

const circles = derive(
  (s: State) => [s.data.places],
  (places): FeatureCollection => ({
    type: 'FeatureCollection',
    features: Object.entries(places).flatMap(([dataset, list]) =>
      list.filter(isRough).map((place): Feature => ({
        type: 'Feature',
        properties: { layer: LAYER_OF_DATASET[dataset as PlaceDatasetId] ?? 'ground' },
        geometry: circleAround(place.position, place.accuracyMetres ?? 0),
      })),
    ),
  }),
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const shown = ['ground', ...LAYER_IDS.filter((id) => state.layers[id].shown)];
  return [
    {
      id: 'accuracy-line',
      type: 'line',
      source: 'accuracy',
      minzoom: 11,
      filter: ['in', ['get', 'layer'], ['literal', shown]],
      paint: {
        // in the colour of the mark that it belongs to: where many overlap, nothing else says so
        'line-color': [
          'match',
          ['get', 'layer'],
          'plants',
          theme.plant,
          'institutions',
          theme.institution,
          'industrial-parks',
          theme.park,
          'ports',
          theme.portSea,
          theme.inkQuiet,
        ],
        'line-width': 1,
        'line-dasharray': [4, 3],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0, 12, 0.45],
      },
    },
  ];
}
