import type { MultiPolygon, Point, Polygon } from 'geojson';
import { isPosition, isRecord, shown } from './properties.ts';

/** A geometry that can be used, or what is wrong with it. */
export type ReadGeometry<G> = { readonly geometry: G } | { readonly fault: string };

/** A point on the globe, or an area whose rings are closed. */
export function readGeometry(value: unknown): ReadGeometry<Point | Polygon | MultiPolygon> {
  if (!isRecord(value)) return { fault: 'it has no geometry' };
  switch (value['type']) {
    case 'Point':
      return isPosition(value['coordinates'])
        ? { geometry: { type: 'Point', coordinates: [...value['coordinates']] } }
        : {
            fault: `its point is ${shown(value['coordinates'])}, expected longitude and latitude in degrees`,
          };
    case 'Polygon':
    case 'MultiPolygon':
      return readArea(value);
    default:
      return { fault: `its geometry is ${shown(value['type'])}, expected Point, Polygon or MultiPolygon` };
  }
}

/** An area whose rings are closed and lie on the globe. */
export function readArea(value: unknown): ReadGeometry<Polygon | MultiPolygon> {
  if (!isRecord(value)) return { fault: 'it has no geometry' };
  const { type, coordinates } = value;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return { fault: `its geometry is ${shown(type)}, expected Polygon or MultiPolygon` };
  }
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return { fault: 'its area is empty' };
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      return { fault: 'its area has a polygon without rings' };
    for (const ring of polygon as unknown[]) {
      const fault = faultOfRing(ring);
      if (fault !== null) return { fault };
    }
  }
  return { geometry: value as unknown as Polygon | MultiPolygon };
}

function faultOfRing(ring: unknown): string | null {
  if (!Array.isArray(ring)) return `a ring is ${shown(ring)}, expected a list of positions`;
  const odd = (ring as unknown[]).find((position) => !isPosition(position));
  if (odd !== undefined || ring.includes(undefined)) return `a ring has the position ${shown(odd)}`;
  if (ring.length < 4) return `a ring has ${ring.length} positions, expected at least 4`;
  const [first, last] = [ring[0] as number[], ring[ring.length - 1] as number[]];
  return first[0] === last[0] && first[1] === last[1] ? null : 'a ring is not closed';
}
