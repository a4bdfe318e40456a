import type { Position } from 'geojson';
import FlatQueue from 'flatqueue';
import KDBush from 'kdbush';
import { lat, lon, metresBetween } from './measure.ts';

/** A line to go along, and how many times its length it counts. */
export type WeightedLine = { readonly positions: readonly Position[]; readonly weight: number };

/** Finds the way along lines that touch: the shortest path through the given positions, null where there is none. */
export type LinePaths = (via: readonly Position[]) => Position[] | null;

/** Corners that agree to eleven metres are one. */
const DECIMALS = 4;
/** An end that touches nothing is tied to the nearest corner of another line within this many degrees: some 400 m. */
const BRIDGE_DEGREES = 0.0038;
/** A tie counts more than its length, so that a drawn way around is taken where there is one. */
const BRIDGE_WEIGHT = 5;
/** Further from every line than this, degrees, a position is on none of them: an extract of a part of the country. */
const REACH_DEGREES = 0.03;

type Edge = { readonly to: number; readonly metres: number };

/** Textbook Dijkstra over the corners of the lines: a handful of rivers is looked for, once, when layers are built. */
export function linePaths(lines: readonly WeightedLine[]): LinePaths {
  const { corners, edges } = graphOf(lines);
  if (corners.length === 0) return () => null;
  const index = indexOf(corners);
  bridgeGaps(corners, edges, index);
  return (via) => {
    const stops = via.map((position) => nearest(position, corners, index));
    const path: Position[] = [];
    for (let i = 1; i < stops.length; i++) {
      const [from, to] = [stops[i - 1] ?? null, stops[i] ?? null];
      const leg = from === null || to === null ? null : shortest(from, to, edges);
      if (leg === null) return null;
      path.push(...leg.slice(path.length > 0 ? 1 : 0).map((corner) => corners[corner] as Position));
    }
    return path.length > 1 ? path : null;
  };
}

function graphOf(lines: readonly WeightedLine[]): { corners: Position[]; edges: Edge[][] } {
  const numbers = new Map<string, number>();
  const corners: Position[] = [];
  const edges: Edge[][] = [];
  const numberOf = (position: Position): number => {
    const key = `${lon(position).toFixed(DECIMALS)} ${lat(position).toFixed(DECIMALS)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, corners.length);
    corners.push(position);
    edges.push([]);
    return corners.length - 1;
  };
  for (const { positions, weight } of lines) {
    for (let i = 1; i < positions.length; i++) {
      const [from, to] = [numberOf(positions[i - 1] as Position), numberOf(positions[i] as Position)];
      if (from !== to) connect(edges, corners, from, to, weight);
    }
  }
  return { corners, edges };
}

function connect(edges: Edge[][], corners: readonly Position[], a: number, b: number, weight: number): void {
  const metres = metresBetween(corners[a] as Position, corners[b] as Position) * weight;
  edges[a]?.push({ to: b, metres });
  edges[b]?.push({ to: a, metres });
}

function indexOf(corners: readonly Position[]): KDBush {
  const index = new KDBush(corners.length);
  for (const corner of corners) index.add(lon(corner), lat(corner));
  return index.finish();
}

/** In OSM the centre line of a tributary often ends at the bank of the river that it flows into. */
function bridgeGaps(corners: readonly Position[], edges: Edge[][], index: KDBush): void {
  const ends = edges.flatMap((around, corner) => (around.length === 1 ? [corner] : []));
  for (const end of ends) {
    const own = edges[end]?.[0]?.to;
    const [x, y] = corners[end] as [number, number];
    const near = index.within(x, y, BRIDGE_DEGREES).filter((other) => other !== end && other !== own);
    const target = closest(corners[end] as Position, near, corners);
    if (target !== null) connect(edges, corners, end, target, BRIDGE_WEIGHT);
  }
}

function nearest(position: Position, corners: readonly Position[], index: KDBush): number | null {
  return closest(position, index.within(lon(position), lat(position), REACH_DEGREES), corners);
}

function closest(
  position: Position,
  candidates: readonly number[],
  corners: readonly Position[],
): number | null {
  let best: number | null = null;
  let bestMetres = Infinity;
  for (const candidate of candidates) {
    const metres = metresBetween(position, corners[candidate] as Position);
    if (metres > bestMetres || (metres === bestMetres && candidate > (best ?? 0))) continue;
    best = candidate;
    bestMetres = metres;
  }
  return best;
}

function shortest(from: number, to: number, edges: readonly (readonly Edge[])[]): number[] | null {
  const metres = new Map([[from, 0]]);
  const previous = new Map<number, number>();
  const queue = new FlatQueue<number>();
  queue.push(from, 0);
  for (let corner = queue.pop(); corner !== undefined && corner !== to; corner = queue.pop()) {
    const soFar = metres.get(corner) ?? 0;
    for (const edge of edges[corner] ?? []) {
      const sum = soFar + edge.metres;
      if (sum >= (metres.get(edge.to) ?? Infinity)) continue;
      metres.set(edge.to, sum);
      previous.set(edge.to, corner);
      queue.push(edge.to, sum);
    }
  }
  if (!metres.has(to)) return null;
  const path = [to];
  for (let corner = to; corner !== from;) {
    corner = previous.get(corner) as number;
    path.unshift(corner);
  }
  return path;
}
