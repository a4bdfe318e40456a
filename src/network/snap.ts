import type { KmPerHour, Metres, Position, Seconds } from '../domain/units.ts';
import { metresPerDegree } from './ellipsoid.ts';
import type { Polylines } from './polylines.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from './road-network.ts';
import type { Roads } from './road-network.ts';
import { visitAround } from './snap-index.ts';
import type { Scale, SnapIndex } from './snap-index.ts';

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

/** Finds where points meet the network for a profile, year and set of closures. */
export type Snapper = {
  /** The accesses of a position, those that are nearer first, ties by edge number; empty where no road is within the limit. */
  readonly accesses: (position: Position) => Access[];
};

/** The access of a position on an edge on which it has one, to the last bit as a snapper finds it. */
export function accessOn(lines: Polylines, edge: number, position: Position): Access {
  const scale = scaleAt(position);
  const [from, to] = [lines.first[edge]!, lines.first[edge + 1]! - 1];
  const near = nearestOnStretch(lines, edge, from, to, position[0] * 1e6, position[1] * 1e6, scale, Infinity);
  return toAccess(lines, near!, scale);
}

/**
 * The nearest usable edge of a point and those hardly further.
 *
 * Usable is what is open (`edgeSeconds` finite) and in the one large connected part. Expressways, their links,
 * bridges and tunnels count only where the point lies on them and on nothing else, or where there is nothing
 * else within the limit: a factory beside an expressway cannot get onto it between two interchanges.
 */
export function createSnapper(
  network: Roads,
  lines: Polylines,
  index: SnapIndex,
  edgeSeconds: Float32Array,
): Snapper {
  const kinds = kindsOf(network, edgeSeconds);
  const { edges, from, to } = index;
  let [lon, lat] = [0, 0];
  let scale: Scale = { lon: 0, lat: 0 };
  /** Those of each kind found so far that may still count, and how far away one may be. */
  const found: Record<'ordinary' | 'restricted', Near[]> = { ordinary: [], restricted: [] };
  let ordinaryBound: Metres = 0;
  let restrictedBound: Metres = 0;

  function visit(stretch: number): Metres {
    const edge = edges[stretch]!;
    const kind = kinds[edge]!;
    if (kind === UNUSABLE) return ordinaryBound;
    const bound = kind === ORDINARY ? ordinaryBound : Math.min(ordinaryBound, restrictedBound);
    const near = nearestOnStretch(lines, edge, from[stretch]!, to[stretch]!, lon, lat, scale, bound);
    if (near === null) return ordinaryBound;
    const next = Math.min(bound, furthestAlternative(near.metres));
    if (kind === ORDINARY) {
      found.ordinary.push(near);
      ordinaryBound = next;
    } else {
      found.restricted.push(near);
      restrictedBound = next;
    }
    return ordinaryBound;
  }

  function accesses(position: Position): Access[] {
    lon = position[0] * 1e6;
    lat = position[1] * 1e6;
    scale = scaleAt(position);
    found.ordinary = [];
    found.restricted = [];
    ordinaryBound = restrictedBound = SNAP_LIMIT_METRES;
    visitAround(index, lon, lat, scale, SNAP_LIMIT_METRES, visit);
    return pickAlternatives(chooseKind(found.ordinary, found.restricted)).map((near) =>
      toAccess(lines, near, scale),
    );
  }

  return { accesses };
}

/** How far from a road somebody may point who means that road: some pixels on a map that shows a province. */
const POINTING_METRES: Metres = 2000;

/** The edge of any kind, open or not, that is nearest to a position on the map; null where none is near. */
export function nearestEdge(lines: Polylines, index: SnapIndex, position: Position): number | null {
  const [lon, lat] = [position[0] * 1e6, position[1] * 1e6];
  const scale = scaleAt(position);
  let nearest: Near | null = null;
  let bound = POINTING_METRES;
  visitAround(index, lon, lat, scale, bound, (i) => {
    const near = nearestOnStretch(
      lines,
      index.edges[i]!,
      index.from[i]!,
      index.to[i]!,
      lon,
      lat,
      scale,
      bound,
    );
    if (near !== null && (nearest === null || compareNear(near, nearest) < 0)) {
      nearest = near;
      bound = near.metres;
    }
    return bound;
  });
  return (nearest as Near | null)?.edge ?? null;
}

/** Time from a point to its road or back. */
export function accessSeconds(metres: Metres): Seconds {
  return (metres * 3.6) / OFF_ROAD_KM_PER_HOUR;
}

/** True for roads one cannot turn off or onto just anywhere. */
export function isRestrictedAccess(network: Roads, edge: number): boolean {
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

const UNUSABLE = 0;
const ORDINARY = 1;
const RESTRICTED = 2;

/** Of each edge, whether and how one gets onto it from beside it. */
function kindsOf(network: Roads, edgeSeconds: Float32Array): Uint8Array {
  const kinds = new Uint8Array(network.edgeCount).fill(UNUSABLE);
  for (let edge = 0; edge < kinds.length; edge++) {
    const isUsable =
      edgeSeconds[edge]! < Infinity && (network.edgeFlags[edge]! & EDGE_FLAGS.MAIN_COMPONENT) !== 0;
    if (isUsable) kinds[edge] = isRestrictedAccess(network, edge) ? RESTRICTED : ORDINARY;
  }
  return kinds;
}

function scaleAt(position: Position): Scale {
  const { lon, lat } = metresPerDegree(position[1]);
  return { lon: lon / 1e6, lat: lat / 1e6 };
}

/** Nearest point of a stretch: on which segment (by its first point) and how far along it. */
type Near = {
  readonly edge: number;
  readonly metres: Metres;
  /** Of metres, before the root is rounded. */
  readonly square: number;
  readonly point: number;
  readonly along: number;
};

/** Null where all of it is further away than the bound. */
function nearestOnStretch(
  lines: Polylines,
  edge: number,
  from: number,
  to: number,
  lon: number,
  lat: number,
  scale: Scale,
  bound: Metres,
): Near | null {
  const { lon: lons, lat: lats } = lines;
  const { lon: perLon, lat: perLat } = scale;
  let least = Infinity;
  let bestPoint = 0;
  let bestAlong = 0;
  let bx = (lons[from]! - lon) * perLon;
  let by = (lats[from]! - lat) * perLat;
  for (let point = from; point < to; point++) {
    const ax = bx;
    const ay = by;
    bx = (lons[point + 1]! - lon) * perLon;
    by = (lats[point + 1]! - lat) * perLat;
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
  const metres = Math.sqrt(least);
  return metres > bound ? null : { edge, metres, square: least, point: bestPoint, along: bestAlong };
}

function furthestAlternative(nearest: Metres): Metres {
  const { least, most } = ALTERNATIVE_METRES;
  return nearest + Math.min(most, Math.max(least, nearest * ALTERNATIVE_SHARE));
}

function chooseKind(ordinary: readonly Near[], restricted: readonly Near[]): readonly Near[] {
  if (restricted.length === 0) return ordinary;
  if (ordinary.length === 0) return restricted;
  const nearest = leastOf(restricted);
  const isOn = nearest <= ON_THE_ROAD_METRES && nearest < leastOf(ordinary);
  return isOn ? [...ordinary, ...restricted] : ordinary;
}

function leastOf(found: readonly Near[]): Metres {
  return found.reduce((least, { metres }) => Math.min(least, metres), Infinity);
}

function pickAlternatives(found: readonly Near[]): readonly Near[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort(compareNear);
  const limit = furthestAlternative(sorted[0]?.metres ?? 0);
  const picked: Near[] = [];
  for (const near of sorted) {
    if (near.metres > limit || picked.length === MOST_ALTERNATIVES) break;
    if (!picked.some(({ edge }) => edge === near.edge)) picked.push(near);
  }
  return picked;
}

/** Nearer ones first, then by edge; of one edge the place that is nearer still, or comes first. */
function compareNear(a: Near, b: Near): number {
  return a.metres - b.metres || a.edge - b.edge || a.square - b.square || a.point - b.point;
}

function toAccess(lines: Polylines, near: Near, scale: Scale): Access {
  const { edge, point, along } = near;
  let before = 0;
  let total = 0;
  for (let i = lines.first[edge]!; i < lines.first[edge + 1]! - 1; i++) {
    const dx = (lines.lon[i + 1]! - lines.lon[i]!) * scale.lon;
    const dy = (lines.lat[i + 1]! - lines.lat[i]!) * scale.lat;
    // not `hypot`: its last bit differs between browsers, and it takes five times as long
    const length = Math.sqrt(dx * dx + dy * dy);
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
