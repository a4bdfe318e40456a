import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Place } from '../domain/place.ts';
import { foundParks } from '../store/found-parks.ts';
import { derive } from '../store/memo.ts';
import { targetedConditions } from '../store/site-search.ts';
import { latestAnswer, type State } from '../store/state.ts';
import { mix } from './colors.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type LegendEntry, type Subject, UNDER_ITS_OUTLINE } from './subject.ts';

/** Where all conditions of a search hold, what they are about, and the parks that fit. */
export const conditions: Subject = {
  sources: { overlap: { maxzoom: 14, tolerance: 0.2 }, 'condition-places': { maxzoom: 12 } },
  layers,
  features: (state) => ({ overlap: area(state), 'condition-places': places(state) }),
  legend: () => [],
};

const area = derive(
  (s: State) => [latestAnswer(s.overlap)?.answer ?? null],
  (answer): FeatureCollection =>
    answer === null ? NOTHING : { type: 'FeatureCollection', features: [answer.area] },
);

const places = derive(
  (s: State) => [s.view.kind, targetedConditions(s), foundParks(s)],
  (view, targeted, found): FeatureCollection => {
    if (view !== 'conditions') return NOTHING;
    const targets = new Set(targeted.flatMap((condition) => condition.places));
    return {
      type: 'FeatureCollection',
      features: [
        ...[...targets].map((place) => point(place, 'target')),
        ...(found ?? []).map(({ park }) => point(park, 'found')),
      ],
    };
  },
);

type Role = 'target' | 'found';

function point({ position }: Place, role: Role): Feature {
  return {
    type: 'Feature',
    properties: { role },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isStale = state.overlap.kind === 'waiting';
  const hasRole = (role: Role) => ['==', ['get', 'role'], role] as ['==', ['get', string], string];
  return [
    {
      id: 'overlap-fill',
      type: 'fill',
      source: 'overlap',
      paint: {
        'fill-color': theme.overlap,
        'fill-opacity': isStale ? theme.bandOpacity * 0.45 : theme.bandOpacity,
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'overlap-outline',
      type: 'line',
      source: 'overlap',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.overlapOutline, 'line-width': byZoom([5, 0.3], [9, 1.2], [13, 2.2]) },
    },
    {
      id: 'condition-targets',
      type: 'circle',
      source: 'condition-places',
      filter: hasRole('target'),
      paint: {
        'circle-opacity': 0,
        'circle-radius': byZoom([5, 4.5], [8, 9], [12, 13]),
        'circle-stroke-color': theme.overlapOutline,
        'circle-stroke-width': byZoom([5, 0.8], [8, 1.6], [12, 2.4]),
      },
    },
    {
      id: 'condition-parks',
      type: 'circle',
      source: 'condition-places',
      filter: hasRole('found'),
      paint: {
        'circle-color': theme.paper,
        'circle-radius': byZoom([5, 1.6], [9, 3.4], [12, 6]),
        'circle-stroke-color': theme.overlapOutline,
        'circle-stroke-width': byZoom([5, 0.8], [9, 1.8], [12, 2.6]),
      },
    },
  ];
}

/** Explains the area in the panel: it goes with the search, not with a layer switch. */
export const overlapLegend = derive(
  (s: State) => [themeOf(s)],
  (theme): LegendEntry => ({
    key: 'overlap',
    label: { en: 'All conditions hold', vi: 'Thỏa mãn mọi điều kiện' },
    swatch: {
      kind: 'fill',
      fill: mix(theme.land, theme.overlap, theme.bandOpacity),
      outline: theme.overlapOutline,
    },
    count: null,
  }),
);
