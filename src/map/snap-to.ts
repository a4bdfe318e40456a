import type { Geometry } from 'geojson';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { MeasuredPoint } from '../domain/measurement.ts';
import type { Place } from '../domain/place.ts';
import type { Position } from '../domain/units.ts';
import type { MapLayerId } from '../style/order.ts';
import { PLACE_LAYERS } from './hit.ts';

/** The part of the map that snapping reads. */
export type SnapMap = Pick<MapLibreMap, 'queryRenderedFeatures' | 'project'>;

/** Pixels from which something pulls. */
const REACH = 12;

/** Lines whose corners and ends pull: where roads meet, end and bend, corners of parks. */
const LINES: readonly MapLayerId[] = [
  'expressways-line',
  'expressways-building',
  'national-line',
  'national-building',
  'railways-line',
  'parks-outline',
];

type ScreenPoint = { readonly x: number; readonly y: number };

/**
 * What a point of the screen snaps to: the nearest place, or else the nearest corner or end of a line; null where neither
 * is near.
 */
export function snapTo(
  map: SnapMap,
  point: ScreenPoint,
  placeById: ReadonlyMap<string, Place>,
): MeasuredPoint | null {
  const box: [PointLike, PointLike] = [
    [point.x - REACH, point.y - REACH],
    [point.x + REACH, point.y + REACH],
  ];
  const places = map.queryRenderedFeatures(box, { layers: [...PLACE_LAYERS] }).flatMap(({ properties }) => {
    const place = placeById.get(String(properties['id']));
    return place === undefined ? [] : [{ position: place.position, placeId: place.id }];
  });
  const place = nearest(map, point, places);
  if (place !== null) return place;
  const corners = map
    .queryRenderedFeatures(box, { layers: [...LINES] })
    .flatMap(({ geometry }) => cornersOf(geometry))
    .map((position) => ({ position, placeId: null }));
  return nearest(map, point, corners);
}

function nearest(
  map: SnapMap,
  { x, y }: ScreenPoint,
  candidates: readonly MeasuredPoint[],
): MeasuredPoint | null {
  let best: MeasuredPoint | null = null;
  let least = REACH;
  for (const candidate of candidates) {
    const at = map.project([candidate.position[0], candidate.position[1]]);
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance > least || (distance === least && best !== null)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

function cornersOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates.map(toPosition);
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat().map(toPosition);
    case 'MultiPolygon':
      return geometry.coordinates.flat(2).map(toPosition);
    default:
      return [];
  }
}

function toPosition([lon = 0, lat = 0]: readonly number[]): Position {
  return [lon, lat];
}
