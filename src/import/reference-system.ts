import proj4 from 'proj4';
import type { CrsCode } from '../domain/reference-systems.ts';
import type { Position } from '../domain/units.ts';

/** Longitude and latitude in WGS 84 of what stands in a file; null where it is no place on the earth. */
export type ToGlobe = (x: number, y: number) => Position | null;

/**
 * EPSG:6960, VN-2000 to WGS 84 (2), to about a metre. The register gives it as a rotation of the coordinate frame; proj4 wants
 * that of the position vector, which turns the other way.
 */
const VN_2000 =
  '+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

/** The zones of 3°: their meridians (registers of EPSG). */
const TM_3: Readonly<Partial<Record<CrsCode, number>>> = {
  'EPSG:5896': 102,
  'EPSG:9205': 103,
  'EPSG:9206': 104,
  'EPSG:9207': 104.5,
  'EPSG:9208': 104.75,
  'EPSG:5897': 105,
  'EPSG:9209': 105.5,
  'EPSG:9210': 105.75,
  'EPSG:9211': 106,
  'EPSG:9212': 106.25,
  'EPSG:9213': 106.5,
  'EPSG:9214': 107,
  'EPSG:9215': 107.25,
  'EPSG:9216': 107.5,
  'EPSG:5899': 107.75,
  'EPSG:5898': 108,
  'EPSG:9217': 108.25,
  'EPSG:9218': 108.5,
};

export function isInDegrees(crs: CrsCode): boolean {
  return crs === 'EPSG:4326' || crs === 'EPSG:4756';
}

export function toGlobeFrom(crs: CrsCode): ToGlobe {
  if (crs === 'EPSG:4326') return onGlobe;
  const converter = proj4(definitionOf(crs), 'EPSG:4326');
  return (x, y) => {
    if (isInDegrees(crs) && onGlobe(x, y) === null) return null;
    const [lon, lat] = converter.forward([x, y]) as [number, number];
    return onGlobe(lon, lat);
  };
}

/** The middle of a zone, and how far from it surveyors use it, both in degrees of longitude; null where there are no zones. */
export function zoneOf(crs: CrsCode): { readonly meridian: number; readonly reach: number } | null {
  const meridian = TM_3[crs];
  if (meridian !== undefined) return { meridian, reach: 1.6 };
  if (crs === 'EPSG:32648' || crs === 'EPSG:3405') return { meridian: 105, reach: 3.3 };
  return crs === 'EPSG:32649' || crs === 'EPSG:3406' ? { meridian: 111, reach: 3.3 } : null;
}

function definitionOf(crs: CrsCode): string {
  if (crs === 'EPSG:4756') return `+proj=longlat ${VN_2000}`;
  if (crs === 'EPSG:3857') return 'EPSG:3857';
  const isWgs84 = crs === 'EPSG:32648' || crs === 'EPSG:32649';
  const meridian = zoneOf(crs)?.meridian ?? 0;
  const scale = TM_3[crs] === undefined ? 0.9996 : 0.9999;
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=500000 +y_0=0 +units=m ${isWgs84 ? '+datum=WGS84' : VN_2000}`;
}

function onGlobe(lon: number, lat: number): Position | null {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
