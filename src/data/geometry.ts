import type { MultiPolygon, Point, Polygon } from 'geojson';
import { type Localised } from '../domain/localised.ts';
import { isPosition, isRecord, shown, unfit } from './properties.ts';

/** A geometry that can be used, or what is wrong with it. */
export type ReadGeometry<G> = { readonly geometry: G } | { readonly fault: Localised };

/** A point on the globe, or an area whose rings are closed. */
export function readGeometry(value: unknown): ReadGeometry<Point | Polygon | MultiPolygon> {
  if (!isRecord(value)) return { fault: NO_GEOMETRY };
  switch (value['type']) {
    case 'Point':
      return isPosition(value['coordinates'])
        ? { geometry: { type: 'Point', coordinates: [...value['coordinates']] } }
        : {
            fault: unfit({ en: 'its point', vi: 'tọa độ điểm' }, value['coordinates'], {
              en: 'longitude and latitude in degrees',
              vi: 'kinh độ và vĩ độ tính bằng độ',
            }),
          };
    case 'Polygon':
    case 'MultiPolygon':
      return readArea(value);
    default:
      return { fault: unfitGeometry(value['type'], ['Point', 'Polygon', 'MultiPolygon']) };
  }
}

/** An area whose rings are closed and lie on the globe. */
export function readArea(value: unknown): ReadGeometry<Polygon | MultiPolygon> {
  if (!isRecord(value)) return { fault: NO_GEOMETRY };
  const { type, coordinates } = value;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return { fault: unfitGeometry(type, ['Polygon', 'MultiPolygon']) };
  }
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0)
    return { fault: { en: 'its area is empty', vi: 'vùng không có gì' } };
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      return {
        fault: { en: 'its area has a polygon without rings', vi: 'vùng có đa giác không có đường bao' },
      };
    for (const ring of polygon as unknown[]) {
      const fault = faultOfRing(ring);
      if (fault !== null) return { fault };
    }
  }
  return { geometry: value as unknown as Polygon | MultiPolygon };
}

const NO_GEOMETRY: Localised = { en: 'it has no geometry', vi: 'không có hình học' };

/** "its geometry is "LineString", expected Polygon or MultiPolygon". */
export function unfitGeometry(found: unknown, types: readonly string[]): Localised {
  const list = (or: string): string => types.join(', ').replace(/, (?=[^,]*$)/, ` ${or} `);
  return unfit({ en: 'its geometry', vi: 'kiểu hình học' }, found, { en: list('or'), vi: list('hoặc') });
}

function faultOfRing(ring: unknown): Localised | null {
  if (!Array.isArray(ring))
    return unfit({ en: 'a ring', vi: 'một đường bao' }, ring, {
      en: 'a list of positions',
      vi: 'danh sách vị trí',
    });
  const odd = (ring as unknown[]).find((position) => !isPosition(position));
  if (odd !== undefined || ring.includes(undefined))
    return { en: `a ring has the position ${shown(odd)}`, vi: `một đường bao có vị trí ${shown(odd)}` };
  if (ring.length < 4)
    return {
      en: `a ring has ${ring.length} positions, expected at least 4`,
      vi: `một đường bao có ${ring.length} vị trí, cần ít nhất 4`,
    };
  const [first, last] = [ring[0] as number[], ring[ring.length - 1] as number[]];
  return first[0] === last[0] && first[1] === last[1]
    ? null
    : { en: 'a ring is not closed', vi: 'một đường bao chưa khép kín' };
}
