import type { Metres, Seconds } from '../domain/units.ts';
import { OUT_OF_REACH } from './time-grid.ts';
import type { TimeGrid } from './time-grid.ts';

type Ring = [lon: number, lat: number][];

/** Polygons as in a GeoJSON MultiPolygon: of each the outer ring, then its holes. */
export type Polygons = Ring[][];

/**
 * Crossings stay this share of a cell away from grid points: two of them never coincide, so rings never touch
 * themselves, not even after rounding (2 % of 100 m is two units of `ROUNDING`).
 */
const CLEARANCE = 0.02;
/** Between a point that is reached and one that belongs to a road that is not, the border runs in the middle. */
const TOWARDS_NOTHING = 0.5;
/** Positions are rounded to 1e-5 degrees, about a metre. */
const ROUNDING = 1e5;

/**
 * How a border runs through a cell, by which corners are inside (1 south-west, 2 south-east, 4 north-east, 8
 * north-west): for the side on which it enters (0 south, 1 east, 2 north, 3 west) the side on which it leaves, with
 * the inside on the left; −1 for sides on which none enters. Saddles (5 and 10) are in here as two separate corners;
 * rows 16 and 17 have them with the middle inside.
 */
const LEAVES: Int8Array = Int8Array.from(
  [
    [],
    [[0, 3]],
    [[1, 0]],
    [[1, 3]],
    [[2, 1]],
    // prettier-ignore
    [[0, 3], [2, 1]],
    [[2, 0]],
    [[2, 3]],
    [[3, 2]],
    [[0, 2]],
    // prettier-ignore
    [[1, 0], [3, 2]],
    [[1, 2]],
    [[3, 1]],
    [[0, 1]],
    [[3, 0]],
    [],
    // prettier-ignore
    [[0, 1], [2, 3]],
    // prettier-ignore
    [[3, 0], [1, 2]],
  ].flatMap((segments) => [0, 1, 2, 3].map((side) => segments.find(([from]) => from === side)?.[1] ?? -1)),
);
const JOINED_5 = 16;
const JOINED_10 = 17;

/** Draws the borders of what is reached within some times; keeps its scratch memory. */
export type Contourer = { contour(grid: TimeGrid, limits: readonly Seconds[]): Polygons[] };

/**
 * Marching squares with linear interpolation (Lorensen and Cline's idea in the plane), all limits in one look at the
 * grid. Rings are walked from cell to cell and close by cell and side, never by comparing coordinates. Outer rings run
 * counter-clockwise, holes clockwise (RFC 7946). Areas for a lower limit lie inside those for a higher one, as every
 * crossing moves outward along its side.
 */
export function createContourer(): Contourer {
  /** By point: how many of the limits, ascending, it misses. */
  let missed = new Uint8Array(0);
  /** By cell: the sides on which a walk has entered it, as bits. All zero between two borders. */
  let walked = new Uint8Array(0);
  /** By point: the ring that crosses the side east of it, where the border under way has one. */
  let ringEastOf = new Int32Array(0);

  /** In the order of the limits, at most 255 of them. */
  function contour(grid: TimeGrid, limits: readonly Seconds[]): Polygons[] {
    const size = grid.columns * grid.rows;
    if (missed.length < size) {
      missed = new Uint8Array(size);
      walked = new Uint8Array(size);
      ringEastOf = new Int32Array(size);
    }
    const ascending = Float64Array.from(new Set(limits)).sort();
    countMissed(grid, ascending);
    const borders = borderCells(grid, ascending.length);
    const drawn = borders.map((cells, band) => drawBorder(grid, ascending[band]!, band, cells));
    return limits.map((limit) => drawn[ascending.indexOf(limit)]!);
  }

  function countMissed({ columns, rows, seconds }: TimeGrid, ascending: Float64Array): void {
    const count = ascending.length;
    const longest = ascending[count - 1]!;
    for (let at = columns * rows - 1; at >= 0; at--) {
      const here = seconds[at]!;
      let band = count;
      if (here <= longest) {
        band--;
        while (band > 0 && here <= ascending[band - 1]!) band--;
      }
      missed[at] = band;
    }
  }

  /** The cells through which each limit's border runs, by their south-western point. */
  function borderCells({ columns, rows }: TimeGrid, count: number): number[][] {
    const borders = Array.from({ length: count }, (): number[] => []);
    for (let row = 0; row < rows - 1; row++) {
      const end = (row + 1) * columns - 1;
      let south = missed[row * columns]!;
      let north = missed[end + 1]!;
      for (let at = row * columns; at < end; at++) {
        const [west, westNorth] = [south, north];
        south = missed[at + 1]!;
        north = missed[at + columns + 1]!;
        if (west === south && west === north && west === westNorth) continue;
        const low = Math.min(west, westNorth, south, north);
        const high = Math.max(west, westNorth, south, north);
        for (let band = low; band < high; band++) borders[band]!.push(at);
      }
    }
    return borders;
  }

  function drawBorder(grid: TimeGrid, limit: Seconds, band: number, cells: readonly number[]): Polygons {
    const rings: Walked[] = [];
    for (const cell of cells) {
      const row = rowOfTable(grid, limit, band, cell);
      for (let side = 0; side < 4; side++) {
        if (LEAVES[row + side]! < 0 || (walked[cell]! & (1 << side)) !== 0) continue;
        rings.push(walk(grid, limit, band, cell, side, rings.length));
      }
    }
    for (const cell of cells) walked[cell] = 0;
    return assemble(rings, band);
  }

  /** Follows a border around, once. */
  function walk(
    grid: TimeGrid,
    limit: Seconds,
    band: number,
    firstCell: number,
    firstSide: number,
    index: number,
  ): Walked {
    const { columns, firstColumn, firstRow, seconds } = grid;
    const { cellMetres } = grid.lattice;
    const perColumn = grid.lattice.lonStep * ROUNDING;
    const perRow = grid.lattice.latStep * ROUNDING;
    const ring: Ring = [];
    let doubled = 0;
    let leftmost = -1;
    let leftmostColumn = Infinity;
    let cell = firstCell;
    let side = firstSide;
    let row = Math.floor(cell / columns);
    let column = cell - row * columns;
    let [firstX, firstY, beforeX, beforeY] = [0, 0, 0, 0];
    do {
      walked[cell]! |= 1 << side;
      // The crossing lies between this point and its neighbour to the east or to the north.
      const at = side === 1 ? cell + 1 : side === 2 ? cell + columns : cell;
      const isNorthward = (side & 1) === 1;
      const here = seconds[at]!;
      const there = seconds[isNorthward ? at + columns : at + 1]!;
      const share =
        here <= limit
          ? shareTowards(here, there, limit, cellMetres)
          : 1 - shareTowards(there, here, limit, cellMetres);
      const x = isNorthward ? column + (side === 1 ? 1 : 0) : column + share;
      const y = isNorthward ? row + share : row + (side === 2 ? 1 : 0);
      ring.push([
        Math.round((firstColumn + x) * perColumn) / ROUNDING,
        Math.round((firstRow + y) * perRow) / ROUNDING,
      ]);
      if (ring.length === 1) {
        firstX = x;
        firstY = y;
      } else doubled += beforeX * y - x * beforeY;
      beforeX = x;
      beforeY = y;
      if (!isNorthward) {
        ringEastOf[at] = index;
        if (column < leftmostColumn) {
          leftmostColumn = column;
          leftmost = at;
        }
      }
      side = LEAVES[rowOfTable(grid, limit, band, cell) + side]!;
      if (side === 0) row--;
      else if (side === 1) column++;
      else if (side === 2) row++;
      else column--;
      cell = row * columns + column;
      side ^= 2;
    } while (cell !== firstCell || side !== firstSide);
    doubled += beforeX * firstY - firstX * beforeY;
    ring.push([ring[0]![0], ring[0]![1]]);
    return { ring, isOuter: doubled > 0, leftmost };
  }

  /** Puts every hole into the outer ring around it. */
  function assemble(rings: readonly Walked[], band: number): Polygons {
    const polygons = new Map<number, Ring[]>();
    rings.forEach(({ ring, isOuter }, i) => isOuter && polygons.set(i, [ring]));
    // Left of a hole's leftmost crossing is the inside, and left of that the border of what is around it.
    const around = (hole: number): number => {
      let at = rings[hole]!.leftmost;
      while (missed[at - 1]! <= band) at--;
      const ring = ringEastOf[at - 1]!;
      return rings[ring]!.isOuter ? ring : around(ring);
    };
    rings.forEach(({ ring, isOuter }, i) => !isOuter && polygons.get(around(i))?.push(ring));
    return [...polygons.values()];
  }

  /** Where `LEAVES` tells of a cell. */
  function rowOfTable({ columns, seconds }: TimeGrid, limit: Seconds, band: number, cell: number): number {
    const corners =
      (missed[cell]! <= band ? 1 : 0) |
      (missed[cell + 1]! <= band ? 2 : 0) |
      (missed[cell + columns + 1]! <= band ? 4 : 0) |
      (missed[cell + columns]! <= band ? 8 : 0);
    if ((corners !== 5 && corners !== 10) || !isMiddleInside(seconds, cell, columns, limit))
      return 4 * corners;
    return 4 * (corners === 5 ? JOINED_5 : JOINED_10);
  }

  return { contour };
}

type Walked = {
  readonly ring: Ring;
  readonly isOuter: boolean;
  /** Point west of the ring's westernmost crossing on a row. */
  readonly leftmost: number;
};

function isMiddleInside(seconds: Float32Array, at: number, columns: number, limit: Seconds): boolean {
  const sum = seconds[at]! + seconds[at + 1]! + seconds[at + columns]! + seconds[at + columns + 1]!;
  return sum / 4 <= limit;
}

/** How far the area goes from a point within the limit towards its neighbour beyond, as a share of the way. */
function shareTowards(inside: Seconds, outside: Seconds, limit: Seconds, cellMetres: Metres): number {
  if (outside === Infinity) return TOWARDS_NOTHING;
  const share =
    outside >= OUT_OF_REACH
      ? 1 - (outside - OUT_OF_REACH) / cellMetres
      : (limit - inside) / (outside - inside);
  return Math.min(1 - CLEARANCE, Math.max(CLEARANCE, share));
}
