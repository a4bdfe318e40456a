import type { BoundingBox, Metres } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';

/**
 * Points in rows and columns over the whole earth, counted from 0° E 0° N; four neighbours are the corners of a cell.
 * There is one lattice for a network and cell size, whatever is asked: a dragged pin does not make areas flicker, what
 * is known about a point (the road beside it) need not be found out twice, and times of several places can be compared
 * point by point.
 */
export type Lattice = {
  /** Height of the cells; also their width in the middle of the network, up to 5 % less or more at the ends of Vietnam. */
  readonly cellMetres: Metres;
  /** Degrees between two columns and two rows. */
  readonly lonStep: number;
  readonly latStep: number;
  /** Widths of cells at the two ends of the network. */
  readonly narrowest: Metres;
  readonly widest: Metres;
};

export function latticeOf([, south, , north]: BoundingBox, cellMetres: Metres): Lattice {
  const middle = metresPerDegree((south + north) / 2);
  const lonStep = cellMetres / middle.lon;
  const widths = [metresPerDegree(south).lon * lonStep, metresPerDegree(north).lon * lonStep, cellMetres];
  return {
    cellMetres,
    lonStep,
    latStep: cellMetres / middle.lat,
    narrowest: Math.min(...widths),
    widest: Math.max(...widths),
  };
}

/**
 * Columns meet at the poles: at the end of an extent that is nearest to one they may be a quarter as wide as in its middle,
 * as in one from 35° N to 80° N. What lies beside a road would else be more columns away than a tile can tell, and without end
 * at a pole itself.
 */
const LEAST_NARROWED = 1 / 4;

/** Whether there are lattices for what lies within these bounds. */
export function hasLattices(bounds: BoundingBox): boolean {
  const { narrowest, cellMetres } = latticeOf(bounds, 1);
  return narrowest >= LEAST_NARROWED * cellMetres;
}

/** Metres between two columns on a row. */
export function cellWidth(lattice: Lattice, row: number): Metres {
  return metresPerDegree(row * lattice.latStep).lon * lattice.lonStep;
}

/** Corners of a cell as bits, counter-clockwise from the south-west. */
export const SOUTH_WEST = 1;
export const SOUTH_EAST = 2;
export const NORTH_EAST = 4;
export const NORTH_WEST = 8;
export const ALL_CORNERS = 15;

/** Told of each cell: its south-west corner, and the shares of the stretch at which it is entered and left. */
export type VisitCell = (column: number, row: number, entered: number, left: number) => void;

/**
 * The cells under a straight stretch, in order; columns and rows with fractions. Walks from cell to cell as in
 * Amanatides and Woo, "A Fast Voxel Traversal Algorithm for Ray Tracing", 1987.
 */
export function walkCells(x: number, y: number, endX: number, endY: number, visit: VisitCell): void {
  const dx = endX - x;
  const dy = endY - y;
  let column = Math.floor(x);
  let row = Math.floor(y);
  const crossings = Math.abs(Math.floor(endX) - column) + Math.abs(Math.floor(endY) - row);
  const columnStep = dx > 0 ? 1 : -1;
  const rowStep = dy > 0 ? 1 : -1;
  // Shares of the stretch that a column and a row take, and at which the next ones begin.
  const perColumn = dx === 0 ? Infinity : 1 / Math.abs(dx);
  const perRow = dy === 0 ? Infinity : 1 / Math.abs(dy);
  let nextColumn = dx === 0 ? Infinity : (dx > 0 ? column + 1 - x : x - column) * perColumn;
  let nextRow = dy === 0 ? Infinity : (dy > 0 ? row + 1 - y : y - row) * perRow;
  let entered = 0;
  for (let crossed = 0; ; crossed++) {
    const left = crossed === crossings ? 1 : Math.min(1, nextColumn, nextRow);
    visit(column, row, entered, left);
    if (crossed === crossings) return;
    if (nextColumn < nextRow) {
      column += columnStep;
      nextColumn += perColumn;
    } else {
      row += rowStep;
      nextRow += perRow;
    }
    entered = left;
  }
}
