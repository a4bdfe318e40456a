import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Province } from '../domain/province.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { figureLegend } from './choropleth.ts';
import { isOnFrontier } from './frontier.ts';
import { REGULAR, MEDIUM, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { isUnderCentralRule } from './settlements.ts';
import { sharedBorders, stretchesOf } from './shared-borders.ts';
import {
  byZoom,
  UNDER_ITS_OUTLINE,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
} from './subject.ts';

/** Provinces answer a pointer only below this zoom; above, one of them fills the screen. */
export const PROVINCE_HIT_ZOOM = 8.5;

/** Land, borders and names of the provinces. The land stays when the layer is switched off. */
export const provinces: Subject = {
  sources: {
    provinces: { promoteId: 'id', maxzoom: 12, tolerance: 0.4 },
    'province-borders': { maxzoom: 12, tolerance: 0.4 },
    'province-labels': { promoteId: 'id', maxzoom: 5 },
  },
  layers,
  ahead: (state) => stretches(state),
  features: (state) => ({
    provinces: areas(state),
    'province-borders': borders(state),
    'province-labels': labels(state),
  }),
  legend,
};

const shown = (state: Pick<State, 'data' | 'division'>): readonly Province[] =>
  state.data.provinces[state.division];

const areas = derive(
  (s: State) => [shown(s)],
  (list): FeatureCollection => ({
    type: 'FeatureCollection',
    features: list.map((p) => ({
      type: 'Feature',
      properties: {
        id: p.id,
        code: p.disputed ? '' : p.code,
        disputed: p.disputed,
        ...knownFigures(p),
      },
      geometry: p.geometry,
    })),
  }),
);

/** What is not known is not there: the map hatches it. */
function knownFigures({ figures }: Province): Record<string, number> {
  const known = Object.entries(figures).flatMap(([name, figure]) => (figure ? [[name, figure.value]] : []));
  return Object.fromEntries(known) as Record<string, number>;
}

const stretches = derive(
  (s: State) => [shown(s)],
  (list) => stretchesOf(list.filter((p) => !p.disputed).map((p) => p.geometry)),
);

const borders = derive(
  (s: State) => [stretches(s)],
  (all): FeatureCollection => ({ type: 'FeatureCollection', features: sharedBorders(all, isOnFrontier) }),
);

const labels = derive(
  (s: State) => [shown(s)],
  (list): FeatureCollection => ({
    type: 'FeatureCollection',
    features: list.map((p) => ({
      type: 'Feature',
      properties: {
        id: p.id,
        label_en: p.nameEn,
        label_vi: p.nameVi,
        areaKm2: Math.round(p.areaKm2),
        disputed: p.disputed,
        is_city: isUnderCentralRule(p.nameVi),
      },
      geometry: { type: 'Point', coordinates: [...p.labelPosition] },
    })),
  }),
);

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.provinces.shown);
  const chosen =
    state.view.kind === 'province' && state.view.division === state.division ? state.view.code : 'none';
  return [
    {
      // pale rings around the coast, as the engraved waterlines of old charts
      id: 'coast-water-far',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'coast'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.seaShallow,
        'line-width': byZoom([4, 9], [8, 26], [12, 40]),
        'line-opacity': 0.55,
      },
    },
    {
      id: 'coast-water-near',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'coast'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.seaShallow, 'line-width': byZoom([4, 4], [8, 12], [12, 18]) },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'provinces',
      filter: ['!', ['get', 'disputed']],
      paint: { 'fill-color': theme.land, ...UNDER_ITS_OUTLINE },
    },
    {
      // reefs as far as they are charted, most of them under water: neither land nor sea
      id: 'disputed-reefs',
      type: 'fill',
      source: 'provinces',
      filter: ['get', 'disputed'],
      paint: { 'fill-color': theme.reef, 'fill-outline-color': theme.border },
    },
    {
      id: 'province-hover',
      type: 'fill',
      source: 'provinces',
      // further in, provinces do not answer the pointer
      maxzoom: PROVINCE_HIT_ZOOM,
      layout: { visibility: isShown },
      paint: {
        'fill-color': theme.landChosen,
        'fill-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 0.7, 0],
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'province-chosen',
      type: 'fill',
      source: 'provinces',
      filter: ['==', ['get', 'code'], chosen],
      paint: { 'fill-color': theme.landChosen, ...UNDER_ITS_OUTLINE },
    },
    {
      // the coloured ribbon of printed atlases: a border that no road can be taken for
      id: 'provinces-ribbon',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'inner'],
      layout: { 'line-join': ['step', ['zoom'], 'bevel', 9, 'round'], visibility: isShown },
      paint: {
        'line-color': theme.borderRibbon,
        'line-width': byZoom([4, 1.5], [7, 4], [11, 9]),
        'line-opacity': 0.8,
      },
    },
    {
      id: 'provinces-border',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'inner'],
      layout: { visibility: isShown },
      paint: {
        'line-color': theme.border,
        'line-width': byZoom([4, 0.6], [7, 0.9], [11, 1.5]),
      },
    },
    {
      id: 'provinces-coast',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'coast'],
      paint: { 'line-color': theme.coast, 'line-width': byZoom([4, 0.6], [8, 0.9], [12, 1.3]) },
    },
    {
      id: 'frontier-ribbon',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'frontier'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.borderRibbon, 'line-width': byZoom([4, 3], [7, 7], [11, 14]) },
    },
    {
      id: 'frontier-line',
      type: 'line',
      source: 'province-borders',
      filter: ['==', ['get', 'side'], 'frontier'],
      paint: {
        'line-color': theme.frontier,
        'line-width': byZoom([4, 0.9], [7, 1.4], [11, 2.2]),
        'line-dasharray': [5, 1.6, 1, 1.6],
      },
    },
    {
      id: 'province-chosen-border',
      type: 'line',
      source: 'provinces',
      filter: ['==', ['get', 'code'], chosen],
      paint: { 'line-color': theme.borderChosen, 'line-width': byZoom([4, 1.4], [10, 2.6]) },
    },
    {
      id: 'provinces-label',
      type: 'symbol',
      source: 'province-labels',
      // a city's own name says it, until the city is far from the middle of its province
      filter: ['all', ['!', ['get', 'disputed']], ['any', ['!', ['get', 'is_city']], ['>=', ['zoom'], 10]]],
      minzoom: state.division === '34' ? 5.6 : 6.4,
      maxzoom: 10.5,
      layout: {
        visibility: isShown,
        'text-field': label(state.language),
        'text-font': MEDIUM,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.14,
        'text-line-height': 1.25,
        'text-max-width': 7,
        'text-size': byZoom([5, 8.5], [7, 10.5], [10, 15]),
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'areaKm2']],
      },
      paint: {
        'text-color': theme.provinceInk,
        'text-halo-color': theme.land,
        'text-halo-width': 1.4,
      },
    },
    {
      id: 'disputed-label',
      type: 'symbol',
      source: 'province-labels',
      filter: ['get', 'disputed'],
      layout: {
        visibility: isShown,
        'text-field': [
          'format',
          ['get', `label_${state.language}`],
          {},
          state.language === 'vi' ? '\n(có tranh chấp)' : '\n(disputed)',
          { 'font-scale': 0.85 },
        ],
        'text-font': REGULAR,
        'text-size': byZoom([4, 9.5], [8, 13]),
        'text-padding': 4,
      },
      paint: { 'text-color': theme.provinceInk, 'text-halo-color': theme.seaShallow, 'text-halo-width': 1.2 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const list = shown(state);
  const dataset = state.data.catalogue?.datasets.find((d) => d.id === `provinces-${state.division}`);
  return [
    ...(figureLegend(state)?.entries ?? []),
    {
      key: `provinces-${state.division}`,
      label:
        state.division === '34'
          ? { en: 'Province or city, since July 2025', vi: 'Tỉnh, thành phố từ tháng 7/2025' }
          : { en: 'Province or city, before July 2025', vi: 'Tỉnh, thành phố trước tháng 7/2025' },
      swatch: { kind: 'fill', fill: theme.land, outline: theme.border },
      count:
        list.length > 0
          ? list.filter((p) => !p.disputed).length
          : (dataset?.counts['province'] ?? dataset?.features ?? null),
    },
  ];
}
