import { STREET_CELL_DEGREES, streetCell } from './roads.ts';
import type { Roads, StreetGrid } from './roads.ts';
import type { Topology } from './topology.ts';

/**
 * Kilometres of minor street per cell (1.15 km²) that count as fully built-up, 255. The old quarters of Hanoi and
 * Ho Chi Minh City have 20 to 30, new quarters 10 to 15, a village 2 to 5.
 */
const FULL_KM = 20;

/** Weights of a cell's neighbours: a town does not end at a line, and a by-pass of it is no street of it. */
const SMOOTHING = [1, 2, 1] as const;

/** Where there are no streets at all: a junction of the larger roads stands for so many kilometres of street. */
const KM_PER_JUNCTION = 0.7;

/** How built-up a place is, 0 to 255, at a position in degrees; interpolated between the middles of cells. */
export type UrbanAt = (lon: number, lat: number) => number;

/** From kilometres of minor streets by cell, smoothed over the neighbours (about 1.5 km). */
export function urbanFromStreets(streets: StreetGrid): UrbanAt {
  const smooth = new Map<number, number>();
  for (const [cell, km] of streets) {
    SMOOTHING.forEach((across, dx) =>
      SMOOTHING.forEach((down, dy) => {
        const neighbour = cell + streetCell(dx - 1, dy - 1);
        smooth.set(neighbour, (smooth.get(neighbour) ?? 0) + (km * across * down) / 16);
      }),
    );
  }
  const level = (column: number, row: number): number => {
    const km = smooth.get(streetCell(column, row)) ?? 0;
    return Math.min(255, (255 * km) / FULL_KM);
  };
  return (lon, lat) => {
    const x = lon / STREET_CELL_DEGREES - 0.5;
    const y = lat / STREET_CELL_DEGREES - 0.5;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, up] = [x - column, y - row];
    return (
      level(column, row) * (1 - right) * (1 - up) +
      level(column + 1, row) * right * (1 - up) +
      level(column, row + 1) * (1 - right) * up +
      level(column + 1, row + 1) * right * up
    );
  };
}

/** Stand-in for a street grid: junctions of three and more roads by cell. */
export function streetsFromJunctions(roads: Roads, topology: Topology): StreetGrid {
  const degree = new Uint32Array(topology.nodePoint.length);
  topology.edgeFrom.forEach((node) => degree[node]!++);
  topology.edgeTo.forEach((node) => degree[node]!++);
  const grid = new Map<number, number>();
  topology.nodePoint.forEach((point, node) => {
    if (degree[node]! < 3) return;
    const column = Math.floor(roads.points.lon[point]! / 1e6 / STREET_CELL_DEGREES);
    const row = Math.floor(roads.points.lat[point]! / 1e6 / STREET_CELL_DEGREES);
    const cell = streetCell(column, row);
    grid.set(cell, (grid.get(cell) ?? 0) + KM_PER_JUNCTION);
  });
  return grid;
}
