import type { Position } from './units.ts';

/** A tenth of a metre: what an address of the page carries, and more than any map knows. */
export const STEPS_OF_DEGREE = 1e6;

/** A position that somebody set, as it is kept: what is shared is then exactly what was looked at. */
export function keptPosition([longitude, latitude]: Position): Position {
  const round = (degrees: number): number => Math.round(degrees * STEPS_OF_DEGREE) / STEPS_OF_DEGREE;
  // a map that shows the edge of the world names what lies beyond it on
  const within = Math.abs(longitude) > 180 ? longitude - 360 * Math.round(longitude / 360) : longitude;
  return [round(within), round(latitude)];
}
