import type { Metres, Position, Year } from './units.ts';

/** Where people live: sourced populations of provinces, spread over cells. */
export type PeopleGrid = {
  readonly meta: PeopleMeta;
  /** Cells of the provinces one after another, in the order of `meta.provinces`; see `cellCentre`. */
  readonly cells: Int32Array;
  /** Of each cell. */
  readonly people: Uint32Array;
};

export type PeopleMeta = {
  readonly name: string;
  /** Side of a cell in degrees. */
  readonly cellDegrees: number;
  /** Cells are numbered row by row from the south-west: this is how many there are in a row. */
  readonly columns: number;
  /** South-west corner of cell 0, in whole cells from 0° E 0° N. */
  readonly firstColumn: number;
  readonly firstRow: number;
  /** Year of the populations. */
  readonly year: Year;
  readonly source: string;
  /** Date of the streets by which they are spread, YYYY-MM-DD. */
  readonly streetsDate: string;
  readonly attribution: string;
  readonly licence: string;
  readonly provinces: readonly PeopledProvince[];
  /** How far the method is off where the truth is known; null where that was not tried. */
  readonly error: SpreadError | null;
};

export type PeopledProvince = {
  readonly code: string;
  readonly name: string;
  readonly people: number;
  /** How many of the cells are its. */
  readonly cells: number;
};

/**
 * The populations of larger units, spread by streets in the same way, compared with those of the smaller units of which
 * they consist. Shares of the known population.
 */
export type SpreadError = {
  readonly units: number;
  readonly median: number;
  readonly worst: number;
  /** The unit with the worst one. */
  readonly worstUnit: string;
};

export function cellCentre(
  { cellDegrees, columns, firstColumn, firstRow }: PeopleMeta,
  cell: number,
): Position {
  const row = Math.floor(cell / columns);
  const column = cell - row * columns;
  return [(firstColumn + column + 0.5) * cellDegrees, (firstRow + row + 0.5) * cellDegrees];
}

/** A degree of latitude in the middle of Vietnam; one of longitude is 3 % shorter there. */
const METRES_PER_DEGREE: Metres = 110_660;

export function cellMetres({ cellDegrees }: PeopleMeta): Metres {
  return Math.round(cellDegrees * METRES_PER_DEGREE);
}
