import type { Geometry } from 'geojson';
import { booleanPointInPolygon } from './point-in-polygon.ts';
import { greatCircleMetres } from './geometry.ts';
import { isInside } from './inside-polygon.ts';
import { boxOf } from './province-at.ts';
import type { Province } from './province.ts';
import type { BoundingBox, Metres, Position } from './units.ts';

/** A part of the country of which is listed what it holds, and from where distances are told. */
export type Extent =
  | { readonly kind: 'box'; readonly bounds: BoundingBox; readonly centre: Position }
  | { readonly kind: 'circle'; readonly centre: Position; readonly metres: Metres }
  | { readonly kind: 'province'; readonly province: Province };

export function centreOf(extent: Extent): Position {
  return extent.kind === 'province' ? extent.province.labelPosition : extent.centre;
}

/** A box that holds all of it. */
export function boundsOf(extent: Extent): BoundingBox {
  switch (extent.kind) {
    case 'box':
      return extent.bounds;
    case 'circle': {
      const [longitude, latitude] = extent.centre;
      const up = extent.metres / METRES_PER_DEGREE;
      const across = up / Math.cos((latitude * Math.PI) / 180);
      return [longitude - across, latitude - up, longitude + across, latitude + up];
    }
    case 'province':
      return boxOf(extent.province);
  }
}

/** Of latitude; of longitude at the equator. */
const METRES_PER_DEGREE = 111_195;

export function holdsPosition(extent: Extent, position: Position): boolean {
  switch (extent.kind) {
    case 'box':
      return isInBox(extent.bounds, position);
    case 'circle':
      return greatCircleMetres(extent.centre, position) <= extent.metres;
    case 'province':
      return isInside(position, extent.province.geometry);
  }
}

/** Whether any of a shape lies inside: a line may cross without a corner there, an area may lie all around. */
export function meetsShape(extent: Extent, shape: Geometry): boolean {
  const bounds = boundsOf(extent);
  const lines = linesOf(shape);
  const crosses = lines.some((line) =>
    line.some((to, i) => {
      const from = line[i - 1] ?? to;
      const part = partInBox(bounds, from, to);
      // of a stretch inside the box of a circle or a province: one of its ends or its middle
      return (
        part !== null &&
        (extent.kind === 'box' || [part[0], middle(...part), part[1]].some((at) => holdsPosition(extent, at)))
      );
    }),
  );
  if (crosses) return true;
  const isArea = shape.type === 'Polygon' || shape.type === 'MultiPolygon';
  return isArea && booleanPointInPolygon(centreOf(extent), shape);
}

/** The point of a shape that is nearest to another one, and how far that is: 0 inside of an area. */
export function nearestOf(
  shape: Geometry,
  to: Position,
): { readonly position: Position; readonly metres: Metres } {
  if ((shape.type === 'Polygon' || shape.type === 'MultiPolygon') && booleanPointInPolygon(to, shape))
    return { position: to, metres: 0 };
  let nearest: Position | null = null;
  let least = Infinity;
  const squeeze = Math.cos((to[1] * Math.PI) / 180);
  for (const line of linesOf(shape))
    line.forEach((end, i) => {
      const at = nearestOnStretch(line[i - 1] ?? end, end, to, squeeze);
      const far = Math.hypot((at[0] - to[0]) * squeeze, at[1] - to[1]);
      if (far >= least) return;
      least = far;
      nearest = at;
    });
  const position = nearest ?? to;
  return { position, metres: greatCircleMetres(to, position) };
}

/** On a plane that is true around `to`: exact enough to tell which is nearer. */
function nearestOnStretch(from: Position, end: Position, to: Position, squeeze: number): Position {
  const [dx, dy] = [(end[0] - from[0]) * squeeze, end[1] - from[1]];
  const length = dx * dx + dy * dy;
  if (length === 0) return from;
  const along = (((to[0] - from[0]) * squeeze * dx + (to[1] - from[1]) * dy) / length) as number;
  const t = Math.min(1, Math.max(0, along));
  return [from[0] + (end[0] - from[0]) * t, from[1] + (end[1] - from[1]) * t];
}

/** Corners of lines and rings; a point is a line of one. */
function linesOf(shape: Geometry): readonly (readonly Position[])[] {
  switch (shape.type) {
    case 'Point':
      return [[shape.coordinates as unknown as Position]];
    case 'MultiPoint':
      return (shape.coordinates as unknown as Position[]).map((at) => [at]);
    case 'LineString':
      return [shape.coordinates as unknown as Position[]];
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates as unknown as Position[][];
    case 'MultiPolygon':
      return shape.coordinates.flat() as unknown as Position[][];
    case 'GeometryCollection':
      return shape.geometries.flatMap(linesOf);
  }
}

function isInBox([west, south, east, north]: BoundingBox, [longitude, latitude]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** What of a stretch lies in a box, after Liang and Barsky (1984); null where nothing does. */
function partInBox(
  [west, south, east, north]: BoundingBox,
  from: Position,
  to: Position,
): readonly [Position, Position] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enters, leaves] = [0, 1];
  const sides = [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - south],
    [dy, north - from[1]],
  ] as const;
  for (const [towards, room] of sides) {
    if (towards === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / towards;
    if (towards < 0) enters = Math.max(enters, at);
    else leaves = Math.min(leaves, at);
    if (enters > leaves) return null;
  }
  const at = (t: number): Position => [from[0] + dx * t, from[1] + dy * t];
  return [at(enters), at(leaves)];
}

function middle(a: Position, b: Position): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
