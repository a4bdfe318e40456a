import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import { cornerOfStreetCell, STREET_CELL_DEGREES, streetCell } from './roads.ts';
import type { Points, StreetGrid } from './roads.ts';

/** Longest piece that is put into one cell whole: well below the 1.1 km of a cell. */
const PIECE_METRES = 200;

/** Adds the kilometres of a street (indices of points) to the cells that it passes through. */
export function addStreet(grid: Map<number, number>, points: Points, street: ArrayLike<number>): void {
  for (let i = 1; i < street.length; i++) {
    const lonA = points.lon[street[i - 1]!]! / 1e6;
    const latA = points.lat[street[i - 1]!]! / 1e6;
    const lonB = points.lon[street[i]!]! / 1e6;
    const latB = points.lat[street[i]!]! / 1e6;
    const metres = metresBetween(lonA, latA, lonB, latB);
    const pieces = Math.max(1, Math.ceil(metres / PIECE_METRES));
    for (let piece = 0; piece < pieces; piece++) {
      const share = (piece + 0.5) / pieces;
      const cell = cellAt(lonA + (lonB - lonA) * share, latA + (latB - latA) * share);
      grid.set(cell, (grid.get(cell) ?? 0) + metres / pieces / 1000);
    }
  }
}

export function cellAt(lon: number, lat: number): number {
  return streetCell(Math.floor(lon / STREET_CELL_DEGREES), Math.floor(lat / STREET_CELL_DEGREES));
}

/**
 * Reads a table of kilometres of minor streets by cell of 0.01 degrees: CSV, gzipped or not, with the columns
 * `lon_min`, `lat_min` (south-west corner) and `minor_street_km`. Throws a sentence where a column is missing or
 * a line is no numbers.
 */
export function readStreetGrid(path: string): StreetGrid {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split(',');
  const [lonColumn, latColumn, kmColumn] = ['lon_min', 'lat_min', 'minor_street_km'].map((name) => {
    const column = columns.indexOf(name);
    if (column < 0) throw new Error(`${path} has no column ${name}, only ${columns.join(', ')}.`);
    return column;
  }) as [number, number, number];
  const grid = new Map<number, number>();
  lines.forEach((line, index) => {
    const fields = line.split(',');
    const [lon, lat, km] = [lonColumn, latColumn, kmColumn].map((column) => Number(fields[column] || NaN));
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || !Number.isFinite(km)) {
      throw new Error(`${path}, line ${index + 2}: three numbers expected, got "${line}".`);
    }
    // Corners are written as 105.83: rounding keeps a hair's breadth from moving them into the next cell.
    const cell = streetCell(Math.round(lon! / STREET_CELL_DEGREES), Math.round(lat! / STREET_CELL_DEGREES));
    grid.set(cell, (grid.get(cell) ?? 0) + km!);
  });
  return grid;
}

/** What `readStreetGrid` reads, metres of street as decimals; cells by column, then by row. */
export function writeStreetGrid(grid: StreetGrid): string {
  const lines = [...grid.keys()]
    .sort((a, b) => a - b)
    .map((cell) => {
      const corner = cornerOfStreetCell(cell).map((at) => (at * STREET_CELL_DEGREES).toFixed(2));
      return `${corner.join(',')},${grid.get(cell)!.toFixed(3)}\n`;
    });
  return `lon_min,lat_min,minor_street_km\n${lines.join('')}`;
}
