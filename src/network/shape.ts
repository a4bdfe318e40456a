import type { RoadNetwork } from './road-network.ts';

/**
 * How the vertices between the two end nodes of an edge are written: per vertex the differences of longitude and
 * latitude to the vertex before (first to the edge's from-node), each as a zigzag number in little-endian groups
 * of seven bits. Steps are 1e-5 degrees (1.1 m), or 1e-6 where the edge is too short or too winding for that:
 * the lowest bit of the very first number says which (1 = fine), the rest of that number is the difference.
 * In coarse steps the end nodes count as rounded to 1e-5.
 */
const COARSE = 10;
const FINE = 1;

/** Micro-degrees to degrees. */
const DEGREES = 1e-6;

/**
 * Geometry of an edge from its from-node to its to-node, both included: longitude, latitude, longitude, …
 * in degrees. At least two points. Throws `RangeError` where the bytes overrun their edge.
 */
export function edgeShape(network: RoadNetwork, edge: number): Float64Array {
  const micro = edgeMicroDegrees(network, edge);
  const degrees = new Float64Array(micro.length);
  for (let i = 0; i < micro.length; i++) degrees[i] = micro[i]! * DEGREES;
  return degrees;
}

/** The same in micro-degrees, as the file has it: no rounding errors, good to compare and to measure with. */
export function edgeMicroDegrees(network: RoadNetwork, edge: number): Int32Array {
  if (!(edge >= 0 && edge < network.edgeCount)) {
    throw new RangeError(`Edge ${edge} does not exist: the network has ${network.edgeCount} edges.`);
  }
  const from = network.edgeFrom[edge]!;
  const to = network.edgeTo[edge]!;
  const start = network.shapeOffset[edge]!;
  const end = network.shapeOffset[edge + 1]!;
  const inner = countNumbers(network.shapeBytes, start, end);
  const points = new Int32Array(inner + 4);
  points[0] = network.nodeLon[from]!;
  points[1] = network.nodeLat[from]!;
  decodeShape(network.shapeBytes, start, end, points);
  points[inner + 2] = network.nodeLon[to]!;
  points[inner + 3] = network.nodeLat[to]!;
  return points;
}

/** Numbers (not points) in the bytes: each ends with the one byte whose high bit is clear. */
function countNumbers(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i]! < 0x80) count++;
  if (count % 2 === 1) throw new RangeError('The shape of an edge has a longitude without a latitude.');
  return count;
}

/** Fills `points` from index 2 on, from the from-node in its first two numbers. */
function decodeShape(bytes: Uint8Array, start: number, end: number, points: Int32Array): void {
  let at = start;
  let written = 2;
  let scale = 0;
  let lon = 0;
  let lat = 0;
  while (at < end) {
    let value = 0;
    let shift = 1;
    for (;;) {
      if (at >= end) throw new RangeError('The shape of an edge ends in the middle of a number.');
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) break;
      shift *= 128;
    }
    if (scale === 0) {
      scale = value % 2 === 1 ? FINE : COARSE;
      value = Math.floor(value / 2);
      lon = Math.round(points[0]! / scale);
      lat = Math.round(points[1]! / scale);
    }
    const difference = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    if (written % 2 === 0) points[written++] = (lon += difference) * scale;
    else points[written++] = (lat += difference) * scale;
  }
}

/** The other direction: appends to `out` the bytes for the points strictly between the two end nodes. */
export function encodeShape(points: ArrayLike<number>, fine: boolean, out: number[]): void {
  const scale = fine ? FINE : COARSE;
  let lon = Math.round(points[0]! / scale);
  let lat = Math.round(points[1]! / scale);
  for (let i = 2; i < points.length - 2; i += 2) {
    const nextLon = Math.round(points[i]! / scale);
    const nextLat = Math.round(points[i + 1]! / scale);
    const first = zigzag(nextLon - lon);
    writeNumber(i === 2 ? first * 2 + (fine ? 1 : 0) : first, out);
    writeNumber(zigzag(nextLat - lat), out);
    lon = nextLon;
    lat = nextLat;
  }
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function writeNumber(value: number, out: number[]): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}
