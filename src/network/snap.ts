import type { KmPerHour, Metres, Position, Seconds } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { Polylines } from './polylines.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';

/** A point further than this from any usable road has no answer. */
export const SNAP_LIMIT_METRES: Metres = 5000;

/**
 * Straight-line speed between a point and the road. The shipped network ends at tertiary roads, so this stands for
 * park roads and village lanes: some 20 km/h, less by their bends and gates. At walking pace the middle of a park
 * of 300 ha would be a quarter of an hour from its own gate.
 */
export const OFF_ROAD_KM_PER_HOUR: KmPerHour = 15;

/**
 * Roads hardly further than the nearest one are ways in as well, each at the price of its own access: up to a
 * quarter further, as nobody knows where a site's gate is, but at most 50 m. A point right beside a divided road is
 * bound to its own side; the few metres are for junctions, where several roads are equally near.
 */
const ALTERNATIVE_SHARE = 0.25;
const ALTERNATIVE_METRES = { least: 3, most: 50 } as const;
/** Enough for the largest junctions; a bound so that a bad extract cannot make a search start everywhere. */
const MOST_ALTERNATIVES = 16;
/** Nobody gets onto an expressway or a bridge from beside it, unless he is on it: within half its width. */
const ON_THE_ROAD_METRES: Metres = 20;

/** One place where a point can enter or leave the network. */
export type Access = {
  readonly edge: number;
  /** Where along the edge's geometry, 0 at its from-node and 1 at its to-node. */
  readonly fraction: number;
  /** Straight distance from the point to the road. */
  readonly metres: Metres;
  readonly position: Position;
};

/** Uniform grid over the network; each cell lists the edges that touch it (some of them twice). */
export type SnapIndex = {
  readonly west: number;
  readonly south: number;
  readonly cellMicroDegrees: number;
  readonly columns: number;
  readonly rows: number;
  readonly first: Uint32Array;
  readonly edges: Uint32Array;
};

/** Builds the index in two passes over all points: count, then fill. Ferries are left out: nobody boards at sea. */
export function buildSnapIndex(network: RoadNetwork, lines: Polylines): SnapIndex {
  const { edgeCount, edgeClass } = network;
  const { first: firstPoint, lon, lat } = lines;
  const frame = frameOf(network);
  const { west, south, cellMicroDegrees: size, columns, rows } = frame;
  const first = new Uint32Array(columns * rows + 1);
  let edges = new Uint32Array(0);
  for (const isFilling of [false, true]) {
    if (isFilling) {
      for (let cell = 0; cell < columns * rows; cell++) first[cell + 1]! += first[cell]!;
      edges = new Uint32Array(first[columns * rows]!);
    }
    for (let edge = 0; edge < edgeCount; edge++) {
      if (edgeClass[edge] === FERRY) continue;
      let column = ((lon[firstPoint[edge]!]! - west) / size) | 0;
      let row = ((lat[firstPoint[edge]!]! - south) / size) | 0;
      let lastCell = -1;
      for (let point = firstPoint[edge]! + 1; point < firstPoint[edge + 1]!; point++) {
        const nextColumn = ((lon[point]! - west) / size) | 0;
        const nextRow = ((lat[point]! - south) / size) | 0;
        // All cells of the segment's box: a superset of those it crosses, and mostly just one.
        const left = Math.min(column, nextColumn);
        const right = Math.max(column, nextColumn);
        const top = Math.max(row, nextRow);
        for (let r = Math.min(row, nextRow); r <= top; r++) {
          for (let c = left; c <= right; c++) {
            const cell = r * columns + c;
            if (cell === lastCell) continue;
            lastCell = cell;
            if (isFilling) edges[--first[cell + 1]!] = edge;
            else first[cell + 1]!++;
          }
        }
        column = nextColumn;
        row = nextRow;
      }
    }
  }
  // Filling ran every row's end down to its start: `first[cell + 1]` is where the cell begins.
  first.copyWithin(0, 1);
  first[columns * rows] = edges.length;
  return { ...frame, first, edges };
}

/**
 * Where a point meets the network for a profile and year: the nearest usable edge and those hardly further,
 * nearest first, ties by edge number; empty where no road is within `SNAP_LIMIT_METRES`.
 *
 * Usable is what is open (`edgeSeconds` finite) and in the one large connected part. Expressways, their links,
 * bridges and tunnels count only where the point lies on them and on nothing else, or where there is nothing
 * else within the limit: a factory beside an expressway cannot get onto it between two interchanges.
 */
export function snap(
  network: RoadNetwork,
  lines: Polylines,
  index: SnapIndex,
  edgeSeconds: Float32Array,
  position: Position,
): Access[] {
  const lon = position[0] * 1e6;
  const lat = position[1] * 1e6;
  const perDegree = metresPerDegree(position[1]);
  const scale = { lon: perDegree.lon / 1e6, lat: perDegree.lat / 1e6 };
  const ordinary: Near[] = [];
  const restricted: Near[] = [];
  let nearestOrdinary = Infinity;

  const column = Math.floor((lon - index.west) / index.cellMicroDegrees);
  const row = Math.floor((lat - index.south) / index.cellMicroDegrees);
  const ringMetres = index.cellMicroDegrees * Math.min(scale.lon, scale.lat);
  for (let ring = 0; ; ring++) {
    // Everything nearer than this has been seen: the point is somewhere in the middle cell.
    const seen = (ring - 1) * ringMetres;
    if (seen > SNAP_LIMIT_METRES || seen > furthestAlternative(nearestOrdinary)) break;
    forEachCellOfRing(index, column, row, ring, (cell) => {
      for (let i = index.first[cell]!; i < index.first[cell + 1]!; i++) {
        const edge = index.edges[i]!;
        if (!(edgeSeconds[edge]! < Infinity)) continue;
        if ((network.edgeFlags[edge]! & EDGE_FLAGS.MAIN_COMPONENT) === 0) continue;
        const near = nearestOnEdge(lines, edge, lon, lat, scale);
        if (near.metres > SNAP_LIMIT_METRES) continue;
        if (isRestrictedAccess(network, edge)) restricted.push(near);
        else {
          ordinary.push(near);
          nearestOrdinary = Math.min(nearestOrdinary, near.metres);
        }
      }
    });
  }
  const nearestRestricted = restricted.reduce((least, { metres }) => Math.min(least, metres), Infinity);
  const isOnRestricted = nearestRestricted <= ON_THE_ROAD_METRES && nearestRestricted < nearestOrdinary;
  const chosen =
    ordinary.length === 0 ? restricted : isOnRestricted ? [...ordinary, ...restricted] : ordinary;
  return pickAlternatives(chosen).map((near) => toAccess(lines, near, scale));
}

/** How far from a road somebody may point who means that road: some pixels on a map that shows a province. */
const POINTING_METRES: Metres = 2000;

/** The edge of any kind, open or not, that is nearest to a position on the map; null where none is near. */
export function nearestEdge(lines: Polylines, index: SnapIndex, position: Position): number | null {
  const [lon, lat] = [position[0] * 1e6, position[1] * 1e6];
  const perDegree = metresPerDegree(position[1]);
  const scale = { lon: perDegree.lon / 1e6, lat: perDegree.lat / 1e6 };
  const column = Math.floor((lon - index.west) / index.cellMicroDegrees);
  const row = Math.floor((lat - index.south) / index.cellMicroDegrees);
  const cellMetres = index.cellMicroDegrees * Math.min(scale.lon, scale.lat);
  let nearest: Near | null = null;
  for (let ring = 0; ring <= Math.ceil(POINTING_METRES / cellMetres); ring++) {
    forEachCellOfRing(index, column, row, ring, (cell) => {
      for (let i = index.first[cell]!; i < index.first[cell + 1]!; i++) {
        const near = nearestOnEdge(lines, index.edges[i]!, lon, lat, scale);
        if (near.metres <= (nearest?.metres ?? POINTING_METRES)) nearest = near;
      }
    });
  }
  return (nearest as Near | null)?.edge ?? null;
}

/** Time from a point to its road or back. */
export function accessSeconds(metres: Metres): Seconds {
  return (metres * 3.6) / OFF_ROAD_KM_PER_HOUR;
}

/** True for roads one cannot turn off or onto just anywhere. */
export function isRestrictedAccess(network: RoadNetwork, edge: number): boolean {
  const flags = network.edgeFlags[edge]!;
  const roadClass = network.edgeClass[edge]!;
  return (
    roadClass === MOTORWAY ||
    roadClass === MOTORWAY_LINK ||
    roadClass === FERRY ||
    (flags & (EDGE_FLAGS.BRIDGE | EDGE_FLAGS.TUNNEL)) !== 0
  );
}

const MOTORWAY = ROAD_CLASSES.indexOf('motorway');
const MOTORWAY_LINK = ROAD_CLASSES.indexOf('motorway_link');
const FERRY = ROAD_CLASSES.indexOf('ferry');

/** Cells of such a size that there are about two for every edge; not below 200 m, not above 5 km. */
function frameOf(network: RoadNetwork): Omit<SnapIndex, 'first' | 'edges'> {
  const [west, south, east, north] = network.meta.bounds;
  const margin = 1e-5;
  const width = (east - west + 2 * margin) * 1e6;
  const height = (north - south + 2 * margin) * 1e6;
  const ideal = Math.sqrt((width * height) / (2 * Math.max(1, network.edgeCount)));
  const cellMicroDegrees = Math.ceil(Math.min(Math.max(ideal, 2000), 50000));
  return {
    west: Math.floor((west - margin) * 1e6),
    south: Math.floor((south - margin) * 1e6),
    cellMicroDegrees,
    columns: Math.ceil(width / cellMicroDegrees) + 1,
    rows: Math.ceil(height / cellMicroDegrees) + 1,
  };
}

/** Visits the cells at a distance of `ring` cells, those that exist. */
function forEachCellOfRing(
  index: SnapIndex,
  column: number,
  row: number,
  ring: number,
  visit: (cell: number) => void,
): void {
  for (let r = row - ring; r <= row + ring; r++) {
    if (r < 0 || r >= index.rows) continue;
    const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
    for (let c = column - ring; c <= column + ring; c += step) {
      if (c >= 0 && c < index.columns) visit(r * index.columns + c);
    }
  }
}

type Scale = { readonly lon: number; readonly lat: number };

/** Nearest point of an edge: on which segment (by its first point) and how far along it. */
type Near = {
  readonly edge: number;
  readonly metres: Metres;
  readonly point: number;
  readonly along: number;
};

function nearestOnEdge(lines: Polylines, edge: number, lon: number, lat: number, scale: Scale): Near {
  let least = Infinity;
  let bestPoint = 0;
  let bestAlong = 0;
  const end = lines.first[edge + 1]! - 1;
  let bx = (lines.lon[lines.first[edge]!]! - lon) * scale.lon;
  let by = (lines.lat[lines.first[edge]!]! - lat) * scale.lat;
  for (let point = lines.first[edge]!; point < end; point++) {
    const ax = bx;
    const ay = by;
    bx = (lines.lon[point + 1]! - lon) * scale.lon;
    by = (lines.lat[point + 1]! - lat) * scale.lat;
    const dx = bx - ax;
    const dy = by - ay;
    const squared = dx * dx + dy * dy;
    const along = squared > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared)) : 0;
    const x = ax + along * dx;
    const y = ay + along * dy;
    const distance = x * x + y * y;
    if (distance < least) {
      least = distance;
      bestPoint = point;
      bestAlong = along;
    }
  }
  return { edge, metres: Math.sqrt(least), point: bestPoint, along: bestAlong };
}

function furthestAlternative(nearest: Metres): Metres {
  const { least, most } = ALTERNATIVE_METRES;
  return nearest + Math.min(most, Math.max(least, nearest * ALTERNATIVE_SHARE));
}

function pickAlternatives(found: readonly Near[]): Near[] {
  const sorted = [...found].sort((a, b) => a.metres - b.metres || a.edge - b.edge);
  const limit = furthestAlternative(sorted[0]?.metres ?? 0);
  const picked: Near[] = [];
  for (const near of sorted) {
    if (near.metres > limit || picked.length === MOST_ALTERNATIVES) break;
    if (!picked.some(({ edge }) => edge === near.edge)) picked.push(near);
  }
  return picked;
}

function toAccess(lines: Polylines, near: Near, scale: Scale): Access {
  const { edge, point, along } = near;
  let before = 0;
  let total = 0;
  for (let i = lines.first[edge]!; i < lines.first[edge + 1]! - 1; i++) {
    const dx = (lines.lon[i + 1]! - lines.lon[i]!) * scale.lon;
    const dy = (lines.lat[i + 1]! - lines.lat[i]!) * scale.lat;
    const length = Math.hypot(dx, dy);
    if (i < point) before += length;
    else if (i === point) before += along * length;
    total += length;
  }
  const x = lines.lon[point]! + along * (lines.lon[point + 1]! - lines.lon[point]!);
  const y = lines.lat[point]! + along * (lines.lat[point + 1]! - lines.lat[point]!);
  return {
    edge,
    fraction: total > 0 ? before / total : 0,
    metres: near.metres,
    position: [x / 1e6, y / 1e6],
  };
}
