import type { Metres } from '../domain/units.ts';
import type { Ground } from './ground.ts';
import { cellWidth } from './lattice.ts';
import type { Lattice } from './lattice.ts';
import { END, STEP_COLUMNS, STEP_ROWS, STEP_SHIFT } from './road-cells.ts';
import type { RoadCells } from './road-cells.ts';
import type { CostedNetwork } from './stops.ts';
import type { OpenRoads } from './tile-store.ts';
import { AREA_REACH_METRES } from './time-grid.ts';

/** Points along a tile's side. */
export const TILE_POINTS = 64;

/**
 * The nearest road of each lattice point in a square of them, by row and column from the south-west: a discrete
 * Voronoi diagram. Where the times of roads come from does not matter here, so a tile serves every question.
 *
 * Of each point the steps to its source, the corner of a road's cell from which its time comes, as `codeOf` writes them; or
 * `NO_ROAD_NEAR`.
 */
export type Tile = Uint8Array | Uint16Array;
export const NO_ROAD_NEAR = 0;

/** Bits for the steps along one axis: a tile of cells of 250 m and more, as most are, takes a byte a point. */
export function codeBits(steps: number): 4 | 8 {
  return steps < 8 ? 4 : 8;
}

/** Steps to columns and rows, each counted from the middle of what its bits can say; 0 is left free. */
export function codeOf(columns: number, rows: number, bits: 4 | 8): number {
  const nought = 1 << (bits - 1);
  return (columns + nought) | ((rows + nought) << bits);
}

export function columnsOf(code: number, bits: 4 | 8): number {
  return (code & ((1 << bits) - 1)) - (1 << (bits - 1));
}

export function rowsOf(code: number, bits: 4 | 8): number {
  return (code >> bits) - (1 << (bits - 1));
}

/** Column and row count tiles, from 0° E 0° N. */
export type NearestRoadTiles = {
  /** Null where no point has a source within its reach. */
  tile(cells: RoadCells, column: number, row: number): Tile | null;
  /** Makes all tiles that have roads, one at a step; gives the share that is made. */
  all(cells: RoadCells): Generator<number, void>;
};

/** The straight way from a point to its source. */
export function decimetresTo(columns: number, rows: number, width: Metres, height: Metres): number {
  return Math.round(Math.sqrt((columns * width) ** 2 + (rows * height) ** 2) * 10);
}

/** How far from a road's cell its time is spread: such that no point is further from the road than it may be. */
export function sidewaysReach({ widest, cellMetres }: Lattice): Metres {
  return Math.max(0, AREA_REACH_METRES - Math.hypot(widest, cellMetres));
}

/** Steps within which a source lies. One more than the reach takes, so that the border can be drawn between two. */
export function sidewaysSteps(lattice: Lattice): number {
  return Math.ceil(sidewaysReach(lattice) / lattice.narrowest) + 1;
}

/**
 * Makes tiles when they are first asked for, and leaves them to a store that all profiles and years share.
 *
 * A source is a corner of a cell with an open road that can be left there. A point belongs to the nearest source to
 * which an L-shaped way over the lattice, first along one axis and then along the other, crosses no shore; to the
 * first one found if several are equally near. So a tile depends on nothing beyond its points' reach, and its
 * borders do not show. Without shores this is the exact distance transform of Meijster, Roerdink and Hesselink, "A
 * General Algorithm for Computing Distance Transforms in Linear Time", 2000, with a plain search along the second
 * axis, as the reach is only a few steps.
 */
export function createNearestRoadTiles(
  { edgeSeconds }: CostedNetwork,
  { index, shores, tiles: store, scratch }: Pick<Ground, 'index' | 'shores' | 'tiles' | 'scratch'>,
): NearestRoadTiles {
  const openRoads: OpenRoads = {};
  const { seenFor } = scratch;
  const nearest: Nearest = {
    columns: new Int8Array(TILE_POINTS * TILE_POINTS),
    rows: new Int8Array(TILE_POINTS * TILE_POINTS),
    decimetres: new Uint16Array(TILE_POINTS * TILE_POINTS),
  };

  function tile(cells: RoadCells, column: number, row: number): Tile | null {
    const key = (cells.lattice.cellMetres * 2 ** 16 + row) * 2 ** 16 + column;
    const known = store.known(key, openRoads);
    if (known !== undefined) return known;
    const patch = patchOf(cells, column, row);
    return store.shared(key, openRoads, patch.isSource, () => makeTile(patch, cells.lattice));
  }

  function* all(cells: RoadCells): Generator<number, void> {
    const { lonStep, latStep } = cells.lattice;
    const { west, south, cellMicroDegrees, columns, rows, first } = index;
    const found = new Map<number, [column: number, row: number]>();
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (first[r * columns + c] === first[r * columns + c + 1]) continue;
        const column = Math.floor((west + (c + 0.5) * cellMicroDegrees) / (1e6 * lonStep * TILE_POINTS));
        const row = Math.floor((south + (r + 0.5) * cellMicroDegrees) / (1e6 * latStep * TILE_POINTS));
        found.set(row * 2 ** 16 + column, [column, row]);
      }
    }
    let done = 0;
    for (const [column, row] of found.values()) {
      tile(cells, column, row);
      yield ++done / found.size;
    }
  }

  function patchOf(cells: RoadCells, tileColumn: number, tileRow: number): Patch {
    const { lattice } = cells;
    const steps = sidewaysSteps(lattice);
    const side = TILE_POINTS + 2 * steps;
    const patch: Patch = {
      firstColumn: tileColumn * TILE_POINTS - steps,
      firstRow: tileRow * TILE_POINTS - steps,
      side,
      steps,
      isSource: new Uint8Array(side * side),
      noStepEast: new Uint8Array(side * side),
      noStepNorth: new Uint8Array(side * side),
    };
    markSources(patch, cells);
    return patch;
  }

  function makeTile(patch: Patch, lattice: Lattice): Tile | null {
    if (!patch.isSource.includes(1)) return null;
    const hasShores = markShores(patch, lattice);
    nearest.columns.fill(FAR);
    nearest.decimetres.fill(NOT_NEAR);
    joinToSources(nearest, patch, lattice, 'along the row first', patch.isSource);
    // Where no shore is near, both ways around lead to the same sources.
    if (hasShores) joinToSources(nearest, patch, lattice, 'along the column first', shoresOf(patch));
    const bits = codeBits(patch.steps);
    const made = new (bits === 4 ? Uint8Array : Uint16Array)(TILE_POINTS * TILE_POINTS);
    for (let at = 0; at < made.length; at++) {
      const across = nearest.columns[at]!;
      made[at] = across === FAR ? NO_ROAD_NEAR : codeOf(across, nearest.rows[at]!, bits);
    }
    return made;
  }

  /** Corners of cells with open roads that can be left there. */
  function markSources({ firstColumn, firstRow, side, isSource }: Patch, cells: RoadCells): void {
    const { lonStep, latStep } = cells.lattice;
    const across = (column: number): number =>
      clamp(Math.floor((column * lonStep * 1e6 - index.west) / index.cellMicroDegrees), 0, index.columns - 1);
    const up = (row: number): number =>
      clamp(Math.floor((row * latStep * 1e6 - index.south) / index.cellMicroDegrees), 0, index.rows - 1);
    const [left, right] = [across(firstColumn - 1), across(firstColumn + side)];
    scratch.tilesMade++;
    for (let r = up(firstRow - 1); r <= up(firstRow + side); r++) {
      const end = index.first[r * index.columns + right + 1]!;
      for (let i = index.first[r * index.columns + left]!; i < end; i++) {
        const edge = index.edges[i]!;
        if (seenFor[edge] === scratch.tilesMade) continue;
        seenFor[edge] = scratch.tilesMade;
        if (edgeSeconds[edge]! < Infinity) markEdge(edge);
      }
    }

    function markEdge(edge: number): void {
      cells.add(edge);
      const { passes } = cells;
      let column = cells.firstColumn(edge) - firstColumn;
      let row = cells.firstRow(edge) - firstRow;
      for (let i = cells.first[edge]!; passes[i] !== END; i++) {
        const step = passes[i]! >> STEP_SHIFT;
        column += STEP_COLUMNS[step]!;
        row += STEP_ROWS[step]!;
        for (let corner = 0; corner < 4; corner++) {
          if ((passes[i]! & (1 << corner)) === 0) continue;
          const c = column + (corner === 1 || corner === 2 ? 1 : 0);
          const r = row + (corner >= 2 ? 1 : 0);
          if (c >= 0 && r >= 0 && c < side && r < side) isSource[r * side + c] = 1;
        }
      }
    }
  }

  /** Steps between neighbours that cross a shore. False where there is none. */
  function markShores(
    { firstColumn, firstRow, side, noStepEast, noStepNorth }: Patch,
    lattice: Lattice,
  ): boolean {
    const [perColumn, perRow] = [1 / (1e6 * lattice.lonStep), 1 / (1e6 * lattice.latStep)];
    let hasShores = false;
    const visit = (lonA: number, latA: number, lonB: number, latB: number): void => {
      const [ax, ay] = [lonA * perColumn - firstColumn, latA * perRow - firstRow];
      const [bx, by] = [lonB * perColumn - firstColumn, latB * perRow - firstRow];
      hasShores = true;
      const lastRow = Math.min(side - 1, Math.ceil(Math.max(ay, by)) - 1);
      for (let r = Math.max(0, Math.ceil(Math.min(ay, by))); r <= lastRow; r++) {
        const c = Math.floor(ax + ((r - ay) / (by - ay)) * (bx - ax));
        if (c >= 0 && c < side) noStepEast[r * side + c] = 1;
      }
      const lastColumn = Math.min(side - 1, Math.ceil(Math.max(ax, bx)) - 1);
      for (let c = Math.max(0, Math.ceil(Math.min(ax, bx))); c <= lastColumn; c++) {
        const r = Math.floor(ay + ((c - ax) / (bx - ax)) * (by - ay));
        if (r >= 0 && r < side) noStepNorth[r * side + c] = 1;
      }
    };
    shores.forEach(
      firstColumn / perColumn,
      firstRow / perRow,
      (firstColumn + side) / perColumn,
      (firstRow + side) / perRow,
      visit,
    );
    return hasShores;
  }

  return { tile, all };
}

/** What becomes a tile: of each point the steps to its source, and how far that is. */
type Nearest = { readonly columns: Int8Array; readonly rows: Int8Array; readonly decimetres: Uint16Array };

/** A tile's points with those around it that decide about them, and what is between them. */
type Patch = {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly side: number;
  /** Width of the margin around the tile. */
  readonly steps: number;
  readonly isSource: Uint8Array;
  /** By point: whether a shore lies between it and its eastern, or northern, neighbour. */
  readonly noStepEast: Uint8Array;
  readonly noStepNorth: Uint8Array;
};

/** No source on this line, or for this point; above any number of steps. */
const FAR = 127;
/** Decimetres of points that have no source. */
const NOT_NEAR = 65535;

/**
 * Gives each point of a tile the nearest source, seen along one axis and then the other, if it is nearer than its own.
 * Points without anything of `where` within their reach are passed over.
 */
function joinToSources(
  made: Nearest,
  patch: Patch,
  lattice: Lattice,
  order: 'along the row first' | 'along the column first',
  where: Uint8Array,
): void {
  const { side, steps, firstRow } = patch;
  const counts = summed(where, side);
  // from one corner of a point's reach to the others in `counts`
  const across = 2 * steps + 1;
  const up = across * (side + 1);
  const isRowFirst = order === 'along the row first';
  // The way from a point runs along its "walked" axis, then along the other one, where the nearest source is known.
  const [walk, look] = isRowFirst ? [1, side] : [side, 1];
  const [noWalk, noLook] = isRowFirst
    ? [patch.noStepEast, patch.noStepNorth]
    : [patch.noStepNorth, patch.noStepEast];
  const nearest = nearestAlong(patch.isSource, noLook, side, walk, look);
  const furthest = sidewaysReach(lattice) + Math.max(lattice.widest, lattice.cellMetres);

  for (let r = 0; r < TILE_POINTS; r++) {
    const width = cellWidth(lattice, firstRow + steps + r);
    const [walkMetres, lookMetres] = isRowFirst ? [width, lattice.cellMetres] : [lattice.cellMetres, width];
    for (let c = 0; c < TILE_POINTS; c++) {
      const at = (r + steps) * side + c + steps;
      const here = r * TILE_POINTS + c;
      const corner = r * (side + 1) + c;
      const below = counts[corner + across]! - counts[corner]!;
      const upToTop = counts[corner + up + across]! - counts[corner + up]!;
      if (upToTop === below) continue;
      const known = made.decimetres[here]!;
      let best = (known === NOT_NEAR ? furthest : Math.min(furthest, known / 10 - 0.1)) ** 2;
      let walked = FAR;
      for (const direction of [1, -1]) {
        for (let step = direction === 1 ? 0 : 1; step <= steps; step++) {
          const along = (step * walkMetres) ** 2;
          const point = at + direction * step * walk;
          if (along > best) break;
          if (step > 0 && noWalk[direction === 1 ? point - walk : point] === 1) break;
          const aside = nearest[point]!;
          if (Math.abs(aside) > steps) continue;
          const square = along + (aside * lookMetres) ** 2;
          if (square < best) {
            best = square;
            walked = direction * step;
          }
        }
      }
      if (walked === FAR) continue;
      const looked = nearest[at + walked * walk]!;
      made.columns[here] = isRowFirst ? walked : looked;
      made.rows[here] = isRowFirst ? looked : walked;
      made.decimetres[here] = Math.round(Math.sqrt(best) * 10);
    }
  }
}

/** By point: whether a shore lies between it and its eastern or its northern neighbour. */
function shoresOf({ noStepEast, noStepNorth }: Patch): Uint8Array {
  return noStepEast.map((east, i) => east | noStepNorth[i]!);
}

/** Sums over the rectangle to the south-west of each corner of a square's points: `side + 1` corners a row. */
function summed(values: Uint8Array, side: number): Uint32Array {
  const sums = new Uint32Array((side + 1) ** 2);
  for (let r = 0; r < side; r++) {
    let inRow = 0;
    for (let c = 0; c < side; c++) {
      inRow += values[r * side + c]!;
      sums[(r + 1) * (side + 1) + c + 1] = sums[r * (side + 1) + c + 1]! + inRow;
    }
  }
  return sums;
}

/** Steps from each point to the nearest source on its line along an axis with no shore between; `FAR` if none. */
function nearestAlong(
  isSource: Uint8Array,
  noStep: Uint8Array,
  side: number,
  lineStep: number,
  step: number,
): Int8Array {
  const nearest = new Int8Array(side * side).fill(FAR);
  for (let line = 0; line < side; line++) {
    const first = line * lineStep;
    let source = -FAR;
    for (let i = 0; i < side; i++) {
      const at = first + i * step;
      if (i > 0 && noStep[at - step] === 1) source = -FAR;
      if (isSource[at] === 1) source = i;
      if (i - source < FAR) nearest[at] = source - i;
    }
    source = 2 * side + FAR;
    for (let i = side - 1; i >= 0; i--) {
      const at = first + i * step;
      if (noStep[at] === 1) source = 2 * side + FAR;
      if (isSource[at] === 1) source = i;
      if (source - i < FAR && (nearest[at] === FAR || source - i < -nearest[at]!)) nearest[at] = source - i;
    }
  }
  return nearest;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
