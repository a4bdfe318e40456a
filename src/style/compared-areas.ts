import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { COMPARED_LETTERS } from '../domain/comparison.ts';
import { comparedAreas } from '../store/compared-reach.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { derive } from '../store/memo.ts';
import { lookedAt, type State } from '../store/state.ts';
import { mix } from './colors.ts';
import { BOLD, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf, type Theme } from './palette.ts';
import { byZoom, NOTHING, type Subject, type Swatch, UNDER_ITS_OUTLINE } from './subject.ts';

/**
 * Sites that are set side by side, each with its letter and colour, and what each reaches: fills so faint that several can
 * lie over one another, outlines so strong that each can be followed, the letter along them.
 */
export const comparedSubject: Subject = {
  sources: {
    'compared-areas': { maxzoom: 13, tolerance: 0.3 },
    'compared-sites': { promoteId: 'id', maxzoom: 12 },
  },
  layers,
  features: (state) => ({ 'compared-areas': areas(state), 'compared-sites': sites(state) }),
  legend: () => [],
};

const areas = derive(
  (s: State) => [comparedAreas(s)],
  (all): FeatureCollection => {
    const features = all.flatMap(({ column, area }) =>
      area.bands.features.map(({ geometry }): Feature => ({
        type: 'Feature',
        properties: { column, letter: COMPARED_LETTERS[column] },
        geometry,
      })),
    );
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

const sites = derive(
  (s: State) => [lookedAt(s).kind, comparedSites(s)],
  (view, all): FeatureCollection => {
    if (view !== 'comparison') return NOTHING;
    return {
      type: 'FeatureCollection',
      features: all.map(({ ref, place }, column): Feature => ({
        type: 'Feature',
        properties: {
          // a pin is no place of the data that a click could choose
          ...(ref.kind === 'place' && { id: place.id }),
          column,
          letter: COMPARED_LETTERS[column],
          ...mapLabels(place),
        },
        geometry: { type: 'Point', coordinates: [...place.position] },
      })),
    };
  },
);

/** Of the fill alone: three areas over one another still let the ground through. */
const FILL_OPACITY = { light: 0.15, dark: 0.2 } as const;

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const color = colorByColumn(theme);
  const isStale = state.comparedAreas.kind === 'waiting';
  return [
    {
      id: 'compared-fill',
      type: 'fill',
      source: 'compared-areas',
      paint: {
        'fill-color': color,
        'fill-opacity': FILL_OPACITY[theme.name] * (isStale ? 0.5 : 1),
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'compared-casing',
      type: 'line',
      source: 'compared-areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.paper,
        'line-width': byZoom([5, 0.9], [8, 3.2], [13, 6]),
        'line-opacity': 0.7,
      },
    },
    {
      id: 'compared-outline',
      type: 'line',
      source: 'compared-areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': byZoom([5, 0.6], [8, 1.6], [13, 3]),
        'line-opacity': isStale ? 0.4 : 1,
      },
    },
    {
      id: 'compared-edge-letter',
      type: 'symbol',
      source: 'compared-areas',
      minzoom: 7,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 220,
        'text-field': ['get', 'letter'],
        'text-font': BOLD,
        'text-size': 12,
        'text-rotation-alignment': 'viewport',
        // outlines of coasts turn at every step
        'text-max-angle': 180,
        'text-padding': 12,
      },
      paint: { 'text-color': color, 'text-halo-color': theme.paper, 'text-halo-width': 2.5 },
    },
    {
      id: 'compared-dot',
      type: 'circle',
      source: 'compared-sites',
      paint: {
        'circle-color': color,
        'circle-radius': byZoom([4, 8], [12, 11]),
        'circle-stroke-color': theme.paper,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'compared-letter',
      type: 'symbol',
      source: 'compared-sites',
      layout: {
        'text-field': ['get', 'letter'],
        'text-font': BOLD,
        'text-size': byZoom([4, 11], [12, 14]),
        'text-overlap': 'always',
        'text-ignore-placement': true,
      },
      paint: { 'text-color': theme.paper },
    },
    {
      id: 'compared-label',
      type: 'symbol',
      source: 'compared-sites',
      layout: {
        'text-field': label(state.language),
        'text-font': BOLD,
        'text-size': byZoom([4, 12], [12, 15]),
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-max-width': 10,
      },
      paint: { 'text-color': color, 'text-halo-color': theme.paper, 'text-halo-width': 2.2 },
    },
  ];
}

/** The colour of a site by the column in which it stands. */
function colorByColumn({ compared }: Theme): ExpressionSpecification {
  const pairs = compared.flatMap((color, column) => [column, color]);
  return ['match', ['get', 'column'], ...pairs, compared[0]] as unknown as ExpressionSpecification;
}

/** How the area of each column looks over land, for the panel. */
export const comparedSwatches = derive(
  (s: State) => [themeOf(s)],
  (theme): readonly Swatch[] =>
    theme.compared.map((color) => ({
      kind: 'fill',
      fill: mix(theme.land, color, FILL_OPACITY[theme.name]),
      outline: color,
    })),
);
