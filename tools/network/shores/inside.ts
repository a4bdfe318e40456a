import type { Line } from './join-shores.ts';

/** Height of the bands by which stretches are filed, micro-degrees. */
const BAND = 5_000;

/**
 * Tells whether a place in micro-degrees lies within rings: whether a ray to the east crosses their stretches an odd
 * number of times. Islands are rings like any other. Rings over one another cancel out.
 */
export function insideOf(rings: readonly Line[]): (lon: number, lat: number) => boolean {
  const bands = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const [lonA, latA, lonB, latB] = ring.subarray(i - 2, i + 2) as unknown as [
        number,
        number,
        number,
        number,
      ];
      if (latA === latB) continue;
      const south = Math.floor(Math.min(latA, latB) / BAND);
      const north = Math.floor(Math.max(latA, latB) / BAND);
      for (let band = south; band <= north; band++) {
        const there = bands.get(band);
        if (there) there.push(lonA, latA, lonB, latB);
        else bands.set(band, [lonA, latA, lonB, latB]);
      }
    }
  }
  return (lon, lat) => {
    const band = bands.get(Math.floor(lat / BAND)) ?? [];
    let isInside = false;
    for (let i = 0; i < band.length; i += 4) {
      const [lonA, latA, lonB, latB] = [band[i]!, band[i + 1]!, band[i + 2]!, band[i + 3]!];
      if (latA > lat === latB > lat) continue;
      if (lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)) isInside = !isInside;
    }
    return isInside;
  };
}
