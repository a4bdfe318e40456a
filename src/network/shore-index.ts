import type { Shores } from './road-network.ts';

/** Finds shores; all coordinates in micro-degrees. */
export type ShoreIndex = {
  /** True if the box of some stretch of shore touches a box. */
  isNear(west: number, south: number, east: number, north: number): boolean;
  /** Tells every stretch of shore in a box, some of them twice, and some beside it. */
  forEach(west: number, south: number, east: number, north: number, visit: VisitStretch): void;
  /** True if the straight line between two places crosses a shore. Touching one is not crossing it. */
  isBetween(lonA: number, latA: number, lonB: number, latB: number): boolean;
};

export type VisitStretch = (lonA: number, latA: number, lonB: number, latB: number) => void;

/** Sides of the index's squares are chosen for about one to a stretch, within these bounds (200 m to 5 km). */
const SQUARE_MICRO_DEGREES = { least: 2000, most: 50_000 };

/** Files the stretches of all shores under the squares of a uniform grid that their boxes touch. */
export function createShoreIndex({ first, lon, lat }: Shores): ShoreIndex {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < lon.length; point++) {
    west = Math.min(west, lon[point]!);
    east = Math.max(east, lon[point]!);
    south = Math.min(south, lat[point]!);
    north = Math.max(north, lat[point]!);
  }
  if (lon.length === 0) [west, south, east, north] = [0, 0, 0, 0];
  const { least, most } = SQUARE_MICRO_DEGREES;
  const ideal = Math.sqrt(((east - west) * (north - south)) / Math.max(1, lon.length));
  const size = Math.min(most, Math.max(least, ideal));
  const columns = Math.floor((east - west) / size) + 1;
  const rows = Math.floor((north - south) / size) + 1;
  const column = (x: number): number => Math.floor((x - west) / size);
  const row = (y: number): number => Math.floor((y - south) / size);

  const begin = new Uint32Array(columns * rows + 1);
  /** First points of the stretches in each square. */
  let stretches = new Uint32Array(0);
  for (const isFilling of [false, true]) {
    if (isFilling) {
      for (let square = 0; square < columns * rows; square++) begin[square + 1]! += begin[square]!;
      stretches = new Uint32Array(begin[columns * rows]!);
    }
    for (let line = 0; line + 1 < first.length; line++) {
      for (let point = first[line]!; point + 1 < first[line + 1]!; point++) {
        const [ax, ay, bx, by] = [lon[point]!, lat[point]!, lon[point + 1]!, lat[point + 1]!];
        for (let r = row(Math.min(ay, by)); r <= row(Math.max(ay, by)); r++) {
          for (let c = column(Math.min(ax, bx)); c <= column(Math.max(ax, bx)); c++) {
            // Filling runs every square's end down to its beginning.
            if (isFilling) stretches[--begin[r * columns + c + 1]!] = point;
            else begin[r * columns + c + 1]!++;
          }
        }
      }
    }
  }
  begin.copyWithin(0, 1);
  begin[columns * rows] = stretches.length;

  // Plain loops, the same three times: a way of passing a function for the inside costs half a tile's time.
  function isNear(left: number, bottom: number, right: number, top: number): boolean {
    const from = Math.max(0, column(left));
    const to = Math.min(columns - 1, column(right));
    if (from > to) return false;
    const lastRow = Math.min(rows - 1, row(top));
    for (let r = Math.max(0, row(bottom)); r <= lastRow; r++) {
      const end = begin[r * columns + to + 1]!;
      for (let i = begin[r * columns + from]!; i < end; i++) {
        const point = stretches[i]!;
        const [ax, bx] = [lon[point]!, lon[point + 1]!];
        if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
        const [ay, by] = [lat[point]!, lat[point + 1]!];
        if ((ay < bottom && by < bottom) || (ay > top && by > top)) continue;
        return true;
      }
    }
    return false;
  }

  function isBetween(ax: number, ay: number, bx: number, by: number): boolean {
    const from = Math.max(0, column(Math.min(ax, bx)));
    const to = Math.min(columns - 1, column(Math.max(ax, bx)));
    if (from > to) return false;
    const lastRow = Math.min(rows - 1, row(Math.max(ay, by)));
    for (let r = Math.max(0, row(Math.min(ay, by))); r <= lastRow; r++) {
      const end = begin[r * columns + to + 1]!;
      for (let i = begin[r * columns + from]!; i < end; i++) {
        const point = stretches[i]!;
        if (areCrossing(ax, ay, bx, by, lon[point]!, lat[point]!, lon[point + 1]!, lat[point + 1]!))
          return true;
      }
    }
    return false;
  }

  function forEach(left: number, bottom: number, right: number, top: number, visit: VisitStretch): void {
    const from = Math.max(0, column(left));
    const to = Math.min(columns - 1, column(right));
    if (from > to) return;
    const lastRow = Math.min(rows - 1, row(top));
    for (let r = Math.max(0, row(bottom)); r <= lastRow; r++) {
      const end = begin[r * columns + to + 1]!;
      for (let i = begin[r * columns + from]!; i < end; i++) {
        const point = stretches[i]!;
        visit(lon[point]!, lat[point]!, lon[point + 1]!, lat[point + 1]!);
      }
    }
  }

  return { isNear, forEach, isBetween };
}

/** A shore's own points belong to one side, so that a line over such a point crosses one of two stretches, not none. */
function areCrossing(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c >= 0 === d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return (a < 0 && b > 0) || (a > 0 && b < 0);
}
