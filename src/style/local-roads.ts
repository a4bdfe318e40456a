import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { derive } from '../store/memo.ts';
import { latestAnswer, type State } from '../store/state.ts';
import { REGULAR } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, roundFrom, type Subject } from './subject.ts';

/**
 * The roads that drive times are worked out on, below national highways: shown close up, so that everybody sees what
 * the atlas knows and what it does not.
 */
export const localRoads: Subject = {
  sources: { 'local-roads': { maxzoom: 14, tolerance: 0.5 } },
  layers,
  features: (state) => ({ 'local-roads': roads(state) }),
  legend: () => [],
};

const roads = derive(
  (s: State) => [latestAnswer(s.localRoads)?.answer ?? null],
  (answer): FeatureCollection => answer ?? NOTHING,
);

/** Where the first of them appear; `map/seen.ts` asks for them a little before. */
export const LOCAL_ROADS_FROM_ZOOM = 9.5;

/** Widths of trunk and primary roads; of secondary ones; of tertiary ones and streets. */
const RANKS: readonly (readonly string[])[] = [
  ['trunk', 'trunk_link', 'primary', 'primary_link'],
  ['secondary', 'secondary_link'],
];

function byRank(first: number, second: number, third: number): ExpressionSpecification {
  return ['match', ['get', 'roadClass'], [...RANKS[0]!], first, [...RANKS[1]!], second, third];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const source = 'local-roads';
  const width = (extra: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    LOCAL_ROADS_FROM_ZOOM,
    byRank(0.9 + extra, 0.5 + extra, 0),
    11,
    byRank(1.6 + extra, 1.1 + extra, 0.6 + extra),
    14,
    byRank(5 + 2 * extra, 3.6 + 2 * extra, 2.6 + 2 * extra),
    17,
    byRank(16 + 2 * extra, 12 + 2 * extra, 9 + 2 * extra),
  ];
  return [
    {
      id: 'local-roads-casing',
      type: 'line',
      source,
      minzoom: LOCAL_ROADS_FROM_ZOOM,
      layout: roundFrom(13),
      paint: { 'line-color': theme.localRoadCasing, 'line-width': width(0.7) },
    },
    {
      id: 'local-roads-line',
      type: 'line',
      source,
      minzoom: 11,
      layout: roundFrom(13),
      paint: { 'line-color': theme.localRoad, 'line-width': width(0) },
    },
    {
      id: 'local-roads-label',
      type: 'symbol',
      source,
      minzoom: 12.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['case', ['==', ['get', 'name'], ''], ['get', 'ref'], ['get', 'name']],
        'text-font': REGULAR,
        'text-size': byZoom([12.5, 10], [16, 13]),
        'text-padding': 4,
      },
      paint: {
        'text-color': theme.localRoadInk,
        'text-halo-color': theme.land,
        'text-halo-width': 1.4,
      },
    },
  ];
}
