import { bearing as turfBearing } from '@turf/bearing';
import { distance as turfDistance } from '@turf/distance';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { BoundingBox, Degrees, Metres, Position } from './units.ts';

/**
 * Distances and boxes, for the whole app; `areas.ts`, `point-in-polygon.ts` and `great-circle.ts` have the rest,
 * which weighs more and most of which the first screen does without. These four know Turf, and nobody else does. Turf measures
 * on a sphere, which is within 0.6 % of the ellipsoid; lengths of roads come from the network and are exact.
 */

/** What Turf takes for an area or an outline. */
export type Shape = Geometry | Feature | FeatureCollection;

/** Great-circle distance. */
export function greatCircleMetres(from: Position, to: Position): Metres {
  return turfDistance([...from], [...to], { units: 'meters' });
}

/** Compass bearing at `from` of the great circle to `to`: 0 to 360, clockwise from north. */
export function bearing(from: Position, to: Position): Degrees {
  return (turfBearing([...from], [...to]) + 360) % 360;
}

/** Half-way along the great circle; of two antipodes, one of its many middles. */
export function greatCircleMiddle(from: Position, to: Position): Position {
  const [x1, y1, z1] = onUnitSphere(from);
  const [x2, y2, z2] = onUnitSphere(to);
  const [x, y, z] = [x1 + x2, y1 + y2, z1 + z2];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const RADIANS = Math.PI / 180;

function onUnitSphere([lon, lat]: Position): [number, number, number] {
  const narrow = Math.cos(lat * RADIANS);
  return [narrow * Math.cos(lon * RADIANS), narrow * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/**
 * A point inside an area, near its middle where that is inside: the middle of the widest stretch that is inside on the parallel half-way
 * up. Not the point farthest from the edge, but one pass over the corners.
 */
export function areaCentre(shape: Polygon | MultiPolygon): Position {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  const [, south, , north] = boundingBox(shape);
  const lat = (south + north) / 2;
  const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
  let [from, to] = [crossings[0] ?? rings[0]?.[0]?.[0] ?? 0, crossings[0] ?? rings[0]?.[0]?.[0] ?? 0];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [enters, leaves] = [crossings[i]!, crossings[i + 1]!];
    if (leaves - enters > to - from) [from, to] = [enters, leaves];
  }
  return [(from + to) / 2, lat];
}

/** Where a ring crosses a parallel. A corner on the parallel counts with the side above it. */
function crossingsAt(ring: readonly (readonly number[])[], lat: number): number[] {
  return ring.slice(1).flatMap(([x2 = 0, y2 = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[i]!;
    return y1 > lat === y2 > lat ? [] : [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)];
  });
}

/** Smallest box around a shape, infinite the wrong way round where it has no position. Shapes across the antimeridian are not understood. */
export function boundingBox(shape: Shape): BoundingBox {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  widenBy(shape, box);
  return box;
}

function widenBy(shape: Shape | null, box: [number, number, number, number]): void {
  if (shape === null) return;
  switch (shape.type) {
    case 'FeatureCollection':
      for (const feature of shape.features) widenBy(feature, box);
      return;
    case 'Feature':
      widenBy(shape.geometry, box);
      return;
    case 'GeometryCollection':
      for (const geometry of shape.geometries) widenBy(geometry, box);
      return;
    default:
      widenByCoordinates(shape.coordinates, box);
  }
}

/** Of a point, or of lists of them, however deep. */
type Coordinates = readonly number[] | readonly Coordinates[];

function widenByCoordinates(coordinates: Coordinates, box: [number, number, number, number]): void {
  if (isPosition(coordinates)) {
    const [lon = NaN, lat = NaN] = coordinates;
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  } else for (const part of coordinates) widenByCoordinates(part, box);
}

function isPosition(coordinates: Coordinates): coordinates is readonly number[] {
  return typeof coordinates[0] === 'number';
}
