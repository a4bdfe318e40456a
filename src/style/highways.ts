import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { PRESENT_YEAR } from '../domain/assumptions.ts';
import type { Year } from '../domain/units.ts';
import type { State } from '../store/state.ts';
import { countInCatalogue } from './counts.ts';
import { BOLD } from './lettering.ts';
import { themeOf } from './palette.ts';
import { statusInYear } from './scenario.ts';
import {
  byZoom,
  roundFrom,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
} from './subject.ts';

/** Expressways and national highways: open is a solid line, being built is dashed, planned is dotted. */
export const highways: Subject = {
  sources: { highways: { promoteId: 'id', maxzoom: 12, tolerance: 0.5 } },
  layers,
  features: () => ({ highways: 'geojson/highways.geojson' }),
  legend,
};

type RoadClass = 'expressway' | 'national';
type Form = 'open' | 'building' | 'planned';

/** Dash and gap, in line widths. */
const BUILDING_DASH = [3, 1.6];
const PLANNED_DASH = [0.1, 2.2];

/** Which lines of the file a layer draws. Exported for the tests, which ask without a map. */
export function roadFilter(roadClass: RoadClass, form: Form, year: Year): FilterSpecification {
  return ['all', ['==', ['get', 'class'], roadClass], ['==', formIn(year), form]] as FilterSpecification;
}

/** A road whose status is not known is on the ground, else nobody had drawn it. */
function formIn(year: Year): ExpressionSpecification {
  return [
    'match',
    statusInYear(year),
    'under_construction',
    'building',
    'planned',
    'planned',
    'closed',
    'closed',
    'open',
  ];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.highways.shown);
  const { year } = state.assumptions;
  const expresswayWidth = byZoom([4, 0.9], [6, 1.7], [9, 3], [12, 5], [15, 9]);
  const nationalWidth = byZoom([6, 0.4], [8, 0.8], [9, 1.4], [12, 3.4], [15, 7]);
  const line = { ...roundFrom(10), visibility: isShown } as const;
  // a planned road is a row of dots, which round ends make
  const dotted = { 'line-cap': 'round', visibility: isShown } as const;
  const dashed = { 'line-cap': 'butt', visibility: isShown } as const;
  const expressway = (form: Form) => ({ source: 'highways', filter: roadFilter('expressway', form, year) });
  const national = (form: Form) => ({ source: 'highways', filter: roadFilter('national', form, year) });
  return [
    {
      id: 'national-planned',
      type: 'line',
      ...national('planned'),
      minzoom: 7,
      layout: dotted,
      paint: {
        'line-color': theme.nationalCasing,
        'line-width': byZoom([7, 1], [12, 2.4]),
        'line-dasharray': PLANNED_DASH,
      },
    },
    {
      id: 'national-casing',
      type: 'line',
      ...national('open'),
      minzoom: 7.5,
      layout: line,
      paint: {
        'line-color': theme.nationalCasing,
        'line-width': byZoom([8, 1.6], [9, 2.5], [12, 5], [15, 9.4]),
      },
    },
    {
      id: 'national-building',
      type: 'line',
      ...national('building'),
      minzoom: 6,
      layout: dashed,
      paint: {
        'line-color': theme.nationalCasing,
        'line-width': nationalWidth,
        'line-dasharray': BUILDING_DASH,
      },
    },
    {
      id: 'national-line',
      type: 'line',
      ...national('open'),
      minzoom: 6,
      layout: line,
      paint: {
        // from afar the casing is gone and the pale fill alone would vanish on the land
        'line-color': ['interpolate', ['linear'], ['zoom'], 8.5, theme.nationalCasing, 9.5, theme.national],
        'line-width': nationalWidth,
        'line-opacity': byZoom([6, 0.45], [8.5, 0.8], [9, 1]),
      },
    },
    {
      id: 'expressways-planned',
      type: 'line',
      ...expressway('planned'),
      layout: dotted,
      paint: {
        'line-color': theme.expressway,
        'line-width': byZoom([4, 0.9], [8, 1.8], [12, 3.2]),
        'line-dasharray': PLANNED_DASH,
      },
    },
    {
      id: 'expressways-casing',
      type: 'line',
      ...expressway('open'),
      layout: line,
      paint: {
        'line-color': theme.expresswayCasing,
        'line-width': byZoom([4, 1.5], [6, 2.6], [9, 4.4], [12, 7], [15, 12]),
      },
    },
    {
      id: 'expressways-building',
      type: 'line',
      ...expressway('building'),
      layout: dashed,
      paint: {
        'line-color': theme.expresswayCasing,
        'line-width': expresswayWidth,
        'line-dasharray': BUILDING_DASH,
      },
    },
    {
      id: 'expressways-line',
      type: 'line',
      ...expressway('open'),
      layout: line,
      paint: { 'line-color': theme.expressway, 'line-width': expresswayWidth },
    },
    shield('national-shield', 'shield-national', 'national', theme.shieldInk, 9.6, state),
    shield('expressways-shield', 'shield-expressway', 'expressway', theme.shieldInk, 6.8, state),
  ];
}

/** The road's number on a small plate along the line. */
function shield(
  id: 'national-shield' | 'expressways-shield',
  image: string,
  roadClass: RoadClass,
  ink: string,
  minzoom: number,
  state: State,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'highways',
    minzoom,
    filter: ['all', ['==', ['get', 'class'], roadClass], ['has', 'ref']],
    layout: {
      visibility: visibility(state.layers.highways.shown),
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'symbol-avoid-edges': true,
      'icon-image': image,
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [1, 3, 1, 3],
      'icon-rotation-alignment': 'viewport',
      'text-rotation-alignment': 'viewport',
      'text-field': ['coalesce', ['get', 'ref'], ''],
      'text-font': BOLD,
      'text-size': byZoom([7, 8.5], [12, 10.5]),
      'text-padding': 8,
      'text-max-angle': 90,
      // open roads first
      'symbol-sort-key': ['match', formIn(state.assumptions.year), 'open', 0, 1],
    },
    paint: { 'text-color': ink },
  };
}

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  const count = (...keys: readonly string[]): number | null => {
    // the catalogue counts by the status of today
    if (state.year !== PRESENT_YEAR) return null;
    const known = keys.flatMap((key) => countInCatalogue(state, 'highways', key) ?? []);
    return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
  };
  const solid = { kind: 'line', dash: null, ticks: false } as const;
  return [
    {
      key: 'expressway',
      label: { en: 'Expressway', vi: 'Đường cao tốc' },
      swatch: { ...solid, color: theme.expressway, width: 4, casing: theme.expresswayCasing },
      count: count('expressway/operating'),
    },
    {
      key: 'national',
      label: { en: 'National highway', vi: 'Quốc lộ' },
      swatch: { ...solid, color: theme.national, width: 3, casing: theme.nationalCasing },
      count: count('national/operating'),
    },
    {
      key: 'highway-under-construction',
      label: { en: 'Under construction', vi: 'Đang xây dựng' },
      swatch: { ...solid, color: theme.expresswayCasing, width: 3, dash: [9, 5], casing: null },
      count: count('expressway/under_construction', 'national/under_construction'),
    },
    {
      key: 'highway-planned',
      label: { en: 'Planned', vi: 'Quy hoạch' },
      swatch: { ...solid, color: theme.expressway, width: 3, dash: [2.5, 3.5], casing: null },
      count: count('expressway/planned', 'national/planned'),
    },
  ];
}
