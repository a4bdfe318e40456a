import { enclosedByGreatCircles } from './great-circle.ts';
import type { Measurement } from './measurement.ts';
import type { SquareKm } from './units.ts';

/** What an area encloses on the sphere; 0 for fewer than three points. */
export function enclosedSquareKm({ points }: Measurement): SquareKm {
  if (points.length < 3) return 0;
  return enclosedByGreatCircles(points.map(({ position }) => position));
}
