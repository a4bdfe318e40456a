import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { ITALIC, MEDIUM, REGULAR, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { NOTHING, type SourceSettings, type Subject } from './subject.ts';

/**
 * The library keeps the tiles it cuts, and those of each zoom on the way down from the whole world: all towns ten times over, 8 MB.
 * Points that might be clustered it keeps in one tree, and cuts tiles from that anew. Here none ever are: so many are nowhere. Names
 * are placed by the tile in which their point lies, so that a tile needs nothing of what lies beside it, as far as the radius.
 */
const KEPT_ONCE = {
  cluster: true,
  clusterMaxZoom: 1,
  clusterMinPoints: 1e9,
  clusterRadius: 0.001,
} satisfies SourceSettings;

/** Names of towns and villages that seat no province: text alone, the smaller the later and the quieter. */
export const towns: Subject = {
  sources: { towns: { maxzoom: 10, ...KEPT_ONCE } },
  layers,
  features: (state) => ({ towns: state.seen.near ? 'geojson/towns.geojson' : NOTHING }),
  legend: () => [],
};

/** 1 for cities, 2 for towns and islands, 3 for quarters of a city, 4 for villages. */
const rank: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'city',
  1,
  ['town', 'island'],
  2,
  'suburb',
  3,
  4,
];
const rankForZoom: ExpressionSpecification = ['step', ['zoom'], 1, 8.6, 2, 11, 3, 12.2, 4];

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'towns-label',
      type: 'symbol',
      source: 'towns',
      minzoom: 7.5,
      filter: ['<=', rank, rankForZoom],
      layout: {
        'text-field': label(state.language, 'name'),
        'text-font': [
          'match',
          ['get', 'kind'],
          'city',
          ['literal', MEDIUM],
          'island',
          ['literal', ITALIC],
          ['literal', REGULAR],
        ],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['match', ['get', 'kind'], 'city', 11, 9.5],
          12,
          ['match', ['get', 'kind'], 'city', 15, 'town', 12.5, 'island', 12.5, 11],
          15,
          ['match', ['get', 'kind'], 'city', 18, 'town', 15, 'island', 15, 12.5],
        ],
        'text-max-width': 8,
        'text-padding': 6,
        'symbol-sort-key': rank,
      },
      paint: {
        'text-color': theme.townInk,
        'text-halo-color': theme.land,
        'text-halo-width': 1.3,
        'text-opacity': ['match', ['get', 'kind'], 'village', 0.8, 1],
      },
    },
  ];
}
