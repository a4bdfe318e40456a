import type { Metres, Seconds } from '../domain/units.ts';
import { OUT_OF_REACH } from './time-grid.ts';
import type { TimeGrid } from './time-grid.ts';

type Ring = [lon: number, lat: number][];

/** Polygons as in a GeoJSON MultiPolygon: of each the outer ring, then its holes. */
export type Polygons = Ring[][];

/**
 * Crossings stay this share of a cell away from grid points: two of them never coincide, so rings never touch
 * themselves, not even after rounding (2 % of 100 m is two units of `ROUNDING`).
 */
const CLEARANCE = 0.02;
/** Between a point that is reached and one that belongs to a road that is not, the border runs in the middle. */
const TOWARDS_NOTHING = 0.5;
/** Positions are rounded to 1e-5 degrees, about a metre. */
const ROUNDING = 1e5;

/**
 * Segments by which corners of a cell are inside (1 south-west, 2 south-east, 4 north-east, 8 north-west): from
 * and to sides (0 south, 1 east, 2 north, 3 west), with the inside on the left. Saddles (5 and 10) are in here as
 * two separate corners; `JOINED` has them with the middle inside.
 */
const SEGMENTS: readonly (readonly number[])[] = [
  [],
  [0, 3],
  [1, 0],
  [1, 3],
  [2, 1],
  [0, 3, 2, 1],
  [2, 0],
  [2, 3],
  [3, 2],
  [0, 2],
  [1, 0, 3, 2],
  [1, 2],
  [3, 1],
  [0, 1],
  [3, 0],
  [],
];
const JOINED: Readonly<Record<number, readonly number[]>> = { 5: [0, 1, 2, 3], 10: [3, 0, 1, 2] };

/** Draws the borders of what is reached within a time; keeps its scratch memory. */
export type Contourer = { contour(grid: TimeGrid, limit: Seconds): Polygons };

/**
 * Marching squares with linear interpolation (Lorensen and Cline's idea in the plane). Every crossing is known by
 * the side of the lattice it lies on, so rings close by number and never by comparing coordinates. Outer rings run
 * counter-clockwise, holes clockwise (RFC 7946). Areas for a lower limit lie inside those for a higher one, as
 * every crossing moves outward along its side.
 */
export function createContourer(): Contourer {
  /** By side: where the segment leads that begins on it, −1 for none. All −1 between two calls. */
  let next = new Int32Array(0);
  /** By side: the ring that crosses it, where this call has found one. */
  let ringOfSide = new Int32Array(0);
  let ringCount = 0;

  function contour(grid: TimeGrid, limit: Seconds): Polygons {
    const sides = 2 * grid.columns * grid.rows;
    if (next.length < sides) {
      next = new Int32Array(sides).fill(-1);
      ringOfSide = new Int32Array(sides);
    }
    ringCount = 0;
    const begins = findSegments(grid, limit, next);
    const rings: Walked[] = [];
    for (const side of begins) if (next[side]! >= 0) rings.push(walk(grid, limit, side));
    return assemble(grid, limit, rings);
  }

  /** Follows the segments around, once, and forgets them. */
  function walk(grid: TimeGrid, limit: Seconds, begin: number): Walked {
    const ring: Ring = [];
    let doubled = 0;
    let leftmost = -1;
    let leftmostColumn = Infinity;
    const index = ringCount++;
    for (let side = begin; next[side]! >= 0;) {
      ring.push(crossing(grid, limit, side));
      ringOfSide[side] = index;
      if (side % 2 === 0) {
        const column = (side >> 1) % grid.columns;
        if (column < leftmostColumn) {
          leftmostColumn = column;
          leftmost = side;
        }
      }
      const following = next[side]!;
      next[side] = -1;
      side = following;
    }
    ring.push([ring[0]![0], ring[0]![1]]);
    for (let i = 1; i < ring.length; i++) {
      doubled += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
    }
    return { ring, isOuter: doubled > 0, leftmost };
  }

  /** Puts every hole into the outer ring around it. */
  function assemble(grid: TimeGrid, limit: Seconds, rings: readonly Walked[]): Polygons {
    const polygons = new Map<number, Ring[]>();
    rings.forEach(({ ring, isOuter }, i) => isOuter && polygons.set(i, [ring]));
    // Left of a hole's leftmost crossing is the inside, and left of that the border of what is around it.
    const around = (hole: number): number => {
      let at = rings[hole]!.leftmost >> 1;
      while (grid.seconds[at - 1]! <= limit) at--;
      const ring = ringOfSide[2 * (at - 1)]!;
      return rings[ring]!.isOuter ? ring : around(ring);
    };
    rings.forEach(({ ring, isOuter }, i) => !isOuter && polygons.get(around(i))?.push(ring));
    return [...polygons.values()];
  }

  return { contour };
}

type Walked = { readonly ring: Ring; readonly isOuter: boolean; readonly leftmost: number };

/**
 * Enters the segments of all cells into `next` and gives the sides on which they begin. A side's number is twice
 * that of the grid point west or south of it, one more if it runs north.
 */
function findSegments({ columns, rows, seconds }: TimeGrid, limit: Seconds, next: Int32Array): number[] {
  const begins: number[] = [];
  for (let row = 0; row < rows - 1; row++) {
    const end = (row + 1) * columns - 1;
    let west = (seconds[row * columns]! <= limit ? 1 : 0) | (seconds[end + 1]! <= limit ? 8 : 0);
    for (let at = row * columns; at < end; at++) {
      const east = (seconds[at + 1]! <= limit ? 2 : 0) | (seconds[at + columns + 1]! <= limit ? 4 : 0);
      const corners = west | east;
      west = (east & 2 ? 1 : 0) | (east & 4 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const isSaddle = corners === 5 || corners === 10;
      const segments =
        isSaddle && isMiddleInside(seconds, at, columns, limit) ? JOINED[corners]! : SEGMENTS[corners]!;
      for (let i = 0; i < segments.length; i += 2) {
        const from = sideNumber(at, columns, segments[i]!);
        next[from] = sideNumber(at, columns, segments[i + 1]!);
        begins.push(from);
      }
    }
  }
  return begins;
}

function isMiddleInside(seconds: Float32Array, at: number, columns: number, limit: Seconds): boolean {
  const sum = seconds[at]! + seconds[at + 1]! + seconds[at + columns]! + seconds[at + columns + 1]!;
  return sum / 4 <= limit;
}

function sideNumber(at: number, columns: number, side: number): number {
  if (side === 0) return 2 * at;
  if (side === 1) return 2 * (at + 1) + 1;
  if (side === 2) return 2 * (at + columns);
  return 2 * at + 1;
}

/** Where the limit lies on a side of the lattice. */
function crossing(grid: TimeGrid, limit: Seconds, side: number): [number, number] {
  const { columns, seconds, firstColumn, firstRow, lonStep, latStep } = grid;
  const at = side >> 1;
  const isNorthward = side % 2 === 1;
  const here = seconds[at]!;
  const there = seconds[isNorthward ? at + columns : at + 1]!;
  const { cellMetres } = grid;
  const share =
    here <= limit
      ? shareTowards(here, there, limit, cellMetres)
      : 1 - shareTowards(there, here, limit, cellMetres);
  const row = Math.floor(at / columns);
  const column = at - row * columns;
  return [
    Math.round((firstColumn + column + (isNorthward ? 0 : share)) * lonStep * ROUNDING) / ROUNDING,
    Math.round((firstRow + row + (isNorthward ? share : 0)) * latStep * ROUNDING) / ROUNDING,
  ];
}

/** How far the area goes from a point within the limit towards its neighbour beyond, as a share of the way. */
function shareTowards(inside: Seconds, outside: Seconds, limit: Seconds, cellMetres: Metres): number {
  if (outside === Infinity) return TOWARDS_NOTHING;
  const share =
    outside >= OUT_OF_REACH
      ? 1 - (outside - OUT_OF_REACH) / cellMetres
      : (limit - inside) / (outside - inside);
  return Math.min(1 - CLEARANCE, Math.max(CLEARANCE, share));
}
