import type { RoadNetwork } from './road-network.ts';

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
 * Decodes all shapes. `shape.ts` describes the bytes and decodes one edge with every check; this is its loop for
 * all edges without an array per edge, which takes a tenth of the time. Bytes that overrun their edge end there.
 */
export function decodePolylines(network: RoadNetwork): Polylines {
  const { edgeCount, edgeFrom, edgeTo, nodeLon, nodeLat, shapeOffset, shapeBytes } = network;

  // A number ends with the one byte whose high bit is clear; two numbers are a point.
  const first = new Uint32Array(edgeCount + 1);
  let points = 0;
  for (let edge = 0, at = 0; edge < edgeCount; edge++) {
    first[edge] = points;
    const end = shapeOffset[edge + 1]!;
    let numbers = 0;
    for (; at < end; at++) numbers += 1 - (shapeBytes[at]! >>> 7);
    points += 2 + (numbers >> 1);
  }
  first[edgeCount] = points;

  const lon = new Int32Array(points);
  const lat = new Int32Array(points);
  for (let edge = 0, at = 0; edge < edgeCount; edge++) {
    const end = shapeOffset[edge + 1]!;
    const last = first[edge + 1]! - 1;
    let point = first[edge]!;
    let x = (lon[point] = nodeLon[edgeFrom[edge]!]!);
    let y = (lat[point] = nodeLat[edgeFrom[edge]!]!);
    let scale = 0;
    while (++point < last) {
      let value = 0;
      let shift = 0;
      let byte = 0x80;
      while (byte >= 0x80 && at < end) {
        byte = shapeBytes[at++]!;
        value |= (byte & 0x7f) << shift;
        shift += 7;
      }
      if (scale === 0) {
        scale = value & 1 ? 1 : 10;
        value >>>= 1;
        x = Math.round(x / scale);
        y = Math.round(y / scale);
      }
      x += (value >>> 1) ^ -(value & 1);
      value = 0;
      shift = 0;
      byte = 0x80;
      while (byte >= 0x80 && at < end) {
        byte = shapeBytes[at++]!;
        value |= (byte & 0x7f) << shift;
        shift += 7;
      }
      y += (value >>> 1) ^ -(value & 1);
      lon[point] = x * scale;
      lat[point] = y * scale;
    }
    at = end;
    lon[last] = nodeLon[edgeTo[edge]!]!;
    lat[last] = nodeLat[edgeTo[edge]!]!;
  }
  return { first, lon, lat };
}

/** Share of its edge's length that lies behind each point, 0 at the edge's first point and 1 at its last. */
export function sharesOf({ first, lon, lat }: Polylines): Float32Array {
  const share = new Float32Array(lon.length);
  for (let edge = 0; edge + 1 < first.length; edge++) {
    const begin = first[edge]!;
    const last = first[edge + 1]! - 1;
    // On a plane that is right at the edge's own latitude: only proportions matter.
    const narrow = Math.cos((lat[begin]! / 1e6) * (Math.PI / 180));
    let passed = 0;
    for (let point = begin + 1; point <= last; point++) {
      const dx = (lon[point]! - lon[point - 1]!) * narrow;
      const dy = lat[point]! - lat[point - 1]!;
      passed += Math.sqrt(dx * dx + dy * dy);
      share[point] = passed;
    }
    for (let point = begin + 1; point < last; point++) share[point]! /= passed || 1;
    share[last] = 1;
  }
  return share;
}
