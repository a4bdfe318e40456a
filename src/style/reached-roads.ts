import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { derive } from '../store/memo.ts';
import { latestAnswer, type State } from '../store/state.ts';
import { bandColor, shownMinutes } from './bands.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** The roads that are reached, each stretch in the colour of its band: the other way to draw what areas show. */
export const reachedRoads: Subject = {
  sources: { 'reached-roads': { maxzoom: 14, tolerance: 0.3 } },
  layers,
  features: (state) => ({ 'reached-roads': lines(state) }),
  legend: () => [],
};

const lines = derive(
  (s: State) => [latestAnswer(s.reachedRoads)?.answer ?? null],
  (answer): FeatureCollection => answer?.bands ?? NOTHING,
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isStale = state.reachedRoads.kind === 'waiting' && !state.dragging;
  return [
    {
      id: 'reached-roads-line',
      type: 'line',
      source: 'reached-roads',
      // the roads nearest in time lie on top where many meet
      layout: { 'line-join': 'round', 'line-cap': 'round', 'line-sort-key': ['-', 0, ['get', 'minutes']] },
      paint: {
        'line-color': bandColor(shownMinutes(state), theme),
        'line-width': byZoom([5, 0.7], [8, 1.4], [11, 2.6], [14, 6]),
        'line-opacity': isStale ? 0.4 : 0.95,
      },
    },
  ];
}
