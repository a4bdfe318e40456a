import type { Metres } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { AccessWay } from './grid-painter.ts';
import type { Lattice } from './lattice.ts';
import { sidewaysSteps } from './nearest-road-tiles.ts';
import type { Polylines } from './polylines.ts';
import type { Pieces } from './reach.ts';
import type { Window } from './time-grid.ts';

/** Micro-degrees. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The box of every edge's line: west, south, east and north of edge e from 4 e on. */
export function boxesOf({ first, lon, lat }: Polylines): Int32Array {
  const boxes = new Int32Array(4 * (first.length - 1));
  for (let edge = 0; edge + 1 < first.length; edge++) {
    let west = lon[first[edge]!]!;
    let south = lat[first[edge]!]!;
    let east = west;
    let north = south;
    for (let point = first[edge]! + 1; point < first[edge + 1]!; point++) {
      const x = lon[point]!;
      const y = lat[point]!;
      if (x < west) west = x;
      else if (x > east) east = x;
      if (y < south) south = y;
      else if (y > north) north = y;
    }
    boxes[4 * edge] = west;
    boxes[4 * edge + 1] = south;
    boxes[4 * edge + 2] = east;
    boxes[4 * edge + 3] = north;
  }
  return boxes;
}

/** Around every edge of which something is reached, and the ways to them. */
export function boxOf(boxes: Int32Array, pieces: Pieces, accesses: readonly AccessWay[]): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const { from, to } of accesses) {
    west = Math.min(west, from[0] * 1e6, to[0] * 1e6);
    east = Math.max(east, from[0] * 1e6, to[0] * 1e6);
    south = Math.min(south, from[1] * 1e6, to[1] * 1e6);
    north = Math.max(north, from[1] * 1e6, to[1] * 1e6);
  }
  for (let i = 0; i < pieces.count; i++) {
    const box = 4 * pieces.edge[i]!;
    if (boxes[box]! < west) west = boxes[box]!;
    if (boxes[box + 1]! < south) south = boxes[box + 1]!;
    if (boxes[box + 2]! > east) east = boxes[box + 2]!;
    if (boxes[box + 3]! > north) north = boxes[box + 3]!;
  }
  return { west, south, east, north };
}

/** Points of a lattice over a box, and so many around it that what is reached sideways of it ends before the rim. */
export function windowOf({ west, south, east, north }: Box, lattice: Lattice): Window {
  // As far as a point may lie from its source, and as far again: near the rim nothing is spread.
  const margin = 2 * sidewaysSteps(lattice) + 2;
  const firstColumn = Math.floor(west / 1e6 / lattice.lonStep) - margin;
  const firstRow = Math.floor(south / 1e6 / lattice.latStep) - margin;
  return {
    firstColumn,
    firstRow,
    columns: Math.ceil(east / 1e6 / lattice.lonStep) + margin - firstColumn + 1,
    rows: Math.ceil(north / 1e6 / lattice.latStep) + margin - firstRow + 1,
  };
}

export function sizeOf({ west, south, east, north }: Box): [width: Metres, height: Metres] {
  const scale = metresPerDegree((south + north) / 2e6);
  return [((east - west) / 1e6) * scale.lon, ((north - south) / 1e6) * scale.lat];
}

/** What all windows have in common; without columns or rows where that is nothing. */
export function commonWindow(windows: readonly Window[]): Window {
  const firstColumn = Math.max(...windows.map((window) => window.firstColumn));
  const firstRow = Math.max(...windows.map((window) => window.firstRow));
  const columns = Math.min(...windows.map((window) => window.firstColumn + window.columns)) - firstColumn;
  const rows = Math.min(...windows.map((window) => window.firstRow + window.rows)) - firstRow;
  return { firstColumn, firstRow, columns: Math.max(0, columns), rows: Math.max(0, rows) };
}
