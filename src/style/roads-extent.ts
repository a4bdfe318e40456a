import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { BoundingBox } from '../domain/units.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { MEDIUM } from './lettering.ts';
import { themeOf } from './palette.ts';
import { NOTHING, type Subject } from './subject.ts';

/** How far roads of the user's own reach: those in use, and those that are being looked at. Beyond it there is no drive. */
export const roadsExtent: Subject = {
  sources: { 'roads-extent': {} },
  layers,
  features: (state) => ({ 'roads-extent': extents(state) }),
  legend: () => [],
};

const extents = derive(
  (s: State) => [s.network, s.ownRoads.offer],
  (network, offer): FeatureCollection => {
    const features: Feature[] = [];
    if (network.kind === 'ready' && network.from.kind === 'own')
      features.push(frame(network.summary.meta.bounds, network.from.file));
    if (offer.kind === 'preview') features.push(frame(offer.summary.meta.bounds, offer.file.name));
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

function frame([west, south, east, north]: BoundingBox, label: string): Feature {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: { label }, geometry: { type: 'LineString', coordinates: corners } };
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'roads-extent-line',
      type: 'line',
      source: 'roads-extent',
      paint: { 'line-color': theme.accent, 'line-width': 1.8, 'line-dasharray': [6, 3] },
    },
    {
      id: 'roads-extent-label',
      type: 'symbol',
      source: 'roads-extent',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 600,
        'text-field': ['get', 'label'],
        'text-font': MEDIUM,
        'text-size': 12,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': theme.accent, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
  ];
}
