import type { MultiPolygon, Polygon } from 'geojson';
import { cornerOfStreetCell, streetCell } from '../network/roads.ts';

/** Lines across a cell, and points on each of them, by which it is decided whose it is. */
const PROBES = 5;

/**
 * Which shape holds most of each cell, by 5 × 5 points in it: an index into `shapes`, by `streetCell`. Cells of which no
 * point is in any shape are left out. Scan lines, with the even-odd rule: holes and parts need no care of their own.
 */
export function cellsOfShapes(
  shapes: readonly (Polygon | MultiPolygon)[],
  cellDegrees: number,
): ReadonlyMap<number, number> {
  const best = new Map<number, { readonly shape: number; readonly points: number }>();
  shapes.forEach((geometry, shape) => {
    for (const [cell, points] of pointsInside(geometry, cellDegrees / PROBES)) {
      if (points > (best.get(cell)?.points ?? 0)) best.set(cell, { shape, points });
    }
  });
  return new Map([...best].map(([cell, { shape }]) => [cell, shape]));
}

/** How many of the points of each cell lie in the shape. Point i lies at (i + ½) steps. */
function pointsInside(geometry: Polygon | MultiPolygon, step: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [line, crossings] of crossingsOf(geometry, step)) {
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const end = Math.ceil(crossings[i + 1]! - 0.5);
      for (let point = Math.ceil(crossings[i]! - 0.5); point < end; point++) {
        const cell = streetCell(Math.floor(point / PROBES), Math.floor(line / PROBES));
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Where each line of points crosses the rings, in steps. */
function crossingsOf(geometry: Polygon | MultiPolygon, step: number): Map<number, number[]> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const crossings = new Map<number, number[]>();
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [x, y] = [ring[i - 1]![0]! / step, ring[i - 1]![1]! / step];
      const [endX, endY] = [ring[i]![0]! / step, ring[i]![1]! / step];
      const last = Math.ceil(Math.max(y, endY) - 0.5);
      for (let line = Math.ceil(Math.min(y, endY) - 0.5); line < last; line++) {
        const at = x + ((endX - x) * (line + 0.5 - y)) / (endY - y);
        const known = crossings.get(line);
        if (known === undefined) crossings.set(line, [at]);
        else known.push(at);
      }
    }
  }
  return crossings;
}

/** Cells of `times` as many degrees, kilometres summed. */
export function coarser(streets: ReadonlyMap<number, number>, times: number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [cell, km] of streets) {
    const [column, row] = cornerOfStreetCell(cell);
    const around = streetCell(Math.floor(column / times), Math.floor(row / times));
    sums.set(around, (sums.get(around) ?? 0) + km);
  }
  return sums;
}
