import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Localised } from '../domain/localised.ts';
import type { Metres, Position } from '../domain/units.ts';
import { derive } from '../store/memo.ts';

import { latestAnswer, type State } from '../store/state.ts';
import { BOLD, label } from './lettering.ts';
import { themeOf } from './palette.ts';
import { byZoom, NOTHING, type Subject } from './subject.ts';

/** The route to the shown gateway, and the straight ways between a point and the road it was set on. */
export const route: Subject = {
  sources: { route: { maxzoom: 14, tolerance: 0.2 }, snap: { maxzoom: 14 } },
  layers,
  features: (state) => ({ route: line(state), snap: accessLines(state) }),
  legend: () => [],
};

/** Shorter ways to the road are not worth a line. */
const SHOWN_ACCESS_METRES = 20;

/** The route that belongs on the map, with the question it answers; null where none is shown. */
const shownRoute = derive(
  (s: State) => [s.shownRoute === null ? null : latestAnswer(s.route)],
  (known) =>
    known !== null && known.answer.kind === 'route' ? { asked: known.asked, route: known.answer } : null,
);

const line = derive(
  (s: State) => [shownRoute(s)],
  (known): FeatureCollection =>
    known === null
      ? NOTHING
      : {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', properties: {}, geometry: known.route.geometry }],
        },
);

const accessLines = derive(
  (s: State) => [shownRoute(s), latestAnswer(s.isochrones)],
  (known, isochrones): FeatureCollection => {
    const lines: Feature<LineString>[] = [];
    if (known !== null) {
      const { coordinates } = known.route.geometry;
      const { fromMetres, toMetres } = known.route.snap;
      lines.push(...accessLine(known.asked.from, asPosition(coordinates[0]), fromMetres));
      lines.push(...accessLine(known.asked.to, asPosition(coordinates.at(-1)), toMetres));
    } else {
      isochrones?.answer.snaps.forEach((snap, i) => {
        if (snap.kind !== 'snapped') return;
        lines.push(...accessLine(isochrones.asked.origins[i]!, snap.position, snap.metres));
      });
    }
    return lines.length === 0 ? NOTHING : { type: 'FeatureCollection', features: lines };
  },
);

function accessLine(point: Position, road: Position | null, metres: Metres): Feature<LineString>[] {
  if (road === null || metres < SHOWN_ACCESS_METRES) return [];
  const words = metresInWords(metres);
  return [
    {
      type: 'Feature',
      properties: { label_en: words.en, label_vi: words.vi },
      geometry: { type: 'LineString', coordinates: [[...point], [...road]] },
    },
  ];
}

function metresInWords(metres: Metres): Localised {
  if (metres < 1000) {
    const rounded = `${Math.round(metres / 10) * 10} m`;
    return { en: rounded, vi: rounded };
  }
  const kilometres = (metres / 1000).toFixed(1);
  return { en: `${kilometres} km`, vi: `${kilometres.replace('.', ',')} km` };
}

function asPosition(coordinates: readonly number[] | undefined): Position | null {
  const [longitude, latitude] = coordinates ?? [];
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isStale = state.route.kind === 'waiting';
  return [
    {
      id: 'snap-line',
      type: 'line',
      source: 'snap',
      paint: {
        'line-color': theme.chosen,
        'line-width': byZoom([8, 1.4], [14, 2.4]),
        'line-dasharray': [1.6, 1.4],
      },
    },
    {
      id: 'route-casing',
      type: 'line',
      source: 'route',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.paper,
        'line-width': byZoom([5, 4.6], [9, 7], [13, 10]),
        'line-opacity': isStale ? 0.4 : 0.95,
      },
    },
    {
      id: 'route-line',
      type: 'line',
      source: 'route',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': theme.chosen,
        'line-width': byZoom([5, 2.4], [9, 3.8], [13, 6]),
        'line-opacity': isStale ? 0.4 : 1,
      },
    },
    {
      id: 'snap-label',
      type: 'symbol',
      source: 'snap',
      minzoom: 9,
      layout: {
        'symbol-placement': 'line-center',
        'text-field': label(state.language),
        'text-font': BOLD,
        'text-size': 11,
        'text-offset': [0, -0.9],
        'text-overlap': 'cooperative',
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.6 },
    },
  ];
}
