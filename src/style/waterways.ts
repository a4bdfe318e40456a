import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { countInCatalogue } from './counts.ts';
import { MEDIUM, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { NOTHING, byZoom, visibility, type LegendEntry, type LegendState, type Subject } from './subject.ts';

/** Rivers and canals that barges use; those of the corridor from Bac Ninh to the sea stand out. */
export const waterways: Subject = {
  sources: { waterways: { promoteId: 'id', maxzoom: 12, tolerance: 0.3 } },
  layers,
  // for the map alone: not fetched before it is shown
  features: (state) => ({
    waterways: state.layers.waterways.shown ? 'geojson/waterways.geojson' : NOTHING,
  }),
  legend,
};

const isCorridor: ExpressionSpecification = ['has', 'corridor'];

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.waterways.shown);
  const line = { 'line-join': 'round', 'line-cap': 'round', visibility: isShown } as const;
  return [
    {
      id: 'waterways-casing',
      type: 'line',
      source: 'waterways',
      filter: isCorridor,
      layout: line,
      paint: {
        'line-color': theme.waterway,
        'line-opacity': 0.3,
        'line-width': byZoom([5, 4], [9, 9], [13, 18]),
      },
    },
    {
      id: 'waterways-line',
      type: 'line',
      source: 'waterways',
      layout: line,
      paint: {
        'line-color': theme.waterway,
        'line-width': byZoom([5, 1.1], [9, 2.4], [13, 4.5]),
      },
    },
    {
      id: 'waterways-label',
      type: 'symbol',
      source: 'waterways',
      minzoom: 7.5,
      layout: {
        visibility: isShown,
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'text-field': label(state.language, 'name'),
        'text-font': MEDIUM,
        'text-size': byZoom([7, 9.5], [12, 12]),
        'text-max-angle': 35,
        'text-offset': [0, -0.8],
      },
      paint: { 'text-color': theme.waterwayInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.4 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const { waterway: color } = themeOf(state);
  const line = { kind: 'line', color, width: 2.5, dash: null, ticks: false, casing: null } as const;
  return [
    {
      key: 'waterway',
      label: { en: 'Inland waterway for barges', vi: 'Tuyến đường thủy nội địa' },
      swatch: line,
      count: countInCatalogue(state, 'waterways', 'none'),
    },
    {
      key: 'waterway-corridor',
      label: { en: 'Waterway Bac Ninh – Hai Phong', vi: 'Tuyến thủy Bắc Ninh – Hải Phòng' },
      swatch: { ...line, width: 4 },
      count: countInCatalogue(state, 'waterways', 'bac-ninh-hai-phong'),
    },
  ];
}
