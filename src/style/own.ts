import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { countsOfSets } from '../domain/own-set.ts';
import { shownOwnPlaces } from '../store/own-places.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { label, MEDIUM } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import {
  byZoom,
  exceptChosen,
  hoverHalo,
  NOTHING,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
  UNDER_ITS_OUTLINE,
} from './subject.ts';

/** The user's own files: points as dots, areas with their edge, lines; names from near. */
export const own: Subject = {
  sources: {
    'own-shapes': { promoteId: 'id', maxzoom: 13, tolerance: 0.3 },
    'own-sites': { promoteId: 'id', maxzoom: 12 },
  },
  layers,
  features: (state) => ({ 'own-shapes': shapes(state), 'own-sites': sites(state) }),
  legend,
};

const shapes = derive(
  (s: State) => [s.own.sets],
  (sets): FeatureCollection => {
    const features = sets
      .filter(({ isShown }) => isShown)
      .flatMap((set) => set.features)
      .filter(({ geometry }) => geometry.type !== 'Point')
      .map(({ id, name, geometry }): Feature => ({
        type: 'Feature',
        properties: { id, name, isArea: geometry.type.endsWith('Polygon') },
        geometry,
      }));
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

const sites = derive(
  (s: State) => [shownOwnPlaces(s)],
  (places): FeatureCollection => {
    const features = places.map((place): Feature => ({
      type: 'Feature',
      properties: { id: place.id, ...mapLabels(place), isArea: place.outline !== null },
      geometry: { type: 'Point', coordinates: [...place.position] },
    }));
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

/** Names of few sites show from afar; of thousands, only where few are in sight at once. */
const NAMES_FROM = [
  { most: 60, zoom: 5 },
  { most: 500, zoom: 8 },
  { most: 3000, zoom: 10 },
] as const;
const NAMES_OF_MANY_FROM = 12;

/** More dots than these are small from afar, so that something is seen of how they lie, and of the map. */
const CROWD = 3000;

/** An area is a dot below this zoom, and its own shape above. */
const AREA_ZOOM = 9;

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.own.shown);
  const isArea: ExpressionSpecification = ['get', 'isArea'];
  const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
  const count = shownOwnPlaces(state).length;
  const isCrowd = count > CROWD;
  const namesFrom = NAMES_FROM.find(({ most }) => count <= most)?.zoom ?? NAMES_OF_MANY_FROM;
  return [
    {
      id: 'own-fill',
      type: 'fill',
      source: 'own-shapes',
      filter: ['all', isArea, exceptChosen(state)],
      layout: { visibility: isShown },
      paint: {
        'fill-color': theme.ownFill,
        'fill-opacity': ['case', isHovered, 0.7, 0.4],
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'own-outline',
      type: 'line',
      source: 'own-shapes',
      filter: ['all', isArea, exceptChosen(state)],
      layout: { visibility: isShown, 'line-join': 'round' },
      paint: { 'line-color': theme.own, 'line-width': byZoom([6, 1], [12, 2.2]) },
    },
    {
      id: 'own-casing',
      type: 'line',
      source: 'own-shapes',
      filter: ['!', isArea],
      layout: { visibility: isShown, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.paper, 'line-width': byZoom([5, 3.4], [12, 6]), 'line-opacity': 0.8 },
    },
    {
      id: 'own-line',
      type: 'line',
      source: 'own-shapes',
      filter: ['!', isArea],
      layout: { visibility: isShown, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.own, 'line-width': byZoom([5, 1.6], [12, 3.2]) },
    },
    {
      id: 'own-line-label',
      type: 'symbol',
      source: 'own-shapes',
      minzoom: 8,
      filter: ['!', isArea],
      layout: {
        visibility: isShown,
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': MEDIUM,
        'text-size': byZoom([8, 10.5], [14, 13]),
      },
      paint: { 'text-color': theme.ownInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
    hoverHalo('own-hover', 'own-sites', theme.own, isShown),
    {
      id: 'own-dot',
      type: 'circle',
      source: 'own-sites',
      filter: ['all', ['step', ['zoom'], true, AREA_ZOOM, ['!', isArea]], exceptChosen(state)],
      layout: { visibility: isShown },
      paint: {
        'circle-color': theme.own,
        'circle-radius': isCrowd ? byZoom([4, 1], [8, 1.8], [13, 5]) : byZoom([4, 3.2], [8, 4.4], [13, 6]),
        'circle-stroke-color': theme.paper,
        'circle-stroke-width': isCrowd ? byZoom([8, 0], [12, 1]) : byZoom([4, 0.8], [10, 1.6]),
      },
    },
    {
      id: 'own-label',
      type: 'symbol',
      source: 'own-sites',
      minzoom: namesFrom,
      filter: exceptChosen(state),
      layout: {
        visibility: isShown,
        'text-field': label(state.language),
        'text-font': MEDIUM,
        'text-size': byZoom([6, 10.5], [13, 13]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        'text-max-width': 12,
      },
      paint: { 'text-color': theme.ownInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const counts = countsOfSets(state.ownSets.filter(({ isShown }) => isShown));
  return [
    {
      key: 'own-point',
      label: { en: 'Site of your own', vi: 'Địa điểm của bạn' },
      swatch: { kind: 'icon', icon: 'own:operating', color: theme.own },
      count: counts.points,
    },
    {
      key: 'own-area',
      label: { en: 'Area of your own', vi: 'Vùng của bạn' },
      swatch: { kind: 'fill', fill: theme.ownFill, outline: theme.own },
      count: counts.areas,
    },
    {
      key: 'own-line',
      label: { en: 'Line of your own', vi: 'Đường của bạn' },
      swatch: { kind: 'line', color: theme.own, width: 3, dash: null, casing: null, ticks: false },
      count: counts.lines,
    },
  ];
}
