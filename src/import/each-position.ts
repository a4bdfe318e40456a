import { MOST_DEPTH } from './limits.ts';

/** Visits every pair of numbers that stands where GeoJSON has a position, in a geometry from outside. */
export function eachPosition(geometry: unknown, visit: (x: number, y: number) => void, depth = 0): void {
  if (typeof geometry !== 'object' || geometry === null || depth > MOST_DEPTH) return;
  const { coordinates, geometries } = geometry as { coordinates?: unknown; geometries?: unknown };
  if (Array.isArray(geometries)) for (const part of geometries) eachPosition(part, visit, depth + 1);
  else eachInList(coordinates, visit);
}

function eachInList(list: unknown, visit: (x: number, y: number) => void): void {
  if (!Array.isArray(list)) return;
  if (typeof list[0] === 'number' && typeof list[1] === 'number') visit(list[0], list[1]);
  else for (const part of list) eachInList(part, visit);
}
