import type { Position, Seconds } from '../domain/units.ts';
import type { AreaScratch } from './area-scratch.ts';
import {
  ALL_CORNERS,
  cellWidth,
  NORTH_EAST,
  NORTH_WEST,
  SOUTH_EAST,
  SOUTH_WEST,
  walkCells,
} from './lattice.ts';
import {
  codeBits,
  codeOf,
  columnsOf,
  decimetresTo,
  NO_ROAD_NEAR,
  rowsOf,
  sidewaysReach,
  sidewaysSteps,
  TILE_POINTS,
} from './nearest-road-tiles.ts';
import type { NearestRoadTiles, Tile } from './nearest-road-tiles.ts';
import type { Pieces } from './reach.ts';
import { END, STEP_COLUMNS, STEP_ROWS, STEP_SHIFT } from './road-cells.ts';
import type { RoadCells } from './road-cells.ts';
import { OFF_ROAD_METRES_PER_SECOND, OUT_OF_REACH } from './time-grid.ts';
import type { TimeGrid, Window } from './time-grid.ts';

/** What a grid is painted from. */
export type Reached = {
  readonly pieces: Pieces;
  /** The ways between the places where the surface begins and those where it meets the network. */
  readonly accesses: readonly AccessWay[];
};

export type AccessWay = { readonly from: Position; readonly to: Position; readonly seconds: Seconds };

/** `seconds` of the grid is the scratch memory's, and painted over next time. */
export type GridPainter = { paint(reached: Reached, cells: RoadCells, window: Window): TimeGrid };

/**
 * Turns reached roads into times on a lattice.
 *
 * 1. The four corners of every cell through which a reached road runs get that road's time: the earliest on its
 *    stretch in the cell. So all corners of a cell in which a road is reached in time t have at most t, and no
 *    reached road ever lies outside its area.
 * 2. Other points get the time of the nearest road plus the way from there at off-road speed, up to
 *    `AREA_REACH_METRES`. The *nearest* road on this side of the water counts, reached or not, as it does when a point
 *    is snapped. Which one that is does not depend on the question: `nearest-road-tiles.ts` knows it.
 * 3. Expressways, bridges and tunnels have no sides: only step 1 is done for them, and it is done after step 2; as it
 *    is for corners of a cell that lie across a shore from the road. Ferries are not painted.
 */
export function createGridPainter(
  tiles: NearestRoadTiles,
  scratch: Pick<AreaScratch, 'seconds'>,
): GridPainter {
  let { seconds } = scratch;
  /** By tile of the window: whether a road was painted there. */
  let isTouched = new Uint8Array(0);

  function paint({ pieces, accesses }: Reached, cells: RoadCells, window: Window): TimeGrid {
    const size = window.columns * window.rows;
    if (scratch.seconds.length < size) scratch.seconds = new Float32Array(size);
    seconds = scratch.seconds;
    seconds.fill(Infinity, 0, size);
    for (let i = 0; i < pieces.count; i++) cells.add(pieces.edge[i]!);
    const frame = tilesOf(window);
    isTouched = new Uint8Array(frame.columns * frame.rows);
    for (let i = 0; i < pieces.count; i++) stampPiece(cells, window, pieces, i, 'its sides');
    spreadSideways(cells, window, frame);
    for (let i = 0; i < pieces.count; i++) {
      if (cells.hasOtherSides[pieces.edge[i]!] === 1) stampPiece(cells, window, pieces, i, 'all corners');
    }
    for (const way of accesses) stampAccess(cells, window, way);
    return { lattice: cells.lattice, ...window, seconds };
  }

  function stampPiece(
    cells: RoadCells,
    window: Window,
    pieces: Pieces,
    i: number,
    which: 'its sides' | 'all corners',
  ): void {
    const { passes, enters } = cells;
    const { firstColumn, firstRow, columns, rows } = window;
    const tileColumn = firstColumn >> TILE_SHIFT;
    const tileRow = firstRow >> TILE_SHIFT;
    const tileColumns = ((firstColumn + columns - 1) >> TILE_SHIFT) - tileColumn + 1;
    const edge = pieces.edge[i]!;
    const start = pieces.start[i]!;
    const end = pieces.end[i]!;
    const begins = pieces.startSeconds[i]!;
    const takes = pieces.endSeconds[i]! - begins;
    const slope = end > start ? takes / (end - start) : 0;
    let c = cells.firstColumn(edge) - firstColumn;
    let r = cells.firstRow(edge) - firstRow;
    for (let pass = cells.first[edge]!; passes[pass] !== END; pass++) {
      const step = passes[pass]! >> STEP_SHIFT;
      c += STEP_COLUMNS[step]!;
      r += STEP_ROWS[step]!;
      const from = enters[pass]!;
      const to = enters[pass + 1]!;
      if (to < start) continue;
      if (from > end) return;
      const earliest = slope > 0 ? (from > start ? from : start) : to < end ? to : end;
      const at = begins + (earliest - start) * slope;
      if (c < 0 || r < 0 || c > columns - 2 || r > rows - 2) continue;
      const sides = which === 'its sides' ? passes[pass]! & ALL_CORNERS : ALL_CORNERS;
      const corner = r * columns + c;
      if (sides & SOUTH_WEST && at < seconds[corner]!) seconds[corner] = at;
      if (sides & SOUTH_EAST && at < seconds[corner + 1]!) seconds[corner + 1] = at;
      if (sides & NORTH_WEST && at < seconds[corner + columns]!) seconds[corner + columns] = at;
      if (sides & NORTH_EAST && at < seconds[corner + columns + 1]!) seconds[corner + columns + 1] = at;
      const tile = (((r + firstRow) >> TILE_SHIFT) - tileRow) * tileColumns;
      isTouched[tile + ((c + firstColumn) >> TILE_SHIFT) - tileColumn] = 1;
    }
  }

  /** Only around tiles in which something was painted: no source is further away than a tile is wide. */
  function spreadSideways(cells: RoadCells, window: Window, frame: Window): void {
    for (let row = 0; row < frame.rows; row++) {
      for (let column = 0; column < frame.columns; column++) {
        if (!isTouchedAround(frame, column, row)) continue;
        const [tileColumn, tileRow] = [frame.firstColumn + column, frame.firstRow + row];
        const tile = tiles.tile(cells, tileColumn, tileRow);
        if (tile !== null) spreadTile(cells, window, tile, tileColumn, tileRow);
      }
    }
  }

  function isTouchedAround({ columns, rows }: Window, column: number, row: number): boolean {
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        if (isTouched[r * columns + c] === 1) return true;
      }
    }
    return false;
  }

  function spreadTile(
    { lattice }: RoadCells,
    { firstColumn, firstRow, columns, rows }: Window,
    tile: Tile,
    tileColumn: number,
    tileRow: number,
  ): void {
    const steps = sidewaysSteps(lattice);
    const bits = codeBits(steps);
    const itself = codeOf(0, 0, bits);
    const reach = Math.round(sidewaysReach(lattice) * 10);
    const perDecimetre = 0.1 / OFF_ROAD_METRES_PER_SECOND;
    // Sources beyond the window are not reached: where they may lie, the points are left out, and stay as they are.
    const [west, south] = [firstColumn - tileColumn * TILE_POINTS, firstRow - tileRow * TILE_POINTS];
    const left = Math.max(0, west + steps);
    const right = Math.min(TILE_POINTS, west + columns - steps);
    const top = Math.min(TILE_POINTS, south + rows - steps);
    for (let r = Math.max(0, south + steps); r < top; r++) {
      const width = cellWidth(lattice, tileRow * TILE_POINTS + r);
      let point = r * TILE_POINTS + left;
      let at = (r - south) * columns + left - west;
      for (const end = r * TILE_POINTS + right; point < end; point++, at++) {
        const code = tile[point]!;
        if (code === NO_ROAD_NEAR || code === itself) continue;
        const across = columnsOf(code, bits);
        const up = rowsOf(code, bits);
        const source = seconds[at + up * columns + across]!;
        if (source === Infinity) continue;
        const away = decimetresTo(across, up, width, lattice.cellMetres);
        seconds[at] = away > reach ? OUT_OF_REACH + (away - reach) / 10 : source + away * perDecimetre;
      }
    }
  }

  function stampAccess(
    { lattice }: RoadCells,
    window: Window,
    { from, to, seconds: takes }: AccessWay,
  ): void {
    const { lonStep, latStep } = lattice;
    const { firstColumn, firstRow, columns, rows } = window;
    walkCells(
      from[0] / lonStep,
      from[1] / latStep,
      to[0] / lonStep,
      to[1] / latStep,
      (column, row, entered) => {
        const [c, r] = [column - firstColumn, row - firstRow];
        if (c < 0 || r < 0 || c > columns - 2 || r > rows - 2) return;
        for (const corner of [0, 1, columns, columns + 1]) {
          const at = r * columns + c + corner;
          seconds[at] = Math.min(seconds[at]!, entered * takes);
        }
      },
    );
  }

  return { paint };
}

const TILE_SHIFT = Math.log2(TILE_POINTS);

/** The tiles under a window, counted as tiles are. */
function tilesOf({ firstColumn, firstRow, columns, rows }: Window): Window {
  const column = firstColumn >> TILE_SHIFT;
  const row = firstRow >> TILE_SHIFT;
  return {
    firstColumn: column,
    firstRow: row,
    columns: ((firstColumn + columns - 1) >> TILE_SHIFT) - column + 1,
    rows: ((firstRow + rows - 1) >> TILE_SHIFT) - row + 1,
  };
}
