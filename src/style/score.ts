import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { derive } from '../store/memo.ts';
import { markedSites } from '../store/score-ranking.ts';
import type { State } from '../store/state.ts';
import { BOLD } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** The best sites of a ranking, each with its place in it. */
export const score: Subject = {
  sources: { ranked: { maxzoom: 12 } },
  layers,
  features: (state) => ({ ranked: places(state) }),
  legend: () => [],
};

const places = derive(
  (s: State) => [markedSites(s)],
  (marked): FeatureCollection =>
    marked.length === 0
      ? NOTHING
      : {
          type: 'FeatureCollection',
          features: marked.map(({ rank, site }): Feature => ({
            type: 'Feature',
            // a pin is no place of the data that a click could choose
            properties: { ...(site.ref.kind === 'place' && { id: site.place.id }), rank },
            geometry: { type: 'Point', coordinates: [...site.place.position] },
          })),
        },
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'ranked-dot',
      type: 'circle',
      source: 'ranked',
      paint: {
        'circle-color': theme.accent,
        'circle-radius': byZoom([4, 8], [12, 11]),
        'circle-stroke-color': theme.paper,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'ranked-number',
      type: 'symbol',
      source: 'ranked',
      layout: {
        // where dots lie over one another, the best number is drawn last, and its halo covers the others
        'symbol-sort-key': ['-', ['get', 'rank']],
        'text-field': ['to-string', ['get', 'rank']],
        'text-font': BOLD,
        'text-size': byZoom([4, 11], [12, 14]),
        'text-overlap': 'always',
        'text-ignore-placement': true,
      },
      paint: { 'text-color': theme.paper, 'text-halo-color': theme.accent, 'text-halo-width': 3 },
    },
  ];
}
