import type { Position } from '../domain/units.ts';

/** What coordinates are counted in, in degrees: a pixel of the first view. */
const UNIT = 0.02;

/** A ring as whole numbers: longitude and latitude of its first position in units, then the steps to each next one. */
export function packRing(ring: readonly (readonly number[])[]): number[] {
  let [lastX, lastY] = [0, 0];
  return ring.flatMap(([longitude = 0, latitude = 0]) => {
    const [x, y] = [Math.round(longitude / UNIT), Math.round(latitude / UNIT)];
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
}

/** The ring again, to within half a unit. */
export function unpackRing(packed: readonly number[]): Position[] {
  let [x, y] = [0, 0];
  const ring: Position[] = [];
  for (let at = 0; at + 1 < packed.length; at += 2) {
    x += packed[at]!;
    y += packed[at + 1]!;
    ring.push([x * UNIT, y * UNIT]);
  }
  return ring;
}
