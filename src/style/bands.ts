import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Minutes } from '../domain/units.ts';
import { derive } from '../store/memo.ts';

import { latestAnswer, type State } from '../store/state.ts';
import { bandColors, bandOverLand } from './colors.ts';
import { themeOf, type Theme } from './palette.ts';
import {
  byZoom,
  NOTHING,
  UNDER_ITS_OUTLINE,
  type LegendEntry,
  type Subject,
  type Swatch,
} from './subject.ts';

/** Drive-time areas: one layer at one opacity, the shorter over the longer, so that no overlap darkens. */
export const bands: Subject = {
  sources: { bands: { maxzoom: 14, tolerance: 0.4 } },
  layers,
  features: (state) => ({ bands: polygons(state) }),
  legend: () => [],
};

const polygons = derive(
  (s: State) => [latestAnswer(s.isochrones)?.answer ?? null],
  (answer): FeatureCollection => answer?.bands ?? NOTHING,
);

/** Limits of the areas on the map, ascending; while none is there, of those to come. */
export const shownMinutes = derive(
  (s: State) => [latestAnswer(s.isochrones)?.answer ?? null, s.bandMinutes],
  (answer, asked): readonly Minutes[] => {
    const minutes = answer === null ? asked : answer.bands.features.map((band) => band.properties.minutes);
    return [...new Set(minutes)].sort((a, b) => a - b);
  },
);

/** The colour of each area by its `minutes`. */
export function bandColor(minutes: readonly Minutes[], theme: Theme): ExpressionSpecification | string {
  const colors = bandColors(minutes.length, theme);
  const pairs = minutes.flatMap((limit, i) => [limit, colors[i] ?? theme.bands[2]]);
  if (pairs.length === 0) return theme.bands[2];
  return ['match', ['get', 'minutes'], ...pairs, theme.bands[2]] as unknown as ExpressionSpecification;
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  // what follows a drag is never far behind: it would only flicker
  const { isochrones } = state;
  const isStale = isochrones.kind === 'waiting' && !state.dragging && !isRefined(isochrones);
  const shorterOnTop: ExpressionSpecification = ['-', 0, ['get', 'minutes']];
  return [
    {
      id: 'bands-fill',
      type: 'fill',
      source: 'bands',
      layout: { 'fill-sort-key': shorterOnTop },
      paint: {
        'fill-color': bandColor(shownMinutes(state), theme),
        ...UNDER_ITS_OUTLINE,
        // per layer, not per area: the longer areas lie under the shorter ones and must not shine through
        'fill-layer-opacity': isStale ? theme.bandOpacity * 0.45 : theme.bandOpacity,
      },
    },
    {
      id: 'bands-outline',
      type: 'line',
      source: 'bands',
      // round corners would be half of all triangles of the map, on a line of a pixel
      layout: { 'line-join': 'bevel', 'line-sort-key': shorterOnTop },
      paint: {
        'line-color': theme.bandOutline,
        'line-width': byZoom([5, 0.4], [9, 0.7], [13, 1.6]),
        'line-opacity': isStale ? 0.15 : 0.45,
      },
    },
  ];
}

/** Where a drag ended, the same areas come once more, finer. */
function isRefined({ asked, last }: Extract<State['isochrones'], { kind: 'waiting' }>): boolean {
  return last?.asked.isPreview === true && last.asked.origins === asked.origins;
}

/** The legend of what is reached, shortest first: it goes with the chosen site, not with a layer switch. */
export const bandLegend = derive(
  (s: State) => [shownMinutes(s), themeOf(s), s.reachView],
  (minutes, theme, view): readonly LegendEntry[] => {
    const colors = bandColors(minutes.length, theme);
    return minutes.map((limit, i) => ({
      key: `band-${limit}`,
      label: { en: `Within ${limit} min`, vi: `Trong ${limit} phút` },
      swatch: bandSwatch(colors[i] ?? theme.bands[2], theme, view),
      count: null,
    }));
  },
);

function bandSwatch(color: string, theme: Theme, view: State['reachView']): Swatch {
  return view === 'areas'
    ? { kind: 'fill', fill: bandOverLand(color, theme), outline: theme.bandOutline }
    : { kind: 'line', color, width: 4, dash: null, casing: null, ticks: false };
}
