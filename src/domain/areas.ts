import { area as turfArea } from '@turf/area';
import { circle as turfCircle } from '@turf/circle';
import type { Polygon } from 'geojson';
import type { Shape } from './geometry.ts';
import type { Metres, Position, SquareKm } from './units.ts';

/** Area of polygons, holes taken out; 0 for points and lines. */
export function areaSquareKm(shape: Shape): SquareKm {
  return turfArea(shape) / 1e6;
}

/** Everything within a distance of a position, as a polygon of 64 corners. */
export function circleAround(position: Position, metres: Metres): Polygon {
  return turfCircle([...position], metres, { units: 'meters' }).geometry;
}
