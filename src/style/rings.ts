import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { circleAround } from '../domain/areas.ts';
import { writeDistance } from '../domain/quantities.ts';
import { RING_METRES } from '../domain/rings.ts';
import { derive } from '../store/memo.ts';
import { site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { MEDIUM } from './lettering.ts';
import { themeOf } from './palette.ts';
import { NOTHING, type Subject } from './subject.ts';

/** Circles of fixed distance around the chosen site: what a straight line says, beside what the roads allow. */
export const rings: Subject = {
  sources: { rings: { maxzoom: 10 } },
  layers,
  features: (state) => ({ rings: circles(state) }),
  legend: () => [],
};

const circles = derive(
  (s: State) => [s.ringsShown ? site(s) : null, s.language, s.units.distance],
  (place, language, unit): FeatureCollection => {
    if (place === null) return NOTHING;
    const features = RING_METRES.map((metres): Feature => {
      const [ring = []] = circleAround(place.position, metres).coordinates;
      return {
        type: 'Feature',
        properties: { label: writeDistance(metres, language, unit) },
        geometry: { type: 'LineString', coordinates: ring },
      };
    });
    return { type: 'FeatureCollection', features };
  },
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'rings-line',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': theme.ink, 'line-width': 1.4, 'line-dasharray': [4, 2.5], 'line-opacity': 0.85 },
    },
    {
      id: 'rings-label',
      type: 'symbol',
      source: 'rings',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'label'],
        'text-font': MEDIUM,
        'text-size': 11.5,
        'text-overlap': 'cooperative',
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
  ];
}
