import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Place, Status } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countPlaces, hasForm } from './counts.ts';
import { MEDIUM, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { placeIcon } from './place-icon.ts';
import {
  byZoom,
  exceptChosen,
  hoverHalo,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
} from './subject.ts';

/** Airports by use and status; the busiest come first. */
export const airports: Subject = {
  sources: { airports: { promoteId: 'id', maxzoom: 8 } },
  layers,
  features: (state) => ({ airports: points(state) }),
  legend,
};

/**
 * Steps aside in pixels, on maps of the whole country: the two largest airports lie so near to their city and to
 * a hub that the three marks would cover each other. True to direction, not to distance.
 */
const stepAside: ExpressionSpecification = [
  'match',
  ['get', 'id'],
  'airport-han',
  ['literal', [-13, -11]],
  'airport-sgn',
  ['literal', [-15, -3]],
  ['literal', [0, 0]],
];
const TRUE_PLACE_FROM_ZOOM = 6.6;

/** 1 for the airports that a map of the whole country shows, up to 4 for the smallest. */
export function airportRank(place: Place): number {
  if (place.facts.kind !== 'airport') return 4;
  const { passengers, international, iata, military } = place.facts;
  if (place.status === 'closed') return 4;
  if ((passengers ?? 0) >= 2_000_000) return 1;
  if (military && iata === null) return 4;
  if (international && place.status === 'operating') return (passengers ?? 0) > 0 ? 2 : 3;
  // Long Thanh: under construction, international
  if (international) return 2;
  return iata === null ? 4 : 3;
}

const points = derive(
  (s: State) => [s.data.places.airports, s.assumptions.year],
  (places, year): FeatureCollection => ({
    type: 'FeatureCollection',
    features: places.map((place) => point(place, statusIn(place, year))),
  }),
);

function point(place: Place, status: Status): Feature<Point> {
  const iata = place.facts.kind === 'airport' ? place.facts.iata : null;
  const names = mapLabels(place);
  return {
    type: 'Feature',
    properties: {
      id: place.id,
      label_en: iata === null ? names.label_en : `${names.label_en} (${iata})`,
      label_vi: iata === null ? names.label_vi : `${names.label_vi} (${iata})`,
      icon: placeIcon(place, status),
      rank: airportRank(place),
    },
    geometry: { type: 'Point', coordinates: [...place.position] },
  };
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.airports.shown);
  return [
    hoverHalo('airports-hover', 'airports', theme.airport, isShown),
    {
      id: 'airports-label',
      type: 'symbol',
      source: 'airports',
      filter: ['all', ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2, 7, 3, 9, 4]], exceptChosen(state)],
      layout: {
        visibility: isShown,
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([3.5, 0.55], [5, 0.7], [8, 1], [12, 1.2]),
        // from afar only the great ones are there, and none of them may be missing
        'icon-overlap': ['step', ['zoom'], 'always', 8.5, 'never', 12, 'always'],
        'icon-padding': 1,
        'icon-offset': ['step', ['zoom'], stepAside, TRUE_PLACE_FROM_ZOOM, ['literal', [0, 0]]],
        'text-field': ['step', ['zoom'], '', 6.4, label(state.language)],
        'text-font': MEDIUM,
        'text-size': byZoom([6, 10], [12, 12.5]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.05,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.airportInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.5 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const isMilitary = (place: Place): boolean =>
    place.facts.kind === 'airport' && place.facts.military && !place.facts.international;
  return [
    {
      key: 'airport',
      label: { en: 'Airport', vi: 'Sân bay' },
      swatch: { kind: 'icon', icon: 'airport:operating', color: theme.airport },
      count: countPlaces(state, 'airports', (p) => hasForm(p, 'operating', state.year) && !isMilitary(p)),
    },
    {
      key: 'airport-under-construction',
      label: { en: 'Airport under construction', vi: 'Sân bay đang xây dựng' },
      swatch: { kind: 'icon', icon: 'airport:under_construction', color: theme.airport },
      count: countPlaces(state, 'airports', (p) => hasForm(p, 'under_construction', state.year)),
    },
    {
      key: 'airport-planned',
      label: { en: 'Planned airport', vi: 'Sân bay quy hoạch' },
      swatch: { kind: 'icon', icon: 'airport:planned', color: theme.airport },
      count: countPlaces(state, 'airports', (p) => hasForm(p, 'planned', state.year)),
    },
    {
      key: 'airport-military',
      label: { en: 'Military airfield', vi: 'Sân bay quân sự' },
      swatch: { kind: 'icon', icon: 'airport-military:operating', color: theme.airportMilitary },
      count: countPlaces(state, 'airports', (p) => hasForm(p, 'operating', state.year) && isMilitary(p)),
    },
    {
      key: 'airport-closed',
      label: { en: 'Closed airport', vi: 'Sân bay đã đóng cửa' },
      swatch: { kind: 'icon', icon: 'airport:closed', color: theme.closed },
      count: countPlaces(state, 'airports', (p) => hasForm(p, 'closed', state.year)),
    },
  ];
}
