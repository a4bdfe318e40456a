import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Place } from '../domain/place.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { BOLD, MEDIUM, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { isRough } from './marks.ts';
import { themeOf } from './palette.ts';
import { placeIcon } from './place-icon.ts';
import { byZoom, exceptChosen, hoverHalo, type Subject } from './subject.ts';

/** Towns that seat a province, and single named sites. Part of the ground: they cannot be switched off. */
export const settlements: Subject = {
  sources: { settlements: { promoteId: 'id', maxzoom: 10 } },
  layers,
  features: (state) => ({ settlements: points(state) }),
  legend: () => [],
};

const points = derive(
  (s: State) => [s.data.places.places],
  (places): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => ({
      type: 'Feature',
      properties: {
        id: place.id,
        kind: place.facts.kind,
        ...mapLabels(place),
        rank: cityRank(place),
        icon: placeIcon(place),
        rough: isRough(place),
      },
      geometry: { type: 'Point', coordinates: [...place.position] },
    })),
  }),
);

/** Cities that are provinces of their own. */
export function isUnderCentralRule(nameVi: string): boolean {
  return METROPOLES.test(nameVi) || MUNICIPALITIES.test(nameVi);
}

const METROPOLES = /^(thành phố |tp\.? ?)?(hà nội|hồ chí minh)$/iu;
const MUNICIPALITIES = /^(thành phố |tp\.? ?)?(đà nẵng|hải phòng|cần thơ|huế)$/iu;

/** 1 for the two metropoles, 2 for the other cities under central rule, 3 for seats of today, 4 of before. */
export function cityRank(place: Place): number {
  if (place.facts.kind !== 'city') return 4;
  if (METROPOLES.test(place.nameVi)) return 1;
  if (MUNICIPALITIES.test(place.nameVi)) return 2;
  return place.facts.seatOf === 'province' ? 3 : 4;
}

const isCity: ExpressionSpecification = ['==', ['get', 'kind'], 'city'];
const rankForZoom: ExpressionSpecification = ['step', ['zoom'], 2, 6, 3, 8, 4];

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  return [
    {
      id: 'landmarks-label',
      type: 'symbol',
      source: 'settlements',
      minzoom: 9,
      filter: ['all', ['!=', ['get', 'kind'], 'city'], exceptChosen(state)],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([9, 0.8], [13, 1.1]),
        'text-field': ['step', ['zoom'], '', 11, label(state.language)],
        'text-font': MEDIUM,
        'text-size': byZoom([10, 10], [14, 12.5]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-max-width': 10,
        'text-optional': true,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'rough'], 0.7, 1],
        'text-color': theme.landmarkInk,
        'text-halo-color': theme.paper,
        'text-halo-width': 1.4,
      },
    },
    hoverHalo('settlements-hover', 'settlements', theme.ink, 'visible'),
    {
      id: 'cities-dot',
      type: 'circle',
      source: 'settlements',
      filter: ['all', isCity, ['<=', ['get', 'rank'], rankForZoom]],
      paint: {
        'circle-color': ['match', ['get', 'rank'], 1, theme.ink, theme.paper],
        'circle-stroke-color': theme.ink,
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5,
          ['match', ['get', 'rank'], 1, 3.2, 2, 2.6, 1.8],
          10,
          ['match', ['get', 'rank'], 1, 5, 2, 4.4, 3.6],
        ],
        'circle-stroke-width': byZoom([5, 1.1], [10, 1.8]),
      },
    },
    names('metropoles-label', ['<=', ['get', 'rank'], 2], state),
    names('cities-label', ['all', ['>', ['get', 'rank'], 2], ['<=', ['get', 'rank'], rankForZoom]], state),
  ];
}

/** Names of towns: the great ones find their place before the airports do, the others after. */
function names(
  id: 'metropoles-label' | 'cities-label',
  rank: ExpressionSpecification,
  state: State,
): LayerSpecification {
  const theme = themeOf(state);
  return {
    id,
    type: 'symbol',
    source: 'settlements',
    filter: ['all', isCity, rank, exceptChosen(state)] as FilterSpecification,
    layout: {
      'text-field': label(state.language),
      'text-font': ['match', ['get', 'rank'], [1, 2], ['literal', BOLD], ['literal', MEDIUM]],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        ['match', ['get', 'rank'], 1, 14, 2, 12, 10],
        8,
        ['match', ['get', 'rank'], 1, 17, 2, 14.5, 3, 12.5, 11],
        12,
        ['match', ['get', 'rank'], 1, 22, 2, 19, 3, 16, 14],
      ],
      'text-variable-anchor': [
        'left',
        'right',
        'top',
        'bottom',
        'top-left',
        'top-right',
        'bottom-left',
        'bottom-right',
      ],
      'text-radial-offset': 0.55,
      'text-max-width': 8,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
  };
}
