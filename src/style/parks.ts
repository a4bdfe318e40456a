import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { parkHectares } from '../domain/park-filter.ts';
import type { Place } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { countPlaces, isOpen } from './counts.ts';
import { iconForm } from './icons.ts';
import { MEDIUM, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { placeIcon } from './place-icon.ts';
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

/**
 * Industrial parks: dots from afar, outlines from near where they are known, the large ones named first. The map is not told the outlines
 * before it comes near: they are twice as much as all else of the parks.
 */
export const parks: Subject = {
  sources: {
    'park-outlines': { promoteId: 'id', maxzoom: 13, tolerance: 0.3 },
    parks: { promoteId: 'id', maxzoom: 10 },
  },
  layers,
  features: (state) => ({
    'park-outlines': state.seen.near ? outlines(state) : NOTHING,
    parks: points(state),
  }),
  legend,
};

/** Parks are dots below this zoom; outlines or icons above. */
const CLOSE_ZOOM = 10;

const outlines = derive(
  (s: State) => [visibleParks(s), s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.flatMap((place) =>
      place.outline === null
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: { id: place.id, form: iconForm(statusIn(place, year)) },
              geometry: place.outline,
            },
          ],
    ),
  }),
);

const points = derive(
  (s: State) => [visibleParks(s), s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: bySize(places).map((place) => ({
      type: 'Feature',
      properties: {
        id: place.id,
        ...mapLabels(place),
        form: iconForm(statusIn(place, year)),
        icon: placeIcon(place, statusIn(place, year)),
        hectares: Math.round(hectaresForOrder(place)),
        outlined: place.outline !== null,
      },
      geometry: { type: 'Point', coordinates: [...place.position] },
    })),
  }),
);

/** The small ones first, so that the dots of the large ones lie over them. */
function bySize(places: readonly Place[]): Place[] {
  return places.toSorted((a, b) => hectaresForOrder(a) - hectaresForOrder(b));
}

/** Size for the order of names: as published, else as measured, else as if small. */
function hectaresForOrder(park: Place): number {
  return parkHectares(park) ?? 50;
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers['industrial-parks'].shown);
  const isOperating: ExpressionSpecification = ['==', ['get', 'form'], 'operating'];
  const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
  return [
    {
      id: 'parks-fill',
      type: 'fill',
      source: 'park-outlines',
      minzoom: 8,
      filter: exceptChosen(state),
      layout: { visibility: isShown },
      paint: {
        'fill-color': theme.parkFill,
        'fill-opacity': ['case', isHovered, 0.95, isOperating, 0.72, 0.3],
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'parks-outline',
      type: 'line',
      source: 'park-outlines',
      minzoom: 8,
      filter: exceptChosen(state),
      layout: { visibility: isShown },
      paint: {
        'line-color': theme.park,
        'line-width': byZoom([8, 0.6], [12, 1.6], [15, 2.4]),
        'line-dasharray': [
          'match',
          ['get', 'form'],
          'planned',
          ['literal', [1.5, 2]],
          'under_construction',
          ['literal', [4, 2]],
          ['literal', [1, 0]],
        ],
      },
    },
    {
      id: 'parks-dot',
      type: 'circle',
      source: 'parks',
      maxzoom: CLOSE_ZOOM + 0.5,
      // the points come in the order of their size: a sort key would make a command to the graphics card of each
      layout: { visibility: isShown },
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5,
          ['interpolate', ['linear'], ['get', 'hectares'], 0, 1.3, 1000, 2.6],
          8,
          ['interpolate', ['linear'], ['get', 'hectares'], 0, 2.6, 1000, 5],
          10,
          ['interpolate', ['linear'], ['get', 'hectares'], 0, 3.6, 1000, 6],
        ],
        'circle-color': ['case', isOperating, theme.park, theme.paper],
        'circle-stroke-color': ['case', isOperating, theme.paper, theme.park],
        'circle-stroke-width': byZoom([5, 0.5], [9, 1.2]),
        // an outline takes the place of its dot as soon as it can be seen
        'circle-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9.2,
          1,
          9.9,
          ['case', ['get', 'outlined'], 0, 1],
        ],
        'circle-stroke-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9.2,
          1,
          9.9,
          ['case', ['get', 'outlined'], 0, 1],
        ],
      },
    },
    hoverHalo('parks-hover', 'parks', theme.park, isShown),
    parkNames('parks-place', false, state, isShown),
    parkNames('parks-label', true, state, isShown),
  ];
}

/** Names of the parks: inside their outline, or beside an icon where there is none. */
function parkNames(
  id: 'parks-label' | 'parks-place',
  hasOutline: boolean,
  state: State,
  isShown: 'visible' | 'none',
): LayerSpecification {
  const theme = themeOf(state);
  return {
    id,
    type: 'symbol',
    source: 'parks',
    minzoom: 9,
    filter: [
      'all',
      ['==', ['get', 'outlined'], hasOutline],
      // the small ones come with the next step in
      ['>=', ['get', 'hectares'], ['step', ['zoom'], 400, 10, 150, 11, 0]],
      exceptChosen(state),
    ],
    layout: {
      visibility: isShown,
      ...(hasOutline ? {} : ICON),
      'text-field': label(state.language),
      'text-font': MEDIUM,
      'text-size': byZoom([9, 9.5], [12, 11.5], [15, 14]),
      'text-variable-anchor': hasOutline ? ['center', 'top', 'bottom'] : ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': hasOutline ? 0.6 : 0.95,
      'text-max-width': 8,
      'text-optional': true,
      'symbol-sort-key': ['-', 0, ['get', 'hectares']],
    },
    paint: { 'text-color': theme.parkInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.4 },
  };
}

const ICON = {
  'icon-image': ['step', ['zoom'], '', CLOSE_ZOOM + 0.5, ['get', 'icon']],
  'icon-size': byZoom([10, 0.9], [14, 1.25]),
  'icon-overlap': 'always',
  'icon-padding': 0,
} satisfies SymbolLayerSpecification['layout'];

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const count = (fits: (place: Place) => boolean): number | null =>
    countPlaces(state, 'industrial-parks', fits);
  const isOperating = (place: Place): boolean => isOpen(place, state.year);
  return [
    {
      key: 'park-outline',
      label: { en: 'Industrial park, outline known', vi: 'Khu công nghiệp, có ranh giới' },
      swatch: { kind: 'fill', fill: theme.parkFill, outline: theme.park },
      count: count((p) => p.outline !== null && isOperating(p)),
    },
    {
      key: 'park-point',
      label: { en: 'Industrial park, place only', vi: 'Khu công nghiệp, chỉ có vị trí' },
      swatch: { kind: 'icon', icon: 'park:operating', color: theme.park },
      count: count((p) => p.outline === null && isOperating(p)),
    },
    {
      key: 'park-planned',
      label: { en: 'Park planned or being built', vi: 'Khu quy hoạch hoặc đang xây dựng' },
      swatch: { kind: 'icon', icon: 'park:planned', color: theme.park },
      count: count((p) => !isOperating(p)),
    },
  ];
}
