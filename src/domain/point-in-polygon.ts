import { booleanPointInPolygon as turfPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Position } from './units.ts';

/** True for positions inside and on the edge; false in holes. */
export function booleanPointInPolygon(position: Position, shape: Polygon | MultiPolygon): boolean {
  return turfPointInPolygon([...position], shape);
}
