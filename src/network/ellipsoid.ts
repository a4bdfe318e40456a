import type { Metres } from '../domain/units.ts';

/** WGS84. */
const EQUATORIAL_RADIUS = 6378137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/**
 * Distance of two near points on the WGS84 ellipsoid, in metres; longitudes and latitudes in degrees.
 *
 * Gauss's mid-latitude method with its second-order terms: the tests hold it against Karney's geodesics
 * (below 1e-7 relative for a road's vertices, 1e-6 for 200 km at the latitudes of Vietnam). Turf's great
 * circle on a sphere is off by up to 0.5 % here, which is all that an edge is allowed.
 */
export function metresBetween(lonA: number, latA: number, lonB: number, latB: number): Metres {
  const middle = ((latA + latB) / 2) * RADIANS;
  const sine = Math.sin(middle);
  const cosine = Math.cos(middle);
  const shape = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const root = Math.sqrt(shape);
  const acrossRadius = EQUATORIAL_RADIUS / root;
  const alongRadius = (EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED)) / (shape * root);
  const dLon = (lonB - lonA) * RADIANS;
  const dLat = (latB - latA) * RADIANS;
  const east = acrossRadius * dLon * cosine;
  const north = alongRadius * dLat;
  const lonTerm = dLon * sine;
  // Second-order terms of the series on a sphere; what the ellipsoid adds to them is below 1e-7 for 200 km.
  const eastFull = east * (1 - (lonTerm * lonTerm - dLat * dLat) / 24);
  const northFull = north * (1 - (dLon * dLon * (2 * cosine * cosine + 3 * sine * sine)) / 24);
  return Math.hypot(eastFull, northFull);
}

/** Metres per degree of longitude and of latitude at a latitude. */
export function metresPerDegree(lat: number): { readonly lon: Metres; readonly lat: Metres } {
  const sine = Math.sin(lat * RADIANS);
  const shape = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const root = Math.sqrt(shape);
  return {
    lon: (EQUATORIAL_RADIUS / root) * Math.cos(lat * RADIANS) * RADIANS,
    lat: ((EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED)) / (shape * root)) * RADIANS,
  };
}
