import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Aimed } from '../store/look-around.ts';
import type { MapLayerId } from '../style/order.ts';
import { PROVINCE_HIT_ZOOM } from '../style/provinces.ts';

/** What lies under the pointer: a place, a province or a line, by its id in the data, or the second of two ways. */
export type Hit = Exclude<Aimed, { kind: 'measurement' }>;

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

/** Lines answer where provinces no longer do, the thickest first. */
const LINE_GROUPS: readonly (readonly MapLayerId[])[] = [
  ['expressways-line', 'expressways-building', 'expressways-planned'],
  ['national-line', 'national-building', 'national-planned'],
  ['railways-line', 'railways-planned'],
  ['waterways-line'],
];

/** How far from the pointer a point may be, in pixels: a mouse is exact, a finger is not. */
export function tolerance(pointerType: string | undefined): number {
  return pointerType === 'touch' || pointerType === 'pen' ? 14 : 4;
}

/** The most fitting thing within reach of a point on the screen, or null. */
export function hitAt(map: HitMap, point: { x: number; y: number }, reach: number): Hit | null {
  for (const hit of eachHit(map, point, reach)) return hit;
  return null;
}

/** Everything within reach of a point on the screen, each thing once, the most fitting first. */
export function hitsAt(map: HitMap, point: { x: number; y: number }, reach: number): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const hit of eachHit(map, point, reach)) if (!hits.has(keyOf(hit))) hits.set(keyOf(hit), hit);
  return [...hits.values()];
}

/** One after the other: who wants the first one only asks the map for no more. */
function* eachHit(map: HitMap, point: { x: number; y: number }, reach: number): Generator<Hit> {
  const box: [PointLike, PointLike] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const found = (layers: readonly MapLayerId[]): readonly MapGeoJSONFeature[] =>
    byDistance(map, map.queryRenderedFeatures(box, { layers: [...layers] }), point);
  for (const layers of HIT_GROUPS)
    for (const feature of found(layers)) {
      const id = idOf(feature);
      if (id !== null) yield { kind: 'place', id };
    }
  if (found(['alternative-line']).length > 0) yield { kind: 'other route' };
  if (map.getZoom() < PROVINCE_HIT_ZOOM) {
    const id = idOf(map.queryRenderedFeatures([point.x, point.y], { layers: ['land'] })[0]);
    if (id !== null) yield { kind: 'province', id };
    return;
  }
  for (const layers of LINE_GROUPS)
    for (const feature of found(layers)) {
      const line = lineOf(feature);
      if (line !== null) yield line;
    }
}

function keyOf(hit: Hit): string {
  return hit.kind === 'other route' ? hit.kind : `${hit.kind} ${hit.id}`;
}

function lineOf(feature: MapGeoJSONFeature): Hit | null {
  const id = idOf(feature);
  const { name_en: en, name_vi: vi } = feature.properties as Readonly<Record<string, unknown>>;
  return id === null || typeof en !== 'string' || typeof vi !== 'string'
    ? null
    : { kind: 'line', id, name: { en, vi } };
}

function idOf(feature: MapGeoJSONFeature | undefined): string | null {
  const id: unknown = feature?.properties['id'];
  return typeof id === 'string' ? id : null;
}

/** The point nearest on the screen first; an area or a line counts as under the pointer. */
function byDistance(
  map: HitMap,
  found: readonly MapGeoJSONFeature[],
  point: { x: number; y: number },
): readonly MapGeoJSONFeature[] {
  const distance = (feature: MapGeoJSONFeature): number => {
    if (feature.geometry.type !== 'Point') return 0;
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const at = map.project([longitude, latitude]);
    return Math.hypot(at.x - point.x, at.y - point.y);
  };
  return found
    .map((feature) => ({ feature, far: distance(feature) }))
    .sort((a, b) => a.far - b.far)
    .map(({ feature }) => feature);
}
