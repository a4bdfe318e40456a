import type { DistanceUnit } from './display-units.ts';
import type { Language } from './localised.ts';
import { METRES_OF, METRES_OF_FOOT, MOST_FEET, writeDistance } from './quantities.ts';
import type { Degrees, Metres } from './units.ts';

/** Length of the equator on the sphere of Web Mercator. */
const EQUATOR: Metres = 2 * Math.PI * 6_378_137;

/** Metres on the ground to a pixel of the map: at a zoom of 0 the world is 512 pixels wide. */
export function metresToPixel(latitude: Degrees, zoom: number): Metres {
  return (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

export type ScaleBar = { readonly pixels: number; readonly label: string };

/** The longest bar of 1, 2 or 5 times a power of ten that fits into `most` pixels, in the unit in which its length is read. */
export function scaleBar(perPixel: Metres, most: number, language: Language, unit: DistanceUnit): ScaleBar {
  const longest = perPixel * most;
  const step = stepOf(longest, unit);
  const power = 10 ** Math.floor(Math.log10(longest / step));
  const times = [5, 2, 1].find((n) => n * power * step <= longest) ?? 1;
  const metres = times * power * step;
  return { pixels: metres / perPixel, label: writeDistance(metres, language, unit, 'fine') };
}

/** Small lengths are read in feet or metres. */
function stepOf(longest: Metres, unit: DistanceUnit): Metres {
  if (unit === 'mi') return longest < MOST_FEET * METRES_OF_FOOT ? METRES_OF_FOOT : METRES_OF.mi;
  return longest < 1000 || longest < METRES_OF[unit] ? 1 : METRES_OF[unit];
}
