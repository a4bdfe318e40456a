import type { Metres, Position, Seconds } from '../domain/units.ts';
import { createBrush } from './brush.ts';
import type { Brush } from './brush.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { Polylines } from './polylines.ts';
import type { Pieces } from './reach.ts';
import { ROAD_CLASSES } from './road-network.ts';
import { isRestrictedAccess } from './snap.ts';
import type { SnapIndex } from './snap.ts';
import type { CostedNetwork } from './stops.ts';
import { AREA_REACH_METRES, OFF_ROAD_METRES_PER_SECOND, OUT_OF_REACH } from './time-grid.ts';
import type { TimeGrid } from './time-grid.ts';

/** What a grid is painted from. */
export type Reached = {
  readonly pieces: Pieces;
  /** Where the surface begins, and where it meets the network: the way between them is reached too. */
  readonly origin: Position;
  readonly access: readonly { readonly position: Position; readonly seconds: Seconds }[];
};

/** Lines with `sharesOf` them. */
export type MeasuredLines = Polylines & { readonly share: Float32Array };

export type GridPainter = { paint(reached: Reached, cellMetres: Metres): TimeGrid };

/** Not yet claimed by any road; claimed in this ring, time to follow. */
const FREE = -1;
const PENDING = -2;

const FERRY = ROAD_CLASSES.indexOf('ferry');

/**
 * Turns reached roads into times on a grid. The grid's memory is the painter's and is painted over next time.
 *
 * 1. The four corners of every cell through which a reached road runs get that road's time: the earliest on its
 *    stretch in the cell. So all corners of a cell in which a road is reached in time t have at most t, and no
 *    reached road ever lies outside its area.
 * 2. Other points get the time of the nearest road plus the way from there at off-road speed, up to
 *    `AREA_REACH_METRES`. The *nearest* road counts, reached or not, as it does when a point is snapped: the far
 *    bank of a river belongs to the road on that bank.
 * 3. Expressways, bridges and tunnels have no sides: only step 1 is done for them. Ferries are not painted.
 */
export function createGridPainter(
  costed: CostedNetwork,
  lines: MeasuredLines,
  index: SnapIndex,
): GridPainter {
  const { network, edgeSeconds } = costed;
  const [, south, , north] = network.meta.bounds;
  const middle = metresPerDegree((south + north) / 2);
  let seconds = new Float32Array(0);
  let squares = new Float32Array(0);
  let stepColumns = new Int8Array(0);
  let stepRows = new Int8Array(0);
  let front = new Int32Array(0);
  let next = new Int32Array(0);
  /** How much of an edge is reached, above 1 once it has been claimed. All zero between two calls. */
  const covered = new Float32Array(network.edgeCount);

  function paint({ pieces, origin, access }: Reached, cellMetres: Metres): TimeGrid {
    const lonStep = cellMetres / middle.lon;
    const latStep = cellMetres / middle.lat;
    const widths = [metresPerDegree(south).lon * lonStep, metresPerDegree(north).lon * lonStep];
    const thin = Math.min(...widths, cellMetres);
    // From a road to the furthest corner of its cell, and from there on.
    const diagonal = Math.hypot(Math.max(...widths), cellMetres);
    const reach = Math.max(0, AREA_REACH_METRES - diagonal);
    const margin = Math.ceil(reach / thin) + 3;

    const box = boxOf(lines, pieces, [origin, ...access.map(({ position }) => position)]);
    const firstColumn = Math.floor(box.west / 1e6 / lonStep) - margin;
    const firstRow = Math.floor(box.south / 1e6 / latStep) - margin;
    const columns = Math.ceil(box.east / 1e6 / lonStep) + margin - firstColumn + 1;
    const rows = Math.ceil(box.north / 1e6 / latStep) + margin - firstRow + 1;
    const size = columns * rows;
    if (seconds.length < size) {
      seconds = new Float32Array(size);
      squares = new Float32Array(size);
      stepColumns = new Int8Array(size);
      stepRows = new Int8Array(size);
      front = new Int32Array(size);
      next = new Int32Array(size);
    }
    seconds.fill(FREE, 0, size);
    const grid: TimeGrid = { cellMetres, lonStep, latStep, firstColumn, firstRow, columns, rows, seconds };
    const brush = createBrush(grid);

    for (let i = 0; i < pieces.count; i++) {
      covered[pieces.edge[i]!]! += pieces.end[i]! - pieces.start[i]!;
      if (!isRestrictedAccess(network, pieces.edge[i]!)) paintPiece(brush, lines, pieces, i);
    }
    claimUnreached(brush, pieces, box, margin * latStep * 1e6);
    spreadSideways(grid, reach);
    for (let i = 0; i < size; i++) if (seconds[i]! < 0) seconds[i] = Infinity;

    for (let i = 0; i < pieces.count; i++) {
      const edge = pieces.edge[i]!;
      if (network.edgeClass[edge] === FERRY || !isRestrictedAccess(network, edge)) continue;
      paintPiece(brush, lines, pieces, i);
    }
    for (const { position, seconds: at } of access) {
      brush(origin[0] * 1e6, origin[1] * 1e6, position[0] * 1e6, position[1] * 1e6, 0, at);
    }
    return grid;
  }

  /** Edges that are not reached, or not wholly, claim what lies beside them, if one could turn off there. */
  function claimUnreached(brush: Brush, pieces: Pieces, box: Box, margin: number): void {
    const claimed: number[] = [];
    const column = (lon: number): number =>
      clamp(Math.floor((lon - index.west) / index.cellMicroDegrees), 0, index.columns - 1);
    const row = (lat: number): number =>
      clamp(Math.floor((lat - index.south) / index.cellMicroDegrees), 0, index.rows - 1);
    const right = column(box.east + margin);
    const top = row(box.north + margin);
    for (let r = row(box.south - margin); r <= top; r++) {
      const end = index.first[r * index.columns + right + 1]!;
      for (let i = index.first[r * index.columns + column(box.west - margin)]!; i < end; i++) {
        const edge = index.edges[i]!;
        if (covered[edge]! > 0.999 || !(edgeSeconds[edge]! < Infinity)) continue;
        covered[edge] = 2;
        claimed.push(edge);
        if (!isRestrictedAccess(network, edge)) paintLine(brush, lines, edge, 0, 1, Infinity, Infinity);
      }
    }
    for (const edge of claimed) covered[edge] = 0;
    for (let i = 0; i < pieces.count; i++) covered[pieces.edge[i]!] = 0;
  }

  /**
   * Brushfire: ring by ring, points that no road has claimed join the source of a neighbour, the nearest one
   * offered in that ring, and take its time plus the way from it. A source is kept as the steps back to it.
   */
  function spreadSideways(grid: TimeGrid, reach: Metres): void {
    const { columns, rows, cellMetres } = grid;
    const width = metresPerDegree((grid.firstRow + rows / 2) * grid.latStep).lon * grid.lonStep;
    const offsets = [-1, 1, -columns, columns];
    const columnOffsets = [-1, 1, 0, 0];
    const rowOffsets = [0, 0, -1, 1];
    let frontEnd = collectBorder(columns, rows);
    while (frontEnd > 0) {
      let nextEnd = 0;
      for (let i = 0; i < frontEnd; i++) {
        const from = front[i]!;
        const fromColumns = stepColumns[from]!;
        const fromRows = stepRows[from]!;
        for (let side = 0; side < 4; side++) {
          const to = from + offsets[side]!;
          const state = seconds[to]!;
          if (state !== FREE && state !== PENDING) continue;
          const dx = (fromColumns + columnOffsets[side]!) * width;
          const dy = (fromRows + rowOffsets[side]!) * cellMetres;
          const square = dx * dx + dy * dy;
          if (state === FREE) {
            next[nextEnd++] = to;
            seconds[to] = PENDING;
          } else if (square >= squares[to]!) continue;
          stepColumns[to] = fromColumns + columnOffsets[side]!;
          stepRows[to] = fromRows + rowOffsets[side]!;
          squares[to] = square;
        }
      }
      frontEnd = 0;
      for (let i = 0; i < nextEnd; i++) {
        const to = next[i]!;
        const metres = Math.sqrt(squares[to]!);
        const source = seconds[to - stepRows[to]! * columns - stepColumns[to]!]!;
        if (metres > reach) seconds[to] = source === Infinity ? Infinity : OUT_OF_REACH + metres - reach;
        else {
          seconds[to] = source + metres / OFF_ROAD_METRES_PER_SECOND;
          front[frontEnd++] = to;
        }
      }
    }
  }

  /** Puts the points claimed by roads that have a free neighbour into `front`; each is its own source. */
  function collectBorder(columns: number, rows: number): number {
    let count = 0;
    for (let row = 1; row < rows - 1; row++) {
      const end = (row + 1) * columns - 1;
      for (let at = row * columns + 1; at < end; at++) {
        if (seconds[at] === FREE) continue;
        if (
          seconds[at - 1] !== FREE &&
          seconds[at + 1] !== FREE &&
          seconds[at - columns] !== FREE &&
          seconds[at + columns] !== FREE
        ) {
          continue;
        }
        stepColumns[at] = stepRows[at] = 0;
        front[count++] = at;
      }
    }
    return count;
  }

  return { paint };
}

function paintPiece(brush: Brush, lines: MeasuredLines, pieces: Pieces, i: number): void {
  const edge = pieces.edge[i]!;
  paintLine(
    brush,
    lines,
    edge,
    pieces.start[i]!,
    pieces.end[i]!,
    pieces.startSeconds[i]!,
    pieces.endSeconds[i]!,
  );
}

/** Paints an edge between two shares of its length, at which it is reached at two times. */
function paintLine(
  brush: Brush,
  { first, lon, lat, share }: MeasuredLines,
  edge: number,
  start: number,
  end: number,
  startSeconds: Seconds,
  endSeconds: Seconds,
): void {
  const slope = endSeconds === startSeconds ? 0 : (endSeconds - startSeconds) / (end - start || 1);
  const last = first[edge + 1]! - 1;
  for (let point = first[edge]!; point < last; point++) {
    const a = share[point]!;
    const b = share[point + 1]!;
    if (b < start || a > end) continue;
    const ax = lon[point]!;
    const ay = lat[point]!;
    const bx = lon[point + 1]!;
    const by = lat[point + 1]!;
    if (a >= start && b <= end) {
      brush(ax, ay, bx, by, startSeconds + (a - start) * slope, startSeconds + (b - start) * slope);
      continue;
    }
    const low = Math.max(a, start);
    const high = Math.min(b, end);
    const from = (low - a) / (b - a || 1);
    const to = (high - a) / (b - a || 1);
    brush(
      ax + from * (bx - ax),
      ay + from * (by - ay),
      ax + to * (bx - ax),
      ay + to * (by - ay),
      startSeconds + (low - start) * slope,
      startSeconds + (high - start) * slope,
    );
  }
}

/** Micro-degrees. */
type Box = { west: number; south: number; east: number; north: number };

/** Around some positions and every edge of which something is reached. */
function boxOf({ first, lon, lat }: MeasuredLines, pieces: Pieces, positions: readonly Position[]): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const position of positions) {
    west = Math.min(west, position[0] * 1e6);
    east = Math.max(east, position[0] * 1e6);
    south = Math.min(south, position[1] * 1e6);
    north = Math.max(north, position[1] * 1e6);
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

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
