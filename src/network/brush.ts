import type { Metres, Seconds } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { TimeGrid } from './time-grid.ts';

/**
 * Paints a straight stretch of road, between two places in micro-degrees that are reached at two times (both
 * `Infinity` to claim without reaching): every point of the grid within the brush's radius gets the earliest time
 * on the stretch within that radius, if it has none, a negative one, or a later one.
 */
export type Brush = (
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  secondsA: Seconds,
  secondsB: Seconds,
) => void;

/** A stretch longer than this many cells is painted in parts: the box around a long diagonal is mostly empty. */
const LONGEST_CELLS = 3;

export function createBrush(grid: TimeGrid, radius: Metres): Brush {
  const { columns, rows, firstColumn, firstRow, lonStep, latStep, cellMetres, seconds } = grid;
  const perColumn = 1 / (1e6 * lonStep);
  const perRow = 1 / (1e6 * latStep);
  // A column's width in metres by row: the grid is even in degrees.
  const widths = Float64Array.from(
    { length: rows },
    (_, row) => metresPerDegree((firstRow + row) * latStep).lon * lonStep,
  );
  const squared = radius * radius;
  const rowReach = radius / cellMetres;

  return function paint(lonA, latA, lonB, latB, secondsA, secondsB) {
    const columnA = lonA * perColumn - firstColumn;
    const rowA = latA * perRow - firstRow;
    const columnStep = lonB * perColumn - firstColumn - columnA;
    const rowStep = latB * perRow - firstRow - rowA;
    const parts = Math.ceil(Math.max(Math.abs(columnStep), Math.abs(rowStep)) / LONGEST_CELLS) || 1;
    const secondsStep = secondsA === Infinity ? 0 : (secondsB - secondsA) / parts;
    for (let part = 0; part < parts; part++) {
      const share = part / parts;
      paintPart(
        columnA + share * columnStep,
        rowA + share * rowStep,
        columnStep / parts,
        rowStep / parts,
        secondsA + part * secondsStep,
        secondsStep,
      );
    }
  };

  /** The same on the grid itself: begins at a column and row, goes on by a step, takes some seconds. */
  function paintPart(
    column: number,
    row: number,
    columnStep: number,
    rowStep: number,
    begins: Seconds,
    takes: Seconds,
  ): void {
    const width = widths[Math.min(rows - 1, Math.max(0, Math.round(row)))]!;
    const columnReach = radius / width;
    const dx = columnStep * width;
    const dy = rowStep * cellMetres;
    const length = dx * dx + dy * dy;
    const bottom = Math.max(0, Math.ceil(row + Math.min(0, rowStep) - rowReach));
    const top = Math.min(rows - 1, Math.floor(row + Math.max(0, rowStep) + rowReach));
    const left = Math.max(0, Math.ceil(column + Math.min(0, columnStep) - columnReach));
    const right = Math.min(columns - 1, Math.floor(column + Math.max(0, columnStep) + columnReach));
    for (let r = bottom; r <= top; r++) {
      const py = (r - row) * cellMetres;
      for (let c = left; c <= right; c++) {
        const px = (c - column) * width;
        let at = begins;
        if (length > 0) {
          // Where on the whole line a circle around the point begins and ends, in shares of the stretch.
          const foot = (px * dx + py * dy) / length;
          const cross = px * dy - py * dx;
          const chord = squared / length - (cross * cross) / (length * length);
          if (chord < 0) continue;
          const half = Math.sqrt(chord);
          if (foot + half < 0 || foot - half > 1) continue;
          at += takes * (takes > 0 ? Math.max(0, foot - half) : Math.min(1, foot + half));
        } else if (px * px + py * py > squared) continue;
        const i = r * columns + c;
        if (seconds[i]! < 0 || at < seconds[i]!) seconds[i] = at;
      }
    }
  }
}
