import { ALL_CORNERS, walkCells } from './lattice.ts';
import type { Lattice } from './lattice.ts';
import { createShares } from './polylines.ts';
import type { Polylines } from './polylines.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';
import type { ShoreIndex } from './shore-index.ts';
import { isRestrictedAccess } from './snap.ts';

/**
 * Which cells of a lattice roads run through, for the edges that were asked for: the passes of edge e begin at `first[e]`, in the
 * order of its line, and one that is `END` follows them. A road goes on in a cell beside the one before, so a pass only says in
 * which: five bytes where columns and rows of their own would make it thirteen. Arrays are replaced as they grow: take them
 * after `add`.
 */
export type RoadCells = {
  readonly lattice: Lattice;
  /** −1 for edges that were not asked for yet. */
  readonly first: Int32Array;
  /**
   * As bits: the cell's corners that one reaches from this road off the road, none from expressways, bridges and tunnels, and
   * none across a shore; above `STEP_SHIFT` the step from the pass before, by `STEP_COLUMNS` and `STEP_ROWS`.
   */
  readonly passes: Uint8Array;
  /** Share of the edge at which it enters the cell; at its `END` 1. */
  readonly enters: Float32Array;
  /** 1 for edges of which some pass does not reach all four corners. */
  readonly hasOtherSides: Uint8Array;
  /** South-west corner of the cell in which an edge begins. */
  firstColumn(edge: number): number;
  firstRow(edge: number): number;
  /** Makes the passes of an edge that has none yet. */
  add(edge: number): void;
  /** Gives back what was reserved for more: when most edges have been asked for. */
  trim(): void;
};

export const END = 128;
export const STEP_SHIFT = 4;
/** None, to the east, west, north and south. */
export const STEP_COLUMNS = Int8Array.of(0, 1, -1, 0, 0);
export const STEP_ROWS = Int8Array.of(0, 0, 0, 1, -1);

const FERRY = ROAD_CLASSES.indexOf('ferry');

/** None of this depends on costs: one instance serves all profiles and years. */
export function createRoadCells(
  network: Roads,
  { lines, boxes }: { readonly lines: Polylines; readonly boxes: Int32Array },
  shores: ShoreIndex,
  lattice: Lattice,
): RoadCells {
  const perColumn = 1 / (1e6 * lattice.lonStep);
  const perRow = 1 / (1e6 * lattice.latStep);
  const shares = createShares(lines);
  const cells = {
    lattice,
    first: new Int32Array(network.edgeCount).fill(-1),
    passes: new Uint8Array(0),
    enters: new Float32Array(0),
    hasOtherSides: new Uint8Array(network.edgeCount),
    firstColumn: (edge: number): number => Math.floor(lines.lon[lines.first[edge]!]! * perColumn),
    firstRow: (edge: number): number => Math.floor(lines.lat[lines.first[edge]!]! * perRow),
    add,
    trim: () => resize(count),
  };
  let count = 0;
  // Where the walk is: the segment under way, and its edge's.
  let from = 0;
  let covers = 0;
  let begin = 0;
  let lastColumn = 0;
  let lastRow = 0;
  let seen = 0;
  let x = 0;
  let y = 0;
  let endX = 0;
  let endY = 0;
  let isShoreNear = false;

  function add(edge: number): void {
    if (cells.first[edge]! >= 0) return;
    begin = count;
    cells.first[edge] = count;
    if (network.edgeClass[edge] !== FERRY) walkEdge(edge);
    append(END, 1);
  }

  function walkEdge(edge: number): void {
    const { first, lon, lat } = lines;
    const share = shares(edge);
    const last = first[edge + 1]! - 1;
    const isRestricted = isRestrictedAccess(network, edge);
    seen = isRestricted ? 0 : ALL_CORNERS;
    isShoreNear = !isRestricted && isShoreBeside(edge);
    endX = lon[first[edge]!]! * perColumn;
    endY = lat[first[edge]!]! * perRow;
    for (let point = first[edge]!; point < last; point++) {
      x = endX;
      y = endY;
      endX = lon[point + 1]! * perColumn;
      endY = lat[point + 1]! * perRow;
      from = share[point - first[edge]!]!;
      covers = share[point + 1 - first[edge]!]! - from;
      walkCells(x, y, endX, endY, pass);
    }
    if (isRestricted) cells.hasOtherSides[edge] = 1;
    else if (isShoreNear) {
      for (let i = begin; i < count; i++)
        if ((cells.passes[i]! & ALL_CORNERS) !== ALL_CORNERS) cells.hasOtherSides[edge] = 1;
    }
  }

  function pass(column: number, row: number, entered: number, left: number): void {
    const [east, north] = [column - lastColumn, row - lastRow];
    // the end of a stretch and the beginning of the next may be rounded to two sides of a corner
    if (count > begin && east !== 0 && north !== 0) pass(column, lastRow, entered, entered);
    const sides = isShoreNear ? cornersOnThisSide(column, row, entered, left) : seen;
    if (count > begin && column === lastColumn && row === lastRow) {
      cells.passes[count - 1]! |= sides;
      return;
    }
    const step = count === begin ? 0 : stepTo(column - lastColumn, row - lastRow);
    lastColumn = column;
    lastRow = row;
    append(sides | (step << STEP_SHIFT), from + entered * covers);
  }

  /** Corners to which the straight way from the nearest point of a stretch within the cell crosses no shore. */
  function cornersOnThisSide(column: number, row: number, entered: number, left: number): number {
    const [width, height] = [1 / perColumn, 1 / perRow];
    const [west, south] = [column * width, row * height];
    if (!shores.isNear(west, south, west + width, south + height)) return ALL_CORNERS;
    const [ax, ay] = [x + entered * (endX - x), y + entered * (endY - y)];
    const [dx, dy] = [(left - entered) * (endX - x), (left - entered) * (endY - y)];
    const squared = dx * dx + dy * dy;
    let corners = 0;
    for (let corner = 0; corner < 4; corner++) {
      const cornerX = column + (corner === 1 || corner === 2 ? 1 : 0);
      const cornerY = row + (corner >= 2 ? 1 : 0);
      const along = squared > 0 ? ((cornerX - ax) * dx + (cornerY - ay) * dy) / squared : 0;
      const nearest = Math.min(1, Math.max(0, along));
      const [lon, lat] = [(ax + nearest * dx) / perColumn, (ay + nearest * dy) / perRow];
      if (!shores.isBetween(lon, lat, cornerX / perColumn, cornerY / perRow)) corners |= 1 << corner;
    }
    return corners;
  }

  function isShoreBeside(edge: number): boolean {
    const [width, height] = [1 / perColumn, 1 / perRow];
    const box = 4 * edge;
    return shores.isNear(
      boxes[box]! - width,
      boxes[box + 1]! - height,
      boxes[box + 2]! + width,
      boxes[box + 3]! + height,
    );
  }

  function append(bits: number, enters: number): void {
    if (count === cells.passes.length) resize(Math.max(4096, Math.ceil(1.5 * count)));
    cells.passes[count] = bits;
    cells.enters[count] = enters;
    count++;
  }

  function resize(length: number): void {
    cells.passes = resized(cells.passes, length);
    cells.enters = resized(cells.enters, length);
  }

  return cells;
}

function stepTo(east: number, north: number): number {
  return east > 0 ? 1 : east < 0 ? 2 : north > 0 ? 3 : 4;
}

function resized<T extends Float32Array | Uint8Array>(array: T, length: number): T {
  const other = new (array.constructor as new (length: number) => T)(length);
  other.set(array.length > length ? array.subarray(0, length) : array);
  return other;
}
