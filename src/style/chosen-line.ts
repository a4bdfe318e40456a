import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { chosenLine } from '../store/lines.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** The highway, railway or waterway of which the card is open, traced under what else is drawn of it. */
export const chosenLineOnMap: Subject = {
  sources: { 'chosen-line': { maxzoom: 12, tolerance: 0.3 } },
  layers,
  features: (state) => ({ 'chosen-line': drawing(state) }),
  legend: () => [],
};

const drawing = derive(
  (s: State) => [chosenLine(s)],
  (line): FeatureCollection =>
    line === null
      ? NOTHING
      : {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', properties: { id: line.id }, geometry: line.geometry }],
        },
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'line-chosen',
      type: 'line',
      source: 'chosen-line',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.chosen,
        'line-opacity': 0.55,
        'line-width': byZoom([4, 6], [8, 10], [12, 16], [15, 24]),
      },
    },
  ];
}
