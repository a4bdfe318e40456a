import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { MapLayerId } from '../style/order.ts';

/** What lies under the pointer: a place or a province, by its id in the data, or the second of two ways. */
export type Hit =
  { readonly kind: 'place' | 'province'; readonly id: string } | { readonly kind: 'other route' };

/** The part of the map that a search for hits reads. */
export type HitMap = Pick<MapLibreMap, 'queryRenderedFeatures' | 'getZoom' | 'project'>;

/** Layers that answer a pointer, in groups; a feature of an earlier group wins over any of a later one. */
export const HIT_GROUPS: readonly (readonly MapLayerId[])[] = [
  [
    'compared-dot',
    'ranked-dot',
    'own-dot',
    'own-label',
    'hubs-label',
    'airports-label',
    'ports-label',
    'border-gates-label',
  ],
  [
    'cities-dot',
    'cities-label',
    'metropoles-label',
    'plants-label',
    'institutions-label',
    'landmarks-label',
    'stations-dot',
    'stations-label',
    'parks-dot',
    'parks-place',
    'parks-label',
  ],
  ['own-fill'],
  ['parks-fill'],
];

/** Layers whose features stand for a place at a point. */
export const PLACE_LAYERS: readonly MapLayerId[] = HIT_GROUPS.slice(0, 2).flat();

/** Provinces answer only below this zoom; above, one of them fills the screen. */
export const PROVINCE_HIT_ZOOM = 8.5;

/** How far from the pointer a point may be, in pixels: a mouse is exact, a finger is not. */
export function tolerance(pointerType: string | undefined): number {
  return pointerType === 'touch' || pointerType === 'pen' ? 14 : 4;
}

/** The most fitting thing within reach of a point on the screen, or null. */
export function hitAt(map: HitMap, point: { x: number; y: number }, reach: number): Hit | null {
  const box: [PointLike, PointLike] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  for (const layers of HIT_GROUPS) {
    const id = idOf(nearest(map, map.queryRenderedFeatures(box, { layers: [...layers] }), point));
    if (id !== null) return { kind: 'place', id };
  }
  if (map.queryRenderedFeatures(box, { layers: ['alternative-line'] }).length > 0)
    return { kind: 'other route' };
  if (map.getZoom() >= PROVINCE_HIT_ZOOM) return null;
  const id = idOf(map.queryRenderedFeatures([point.x, point.y], { layers: ['land'] })[0]);
  return id === null ? null : { kind: 'province', id };
}

function idOf(feature: MapGeoJSONFeature | undefined): string | null {
  const id: unknown = feature?.properties['id'];
  return typeof id === 'string' ? id : null;
}

/** Of several, the point nearest on the screen; an area counts as under the pointer. */
function nearest(
  map: HitMap,
  found: readonly MapGeoJSONFeature[],
  point: { x: number; y: number },
): MapGeoJSONFeature | undefined {
  const distance = (feature: MapGeoJSONFeature): number => {
    if (feature.geometry.type !== 'Point') return 0;
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const at = map.project([longitude, latitude]);
    return Math.hypot(at.x - point.x, at.y - point.y);
  };
  const [first] = found.map((feature) => ({ feature, far: distance(feature) })).sort((a, b) => a.far - b.far);
  return first?.feature;
}
