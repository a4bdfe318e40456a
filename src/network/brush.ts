import type { Seconds } from '../domain/units.ts';
import type { TimeGrid } from './time-grid.ts';

/**
 * Paints a straight stretch of road, between two places in micro-degrees that are reached at two times (both
 * `Infinity` to claim without reaching). Every cell it runs through gets, at its four corners, the earliest time
 * on the stretch within the cell, where they have no time, a negative one, or a later one.
 */
export type Brush = (
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  secondsA: Seconds,
  secondsB: Seconds,
) => void;

/** Walks from cell to cell as in Amanatides and Woo, "A Fast Voxel Traversal Algorithm for Ray Tracing", 1987. */
export function createBrush(grid: TimeGrid): Brush {
  const { columns, rows, firstColumn, firstRow, lonStep, latStep, seconds } = grid;
  const perColumn = 1 / (1e6 * lonStep);
  const perRow = 1 / (1e6 * latStep);

  return function paint(lonA, latA, lonB, latB, secondsA, secondsB) {
    const x = lonA * perColumn - firstColumn;
    const y = latA * perRow - firstRow;
    const dx = lonB * perColumn - firstColumn - x;
    const dy = latB * perRow - firstRow - y;
    let column = Math.floor(x);
    let row = Math.floor(y);
    const crossings = Math.abs(Math.floor(x + dx) - column) + Math.abs(Math.floor(y + dy) - row);
    if (crossings === 0) {
      stamp(column, row, secondsA < secondsB ? secondsA : secondsB);
      return;
    }
    // Shares of the stretch at which the next column and the next row begin.
    const columnStep = dx > 0 ? 1 : -1;
    const rowStep = dy > 0 ? 1 : -1;
    const perColumnStep = dx === 0 ? Infinity : 1 / Math.abs(dx);
    const perRowStep = dy === 0 ? Infinity : 1 / Math.abs(dy);
    let nextColumn = dx === 0 ? Infinity : (dx > 0 ? column + 1 - x : x - column) * perColumnStep;
    let nextRow = dy === 0 ? Infinity : (dy > 0 ? row + 1 - y : y - row) * perRowStep;
    const takes = secondsA === Infinity ? 0 : secondsB - secondsA;
    let entered = 0;
    for (let crossed = 0; ; crossed++) {
      const left = crossed === crossings ? 1 : Math.min(1, nextColumn, nextRow);
      stamp(column, row, secondsA + takes * (takes > 0 ? entered : left));
      if (crossed === crossings) return;
      if (nextColumn < nextRow) {
        column += columnStep;
        nextColumn += perColumnStep;
      } else {
        row += rowStep;
        nextRow += perRowStep;
      }
      entered = left;
    }
  };

  /** Off the grid nothing is painted: only roads that claim, but are not reached, ever run there. */
  function stamp(column: number, row: number, at: Seconds): void {
    if (column < 0 || row < 0 || column > columns - 2 || row > rows - 2) return;
    const corner = row * columns + column;
    if (seconds[corner]! < 0 || at < seconds[corner]!) seconds[corner] = at;
    if (seconds[corner + 1]! < 0 || at < seconds[corner + 1]!) seconds[corner + 1] = at;
    const above = corner + columns;
    if (seconds[above]! < 0 || at < seconds[above]!) seconds[above] = at;
    if (seconds[above + 1]! < 0 || at < seconds[above + 1]!) seconds[above + 1] = at;
  }
}
