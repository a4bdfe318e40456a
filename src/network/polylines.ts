import type { RoadNetwork } from './road-network.ts';
import { SHAPE_VERTEX_BYTES, shapeStep } from './shape.ts';

/**
 * The geometry of every edge at once, in flat arrays: the points of edge e are `first[e] … first[e + 1] − 1`,
 * from its from-node to its to-node, both included, in micro-degrees.
 */
export type Polylines = {
  readonly first: Uint32Array;
  readonly lon: Int32Array;
  readonly lat: Int32Array;
};

/**
 * Decodes all shapes. `shape.ts` describes the bytes and decodes one edge; this is its loop for all edges without
 * an array per edge, which takes a tenth of the time.
 */
export function decodePolylines(network: RoadNetwork): Polylines {
  const { edgeCount, edgeFrom, edgeTo, edgeFlags, nodeLon, nodeLat, shapeOffset, shapeBytes } = network;
  const points = shapeBytes.length / SHAPE_VERTEX_BYTES + 2 * edgeCount;
  const first = new Uint32Array(edgeCount + 1);
  const lon = new Int32Array(points);
  const lat = new Int32Array(points);
  let point = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    first[edge] = point;
    const step = shapeStep(edgeFlags[edge]!);
    lon[point] = nodeLon[edgeFrom[edge]!]!;
    lat[point] = nodeLat[edgeFrom[edge]!]!;
    let x = Math.round(lon[point]! / step);
    let y = Math.round(lat[point]! / step);
    point++;
    const end = shapeOffset[edge + 1]!;
    for (let at = shapeOffset[edge]!; at < end; at += SHAPE_VERTEX_BYTES, point++) {
      const dx = shapeBytes[at]! | (shapeBytes[at + 1]! << 8);
      const dy = shapeBytes[at + 2]! | (shapeBytes[at + 3]! << 8);
      x += (dx >>> 1) ^ -(dx & 1);
      y += (dy >>> 1) ^ -(dy & 1);
      lon[point] = x * step;
      lat[point] = y * step;
    }
    lon[point] = nodeLon[edgeTo[edge]!]!;
    lat[point] = nodeLat[edgeTo[edge]!]!;
    point++;
  }
  first[edgeCount] = point;
  return { first, lon, lat };
}

/**
 * Share of an edge's length that lies behind each of its points, 0 at the first and 1 at the last. The array may be longer, and
 * the next edge is written over it.
 */
export type Shares = (edge: number) => Float32Array;

/** Worked out when asked for: kept for all roads they take as much as the points' longitudes, and are needed once or twice. */
export function createShares({ first, lon, lat }: Polylines): Shares {
  let share = new Float32Array(64);
  return (edge) => {
    const begin = first[edge]!;
    const last = first[edge + 1]! - 1 - begin;
    if (last >= share.length) share = new Float32Array(2 * last);
    // On a plane that is right at the edge's own latitude: only proportions matter.
    const narrow = Math.cos((lat[begin]! / 1e6) * (Math.PI / 180));
    let passed = 0;
    share[0] = 0;
    for (let i = 1; i <= last; i++) {
      const point = begin + i;
      const dx = (lon[point]! - lon[point - 1]!) * narrow;
      const dy = lat[point]! - lat[point - 1]!;
      passed += Math.sqrt(dx * dx + dy * dy);
      share[i] = passed;
    }
    for (let i = 1; i < last; i++) share[i]! /= passed || 1;
    share[last] = 1;
    return share;
  };
}
