import { ALL_CORNERS, walkCells } from './lattice.ts';
import type { Lattice } from './lattice.ts';
import type { Polylines } from './polylines.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';
import type { ShoreIndex } from './shore-index.ts';
import { isRestrictedAccess } from './snap.ts';

/** Lines with `sharesOf` them. */
export type MeasuredLines = Polylines & { readonly share: Float32Array };

/**
 * Which cells of a lattice roads run through, for the edges that were asked for: the passes of edge e are
 * `first[e] … end[e] − 1`, in the order of its line. Arrays are replaced as they grow: take them after `add`.
 */
export type RoadCells = {
  readonly lattice: Lattice;
  /** −1 for edges that were not asked for yet. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** The cell's south-west corner. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** Share of the edge at which it enters the cell; what follows an edge's last pass is 1. */
  readonly enters: Float32Array;
  /**
   * The cell's corners that one reaches from this road off the road: none from expressways, bridges and tunnels, and
   * none across a shore.
   */
  readonly sides: Uint8Array;
  /** 1 for edges of which some pass does not reach all four corners. */
  readonly hasOtherSides: Uint8Array;
  /** Makes the passes of an edge that has none yet. */
  add(edge: number): void;
};

const FERRY = ROAD_CLASSES.indexOf('ferry');

/** None of this depends on costs: one instance serves all profiles and years. About 13 bytes a pass. */
export function createRoadCells(
  network: RoadNetwork,
  lines: MeasuredLines,
  shores: ShoreIndex,
  lattice: Lattice,
): RoadCells {
  const perColumn = 1 / (1e6 * lattice.lonStep);
  const perRow = 1 / (1e6 * lattice.latStep);
  const cells = {
    lattice,
    first: new Int32Array(network.edgeCount).fill(-1),
    end: new Int32Array(network.edgeCount),
    column: new Int32Array(0),
    row: new Int32Array(0),
    enters: new Float32Array(0),
    sides: new Uint8Array(0),
    hasOtherSides: new Uint8Array(network.edgeCount),
    add,
  };
  let count = 0;
  // Where the walk is: the segment under way, and its edge's.
  let from = 0;
  let covers = 0;
  let begin = 0;
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
    cells.end[edge] = count;
    reserve();
    cells.enters[count++] = 1;
  }

  function walkEdge(edge: number): void {
    const { first, lon, lat, share } = lines;
    const last = first[edge + 1]! - 1;
    const isRestricted = isRestrictedAccess(network, edge);
    seen = isRestricted ? 0 : ALL_CORNERS;
    isShoreNear = !isRestricted && isShoreBeside(first[edge]!, last);
    endX = lon[first[edge]!]! * perColumn;
    endY = lat[first[edge]!]! * perRow;
    for (let point = first[edge]!; point < last; point++) {
      x = endX;
      y = endY;
      endX = lon[point + 1]! * perColumn;
      endY = lat[point + 1]! * perRow;
      from = share[point]!;
      covers = share[point + 1]! - from;
      walkCells(x, y, endX, endY, pass);
    }
    if (isRestricted) cells.hasOtherSides[edge] = 1;
    else if (isShoreNear) {
      for (let i = begin; i < count; i++) if (cells.sides[i] !== ALL_CORNERS) cells.hasOtherSides[edge] = 1;
    }
  }

  function pass(column: number, row: number, entered: number, left: number): void {
    const sides = isShoreNear ? cornersOnThisSide(column, row, entered, left) : seen;
    const before = count - 1;
    if (count > begin && cells.column[before] === column && cells.row[before] === row) {
      cells.sides[before]! |= sides;
      return;
    }
    reserve();
    cells.column[count] = column;
    cells.row[count] = row;
    cells.enters[count] = from + entered * covers;
    cells.sides[count] = sides;
    count++;
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

  function isShoreBeside(firstPoint: number, lastPoint: number): boolean {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = firstPoint; point <= lastPoint; point++) {
      west = Math.min(west, lines.lon[point]!);
      east = Math.max(east, lines.lon[point]!);
      south = Math.min(south, lines.lat[point]!);
      north = Math.max(north, lines.lat[point]!);
    }
    const [width, height] = [1 / perColumn, 1 / perRow];
    return shores.isNear(west - width, south - height, east + width, north + height);
  }

  function reserve(): void {
    if (count < cells.column.length) return;
    const length = Math.max(4096, 2 * count);
    cells.column = grown(cells.column, length);
    cells.row = grown(cells.row, length);
    cells.enters = grown(cells.enters, length);
    cells.sides = grown(cells.sides, length);
  }

  return cells;
}

function grown<T extends Int32Array | Float32Array | Uint8Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
