import type { Metres, Minutes, Seconds } from '../domain/units.ts';
import type { Lattice } from './lattice.ts';
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
/** 16 MB. Only places all over the country need more; they get larger cells, and the answer says so. */
const MOST_POINTS = 4_000_000;

/** Cells for a time, as fine as the size of a region permits. */
export function cellMetresFor(longest: Minutes, width: Metres = 0, height: Metres = 0): Metres {
  const fits = (metres: Metres): boolean => (width / metres) * (height / metres) <= MOST_POINTS;
  const [, metres] = CELLS.find(([upTo, side]) => longest <= upTo && fits(side)) ?? CELLS.at(-1)!;
  return fits(metres) ? metres : Math.ceil(Math.sqrt((width * height) / MOST_POINTS) / 100) * 100;
}

/**
 * How much later than its band says a point of an area may be reached, at most: the way of two diagonals of a cell at
 * off-road speed. One is the step from a road to the furthest corner that gets its time, the other from a corner
 * within the time across a cell. Ways off the road are measured straight; a way around a bend of a shore may be longer
 * by up to two fifths.
 */
export function surfaceErrorSeconds(cellMetres: Metres): Seconds {
  return shoreErrorMetres(cellMetres) / OFF_ROAD_METRES_PER_SECOND;
}

/** How far over a shore an area may lie behind which no road is reached: the same two diagonals, at most. */
export function shoreErrorMetres(cellMetres: Metres): Metres {
  return 2 * Math.hypot(1.05, 1) * cellMetres;
}

/** A window on a lattice, the time known at each of its points. */
export type TimeGrid = {
  readonly lattice: Lattice;
  /** Of the window's south-western point. */
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

export type Window = Pick<TimeGrid, 'firstColumn' | 'firstRow' | 'columns' | 'rows'>;

/**
 * Times from here on are none: the point is out of reach, by as many metres from its road as it is more. So the
 * border of what is in reach can be drawn where it is, and not somewhere between two points.
 */
export const OUT_OF_REACH = 1e6;
