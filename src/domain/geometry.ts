import { area as turfArea } from '@turf/area';
import { bbox as turfBbox } from '@turf/bbox';
import { bearing as turfBearing } from '@turf/bearing';
import { booleanPointInPolygon as turfPointInPolygon } from '@turf/boolean-point-in-polygon';
import { circle as turfCircle } from '@turf/circle';
import { distance as turfDistance } from '@turf/distance';
import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import { lineString } from '@turf/helpers';
import { length as turfLength } from '@turf/length';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { BoundingBox, Degrees, Metres, Position, SquareKm } from './units.ts';

/**
 * Measuring on the map, for the whole app: the one module that knows Turf. Turf measures on a sphere, which is
 * within 0.6 % of the ellipsoid; lengths of roads come from the network and are exact.
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

/** The great circle between two positions as lines to draw: two where it crosses 180°. */
export function greatCircleLines(from: Position, to: Position): number[][][] {
  if (from[0] === to[0] && from[1] === to[1]) return [[[...from], [...to]]];
  const { geometry } = turfGreatCircle([...from], [...to], {
    npoints: pointsFor(greatCircleMetres(from, to)),
  });
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
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

/** Enough points for the bend of the line to be smooth: one every 50 km, at most 100. */
function pointsFor(metres: Metres): number {
  return Math.min(100, Math.max(2, Math.ceil(metres / 50_000) + 1));
}

/** Length of a drawn line; 0 for fewer than two positions. */
export function lineLength(line: readonly Position[]): Metres {
  if (line.length < 2) return 0;
  return turfLength(lineString(line.map((position) => [...position])), { units: 'meters' });
}

/** Area of polygons, holes taken out; 0 for points and lines. */
export function areaSquareKm(shape: Shape): SquareKm {
  return turfArea(shape) / 1e6;
}

/**
 * What great circles between corners enclose; the first corner is not repeated. Turf takes a side for a line that is
 * straight on a plate carrée, which is 0.4 % off for sides of 400 km: they are cut into short pieces first. Across 180° longitudes
 * run on. A pole may not be inside.
 */
export function enclosedByGreatCircles(corners: readonly Position[]): SquareKm {
  const ring: number[][] = [];
  corners.forEach((corner, i) => {
    const side = greatCircleLines(corner, corners[(i + 1) % corners.length]!).flat();
    for (const [lon = 0, lat = 0] of side) {
      const before = ring.at(-1)?.[0] ?? lon;
      ring.push([lon + 360 * Math.round((before - lon) / 360), lat]);
    }
  });
  return areaSquareKm({ type: 'Polygon', coordinates: [ring] });
}

/** True for positions inside and on the edge; false in holes. */
export function booleanPointInPolygon(position: Position, shape: Polygon | MultiPolygon): boolean {
  return turfPointInPolygon([...position], shape);
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

/** Everything within a distance of a position, as a polygon of 64 corners. */
export function circleAround(position: Position, metres: Metres): Polygon {
  return turfCircle([...position], metres, { units: 'meters' }).geometry;
}

/** Smallest box around a shape. Shapes across the antimeridian are not understood. */
export function boundingBox(shape: Shape): BoundingBox {
  const [west, south, east, north] = turfBbox(shape);
  return [west, south, east, north];
}
