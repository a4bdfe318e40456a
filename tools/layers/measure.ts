import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Mean radius of the sphere that distances are measured on, metres. */
const EARTH_RADIUS = 6371008.8;
/** Radius of the sphere with the area of the WGS84 ellipsoid, metres. */
const AUTHALIC_RADIUS = 6371007.1809;
/** First eccentricity of WGS84, squared. */
const ECCENTRICITY_SQUARED = 0.00669437999014;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres. */
export function metresBetween(a: Position, b: Position): number {
  const sinLat = Math.sin(((lat(b) - lat(a)) * RADIANS) / 2);
  const sinLon = Math.sin(((lon(b) - lon(a)) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(lat(a) * RADIANS) * Math.cos(lat(b) * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Length of a line in metres. */
export function lineMetres(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += metresBetween(line[i - 1] as Position, line[i] as Position);
  return metres;
}

/**
 * Area of a ring on the WGS84 ellipsoid in square metres, positive when counter-clockwise. Latitudes are carried
 * to the sphere of equal area, so that the result is within 0.01 % for edges of a few kilometres.
 */
export function ringSquareMetres(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    sum += (lon(b) - lon(a)) * RADIANS * (authalicSine(lat(a)) + authalicSine(lat(b)));
  }
  return (-sum * AUTHALIC_RADIUS * AUTHALIC_RADIUS) / 2;
}

/** Area without holes, square metres. */
export function squareMetres(shape: Polygon | MultiPolygon): number {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    if (outer) sum += Math.abs(ringSquareMetres(outer));
    for (const hole of holes) sum -= Math.abs(ringSquareMetres(hole));
  }
  return sum;
}

function authalicSine(latitude: number): number {
  return authalicQ(Math.sin(latitude * RADIANS)) / authalicQ(1);
}

/** Snyder, Map Projections: A Working Manual, equation 3-12. */
function authalicQ(sine: number): number {
  const e = Math.sqrt(ECCENTRICITY_SQUARED);
  const es = e * sine;
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * e));
}

/** Longitude of a position, degrees. */
export function lon(position: Position): number {
  return position[0] as number;
}

/** Latitude of a position, degrees. */
export function lat(position: Position): number {
  return position[1] as number;
}

/** Metres per degree of longitude and of latitude near a latitude. For local planes of a few tens of kilometres. */
export function metresPerDegree(latitude: number): { readonly x: number; readonly y: number } {
  const y = EARTH_RADIUS * RADIANS;
  return { x: y * Math.cos(latitude * RADIANS), y };
}
