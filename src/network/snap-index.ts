import type { Metres } from '../domain/units.ts';
import type { Polylines } from './polylines.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';

/**
 * Uniform grid over the network; each cell lists the stretches of road that touch it, an edge that comes back once more.
 * Stretch i goes from point `from[i]` to point `to[i]` of edge `edges[i]`.
 */
export type SnapIndex = {
  readonly west: number;
  readonly south: number;
  readonly cellMicroDegrees: number;
  readonly columns: number;
  readonly rows: number;
  /** The stretches of cell c are `first[c] … first[c + 1] − 1`. */
  readonly first: Uint32Array;
  readonly edges: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

/** About so many cells for every edge; in micro-degrees not below 200 m, not above 5 km. */
const CELLS_PER_EDGE = 4;
const LEAST_CELL = 2000;
const LARGEST_CELL = 50_000;

const FERRY = ROAD_CLASSES.indexOf('ferry');

/** Builds the index in two passes over all points: count, then fill. Ferries are left out: nobody boards at sea. */
export function buildSnapIndex(network: Roads, lines: Polylines): SnapIndex {
  const { edgeCount, edgeClass } = network;
  const { first: firstPoint, lon, lat } = lines;
  const frame = frameOf(network);
  const { west, south, cellMicroDegrees: size, columns, rows } = frame;
  const first = new Uint32Array(columns * rows + 1);
  /** Of each cell, the point where its last stretch so far ends, plus one. */
  const ends = new Uint32Array(columns * rows);

  let [edges, from, to] = [new Uint32Array(0), new Uint32Array(0), new Uint32Array(0)];
  let next = first;
  for (const isFilling of [false, true]) {
    if (isFilling) {
      for (let cell = 0; cell < columns * rows; cell++) first[cell + 1]! += first[cell]!;
      next = first.slice();
      const count = first[columns * rows]!;
      [edges, from, to] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
      ends.fill(0);
    }
    for (let edge = 0; edge < edgeCount; edge++) {
      if (edgeClass[edge] === FERRY) continue;
      let column = ((lon[firstPoint[edge]!]! - west) / size) | 0;
      let row = ((lat[firstPoint[edge]!]! - south) / size) | 0;
      for (let point = firstPoint[edge]!; point < firstPoint[edge + 1]! - 1; point++) {
        const nextColumn = ((lon[point + 1]! - west) / size) | 0;
        const nextRow = ((lat[point + 1]! - south) / size) | 0;
        // All cells of the segment's box: a superset of those it crosses, and mostly just one.
        const right = Math.max(column, nextColumn);
        const top = Math.max(row, nextRow);
        for (let r = Math.min(row, nextRow); r <= top; r++) {
          for (let c = Math.min(column, nextColumn); c <= right; c++) {
            const cell = r * columns + c;
            const isNew = ends[cell] !== point + 1;
            ends[cell] = point + 2;
            if (!isFilling) {
              if (isNew) first[cell + 1]!++;
              continue;
            }
            if (isNew) {
              edges[next[cell]!] = edge;
              from[next[cell]!] = point;
              next[cell]!++;
            }
            to[next[cell]! - 1] = point + 1;
          }
        }
        column = nextColumn;
        row = nextRow;
      }
    }
  }
  return { ...frame, first, edges, from, to };
}

/** Metres per micro-degree. */
export type Scale = { readonly lon: number; readonly lat: number };

/** Bounds are compared with distances that are rounded elsewhere. */
const SLACK = 1 + 1e-9;

/**
 * Visits the stretches around a point in micro-degrees, those further away later, as long as any may be nearer than the bound;
 * `visit` gives the bound from then on. Some that are further away are visited as well.
 */
export function visitAround(
  index: SnapIndex,
  lon: number,
  lat: number,
  scale: Scale,
  bound: Metres,
  visit: (stretch: number) => Metres,
): void {
  const { columns, rows, first, cellMicroDegrees: size } = index;
  const [x, y] = [(lon - index.west) / size, (lat - index.south) / size];
  const [width, height] = [size * scale.lon, size * scale.lat];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const lastRing = Math.max(column, columns - 1 - column, row, rows - 1 - row);
  for (let ring = 0; ring <= lastRing; ring++) {
    // All that is nearer has been seen: the point lies in the middle cell.
    const aside = Math.min(x - column, column + 1 - x) + ring - 1;
    const along = Math.min(y - row, row + 1 - y) + ring - 1;
    if (ring > 0 && Math.min(aside * width, along * height) > bound * SLACK) return;
    for (let r = Math.max(0, row - ring); r <= row + ring && r < rows; r++) {
      const isWhole = r === row - ring || r === row + ring;
      const up = r > row ? (r - y) * height : r < row ? (y - r - 1) * height : 0;
      if (up > bound * SLACK) continue;
      for (let c = column - ring; c <= column + ring; c += isWhole || ring === 0 ? 1 : 2 * ring) {
        if (c < 0 || c >= columns) continue;
        const cell = r * columns + c;
        const end = first[cell + 1]!;
        let i = first[cell]!;
        if (i === end) continue;
        const across = c > column ? (c - x) * width : c < column ? (x - c - 1) * width : 0;
        const reach = bound * SLACK;
        if (across * across + up * up > reach * reach) continue;
        while (i < end) bound = visit(i++);
      }
    }
  }
}

function frameOf(
  network: Roads,
): Pick<SnapIndex, 'west' | 'south' | 'cellMicroDegrees' | 'columns' | 'rows'> {
  const [west, south, east, north] = network.meta.bounds;
  const margin = 1e-5;
  const width = (east - west + 2 * margin) * 1e6;
  const height = (north - south + 2 * margin) * 1e6;
  const ideal = Math.sqrt((width * height) / (CELLS_PER_EDGE * Math.max(1, network.edgeCount)));
  const cellMicroDegrees = Math.ceil(Math.min(Math.max(ideal, LEAST_CELL), LARGEST_CELL));
  return {
    west: Math.floor((west - margin) * 1e6),
    south: Math.floor((south - margin) * 1e6),
    cellMicroDegrees,
    columns: Math.ceil(width / cellMicroDegrees) + 1,
    rows: Math.ceil(height / cellMicroDegrees) + 1,
  };
}
