import { EDGE_FLAGS } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';

/**
 * How the vertices between the two end nodes of an edge are written: four bytes a vertex, the differences of
 * longitude and latitude to the vertex before (first to the edge's from-node), each a zigzag number of 16 bits,
 * low byte first. Steps are 2e-5 degrees (2.2 m), or 1e-6 where the edge is too short or too winding for that
 * (`FINE_SHAPE`). In coarse steps the from-node counts as rounded to a step.
 */
const COARSE = 20;
const FINE = 1;
export const SHAPE_VERTEX_BYTES = 4;
/** Longest difference that 16 bits hold. */
const MOST_STEPS = 32767;

/**
 * Geometry of an edge from its from-node to its to-node, both included: longitude, latitude, longitude, …
 * in degrees. At least two points. Throws `RangeError` where there is no such edge.
 */
export function edgeShape(network: RoadNetwork, edge: number): Float64Array {
  const micro = edgeMicroDegrees(network, edge);
  const degrees = new Float64Array(micro.length);
  for (let i = 0; i < micro.length; i++) degrees[i] = micro[i]! / 1e6;
  return degrees;
}

/** The same in micro-degrees, as the file has it: no rounding errors, good to compare and to measure with. */
export function edgeMicroDegrees(network: RoadNetwork, edge: number): Int32Array {
  if (!(edge >= 0 && edge < network.edgeCount)) {
    throw new RangeError(`Edge ${edge} does not exist: the network has ${network.edgeCount} edges.`);
  }
  const from = network.edgeFrom[edge]!;
  const to = network.edgeTo[edge]!;
  const bytes = network.shapeBytes;
  const start = network.shapeOffset[edge]!;
  const vertices = (network.shapeOffset[edge + 1]! - start) / SHAPE_VERTEX_BYTES;
  const step = shapeStep(network.edgeFlags[edge]!);
  const points = new Int32Array(vertices * 2 + 4);
  points[0] = network.nodeLon[from]!;
  points[1] = network.nodeLat[from]!;
  let lon = Math.round(points[0]! / step);
  let lat = Math.round(points[1]! / step);
  for (let vertex = 0; vertex < vertices; vertex++) {
    const at = start + vertex * SHAPE_VERTEX_BYTES;
    lon += unzigzag(bytes[at]! | (bytes[at + 1]! << 8));
    lat += unzigzag(bytes[at + 2]! | (bytes[at + 3]! << 8));
    points[2 + vertex * 2] = lon * step;
    points[3 + vertex * 2] = lat * step;
  }
  points[2 + vertices * 2] = network.nodeLon[to]!;
  points[3 + vertices * 2] = network.nodeLat[to]!;
  return points;
}

/** Micro-degrees a step of an edge with such flags. */
export function shapeStep(flags: number): number {
  return (flags & EDGE_FLAGS.FINE_SHAPE) !== 0 ? FINE : COARSE;
}

/**
 * The other direction: the bytes for the vertices strictly between the two ends of a line in micro-degrees
 * (longitude, latitude, …). Where two vertices are too far apart for 16 bits, it puts others between them.
 */
export function encodeShape(points: ArrayLike<number>, fine: boolean): number[] {
  const step = fine ? FINE : COARSE;
  const bytes: number[] = [];
  let lon = Math.round(points[0]! / step);
  let lat = Math.round(points[1]! / step);
  for (let i = 2; i < points.length - 2; i += 2) {
    const endLon = Math.round(points[i]! / step);
    const endLat = Math.round(points[i + 1]! / step);
    const farthest = Math.max(Math.abs(endLon - lon), Math.abs(endLat - lat));
    for (let parts = Math.ceil(farthest / MOST_STEPS); parts > 1; parts--) {
      const dLon = Math.round((endLon - lon) / parts);
      const dLat = Math.round((endLat - lat) / parts);
      writeVertex(dLon, dLat, bytes);
      lon += dLon;
      lat += dLat;
    }
    writeVertex(endLon - lon, endLat - lat, bytes);
    lon = endLon;
    lat = endLat;
  }
  return bytes;
}

function writeVertex(dLon: number, dLat: number, bytes: number[]): void {
  const x = zigzag(dLon);
  const y = zigzag(dLat);
  bytes.push(x & 0xff, x >> 8, y & 0xff, y >> 8);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return (value >> 1) ^ -(value & 1);
}

/** Rounds the inner vertices of a line in micro-degrees as writing and reading them would; the ends stay. */
export function roundShape(points: Int32Array, fine: boolean): Int32Array {
  if (fine) return points;
  const rounded = points.slice();
  for (let i = 2; i < points.length - 2; i++) rounded[i] = Math.round(points[i]! / COARSE) * COARSE;
  return rounded;
}
