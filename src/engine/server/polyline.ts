import { garbled, positionOf } from './answer-parts.ts';

/** Valhalla's unit of encoded lines: 1e-6 degrees. */
const UNITS = 1e6;

/**
 * Longitudes and latitudes of an encoded line (Google's polyline algorithm, with six digits): differences of latitude, then
 * longitude, five bits a character, the lowest first, the sign in the last bit. Throws `ServerFailed` where the text is none.
 */
export function decodePolyline(text: string): [lon: number, lat: number][] {
  const line: [number, number][] = [];
  let at = 0;
  let [lat, lon] = [0, 0];
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 5) {
      const bits = text.charCodeAt(at++) - 63;
      // NaN beyond the end: the text breaks off
      if (!(bits >= 0 && bits < 64)) throw garbled();
      value |= (bits & 31) << shift;
      if (bits < 32) return value & 1 ? ~(value >> 1) : value >> 1;
    }
    throw garbled();
  };
  while (at < text.length) {
    lat += next();
    lon += next();
    line.push(positionOf(lon / UNITS, lat / UNITS));
  }
  return line;
}
