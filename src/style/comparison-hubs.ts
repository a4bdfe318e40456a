import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ComparisonHub, HubPlace, HubRole } from '../domain/comparison-hub.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import type { IconId } from './icons.ts';
import { BOLD, MEDIUM, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, visibility, type LegendEntry, type LegendState, type Subject } from './subject.ts';

/** Industrial regions elsewhere in the world with their ports, airports and crossings. */
export const comparisonHubs: Subject = {
  sources: { 'comparison-hubs': { maxzoom: 8 } },
  layers,
  features: (state) => ({ 'comparison-hubs': points(state) }),
  legend,
};

const ICONS: Readonly<Record<HubRole, IconId>> = {
  centre: 'hub:planned',
  port: 'port-sea:operating',
  airport: 'airport:operating',
  border: 'border-gate:operating',
};

const points = derive(
  (s: State) => [s.data.comparisonHubs],
  (hubs): FeatureCollection => ({ type: 'FeatureCollection', features: hubs.flatMap(pointsOf) }),
);

function pointsOf(hub: ComparisonHub): Feature<Point>[] {
  const point = ({ id, role, nameEn, nameVi, position }: HubPlace): Feature<Point> => ({
    type: 'Feature',
    properties: { id, role, icon: ICONS[role], label_en: nameEn, label_vi: nameVi },
    geometry: { type: 'Point', coordinates: [...position] },
  });
  const centre = point({ ...hub.centre, nameEn: hub.name.en, nameVi: hub.name.vi });
  return [centre, ...hub.places.map(point)];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers['comparison-hubs'].shown);
  return [
    {
      id: 'comparison-hubs-place',
      type: 'symbol',
      source: 'comparison-hubs',
      minzoom: 6,
      filter: ['!=', ['get', 'role'], 'centre'],
      layout: {
        visibility: isShown,
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([6, 0.8], [10, 1.1]),
        'icon-overlap': 'always',
        'text-field': label(state.language),
        'text-font': MEDIUM,
        'text-size': byZoom([6, 10], [10, 12.5]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.05,
        'text-max-width': 10,
        'text-optional': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.4 },
    },
    {
      id: 'comparison-hubs-label',
      type: 'symbol',
      source: 'comparison-hubs',
      filter: ['==', ['get', 'role'], 'centre'],
      layout: {
        visibility: isShown,
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([2, 0.7], [6, 1]),
        'icon-overlap': 'always',
        'text-field': label(state.language),
        'text-font': BOLD,
        'text-size': byZoom([2, 10.5], [6, 13]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-optional': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
  ];
}

function legend(state: LegendState): LegendEntry[] {
  const { ink: color } = themeOf(state);
  const { comparisonHubs: hubs, files } = state.data;
  return [
    {
      key: 'comparison-hub',
      label: { en: 'Region to compare with', vi: 'Khu vực để so sánh' },
      swatch: { kind: 'icon', icon: 'hub:planned', color },
      count: files['comparison-hubs'].kind === 'loaded' ? hubs.length : null,
    },
  ];
}
