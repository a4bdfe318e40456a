import type { Metres, Minutes, Seconds } from '../domain/units.ts';
import { OFF_ROAD_KM_PER_HOUR } from './snap.ts';

export const OFF_ROAD_METRES_PER_SECOND = OFF_ROAD_KM_PER_HOUR / 3.6;

/** Drive-time areas reach this far to the side of a road; about half of what lies between two tertiary roads. */
export const AREA_REACH_METRES: Metres = 1500;

/** Sides of the grid cells by the longest time asked for: a quarter of an hour deserves more detail than four hours. */
const CELLS: readonly (readonly [upTo: Minutes, metres: Metres])[] = [
  [15, 100],
  [30, 150],
  [60, 250],
  [90, 350],
  [120, 450],
  [180, 550],
  [Infinity, 650],
];

export function cellMetresFor(longest: Minutes): Metres {
  return CELLS.find(([upTo]) => longest <= upTo)?.[1] ?? 650;
}

/**
 * How much later than its band says a point of an area may be reached, at most: two cells' diagonals at off-road
 * speed. One is the step from a road to the furthest corner that gets its time, the other from there across a cell.
 */
export function surfaceErrorSeconds(cellMetres: Metres): Seconds {
  return (2 * Math.hypot(1.05, 1) * cellMetres) / OFF_ROAD_METRES_PER_SECOND;
}

/**
 * A lattice of points over a part of the country, the time known at each. All grids of one network and cell size
 * lie on the same lattice, whatever their origin: a dragged pin does not make the areas flicker, and times from
 * several origins can be compared point by point. Cells are as high as `cellMetres`, and as wide in the middle of
 * the network (up to 5 % less or more at the ends of the country).
 */
export type TimeGrid = {
  readonly cellMetres: Metres;
  /** Degrees between two columns and two rows. */
  readonly lonStep: number;
  readonly latStep: number;
  /** Column and row of the first point, on the lattice that begins at 0° E 0° N. */
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
  /**
   * Seconds by row and column, from the south-west; `Infinity` where nothing is reached, `OUT_OF_REACH` and more
   * just beside a reached area. Points on the rim always are `Infinity`. May be longer than columns × rows.
   */
  readonly seconds: Float32Array;
};

/**
 * Times from here on are none: the point is out of reach, by as many metres from its road as it is more. So the
 * border of what is in reach can be drawn where it is, and not somewhere between two points.
 */
export const OUT_OF_REACH = 1e6;
