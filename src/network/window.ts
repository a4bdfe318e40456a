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

/** Around every edge of which something is reached, and the ways to them. */
export function boxOf({ first, lon, lat }: Polylines, pieces: Pieces, accesses: readonly AccessWay[]): Box {
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
    const end = first[pieces.edge[i]! + 1]!;
    for (let point = first[pieces.edge[i]!]!; point < end; point++) {
      const x = lon[point]!;
      const y = lat[point]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
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
