import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { circleAround } from '../domain/areas.ts';
import { HUBS } from '../domain/hubs.ts';
import type { Place } from '../domain/place.ts';
import { derive } from '../store/memo.ts';
import { otherOrigins } from '../store/origins.ts';
import { routeSite } from '../store/route-site.ts';
import { placeById, site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { BOLD, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { byZoom, exceptChosen, NOTHING, type Subject, UNDER_ITS_OUTLINE } from './subject.ts';

/**
 * What was chosen: the site with its outline and how far its position may be off, the origins that are kept besides, and
 * the gateway whose route is shown. The two hubs are marked always. A pin is not drawn here: it is a marker that can be dragged.
 */
export const chosenSite: Subject = {
  sources: { hubs: { promoteId: 'id', maxzoom: 8 }, site: { maxzoom: 13, tolerance: 0.2 } },
  layers,
  features: (state) => ({ hubs: hubPoints(state), site: chosen(state) }),
  legend: () => [],
};

const hubPoints = derive(
  (s: State) => [site(s)?.id, ...HUBS.map(({ id }) => placeById(s).get(id))],
  (chosenId, ...places): FeatureCollection => ({
    type: 'FeatureCollection',
    features: HUBS.flatMap(({ id, name }): Feature[] => {
      const place = places.find((known) => known?.id === id);
      // the chosen one has its own, stronger mark
      if (place === undefined || id === chosenId) return [];
      const hub = point(place, 'hub');
      return [{ ...hub, properties: { ...hub.properties, label_en: name.en, label_vi: name.vi } }];
    }),
  }),
);

const shownGateway = (s: State): Place | null =>
  s.shownRoute === null ? null : (placeById(s).get(s.shownRoute.gatewayId) ?? null);

/** The chosen pin has its own mark: nothing of it is drawn here, so that moving it changes nothing. */
const markedSite = (s: State): Place | null => {
  if (s.shownRoute?.site !== undefined) return routeSite(s);
  const place = site(s);
  return place?.facts.kind === 'pin' ? null : place;
};

const chosen = derive(
  (s: State) => [markedSite(s), shownGateway(s), otherOrigins(s)],
  (place, gateway, others): FeatureCollection => {
    const features: Feature[] = [];
    if (place !== null) features.push(...outlineOf(place), ...accuracyOf(place));
    features.push(...others.map((origin) => point(origin.place, 'origin')));
    if (gateway !== null) features.push(point(gateway, 'gateway'));
    if (place !== null) features.push(point(place, 'site'));
    return features.length === 0 ? NOTHING : { type: 'FeatureCollection', features };
  },
);

type Role = 'site' | 'origin' | 'gateway' | 'hub' | 'area' | 'accuracy';

function point(place: Place, role: Role): Feature {
  return {
    type: 'Feature',
    properties: { id: place.id, role, ...mapLabels(place) },
    geometry: { type: 'Point', coordinates: [...place.position] },
  };
}

function outlineOf(place: Place): Feature[] {
  if (place.outline === null) return [];
  return [{ type: 'Feature', properties: { role: 'area' satisfies Role }, geometry: place.outline }];
}

function accuracyOf(place: Place): Feature[] {
  if (place.accuracyMetres === null || place.outline !== null) return [];
  const circle = circleAround(place.position, place.accuracyMetres);
  return [{ type: 'Feature', properties: { role: 'accuracy' satisfies Role }, geometry: circle }];
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const hasRole = (role: Role) => ['==', ['get', 'role'], role] as ['==', ['get', string], string];
  const name = label(state.language);
  const ring = {
    'circle-color': theme.paper,
    'circle-stroke-color': theme.chosen,
    'circle-radius': byZoom([4, 4.5], [12, 7]),
    'circle-stroke-width': byZoom([4, 3], [12, 4.5]),
  } as const;
  return [
    {
      id: 'site-area',
      type: 'fill',
      source: 'site',
      filter: hasRole('area'),
      paint: {
        'fill-color': theme.chosen,
        'fill-opacity': byZoom([9, 0.3], [13, 0.12]),
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'site-outline',
      type: 'line',
      source: 'site',
      filter: hasRole('area'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.chosen, 'line-width': byZoom([9, 1.2], [14, 2.6]) },
    },
    {
      // dashes say: somewhere in here
      id: 'site-accuracy',
      type: 'line',
      source: 'site',
      filter: hasRole('accuracy'),
      minzoom: 9,
      paint: { 'line-color': theme.chosen, 'line-width': 1.4, 'line-dasharray': [3, 2], 'line-opacity': 0.8 },
    },
    {
      id: 'hubs-label',
      type: 'symbol',
      source: 'hubs',
      filter: exceptChosen(state),
      layout: {
        'icon-image': 'hub:operating',
        'icon-size': byZoom([3.5, 0.65], [5, 0.8], [10, 1.1]),
        'icon-overlap': 'always',
        'text-field': name,
        'text-font': BOLD,
        'text-size': byZoom([3.5, 10], [5, 11], [10, 13]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-max-width': 9,
        'text-justify': 'auto',
        'text-optional': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.paper, 'text-halo-width': 1.8 },
    },
    { id: 'gateway-ring', type: 'circle', source: 'site', filter: hasRole('gateway'), paint: ring },
    {
      id: 'gateway-label',
      type: 'symbol',
      source: 'site',
      filter: hasRole('gateway'),
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': byZoom([4, 11.5], [12, 14]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-overlap': 'always',
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
    {
      id: 'origin-ring',
      type: 'circle',
      source: 'site',
      filter: hasRole('origin'),
      paint: {
        ...ring,
        'circle-color': theme.chosen,
        'circle-stroke-color': theme.paper,
        'circle-radius': byZoom([4, 4.5], [12, 7]),
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'origin-label',
      type: 'symbol',
      source: 'site',
      filter: hasRole('origin'),
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': byZoom([4, 11.5], [12, 14]),
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-max-width': 12,
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 2 },
    },
    {
      id: 'site-ring',
      type: 'circle',
      source: 'site',
      filter: hasRole('site'),
      paint: {
        ...ring,
        'circle-color': theme.chosen,
        'circle-stroke-color': theme.paper,
        'circle-radius': byZoom([4, 6], [12, 9]),
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'site-label',
      type: 'symbol',
      source: 'site',
      filter: hasRole('site'),
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': byZoom([4, 13], [12, 16]),
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-max-width': 12,
        'text-overlap': 'always',
      },
      paint: { 'text-color': theme.chosenInk, 'text-halo-color': theme.paper, 'text-halo-width': 2.2 },
    },
  ];
}
